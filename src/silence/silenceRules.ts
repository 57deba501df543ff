/** A checked policy made ready for judging: weights as numbers, one judge for each signal, once for each policy. */
import type { Amount } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import type { PolicyStamp } from '../foundation/checked.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import type { RiskLevelRule, RiskSignal, SignalWeight, SilencePolicy } from './model.ts';
import { fallingVolume } from './signals/fallingVolume.ts';
import { keyContactLeft } from './signals/keyContactLeft.ts';
import { orderGap } from './signals/orderGap.ts';
import { paymentDelay } from './signals/paymentDelay.ts';
import { satisfactionDown } from './signals/satisfactionDown.ts';
import type { JudgedSignal, SeenCustomer } from './signals/spell.ts';
import { unansweredContacts } from './signals/unansweredContacts.ts';

/** One signal: what it counts, and how it is judged. */
export interface SignalJudge {
  readonly signal: RiskSignal;
  readonly rule: SignalWeight;
  readonly weight: number;
  readonly judge: (seen: SeenCustomer) => JudgedSignal;
}

/** A level, its score as an amount. */
export interface ReadyLevel {
  readonly rule: RiskLevelRule;
  readonly atLeast: Amount;
}

/** What the risk verbs judge with. */
export interface SilenceRules {
  readonly stamp: PolicyStamp;
  /** In the order in which they are listed. */
  readonly signals: readonly SignalJudge[];
  /** Lowest first. */
  readonly levels: readonly ReadyLevel[];
  readonly minGroup: number;
}

const prepared: WeakMap<SilencePolicy, SilenceRules> = /* @__PURE__ */ new WeakMap();

/** The stamp of a policy; refuses anything that is not a checked silence policy. */
export function stampOf(policy: SilencePolicy): PolicyStamp {
  requireChecked(policy, 'silence-policy@1', 'defineSilencePolicy or readSilencePolicy');
  return { id: policy.id, version: policy.version };
}

/** The rules of a policy; refuses anything that is not a checked silence policy. */
export function rulesOf(policy: SilencePolicy): SilenceRules {
  const known = prepared.get(policy);
  if (known !== undefined) return known;
  const stamp = stampOf(policy);
  const { signals: given, levels, minGroup } = policy;
  const ready = <Rule extends SignalWeight>(
    signal: RiskSignal,
    rule: Rule,
    judge: (rule: Rule, seen: SeenCustomer) => JudgedSignal,
  ): SignalJudge => ({
    signal,
    rule,
    weight: Number(rule.weight),
    judge: (seen) => judge(rule, seen),
  });
  const rules: SilenceRules = {
    stamp,
    signals: [
      ready('paymentDelay', given.paymentDelay, paymentDelay),
      ready('orderGap', given.orderGap, orderGap),
      ready('fallingVolume', given.fallingVolume, fallingVolume),
      ready('unansweredContacts', given.unansweredContacts, unansweredContacts),
      ready('keyContactLeft', given.keyContactLeft, keyContactLeft),
      ready('satisfactionDown', given.satisfactionDown, satisfactionDown),
    ],
    levels: levels.map((rule) => ({ rule, atLeast: amountFrom(rule.atLeast) as Amount })),
    minGroup,
  };
  prepared.set(policy, rules);
  return rules;
}
