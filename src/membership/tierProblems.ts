/** What may be wrong with a tier policy whose parts are each right. */
import { type Amount, compareAmounts, signOf } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { choiceProblem, type Path, type Problem, problemAt } from '../foundation/problem.ts';
import type { LifetimeFloor, TierPolicy, TierRule } from './model.ts';

/** A problem, and where it stands in the policy. */
export interface PolicyFinding {
  readonly at: Path;
  readonly make: (path: Path) => Problem;
}

/** What is wrong with a value; without one, that something stands there at all. */
function finding(code: string, at: Path, explanation: string, value?: unknown): PolicyFinding {
  const found = value === undefined ? null : { value };
  return { at, make: (path) => problemAt(code, path, explanation, found) };
}

/** An amount that was read; null for one that is wrong itself, which has a problem already. */
function amountOf(value: unknown): Amount | null {
  const amount = amountFrom(value);
  return typeof amount === 'string' ? null : amount;
}

const isBelow = (a: Amount | null, b: Amount | null): boolean =>
  a !== null && b !== null && compareAmounts(a, b) < 0;
const isAtMost = (a: Amount | null, b: Amount | null): boolean =>
  a !== null && b !== null && compareAmounts(a, b) <= 0;

function thresholdFindings(
  tier: TierRule,
  before: TierRule | undefined,
  at: Path,
): PolicyFinding[] {
  const { enter, keep = enter } = tier;
  const [entered, kept] = [amountOf(enter), amountOf(keep)];
  const found: PolicyFinding[] = [];
  if (before === undefined && entered !== null && signOf(entered) !== 0) {
    const explanation = 'is not 0, so members below it would have no tier';
    found.push(finding('tiers.start', [...at, 'enter'], explanation, enter));
  }
  if (before !== undefined && isAtMost(entered, amountOf(before.enter))) {
    const explanation = `is not above the tier before it, ${before.enter}`;
    found.push(finding('tiers.order', [...at, 'enter'], explanation, enter));
  }
  if (isBelow(entered, kept)) {
    const explanation = `is above enter, ${enter}`;
    found.push(finding('tiers.keepAboveEnter', [...at, 'keep'], explanation, keep));
  }
  const keepBefore = before?.keep ?? before?.enter;
  if (keepBefore !== undefined && isBelow(kept, amountOf(keepBefore))) {
    const explanation = `is below keep of the tier before it, ${keepBefore}`;
    found.push(finding('tiers.keepOrder', [...at, 'keep'], explanation, keep));
  }
  return found;
}

/** Finds what is wrong with the table of tiers. */
export function tierFindings(tiers: readonly TierRule[]): PolicyFinding[] {
  if (tiers.length === 0) {
    return [finding('tiers.empty', [], 'must have at least one tier')];
  }
  const names = new Set<string>();
  return tiers.flatMap((tier, index) => {
    const found = thresholdFindings(tier, tiers[index - 1], [index]);
    if (names.has(tier.name)) {
      const explanation = 'is the name of another tier';
      found.push(finding('tiers.duplicateName', [index, 'name'], explanation, tier.name));
    }
    names.add(tier.name);
    return found;
  });
}

function lifetimeFindings({ tiers, lifetime, metric }: TierPolicy): PolicyFinding[] {
  const names = tiers.map(({ name }) => name);
  const found: PolicyFinding[] = [];
  if (lifetime.length > 0 && (metric === 'balance' || metric === 'grade')) {
    const explanation = `must be empty: the metric ${metric} has no sum`;
    found.push(finding('lifetime.metric', ['lifetime'], explanation));
  }
  lifetime.forEach((floor: LifetimeFloor, index) => {
    const at = ['lifetime', index];
    const before = lifetime[index - 1];
    if (names.indexOf(floor.tier) < 1) {
      const make = (path: Path) => choiceProblem(floor.tier, path, names.slice(1));
      found.push({ at: [...at, 'tier'], make });
    }
    if (before === undefined) return;
    if (names.indexOf(floor.tier) <= names.indexOf(before.tier)) {
      const explanation = `is not above the tier before it, ${before.tier}`;
      found.push(finding('lifetime.order', [...at, 'tier'], explanation, floor.tier));
    }
    if (isAtMost(amountOf(floor.from), amountOf(before.from))) {
      const explanation = `is not above the figure before it, ${before.from}`;
      found.push(finding('lifetime.order', [...at, 'from'], explanation, floor.from));
    }
  });
  return found;
}

/** Finds the contradictions in a policy. */
export function policyFindings(policy: TierPolicy): PolicyFinding[] {
  const { metric, window, onReversal } = policy;
  const found = lifetimeFindings(policy);
  if (metric !== 'balance' && metric !== 'grade') return found;
  if (typeof window === 'object') {
    const explanation = `must not be rolling: the metric ${metric} looks at no window`;
    found.push(finding('window.unused', ['window'], explanation));
  }
  if (onReversal === 'never') {
    const explanation = `leaves reversals out, which the metric ${metric} does not tell apart`;
    found.push(finding('onReversal.metric', ['onReversal'], explanation, onReversal));
  }
  return found;
}
