/** A second implementation of stage and phase: every day is decided anew, from the rule alone. */
import { utc } from '@date-fns/utc';
import type { History, HistoryOptions, LifecyclePolicy, LoyaltyPolicy } from 'clientele';
import { addMonths } from 'date-fns/addMonths';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { type Facts, type NaiveContract, readAll, settle } from './naiveHistory.ts';

/** Issues as `code id`, and the ids of events to come. */
export interface NaiveReading {
  readonly issues: readonly string[];
  readonly upcoming: readonly string[];
}

/** The stage of a customer, and how it came about. */
export interface NaiveStage extends NaiveReading {
  readonly stage: string | null;
  readonly since: string | null;
  readonly highest: string | null;
  readonly timeline: readonly (readonly [on: string, stage: string])[];
  readonly next: { readonly on: string; readonly to: string } | null;
}

/** The phase of a customer, and how it came about. */
export interface NaivePhase extends NaiveReading {
  readonly phase: string | null;
  readonly since: string | null;
  readonly cycle: number;
  readonly why: string | null;
  readonly declining: boolean;
  readonly timeline: readonly (readonly [string, string, cycle: number, why: string | null])[];
  readonly next: { readonly on: string; readonly to: string; readonly why: string | null } | null;
}

/** What is asked of a history, and who reads it up to a day. */
interface Question extends NaiveReading {
  readonly first: number;
  readonly asOf: number;
  /** The last day of an event up to `asOf`. */
  readonly last: number;
  /** What is known from the events up to a day, and up to `asOf`. */
  readonly factsOn: (day: number) => Facts;
}

function questionOf(history: History, options: HistoryOptions): Question {
  const { ownId, events, issues } = settle(history, options.knownAt);
  const asOf = dayOfDate(options.asOf);
  const past = events.filter(({ day }) => day <= asOf);
  const read = new Map<number, Facts>();
  const factsOn = (day: number): Facts => {
    // As long as no event comes, reading from the first one again would give the same.
    const count = past.filter((event) => event.day <= day).length;
    const facts = read.get(count) ?? readAll(past.slice(0, count), ownId);
    read.set(count, facts);
    return facts;
  };
  return {
    asOf,
    first: past[0]?.day ?? asOf,
    last: past.at(-1)?.day ?? asOf,
    factsOn,
    issues: [...issues.filter(({ day }) => day <= asOf), ...factsOn(asOf).issues]
      .map(({ code, id }) => `${code} ${id}`)
      .sort(),
    upcoming: events.flatMap(({ day, id }) => (day > asOf ? [String(id)] : [])).sort(),
  };
}

const stages = ['suspect', 'prospect', 'firstTime', 'repeat', 'advocate'];
const isYounger = (then: number | null | undefined, day: number, window: number): boolean =>
  then !== null && then !== undefined && day - then < window;
const latest = (days: readonly number[], nth: number): number | undefined =>
  [...days].sort((a, b) => b - a)[nth - 1];

/** The stage at the end of a day. */
function stageOn(
  policy: LoyaltyPolicy,
  facts: Facts,
  day: number,
  yesterday: string | null,
): string | null {
  if (!facts.started) return null;
  const { minOccasions, windowDays, graceDays, minConverted, minActs } = policy.advocate;
  const occasions = facts.occasionDays.length;
  const { answer } = facts;
  const isVetoed =
    typeof answer === 'number'
      ? answer <= policy.dissatisfiedAtMost
      : answer === 'dissatisfied' || answer === 'veryDissatisfied';
  const window = yesterday === 'advocate' ? windowDays + graceDays : windowDays;
  const speaks =
    isYounger(latest(facts.conversions, minConverted), day, window) ||
    isYounger(latest(facts.acts, minActs), day, window);
  if (occasions >= minOccasions && speaks && !isVetoed) return 'advocate';
  if (occasions > 0) return occasions === 1 ? 'firstTime' : 'repeat';
  return isYounger(facts.contact, day, policy.prospectFreshDays) ? 'prospect' : 'suspect';
}

/** The stage, day by day. */
export function naiveStage(
  policy: LoyaltyPolicy,
  history: History,
  options: HistoryOptions,
): NaiveStage {
  const { first, asOf, last, factsOn, issues, upcoming } = questionOf(history, options);
  const timeline: [string, string][] = [];
  let stage: string | null = null;
  for (let day = first; day <= asOf; day += 1) {
    const today = stageOn(policy, factsOn(day), day, stage);
    if (today !== stage && today !== null) timeline.push([dateOfDay(day), today]);
    stage = today;
  }
  const { windowDays, graceDays } = policy.advocate;
  const end = last + Math.max(policy.prospectFreshDays, windowDays + graceDays);
  let next: NaiveStage['next'] = null;
  for (let day = asOf + 1; day <= end && next === null; day += 1) {
    const then = stageOn(policy, factsOn(day), day, stage);
    if (then !== stage) next = { on: dateOfDay(day), to: then as string };
  }
  const ranks = timeline.map(([, one]) => stages.indexOf(one));
  return {
    stage,
    since: timeline.at(-1)?.[0] ?? null,
    highest: stages[Math.max(...ranks)] ?? null,
    timeline,
    next,
    issues,
    upcoming,
  };
}

/** What yesterday leaves for today. */
interface Yesterday {
  readonly phase: string | null;
  readonly cycle: number;
  readonly why: string | null;
  /** The last end, as long as it counts. */
  readonly end: { readonly why: string; readonly day: number; readonly cycle: number } | null;
  /** The day of becoming a customer in this cycle, and the end before it. */
  readonly customerSince: number;
  readonly formerEnd: Yesterday['end'];
}

/** The first day on which a contract does not run by its own term. */
function expiryOf(policy: LifecyclePolicy, { signed, until }: NaiveContract): number {
  if (until === null) return Number.POSITIVE_INFINITY;
  return Math.max(until + policy.expiryGraceDays, signed + 1);
}

const contractEnd = (policy: LifecyclePolicy, contract: NaiveContract): number =>
  Math.min(expiryOf(policy, contract), contract.terminated ?? Number.POSITIVE_INFINITY);

const millionths = (value: string): bigint => BigInt(Math.round(Number(value) * 1e6));

function silenceEnd({ silence }: LifecyclePolicy, facts: Facts): number {
  const { occasionDays, lastPurchase } = facts;
  if (lastPurchase === null) return Number.NEGATIVE_INFINITY;
  if (occasionDays.length < 3) return lastPurchase + silence.days;
  const gaps = occasionDays.slice(1).map((day, index) => day - (occasionDays[index] as number));
  gaps.sort((a, b) => a - b);
  const low = gaps[Math.floor((gaps.length - 1) / 2)] as number;
  const high = gaps[Math.ceil((gaps.length - 1) / 2)] as number;
  const limit = Math.ceil((silence.gapMultiple * (low + high)) / 2);
  return lastPurchase + Math.max(silence.days, limit);
}

function isActive(policy: LifecyclePolicy, facts: Facts, day: number): boolean {
  if (facts.occasionDays.length === 0 || facts.declared) return false;
  const runs = [...facts.contracts.values()].some((one) => day < contractEnd(policy, one));
  return runs || day < silenceEnd(policy, facts);
}

function whyEnded(policy: LifecyclePolicy, facts: Facts): string {
  if (facts.declared) return 'declared';
  const ends = [...facts.contracts.values()].map((contract) => ({
    day: contractEnd(policy, contract),
    isByNotice: contract.terminated !== null && contract.terminated <= expiryOf(policy, contract),
  }));
  const day = Math.max(...ends.map((end) => end.day));
  if (ends.length === 0 || silenceEnd(policy, facts) > day) return 'silence';
  const isByNotice = ends.some((end) => end.day === day && end.isByNotice);
  return isByNotice ? 'contract-terminated' : 'contract-expired';
}

const monthsBefore = (day: number, months: number): number =>
  addMonths(new Date(day * 86_400_000), -months, { in: utc }).getTime() / 86_400_000;

/** Revenue of the last twelve months, and of the twelve before. */
function revenueAt({ revenue }: Facts, day: number): { recent: bigint; earlier: bigint } {
  const between = (from: number, to: number): bigint =>
    BigInt(
      revenue
        .filter((one) => from < one.day && one.day <= to)
        .reduce((sum, { cents }) => sum + cents, 0),
    );
  const [year, twoYears] = [monthsBefore(day, 12), monthsBefore(day, 24)];
  return { recent: between(year, day), earlier: between(twoYears, year) };
}

/** Recent less earlier revenue, as a part of earlier, compared with a ratio: below 0, 0, or above 0. */
function growthBeside(recent: bigint, earlier: bigint, ratio: bigint): bigint {
  return recent * 1_000_000n - earlier * (1_000_000n + ratio);
}

/** What a review makes of somebody who is a customer and was one yesterday. */
function reviewed(policy: LifecyclePolicy, facts: Facts, day: number, before: Yesterday): string {
  const { minTenureDays, minOccasions, growthBelow, growthAtLeast } = policy.maturity;
  const phase = before.phase as string;
  if (new Date(day * 86_400_000).getUTCDate() !== 1) return phase;
  const { recent, earlier } = revenueAt(facts, day);
  if (earlier <= 0n) return phase;
  if (phase === 'maturity') {
    const grows = growthBeside(recent, earlier, millionths(growthAtLeast)) >= 0n;
    return grows ? 'growth' : 'maturity';
  }
  const isMature =
    day - before.customerSince >= minTenureDays &&
    facts.occasionDays.length >= minOccasions &&
    growthBeside(recent, earlier, millionths(growthBelow)) < 0n;
  return isMature ? 'maturity' : 'growth';
}

/** The phase at the end of a day. */
function phaseOn(policy: LifecyclePolicy, facts: Facts, day: number, before: Yesterday): Yesterday {
  if (!facts.started) return before;
  const wasCustomer = before.phase === 'growth' || before.phase === 'maturity';
  const { cycle } = before;
  if (isActive(policy, facts, day)) {
    if (wasCustomer) return { ...before, phase: reviewed(policy, facts, day, before) };
    const nth = before.phase === 'termination' ? cycle + 1 : cycle;
    const formerEnd = before.end;
    return { phase: 'growth', cycle: nth, why: null, end: null, customerSince: day, formerEnd };
  }
  let end = facts.occasionDays.length === 0 ? null : before.end;
  if (wasCustomer && facts.occasionDays.length > 0) {
    const ends = [...facts.contracts.values()].map((one) => contractEnd(policy, one));
    const lastEnd = Math.max(silenceEnd(policy, facts), ...ends);
    const isLeftOver = !facts.declared && lastEnd <= before.customerSince;
    // What is left had ended before this cycle began: it never was.
    if (before.formerEnd !== null && isLeftOver) end = before.formerEnd;
    else {
      const why = whyEnded(policy, facts);
      return { ...before, phase: 'termination', why, end: { why, day, cycle } };
    }
  }
  const isEngaged = facts.talks.some(
    (talk) =>
      isYounger(talk.day, day, policy.engagementFreshDays) && (end === null || talk.day > end.day),
  );
  if (isEngaged) {
    const first = before.phase === 'development' ? cycle : 1;
    const nth = end === null ? first : end.cycle + 1;
    return { ...before, phase: 'development', cycle: nth, why: null, end };
  }
  if (end === null) return { ...before, phase: 'potential', cycle: 1, why: null, end };
  return { ...before, phase: 'termination', cycle: end.cycle, why: end.why, end };
}

/** The phase, day by day. */
export function naivePhase(
  policy: LifecyclePolicy,
  history: History,
  options: HistoryOptions,
): NaivePhase {
  const { first, asOf, last, factsOn, issues, upcoming } = questionOf(history, options);
  const timeline: [string, string, number, string | null][] = [];
  let now: Yesterday = {
    phase: null,
    cycle: 1,
    why: null,
    end: null,
    customerSince: 0,
    formerEnd: null,
  };
  for (let day = first; day <= asOf; day += 1) {
    const today = phaseOn(policy, factsOn(day), day, now);
    if (today.phase !== now.phase && today.phase !== null) {
      timeline.push([dateOfDay(day), today.phase, today.cycle, today.why]);
    }
    now = today;
  }
  const facts = factsOn(asOf);
  const ends = [...facts.contracts.values()].map((one) => contractEnd(policy, one));
  const threeYears = Math.max(policy.engagementFreshDays, 3 * 366);
  const lastDay = Math.max(
    ...ends.filter(Number.isFinite),
    silenceEnd(policy, facts),
    last + threeYears,
  );
  let next: NaivePhase['next'] = null;
  let then = now;
  for (let day = asOf + 1; day <= lastDay && next === null; day += 1) {
    then = phaseOn(policy, facts, day, then);
    if (then.phase !== now.phase) {
      next = { on: dateOfDay(day), to: then.phase as string, why: then.why };
    }
  }
  const { recent, earlier } = revenueAt(facts, asOf);
  const isCustomer = now.phase === 'growth' || now.phase === 'maturity';
  const fall = -millionths(policy.declineAtLeast);
  return {
    phase: now.phase,
    since: timeline.at(-1)?.[0] ?? null,
    cycle: now.cycle,
    why: now.why,
    declining: isCustomer && earlier > 0n && growthBeside(recent, earlier, fall) <= 0n,
    timeline,
    next,
    issues,
    upcoming,
  };
}
