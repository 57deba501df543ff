/** We wrote or called, and nothing came back. */
import type { EventFacts } from '../../history/eventFacts.ts';
import { refOf } from '../../history/inOrder.ts';
import type { EventKind } from '../../history/model.ts';
import { civilDateOfDay, type DayNumber } from '../../time/civilDate.ts';
import type { UnansweredContactsRule } from '../model.ts';
import { forever, type JudgedSignal, type SeenCustomer, type Spell } from './spell.ts';

/** What is a sign of life; an answer about satisfaction is one too. */
const answers: ReadonlySet<EventKind> = /* @__PURE__ */ new Set<EventKind>([
  'inquiry',
  'meeting',
  'trial.started',
  'bid.opened',
  'purchase',
  'contract.signed',
  'contract.renewed',
  'referral.given',
  'advocacy',
]);

/** A contact, and the day from which it is unanswered. */
interface Contact {
  readonly event: EventFacts;
  readonly unanswered: DayNumber;
}

/**
 * A contact is an outreach, unanswered after `answerDays`, or a question about satisfaction that got no answer,
 * unanswered at once. A sign of life on its day or later answers it, and all before it. The signal begins with the last
 * contact of so many in a row, and anew with each further one.
 */
export function unansweredContacts(
  rule: UnansweredContactsRule,
  { events }: SeenCustomer,
): JudgedSignal {
  const { contacts: want, answerDays } = rule;
  let answered: DayNumber | null = null;
  const contacts: Contact[] = [];
  for (const event of events) {
    const { kind, day, satisfaction } = event;
    if (kind === 'outreach') contacts.push({ event, unanswered: day + answerDays });
    else if (kind === 'satisfaction' && satisfaction === 'noAnswer') {
      contacts.push({ event, unanswered: day });
    } else if (kind === 'satisfaction' || answers.has(kind)) answered = day;
  }
  const lastAnswer = answered;
  const open = contacts
    .filter(({ event }) => lastAnswer === null || event.day > lastAnswer)
    .sort((a, b) => a.unanswered - b.unanswered);
  const spells: Spell[] = [];
  for (let count = want; count <= open.length; count += 1) {
    spells.push({
      from: (open[count - 1] as Contact).unanswered,
      to: open[count]?.unanswered ?? forever,
      evidence: () => ({
        kind: 'silence.unansweredContacts',
        contacts: count,
        events: open.slice(0, count).map(({ event }) => refOf(event)),
        lastAnswerOn: lastAnswer === null ? null : civilDateOfDay(lastAnswer),
      }),
      need: () => ({ rule: 'silence.answer' }),
    });
  }
  return { have: Math.min(contacts.length, want), want, spells };
}
