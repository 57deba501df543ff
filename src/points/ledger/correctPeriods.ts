/** The differences that changed facts make to the months a ledger already has. */
import { ContractError } from '../../foundation/errors.ts';
import { checkOptions } from '../../foundation/options.ts';
import { type AccountFacts, accountFactsOf } from '../../history/accountFacts.ts';
import type { LedgerEntry, ScoreSource } from '../../history/model.ledger.ts';
import { type CivilDate, dayArgument } from '../../time/civilDate.ts';
import { scoreFacts } from '../accountScore.ts';
import type { Account, PointsPolicy } from '../model.ts';
import { periodQuestion } from '../periodQuestion.ts';
import { type PointsRules, rulesOf } from '../rules.ts';
import { bookedFrom, requireWhole, scoreKey } from './entriesFromScore.ts';
import { type EntryFacts, entryFactsOf, isGiving } from './entryFacts.ts';
import { inLedgerOrder } from './ledgerOrder.ts';
import { TakenElsewhere } from './takenElsewhere.ts';

/** What the ledger has so far, and the day of the correction. */
export interface CorrectionOptions {
  /** All entries of the account, as they are posted, in any order. */
  readonly before: readonly LedgerEntry[];
  /** The day: facts recorded by then count, and the corrections are recorded on it. */
  readonly recordedOn: CivilDate;
}

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'before',
  'recordedOn',
] satisfies (keyof CorrectionOptions)[]);

/**
 * Scores the months that a ledger has entries of once more and makes the entries that set it right: a credit note or a
 * payment that bounced takes points back (`reverse`), a payment found to be on time gives them after all (`earn`,
 * effective from the day the month's points count). No posted entry is changed.
 *
 * Each month is scored under the policy and version that stands on its entries, so give every version that is still
 * needed. What is right already has no entry, so once the corrections are posted there are none left.
 *
 * Boundary cases: a month that is not decided now (`pending`, `held`) is left alone. Only the months of entries with a
 * `score` are looked at: entries of your own, such as campaigns, are never corrected. What was taken of a month's points
 * otherwise, by a reversal of your own or a forfeiture, is neither given back nor taken once more; so the balance lost
 * under `zeroBalance` is not given back.
 *
 * Source: that a correction is booked on the day it is recorded, under the policy version of its period, is the rule
 * this library was asked for.
 *
 * @param policy - the points policy that scored the months, or all its versions
 * @param account - what is known of the account now
 * @param options - `before`, `recordedOn`
 * @returns the entries, ready to be posted
 * @throws FactsError with every problem of the account or of the entries
 * @throws ContractError `policy.unchecked`, `policy.missing` where a month was scored by another version,
 *   `points.notWhole`, `entries.notIterable`, `date.malformed`, `date.impossible`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { correctPeriods, entriesFromScore, scorePeriod, telecomAccumulating, telecomPoints } from 'clientele/points';
 *
 * const bill = { period: '2024-03', dueOn: '2024-04-20', total: '186.00', paidOn: '2024-04-18' };
 * const account = { id: 'c-1', joinedOn: '2022-03-01', bills: [bill] };
 * const score = scorePeriod(telecomPoints, account, { period: '2024-03', asOf: '2024-04-21' });
 * const before = entriesFromScore(telecomAccumulating, score);
 *
 * const credits = [{ on: '2024-06-03', amount: '60.00' }];
 * const now = { ...account, bills: [{ ...bill, credits }] };
 * correctPeriods(telecomPoints, now, { before, recordedOn: '2024-06-03' }) // => [{ key: 'score:2024-03:correction-1', kind: 'reverse', ref: 'score:2024-03', points: 6, on: '2024-06-03', effectiveOn: '2024-04-01', score: { period: '2024-03', policy: { id: 'telecom-points', version: '1' } } }]
 * ```
 */
export function correctPeriods(
  policy: PointsPolicy | readonly PointsPolicy[],
  account: Account,
  options: CorrectionOptions,
): LedgerEntry[] {
  checkOptions(options, optionKeys);
  const { recordedOn } = options;
  const scorer = new PeriodScorer(policy, account, recordedOn);
  const entries: LedgerEntry[] = [];
  const taken = new TakenElsewhere();
  for (const month of monthsOf(options.before, taken)) {
    if (bookedFrom(month.source.period) > recordedOn) continue;
    const points = scorer.pointsOf(month.source);
    if (points !== null) entries.push(...corrections(month, points, recordedOn, taken));
  }
  return entries;
}

class PeriodScorer {
  private readonly asOf: CivilDate;
  private readonly versions: readonly { rules: PointsRules; facts: AccountFacts }[];

  constructor(policy: PointsPolicy | readonly PointsPolicy[], account: Account, asOf: CivilDate) {
    this.asOf = asOf;
    const day = dayArgument(asOf, 'recordedOn');
    const policies = Array.isArray(policy) ? (policy as PointsPolicy[]) : [policy as PointsPolicy];
    this.versions = policies.map((version) => {
      const rules = rulesOf(version);
      return { rules, facts: accountFactsOf(account, rules, { asOf: day, knownAt: day }) };
    });
  }

  /** The points of a month as they are now; null where that is not decided. */
  pointsOf({ period, policy: { id, version } }: ScoreSource): number | null {
    const found = this.versions.find(
      ({ rules: { stamp } }) => stamp.id === id && stamp.version === version,
    );
    if (found === undefined) {
      const explanation = `is the policy of ${period}, and was not given`;
      throw new ContractError('policy.missing', 'policy', `${id} ${version}`, explanation);
    }
    const question = periodQuestion({ period, asOf: this.asOf, knownAt: this.asOf });
    const { status, points } = scoreFacts(found.facts, found.rules, question);
    if (status === 'pending' || status === 'held') return null;
    requireWhole(points);
    return points;
  }
}

/** What a ledger has of a month in one kind of points. */
interface Month {
  readonly source: ScoreSource;
  readonly pointKind: string | null;
  /** What is left of each lot that the month gave, in order. */
  readonly lots: Map<string, number>;
  /** Corrections so far. */
  count: number;
}

function monthsOf(before: readonly LedgerEntry[], taken: TakenElsewhere): Iterable<Month> {
  const months = new Map<string, Month>();
  for (const facts of inLedgerOrder(entryFactsOf(before)).entries) {
    taken.note(facts);
    const source = facts.entry.score;
    if (source === null || source === undefined) continue;
    const pointKind = kindInKey(facts, source);
    const key = scoreKey(source.period, pointKind);
    const month = months.get(key) ?? { source, pointKind, lots: new Map(), count: 0 };
    months.set(key, month);
    note(month, facts);
  }
  return months.values();
}

/** Posting names the kind of points of every entry; what was asked for the first kind has a key without it. */
function kindInKey({ key, pointKind }: EntryFacts, { period }: ScoreSource): string | null {
  const named = scoreKey(period, pointKind);
  return key === named || key.startsWith(`${named}:`) ? pointKind : null;
}

function note(month: Month, facts: EntryFacts): void {
  const { key, kind, ref, points, lotId } = facts;
  const { lots } = month;
  if (key.startsWith(`${scoreKey(month.source.period, month.pointKind)}:correction-`)) {
    month.count += 1;
  }
  if (isGiving(facts)) lots.set(lotId ?? key, points as number);
  else if (kind === 'reverse') {
    const lot = ref as string;
    lots.set(lot, (lots.get(lot) ?? 0) - (points ?? 0));
  }
}

function corrections(
  month: Month,
  wanted: number,
  on: CivilDate,
  elsewhere: TakenElsewhere,
): LedgerEntry[] {
  const { source, pointKind, lots } = month;
  const base = {
    ...(pointKind === null ? {} : { pointKind }),
    on,
    effectiveOn: bookedFrom(source.period),
    score: source,
  };
  const nextKey = (): string => {
    month.count += 1;
    return `${scoreKey(source.period, pointKind)}:correction-${month.count}`;
  };
  let missing = wanted;
  for (const points of lots.values()) missing -= points;
  if (missing > 0) return [{ key: nextKey(), kind: 'earn', points: missing, ...base }];
  const entries: LedgerEntry[] = [];
  for (const [ref, points] of [...lots].reverse()) {
    const taken = Math.min(points - elsewhere.of(ref), -missing);
    if (taken <= 0) continue;
    entries.push({ key: nextKey(), kind: 'reverse', ref, points: taken, ...base });
    missing += taken;
  }
  return entries;
}
