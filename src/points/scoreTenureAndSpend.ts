/** The rule itself: three facts, no dates. */
import {
  type Amount,
  compareAmounts,
  signOf,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import { FactsReader } from '../time/factsReader.ts';
import { isAbsent } from '../time/recordReader.ts';
import { canComeBack, type GrossPoints } from './lateness.ts';
import type {
  PointsNeed,
  PointsPolicy,
  PointsReason,
  TenureAndSpend,
  TenureAndSpendScore,
} from './model.ts';
import { pointsNumber } from './pointsNumber.ts';
import { type PointsRules, rulesOf } from './rules.ts';
import {
  addCapReason,
  addVerdictReasons,
  scoreFigures,
  spendNeed,
  tenurePoints,
} from './scoreParts.ts';
import { type SpendResult, spendPoints } from './spend.ts';
import { grossOf, type Paid, type Verdict, verdictOf } from './verdict.ts';

const keys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'tenureMonths',
  'spend',
  'paidOnTime',
  'firstOffence',
  'carriedIn',
] satisfies (keyof TenureAndSpend)[]);

/** More months than a calendar of 9,999 years has. */
const mostMonths = 120_000;

/**
 * The points of a customer by three facts: months on the network, what the bill counts for, and whether it
 * was paid on time. `points = months × pointsPerMonth + round(spend ÷ per) × points`, cut to the cap; what
 * a late payment takes is the policy's `late.effect`.
 *
 * Use it where months and payment are already known, as in an export of a billing system; `scorePeriod`
 * derives them from dates.
 *
 * Boundary cases: no tenure and no spending score 0. `paidOnTime: null` (not known yet) is answered as
 * `onTime.onUnknown` says. A late payment under `hold` is `held`; there are no dates here to say whether it
 * was settled. `firstOffence: true` waives a late payment where the policy waives the first one.
 * `carriedIn` is the remainder of the bill before, under a policy that carries it.
 *
 * Source: the telecom case (see the provenance page).
 *
 * @param policy - a checked points policy
 * @param facts - months (whole, from 0), spend (an amount from 0 in the policy's currency), paidOnTime
 * @returns the score, with reasons
 * @throws FactsError with every problem of the facts
 * @throws ContractError `policy.unchecked`
 * @example
 * ```ts
 * import { scoreTenureAndSpend, telecomPoints } from 'clientele';
 *
 * const facts = { tenureMonths: 25, spend: '186.00', paidOnTime: true };
 * const score = scoreTenureAndSpend(telecomPoints, facts);
 * score.points // => 43
 * score.tenure // => { months: 25, points: 25 }
 * score.spend // => { base: '186', points: 18, remainder: '6' }
 * scoreTenureAndSpend(telecomPoints, { ...facts, paidOnTime: false }).points // => 0
 * scoreTenureAndSpend(telecomPoints, { ...facts, spend: '12,50' }) // throws FactsError: spend: "12,50" is not a plain decimal number
 * ```
 */
export function scoreTenureAndSpend(
  policy: PointsPolicy,
  facts: TenureAndSpend,
): TenureAndSpendScore {
  const rules = rulesOf(policy);
  const { months, spent, carriedIn, paidOnTime, firstOffence } = decoded(facts, rules);
  const fromTenure = tenurePoints(months, rules);
  const because: PointsReason[] = [
    {
      kind: 'tenure.counted',
      months,
      pointsPerMonth: policy.tenure.pointsPerMonth,
      points: pointsNumber(fromTenure),
    },
  ];
  const entry = { of: 'spend', id: 'spend', base: spent, excess: zero } as const;
  const spend = spendPoints([entry], carriedIn, rules, because);
  const score = grossOf(fromTenure, spend.points, rules);
  addCapReason(because, score);

  const waived = paidOnTime === false && firstOffence && policy.late.firstOffenceWaiver;
  const verdict = verdictOf(
    waived ? { kind: 'onTime' } : paidFrom(paidOnTime, rules),
    score,
    rules,
  );
  because.push({ kind: 'payment.given', paidOnTime });
  if (waived) because.push({ kind: 'payment.waived', bill: null });
  addVerdictReasons(because, score, verdict);
  return {
    status: verdict.status as TenureAndSpendScore['status'],
    ...scoreFigures(months, spend, score, verdict),
    policy: rules.stamp,
    because,
    needs: needsOf(verdict, score, spend, rules),
    next: null,
  };
}

/** Without dates nobody can say that a late payment was settled: it is open where it can come back. */
function paidFrom(paidOnTime: boolean | null, rules: PointsRules): Paid {
  if (paidOnTime === true) return { kind: 'onTime' };
  if (paidOnTime === null && rules.policy.onTime.onUnknown !== 'treatLate') {
    return { kind: 'pending' };
  }
  return { kind: 'late', settlement: { kind: canComeBack(rules) ? 'open' : 'lost' } };
}

function needsOf(
  verdict: Verdict,
  score: GrossPoints,
  spend: SpendResult,
  rules: PointsRules,
): PointsNeed[] {
  if (verdict.status === 'earned' || verdict.status === 'pending') {
    const more = spendNeed(spend, score, rules);
    return more === null ? [] : [more];
  }
  if (!canComeBack(rules)) return [];
  const { reinstate } = rules.policy.late;
  const regained = subtractAmounts(score.gross, verdict.points ?? zero);
  return [
    {
      rule: 'points.reinstate',
      withinMonths: reinstate?.withinMonths ?? null,
      fee: reinstate?.fee ?? null,
      currency: rules.policy.currency,
      regains: pointsNumber(regained),
    },
  ];
}

interface DecodedFacts {
  readonly months: number;
  readonly spent: Amount;
  readonly carriedIn: Amount;
  readonly paidOnTime: boolean | null;
  readonly firstOffence: boolean;
}

function decoded(facts: unknown, rules: PointsRules): DecodedFacts {
  const reader = new FactsReader();
  const record = reader.record(facts, keys) ?? {};
  const decodedFacts: DecodedFacts = {
    months: reader.wholeNumber('tenureMonths', record['tenureMonths'], mostMonths),
    spent: reader.amount('spend', record['spend']),
    carriedIn: carriedIn(record['carriedIn'], reader, rules),
    paidOnTime:
      record['paidOnTime'] === null ? null : reader.flag('paidOnTime', record['paidOnTime']),
    firstOffence: isAbsent(record['firstOffence'])
      ? false
      : reader.flag('firstOffence', record['firstOffence']),
  };
  reader.throwProblems();
  return decodedFacts;
}

function carriedIn(value: unknown, reader: FactsReader, rules: PointsRules): Amount {
  if (isAbsent(value)) return zero;
  if (rules.policy.spend.remainder === 'drop') {
    const explanation = 'is a remainder, and the policy drops remainders';
    reader.report('carry.notInPolicy', 'carriedIn', explanation, value);
    return zero;
  }
  const amount = reader.signedAmount('carriedIn', value);
  const size = signOf(amount) < 0 ? subtractAmounts(zero, amount) : amount;
  if (compareAmounts(size, rules.per) >= 0) {
    const explanation = `is no remainder: it is not below ${rules.policy.spend.per}`;
    reader.report('carry.outOfRange', 'carriedIn', explanation, value);
  }
  return amount;
}
