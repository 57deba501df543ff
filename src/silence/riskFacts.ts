/** The door of the risk verbs: a history, and the bills of the account where there is one. */
import { accountBy } from '../history/accountFacts.ts';
import type { BillFacts } from '../history/billFacts.ts';
import { type HistoryFacts, historyBy } from '../history/eventFacts.ts';
import { inOrder, type OrderedHistory, type View } from '../history/inOrder.ts';
import type { Account, Customer, History } from '../history/model.ts';
import { Relation } from '../history/relation.ts';
import { FactsReader } from '../time/factsReader.ts';
import { isAbsent } from '../time/recordReader.ts';
import type { SeenCustomer } from './signals/spell.ts';

/** What is known of a customer on a day, with what reading it found. */
export interface ReadCustomer extends SeenCustomer {
  readonly ordered: OrderedHistory;
}

/** A customer decoded for a day. */
export interface RiskFacts {
  readonly history: HistoryFacts;
  readonly bills: readonly BillFacts[];
}

/**
 * Decodes a history and the account beside it.
 *
 * @throws FactsError with every problem of both
 */
export function riskFactsOf(history: History, view: View): RiskFacts {
  const reader = new FactsReader();
  const events = historyBy(reader, history);
  const bills = billsBy(reader, accountOf(history), view);
  reader.throwProblems();
  return { history: events, bills };
}

/** The account of a customer; null where only events are given. */
export function accountOf(history: History): Account | null {
  return (history as Customer | null | undefined)?.account ?? null;
}

/** The bills of an account as they are seen on a day. */
export function billsBy(reader: FactsReader, account: unknown, view: View): readonly BillFacts[] {
  if (isAbsent(account)) return [];
  reader.enter('account');
  const { bills } = accountBy(reader, account, { rules: null, view });
  reader.leave();
  return bills;
}

/** What is seen of decoded facts on a day. */
export function seenOn({ history, bills }: RiskFacts, view: View): ReadCustomer {
  const ordered = inOrder(history, view);
  const relation = new Relation(ordered.customer, 0).readAll(ordered.events);
  return { asOf: view.asOf, events: ordered.events, relation, bills, ordered };
}
