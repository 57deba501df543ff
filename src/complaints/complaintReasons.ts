/** Why a complaint as a whole stands as it does, and what is to be done about it. */
import { instantText } from '../time/instant.ts';
import { textOrNull } from './clockView.ts';
import type { ComplaintFact } from './complaintFacts.ts';
import type { ComplaintState } from './complaintState.ts';
import { textOrNull as given } from './courseReceipt.ts';
import type { ComplaintNeed, ComplaintReason, TargetClock, TargetKind } from './model.ts';
import type { SlaRules } from './slaRules.ts';

/** Reasons in the order in which they are told. */
export function complaintReasons(state: ComplaintState): ComplaintReason[] {
  const { receipt, facts, rule, rules } = state;
  if (receipt === null || facts === null) return [{ kind: 'complaint.unknown' }];
  const { matter, channel } = facts;
  // As they were then: what changed since is told by itself.
  const { severity, customerTier } = receivedAs(receipt, rules);
  const at = instantText(receipt.at);
  const reasons: ComplaintReason[] = [
    { kind: 'complaint.received', at, matter, channel, severity, customerTier },
    rule === null
      ? { kind: 'complaint.noRule' }
      : {
          kind: 'complaint.rule',
          rule: rule.rule.name,
          isDefault: rule.rule.isDefault,
          conditions: rule.conditions,
        },
  ];
  addOwnership(state, reasons);
  addCourse(state, reasons);
  return reasons;
}

/** What was said on receipt; a severity that the policy does not know is none. */
function receivedAs(
  { says }: ComplaintFact,
  { policy }: SlaRules,
): { readonly severity: string | null; readonly customerTier: string | null } {
  const severity = says['severity'] as string;
  return {
    severity: policy.severities.includes(severity) ? severity : null,
    customerTier: given(says['customerTier']),
  };
}

function addOwnership(
  { owners, superior, rules }: ComplaintState,
  reasons: ComplaintReason[],
): void {
  const { owner, since, how, pending } = owners;
  if (owner !== null && since !== null) {
    reasons.push({ kind: 'complaint.owner', owner, since: instantText(since), how });
  }
  if (pending !== null) {
    reasons.push({
      kind: 'complaint.transferPending',
      to: pending.to,
      since: instantText(pending.since),
      answerBy: textOrNull(pending.answerBy),
    });
  }
  const to = rules.ownership.superior;
  if (superior === null || to === null) return;
  const { at, why, bounces } = superior;
  reasons.push({ kind: 'complaint.superior', to, at: instantText(at), why, bounces });
}

function addCourse(state: ComplaintState, reasons: ComplaintReason[]): void {
  const { changed, ending, reopenedAt, ignoredReopening, rules } = state;
  const { policy } = rules;
  if (changed !== null) {
    const { what, from, to } = changed;
    const { mode } = policy.changes;
    reasons.push({ kind: 'complaint.changed', at: instantText(changed.at), what, from, to, mode });
  }
  for (const { since, endAt, pause } of state.pauses.states) {
    if (since === null) continue;
    const { reason } = pause;
    const until = textOrNull(endAt);
    reasons.push({ kind: 'complaint.paused', reason, since: instantText(since), until });
  }
  if (reopenedAt !== null) {
    const { reopening } = policy;
    const mode = reopening.mode === 'ignoreWithin' ? reopening.later : reopening.mode;
    reasons.push({ kind: 'complaint.reopened', at: instantText(reopenedAt), mode });
  }
  if (ending !== null) {
    const outcome = ending.how === 'resolved' ? (state.resolution?.outcome ?? null) : null;
    reasons.push({ kind: 'complaint.ended', how: ending.how, at: instantText(ending.at), outcome });
  }
  if (ignoredReopening !== null) {
    const { at, until } = ignoredReopening;
    const [when, limit] = [instantText(at), instantText(until)];
    reasons.push({ kind: 'complaint.reopeningIgnored', at: when, until: limit });
  }
}

const acts: Readonly<Record<TargetKind, Extract<ComplaintNeed, { target: string }>['rule']>> = {
  acknowledge: 'complaint.acknowledge',
  firstResponse: 'complaint.answer',
  nextUpdate: 'complaint.update',
  resolution: 'complaint.resolve',
  custom: 'complaint.custom',
};

/** What is to be done: open targets, what is due first before the others; those that are paused last. */
export function complaintNeeds(
  { owners, isOpen, facts }: ComplaintState,
  clocks: readonly (readonly [string, TargetClock | null])[],
): ComplaintNeed[] {
  const needs: Extract<ComplaintNeed, { target: string }>[] = [];
  for (const [target, clock] of clocks) {
    if (clock === null || clock.stoppedAt !== null) continue;
    const { kind, dueAt, breachAt, status } = clock;
    // What was late when the complaint ended is no longer asked for.
    if (!isOpen && kind !== 'custom') continue;
    needs.push({ rule: acts[kind], target, dueAt, breachAt, breached: status === 'breached' });
  }
  if (needs.length > 1) needs.sort((a, b) => order(a.dueAt, b.dueAt));
  if (!isOpen) return needs;
  const { owner, pending } = owners;
  const others: ComplaintNeed[] = [];
  if (pending !== null) {
    const { to, answerBy } = pending;
    others.push({ rule: 'complaint.answerTransfer', to, by: textOrNull(answerBy) });
  }
  if (owner === null) others.push({ rule: 'complaint.assign' });
  if (facts?.severity === null) others.push({ rule: 'complaint.setSeverity' });
  return others.length === 0 ? needs : [...needs, ...others];
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
