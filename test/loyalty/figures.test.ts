/** Figures of many customers, worked out by hand; the intervals by Python's decimals. */
import {
  type Customer,
  type HistoryEvent,
  type LoyaltyFiguresOptions,
  loyaltyFigures,
  telecomLoyalty,
} from 'clientele';
import { describe, expect, it } from 'vitest';

const bought = (on: string, amount: number, more: object = {}): HistoryEvent => ({
  kind: 'purchase',
  on,
  amount,
  ...more,
});
const customer = (id: string, ...history: HistoryEvent[]): Customer => ({ id, history });
const year = { from: '2023-01-01', to: '2024-01-01', asOf: '2024-03-01' } as const;
const figuresOf = (customers: Iterable<unknown>, options: LoyaltyFiguresOptions = year) =>
  loyaltyFigures(telecomLoyalty, customers as Iterable<Customer>, options);

const ofNone = { numerator: 0, denominator: 0, share: null } as const;
const nothing = { measures: 'behaviour', ...ofNone, interval: null };
const figure = (numerator: number, denominator: number, share: string, ...bounds: string[]) => ({
  measures: 'behaviour',
  numerator,
  denominator,
  share,
  interval: { low: bounds[0], high: bounds[1] },
});

const cohort: readonly unknown[] = [
  customer(
    'anna',
    bought('2023-01-01', 100),
    bought('2023-06-01', 50, { discounted: true }),
    { kind: 'referral.given', on: '2023-02-01', id: 'r-1', to: 'bert' },
    { kind: 'referral.given', on: '2023-03-01', id: 'r-2', to: 'cora' },
    { kind: 'referral.converted', on: '2023-04-01', customer: 'bert' },
    { kind: 'referral.converted', on: '2024-02-01', referral: 'r-2', customer: 'cora-limited' },
  ),
  customer('bert', bought('2023-04-01', 200), bought('2024-01-01', 999)),
  customer(
    'dora',
    { kind: 'identified', on: '2022-12-01', referredBy: 'zoe' },
    bought('2022-12-31', 5, { discounted: true }),
    bought('2023-05-01', 40, { discounted: true }),
    bought('2023-08-01', 60, { discounted: true }),
    { kind: 'referral.given', on: '2023-09-01', to: 'nobody' },
  ),
  { id: 'eric', history: [{ kind: 'purchase', on: '2023-02-30', amount: -1 }] },
  customer(
    'emil',
    { kind: 'contract.signed', on: '2023-03-10', value: 300 },
    { kind: 'contract.renewed', on: '2023-09-10', value: 300 },
    { kind: 'referral.given', on: '2022-12-31', to: 'yves' },
    { kind: 'referral.converted', on: '2023-01-05', customer: 'yves' },
    { kind: 'referral.given', on: '2023-07-01', to: 'xena' },
  ),
  customer(
    'fred',
    bought('2023-02-02', 70, { id: 'f-1' }),
    { kind: 'refund', on: '2023-02-20', of: 'f-1' },
    bought('2023-10-10', 30, { discounted: true }),
  ),
  customer(
    'gina',
    bought('2023-11-11', 80, { id: 'g-1' }),
    bought('2023-12-31', 10, { id: 'g-2' }),
    { kind: 'refund', on: '2024-01-15', of: 'g-1', amount: 30 },
    { kind: 'refund', on: '2024-03-01', of: 'g-2' },
    { kind: 'refund', on: '2024-03-02', of: 'g-1' },
  ),
  customer(
    'hugo',
    { kind: 'inquiry', on: '2023-06-01' },
    { kind: 'referral.given', on: '2023-12-31', to: 'nobody' },
  ),
  customer('ida', { kind: 'outreach', on: '2023-06-01' }),
  customer('jon', { kind: 'inquiry', on: '2024-03-02' }),
  customer('kurt', bought('2023-03-03', 20), bought('2023-04-04', 25)),
];

describe('loyaltyFigures', () => {
  const members = new Set(['anna', 'bert', 'emil', 'hugo', 'eric']);

  it('counts a cohort', () => {
    const { rejected, ...figures } = figuresOf(cohort, { ...year, members });
    expect(figures).toEqual({
      ...year,
      customers: 10,
      stages: [
        { stage: 'suspect', ...figure(1, 9, '0.1111', '0.0199', '0.435') },
        { stage: 'prospect', ...figure(1, 9, '0.1111', '0.0199', '0.435') },
        { stage: 'firstTime', ...figure(2, 9, '0.2222', '0.0632', '0.5474') },
        { stage: 'repeat', ...figure(3, 9, '0.3333', '0.1206', '0.6458') },
        { stage: 'advocate', ...figure(2, 9, '0.2222', '0.0632', '0.5474') },
      ],
      repeatPurchase: figure(4, 7, '0.5714', '0.2505', '0.8418'),
      repeatAmongMembers: figure(2, 3, '0.6667', '0.2077', '0.9385'),
      repeatAmongOthers: figure(2, 4, '0.5', '0.15', '0.85'),
      referralShareByCount: figure(3, 11, '0.2727', '0.0975', '0.5656'),
      referralShareByValue: { numerator: '300', denominator: '1175', share: '0.2553' },
      referralConversion: figure(2, 5, '0.4', '0.1176', '0.7693'),
      discounted: figure(4, 11, '0.3636', '0.1517', '0.6462'),
      priceOnly: figure(1, 4, '0.25', '0.0456', '0.6994'),
      policy: { id: 'telecom-loyalty', version: '1' },
    });
    expect(
      rejected.map(({ index, problems }) => [index, problems.map(({ code }) => code)]),
    ).toEqual([[3, ['date.impossible', 'amount.negative']]]);
  });

  it('does not compare members who are not known', () => {
    const figures = figuresOf(cohort);
    expect([figures.repeatAmongMembers, figures.repeatAmongOthers]).toEqual([null, null]);
    const none = figuresOf(cohort, { ...year, members: new Set() });
    expect(none.repeatAmongMembers).toEqual(nothing);
    expect(none.repeatAmongOthers).toEqual(figures.repeatPurchase);
  });

  it('has no shares of nobody, and none of no value', () => {
    const { stages, referralShareByValue, ...figures } = figuresOf([]);
    expect(
      stages.map(({ denominator, share, interval }) => [denominator, share, interval]),
    ).toEqual(Array(5).fill([0, null, null]));
    expect(referralShareByValue).toEqual({ numerator: '0', denominator: '0', share: null });
    expect(figures).toEqual({
      ...year,
      customers: 0,
      repeatPurchase: nothing,
      repeatAmongMembers: null,
      repeatAmongOthers: null,
      referralShareByCount: nothing,
      referralConversion: nothing,
      discounted: nothing,
      priceOnly: nothing,
      rejected: [],
      policy: { id: 'telecom-loyalty', version: '1' },
    });
    const free = figuresOf([customer('a', { kind: 'purchase', on: '2023-02-01' })]);
    expect(free.referralShareByCount.share).toBe('0');
    expect(free.referralShareByValue).toEqual(referralShareByValue);
  });

  it.for<[string, number]>([
    ['2022-12-31', 0],
    ['2023-01-01', 1],
    ['2023-12-31', 1],
    ['2024-01-01', 0],
  ])('what happens on %s is %i times in the window', ([on, count]) => {
    const given = { kind: 'referral.given', on, to: 'x' } as const;
    const figures = figuresOf([customer('a', bought(on, 8), given)]);
    expect(figures.repeatPurchase.denominator).toBe(count);
    expect(figures.discounted.denominator).toBe(count);
    expect(figures.referralShareByValue.denominator).toBe(String(8 * count));
    expect(figures.referralConversion.denominator).toBe(count);
  });

  it('may have a window of no days, and one that ends on the day looked at or the day before', () => {
    const sold = [customer('a', bought('2023-01-01', 8))];
    const buyers = (to: string, asOf: string) => {
      const { repeatPurchase, stages } = figuresOf(sold, { from: '2023-01-01', to, asOf });
      return [repeatPurchase.denominator, stages[0]?.denominator];
    };
    expect(buyers('2023-01-01', '2023-01-01')).toEqual([0, 1]);
    expect(buyers('2023-01-01', '2022-12-31')).toEqual([0, 0]);
    expect(buyers('2023-01-02', '2023-01-02')).toEqual([1, 1]);
    expect(buyers('2023-01-02', '2023-01-01')).toEqual([1, 1]);
  });

  it('counts two purchases of one day as two sales, and as one occasion', () => {
    const { repeatPurchase, discounted } = figuresOf([
      customer('a', bought('2023-02-01', 5), bought('2023-02-01', 6, { discounted: true })),
    ]);
    expect(repeatPurchase).toMatchObject({ numerator: 0, denominator: 1 });
    expect(discounted).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it('sees only what was known', () => {
    const late = { recordedOn: '2024-02-10' };
    const customers = [
      customer('a', bought('2023-02-01', 5), bought('2023-03-01', 7, late)),
      customer('b', { kind: 'referral.converted', on: '2023-02-01', customer: 'a', ...late }),
    ];
    const asKnown = (knownAt: string | null) => {
      const figures = figuresOf(customers, { ...year, knownAt });
      const { repeatPurchase, referralShareByValue, stages } = figures;
      return [repeatPurchase.numerator, referralShareByValue, stages[0]?.denominator];
    };
    const before = { numerator: '0', denominator: '5', share: '0' };
    expect(asKnown('2024-02-09')).toEqual([0, before, 1]);
    const after = { numerator: '12', denominator: '12', share: '1' };
    expect(asKnown('2024-02-10')).toEqual([1, after, 2]);
    expect(asKnown(null)).toEqual([1, after, 2]);
  });

  it('counts two customers with one id as two', () => {
    const figures = figuresOf(
      [
        customer('a', bought('2023-02-01', 5)),
        customer('a', bought('2023-03-01', 7), bought('2023-04-01', 7)),
        customer('b', { kind: 'referral.converted', on: '2023-02-01', customer: 'a' }),
      ],
      { ...year, members: new Set(['a']) },
    );
    expect(figures.customers).toBe(3);
    expect(figures.repeatAmongMembers).toMatchObject({ numerator: 1, denominator: 2 });
    expect(figures.referralShareByCount).toMatchObject({ numerator: 3, denominator: 3 });
  });
});
