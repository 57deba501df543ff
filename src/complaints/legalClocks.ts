/** The clocks of legal limits: they run beside those of the policy, and nothing of the policy moves them. */
import { instantText } from '../time/instant.ts';
import type { ComplaintState } from './complaintState.ts';
import type { ReadLegal } from './legalLimits.ts';
import type {
  ComplaintNeed,
  ComplaintNext,
  ComplaintReason,
  FirstDue,
  LegalAnswer,
  LegalClock,
  LegalStatus,
  TargetClock,
} from './model.ts';

/** The events that meet each kind of limit. */
const answers: Readonly<Record<LegalAnswer, readonly LegalAnswer[]>> = {
  resolved: ['resolved'],
  publicReply: ['resolved', 'publicReply'],
  acknowledged: ['resolved', 'publicReply', 'acknowledged'],
};

/** How the limits stand, in the order in which they were given; none before the complaint was received. */
export function legalClocks(
  state: ComplaintState,
  limits: readonly ReadLegal[],
  asOf: number,
): readonly LegalClock[] {
  if (state.receipt === null) return [];
  return limits.map((limit) => {
    const { given, dueAt, metBy } = limit;
    const { status, stoppedAt } = standing(state, limit, asOf);
    const { regulation, limit: id, limitKind, source, evidence } = given;
    return {
      regulation,
      limit: id,
      limitKind,
      status,
      metBy,
      dueAt: dueAt === null ? null : instantText(dueAt),
      stoppedAt: stoppedAt === null ? null : instantText(stoppedAt),
      source: { document: source.document, section: source.section },
      evidence,
      isLegalAdvice: false,
    };
  });
}

function standing(
  { legalAnswers, ending }: ComplaintState,
  { startedAt, dueAt, metBy }: ReadLegal,
  asOf: number,
): { readonly status: LegalStatus; readonly stoppedAt: number | null } {
  const kinds = answers[metBy];
  const answer = legalAnswers.find(
    ({ kind, at }) => kinds.includes(kind) && (startedAt === null || at >= startedAt),
  );
  const answeredAt = answer?.at ?? null;
  const endedAt = ending === null || ending.how === 'resolved' ? null : ending.at;
  const isCancelled = answeredAt === null && endedAt !== null;
  if (dueAt === null) {
    if (answeredAt !== null && startedAt !== null) return { status: 'met', stoppedAt: answeredAt };
    return isCancelled ? { status: 'cancelled', stoppedAt: endedAt } : waiting;
  }
  if (answeredAt !== null) {
    return { status: answeredAt <= dueAt ? 'met' : 'missed', stoppedAt: answeredAt };
  }
  if (isCancelled) {
    return { status: endedAt <= dueAt ? 'cancelled' : 'missed', stoppedAt: endedAt };
  }
  return { status: asOf < dueAt ? 'running' : 'missed', stoppedAt: null };
}

const waiting = { status: 'waiting', stoppedAt: null } as const;

/** Why: each limit, and that no pause of the policy stops it. */
export function legalReasons(
  { pauses }: ComplaintState,
  clocks: readonly LegalClock[],
): ComplaintReason[] {
  const reasons: ComplaintReason[] = [];
  const paused = pauses.states.filter(({ since }) => since !== null);
  for (const { limit, status, metBy, dueAt, stoppedAt, source, evidence } of clocks) {
    const { document, section } = source;
    const stands = { limit, status, metBy, dueAt, stoppedAt };
    reasons.push({ kind: 'complaint.legal', ...stands, document, section, evidence });
    if (status !== 'running') continue;
    for (const { pause } of paused) {
      reasons.push({ kind: 'complaint.legalRunsOn', limit, reason: pause.reason });
    }
  }
  return reasons;
}

/** The needs with those of the law among them, what is due first before the others. */
export function withLegalNeeds(
  needs: readonly ComplaintNeed[],
  clocks: readonly LegalClock[],
): readonly ComplaintNeed[] {
  const open = clocks.filter(({ stoppedAt, dueAt }) => stoppedAt === null && dueAt !== null);
  if (open.length === 0) return needs;
  const legal = open.map(
    ({ limit, metBy, dueAt, status }): ComplaintNeed => ({
      rule: 'complaint.keepLegal',
      limit,
      metBy,
      dueAt: dueAt as string,
      missed: status === 'missed',
    }),
  );
  const dueAt = (need: ComplaintNeed): string => ('dueAt' in need ? need.dueAt : null) ?? '~';
  const isTimed = (need: ComplaintNeed): boolean => 'dueAt' in need;
  const timed = [...legal, ...needs.filter(isTimed)];
  timed.sort((a, b) => (dueAt(a) === dueAt(b) ? 0 : dueAt(a) < dueAt(b) ? -1 : 1));
  return [...timed, ...needs.filter((need) => !isTimed(need))];
}

/** What happens next, where the end of a limit comes before anything else does. */
export function withLegalNext(
  next: ComplaintNext | null,
  clocks: readonly LegalClock[],
): ComplaintNext | null {
  let first = next;
  for (const { status, limit, dueAt } of clocks) {
    if (status !== 'running' || dueAt === null) continue;
    if (first === null || dueAt < first.at) {
      first = { at: dueAt, what: 'complaint.legalExpires', limit };
    }
  }
  return first;
}

/** What is due first of all that runs; at one instant the law goes before the policy. */
export function firstDueOf(
  clocks: readonly LegalClock[],
  targets: readonly (readonly [string, TargetClock | null])[],
): FirstDue | null {
  let first: FirstDue | null = null;
  for (const { status, limit, dueAt } of clocks) {
    if (status !== 'running' || dueAt === null) continue;
    if (first === null || dueAt < first.dueAt) first = { kind: 'legal', name: limit, dueAt };
  }
  for (const [name, clock] of targets) {
    if (clock === null || clock.status !== 'running' || clock.dueAt === null) continue;
    const { dueAt } = clock;
    if (first === null || dueAt < first.dueAt) first = { kind: 'target', name, dueAt };
  }
  return first;
}
