/** Each setting of a tier policy on the days around each of its bounds. */
import { describe, expect, it } from 'vitest';
import {
  defineTierPolicy,
  type TierFacts,
  type TierFigure,
  type TierMembership,
  type TierPolicyInput,
  tierMembership,
} from '../../src/membership/index.ts';

const tiers = [
  { name: 'Basic', enter: '0' },
  { name: 'Silver', enter: '1000', keep: '800', benefits: ['lounge'] },
  { name: 'Gold', enter: '5000', keep: '4000' },
] as const;

const policyWith = (changes: Partial<TierPolicyInput>) =>
  defineTierPolicy({ id: 'p', version: '1', ...changes, tiers: changes.tiers ?? tiers });
const spent = (...pairs: readonly (readonly [on: string, amount: string])[]): TierFigure[] =>
  pairs.map(([on, amount]) => ({ on, amount }));

/** The tiers on some days. */
const tiersOn = (
  changes: Partial<TierPolicyInput>,
  facts: TierFacts,
  days: readonly string[],
): string[] => days.map((asOf) => tierMembership(policyWith(changes), facts, { asOf }).tier);

/** The way as `on tier why`. */
const wayOf = ({ timeline }: TierMembership): string[] =>
  timeline.map(({ on, tier, because }) => `${on} ${tier} ${because[0]?.kind}`);
const way = (changes: Partial<TierPolicyInput>, facts: TierFacts, asOf: string): string[] =>
  wayOf(tierMembership(policyWith(changes), facts, { asOf }));

describe('windows', () => {
  it('of rolling months end on the day, both ends in', () => {
    const window = { kind: 'rolling', months: 12 } as const;
    const reached = (first: string, second: string): string | undefined =>
      tiersOn({ window }, { figures: spent([first, '999'], [second, '1']) }, [second])[0];
    expect(reached('2024-01-01', '2024-12-31')).toBe('Silver');
    expect(reached('2024-01-01', '2025-01-01')).toBe('Basic');
    expect(reached('2024-01-02', '2025-01-01')).toBe('Silver');
    // Those that end on 28 February begin on 29 February, and those that end on 29 February on 1 March.
    expect(reached('2024-02-29', '2025-02-28')).toBe('Silver');
    expect(reached('2024-02-28', '2025-02-28')).toBe('Basic');
    expect(reached('2024-02-29', '2025-03-01')).toBe('Basic');
    expect(reached('2023-03-01', '2024-02-29')).toBe('Silver');
    expect(reached('2023-02-28', '2024-02-29')).toBe('Basic');
  });

  it('of a calendar year begin anew on 1 January', () => {
    const figures = spent(['2024-12-31', '999'], ['2025-01-01', '1'], ['2025-12-31', '999']);
    expect(tiersOn({}, { figures }, ['2025-01-01', '2025-12-30', '2025-12-31'])).toEqual([
      'Basic',
      'Basic',
      'Silver',
    ]);
  });

  it('of a membership year begin on the anniversary, counted from the original day', () => {
    const member = (first: string, second: string): string => {
      const facts = { joinedOn: '2024-02-29', figures: spent([first, '999'], [second, '1']) };
      return tiersOn({ window: 'anniversary' }, facts, [second])[0] as string;
    };
    expect(member('2024-02-29', '2025-02-27')).toBe('Silver');
    expect(member('2024-02-29', '2025-02-28')).toBe('Basic');
    expect(member('2025-02-28', '2026-02-27')).toBe('Silver');
    expect(member('2027-02-28', '2028-02-28')).toBe('Silver');
    expect(member('2027-02-28', '2028-02-29')).toBe('Basic');
  });

  it('of a membership year begin with the first figure where no day of joining is known', () => {
    const figures = spent(['2024-03-31', '999'], ['2025-03-30', '1']);
    expect(tiersOn({ window: 'anniversary' }, { figures }, ['2025-03-30'])).toEqual(['Silver']);
    const later = spent(['2024-03-31', '999'], ['2025-03-31', '1']);
    expect(tiersOn({ window: 'anniversary' }, { figures: later }, ['2025-03-31'])).toEqual([
      'Basic',
    ]);
  });

  it('of a lifetime have no end', () => {
    const figures = spent(['1990-01-01', '999'], ['2024-01-01', '1']);
    const days = ['2023-12-31', '2024-01-01', '9999-12-31'];
    const changes = { window: 'lifetime', validity: 'never' } as const;
    expect(tiersOn(changes, { figures }, days)).toEqual(['Basic', 'Silver', 'Silver']);
  });
});

describe('metrics', () => {
  const years = spent(['2023-06-01', '600'], ['2024-06-01', '600'], ['2024-07-01', '-300']);
  it('of a balance add up all movements', () => {
    const days = ['2024-05-31', '2024-06-01', '2024-07-01'];
    const changes = { metric: 'balance', onReversal: 'immediate' } as const;
    expect(tiersOn(changes, { figures: years }, days)).toEqual(['Basic', 'Silver', 'Silver']);
    const lower = [...years, ...spent(['2024-07-02', '-100.01'])];
    expect(tiersOn(changes, { figures: lower }, ['2024-07-01', '2024-07-02'])).toEqual([
      'Silver',
      'Basic',
    ]);
  });

  it('of points count as money does', () => {
    const figures = spent(['2024-02-01', '1000']);
    const membership = tierMembership(
      policyWith({ metric: 'pointsEarned' }),
      { figures },
      { asOf: '2024-02-01' },
    );
    expect(membership.because[0]).toMatchObject({ kind: 'tier.reached', metric: 'pointsEarned' });
  });

  it('of a grade are the latest alone, the greatest of a day', () => {
    const grades = [
      { name: 'C', enter: 0 },
      { name: 'B', enter: 2 },
      { name: 'A', enter: 3 },
    ];
    const changes = { tiers: grades, metric: 'grade', validity: 'endOfPeriod' } as const;
    const figures = spent(['2024-01-10', '2'], ['2024-03-01', '3'], ['2024-05-01', '1']);
    const days = ['2024-01-10', '2024-03-01', '2024-05-01', '2024-12-31', '2025-01-01'];
    expect(tiersOn(changes, { figures }, days)).toEqual(['B', 'A', 'A', 'A', 'C']);
    const at = { ...changes, onReversal: 'immediate' } as const;
    expect(tiersOn(at, { figures }, ['2024-04-30', '2024-05-01'])).toEqual(['A', 'C']);
    const two = spent(['2024-01-10', '2'], ['2024-01-10', '3']);
    const membership = tierMembership(
      policyWith(changes),
      { figures: two },
      { asOf: '2024-02-01' },
    );
    expect(membership.tier).toBe('A');
    const named = two.map((one, index) => ({ ...one, id: `${2 - index}` }));
    expect(tiersOn(changes, { figures: named }, ['2024-02-01'])).toEqual(['A']);
    expect(membership.issues).toEqual([{ code: 'ambiguous-grade', on: '2024-01-10', id: null }]);
  });
});

describe('upgrades', () => {
  const figures = spent(['2024-03-31', '999.99'], ['2024-04-01', '0.01']);
  it('come on the day, by an inclusive threshold', () => {
    expect(tiersOn({}, { figures }, ['2024-03-31', '2024-04-01'])).toEqual(['Basic', 'Silver']);
  });

  it('skip tiers in one step', () => {
    const much = spent(['2024-03-31', '5000']);
    expect(way({}, { figures: much }, '2024-12-31')).toEqual([
      '2024-03-31 Basic tier.joined',
      '2024-03-31 Gold tier.reached',
    ]);
  });

  it('may wait for the next period, and look at the closed one', () => {
    const changes = { upgrade: 'nextPeriod' } as const;
    expect(tiersOn(changes, { figures }, ['2024-12-31', '2025-01-01'])).toEqual([
      'Basic',
      'Silver',
    ]);
    const facts = { joinedOn: '2023-04-15', figures };
    const yearly = { ...changes, window: 'anniversary' } as const;
    expect(tiersOn(yearly, facts, ['2024-04-14', '2024-04-15'])).toEqual(['Basic', 'Silver']);
    const { needs, next } = tierMembership(
      policyWith(changes),
      { figures },
      { asOf: '2024-05-01' },
    );
    expect(next).toEqual({
      what: 'tier.changes',
      on: '2025-01-01',
      from: 'Basic',
      to: 'Silver',
      why: 'reached',
    });
    // What reaches Silver is there already; what is missing is what reaches Gold.
    expect(needs).toEqual([
      {
        ...{ rule: 'tier.reach', tier: 'Gold', metric: 'spendInWindow', have: '1000' },
        ...{ want: '5000', missing: '4000', from: '2024-03-31', by: '2024-12-31' },
        startsOn: '2025-01-01',
      },
    ]);
  });
});

describe('an upgrade with the next period', () => {
  it('is not forgotten when the last figure falls on the first day of one', () => {
    for (const window of ['lifetime', 'calendarYear'] as const) {
      const changes = { upgrade: 'nextPeriod', window } as const;
      const facts = { joinedOn: '2023-05-01', figures: spent(['2024-01-01', '1000']) };
      const { tier, next } = tierMembership(policyWith(changes), facts, { asOf: '2024-01-01' });
      expect([tier, next?.on, next?.to]).toEqual(['Basic', '2025-01-01', 'Silver']);
      expect(tiersOn(changes, facts, ['2024-12-31', '2025-01-01'])).toEqual(['Basic', 'Silver']);
    }
  });
});

describe('validity', () => {
  const figures = spent(['2024-11-15', '1000']);
  const lostOn = (validity: TierPolicyInput['validity'], facts: TierFacts): string | null => {
    const membership = tierMembership(policyWith({ validity }), facts, { asOf: '2024-11-15' });
    const { validUntil } = membership;
    return validUntil;
  };

  it.each([
    ['endOfPeriod', '2025-01-01'],
    ['endOfNextPeriod', '2026-01-01'],
    ['never', null],
    [{ months: 1 }, '2024-12-15'],
    [{ months: 12 }, '2025-11-15'],
    [{ months: 12, roundUp: 'month' }, '2025-12-01'],
    [{ months: 1, roundUp: 'year' }, '2025-01-01'],
    [{ months: 2, roundUp: 'year' }, '2026-01-01'],
  ] as const)('%j ends on %s', (validity, end) => {
    expect(lostOn(validity, { figures })).toBe(end);
  });

  it('in months is counted from the day of entry, and clamped', () => {
    const entered = (on: string): TierFacts => ({ figures: spent([on, '1000']) });
    const until = (on: string, validity: TierPolicyInput['validity']): string | null =>
      tierMembership(policyWith({ validity }), entered(on), { asOf: on }).validUntil;
    expect(until('2024-02-29', { months: 12 })).toBe('2025-02-28');
    expect(until('2024-01-31', { months: 1 })).toBe('2024-02-29');
    expect(until('2024-01-31', { months: 1, roundUp: 'month' })).toBe('2024-03-01');
    expect(until('2024-01-01', { months: 1, roundUp: 'month' })).toBe('2024-02-01');
    expect(until('2024-01-01', { months: 12, roundUp: 'year' })).toBe('2025-01-01');
    const changes = { validity: { months: 1 }, window: 'lifetime' } as const;
    expect(way(changes, entered('2024-01-31'), '2024-05-01').slice(2)).toEqual([
      '2024-02-29 Silver tier.renewed',
      '2024-03-31 Silver tier.renewed',
      '2024-04-30 Silver tier.renewed',
    ]);
  });

  it('to the end of the next period is yearly after the first check', () => {
    const all = spent(['2024-11-15', '1000'], ['2025-06-01', '800'], ['2026-06-01', '799.99']);
    expect(way({}, { figures: all }, '2027-06-01').slice(2)).toEqual([
      '2026-01-01 Silver tier.renewed',
      '2027-01-01 Basic tier.belowKeep',
    ]);
  });

  it('is that of a membership year with anniversaries', () => {
    const facts = { joinedOn: '2024-02-29', figures: spent(['2024-05-01', '1000']) };
    const changes = { window: 'anniversary', validity: 'endOfPeriod' } as const;
    expect(
      tiersOn(changes, facts, ['2025-02-27', '2025-02-28', '2026-02-27', '2026-02-28']),
    ).toEqual(['Silver', 'Silver', 'Silver', 'Basic']);
  });

  it('of a tier that one was lowered to begins on that day', () => {
    const facts = { figures: spent(['2024-11-15', '5000'], ['2025-06-01', '900']) };
    const membership = tierMembership(policyWith({}), facts, { asOf: '2026-01-01' });
    expect(membership).toMatchObject({ tier: 'Silver', since: '2026-01-01' });
    expect(membership.validUntil).toBe('2028-01-01');
    expect(membership.benefits).toEqual(['lounge']);
  });
});

describe('a check below keep', () => {
  const facts = { figures: spent(['2024-02-01', '5000'], ['2025-02-01', '900']) };
  it.each([
    ['toQualified', 'Silver'],
    ['oneStep', 'Silver'],
    ['toBase', 'Basic'],
    ['never', 'Gold'],
  ] as const)('leads %s', (downgrade, tier) => {
    expect(tiersOn({ downgrade }, facts, ['2025-12-31', '2026-01-01'])).toEqual(['Gold', tier]);
  });

  it('lands where keep is met, so that a higher tier is never a drawback', () => {
    const low = { figures: spent(['2024-02-01', '5000'], ['2025-02-01', '799.99']) };
    expect(tiersOn({}, low, ['2026-01-01'])).toEqual(['Basic']);
    expect(tiersOn({ downgrade: 'oneStep' }, low, ['2026-01-01'])).toEqual(['Silver']);
  });

  it('is logged where no tier is taken away', () => {
    expect(way({ downgrade: 'never' }, facts, '2026-01-01').slice(2)).toEqual([
      '2026-01-01 Gold tier.spared',
    ]);
  });

  it('is not needed by the first tier', () => {
    const { validUntil, next } = tierMembership(
      policyWith({}),
      { figures: spent(['2024-02-01', '5']) },
      { asOf: '2024-02-01' },
    );
    expect([validUntil, next]).toEqual([null, null]);
  });
});

describe('grace', () => {
  const changes = { graceDays: 31, validity: 'endOfPeriod' } as const;
  it('puts the check off, and its figures still count for it', () => {
    const short = { figures: spent(['2024-02-01', '1000'], ['2025-02-01', '799']) };
    expect(tiersOn(changes, short, ['2026-01-31', '2026-02-01'])).toEqual(['Silver', 'Basic']);
    const made = { figures: [...short.figures, ...spent(['2026-01-31', '1'])] };
    expect(tiersOn(changes, made, ['2026-01-31', '2026-02-01'])).toEqual(['Silver', 'Silver']);
    const late = { figures: [...short.figures, ...spent(['2026-02-01', '1'])] };
    expect(tiersOn(changes, late, ['2026-02-01'])).toEqual(['Basic']);
  });

  it('is told, and what would keep the tier', () => {
    const facts = { figures: spent(['2024-02-01', '1000'], ['2025-02-01', '799']) };
    const membership = tierMembership(policyWith(changes), facts, { asOf: '2026-01-10' });
    expect(membership.validUntil).toBe('2026-01-01');
    expect(membership.because.at(-1)).toEqual({
      kind: 'tier.inGrace',
      tier: 'Silver',
      through: '2026-01-31',
    });
    expect(membership.needs[0]).toMatchObject({
      rule: 'tier.keep',
      have: '799',
      missing: '1',
      from: '2025-01-01',
      by: '2026-01-31',
    });
    expect(membership.next).toMatchObject({ on: '2026-02-01', to: 'Basic' });
  });

  it('does not put the next check off', () => {
    const facts = { figures: spent(['2024-02-01', '1000'], ['2024-12-01', '1']) };
    expect(way(changes, facts, '2026-12-31').slice(2)).toEqual([
      '2025-02-01 Silver tier.renewed',
      '2026-02-01 Basic tier.belowKeep',
    ]);
  });
});

describe('a reversal', () => {
  const figures = spent(['2024-02-01', '1000'], ['2024-02-10', '-200'], ['2024-03-01', '-0.01']);
  it('waits for the next check, or is looked at against keep on its day', () => {
    const days = ['2024-02-10', '2024-03-01', '2025-12-31'];
    expect(tiersOn({}, { figures }, days)).toEqual(['Silver', 'Silver', 'Silver']);
    expect(tiersOn({ onReversal: 'immediate' }, { figures }, days)).toEqual([
      'Silver',
      'Basic',
      'Basic',
    ]);
    expect(way({ onReversal: 'immediate' }, { figures }, '2024-03-01').at(-1)).toBe(
      '2024-03-01 Basic tier.reversed',
    );
  });

  it('may not count at all', () => {
    const back = [...figures, ...spent(['2024-04-01', '0.01'])];
    const at = (onReversal: TierPolicyInput['onReversal']) =>
      tierMembership(
        policyWith({ onReversal, validity: 'endOfPeriod' }),
        { figures: back },
        {
          asOf: '2025-01-01',
        },
      ).timeline.at(-1);
    expect(at('never')?.because[0]).toMatchObject({ kind: 'tier.renewed', figure: '1000.01' });
    expect(at('atNextCheck')?.because[0]).toMatchObject({ kind: 'tier.renewed', figure: '800' });
  });

  it('that is made good on the same day takes nothing', () => {
    const same = spent(['2024-02-01', '1000'], ['2024-02-10', '-500'], ['2024-02-10', '300']);
    expect(tiersOn({ onReversal: 'immediate' }, { figures: same }, ['2024-02-10'])).toEqual([
      'Silver',
    ]);
  });

  it('that leaves the window may raise the tier', () => {
    const window = { kind: 'rolling', months: 12 } as const;
    const moving = spent(['2023-03-10', '-500'], ['2024-01-10', '1200']);
    const before = tierMembership(
      policyWith({ window }),
      { figures: moving },
      { asOf: '2024-03-09' },
    );
    expect(before.tier).toBe('Basic');
    expect(before.next).toMatchObject({ on: '2024-03-10', to: 'Silver', why: 'reached' });
    expect(tiersOn({ window }, { figures: moving }, ['2024-03-10'])).toEqual(['Silver']);
  });
});

describe('a tier for life', () => {
  const lifetime = [{ tier: 'Silver', from: '3000' }] as const;
  const figures = spent(['2022-01-10', '1500'], ['2023-01-10', '1499.99'], ['2023-02-10', '0.01']);
  it('is kept from an inclusive sum on', () => {
    const at = (asOf: string) => tierMembership(policyWith({ lifetime }), { figures }, { asOf });
    expect(at('2023-02-09').validUntil).toBe('2024-01-01');
    expect(at('2023-02-10').validUntil).toBe(null);
    expect(at('2023-02-09').because.map(({ kind }) => kind)).not.toContain('tier.lifetime');
    expect(at('2023-02-10')).toMatchObject({ earned: 'Silver' });
    expect(at('2023-02-10').because.at(-1)?.kind).toBe('tier.lifetime');
    expect(at('2030-01-01')).toMatchObject({
      tier: 'Silver',
      earned: 'Basic',
      since: '2022-01-10',
    });
    expect(at('2030-01-01').because.at(-1)).toMatchObject({
      kind: 'tier.lifetime',
      tier: 'Silver',
      figure: '3000',
      want: '3000',
    });
    expect(at('2023-02-09').needs.at(-1)).toEqual({
      rule: 'tier.lifetime',
      tier: 'Silver',
      metric: 'spendInWindow',
      have: '2999.99',
      want: '3000',
      missing: '0.01',
    });
  });

  it('is lost by a reversal of what made it', () => {
    const back = [...figures, ...spent(['2030-05-01', '-1'])];
    const membership = tierMembership(
      policyWith({ lifetime }),
      { figures: back },
      { asOf: '2030-05-01' },
    );
    expect(membership).toMatchObject({ tier: 'Basic', since: '2030-05-01' });
    expect(membership.timeline.at(-1)?.because).toMatchObject([
      { kind: 'tier.lifetimeLost', figure: '2999' },
    ]);
  });
});

describe('what is answered', () => {
  it('of nobody is the first tier, since no day', () => {
    const asOf = '2024-01-01';
    const nobody = tierMembership(policyWith({}), { figures: [] }, { asOf });
    expect(nobody).toMatchObject({ tier: 'Basic', since: null, timeline: [], next: null });
    expect(nobody.because).toEqual([{ kind: 'tier.unknown' }]);
    expect(nobody.needs).toMatchObject([{ rule: 'tier.reach', tier: 'Silver', missing: '1000' }]);
    const joining = tierMembership(
      policyWith({}),
      { joinedOn: '2024-01-02', figures: spent(['2024-01-01', '9']) },
      { asOf },
    );
    expect(joining.upcoming).toEqual([{ kind: 'joining', on: '2024-01-02', id: null }]);
    expect(joining.issues).toEqual([{ code: 'before-joining', on: '2024-01-01', id: null }]);
  });

  it('is what keeps the tier and what reaches the next, with the days', () => {
    const facts = { joinedOn: '2023-07-01', figures: spent(['2024-11-15', '1200']) };
    const { needs } = tierMembership(policyWith({}), facts, { asOf: '2024-11-15' });
    const metric = 'spendInWindow';
    expect(needs).toEqual([
      {
        ...{ rule: 'tier.keep', tier: 'Silver', metric, have: '0', want: '800', missing: '800' },
        ...{ from: '2025-01-01', by: '2025-12-31' },
      },
      {
        ...{ rule: 'tier.reach', tier: 'Gold', metric, have: '1200', want: '5000' },
        ...{ missing: '3800', from: '2024-01-01', by: '2024-12-31', startsOn: null },
      },
    ]);
  });

  it('has the last day on which rolling figures count together', () => {
    const facts = { figures: spent(['2024-02-29', '300'], ['2024-11-15', '300']) };
    const { needs } = tierMembership(
      policyWith({ window: { kind: 'rolling', months: 12 } }),
      facts,
      { asOf: '2024-11-15' },
    );
    expect(needs[0]).toMatchObject({ rule: 'tier.reach', missing: '400', by: '2025-02-28' });
  });

  it('of a policy with one tier needs nothing but a tier for life', () => {
    const one = policyWith({ tiers: [{ name: 'Basic', enter: 0 }] });
    expect(tierMembership(one, { figures: [] }, { asOf: '2024-01-01' }).needs).toEqual([]);
    const policy = policyWith({ lifetime: [{ tier: 'Gold', from: '9000' }] });
    const { needs } = tierMembership(policy, { figures: [] }, { asOf: '2024-01-01' });
    expect(needs.map(({ rule, tier }) => [rule, tier])).toEqual([
      ['tier.reach', 'Silver'],
      ['tier.lifetime', 'Gold'],
    ]);
  });

  it('is exact, whatever the amounts', () => {
    const figures = [
      ...spent(['2024-01-01', '0.1'], ['2024-01-02', '0.2']),
      { on: '2024-01-03', amount: 999.7 },
    ];
    expect(tiersOn({}, { figures }, ['2024-01-02', '2024-01-03'])).toEqual(['Basic', 'Silver']);
    const huge = [{ on: '2024-01-01', amount: '9'.repeat(34) }];
    const { because } = tierMembership(policyWith({}), { figures: huge }, { asOf: '2024-01-01' });
    expect(because[1]).toMatchObject({ figure: '9'.repeat(34) });
  });

  it('reaches to the ends of the calendar', () => {
    const late = { figures: spent(['9999-12-31', '1000']) };
    const end = tierMembership(policyWith({}), late, { asOf: '9999-12-31' });
    expect(end).toMatchObject({ tier: 'Silver', validUntil: null, next: null });
    const early = { figures: spent(['0001-01-01', '1000']) };
    for (const window of ['anniversary', { kind: 'rolling', months: 1200 }] as const) {
      const start = tierMembership(policyWith({ window }), early, { asOf: '0001-01-01' });
      expect(start).toMatchObject({ tier: 'Silver', validUntil: '0003-01-01' });
    }
  });
});
