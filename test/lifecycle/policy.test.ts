/** A lifecycle policy: its defaults, its bounds, every problem it may have, and what the verb refuses. */
import {
  defineLifecyclePolicy,
  engineeringServicesLifecycle,
  type LifecyclePolicy,
  type LifecyclePolicyInput,
  lifecycleDefaults,
  lifecyclePhase,
  lifecyclePolicySchema,
  readLifecyclePolicy,
  subscriptionLifecycle,
  telecomLoyalty,
} from 'clientele';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

const smallest: LifecyclePolicyInput = { id: 'p', version: '1' };
const standard = lifecyclePolicySchema['~standard'];

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen));

function problemsOf(value: unknown): [code: string, place: string, message: string][] {
  const outcome = readLifecyclePolicy(value);
  return outcome.ok
    ? []
    : outcome.problems.map(({ code, path, message }) => [code, path.join('.'), message]);
}

describe('a lifecycle policy', () => {
  it('that says nothing more has every default', () => {
    const policy = defineLifecyclePolicy(smallest);
    expect(policy).toEqual({
      format: 'lifecycle-policy@1',
      id: 'p',
      version: '1',
      engagementFreshDays: 180,
      expiryGraceDays: 30,
      maturity: { minTenureDays: 365, minOccasions: 3, growthBelow: '0.1', growthAtLeast: '0.25' },
      declineAtLeast: '0.25',
      silence: { kind: 'fixed', days: 365, gapMultiple: 3 },
    });
    expect(policy).toMatchObject(lifecycleDefaults);
  });

  it('keeps each setting beside the defaults', () => {
    const policy = defineLifecyclePolicy({
      ...smallest,
      expiryGraceDays: 0,
      maturity: { minOccasions: 5 },
      silence: { gapMultiple: 0 },
    });
    expect(policy).toMatchObject({ engagementFreshDays: 180, expiryGraceDays: 0 });
    expect(policy.maturity).toEqual({ ...lifecycleDefaults.maturity, minOccasions: 5 });
    expect(policy.silence).toEqual({ kind: 'fixed', days: 365, gapMultiple: 0 });
  });

  it('takes undefined for what is left out', () => {
    const said = {
      ...smallest,
      format: undefined,
      engagementFreshDays: undefined,
      maturity: { growthBelow: undefined },
      declineAtLeast: undefined,
      silence: undefined,
    };
    expect(defineLifecyclePolicy(said)).toEqual(defineLifecyclePolicy(smallest));
  });

  it('writes ratios as decimal text, whatever they were given as', () => {
    const { maturity, declineAtLeast } = defineLifecyclePolicy({
      ...smallest,
      maturity: { growthBelow: 0.05, growthAtLeast: 2n },
      declineAtLeast: '0.50',
    });
    expect(maturity).toMatchObject({ growthBelow: '0.05', growthAtLeast: '2' });
    expect(declineAtLeast).toBe('0.5');
  });

  it('is deeply frozen, and survives JSON', () => {
    const policy = defineLifecyclePolicy({ ...subscriptionLifecycle, id: 'mine' });
    expect(isFrozen(policy)).toBe(true);
    const outcome = readLifecyclePolicy(JSON.parse(JSON.stringify(policy)));
    expect(outcome).toEqual({ ok: true, value: policy });
    expect(isFrozen(outcome.ok && outcome.value)).toBe(true);
  });

  it('does not freeze or keep what it was made from', () => {
    const silence = { days: 60 };
    const policy = defineLifecyclePolicy({ ...smallest, silence });
    silence.days = 90;
    expect(policy.silence.days).toBe(60);
  });
});

describe('a lifecycle preset', () => {
  it.for([engineeringServicesLifecycle, subscriptionLifecycle])(
    '$id is what checking it gives, and deeply frozen',
    (preset) => {
      expect(readLifecyclePolicy(preset)).toEqual({ ok: true, value: preset });
      expect(isFrozen(preset)).toBe(true);
      expect(isFrozen(lifecycleDefaults)).toBe(true);
    },
  );

  it('has the defaults; subscriptions have shorter talks, grace and silence', () => {
    const head = { format: 'lifecycle-policy@1', version: '1' };
    const id = 'engineering-services-lifecycle';
    expect(engineeringServicesLifecycle).toEqual({ ...head, id, ...lifecycleDefaults });
    expect(subscriptionLifecycle).toEqual({
      ...head,
      id: 'subscription-lifecycle',
      ...lifecycleDefaults,
      engagementFreshDays: 30,
      expiryGraceDays: 7,
      silence: { kind: 'fixed', days: 90, gapMultiple: 3 },
    });
  });
});

describe('the bounds of a lifecycle policy', () => {
  it.for<[string, readonly [number, number], (value: number) => object]>([
    ['engagementFreshDays', [1, 36_600], (engagementFreshDays) => ({ engagementFreshDays })],
    ['expiryGraceDays', [0, 36_600], (expiryGraceDays) => ({ expiryGraceDays })],
    ['maturity.minTenureDays', [0, 36_600], (minTenureDays) => ({ maturity: { minTenureDays } })],
    ['maturity.minOccasions', [1, 1_000], (minOccasions) => ({ maturity: { minOccasions } })],
    ['silence.days', [1, 36_600], (days) => ({ silence: { days } })],
    ['silence.gapMultiple', [0, 100], (gapMultiple) => ({ silence: { gapMultiple } })],
  ])('%s is a whole number within %j', ([place, [least, most], said]) => {
    const wrong = (value: number, code = 'number.outOfRange') => [
      [code, place, `${place}: ${value} is not a whole number from ${least} to ${most}`],
    ];
    const problems = (value: unknown) => problemsOf({ ...smallest, ...said(value as number) });
    expect(problems(least)).toEqual([]);
    expect(problems(most)).toEqual([]);
    expect(problems(least - 1)).toEqual(wrong(least - 1));
    expect(problems(most + 1)).toEqual(wrong(most + 1));
    expect(problems(1.5)).toEqual(wrong(1.5, 'number.notWhole'));
    expect(problems('2')).toEqual([['type.wrong', place, `${place}: "2" is not a whole number`]]);
  });

  it.for<[object]>([
    [{ maturity: { growthBelow: 0, growthAtLeast: 0 } }],
    [{ maturity: { growthBelow: '0.25' } }],
    [{ maturity: { growthBelow: '5', growthAtLeast: '1000' } }],
    [{ maturity: { growthAtLeast: '0.1' } }],
    [{ declineAtLeast: '0.0001' }],
    [{ declineAtLeast: '1' }],
    [{ declineAtLeast: '1.000' }],
  ])('%j is within', ([said]) => {
    expect(problemsOf({ ...smallest, ...said })).toEqual([]);
  });
});

describe('a wrong lifecycle policy', () => {
  const below = 'is below zero, where only amounts from 0 up have a meaning';
  it.for<[object, string, string]>([
    [
      { format: 'loyalty-policy@1' },
      'format.unknown',
      'format: "loyalty-policy@1" is not "lifecycle-policy@1"',
    ],
    [{ id: 7 }, 'type.wrong', 'id: 7 is not a text'],
    [{ version: undefined }, 'key.missing', 'version: a text must be given'],
    [{ maturity: 3 }, 'type.wrong', 'maturity: 3 is not an object'],
    [{ silence: null }, 'type.wrong', 'silence: null is not an object'],
    [
      { silence: { kind: 'pAlive' } },
      'choice.unknown',
      'silence.kind: "pAlive" is none of "fixed"',
    ],
    [
      { maturity: { growthBelow: '-0.1' } },
      'amount.negative',
      `maturity.growthBelow: "-0.1" ${below}`,
    ],
    [
      { maturity: { growthAtLeast: '25 %' } },
      'amount.malformed',
      'maturity.growthAtLeast: "25 %" is not a plain decimal number such as "12.50"',
    ],
    [
      { maturity: { growthBelow: 0.1 + 0.2, growthAtLeast: '1' } },
      'amount.tooManyDigits',
      'maturity.growthBelow: 0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead',
    ],
    [
      { maturity: { growthBelow: '0.3' } },
      'maturity.order',
      'maturity.growthAtLeast: "0.25" lies below growthBelow, 0.3',
    ],
    [
      { maturity: { growthBelow: '0.2500001', growthAtLeast: 0.25 } },
      'maturity.order',
      'maturity.growthAtLeast: "0.25" lies below growthBelow, 0.2500001',
    ],
    [
      { declineAtLeast: '1.0001' },
      'amount.outOfRange',
      'declineAtLeast: "1.0001" is not above 0 and at most 1, all of the revenue',
    ],
    [{ declineAtLeast: -1 }, 'amount.negative', `declineAtLeast: -1 ${below}`],
    [
      { declineAtLeast: Number.POSITIVE_INFINITY },
      'amount.notFinite',
      'declineAtLeast: Infinity is not a finite number',
    ],
    [
      { silence: { months: 12 } },
      'key.unknown',
      'silence.months: 12 stands under a key that is not known',
    ],
    [
      { maturity: { growth: '0.1' } },
      'key.unknown',
      'maturity.growth: "0.1" stands under a key that is not known',
    ],
    [{ colour: 'red' }, 'key.unknown', 'colour: "red" stands under a key that is not known'],
  ])('%j: %s', ([changes, code, message]) => {
    const place = message.slice(0, message.indexOf(':'));
    const literal = { ...smallest, ...changes };
    expect(problemsOf(literal)).toEqual([[code, place, message]]);
    expect(thrownBy(() => defineLifecyclePolicy(literal))).toMatchObject({
      name: 'PolicyError',
      code: 'policy.invalid',
      message: `The policy is not valid:\n  - ${message}`,
    });
    expect(standard.validate(literal)).toMatchObject({ issues: [expect.anything()] });
  });

  it('has all its problems told at once', () => {
    const wrong = {
      engagementFreshDays: 0,
      maturity: { minOccasions: 0, growthBelow: 'x' },
      declineAtLeast: 2,
      silence: { days: 0, kind: 'none' },
      extra: 1,
    };
    expect(thrownBy(() => defineLifecyclePolicy(wrong as never))['message']).toBe(
      [
        'The policy is not valid:',
        '  - id: a text must be given',
        '  - version: a text must be given',
        '  - engagementFreshDays: 0 is not a whole number from 1 to 36600',
        '  - maturity.minOccasions: 0 is not a whole number from 1 to 1000',
        '  - maturity.growthBelow: "x" is not a plain decimal number such as "12.50"',
        '  - declineAtLeast: 2 is not above 0 and at most 1, all of the revenue',
        '  - silence.kind: "none" is none of "fixed"',
        '  - silence.days: 0 is not a whole number from 1 to 36600',
        '  - extra: 1 stands under a key that is not known',
      ].join('\n'),
    );
  });

  it.for([null, undefined, 'x', 7, []])('%j is none', (value) => {
    expect(readLifecyclePolicy(value)).toMatchObject({ ok: false, problems: [{ path: [] }] });
  });
});

describe('the lifecycle schema', () => {
  it('implements Standard Schema, and fills in the same defaults', () => {
    expect(standard.vendor).toBe('zod');
    expect(standard.validate(smallest)).toEqual({ value: defineLifecyclePolicy(smallest) });
    const wrong = { ...smallest, maturity: { growthBelow: 1 }, declineAtLeast: 2 };
    const paths = problemsOf(wrong).map(([, place]) => ({ path: place.split('.') }));
    expect(paths).toHaveLength(2);
    expect(standard.validate(wrong)).toMatchObject({ issues: paths });
  });
});

describe('what was not checked by lifecyclePhase', () => {
  it.for<[string, unknown, string]>([
    ['a spread preset', { ...subscriptionLifecycle }, 'an object'],
    ['JSON', JSON.parse(JSON.stringify(subscriptionLifecycle)), 'an object'],
    ['a structured clone', structuredClone(subscriptionLifecycle), 'an object'],
    ['the output of the schema', lifecyclePolicySchema.parse(smallest), 'an object'],
    ['a policy of another kind', telecomLoyalty, 'an object'],
    ['nothing', undefined, 'undefined'],
  ])('%s is refused', ([, policy, shown]) => {
    const act = () => lifecyclePhase(policy as LifecyclePolicy, [], { asOf: '2024-01-01' });
    expect(thrownBy(act)).toEqual({
      name: 'ContractError',
      code: 'policy.unchecked',
      argument: 'policy',
      message: `policy: ${shown} is no checked lifecycle policy, or a copy of one; make it with defineLifecyclePolicy or readLifecyclePolicy`,
    });
  });
});
