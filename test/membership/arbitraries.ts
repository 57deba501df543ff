/** Random tier policies, figures and overrides, where thresholds, month ends and anniversaries are often met. */
import fc from 'fast-check';
import {
  defineTierPolicy,
  type OverrideMode,
  type TierFacts,
  type TierFigure,
  type TierOptions,
  type TierOverride,
  type TierPolicy,
} from '../../src/membership/index.ts';
import { dateBetween, dateOfDay, dayOfDate } from '../support/civilDates.ts';

const names = ['Basic', 'Silver', 'Gold', 'Platinum'] as const;

const tables = fc.constantFrom(
  [
    ['0', '0'],
    ['100', '80'],
    ['500', '400'],
  ],
  [
    ['0', '0'],
    ['100', '100'],
  ],
  [
    ['0', '0'],
    ['99.99', '0'],
    ['300', '120.5'],
    ['1000', '120.5'],
  ],
);

/** Any policy that may be made. */
export const policies: fc.Arbitrary<TierPolicy> = fc
  .record({
    table: tables,
    metric: fc.constantFrom('spendInWindow', 'spendInWindow', 'pointsEarned', 'balance', 'grade'),
    window: fc.constantFrom(
      ...(['calendarYear', 'anniversary', 'lifetime'] as const),
      { kind: 'rolling', months: 12 } as const,
      { kind: 'rolling', months: 1 } as const,
    ),
    upgrade: fc.constantFrom('immediate', 'immediate', 'nextPeriod'),
    validity: fc.constantFrom(
      ...(['endOfPeriod', 'endOfNextPeriod', 'never'] as const),
      { months: 1, roundUp: 'none' } as const,
      { months: 12, roundUp: 'none' } as const,
      { months: 12, roundUp: 'month' } as const,
      { months: 6, roundUp: 'year' } as const,
    ),
    downgrade: fc.constantFrom('toQualified', 'toQualified', 'oneStep', 'toBase', 'never'),
    graceDays: fc.constantFrom(0, 0, 1, 31, 100),
    onReversal: fc.constantFrom('atNextCheck', 'immediate', 'immediate', 'never'),
    hasLifetime: fc.boolean(),
  })
  .map(({ table, metric, window, onReversal, hasLifetime, ...same }) => {
    const tiers = table.map(([enter = '0', keep = '0'], index) => ({
      name: names[index] as string,
      enter,
      keep,
    }));
    const isSum = metric === 'spendInWindow' || metric === 'pointsEarned';
    const top = tiers.length - 1;
    return defineTierPolicy({
      id: 'random',
      version: '1',
      ...same,
      tiers,
      metric: metric as 'grade',
      window: isSum || typeof window !== 'object' ? window : 'calendarYear',
      upgrade: same.upgrade as 'immediate',
      downgrade: same.downgrade as 'never',
      onReversal: (isSum || onReversal !== 'never' ? onReversal : 'immediate') as 'never',
      lifetime:
        isSum && hasLifetime
          ? [
              { tier: names[1], from: '600' },
              ...(top > 1 ? [{ tier: names[top] as string, from: '1500' }] : []),
            ]
          : [],
    });
  });

const moved = (date: string, days: number): string => dateOfDay(dayOfDate(date) + days);

const busyDate = fc.oneof(
  { weight: 3, arbitrary: dateBetween('2020-01-01', '2023-12-31') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['2020-02-29', '2021-02-28', '2021-12-31', '2022-01-01', '2022-01-31', '2022-12-31'],
      ...['2023-01-01', '2023-02-28', '2023-03-01', '2020-12-31'],
    ),
  },
);

const figure: fc.Arbitrary<TierFigure> = fc.record({
  id: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), { freq: 1 }),
  on: busyDate,
  amount: fc.oneof(
    fc.constantFrom('100', '80', '99.99', '0.01', '500', '400', '120.5', '-100', '-20', '-500', 0),
    fc.integer({ min: -30_000, max: 60_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  ),
  recordedOn: fc.option(busyDate, { freq: 3 }),
});

/** Overrides of one mode one after another, so that none overlap. */
const overridesOf = (mode: OverrideMode): fc.Arbitrary<TierOverride[]> =>
  fc
    .array(
      fc.record({
        wait: fc.integer({ min: 0, max: 500 }),
        days: fc.integer({ min: 1, max: 500 }),
        tier: fc.constantFrom('Basic', 'Silver'),
      }),
      { maxLength: 2 },
    )
    .chain((drafts) => fc.tuple(fc.constant(drafts), busyDate, fc.boolean()))
    .map(([drafts, first, isOpen]) => {
      let day = first;
      return drafts.map(({ wait, days, tier }, index) => {
        const from = moved(day, wait);
        day = moved(from, days);
        const until = isOpen && index === drafts.length - 1 ? null : day;
        return { id: `${mode}-${index}`, mode, from, until, tier, reason: 'r', actor: 'a' };
      });
    });

const overrides = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(overridesOf('pin'), overridesOf('floor'), overridesOf('ceiling'))
      .map((lists) => lists.flat()),
  },
);

/** The facts of any member. */
export const members: fc.Arbitrary<TierFacts> = fc.record({
  joinedOn: fc.option(fc.oneof(busyDate, fc.constant('2020-02-29')), { freq: 2 }),
  figures: fc.array(figure, { maxLength: 14, size: 'max' }),
  overrides,
});

/** Any day to ask about, and sometimes another one on which it was known. */
export const asked: fc.Arbitrary<TierOptions> = fc.record({
  asOf: fc.oneof(busyDate, dateBetween('2020-01-01', '2024-12-31')),
  knownAt: fc.option(busyDate, { freq: 3 }),
});
