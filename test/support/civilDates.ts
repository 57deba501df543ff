/** Civil dates by the machine's own proleptic calendar in UTC, and random ones where month ends are many. */
import fc from 'fast-check';

const millisecondsPerDay = 86_400_000;

/** Days from 1970-01-01 to a date `YYYY-MM-DD`, by `Date`. */
export const dayOfDate = (date: string): number =>
  Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;

/** The date of a day number, by `Date`. */
export const dateOfDay = (day: number): string =>
  new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

/** 0001-01-01 and 9999-12-31. */
export const firstDay: number = dayOfDate('0001-01-01');
export const lastDay: number = dayOfDate('9999-12-31');

/** Days between two dates, both inclusive; every third one is among the last or first of its month. */
export function dayBetween(from: string, to: string): fc.Arbitrary<number> {
  const [first, last] = [dayOfDate(from), dayOfDate(to)];
  const any = fc.integer({ min: first, max: last });
  const atMonthEnd = fc.tuple(any, fc.integer({ min: -3, max: 0 })).map(([day, before]) => {
    const date = new Date(day * millisecondsPerDay);
    date.setUTCMonth(date.getUTCMonth() + 1, before);
    const moved = date.getTime() / millisecondsPerDay;
    return moved < first ? first : moved > last ? last : moved;
  });
  return fc.oneof({ weight: 2, arbitrary: any }, { weight: 1, arbitrary: atMonthEnd });
}

/** Dates between two dates, both inclusive, as text. */
export const dateBetween = (from: string, to: string): fc.Arbitrary<string> =>
  dayBetween(from, to).map(dateOfDay);
