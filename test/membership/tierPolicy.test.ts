/** A tier policy: its defaults, its bounds, every problem it may have, and what the verb refuses. */
import { describe, expect, it } from 'vitest';
import {
  defineTierPolicy,
  readTierPolicy,
  type TierPolicyInput,
  tierDefaults,
  tierMembership,
  tierPolicySchema,
  yearlyTiers,
} from '../../src/membership/index.ts';
import { thrownBy } from '../support/thrown.ts';

const smallest = { id: 'p', version: '1', tiers: [{ name: 'Basic', enter: 0 }] } as const;
const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen));

function problemsOf(changes: object): [code: string, place: string, message: string][] {
  const outcome = readTierPolicy({ ...smallest, ...changes });
  return outcome.ok
    ? []
    : outcome.problems.map(({ code, path, message }) => [code, path.join('.'), message]);
}

describe('a tier policy', () => {
  it('that says nothing more has every default', () => {
    const policy = defineTierPolicy(smallest);
    expect(policy).toEqual({
      format: 'tier-policy@1',
      id: 'p',
      version: '1',
      tiers: [{ name: 'Basic', enter: '0', keep: '0', benefits: [] }],
      metric: 'spendInWindow',
      window: 'calendarYear',
      upgrade: 'immediate',
      validity: 'endOfNextPeriod',
      downgrade: 'toQualified',
      graceDays: 0,
      onReversal: 'atNextCheck',
      lifetime: [],
    });
    expect(policy).toMatchObject(tierDefaults);
  });

  it('is deeply frozen, plain JSON, and the same when it is read again', () => {
    for (const policy of [yearlyTiers, defineTierPolicy(smallest)]) {
      expect(isFrozen(policy)).toBe(true);
      const outcome = readTierPolicy(JSON.parse(JSON.stringify(policy)));
      expect(outcome.ok && outcome.value).toEqual(policy);
    }
    expect(isFrozen(tierDefaults)).toBe(true);
  });

  it('has keep equal to enter, and no rounding, where they are left out', () => {
    const { tiers, validity } = defineTierPolicy({
      ...smallest,
      tiers: [...smallest.tiers, { name: 'Silver', enter: '10.50', benefits: ['lounge'] }],
      validity: { months: 12 },
    });
    expect(tiers[1]).toEqual({ name: 'Silver', enter: '10.5', keep: '10.5', benefits: ['lounge'] });
    expect(validity).toEqual({ months: 12, roundUp: 'none' });
  });

  it('takes undefined for what is left out', () => {
    const said = { ...smallest, window: undefined, validity: undefined, lifetime: undefined };
    expect(defineTierPolicy(said)).toEqual(defineTierPolicy(smallest));
  });

  it('takes bounds, and nothing beyond them', () => {
    const good: Partial<TierPolicyInput>[] = [
      { graceDays: 0 },
      { graceDays: 366 },
      { window: { kind: 'rolling', months: 1 } },
      { window: { kind: 'rolling', months: 1200 } },
      { validity: { months: 1, roundUp: 'year' } },
      { validity: { months: 1200 } },
    ];
    for (const changes of good) expect(problemsOf(changes)).toEqual([]);
    const bad: [object, string, string][] = [
      [{ graceDays: -1 }, 'graceDays', 'number.outOfRange'],
      [{ graceDays: 367 }, 'graceDays', 'number.outOfRange'],
      [{ graceDays: 1.5 }, 'graceDays', 'number.notWhole'],
      [{ window: { kind: 'rolling', months: 0 } }, 'window.months', 'number.outOfRange'],
      [{ window: { kind: 'rolling', months: 1201 } }, 'window.months', 'number.outOfRange'],
      [{ window: { kind: 'sliding', months: 3 } }, 'window.kind', 'choice.unknown'],
      [{ window: 'month' }, 'window', 'choice.unknown'],
      [{ validity: { months: 0 } }, 'validity.months', 'number.outOfRange'],
      [{ validity: { months: 3, roundUp: 'day' } }, 'validity.roundUp', 'choice.unknown'],
      [{ validity: 'endOfYear' }, 'validity', 'choice.unknown'],
      [{ metric: 'spend' }, 'metric', 'choice.unknown'],
      [{ upgrade: 'later' }, 'upgrade', 'choice.unknown'],
      [{ downgrade: 'twoSteps' }, 'downgrade', 'choice.unknown'],
      [{ onReversal: 'sometimes' }, 'onReversal', 'choice.unknown'],
      [{ format: 'tier-policy@2' }, 'format', 'format.unknown'],
      [{ colour: 'red' }, 'colour', 'key.unknown'],
      [{ id: '' }, 'id', 'text.empty'],
      [{ tiers: 'Gold' }, 'tiers', 'type.wrong'],
    ];
    for (const [changes, place, code] of bad) {
      expect(problemsOf(changes).map(([is, at]) => [is, at])).toEqual([[code, place]]);
    }
  });
});

describe('a window or a validity', () => {
  const cases: [changes: object, problem: [string, string, string]][] = [
    [
      { window: 'rolling' },
      [
        'choice.unknown',
        'window',
        'window: "rolling" is none of calendarYear, anniversary, lifetime, { kind: "rolling", months }',
      ],
    ],
    [
      { window: { kind: 'lifetime' } },
      [
        'choice.unknown',
        'window',
        'window: an object is none of calendarYear, anniversary, lifetime, { kind: "rolling", months }',
      ],
    ],
    [
      { window: { kind: 'sliding', months: 1 } },
      ['choice.unknown', 'window.kind', 'window.kind: "sliding" is none of "rolling"'],
    ],
    [
      { validity: 12 },
      [
        'choice.unknown',
        'validity',
        'validity: 12 is none of endOfPeriod, endOfNextPeriod, never, { months, roundUp }',
      ],
    ],
    [
      { validity: null },
      [
        'choice.unknown',
        'validity',
        'validity: null is none of endOfPeriod, endOfNextPeriod, never, { months, roundUp }',
      ],
    ],
    [
      { validity: { kind: 'never', months: 1 } },
      [
        'choice.unknown',
        'validity',
        'validity: an object is none of endOfPeriod, endOfNextPeriod, never, { months, roundUp }',
      ],
    ],
    [{ window: [] }, ['type.wrong', 'window', 'window: a list of 0 is not an object']],
  ];
  it.each(cases)('that is %j is told what it may be', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });
});

describe('a table of tiers', () => {
  const base = { name: 'Basic', enter: '0' };
  const cases: [what: string, tiers: unknown, problems: [string, string, string][]][] = [
    ['none', [], [['tiers.empty', 'tiers', 'tiers: must have at least one tier']]],
    [
      'a first tier that is not for everybody',
      [{ name: 'Basic', enter: '1' }],
      [
        [
          'tiers.start',
          'tiers.0.enter',
          'tiers[0].enter: "1" is not 0, so members below it would have no tier',
        ],
      ],
    ],
    [
      'thresholds out of order',
      [base, { name: 'Gold', enter: '500' }, { name: 'Silver', enter: '500', keep: '500' }],
      [
        [
          'tiers.order',
          'tiers.2.enter',
          'tiers[2].enter: "500" is not above the tier before it, 500',
        ],
      ],
    ],
    [
      'keep above enter',
      [base, { name: 'Silver', enter: '500', keep: '500.01' }],
      [['tiers.keepAboveEnter', 'tiers.1.keep', 'tiers[1].keep: "500.01" is above enter, 500']],
    ],
    [
      'keep below that of the tier before',
      [base, { name: 'Silver', enter: '500' }, { name: 'Gold', enter: '900', keep: '499' }],
      [
        [
          'tiers.keepOrder',
          'tiers.2.keep',
          'tiers[2].keep: "499" is below keep of the tier before it, 500',
        ],
      ],
    ],
    [
      'one name twice',
      [base, { name: 'Basic', enter: '500' }],
      [
        [
          'tiers.duplicateName',
          'tiers.1.name',
          'tiers[1].name: "Basic" is the name of another tier',
        ],
      ],
    ],
    [
      'what is no number, or below zero',
      [base, { name: 'Silver', enter: '1,000' }, { name: 'Gold', enter: '2000', keep: -1 }],
      [
        [
          'amount.malformed',
          'tiers.1.enter',
          'tiers[1].enter: "1,000" is not a plain decimal number such as "12.50"',
        ],
        [
          'amount.negative',
          'tiers.2.keep',
          'tiers[2].keep: -1 is below zero, where only amounts from 0 up have a meaning',
        ],
      ],
    ],
    [
      'keys missing and unknown',
      [{ name: 'Basic' }, { nam: 'Silver', name: 'Silver', enter: '1' }],
      [
        ['key.missing', 'tiers.0.enter', 'tiers[0].enter: a decimal amount must be given'],
        [
          'key.unknown',
          'tiers.1.nam',
          'tiers[1].nam: "Silver" stands under a key that is not known',
        ],
      ],
    ],
  ];
  it.each(cases)('with %s', (_, tiers, problems) => {
    expect(problemsOf({ tiers })).toEqual(problems);
  });

  it('finds everything at once', () => {
    const tiers = [
      { name: 'Basic', enter: '5' },
      { name: 'Basic', enter: '3', keep: '4' },
    ];
    expect(problemsOf({ tiers, graceDays: -1 }).map(([code]) => code)).toEqual([
      'tiers.start',
      'tiers.order',
      'tiers.keepAboveEnter',
      'tiers.keepOrder',
      'tiers.duplicateName',
      'number.outOfRange',
    ]);
  });
});

describe('settings that do not go together', () => {
  const tiers = [
    { name: 'Basic', enter: '0' },
    { name: 'Silver', enter: '100' },
    { name: 'Gold', enter: '500' },
  ];
  const cases: [what: string, changes: object, problems: [string, string, string][]][] = [
    [
      'a lifetime tier that does not exist, or is the first one',
      {
        lifetime: [
          { tier: 'Basic', from: '1' },
          { tier: 'Platinum', from: '5' },
        ],
      },
      [
        [
          'choice.unknown',
          'lifetime.0.tier',
          'lifetime[0].tier: "Basic" is none of "Silver", "Gold"',
        ],
        [
          'choice.unknown',
          'lifetime.1.tier',
          'lifetime[1].tier: "Platinum" is none of "Silver", "Gold"',
        ],
        [
          'lifetime.order',
          'lifetime.1.tier',
          'lifetime[1].tier: "Platinum" is not above the tier before it, Basic',
        ],
      ],
    ],
    [
      'lifetime floors out of order',
      {
        lifetime: [
          { tier: 'Gold', from: '5000' },
          { tier: 'Silver', from: '5000' },
        ],
      },
      [
        [
          'lifetime.order',
          'lifetime.1.tier',
          'lifetime[1].tier: "Silver" is not above the tier before it, Gold',
        ],
        [
          'lifetime.order',
          'lifetime.1.from',
          'lifetime[1].from: "5000" is not above the figure before it, 5000',
        ],
      ],
    ],
    [
      'a lifetime floor of a grade',
      { metric: 'grade', lifetime: [{ tier: 'Gold', from: '5' }] },
      [['lifetime.metric', 'lifetime', 'lifetime: must be empty: the metric grade has no sum']],
    ],
    [
      'a lifetime floor of a balance, twice the same',
      {
        metric: 'balance',
        lifetime: [
          { tier: 'Gold', from: '5' },
          { tier: 'Gold', from: '6' },
        ],
      },
      [
        ['lifetime.metric', 'lifetime', 'lifetime: must be empty: the metric balance has no sum'],
        [
          'lifetime.order',
          'lifetime.1.tier',
          'lifetime[1].tier: "Gold" is not above the tier before it, Gold',
        ],
      ],
    ],
    [
      'lifetime floors in order',
      {
        lifetime: [
          { tier: 'Silver', from: '5' },
          { tier: 'Gold', from: '6' },
        ],
      },
      [],
    ],
    ['reversals of points that never count', { metric: 'pointsEarned', onReversal: 'never' }, []],
    [
      'a rolling window of a grade, and reversals that never count',
      { metric: 'grade', window: { kind: 'rolling', months: 12 }, onReversal: 'never' },
      [
        [
          'window.unused',
          'window',
          'window: must not be rolling: the metric grade looks at no window',
        ],
        [
          'onReversal.metric',
          'onReversal',
          'onReversal: "never" leaves reversals out, which the metric grade does not tell apart',
        ],
      ],
    ],
    [
      'a rolling window of a balance, and reversals that never count',
      { metric: 'balance', window: { kind: 'rolling', months: 12 }, onReversal: 'never' },
      [
        [
          'window.unused',
          'window',
          'window: must not be rolling: the metric balance looks at no window',
        ],
        [
          'onReversal.metric',
          'onReversal',
          'onReversal: "never" leaves reversals out, which the metric balance does not tell apart',
        ],
      ],
    ],
  ];
  it.each(cases)('%s', (_, changes, problems) => {
    expect(problemsOf({ tiers, ...changes })).toEqual(problems);
  });
});

describe('the makers and the verb', () => {
  it('throw one error with all problems, or return them', () => {
    const error = thrownBy(() => defineTierPolicy({ id: '', version: '', tiers: [] }));
    expect(error).toMatchObject({ name: 'PolicyError', code: 'policy.invalid' });
    expect(error['problems']).toHaveLength(3);
    for (const value of [null, 1, 'x', [], undefined]) expect(readTierPolicy(value).ok).toBe(false);
    expect(tierPolicySchema['~standard'].vendor).toBe('zod');
  });

  it('refuse what was not checked, and calls that are wrong', () => {
    const facts = { figures: [] };
    const asOf = '2024-01-01';
    const copy = { ...yearlyTiers } as typeof yearlyTiers;
    const calls: [() => unknown, string][] = [
      [() => tierMembership(copy, facts, { asOf }), 'policy.unchecked'],
      [() => tierMembership(null as never, facts, { asOf }), 'policy.unchecked'],
      [() => tierMembership(yearlyTiers, facts, undefined as never), 'options.missing'],
      [() => tierMembership(yearlyTiers, facts, { asOf: '2023-02-29' }), 'date.impossible'],
      [() => tierMembership(yearlyTiers, facts, { asOf: '1.1.2024' }), 'date.malformed'],
      [() => tierMembership(yearlyTiers, facts, { asOf, knownAt: 'x' }), 'date.malformed'],
      [() => tierMembership(yearlyTiers, facts, { asOf, asof: asOf } as never), 'option.unknown'],
    ];
    for (const [call, code] of calls) {
      expect(thrownBy(call)).toMatchObject({ name: 'ContractError', code });
    }
  });
});
