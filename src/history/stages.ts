/** The stages in order, for whoever ranks or checks them. */
import type { LoyaltyStage } from './model.ts';

/** The stages, lowest first. */
export const stagesInOrder: readonly LoyaltyStage[] = /* @__PURE__ */ Object.freeze([
  'suspect',
  'prospect',
  'firstTime',
  'repeat',
  'advocate',
] satisfies LoyaltyStage[]);
