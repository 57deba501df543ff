/** What customers were worth in a period, from their histories: the facts that grading takes. */
import { textOf } from '../foundation/amountText.ts';
import { ContractError } from '../foundation/errors.ts';
import { checkOptions, requireIterable } from '../foundation/options.ts';
import { civilDateOfDay, type DayNumber, dayArgument } from '../time/civilDate.ts';
import { customerFactsOf } from './eventFacts.ts';
import { knownAtOf } from './historyQuestion.ts';
import { inOrder, type View } from './inOrder.ts';
import type { Customer, CustomerValue, ValueOptions } from './model.ts';
import { Relation } from './relation.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'from',
  'to',
  'knownAt',
] satisfies (keyof ValueOptions)[]);

/**
 * What each customer was worth in a period: revenue net of refunds, on how many days they bought, and when last.
 *
 * Boundary cases: the period is half-open, `from` is in it, `to` is not, and nothing from `to` on is looked at: a
 * refund given later does not lower the value. A customer who bought nothing has the value `'0'` and no
 * `recencyDays`. Purchases without an amount count as occasions only. Customers come out in the order they were
 * given; the generator holds one at a time.
 *
 * Source: recency, frequency and monetary value are those of direct marketing; the measures are this library's.
 *
 * @param customers - customers with their histories
 * @param options - `from`, `to`, and `knownAt` for what was known on a past day
 * @returns one value for each customer
 * @throws FactsError with every problem of a history, when it is reached
 * @throws ContractError `date.malformed`, `date.impossible`, `period.backwards`, `option.unknown`,
 *   `customers.notIterable`
 * @example
 * ```ts
 * import { valuesFromHistories } from 'clientele/history';
 *
 * const customers = [
 *   {
 *     id: 'c-1',
 *     history: [
 *       { kind: 'purchase', on: '2024-01-10', amount: '120.50' },
 *       { kind: 'purchase', on: '2024-11-30', amount: '80' },
 *     ],
 *   },
 *   { id: 'c-2', history: [] },
 * ] as const;
 * const [first, second] = valuesFromHistories(customers, { from: '2024-01-01', to: '2025-01-01' });
 * first // => { id: 'c-1', value: '200.5', occasions: 2, lastOn: '2024-11-30', recencyDays: 32 }
 * second // => { id: 'c-2', value: '0', occasions: 0, lastOn: null, recencyDays: null }
 * ```
 */
export function valuesFromHistories(
  customers: Iterable<Customer>,
  options: ValueOptions,
): Generator<CustomerValue, void, undefined> {
  checkOptions(options, optionKeys);
  const from = dayArgument(options.from, 'from');
  const to = dayArgument(options.to, 'to');
  if (to < from) throw new ContractError('period.backwards', 'to', options.to, 'is before from');
  requireIterable(customers, 'customers');
  return values(customers, { from, to, view: { asOf: to - 1, knownAt: knownAtOf(options) } });
}

function* values(
  customers: Iterable<Customer>,
  { from, to, view }: { readonly from: DayNumber; readonly to: DayNumber; readonly view: View },
): Generator<CustomerValue, void, undefined> {
  for (const customer of customers) {
    const facts = customerFactsOf(customer);
    const { purchases } = new Relation(facts.customer, 0).readAll(inOrder(facts, view).events);
    const { value, occasions } = purchases.sales(from, to);
    const last = purchases.lastOccasion();
    const isIn = last !== null && last >= from;
    yield {
      id: facts.customer,
      value: textOf(value),
      occasions,
      lastOn: isIn ? civilDateOfDay(last) : null,
      recencyDays: isIn ? to - last : null,
    };
  }
}
