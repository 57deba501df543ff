/** The lifecycle phase of a customer on a day. */
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { historyFactsOf } from '../history/eventFacts.ts';
import { historyView } from '../history/historyQuestion.ts';
import { inOrder, type View } from '../history/inOrder.ts';
import type { History, HistoryOptions } from '../history/model.ts';
import { walk } from '../history/walk.ts';
import type { LifecycleDecision, LifecyclePolicy, LifecycleReason } from './model.ts';
import { PhaseCourse } from './phaseCourse.ts';
import { phaseNeeds, phaseReasons } from './phaseReasons.ts';
import { Revenue } from './revenue.ts';

/**
 * The state the relation with a customer is in on a day.
 *
 * - `potential`: never a customer, nothing under way;
 * - `development`: not a customer, and an inquiry, a meeting, a trial or a bid that was not lost, younger
 *   than `engagementFreshDays` and not closed by a declared end; after an end only what came after that day;
 * - `growth`: a customer: a contract runs (its end + `expiryGraceDays`; none when ended by notice), or the last
 *   purchase is younger than the limit of silence;
 * - `maturity`: on the first of each month a customer is reviewed: `minTenureDays` in this cycle, `minOccasions`,
 *   and revenue of the last twelve months that grew by less than `growthBelow`. It stays until revenue grew by
 *   `growthAtLeast`;
 * - `termination`: was a customer and is none. `why` says how it ended.
 *
 * Who comes back begins a new `cycle`, in `development` or `growth`. `declining` is looked at every day while
 * someone is a customer: revenue fell by at least `declineAtLeast`.
 *
 * Boundary cases: windows are half-open, as are contracts (with no grace, one that runs to a day has ended on it;
 * the day of signing always counts). Phases are those at the end of a day. Revenue counts on the day of its event,
 * a refund takes it off that day; without revenue in the earlier twelve months there is no growth, so neither
 * maturity nor decline. A declared end ends all contracts, and purchases made before count for activity no more. Before the first
 * event the phase is null. `next` looks at time alone, not at `upcoming`; beyond the year 9999 there is none.
 *
 * Source: the five phases of the business-to-business case (see the provenance page); the figures are our
 * proposal.
 *
 * @param policy - a checked lifecycle policy, for example `engineeringServicesLifecycle`
 * @param history - the events, or a customer with its id
 * @param options - `asOf`, and `knownAt` for what was known on a past day
 * @returns the phase with its timeline, reasons, what would move it up, and what happens next
 * @throws FactsError with every problem of the history
 * @throws ContractError `policy.unchecked`, `date.malformed`, `date.impossible`, `option.unknown`
 * @example
 * ```ts
 * import { engineeringServicesLifecycle, lifecyclePhase } from 'clientele/lifecycle';
 *
 * const history = [
 *   { kind: 'contract.signed', on: '2020-01-01', contract: 'k-1', until: '2021-12-31', value: '90000' },
 *   { kind: 'contract.terminated', on: '2020-06-30', contract: 'k-1' },
 *   { kind: 'meeting', on: '2020-11-01' },
 *   { kind: 'contract.signed', on: '2021-02-01', contract: 'k-2', until: '2022-01-31', value: '80000' },
 * ] as const;
 * const decision = lifecyclePhase(engineeringServicesLifecycle, history, { asOf: '2021-02-01' });
 * decision.phase // => 'growth'
 * decision.cycle // => 2
 * decision.timeline.map(({ on, phase, why }) => [on, phase, why]) // => [['2020-01-01', 'growth', null], ['2020-06-30', 'termination', 'contract-terminated'], ['2020-11-01', 'development', null], ['2021-02-01', 'growth', null]]
 * decision.next // => { what: 'phase.changes', on: '2022-03-02', to: 'termination', why: 'contract-expired' }
 * ```
 */
export function lifecyclePhase(
  policy: LifecyclePolicy,
  history: History,
  options: HistoryOptions,
): LifecycleDecision {
  requireChecked(policy, 'lifecycle-policy@1', 'defineLifecyclePolicy or readLifecyclePolicy');
  return phaseIn(policy, history, historyView(options));
}

function phaseIn(policy: LifecyclePolicy, history: History, view: View): LifecycleDecision {
  const ordered = inOrder(historyFactsOf(history), view);
  const course = new PhaseCourse(policy, ordered);
  walk(ordered, view, course);
  const { relation, phase, cycle, timeline } = course;
  const last = timeline.at(-1);
  const declining = decliningReason(course, view);
  return {
    phase,
    since: last?.on ?? null,
    cycle,
    why: last?.why ?? null,
    declining: declining.length > 0,
    timeline,
    issues: [...ordered.issues, ...relation.issues],
    upcoming: ordered.upcoming,
    policy: { id: policy.id, version: policy.version },
    because: [...phaseReasons(course, view.asOf), ...declining],
    needs: phaseNeeds(course, view.asOf),
    next: course.next(),
  };
}

function decliningReason(
  { phase, relation, policy }: PhaseCourse,
  { asOf }: View,
): LifecycleReason[] {
  if (phase !== 'growth' && phase !== 'maturity') return [];
  const revenue = new Revenue(relation.purchases, policy, asOf);
  return revenue.isDeclining ? [{ kind: 'phase.declining', ...revenue.figures() }] : [];
}
