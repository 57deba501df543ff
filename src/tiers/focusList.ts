/** Whom to look after first. */
import {
  type Amount,
  amountOfWhole,
  compareAmounts,
  multiplyAmounts,
  roundAmount,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { numberOf } from '../foundation/amountText.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { checkOptions } from '../foundation/options.ts';
import type {
  Focus,
  FocusMember,
  FocusOptions,
  FocusReason,
  Graded,
  Grading,
  GradingPolicy,
} from './model.ts';
import { requireGrading } from './previous.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
] satisfies (keyof FocusOptions)[]);

/**
 * The focus list: 20 to 30 % of the customers, those of high value and those with potential.
 *
 * - The list has at least `ceil(minShare × n)` members and at most `max(floor(maxShare × n), min)`, n being all
 *   customers graded.
 * - First come the grades of high value, by value, until the list is full: the rest of them is `overflow`.
 * - Then those with a potential of at least `potentialCut`, by potential, then by value, until the list is full.
 * - If the list is still too short, the next by value fill it up to the least length.
 *
 * Boundary cases: equals go by the order of the grading. Without `potentialCut` nobody is on the list for potential,
 * and who has none never is. Of nobody the list is empty.
 *
 * Source: attention goes to the 20 to 30 % of high value and to those with potential, say the sources; the order is
 * this library's.
 *
 * @param policy - the policy the portfolio was graded by
 * @param grading - of `gradePortfolio`, or its JSON
 * @param options - `asOf`, not before that of the grading
 * @throws ContractError `policy.unchecked`, `grading.ofOtherPolicy`, `grading.later`, `date.malformed`,
 *   `date.impossible`, `option.unknown`
 * @example
 * ```ts
 * import { focusList, gradePortfolio, paretoPotential } from 'clientele/tiers';
 *
 * const customers = [
 *   { id: 'c-1', value: 900 },
 *   ...[50, 40, 30, 20, 10, 9, 8, 7, 6].map((value, at) => ({ id: `c-${at + 2}`, value, potential: at === 5 ? '0.9' : '0.1' })),
 * ];
 * const grading = gradePortfolio(paretoPotential, customers, { asOf: '2024-06-30' });
 * const focus = focusList(paretoPotential, grading, { asOf: '2024-06-30' });
 * [focus.min, focus.max] // => [2, 3]
 * focus.members.map(({ id, because }) => [id, because[0]?.kind]) // => [['c-1', 'focus.highValue'], ['c-7', 'focus.potential']]
 * ```
 */
export function focusList<Grade extends string>(
  policy: GradingPolicy<Grade>,
  grading: Grading<Grade>,
  options: FocusOptions,
): Focus<Grade> {
  requireChecked(policy, 'grading-policy@1', 'defineGradingPolicy or readGradingPolicy');
  checkOptions(options, optionKeys);
  requireGrading(policy, grading, { argument: 'grading', asOf: options.asOf });
  const { minShare, maxShare, highValue, potentialCut } = policy.focus;
  const { grades } = grading;
  const customers = grades.length;
  const min = countOf(minShare, customers, 'ceil');
  const max = Math.max(countOf(maxShare, customers, 'floor'), min);
  const byValue = grades.map(rowOf).sort((a, b) => compareAmounts(b.value, a.value));
  const chosen = new Set<string>();
  const members: FocusMember<Grade>[] = [];
  const take = ({ graded }: Row<Grade>, because: FocusReason): void => {
    const { id, grade, value, potential } = graded;
    chosen.add(id);
    members.push({ id, grade, value, potential, because: [because], needs: [], next: null });
  };

  const best = byValue.filter(({ graded }) => highValue.includes(graded.grade));
  for (const row of best.slice(0, max)) {
    const { grade, value } = row.graded;
    take(row, { kind: 'focus.highValue', grade, value });
  }
  const overflow = best.slice(max).map(({ graded }) => graded.id);
  const rest = byValue.filter(({ graded }) => !highValue.includes(graded.grade));
  if (potentialCut !== null) {
    const cut = amountFrom(potentialCut) as Amount;
    const promising = rest
      .filter(({ potential }) => potential !== null && compareAmounts(potential, cut) >= 0)
      .sort((a, b) => compareAmounts(b.potential as Amount, a.potential as Amount));
    for (const row of promising.slice(0, Math.max(0, max - members.length))) {
      const potential = row.graded.potential as DecimalText;
      take(row, { kind: 'focus.potential', potential, cut: potentialCut });
    }
  }
  for (const row of rest) {
    if (members.length >= min) break;
    if (chosen.has(row.graded.id)) continue;
    take(row, { kind: 'focus.topUp', value: row.graded.value, min });
  }
  return {
    asOf: options.asOf,
    gradedAsOf: grading.asOf,
    policy: { id: policy.id, version: policy.version },
    customers,
    min,
    max,
    members,
    overflow,
  };
}

/** A graded customer with figures to count with. */
interface Row<Grade extends string> {
  readonly graded: Graded<Grade>;
  readonly value: Amount;
  readonly potential: Amount | null;
}

function rowOf<Grade extends string>(graded: Graded<Grade>): Row<Grade> {
  const { value, potential } = graded;
  return {
    graded,
    value: amountFrom(value) as Amount,
    potential: potential === null ? null : (amountFrom(potential) as Amount),
  };
}

function countOf(share: DecimalText, customers: number, mode: 'ceil' | 'floor'): number {
  const exact = multiplyAmounts(amountFrom(share) as Amount, amountOfWhole(customers));
  return numberOf(roundAmount(exact, { mode, scale: 0 })) as number;
}
