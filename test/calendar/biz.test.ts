/**
 * The business time of the Ruby library biz: what its own tests assert, and what it answers to random questions
 * near clock changes and holidays. Where it is wrong the vector has the right answer beside it.
 */
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  type Calendar,
  defineCalendar,
  isWorking,
  nextClosing,
  nextOpening,
  previousClosing,
  previousOpening,
  workedBetween,
  workingSegments,
} from '../../src/calendar/index.ts';
import asserted from '../vectors/biz.json' with { type: 'json' };
import generated from '../vectors/biz-generated.json' with { type: 'json' };

interface Schedule {
  readonly timeZone: string;
  readonly hours: Readonly<Record<string, string[][]>>;
  readonly shifts: Readonly<Record<string, string[][]>>;
  readonly breaks: Readonly<Record<string, string[][]>>;
  readonly holidays: readonly string[];
}

interface Case {
  readonly id: string;
  readonly op: string;
  readonly schedule: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly amount: number;
  readonly unit: string;
  readonly direction: string;
  readonly expected: unknown;
  readonly ourExpected?: unknown;
  readonly expectedSeconds: number;
  readonly earliest?: string;
  readonly latest?: string;
  readonly notToBeMatched?: string;
  readonly date: string;
}

const hoursOf = (lists: Readonly<Record<string, string[][]>>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [
      key,
      list.filter(([from, to]) => from !== to).map(([from, to]) => `${from}-${to}`),
    ]),
  );

function calendarOf({ timeZone, hours, shifts, breaks, holidays }: Schedule): Calendar {
  return defineCalendar({
    timeZone: timeZone === 'Etc/UTC' ? 'UTC' : timeZone,
    weekly: hoursOf(hours),
    // A holiday wins over a shift there; a date in both lists is a conflict here.
    overrides: Object.fromEntries(
      Object.entries(hoursOf(shifts)).filter(([date]) => !holidays.includes(date)),
    ),
    closures: hoursOf(breaks),
    holidays,
  });
}

const seconds = { second: 1, minute: 60, hour: 3_600 };
const iso = (text: unknown): string => new Date(String(text)).toISOString();

/** The answer of the library to a case, and the one wanted, in the same shape. */
function answers(calendar: Calendar, one: Case): readonly [ours: unknown, wanted: unknown] {
  const wanted = one.ourExpected ?? one.expected;
  switch (one.op) {
    case 'inHours':
      return [isWorking(calendar, one.at), wanted];
    case 'within': {
      const expected = (one.ourExpected as number | undefined) ?? one.expectedSeconds;
      const worked = workedBetween(calendar, one.from, { to: one.to }) / 1_000;
      return [one.to < one.from ? Math.max(worked, 0) : worked, expected];
    }
    case 'add': {
      const back = one.direction === 'before';
      const amount = back ? -one.amount + 0 : one.amount;
      const direction = back ? 'back' : 'forward';
      if (one.unit === 'day') {
        const { at } = addWorkingDays(calendar, one.from, { workingDays: amount, direction });
        return [at, iso(wanted)];
      }
      const workingSeconds = amount * seconds[one.unit as keyof typeof seconds];
      const { earliest, latest } = addWorkingTime(calendar, one.from, {
        workingSeconds,
        direction,
      });
      const reading = back && amount === 0 ? earliest : latest;
      return [
        { reading, earliest, latest },
        {
          reading: iso(wanted),
          earliest: iso(one.earliest ?? earliest),
          latest: iso(one.latest ?? latest),
        },
      ];
    }
    default:
      return [six(calendar, one), (wanted as string[][]).map((pair) => pair.map(iso))];
  }
}

/** Six stretches from an instant on, or back from it. */
function six(calendar: Calendar, { from, direction }: Case): (string | null)[][] {
  const found: (string | null)[][] = [];
  let at: string | null = iso(from);
  while (at !== null && found.length < 6) {
    if (direction === 'after') {
      const opens: string | null = isWorking(calendar, at) ? at : nextOpening(calendar, at);
      at = opens === null ? null : nextClosing(calendar, opens);
      found.push([opens, at]);
    } else {
      const before: Date = new Date(Date.parse(at) - 1);
      const closes: string | null = isWorking(calendar, before)
        ? at
        : previousClosing(calendar, before);
      at = closes === null ? null : previousOpening(calendar, new Date(Date.parse(closes) - 1));
      found.push([at, closes]);
    }
  }
  return found;
}

for (const [name, file] of Object.entries({ asserted, generated })) {
  const schedules = new Map(
    Object.entries(file.schedules as unknown as Record<string, Schedule>).map(([id, schedule]) => [
      id,
      calendarOf(schedule),
    ]),
  );
  const cases = (file.cases as unknown as Case[]).filter(
    ({ op, notToBeMatched }) =>
      ['add', 'within', 'inHours', 'periods'].includes(op) && notToBeMatched === undefined,
  );
  describe(`${name}: ${cases.length} cases`, () => {
    test.for(cases)('$id $op $schedule $from$at', (one) => {
      const calendar = schedules.get(one.schedule) as Calendar;
      const [ours, wanted] = answers(calendar, one);
      expect(ours).toEqual(wanted);
    });
  });
}

test('the stretches of a date', () => {
  const one = (asserted.cases as unknown as Case[]).find(({ op }) => op === 'periodsOn') as Case;
  const schedules = asserted.schedules as unknown as Record<string, Schedule>;
  const calendar = calendarOf(schedules[one.schedule] as Schedule);
  const to = new Date(Date.parse(one.date) + 86_400_000);
  const pairs = workingSegments(calendar, `${one.date}T00:00:00Z`, { to });
  const wanted = (one.expected as string[][]).map(([from, end]) => [iso(from), iso(end)]);
  expect(pairs.map((pair) => [pair.from, pair.to])).toEqual(wanted);
});
