/** One run of one clock of the naive complaint: it keeps the stretches in which it went, and sums them up each time. */
import type { SlaTime, TargetKind } from '../../src/complaints/model.ts';
import { type NaiveClock, openFrom, passed, reached } from './naiveComplaintTime.ts';

export class NaiveRun {
  readonly name: string;
  readonly kind: TargetKind;
  readonly cycle: number;
  readonly startedAt: number;
  measuredFrom: number;
  /** The time of the rule; null for a promise. */
  time: SlaTime | null = null;
  calendar: string | null = null;
  clock: NaiveClock = null;
  target = 0;
  /** What the rule gave, without what changes made of it. */
  given = 0;
  /** What extensions and reopening added. */
  added = 0;
  /** The instant that was promised, or given by an extension. */
  promise: number | null = null;
  stretches: [from: number, to: number][] = [];
  stoppedAt: number | null = null;
  how: 'met' | 'ended' | 'noTarget' | 'event' | null = null;
  breachedAt: number | null = null;
  brokenBy: string | null = null;
  causedByChange = false;
  /** Whether it was answered after the complaint, and it, had ended. */
  answeredSince = false;
  /** When a change gave it another time. */
  changedAt: number | null = null;
  /** When the complaint ended while it was late and not stopped: a later stop still tells how late it was. */
  heldAt: number | null = null;
  readonly warned = new Set<number>();
  readonly fired = new Set<string>();

  constructor(name: string, kind: TargetKind, cycle: number, startedAt: number) {
    this.name = name;
    this.kind = kind;
    this.cycle = cycle;
    this.startedAt = startedAt;
    this.measuredFrom = startedAt;
  }

  /** Whether there is anything to keep. */
  get hasTime(): boolean {
    return this.time !== null || this.promise !== null;
  }

  /** It as it stood when no rule gave it a time any more; it is measured on, as a change may give it one again. */
  gone: NaiveRun | null = null;

  /** Takes its time away. */
  withdraw(at: number): void {
    const copy: NaiveRun = Object.assign(
      Object.create(NaiveRun.prototype),
      structuredClone({ ...this, clock: null, gone: null }),
    );
    copy.clock = this.clock;
    copy.set(false, at);
    copy.stoppedAt = at;
    copy.how = 'noTarget';
    this.gone = copy;
    this.time = null;
  }

  get isPromised(): boolean {
    return this.promise !== null;
  }

  get isOpen(): boolean {
    return this.stoppedAt === null && this.heldAt === null;
  }

  get goes(): boolean {
    return this.stretches.at(-1)?.[1] === Number.POSITIVE_INFINITY;
  }

  /** Lets it go on, or stops it for a while, from an instant on. */
  set(goes: boolean, at: number): void {
    if (goes === this.goes) return;
    if (goes) this.stretches.push([at, Number.POSITIVE_INFINITY]);
    else (this.stretches.at(-1) as [number, number])[1] = at;
  }

  elapsed(at: number): number {
    return this.stretches.reduce(
      (sum, [from, to]) => sum + passed(this.clock, from, Math.min(to, at)),
      0,
    );
  }

  /** What of it passed from one instant to another. */
  between(from: number, at: number): number {
    return this.elapsed(at) - this.elapsed(from);
  }

  /** The first and the last instant with so much of it, if nothing pauses from an instant on. */
  reaches(amount: number, at: number): [number, number] {
    if (this.promise !== null) return [this.promise, this.promise];
    const end = this.stoppedAt ?? at;
    const all: [number, number][] = [
      ...this.stretches.map(([from, to]): [number, number] => [from, Math.min(to, end)]),
      [end, Number.POSITIVE_INFINITY],
    ];
    let left = amount;
    let first: number | null = left <= 0 ? this.measuredFrom : null;
    for (const [from, to] of all) {
      if (first === null) {
        const here = passed(this.clock, from, to);
        if (left > here) {
          left -= here;
          continue;
        }
        first = reached(this.clock, from, left)[0];
      }
      const goes = openFrom(this.clock, Math.max(from, first));
      if (goes < to) return [first, goes];
    }
    return [first ?? Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  }

  /** When it is due, and the last instant in time: working days end at one instant, never at a closing before it. */
  ends(at: number, judgesEarly: boolean): { readonly due: number; readonly breach: number } {
    const [first, last] = this.reaches(this.target, at);
    const isDays = this.time !== null && 'workingDays' in this.time;
    // What a change makes due is not due before it.
    const due = Math.max(isDays ? last : first, this.changedAt ?? first);
    return { due, breach: judgesEarly ? due : last };
  }
}
