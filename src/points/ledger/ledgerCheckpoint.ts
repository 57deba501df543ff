/** A balance from which a ledger goes on without its old entries. */
import { ContractError } from '../../foundation/errors.ts';
import { checkOptions } from '../../foundation/options.ts';
import type { LedgerEntry } from '../../history/model.ledger.ts';
import { type DayNumber, dayArgument } from '../../time/civilDate.ts';
import type { CheckpointOptions, LedgerCheckpoint } from '../model.ledger.ts';
import type { LedgerPolicy } from '../model.ledgerPolicy.ts';
import { checkpointOf } from './checkpoint.ts';
import { type EntryFacts, entryFactsOf } from './entryFacts.ts';
import { foldLedger } from './foldLedger.ts';
import { ledgerRulesOf } from './ledgerRules.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'account',
  'asOf',
] satisfies (keyof CheckpointOptions)[]);

/**
 * Makes a checkpoint of a ledger: the state of an account on a day, from which `continueLedger` goes on with new
 * entries alone. It is plain JSON and holds nothing that the entries do not: keep it beside them, throw it away at
 * any time, and make it anew after a change of policy.
 *
 * Boundary cases: every entry must have been recorded by `asOf`. The lots that are used up or expired are not in it, nor
 * are past redemptions: what refers to them asks for all entries.
 *
 * Source: the ledger's page says what a checkpoint holds and why.
 *
 * @param policy - a checked ledger policy
 * @param entries - all entries of the account, in any order
 * @param options - `account`, a name of your own for the account, and `asOf`
 * @returns the checkpoint
 * @throws FactsError with every problem of the entries
 * @throws ContractError `policy.unchecked`, `entries.notIterable`, `account.empty`, `date.malformed`,
 *   `date.impossible`, `asOf.tooEarly`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { continueLedger, ledgerCheckpoint, telecomAccumulating } from 'clientele/points';
 *
 * const old = [{ key: 'bill-1', kind: 'earn', points: 100, on: '2024-01-05' }] as const;
 * const checkpoint = ledgerCheckpoint(telecomAccumulating, old, { account: 'c-1', asOf: '2024-06-30' });
 * checkpoint.entries // => 1
 *
 * const entries = [{ key: 'order-1', kind: 'redeem', points: 30, on: '2024-07-01' }] as const;
 * const next = continueLedger(telecomAccumulating, checkpoint, { account: 'c-1', entries, asOf: '2024-07-01' });
 * next.ok && next.value.balance.available // => 70
 * ```
 */
export function ledgerCheckpoint(
  policy: LedgerPolicy,
  entries: readonly LedgerEntry[],
  options: CheckpointOptions,
): LedgerCheckpoint {
  const rules = ledgerRulesOf(policy);
  checkOptions(options, optionKeys);
  const account = accountArgument(options.account);
  const asOf = dayArgument(options.asOf, 'asOf');
  const given = entryFactsOf(entries);
  requireAllBy(asOf, given, options.asOf);
  const knownAt = Number.POSITIVE_INFINITY;
  return checkpointOf(foldLedger(rules, given, { asOf, knownAt }).books, account, asOf);
}

/** The name of an account. */
export function accountArgument(account: unknown): string {
  if (typeof account === 'string' && account !== '') return account;
  throw new ContractError('account.empty', 'account', account, 'is no text, or an empty one');
}

/** Refuses a day before the last one on which an entry was recorded. */
export function requireAllBy(asOf: DayNumber, given: readonly EntryFacts[], text: string): void {
  if (given.every(({ recorded }) => recorded <= asOf)) return;
  throw new ContractError('asOf.tooEarly', 'asOf', text, 'lies before an entry was recorded');
}
