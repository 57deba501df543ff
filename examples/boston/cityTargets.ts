/**
 * A city's own due times, computed again. For some kinds of request Boston promised an answer within so many
 * working days; its open data say when each request was opened and what target the city's system gave it.
 *
 * This module reads and computes; `examples/city-targets.ts` prints, and the tests assert the same figures. It
 * has a folder of its own because every script that lies in `examples/` itself is run as an example.
 */
import { readFile } from 'node:fs/promises';
import type { Instant } from 'clientele';
import {
  addWorkingDays,
  defineCalendar,
  isWorking,
  nextOpening,
  type WorkingDayInstant,
} from 'clientele/calendar';
import { parse } from 'csv-parse';
import holidays from '../data/boston_holidays_2015.json' with { type: 'json' };
import { bostonInstant, bostonZone, type CityRequest, cityRequests } from './requests.ts';

const pairsFile = new URL('../data/boston_311_sla_pairs.csv', import.meta.url);
const tolerance = 60_000;

/** The city's offices. The holidays are those that its own targets obey. */
export const cityHall = defineCalendar({
  id: 'boston-city-hall',
  timeZone: bostonZone,
  weekly: { weekdays: [`${holidays.workingHours.start}-${holidays.workingHours.end}`] },
  holidays: holidays.days.map(({ date, name }) => ({ on: date, name })),
  coverage: { from: '2015-01-01', to: '2016-01-02' },
});

/** A queue and type of request, and within how many working days the city answers it. */
export interface Pair {
  readonly queue: string;
  readonly type: string;
  readonly workingDays: number;
  /** Requests with a target. */
  readonly requests: number;
  /** Those of them whose target is computed within a minute. */
  readonly matching: number;
}

/** A request whose target is computed more than a minute away from the published one. */
export interface Difference {
  readonly caseId: string;
  readonly type: string;
  readonly workingDays: number;
  readonly openedAt: string;
  readonly publishedAt: string;
  readonly computedAt: string;
}

/** What came of it. */
export interface CityTargets {
  /** Requests in the file. */
  readonly read: number;
  /** Those of a pair, with a target. */
  readonly requests: number;
  /** Those of them whose target is computed within a minute. */
  readonly matching: number;
  /** Those of them whose target is computed to the second. */
  readonly exact: number;
  /** Those of them whose target lies beyond the days for which holidays are known. */
  readonly provisional: number;
  readonly pairs: readonly Pair[];
  readonly differences: readonly Difference[];
}

interface PairRecord {
  readonly queue: string;
  readonly type: string;
  readonly working_days: string;
}

/**
 * The city's rule: a request that comes in outside working time begins when work opens, and 17:00:00 sharp is
 * outside. From there so many working days, at the same time of day.
 *
 * The first step is needed on closed days only: from a Saturday, Monday would be day 1 and keep Saturday's time.
 */
export function cityTarget(openedAt: Instant, workingDays: number): WorkingDayInstant {
  const begins = isWorking(cityHall, openedAt) ? openedAt : nextOpening(cityHall, openedAt);
  if (begins === null) throw new Error('the offices never open again');
  return addWorkingDays(cityHall, begins, { workingDays });
}

/** What tells pairs apart. */
export const keyOf = ({ queue, type }: { queue: string; type: string }): string =>
  `${queue}\t${type}`;

/** The pairs, none of them counted yet. */
export async function pairsByKey(): Promise<Map<string, Pair>> {
  const pairs = new Map<string, Pair>();
  const records = parse(await readFile(pairsFile), { columns: true });
  for await (const record of records as AsyncIterable<PairRecord>) {
    const { queue, type, working_days } = record;
    const workingDays = Number(working_days);
    pairs.set(keyOf(record), { queue, type, workingDays, requests: 0, matching: 0 });
  }
  return pairs;
}

/** Computes every target again that the rule applies to. */
export async function cityTargets(): Promise<CityTargets> {
  const pairs = await pairsByKey();
  const differences: Difference[] = [];
  let read = 0;
  let exact = 0;
  let provisional = 0;

  function check(record: CityRequest): void {
    const pair = pairs.get(keyOf(record));
    if (pair === undefined || record.target_dt === '') return;
    const { type, workingDays } = pair;
    const openedAt = bostonInstant(record.open_dt);
    const publishedAt = bostonInstant(record.target_dt);
    const target = cityTarget(openedAt, workingDays);
    const computedAt = target.at;
    const apart = Math.abs(Date.parse(publishedAt) - Date.parse(computedAt));
    const matches = apart <= tolerance;
    if (apart === 0) exact += 1;
    if (target.provisional) provisional += 1;
    if (!matches) {
      const caseId = record.case_id;
      differences.push({ caseId, type, workingDays, openedAt, publishedAt, computedAt });
    }
    pairs.set(keyOf(record), {
      ...pair,
      requests: pair.requests + 1,
      matching: pair.matching + (matches ? 1 : 0),
    });
  }

  for await (const record of cityRequests()) {
    read += 1;
    check(record);
  }

  const tallies = [...pairs.values()];
  const requests = tallies.reduce((sum, pair) => sum + pair.requests, 0);
  const matching = tallies.reduce((sum, pair) => sum + pair.matching, 0);
  return { read, requests, matching, exact, provisional, pairs: tallies, differences };
}
