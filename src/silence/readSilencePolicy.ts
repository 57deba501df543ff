/** Makes a checked policy from JSON of unknown quality. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { readBy } from '../foundation/schema.ts';
import type { SilencePolicy, SilencePolicyProblem } from './model.ts';
import { silencePolicySchema } from './schema.ts';

/**
 * Reads a silence policy from outside: a file, a database, a form. The names of the levels are `string`.
 *
 * Boundary cases: null where something may be left out is a problem; leave the key out. It throws nothing.
 *
 * Source: the checks are those of `defineSilencePolicy`.
 *
 * @param value - anything
 * @returns the policy, deeply frozen; or all its problems, each with its path
 * @example
 * ```ts
 * import { readSilencePolicy, relationshipSilence } from 'clientele/silence';
 *
 * readSilencePolicy(JSON.parse(JSON.stringify(relationshipSilence))).ok // => true
 *
 * const levels = [{ level: 'a', atLeast: '0.5' }, { level: 'a', atLeast: '0.4' }];
 * const outcome = readSilencePolicy({ id: 'p', version: '1', levels, signals: { orderGap: { ofLast: 2 } } });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['signals.orderGap.ofLast habit.tooShort', 'levels.1.level levels.duplicate', 'levels.1.atLeast levels.order']
 * ```
 */
export function readSilencePolicy(value: unknown): Outcome<SilencePolicy, SilencePolicyProblem> {
  const outcome = readBy<SilencePolicy, SilencePolicyProblem>(silencePolicySchema, value);
  return outcome.ok ? { ok: true, value: deepFreeze(outcome.value) } : outcome;
}
