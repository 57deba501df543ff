/** What the customer says and what we answer: the clocks that wait for a word. */
import type { ComplaintFact } from './complaintFacts.ts';
import type { ComplaintState } from './complaintState.ts';
import type { TargetKind } from './model.ts';
import type { ReadyTarget } from './slaRules.ts';

/** Stops the clocks of a kind. */
export function stopKind(state: ComplaintState, kind: TargetKind, event: ComplaintFact): void {
  for (const clock of state.clocks) if (clock.target.rule.kind === kind) state.stop(clock, event);
}

/** A message of the customer: the oldest one without an answer is what waits. */
export function readMessage(state: ComplaintState, event: ComplaintFact): void {
  state.customerMessages += 1;
  state.hasReplied = false;
  for (const clock of state.clocks) {
    if (!waitsForMessages(clock.target)) continue;
    state.unanswered[clock.target.position] = true;
    const isFree = clock.run === null || !clock.run.isOpen;
    if (state.isOpen && isFree) state.begin(clock, event.at);
  }
}

/** A reply: what it answers depends on who sees it, and on who wrote it. */
export function readReply(state: ComplaintState, event: ComplaintFact): void {
  const { says } = event;
  const isPublic = says['public'] === true;
  const isAutomatic = says['automatic'] === true;
  const isHuman = typeof says['human'] === 'boolean' ? says['human'] : !isAutomatic;
  if (isPublic && !isAutomatic) {
    state.publicReplies += 1;
    if (state.firstResolvedAt === null) state.repliesToResolve += 1;
    state.hasReplied = true;
  }
  for (const clock of state.clocks) {
    const { rule, answeredBy, position } = clock.target;
    if (rule.kind === 'acknowledge') {
      if (isPublic) state.stop(clock, event);
      continue;
    }
    if (rule.kind !== 'firstResponse' && rule.kind !== 'nextUpdate') continue;
    const answers =
      (isPublic || !answeredBy.includes('public')) &&
      (!isAutomatic || !answeredBy.includes('notAutomatic')) &&
      (isHuman || !answeredBy.includes('human'));
    if (!answers) continue;
    state.stop(clock, event);
    state.unanswered[position] = false;
    if (rule.kind === 'nextUpdate' && rule.when !== 'onCustomerMessage' && state.isOpen) {
      state.begin(clock, event.at);
    }
  }
}

/** Whether a message of the customer starts a clock. */
export function waitsForMessages({ rule }: ReadyTarget): boolean {
  return rule.kind === 'nextUpdate' && rule.when !== 'periodic';
}
