/** How a complaint stands at an instant. */
import { withinYears } from '../calendar/workingIndex.ts';
import { checkOptions } from '../foundation/options.ts';
import { type Instant, millisecondsOf } from '../time/instant.ts';
import { walkComplaint } from './complaintCourse.ts';
import { type ComplaintFacts, complaintFactsOf } from './complaintFacts.ts';
import { ComplaintState } from './complaintState.ts';
import { complaintView } from './complaintView.ts';
import type {
  Complaint,
  ComplaintEvent,
  ComplaintOptions,
  SlaNames,
  SlaPolicy,
  TrackedComplaint,
} from './model.ts';
import { type ComplaintView, inReadingOrder } from './readingOrder.ts';
import { type SlaRules, slaRulesOf } from './slaRules.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
  'knownAt',
] satisfies (keyof ComplaintOptions)[]);

/** Who makes checked policies. */
export const slaPolicyMakers = 'defineSlaPolicy or readSlaPolicy';

/**
 * How a complaint stands at an instant: folded from its events, nothing of it stored. Late arrivals just fold again.
 */
export function trackComplaint<Names extends SlaNames>(
  policy: SlaPolicy<Names>,
  complaint: readonly ComplaintEvent[] | Complaint,
  options: ComplaintOptions,
): TrackedComplaint<Names> {
  const rules = slaRulesOf(policy, slaPolicyMakers);
  const view = complaintViewOf(options);
  // The names of the parts are those of the policy.
  return trackedBy(rules, complaintFactsOf(complaint), view) as TrackedComplaint<Names>;
}

/** Decodes the options of a question. */
export function complaintViewOf(options: ComplaintOptions): ComplaintView {
  checkOptions(options, optionKeys);
  const { asOf, knownAt } = options;
  return { asOf: withinYears(millisecondsOf(asOf, 'asOf')), knownAt: knownAtOf(knownAt) };
}

/** The instant by which facts must be recorded; infinite where everything given is known. */
export function knownAtOf(knownAt: Instant | null | undefined): number {
  return knownAt === undefined || knownAt === null
    ? Number.POSITIVE_INFINITY
    : millisecondsOf(knownAt, 'knownAt');
}

/** Tracks a complaint whose events are decoded. */
export function trackedBy(
  rules: SlaRules,
  { id, events }: ComplaintFacts,
  view: ComplaintView,
): TrackedComplaint {
  const ordered = inReadingOrder(events, view);
  const state = new ComplaintState(rules, ordered.issues);
  walkComplaint(state, ordered.events, view.asOf);
  return complaintView(state, id, view.asOf);
}
