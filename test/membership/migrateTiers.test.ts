/** What a new policy does to members: who stays, who rises, and that nobody falls before the day. */
import { describe, expect, it } from 'vitest';
import {
  defineTierPolicy,
  explain,
  type MigrationRow,
  migrateTiers,
  type TierFacts,
  tierMembership,
  yearlyTiers,
} from '../../src/membership/index.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';
import { thrownBy } from '../support/thrown.ts';

const stricter = defineTierPolicy({
  id: 'new',
  version: '2',
  tiers: [
    { name: 'Basic', enter: '0' },
    { name: 'Silver', enter: '2000' },
    { name: 'Gold', enter: '4500' },
    { name: 'Platinum', enter: '9000' },
  ],
});
const member = (id: string, amount: string, more: Partial<TierFacts> = {}): TierFacts => ({
  id,
  figures: [{ on: '2024-02-01', amount }],
  ...more,
});
const options = { from: yearlyTiers, asOf: '2024-07-01', protectUntil: '2025-07-01' } as const;
const moves = (rows: Iterable<MigrationRow>): unknown[] =>
  [...rows].map((row) =>
    row.ok
      ? [row.id, row.decision.move, row.decision.from, row.decision.tier, row.decision.to]
      : [row.id, row.problems.map(({ code }) => code)],
  );

describe('a migration', () => {
  const members = [
    member('same', '2500'),
    member('up', '4500'),
    member('up two', '9000'),
    member('down', '1000'),
    member('base', '5'),
  ];

  it('lists every move', () => {
    expect(moves(migrateTiers(stricter, members, options))).toEqual([
      ['same', 'same', 'Silver', 'Silver', 'Silver'],
      ['up', 'up', 'Silver', 'Gold', 'Gold'],
      ['up two', 'up', 'Gold', 'Platinum', 'Platinum'],
      ['down', 'protected', 'Silver', 'Silver', 'Basic'],
      ['base', 'same', 'Basic', 'Basic', 'Basic'],
    ]);
  });

  it('gives a floor that holds the tier to the day, and no longer', () => {
    const [row] = migrateTiers(stricter, [member('down', '1000')], options);
    const decision = row?.ok ? row.decision : null;
    expect(decision?.protection).toEqual({
      ...{ mode: 'floor', from: '2024-07-01', until: '2025-07-01', tier: 'Silver' },
      ...{ reason: 'tier of yearly-tiers 1', actor: 'migration' },
    });
    expect(decision?.membership.next).toMatchObject({
      ...{ on: '2025-07-01', from: 'Silver', to: 'Basic', why: 'overrideEnds' },
    });
    const stored = member('down', '1000', {
      overrides: decision?.protection ? [decision.protection] : [],
    });
    const tierOn = (asOf: string) => tierMembership(stricter, stored, { asOf }).tier;
    expect(tierMembership(stricter, stored, { asOf: '2024-07-01' })).toEqual(decision?.membership);
    expect([tierOn('2025-06-30'), tierOn('2025-07-01')]).toEqual(['Silver', 'Basic']);
  });

  it('takes tiers that are called otherwise now, in overrides as well', () => {
    const letters = defineTierPolicy({
      id: 'letters',
      version: '1',
      tiers: [
        { name: 'C', enter: '0' },
        { name: 'B', enter: '3000' },
      ],
    });
    const renamed = { Basic: 'C', Silver: 'C', Gold: 'B' } as const;
    const floor = {
      mode: 'floor',
      from: '2024-01-01',
      tier: 'Gold',
      reason: 'r',
      actor: 'a',
    } as const;
    const rows = migrateTiers(
      letters,
      [member('down', '1000'), member('kept', '1', { overrides: [floor] })],
      { ...options, renamed },
    );
    expect(moves(rows)).toEqual([
      ['down', 'same', 'Silver', 'C', 'C'],
      ['kept', 'same', 'Gold', 'B', 'B'],
    ]);
  });

  it('holds the tier together with a floor that a member has already', () => {
    const own = { mode: 'floor', from: '2024-01-01', reason: 'own', actor: 'a' } as const;
    const moved = (tier: string, until: string) => {
      const members = [member('m', '1000', { overrides: [{ ...own, tier, until }] })];
      const [row] = migrateTiers(stricter, members, options);
      return row?.ok ? row.decision.membership : null;
    };
    expect(moved('Silver', '2025-01-01')).toMatchObject({
      tier: 'Silver',
      validUntil: '2025-07-01',
    });
    expect(moved('Silver', '2025-08-01')).toMatchObject({ validUntil: '2025-08-01' });
    const gold = { ...options, protectUntil: '2024-09-01' };
    const members = [
      member('m', '5000', { overrides: [{ ...own, tier: 'Silver', until: '2030-01-01' }] }),
    ];
    const strict = defineTierPolicy({
      id: 'n',
      version: '1',
      tiers: [
        { name: 'Basic', enter: 0 },
        { name: 'Silver', enter: 6000 },
        { name: 'Gold', enter: 9000 },
      ],
    });
    const [row] = migrateTiers(strict, members, gold);
    expect(row?.ok && row.decision.membership).toMatchObject({
      tier: 'Gold',
      validUntil: '2024-09-01',
      next: { on: '2024-09-01', to: 'Silver' },
    });
  });

  describe('that is lower only later', () => {
    const decisionOf = (policy: typeof stricter, one: TierFacts, changes = {}) => {
      const [row] = migrateTiers(policy as never, [one], { ...options, ...changes });
      return row?.ok ? row.decision : null;
    };
    const higher = defineTierPolicy({
      ...yearlyTiers,
      id: 'y2',
      version: '2',
      tiers: [
        { name: 'Basic', enter: 0 },
        { name: 'Silver', enter: 2000 },
        { name: 'Gold', enter: 9000 },
      ],
    });
    const by = { reason: 'r', actor: 'a' } as const;

    it('protects from the first day, where a pin hides the fall', () => {
      const pin = {
        ...by,
        mode: 'pin',
        tier: 'Gold',
        from: '2024-06-01',
        until: '2024-08-01',
      } as const;
      const decision = decisionOf(higher as never, member('m', '6000', { overrides: [pin] }));
      expect(decision).toMatchObject({
        ...{ move: 'protected', from: 'Gold', tier: 'Gold', to: 'Silver', lowerOn: '2024-08-01' },
        protection: { mode: 'floor', from: '2024-07-01', until: '2025-07-01', tier: 'Gold' },
      });
      expect(decision?.next).toMatchObject({ on: '2025-07-01', to: 'Silver', why: 'overrideEnds' });
    });

    it('protects where the new validity ends earlier', () => {
      const shorter = defineTierPolicy({
        ...yearlyTiers,
        id: 'n2',
        version: '2',
        window: { kind: 'rolling', months: 3 },
        validity: 'endOfPeriod',
      });
      const one = { id: 'm', figures: [{ on: '2024-06-01', amount: '1000' }] };
      expect(decisionOf(shorter as never, one)).toMatchObject({
        ...{
          move: 'protected',
          from: 'Silver',
          tier: 'Silver',
          to: 'Basic',
          lowerOn: '2025-01-01',
        },
        membership: { tier: 'Silver', validUntil: '2025-07-01' },
      });
      // To the day before the fall nothing is to be protected.
      const early = decisionOf(shorter as never, one, { protectUntil: '2025-01-01' });
      expect(early).toMatchObject({ move: 'same', protection: null, lowerOn: null });
      expect(decisionOf(shorter as never, one, { protectUntil: '2025-01-02' })?.move).toBe(
        'protected',
      );
    });

    it('protects no more than the old policy would have left', () => {
      const pin = {
        ...by,
        mode: 'pin',
        tier: 'Gold',
        from: '2024-06-01',
        until: '2024-08-01',
      } as const;
      const decision = decisionOf(higher as never, member('m', '1500', { overrides: [pin] }));
      // The pin ends under both; what the old policy leaves then is Silver.
      expect(decision).toMatchObject({
        ...{ move: 'protected', from: 'Gold', tier: 'Gold', to: 'Basic', lowerOn: '2024-08-01' },
        protection: { tier: 'Silver', from: '2024-07-01' },
        because: [{ kind: 'migration.protected', tier: 'Silver' }],
      });
      expect(decision?.next).toMatchObject({ on: '2024-08-01', to: 'Silver' });
      const both = member('m', '10', { overrides: [pin] });
      expect(decisionOf(higher as never, both)).toMatchObject({ move: 'same', protection: null });
    });

    it('protects the highest tier that is lost on any day', () => {
      const floor = {
        ...by,
        mode: 'floor',
        tier: 'Gold',
        from: '2024-10-01',
        until: '2024-11-01',
      } as const;
      const one = member('m', '1500', { overrides: [floor] });
      expect(decisionOf(higher as never, one)?.protection).toMatchObject({ tier: 'Silver' });
      const late = defineTierPolicy({ ...yearlyTiers, id: 'l', upgrade: 'nextPeriod' });
      const old = {
        figures: [
          { on: '2023-03-01', amount: '1000' },
          { on: '2024-02-01', amount: '6000' },
        ],
      };
      expect(decisionOf(late as never, old)).toMatchObject({
        ...{ from: 'Gold', to: 'Silver', lowerOn: '2024-07-01', protection: { tier: 'Gold' } },
      });
    });

    it('has nothing to protect of who is no member yet', () => {
      const letters = defineTierPolicy({
        id: 'letters',
        version: '1',
        tiers: [
          { name: 'D', enter: 0 },
          { name: 'C', enter: 10 },
        ],
      });
      const renamed = { Basic: 'C', Silver: 'C', Gold: 'C' } as const;
      const joining = { id: 'm', joinedOn: '2024-08-01', figures: [] };
      expect(decisionOf(letters as never, joining, { renamed })).toMatchObject({
        ...{ move: 'same', from: 'Basic', tier: 'D', protection: null },
      });
      const plain = { id: 'm', joinedOn: '2024-06-01', figures: [] };
      expect(decisionOf(letters as never, plain, { renamed })).toMatchObject({
        ...{ move: 'protected', to: 'D', protection: { tier: 'C' } },
      });
    });
  });

  it('is a decision that can be explained', () => {
    const rows = [...migrateTiers(stricter, members, options)];
    const said = (words: typeof en) => rows.map((row) => row.ok && explain(row.decision, words)[0]);
    expect(said(en)).toEqual([
      'Silver stays under the new policy.',
      'Up from Silver to Gold under the new policy.',
      'Up from Gold to Platinum under the new policy.',
      'Silver was held until now; the new policy alone gives Basic from 2024-07-01, so at least Silver is protected until 2025-07-01, that day not included.',
      'Basic stays under the new policy.',
    ]);
    expect(said(zhCN)[3]).toBe(
      '原等级为 Silver；仅按新规则，自 2024-07-01 起为 Basic，因此自切换日起至 2025-07-01（不含当日）至少保留 Silver。',
    );
    const [first] = rows;
    if (!first?.ok) throw new Error('refused');
    const { membership, needs, next } = first.decision;
    expect([needs, next]).toEqual([membership.needs, membership.next]);
  });

  it('goes on after a record that cannot be used', () => {
    const lazy = {
      id: 'lazy',
      get figures(): never {
        throw new Error('no connection');
      },
    };
    const wrong = { id: 'wrong', figures: [{ on: 'x', amount: '1' }] };
    const rows = migrateTiers(
      stricter,
      [wrong, lazy, null as never, member('same', '2500')],
      options,
    );
    expect(moves(rows)).toEqual([
      ['wrong', ['date.malformed']],
      ['lazy', ['record.unreadable']],
      [undefined, ['type.wrong']],
      ['same', 'same', 'Silver', 'Silver', 'Silver'],
    ]);
    const [first, second] = [...migrateTiers(stricter, [wrong, lazy], options)];
    expect(first).toMatchObject({ index: 0, ok: false });
    expect(second).toMatchObject({
      index: 1,
      problems: [
        {
          path: [],
          message: '(top level): reading the record threw "Error: no connection"',
        },
      ],
    });
    const throwing = (error: unknown) => ({
      id: 7,
      get figures(): never {
        throw error;
      },
    });
    const strange = [{ name: 'FactsError' }, { name: 'Error', problems: [] }].map(throwing);
    for (const row of migrateTiers(stricter, strange as never, options)) {
      expect(row).toMatchObject({ ok: false, problems: [{ code: 'record.unreadable' }] });
      expect(row).not.toHaveProperty('id');
    }
  });

  it('says what is wrong with a call', () => {
    const { message } = thrownBy(() =>
      migrateTiers(stricter, [], { ...options, protectUntil: options.asOf }),
    );
    expect(message).toBe('protectUntil: "2024-07-01" is not after asOf');
    const two = defineTierPolicy({ id: 'p', version: '1', tiers: [{ name: 'Basic', enter: 0 }] });
    expect(thrownBy(() => migrateTiers(two, [], options))['message']).toBe(
      'renamed: "Silver" is no tier of the new policy; say in renamed what it is called now',
    );
    for (const key of ['asOf', 'protectUntil'] as const) {
      const call = () => migrateTiers(stricter, [], { ...options, [key]: 'x' });
      expect(thrownBy(call)['message']).toContain(`${key}: "x"`);
    }
  });

  it('refuses a call that is wrong, before the first row is asked for', () => {
    const two = defineTierPolicy({ id: 'p', version: '1', tiers: [{ name: 'Basic', enter: 0 }] });
    const calls: [() => unknown, string][] = [
      [() => migrateTiers({ ...stricter } as typeof stricter, [], options), 'policy.unchecked'],
      [
        () =>
          migrateTiers(stricter, [], {
            ...options,
            from: { ...yearlyTiers } as typeof yearlyTiers,
          }),
        'policy.unchecked',
      ],
      [() => migrateTiers(two, [], options), 'tiers.unmapped'],
      [
        () => migrateTiers(stricter, [], { ...options, renamed: { Gold: 'Brass' as never } }),
        'tiers.unmapped',
      ],
      [
        () => migrateTiers(stricter, [], { ...options, protectUntil: options.asOf }),
        'period.backwards',
      ],
      [() => migrateTiers(stricter, [], { ...options, asOf: '2024-02-30' }), 'date.impossible'],
      [() => migrateTiers(stricter, [], { ...options, until: 1 } as never), 'option.unknown'],
      [() => migrateTiers(stricter, 'members' as never, options), 'members.notIterable'],
    ];
    for (const [call, code] of calls) {
      expect(thrownBy(call)).toMatchObject({ name: 'ContractError', code });
    }
  });
});
