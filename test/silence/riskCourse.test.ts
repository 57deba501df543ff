/** Score and level from day to day, of signals made up for it. */
import { describe, expect, test } from 'vitest';
import { relationshipSilence } from '../../src/silence/index.ts';
import { RiskCourse } from '../../src/silence/riskCourse.ts';
import { riskFactsOf, seenOn } from '../../src/silence/riskFacts.ts';
import type { Spell } from '../../src/silence/signals/spell.ts';
import { rulesOf, type SilenceRules } from '../../src/silence/silenceRules.ts';
import { lastDay } from '../../src/time/civilDate.ts';

const forever = Number.POSITIVE_INFINITY;
/** A half-life that is never over. */
const steady = forever;
/** From, to, and what tells it from others. */
const spell = (from: number, to = forever): Spell => ({
  from,
  to,
  evidence: () => ({ kind: 'silence.orderGap' }) as never,
  need: () => null,
});

interface Made {
  readonly weight: number;
  readonly spells: readonly Spell[];
  readonly halfLifeDays?: number;
}

/** A course from a day on, with levels at a quarter and a half. */
function courseOf(asOf: number, ...made: readonly Made[]): RiskCourse {
  const view = { asOf, knownAt: forever };
  const rules: SilenceRules = {
    ...rulesOf(relationshipSilence),
    signals: made.map(({ weight, spells, halfLifeDays = steady }) => ({
      signal: 'orderGap',
      rule: { weight: `${weight}`, halfLifeDays, origin: 'own' },
      weight,
      judge: () => ({ have: 1, want: 1, spells }),
    })),
  };
  return new RiskCourse(rules, { ...seenOn(riskFactsOf([], view), view), asOf });
}

const nextOf = (course: RiskCourse) => {
  const next = course.next();
  return next && [next.on, next.level?.rule.level ?? null, next.by];
};

describe('the spell of a day', () => {
  const spells = [spell(20, 30), spell(10, 25), spell(20, 40), spell(15)];
  const [signal] = courseOf(0, { weight: 0.3, spells }).signals;
  const on = (day: number) => {
    const found = courseOf(0).spellOn(signal as never, day);
    return found === null ? null : spells.indexOf(found);
  };

  test.for([
    [9, null],
    [10, 1],
    [14, 1],
    [15, 3],
    // Of two that began on one day the one that is listed later.
    [20, 2],
    [29, 2],
    [39, 2],
    [40, 3],
  ] as const)('day %d', ([day, wanted]) => {
    expect(on(day)).toBe(wanted);
  });

  test('ends before its last day', () => {
    const [short] = courseOf(0, { weight: 0.3, spells: [spell(5, 8)] }).signals;
    const course = courseOf(0);
    expect([4, 5, 7, 8].map((day) => course.spellOn(short as never, day) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

test('a score that is the limit of a level reaches it', () => {
  const level = (weight: number) =>
    courseOf(5, { weight, spells: [spell(5)] }).levelOn(5)?.rule.level ?? null;
  expect(['0.2499', '0.25', '0.4999', '0.5'].map((weight) => level(Number(weight)))).toEqual([
    null,
    'watch',
    'watch',
    'alarm',
  ]);
});

describe('the next change', () => {
  test('is the first turn that changes the level, in whatever order they are listed', () => {
    const course = courseOf(
      0,
      { weight: 0.3, spells: [spell(50), spell(30, 40)] },
      { weight: 0.1, spells: [spell(10, 20)] },
      { weight: 0.6, spells: [spell(45)] },
    );
    expect(nextOf(course)).toEqual([30, 'watch', 'signal']);
  });

  test('is the end of a spell', () => {
    expect(nextOf(courseOf(12, { weight: 0.3, spells: [spell(10, 20)] }))).toEqual([
      20,
      null,
      'signal',
    ]);
    // The last day of it is that day itself.
    expect(nextOf(courseOf(19, { weight: 0.3, spells: [spell(10, 20)] }))).toEqual([
      20,
      null,
      'signal',
    ]);
    expect(nextOf(courseOf(20, { weight: 0.3, spells: [spell(10, 20)] }))).toBe(null);
  });

  test('is none where one spell takes over from another', () => {
    const spells = [spell(10, 20), spell(20)];
    expect(nextOf(courseOf(12, { weight: 0.3, halfLifeDays: steady, spells }))).toBe(null);
  });

  test('is a day of fading before a turn that makes up for it', () => {
    // From 0.4 to below a quarter in seven days of a half-life of ten; the other one begins on the day after.
    const fading = { weight: 0.4, halfLifeDays: 10, spells: [spell(0)] };
    const next = (turn: number) =>
      nextOf(courseOf(0, fading, { weight: 0.3, spells: [spell(turn)] }));
    expect(next(7)).toBe(null);
    expect(next(8)).toEqual([7, null, 'fading']);
    expect(next(9)).toEqual([7, null, 'fading']);
  });

  test('is looked for up to the last day of the calendar', () => {
    const begins = courseOf(lastDay - 9, { weight: 0.3, spells: [spell(lastDay)] });
    expect(nextOf(begins)).toEqual([lastDay, 'watch', 'signal']);
    expect(nextOf(courseOf(lastDay - 9, { weight: 0.3, spells: [spell(lastDay + 1)] }))).toBe(null);
    const ends = courseOf(lastDay - 9, { weight: 0.3, spells: [spell(0, lastDay)] });
    expect(nextOf(ends)).toEqual([lastDay, null, 'signal']);
    const fading = (from: number) =>
      courseOf(lastDay - 3, { weight: 0.4, halfLifeDays: 10, spells: [spell(from)] });
    expect(nextOf(fading(lastDay - 7))).toEqual([lastDay, null, 'fading']);
    expect(nextOf(fading(lastDay - 6))).toBe(null);
    expect(nextOf(courseOf(lastDay, { weight: 0.4, halfLifeDays: 1, spells: [spell(0)] }))).toBe(
      null,
    );
  });
});
