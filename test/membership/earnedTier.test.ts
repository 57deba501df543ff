/** What a check, a reversal and a higher tier name: the figures of the day, what it takes, until when. */
import { describe, expect, it } from 'vitest';
import {
  defineTierPolicy,
  type TierFigure,
  type TierPolicyInput,
  tierMembership,
  yearlyTiers,
} from '../../src/membership/index.ts';

const ask = (figures: TierFigure[], asOf: string, changes: Partial<TierPolicyInput> = {}) =>
  tierMembership(defineTierPolicy({ ...yearlyTiers, ...changes, id: 'e' }), { figures }, { asOf });
const figure = (on: string, amount: string, id?: string): TierFigure => ({ on, amount, id });

describe('a tier that is reached', () => {
  const figures = [
    figure('2024-02-01', '600', 'o-1'),
    figure('2024-03-01', '300', 'o-3'),
    figure('2024-03-01', '50'),
    figure('2024-03-01', '100', 'o-2'),
  ];
  it('names the figures of the day that have an id', () => {
    expect(ask(figures, '2024-03-01').because[0]).toEqual({
      ...{ kind: 'tier.reached', on: '2024-03-01', tier: 'Silver', metric: 'spendInWindow' },
      ...{ figure: '1050', want: '1000', through: '2025-12-31', figures: ['o-2', 'o-3'] },
    });
  });

  it('with the next period names none, and is entered on its first day alone', () => {
    const late = { upgrade: 'nextPeriod' } as const;
    const more = [
      ...figures,
      figure('2025-01-01', '5000', 'o-9'),
      figure('2025-05-01', '1', 'o-8'),
    ];
    const { tier, because, timeline } = ask(more, '2025-06-01', late);
    expect(tier).toBe('Silver');
    expect(because[0]).toMatchObject({ on: '2025-01-01', figure: '1050', figures: [] });
    expect(timeline).toHaveLength(2);
  });
});

describe('a tier that is lost by a reversal', () => {
  const immediate = { onReversal: 'immediate' } as const;
  it('names what was taken back, not what came', () => {
    const figures = [
      figure('2024-02-01', '1000', 'o-1'),
      figure('2024-03-01', '-500', 'r-1'),
      figure('2024-03-01', '100', 'o-2'),
      figure('2024-03-01', '0', 'o-3'),
      figure('2024-03-01', '-1'),
    ];
    expect(ask(figures, '2024-03-01', immediate).because[0]).toEqual({
      ...{ kind: 'tier.reversed', on: '2024-03-01', tier: 'Silver', metric: 'spendInWindow' },
      ...{ figure: '599', want: '800', to: 'Basic', through: null, figures: ['r-1'] },
    });
    const gold = [figure('2024-02-01', '5000'), figure('2024-03-01', '-1500', 'r-2')];
    expect(ask(gold, '2024-03-01', immediate).because[0]).toMatchObject({
      ...{ kind: 'tier.reversed', to: 'Silver', through: '2025-12-31', figures: ['r-2'] },
    });
  });

  it('of a grade names every grade of the day', () => {
    const grades = [figure('2024-02-01', '5000', 'g-1'), figure('2024-03-01', '900', 'g-2')];
    const policy = { ...immediate, metric: 'grade' } as const;
    expect(ask(grades, '2024-03-01', policy).because[0]).toMatchObject({
      ...{ kind: 'tier.reversed', figure: '900', to: 'Silver', figures: ['g-2'] },
    });
    // The same grade again, and one that is greater, take nothing.
    const same = [figure('2024-02-01', '1000'), figure('2024-03-01', '1000')];
    expect(ask(same, '2024-03-01', policy).timeline).toHaveLength(2);
  });

  it('is not looked for where nothing was taken back, or where no tier is taken', () => {
    // On 5 January little was spent in the new year; a purchase is no reversal.
    const figures = [figure('2024-12-20', '1000'), figure('2025-01-05', '10')];
    expect(ask(figures, '2025-01-05', immediate).tier).toBe('Silver');
    const none = [figure('2024-12-20', '1000'), figure('2025-01-05', '0')];
    expect(ask(none, '2025-01-05', immediate).tier).toBe('Silver');
    const spared = { ...immediate, downgrade: 'never' } as const;
    const back = [figure('2024-12-20', '1000'), figure('2025-01-05', '-10')];
    const kept = ask(back, '2025-01-05', spared);
    expect([kept.tier, kept.timeline.length]).toEqual(['Silver', 2]);
    const base = ask([figure('2024-12-20', '-10')], '2024-12-20', immediate);
    expect(base.timeline).toHaveLength(1);
  });

  it('is looked for where one figure of several takes back', () => {
    const figures = [
      figure('2024-12-20', '1000'),
      figure('2025-01-05', '-10'),
      figure('2025-01-05', '20'),
    ];
    expect(ask(figures, '2025-01-05', immediate).tier).toBe('Basic');
    expect(
      ask(figures, '2025-01-05', { ...immediate, onReversal: 'never' }).because[1],
    ).toMatchObject({ figure: '20' });
  });
});

describe('a check', () => {
  it('says until when the next tier is valid', () => {
    const gold = [figure('2024-02-01', '5000'), figure('2025-02-01', '900')];
    const yearly = { validity: 'endOfPeriod' } as const;
    expect(ask(gold, '2025-01-01', yearly).because[0]).toMatchObject({
      ...{ kind: 'tier.renewed', through: '2025-12-31', figure: '5000', want: '4000' },
    });
    expect(ask(gold, '2026-01-01', yearly).because[0]).toMatchObject({
      ...{ kind: 'tier.belowKeep', to: 'Silver', through: '2026-12-31', want: '4000' },
    });
    expect(ask(gold, '2026-01-01', { ...yearly, downgrade: 'never' }).because[0]).toMatchObject({
      ...{ kind: 'tier.spared', tier: 'Gold', through: '2026-12-31' },
    });
    expect(ask(gold, '2026-01-01', { ...yearly, downgrade: 'toBase' }).because[0]).toMatchObject({
      ...{ kind: 'tier.belowKeep', to: 'Basic', through: null },
    });
  });

  it('of a grade or a balance looks at the latest, whatever the window', () => {
    const grades = [figure('2020-05-01', '1000')];
    for (const metric of ['grade', 'balance'] as const) {
      const { timeline, because, next } = ask(grades, '2024-06-01', {
        metric,
        validity: 'endOfPeriod',
      });
      expect(timeline.slice(2).map(({ because: why }) => why[0]?.kind)).toEqual([
        ...['tier.renewed', 'tier.renewed', 'tier.renewed', 'tier.renewed'],
      ]);
      expect(because[1]).toMatchObject({ from: null, figure: '1000' });
      expect(next).toMatchObject({ what: 'tier.renews', on: '2025-01-01' });
    }
  });
});

describe('months that are rounded up', () => {
  const until = (on: string, roundUp: 'none' | 'month' | 'year', asOf = on) =>
    ask([figure(on, '1000')], asOf, { window: 'lifetime', validity: { months: 1, roundUp } })
      .validUntil;
  it('end on the first of a month or of a year', () => {
    expect(until('2024-11-15', 'month')).toBe('2025-01-01');
    expect(until('2024-10-15', 'month')).toBe('2024-12-01');
    expect(until('2024-12-01', 'month')).toBe('2025-01-01');
    expect(until('2024-12-01', 'year')).toBe('2025-01-01');
    expect(until('2024-12-02', 'year')).toBe('2026-01-01');
    expect(until('2024-01-01', 'year')).toBe('2025-01-01');
    expect(until('2024-02-01', 'year')).toBe('2025-01-01');
  });

  it('go on from the rounded end when they are renewed', () => {
    expect(until('2024-11-15', 'month', '2025-01-01')).toBe('2025-02-01');
    expect(until('2024-11-15', 'year', '2025-01-01')).toBe('2026-01-01');
    expect(until('2024-01-31', 'none', '2024-02-29')).toBe('2024-03-31');
  });
});
