/** Reads a complaint from JSON of unknown quality. */
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { complaintProblems } from './complaintFacts.ts';
import type { Complaint, ComplaintEvent, ComplaintProblem } from './model.ts';

/**
 * Reads a complaint from outside: a list of events, or `{ id, events }`. The verbs make the same checks at their own
 * door; read a complaint where it enters your system, to refuse it there.
 *
 * Boundary cases: optional keys may be null; an event in the future, one before the receipt, one of an unknown severity
 * or owner, or one id with two contents is no problem of the complaint but an issue of the decision: only a policy
 * knows severities and owners. Instants lie in the years 1900 to 2200, as calendars have them. It throws nothing.
 *
 * Source: the kinds of events are those the sources of complaints speak of; the checks are this library's.
 *
 * @param value - anything
 * @returns the complaint; or all its problems, each with its path
 * @example
 * ```ts
 * import { readComplaint } from 'clientele/complaints';
 *
 * const outcome = readComplaint([
 *   { kind: 'received', at: '2026-03-02 09:00', matter: 'complaint', channel: 'phone', severity: 'p3' },
 *   { kind: 'agentReply', at: '2026-03-02T10:00:00Z' },
 *   { kind: 'solved', at: '2026-03-02T11:00:00Z' },
 * ]);
 * outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path.join('.')} ${code}`) // => ['0.at instant.malformed', '1.public key.missing', '2.kind choice.unknown']
 * ```
 */
export function readComplaint(
  value: unknown,
): Outcome<readonly ComplaintEvent[] | Complaint, ComplaintProblem> {
  const problems = complaintProblems(value);
  return problems.length === 0
    ? granted(value as readonly ComplaintEvent[] | Complaint)
    : refused(problems);
}
