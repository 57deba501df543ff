/** What is legal in a ledger policy, and odd. */
import { type Path, type Problem, problemAt } from '../../foundation/problem.ts';
import type { LedgerPolicy, PointKindRules, PointsExpiry } from '../model.ledgerPolicy.ts';
import { ledgerRulesOf } from './ledgerRules.ts';

/**
 * Something in a ledger policy that is legal, and probably not meant.
 *
 * - `expiry.shorterThanPending`: points can be used for a shorter time than they have to wait for it;
 * - `expiry.sameDay`: some points can be used on the day they are given only, because a year ends then;
 * - `grace.longerThanExpiry`: refunded points live longer than new ones;
 * - `reversal.neverPending`: only pending points can be taken back, and none are ever pending;
 * - `value.zero`: a point is worth nothing, which is not the same as not saying what it is worth.
 */
export type LedgerFindingCode =
  | 'expiry.shorterThanPending'
  | 'expiry.sameDay'
  | 'grace.longerThanExpiry'
  | 'reversal.neverPending'
  | 'value.zero';

/** A finding: the code, where it is, and a sentence. */
export type LedgerFinding = Problem<LedgerFindingCode>;

const daysOfMonth = 31;

/** The days that points may be used at most, as far as the expiry says a length of time. */
function lifeOf(expiry: PointsExpiry): number {
  if (expiry.kind === 'days') return expiry.days;
  if (expiry.kind === 'months') return expiry.months * daysOfMonth;
  return Number.POSITIVE_INFINITY;
}

/**
 * Looks a checked ledger policy over for what is legal and odd. A clean policy has no findings.
 *
 * Boundary cases: a month counts as 31 days, and rounding up is not counted.
 *
 * Source: our own list of what is probably not meant.
 *
 * @param policy - a checked ledger policy
 * @returns the findings in the order of the policy
 * @throws ContractError `policy.unchecked`
 * @example
 * ```ts
 * import { defineLedgerPolicy, lintLedgerPolicy, telecomAccumulating } from 'clientele/points';
 *
 * lintLedgerPolicy(telecomAccumulating) // => []
 *
 * const odd = defineLedgerPolicy({
 *   id: 'odd',
 *   version: '1',
 *   pointKinds: [{ name: 'a', pending: 30, expiry: { kind: 'days', days: 14 } }],
 * });
 * lintLedgerPolicy(odd).map(({ code }) => code) // => ['expiry.shorterThanPending']
 * ```
 */
export function lintLedgerPolicy(policy: LedgerPolicy): LedgerFinding[] {
  ledgerRulesOf(policy);
  return policy.pointKinds.flatMap((kind, index) => findingsOf(kind, ['pointKinds', index]));
}

function findingsOf(rules: PointKindRules, path: Path): LedgerFinding[] {
  const { expiry, pending, refundToExpired, reversal, value } = rules;
  const findings: LedgerFinding[] = [];
  const find = (code: LedgerFindingCode, key: string, explanation: string, found: unknown) => {
    findings.push(problemAt(code, [...path, key], explanation, { value: found }));
  };
  const life = lifeOf(expiry);
  if (typeof pending === 'number' && pending > life) {
    const explanation = `days of waiting are more than the ${life} that points can then be used`;
    find('expiry.shorterThanPending', 'pending', explanation, pending);
  }
  const isYearly = expiry.kind === 'calendarYears' && expiry.years === 1;
  if (isYearly || expiry.kind === 'fixedDate') {
    const explanation = 'gives points of the last day no day more; add a year, or use months';
    find('expiry.sameDay', 'expiry', explanation, expiry);
  }
  if (typeof refundToExpired === 'object' && refundToExpired.graceDays > life) {
    const { graceDays } = refundToExpired;
    const explanation = `days of grace are more than the ${life} of new points`;
    find('grace.longerThanExpiry', 'refundToExpired', explanation, graceDays);
  }
  if (reversal === 'pendingOnly' && pending === 0) {
    find('reversal.neverPending', 'reversal', 'takes nothing: no points are pending', reversal);
  }
  if (value?.perPoint === '0') find('value.zero', 'value', 'is the value of a point', '0');
  return findings;
}
