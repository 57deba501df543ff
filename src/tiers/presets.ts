/** Policies to start from: the 80/20 rule, alone and with potential. */
import type { GradingPolicy, MatrixMethod } from './model.ts';
import { preset } from './preset.ts';

/** The grades of the 80/20 rule. */
export type AbcGrade = 'A' | 'B' | 'C';

const paretoMethod = {
  kind: 'cumulativeShare',
  of: 'value',
  grades: [
    { name: 'A', upTo: '0.8', min: null },
    { name: 'B', upTo: '0.95', min: null },
    { name: 'C', upTo: '1', min: null },
  ],
  boundary: 'start',
  ties: 'keepTogetherUp',
} as const;

/**
 * The 80/20 rule: A makes 80 % of the value, B the next 15 %, C the rest.
 *
 * Source: 80 % of revenue from 20 % of customers is what the sources say; the line of B at 95 % is that of ABC
 * analysis. Service levels and focus shares are our proposal. Whether a portfolio follows the rule at all, its
 * `concentration` says.
 *
 * @example
 * ```ts
 * import { gradePortfolio, pareto8020 } from 'clientele/tiers';
 *
 * const customers = [{ id: 'c-1', value: 900 }, { id: 'c-2', value: 50 }, { id: 'c-3', value: 30 }, { id: 'c-4', value: 20 }];
 * const { grades } = gradePortfolio(pareto8020, customers, { asOf: '2024-06-30' });
 * grades.map(({ id, grade }) => `${id} ${grade}`) // => ['c-1 A', 'c-2 B', 'c-3 C', 'c-4 C']
 * ```
 */
export const pareto8020: GradingPolicy<AbcGrade, AbcGrade, null> = /* @__PURE__ */ preset<AbcGrade>(
  {
    id: 'pareto-80-20',
    method: paretoMethod,
    refine: null,
    service: { A: 'dedicated', B: 'proactive', C: 'selfService' },
    focus: { minShare: '0.2', maxShare: '0.3', highValue: ['A'], potentialCut: null },
  },
);

/** What value and potential make together. */
export type PotentialCell = 'star' | 'cash' | 'grow' | 'keep' | 'economy';

/**
 * The 80/20 rule, refined by potential: A+ star, A− cash, B+ grow, B− keep, C+ grow, C− economy.
 *
 * Boundary cases: who has no potential counts as low.
 *
 * Source: that attention goes to high value and to potential is what the sources say; the names are common in portfolio
 * matrices, and the cut at 0.7 of a scale from 0 to 1 is an **example figure**.
 *
 * @example
 * ```ts
 * import { gradePortfolio, paretoPotential } from 'clientele/tiers';
 *
 * const customers = [{ id: 'c-1', value: 900, potential: '0.2' }, { id: 'c-2', value: 50, potential: '0.9' }];
 * const { grades } = gradePortfolio(paretoPotential, customers, { asOf: '2024-06-30' });
 * grades.map(({ baseGrade, grade }) => `${baseGrade} ${grade}`) // => ['A cash', 'B grow']
 * ```
 */
export const paretoPotential: GradingPolicy<
  PotentialCell,
  AbcGrade,
  MatrixMethod<PotentialCell>
> = /* @__PURE__ */ preset<PotentialCell, AbcGrade, MatrixMethod<PotentialCell>>({
  id: 'pareto-potential',
  method: paretoMethod,
  refine: {
    kind: 'matrix',
    rows: { of: 'grade' },
    columns: { of: 'potential', cuts: ['0.7'], whenMissing: 'lowest' },
    cells: [
      ['star', 'cash'],
      ['grow', 'keep'],
      ['grow', 'economy'],
    ],
  },
  service: {
    star: 'dedicated',
    cash: 'dedicated',
    grow: 'proactive',
    keep: 'standard',
    economy: 'selfService',
  },
  focus: { minShare: '0.2', maxShare: '0.3', highValue: ['star', 'cash'], potentialCut: '0.7' },
});
