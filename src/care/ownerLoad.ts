/** How much each owner has to carry. */
import { ContractError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { civilDateOfDay } from '../time/civilDate.ts';
import { askedDay } from './careQuestion.ts';
import { type Carried, carriedPlans } from './loadFacts.ts';
import type {
  LoadOptions,
  OwnedPlan,
  OwnerLoad,
  OwnerShare,
  SharedCustomer,
  TouchConcentration,
  TouchTally,
} from './model.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
  'capacity',
] satisfies (keyof LoadOptions)[]);

const most = 1_000_000;

/**
 * How many customers one owner can carry: for each owner the customers, the touches that are due and overdue, the work
 * of the next 365 days, and whether that is more than the capacity; customers with several owners and with none; and
 * how much of the work goes to few customers.
 *
 * The concentration takes the customers whose plan has not stopped, the ones with most touches in a year first, and
 * counts the touches of the first fifth, rounded up: of 1 to 5 customers 1, of 6 to 10 two. Its share is `topTouches ÷
 * touches`; the library gives both counts and does not round.
 *
 * Boundary cases: as many customers as the capacity is not over it; plans that have stopped take no capacity. A
 * customer with several owners counts for each of them, and once in the concentration, with the touches of all. Plans
 * without an owner are the `pool`. The owners and the pool add up to `total`. No plans at all give zeros. The order of
 * the plans does not matter.
 *
 * Source: the question how many customers one owner can carry, and the advice to give the best resources to the best
 * customers, of a guide for services sold to businesses; the way of counting is our proposal.
 *
 * @param plans - the plans with their customers and owners, all of one day
 * @param options - `asOf`, the day of the plans, and `capacity` in customers
 * @returns the load of each owner, of the pool and in all, and how the touches are spread
 * @throws FactsError for what is no plan, `plan.ofOtherDay`, and `customer.duplicate` for a customer who stands there
 *   twice for one owner
 * @throws ContractError `options.missing`, `option.unknown`, `plans.notIterable`, `date.malformed`, `date.impossible`,
 *   `date.outOfRange`, and `number.outOfRange` for a capacity that is not a whole number from 1 to 1,000,000
 * @example
 * ```ts
 * import { carePlan, ownerLoad, relationshipCare } from 'clientele/care';
 *
 * const asOf = '2024-04-01';
 * const plans = [
 *   { customer: 'c-1', owner: 'li', phase: 'growth', lastTouchOn: '2024-03-20' },
 *   { customer: 'c-2', owner: 'li', phase: 'development', lastTouchOn: '2024-03-01' },
 *   { customer: 'c-3', owner: null, phase: 'potential', lastTouchOn: null },
 * ] as const;
 * const load = ownerLoad(
 *   plans.map(({ customer, owner, phase, lastTouchOn }) => ({
 *     customer,
 *     owner,
 *     plan: carePlan(relationshipCare, { phase, enteredOn: '2024-02-01', lastTouchOn, owner }, { asOf }),
 *   })),
 *   { asOf, capacity: 1 },
 * );
 * load.owners.map(({ owner, plans, due, overdue, overCapacity }) => ({ owner, plans, due, overdue, overCapacity })) // => [{ owner: 'li', plans: 2, due: 1, overdue: 1, overCapacity: true }]
 * load.withoutOwner // => ['c-3']
 * load.concentration // => { topCustomers: 1, customers: 3, topTouches: 53, touches: 70 }
 * ```
 */
export function ownerLoad(plans: Iterable<OwnedPlan>, options: LoadOptions): OwnerLoad {
  checkOptions(options, optionKeys);
  const { capacity } = options;
  const asOf = askedDay(options.asOf);
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > most) {
    const explanation = 'is not a whole number from 1 to 1,000,000';
    throw new ContractError('number.outOfRange', 'capacity', capacity, explanation);
  }
  const all = carriedPlans(plans, asOf);
  const byOwner = groupedBy(all, ({ owner }) => owner);
  const owners = [...byOwner.keys()]
    .filter((owner) => owner !== null)
    .sort(inOrder)
    .map((owner) => shareOf(owner, byOwner.get(owner) ?? [], capacity));
  const pooled = byOwner.get(null) ?? [];
  return {
    asOf: civilDateOfDay(asOf),
    capacity,
    owners,
    pool: tallyOf(pooled),
    withoutOwner: pooled.map(({ customer }) => customer).sort(inOrder),
    withSeveralOwners: sharedCustomers(all),
    total: tallyOf(all),
    ownersOverCapacity: owners.filter(({ overCapacity }) => overCapacity).length,
    concentration: concentrationOf(all),
  };
}

/** By the code of their letters, the same on every machine. */
function inOrder(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

function groupedBy<Key>(
  all: readonly Carried[],
  keyOf: (one: Carried) => Key,
): Map<Key, Carried[]> {
  const groups = new Map<Key, Carried[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

function tallyOf(carried: readonly Carried[]): TouchTally {
  const count = (has: (plan: Carried['plan']) => boolean): number =>
    carried.filter(({ plan }) => has(plan)).length;
  return {
    plans: carried.length,
    due: count(({ due }) => due),
    overdue: count(({ overdue }) => overdue),
    reassign: count(({ reassign }) => reassign),
    stopped: count(({ stop }) => stop),
    touchesInYear: carried.reduce((sum, { plan }) => sum + plan.touchesInYear, 0),
  };
}

function shareOf(owner: string, carried: readonly Carried[], capacity: number): OwnerShare {
  const tally = tallyOf(carried);
  const capacityLeft = capacity - (tally.plans - tally.stopped);
  return {
    owner,
    ...tally,
    overCapacity: capacityLeft < 0,
    capacityLeft,
    concentration: concentrationOf(carried),
  };
}

function concentrationOf(carried: readonly Carried[]): TouchConcentration {
  const active = carried.filter(({ plan }) => !plan.stop);
  const touches = [...groupedBy(active, ({ customer }) => customer).values()]
    .map((plans) => tallyOf(plans).touchesInYear)
    .sort((first, second) => second - first);
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  const topCustomers = Math.ceil(touches.length / 5);
  return {
    topCustomers,
    customers: touches.length,
    topTouches: sum(touches.slice(0, topCustomers)),
    touches: sum(touches),
  };
}

function sharedCustomers(all: readonly Carried[]): SharedCustomer[] {
  const owned = all.filter(({ owner }) => owner !== null);
  return [...groupedBy(owned, ({ customer }) => customer)]
    .filter(([, plans]) => plans.length > 1)
    .map(([customer, plans]) => ({
      customer,
      owners: plans.map(({ owner }) => owner as string).sort(inOrder),
    }))
    .sort((first, second) => inOrder(first.customer, second.customer));
}
