/** Every default of the loyalty stages, in one place, and policies to start from. */
import type { Checked } from '../foundation/checked.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import type { AdvocatePolicy, LoyaltyPolicy } from './model.ts';

/** What a loyalty policy is taken to say where it says nothing. */
export interface LoyaltyDefaults {
  /** Days for which a contact makes a prospect. */
  readonly prospectFreshDays: number;
  /** When a customer is an advocate. */
  readonly advocate: AdvocatePolicy;
  /** The highest satisfaction score that is dissatisfied. */
  readonly dissatisfiedAtMost: number;
}

/**
 * What a loyalty policy is taken to say where it says nothing.
 *
 * Our proposals are the figures: a contact counts a year, advocacy two years and half a year of grace, one converted
 * recommendation or two acts. Scores up to 6 are dissatisfied, as among the detractors of the Net Promoter Score.
 *
 * Boundary cases: the object is frozen; a policy that gives a part of `advocate` takes the rest from here. It is no
 * policy: it has no id and no version.
 *
 * Source: the five stages are those of the sources (suspect, prospect, first purchase, repeat purchase, advocacy); no
 * source gives figures.
 *
 * @example
 * ```ts
 * import { loyaltyDefaults } from 'clientele/loyalty';
 *
 * loyaltyDefaults.advocate // => { minOccasions: 2, windowDays: 730, graceDays: 180, minConverted: 1, minActs: 2 }
 * ```
 */
export const loyaltyDefaults: LoyaltyDefaults = /* @__PURE__ */ deepFreeze({
  prospectFreshDays: 365,
  advocate: { minOccasions: 2, windowDays: 730, graceDays: 180, minConverted: 1, minActs: 2 },
  dissatisfiedAtMost: 6,
});

/** A preset is written as the checked policy it is; a test proves that checking changes nothing in it. */
type Preset = Omit<LoyaltyPolicy, keyof Checked<'loyalty-policy@1'>>;

/**
 * Loyalty to a telecom operator: who bought twice and brings somebody, or speaks for it twice, is an advocate.
 *
 * Boundary cases: two contracts signed on one day are one occasion; a conversion before the second occasion waits for
 * it, as long as it is in the window.
 *
 * Source: the five stages of the telecom case; the figures are `loyaltyDefaults`, our proposal.
 *
 * @example
 * ```ts
 * import { loyaltyStage, telecomLoyalty } from 'clientele/loyalty';
 *
 * const history = [{ kind: 'purchase', on: '2024-01-05' }] as const;
 * loyaltyStage(telecomLoyalty, history, { asOf: '2024-02-01' }).stage // => 'firstTime'
 * ```
 */
export const telecomLoyalty: LoyaltyPolicy = /* @__PURE__ */ deepFreeze({
  format: 'loyalty-policy@1',
  id: 'telecom-loyalty',
  version: '1',
  ...loyaltyDefaults,
} satisfies Preset) as LoyaltyPolicy;

/**
 * Loyalty to a developer of property: hardly anybody buys two homes, so one purchase is enough for an advocate.
 *
 * Boundary cases: an owner with one home and one converted recommendation, or two acts, is an advocate; one act is not
 * enough. Two homes bought on one day are one occasion.
 *
 * Source: the property case, which counts 30 to 50 % of sales on recommendation; the figures are our proposal.
 *
 * @example
 * ```ts
 * import { loyaltyStage, propertyLoyalty } from 'clientele/loyalty';
 *
 * const owner = [
 *   { kind: 'purchase', on: '2023-05-20' },
 *   { kind: 'referral.given', on: '2023-09-01', to: 'neighbour' },
 *   { kind: 'referral.converted', on: '2024-01-15', customer: 'neighbour' },
 * ] as const;
 * loyaltyStage(propertyLoyalty, owner, { asOf: '2024-02-01' }).stage // => 'advocate'
 * ```
 */
export const propertyLoyalty: LoyaltyPolicy = /* @__PURE__ */ deepFreeze({
  format: 'loyalty-policy@1',
  id: 'property-loyalty',
  version: '1',
  ...loyaltyDefaults,
  advocate: { ...loyaltyDefaults.advocate, minOccasions: 1 },
} satisfies Preset) as LoyaltyPolicy;
