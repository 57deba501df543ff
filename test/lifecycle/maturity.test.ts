/** Maturity and decline: the review on the first of a month, and revenue in two windows of twelve months. */
import {
  defineLifecyclePolicy,
  engineeringServicesLifecycle,
  type HistoryEvent,
  lifecyclePhase,
} from 'clientele';
import { describe, expect, test } from 'vitest';

const policy = engineeringServicesLifecycle;
const bought = (on: string, amount: number | string, id?: string): HistoryEvent => ({
  kind: 'purchase',
  on,
  amount,
  id,
});
const contract: HistoryEvent = { kind: 'contract.signed', on: '2022-01-10' };
/** Under a contract without an end: revenue alone decides. */
const decided = (events: readonly HistoryEvent[], asOf: string, by = policy) =>
  lifecyclePhase(by, [contract, ...events], { asOf });

describe('the first review after a year', () => {
  const steady = [bought('2022-03-15', 100), bought('2023-02-15', 100)];

  test.for([
    ['2023-02-28', 'growth'],
    ['2023-03-01', 'growth'],
    ['2023-03-31', 'growth'],
    ['2023-04-01', 'maturity'],
  ] as const)('on %s: %s', ([asOf, phase]) => {
    expect(decided(steady, asOf).phase).toBe(phase);
  });

  test('next names the day', () => {
    expect(decided(steady, '2023-03-15').next).toEqual({
      what: 'phase.changes',
      on: '2023-04-01',
      to: 'maturity',
      why: null,
    });
  });

  test.for<[string, string]>([
    ['109.99', 'maturity'],
    ['110', 'growth'],
    ['0', 'maturity'],
  ])('100 a year ago and %s since: %s', ([amount, phase]) => {
    const events = [bought('2022-03-15', '100'), bought('2023-03-20', amount)];
    expect(decided(events, '2023-04-01').phase).toBe(phase);
  });

  test('without revenue in the earlier year there is no growth, so no maturity', () => {
    expect(decided([bought('2022-06-01', 100), bought('2022-07-01', 50)], '2023-04-01').phase).toBe(
      'growth',
    );
  });

  test('two occasions are too few, and so is a cycle that is too short', () => {
    expect(decided([bought('2022-03-15', 100)], '2023-04-01').phase).toBe('growth');
    const young = defineLifecyclePolicy({
      id: 'p',
      version: '1',
      maturity: { minTenureDays: 447 },
    });
    expect(decided(steady, '2023-04-01', young).phase).toBe('growth');
    const older = defineLifecyclePolicy({
      id: 'p',
      version: '1',
      maturity: { minTenureDays: 446 },
    });
    expect(decided(steady, '2023-04-01', older).phase).toBe('maturity');
  });

  test('who comes back begins anew: growth first, and a year to wait', () => {
    const events: HistoryEvent[] = [
      ...steady,
      { kind: 'contract.terminated', on: '2023-05-01' },
      { kind: 'relationship.terminated', on: '2023-05-02' },
      { kind: 'contract.signed', on: '2023-06-01', contract: 'again' },
    ];
    const decision = decided(events, '2024-12-31');
    expect(decision.timeline.map(({ on, phase, cycle }) => [on, phase, cycle])).toEqual([
      ['2022-01-10', 'growth', 1],
      ['2023-04-01', 'maturity', 1],
      ['2023-05-02', 'termination', 1],
      ['2023-06-01', 'growth', 2],
      ['2024-06-01', 'maturity', 2],
    ]);
  });
});

describe('a mature customer', () => {
  const events = [bought('2022-03-15', 100), bought('2023-02-15', 100)];

  test.for([
    ['24.99', 'maturity'],
    ['25', 'growth'],
  ] as const)('whose 100 of the year before became 100 and %s: %s', ([amount, phase]) => {
    const more = [...events, bought('2023-04-10', amount)];
    expect(decided(more, '2023-04-30').phase).toBe('maturity');
    expect(decided(more, '2023-05-01').phase).toBe(phase);
  });

  test('grows again at the review after its revenue did', () => {
    const grown = [...events, bought('2024-01-20', 130)];
    expect(decided(grown, '2024-01-31').phase).toBe('maturity');
    expect(decided(grown, '2024-02-01').phase).toBe('growth');
    expect(decided(grown, '2024-01-25').next).toMatchObject({ on: '2024-02-01', to: 'growth' });
  });
});

describe('decline is looked at every day', () => {
  test.for<[string, string, boolean]>([
    ['75', '2023-04-10', true],
    ['75.01', '2023-04-10', false],
    ['75', '2023-03-14', false],
    ['75', '2023-03-15', true],
  ])('100 on 2022-03-15 and %s on 2023-03-10, on %s: %s', ([amount, asOf, declining]) => {
    const events = [bought('2022-03-15', 100), bought('2023-03-10', amount)];
    const decision = decided(events, asOf);
    expect(decision.declining).toBe(declining);
    expect(decision.because.some(({ kind }) => kind === 'phase.declining')).toBe(declining);
  });

  test('a refund takes revenue off the day of its purchase, from its own day on', () => {
    const events: HistoryEvent[] = [
      bought('2022-03-15', 100),
      bought('2023-03-10', 100, 'p'),
      { kind: 'refund', on: '2023-06-01', of: 'p', amount: 40 },
    ];
    expect(decided(events, '2023-05-31').declining).toBe(false);
    expect(decided(events, '2023-06-01').because.at(-1)).toEqual({
      kind: 'phase.declining',
      recent: '60',
      earlier: '100',
      growth: '-0.4',
    });
  });

  test('months are clamped: a year before 29 February is 28 February', () => {
    const events = [bought('2023-02-28', 100), bought('2023-03-01', 10)];
    expect(decided(events, '2024-02-28').declining).toBe(true);
    const leap = decided([bought('2023-02-28', 100), bought('2024-02-29', 80)], '2024-02-29');
    expect(leap.declining).toBe(false);
  });

  test('who is no customer does not decline', () => {
    const gone: HistoryEvent[] = [
      bought('2022-03-15', 100),
      { kind: 'relationship.terminated', on: '2023-04-01' },
    ];
    expect(decided(gone, '2023-03-31').declining).toBe(true);
    expect(decided(gone, '2023-04-01').declining).toBe(false);
  });
});

describe('needs and reasons', () => {
  test('of growth: what maturity lacks', () => {
    expect(decided([bought('2022-03-15', 100)], '2022-06-10').needs).toEqual([
      { rule: 'maturity.tenure', haveDays: 151, wantDays: 365, to: 'maturity' },
      { rule: 'maturity.occasions', have: 2, want: 3, to: 'maturity' },
      {
        rule: 'maturity.revenue',
        recent: '100',
        earlier: '0',
        growth: null,
        wantBelow: '0.1',
        to: 'maturity',
      },
    ]);
  });

  test('of maturity: the review and its figures', () => {
    const events = [bought('2022-03-15', 100), bought('2023-02-15', 104)];
    const { because, needs } = decided(events, '2023-04-20');
    expect(needs).toEqual([]);
    expect(because).toEqual([
      { kind: 'phase.customer', on: '2022-01-10', days: 465, occasions: 3 },
      {
        kind: 'phase.contract',
        contract: null,
        event: { kind: 'contract.signed', on: '2022-01-10', id: null },
        until: null,
        through: null,
      },
      { kind: 'phase.revenue', on: '2023-04-20', recent: '104', earlier: '100', growth: '0.04' },
    ]);
  });
});
