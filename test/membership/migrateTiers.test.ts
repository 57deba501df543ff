/** What a new policy does to members: who stays, who rises, and that nobody falls before the day. */
import { describe, expect, it } from 'vitest';
import {
  defineTierPolicy,
  type MigrationRow,
  migrateTiers,
  type TierFacts,
  tierMembership,
  yearlyTiers,
} from '../../src/membership/index.ts';
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
      validUntil: '2025-01-01',
    });
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
