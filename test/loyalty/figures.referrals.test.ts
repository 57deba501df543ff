/** Who came on recommendation, and how many recommendations converted: each person once, and not before. */
import {
  type Customer,
  type HistoryEvent,
  loyaltyFigures,
  loyaltyStage,
  telecomLoyalty,
} from 'clientele';
import { describe, expect, it } from 'vitest';

const year = { from: '2023-01-01', to: '2024-01-01', asOf: '2024-03-01' } as const;
const figuresOf = (...customers: Customer[]) => loyaltyFigures(telecomLoyalty, customers, year);

const bought: HistoryEvent = { kind: 'purchase', on: '2023-06-01', amount: 10 };
const identified = (referredBy: string): HistoryEvent => ({
  kind: 'identified',
  on: '2023-01-05',
  id: 'i-1',
  referredBy,
});

describe('a referred customer', () => {
  const isReferred = (...customers: Customer[]) =>
    figuresOf(...customers).referralShareByCount.numerator === 1;

  it('was identified with the one who recommended them', () => {
    expect(isReferred({ id: 'a', history: [identified('b'), bought] })).toBe(true);
  });

  it('is none on their own recommendation, which is an issue', () => {
    const customer = { id: 'a', history: [identified('a'), bought] };
    expect(isReferred(customer)).toBe(false);
    const { stage, issues } = loyaltyStage(telecomLoyalty, customer, { asOf: '2024-01-01' });
    expect(stage).toBe('firstTime');
    const event = { kind: 'identified', on: '2023-01-05', id: 'i-1' };
    expect(issues).toEqual([expect.objectContaining({ code: 'self-referral', event })]);
  });

  it('is one all the same where somebody else recommended them too', () => {
    const history = [identified('a'), { ...identified('b'), id: 'i-2' }, bought];
    expect(isReferred({ id: 'a', history })).toBe(true);
    const converted = { kind: 'referral.converted', on: '2023-06-01', customer: 'a' } as const;
    const friend = { id: 'b', history: [converted] };
    expect(isReferred({ id: 'a', history: [identified('a'), bought] }, friend)).toBe(true);
  });
});

describe('recommendations that convert', () => {
  const given = (on: string, to: string, id?: string): HistoryEvent => ({
    kind: 'referral.given',
    on,
    to,
    id,
  });
  const won = (on: string, customer: string, referral?: string): HistoryEvent => ({
    kind: 'referral.converted',
    on,
    customer,
    referral,
  });

  it.for<[string, HistoryEvent[], [number, number]]>([
    ['none', [], [0, 0]],
    ['one that does not', [given('2023-02-01', 'x')], [0, 1]],
    ['one that does', [given('2023-02-01', 'x'), won('2023-03-01', 'x')], [1, 1]],
    ['on the same day', [given('2023-02-01', 'x'), won('2023-02-01', 'x')], [1, 1]],
    ['the day before', [given('2023-02-01', 'x'), won('2023-01-31', 'x')], [0, 1]],
    ['of another person', [given('2023-02-01', 'x'), won('2023-03-01', 'y')], [0, 1]],
    ['to one person twice', [given('2023-02-01', 'x'), given('2023-04-01', 'x')], [0, 1]],
    [
      'to one person twice, won between',
      [given('2023-02-01', 'x'), given('2023-04-01', 'x'), won('2023-03-01', 'x')],
      [1, 1],
    ],
    [
      'to one person twice, won twice',
      [
        given('2023-02-01', 'x'),
        given('2023-04-01', 'x'),
        won('2023-05-01', 'x'),
        won('2023-06-01', 'x'),
      ],
      [1, 1],
    ],
    [
      'to one person twice, won before the first',
      [won('2023-01-01', 'x'), given('2023-02-01', 'x'), given('2023-04-01', 'x')],
      [0, 1],
    ],
    [
      'to two persons, one won',
      [given('2023-02-01', 'x'), given('2023-02-01', 'y'), won('2023-03-01', 'y')],
      [1, 2],
    ],
    [
      'by the id of the recommendation, under another name',
      [given('2023-02-01', 'x', 'r-1'), won('2023-03-01', 'x-limited', 'r-1')],
      [1, 1],
    ],
    [
      'by its id, the day before',
      [given('2023-02-01', 'x', 'r-1'), won('2023-01-31', 'x-limited', 'r-1')],
      [0, 1],
    ],
    [
      'by the id of a recommendation nobody knows',
      [given('2023-02-01', 'x', 'r-1'), won('2023-03-01', 'y', 'r-9')],
      [0, 1],
    ],
    [
      'of the same customer by the id of another recommendation',
      [given('2023-02-01', 'x', 'r-1'), won('2023-03-01', 'x', 'r-9')],
      [1, 1],
    ],
    [
      'given before the window, won in it',
      [given('2022-12-31', 'x'), won('2023-03-01', 'x')],
      [0, 0],
    ],
    ['won after the window', [given('2023-12-31', 'x'), won('2024-03-01', 'x')], [1, 1]],
    ['won after the day looked at', [given('2023-12-31', 'x'), won('2024-03-02', 'x')], [0, 1]],
  ])('%s', ([, history, [numerator, denominator]]) => {
    const { referralConversion } = figuresOf({ id: 'a', history });
    expect(referralConversion).toMatchObject({ numerator, denominator });
    const backwards = figuresOf({ id: 'a', history: [...history].reverse() });
    expect(backwards.referralConversion).toEqual(referralConversion);
  });

  it('of two customers to one person are two', () => {
    const history = [given('2023-02-01', 'x')];
    const winner = { id: 'b', history: [...history, won('2023-03-01', 'x')] };
    const { referralConversion } = figuresOf({ id: 'a', history }, winner);
    expect(referralConversion).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
