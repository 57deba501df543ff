/** Complaints for tests: calendars and policies of a small help desk, and short ways to write events. */
import { type Calendar, defineCalendar } from '../../src/calendar/index.ts';
import { defineSlaPolicy } from '../../src/complaints/defineSlaPolicy.ts';
import type {
  ComplaintEvent,
  ReceivedEvent,
  SlaPolicy,
  SlaPolicyInput,
} from '../../src/complaints/model.ts';

/** Hours by weekday, as help desks' vectors write them. */
export interface VectorSchedule {
  readonly timeZone: string;
  readonly hours: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly holidays: readonly string[];
}

/** The calendar of a vector; a day that ends at 23:59:59 means one that ends at 24:00. */
export function scheduleCalendar({ timeZone, hours, holidays }: VectorSchedule): Calendar {
  const weekly = Object.fromEntries(
    Object.entries(hours).map(([day, list]) => [
      day,
      list.map(([from, to]) => `${from}-${to === '23:59:59' ? '24:00' : to}`),
    ]),
  );
  const zone = timeZone === 'Etc/UTC' ? 'UTC' : timeZone;
  return defineCalendar({ timeZone: zone, weekly, holidays });
}

/** A policy of one severity and one rule, with targets in working minutes; null for none. */
export function minutesPolicy(
  calendar: Calendar,
  minutes: {
    readonly firstResponse: number | null;
    readonly nextUpdate: number | null;
    readonly resolution: number | null;
  },
): SlaPolicy {
  const time = (amount: number | null) => (amount === null ? null : { workingMinutes: amount });
  return defineSlaPolicy({
    id: 'vector',
    version: '1',
    calendars: { desk: calendar },
    severities: ['normal', 'unmatched'],
    targets: {
      firstResponse: { answeredBy: ['public'] },
      nextUpdate: { answeredBy: ['public'] },
      resolution: {},
    },
    rules: [
      {
        name: 'only',
        when: { severity: 'normal' },
        targets: {
          firstResponse: time(minutes.firstResponse),
          nextUpdate: time(minutes.nextUpdate),
          resolution: time(minutes.resolution),
        },
      },
    ],
    pauses: { pending: { stops: ['firstResponse', 'nextUpdate', 'resolution'] } },
  });
}

/** A receipt; what is left out is a complaint by phone of severity `normal`. */
export function received(at: string, more: Partial<ReceivedEvent> = {}): ComplaintEvent {
  return {
    kind: 'received',
    at,
    matter: 'complaint',
    channel: 'phone',
    severity: 'normal',
    ...more,
  };
}

/** An office in UTC, Monday to Friday 09:00 to 17:00. */
export const office: Calendar = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  weekly: { weekdays: ['09:00-17:00'] },
});

/** A policy with one rule for every severity `normal`; what is given is added. */
export function deskPolicy(
  targets: SlaPolicyInput['rules'][number]['targets'],
  more: Partial<SlaPolicyInput> = {},
): SlaPolicy {
  return defineSlaPolicy({
    id: 'desk',
    version: '1',
    calendars: { office },
    severities: ['urgent', 'normal', 'minor'],
    targets: Object.fromEntries(Object.keys(targets).map((name) => [name, {}])),
    rules: [{ name: 'standard', isDefault: true, targets }],
    ...more,
  } as SlaPolicyInput);
}
