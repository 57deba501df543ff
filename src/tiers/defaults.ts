/** Every default of grading, in one place. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { BoundaryRule, FocusPolicy, TieKey, TieRule } from './model.ts';

/** What a grading policy is taken to say where it says nothing. */
export interface GradingDefaults {
  /** A share of the customers is rounded up to a whole number of them. */
  readonly count: 'ceil';
  /** Equals go up together. */
  readonly ties: TieRule;
  /** Who crosses the line is in. */
  readonly boundary: BoundaryRule;
  /** Customers below which shares mean little. */
  readonly minPopulation: number;
  /** No band in which a grade is kept. */
  readonly stayBand: '0';
  /** No figure but the id puts equals in order. */
  readonly tieKeys: readonly TieKey[];
  /** How many scores there are. */
  readonly bins: number;
  /** The name for scores that no segment takes. */
  readonly others: 'Others';
  /** The length of the focus list. */
  readonly focus: Pick<FocusPolicy, 'minShare' | 'maxShare' | 'potentialCut'>;
}

/**
 * What a grading policy is taken to say where it says nothing.
 *
 * From the sources: attention goes to 20 to 30 % of the customers. Our proposals are the rest: equals go up together,
 * who crosses the line is in (so the best grade is never empty), a share of customers is rounded up, five customers
 * make a population.
 *
 * @example
 * ```ts
 * import { gradingDefaults } from 'clientele/tiers';
 *
 * gradingDefaults.focus // => { minShare: '0.2', maxShare: '0.3', potentialCut: null }
 * ```
 */
export const gradingDefaults: GradingDefaults = /* @__PURE__ */ deepFreeze({
  count: 'ceil',
  ties: 'keepTogetherUp',
  boundary: 'start',
  minPopulation: 5,
  stayBand: '0',
  tieKeys: [],
  bins: 5,
  others: 'Others',
  focus: { minShare: '0.2', maxShare: '0.3', potentialCut: null },
});
