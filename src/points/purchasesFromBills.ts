/** The purchases of a customer, from the bills of their account: facts are given once. */
import { compareDecimals, decimal, sumOf } from '../foundation/decimal.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import { FactsError } from '../foundation/errors.ts';
import { checkOptions, requireIterable } from '../foundation/options.ts';
import { accountProblems } from '../history/accountFacts.ts';
import type { Bill, Credit, PurchaseEvent, RefundEvent } from '../history/model.ts';
import { type CivilDate, civilDateOfDay } from '../time/civilDate.ts';
import { firstDayOfMonth, type MonthNumber, monthNumberFrom } from '../time/civilMonth.ts';
import type { Account } from './model.ts';
import { pointsDefaults } from './presets.ts';

/** Which lines of bills are no purchase. */
export interface BillPurchasesOptions {
  /** Categories that do not count; without it those of `pointsDefaults.spend.exclude`. */
  readonly exclude?: Iterable<string> | undefined;
}

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'exclude',
] satisfies (keyof BillPurchasesOptions)[]);

/**
 * The bills of an account as events of a history: each bill is a purchase on the last day of its period, and each
 * credit a refund of it.
 *
 * Boundary cases: a bill that comes to nothing is no purchase, and its credits are no refunds. A credit given before
 * the period ended is a refund on its last day. Credits count in full, whatever they are for. Lines recorded later
 * than their bill are a purchase of their own, so that `knownAt` sees what was known. Payments and disputes do not
 * matter: who was billed has bought. The id of a purchase is the id of the bill.
 *
 * Source: this library's; the excluded categories are those of the telecom case's points.
 *
 * @param account - the account with its bills
 * @param options - `exclude`, the categories of lines that do not count
 * @returns purchases and refunds, in the order of the bills
 * @throws FactsError with every problem of the account
 * @throws ContractError `option.unknown`, `exclude.notIterable`
 * @example
 * ```ts
 * import { loyaltyStage, purchasesFromBills, telecomLoyalty } from 'clientele';
 *
 * const account = {
 *   id: 'c-1',
 *   joinedOn: '2024-01-15',
 *   bills: [
 *     { period: '2024-01', dueOn: '2024-02-20', total: '58.00' },
 *     { period: '2024-02', dueOn: '2024-03-20', total: '62.40' },
 *   ],
 * };
 * const history = purchasesFromBills(account);
 * history[1] // => { kind: 'purchase', id: '2024-02', on: '2024-02-29', amount: '62.4' }
 * loyaltyStage(telecomLoyalty, history, { asOf: '2024-03-01' }).stage // => 'repeat'
 * ```
 */
export function purchasesFromBills(
  account: Account,
  options: BillPurchasesOptions = {},
): (PurchaseEvent | RefundEvent)[] {
  checkOptions(options, optionKeys);
  const exclude = options.exclude ?? pointsDefaults.spend.exclude;
  requireIterable(exclude, 'options.exclude');
  const problems = accountProblems(account);
  if (problems.length > 0) throw new FactsError(problems);
  const excluded = new Set(exclude);
  return account.bills.flatMap((bill) => eventsOf(bill, excluded));
}

function eventsOf(bill: Bill, excluded: ReadonlySet<string>): (PurchaseEvent | RefundEvent)[] {
  const period = monthNumberFrom(bill.period) as MonthNumber;
  const on = civilDateOfDay(firstDayOfMonth(period + 1) - 1);
  const of = bill.id ?? bill.period;
  const purchases = [...amountsByRecord(bill, excluded)]
    .map(([recordedOn, amounts]) => ({ ...known(recordedOn), amount: sumOf(amounts) }))
    .filter(({ amount }) => compareDecimals(amount, 0) > 0)
    .map((purchase, index) => {
      const id = index === 0 ? of : `${of}@${purchase.recordedOn}`;
      return { kind: 'purchase', id, on, ...purchase } as const;
    });
  return [...purchases, ...refundsOf(bill.credits ?? [], purchases)];
}

/** A purchase with what is left of it. */
interface Billed extends PurchaseEvent {
  readonly id: string;
  readonly amount: DecimalText;
}

/** Credits take from the first purchase of a bill, then from the next; what is too much, from the first. */
function refundsOf(credits: readonly Credit[], purchases: readonly Billed[]): RefundEvent[] {
  const left = purchases.map(({ amount }) => amount);
  const [first] = purchases;
  if (first === undefined) return [];
  return inOrderOfRecord(credits).flatMap((credit) => {
    let rest = sumOf([credit.amount]);
    const refunds = purchases.flatMap((purchase, index) => {
      const available = left[index] as DecimalText;
      const taken = compareDecimals(rest, available) < 0 ? rest : available;
      if (compareDecimals(taken, 0) === 0) return [];
      left[index] = decimal(available).minus(taken).toFixed() as DecimalText;
      rest = decimal(rest).minus(taken).toFixed() as DecimalText;
      return [refundOf(credit, purchase, taken)];
    });
    return compareDecimals(rest, 0) > 0 ? [...refunds, refundOf(credit, first, rest)] : refunds;
  });
}

/** What became known first takes first, so that what is known later changes nothing of it. */
function inOrderOfRecord(credits: readonly Credit[]): Credit[] {
  const recorded = ({ recordedOn }: Credit): string => recordedOn ?? '';
  return [...credits].sort(
    (a, b) => Number(recorded(a) > recorded(b)) - Number(recorded(a) < recorded(b)),
  );
}

/** A refund is known once both the credit and the purchase are. */
function refundOf({ on, recordedOn }: Credit, purchase: Billed, amount: DecimalText): RefundEvent {
  const day = on > purchase.on ? on : purchase.on;
  const bothKnown = [recordedOn ?? '', purchase.recordedOn ?? ''].sort().at(-1) as string;
  return { kind: 'refund', of: purchase.id, on: day, amount, ...known(bothKnown) };
}

/** The amounts of a bill by the day they became known, earliest first. */
function amountsByRecord(
  bill: Bill,
  excluded: ReadonlySet<string>,
): Map<CivilDate, DecimalInput[]> {
  const billRecorded = bill.recordedOn ?? '';
  const lines = bill.lines ?? [{ amount: bill.total ?? 0 }];
  const dated = lines
    .filter(({ category }) => !(category && excluded.has(category)))
    .map(({ amount, recordedOn }) => {
      const lineRecorded = recordedOn ?? '';
      return { amount, recorded: lineRecorded > billRecorded ? lineRecorded : billRecorded };
    })
    .sort((a, b) => Number(a.recorded > b.recorded) - Number(a.recorded < b.recorded));
  const amounts = new Map<CivilDate, DecimalInput[]>();
  for (const { amount, recorded } of dated) {
    const together = amounts.get(recorded);
    if (together === undefined) amounts.set(recorded, [amount]);
    else together.push(amount);
  }
  return amounts;
}

const known = (recordedOn: CivilDate): { readonly recordedOn?: CivilDate } =>
  recordedOn === '' ? {} : { recordedOn };
