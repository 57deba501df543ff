/**
 * The door of every rule that reads a complaint: events are checked once, all their problems are found in one pass, and
 * the rules behind it see milliseconds.
 */
import { choiceProblem, problemAt } from '../foundation/problem.ts';
import { type FactsRecord, isAbsent } from '../time/recordReader.ts';
import { ComplaintReader } from './complaintReader.ts';
import { type ComplaintShape, complaintShapes } from './complaintShapes.ts';
import type { Complaint, ComplaintEvent, ComplaintEventKind, ComplaintProblem } from './model.ts';

/** One event, decoded. All have the same keys, which keeps reading them fast. */
export interface ComplaintFact {
  readonly kind: ComplaintEventKind;
  /** The place of its kind within an instant. */
  readonly rank: number;
  readonly at: number;
  readonly seq: number;
  /** When it became known; −∞ where it always was. */
  readonly recorded: number;
  readonly id: string | null;
  /** What it says, as it was given and checked. */
  readonly says: FactsRecord;
}

/** A complaint, decoded. */
export interface ComplaintFacts {
  /** The id of the complaint, where it is given. */
  readonly id: string | null;
  readonly events: readonly ComplaintFact[];
}

/**
 * Decodes a complaint.
 *
 * @throws FactsError with every problem of it
 */
export function complaintFactsOf(complaint: readonly ComplaintEvent[] | Complaint): ComplaintFacts {
  const door = new ComplaintDoor();
  const facts = door.complaint(complaint);
  door.reader.throwProblems();
  return facts;
}

/** Everything that is wrong with a complaint; none if it can be used. */
export function complaintProblems(value: unknown): readonly ComplaintProblem[] {
  const door = new ComplaintDoor();
  door.complaint(value);
  return door.reader.problems as ComplaintProblem[];
}

const complaintKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'events',
] satisfies (keyof Complaint)[]);
const always = Number.NEGATIVE_INFINITY;
/** As many events as an instant may have. */
const mostPlaces = 1_000_000_000;

class ComplaintDoor {
  readonly reader: ComplaintReader = new ComplaintReader();
  private readonly events: ComplaintFact[] = [];

  complaint(value: unknown): ComplaintFacts {
    const { reader, events } = this;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        reader.enter(index);
        this.event(value[index]);
        reader.leave();
      }
      return { id: null, events };
    }
    const record = reader.record(value, complaintKeys);
    if (record === null) return { id: null, events };
    const id = reader.text('id', record['id']);
    reader.each('events', reader.list('events', record['events']), (item) => this.event(item));
    return { id, events };
  }

  private event(value: unknown): void {
    const kind = (value as { kind?: unknown } | null | undefined)?.kind;
    const shape = typeof kind === 'string' ? complaintShapes.get(kind) : undefined;
    if (shape === undefined) this.unknownKind(value, kind);
    else this.known(value, shape);
  }

  private unknownKind(value: unknown, kind: unknown): void {
    const { reader } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      reader.wrongType(undefined, value, 'an object');
    } else if (kind === undefined) {
      reader.wrongType('kind', kind, 'the kind of an event');
    } else {
      const kinds = [...complaintShapes.keys()];
      reader.problems.push(choiceProblem(kind, reader.pathOf('kind'), kinds));
    }
  }

  private known(value: unknown, { kind, rank, keys, fields }: ComplaintShape): void {
    const { reader } = this;
    const says = reader.record(value, keys);
    if (says === null) return;
    const { seq, recordedAt, note } = says as Record<'seq' | 'recordedAt' | 'note', unknown>;
    if (!isAbsent(note) && typeof note !== 'string') reader.wrongType('note', note, 'a text');
    for (const { key, type } of fields) reader.field(key, type, says[key]);
    if (kind === 'extended' && isAbsent(says['until']) === isAbsent(says['by'])) {
      const explanation = 'must have either `until` or `by`';
      const problem = problemAt('extension.untilOrBy', reader.pathOf(), explanation, null);
      reader.problems.push(problem);
    }
    this.events.push({
      kind,
      rank,
      at: reader.instant('at', says['at']),
      seq: isAbsent(seq) ? 0 : reader.wholeNumber('seq', seq, mostPlaces),
      recorded: isAbsent(recordedAt) ? always : reader.instant('recordedAt', recordedAt),
      id: reader.optionalText('id', says['id']),
      says,
    });
  }
}
