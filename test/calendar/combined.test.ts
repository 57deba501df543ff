/** Calendars made of others: their names, their stretches, and what each of them knows. */
import { describe, expect, test } from 'vitest';
import {
  type CalendarInput,
  defineCalendar,
  dueBy,
  indexCalendar,
  intersectCalendars,
  nextOpening,
  readCalendar,
  subtractCalendar,
  uniteCalendars,
  workedBetween,
  workingSegments,
} from '../../src/calendar/index.ts';
import { thrownBy } from '../support/thrown.ts';

const daily = (hours: string, more: Partial<CalendarInput> = {}) =>
  defineCalendar({ timeZone: 'UTC', weekly: { everyDay: [hours] }, ...more });
const morning = daily('08:00-12:00', { id: 'morning' });
const day = daily('10:00-16:00', { id: 'day' });
/** Of March 2026. */
const at = (text: string): string => `2026-03-${text}:00.000Z`;
const hoursIn = (calendar: Parameters<typeof workedBetween>[0], year: number): number =>
  workedBetween(calendar, Date.UTC(year, 0, 1), { to: Date.UTC(year + 1, 0, 1) }) / 3_600_000;

test('the name tells what it is made of', () => {
  expect(uniteCalendars([morning, day]).id).toBe('morning + day');
  expect(intersectCalendars([morning, day]).id).toBe('morning & day');
  expect(subtractCalendar(day, morning).id).toBe('day - morning');
});

describe('stretches', () => {
  test('of a union: one that lies within another adds nothing', () => {
    const both = uniteCalendars([daily('09:00-17:00'), daily('10:00-11:00')]);
    expect(workingSegments(both, at('06T00:00'), { to: at('07T00:00') })).toEqual([
      { from: at('06T09:00'), to: at('06T17:00') },
    ]);
  });

  test('of an intersection: where two only touch there is no work', () => {
    const both = intersectCalendars([morning, daily('12:00-16:00')]);
    expect(workingSegments(both, at('06T00:00'), { to: at('09T00:00') })).toEqual([]);
    expect(nextOpening(both, at('06T00:00'))).toBe(null);
  });

  test('of an intersection, one year after the other and back', () => {
    for (const parts of [
      [morning, day],
      [day, morning],
    ]) {
      const both = intersectCalendars(parts);
      const hours = [2026, 2027, 2025, 2030].map((year) => hoursIn(both, year));
      expect(hours).toEqual([730, 730, 730, 730]);
    }
  });

  test('of a difference, one year after the other and back', () => {
    const rest = subtractCalendar(day, morning);
    expect([2026, 2028, 2024].map((year) => hoursIn(rest, year))).toEqual([1_460, 1_464, 1_464]);
  });
});

describe('what is known of holidays', () => {
  const coverage = { from: '2026-03-01', to: '2026-03-08' };
  const strict = daily('08:00-12:00', { coverage, strict: true });
  const lenient = daily('08:00-12:00', { coverage });
  const refused = { code: 'calendar.outsideCoverage' };

  test('one strict part makes the whole strict', () => {
    for (const parts of [[strict], [strict, lenient], [lenient, strict]]) {
      const index = indexCalendar(uniteCalendars(parts));
      const beyond = Date.parse(at('08T09:00'));
      expect(thrownBy(() => index.isWorking(beyond))).toMatchObject(refused);
      expect(thrownBy(() => index.between(0, beyond))).toMatchObject(refused);
      expect(index.isWorking(Date.parse(at('07T09:00')))).toBe(true);
    }
    const index = indexCalendar(strict);
    const from = Date.parse(at('07T09:00'));
    expect(index.add(from, 3_600_000)).toBe(from + 3_600_000);
    expect(index.addLatest(from, 3_600_000)).toBe(from + 3_600_000);
    expect(thrownBy(() => index.add(from, 4 * 3_600_000))).toMatchObject(refused);
    expect(thrownBy(() => index.addLatest(from, 3 * 3_600_000))).toMatchObject(refused);
    expect(index.add(from, 3 * 3_600_000)).toBe(Date.parse(at('07T12:00')));
    expect(indexCalendar(lenient).isWorking(Date.parse(at('08T09:00')))).toBe(true);
  });
});

describe('why a day is closed', () => {
  const closedOn = (calendar: Parameters<typeof dueBy>[0]) =>
    dueBy(calendar, at('08T20:00'), { workingHours: 9 }).because.find(
      ({ kind }) => kind === 'days.closed',
    );
  const on = '2026-03-09';
  const week = { everyDay: ['09:00-17:00'] };

  test('of an intersection, that one part never works on it is the week', () => {
    const always = defineCalendar({ timeZone: 'UTC', weekly: { everyDay: ['09:00-17:00'] } });
    const weekdays = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
    for (const parts of [
      [always, weekdays],
      [weekdays, always],
    ]) {
      const { because } = dueBy(intersectCalendars(parts), '2026-03-06T16:00:00Z', {
        workingHours: 2,
      });
      const closed = because.find(({ kind }) => kind === 'days.closed');
      expect(closed).toMatchObject({ from: '2026-03-07', to: '2026-03-09', why: 'week' });
    }
  });

  test('a holiday has the name that any of them gives', () => {
    const [plain, named] = [[on], [{ on, name: 'Commonwealth Day' }]].map((holidays) =>
      defineCalendar({ timeZone: 'UTC', weekly: week, holidays }),
    );
    if (plain === undefined || named === undefined) throw new Error('not made');
    const wanted = { why: 'holiday', name: 'Commonwealth Day', from: on, days: 1 };
    expect(closedOn(uniteCalendars([plain, named]))).toMatchObject(wanted);
    expect(closedOn(uniteCalendars([named, plain]))).toMatchObject(wanted);
    expect(closedOn(uniteCalendars([plain]))).toMatchObject({ why: 'holiday', name: null });
  });

  test('one of them is closed every week, the other was cut', () => {
    const cut = defineCalendar({
      timeZone: 'UTC',
      weekly: week,
      closures: { [on]: ['00:00-24:00'] },
    });
    const notMonday = defineCalendar({ timeZone: 'UTC', weekly: { ...week, mon: [] } });
    for (const parts of [
      [cut, notMonday],
      [notMonday, cut],
    ]) {
      expect(closedOn(uniteCalendars(parts))).toMatchObject({ why: 'closure', name: null });
    }
  });

  test('all of them are closed every week', () => {
    const notMonday = defineCalendar({ timeZone: 'UTC', weekly: { ...week, mon: [] } });
    for (const combine of [uniteCalendars, intersectCalendars]) {
      expect(closedOn(combine([notMonday, notMonday]))).toMatchObject({ why: 'week', from: on });
    }
  });

  test('a make-up day like one without hours is not one of every week', () => {
    const [makeUp, holiday] = [
      { makeUpDays: [{ on, like: 'sun' as const }] },
      { holidays: [{ on, name: 'a day off' }] },
    ].map((more) => defineCalendar({ timeZone: 'UTC', weekly: { ...week, sun: [] }, ...more }));
    if (makeUp === undefined || holiday === undefined) throw new Error('not made');
    expect(closedOn(uniteCalendars([makeUp, holiday]))).toMatchObject({
      why: 'holiday',
      name: 'a day off',
    });
  });
});

describe('a combined calendar that is read', () => {
  const base = { timeZone: 'UTC', weekly: { mon: ['09:00-17:00'] } };
  const union = { kind: 'union', id: 'all', timeZone: 'UTC', of: [base] };
  test.for([
    [union, []],
    [{ ...union, format: 'calendar@2' }, ['format choice.unknown']],
    [{ ...union, id: undefined }, ['id key.missing']],
    [{ ...union, of: base }, ['of type.wrong']],
    [{ ...union, of: undefined }, ['of key.missing']],
    [{ ...union, weekly: {} }, ['weekly key.unknown']],
  ] as const)('%j', ([value, wanted]) => {
    const outcome = readCalendar(value);
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual(wanted);
  });

  test('calendars side by side do not nest, however many', () => {
    const many = { ...union, of: Array.from({ length: 150 }, () => union) };
    expect(readCalendar({ ...union, of: [many] }).ok).toBe(true);
  });
});
