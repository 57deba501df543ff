/** Policies to start from: pyramids by rank, and a matrix. */
import type { GradingPolicy } from './model.ts';
import { preset } from './preset.ts';

/** The customer pyramid. */
export type PyramidGrade = 'platinum' | 'gold' | 'iron' | 'lead';

/**
 * The customer pyramid by profit: platinum, gold, iron, and lead, the last 80 % of the customers.
 *
 * Boundary cases: every customer must have a `profit`. Customers who earn a little are in lead with the others; who earns
 * nothing or costs is in lead wherever the cut falls.
 *
 * Source: the four names are those of Zeithaml, Rust and Lemon (2001); the shares 1 / 4 / 15 / 80 % are a **textbook
 * example**, not theirs. The service levels are our proposal.
 *
 * @example
 * ```ts
 * import { customerPyramid, gradePortfolio } from 'clientele/tiers';
 *
 * const customers = [5, 9, -1].map((profit, at) => ({ id: `c-${at}`, value: 10, profit }));
 * const { grades } = gradePortfolio(customerPyramid, customers, { asOf: '2024-06-30' });
 * grades.map(({ id, grade }) => `${id} ${grade}`) // => ['c-1 platinum', 'c-0 lead', 'c-2 lead']
 * ```
 */
export const customerPyramid: GradingPolicy<PyramidGrade, PyramidGrade, null> =
  /* @__PURE__ */ preset<PyramidGrade>({
    id: 'customer-pyramid',
    method: {
      kind: 'rankShare',
      of: 'profit',
      grades: [
        { name: 'platinum', share: '0.01', min: null },
        { name: 'gold', share: '0.04', min: null },
        { name: 'iron', share: '0.15', min: null },
        { name: 'lead', share: '0.8', min: null },
      ],
      count: 'ceil',
      ties: 'keepTogetherUp',
    },
    refine: null,
    service: { platinum: 'dedicated', gold: 'proactive', iron: 'standard', lead: 'selfService' },
    focus: {
      minShare: '0.2',
      maxShare: '0.3',
      highValue: ['platinum', 'gold'],
      potentialCut: null,
    },
  });

/** Heavy, medium and light users. */
export type VolumeGrade = 'heavy' | 'medium' | 'light';

/**
 * Heavy, medium and light users: 20, 30 and 50 % of the customers.
 *
 * Source: the three classes are common in marketing; the shares are an **example**.
 *
 * @example
 * ```ts
 * import { gradePortfolio, heavyMediumLight } from 'clientele/tiers';
 *
 * const customers = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((value) => ({ id: `c-${value}`, value }));
 * const { summary } = gradePortfolio(heavyMediumLight, customers, { asOf: '2024-06-30' });
 * summary.map(({ grade, customers: count, valueShare }) => [grade, count, valueShare]) // => [['heavy', 2, '0.3455'], ['medium', 3, '0.3818'], ['light', 5, '0.2727']]
 * ```
 */
export const heavyMediumLight: GradingPolicy<VolumeGrade, VolumeGrade, null> =
  /* @__PURE__ */ preset<VolumeGrade>({
    id: 'heavy-medium-light',
    method: {
      kind: 'rankShare',
      of: 'value',
      grades: [
        { name: 'heavy', share: '0.2', min: null },
        { name: 'medium', share: '0.3', min: null },
        { name: 'light', share: '0.5', min: null },
      ],
      count: 'ceil',
      ties: 'keepTogetherUp',
    },
    refine: null,
    service: { heavy: 'proactive', medium: 'standard', light: 'selfService' },
    focus: { minShare: '0.2', maxShare: '0.3', highValue: ['heavy'], potentialCut: null },
  });

/** Profit and how long the customer will stay. */
export type LoyaltyProfitCell = 'trueFriend' | 'butterfly' | 'barnacle' | 'stranger';

/**
 * Profit against the time a customer is expected to stay: true friends, butterflies, barnacles, strangers.
 *
 * Boundary cases: cuts are inclusive, so a profit of 0 is in the upper row. Every customer must have a `profit` and the
 * metric `expectedMonths`.
 *
 * Source: the four names are those of Reinartz and Kumar (2002); the cuts, 0 and 12 months, and the service levels are
 * our proposal.
 *
 * @example
 * ```ts
 * import { gradePortfolio, loyaltyProfitQuadrants } from 'clientele/tiers';
 *
 * const customers = [
 *   { id: 'c-1', value: 80, profit: 50, metrics: { expectedMonths: 3 } },
 *   { id: 'c-2', value: 70, profit: -5, metrics: { expectedMonths: 30 } },
 * ];
 * const { grades } = gradePortfolio(loyaltyProfitQuadrants, customers, { asOf: '2024-06-30' });
 * grades.map(({ grade }) => grade) // => ['butterfly', 'barnacle']
 * ```
 */
export const loyaltyProfitQuadrants: GradingPolicy<LoyaltyProfitCell, LoyaltyProfitCell, null> =
  /* @__PURE__ */ preset<LoyaltyProfitCell>({
    id: 'loyalty-profit-quadrants',
    method: {
      kind: 'matrix',
      rows: { of: 'profit', cuts: ['0'], whenMissing: 'reject' },
      columns: { of: { metric: 'expectedMonths' }, cuts: ['12'], whenMissing: 'reject' },
      cells: [
        ['trueFriend', 'butterfly'],
        ['barnacle', 'stranger'],
      ],
    },
    refine: null,
    service: {
      trueFriend: 'dedicated',
      butterfly: 'proactive',
      barnacle: 'standard',
      stranger: 'selfService',
    },
    focus: { minShare: '0.2', maxShare: '0.3', highValue: ['trueFriend'], potentialCut: null },
  });
