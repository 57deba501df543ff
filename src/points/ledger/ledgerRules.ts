/** A checked ledger policy made ready for counting, once for each policy. */
import type { Amount } from '../../foundation/amount.ts';
import type { PolicyStamp } from '../../foundation/checked.ts';
import { requireChecked } from '../../foundation/checkedPolicy.ts';
import { ContractError } from '../../foundation/errors.ts';
import { shown } from '../../foundation/problem.ts';
import type { LedgerPolicy } from '../model.ledgerPolicy.ts';
import { checkedAmount } from '../rules.ts';

/** What the verbs of the ledger count with. */
export interface LedgerRules {
  readonly policy: LedgerPolicy;
  readonly stamp: PolicyStamp;
  readonly names: readonly string[];
  /** The value of a point of each kind, or null. */
  readonly values: readonly (Amount | null)[];
}

const prepared: WeakMap<LedgerPolicy, LedgerRules> = /* @__PURE__ */ new WeakMap();

/** The rules of a policy; refuses anything that is not a checked ledger policy. */
export function ledgerRulesOf(policy: LedgerPolicy): LedgerRules {
  const known = prepared.get(policy);
  if (known !== undefined) return known;
  requireChecked(policy, 'ledger-policy@1', 'defineLedgerPolicy or readLedgerPolicy');
  const { id, version, pointKinds } = policy;
  const rules: LedgerRules = {
    policy,
    stamp: { id, version },
    names: pointKinds.map(({ name }) => name),
    values: pointKinds.map(({ value }) => (value === null ? null : checkedAmount(value.perPoint))),
  };
  prepared.set(policy, rules);
  return rules;
}

/** The error of a call that names a kind of points which the policy does not have. */
export function unknownKindAsked(pointKind: unknown, names: readonly string[]): ContractError {
  const explanation = `is none of ${names.map(shown).join(', ')}`;
  return new ContractError('pointKind.unknown', 'pointKind', pointKind, explanation);
}
