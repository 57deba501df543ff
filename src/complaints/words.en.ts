/** Complaints in English. */
import { manyEn, spanEn, unitsEn } from '../calendar/words.en.ts';
import type {
  ChangeRule,
  ComplaintEventRef,
  ComplaintMatter,
  ComplaintNeed,
  ComplaintOutcome,
  ComplaintReason,
  LegalAnswer,
  LegalStatus,
  SlaTime,
} from './model.ts';
import { complaintEventsEn, complaintIssuesEn } from './words.issues.en.ts';
import { reportFlagsEn } from './words.report.en.ts';
import type { ComplaintWords } from './words.ts';

const matters: Readonly<Record<ComplaintMatter, string>> = {
  complaint: 'A complaint',
  enquiry: 'An enquiry',
  fault: 'A fault',
  suggestion: 'A suggestion',
};
const outcomes: Readonly<Record<ComplaintOutcome, string>> = {
  upheld: 'upheld',
  partlyUpheld: 'partly upheld',
  notUpheld: 'not upheld',
};
const endings = { resolved: 'Resolved', withdrawn: 'Withdrawn', merged: 'Merged' } as const;
const changes: Readonly<Record<ChangeRule['mode'], string>> = {
  retroactive: 'the new time is measured from the original start',
  proportional: 'the share of the time that was left is left of the new one',
  fresh: 'the new time is measured from the change',
};
const reopenings: Readonly<
  Record<Extract<ComplaintReason, { kind: 'complaint.reopened' }>['mode'], string>
> = {
  continue: 'the clocks go on where they stood',
  continueWithMinimum: 'the clocks go on, with the least time that is granted',
  newCycle: 'the clocks begin again',
};
const holdings = {
  received: 'the first person asked',
  assigned: 'by assignment',
  accepted: 'by an accepted transfer',
} as const;
const cancellations = {
  ended: 'the complaint ended',
  noTarget: 'no rule gives it a time any more',
  event: 'an event cancels it',
} as const;
const pauseEnds = {
  until: 'that was said when it began',
  maxEach: 'one pause may be no longer',
  maxTotal: 'all of them together may be no longer',
} as const;
const legalStatuses: Readonly<Record<LegalStatus, string>> = {
  waiting: 'it has no end yet',
  running: 'it runs',
  met: 'met',
  missed: 'missed',
  cancelled: 'cancelled with the complaint',
};
const legalTasks: Readonly<Record<LegalAnswer, string>> = {
  acknowledged: 'Acknowledge it',
  publicReply: 'Answer the customer',
  resolved: 'Resolve it',
};
type Untold = 'complaint.assign' | 'complaint.setSeverity' | 'complaint.keepLegal';
const tasks: Readonly<Record<Exclude<ComplaintNeed['rule'], Untold>, string>> = {
  'complaint.acknowledge': 'Acknowledge it',
  'complaint.answer': 'Answer the customer',
  'complaint.update': 'Give the customer an update',
  'complaint.resolve': 'Resolve it',
  'complaint.custom': 'Meet the target',
  'complaint.answerTransfer': 'Accept or refuse it',
};

/** A time with its clock: `4 working hours (office)`, `2 hours by the clock`. */
export function slaTimeEn(time: SlaTime): string {
  const { calendar, ...amount } = time;
  const [unit, count] = Object.entries(amount)[0] as [keyof typeof unitsEn, number];
  return `${manyEn(count, unitsEn[unit])} ${calendar === null ? 'by the clock' : `(${calendar})`}`;
}

/** An event with its id: `the reply (e-3)`. */
const eventEn = ({ kind, id }: ComplaintEventRef): string =>
  `${complaintEventsEn[kind]}${id === null ? '' : ` (${id})`}`;

const until = (at: string | null): string => (at === null ? '' : `, until ${at} at the latest`);
const length = (milliseconds: number | null): string =>
  milliseconds === null ? 'no time' : spanEn(milliseconds);

interface Task {
  readonly rule: keyof typeof tasks;
  readonly target: string;
  readonly dueAt: string | null;
  readonly breachAt: string | null;
  readonly breached: boolean;
}

function task({ rule, target, dueAt, breachAt, breached }: Task): string {
  const what = `${tasks[rule]} (${target})`;
  if (breached) return `${what}: it is late${breachAt === null ? '' : `, since ${breachAt}`}.`;
  if (dueAt === null) return `${what}; its clock is stopped.`;
  const last = breachAt === null || breachAt === dueAt ? '' : `; late only after ${breachAt}`;
  return `${what} by ${dueAt}${last}.`;
}

/** The words of complaints in English. */
export const complaintWordsEn: ComplaintWords = {
  language: 'en',
  because: {
    'complaint.unknown': () => 'Nothing was received up to this instant.',
    'complaint.received': ({ at, matter, channel, severity, customerTier }) =>
      `${matters[matter]} was received at ${at} (${channel}), severity ${severity ?? 'unknown'}${customerTier === null ? '' : `, customer tier ${customerTier}`}.`,
    'complaint.rule': ({ rule, isDefault, conditions }) =>
      `The times are those of rule ${rule}: ${isDefault ? 'no other applies' : `${manyEn(conditions, 'condition')} of it ${conditions === 1 ? 'holds' : 'hold'}`}.`,
    'complaint.noRule': () => 'No rule applies: there are no targets.',
    'complaint.changed': ({ at, what, from, to, mode }) =>
      `${what === 'severity' ? 'Severity' : 'Customer tier'} changed from ${from ?? 'none'} to ${to ?? 'none'} at ${at}: ${changes[mode]}.`,
    'complaint.paused': ({ reason, since, until: end }) =>
      `Paused since ${since}, ${reason}${until(end)}.`,
    'complaint.ended': ({ how, at, outcome }) =>
      `${endings[how]} at ${at}${outcome === null ? '' : `: ${outcomes[outcome]}`}.`,
    'complaint.reopened': ({ at, mode }) => `Reopened at ${at}: ${reopenings[mode]}.`,
    'complaint.reopeningIgnored': ({ at, until: end }) =>
      `The reopening of ${at} does not count: until ${end} it changes nothing.`,
    'complaint.owner': ({ owner, since, how }) =>
      `${owner} answers for it since ${since}, ${holdings[how]}.`,
    'complaint.transferPending': ({ to, since, answerBy }) =>
      `${to} was asked at ${since} to take it over${until(answerBy)}; until then the owner answers for it.`,
    'complaint.legal': ({ limit, status, dueAt, stoppedAt, document, section, evidence }) =>
      `Legal limit ${limit} (${document}, ${section}; evidence ${evidence}; no legal advice): ${legalStatuses[status]}${
        dueAt === null ? '' : `, due ${dueAt}`
      }${stoppedAt === null ? '' : `, ended ${stoppedAt}`}.`,
    'complaint.legalRunsOn': ({ limit, reason }) =>
      `Legal limit ${limit} runs on: the pause for ${reason} is the policy's, not the law's.`,
    'complaint.superior': ({ to, at, why, bounces }) =>
      `${to} was told at ${at} to decide who is competent: ${why === 'noOwner' ? 'nobody answers for it' : `${manyEn(bounces, 'transfer')} came back`}.`,
    'clock.time': ({ target, time, milliseconds, from }) =>
      `${target}: ${slaTimeEn(time)} from ${from}, ${spanEn(milliseconds)} of its clock.`,
    'clock.promised': ({ target, at }) =>
      `${target} was promised for ${at}; neither pauses nor changes move that.`,
    'clock.pauses': ({ target, pauses, pausedBy }) =>
      `${target}: ${manyEn(pauses, 'pause')} taken out${pausedBy.length === 0 ? '' : `; stopped now: ${pausedBy.join(', ')}`}.`,
    'clock.extended': ({ target, at, reason, notifiedAt, until: end, milliseconds }) =>
      `${target} was extended at ${at}${end === null ? ` by ${length(milliseconds)}` : ` to ${end}`} (${reason}); ${notifiedAt === null ? 'the customer was not told' : `the customer was told at ${notifiedAt}`}.`,
    'clock.changed': ({ target, at, mode, before, after }) =>
      `${target}: the change of ${at} gave it ${length(after)} instead of ${length(before)}; ${changes[mode]}.`,
    'clock.forgiven': ({ target, at, breachAt }) =>
      `${target}: the change of ${at} took the breach of ${breachAt} back.`,
    'clock.minimum': ({ target, at, milliseconds }) =>
      `${target}: with the reopening of ${at} it got ${spanEn(milliseconds)} more, so that the least is left.`,
    'clock.atClosing': ({ target, closes, opens }) =>
      `${target}: its time ends as work closes, ${closes}; late is only what comes after work opens again, ${opens}.`,
    'clock.met': ({ target, at, by }) => `${target} was met in time at ${at}, by ${eventEn(by)}.`,
    'clock.breached': ({ target, at, brokenBy, causedByChange }) =>
      `${target} was late from ${at}${causedByChange ? ', through a change' : ''}; ${brokenBy === null ? 'nobody' : brokenBy} answered for it then.`,
    'clock.stoppedLate': ({ target, at, by }) =>
      `${target} was stopped late at ${at}, by ${eventEn(by)}.`,
    'clock.cancelled': ({ target, at, why }) =>
      `${target} was cancelled at ${at}: ${cancellations[why]}.`,
    'clock.provisional': ({ target }) =>
      `${target} is provisional: it reaches beyond the days for which holidays are known.`,
    ...reportFlagsEn,
  },
  needs: {
    'complaint.acknowledge': task,
    'complaint.answer': task,
    'complaint.update': task,
    'complaint.resolve': task,
    'complaint.custom': task,
    'complaint.keepLegal': ({ limit, metBy, dueAt, missed }) =>
      `${legalTasks[metBy]} (legal limit ${limit}): ${missed ? `late since ${dueAt}` : `by ${dueAt}, that instant included`}.`,
    'complaint.answerTransfer': ({ to, by }) =>
      `${to} is to accept or refuse the transfer${by === null ? '' : ` by ${by}`}.`,
    'complaint.assign': () => 'Nobody answers for it: assign it.',
    'complaint.setSeverity': () =>
      'Its severity is unknown: set one, for without it nothing is ever due.',
  },
  next: {
    'complaint.pauseEnds': ({ at, reason, why }) =>
      `The pause ${reason} ends at ${at}: ${pauseEnds[why]}.`,
    'complaint.transferLapses': ({ at, to }) =>
      `If ${to} does not answer, the transfer falls back at ${at}.`,
    'complaint.warns': ({ at, target, share }) =>
      `If nothing happens, ${Math.round(share * 1_000) / 10} % of ${target} is used up at ${at}.`,
    'complaint.isDue': ({ at, target }) => `If nothing happens, ${target} is due at ${at}.`,
    'complaint.breaches': ({ at, target }) => `If nothing happens, ${target} is late from ${at}.`,
    'complaint.escalates': ({ at, target, level, to }) =>
      `If nothing happens, ${to} is told of ${target} at ${at} (${level}).`,
    'complaint.legalExpires': ({ at, limit }) =>
      `If nothing is recorded, legal limit ${limit} is missed from ${at} on.`,
    'complaint.delivers': ({ at, to }) => `When work opens, ${at}, ${to} is told.`,
  },
  issues: complaintIssuesEn,
  complaintStatuses: {
    unknown: 'not received',
    open: 'open',
    resolved: 'resolved',
    closed: 'closed',
    withdrawn: 'withdrawn',
    merged: 'merged',
  },
  clockStatuses: {
    running: 'running',
    paused: 'paused',
    met: 'in time',
    breached: 'late',
    cancelled: 'cancelled',
  },
};
