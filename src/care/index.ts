/**
 * Care: what to do for a customer in each stage and phase, when the next touch is due, and how many customers one
 * owner can carry.
 *
 * @module
 */

export type { PolicyStamp } from '../foundation/checked.ts';
export { explain } from '../foundation/decision.ts';
export { carePlan } from './carePlan.ts';
export { careText } from './careText.ts';
export { defineCarePolicy } from './defineCarePolicy.ts';
export type * from './model.ts';
export { ownerLoad } from './ownerLoad.ts';
export { type CareDefaults, careDefaults, relationshipCare } from './presets.ts';
export { readCarePolicy } from './readCarePolicy.ts';
export { readCareRecord } from './readCareRecord.ts';
export { carePolicySchema, careRecordSchema } from './schema.ts';
export { careTextsEn } from './words.en.ts';
export type { CareTexts, CareWords } from './words.ts';
export { careTextsZhCN } from './words.zh-CN.ts';
