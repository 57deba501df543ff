/** A second implementation of membership: every day is decided from all figures anew, with dates as text and cents. */
import type { TierFacts, TierNeed, TierOverride, TierPolicy } from '../../src/membership/index.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';

/** The membership, as far as it is compared. */
export interface NaiveMembership {
  readonly tier: string;
  readonly earned: string;
  readonly since: string | null;
  readonly validUntil: string | null;
  /** `on from>tier earned why`. */
  readonly timeline: readonly string[];
  /** `on changes from>to why`, or `on renews tier validUntil`. */
  readonly next: string | null;
}

interface NaiveFigure {
  readonly on: string;
  readonly cents: bigint;
}

const cents = (amount: unknown): bigint => {
  const [whole = '', part = ''] = String(amount).replace('-', '').split('.');
  const size = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return String(amount).startsWith('-') ? -size : size;
};

const shifted = (date: string, days: number): string => dateOfDay(dayOfDate(date) + days);

/** A date some months on, or the last one of a month that is too short. */
function monthsOn(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  for (let last = day; ; last -= 1) {
    const moved = new Date(0);
    moved.setUTCFullYear(year, month - 1 + months, last);
    if (moved.getUTCDate() === last) return moved.toISOString().slice(0, 10);
  }
}

const newYear = (date: string, years = 1): string => `${Number(date.slice(0, 4)) + years}-01-01`;

/** The first day of the membership year after the one of a day. */
function nextAnniversary(date: string, start: string): string {
  let years = 1;
  while (monthsOn(start, years * 12) <= date) years += 1;
  return monthsOn(start, years * 12);
}

/** What is known of a member, read from nothing but the facts. */
class NaiveMember {
  readonly figures: readonly NaiveFigure[];
  readonly overrides: readonly TierOverride[];
  readonly start: string | null;
  private readonly policy: TierPolicy;

  constructor(policy: TierPolicy, facts: TierFacts, asOf: string, knownAt: string | null) {
    this.policy = policy;
    const isKnown = (fact: { readonly recordedOn?: string | null | undefined }): boolean =>
      knownAt === null || fact.recordedOn == null || fact.recordedOn <= knownAt;
    const known = facts.figures.filter(isKnown);
    const once = known.filter(({ id, on, amount }, index) => {
      if (id == null) return true;
      const same = known.filter((other) => other.id === id);
      const isOne = same.every((o) => o.on === on && cents(o.amount) === cents(amount));
      return isOne && known.findIndex((other) => other.id === id) === index;
    });
    const joined = facts.joinedOn ?? null;
    this.figures = once
      .map(({ on, amount }) => ({ on, cents: cents(amount) }))
      .filter((one) => one.on <= asOf && (joined === null || one.on >= joined))
      .filter((one) => policy.onReversal !== 'never' || one.cents >= 0n);
    this.overrides = (facts.overrides ?? []).filter(isKnown);
    const first = [
      ...once.filter(({ on }) => on <= asOf && joined === null).map(({ on }) => on),
      ...this.overrides.map(({ from }) => from),
    ].sort()[0];
    this.start = joined ?? first ?? null;
  }

  /** The figure on a day, as of the window that belongs to another. */
  figure(windowOf: string, through: string): bigint {
    const { metric } = this.policy;
    const until = this.figures.filter(({ on }) => on <= through);
    if (metric === 'grade') return this.gradeOf(until);
    return until
      .filter(({ on }) => metric === 'balance' || this.isInWindow(on, windowOf))
      .reduce((sum, one) => sum + one.cents, 0n);
  }

  private gradeOf(figures: readonly NaiveFigure[]): bigint {
    const last = figures
      .map(({ on }) => on)
      .sort()
      .at(-1);
    const grades = figures.filter(({ on }) => on === last).map((one) => one.cents);
    return grades.reduce((a, b) => (a > b ? a : b), grades[0] ?? 0n);
  }

  private isInWindow(on: string, day: string): boolean {
    const { window } = this.policy;
    if (window === 'lifetime') return true;
    if (window === 'calendarYear') return on.slice(0, 4) >= day.slice(0, 4);
    if (window !== 'anniversary') return on > monthsOn(day, -window.months);
    return nextAnniversary(on, this.start as string) >= nextAnniversary(day, this.start as string);
  }

  isReversed(day: string): boolean {
    const today = this.figures.filter(({ on }) => on === day);
    if (today.length === 0) return false;
    if (this.policy.metric !== 'grade') return today.some((one) => one.cents < 0n);
    return this.figure(day, day) < this.figure(day, shifted(day, -1));
  }

  /** The first day of the period after that of a day. */
  periodEnd(day: string): string {
    return this.policy.window === 'anniversary'
      ? nextAnniversary(day, this.start as string)
      : newYear(day);
  }
}

interface NaiveState {
  earned: number;
  until: string | null;
  entered: string;
  renewals: number;
}

/** Decides a membership; `next` is looked for over so many days. */
export function naiveMembership(
  policy: TierPolicy,
  facts: TierFacts,
  options: { readonly asOf: string; readonly knownAt?: string | null },
  lookAhead: number,
): NaiveMembership {
  const { asOf, knownAt = null } = options;
  const member = new NaiveMember(policy, facts, asOf, knownAt);
  const names = policy.tiers.map(({ name }) => name);
  const enter = policy.tiers.map((tier) => cents(tier.enter));
  const keep = policy.tiers.map((tier) => cents(tier.keep));
  const [base] = names as [string];
  const nobody = { tier: base, earned: base, timeline: [], since: null, validUntil: null };
  if (member.start === null) return { ...nobody, next: null };

  const lifetime = (day: string): number => {
    const sum = member.figures
      .filter(({ on }) => on <= day)
      .reduce((total, one) => total + one.cents, 0n);
    return policy.lifetime
      .filter(({ from }) => sum >= cents(from))
      .reduce((highest, { tier }) => Math.max(highest, names.indexOf(tier)), 0);
  };
  /** What overrides of a day make of a tier; some may be left out. */
  const byHand = (unaided: number, day: string, isLeftOut = (_: TierOverride) => false): number => {
    const places = (mode: string): number[] =>
      member.overrides
        .filter((one) => one.mode === mode && one.from <= day && !isLeftOut(one))
        .filter(({ until }) => until == null || day < until)
        .map(({ tier }) => names.indexOf(tier));
    const [pin] = places('pin');
    if (pin !== undefined) return pin;
    return Math.min(Math.max(unaided, ...places('floor')), ...places('ceiling'));
  };
  const isPinned = (day: string): boolean =>
    member.overrides.some(
      ({ mode, from, until }) => mode === 'pin' && from <= day && (until == null || day < until),
    );
  const held = (earned: number, day: string): number =>
    byHand(Math.max(earned, lifetime(day)), day);
  /** Every day is looked at: what was earned may be lost from its end on, and may as well be renewed. */
  const validUntil = ({ earned, until }: NaiveState, day: string): string | null => {
    const kept = Math.max(earned, lifetime(day));
    const tier = byHand(kept, day);
    const isCertain = (on: string): boolean =>
      byHand(kept, on) === tier &&
      (until === null || on < until || byHand(lifetime(day), on) === tier);
    if (!isCertain(day)) return until;
    const ends = member.overrides.flatMap((one) => [one.from, one.until ?? one.from]);
    const last = [day, until ?? day, ...ends].sort().at(-1) as string;
    for (let on = day; on <= last; on = shifted(on, 1)) if (!isCertain(on)) return on;
    return null;
  };
  const rounded = (date: string, roundUp: string): string => {
    let day = date;
    const isRound = (): boolean =>
      roundUp === 'none' || (roundUp === 'month' ? day.endsWith('-01') : day.endsWith('-01-01'));
    while (!isRound()) day = shifted(day, 1);
    return day;
  };
  const firstEnd = (day: string): string | null => {
    const { validity } = policy;
    if (validity === 'never') return null;
    if (validity === 'endOfPeriod') return member.periodEnd(day);
    if (validity === 'endOfNextPeriod') return member.periodEnd(member.periodEnd(day));
    return rounded(monthsOn(day, validity.months), validity.roundUp);
  };
  const nextEnd = ({ until, entered, renewals }: NaiveState): string => {
    const { validity } = policy;
    if (typeof validity !== 'object') return member.periodEnd(until as string);
    return validity.roundUp === 'none'
      ? monthsOn(entered, validity.months * (renewals + 2))
      : rounded(monthsOn(until as string, validity.months), validity.roundUp);
  };

  const state: NaiveState = { earned: 0, until: null, entered: member.start, renewals: 0 };
  const timeline: string[] = [];
  let tier = 0;
  let shownTier: number | null = null;
  let since = member.start;
  const log = (day: string, why: string | null): void => {
    const now = held(state.earned, day);
    const before = shownTier === null ? '' : (names[shownTier] as string);
    timeline.push(`${day} ${before}>${names[now]} ${names[state.earned]} ${why ?? ''}`.trimEnd());
    shownTier = now;
  };
  const moveTo = (position: number, day: string, why: string): void => {
    state.earned = position;
    state.until = position === 0 ? null : firstEnd(day);
    state.entered = day;
    state.renewals = 0;
    log(day, why);
  };
  const lowered = (figure: bigint): number => {
    if (policy.downgrade === 'never') return state.earned;
    if (policy.downgrade === 'oneStep') return state.earned - 1;
    if (policy.downgrade === 'toBase') return 0;
    let best = 0;
    for (let tried = 1; tried < state.earned; tried += 1) {
      if (figure >= (keep[tried] as bigint)) best = tried;
    }
    return best;
  };

  const passDay = (day: string): void => {
    const logged = timeline.length;
    const yesterday = shifted(day, -1);
    if (state.until !== null && shifted(state.until, policy.graceDays) === day) {
      const figure = member.figure(shifted(state.until, -1), yesterday);
      const isKept = figure >= (keep[state.earned] as bigint);
      const lower = isKept ? state.earned : lowered(figure);
      if (lower === state.earned) {
        state.until = nextEnd(state);
        state.renewals += 1;
        log(day, isKept ? 'renewed' : 'spared');
      } else {
        moveTo(lower, day, 'belowKeep');
      }
    }
    if (policy.onReversal === 'immediate' && member.isReversed(day) && state.earned > 0) {
      const figure = member.figure(day, day);
      const lower = lowered(figure);
      if (figure < (keep[state.earned] as bigint) && lower !== state.earned) {
        moveTo(lower, day, 'reversed');
      }
    }
    const isPeriodStart = member.periodEnd(yesterday) === day && day !== member.start;
    if (policy.upgrade === 'immediate' || isPeriodStart) {
      const last = policy.upgrade === 'immediate' ? day : yesterday;
      const figure = member.figure(last, last);
      const reached = enter.filter((threshold) => threshold <= figure).length - 1;
      if (reached > state.earned) moveTo(reached, day, 'reached');
    }
    const now = held(state.earned, day);
    if (timeline.length === logged && now !== tier) log(day, null);
    if (now !== tier) since = day;
    tier = now;
  };

  log(member.start, 'joined');
  for (let day = member.start; day <= asOf; day = shifted(day, 1)) {
    if (day === member.start) tier = held(0, day);
    passDay(day);
  }
  const isMember = member.start <= asOf;
  const answer = isMember
    ? {
        tier: names[tier] as string,
        earned: names[state.earned] as string,
        since,
        validUntil: validUntil(state, asOf),
        timeline: [...timeline],
      }
    : nobody;
  const last = shifted(asOf, lookAhead);
  if (!isMember && held(0, member.start) > 0) {
    const change = `${base}>${names[held(0, member.start)]} overrideBegins`;
    return { ...answer, next: member.start > last ? null : `${member.start} changes ${change}` };
  }
  const first = isMember ? shifted(asOf, 1) : member.start;
  for (let day = first; day <= last; day = shifted(day, 1)) {
    const before = { tier, earned: state.earned, steps: timeline.length };
    passDay(day);
    if (tier !== before.tier) {
      const unaided = Math.max(before.earned, lifetime(day));
      const alone = byHand(unaided, day);
      const isBegun = byHand(unaided, day, ({ from }) => from === day) !== alone;
      const figures = state.earned < before.earned ? 'belowKeep' : 'reached';
      const hand = isBegun ? 'overrideBegins' : 'overrideEnds';
      const why = alone === before.tier ? figures : hand;
      const change = `${names[before.tier]}>${names[tier]} ${why}`;
      return { ...answer, next: `${day} changes ${change}` };
    }
    const isKept = timeline.slice(before.steps).some((step) => /(renewed|spared)$/.test(step));
    if (isKept && tier > 0 && state.earned >= tier && !isPinned(day)) {
      return { ...answer, next: `${day} renews ${names[tier]} ${validUntil(state, day)}` };
    }
  }
  return { ...answer, next: null };
}

/** The days on which it may show whether a need was met: of a check the day after it, and when overrides end. */
export function daysToJudge(need: TierNeed, facts: TierFacts, spentOn: string): string[] {
  if (need.rule === 'tier.lifetime') return [spentOn];
  if (need.rule !== 'tier.keep') return [need.startsOn ?? spentOn];
  const ends = (facts.overrides ?? []).flatMap(({ from, until }) => [from, until ?? from]);
  return [shifted(need.by, 1), ...ends.filter((day) => day > shifted(need.by, 1))];
}

/** Whether a figure does what a need says of it, as it shows on a day. */
export function naiveNeed(
  policy: TierPolicy,
  facts: TierFacts,
  options: { readonly asOf: string; readonly knownAt?: string | null },
  need: TierNeed,
  spentOn: string,
): { readonly isMet: boolean; readonly isEnteredAnew: boolean } {
  const names = policy.tiers.map(({ name }) => name);
  const { asOf, knownAt = null } = options;
  const { tier, earned, timeline } = naiveMembership(policy, facts, options, 0);
  const isEnteredAnew = timeline.some((step) => step >= spentOn && step.endsWith(' reached'));
  if (need.rule !== 'tier.lifetime') {
    const reached = need.rule === 'tier.earn' ? earned : tier;
    return { isMet: names.indexOf(reached) >= names.indexOf(need.tier), isEnteredAnew };
  }
  const counted = new NaiveMember(policy, facts, asOf, knownAt).figures;
  const sum = counted.reduce((total, one) => total + one.cents, 0n);
  const floor = policy.lifetime.find(({ tier: own }) => own === need.tier);
  return { isMet: sum >= cents(floor?.from), isEnteredAnew };
}
