/** Who answers for it: assignments, transfers that must be accepted, and the superior who decides. */
import type { ComplaintFact } from './complaintFacts.ts';
import type { ComplaintState } from './complaintState.ts';

/** Somebody is made the owner. */
export function readAssigned(state: ComplaintState, event: ComplaintFact): boolean {
  const who = event.says['owner'] as string;
  if (!state.owners.knows(who)) return state.issue('unknown-owner', event, who);
  state.owners.assign(who, event.at);
  return true;
}

/** Somebody is asked to take it over. */
export function readTransferRequested(state: ComplaintState, event: ComplaintFact): boolean {
  const to = event.says['to'] as string;
  const { owners } = state;
  if (!state.isOpen) return state.issue('not-open', event, to);
  if (!owners.knows(to)) return state.issue('unknown-owner', event, to);
  if (owners.pending !== null) state.issue('transfer-replaced', event, owners.pending.to);
  owners.request(to, event.at);
  return true;
}

/** They accept or refuse. */
export function readTransferAnswer(state: ComplaintState, event: ComplaintFact): boolean {
  const { owners } = state;
  if (owners.pending === null) {
    const code = owners.hasLapsed ? 'transfer-answered-late' : 'transfer-not-requested';
    owners.hasLapsed = false;
    return state.issue(code, event);
  }
  if (event.kind === 'transferAccepted') owners.accept(event.at);
  else {
    owners.fallBack(false);
    afterBounce(state, event.at);
  }
  return true;
}

/** Nobody answered in time: it falls back. */
export function lapse(state: ComplaintState, at: number): void {
  state.owners.fallBack(true);
  afterBounce(state, at);
}

/** The superior decides who is competent; asked once. */
export function escalateToSuperior(
  state: ComplaintState,
  at: number,
  why: 'noOwner' | 'bounced',
): void {
  const { superior } = state.rules.ownership;
  if (superior === null || state.superior !== null) return;
  state.superior = { at, why, bounces: state.owners.bounces };
  state.book.escalateOwner(superior, at, state.rules.holding);
}

function afterBounce(state: ComplaintState, at: number): void {
  if (state.owners.bounces >= state.rules.ownership.superiorAfter) {
    escalateToSuperior(state, at, 'bounced');
  }
}
