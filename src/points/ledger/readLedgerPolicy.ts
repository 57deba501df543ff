/** Makes a checked ledger policy from JSON of unknown quality. */
import { deepFreeze } from '../../foundation/freeze.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { readBy } from '../../foundation/schema.ts';
import type { LedgerPolicy, LedgerPolicyProblem } from '../model.ledgerPolicy.ts';
import { ledgerPolicySchema } from './schema.ts';

/**
 * Reads a ledger policy from outside: a file, a database, a form. The counterpart of `defineLedgerPolicy` for policies
 * that are not in the source code; the names of the kinds of points are `string`.
 *
 * Boundary cases: a key that is not known is a problem. It throws nothing.
 *
 * Source: the checks are those of `defineLedgerPolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { readLedgerPolicy, telecomAccumulating } from 'clientele/points';
 *
 * readLedgerPolicy(JSON.parse(JSON.stringify(telecomAccumulating))).ok // => true
 *
 * const outcome = readLedgerPolicy({ id: 'p', version: '1', pointKinds: [], colour: 'red' });
 * outcome.ok ? [] : outcome.problems.map(({ code }) => code) // => ['pointKinds.empty', 'key.unknown']
 * ```
 */
export function readLedgerPolicy(value: unknown): Outcome<LedgerPolicy, LedgerPolicyProblem> {
  const outcome = readBy<LedgerPolicy, LedgerPolicyProblem>(ledgerPolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
