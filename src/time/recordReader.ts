/**
 * Reads a record of unknown quality in one pass: every value is decoded where it stands, every problem is
 * noted with its place, and reading goes on. Verbs use it at their door; it needs no schema library, so a
 * bundle that never parses does not carry one.
 */
import { FactsError } from '../foundation/errors.ts';
import {
  maximumTextLength,
  numberRangeProblem,
  type Problem,
  problemAt,
  textLengthProblem,
  unknownKeyProblem,
  wrongTypeProblem,
} from '../foundation/problem.ts';
import { type DayNumber, dateProblem, dayNumberFrom } from './civilDate.ts';

const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** Facts of which nothing is known but that they are an object. */
export type FactsRecord = Readonly<Record<string, unknown>>;

/** Whether an optional value is absent: left out, `undefined` or null. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** See the head of this file. A wrong value is read as a harmless placeholder and noted. */
export class RecordReader {
  /** What was found so far. */
  readonly problems: Problem[] = [];
  private readonly place: (string | number)[] = [];

  /** The path of a key of the record being read; without a key, of the record itself. */
  pathOf(key?: string | number): (string | number)[] {
    return key === undefined ? [...this.place] : [...this.place, key];
  }

  /** Notes a problem of a key's value. */
  report(
    code: string,
    key: string | number | undefined,
    explanation: string,
    value: unknown,
  ): void {
    this.problems.push(problemAt(code, this.pathOf(key), explanation, { value }));
  }

  /** Throws every problem found, if any was. */
  throwProblems(): void {
    if (this.problems.length > 0) throw new FactsError(this.problems);
  }

  /** The value at the current place as a record, whose keys must all be known; null if it is none. */
  record(value: unknown, known: ReadonlySet<string>): FactsRecord | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.wrongType(undefined, value, 'an object');
      return null;
    }
    for (const key in value) {
      if (!known.has(key) && Object.hasOwn(value, key)) {
        this.problems.push(unknownKeyProblem(key, this.pathOf(key), (value as FactsRecord)[key]));
      }
    }
    return value as FactsRecord;
  }

  /** A list; an absent one has no entries. */
  optionalList(key: string, value: unknown): readonly unknown[] {
    return isAbsent(value) ? none : this.list(key, value);
  }

  /** A list that must be given. */
  list(key: string, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.wrongType(key, value, 'a list');
    return none;
  }

  /** Goes down to a key or an entry: problems are noted below it until `leave`. */
  enter(part: string | number): void {
    this.place.push(part);
  }

  /** Goes up again. */
  leave(): void {
    this.place.pop();
  }

  /** Reads every entry of a list at its place. */
  each(key: string, list: readonly unknown[], read: (item: unknown, index: number) => void): void {
    this.enter(key);
    for (let index = 0; index < list.length; index += 1) {
      this.enter(index);
      read(list[index], index);
      this.leave();
    }
    this.leave();
  }

  /** A text that must be given: an id, a kind. */
  text(key: string, value: unknown): string {
    if (typeof value !== 'string') {
      this.wrongType(key, value, 'a text');
      return '';
    }
    if (value === '' || value.length > maximumTextLength) {
      this.problems.push(textLengthProblem(value, this.pathOf(key)));
    }
    return value;
  }

  /** A text, or null. */
  optionalText(key: string, value: unknown): string | null {
    return isAbsent(value) ? null : this.text(key, value);
  }

  /** A whole number from 0 up that must be given. */
  wholeNumber(key: string, value: unknown, maximum: number): number {
    if (
      typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= 0 &&
      value <= maximum
    ) {
      return value + 0;
    }
    if (typeof value !== 'number') {
      this.wrongType(key, value, 'a whole number');
    } else {
      const bounds = { minimum: 0, maximum };
      this.problems.push(numberRangeProblem(value, this.pathOf(key), bounds, true));
    }
    return 0;
  }

  /** True or false, which must be given. */
  flag(key: string, value: unknown): boolean {
    if (typeof value !== 'boolean') this.wrongType(key, value, 'true or false');
    return value === true;
  }

  /** A civil date that must be given; a wrong one is NaN, which lies before and after nothing. */
  day(key: string | undefined, value: unknown): DayNumber {
    const day = dayNumberFrom(value);
    if (typeof day === 'number') return day;
    if (value === undefined) this.wrongType(key, value, 'a civil date YYYY-MM-DD');
    else this.problems.push(dateProblem(day, value, this.pathOf(key)));
    return Number.NaN;
  }

  /** A civil date, or null. */
  optionalDay(key: string, value: unknown): DayNumber | null {
    return isAbsent(value) ? null : this.day(key, value);
  }

  /** Notes a value of the wrong type, or one that is missing. */
  wrongType(key: string | undefined, value: unknown, expected: string): void {
    this.problems.push(wrongTypeProblem(value, this.pathOf(key), expected));
  }
}
