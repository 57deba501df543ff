/** Zones: the wall clock and back, where clocks are changed, where days are lost, and before zones were. */
import { civilDateOf, instantOf, wallTimeOf } from 'clientele';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { thrownBy } from '../support/thrown.ts';
import { transitionsOf, zones } from '../support/transitions.ts';

const hour = 3_600_000;

/** Date and time of the wall milliseconds, as the library takes them. */
function wallOf(milliseconds: number): { date: string; time: string } {
  const [date = '', time = ''] = new Date(milliseconds).toISOString().replace('Z', '').split('T');
  return { date, time };
}

/** The instant of a wall time by Temporal: earlier of two, moved forward where there is none. */
const instantByTemporal = (wall: { date: string; time: string }, zone: string): string =>
  Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** The wall time of an instant by Temporal. */
function wallByTemporal(at: number, zone: string): { date: string; time: string } {
  const text = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ fractionalSecondDigits: 3 });
  return { date: text.slice(0, 10), time: text.slice(11) };
}

const from = Date.UTC(1990, 0, 1);
const to = Date.UTC(2031, 0, 1);
const changes = zones.map((zone) => ({ zone, transitions: transitionsOf(zone, from, to) }));

test('the clocks were changed as often as the record says', () => {
  const counts = Object.fromEntries(
    changes.map(({ zone, transitions }) => [zone, transitions.length]),
  );
  expect(counts).toMatchObject({
    UTC: 0,
    'America/New_York': 82,
    'Asia/Shanghai': 4,
    'Australia/Lord_Howe': 82,
    'Europe/Dublin': 82,
    'America/St_Johns': 82,
    'Asia/Kathmandu': 0,
  });
  for (const zone of ['Pacific/Apia', 'America/Sao_Paulo', 'Africa/Casablanca']) {
    expect(counts[zone]).toBeGreaterThan(20);
  }
});

describe.for(changes)('around every change of the clocks in $zone, 1990 to 2030', (change) => {
  const { zone, transitions } = change;

  test('the wall clock is that of Temporal and of @date-fns/tz', () => {
    const wrong: string[] = [];
    for (const { at, before, after } of transitions) {
      for (const beside of [-24 * hour, -hour, -1, 0, 1, hour, 24 * hour]) {
        const wall = wallTimeOf(at + beside, zone);
        const shown = `${wall.date}T${wall.time}`;
        const byTemporal = wallByTemporal(at + beside, zone);
        const byDateFns = wallOf(at + beside + (beside < 0 ? before : after));
        for (const { date, time } of [byTemporal, byDateFns]) {
          if (shown !== `${date}T${time}`) wrong.push(`${shown}, not ${date}T${time}`);
        }
        if (civilDateOf(at + beside, zone) !== wall.date) wrong.push(`the date of ${shown}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the instant of a wall time is that of Temporal, the earlier of two', () => {
    const wrong: string[] = [];
    for (const { at, before, after } of transitions) {
      const low = Math.min(at + before, at + after);
      const high = Math.max(at + before, at + after);
      const middle = Math.round((low + high) / 2);
      for (const shown of [
        low - hour,
        low - 1,
        low,
        low + 1,
        middle,
        high - 1,
        high,
        high + hour,
      ]) {
        const wall = wallOf(shown);
        const instant = instantOf(wall, zone);
        const expected = instantByTemporal(wall, zone);
        if (instant !== expected) wrong.push(`${wall.date}T${wall.time}: not ${expected}`);
        if (shown >= low && shown < high) {
          const earlier = new Date(shown - before).toISOString();
          if (instant !== earlier) wrong.push(`${wall.date}T${wall.time}: ${earlier} is earlier`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the day that Apia lost', () => {
  test('no instant has 2011-12-30 on the wall', () => {
    expect(wallTimeOf('2011-12-30T09:59:59.999Z', 'Pacific/Apia')).toEqual({
      date: '2011-12-29',
      time: '23:59:59.999',
    });
    expect(wallTimeOf('2011-12-30T10:00:00Z', 'Pacific/Apia')).toEqual({
      date: '2011-12-31',
      time: '00:00:00.000',
    });
  });

  test.for([
    ['2011-12-29', '23:59', '2011-12-30T09:59:00.000Z'],
    ['2011-12-30', '00:00', '2011-12-30T10:00:00.000Z'],
    ['2011-12-30', '12:00', '2011-12-30T22:00:00.000Z'],
    ['2011-12-30', '23:59', '2011-12-31T09:59:00.000Z'],
    ['2011-12-31', '00:00', '2011-12-30T10:00:00.000Z'],
  ] as const)('%s %s moves a day forward or stays: %s', ([date, time, instant]) => {
    expect(instantOf({ date, time }, 'Pacific/Apia')).toBe(instant);
  });
});

describe('before zones there was local mean time', () => {
  test.for([
    ['1880-01-01T00:00:00Z', 'America/New_York', '1879-12-31', '19:03:58.000'],
    ['1880-01-01T00:00:00Z', 'Asia/Shanghai', '1880-01-01', '08:05:43.000'],
    ['1880-01-01T00:00:00Z', 'Asia/Kathmandu', '1880-01-01', '05:41:16.000'],
    ['1890-01-01T00:00:00Z', 'America/Sao_Paulo', '1889-12-31', '20:53:32.000'],
  ] as const)('%s in %s', ([instant, zone, date, time]) => {
    expect(wallTimeOf(instant, zone)).toEqual({ date, time });
    expect(instantOf({ date, time }, zone)).toBe(instant.replace('Z', '.000Z'));
  });
});

describe('the calendar before 1582 is the same Gregorian one', () => {
  test.for([
    ['1582-10-15T00:00:00Z', '1582-10-15'],
    ['1582-10-14T00:00:00Z', '1582-10-14'],
    ['1500-03-01T12:00:00Z', '1500-03-01'],
    ['1000-01-01T00:00:00Z', '1000-01-01'],
    ['0004-02-29T00:00:00Z', '0004-02-29'],
    ['0001-01-01T00:00:00Z', '0001-01-01'],
  ] as const)('%s is %s in UTC', ([instant, date]) => {
    expect(civilDateOf(instant, 'UTC')).toBe(date);
    expect(instantOf({ date, time: '00:00' }, 'UTC').slice(0, 10)).toBe(date);
  });
});

describe('wallTimeOf', () => {
  test.for([
    ['2024-03-31T16:30:00Z', 'Asia/Shanghai', '2024-04-01', '00:30:00.000'],
    ['2024-03-31T15:59:59.999Z', 'Asia/Shanghai', '2024-03-31', '23:59:59.999'],
    ['2024-03-31T16:00:00Z', 'Asia/Shanghai', '2024-04-01', '00:00:00.000'],
    ['2024-03-31T16:30:00Z', 'Europe/London', '2024-03-31', '17:30:00.000'],
    ['2024-02-29T23:59:59.001Z', 'UTC', '2024-02-29', '23:59:59.001'],
    ['2024-02-29T12:34:56.789+05:45', 'Asia/Kathmandu', '2024-02-29', '12:34:56.789'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31', '23:59:59.999'],
    ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31', '23:59:59.000'],
    ['1960-01-01T00:00:00.5Z', 'UTC', '1960-01-01', '00:00:00.500'],
    ['9999-12-31T23:59:59.999Z', 'UTC', '9999-12-31', '23:59:59.999'],
    ['9999-12-31T23:59:59.999Z', 'America/New_York', '9999-12-31', '18:59:59.999'],
  ] as const)('%s in %s', ([instant, zone, date, time]) => {
    expect(wallTimeOf(instant, zone)).toEqual({ date, time });
    expect(wallTimeOf(new Date(instant), zone)).toEqual({ date, time });
    expect(wallTimeOf(Date.parse(instant), zone)).toEqual({ date, time });
    expect(civilDateOf(instant, zone)).toBe(date);
  });

  test('names the instant that is none', () => {
    expect(thrownBy(() => wallTimeOf('2024-03-31T16:30:00', 'UTC'))).toMatchObject({
      name: 'ContractError',
      code: 'instant.malformed',
      argument: 'instant',
    });
    expect(thrownBy(() => civilDateOf(Number.NaN, 'UTC'))).toMatchObject({
      code: 'instant.malformed',
      argument: 'instant',
    });
  });

  test.for([-0.5, -1_000.5, -86_400_000.25])('fractions of %d ms do not move the second', (at) => {
    const { date, time } = wallTimeOf(at, 'UTC');
    const shown = Date.parse(`${date}T${time}Z`);
    expect(Math.abs(shown - at)).toBeLessThanOrEqual(1);
  });
});

describe('dates outside the years 1 to 9999 are never given', () => {
  const explanation = 'lies outside the years 1 to 9999 of the calendar';

  test.for([
    [253_402_300_800_000, 'UTC', '+010000-01-01T00:00:00.000Z'],
    [253_402_300_799_999, 'Asia/Shanghai', '9999-12-31T23:59:59.999Z'],
    [253_402_272_000_000, 'Asia/Shanghai', '9999-12-31T16:00:00.000Z'],
    [253_402_318_800_000, 'America/New_York', '+010000-01-01T05:00:00.000Z'],
    [-62_135_596_800_001, 'UTC', '0000-12-31T23:59:59.999Z'],
    [-62_135_596_800_000, 'America/New_York', '0001-01-01T00:00:00.000Z'],
  ] as const)('case %#', ([at, zone, text]) => {
    const expected = {
      name: 'ContractError',
      code: 'date.outOfRange',
      argument: 'instant',
      message: `instant: "${text}" ${explanation}`,
    };
    expect(thrownBy(() => civilDateOf(at, zone))).toEqual(expected);
    expect(thrownBy(() => wallTimeOf(new Date(at), zone))).toEqual(expected);
  });

  test.for([
    [253_402_318_799_999, 'America/New_York', '9999-12-31'],
    [253_402_271_999_999, 'Asia/Shanghai', '9999-12-31'],
    [-62_135_596_800_001, 'Asia/Shanghai', '0001-01-01'],
    [-62_135_596_800_000, 'UTC', '0001-01-01'],
  ] as const)('and the last and first of them are, whatever the year in UTC (case %#)', (given) => {
    const [at, zone, date] = given;
    expect(civilDateOf(at, zone)).toBe(date);
  });

  test.for([
    ['9999-12-31', '23:00', 'America/New_York'],
    ['9999-12-31', '19:00', 'America/New_York'],
    ['0001-01-01', '00:00', 'Asia/Shanghai'],
    ['0001-01-01', '08:05', 'Asia/Shanghai'],
  ] as const)('nor instants: %s %s in %s', ([date, time, zone]) => {
    expect(thrownBy(() => instantOf({ date, time }, zone))).toEqual({
      name: 'ContractError',
      code: 'date.outOfRange',
      argument: 'wall.date',
      message: `wall.date: "${date}" ${explanation}`,
    });
  });

  test.for([
    ['9999-12-31', '18:59:59.999', 'America/New_York', '9999-12-31T23:59:59.999Z'],
    ['9999-12-31', '23:59:59.999', 'UTC', '9999-12-31T23:59:59.999Z'],
    ['0001-01-01', '00:00', 'UTC', '0001-01-01T00:00:00.000Z'],
    ['0001-01-01', '08:05:43', 'Asia/Shanghai', '0001-01-01T00:00:00.000Z'],
  ] as const)('though those just inside: %s %s in %s', ([date, time, zone, instant]) => {
    expect(instantOf({ date, time }, zone)).toBe(instant);
  });
});

describe('instantOf', () => {
  test.for([
    ['2024-04-01', '00:30', 'Asia/Shanghai', '2024-03-31T16:30:00.000Z'],
    ['2024-04-01', '00:30:15', 'Asia/Shanghai', '2024-03-31T16:30:15.000Z'],
    ['2024-04-01', '00:30:15.5', 'Asia/Shanghai', '2024-03-31T16:30:15.500Z'],
    ['2024-04-01', '00:30:15.05', 'Asia/Shanghai', '2024-03-31T16:30:15.050Z'],
    ['2024-04-01', '23:59:59.999', 'UTC', '2024-04-01T23:59:59.999Z'],
    ['2024-04-01', '00:00', 'UTC', '2024-04-01T00:00:00.000Z'],
    ['2024-04-01', '19:09', 'UTC', '2024-04-01T19:09:00.000Z'],
    ['2024-04-01', '20:10', 'UTC', '2024-04-01T20:10:00.000Z'],
    ['1969-12-31', '23:59:59.999', 'UTC', '1969-12-31T23:59:59.999Z'],
    ['2024-03-10', '01:59:59.999', 'America/New_York', '2024-03-10T06:59:59.999Z'],
    ['2024-03-10', '02:00', 'America/New_York', '2024-03-10T07:00:00.000Z'],
    ['2024-03-10', '02:30', 'America/New_York', '2024-03-10T07:30:00.000Z'],
    ['2024-03-10', '03:00', 'America/New_York', '2024-03-10T07:00:00.000Z'],
    ['2024-11-03', '00:59', 'America/New_York', '2024-11-03T04:59:00.000Z'],
    ['2024-11-03', '01:30', 'America/New_York', '2024-11-03T05:30:00.000Z'],
    ['2024-11-03', '02:00', 'America/New_York', '2024-11-03T07:00:00.000Z'],
  ] as const)('%s %s in %s is %s', ([date, time, zone, instant]) => {
    expect(instantOf({ date, time }, zone)).toBe(instant);
  });

  test.for([
    '',
    '24:00',
    '25:00',
    '12:60',
    '12:00:60',
    '9:00',
    '12',
    '12:0',
    '12:00:0',
    '12:00:00.',
    '12:00:00.1234',
    '12:00.5',
    '12:00Z',
    '12:00+08:00',
    ' 12:00',
    '12:00 ',
    '12:00\n',
    'x12:00',
    '1x:00',
    '12-00',
    'noon',
    '12:00 PM',
  ])('%j is no time of day', (time) => {
    expect(thrownBy(() => instantOf({ date: '2024-01-01', time }, 'UTC'))).toEqual({
      name: 'ContractError',
      code: 'time.malformed',
      argument: 'wall.time',
      message: `wall.time: ${JSON.stringify(time)} is not a time of day HH:MM[:SS[.sss]]`,
    });
  });

  test.for([undefined, null, 1_200, ['12:00']])('nor is case %#', (time) => {
    const wall = { date: '2024-01-01', time: time as unknown as string };
    expect(thrownBy(() => instantOf(wall, 'UTC'))).toMatchObject({ code: 'time.malformed' });
  });

  test.for([
    ['2023-02-29', 'date.impossible'],
    ['2023-2-9', 'date.malformed'],
  ] as const)('%s is no date: %s', ([date, code]) => {
    expect(thrownBy(() => instantOf({ date, time: '12:00' }, 'UTC'))).toMatchObject({
      name: 'ContractError',
      code,
      argument: 'wall.date',
    });
  });

  test('at both ends of the calendar answers what wallTimeOf reads back, or throws', () => {
    const wrong: string[] = [];
    for (const zone of zones) {
      for (const date of ['0001-01-01', '0001-01-02', '9999-12-30', '9999-12-31']) {
        for (const time of ['00:00:00.000', '23:00:00.000']) {
          try {
            const instant = instantOf({ date, time }, zone);
            try {
              const wall = wallTimeOf(instant, zone);
              if (wall.date !== date || wall.time !== time) wrong.push(`${instant} in ${zone}`);
            } catch {
              wrong.push(`${instant} is not read`);
            }
          } catch (error) {
            expect((error as Error).name).toBe('ContractError');
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('zone names', () => {
  test.for([
    '',
    'CST',
    'EST',
    '+08:00',
    'Asia/Nowhere',
    'Nowhere',
    'constructor',
    '__proto__',
    ' UTC',
    'Asia/Shanghai\n',
  ])('%j is none', (zone) => {
    const expected = {
      name: 'ContractError',
      code: 'zone.unknown',
      argument: 'zone',
      message: `zone: ${JSON.stringify(zone)} is not a known IANA time zone`,
    };
    expect(thrownBy(() => wallTimeOf(0, zone))).toEqual(expected);
    expect(thrownBy(() => civilDateOf(0, zone))).toEqual(expected);
    expect(thrownBy(() => instantOf({ date: '2024-01-01', time: '12:00' }, zone))).toEqual(
      expected,
    );
  });

  test.for([
    [undefined, 'undefined'],
    [null, 'null'],
    [8, '8'],
    [{}, 'an object'],
    [['UTC'], 'a list of 1'],
  ] as const)('case %# is none', ([zone, shown]) => {
    expect(thrownBy(() => wallTimeOf(0, zone as unknown as string))).toMatchObject({
      code: 'zone.unknown',
      message: `zone: ${shown} is not a known IANA time zone`,
    });
  });

  test('a zone that was asked for before answers the same again', () => {
    const twice = [1, 2].map(() => wallTimeOf('2024-03-31T16:30:00Z', 'Asia/Tokyo'));
    expect(twice[1]).toEqual(twice[0]);
    expect(twice[0]).toEqual({ date: '2024-04-01', time: '01:30:00.000' });
  });
});
