/** Which phase may follow which, as data and as a diagram. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { LifecyclePhase } from './model.ts';

/**
 * What leads from one phase to another.
 *
 * - `engaged`: an inquiry, a meeting, a bid or a trial;
 * - `customer`: a purchase or a contract; `skipped` where nothing was under way before;
 * - `faded`: what was under way became too old, was lost or closed;
 * - `steady`, `growing`: the review on the first of a month;
 * - `ended`: no contract runs and the last purchase is too old, or one side ended the relationship;
 * - `refunded`: everything that was bought was taken back, or everything of the present cycle.
 */
export type PhaseCause =
  | 'engaged'
  | 'customer'
  | 'skipped'
  | 'faded'
  | 'steady'
  | 'growing'
  | 'ended'
  | 'refunded';

/** A way from one phase to another. */
export interface PhaseTransition {
  /** The phase before. */
  readonly from: LifecyclePhase;
  /** The phase after. */
  readonly to: LifecyclePhase;
  /** What leads there. */
  readonly by: PhaseCause;
}

/**
 * Every way from one phase to another; no other occurs, which a property test proves over random histories.
 *
 * Boundary cases: `termination` leads to `potential` or `development` by refund only when everything is taken back. A
 * cycle that is taken back leads to the former `termination`, or to `development` while something is under way.
 *
 * Source: the transitions of the rule; those by refund follow from net counting.
 *
 * @example
 * ```ts
 * import { phaseTransitions } from 'clientele/lifecycle';
 *
 * phaseTransitions.filter(({ from }) => from === 'potential') // => [{ from: 'potential', to: 'development', by: 'engaged' }, { from: 'potential', to: 'growth', by: 'skipped' }]
 * ```
 */
export const phaseTransitions: readonly PhaseTransition[] = /* @__PURE__ */ deepFreeze([
  { from: 'potential', to: 'development', by: 'engaged' },
  { from: 'potential', to: 'growth', by: 'skipped' },
  { from: 'development', to: 'potential', by: 'faded' },
  { from: 'development', to: 'growth', by: 'customer' },
  { from: 'development', to: 'termination', by: 'faded' },
  { from: 'growth', to: 'maturity', by: 'steady' },
  { from: 'maturity', to: 'growth', by: 'growing' },
  { from: 'growth', to: 'termination', by: 'ended' },
  { from: 'maturity', to: 'termination', by: 'ended' },
  { from: 'termination', to: 'development', by: 'engaged' },
  { from: 'termination', to: 'growth', by: 'customer' },
  { from: 'growth', to: 'potential', by: 'refunded' },
  { from: 'growth', to: 'development', by: 'refunded' },
  { from: 'maturity', to: 'potential', by: 'refunded' },
  { from: 'maturity', to: 'development', by: 'refunded' },
  { from: 'termination', to: 'potential', by: 'refunded' },
  { from: 'termination', to: 'development', by: 'refunded' },
]);

/**
 * The phases and their transitions as the text of a Mermaid state diagram, for a page or a wiki.
 *
 * Boundary cases: a history may begin in `potential`, `development` or `growth`.
 *
 * Source: `phaseTransitions`; the notation is that of Mermaid's `stateDiagram-v2`.
 *
 * @returns the text, one line for each transition
 * @example
 * ```ts
 * import { phaseDiagram } from 'clientele/lifecycle';
 *
 * phaseDiagram().split('\n').slice(0, 3) // => ['stateDiagram-v2', '  [*] --> potential', '  [*] --> development: engaged']
 * ```
 */
export function phaseDiagram(): string {
  const ways = phaseTransitions.map(({ from, to, by }) => `  ${from} --> ${to}: ${by}`);
  const starts = ['potential', 'development: engaged', 'growth: customer'];
  return ['stateDiagram-v2', ...starts.map((start) => `  [*] --> ${start}`), ...ways].join('\n');
}
