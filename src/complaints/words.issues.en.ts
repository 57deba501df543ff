/** Contradictions in complaints, and what is odd in a policy, in English. */
import { capital } from '../history/words.en.ts';
import type { SlaFinding } from './lintSlaPolicy.ts';
import type { ComplaintEventKind, ComplaintIssue } from './model.ts';
import type { ComplaintIssueWords } from './words.ts';

/** The kinds of events in English. */
export const complaintEventsEn: Readonly<Record<ComplaintEventKind, string>> = {
  received: 'the receipt',
  acknowledged: 'the acknowledgement',
  customerMessage: 'the message of the customer',
  agentReply: 'the reply',
  note: 'the note',
  paused: 'the pause',
  resumed: 'the resumption',
  assigned: 'the assignment',
  transferRequested: 'the request to take over',
  transferAccepted: 'the accepted transfer',
  transferRefused: 'the refused transfer',
  severityChanged: 'the change of severity',
  tierChanged: 'the change of tier',
  extended: 'the extension',
  resolved: 'the resolution',
  callbackMade: 'the call back',
  satisfactionRated: 'the rating',
  escalatedToRegulator: 'the complaint to the regulator',
  reopened: 'the reopening',
  closed: 'the closing',
  withdrawn: 'the withdrawal',
  merged: 'the merger',
};

/** The event of an issue: `The pause of 2024-03-01T09:00:00.000Z (e-2)`. */
const what = ({ event }: ComplaintIssue): string =>
  `${capital(complaintEventsEn[event.kind])} of ${event.at}${event.id === null ? '' : ` (${event.id})`}`;
const named = ({ reference }: ComplaintIssue): string =>
  reference === null ? '' : ` ${reference}`;
const listed = ({ severities }: SlaFinding): string => severities.join(', ');

/** A sentence for each. */
export const complaintIssuesEn: ComplaintIssueWords['issues'] = {
  'conflicting-duplicate': (issue) =>
    `${what(issue)} shares its id with an earlier event that says something else; the earlier one counts.`,
  'before-receipt': (issue) => `${what(issue)} comes before the receipt; it does not count.`,
  'received-twice': (issue) =>
    `${what(issue)} is not the first one; it counts as a message of the customer.`,
  'unknown-severity': (issue) =>
    `${what(issue)} names severity${named(issue)}, which the policy does not have.`,
  'unknown-owner': (issue) =>
    `${what(issue)} names an owner whom the policy does not know,${named(issue)}; it changes no owner.`,
  'unknown-target': (issue) =>
    `${what(issue)} names target${named(issue)}, which the policy does not have; that does not count.`,
  'unknown-pause-reason': (issue) =>
    `${what(issue)} names reason${named(issue)}, which the policy does not have; it does not count.`,
  'promise-before-receipt': (issue) =>
    `${what(issue)} promises${named(issue)} for an instant before it; that does not count.`,
  'pause-without-reply': (issue) =>
    `${what(issue)} for${named(issue)} takes a public reply first, and there is none; it does not count.`,
  'pause-ends-before-it-begins': (issue) =>
    `${what(issue)} ends before it begins; it does not count.`,
  'pause-used-up': (issue) =>
    `${what(issue)}: all the time that${named(issue)} may take is used up; it does not count.`,
  'resume-without-pause': (issue) => `${what(issue)} ends no pause; it does not count.`,
  'resolved-twice': (issue) =>
    `${what(issue)} comes after another one; the first holds until it is reopened.`,
  'not-open': (issue) => `${what(issue)} comes while the complaint is not open; it does not count.`,
  'reopened-while-open': (issue) => `${what(issue)} comes while it is open; it does not count.`,
  'closed-unresolved': (issue) =>
    `${what(issue)} comes before it was resolved, withdrawn or merged; the clocks run on.`,
  'transfer-not-requested': (issue) => `${what(issue)} answers no request; it does not count.`,
  'transfer-answered-late': (issue) =>
    `${what(issue)} comes after the time to accept; it had fallen back.`,
  'transfer-replaced': (issue) => `${what(issue)} replaces another one that waited.`,
  'extension-too-late': (issue) =>
    `${what(issue)}:${named(issue)} is stopped or late already; it does not count.`,
  'extension-of-nothing': (issue) =>
    `${what(issue)}: this complaint has no target${named(issue)}; it does not count.`,
  'extension-not-later': (issue) =>
    `${what(issue)} makes${named(issue)} due no later; it does not count.`,
  'calendar.lastMinute': ({ name, reference }) =>
    `Calendar ${name} ends at 23:59 (${reference}): the last minute of the day is closed; 24:00 is its end.`,
  'calendar.neverOpen': ({ name }) => `Calendar ${name} has no hours: nothing is ever due in it.`,
  'calendar.unused': ({ name }) => `Calendar ${name} is counted by no time.`,
  'severity.untimed': (finding) => `Severity ${listed(finding)} has no time in any rule.`,
  'target.untimed': ({ name }) => `Target ${name} has no time in any rule: it never runs.`,
  'answer.unseen': ({ name }) => `${name} is met by a reply that the customer does not see.`,
  'level.neverFires': ({ name, reference }) =>
    `Level ${reference} of ${name} never fires: the target never runs.`,
  'level.atStart': (finding) =>
    `Level ${finding.reference} of ${finding.name} fires as soon as the target begins, for ${listed(finding)}.`,
  'rule.unreachable': ({ name }) =>
    `Rule ${name} never applies: other rules take whatever it would.`,
  'rules.gap': (finding) =>
    `No rule applies to some complaints, for example ${finding.reference}, severity ${listed(finding)}: they have no targets.`,
  'target.longerThanResolution': (finding) =>
    `${finding.name} may take longer than ${finding.reference}, for ${listed(finding)}.`,
  'severity.slower': ({ name, severities: [worse, milder] }) =>
    `${name} may take longer for ${worse} than for ${milder}, which is less bad.`,
  'pause.stopsNothing': ({ name }) => `Pause ${name} stops no clock that ever runs.`,
  'pause.eachAboveTotal': ({ name }) =>
    `One pause ${name} may be longer than all of them together.`,
  'pause.openEnded': ({ name }) =>
    `Pause ${name} has no limit and no event that ends it: a forgotten one stops the clocks for good.`,
};
