/**
 * Silence: the unhappy customers behind the complaints, the signals of a customer who says nothing, and what those
 * signals were worth on past data.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export type { CountedShare, ShareInterval } from '../foundation/shares.ts';
export { backtestSignals } from './backtestSignals.ts';
export { defineSilencePolicy, type RiskLevelOf } from './defineSilencePolicy.ts';
export type * from './model.ts';
export { relationshipSilence, type SilenceDefaults, silenceDefaults } from './presets.ts';
export { readSilencePolicy } from './readSilencePolicy.ts';
export { riskSignals } from './riskSignals.ts';
export { silencePolicySchema } from './schema.ts';
export { silentDissatisfaction } from './silentDissatisfaction.ts';
export type { SilenceWords } from './words.ts';
