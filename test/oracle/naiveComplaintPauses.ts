/** The pauses of the naive complaint: a list of intervals, looked through each time. */
import type { ComplaintEventKind, PauseRule, SlaPolicy } from '../../src/complaints/model.ts';
import { clockOf, firstInstantOf, millisecondsOf, passed, reached } from './naiveComplaintTime.ts';

interface NaivePause {
  readonly reason: string;
  readonly since: number;
  /** What was said when it began. */
  readonly until: number | null;
  endedAt: number | null;
  /** Whether somebody said that it is over. */
  isResumed: boolean;
  /** Those of its reason that were in force when it began: it prolongs them, also where they end as it begins. */
  readonly prolongs: readonly NaivePause[];
}

export class NaivePauses {
  private readonly policy: SlaPolicy;
  private readonly all: NaivePause[] = [];

  constructor(policy: SlaPolicy) {
    this.policy = policy;
  }

  private rule(reason: string): PauseRule {
    return this.policy.pauses[reason] as PauseRule;
  }

  inForce(): readonly NaivePause[] {
    return this.all.filter(({ endedAt }) => endedAt === null);
  }

  /** The reasons that stop a target now. */
  of(target: string): string[] {
    const reasons = this.inForce().map(({ reason }) => reason);
    return [...new Set(reasons)].filter((one) => this.rule(one).stops.includes(target)).sort();
  }

  /** When a pause in force ends by itself, and why. */
  endOf({ reason, since, until }: NaivePause, at: number): { at: number; why: string } | null {
    const { maxEach, maxTotal } = this.rule(reason);
    const found: { at: number; why: string }[] = [];
    if (until !== null) found.push({ at: until, why: 'until' });
    if (maxEach !== null)
      found.push({ at: firstInstantOf(this.policy, maxEach, since), why: 'maxEach' });
    if (maxTotal !== null) {
      const clock = clockOf(this.policy, maxTotal.calendar);
      const left = this.left(reason, at);
      found.push({ at: left > 0 ? reached(clock, at, left)[0] : at, why: 'maxTotal' });
    }
    return found.sort((a, b) => a.at - b.at)[0] ?? null;
  }

  /** What is left of all the time that pauses of a reason may take. */
  private left(reason: string, at: number): number {
    const { maxTotal } = this.rule(reason);
    if (maxTotal === null) return Number.POSITIVE_INFINITY;
    const clock = clockOf(this.policy, maxTotal.calendar);
    const same = this.all.filter((one) => one.reason === reason);
    const ends = [...new Set([at, ...same.flatMap(({ since, endedAt }) => [since, endedAt ?? at])])]
      .filter((one) => one <= at)
      .sort((a, b) => a - b);
    let used = 0;
    for (const [index, from] of ends.entries()) {
      const to = ends[index + 1];
      if (to === undefined) break;
      const covered = same.some(({ since, endedAt }) => since <= from && to <= (endedAt ?? at));
      if (covered) used += passed(clock, from, to);
    }
    return millisecondsOf(this.policy, { ...maxTotal }, same[0]?.since ?? at) - used;
  }

  ends(at: number): number[] {
    return this.inForce().flatMap((one) => this.endOf(one, at)?.at ?? []);
  }

  expire(at: number): void {
    const over = this.inForce().filter((one) => (this.endOf(one, at)?.at ?? at + 1) <= at);
    for (const one of over) one.endedAt = at;
  }

  begin(reason: string, at: number, until: number | null): boolean {
    const prolongs = this.inForce().filter((one) => one.reason === reason);
    if (prolongs.length === 0 && this.left(reason, at) <= 0) return false;
    this.all.push({ reason, since: at, until, endedAt: null, isResumed: false, prolongs });
    return true;
  }

  /** Ends the pauses of a reason, or all; whether there was one, or one that ended without being resumed. */
  resume(reason: string | null, at: number): boolean {
    const meant = this.all.filter((one) => reason === null || one.reason === reason);
    const answers = meant.some(({ isResumed }) => !isResumed);
    for (const one of meant) {
      one.endedAt ??= at;
      one.isResumed = true;
    }
    return answers;
  }

  /** What is in force as people see it: pauses of one reason that overlap are one. */
  stretches(at: number): { reason: string; since: number; until: number | null }[] {
    const reasons = [...new Set(this.inForce().map(({ reason }) => reason))];
    return reasons.map((reason) => {
      const same = this.all.filter((one) => one.reason === reason);
      const ends = this.inForce()
        .filter((one) => one.reason === reason)
        .map((one) => this.endOf(one, at)?.at ?? Number.POSITIVE_INFINITY);
      const joined = new Set(same.filter(({ endedAt }) => endedAt === null));
      for (const one of joined) for (const before of one.prolongs) joined.add(before);
      const since = Math.min(...[...joined].map((one) => one.since));
      const until = Math.max(...ends);
      return { reason, since, until: Number.isFinite(until) ? until : null };
    });
  }

  resumeOn(kind: ComplaintEventKind, at: number): void {
    for (const one of this.inForce()) {
      if (this.rule(one.reason).autoResumeOn.includes(kind)) one.endedAt = at;
    }
  }

  endAll(at: number): void {
    for (const one of this.inForce()) one.endedAt = at;
  }
}
