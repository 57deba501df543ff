/** Reads the facts of a member of a club from JSON of unknown quality. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { clubFactsProblems } from './clubFacts.ts';
import type { ClubFacts, TierFactsProblem } from './model.ts';

/**
 * Reads the facts of a member of a club from outside: those of a member, and what was used.
 *
 * Boundary cases: as `readTierFacts`; a use of an entitlement that the policy does not have is an issue of the
 * decision. It throws nothing.
 *
 * Source: the checks are this library's.
 *
 * @param value - anything
 * @returns the facts; or all their problems, each with its path
 * @example
 * ```ts
 * import { readClubFacts } from 'clientele/membership';
 *
 * const outcome = readClubFacts({ figures: [], uses: [{ entitlement: 'gift', on: '2024-13-01' }] });
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['uses.0.key key.missing', 'uses.0.on date.impossible']
 * ```
 */
export function readClubFacts(value: unknown): Outcome<ClubFacts, TierFactsProblem> {
  const problems = clubFactsProblems(value);
  return problems.length === 0 ? granted(value as ClubFacts) : refused(problems);
}
