/**
 * Reads the complaints of `examples/data/comcast_complaints.csv`, whose dates are broken: where the day of the month is
 * 12 or less, day and month were swapped before the file was published. How that is seen, and how it is mended, stands here.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

interface Row {
  readonly ticket: string;
  readonly date: string;
  readonly time: string;
  readonly received_via: string;
  readonly state: string;
  readonly status: string;
}

/** A complaint, with the day as published and as mended. */
export interface FiledComplaint {
  readonly ticket: string;
  readonly published: string;
  readonly on: string;
  /** The time of day, 24 hours. */
  readonly time: string;
  readonly channel: string;
  readonly state: string;
  readonly status: string;
}

const input = new URL('../data/comcast_complaints.csv', import.meta.url);

/** `22-04-15` as a date, as it is written or with day and month swapped. */
function dateOf(text: string, swapped: boolean): string {
  const [first = '', second = '', year = ''] = text.split('-');
  const [day, month] = swapped ? [second, first] : [first, second];
  return `20${year}-${month}-${day}`;
}

/** `3:53:50 PM` as `15:53:50`. */
function timeOf(text: string): string {
  const [, hour = '', rest = '', half = ''] = /^(\d+)(:\d+:\d+) ([AP]M)$/.exec(text) ?? [];
  return `${String((Number(hour) % 12) + (half === 'PM' ? 12 : 0)).padStart(2, '0')}${rest}`;
}

/** Every complaint in the order of ticket numbers; one whose ticket is no number comes last. */
export async function readComplaints(): Promise<FiledComplaint[]> {
  const rows = parse(await readFile(input), { columns: true }) as Row[];
  return rows
    .map(({ ticket, date, time, received_via, state, status }) => ({
      ticket,
      published: dateOf(date, false),
      // A day above 12 could not be taken for a month, and was left alone.
      on: dateOf(date, Number(date.slice(0, 2)) <= 12),
      time: timeOf(time),
      channel: received_via,
      state,
      status,
    }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
}

/** What shows that dates are broken: counts of the file as it is written, or as it is mended. */
export interface DateSigns {
  /** Neighbours by ticket number of which the later ticket has the earlier instant. */
  readonly backwards: number;
  readonly first: string;
  readonly last: string;
  /** The days of the month that occur in each month. */
  readonly daysOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Looks at dates beside ticket numbers, which are given one after another. */
export function signsOf(
  complaints: readonly FiledComplaint[],
  dateOf: (complaint: FiledComplaint) => string,
): DateSigns {
  const numbered = complaints.filter(({ ticket }) => /^\d+$/.test(ticket));
  const instants = numbered.map((one) => `${dateOf(one)}T${one.time}`);
  const daysOf = new Map<string, Set<string>>();
  for (const instant of instants) {
    const month = instant.slice(0, 7);
    const days = daysOf.get(month) ?? new Set();
    daysOf.set(month, days.add(instant.slice(8, 10)));
  }
  const dates = instants.map((instant) => instant.slice(0, 10)).sort();
  const backwards = instants.filter(
    (instant, index) => instant < (instants[index - 1] ?? ''),
  ).length;
  return { backwards, first: dates[0] ?? '', last: dates.at(-1) ?? '', daysOf };
}
