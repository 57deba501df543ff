/** The tier by figures alone: checked when its validity ends, raised when enough is there. */
import type { Amount } from '../foundation/amount.ts';
import { signOf } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { dateOrNull, never } from './dates.ts';
import type { FigureFacts } from './decodedFacts.ts';
import type { FigureSeries } from './figureSeries.ts';
import type { TierReason } from './model.ts';
import type { TierPeriods, Validity } from './tierPeriods.ts';
import type { TierRules } from './tierRules.ts';

/** Something that happened to the tier by figures. */
export interface EarnedEvent {
  readonly reason: TierReason;
  /** The place of the tier after it. */
  readonly position: number;
  /** The first day after the validity of the tier; ∞ without an end. */
  readonly until: DayNumber;
}

/** See the head of this file. Days are passed in order. */
export class EarnedTier {
  /** The place of the tier. */
  position = 0;
  private validity: Validity | null = null;
  private readonly rules: TierRules;
  private readonly periods: TierPeriods;
  private readonly series: FigureSeries;

  constructor(rules: TierRules, periods: TierPeriods, series: FigureSeries) {
    this.rules = rules;
    this.periods = periods;
    this.series = series;
  }

  /** The first day after the validity of the tier; ∞ without an end. */
  get until(): DayNumber {
    return this.validity?.until ?? never;
  }

  /** The day of the next check; ∞ without one. */
  get checkOn(): DayNumber {
    return this.until + this.rules.policy.graceDays;
  }

  /** The first day on which the tier may be lost again if the next check keeps it. */
  get renewedUntil(): DayNumber {
    return this.periods.renewed(this.validity as Validity).until;
  }

  /** The first day whose figures count for the next check. */
  get checkFrom(): DayNumber {
    return this.periods.windowStart(this.until - 1);
  }

  /** Everything that happens on a day, in order: the check, then reversals, then a higher tier. */
  pass(day: DayNumber): EarnedEvent[] {
    const { onReversal } = this.rules.policy;
    const events: EarnedEvent[] = [];
    if (day === this.checkOn) events.push(this.check(day));
    const today = this.series.on(day);
    if (onReversal === 'immediate' && today?.isReversal) this.reverse(day, today.figures, events);
    this.raise(day, today?.figures ?? [], events);
    return events;
  }

  /** Figures up to the day before decide; those of the grace count as well. */
  private check(day: DayNumber): EarnedEvent {
    const { rules, position } = this;
    const figure = this.series.between(this.checkFrom, day - 1);
    const isKept = rules.isKept(position, figure);
    const lower = rules.checked(position, figure);
    if (lower === position) {
      this.validity = this.periods.renewed(this.validity as Validity);
    } else {
      this.move(lower, day);
    }
    const evidence = this.evidence(day, position, figure, rules.keepAt(position));
    if (lower === position) {
      return this.event({ kind: isKept ? 'tier.renewed' : 'tier.spared', ...evidence });
    }
    return this.event({ kind: 'tier.belowKeep', ...evidence, to: rules.nameAt(lower) });
  }

  private reverse(day: DayNumber, figures: readonly FigureFacts[], events: EarnedEvent[]): void {
    const { rules, position } = this;
    const figure = this.series.between(this.periods.windowStart(day), day);
    const lower = rules.checked(position, figure);
    if (lower === position) return;
    this.move(lower, day);
    const isGrade = rules.policy.metric === 'grade';
    const reversals = figures.filter(({ amount }) => isGrade || signOf(amount) < 0);
    events.push(
      this.event({
        kind: 'tier.reversed',
        ...this.evidence(day, position, figure, rules.keepAt(position)),
        to: rules.nameAt(lower),
        figures: idsOf(reversals),
      }),
    );
  }

  private raise(day: DayNumber, figures: readonly FigureFacts[], events: EarnedEvent[]): void {
    const { rules, periods, series } = this;
    const isImmediate = rules.policy.upgrade === 'immediate';
    if (!isImmediate && periods.periodOf(day).from !== day) return;
    const last = isImmediate ? day : day - 1;
    const figure = series.between(periods.windowStart(last), last);
    const position = rules.entered(figure);
    if (position <= this.position) return;
    this.move(position, day);
    events.push(
      this.event({
        kind: 'tier.reached',
        ...this.evidence(day, position, figure, rules.enterAt(position)),
        figures: isImmediate ? idsOf(figures) : [],
      }),
    );
  }

  private move(position: number, day: DayNumber): void {
    this.position = position;
    this.validity = position === 0 ? null : this.periods.entered(day);
  }

  private event(reason: TierReason): EarnedEvent {
    return { reason, position: this.position, until: this.until };
  }

  private evidence(day: DayNumber, position: number, figure: Amount, want: Amount) {
    const { rules } = this;
    return {
      on: civilDateOfDay(day),
      tier: rules.nameAt(position),
      metric: rules.policy.metric,
      figure: textOf(figure),
      want: textOf(want),
      through: dateOrNull(this.until - 1),
    };
  }
}

function idsOf(figures: readonly FigureFacts[]): string[] {
  return figures.flatMap(({ id }) => (id === null ? [] : [id]));
}
