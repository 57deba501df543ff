/** Makes a checked ledger policy from a literal in the source code. */
import { PolicyError } from '../../foundation/errors.ts';
import type { LedgerPolicy, LedgerPolicyInput } from '../model.ledgerPolicy.ts';
import { readLedgerPolicy } from './readLedgerPolicy.ts';

/** The names of the kinds of points in a policy literal. */
export type PointKindOf<Literal extends LedgerPolicyInput> = Literal['pointKinds'][number]['name'];

/**
 * Makes a ledger policy from a literal. Each kind of points has rules of its own; what is left out is taken from
 * `ledgerDefaults`. The names of the kinds reach the types, so `pointKind` of a balance is a union of them.
 *
 * Boundary cases: a policy needs at least one kind; the first is the one of entries and questions that name none. A
 * change of policy changes no posted entry: posting writes the days and the lots of an entry into it.
 *
 * Source: the fields are those of the ledger's page.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { defineLedgerPolicy, pointsBalance } from 'clientele/points';
 *
 * const policy = defineLedgerPolicy({
 *   id: 'shop',
 *   version: '2024',
 *   pointKinds: [
 *     { name: 'redeemable', expiry: { kind: 'months', months: 12, roundUp: 'month' }, pending: 14 },
 *     { name: 'qualifying', spendable: false, expiry: { kind: 'calendarYears', years: 1 } },
 *   ],
 * });
 * const entries = [{ key: 'a', kind: 'earn', points: 5, on: '2024-03-01' }] as const;
 * const balance = pointsBalance(policy, entries, { asOf: '2024-03-10', pointKind: 'redeemable' });
 * balance.pending // => 5
 * balance.next // => { what: 'ledger.activates', on: '2024-03-15', points: 5 }
 *
 * defineLedgerPolicy({ id: 's', version: '1', pointKinds: [{ name: 'a', pending: -1 }] }) // throws PolicyError: pointKinds[0].pending: -1 is neither a whole number of days from 0 to 3660 nor "untilActivated"
 * ```
 */
export function defineLedgerPolicy<const Literal extends LedgerPolicyInput>(
  literal: Literal,
): LedgerPolicy<PointKindOf<Literal>> {
  const outcome = readLedgerPolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value as LedgerPolicy<PointKindOf<Literal>>;
}
