/** The receipt: whose it is, by which rule, and the clocks that begin with it. */
import { instantFrom } from '../time/instant.ts';
import { isAbsent } from '../time/recordReader.ts';
import type { ComplaintFact } from './complaintFacts.ts';
import type { ComplaintState } from './complaintState.ts';
import { escalateToSuperior } from './courseOwners.ts';
import type { ComplaintMatter } from './model.ts';
import { ruleFor } from './ruleChoice.ts';

/** Reads the first receipt. */
export function readReceived(state: ComplaintState, event: ComplaintFact): void {
  const { rules } = state;
  const { at, says } = event;
  state.receipt = event;
  const severity = says['severity'] as string;
  const isKnown = rules.severities.has(severity);
  if (!isKnown) state.issue('unknown-severity', event, severity);
  state.facts = {
    matter: says['matter'] as ComplaintMatter,
    channel: says['channel'] as string,
    subject: textOrNull(says['subject']),
    severity: isKnown ? severity : null,
    customerTier: textOrNull(says['customerTier']),
  };
  state.rule = ruleFor(rules, state.facts);
  state.openFrom.push(at);
  const asked = textOrNull(says['receivedBy']);
  const isOwner = asked !== null && state.owners.knows(asked);
  if (asked !== null && !isOwner) state.issue('unknown-owner', event, asked);
  state.owners.receive(isOwner ? asked : null, at);
  if (!isOwner) escalateToSuperior(state, at, 'noOwner');
  for (const clock of state.clocks) {
    const { rule } = clock.target;
    const waits = rule.kind === 'nextUpdate' && rule.when === 'onCustomerMessage';
    if (rule.kind !== 'custom' && !waits) state.begin(clock, at);
  }
  readPromises(state, event);
}

/** Due times that were promised elsewhere: each one then is the target. */
function readPromises(state: ComplaintState, event: ComplaintFact): void {
  const promises = event.says['dueAt'];
  if (isAbsent(promises)) return;
  for (const [name, value] of Object.entries(promises as Record<string, unknown>)) {
    if (isAbsent(value)) continue;
    const target = state.rules.byName.get(name);
    if (target === undefined) {
      state.issue('unknown-target', event, name);
      continue;
    }
    const promisedAt = instantFrom(value);
    if (promisedAt < event.at) {
      state.issue('promise-before-receipt', event, name);
      continue;
    }
    const clock = state.clocks[target.position];
    if (clock === undefined) continue;
    const run = clock.run ?? state.begin(clock, event.at);
    run.promise(promisedAt);
    run.arm(event.at);
  }
}

/** A text, or null. */
export function textOrNull(value: unknown): string | null {
  return isAbsent(value) ? null : (value as string);
}
