/** The balance of a ledger on a day, as known on a day. */
import { checkOptions } from '../../foundation/options.ts';
import type { LedgerEntry } from '../../history/model.ledger.ts';
import { dayArgument } from '../../time/civilDate.ts';
import { isAbsent } from '../../time/recordReader.ts';
import type { BalanceOptions, PointsBalance } from '../model.ledger.ts';
import type { LedgerPolicy } from '../model.ledgerPolicy.ts';
import { askedBook, balanceOf } from './balanceOf.ts';
import { entryFactsOf } from './entryFacts.ts';
import { foldLedger } from './foldLedger.ts';
import { ledgerRulesOf } from './ledgerRules.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
  'knownAt',
  'pointKind',
] satisfies (keyof BalanceOptions)[]);

/**
 * The points of an account on a day: what can be redeemed, what is pending, held or owed, what became of all others,
 * and which lots expire when. It is a fold over all entries, so a stored balance is never needed, and every past day
 * can be asked about: `asOf` says of which day the balance is, `knownAt` what was known.
 *
 * - **Expiry** is a function of time: the last usable day is inclusive, and no job has to run.
 * - **Redemptions** take what expires first; those that were posted keep the lots they took from for ever.
 * - **Late entries**: points count from their effective day; what takes points away counts from the day it was
 *   recorded.
 * - **Always**: earned + debt + written off = usable + pending + held + expired + forfeited + redeemed + reversed.
 *
 * Boundary cases: how entries are listed, and how often one is, never matters. An entry that cannot be booked (a
 * redemption of more than there is, another content under a known key) changes nothing and stands in `issues`.
 * Entries of other kinds of points are checked and counted, and are not in this balance. In debt `available` is below 0.
 *
 * Source: rules and words are those of the ledger's page; the cases it guards against are on the provenance page.
 *
 * @param policy - a checked ledger policy
 * @param entries - all entries of the account, in any order
 * @param options - `asOf`; `knownAt`; `pointKind`, the first kind of the policy where it is left out
 * @returns the balance, with reasons, what would raise it, and what happens next
 * @throws FactsError with every problem of the entries
 * @throws ContractError `policy.unchecked`, `entries.notIterable`, `date.malformed`, `date.impossible`,
 *   `pointKind.unknown`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { pointsBalance, telecomAccumulating } from 'clientele/points';
 *
 * const entries = [
 *   { key: 'bill-1', kind: 'earn', points: 100, on: '2022-11-05' },
 *   { key: 'bill-2', kind: 'earn', points: 40, on: '2024-02-05' },
 *   { key: 'order-1', kind: 'redeem', points: 30, on: '2024-03-01' },
 * ] as const;
 * const balance = pointsBalance(telecomAccumulating, entries, { asOf: '2024-06-30' });
 * balance.available // => 110
 * balance.expiring // => [{ lastUsableOn: '2024-12-31', points: 70 }, { lastUsableOn: '2026-12-31', points: 40 }]
 * balance.next // => { what: 'ledger.expires', on: '2025-01-01', lastUsableOn: '2024-12-31', points: 70 }
 *
 * pointsBalance(telecomAccumulating, entries, { asOf: '2025-01-01' }).available // => 40
 * ```
 */
export function pointsBalance<Kind extends string>(
  policy: LedgerPolicy<Kind>,
  entries: readonly LedgerEntry[],
  options: BalanceOptions<NoInfer<Kind>>,
): PointsBalance<Kind> {
  const rules = ledgerRulesOf(policy);
  checkOptions(options, optionKeys);
  const asOf = dayArgument(options.asOf, 'asOf');
  const knownAt = isAbsent(options.knownAt)
    ? Number.POSITIVE_INFINITY
    : dayArgument(options.knownAt, 'knownAt');
  const { books, issues } = foldLedger(rules, entryFactsOf(entries), { asOf, knownAt });
  return balanceOf(books, askedBook(books, options.pointKind), issues);
}
