/** What is looked at in a score before it is used with a policy. */
import { ContractError } from '../foundation/errors.ts';
import type { PointsPolicy, Score } from './model.ts';

/** Whether a score is of somebody who is no customer in the period. */
export function isOutside(score: Score): boolean {
  return score.status === 'notYetMember' || score.status === 'notMember';
}

/** Points of one policy are worth nothing in the table of another. */
export function checkScore(score: Score, policy: PointsPolicy): void {
  if (score?.policy?.id === policy.id) return;
  throw new ContractError(
    'score.ofOtherPolicy',
    'score',
    score?.policy?.id,
    `is not the id of the policy, "${policy.id}"`,
  );
}
