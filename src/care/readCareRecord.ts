/** Reads a care record from JSON of unknown quality. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import type { CareRecord, CareRecordProblem } from './model.ts';
import { careRecordProblems } from './recordFacts.ts';

/**
 * Reads a care record from outside: a request, a file, a queue. `carePlan` makes the same checks at its own door; read
 * a record where it enters your system, to refuse it there.
 *
 * Boundary cases: optional keys may be null; one of stage and phase must be given, and the entry of each that is. Days
 * to which days are added may lie up to 9500-12-31. It throws nothing.
 *
 * Source: the facts are those the sources ask for; the checks are this library's.
 *
 * @param value - anything
 * @returns the record; or all its problems, each with its path
 * @example
 * ```ts
 * import { readCareRecord } from 'clientele/care';
 *
 * readCareRecord({ stage: 'repeat', enteredOn: '2024-03-01' }).ok // => true
 *
 * const outcome = readCareRecord({ stage: 'loyal', enteredOn: '2024-02-30', touchedOn: '2024-03-01' });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['touchedOn key.unknown', 'stage choice.unknown', 'enteredOn date.impossible']
 * ```
 */
export function readCareRecord(value: unknown): Outcome<CareRecord, CareRecordProblem> {
  const problems = careRecordProblems(value);
  return problems.length === 0 ? granted(value as CareRecord) : refused(problems);
}
