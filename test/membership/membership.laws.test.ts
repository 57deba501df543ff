/** What holds of every membership, whatever the policy and the facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  explain,
  type TierFacts,
  type TierMembership,
  type TierNext,
  type TierPolicy,
  tierMembership,
} from '../../src/membership/index.ts';
import { membershipWordsEn } from '../../src/membership/words.en.ts';
import { membershipWordsZhCN } from '../../src/membership/words.zh-CN.ts';
import { daysToJudge, naiveMembership, naiveNeed } from '../oracle/naiveMembership.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { runs } from '../support/laws.ts';
import { asked, members, policies } from './arbitraries.ts';

const cases = fc.record({ policy: policies, facts: members, options: asked });
const moved = (date: string, days: number): string => dateOfDay(dayOfDate(date) + days);

const kindOf = (kind: string): string => {
  const known = ['joined', 'reached', 'renewed', 'belowKeep', 'reversed', 'spared'];
  return known.find((word) => kind === `tier.${word}`) ?? '';
};

/** A membership as the oracle tells it. */
function told({ tier, earned, since, validUntil, timeline, next }: TierMembership) {
  return {
    tier,
    earned,
    since,
    validUntil,
    timeline: timeline.map(({ on, from, tier: to, earned: by, because }) =>
      `${on} ${from ?? ''}>${to} ${by} ${kindOf(because[0]?.kind ?? '')}`.trimEnd(),
    ),
    next: next === null ? null : `${next.on} ${nextText(next)}`,
  };
}

const nextText = (next: TierNext): string =>
  next.what === 'tier.changes'
    ? `changes ${next.from}>${next.to} ${next.why}`
    : `renews ${next.to} ${next.validUntil}`;

/** Days over which the oracle looks for what happens next. */
const lookAhead = 900;

describe('a membership', () => {
  it('is what an independent calculation answers, day by day', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts, options }) => {
        const ours = told(tierMembership(policy, facts, options));
        const theirs = naiveMembership(policy, facts, options as { asOf: string }, lookAhead);
        const isFar = ours.next !== null && ours.next > moved(options.asOf, lookAhead + 1);
        expect(isFar ? { ...ours, next: null } : ours).toEqual(theirs);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), ({ policy, facts, options }, stream) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, place: stream.next().value as number }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
        const other = {
          ...facts,
          figures: shuffled(facts.figures),
          overrides: shuffled(facts.overrides ?? []),
        };
        expect(tierMembership(policy, other, options)).toEqual(
          tierMembership(policy, facts, options),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('does not change when facts with an id are given again', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts, options }) => {
        const { figures, overrides } = facts;
        const twice = {
          ...facts,
          figures: [...figures, ...figures.filter(({ id }) => id != null)],
          overrides: [...(overrides ?? []), ...(overrides ?? [])],
        };
        expect(tierMembership(policy, twice, options)).toEqual(
          tierMembership(policy, facts, options),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('looks at no figure after the day', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts, options }) => {
        const { upcoming: _, ...seen } = tierMembership(policy, unique(facts), options);
        const past = {
          ...unique(facts),
          figures: unique(facts).figures.filter(({ on }) => on <= options.asOf),
        };
        const { upcoming, ...then } = tierMembership(policy, past, options);
        expect(then).toEqual(seen);
        expect(upcoming.every(({ kind }) => kind !== 'figure')).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it('has a timeline that begins with that of every earlier day', () => {
    fc.assert(
      fc.property(cases, fc.nat(900), ({ policy, facts, options }, days) => {
        const earlier = { ...options, asOf: moved(options.asOf, -days) };
        const before = tierMembership(policy, unique(facts), earlier).timeline;
        const after = tierMembership(policy, unique(facts), options).timeline;
        expect(after.slice(0, before.length)).toEqual(before);
        expect(after.slice(before.length).every(({ on }) => on > earlier.asOf)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it('says exactly what happens next, and when', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts, options }) => {
        const now = tierMembership(policy, facts, options);
        const { next } = now;
        const still = undisturbed(facts, options.asOf);
        const far = moved(options.asOf, 1000);
        const until = next === null || next.on > far ? far : moved(next.on, -1);
        const day = tierMembership(policy, still, { ...options, asOf: until });
        expect(day.tier).toBe(now.tier);
        if (now.since !== null) expect(day.since).toBe(now.since);
        if (next === null || next.on > far) return;
        const then = tierMembership(policy, still, { ...options, asOf: next.on });
        expect(then.tier).toBe(next.to);
        expect(then.timeline.length).toBeGreaterThan(day.timeline.length);
        if (next.what === 'tier.changes') expect(then.since).toBe(next.on);
        else expect(then.tier).toBe(now.tier);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is not lowered on a day by more on that day', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 600 }), (given, more) => {
        const { policy, facts, options } = given;
        const { asOf } = options;
        // A grade takes the place of the one before; it is not more of it.
        if (policy.metric === 'grade') return;
        const joined = { ...facts, joinedOn: facts.joinedOn ?? '2020-01-01' };
        const extra = { on: asOf, amount: more };
        const before = tierMembership(policy, joined, options);
        const after = tierMembership(
          policy,
          { ...joined, figures: [...joined.figures, extra] },
          options,
        );
        expect(placeOf(policy, after.tier)).toBeGreaterThanOrEqual(placeOf(policy, before.tier));
        expect(placeOf(policy, after.earned)).toBeGreaterThanOrEqual(
          placeOf(policy, before.earned),
        );
      }),
      { numRuns: runs(500) },
    );
  });

  it('is certain until the day it says, unless figures raise it', () => {
    fc.assert(
      fc.property(cases, fc.nat(700), ({ policy, facts, options }, days) => {
        const now = tierMembership(policy, facts, options);
        const on = moved(options.asOf, days);
        if (now.since === null || (now.validUntil !== null && on >= now.validUntil)) return;
        const still = undisturbed(facts, options.asOf);
        const then = tierMembership(policy, still, { ...options, asOf: on });
        const raised = then.timeline.filter(
          ({ on: day, because }) => day > options.asOf && because[0]?.kind === 'tier.reached',
        );
        if (raised.length === 0) expect(then.tier).toBe(now.tier);
      }),
      { numRuns: runs(500) },
    );
  });

  it('is kept, earned and reached by exactly what its needs say, and by no cent less', () => {
    fc.assert(
      fc.property(cases, fc.nat(1000), ({ policy, facts, options }, days) => {
        const now = tierMembership(policy, facts, options);
        const still = undisturbed(facts, options.asOf);
        const joinedOn = now.since === null ? (facts.joinedOn ?? options.asOf) : still.joinedOn;
        const member = { ...still, joinedOn };
        const first = [options.asOf, joinedOn ?? options.asOf].sort().at(-1) as string;
        const known = { knownAt: options.knownAt as string | null };
        for (const need of now.needs) {
          const begin = [first, (need.rule !== 'tier.lifetime' && need.from) || first].sort()[1];
          const end = (need.rule !== 'tier.lifetime' && need.by) || moved(begin as string, 400);
          const between = moved(begin as string, days);
          for (const on of new Set([begin as string, end, between < end ? between : end])) {
            const { want, missing } = need;
            const amount = policy.metric === 'grade' ? want : missing;
            const less = (Number(amount) - 0.01).toFixed(2);
            const tried = (figure: string, asOf: string) => {
              const figures = [...member.figures, { on, amount: figure }];
              return naiveNeed(policy, { ...member, figures }, { ...known, asOf }, need, on);
            };
            const judged = daysToJudge(need, member, on).filter((day) => tried(amount, day).isMet);
            expect(judged).not.toEqual([]);
            const fallsShort = judged.some((day) => !tried(less, day).isMet);
            if (fallsShort) continue;
            // A tier for life may take less, on the day of a reversal a little more may undo it, and before a check a
            // tier may be entered anew.
            const isForLife = now.needs.some(
              (one) => one.rule === 'tier.lifetime' && Number(one.missing) <= Number(less),
            );
            const isUndone = isReversedOn(now, options.asOf);
            if ((isForLife || isUndone) && need.rule !== 'tier.lifetime') continue;
            const { isEnteredAnew } = tried(less, judged[0] as string);
            expect([need.rule, isEnteredAnew]).toEqual(['tier.keep', true]);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('is plain JSON, and has a sentence for everything', () => {
    fc.assert(
      fc.property(cases, ({ policy, facts, options }) => {
        const membership = tierMembership(policy, facts, options);
        expect(JSON.parse(JSON.stringify(membership))).toEqual(membership);
        const steps = membership.timeline.flatMap(({ because }) => because);
        const all = { ...membership, because: [...membership.because, ...steps] };
        for (const words of [membershipWordsEn, membershipWordsZhCN]) {
          const said = explain(all, words).join(' ');
          expect(said).not.toMatch(/undefined|NaN|null|object/);
        }
        expect(membership.timeline.every(({ because }) => because.length > 0)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});

const placeOf = ({ tiers }: TierPolicy, tier: string): number =>
  tiers.findIndex(({ name }) => name === tier);

const isReversedOn = ({ timeline }: TierMembership, day: string): boolean =>
  timeline.some(({ on, because }) => on === day && because[0]?.kind === 'tier.reversed');

/** Facts without an id that has two contents: that one is wrong is known whatever the day. */
function unique(facts: TierFacts): TierFacts {
  const ids = new Set<string>();
  const figures = facts.figures.filter(({ id }) => {
    if (id == null) return true;
    const isFirst = !ids.has(id);
    ids.add(id);
    return isFirst;
  });
  return { ...facts, figures };
}

/** The facts if nothing happens after a day. */
function undisturbed(facts: TierFacts, asOf: string): TierFacts {
  const conflicting = facts.figures.filter(({ id, on }) =>
    facts.figures.some((other) => id != null && other.id === id && other.on !== on),
  );
  const figures = facts.figures.filter(
    (figure) => figure.on <= asOf || conflicting.includes(figure),
  );
  return { ...facts, figures };
}
