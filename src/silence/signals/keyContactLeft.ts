/** Somebody who stood for the customer has left. */
import type { EventFacts } from '../../history/eventFacts.ts';
import { refOf } from '../../history/inOrder.ts';
import type { KeyContactLeftRule } from '../model.ts';
import { forever, type JudgedSignal, type SeenCustomer } from './spell.ts';

/**
 * A history has no event of its own for it: it is a `signal` of a form that the policy names. A `signal` that somebody
 * follows, on the same day or later, ends it.
 */
export function keyContactLeft(rule: KeyContactLeftRule, { events }: SeenCustomer): JudgedSignal {
  let left: EventFacts | null = null;
  let replaced: EventFacts | null = null;
  for (const event of events) {
    if (event.kind !== 'signal') continue;
    if (rule.forms.includes(event.subject as string)) left = event;
    if (rule.replacedForms.includes(event.subject as string)) replaced = event;
  }
  const have = left === null && replaced === null ? 0 : 1;
  if (left === null || (replaced !== null && replaced.day >= left.day)) {
    return { have, want: 1, spells: [] };
  }
  const event = left;
  const forms = rule.replacedForms;
  const spell = {
    from: event.day,
    to: forever,
    evidence: () =>
      ({
        kind: 'silence.keyContactLeft',
        event: refOf(event),
        form: event.subject as string,
      }) as const,
    need: () => (forms.length === 0 ? null : ({ rule: 'silence.newContact', forms } as const)),
  };
  return { have, want: 1, spells: [spell] };
}
