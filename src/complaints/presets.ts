/** A complaint policy to start from. */
import { decodedCalendar } from '../calendar/calendarDoor.ts';
import type { Calendar, CalendarInput } from '../calendar/model.ts';
import { ContractError, PolicyError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { filledPolicy } from './filledPolicy.ts';
import type { SlaPolicy, SlaPolicyInput, SlaTimeInput, TargetTimesInput } from './model.ts';

/** The severities of the preset, worst first. */
export type StandardSeverity = 'P1' | 'P2' | 'P3' | 'P4';

/** The names in the preset. */
export interface StandardComplaintNames {
  /** What is measured. */
  readonly target: 'firstResponse' | 'nextUpdate' | 'resolution';
  /** How bad it is. */
  readonly severity: StandardSeverity;
  /** Who is told, and the name of the level. */
  readonly level: 'teamLead' | 'manager' | 'director';
  /** Why clocks may be stopped. */
  readonly pause: 'waitingForCustomer' | 'waitingForSupplier' | 'appointment';
  /** The rule for key accounts, and the one for everybody. */
  readonly rule: 'greenChannel' | 'standard';
}

/** What the preset must be told. */
export interface StandardComplaintsOptions {
  /** When there is work: only you know. */
  readonly calendar: Calendar | CalendarInput;
  /** The tiers of key accounts, which take the green channel; none where it is left out. */
  readonly keyTiers?: readonly string[] | undefined;
}

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(['calendar', 'keyTiers']);

const times = {
  firstResponse: {
    P1: { minutes: 30 },
    P2: { workingHours: 4 },
    P3: { workingDays: 1 },
    P4: { workingDays: 2 },
  },
  nextUpdate: {
    P1: { hours: 2 },
    P2: { workingDays: 1 },
    P3: { workingDays: 3 },
    P4: { workingDays: 5 },
  },
  resolution: {
    P1: { hours: 8 },
    P2: { workingDays: 2 },
    P3: { workingDays: 5 },
    P4: { workingDays: 10 },
  },
} as const satisfies Record<string, Record<StandardSeverity, SlaTimeInput>>;

/** In the green channel, each severity has the times of the one above it. */
const oneUp = { P1: 'P1', P2: 'P1', P3: 'P2', P4: 'P3' } as const;

function raised(one: (typeof times)[keyof typeof times]): TargetTimesInput {
  const entries = Object.entries(oneUp).map(([severity, above]) => [severity, one[above]]);
  return { bySeverity: Object.fromEntries(entries) as Record<string, SlaTimeInput> };
}

const toTeamLead = { level: 'teamLead', relativeTo: 'breach', to: 'teamLead' } as const;

/**
 * Rules for complaints, enquiries, faults and suggestions to start from. **All figures are our proposal.**
 *
 * | Severity | meant for | first response | update every | resolution |
 * | --- | --- | --- | --- | --- |
 * | P1 | safety, outage, press | 30 minutes, round the clock | 2 hours | 8 hours |
 * | P2 | money, many customers | 4 working hours | 1 working day | 2 working days |
 * | P3 | the normal one | 1 working day | 3 working days | 5 working days |
 * | P4 | minor | 2 working days | 5 working days | 10 working days |
 *
 * - Tiers in `keyTiers` take the green channel: every severity has the times of the one above it; P1 keeps its own.
 * - Clocks of updates and resolution stop while we wait for the customer (after a public reply that asks, until the
 *   customer writes; 5 working days at once, 10 in all); that of the resolution while we wait for a supplier (5 working
 *   days in all) and until an agreed appointment (10 working days at most).
 * - The team lead hears of every breach, and 2 working hours before a resolution is due; the manager of a late
 *   resolution at once, the director a day later.
 * - Who is asked to take a complaint over has 4 working hours to accept; after two that came back, the `supervisor`
 *   decides. Reopening continues the clocks; a change of severity is measured from the start.
 *
 * Boundary cases: call it once and keep the policy, which is checked and frozen; each call makes another one.
 *
 * Source: our proposal, all of it; replace it by your own: `defineSlaPolicy({ ...standardComplaints({ calendar }), id:
 * 'own', … })`.
 *
 * @param options - the calendar, and the tiers of key accounts
 * @returns a checked policy
 * @throws PolicyError for a calendar with problems; ContractError for options that are none
 * @example
 * ```ts
 * import { standardComplaints } from 'clientele/complaints';
 *
 * const calendar = { timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] } };
 * const policy = standardComplaints({ calendar, keyTiers: ['platinum'] });
 * policy.rules.map(({ name }) => name) // => ['greenChannel', 'standard']
 * policy.rules[1]?.targets.firstResponse.bySeverity.P2 // => { workingHours: 4, calendar: 'office' }
 * policy.rules[0]?.targets.firstResponse.bySeverity.P2 // => { minutes: 30, calendar: null }
 * ```
 */
export function standardComplaints(
  options: StandardComplaintsOptions,
): SlaPolicy<StandardComplaintNames> {
  checkOptions(options, known);
  const { calendar, keyTiers = [] } = options;
  const { problems } = decodedCalendar(calendar);
  if (problems.length > 0) throw new PolicyError(problems);
  if (
    !Array.isArray(keyTiers) ||
    keyTiers.some((tier) => typeof tier !== 'string' || tier === '')
  ) {
    throw new ContractError('type.wrong', 'options.keyTiers', keyTiers, 'is no list of tiers');
  }
  return filledPolicy({
    ...standard,
    calendars: { office: calendar },
    rules: keyTiers.length === 0 ? [everybody] : [greenChannel(keyTiers), everybody],
  }) as unknown as SlaPolicy<StandardComplaintNames>;
}

const everybody: SlaPolicyInput['rules'][number] = {
  name: 'standard',
  isDefault: true,
  targets: {
    firstResponse: { bySeverity: times.firstResponse },
    nextUpdate: { bySeverity: times.nextUpdate },
    resolution: { bySeverity: times.resolution },
  },
};

function greenChannel(customerTier: readonly string[]): SlaPolicyInput['rules'][number] {
  const targets = {
    firstResponse: raised(times.firstResponse),
    nextUpdate: raised(times.nextUpdate),
    resolution: raised(times.resolution),
  };
  return { name: 'greenChannel', when: { customerTier }, targets };
}

const standard: Omit<SlaPolicyInput, 'calendars' | 'rules'> = {
  id: 'standard-complaints',
  version: '1',
  severities: ['P1', 'P2', 'P3', 'P4'],
  targets: {
    firstResponse: { warnings: [0.75], ladder: [toTeamLead] },
    nextUpdate: { when: 'periodic', ladder: [toTeamLead] },
    resolution: {
      warnings: [0.5, 0.75],
      ladder: [
        { level: 'teamLead', relativeTo: 'due', offset: { hours: -2 }, to: 'teamLead' },
        { level: 'manager', relativeTo: 'breach', to: 'manager' },
        {
          level: 'director',
          relativeTo: 'breach',
          offset: { hours: 24 },
          clock: 'elapsed',
          to: 'director',
        },
      ],
    },
  },
  pauses: {
    waitingForCustomer: {
      maxEach: { workingDays: 5 },
      maxTotal: { workingDays: 10 },
      needsPublicReply: true,
      autoResumeOn: ['customerMessage'],
    },
    waitingForSupplier: { stops: ['resolution'], maxTotal: { workingDays: 5 } },
    appointment: {
      stops: ['resolution'],
      maxEach: { workingDays: 10 },
      needsPublicReply: true,
    },
  },
  ownership: { acceptWithin: { workingHours: 4 }, superior: 'supervisor' },
};
