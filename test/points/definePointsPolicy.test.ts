import { describe, expect, it } from 'vitest';
import {
  definePointsPolicy,
  mojKlubPoints,
  type PointsPolicyInput,
  pointsDefaults,
  pointsPolicySchema,
  readPointsPolicy,
  telecomPoints,
} from '../../src/index.ts';

const smallest: PointsPolicyInput = {
  id: 'p',
  version: '1',
  currency: 'CNY',
  tenure: { pointsPerMonth: 1 },
  spend: { per: '10' },
};

describe('a policy', () => {
  it('that says nothing more has every default', () => {
    expect(definePointsPolicy(smallest)).toEqual({
      format: 'points-policy@1',
      id: 'p',
      version: '1',
      currency: 'CNY',
      tenure: { pointsPerMonth: 1, ...pointsDefaults.tenure },
      spend: { per: '10', ...pointsDefaults.spend },
      cap: null,
      onTime: pointsDefaults.onTime,
      late: pointsDefaults.late,
      reward: null,
    });
  });

  it('with a reward has the defaults of a reward', () => {
    const bands = definePointsPolicy({
      ...smallest,
      reward: { kind: 'bands', bands: [{ min: 0, ratio: 0 }] },
    });
    expect(bands.reward).toEqual({
      kind: 'bands',
      bands: [{ name: '0', min: 0, ratio: '0' }],
      ...pointsDefaults.reward,
    });
    const linear = definePointsPolicy({
      ...smallest,
      reward: { kind: 'linear', amountPerPoint: 0.1 },
    });
    expect(linear.reward).toEqual({
      kind: 'linear',
      amountPerPoint: '0.1',
      max: null,
      ...pointsDefaults.reward,
    });
  });

  it('keeps a setting beside the defaults, at every depth', () => {
    const policy = definePointsPolicy({
      ...smallest,
      tenure: { pointsPerMonth: 1, suspension: { arrears: 'reset' } },
      onTime: { graceDays: 3 },
      late: { reinstate: { withinMonths: 2 } },
    });
    expect(policy.tenure.suspension).toEqual({ voluntary: 'count', arrears: 'reset' });
    expect(policy.onTime).toEqual({ graceDays: 3, minPaidRatio: '1', onUnknown: 'defer' });
    expect(policy.late.reinstate).toEqual({ withinMonths: 2, fee: null });
  });

  it('writes amounts as decimal text, whatever they were given as', () => {
    const policy = definePointsPolicy({
      ...smallest,
      spend: { per: 10n },
      onTime: { minPaidRatio: 0.5 },
      late: { reinstate: { withinMonths: 1, fee: '35.00' } },
    });
    expect([policy.spend.per, policy.onTime.minPaidRatio, policy.late.reinstate?.fee]).toEqual([
      '10',
      '0.5',
      '35',
    ]);
  });

  it('is deeply frozen, and survives JSON', () => {
    const policy = definePointsPolicy({ ...telecomPoints, id: 'mine' });
    const parts = [policy, policy.tenure.suspension, policy.spend.exclude, policy.reward];
    expect(parts.every(Object.isFrozen)).toBe(true);
    expect(readPointsPolicy(JSON.parse(JSON.stringify(policy)))).toEqual({
      ok: true,
      value: policy,
    });
  });

  it('does not freeze or keep what it was made from', () => {
    const exclude = ['penalty'];
    const policy = definePointsPolicy({ ...smallest, spend: { per: 1, exclude } });
    exclude.push('more');
    expect(policy.spend.exclude).toEqual(['penalty']);
  });
});

describe('a preset', () => {
  it.each([telecomPoints, mojKlubPoints])(
    '$id is what checking it gives, and deeply frozen',
    (preset) => {
      expect(readPointsPolicy(preset)).toEqual({ ok: true, value: preset });
      const frozen = (value: unknown): boolean =>
        typeof value !== 'object' ||
        value === null ||
        (Object.isFrozen(value) && Object.values(value).every(frozen));
      expect(frozen(preset)).toBe(true);
      expect(frozen(pointsDefaults)).toBe(true);
    },
  );

  it('telecomPoints has the defaults and the example bands', () => {
    const { bands, ...settings } = telecomPoints.reward as never as { bands: object[] };
    expect(telecomPoints).toMatchObject({
      tenure: { pointsPerMonth: 1, ...pointsDefaults.tenure },
      spend: { per: '10', ...pointsDefaults.spend },
      cap: null,
      onTime: pointsDefaults.onTime,
      late: pointsDefaults.late,
    });
    expect(settings).toEqual({ kind: 'bands', ...pointsDefaults.reward });
    expect(bands).toEqual([
      { name: '0', min: 0, ratio: '0' },
      { name: '20', min: 20, ratio: '0.02' },
      { name: '40', min: 40, ratio: '0.05' },
      { name: '60', min: 60, ratio: '0.08' },
      { name: '100', min: 100, ratio: '0.1' },
    ]);
  });
});

describe('a wrong policy', () => {
  const bands = (...list: object[]) => ({ reward: { kind: 'bands', bands: list } });
  const cases: readonly (readonly [object, string, string])[] = [
    [
      { format: 'points-policy@2' },
      'format.unknown',
      'format: "points-policy@2" is not "points-policy@1"',
    ],
    [{ id: '' }, 'text.empty', 'id: "" is an empty text'],
    [{ id: 7 }, 'type.wrong', 'id: 7 is not a text'],
    [
      { version: 'v'.repeat(257) },
      'text.tooLong',
      `version: "${'v'.repeat(60)}"… (257 characters) has more than 256 characters`,
    ],
    [{ version: undefined }, 'key.missing', 'version: a text must be given'],
    [
      { currency: 'yuan' },
      'currency.malformed',
      'currency: "yuan" is not an ISO 4217 code such as "CNY"',
    ],
    [
      { currency: undefined },
      'currency.malformed',
      'currency: undefined is not an ISO 4217 code such as "CNY"',
    ],
    [{ colour: 'red' }, 'key.unknown', 'colour: "red" stands under a key that is not known'],
    [
      JSON.parse('{"__proto__": 1}'),
      'key.unknown',
      '__proto__: 1 stands under a key that is not known',
    ],
    [{ tenure: undefined }, 'key.missing', 'tenure: an object must be given'],
    [{ tenure: 1 }, 'type.wrong', 'tenure: 1 is not an object'],
    [{ tenure: {} }, 'key.missing', 'tenure.pointsPerMonth: a number must be given'],
    [
      { tenure: { pointsPerMonth: '1' } },
      'type.wrong',
      'tenure.pointsPerMonth: "1" is not a number',
    ],
    [
      { tenure: { pointsPerMonth: -1 } },
      'amount.negative',
      'tenure.pointsPerMonth: -1 is below zero, where only amounts from 0 up have a meaning',
    ],
    [
      { tenure: { pointsPerMonth: Number.NaN } },
      'amount.notFinite',
      'tenure.pointsPerMonth: NaN is not a finite number',
    ],
    [
      { tenure: { pointsPerMonth: 0.1 + 0.2 } },
      'amount.tooManyDigits',
      'tenure.pointsPerMonth: 0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead',
    ],
    [
      { tenure: { pointsPerMonth: 1, partial: 'round' } },
      'choice.unknown',
      'tenure.partial: "round" is none of "floor", "ceil"',
    ],
    [
      { tenure: { pointsPerMonth: 1, suspension: { arrears: 'stop' } } },
      'choice.unknown',
      'tenure.suspension.arrears: "stop" is none of "count", "shiftDays", "skipMonths", "reset"',
    ],
    [
      { tenure: { pointsPerMonth: 1, suspension: { debt: 'count' } } },
      'key.unknown',
      'tenure.suspension.debt: "count" stands under a key that is not known',
    ],
    [
      { tenure: { pointsPerMonth: 1, rejoin: 'resume' } },
      'choice.unknown',
      'tenure.rejoin: "resume" is none of "newStart"',
    ],
    [
      { tenure: { pointsPerMonth: 1, rejoin: null } },
      'choice.unknown',
      'tenure.rejoin: null is none of "newStart"',
    ],
    [
      { tenure: { pointsPerMonth: 1, rejoin: { resumeWithinDays: 1.5 } } },
      'number.notWhole',
      'tenure.rejoin.resumeWithinDays: 1.5 is not a whole number from 0 to 3660',
    ],
    [
      { tenure: { pointsPerMonth: 1, rejoin: { resumeWithinDays: '9' } } },
      'type.wrong',
      'tenure.rejoin.resumeWithinDays: "9" is not a whole number',
    ],
    [{ spend: { per: '0' } }, 'amount.outOfRange', 'spend.per: "0" is not above 0'],
    [
      { spend: { per: '-10' } },
      'amount.negative',
      'spend.per: "-10" is below zero, where only amounts from 0 up have a meaning',
    ],
    [{ spend: {} }, 'key.missing', 'spend.per: a decimal amount must be given'],
    [
      { spend: { per: '10', rounding: 'nearest' } },
      'choice.unknown',
      'spend.rounding: "nearest" is none of "floor", "ceil", "down", "halfUp", "halfEven"',
    ],
    [
      { spend: { per: '10', scale: 5 } },
      'number.outOfRange',
      'spend.scale: 5 is not a whole number from 0 to 4',
    ],
    [
      { spend: { per: '10', roundAt: 'month' } },
      'choice.unknown',
      'spend.roundAt: "month" is none of "bill", "line", "period"',
    ],
    [
      { spend: { per: '10', exclude: 'penalty' } },
      'type.wrong',
      'spend.exclude: "penalty" is not a list',
    ],
    [
      { spend: { per: '10', exclude: [''] } },
      'text.empty',
      'spend.exclude[0]: "" is an empty text',
    ],
    [
      { spend: { per: '10', categories: 'closed' } },
      'choice.unknown',
      'spend.categories: "closed" is none of "open"',
    ],
    [
      { spend: { per: '10', categories: ['a', 7] } },
      'type.wrong',
      'spend.categories[1]: 7 is not a text',
    ],
    [
      { spend: { per: '10', remainder: 'keep' } },
      'choice.unknown',
      'spend.remainder: "keep" is none of "drop", "carry"',
    ],
    [{ cap: '100' }, 'type.wrong', 'cap: "100" is not a number'],
    [
      { onTime: { graceDays: -1 } },
      'number.outOfRange',
      'onTime.graceDays: -1 is not a whole number from 0 to 3660',
    ],
    [
      { onTime: { minPaidRatio: 0 } },
      'amount.outOfRange',
      'onTime.minPaidRatio: 0 is not above 0 and at most 1',
    ],
    [
      { onTime: { minPaidRatio: '1.01' } },
      'amount.outOfRange',
      'onTime.minPaidRatio: "1.01" is not above 0 and at most 1',
    ],
    [
      { onTime: { onUnknown: 'wait' } },
      'choice.unknown',
      'onTime.onUnknown: "wait" is none of "defer", "provisional", "treatLate"',
    ],
    [
      { late: { effect: 'zero' } },
      'choice.unknown',
      'late.effect: "zero" is none of "zeroScore", "excludeSpend", "excludeTenure", "hold", "zeroBalance"',
    ],
    [
      { late: { reinstate: {} } },
      'key.missing',
      'late.reinstate.withinMonths: a whole number must be given',
    ],
    [
      { late: { reinstate: { withinMonths: 1_201 } } },
      'number.outOfRange',
      'late.reinstate.withinMonths: 1201 is not a whole number from 0 to 1200',
    ],
    [
      { late: { firstOffenceWaiver: 'yes' } },
      'type.wrong',
      'late.firstOffenceWaiver: "yes" is not true or false',
    ],
    [
      { reward: { kind: 'gift' } },
      'choice.unknown',
      'reward.kind: "gift" is none of "bands", "linear"',
    ],
    [{ reward: {} }, 'key.missing', 'reward.kind: one of bands, linear must be given'],
    [{ reward: [] }, 'type.wrong', 'reward: a list of 0 is not an object'],
    [bands(), 'bands.empty', 'reward.bands: must have at least one band'],
    [
      bands({ min: 1, ratio: 0 }),
      'bands.start',
      'reward.bands[0].min: 1 is not 0, so points below it would have no band',
    ],
    [
      bands({ min: 0, ratio: 0 }, { min: 20, ratio: 1 }, { min: 20, name: 'x', ratio: 1 }),
      'bands.order',
      'reward.bands[2].min: 20 is not above the band before it, 20',
    ],
    [
      bands({ min: 0, ratio: 0 }, { min: 20, ratio: 1 }, { min: 10, ratio: 1 }),
      'bands.order',
      'reward.bands[2].min: 10 is not above the band before it, 20',
    ],
    [
      bands({ min: 0, name: 'a', ratio: 0 }, { min: 1, name: 'a', ratio: 1 }),
      'bands.duplicateName',
      'reward.bands[1].name: "a" is the name of another band',
    ],
    [
      bands({ min: 0, ratio: 0, amount: 0 }),
      'bands.ratioOrAmount',
      'reward.bands[0]: must have either a ratio or an amount',
    ],
    [
      bands({ min: 0 }),
      'bands.ratioOrAmount',
      'reward.bands[0]: must have either a ratio or an amount',
    ],
    [
      bands({ min: 0, ratio: '-0.1' }),
      'amount.negative',
      'reward.bands[0].ratio: "-0.1" is below zero, where only amounts from 0 up have a meaning',
    ],
    [
      bands({ min: 0, ratio: 0, colour: 1 }),
      'key.unknown',
      'reward.bands[0].colour: 1 stands under a key that is not known',
    ],
    [
      { reward: { kind: 'linear' } },
      'key.missing',
      'reward.amountPerPoint: a decimal amount must be given',
    ],
    [
      { reward: { kind: 'linear', amountPerPoint: 1, max: 'x' } },
      'amount.malformed',
      'reward.max: "x" is not a plain decimal number such as "12.50"',
    ],
    [
      { reward: { kind: 'linear', amountPerPoint: 1, bands: [] } },
      'key.unknown',
      'reward.bands: a list of 0 stands under a key that is not known',
    ],
    [
      { reward: { kind: 'linear', amountPerPoint: 1, maxRatioOfBill: 2 } },
      'amount.outOfRange',
      'reward.maxRatioOfBill: 2 is not above 0 and at most 1',
    ],
  ];

  it.each(cases)('%j: %s', (changes, code, message) => {
    const literal = { ...smallest };
    // Defined, not assigned, so that a key called __proto__ is a key.
    for (const key of Object.keys(changes)) {
      Object.defineProperty(literal, key, {
        value: (changes as Record<string, unknown>)[key],
        enumerable: true,
      });
    }
    const outcome = readPointsPolicy(literal);
    expect(
      outcome.ok ? [] : outcome.problems.map((problem) => [problem.code, problem.message]),
    ).toEqual([[code, message]]);
    expect(() => definePointsPolicy(literal)).toThrow(
      expect.objectContaining({ name: 'PolicyError', code: 'policy.invalid' }),
    );
    const issues = pointsPolicySchema.safeParse(literal).error?.issues;
    expect(issues).toHaveLength(1);
  });

  it('with two bands alike and no names has one problem, that they do not ascend', () => {
    const outcome = readPointsPolicy({
      ...smallest,
      ...bands({ min: 0, ratio: 0 }, { min: 20, ratio: 'x' }, { min: 20, ratio: 1 }),
    });
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual([
      'amount.malformed',
      'bands.order',
    ]);
  });

  it('has all its problems told at once', () => {
    const wrong = {
      ...smallest,
      currency: '',
      tenure: { pointsPerMonth: 'x', partial: 1 },
      spend: { per: 0, rounding: 2 },
      late: 7,
      ...bands({ min: 5, ratio: 0 }, { min: 3, ratio: 'x' }),
      extra: true,
    };
    expect(() => definePointsPolicy(wrong as never)).toThrow(
      [
        'The policy is not valid:',
        '  - currency: "" is not an ISO 4217 code such as "CNY"',
        '  - tenure.pointsPerMonth: "x" is not a number',
        '  - tenure.partial: 1 is none of "floor", "ceil"',
        '  - spend.per: 0 is not above 0',
        '  - spend.rounding: 2 is none of "floor", "ceil", "down", "halfUp", "halfEven"',
        '  - late: 7 is not an object',
        '  - reward.bands[1].ratio: "x" is not a plain decimal number such as "12.50"',
        '  - reward.bands[0].min: 5 is not 0, so points below it would have no band',
        '  - reward.bands[1].min: 3 is not above the band before it, 5',
        '  - extra: true stands under a key that is not known',
      ].join('\n'),
    );
  });

  it.each([null, undefined, 'x', 7, []])('%j is none', (value) => {
    expect(readPointsPolicy(value).ok).toBe(false);
  });
});

describe('the schema', () => {
  it('implements Standard Schema', () => {
    const standard = (
      pointsPolicySchema as never as {
        '~standard': { vendor: string; validate: (value: unknown) => unknown };
      }
    )['~standard'];
    expect(standard.vendor).toBe('zod');
    expect(standard.validate(smallest)).toMatchObject({ value: { id: 'p', cap: null } });
    expect(standard.validate({ ...smallest, spend: { per: 'ten' } })).toMatchObject({
      issues: [
        {
          path: ['spend', 'per'],
          message: expect.stringContaining('"ten" is not a plain decimal number'),
        },
      ],
    });
  });
});
