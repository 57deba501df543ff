/** What many customers did in a window. */
import { type Amount, addAmounts, zero } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { ContractError } from '../foundation/errors.ts';
import { checkOptions, requireIterable } from '../foundation/options.ts';
import { recordId } from '../foundation/recordId.ts';
import { recordProblems } from '../foundation/recordProblems.ts';
import { ratioText } from '../foundation/wilson.ts';
import { knownAtOf } from '../history/historyQuestion.ts';
import type { Customer } from '../history/model.ts';
import { stagesInOrder } from '../history/stages.ts';
import { dayArgument } from '../time/civilDate.ts';
import { isAbsent } from '../time/recordReader.ts';
import { type CustomerCount, countedCustomer, type FigureWindow } from './customerCount.ts';
import { figureOf } from './figureOf.ts';
import type {
  LoyaltyFigures,
  LoyaltyFiguresOptions,
  LoyaltyPolicy,
  RejectedHistory,
} from './model.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'from',
  'to',
  'asOf',
  'knownAt',
  'members',
] satisfies (keyof LoyaltyFiguresOptions)[]);

/**
 * The figures of loyalty over many customers: what they did, each with its numerator, denominator and interval.
 *
 * - shares of the five stages on `asOf`, of all customers with an event by then;
 * - repeat purchase: who bought on two days or more, of those who bought in the window; also among members and
 *   among all others;
 * - recommendations: the share of sales to customers who came on recommendation (another customer's
 *   `referral.converted` names them, or they were `identified` with `referredBy`), by count and by value, and how
 *   many of those to whom the business was recommended in the window became customers, on that day or later;
 * - discounts: the share of sales made on one, and of repeat customers who bought on nothing else.
 *
 * Boundary cases: the window is half-open. A sale is a purchase not taken back, a contract signed or renewed. A
 * history that cannot be used is in `rejected` and in no figure; two customers with one id count as two. All
 * customers are read once; of each only counts are kept.
 *
 * Source: the figures the property case asks for (30 to 50 % of sales on recommendation, 65.3 % of members buy
 * again); the interval is Wilson's of 1927.
 *
 * @param policy - a checked loyalty policy
 * @param customers - customers with their histories
 * @param options - `from`, `to`, `asOf`, and `members`, `knownAt`
 * @returns the figures, and the histories that could not be used
 * @throws ContractError `policy.unchecked`, `date.malformed`, `date.impossible`, `period.backwards`, `option.unknown`,
 *   `customers.notIterable`, `members.notIterable`
 * @example
 * ```ts
 * import { loyaltyFigures, propertyLoyalty } from 'clientele/loyalty';
 *
 * const customers = [
 *   {
 *     id: 'c-1',
 *     history: [
 *       { kind: 'purchase', on: '2023-03-01', amount: '900000' },
 *       { kind: 'referral.given', on: '2023-05-01', to: 'c-2' },
 *       { kind: 'referral.converted', on: '2023-09-01', customer: 'c-2' },
 *     ],
 *   },
 *   { id: 'c-2', history: [{ kind: 'purchase', on: '2023-09-01', amount: '600000' }] },
 * ] as const;
 * const window = { from: '2023-01-01', to: '2024-01-01', asOf: '2024-01-01' };
 * const figures = loyaltyFigures(propertyLoyalty, customers, window);
 * figures.referralShareByCount.share // => '0.5'
 * figures.referralShareByValue // => { numerator: '600000', denominator: '1500000', share: '0.4' }
 * figures.referralConversion.interval // => { low: '0.2065', high: '1' }
 * figures.stages.at(-1)?.numerator // => 1
 * ```
 */
export function loyaltyFigures(
  policy: LoyaltyPolicy,
  customers: Iterable<Customer>,
  options: LoyaltyFiguresOptions,
): LoyaltyFigures {
  requireChecked(policy, 'loyalty-policy@1', 'defineLoyaltyPolicy or readLoyaltyPolicy');
  const window = figureWindow(options);
  requireIterable(customers, 'customers');
  const members = isAbsent(options.members) ? null : membersOf(options.members);
  const rejected: RejectedHistory[] = [];
  const counts: CustomerCount[] = [];
  let index = 0;
  for (const customer of customers) {
    try {
      counts.push(countedCustomer(policy, customer, window));
    } catch (error) {
      const problems = recordProblems(error) as RejectedHistory['problems'];
      rejected.push({ index, id: recordId(customer), problems });
    }
    index += 1;
  }
  return { ...figuresOf(counts, members), ...windowOf(options), rejected, policy: stampOf(policy) };
}

const stampOf = ({ id, version }: LoyaltyPolicy): { id: string; version: string } => ({
  id,
  version,
});
const windowOf = ({ from, to, asOf }: LoyaltyFiguresOptions) => ({ from, to, asOf });

function figureWindow(options: LoyaltyFiguresOptions): FigureWindow {
  checkOptions(options, optionKeys);
  const from = dayArgument(options.from, 'from');
  const to = dayArgument(options.to, 'to');
  const asOf = dayArgument(options.asOf, 'asOf');
  if (to < from) throw new ContractError('period.backwards', 'to', options.to, 'is before from');
  if (asOf < to - 1) {
    const explanation = 'is before the last day of the window';
    throw new ContractError('period.backwards', 'asOf', options.asOf, explanation);
  }
  return { from, to, view: { asOf, knownAt: knownAtOf(options) } };
}

function membersOf(members: Iterable<string>): ReadonlySet<string> {
  requireIterable(members, 'options.members');
  return new Set(members);
}

function figuresOf(counts: readonly CustomerCount[], members: ReadonlySet<string> | null) {
  const known = counts.filter(({ stage }) => stage !== null);
  const buyers = counts.filter(({ sales }) => sales.occasions > 0);
  const repeat = buyers.filter(({ sales }) => sales.occasions > 1);
  const recommended = new Set(counts.flatMap(({ recommended: ids }) => ids));
  const referred = buyers.filter(({ id, isReferred }) => isReferred || recommended.has(id));
  const isMember = ({ id }: CustomerCount): boolean => members?.has(id) ?? false;
  const repeatIn = (group: readonly CustomerCount[]) =>
    figureOf('behaviour', group.filter(({ sales }) => sales.occasions > 1).length, group.length);
  const sold = valueSold(buyers);
  const soldToReferred = valueSold(referred);
  return {
    customers: counts.length,
    stages: stagesInOrder.map((stage) => ({
      stage,
      ...figureOf('behaviour', known.filter((one) => one.stage === stage).length, known.length),
    })),
    repeatPurchase: repeatIn(buyers),
    repeatAmongMembers: members === null ? null : repeatIn(buyers.filter(isMember)),
    repeatAmongOthers: members === null ? null : repeatIn(buyers.filter((one) => !isMember(one))),
    referralShareByCount: figureOf('behaviour', countOf(referred), countOf(buyers)),
    referralShareByValue: {
      numerator: textOf(soldToReferred),
      denominator: textOf(sold),
      share: ratioText(soldToReferred, sold),
    },
    referralConversion: figureOf(
      'behaviour',
      sumOfCounts(counts, ({ given }) => given.converted),
      sumOfCounts(counts, ({ given }) => given.all),
    ),
    discounted: figureOf(
      'behaviour',
      sumOfCounts(buyers, ({ sales }) => sales.discounted),
      countOf(buyers),
    ),
    priceOnly: figureOf(
      'behaviour',
      repeat.filter(({ sales }) => sales.discounted === sales.count).length,
      repeat.length,
    ),
  };
}

function sumOfCounts(
  counts: readonly CustomerCount[],
  of: (count: CustomerCount) => number,
): number {
  return counts.reduce((sum, count) => sum + of(count), 0);
}

const countOf = (counts: readonly CustomerCount[]): number =>
  sumOfCounts(counts, ({ sales }) => sales.count);

const valueSold = (counts: readonly CustomerCount[]): Amount =>
  counts.reduce((sum, { sales }) => addAmounts(sum, sales.value), zero);
