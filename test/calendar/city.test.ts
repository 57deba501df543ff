/** The due times that a city published, computed again: 20,000 of them, in working days over a year's holidays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf, wallTimeOf } from 'clientele';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { cityTarget, cityTargets } from '../../examples/boston/cityTargets.ts';
import copied from '../../examples/data/boston_holidays_2015.json' with { type: 'json' };
import { projectFolder } from '../package/entries.ts';
import holidays from '../vectors/calendars/boston-2015-2016.json' with { type: 'json' };

const zone = 'America/New_York';

describe('the rule of the city', () => {
  test.each([
    ['in working time', '2015-03-06 09:24:39', 10, '2015-03-20 09:24:39'],
    ['before the opening', '2015-03-09 07:55:01', 1, '2015-03-10 08:30:00'],
    ['a second before the closing', '2015-03-09 16:59:59', 1, '2015-03-10 16:59:59'],
    ['at the closing sharp', '2015-03-09 17:00:00', 1, '2015-03-11 08:30:00'],
    ['on a Saturday', '2015-03-07 10:00:00', 1, '2015-03-10 08:30:00'],
    ['over a holiday', '2015-05-22 09:32:00', 1, '2015-05-26 09:32:00'],
  ])('%s: %s and %d working days make %4$s', (_, opened, workingDays, due) => {
    const [date = '', time = ''] = opened.split(' ');
    const target = cityTarget(instantOf({ date, time }, zone), workingDays);
    const wall = wallTimeOf(target.at, zone);
    expect(`${wall.date} ${wall.time.slice(0, 8)}`).toBe(due);
    expect(target.provisional).toBe(false);
  });
});

describe('the published targets', () => {
  test('19,957 of 20,000 are computed within a minute, and every one of 68 of the 80 kinds', async () => {
    const result = await cityTargets();
    expect(result.read).toBe(81_408);
    expect(result.requests).toBe(20_000);
    expect(result.matching).toBeGreaterThanOrEqual(19_957);
    expect(result.differences).toHaveLength(result.requests - result.matching);
    expect(result.provisional).toBe(0);
    expect(result.pairs).toHaveLength(80);
    expect(result.pairs.filter((pair) => pair.matching === pair.requests)).toHaveLength(68);

    const file = readFileSync(join(projectFolder, 'examples/data/boston_311_sla_pairs.csv'));
    const records = parse(file, { columns: true }) as Record<string, string>[];
    const known = records.map((record) => [
      record['queue'],
      record['type'],
      Number(record['rows_with_target']),
      Number(record['rows_matching']),
    ]);
    expect(
      result.pairs.map(({ queue, type, requests, matching }) => [queue, type, requests, matching]),
    ).toEqual(known);
  });

  test('the holidays of the example are those of the vectors', () => {
    expect(copied).toEqual(holidays);
  });
});
