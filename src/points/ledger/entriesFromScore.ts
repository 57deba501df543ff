/** From a monthly score to the entries of a ledger. */
import { ContractError } from '../../foundation/errors.ts';
import { checkOptions } from '../../foundation/options.ts';
import type { LedgerEntry } from '../../history/model.ledger.ts';
import {
  type CivilDate,
  civilDateOfDay,
  type DayNumber,
  dayArgument,
} from '../../time/civilDate.ts';
import { type CivilMonth, firstDayOfMonth, monthArgument } from '../../time/civilMonth.ts';
import { isAbsent } from '../../time/recordReader.ts';
import type { PeriodScore } from '../model.decisions.ts';
import type { LedgerPolicy } from '../model.ledgerPolicy.ts';
import { ledgerRulesOf, unknownKindAsked } from './ledgerRules.ts';

/** When the entries of a score are recorded, and which kind of points they give. */
export interface ScoreEntryOptions<Kind extends string = string> {
  /** The day of the bill run; the first day after the period where it is left out. */
  readonly recordedOn?: CivilDate | null | undefined;
  /** The kind of points; the first of the policy where it is left out. */
  readonly pointKind?: Kind | null | undefined;
}

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'recordedOn',
  'pointKind',
] satisfies (keyof ScoreEntryOptions)[]);

/** The first day after a period: from it the points of the period count. */
export function bookedFrom(period: CivilMonth): CivilDate {
  return civilDateOfDay(firstDayAfter(period));
}

function firstDayAfter(period: CivilMonth): DayNumber {
  return firstDayOfMonth(monthArgument(period, 'period') + 1);
}

/**
 * Makes the entries of a scored month, ready to be posted. The points are earned on the first day after the month; what
 * a late payment took is a `forfeit` that was never credited, so that a statement can show it; under `zeroBalance`
 * a `forfeit` of whatever can be used follows.
 *
 * The keys are made from the month (`score:2024-03`, and `:kind` where a kind of points is named; what follows the first
 * entry has `:forfeit` or `:balance` after it) and the days from it as well, so a bill run that is repeated, on the same
 * day or a later one, posts nothing twice. A score that changed meanwhile is a `key.conflict` of the first entry: post no
 * other of that month then. What changed is the business of `correctPeriods`.
 *
 * Boundary cases: a month that is not decided (`pending`, `held`), one outside the membership, and one with no points
 * and nothing lost has no entries. The points of a ledger are whole: a policy that leaves decimals in a score needs a
 * unit of its own, such as hundredths.
 *
 * Source: the keys and days are this library's choice.
 *
 * @param policy - a checked ledger policy
 * @param score - what `scorePeriod` answered, or its JSON
 * @param options - `recordedOn`, `pointKind`
 * @returns the entries
 * @throws ContractError `policy.unchecked`, `points.notWhole`, `recordedOn.tooEarly`, `pointKind.unknown`,
 *   `month.malformed`, `date.malformed`, `date.impossible`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { entriesFromScore, scorePeriod, telecomAccumulating, telecomPoints } from 'clientele/points';
 *
 * const bill = { period: '2024-03', dueOn: '2024-04-20', total: '186.00', paidOn: '2024-04-18' };
 * const account = { id: 'c-1', joinedOn: '2022-03-01', bills: [bill] };
 * const score = scorePeriod(telecomPoints, account, { period: '2024-03', asOf: '2024-04-21' });
 * const [entry] = entriesFromScore(telecomAccumulating, score, { recordedOn: '2024-04-21' });
 * entry // => { key: 'score:2024-03', kind: 'earn', points: 43, on: '2024-04-01', recordedOn: '2024-04-21', score: { period: '2024-03', policy: { id: 'telecom-points', version: '1' } } }
 * ```
 */
export function entriesFromScore<Kind extends string>(
  policy: LedgerPolicy<Kind>,
  score: PeriodScore,
  options: ScoreEntryOptions<NoInfer<Kind>> = {},
): LedgerEntry[] {
  const { names } = ledgerRulesOf(policy);
  checkOptions(options, optionKeys);
  const { period, status, gross, points, forfeits } = score;
  const { pointKind, recordedOn } = options;
  if (!(isAbsent(pointKind) || names.includes(pointKind))) {
    throw unknownKindAsked(pointKind, names);
  }
  const firstDay = firstDayAfter(period);
  const on = civilDateOfDay(firstDay);
  if (!isAbsent(recordedOn) && dayArgument(recordedOn, 'recordedOn') < firstDay) {
    const explanation = `lies before ${on}, the first day after the period`;
    throw new ContractError('recordedOn.tooEarly', 'recordedOn', recordedOn, explanation);
  }
  if (status === 'pending' || status === 'held') return [];
  requireWhole(gross);
  requireWhole(points);
  const key = scoreKey(period, pointKind);
  const base = {
    ...(isAbsent(pointKind) ? {} : { pointKind }),
    on,
    ...(isAbsent(recordedOn) ? {} : { recordedOn }),
    score: { period, policy: score.policy },
  };
  const entries: LedgerEntry[] = [];
  // Whatever comes first has the key of the month, so that no other answer for the month can be posted beside it.
  const keyOf = (what: string): string => (entries.length === 0 ? key : `${key}:${what}`);
  if (points > 0) entries.push({ key, kind: 'earn', points, ...base });
  if (gross > points) {
    const lost = { kind: 'forfeit', points: gross - points, uncredited: true } as const;
    entries.push({ key: keyOf('forfeit'), ...lost, ...base });
  }
  if (forfeits === 'balance') entries.push({ key: keyOf('balance'), kind: 'forfeit', ...base });
  return entries;
}

/** The key of the first entry of a month. */
export function scoreKey(period: CivilMonth, pointKind: string | null | undefined): string {
  return isAbsent(pointKind) ? `score:${period}` : `score:${period}:${pointKind}`;
}

/** Refuses points that a ledger cannot hold. */
export function requireWhole(points: number | null): asserts points is number {
  if (Number.isSafeInteger(points)) return;
  throw new ContractError('points.notWhole', 'score', points, 'are not whole points');
}
