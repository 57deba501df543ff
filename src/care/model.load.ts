/** What comes out of many plans: how much each owner has to carry. */
import type { CivilDate } from '../time/civilDate.ts';
import type { CarePlan } from './model.plan.ts';

/** The plan of a customer, and whose customer it is. */
export interface OwnedPlan {
  /** The id of the customer. */
  readonly customer: string;
  /** Who looks after the customer; null for nobody. */
  readonly owner?: string | null | undefined;
  /** The plan. */
  readonly plan: CarePlan;
}

/** What a load is asked with. */
export interface LoadOptions {
  /** The day of the plans. */
  readonly asOf: CivilDate;
  /** Customers that one owner can carry: 1 or more. */
  readonly capacity: number;
}

/**
 * How much of the work goes to few customers: the touches of the fifth of the customers that has most, beside all of
 * them. The share is `topTouches ÷ touches`.
 */
export interface TouchConcentration {
  /** A fifth of the customers, rounded up. */
  readonly topCustomers: number;
  /** All of them; one with several owners counts once. */
  readonly customers: number;
  /** Touches in a year on the fifth that has most of them. */
  readonly topTouches: number;
  /** Touches in a year on all of them. */
  readonly touches: number;
}

/** Plans in figures. */
export interface TouchTally {
  /** Plans. */
  readonly plans: number;
  /** Touches that are due, the overdue ones among them. */
  readonly due: number;
  /** Touches that are overdue. */
  readonly overdue: number;
  /** Customers that the owner loses. */
  readonly reassign: number;
  /** Plans that have stopped. */
  readonly stopped: number;
  /** Touches in the 365 days from `asOf` on. */
  readonly touchesInYear: number;
}

/** What one owner carries. */
export interface OwnerShare extends TouchTally {
  /** The owner. */
  readonly owner: string;
  /** Whether that is more customers than the capacity; plans that have stopped do not count. */
  readonly overCapacity: boolean;
  /** Customers that could be added; below 0 where there are too many. */
  readonly capacityLeft: number;
  /** How much of the owner's work goes to few customers. */
  readonly concentration: TouchConcentration;
}

/** A customer with several owners. */
export interface SharedCustomer {
  /** The id of the customer. */
  readonly customer: string;
  /** Who looks after the customer, in order of their names. */
  readonly owners: readonly string[];
}

/** What all owners carry. */
export interface OwnerLoad {
  /** The day. */
  readonly asOf: CivilDate;
  /** Customers that one owner can carry. */
  readonly capacity: number;
  /** Every owner, in order of their names. */
  readonly owners: readonly OwnerShare[];
  /** Plans of customers without an owner. */
  readonly pool: TouchTally;
  /** The ids of the customers in the pool, in order. */
  readonly withoutOwner: readonly string[];
  /** Customers with several owners, in order of their ids. */
  readonly withSeveralOwners: readonly SharedCustomer[];
  /** The sums over all owners and the pool. */
  readonly total: TouchTally;
  /** Owners over capacity. */
  readonly ownersOverCapacity: number;
  /** How much of all the work goes to few customers. */
  readonly concentration: TouchConcentration;
}
