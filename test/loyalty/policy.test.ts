/** A loyalty policy: its defaults, its bounds, every problem it may have, and what a verb refuses. */
import {
  defineLoyaltyPolicy,
  type LoyaltyPolicy,
  type LoyaltyPolicyInput,
  loyaltyDefaults,
  loyaltyFigures,
  loyaltyPolicySchema,
  loyaltyStage,
  propertyLoyalty,
  readLoyaltyPolicy,
  telecomLoyalty,
  telecomPoints,
} from 'clientele';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

const smallest: LoyaltyPolicyInput = { id: 'p', version: '1' };
const standard = loyaltyPolicySchema['~standard'];

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen));

function problemsOf(value: unknown): [string, readonly (string | number)[], string][] {
  const outcome = readLoyaltyPolicy(value);
  return outcome.ok ? [] : outcome.problems.map(({ code, path, message }) => [code, path, message]);
}

describe('a loyalty policy', () => {
  it('that says nothing more has every default', () => {
    expect(defineLoyaltyPolicy(smallest)).toEqual({
      format: 'loyalty-policy@1',
      id: 'p',
      version: '1',
      prospectFreshDays: 365,
      advocate: { minOccasions: 2, windowDays: 730, graceDays: 180, minConverted: 1, minActs: 2 },
      dissatisfiedAtMost: 6,
    });
    expect(defineLoyaltyPolicy(smallest)).toMatchObject(loyaltyDefaults);
  });

  it('keeps each setting beside the defaults', () => {
    for (const key of Object.keys(loyaltyDefaults.advocate)) {
      const advocate = { [key]: 9 };
      expect(defineLoyaltyPolicy({ ...smallest, advocate }).advocate).toEqual({
        ...loyaltyDefaults.advocate,
        [key]: 9,
      });
    }
    const policy = defineLoyaltyPolicy({
      ...smallest,
      prospectFreshDays: 90,
      dissatisfiedAtMost: 4,
    });
    expect([policy.prospectFreshDays, policy.dissatisfiedAtMost]).toEqual([90, 4]);
    expect(policy.advocate).toEqual(loyaltyDefaults.advocate);
  });

  it('takes undefined for what is left out', () => {
    const said = {
      ...smallest,
      format: undefined,
      prospectFreshDays: undefined,
      advocate: undefined,
      dissatisfiedAtMost: undefined,
    };
    expect(defineLoyaltyPolicy(said)).toEqual(defineLoyaltyPolicy(smallest));
  });

  it('is deeply frozen, and survives JSON', () => {
    const policy = defineLoyaltyPolicy({ ...propertyLoyalty, id: 'mine' });
    expect(isFrozen(policy)).toBe(true);
    const outcome = readLoyaltyPolicy(JSON.parse(JSON.stringify(policy)));
    expect(outcome).toEqual({ ok: true, value: policy });
    expect(isFrozen(outcome.ok && outcome.value)).toBe(true);
  });

  it('does not freeze or keep what it was made from', () => {
    const advocate = { minActs: 3 };
    const policy = defineLoyaltyPolicy({ ...smallest, advocate });
    advocate.minActs = 5;
    expect(policy.advocate.minActs).toBe(3);
  });
});

describe('a loyalty preset', () => {
  it.for([telecomLoyalty, propertyLoyalty])(
    '$id is what checking it gives, and deeply frozen',
    (preset) => {
      expect(readLoyaltyPolicy(preset)).toEqual({ ok: true, value: preset });
      expect(isFrozen(preset)).toBe(true);
      expect(isFrozen(loyaltyDefaults)).toBe(true);
    },
  );

  it('has the defaults; one purchase is enough for an advocate only with property', () => {
    const { id: telecom, ...plain } = telecomLoyalty;
    const { id: property, ...ofProperty } = propertyLoyalty;
    expect([telecom, property]).toEqual(['telecom-loyalty', 'property-loyalty']);
    expect(plain).toEqual({ format: 'loyalty-policy@1', version: '1', ...loyaltyDefaults });
    expect(ofProperty).toEqual({
      ...plain,
      advocate: { ...loyaltyDefaults.advocate, minOccasions: 1 },
    });
  });
});

describe('the bounds of a loyalty policy', () => {
  const days = [1, 36_600] as const;
  const counts = [1, 1_000] as const;
  it.for<[string, readonly [number, number], (value: number) => object]>([
    ['prospectFreshDays', days, (prospectFreshDays) => ({ prospectFreshDays })],
    ['advocate.minOccasions', counts, (minOccasions) => ({ advocate: { minOccasions } })],
    ['advocate.windowDays', days, (windowDays) => ({ advocate: { windowDays } })],
    ['advocate.graceDays', [0, 36_600], (graceDays) => ({ advocate: { graceDays } })],
    ['advocate.minConverted', counts, (minConverted) => ({ advocate: { minConverted } })],
    ['advocate.minActs', counts, (minActs) => ({ advocate: { minActs } })],
    ['dissatisfiedAtMost', [0, 9], (dissatisfiedAtMost) => ({ dissatisfiedAtMost })],
  ])('%s is a whole number within %j', ([place, [least, most], said]) => {
    const path = place.split('.');
    const wrong = (value: number, code = 'number.outOfRange') => [
      [code, path, `${place}: ${value} is not a whole number from ${least} to ${most}`],
    ];
    const problems = (value: unknown) => problemsOf({ ...smallest, ...said(value as number) });
    expect(problems(least)).toEqual([]);
    expect(problems(most)).toEqual([]);
    expect(problems(least - 1)).toEqual(wrong(least - 1));
    expect(problems(most + 1)).toEqual(wrong(most + 1));
    expect(problems(1.5)).toEqual(wrong(1.5, 'number.notWhole'));
    expect(problems(Number.NaN)).toEqual(wrong(Number.NaN, 'number.notWhole'));
    expect(problems('2')).toEqual([['type.wrong', path, `${place}: "2" is not a whole number`]]);
    expect(problems(null)).toEqual([['type.wrong', path, `${place}: null is not a whole number`]]);
  });
});

describe('a wrong loyalty policy', () => {
  const cases: readonly (readonly [object, string, (string | number)[], string])[] = [
    [
      { format: 'points-policy@1' },
      'format.unknown',
      ['format'],
      'format: "points-policy@1" is not "loyalty-policy@1"',
    ],
    [{ format: null }, 'format.unknown', ['format'], 'format: null is not "loyalty-policy@1"'],
    [{ id: undefined }, 'key.missing', ['id'], 'id: a text must be given'],
    [{ id: '' }, 'text.empty', ['id'], 'id: "" is an empty text'],
    [{ version: 1 }, 'type.wrong', ['version'], 'version: 1 is not a text'],
    [
      { version: 'v'.repeat(257) },
      'text.tooLong',
      ['version'],
      `version: "${'v'.repeat(60)}"… (257 characters) has more than 256 characters`,
    ],
    [{ advocate: null }, 'type.wrong', ['advocate'], 'advocate: null is not an object'],
    [{ advocate: 2 }, 'type.wrong', ['advocate'], 'advocate: 2 is not an object'],
    [{ advocate: [] }, 'type.wrong', ['advocate'], 'advocate: a list of 0 is not an object'],
    [
      { advocate: { minReferrals: 1 } },
      'key.unknown',
      ['advocate', 'minReferrals'],
      'advocate.minReferrals: 1 stands under a key that is not known',
    ],
    [
      { colour: 'red' },
      'key.unknown',
      ['colour'],
      'colour: "red" stands under a key that is not known',
    ],
    [
      JSON.parse('{"__proto__": 1}'),
      'key.unknown',
      ['__proto__'],
      '__proto__: 1 stands under a key that is not known',
    ],
  ];

  it.for(cases)('%j: %s', ([changes, code, path, message]) => {
    const literal = { ...smallest };
    // Defined, not assigned, so that a key called __proto__ is a key.
    for (const [key, value] of Object.entries(changes)) {
      Object.defineProperty(literal, key, { value, enumerable: true });
    }
    expect(problemsOf(literal)).toEqual([[code, path, message]]);
    expect(thrownBy(() => defineLoyaltyPolicy(literal))).toMatchObject({
      name: 'PolicyError',
      code: 'policy.invalid',
      message: `The policy is not valid:\n  - ${message}`,
      problems: [{ code, path, message }],
    });
    expect(standard.validate(literal)).toMatchObject({ issues: [expect.anything()] });
  });

  it('has all its problems told at once', () => {
    const wrong = {
      id: 7,
      version: '',
      prospectFreshDays: 0,
      advocate: { minOccasions: 0, windowDays: 'x', minActs: 1.5, more: true },
      dissatisfiedAtMost: 10,
      extra: [],
    };
    expect(thrownBy(() => defineLoyaltyPolicy(wrong as never))['message']).toBe(
      [
        'The policy is not valid:',
        '  - id: 7 is not a text',
        '  - version: "" is an empty text',
        '  - prospectFreshDays: 0 is not a whole number from 1 to 36600',
        '  - advocate.minOccasions: 0 is not a whole number from 1 to 1000',
        '  - advocate.windowDays: "x" is not a whole number',
        '  - advocate.minActs: 1.5 is not a whole number from 1 to 1000',
        '  - advocate.more: true stands under a key that is not known',
        '  - dissatisfiedAtMost: 10 is not a whole number from 0 to 9',
        '  - extra: a list of 0 stands under a key that is not known',
      ].join('\n'),
    );
  });

  it.for([null, undefined, 'x', 7, []])('%j is none', (value) => {
    expect(readLoyaltyPolicy(value)).toMatchObject({ ok: false, problems: [{ path: [] }] });
  });
});

describe('the loyalty schema', () => {
  it('implements Standard Schema, and fills in the same defaults', () => {
    expect(standard.vendor).toBe('zod');
    expect(standard.validate(smallest)).toEqual({ value: defineLoyaltyPolicy(smallest) });
    expect(standard.validate(telecomLoyalty)).toEqual({ value: telecomLoyalty });
  });

  it('finds the same values wrong', () => {
    const wrong = { id: '', version: '1', advocate: { graceDays: -1 }, dissatisfiedAtMost: 'x' };
    expect(standard.validate(wrong)).toMatchObject({
      issues: problemsOf(wrong).map(([, path]) => ({ path })),
    });
  });
});

describe('what was not checked by a verb', () => {
  const refused = (value: string) => ({
    name: 'ContractError',
    code: 'policy.unchecked',
    argument: 'policy',
    message: `policy: ${value} is no checked loyalty policy, or a copy of one; make it with defineLoyaltyPolicy or readLoyaltyPolicy`,
  });
  const window = { from: '2024-01-01', to: '2024-02-01', asOf: '2024-02-01' };

  it.for<[string, unknown, string]>([
    ['a spread preset', { ...telecomLoyalty }, 'an object'],
    ['JSON', JSON.parse(JSON.stringify(telecomLoyalty)), 'an object'],
    ['a structured clone', structuredClone(telecomLoyalty), 'an object'],
    ['the output of the schema', loyaltyPolicySchema.parse(smallest), 'an object'],
    ['a policy of another kind', telecomPoints, 'an object'],
    ['null', null, 'null'],
    ['nothing', undefined, 'undefined'],
    ['a text', 'telecom-loyalty', '"telecom-loyalty"'],
  ])('%s is refused', ([, policy, shown]) => {
    const given = policy as LoyaltyPolicy;
    const stage = thrownBy(() => loyaltyStage(given, [], { asOf: '2024-01-01' }));
    expect(stage).toEqual(refused(shown));
    expect(thrownBy(() => loyaltyFigures(given, [], window))).toEqual(refused(shown));
  });
});
