/**
 * The door of every rule that reads a history: events are decoded once, all their problems are found in one
 * pass, and the rules behind it see day numbers and amounts only.
 */
import type { Amount } from '../foundation/amount.ts';
import { choiceProblem, numberRangeProblem, problemAt } from '../foundation/problem.ts';
import type { DayNumber } from '../time/civilDate.ts';
import { FactsReader } from '../time/factsReader.ts';
import { type FactsRecord, isAbsent } from '../time/recordReader.ts';
import { type EventShape, eventShapes } from './eventShapes.ts';
import type { Customer, EventKind, History, HistoryProblem, SatisfactionLevel } from './model.ts';

/** One event, decoded. All have the same keys, which keeps reading them fast. */
export interface EventFacts {
  readonly kind: EventKind;
  /** The place of its kind within a day. */
  readonly rank: number;
  readonly day: DayNumber;
  /** The day it became known; −∞ where it always was. */
  readonly recorded: DayNumber;
  readonly id: string | null;
  /** What it refers to: the purchase, contract, bid, customer or event; a form; null where it names none. */
  readonly subject: string | null;
  /** What else it names: the recommendation of a conversion, the one who recommended, the one who ended it. */
  readonly other: string | null;
  /** What it is worth; null where it does not say. */
  readonly amount: Amount | null;
  /** The day a contract runs to; ∞ where it has no end. */
  readonly until: DayNumber;
  /** How satisfied. */
  readonly satisfaction: SatisfactionLevel | number | null;
  /** Whether it was made on a discount. */
  readonly discounted: boolean;
}

/** A history, decoded. */
export interface HistoryFacts {
  /** The id of the customer, where it is given. */
  readonly customer: string | null;
  readonly events: readonly EventFacts[];
}

/**
 * Decodes a history.
 *
 * @throws FactsError with every problem of it
 */
export function historyFactsOf(history: History): HistoryFacts {
  const door = new HistoryDoor();
  const facts = door.history(history);
  door.reader.throwProblems();
  return facts;
}

/** Decodes a history through a reader that reads more of a customer than the history. */
export function historyBy(reader: FactsReader, history: unknown): HistoryFacts {
  return new HistoryDoor(reader).history(history);
}

/**
 * Decodes a customer with a history.
 *
 * @throws FactsError with every problem of it
 */
export function customerFactsOf(customer: Customer): HistoryFacts & { readonly customer: string } {
  const door = new HistoryDoor();
  const facts = door.customer(customer);
  door.reader.throwProblems();
  // Without an id there was a problem.
  return facts as HistoryFacts & { readonly customer: string };
}

/** Everything that is wrong with a history; none if it can be used. */
export function historyProblems(value: unknown): readonly HistoryProblem[] {
  const door = new HistoryDoor();
  door.history(value);
  return door.reader.problems as HistoryProblem[];
}

const customerKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'history',
  'account',
  'ledger',
  'complaints',
] satisfies (keyof Customer)[]);
const levels: readonly SatisfactionLevel[] = /* @__PURE__ */ Object.freeze([
  'verySatisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'veryDissatisfied',
  'noAnswer',
]);
const forms: readonly string[] = /* @__PURE__ */ Object.freeze([
  'testimonial',
  'case',
  'reference',
]);
const parties: readonly string[] = /* @__PURE__ */ Object.freeze(['customer', 'company']);
const highestScore = 10;
const always = Number.NEGATIVE_INFINITY;
const never = Number.POSITIVE_INFINITY;

class HistoryDoor {
  readonly reader: FactsReader;
  private readonly events: EventFacts[] = [];

  constructor(reader: FactsReader = new FactsReader()) {
    this.reader = reader;
  }

  history(value: unknown): HistoryFacts {
    if (!Array.isArray(value)) return this.customer(value);
    for (let index = 0; index < value.length; index += 1) this.event(value[index], index);
    return { customer: null, events: this.events };
  }

  customer(value: unknown): HistoryFacts {
    const { reader, events } = this;
    const record = reader.record(value, customerKeys);
    if (record === null) return { customer: null, events };
    const customer = reader.text('id', record['id']);
    reader.each('history', reader.optionalList('history', record['history']), (item) => {
      this.event(item, undefined);
    });
    return { customer, events };
  }

  private event(value: unknown, index: number | undefined): void {
    const { reader } = this;
    if (index !== undefined) reader.enter(index);
    const kind = (value as { kind?: unknown } | null | undefined)?.kind;
    const shape = typeof kind === 'string' ? eventShapes.get(kind) : undefined;
    if (shape === undefined) this.unknownKind(value, kind);
    else this.known(value, shape);
    if (index !== undefined) reader.leave();
  }

  private unknownKind(value: unknown, kind: unknown): void {
    const { reader } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      reader.wrongType(undefined, value, 'an object');
    } else if (kind === undefined) {
      reader.wrongType('kind', kind, 'the kind of an event');
    } else {
      reader.problems.push(choiceProblem(kind, reader.pathOf('kind'), [...eventShapes.keys()]));
    }
  }

  private known(value: unknown, shape: EventShape): void {
    const { reader } = this;
    const record = reader.record(value, shape.keys);
    if (record === null) return;
    const { reads } = shape;
    const recorded = record['recordedOn'];
    const note = record['note'];
    if (!isAbsent(note) && typeof note !== 'string') reader.wrongType('note', note, 'a text');
    this.events.push({
      kind: shape.kind,
      rank: shape.rank,
      day: reader.day('on', record['on']),
      recorded: isAbsent(recorded) ? always : reader.day('recordedOn', recorded),
      id: reader.optionalText('id', record['id']),
      subject: this.subject(record, shape),
      other: this.other(record, shape),
      amount: shape.amount === null ? null : this.amount(shape.amount, record[shape.amount]),
      until: reads === 'contract' ? (reader.optionalDay('until', record['until']) ?? never) : never,
      satisfaction: reads === 'satisfaction' ? this.satisfaction(record) : null,
      discounted: reads === 'purchase' && this.discounted(record),
    });
  }

  private other(record: FactsRecord, { other, reads }: EventShape): string | null {
    if (other === null) return null;
    const value = record[other];
    if (reads !== 'end') return this.reader.optionalText(other, value);
    this.choice(other, value, parties);
    return isAbsent(value) ? null : (value as string);
  }

  private subject(record: FactsRecord, shape: EventShape): string | null {
    const { refersTo, mayReferTo, reads } = shape;
    const { reader } = this;
    if (refersTo === null) {
      return mayReferTo === null ? null : reader.optionalText(mayReferTo, record[mayReferTo]);
    }
    const text = reader.text(refersTo, record[refersTo]);
    if (reads === 'advocacy' && text !== '') this.choice(refersTo, text, forms);
    return text;
  }

  private amount(key: string, value: unknown): Amount | null {
    return isAbsent(value) ? null : this.reader.amount(key, value);
  }

  private discounted(record: FactsRecord): boolean {
    const value = record['discounted'];
    return !isAbsent(value) && this.reader.flag('discounted', value);
  }

  private satisfaction(record: FactsRecord): SatisfactionLevel | number | null {
    const { reader } = this;
    const level = record['level'];
    const score = record['score'];
    if (isAbsent(level) === isAbsent(score)) {
      const explanation = 'must have either a level or a score';
      const code = 'satisfaction.levelOrScore';
      reader.problems.push(problemAt(code, reader.pathOf(), explanation, null));
      return null;
    }
    if (isAbsent(score)) {
      this.choice('level', level, levels);
      return level as SatisfactionLevel;
    }
    if (typeof score !== 'number') {
      reader.wrongType('score', score, 'a whole number');
    } else if (!Number.isInteger(score) || score < 0 || score > highestScore) {
      const bounds = { minimum: 0, maximum: highestScore };
      reader.problems.push(numberRangeProblem(score, reader.pathOf('score'), bounds, true));
    }
    return score as number;
  }

  private choice(key: string, value: unknown, words: readonly string[]): void {
    if (isAbsent(value) || words.includes(value as string)) return;
    this.reader.problems.push(choiceProblem(value, this.reader.pathOf(key), words));
  }
}
