/** The way of a member through the tiers, day by day, as far as one looks. */
import { signOf } from '../foundation/amount.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { beginning, dateOrNull, never } from './dates.ts';
import { EarnedTier } from './earnedTier.ts';
import { FigureSeries } from './figureSeries.ts';
import { type Earned, type Held, HeldTier } from './heldTier.ts';
import type { MemberView } from './memberView.ts';
import type { TierReason, TierStep } from './model.ts';
import { TierPeriods } from './tierPeriods.ts';
import type { TierRules } from './tierRules.ts';

/** See the head of this file. Only days on which something may happen are looked at. */
export class TierCourse {
  readonly steps: TierStep[] = [];
  readonly rules: TierRules;
  readonly periods: TierPeriods;
  readonly series: FigureSeries;
  readonly earned: EarnedTier;
  readonly held: HeldTier;
  readonly start: DayNumber;
  /** The tier at the end of the day passed last. */
  now: Held;
  /** The first day of it. */
  since: DayNumber;
  /** What ended on that day, and made the tier before. */
  ended: readonly TierReason[] = [];
  /** What happened last to the tier by figures. */
  last: TierReason;
  private day: DayNumber;
  /** The days on which reversals leave the window, which may raise the figure. */
  private readonly leaving: readonly DayNumber[];
  /** How many of them have passed. */
  private left = 0;
  /** The day from which on the figure stays as it is. */
  private readonly settled: DayNumber;

  /** The way of a member from the first day, up to another one. */
  constructor(rules: TierRules, view: MemberView, start: DayNumber, through: DayNumber = start) {
    this.rules = rules;
    this.start = start;
    this.periods = new TierPeriods(rules.policy, start);
    this.series = new FigureSeries(rules.policy, view.figures);
    this.earned = new EarnedTier(rules, this.periods, this.series);
    this.held = new HeldTier(rules, view.overrides, this.series);
    this.leaving = this.leavingDays();
    this.settled = this.settledFrom();
    this.day = start;
    this.last = { kind: 'tier.joined', on: civilDateOfDay(start), tier: rules.nameAt(0) };
    this.now = this.heldOn(start);
    this.since = start;
    this.log(start, this.last, this.earned, []);
    this.pass(start);
    for (let next = this.nextDay(); next <= through; next = this.nextDay()) this.pass(next);
  }

  /** The place of the tier at the end of the day passed last. */
  get position(): number {
    return this.now.position;
  }

  /** What holds on a day with the tier that is earned now. */
  heldOn(day: DayNumber): Held {
    return this.held.on(day, this.earned);
  }

  /** The next day on which something may happen; ∞ without one. */
  nextDay(): DayNumber {
    const { day, earned, periods } = this;
    const period = periods.periodOf(day);
    const isImmediate = this.rules.policy.upgrade === 'immediate';
    return Math.min(
      earned.checkOn > day ? earned.checkOn : never,
      this.series.nextAfter(day),
      this.held.nextAfter(day),
      isImmediate ? this.nextLeaving() : never,
      !isImmediate && period.from <= this.settled ? period.to : never,
    );
  }

  /** Whether the figures of a check, and what is decided by hand, will never be others than on a day. */
  isSettledBefore(day: DayNumber): boolean {
    const checked = day - this.rules.policy.graceDays;
    return checked > this.settled && this.held.nextAfter(day) === never;
  }

  private nextLeaving(): DayNumber {
    while ((this.leaving[this.left] ?? never) <= this.day) this.left += 1;
    return this.leaving[this.left] ?? never;
  }

  /** Passes one day, and notes what happens. */
  pass(day: DayNumber): void {
    this.day = day;
    const before = this.now;
    const events = this.earned.pass(day);
    const ended = [...this.held.lostForLife(day), ...this.held.ended(day, before)];
    for (const event of events) {
      this.log(day, event.reason, event, ended);
      this.last = event.reason;
    }
    this.now = this.heldOn(day);
    if (this.steps.at(-1)?.tier !== this.rules.nameAt(this.position)) {
      this.log(day, null, this.earned, ended);
    }
    if (this.position === before.position) return;
    this.since = day;
    this.ended = ended;
  }

  private log(
    day: DayNumber,
    reason: TierReason | null,
    earned: Earned,
    ended: readonly TierReason[],
  ): void {
    const { rules } = this;
    const held = this.held.on(day, earned);
    const from = this.steps.at(-1)?.tier ?? null;
    const tier = rules.nameAt(held.position);
    const past = from === tier ? [] : ended;
    const because =
      reason === null ? [...past, ...held.because] : [reason, ...held.because, ...past];
    this.steps.push({
      on: civilDateOfDay(day),
      from,
      tier,
      earned: rules.nameAt(earned.position),
      validUntil: dateOrNull(held.until),
      because,
    });
  }

  private leavingDays(): DayNumber[] {
    const reversals = this.series.days.filter(({ figures }) =>
      figures.some(({ amount }) => signOf(amount) < 0),
    );
    return reversals.map(({ day }) => this.periods.leavesOn(day)).filter((day) => day < never);
  }

  private settledFrom(): DayNumber {
    const last = this.series.days.at(-1)?.day;
    if (last === undefined) return beginning;
    const left = this.periods.leavesOn(last);
    return left < never ? left : last;
  }
}
