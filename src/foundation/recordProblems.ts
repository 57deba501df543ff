/** What is wrong with one record of a batch: the batch notes it and goes on. */
import type { FactsError } from './errors.ts';
import { type Problem, problemAt, shown } from './problem.ts';

/** The problems of a record; one that throws when it is read has that for a problem. */
export function recordProblems(error: unknown): readonly Problem[] {
  const { name, problems } = (error ?? {}) as Partial<FactsError>;
  if (name === 'FactsError' && problems !== undefined) return problems;
  const explanation = `reading the record threw ${shown(String(error))}`;
  return [problemAt('record.unreadable', [], explanation, null)];
}
