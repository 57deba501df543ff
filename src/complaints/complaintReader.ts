/** Reads values that only complaints have: instants within the years of calendars, choices, promises, extensions. */
import { choiceProblem, problemAt } from '../foundation/problem.ts';
import { FactsReader } from '../time/factsReader.ts';
import { instantFrom } from '../time/instant.ts';
import { isAbsent } from '../time/recordReader.ts';
import type { FieldType } from './complaintShapes.ts';
import type { ComplaintMatter, ComplaintOutcome, SatisfactionLevel } from './model.ts';

const matters: readonly ComplaintMatter[] = ['complaint', 'enquiry', 'fault', 'suggestion'];
const outcomes: readonly ComplaintOutcome[] = ['upheld', 'partlyUpheld', 'notUpheld'];
const levels: readonly SatisfactionLevel[] = [
  'verySatisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'veryDissatisfied',
  'noAnswer',
];

/** Milliseconds of the units of an extension by time; null for days. */
const extensionUnits: Readonly<Record<string, number | null>> = {
  workingHours: 3_600_000,
  workingMinutes: 60_000,
  workingDays: null,
  hours: 3_600_000,
  minutes: 60_000,
};
const mostUnits = 1_000_000;

const first: number = /* @__PURE__ */ Date.UTC(1900, 0, 1);
const afterLast: number = /* @__PURE__ */ Date.UTC(2201, 0, 1);

/** See the head of this file. */
export class ComplaintReader extends FactsReader {
  /** An instant that must be given; a wrong one is NaN. */
  instant(key: string, value: unknown): number {
    const at = instantFrom(value);
    if (at >= first && at < afterLast) return at;
    if (value === undefined) this.wrongType(key, value, 'an instant');
    else if (Number.isNaN(at)) {
      const explanation =
        'is not an instant: ISO 8601 text with Z or an offset, a Date, or epoch milliseconds';
      this.report('instant.malformed', key, explanation, value);
    } else {
      this.report('instant.outOfRange', key, 'lies outside the years 1900 to 2200', value);
    }
    return Number.NaN;
  }

  /** Checks a field of an event where it stands. */
  field(key: string, type: FieldType, value: unknown): void {
    switch (type) {
      case 'text':
        this.text(key, value);
        return;
      case 'flag':
        this.flag(key, value);
        return;
      case 'matter':
        this.choice(key, value, matters);
        return;
      case 'outcome':
        this.choice(key, value, outcomes);
        return;
      case 'satisfaction':
        this.choice(key, value, levels);
        return;
      case 'nullableText':
        if (value !== null) this.text(key, value);
        return;
      case 'extension':
        this.extension(key, value);
        return;
      default:
        if (!isAbsent(value)) this.given(key, type, value);
    }
  }

  private given(key: string, type: FieldType, value: unknown): void {
    if (type === 'optionalText') this.text(key, value);
    else if (type === 'optionalFlag') this.flag(key, value);
    else if (type === 'optionalInstant') this.instant(key, value);
    else if (type === 'optionalAmount') this.amount(key, value);
    else this.promises(key, value);
  }

  private choice(key: string, value: unknown, words: readonly string[]): void {
    if ((words as readonly unknown[]).includes(value)) return;
    if (value === undefined) this.wrongType(key, value, `one of ${words.join(', ')}`);
    else this.problems.push(choiceProblem(value, this.pathOf(key), words));
  }

  private promises(key: string, value: unknown): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.wrongType(key, value, 'an object of instants by target');
      return;
    }
    this.enter(key);
    for (const [target, at] of Object.entries(value)) {
      if (!isAbsent(at)) this.instant(target, at);
    }
    this.leave();
  }

  private extension(key: string, value: unknown): void {
    if (isAbsent(value)) return;
    const units = typeof value === 'object' ? Object.keys(value) : [];
    const unit = units[0];
    if (units.length !== 1 || unit === undefined || !Object.hasOwn(extensionUnits, unit)) {
      const explanation = `has not exactly one of the units ${Object.keys(extensionUnits).join(', ')}`;
      this.problems.push(problemAt('duration.unknown', this.pathOf(key), explanation, { value }));
      return;
    }
    this.enter(key);
    this.wholeNumber(unit, (value as Record<string, unknown>)[unit], mostUnits);
    this.leave();
  }
}
