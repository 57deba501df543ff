/**
 * Bills at the door: lines, credits and payments decoded, excluded lines set apart, and what was not known
 * yet, or had not happened yet, left outside.
 */
import { type Amount, addAmounts, compareAmounts, zero } from '../foundation/amount.ts';
import { problemAt } from '../foundation/problem.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { MonthNumber } from '../time/civilMonth.ts';
import type { FactsReader } from '../time/factsReader.ts';
import { type FactsRecord, isAbsent } from '../time/recordReader.ts';
import type { View } from './inOrder.ts';
import type { Bill, BillLine, Payment } from './model.ts';

/** A line of a bill that earns. */
export interface LineFacts {
  readonly id: string;
  readonly amount: Amount;
}

/** A line of a bill that does not earn. */
export interface ExcludedLine {
  readonly category: string;
  readonly amount: Amount;
}

/** Money that arrived on a day. */
export interface PaymentFacts {
  readonly on: DayNumber;
  readonly amount: Amount;
}

/** A bill as it is known. */
export interface BillFacts {
  readonly id: string;
  readonly period: MonthNumber;
  readonly due: DayNumber;
  readonly lines: readonly LineFacts[];
  readonly excluded: readonly ExcludedLine[];
  /** All lines, the excluded ones too. */
  readonly billed: Amount;
  readonly credited: Amount;
  readonly disputed: Amount;
  /** The day it was paid in full, where the caller says so. */
  readonly paidOn: DayNumber | null;
  readonly payments: readonly PaymentFacts[];
}

/** What a policy says of bills. */
export interface BillRules {
  /** Categories of lines that do not earn. */
  readonly excluded: ReadonlySet<string>;
  /** The categories a line may have; null where any will do. */
  readonly categories: ReadonlySet<string> | null;
  readonly policy: { readonly currency: string };
}

const billKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'period',
  'dueOn',
  'currency',
  'total',
  'lines',
  'credits',
  'paidOn',
  'payments',
  'disputed',
  'recordedOn',
] satisfies (keyof Bill)[]);
const lineKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'amount',
  'category',
  'recordedOn',
] satisfies (keyof BillLine)[]);
const movementKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'on',
  'amount',
  'recordedOn',
] satisfies (keyof Payment)[]);

interface Charges {
  readonly earning: readonly LineFacts[];
  readonly excluded: readonly ExcludedLine[];
  /** All of them together. */
  readonly billed: Amount;
}

const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** Reads bills for a view; without a policy currencies and categories are not looked at. */
export class BillDoor {
  private readonly reader: FactsReader;
  private readonly rules: BillRules | null;
  private readonly view: View;

  constructor(reader: FactsReader, rules: BillRules | null, view: View) {
    this.reader = reader;
    this.rules = rules;
    this.view = view;
  }

  /** The bill at the current place; null when it is not known yet or is no bill. */
  bill(value: unknown, ids: Set<string> | null): BillFacts | null {
    const { reader } = this;
    const record = reader.record(value, billKeys);
    if (record === null) return null;
    const period = reader.month('period', record['period']);
    const id = reader.optionalText('id', record['id']) ?? String(record['period']);
    this.unique(id, ids);
    const due = reader.day('dueOn', record['dueOn']);
    this.currency(record['currency']);
    const known = this.isKnown(record);
    const { earning, excluded, billed } = this.lines(record, id);
    const credits = this.movements('credits', record['credits']);
    const paidOn = reader.optionalDay('paidOn', record['paidOn']);
    const payments = this.movements('payments', record['payments']);
    const listed = record['payments'];
    if (!isAbsent(record['paidOn']) && Array.isArray(listed) && listed.length > 0) {
      const explanation = 'stands beside payments; give paidOn or payments, not both';
      reader.report('bill.paidOnOrPayments', 'paidOn', explanation, record['paidOn']);
    }
    const disputed = reader.optionalAmount('disputed', record['disputed']);
    if (!known) return null;
    return {
      id,
      period,
      due,
      lines: earning,
      excluded,
      billed,
      credited: credits.length === 0 ? zero : sumOfMovements(credits),
      disputed,
      paidOn: paidOn !== null && paidOn <= this.view.asOf ? paidOn : null,
      payments,
    };
  }

  /** Reads `total` or `lines`. */
  private lines(bill: FactsRecord, billId: string): Charges {
    const { reader } = this;
    const total = bill['total'];
    const list = bill['lines'];
    if (isAbsent(total) === isAbsent(list)) {
      const explanation = 'must have either a total or lines';
      reader.problems.push(problemAt('bill.totalOrLines', reader.pathOf(), explanation, null));
    }
    if (!isAbsent(total)) {
      const amount = reader.amount('total', total);
      return { earning: [{ id: billId, amount }], excluded: none, billed: amount };
    }
    const earning: LineFacts[] = [];
    const excluded: ExcludedLine[] = [];
    let billed: Amount = zero;
    const entries = reader.optionalList('lines', list);
    const ids = entries.length > 1 ? new Set<string>() : null;
    reader.each('lines', entries, (item, index) => {
      const record = reader.record(item, lineKeys);
      if (record === null) return;
      const given = reader.optionalText('id', record['id']);
      if (given !== null) this.unique(given, ids);
      const amount = this.lineAmount(record['amount']);
      const category = this.category(record['category']);
      if (!this.isKnown(record)) return;
      billed = addAmounts(billed, amount);
      if (category !== null && this.rules?.excluded.has(category))
        excluded.push({ category, amount });
      else earning.push({ id: given ?? `${billId}#${index + 1}`, amount });
    });
    return { earning, excluded, billed };
  }

  private lineAmount(value: unknown): Amount {
    const amount = this.reader.signedAmount('amount', value);
    if (compareAmounts(amount, zero) >= 0) return amount;
    const explanation = 'is below zero; money given back is a credit of the bill, not a line';
    this.reader.report('line.negative', 'amount', explanation, value);
    return zero;
  }

  private category(value: unknown): string | null {
    const { reader, rules } = this;
    const category = reader.optionalText('category', value);
    const allowed = rules?.categories ?? null;
    if (typeof value === 'string' && allowed !== null && !allowed.has(value)) {
      const options = [...allowed];
      const explanation = 'is no category of the policy';
      reader.problems.push(
        problemAt('line.category', reader.pathOf('category'), explanation, { value }, { options }),
      );
    }
    return category;
  }

  private currency(value: unknown): void {
    const { reader } = this;
    const currency = reader.optionalText('currency', value);
    // What is no text was noted as that already.
    if (currency === null || typeof value !== 'string' || this.rules === null) return;
    const expected = this.rules.policy.currency;
    if (currency === expected) return;
    const explanation = `is not the currency of the policy, ${expected}`;
    reader.problems.push(
      problemAt(
        'currency.mismatch',
        reader.pathOf('currency'),
        explanation,
        { value },
        { expected },
      ),
    );
  }

  /** Credits or payments that are known and not after `asOf`. */
  private movements(key: 'credits' | 'payments', value: unknown): readonly PaymentFacts[] {
    const { reader, view } = this;
    const list = reader.optionalList(key, value);
    if (list.length === 0) return none;
    const movements: PaymentFacts[] = [];
    const ids = list.length > 1 ? new Set<string>() : null;
    reader.each(key, list, (item) => {
      const record = reader.record(item, movementKeys);
      if (record === null) return;
      const id = reader.optionalText('id', record['id']);
      if (id !== null) this.unique(id, ids);
      const on = reader.day('on', record['on']);
      const amount = reader.amount('amount', record['amount']);
      if (this.isKnown(record) && on <= view.asOf) movements.push({ on, amount });
    });
    return movements;
  }

  private isKnown(record: FactsRecord): boolean {
    return isKnown(this.reader, record, this.view);
  }

  /** Notes an id that stood in the list before; the same entry twice would count twice. */
  private unique(id: string, ids: Set<string> | null): void {
    if (ids === null) return;
    if (ids.has(id)) this.reader.report('id.duplicate', 'id', 'stands twice in this list', id);
    ids.add(id);
  }
}

/** Whether a record had been recorded by then. */
export function isKnown(reader: FactsReader, record: FactsRecord, view: View): boolean {
  const recorded = reader.optionalDay('recordedOn', record['recordedOn']);
  return recorded === null || recorded <= view.knownAt;
}

function sumOfMovements(movements: readonly PaymentFacts[]): Amount {
  return movements.reduce<Amount>((sum, { amount }) => addAmounts(sum, amount), zero);
}
