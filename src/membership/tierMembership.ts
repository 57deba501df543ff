/** The tier of a member on a day. */

import { textOf } from '../foundation/amountText.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { historyView } from '../history/historyQuestion.ts';
import type { View } from '../history/inOrder.ts';
import { civilDateOfDay, type DayNumber, lastDay } from '../time/civilDate.ts';
import { dateOrNull } from './dates.ts';
import type { MemberFacts } from './decodedFacts.ts';
import { memberFactsOf } from './memberFacts.ts';
import { type MemberView, viewOf } from './memberView.ts';
import type { TierFacts, TierMembership, TierOptions, TierPolicy, TierReason } from './model.ts';
import { TierCourse } from './tierCourse.ts';
import { firstDayFrom, tierNeeds } from './tierNeeds.ts';
import { firstNext, tierNext } from './tierNext.ts';
import { TierRules } from './tierRules.ts';

/**
 * The tier of a member on a day: folded from figures (money spent, points earned) and from what was decided by hand,
 * nothing of it stored.
 *
 * One day, in this order: a check that falls due, on figures up to the day before; the figures of the day; with
 * `onReversal: 'immediate'` a look at `keep` if something was taken back; then a higher tier. A check is made when the
 * validity ends (and the grace after it): the figure of the window is at least `keep`, and the tier is renewed, or it
 * is lowered by `downgrade`, and the lower tier gets a validity of its own from that day. Upward, tiers are skipped in
 * one step.
 *
 * Over the tier by figures (`earned`) lies what holds it: the greatest of the earned tier, the tier kept for life and
 * a floor by hand; at most a ceiling by hand; and a pin beats all until it ends, when what was earned holds again.
 *
 * Boundary cases: thresholds are inclusive. Before the first day of membership the tier is the first one, `since` null.
 * Rolling months end on the day, both ends in: those of 2025-02-28 begin on 2024-02-29. Anniversaries are counted from
 * the original day. The same id twice counts once; later facts are `upcoming`. Figures of the days of grace count for
 * the check and for their own period. `next` says what happens if no figure comes: an override that is recorded and
 * still to begin is known, and counts for it, for `validUntil` and for `needs`.
 *
 * Source: the rule is the one this library was asked for; windows, order of a day and validity are those of the tier
 * vectors it is tested with. The figures of the presets are our proposal.
 *
 * @param policy - a checked tier policy, for example `yearlyTiers`
 * @param facts - the figures of the member, and what was decided by hand
 * @param options - `asOf`, and `knownAt` for what was known on a past day
 * @returns the tier with its timeline, reasons, what keeps and what raises it, and what happens next
 * @throws FactsError with every problem of the facts, such as an override of a tier that the policy does not have
 * @throws ContractError `policy.unchecked`, `date.malformed`, `date.impossible`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { tierMembership, yearlyTiers } from 'clientele/membership';
 *
 * const figures = [
 *   { on: '2024-11-15', amount: '5000', id: 'order-1' },
 *   { on: '2025-06-01', amount: '900', id: 'order-2' },
 * ];
 * const membership = tierMembership(yearlyTiers, { figures }, { asOf: '2025-06-01' });
 * membership.tier // => 'Gold'
 * membership.validUntil // => '2026-01-01'
 * membership.needs[0] // => { rule: 'tier.keep', tier: 'Gold', metric: 'spendInWindow', have: '900', want: '4000', missing: '3100', from: '2025-01-01', by: '2025-12-31' }
 * membership.next // => { what: 'tier.changes', on: '2026-01-01', from: 'Gold', to: 'Silver', why: 'belowKeep' }
 * ```
 */
export function tierMembership<Tier extends string>(
  policy: TierPolicy<Tier>,
  facts: TierFacts,
  options: TierOptions,
): TierMembership<Tier> {
  requireTierPolicy(policy, 'defineTierPolicy or readTierPolicy');
  const view = historyView(options);
  const rules = new TierRules(policy);
  return membershipOf<Tier>(rules, memberFactsOf(facts, rules.names), view);
}

/** Refuses what is no checked tier policy. */
export function requireTierPolicy(policy: TierPolicy, makers: string): void {
  requireChecked(policy, 'tier-policy@1', makers);
}

/** The membership of a member whose facts are decoded. */
export function membershipOf<Tier extends string>(
  rules: TierRules,
  facts: MemberFacts,
  view: View,
): TierMembership<Tier> {
  const { policy } = rules;
  const { asOf } = view;
  const seen = viewOf(facts, policy, view);
  const { start, issues, upcoming } = seen;
  const parts = start > asOf ? notYet(rules, seen, asOf) : memberSince(rules, seen, start, asOf);
  const stamp = { id: policy.id, version: policy.version };
  // The names of the tiers are those of the policy.
  return { ...parts, issues, upcoming, policy: stamp } as TierMembership as TierMembership<Tier>;
}

/** What a membership is but for what is told of the facts themselves, and of the policy. */
type Parts = Omit<TierMembership, 'issues' | 'upcoming' | 'policy'>;

/** Nobody has anything of a tier yet; what is missing is told for one who joins that day, or on the day that is known. */
function notYet(rules: TierRules, seen: MemberView, asOf: DayNumber): Parts {
  const { start, joined } = seen;
  const joining = joined ?? asOf;
  const tier = rules.nameAt(0);
  return {
    tier,
    since: null,
    validUntil: null,
    earned: tier,
    benefits: [],
    timeline: [],
    because: [{ kind: 'tier.unknown' }],
    needs: tierNeeds(new TierCourse(rules, seen, joining), joining),
    next: start > lastDay ? null : firstNext(new TierCourse(rules, seen, start)),
  };
}

function memberSince(rules: TierRules, seen: MemberView, start: DayNumber, asOf: DayNumber): Parts {
  const course = new TierCourse(rules, seen, start, asOf);
  const { position, until, because } = course.heldOn(asOf);
  const now = {
    tier: rules.nameAt(position),
    since: civilDateOfDay(course.since),
    validUntil: dateOrNull(until),
    earned: rules.nameAt(course.earned.position),
    benefits: rules.policy.tiers[position]?.benefits ?? [],
    timeline: [...course.steps],
    because: [...figureReasons(course, asOf), ...because, ...course.ended],
  };
  const needs = tierNeeds(course, asOf);
  const next = tierNext(course);
  // Who is due to rise has a new validity by then: the check that is due now will never be made.
  const isRising = next?.what === 'tier.changes' && next.why === 'reached';
  return {
    ...now,
    needs: isRising ? needs.filter(({ rule }) => rule !== 'tier.keep') : needs,
    next,
  };
}

/** What happened last to the tier by figures, the figure now, and whether a check is overdue. */
function figureReasons(course: TierCourse, asOf: DayNumber): TierReason[] {
  const { rules, earned, periods, series } = course;
  const figure = series.between(periods.windowStart(asOf), asOf);
  const reasons: TierReason[] = [
    course.last,
    {
      kind: 'tier.figure',
      metric: rules.policy.metric,
      from: firstDayFrom(course, periods.windowStart(asOf)),
      on: civilDateOfDay(asOf),
      figure: textOf(figure),
    },
  ];
  const through = dateOrNull(earned.checkOn - 1);
  if (asOf >= earned.until && through !== null) {
    reasons.push({ kind: 'tier.inGrace', tier: rules.nameAt(earned.position), through });
  }
  return reasons;
}
