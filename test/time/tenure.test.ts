/** Tenure: every measured case, what other libraries answer to it, and what is refused. */
import { utc } from '@date-fns/utc';
import { tenureMonths } from 'clientele';
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { monthsOfTenure } from '../../src/time/tenure.ts';
import { dayOfDate } from '../support/civilDates.ts';
import { thrownBy } from '../support/thrown.ts';
import vectors from '../vectors/tenure-months.json';

const { cases } = vectors;

test('the measured cases are there', () => {
  expect([vectors.format, cases.length]).toEqual(['vectors/tenure-months@1', 18]);
});

describe('tenure is the anniversary rule of the measured cases', () => {
  test.for(cases)('$id', ({ input: { joined, asOf }, expected }) => {
    expect(tenureMonths(joined, { asOf })).toBe(expected.anniversaryClamped);
    expect(tenureMonths(joined, { asOf, partial: 'floor' })).toBe(expected.anniversaryClamped);
  });
});

/** What other libraries answer, asked here and now. */
const libraries: Readonly<Record<string, (joined: string, asOf: string) => number>> = {
  'date-fns.differenceInMonths': (joined, asOf) => differenceInMonths(asOf, joined, { in: utc }),
  'date-fns.differenceInMonths.reversed': (joined, asOf) =>
    differenceInMonths(joined, asOf, { in: utc }) + 0,
  'date-fns.differenceInCalendarMonths': (joined, asOf) =>
    differenceInCalendarMonths(asOf, joined, { in: utc }),
  'temporal.until.months': (joined, asOf) =>
    Temporal.PlainDate.from(joined).until(asOf, { largestUnit: 'months' }).months,
  'temporal.since.months': (joined, asOf) =>
    Temporal.PlainDate.from(asOf).since(joined, { largestUnit: 'months' }).months,
};

/** What a library answered to a case when it was measured. */
const measuredOf = (one: (typeof cases)[number], name: string): number | undefined =>
  (one.libraries as Readonly<Record<string, number>>)[name];

describe('other libraries answer what was measured', () => {
  test.for(Object.keys(libraries))('%s', (name) => {
    const asked = cases.map(({ id, input }) => [id, libraries[name]?.(input.joined, input.asOf)]);
    expect(asked).toEqual(cases.map((one) => [one.id, measuredOf(one, name)]));
  });

  // The counts at the head of the file are those of a longer list than the one it holds.
  test.for([
    ['date-fns.differenceInMonths', 2],
    ['temporal.until.months', 5],
    ['temporal.since.months', 5],
  ] as const)('and so %s disagrees with tenure, in %d cases', ([name, count]) => {
    const measured = cases.filter(
      (one) => measuredOf(one, name) !== one.expected.anniversaryClamped,
    );
    const disagreeing = cases.filter(
      ({ input: { joined, asOf } }) =>
        libraries[name]?.(joined, asOf) !== tenureMonths(joined, { asOf }),
    );
    expect(disagreeing).toEqual(measured);
    expect(disagreeing).toHaveLength(count);
    expect(Object.keys(vectors.disagreements_with_anniversaryClamped)).toContain(name);
  });
});

describe('a month in progress', () => {
  test.for([
    ['2024-03-15', '2024-03-15', 0, 0],
    ['2024-03-15', '2024-03-16', 0, 1],
    ['2024-03-15', '2024-04-14', 0, 1],
    ['2024-03-15', '2024-04-15', 1, 1],
    ['2024-03-15', '2024-04-16', 1, 2],
    ['2023-01-31', '2023-02-27', 0, 1],
    ['2023-01-31', '2023-02-28', 1, 1],
    ['2023-01-31', '2023-03-01', 1, 2],
    ['2024-02-29', '2025-02-28', 12, 12],
    ['9999-11-15', '9999-12-31', 1, 2],
    ['0001-01-01', '9999-12-31', 119_987, 119_988],
  ] as const)('%s to %s: complete %d, begun %d', ([joinedOn, asOf, floor, ceil]) => {
    expect(tenureMonths(joinedOn, { asOf })).toBe(floor);
    expect(tenureMonths(joinedOn, { asOf, partial: 'floor' })).toBe(floor);
    expect(tenureMonths(joinedOn, { asOf, partial: 'ceil' })).toBe(ceil);
    expect(monthsOfTenure(dayOfDate(joinedOn), dayOfDate(asOf), 'floor')).toBe(floor);
    expect(monthsOfTenure(dayOfDate(joinedOn), dayOfDate(asOf), 'ceil')).toBe(ceil);
  });
});

test('before the first day there is no tenure', () => {
  expect(tenureMonths('2024-03-15', { asOf: '2024-03-14' })).toBe(null);
  expect(tenureMonths('2024-03-15', { asOf: '2024-03-14', partial: 'ceil' })).toBe(null);
  expect(tenureMonths('2024-03-15', { asOf: '2020-01-01' })).toBe(null);
});

describe('what is refused', () => {
  test('a joining date that is none', () => {
    expect(thrownBy(() => tenureMonths('2023-02-29', { asOf: '2024-01-01' }))).toEqual({
      name: 'ContractError',
      code: 'date.impossible',
      argument: 'joinedOn',
      message: 'joinedOn: "2023-02-29" is not a date of the calendar',
    });
  });

  test('a day to measure on that is none', () => {
    expect(thrownBy(() => tenureMonths('2024-01-01', { asOf: 'today' }))).toEqual({
      name: 'ContractError',
      code: 'date.malformed',
      argument: 'asOf',
      message: 'asOf: "today" is not a civil date in the form YYYY-MM-DD',
    });
  });

  test('a rule for months in progress that nobody knows', () => {
    const options = { asOf: '2024-02-01', partial: 'round' as 'ceil' };
    expect(thrownBy(() => tenureMonths('2024-01-01', options))).toEqual({
      name: 'ContractError',
      code: 'choice.unknown',
      argument: 'partial',
      message: `partial: "round" is neither 'floor' nor 'ceil'`,
    });
  });

  test('it, even where there is no tenure', () => {
    const options = { asOf: '2023-02-01', partial: 'round' as 'ceil' };
    expect(thrownBy(() => tenureMonths('2024-01-01', options))).toMatchObject({
      argument: 'partial',
    });
  });
});
