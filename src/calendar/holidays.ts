/** Holidays from elsewhere: the yearly Chinese arrangement, plain dates, one year joined to another. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import type { Problem } from '../foundation/problem.ts';
import { civilDateOfDay } from '../time/civilDate.ts';
import { RecordReader } from '../time/recordReader.ts';
import type { CalendarProblem, Holiday, HolidayData, MakeUpDay } from './model.ts';

const byDate = (a: Holiday, b: Holiday): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
const dayKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['date', 'name', 'isOffDay']);

/**
 * Reads the arrangement of public holidays of a Chinese year (国务院办公厅节假日安排) from the JSON format of the open
 * data set holiday-cn: `{ year, days: [{ date, name, isOffDay }] }`. `isOffDay: false` is a weekend day made a
 * working day (调休上班).
 *
 * Boundary cases: days of the neighbouring years are taken too, as the notices set them; what is covered is the
 * year. Other keys of the file (`papers`, `$schema`, …) are not looked at. It throws nothing.
 *
 * Source: the format of github.com/NateScarlet/holiday-cn, made of the notices of the State Council.
 *
 * @param json - the parsed file
 * @returns holidays, make-up days and coverage; or all problems
 * @example
 * ```ts
 * import { chinaArrangement } from 'clientele/calendar';
 *
 * const outcome = chinaArrangement({
 *   year: 2027,
 *   days: [
 *     { date: '2027-01-01', name: '元旦', isOffDay: true },
 *     { date: '2027-01-03', name: '元旦', isOffDay: false },
 *   ],
 * });
 * outcome.ok && outcome.value.makeUpDays // => [{ on: '2027-01-03', name: '元旦', like: 'mon' }]
 * outcome.ok && outcome.value.coverage // => { from: '2027-01-01', to: '2028-01-01' }
 * ```
 */
export function chinaArrangement(json: unknown): Outcome<HolidayData, CalendarProblem> {
  const reader = new RecordReader();
  const holidays: Holiday[] = [];
  const makeUpDays: MakeUpDay[] = [];
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  if (!isObject) reader.wrongType(undefined, json, 'an object with year and days');
  const record = (isObject ? json : {}) as Readonly<Record<string, unknown>>;
  const year = isObject ? reader.wholeNumber('year', record['year'], 9_998) : 0;
  reader.each('days', isObject ? reader.list('days', record['days']) : [], (item) => {
    const day = reader.record(item, dayKeys);
    if (day === null) return;
    const number = reader.day('date', day['date']);
    const name = reader.text('name', day['name']);
    const isOff = reader.flag('isOffDay', day['isOffDay']);
    const on = civilDateOfDay(number);
    if (isOff) holidays.push({ on, name });
    else makeUpDays.push({ on, name, like: 'mon' });
  });
  if (reader.problems.length > 0) {
    return refused(reader.problems as Problem[] as CalendarProblem[]);
  }
  const start = (of: number): string => `${String(of).padStart(4, '0')}-01-01`;
  return granted({
    holidays: holidays.sort(byDate),
    makeUpDays: makeUpDays.sort(byDate),
    coverage: { from: start(year), to: start(year + 1) },
  });
}

/**
 * Holiday data of one stretch of time joined with that of another, such as the years of the package and the
 * arrangement of next year. Where both say something about a date, the later argument wins: a notice may set a
 * day of the December before.
 *
 * Boundary cases: the coverage reaches from the earlier beginning to the later end; it is the caller's care that
 * there is no gap between the two.
 *
 * Source: this library's own.
 *
 * @example
 * ```ts
 * import { chinaArrangement, joinHolidays } from 'clientele/calendar';
 * import { chinaHolidays } from 'clientele/holidays/cn';
 *
 * const next = chinaArrangement({ year: 2027, days: [{ date: '2027-01-01', name: '元旦', isOffDay: true }] });
 * next.ok && joinHolidays(chinaHolidays, next.value).coverage // => { from: '2015-01-01', to: '2028-01-01' }
 * ```
 */
export function joinHolidays(first: HolidayData, second: HolidayData): HolidayData {
  const said = new Set([...second.holidays, ...second.makeUpDays].map(({ on }) => on));
  const kept = <Day extends Holiday>(days: readonly Day[]): readonly Day[] =>
    days.filter(({ on }) => !said.has(on));
  const [a, b] = [first.coverage, second.coverage];
  return {
    holidays: [...kept(first.holidays), ...second.holidays].sort(byDate),
    makeUpDays: [...kept(first.makeUpDays), ...second.makeUpDays].sort(byDate),
    coverage: { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to },
  };
}
