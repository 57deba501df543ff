/** Every default of the lifecycle, in one place, and policies to start from. */
import type { Checked } from '../foundation/checked.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import type { LifecyclePolicy } from './model.ts';

/** What a lifecycle policy is taken to say where it says nothing. */
export type LifecycleDefaults = Omit<
  LifecyclePolicy,
  'format' | 'id' | 'version' | keyof Checked<'lifecycle-policy@1'>
>;

/**
 * What a lifecycle policy is taken to say where it says nothing.
 *
 * All figures are our proposal: half a year for an engagement, 30 days of grace for a contract, a year, three
 * occasions and less than 10 % of growth for maturity, 25 % to grow again or to decline, and a year of silence, or three
 * times the usual gap.
 *
 * Boundary cases: the object is frozen; a policy that gives a part of `maturity` or `silence` takes the rest from here.
 * It is no policy: it has no id and no version.
 *
 * Source: the five phases are those of a guide for engineering services sold to businesses; it gives no figures.
 *
 * @example
 * ```ts
 * import { lifecycleDefaults } from 'clientele/lifecycle';
 *
 * lifecycleDefaults.silence // => { kind: 'fixed', days: 365, gapMultiple: 3 }
 * lifecycleDefaults.maturity.growthBelow // => '0.1'
 * ```
 */
export const lifecycleDefaults: LifecycleDefaults = /* @__PURE__ */ deepFreeze({
  engagementFreshDays: 180,
  expiryGraceDays: 30,
  maturity: { minTenureDays: 365, minOccasions: 3, growthBelow: '0.1', growthAtLeast: '0.25' },
  declineAtLeast: '0.25',
  silence: { kind: 'fixed', days: 365, gapMultiple: 3 },
});

/** A preset is written as the checked policy it is; a test proves that checking changes nothing in it. */
type Preset = Omit<LifecyclePolicy, keyof Checked<'lifecycle-policy@1'>>;

/**
 * Engineering services sold to businesses: long talks, bids, contracts of a year or more.
 *
 * Boundary cases: a meeting counts for 180 days, the last of them included; a contract counts for 30 days from its end
 * on, and none after notice.
 *
 * Source: the five phases of the business-to-business case; the figures are `lifecycleDefaults`, our proposal.
 *
 * @example
 * ```ts
 * import { engineeringServicesLifecycle, lifecyclePhase } from 'clientele/lifecycle';
 *
 * const history = [{ kind: 'meeting', on: '2021-02-01' }] as const;
 * const decision = lifecyclePhase(engineeringServicesLifecycle, history, { asOf: '2021-07-30' });
 * decision.phase // => 'development'
 * decision.next // => { what: 'phase.changes', on: '2021-07-31', to: 'potential', why: null }
 * ```
 */
export const engineeringServicesLifecycle: LifecyclePolicy = /* @__PURE__ */ deepFreeze({
  format: 'lifecycle-policy@1',
  id: 'engineering-services-lifecycle',
  version: '1',
  ...lifecycleDefaults,
} satisfies Preset) as LifecyclePolicy;

/**
 * Subscriptions: contracts by the month or the year, talks that are short, and a customer who is silent for a
 * quarter has left.
 *
 * Boundary cases: a contract that ran to a day counts for 7 days from it on; a customer without a contract is none on
 * the 90th day after the last purchase, or after three times the usual gap, where that is longer.
 *
 * Source: our proposal, all of it; no operator's figures are behind it.
 *
 * @example
 * ```ts
 * import { lifecyclePhase, subscriptionLifecycle } from 'clientele/lifecycle';
 *
 * const history = [{ kind: 'contract.signed', on: '2024-01-01', until: '2024-02-01', value: '9.90' }] as const;
 * lifecyclePhase(subscriptionLifecycle, history, { asOf: '2024-02-07' }).phase // => 'growth'
 * lifecyclePhase(subscriptionLifecycle, history, { asOf: '2024-02-08' }).why // => 'contract-expired'
 * ```
 */
export const subscriptionLifecycle: LifecyclePolicy = /* @__PURE__ */ deepFreeze({
  format: 'lifecycle-policy@1',
  id: 'subscription-lifecycle',
  version: '1',
  ...lifecycleDefaults,
  engagementFreshDays: 30,
  expiryGraceDays: 7,
  silence: { kind: 'fixed', days: 90, gapMultiple: 3 },
} satisfies Preset) as LifecyclePolicy;
