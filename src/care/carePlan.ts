/** The plan for one customer. */
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { careQuestion, stampOf } from './careQuestion.ts';
import { greetingsFrom } from './greetings.ts';
import type {
  CareNeed,
  CareNext,
  CareOptions,
  CarePlan,
  CarePolicy,
  CareRecord,
  Greeting,
} from './model.ts';
import { reasonsOf } from './planReasons.ts';
import { decodedRecord } from './recordFacts.ts';
import { type CareState, careState } from './state.ts';

/**
 * How a customer is cared for: what for, what is done, when the next touch is due, and what happens without it.
 *
 * - **First touch:** so many days, or working days, after the entry.
 * - **Cadence:** the steps, counted from the entry, then a regular interval, counted from the last touch. A touch counts
 *   for the step that is nearest to it, the later one of two as near.
 * - **Renewal:** a touch is due on each reminder before the contract's end, if the cadence is not sooner.
 * - **Pause:** after a lost bid nothing is due; the alarm moves with the touch.
 * - **Overdue:** on the days after `alarmOn`. The owner loses the customer `reassignAfterDays` after the last touch (the
 *   entry, or the day of taking over), and not before the touch is overdue, or due where there is no alarm.
 * - **Stop:** on `stopOn` and after it nothing is planned; nor is a touch that would be due then.
 *
 * With a stage and a phase both strategies hold: the earlier due day leads, the earlier alarm counts, the actions of
 * both are listed. A strategy that `leads` alone puts the other to rest.
 *
 * Boundary cases: a touch is due on its due day; on `alarmOn` it is not overdue yet. A touch before the entry does not
 * count, one on its day does. A touch, a lost bid or a request dated after `asOf` has not happened yet. Yearly greeting
 * days of 29 February fall on 28 February in common years. A grade the policy does not name changes nothing; a named
 * one scales steps, interval and alarm, rounded half up, to at least 1 day, and not the first touch.
 *
 * Source: the aims of the phases (a guide for services sold to businesses), the greeting days (the telecom case), and
 * their question how long without follow-up takes a customer away. The figures are our proposal.
 *
 * @param policy - a checked policy
 * @param record - what is known of the customer
 * @param options - `asOf`; `workingDay`, such as `(date) => isWorkingDay(calendar, date)`
 * @returns the plan: what for and what, the due day, the alarm, the days of what comes next, and why
 * @throws FactsError listing every problem of the record
 * @throws ContractError `policy.unchecked`, `options.missing`, `option.unknown`, `date.malformed`, `date.impossible`,
 *   `date.outOfRange` for an `asOf` after 9500-12-31, and `workingDay.notFunction`, `workingDay.notBoolean`,
 *   `workingDay.none`
 * @example
 * ```ts
 * import { carePlan, relationshipCare } from 'clientele/care';
 *
 * const plan = carePlan(
 *   relationshipCare,
 *   { stage: 'firstTime', phase: 'growth', enteredOn: '2024-03-01', lastTouchOn: '2024-03-03', owner: 'li' },
 *   { asOf: '2024-03-08' },
 * );
 * plan.dueOn // => '2024-03-08'
 * plan.due // => true
 * plan.leads // => 'stage'
 * plan.goal // => 'confirmChoice'
 * plan.actions // => ['thankForPurchase', 'askSatisfaction', 'offerHelp', 'analyseCustomer', 'askForIntroductions']
 * plan.alarmOn // => '2024-04-17'
 * plan.next // => { what: 'care.overdue', on: '2024-04-18' }
 * ```
 */
export function carePlan(policy: CarePolicy, record: CareRecord, options: CareOptions): CarePlan {
  const stamp = stampOf(policy);
  const question = careQuestion(options);
  const known = decodedRecord(record);
  const state = careState(policy, known, question);
  const { asOf, lead, due, alarm, pause, end, stopped, followUp } = state;
  const greetings = stopped ? [] : greetingsFrom(policy, known.greetings, asOf);
  return {
    asOf: civilDateOfDay(asOf),
    leads: lead.course.of,
    goal: lead.course.strategy.goal,
    actions: actionsOf(state),
    cadenceDays: stopped ? null : lead.cadenceDays,
    dueOn: dateOrNull(due),
    due: due !== null && asOf >= due,
    alarmOn: dateOrNull(alarm),
    overdue: alarm !== null && asOf > alarm,
    pausedUntil: !stopped && pause !== null && asOf < pause.until ? dateOrNull(pause.until) : null,
    reassign: followUp !== null && asOf >= followUp.losesOn,
    stopOn: dateOrNull(end?.on ?? null),
    stop: stopped,
    referenceOn: dateOrNull(state.referenceFrom),
    greetings,
    touchesInYear: state.touchesInYear,
    policy: stamp,
    because: reasonsOf(policy, known, state),
    needs: needsOf(state, known.owner, greetings),
    next: nextOf(state),
  };
}

function dateOrNull(day: DayNumber | null): string | null {
  return day === null ? null : civilDateOfDay(day);
}

/** The leading strategy's actions first. */
function actionsOf({ courses, lead }: CareState): readonly string[] {
  const others = courses.followed.filter((course) => course !== lead.course);
  const all = [lead.course, ...others].flatMap(({ strategy }) => strategy.actions);
  return [...new Set(all)];
}

function needsOf(
  state: CareState,
  owner: string | null,
  greetings: readonly Greeting[],
): CareNeed[] {
  const { asOf, due, alarm, stopped, referenceFrom } = state;
  const needs: CareNeed[] = [];
  if (stopped) return needs;
  if (due !== null && asOf >= due) {
    const by = alarm !== null && asOf > alarm ? null : dateOrNull(alarm);
    needs.push({ rule: 'care.touch', dueOn: civilDateOfDay(due), by });
  }
  if (owner === null) needs.push({ rule: 'care.owner' });
  if (referenceFrom !== null && asOf >= referenceFrom) {
    needs.push({ rule: 'care.reference', from: civilDateOfDay(referenceFrom) });
  }
  for (const { on, kind, name } of greetings) {
    if (on === civilDateOfDay(asOf)) needs.push({ rule: 'care.greeting', greeting: kind, name });
  }
  return needs;
}

/** The first thing that happens after today; of two on one day the graver. */
function nextOf({ asOf, due, alarm, followUp, end }: CareState): CareNext | null {
  const events: readonly (readonly [CareNext['what'], DayNumber | null])[] = [
    ['care.stop', end?.on ?? null],
    ['care.reassign', followUp?.losesOn ?? null],
    ['care.overdue', alarm === null ? null : alarm + 1],
    ['care.due', due],
  ];
  let first: { readonly what: CareNext['what']; readonly on: DayNumber } | null = null;
  for (const [what, on] of events) {
    if (on !== null && on > asOf && (first === null || on < first.on)) first = { what, on };
  }
  return first === null ? null : { what: first.what, on: civilDateOfDay(first.on) };
}
