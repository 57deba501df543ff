/**
 * Customer-relationship rules as pure, typed functions. Everything but the languages is here; each rule book
 * is also an entry of its own, such as `clientele/points`.
 *
 * @module clientele
 */
export * from './calendar/index.ts';
export * from './care/index.ts';
export * from './complaints/index.ts';
export * from './foundation/index.ts';
export * from './history/index.ts';
export * from './lifecycle/index.ts';
export * from './loyalty/index.ts';
export * from './membership/index.ts';
export * from './points/index.ts';
export * from './silence/index.ts';
export * from './tiers/index.ts';
export * from './time/index.ts';
