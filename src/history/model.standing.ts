/** The names of what a relation has achieved, and of the state it is in. */

/**
 * What the relation with a customer has achieved, lowest first.
 *
 * - `suspect` 猜疑: known, and no more;
 * - `prospect` 期望: talked with us, lately;
 * - `firstTime` 第一次购买, `repeat` 重复购买: bought once, or more often;
 * - `advocate` 品牌宣传: brings us customers, or speaks for us.
 */
export type LoyaltyStage = 'suspect' | 'prospect' | 'firstTime' | 'repeat' | 'advocate';

/**
 * The state the relation with a customer is in.
 *
 * - `potential` 潜在客户期: never a customer, nothing under way;
 * - `development` 客户开发期: not a customer now, something is under way;
 * - `growth` 客户成长期: a customer;
 * - `maturity` 客户成熟期: a customer for long, with steady revenue;
 * - `termination` 客户终止期: no customer any more.
 */
export type LifecyclePhase = 'potential' | 'development' | 'growth' | 'maturity' | 'termination';
