/** The tier that holds: what was earned, kept for life, and decided by hand. */
import type { Amount } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { beginning, dateOrNull, never } from './dates.ts';
import type { OverrideFacts } from './decodedFacts.ts';
import type { FigureSeries } from './figureSeries.ts';
import type { OverrideMode, TierReason } from './model.ts';
import type { TierRules } from './tierRules.ts';

/** What was earned by figures. */
export interface Earned {
  readonly position: number;
  readonly until: DayNumber;
}

/** The tier that holds on a day. */
export interface Held {
  readonly position: number;
  /** The first day on which it is not certain any more; ∞ without an end. */
  readonly until: DayNumber;
  /** What beside figures made it. */
  readonly because: readonly TierReason[];
}

/** See the head of this file. */
export class HeldTier {
  private readonly rules: TierRules;
  private readonly overrides: readonly OverrideFacts[];
  private readonly series: FigureSeries;

  constructor(rules: TierRules, overrides: readonly OverrideFacts[], series: FigureSeries) {
    this.rules = rules;
    this.overrides = overrides;
    this.series = series;
  }

  /** The tier that holds on a day. A pin beats all; a ceiling beats floors, and floors what was earned. */
  on(day: DayNumber, earned: Earned): Held {
    const unaided = this.unaidedOn(day, earned.position);
    const position = this.positionOn(day, unaided);
    const until = this.certainUntil(day, earned, unaided);
    const [pin] = this.active('pin', day);
    const because =
      pin === undefined
        ? this.reasons(day, position, unaided)
        : [this.overrideReason(pin, earned.position)];
    return { position, until, because };
  }

  /** The ceiling that makes the tier; the floor that makes it, or makes it certain for longer; that it is for life. */
  private reasons(day: DayNumber, position: number, unaided: number): TierReason[] {
    const placeOf = ({ tier }: OverrideFacts): number => this.rules.positionOf(tier);
    const floors = this.active('floor', day);
    const floored = Math.max(unaided, ...floors.map(placeOf));
    const ceilings = position === floored ? [] : this.active('ceiling', day);
    const least = floored > unaided ? floored : Math.max(position, 1);
    const made = [
      ceilings.find((ceiling) => placeOf(ceiling) === position),
      floors.find((floor) => placeOf(floor) >= least),
    ];
    const because = made.flatMap((one) => (one ? [this.overrideReason(one, unaided)] : []));
    const life = this.rules.lifetimeRule(this.lifetimeOn(day));
    return life !== null && life.position >= position && position > 0
      ? [...because, this.lifetimeReason(day, 'tier.lifetime', life)]
      : because;
  }

  /** What is decided by hand for a day makes of a tier; only what began by another day, where that is given. */
  positionOn(day: DayNumber, unaided: number, begunBy: DayNumber = day): number {
    const places = (mode: OverrideMode): number[] =>
      this.active(mode, day)
        .filter(({ from }) => from <= begunBy)
        .map(({ tier }) => this.rules.positionOf(tier));
    const [pin] = places('pin');
    if (pin !== undefined) return pin;
    return Math.min(Math.max(unaided, ...places('floor')), ...places('ceiling'));
  }

  /**
   * The first day on which the tier of a day is not certain: what was earned may be lost from the end of its validity
   * on, and what is decided by hand is known beforehand.
   */
  private certainUntil(day: DayNumber, { until }: Earned, unaided: number): DayNumber {
    const position = this.positionOn(day, unaided);
    const life = this.unaidedOn(day, 0);
    let at = day;
    while (at < never) {
      const least = this.positionOn(at, at < until ? unaided : life);
      if (least !== position || this.positionOn(at, unaided) !== position) break;
      at = Math.min(this.nextAfter(at), until > at ? until : never);
    }
    return at === day ? until : at;
  }

  /** What is decided by hand and made the tier until a day, exclusive. */
  ended(day: DayNumber, before: Held): TierReason[] {
    const on = dateOrNull(day);
    return before.because.flatMap((reason): TierReason[] => {
      if (reason.kind !== 'tier.override' || reason.until !== on) return [];
      const { earned: _, ...ref } = reason;
      return [{ ...ref, kind: 'tier.overrideEnded' }];
    });
  }

  /** Why a tier that was kept for life on the day before is not any more. */
  lostForLife(day: DayNumber): TierReason[] {
    const before = this.lifetimeOn(day - 1);
    const lost = before > this.lifetimeOn(day) ? this.rules.lifetimeRule(before) : null;
    return lost === null ? [] : [this.lifetimeReason(day, 'tier.lifetimeLost', lost)];
  }

  /** The sum of all figures up to a day. */
  sumOn(day: DayNumber): Amount {
    return this.series.between(beginning, day);
  }

  /** The position in the policy's list of the tier that is kept for life; −1 for none. */
  lifetimeOn(day: DayNumber): number {
    return this.rules.policy.lifetime.length === 0 ? -1 : this.rules.lifetimeAt(this.sumOn(day));
  }

  /** The place of a tier by figures, or of one that is kept for life on a day if that is higher. */
  unaidedOn(day: DayNumber, earned: number): number {
    return Math.max(earned, this.rules.lifetimeRule(this.lifetimeOn(day))?.position ?? 0);
  }

  /** Whether the tier of a day was decided by hand itself, so that nothing else counts. */
  isPinned(day: DayNumber): boolean {
    return this.active('pin', day).length > 0;
  }

  /** The first day after a day on which something decided by hand begins or ends; ∞ without one. */
  nextAfter(day: DayNumber): DayNumber {
    const edges = this.overrides.flatMap(({ from, until }) => [from, until]);
    return Math.min(never, ...edges.filter((edge) => edge > day));
  }

  /** What holds of a mode on a day, the one that ends last first. */
  private active(mode: OverrideMode, day: DayNumber): OverrideFacts[] {
    return this.overrides
      .filter((override) => override.mode === mode && override.from <= day && day < override.until)
      .sort((a, b) => (a.until === b.until ? 0 : b.until - a.until));
  }

  private overrideReason({ recorded: _, ...override }: OverrideFacts, earned: number): TierReason {
    const { from, until } = override;
    return {
      kind: 'tier.override',
      ...override,
      from: civilDateOfDay(from),
      until: dateOrNull(until),
      earned: this.rules.nameAt(earned),
    };
  }

  private lifetimeReason(
    day: DayNumber,
    kind: 'tier.lifetime' | 'tier.lifetimeLost',
    { position, from }: { readonly position: number; readonly from: Amount },
  ): TierReason {
    return {
      kind,
      on: civilDateOfDay(day),
      tier: this.rules.nameAt(position),
      metric: this.rules.policy.metric,
      figure: textOf(this.sumOn(day)),
      want: textOf(from),
    };
  }
}
