/** The loyalty stage of a customer on a day. */
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { historyFactsOf } from '../history/eventFacts.ts';
import { historyView } from '../history/historyQuestion.ts';
import { inOrder, type View } from '../history/inOrder.ts';
import type { History, HistoryOptions } from '../history/model.ts';
import { walk } from '../history/walk.ts';
import type { LoyaltyDecision, LoyaltyPolicy } from './model.ts';
import { StageCourse } from './stageCourse.ts';
import { stageNeeds, stageReasons } from './stageReasons.ts';

/**
 * What the relation with a customer has achieved by a day: the highest of five stages whose condition holds.
 *
 * - `suspect`: anything happened;
 * - `prospect`: an inquiry, a meeting, an opened bid, a trial or a qualification, younger than
 *   `prospectFreshDays` and with no later disqualification. Outreach alone never promotes;
 * - `firstTime`: one occasion, that is a day with a purchase not taken back, or with a contract signed or renewed;
 * - `repeat`: two or more occasions;
 * - `advocate`: `minOccasions`, and within `windowDays` one recommendation that converted or two acts, and the
 *   last answer about satisfaction is not dissatisfied (unless a recommendation converted since). An advocate
 *   stays one for `graceDays` longer. Intent never makes an advocate: behaviour does.
 *
 * Silence never lowers a stage once something was bought: it shows in `lifecyclePhase`.
 *
 * Boundary cases: a window is half-open, an event on day d counts while `asOf − d` is below it. Stages are those at
 * the end of a day; two purchases on one day are one occasion. Facts listed in any order or more than once give
 * the same answer. Before the first event the stage is null. Contradictions are `issues`; a change that would
 * come after the year 9999 is no `next`.
 *
 * Source: the five stages of the sources on customer loyalty (see the provenance page).
 *
 * @param policy - a checked loyalty policy, for example `telecomLoyalty`
 * @param history - the events, or a customer with its id
 * @param options - `asOf`, and `knownAt` for what was known on a past day
 * @returns the stage with its timeline, reasons, what would move it up, and what happens next
 * @throws FactsError with every problem of the history
 * @throws ContractError `policy.unchecked`, `date.malformed`, `date.impossible`, `option.unknown`
 * @example
 * ```ts
 * import { loyaltyStage, telecomLoyalty } from 'clientele/loyalty';
 *
 * const history = [
 *   { kind: 'purchase', on: '2020-01-05' },
 *   { kind: 'purchase', on: '2020-06-05' },
 *   { kind: 'referral.given', on: '2020-07-01', to: 'r-1' },
 *   { kind: 'referral.converted', on: '2020-08-01', customer: 'r-1' },
 * ] as const;
 * const decision = loyaltyStage(telecomLoyalty, history, { asOf: '2022-07-31' });
 * decision.stage // => 'advocate'
 * decision.since // => '2020-08-01'
 * decision.next // => { what: 'stage.changes', on: '2023-01-28', to: 'repeat' }
 * decision.timeline.map(({ on, stage }) => `${on} ${stage}`) // => ['2020-01-05 firstTime', '2020-06-05 repeat', '2020-08-01 advocate']
 *
 * const first = loyaltyStage(telecomLoyalty, history, { asOf: '2020-02-01' });
 * first.needs[0] // => { rule: 'occasions', have: 1, want: 2, to: 'repeat' }
 * first.upcoming.length // => 3
 * ```
 */
export function loyaltyStage(
  policy: LoyaltyPolicy,
  history: History,
  options: HistoryOptions,
): LoyaltyDecision {
  requireChecked(policy, 'loyalty-policy@1', 'defineLoyaltyPolicy or readLoyaltyPolicy');
  return stageIn(policy, history, historyView(options));
}

/** The stage under a checked policy, in a decoded view. */
export function stageIn(policy: LoyaltyPolicy, history: History, view: View): LoyaltyDecision {
  const ordered = inOrder(historyFactsOf(history), view);
  const course = new StageCourse(policy, ordered);
  walk(ordered, view, course);
  const { relation, stage, highest, timeline } = course;
  const at = { stage, day: view.asOf };
  return {
    stage,
    since: timeline.at(-1)?.on ?? null,
    highest,
    timeline,
    issues: [...ordered.issues, ...relation.issues],
    upcoming: ordered.upcoming,
    policy: { id: policy.id, version: policy.version },
    because: stageReasons(relation, policy, at),
    needs: stageNeeds(relation, policy, at),
    next: course.next(),
  };
}
