/** Random calendars and instants, near the days on which clocks change. */
import fc from 'fast-check';
import type { CalendarInput, Weekday } from '../../src/index.ts';
import { offsetsOf } from '../../src/time/zoneOffsets.ts';

export const calendarZones = [
  'UTC',
  'America/New_York',
  'Europe/London',
  'Europe/Dublin',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
] as const;

const day = 86_400_000;
const first = Date.UTC(2009, 0, 1);
const last = Date.UTC(2026, 0, 1);
const dateText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Around which instants a zone changes its clock. */
function changesOf(zone: string): number[] {
  const offsets = offsetsOf(zone);
  const found: number[] = [];
  for (let at: number | null = first; ; ) {
    at = offsets.changeIn(at, last);
    if (at === null) return found.length === 0 ? [Date.UTC(2020, 1, 28)] : found;
    found.push(at);
  }
}
const changes = new Map(calendarZones.map((zone) => [zone as string, changesOf(zone)]));

const two = (value: number): string => String(value).padStart(2, '0');
const time = (quarters: number): string =>
  `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;

/** Hours in quarters; some reach over midnight, if that is wanted. */
const hours = (overnight: boolean): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 96 }))
    .filter(([from, to]) => (overnight ? from !== to : from < to))
    .map(([from, to]) => `${time(from)}-${time(to)}`);
const lists = (overnight: boolean): fc.Arbitrary<string[]> =>
  fc.array(hours(overnight), { maxLength: 3 });

/** What a random calendar is asked about. */
export interface Asked {
  readonly input: CalendarInput;
  /** A whole minute near a change of the clock of the zone. */
  readonly at: number;
}

/** A calendar with every kind of list, around an instant near a change of the clock. */
export const asked: fc.Arbitrary<Asked> = fc
  .record({
    zone: fc.constantFrom(...calendarZones),
    change: fc.nat(),
    minutes: fc.integer({ min: -4 * 1_440, max: 4 * 1_440 }),
    overnight: fc.constantFrom('none', 'split', 'startDate'),
  })
  .chain(({ zone, change, minutes, overnight }) => {
    const known = changes.get(zone) as number[];
    const middle = known[change % known.length] as number;
    const at = Math.floor(middle / 60_000 + minutes) * 60_000;
    const dates = fc.integer({ min: -8, max: 8 }).map((days) => dateText(middle + days * day));
    const some = lists(overnight !== 'none');
    return fc
      .record({
        weekly: fc.record(
          {
            everyDay: fc.array(hours(overnight !== 'none'), { minLength: 1, maxLength: 3 }),
            sat: some,
            wed: some,
            weekend: some,
          },
          { requiredKeys: ['everyDay'] },
        ),
        later: fc.option(fc.record({ weekdays: some, sun: some }), { nil: null }),
        special: fc.uniqueArray(
          fc.tuple(
            dates,
            fc.constantFrom('holiday', 'makeUp', 'override'),
            some,
            fc.constantFrom<Weekday>('mon', 'wed', 'sun'),
          ),
          { selector: ([date]) => date, maxLength: 6 },
        ),
        closures: fc.dictionary(dates, some, { maxKeys: 3 }),
      })
      .map(({ weekly, later, special, closures }): Asked => {
        const of = (kind: string) => special.filter(([, one]) => one === kind);
        const versions =
          later === null
            ? [{ weekly }]
            : [
                { weekly },
                { from: dateText(middle + day), weekly: { ...later, everyDay: weekly.everyDay } },
              ];
        return {
          at,
          input: {
            timeZone: zone,
            versions,
            holidays: of('holiday').map(([date]) => date),
            makeUpDays: of('makeUp').map(([on, , , like]) => ({ on, like })),
            overrides: Object.fromEntries(of('override').map(([date, , list]) => [date, list])),
            closures,
            overnight: overnight === 'startDate' ? 'startDate' : 'split',
          },
        };
      });
  });
