/**
 * A second reading of the collection of legal limits: straight from its words, one date after another, with Temporal.
 * It shares no code with the library, and checks it. It knows no extensions and nothing that is left out.
 */
import { Temporal } from 'temporal-polyfill';

/** What it reads of an entry of the collection. */
export interface NaiveEntry {
  readonly limit: number;
  readonly unit: string;
  readonly firstDay: string;
  readonly cutOff: string | null;
  readonly rollover: string;
  readonly calendar: string;
  readonly cap: { readonly limit: number; readonly unit: string } | null;
}

/** The working days of a place. */
export interface NaiveDays {
  readonly timeZone: string;
  readonly holidays: readonly { readonly on: string }[];
  readonly makeUpDays: readonly { readonly on: string }[];
  /** When work closes. */
  readonly closes: string;
}

const isWorked = ({ holidays, makeUpDays }: NaiveDays, day: Temporal.PlainDate): boolean => {
  const isIt = ({ on }: { readonly on: string }): boolean => on === day.toString();
  if (makeUpDays.some(isIt)) return true;
  return day.dayOfWeek <= 5 && !holidays.some(isIt);
};

/** The last millisecond of a limit that begins at an instant, for monthly billing cycles. */
export function naiveEnd(entry: NaiveEntry, days: NaiveDays, startedAt: string): number {
  const start = Temporal.Instant.from(startedAt).toZonedDateTimeISO(days.timeZone);
  const ending = (limit: number, unit: string): number => {
    if (unit === 'hours') return start.add({ hours: limit }).epochMilliseconds;
    let day = start.toPlainDate();
    const countsReceipt = entry.firstDay.startsWith('day of receipt counts');
    if (countsReceipt) day = day.subtract({ days: 1 });
    if (unit === 'months') day = day.add({ months: limit });
    else if (unit === 'years') day = day.add({ years: limit });
    else if (unit === 'weeks') day = day.add({ weeks: limit });
    else if (unit === 'billing-cycles') {
      day = day
        .with({ day: 1 })
        .add({ months: limit + 1 })
        .subtract({ days: 1 });
    } else {
      for (let counted = 0; counted < limit; ) {
        day = day.add({ days: 1 });
        if (unit === 'calendar-days' || isWorked(days, day)) counted += 1;
      }
    }
    if (entry.rollover !== 'not-stated') while (!isWorked(days, day)) day = day.add({ days: 1 });
    const closesEarly = (entry.cutOff ?? '').includes('close of business');
    const end =
      closesEarly && isWorked(days, day)
        ? day.toZonedDateTime({ timeZone: days.timeZone, plainTime: days.closes })
        : day.add({ days: 1 }).toZonedDateTime(days.timeZone);
    return end.epochMilliseconds;
  };
  const end = ending(entry.limit, entry.unit);
  if (entry.cap !== null) return Math.min(end, ending(entry.cap.limit, entry.cap.unit));
  return entry.calendar.includes('or one business day')
    ? Math.max(end, ending(1, 'business-days'))
    : end;
}
