/** Which stage may follow which, as data and as a diagram. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { LoyaltyStage } from './model.ts';

/**
 * What leads from one stage to another.
 *
 * - `contact`: an inquiry, a meeting, a bid, a trial or a qualification;
 * - `faded`: the last contact became too old, or somebody disqualified the customer;
 * - `bought`: an occasion; `advocacy`: recommendations or public words, or an occasion after them;
 * - `lapsed`: advocacy became too old, or the customer is dissatisfied;
 * - `refunded`: something that was bought was taken back.
 */
export type StageCause = 'contact' | 'faded' | 'bought' | 'advocacy' | 'lapsed' | 'refunded';

/** A way from one stage to another. */
export interface StageTransition {
  /** The stage before. */
  readonly from: LoyaltyStage;
  /** The stage after. */
  readonly to: LoyaltyStage;
  /** What leads there. */
  readonly by: StageCause;
}

/**
 * Every way from one stage to another. A step up is one purchase at a time; a refund may take several back at once.
 *
 * Boundary cases: `suspect` and `prospect` lead straight to `advocate` only where one occasion is enough for it.
 *
 * Source: the ladder of the five stages; those by refund follow from net counting.
 *
 * @example
 * ```ts
 * import { stageTransitions } from 'clientele/loyalty';
 *
 * stageTransitions.filter(({ to, by }) => to === 'repeat' && by !== 'refunded') // => [{ from: 'firstTime', to: 'repeat', by: 'bought' }, { from: 'advocate', to: 'repeat', by: 'lapsed' }]
 * ```
 */
export const stageTransitions: readonly StageTransition[] = /* @__PURE__ */ deepFreeze([
  { from: 'suspect', to: 'prospect', by: 'contact' },
  { from: 'prospect', to: 'suspect', by: 'faded' },
  { from: 'suspect', to: 'firstTime', by: 'bought' },
  { from: 'prospect', to: 'firstTime', by: 'bought' },
  { from: 'firstTime', to: 'repeat', by: 'bought' },
  { from: 'suspect', to: 'advocate', by: 'advocacy' },
  { from: 'prospect', to: 'advocate', by: 'advocacy' },
  { from: 'firstTime', to: 'advocate', by: 'advocacy' },
  { from: 'repeat', to: 'advocate', by: 'advocacy' },
  { from: 'advocate', to: 'repeat', by: 'lapsed' },
  { from: 'advocate', to: 'firstTime', by: 'lapsed' },
  { from: 'advocate', to: 'repeat', by: 'refunded' },
  { from: 'advocate', to: 'firstTime', by: 'refunded' },
  { from: 'advocate', to: 'prospect', by: 'refunded' },
  { from: 'advocate', to: 'suspect', by: 'refunded' },
  { from: 'repeat', to: 'firstTime', by: 'refunded' },
  { from: 'repeat', to: 'prospect', by: 'refunded' },
  { from: 'repeat', to: 'suspect', by: 'refunded' },
  { from: 'firstTime', to: 'prospect', by: 'refunded' },
  { from: 'firstTime', to: 'suspect', by: 'refunded' },
]);

/**
 * The stages and their transitions as the text of a Mermaid state diagram, for a page or a wiki.
 *
 * Boundary cases: a history may begin in any stage but `repeat`.
 *
 * Source: `stageTransitions`; the notation is that of Mermaid's `stateDiagram-v2`.
 *
 * @returns the text, one line for each transition
 * @example
 * ```ts
 * import { stageDiagram } from 'clientele/loyalty';
 *
 * stageDiagram().split('\n').slice(0, 3) // => ['stateDiagram-v2', '  [*] --> suspect', '  [*] --> prospect: contact']
 * ```
 */
export function stageDiagram(): string {
  const ways = stageTransitions.map(({ from, to, by }) => `  ${from} --> ${to}: ${by}`);
  const starts = ['suspect', 'prospect: contact', 'firstTime: bought', 'advocate: advocacy'];
  return ['stateDiagram-v2', ...starts.map((start) => `  [*] --> ${start}`), ...ways].join('\n');
}
