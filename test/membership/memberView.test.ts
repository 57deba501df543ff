/** What is known up to a day: each fact once and in order, whatever the list, and what contradicts what. */
import { describe, expect, it } from 'vitest';
import {
  type ClubFacts,
  clubMembership,
  defineTierPolicy,
  type TierFacts,
  type TierFigure,
  type TierOverride,
  telecomClub,
  tierMembership,
  yearlyTiers,
} from '../../src/membership/index.ts';
import { thrownBy } from '../support/thrown.ts';

const ask = (facts: TierFacts, asOf = '2024-12-31', knownAt?: string) =>
  tierMembership(yearlyTiers, facts, { asOf, knownAt });
const figure = (on: string, amount: string, id?: string): TierFigure => ({ on, amount, id });
const hand = (
  mode: TierOverride['mode'],
  tier: string,
  from: string,
  until: string | null,
  id?: string,
): TierOverride => ({ mode, tier, from, until, id, reason: 'r', actor: 'a' });
const turned = <Item>(items: readonly Item[]): Item[] => [...items].reverse();

describe('issues', () => {
  const figures = [
    figure('2024-03-02', '5', 'b'),
    figure('2024-03-02', '6', 'b'),
    figure('2024-03-02', '5', 'a'),
    figure('2024-03-01', '6', 'a'),
    figure('2024-03-02', '7', 'c'),
    figure('2024-03-02', '8', 'c'),
    figure('2024-01-31', '1', 'early'),
    figure('2024-01-31', '1'),
    figure('2024-01-30', '1', 'earlier'),
    figure('2024-04-01', '2', 'good'),
    figure('2024-04-01', '2', 'good'),
  ];
  const expected = [
    { code: 'before-joining', on: '2024-01-30', id: 'earlier' },
    { code: 'before-joining', on: '2024-01-31', id: null },
    { code: 'before-joining', on: '2024-01-31', id: 'early' },
    { code: 'conflicting-duplicate', on: '2024-03-01', id: 'a' },
    { code: 'conflicting-duplicate', on: '2024-03-02', id: 'b' },
    { code: 'conflicting-duplicate', on: '2024-03-02', id: 'c' },
  ];

  it('are told by day, kind and id, in whatever order the facts came', () => {
    for (const list of [figures, turned(figures), [...figures.slice(4), ...figures.slice(0, 4)]]) {
      const facts = { joinedOn: '2024-02-01', figures: list };
      expect(ask(facts).issues).toEqual(expected);
      expect(ask(facts, '2024-03-01').issues).toEqual(expected.slice(0, 4));
      expect(ask(facts, '2024-02-29').issues).toEqual(expected.slice(0, 3));
    }
    const same = { joinedOn: '2024-03-02', figures: [...figures, figure('2024-03-01', '1', 'a2')] };
    expect(ask(same).issues.slice(3, 5)).toEqual([
      { code: 'before-joining', on: '2024-03-01', id: 'a2' },
      { code: 'conflicting-duplicate', on: '2024-03-01', id: 'a' },
    ]);
  });

  it('leave out what contradicts itself, and count the rest once', () => {
    const { because } = ask({ joinedOn: '2024-02-01', figures });
    expect(because).toMatchObject([{ kind: 'tier.joined' }, { kind: 'tier.figure', figure: '2' }]);
    expect(
      ask({ figures: [figure('2024-03-01', '1000'), figure('2024-03-01', '1000')] }),
    ).toMatchObject({ tier: 'Silver', issues: [] });
    const bare = { joinedOn: '2024-01-01', figures: [figure('2024-03-01', '1')] };
    expect(ask(bare)).toMatchObject({ issues: [], upcoming: [] });
    expect(ask({ joinedOn: '2024-03-01', figures: [figure('2024-03-01', '1000')] })).toMatchObject({
      ...{ tier: 'Silver', issues: [] },
    });
    expect(ask({ joinedOn: '2024-03-02', figures: [figure('2024-03-01', '1000')] }).tier).toBe(
      'Basic',
    );
  });

  it('of two grades on a day are told once', () => {
    const policy = defineTierPolicy({ ...yearlyTiers, id: 'g', metric: 'grade' });
    const grades = [
      figure('2024-03-01', '1000'),
      figure('2024-03-01', '5000'),
      figure('2024-03-01', '900'),
      figure('2024-03-02', '1000', 'x'),
      figure('2024-03-02', '1000', 'y'),
      figure('2024-03-03', '800'),
    ];
    for (const list of [grades, turned(grades)]) {
      const { tier, issues } = tierMembership(policy, { figures: list }, { asOf: '2024-12-31' });
      expect([tier, issues]).toEqual([
        'Gold',
        [{ code: 'ambiguous-grade', on: '2024-03-01', id: null }],
      ]);
    }
    expect(ask({ figures: grades }).issues).toEqual([]);
  });

  it('of a floor above a ceiling are told on the first day of both', () => {
    const figures = [figure('2024-01-01', '10')];
    const issues = (floor: TierOverride, ...ceilings: TierOverride[]) =>
      ask({ figures, overrides: [...ceilings, floor] }).issues.map(({ on, id }) => [on, id]);
    const gold = hand('floor', 'Gold', '2024-03-01', '2024-06-01', 'f');
    expect(issues(gold, hand('ceiling', 'Silver', '2024-02-01', '2024-03-01'))).toEqual([]);
    expect(issues(gold, hand('ceiling', 'Silver', '2024-02-01', '2024-03-02'))).toEqual([
      ['2024-03-01', 'f'],
    ]);
    expect(issues(gold, hand('ceiling', 'Silver', '2024-05-31', null))).toEqual([
      ['2024-05-31', 'f'],
    ]);
    expect(issues(gold, hand('ceiling', 'Silver', '2024-06-01', null))).toEqual([]);
    expect(issues(gold, hand('ceiling', 'Gold', '2024-03-01', null))).toEqual([]);
    expect(issues(gold, hand('pin', 'Silver', '2024-03-01', null))).toEqual([]);
    const pin = hand('pin', 'Gold', '2024-03-01', null);
    expect(issues(pin, hand('ceiling', 'Silver', '2024-03-01', null))).toEqual([]);
    expect(
      issues(
        gold,
        hand('ceiling', 'Silver', '2024-05-01', null),
        hand('ceiling', 'Basic', '2024-03-01', '2024-04-01'),
      ),
    ).toEqual([
      ['2024-03-01', 'f'],
      ['2024-05-01', 'f'],
    ]);
    const future = hand('ceiling', 'Silver', '2025-01-01', null);
    expect(issues(hand('floor', 'Gold', '2024-03-01', null), future)).toEqual([]);
  });
});

describe('what is upcoming', () => {
  it('is told by day, kind and id', () => {
    const facts = {
      joinedOn: '2024-07-01',
      figures: [
        figure('2024-07-02', '1', 'z'),
        figure('2024-07-02', '1'),
        figure('2024-07-01', '1', 'b'),
        figure('2024-07-01', '1', 'a'),
        figure('2024-06-30', '1', 'early'),
      ],
      overrides: [
        hand('pin', 'Silver', '2024-07-01', '2024-08-01', 'p'),
        hand('floor', 'Silver', '2024-07-01', null, 'f'),
        hand('ceiling', 'Gold', '2024-07-01', null),
      ],
    };
    const expected = [
      { kind: 'figure', on: '2024-07-01', id: 'a' },
      { kind: 'figure', on: '2024-07-01', id: 'b' },
      { kind: 'joining', on: '2024-07-01', id: null },
      { kind: 'override', on: '2024-07-01', id: null },
      { kind: 'override', on: '2024-07-01', id: 'f' },
      { kind: 'override', on: '2024-07-01', id: 'p' },
      { kind: 'figure', on: '2024-07-02', id: null },
      { kind: 'figure', on: '2024-07-02', id: 'z' },
    ];
    const { figures, overrides } = facts;
    expect(ask(facts, '2024-06-30').upcoming).toEqual(expected);
    const other = { ...facts, figures: turned(figures), overrides: turned(overrides) };
    expect(ask(other, '2024-06-30').upcoming).toEqual(expected);
    expect(ask(facts, '2024-07-01').upcoming).toEqual(expected.slice(6));
    expect(ask({ figures: [] }, '2024-07-01').upcoming).toEqual([]);
  });
});

describe('overrides', () => {
  const figures = [figure('2024-02-01', '1000')];
  const pin = hand('pin', 'Gold', '2024-03-01', '2024-06-01', 'o');

  it('are known from the first day on which one of their records is', () => {
    const records = (...days: (string | null)[]) =>
      days.map((recordedOn) => ({ ...pin, recordedOn }));
    const tier = (overrides: TierOverride[], knownAt: string) =>
      ask({ figures, overrides }, '2024-04-01', knownAt).tier;
    for (const overrides of [
      records('2024-05-01', '2024-04-10'),
      records('2024-04-10', '2024-05-01'),
    ]) {
      expect([tier(overrides, '2024-04-09'), tier(overrides, '2024-04-10')]).toEqual([
        'Silver',
        'Gold',
      ]);
    }
    expect(tier(records('2024-05-01', null), '2024-04-01')).toBe('Gold');
    const twice = ask({ figures, overrides: records(null, null) }, '2024-02-01');
    expect(twice.upcoming).toHaveLength(1);
    const unnamed = [
      hand('pin', 'Gold', '2024-03-01', '2024-06-01'),
      hand('pin', 'Basic', '2024-06-01', '2024-07-01'),
    ];
    expect(ask({ figures, overrides: unnamed }, '2024-02-01').upcoming).toHaveLength(2);
  });

  it('with one id must say the same, and be the same for all', () => {
    const problems = (changes: Partial<TierOverride>) => {
      const overrides = [pin, { ...pin, ...changes }];
      const { problems: found } = thrownBy(() => ask({ figures, overrides }));
      return (found as { code: string; path: unknown }[]).map(({ code, path }) => [code, path]);
    };
    const changes: Partial<TierOverride>[] = [
      { mode: 'floor' },
      { from: '2024-03-02' },
      { until: '2024-06-02' },
      { tier: 'Silver' },
      { reason: 's' },
      { actor: 'b' },
    ];
    for (const change of changes) {
      expect(problems(change)).toEqual([['id.duplicate', ['overrides', 1, 'id']]]);
    }
    expect(
      ask({ figures, overrides: [pin, { ...pin, recordedOn: '2024-01-01' }] }, '2024-03-01').tier,
    ).toBe('Gold');
  });

  it('that lie apart are no problem, whichever is listed first', () => {
    const later = hand('pin', 'Basic', '2024-06-01', null);
    const other = hand('floor', 'Gold', '2024-03-01', null);
    for (const overrides of [
      [pin, later, other],
      [other, later, pin],
    ]) {
      expect(ask({ figures, overrides }, '2024-05-31').tier).toBe('Gold');
      expect(ask({ figures, overrides }, '2024-06-01').tier).toBe('Basic');
    }
  });

  it('begin the membership where nothing is known before', () => {
    const overrides = [
      hand('floor', 'Silver', '2024-05-01', null),
      hand('pin', 'Gold', '2024-04-01', null),
    ];
    const { timeline } = ask({ figures: [figure('2024-06-01', '1')], overrides });
    expect(timeline[0]).toMatchObject({ on: '2024-04-01', tier: 'Gold' });
  });
});

describe('facts that are malformed', () => {
  it('are told with the path of each', () => {
    const facts = {
      id: 5,
      joinedOn: 'x',
      figures: [{ id: 5, on: 5, amount: null, recordedOn: 'x' }],
      overrides: [
        {
          id: 5,
          mode: 'pin',
          from: 'x',
          until: 'y',
          tier: 5,
          reason: 5,
          actor: 5,
          recordedOn: 'z',
        },
        { mode: 'pin', from: '2024-01-01', tier: '', reason: 'r', actor: 'a' },
      ],
      uses: [{ entitlement: 5, key: 5, on: 'x', recordedOn: 'y' }],
    };
    const asOf = '2024-01-01';
    const { problems } = thrownBy(() => clubMembership(telecomClub, facts as never, { asOf }));
    expect((problems as { path: unknown[] }[]).map(({ path }) => path.join('.'))).toEqual([
      ...[
        'id',
        'joinedOn',
        'figures.0.id',
        'figures.0.on',
        'figures.0.amount',
        'figures.0.recordedOn',
      ],
      ...['overrides.0.tier', 'overrides.0.from', 'overrides.0.until', 'overrides.0.id'],
      ...['overrides.0.reason', 'overrides.0.actor', 'overrides.0.recordedOn'],
      ...['overrides.1.tier', 'uses.0.entitlement', 'uses.0.key', 'uses.0.on', 'uses.0.recordedOn'],
    ]);
    const lists = { figures: [], overrides: 5, uses: 'x' };
    const { problems: wrong } = thrownBy(() =>
      clubMembership(telecomClub, lists as never, { asOf }),
    );
    expect((wrong as { path: unknown[] }[]).map(({ path }) => path)).toEqual([
      ['overrides'],
      ['uses'],
    ]);
    const nothing = thrownBy(() => clubMembership(telecomClub, 5 as never, { asOf }));
    expect(nothing['problems']).toHaveLength(1);
  });
});

describe('uses', () => {
  const facts = (uses: ClubFacts['uses']): ClubFacts => ({
    joinedOn: '2024-01-01',
    figures: [{ on: '2024-01-01', amount: '5000' }],
    uses,
  });
  const at = (uses: ClubFacts['uses'], asOf: string, knownAt?: string) =>
    clubMembership(telecomClub, facts(uses), { asOf, knownAt });
  const use = (entitlement: string, key: string, on: string) => ({ entitlement, key, on });

  it('come in order of days and keys, each once', () => {
    const uses = [
      use('gift', 'c', '2024-03-01'),
      use('homeRepair', 'a', '2024-03-01'),
      use('homeRepair', 'b', '2024-02-01'),
      use('homeRepair', 'b', '2024-02-01'),
      use('gift', 'x', '2024-05-01'),
      use('homeRepair', 'x', '2024-05-01'),
    ];
    for (const list of [uses, turned(uses)]) {
      const { uses: found, issues } = at(list, '2024-05-01');
      expect(found.map(({ key }) => key)).toEqual(['b', 'a', 'c']);
      expect(issues).toEqual([{ code: 'conflicting-duplicate', on: '2024-05-01', id: 'x' }]);
      expect(at(list, '2024-04-30').issues).toEqual([]);
    }
  });

  it('count from the day they are recorded, and what is wrong with them from their own', () => {
    const late = [{ ...use('gift', 'g', '2024-02-01'), recordedOn: '2024-04-01' }];
    expect(at(late, '2024-03-01', '2024-03-31').uses).toEqual([]);
    expect(at(late, '2024-03-01', '2024-04-01').uses).toHaveLength(1);
    const strange = [use('lounge', 'l', '2024-03-01')];
    expect(at(strange, '2024-02-29').issues).toEqual([]);
    expect(at(strange, '2024-03-01').issues).toEqual([
      { code: 'unknown-entitlement', on: '2024-03-01', id: 'l' },
    ]);
    const many = [
      use('gift', 'g', '2024-03-01'),
      use('gift', 'h', '2024-04-01'),
      use('gift', 'i', '2024-05-01'),
    ];
    expect(at(many, '2024-04-30').issues).toEqual([
      { code: 'quota-exceeded', on: '2024-04-01', id: 'h' },
    ]);
    expect(at(many, '2024-03-31').issues).toEqual([]);
  });

  it('are told in the reasons: granted, used up, not granted', () => {
    const { because, needs } = at([use('gift', 'g', '2024-03-01')], '2024-03-01');
    expect(because.filter(({ kind }) => kind.startsWith('club.'))).toEqual([
      { kind: 'club.granted', entitlement: 'homeRepair', tier: 'Silver', used: 0, left: 2 },
      { kind: 'club.usedUp', entitlement: 'gift', used: 1, count: 1, per: 'year' },
      {
        kind: 'club.granted',
        entitlement: 'newServiceDiscount',
        tier: 'Silver',
        used: 0,
        left: null,
      },
      { kind: 'club.granted', entitlement: 'greetingCard', tier: 'Silver', used: 0, left: 1 },
      { kind: 'club.notGranted', entitlement: 'membersEvent', tier: 'Silver' },
    ]);
    expect(because[0]?.kind).toBe('tier.reached');
    expect(needs.map(({ rule }) => rule)).toEqual(['tier.reach', 'club.period', 'club.tier']);
  });
});
