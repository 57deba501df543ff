/** Why something is due when it is: the days and hours that counted, and those that did not. */
import { civilDateOfDay, type DayNumber, millisecondsPerDay } from '../time/civilDate.ts';
import { hoursText, secondsPerDay } from './hours.ts';
import type { Coverage, DueMoment, DueReason, DurationUnit, Hours } from './model.ts';
import type { PreparedCalendar } from './prepared.ts';

type ClosedWhy = Extract<DueReason, { kind: 'days.closed' }>['why'];
type Closed = { readonly why: ClosedWhy; readonly name: string | null };

/** So many worked days are listed one by one; of more, the first and last two. */
const mostListed = 7;
const atEitherEnd = 2;

/** See the head of this file. Reasons are added in the order in which they are told. */
export class DueReasons {
  readonly because: DueReason[] = [];
  private readonly ready: PreparedCalendar;
  private readonly start: number;

  constructor(ready: PreparedCalendar, start: number) {
    this.ready = ready;
    this.start = start;
  }

  asked(unit: DurationUnit, amount: number): void {
    const from = this.wall(this.start);
    const { timeZone } = this.ready.calendar;
    this.because.push({ kind: 'due.asked', unit, amount, from, timeZone });
  }

  countedFrom(day: DayNumber, rule: 'sameDay' | 'nextDay', unit: DurationUnit): void {
    const counts = unit === 'workingDays' ? 'workingDays' : 'everyDay';
    this.because.push({ kind: 'due.countedFrom', on: civilDateOfDay(day), rule, counts });
  }

  /** The working time that counted, day by day, and the days that did not. */
  worked(dueAt: number, breachAt: number): void {
    const { index, zone } = this.ready;
    if (!index.isWorking(this.start)) {
      const opens = index.openingAfter(this.start);
      this.because.push({ kind: 'due.opens', at: this.wall(opens) });
    }
    this.closedDays(zone.dayAt(this.start), zone.dayAt(dueAt));
    this.workedDays(dueAt);
    if (breachAt !== dueAt && index.isWorking(dueAt - 1)) {
      const closes = this.wall(dueAt);
      this.because.push({ kind: 'due.atClosing', closes, opens: this.wall(breachAt) });
    }
  }

  /** The special days from one to another, and how many are closed in the week. */
  closedDays(first: DayNumber, last: DayNumber): void {
    const week: DayNumber[] = [];
    let run: { from: DayNumber; to: DayNumber; closed: Closed } | null = null;
    const flush = (): void => {
      if (run === null) return;
      const { from, to, closed } = run;
      this.because.push({
        kind: 'days.closed',
        ...this.period(from, to),
        days: to - from,
        ...closed,
      });
      run = null;
    };
    for (let day = first; day <= last; day += 1) {
      const closed = this.closedOn(day);
      const goesOn =
        run !== null && closed?.why === run.closed.why && closed.name === run.closed.name;
      if (run !== null && goesOn) run.to = day + 1;
      else {
        flush();
        if (closed?.why === 'week') week.push(day);
        else if (closed !== null) run = { from: day, to: day + 1, closed };
      }
      this.special(day);
    }
    flush();
    const [from] = week;
    if (from === undefined) return;
    const period = this.period(from, (week.at(-1) as DayNumber) + 1);
    this.because.push({
      kind: 'days.closed',
      ...period,
      days: week.length,
      why: 'week',
      name: null,
    });
  }

  rolled(from: DayNumber, to: DayNumber): void {
    this.closedDays(from, to);
    this.because.push({ kind: 'due.rolled', from: civilDateOfDay(from), to: civilDateOfDay(to) });
  }

  moved(from: number, to: number): void {
    this.because.push({ kind: 'due.moved', from: this.wall(from), to: this.wall(to) });
  }

  lastDay(day: DayNumber, at: DueMoment): void {
    this.because.push({ kind: 'due.lastDay', on: civilDateOfDay(day), at });
  }

  provisional({ from, to }: Coverage): void {
    this.because.push({ kind: 'due.provisional', from, to });
  }

  private workedDays(dueAt: number): void {
    const days = this.hoursByDay(dueAt);
    const all = [...days];
    const isLong = all.length > mostListed;
    const middle = all.slice(atEitherEnd, -atEitherEnd);
    for (const [place, [day, { hours, milliseconds }]] of all.entries()) {
      if (!isLong || place < atEitherEnd || place >= all.length - atEitherEnd) {
        this.because.push({ kind: 'day.worked', on: civilDateOfDay(day), hours, milliseconds });
      } else if (place === atEitherEnd) {
        const sum = middle.reduce((total, [, one]) => total + one.milliseconds, 0);
        const period = this.period(day, (middle.at(-1)?.[0] ?? day) + 1);
        this.because.push({
          kind: 'days.worked',
          ...period,
          days: middle.length,
          milliseconds: sum,
        });
      }
    }
  }

  private hoursByDay(
    dueAt: number,
  ): Map<DayNumber, { readonly hours: Hours[]; milliseconds: number }> {
    const { index, zone } = this.ready;
    const days = new Map<DayNumber, { readonly hours: Hours[]; milliseconds: number }>();
    const spans = index.segments(this.start, dueAt);
    for (const [place, opens] of spans.from.entries()) {
      const closes = spans.to[place] as number;
      for (let from = opens; from < closes; ) {
        const day = this.dayOf(from);
        const end = Math.min(closes, zone.startOfDay(day + 1));
        // Where the clock changes, the hours before and after are told apart.
        const to = zone.changeIn(from, end) ?? end;
        const found = days.get(day) ?? { hours: [], milliseconds: 0 };
        found.hours.push(this.hoursOf(from, to, day));
        found.milliseconds += to - from;
        days.set(day, found);
        from = to;
      }
    }
    return days;
  }

  /** The day an instant belongs to; where a clock shows midnight twice, the later day from the first of them on. */
  private dayOf(at: number): DayNumber {
    const { zone } = this.ready;
    const day = zone.dayAt(at);
    return zone.startOfDay(day + 1) <= at ? day + 1 : day;
  }

  private hoursOf(from: number, to: number, day: DayNumber): Hours {
    const offset = this.ready.zone.at(from) - day * millisecondsPerDay;
    const within = (seconds: number): number => Math.min(Math.max(seconds, 0), secondsPerDay);
    return hoursText({
      from: within(Math.floor((from + offset) / 1_000)),
      to: within(Math.ceil((to + offset) / 1_000)),
    });
  }

  /** Why a day has no work; null when it has. */
  private closedOn(day: DayNumber): Closed | null {
    const { index, plans, zone } = this.ready;
    const begin = zone.startOfDay(day);
    const end = zone.startOfDay(day + 1);
    if (begin === end) return { why: 'skipped', name: null };
    if (index.between(begin, end) > 0) return null;
    const rules = plans.map((plan) => plan.ruleOf(day));
    // A union is closed where all are: where one is closed every week, that is why. An intersection needs one.
    const isUnited = this.ready.calendar.kind !== 'intersection';
    const isShared = isUnited && rules.includes('week');
    if (rules.includes('holiday') && !isShared) {
      const name = plans.map((plan) => plan.holidayName(day)).find((one) => one !== null) ?? null;
      return { why: 'holiday', name };
    }
    if (rules.includes('override') && !isShared) return { why: 'override', name: null };
    // An intersection is closed every week where one part is.
    const isNeverShared =
      !isUnited &&
      plans.some((plan) => plan.ruleOf(day) === 'week' && plan.hoursOn(day).length === 0);
    if (isNeverShared) return { why: 'week', name: null };
    const isCut = plans.some(
      (plan) => plan.closuresOn(day).length > 0 || plan.hoursOn(day).length > 0,
    );
    return { why: isCut ? 'closure' : 'week', name: null };
  }

  /** Make-up days, days with hours of their own, and parts cut out. */
  private special(day: DayNumber): void {
    const on = civilDateOfDay(day);
    for (const plan of this.ready.plans) {
      const makeUp = plan.makeUpOn(day);
      if (makeUp !== undefined) {
        this.because.push({ kind: 'day.makeUp', on, name: makeUp.name, like: makeUp.like });
      }
      if (plan.ruleOf(day) === 'override') {
        this.because.push({ kind: 'day.override', on, hours: plan.hoursOn(day).map(hoursText) });
      }
      const cut = plan.closuresOn(day);
      if (cut.length > 0) this.because.push({ kind: 'day.closure', on, hours: cut.map(hoursText) });
    }
  }

  private period(from: DayNumber, to: DayNumber): { readonly from: string; readonly to: string } {
    return { from: civilDateOfDay(from), to: civilDateOfDay(to) };
  }

  /** An instant on the wall clock: `2026-09-30 17:30`. */
  private wall(at: number): string {
    const wall = at + this.ready.zone.at(at);
    const text = new Date(wall).toISOString();
    return `${text.slice(0, 10)} ${text.slice(11, text.endsWith(':00.000Z') ? 16 : 19)}`;
  }
}
