/** Makes the figures of a member from the events of a history. */
import { type Amount, compareAmounts, subtractAmounts, zero } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { checkOptions } from '../foundation/options.ts';
import { type EventFacts, historyFactsOf } from '../history/eventFacts.ts';
import { knownAtOf } from '../history/historyQuestion.ts';
import { inOrder } from '../history/inOrder.ts';
import type { EventKind, History } from '../history/model.ts';
import { Relation } from '../history/relation.ts';
import { civilDateOfDay, lastDay } from '../time/civilDate.ts';
import type { HistoryFigure, HistoryFigures, HistoryFiguresOptions } from './model.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'knownAt',
] satisfies (keyof HistoryFiguresOptions)[]);

/** The kinds of events that spend depends on. */
const kinds: ReadonlySet<EventKind> = /* @__PURE__ */ new Set<EventKind>([
  'retraction',
  'purchase',
  'refund',
  'contract.signed',
  'contract.renewed',
]);

/**
 * What a customer spent, as figures that `tierMembership` takes: purchases and the values of contracts on their day,
 * refunds as reversals on theirs.
 *
 * Boundary cases: a refund without an amount takes back what is left of its purchase, and none takes back more; one of
 * an unknown purchase, or dated before it, gives no figure and is an issue. Purchases without an amount give no
 * figure. Retractions and duplicates are settled as everywhere: a retracted event gives none. Later events are in it:
 * `tierMembership` leaves them out by its `asOf`. What was known on a past day is asked here, with `knownAt`.
 *
 * Source: the reading order of a history is that of `readHistory`; that refunds count on their own day is the tier
 * rule's (elsewhere in the library they are taken off the day of the purchase).
 *
 * @param history - the events, or a customer with its id
 * @param options - `knownAt` for what was known on a past day
 * @returns `figures` in order of the days, and `issues`
 * @throws FactsError with every problem of the history
 * @throws ContractError `date.malformed`, `date.impossible`, `option.unknown`
 * @example
 * ```ts
 * import { figuresFromHistory, tierMembership, yearlyTiers } from 'clientele/membership';
 *
 * const { figures, issues } = figuresFromHistory([
 *   { kind: 'purchase', on: '2024-02-01', id: 'p-1', amount: '1000' },
 *   { kind: 'refund', on: '2024-02-10', of: 'p-1' },
 *   { kind: 'refund', on: '2024-02-11', of: 'p-9' },
 * ]);
 * figures // => [{ id: 'p-1', on: '2024-02-01', amount: '1000' }, { id: null, on: '2024-02-10', amount: '-1000' }]
 * issues.map(({ code }) => code) // => ['unknown-reference']
 * tierMembership(yearlyTiers, { figures }, { asOf: '2024-02-05' }).tier // => 'Silver'
 * ```
 */
export function figuresFromHistory(
  history: History,
  options: HistoryFiguresOptions = {},
): HistoryFigures {
  checkOptions(options, optionKeys);
  const view = { asOf: lastDay, knownAt: knownAtOf(options) };
  const ordered = inOrder(historyFactsOf(history), view);
  const relation = new Relation(ordered.customer, 0);
  const spend = new Spend();
  for (const event of ordered.events) {
    const contracts = relation.contracts.has(event);
    relation.read(event);
    spend.read(event, contracts);
  }
  const issues = [...ordered.issues, ...relation.issues];
  return {
    figures: spend.figures,
    issues: issues.filter(({ event }) => kinds.has(event.kind)),
  };
}

/** What was spent, event by event in reading order. */
class Spend {
  readonly figures: HistoryFigure[] = [];
  /** What is left of purchases that may be refunded; null where they do not say what they were worth. */
  private readonly left = new Map<string, Amount | null>();

  /** `isKnown`: whether the contract of the event was signed before. */
  read(event: EventFacts, isKnown: boolean): void {
    const { kind, id, amount } = event;
    if (kind === 'refund') {
      this.refund(event);
    } else if (kind === 'purchase' || kind === 'contract.signed' || kind === 'contract.renewed') {
      // A renewal of an unknown contract counts as a purchase, and may be refunded as one.
      const isPurchase = kind === 'purchase' || (kind === 'contract.renewed' && !isKnown);
      if (id !== null && isPurchase) this.left.set(id, amount);
      if (amount !== null) this.add(event, amount);
    }
  }

  private refund(event: EventFacts): void {
    const purchase = event.subject as string;
    const left = this.left.get(purchase);
    if (left === undefined || left === null) return;
    const { amount } = event;
    const back = amount === null || compareAmounts(amount, left) > 0 ? left : amount;
    this.left.set(purchase, subtractAmounts(left, back));
    if (compareAmounts(back, zero) > 0) this.add(event, subtractAmounts(zero, back));
  }

  private add({ id, day }: EventFacts, amount: Amount): void {
    this.figures.push({ id, on: civilDateOfDay(day), amount: textOf(amount) });
  }
}
