/** How much owners have to carry. */
import { describe, expect, it } from 'vitest';
import {
  type CarePlan,
  carePlan,
  type OwnedPlan,
  ownerLoad,
  relationshipCare,
} from '../../src/care/index.ts';
import { thrownBy } from '../support/thrown.ts';

const asOf = '2024-04-01';
const plan: CarePlan = carePlan(
  relationshipCare,
  { phase: 'growth', enteredOn: '2024-03-01', lastTouchOn: '2024-03-20', owner: 'li' },
  { asOf },
);

/** A plan with the figures that count. */
const owned = (
  customer: string,
  owner: string | null,
  changes: Partial<CarePlan> = {},
): OwnedPlan => ({
  customer,
  owner,
  plan: { ...plan, touchesInYear: 10, ...changes },
});

const none = { plans: 0, due: 0, overdue: 0, reassign: 0, stopped: 0, touchesInYear: 0 };
const noTouches = { topCustomers: 0, customers: 0, topTouches: 0, touches: 0 };

describe('a load', () => {
  it('counts what each owner carries, in order of the names', () => {
    const load = ownerLoad(
      [
        owned('c-3', 'wang', { due: true }),
        owned('c-1', 'li', { due: true, overdue: true, reassign: true }),
        owned('c-2', 'li', { touchesInYear: 52 }),
      ],
      { asOf, capacity: 2 },
    );
    expect(load.owners).toEqual([
      {
        owner: 'li',
        plans: 2,
        due: 1,
        overdue: 1,
        reassign: 1,
        stopped: 0,
        touchesInYear: 62,
        overCapacity: false,
        capacityLeft: 0,
        concentration: { topCustomers: 1, customers: 2, topTouches: 52, touches: 62 },
      },
      {
        owner: 'wang',
        plans: 1,
        due: 1,
        overdue: 0,
        reassign: 0,
        stopped: 0,
        touchesInYear: 10,
        overCapacity: false,
        capacityLeft: 1,
        concentration: { topCustomers: 1, customers: 1, topTouches: 10, touches: 10 },
      },
    ]);
    expect(load.total).toEqual({
      plans: 3,
      due: 2,
      overdue: 1,
      reassign: 1,
      stopped: 0,
      touchesInYear: 72,
    });
    expect([load.asOf, load.capacity, load.ownersOverCapacity]).toEqual([asOf, 2, 0]);
  });

  it('is over capacity with one customer more; a plan that has stopped takes none', () => {
    const three = ['a', 'b', 'c'].map((customer) => owned(customer, 'li'));
    expect(ownerLoad(three, { asOf, capacity: 3 }).owners[0]).toMatchObject({
      capacityLeft: 0,
      overCapacity: false,
    });
    const over = ownerLoad(three, { asOf, capacity: 2 });
    expect(over.owners[0]).toMatchObject({ capacityLeft: -1, overCapacity: true });
    expect(over.ownersOverCapacity).toBe(1);
    const stopped = [...three.slice(1), owned('a', 'li', { stop: true, touchesInYear: 0 })];
    expect(ownerLoad(stopped, { asOf, capacity: 2 }).owners[0]).toMatchObject({
      plans: 3,
      stopped: 1,
      capacityLeft: 0,
      overCapacity: false,
      concentration: { customers: 2 },
    });
  });

  it('names customers with several owners, and those without one', () => {
    const load = ownerLoad(
      [
        owned('c-2', 'wang'),
        owned('c-9', null),
        owned('c-2', 'li'),
        owned('c-1', 'li'),
        owned('c-1', 'zhao'),
        owned('c-8', null, { due: true }),
        { customer: 'c-7', plan },
      ],
      { asOf, capacity: 10 },
    );
    expect(load.withSeveralOwners).toEqual([
      { customer: 'c-1', owners: ['li', 'zhao'] },
      { customer: 'c-2', owners: ['li', 'wang'] },
    ]);
    expect(load.withoutOwner).toEqual(['c-7', 'c-8', 'c-9']);
    expect(load.pool).toMatchObject({ plans: 3, due: 1 });
    expect(load.total.plans).toBe(7);
    // Five customers: the first fifth is one, with the touches of both its owners.
    expect(load.concentration).toMatchObject({ topCustomers: 1, customers: 5, topTouches: 20 });
  });

  it.each([
    [1, 1],
    [5, 1],
    [6, 2],
    [10, 2],
    [11, 3],
  ])('of %i customers looks at the first %i', (customers, topCustomers) => {
    const plans = Array.from({ length: customers }, (_, index) =>
      owned(`c-${index}`, 'li', { touchesInYear: index }),
    );
    const { concentration } = ownerLoad(plans, { asOf, capacity: 1 });
    let topTouches = 0;
    for (let index = 0; index < topCustomers; index += 1) topTouches += customers - 1 - index;
    const touches = (customers * (customers - 1)) / 2;
    expect(concentration).toEqual({ topCustomers, customers, topTouches, touches });
  });

  it('of nothing is zeros', () => {
    expect(ownerLoad([], { asOf, capacity: 1 })).toEqual({
      asOf,
      capacity: 1,
      owners: [],
      pool: none,
      withoutOwner: [],
      withSeveralOwners: [],
      total: none,
      ownersOverCapacity: 0,
      concentration: noTouches,
    });
  });

  it('takes any iterable, and plans that were stored as JSON', () => {
    function* plans() {
      yield JSON.parse(JSON.stringify(owned('c-1', 'li'))) as OwnedPlan;
    }
    expect(ownerLoad(plans(), { asOf, capacity: 1 }).total.plans).toBe(1);
  });
});

describe('a wrong load', () => {
  it('lists every problem', () => {
    const plans = [
      owned('c-1', 'li'),
      owned('c-1', 'li'),
      { customer: '', owner: 7, plan: { asOf: '2024-03-31', due: 1, touchesInYear: 366 } },
      { customer: 'c-2', plan: { ...plan, asOf: 'today', more: 1 }, weight: 1 },
      null,
    ];
    const thrown = thrownBy(() => ownerLoad(plans as never, { asOf, capacity: 1 }));
    expect(thrown).toMatchObject({ name: 'FactsError' });
    expect((thrown['problems'] as { message: string }[]).map(({ message }) => message)).toEqual([
      '[1].customer: "c-1" stands here twice for one owner',
      '[2].customer: "" is an empty text',
      '[2].owner: 7 is not a text',
      '[2].plan.asOf: "2024-03-31" is not 2024-04-01, the day of the load',
      '[2].plan.due: 1 is not true or false',
      '[2].plan.overdue: true or false must be given',
      '[2].plan.reassign: true or false must be given',
      '[2].plan.stop: true or false must be given',
      '[2].plan.touchesInYear: 366 is not a whole number from 0 to 365',
      '[3].weight: 1 stands under a key that is not known',
      '[3].plan.more: 1 stands under a key that is not known',
      '[3].plan.asOf: "today" is not a civil date in the form YYYY-MM-DD',
      '[4]: null is not an object',
    ]);
  });

  it.each<[string, () => unknown, string]>([
    ['no list', () => ownerLoad(7 as never, { asOf, capacity: 1 }), 'plans.notIterable'],
    ['a text', () => ownerLoad('ab' as never, { asOf, capacity: 1 }), 'plans.notIterable'],
    ['no options', () => ownerLoad([], undefined as never), 'options.missing'],
    [
      'an unknown option',
      () => ownerLoad([], { asOf, capacity: 1, by: 1 } as never),
      'option.unknown',
    ],
    ['no capacity', () => ownerLoad([], { asOf } as never), 'number.outOfRange'],
    ['half a customer', () => ownerLoad([], { asOf, capacity: 1.5 }), 'number.outOfRange'],
    ['none', () => ownerLoad([], { asOf, capacity: 0 }), 'number.outOfRange'],
    ['no day', () => ownerLoad([], { asOf: 'x', capacity: 1 }), 'date.malformed'],
  ])('%s', (_, ask, code) => {
    expect(thrownBy(ask)).toMatchObject({ name: 'ContractError', code });
  });
});
