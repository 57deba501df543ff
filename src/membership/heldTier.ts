/** The tier that holds: what was earned, kept for life, and decided by hand. */
import type { Amount } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { dateOrNull } from './dates.ts';
import type { OverrideFacts } from './decodedFacts.ts';
import type { FigureSeries } from './figureSeries.ts';
import type { OverrideMode, OverrideRef, TierReason } from './model.ts';
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

/** The tier before ceilings: with floors by hand, and without. */
interface Unlimited {
  readonly floored: number;
  readonly unaided: number;
}

const never = Number.POSITIVE_INFINITY;
const beginning = Number.NEGATIVE_INFINITY;

/** An override as a decision speaks of it. */
function refOf(override: OverrideFacts): OverrideRef {
  const { mode, tier, from, until, reason, actor, id } = override;
  return { mode, tier, from: civilDateOfDay(from), until: dateOrNull(until), reason, actor, id };
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
    const pin = this.active('pin', day)[0];
    if (pin !== undefined) {
      const because = [this.overrideReason(pin, earned.position)];
      return { position: this.rules.positionOf(pin.tier), until: pin.until, because };
    }
    const life = this.rules.lifetimeRule(this.lifetimeOn(day));
    const unaided = Math.max(earned.position, life?.position ?? 0);
    const floors = this.active('floor', day);
    const floored = Math.max(unaided, ...floors.map(({ tier }) => this.rules.positionOf(tier)));
    const position = this.ceilingOn(day, floored);
    const because = [
      ...this.ceilingReasons(day, position, { floored, unaided }),
      ...this.floorReasons(floors, position, { floored, unaided }),
    ];
    if (life !== null && life.position >= position && position > 0) {
      because.push(this.lifetimeReason(day, 'tier.lifetime', life));
    }
    const supports = floors
      .filter(({ tier }) => this.rules.positionOf(tier) >= position)
      .map(({ until }) => until);
    if (earned.position >= position) supports.push(earned.until);
    if (position === 0 || (life !== null && life.position >= position)) supports.push(never);
    return { position, until: Math.max(...supports), because };
  }

  private ceilingReasons(
    day: DayNumber,
    position: number,
    { floored, unaided }: Unlimited,
  ): TierReason[] {
    if (position === floored) return [];
    return this.active('ceiling', day)
      .filter(({ tier }) => this.rules.positionOf(tier) === position)
      .slice(0, 1)
      .map((ceiling) => this.overrideReason(ceiling, unaided));
  }

  /** The floor that makes the tier, or that makes it certain for longer. */
  private floorReasons(
    floors: readonly OverrideFacts[],
    position: number,
    { floored, unaided }: Unlimited,
  ): TierReason[] {
    const least = floored > unaided ? floored : Math.max(position, 1);
    return floors
      .filter(({ tier }) => this.rules.positionOf(tier) >= least)
      .slice(0, 1)
      .map((floor) => this.overrideReason(floor, unaided));
  }

  /** Of a tier the part that ceilings leave. */
  private ceilingOn(day: DayNumber, position: number): number {
    const ceilings = this.active('ceiling', day).map(({ tier }) => this.rules.positionOf(tier));
    return Math.min(position, ...ceilings);
  }

  /** Whether nothing decided by hand keeps a member from a tier on a day. */
  isOpen(day: DayNumber, position: number): boolean {
    return this.active('pin', day).length === 0 && this.ceilingOn(day, position) === position;
  }

  /** What held until a day, exclusive, and made the tier then. */
  ended(day: DayNumber): TierReason[] {
    return this.overrides
      .filter(({ until }) => until === day)
      .map((override) => ({ kind: 'tier.overrideEnded', ...refOf(override) }));
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

  /** The first day after a day on which something decided by hand begins or ends; ∞ without one. */
  nextAfter(day: DayNumber): DayNumber {
    const edges = this.overrides.flatMap(({ from, until }) => [from, until]);
    return Math.min(never, ...edges.filter((edge) => edge > day));
  }

  /** What holds of a mode on a day, the one that ends last first. */
  private active(mode: OverrideMode, day: DayNumber): OverrideFacts[] {
    if (this.overrides.length === 0) return [];
    return this.overrides
      .filter((override) => override.mode === mode && override.from <= day && day < override.until)
      .sort((a, b) => (a.until === b.until ? 0 : b.until - a.until));
  }

  private overrideReason(override: OverrideFacts, earned: number): TierReason {
    return { kind: 'tier.override', ...refOf(override), earned: this.rules.nameAt(earned) };
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
