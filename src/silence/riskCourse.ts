/** What the signals of a customer come to on a day and on the days after it, if nothing more happens. */
import { type Amount, compareAmounts } from '../foundation/amount.ts';
import { type DayNumber, lastDay } from '../time/civilDate.ts';
import type { JudgedSignal, SeenCustomer, Spell } from './signals/spell.ts';
import type { ReadyLevel, SignalJudge, SilenceRules } from './silenceRules.ts';

/** A signal as it was judged. */
export interface CourseSignal {
  readonly judge: SignalJudge;
  readonly judged: JudgedSignal;
  readonly isKnown: boolean;
}

/** A change of the level. */
export interface LevelChange {
  readonly on: DayNumber;
  readonly level: ReadyLevel | null;
  readonly by: 'fading' | 'signal';
}

/** Amounts count ten-thousandths, as scores do. */
const factor = 10_000;
const ended: JudgedSignal = { have: 0, want: 1, spells: [] };

/** See the head of this file. A relation that was declared ended has no signals. */
export class RiskCourse {
  readonly signals: readonly CourseSignal[];
  private readonly levels: readonly ReadyLevel[];
  private readonly asOf: DayNumber;

  constructor({ signals, levels }: SilenceRules, seen: SeenCustomer) {
    this.levels = levels;
    this.asOf = seen.asOf;
    const isOver = seen.relation.declared !== null;
    this.signals = signals.map((judge) => {
      const judged = isOver ? ended : judge.judge(seen);
      return { judge, judged, isKnown: judged.have >= judged.want };
    });
  }

  /** Whether anything can be told of the customer. */
  get isKnown(): boolean {
    return this.signals.some(({ isKnown }) => isKnown);
  }

  /** The spell in which a signal stands on a day; of two the later one. */
  spellOn({ judged }: CourseSignal, day: DayNumber): Spell | null {
    let latest: Spell | null = null;
    for (const spell of judged.spells) {
      const isIn = spell.from <= day && day < spell.to;
      if (isIn && (latest === null || spell.from >= latest.from)) latest = spell;
    }
    return latest;
  }

  /** What a signal counts for on a day, from 0 to 1. */
  strengthOn(signal: CourseSignal, day: DayNumber): number {
    const spell = this.spellOn(signal, day);
    if (spell === null) return 0;
    const { weight, rule } = signal.judge;
    return weight * 2 ** (-(day - spell.from) / rule.halfLifeDays);
  }

  /** The score of a day: what is left of one when each signal takes its part of the rest. */
  scoreOn(day: DayNumber): Amount {
    let taken = 0;
    for (const signal of this.signals) taken += (1 - taken) * this.strengthOn(signal, day);
    return Math.round(taken * factor);
  }

  /** The highest level that the score of a day reaches. */
  levelOn(day: DayNumber): ReadyLevel | null {
    const score = this.scoreOn(day);
    return this.levels.findLast(({ atLeast }) => compareAmounts(score, atLeast) >= 0) ?? null;
  }

  /** When the level changes next, if nothing more happens. */
  next(): LevelChange | null {
    const now = this.levelOn(this.asOf);
    let start = this.asOf;
    for (const end of [...this.turns(), lastDay + 1]) {
      // Between two turns signals fade and nothing else happens, so the level only falls.
      if (this.levelOn(end - 1) !== now) {
        const on = this.firstOther(now, start, end - 1);
        return { on, level: this.levelOn(on), by: 'fading' };
      }
      if (end > lastDay) return null;
      if (this.levelOn(end) !== now) return { on: end, level: this.levelOn(end), by: 'signal' };
      start = end;
    }
    return null;
  }

  /** The days on which a signal begins or ends, in order. */
  private turns(): DayNumber[] {
    const days = new Set<DayNumber>();
    for (const { judged } of this.signals) {
      for (const { from, to } of judged.spells) {
        for (const day of [from, to]) if (day > this.asOf && day <= lastDay) days.add(day);
      }
    }
    return [...days].sort((a, b) => a - b);
  }

  /** The first day on which the level is another; it is so on the last day, and not on the first. */
  private firstOther(now: ReadyLevel | null, first: DayNumber, last: DayNumber): DayNumber {
    let low = first;
    let high = last;
    while (high - low > 1) {
      const middle = low + ((high - low) >> 1);
      if (this.levelOn(middle) === now) low = middle;
      else high = middle;
    }
    return high;
  }
}
