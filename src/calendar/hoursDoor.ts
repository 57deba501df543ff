/** The door for hours: of a week, in versions, and of single days. */
import { problemAt } from '../foundation/problem.ts';
import { civilDateOfDay } from '../time/civilDate.ts';
import { unitePeriods } from '../time/periods.ts';
import { type FactsRecord, isAbsent, type RecordReader } from '../time/recordReader.ts';
import { type DaySpan, hoursText, secondsPerDay, spanOf } from './hours.ts';
import type { CalendarVersion, CalendarVersionInput, Hours, Weekday, WeekKey } from './model.ts';
import { weekdays } from './weekdays.ts';

const weekKeys: readonly WeekKey[] = /* @__PURE__ */ Object.freeze([
  ...weekdays,
  'weekdays',
  'weekend',
  'everyDay',
]);
const weekKeySet: ReadonlySet<string> = /* @__PURE__ */ new Set(weekKeys);
const versionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'from',
  'weekly',
] satisfies (keyof CalendarVersionInput)[]);

/** See the head of this file. */
export class HoursDoor {
  private readonly reader: RecordReader;
  /** Single hours that were read before: a calendar may close a hundred thousand days at the same time. */
  private readonly known: Map<unknown, readonly Hours[]> = new Map();

  constructor(reader: RecordReader) {
    this.reader = reader;
  }

  versions(record: FactsRecord): CalendarVersion[] {
    const { reader } = this;
    const { weekly, versions } = record;
    if (isAbsent(weekly) === isAbsent(versions)) {
      const explanation = 'must have either weekly hours or versions of them';
      reader.problems.push(
        problemAt('calendar.weeklyOrVersions', reader.pathOf(), explanation, null),
      );
    }
    if (!isAbsent(weekly)) return [{ from: null, weekly: this.weekly(weekly) }];
    const found: CalendarVersion[] = [];
    let before = Number.NEGATIVE_INFINITY;
    reader.each('versions', reader.optionalList('versions', versions), (item, index) => {
      const version = reader.record(item, versionKeys);
      if (version === null) return;
      const from = reader.optionalDay('from', version['from']);
      if (from === null ? index > 0 : from <= before) {
        const explanation = 'is not a date after that of the version before it';
        reader.report('versions.order', 'from', explanation, version['from']);
      }
      before = from ?? before;
      found.push({
        from: from === null || Number.isNaN(from) ? null : civilDateOfDay(from),
        weekly: this.weekly(version['weekly']),
      });
    });
    if (Array.isArray(versions) && versions.length === 0) {
      reader.report('list.empty', 'versions', 'must hold a version', versions);
    }
    return found;
  }

  private weekly(value: unknown): CalendarVersion['weekly'] {
    const { reader } = this;
    reader.enter('weekly');
    const record = reader.record(value, weekKeySet) ?? {};
    const given = new Map<string, readonly Hours[]>();
    for (const key of weekKeys) {
      if (!isAbsent(record[key])) given.set(key, this.hours(key, record[key]));
    }
    reader.leave();
    const hoursOf = (day: Weekday): readonly Hours[] => {
      const group = day === 'sat' || day === 'sun' ? 'weekend' : 'weekdays';
      return given.get(day) ?? given.get(group) ?? given.get('everyDay') ?? [];
    };
    return Object.fromEntries(
      weekdays.map((day) => [day, hoursOf(day)]),
    ) as CalendarVersion['weekly'];
  }

  /** A list of hours, joined and in order. */
  private hours(key: string, value: unknown): readonly Hours[] {
    const { reader } = this;
    const single = Array.isArray(value) && value.length === 1 ? value[0] : null;
    const known = this.known.get(single);
    if (known !== undefined) return known;
    const spans: DaySpan[] = [];
    reader.each(key, reader.list(key, value), (item) => {
      const span = spanOf(item);
      if (span !== null) spans.push(span);
      else {
        const explanation = "is not hours such as '09:00-12:00', from 00:00 to 24:00";
        reader.report('hours.malformed', undefined, explanation, item);
      }
    });
    if (spans.length === 1) {
      const text = spans.map(hoursText);
      if (single !== null) this.known.set(single, text);
      return text;
    }
    // Hours over midnight are cut at midnight before anything is joined with them.
    const within = spans.filter(({ to }) => to <= secondsPerDay);
    const over = spans.filter(({ to }) => to > secondsPerDay);
    return [...unitePeriods(within), ...over].map(hoursText);
  }

  hoursByDay(key: string, value: unknown): Record<string, readonly Hours[]> {
    const { reader } = this;
    const found: Record<string, readonly Hours[]> = {};
    if (isAbsent(value)) return found;
    if (typeof value !== 'object' || Array.isArray(value)) {
      reader.wrongType(key, value, 'an object of hours by date');
      return found;
    }
    reader.enter(key);
    for (const date of Object.keys(value as FactsRecord).sort()) {
      reader.day(date, date);
      found[date] = this.hours(date, (value as FactsRecord)[date]);
    }
    reader.leave();
    return found;
  }
}
