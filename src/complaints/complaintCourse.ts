/** Goes through a complaint: what the passing of time fires, then what each event changes. */
import type { ComplaintFact } from './complaintFacts.ts';
import type { ComplaintState } from './complaintState.ts';
import { readChange, readExtended } from './courseChanges.ts';
import { readClosed, readEnd, readReopened } from './courseEnds.ts';
import { lapse, readAssigned, readTransferAnswer, readTransferRequested } from './courseOwners.ts';
import { endPause, readPaused, readResumed, resumeOn } from './coursePauses.ts';
import { readReceived } from './courseReceipt.ts';
import { readMessage, readReply, stopKind } from './courseReplies.ts';
import type { SatisfactionLevel } from './model.ts';
import { matches, type ReadyTarget } from './slaRules.ts';

/** Walks through events in reading order, up to an instant. */
export function walkComplaint(
  state: ComplaintState,
  events: readonly ComplaintFact[],
  asOf: number,
): void {
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index] as ComplaintFact;
    if (state.receipt === null) {
      const receipt = receiptAt(events, index);
      if (receipt === null) {
        state.issue('before-receipt', event);
        continue;
      }
      // Nothing can happen before it is there: the receipt is the first event of its instant.
      readReceived(state, receipt);
      if (state.rules.custom.length > 0) readCustom(state, receipt, true);
    }
    if (event === state.receipt) continue;
    passUntil(state, event.at, false);
    const { custom, resumesOn } = state.rules;
    if (!read(state, event)) continue;
    if (custom.length > 0) readCustom(state, event, false);
    if (resumesOn.has(event.kind)) resumeOn(state, event);
    if (event.kind === 'customerMessage' || event.kind === 'received') readMessage(state, event);
    if (custom.length > 0) readCustom(state, event, true);
  }
  passUntil(state, asOf, true);
}

/** The receipt, if it is the event at a place or another one of the same instant. */
function receiptAt(events: readonly ComplaintFact[], index: number): ComplaintFact | null {
  const { at } = events[index] as ComplaintFact;
  for (let place = index; events[place]?.at === at; place += 1) {
    if (events[place]?.kind === 'received') return events[place] as ComplaintFact;
  }
  return null;
}

/** Fires everything before an instant, or up to it. */
function passUntil(state: ComplaintState, at: number, isInclusive: boolean): void {
  for (;;) {
    const wake = wakeAt(state);
    if (wake > at || (wake === at && !isInclusive)) return;
    fire(state, wake);
  }
}

/** The next instant at which anything happens by itself; infinite for never. */
export function wakeAt({ clocks, pauses, owners, book }: ComplaintState): number {
  let wake = Math.min(pauses.wakeAt, owners.wakeAt, book.wakeAt);
  for (const { run } of clocks) if (run !== null && run.wakeAt < wake) wake = run.wakeAt;
  return wake;
}

/** What resumes goes before what is late; who owns it is settled before a breach names them. */
function fire(state: ComplaintState, at: number): void {
  const { clocks, pauses, owners, book } = state;
  if (pauses.wakeAt <= at) {
    for (const one of pauses.states) if (one.endAt <= at) endPause(state, one, at, false);
  }
  if (owners.wakeAt <= at) lapse(state, at);
  for (const { run } of clocks) if (run !== null && run.wakeAt <= at) run.fire(at, state);
  if (book.wakeAt <= at) book.deliver(at);
}

/** Reads an event; false where it contradicts and is ignored. */
function read(state: ComplaintState, event: ComplaintFact): boolean {
  switch (event.kind) {
    case 'received':
      state.issue('received-twice', event);
      return true;
    case 'acknowledged':
      stopKind(state, 'acknowledge', event);
      return true;
    case 'agentReply':
      readReply(state, event);
      return true;
    case 'paused':
      return readPaused(state, event);
    case 'resumed':
      return readResumed(state, event);
    case 'assigned':
      return readAssigned(state, event);
    case 'transferRequested':
      return readTransferRequested(state, event);
    case 'transferAccepted':
    case 'transferRefused':
      return readTransferAnswer(state, event);
    case 'severityChanged':
    case 'tierChanged':
      return readChange(state, event);
    case 'extended':
      return readExtended(state, event);
    case 'resolved':
    case 'withdrawn':
    case 'merged':
      return readEnd(state, event, event.kind);
    case 'closed':
      return readClosed(state, event);
    case 'reopened':
      return readReopened(state, event);
    case 'callbackMade':
      state.callbacks += 1;
      return true;
    case 'satisfactionRated':
      state.satisfaction = event.says['level'] as SatisfactionLevel;
      return true;
    case 'escalatedToRegulator':
      state.regulators.push({ at: event.at, body: event.says['body'] as string });
      return true;
    default:
      // A message is read after what it resumes; a note changes nothing.
      return true;
  }
}

/** Targets of the policy's own: what an event stops and cancels, then what it starts. */
function readCustom(state: ComplaintState, event: ComplaintFact, isStart: boolean): void {
  for (const target of state.rules.custom) {
    const { rule, position } = target as ReadyTarget;
    const clock = state.clocks[position];
    if (clock === undefined || rule.kind !== 'custom') continue;
    const { kind, says } = event;
    if (isStart) {
      const isFree = clock.run === null || !clock.run.isOpen;
      if (isFree && matches(rule.start, kind, says)) state.begin(clock, event.at);
    } else if (matches(rule.stop, kind, says)) state.stop(clock, event);
    else if (rule.cancel !== null && matches(rule.cancel, kind, says)) {
      state.cancel(clock, event.at, 'event');
    }
  }
}
