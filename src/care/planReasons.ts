/** Why a plan is what it is. */
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { type Course, percentOf } from './course.ts';
import type { CarePolicy, CareReason } from './model.ts';
import type { DecodedRecord } from './recordFacts.ts';
import { touchSince } from './rhythm.ts';
import type { CareState } from './state.ts';

const date = civilDateOfDay;

/** The reasons of a plan, in the order in which it thinks. */
export function reasonsOf(
  policy: CarePolicy,
  record: DecodedRecord,
  state: CareState,
): CareReason[] {
  const { courses, lead, end, stopped, pause, asOf } = state;
  const because: CareReason[] = [];
  for (const course of courses.followed) {
    because.push(strategyReason(course, course === lead.course ? 'leads' : 'joins'));
  }
  for (const course of courses.resting) because.push(strategyReason(course, 'rests'));
  if (stopped && end !== null) {
    because.push({
      kind: 'care.ended',
      of: end.course.of,
      name: end.course.name,
      afterDays: end.on - end.course.entry,
      stopOn: date(end.on),
    });
    return because;
  }
  const { grade } = record;
  const percent = percentOf(policy, grade);
  if (grade !== null && percent !== null) because.push({ kind: 'care.grade', grade, percent });
  because.push(...notYetReasons(record, asOf), ...touchedBefore(state), dueReason(record, state));
  if (pause !== null && pause.until > lead.on) {
    because.push({
      kind: 'care.paused',
      bidLostOn: date(pause.lostOn),
      days: pause.days,
      until: date(pause.until),
    });
  }
  because.push(...standingReasons(state));
  return because;
}

function strategyReason(course: Course, role: 'leads' | 'joins' | 'rests'): CareReason {
  const { of, name, strategy } = course;
  const { goal, provenance } = strategy;
  return { kind: 'care.strategy', of, name, goal, aim: provenance.aim, role };
}

/** Facts dated after the day asked about. */
function notYetReasons(record: DecodedRecord, asOf: DayNumber): CareReason[] {
  const { stage, phase, stageEntry, phaseEntry } = record;
  const entries = [stage === null ? null : stageEntry, phase === null ? null : phaseEntry];
  const days = [
    ...[...new Set(entries)].map((on) => ['enteredOn', on] as const),
    ['lastTouchOn', record.lastTouchOn],
    ['bidLostOn', record.bidLostOn],
    ['referenceAskedOn', record.referenceAskedOn],
  ] as const;
  return days.flatMap(([fact, on]) =>
    on === null || on <= asOf ? [] : [{ kind: 'care.notYet', fact, on: date(on) }],
  );
}

/** A touch before the entry into what leads. */
function touchedBefore({ lead, touch }: CareState): CareReason[] {
  const { entry } = lead.course;
  if (touch === null || touch >= entry) return [];
  return [{ kind: 'care.touchedBefore', lastTouchOn: date(touch), enteredOn: date(entry) }];
}

/** Which part of the leading strategy makes the due day. */
function dueReason(record: DecodedRecord, { lead, touch }: CareState): CareReason {
  const { course } = lead;
  const { entry, strategy } = course;
  const dueOn = date(lead.on);
  const enteredOn = date(entry);
  const since = touchSince(course, touch);
  if (lead.by === 'renewal') {
    const until = record.contractUntil as DayNumber;
    const daysBefore = until - lead.on;
    return { kind: 'care.renewal', contractUntil: date(until), daysBefore, dueOn };
  }
  if (since === null || lead.by === 'firstTouch') {
    const { firstTouch } = strategy;
    return 'days' in firstTouch
      ? { kind: 'care.firstTouch', enteredOn, unit: 'days', amount: firstTouch.days, dueOn }
      : {
          kind: 'care.firstTouch',
          enteredOn,
          unit: 'workingDays',
          amount: firstTouch.workingDays,
          dueOn,
        };
  }
  if (lead.by === 'step') {
    const stepDay = lead.on - entry;
    return { kind: 'care.step', lastTouchOn: date(since), enteredOn, stepDay, dueOn };
  }
  const from = lead.on - course.everyDays;
  return { kind: 'care.interval', from: date(from), everyDays: course.everyDays, dueOn };
}

/** How the touch and the owner stand today. */
function standingReasons(state: CareState): CareReason[] {
  const { asOf, due, alarm, followUp, end } = state;
  const found: CareReason[] = [];
  if (due === null) {
    if (end !== null) found.push({ kind: 'care.endsFirst', stopOn: date(end.on) });
  } else if (alarm !== null && asOf > alarm) {
    found.push({ kind: 'care.touchOverdue', alarmOn: date(alarm), days: asOf - alarm });
  } else if (asOf >= due) {
    const alarmOn = alarm === null ? null : date(alarm);
    found.push({ kind: 'care.touchDue', dueOn: date(due), alarmOn });
  }
  if (followUp !== null && asOf >= followUp.losesOn) {
    const { owner, since, afterDays } = followUp;
    found.push({
      kind: 'care.ownerLate',
      owner,
      since: date(since),
      days: asOf - since,
      afterDays,
    });
  }
  return found;
}
