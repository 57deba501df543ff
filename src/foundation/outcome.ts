/** The one result type of the library for requests that may be refused. */
import type { Problem } from './problem.ts';

/**
 * Either the value asked for, or every problem that stands in its way.
 *
 * @typeParam Value - what is returned when all is well
 * @typeParam Wrong - the problems that may be found
 */
export type Outcome<Value, Wrong extends Problem = Problem> =
  | {
      /** The request was granted. */
      readonly ok: true;
      /** What was asked for. */
      readonly value: Value;
    }
  | {
      /** The request was refused. */
      readonly ok: false;
      /** Every problem that stands in its way. */
      readonly problems: readonly Wrong[];
    };

/** The outcome of a request that was granted. */
export function granted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The outcome of a request that was refused, with all its problems. */
export function refused<Wrong extends Problem>(
  problems: readonly Wrong[],
): { readonly ok: false; readonly problems: readonly Wrong[] } {
  return { ok: false, problems };
}
