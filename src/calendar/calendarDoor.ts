/** The door: a calendar from anywhere is decoded once, all its problems are found in one pass. */
import { deepFreeze } from '../foundation/freeze.ts';
import { choiceProblem, type Problem, problemAt } from '../foundation/problem.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { type FactsRecord, isAbsent, RecordReader } from '../time/recordReader.ts';
import { isZone } from '../time/zoneOffsets.ts';
import { HoursDoor } from './hoursDoor.ts';
import type {
  Calendar,
  CalendarInput,
  Coverage,
  Holiday,
  MakeUpDay,
  WeeklyCalendar,
} from './model.ts';
import { weekdays } from './weekdays.ts';

const inputKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'format',
  'kind',
  'id',
  'timeZone',
  'weekly',
  'versions',
  'holidays',
  'makeUpDays',
  'overrides',
  'closures',
  'overnight',
  'coverage',
  'strict',
] satisfies (keyof CalendarInput | 'kind')[]);
const combinedKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'format',
  'kind',
  'id',
  'timeZone',
  'of',
]);
const holidayKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['on', 'name']);
const makeUpKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['on', 'name', 'like']);
const coverageKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['from', 'to']);
const combinations = ['union', 'intersection', 'difference'] as const;
/** Far more than anybody nests; a file that nests more would end in a full call stack. */
const levelsMost = 100;

/** A calendar, or every problem of it. */
export function decodedCalendar(value: unknown): {
  readonly calendar: Calendar;
  readonly problems: readonly Problem[];
} {
  const door = new CalendarDoor();
  const calendar = door.calendar(value);
  return { calendar: deepFreeze(calendar), problems: door.reader.problems };
}

class CalendarDoor {
  readonly reader: RecordReader = new RecordReader();
  private readonly hours: HoursDoor = new HoursDoor(this.reader);
  private levels = 0;

  calendar(value: unknown): Calendar {
    const kind = (value as { kind?: unknown } | null | undefined)?.kind;
    const combined = combinations.find((one) => one === kind);
    if (combined !== undefined) return this.combined(value, combined);
    const { reader } = this;
    const record = reader.record(value, inputKeys);
    // Noted as a problem; nobody sees what is made of it.
    if (record === null) return { format: 'calendar@1' } as Calendar;
    this.choice('format', record['format'], ['calendar@1']);
    this.choice('kind', record['kind'], ['weekly']);
    const holidays = this.holidays(record['holidays']);
    const makeUpDays = this.makeUpDays(record['makeUpDays']);
    const overrides = this.hours.hoursByDay('overrides', record['overrides']);
    this.conflicts({
      overrides: Object.keys(overrides),
      makeUpDays: makeUpDays.map(({ on }) => on),
      holidays: holidays.map(({ on }) => on),
    });
    const calendar: Omit<WeeklyCalendar, 'checkedAs'> = {
      format: 'calendar@1',
      kind: 'weekly',
      id: reader.optionalText('id', record['id']) ?? 'calendar',
      timeZone: this.zone(record['timeZone']),
      versions: this.hours.versions(record),
      holidays,
      makeUpDays,
      overrides,
      closures: this.hours.hoursByDay('closures', record['closures']),
      overnight: this.choice('overnight', record['overnight'], ['split', 'startDate']) ?? 'split',
      coverage: this.coverage(record['coverage']),
      strict: isAbsent(record['strict']) ? false : reader.flag('strict', record['strict']),
    };
    return calendar as WeeklyCalendar;
  }

  private combined(value: unknown, kind: (typeof combinations)[number]): Calendar {
    const { reader } = this;
    const record = reader.record(value, combinedKeys) ?? {};
    this.choice('format', record['format'], ['calendar@1']);
    const of: Calendar[] = [];
    const list = reader.list('of', record['of']);
    if (Array.isArray(record['of']) && list.length === 0) {
      reader.report('list.empty', 'of', 'must hold a calendar', list);
    }
    if (this.levels === levelsMost) {
      const explanation = `nests more than ${levelsMost} levels of calendars`;
      reader.report('calendar.nested', 'of', explanation, list);
    } else {
      this.levels += 1;
      reader.each('of', list, (item) => {
        of.push(this.calendar(item));
      });
      this.levels -= 1;
    }
    const id = reader.text('id', record['id']);
    const timeZone = this.zone(record['timeZone']);
    return { format: 'calendar@1', kind, id, timeZone, of } as unknown as Calendar;
  }

  private zone(value: unknown): string {
    const { reader } = this;
    const zone = reader.text('timeZone', value);
    if (zone !== '' && !isZone(zone)) {
      reader.report('zone.unknown', 'timeZone', 'is not a known IANA time zone', zone);
    }
    return zone;
  }

  private choice<Word extends string>(
    key: string,
    value: unknown,
    words: readonly Word[],
  ): Word | null {
    if (isAbsent(value)) return null;
    const word = words.find((one) => one === value);
    if (word === undefined) {
      this.reader.problems.push(choiceProblem(value, this.reader.pathOf(key), words));
    }
    return word ?? null;
  }

  private holidays(value: unknown): Holiday[] {
    return this.days('holidays', value, holidayKeys, (on, name) => ({ on, name }));
  }

  private makeUpDays(value: unknown): MakeUpDay[] {
    return this.days('makeUpDays', value, makeUpKeys, (on, name, record) => ({
      on,
      name,
      like: this.choice('like', record['like'], weekdays) ?? 'mon',
    }));
  }

  /** Days with or without a name, in order; the same day twice is one. */
  private days<Day extends Holiday>(
    key: string,
    value: unknown,
    keys: ReadonlySet<string>,
    made: (on: string, name: string | null, record: FactsRecord) => Day,
  ): Day[] {
    const { reader } = this;
    const found = new Map<DayNumber, Day>();
    reader.each(key, reader.optionalList(key, value), (item) => {
      const record = typeof item === 'string' ? { on: item } : reader.record(item, keys);
      if (record === null) return;
      const day = reader.day(record === item ? 'on' : undefined, record['on']);
      const name = reader.optionalText('name', record['name']);
      const entry = made(civilDateOfDay(day), name, record);
      if (!Number.isNaN(day)) found.set(day, entry);
    });
    return [...found].sort(([a], [b]) => a - b).map(([, day]) => day);
  }

  private coverage(value: unknown): Coverage | null {
    if (isAbsent(value)) return null;
    const { reader } = this;
    reader.enter('coverage');
    const record = reader.record(value, coverageKeys);
    const from = record === null ? Number.NaN : reader.day('from', record['from']);
    const to = record === null ? Number.NaN : reader.day('to', record['to']);
    if (to <= from) reader.report('period.backwards', 'to', 'is not after from', record?.['to']);
    reader.leave();
    return { from: civilDateOfDay(from), to: civilDateOfDay(to) };
  }

  /** A date may stand in one list only: which one would win is not for the library to decide. */
  private conflicts(lists: Readonly<Record<string, readonly string[]>>): void {
    const places = new Map<string, string>();
    for (const [list, dates] of Object.entries(lists)) {
      for (const on of dates) {
        const other = places.get(on);
        if (other !== undefined) {
          const { reader } = this;
          const explanation = `stands in ${other} and in ${list}`;
          const numbers = { on, lists: [other, list] };
          reader.problems.push(
            problemAt(
              'calendar.conflict',
              reader.pathOf(list),
              explanation,
              { value: on },
              numbers,
            ),
          );
        }
        places.set(on, list);
      }
    }
  }
}
