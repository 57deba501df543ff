/** What a refusal says: the place, what stands there, and a sentence; for policies, and for calls. */
import { describe, expect, test } from 'vitest';
import { type Amount, zero } from '../../src/foundation/amount.ts';
import { amountFrom } from '../../src/foundation/amountInput.ts';
import {
  backtestSignals,
  defineSilencePolicy,
  type LossRule,
  readSilencePolicy,
  relationshipSilence,
  riskSignals,
  silentDissatisfaction,
} from '../../src/silence/index.ts';
import { shareProblem } from '../../src/silence/policyProblems.ts';
import { rulesOf } from '../../src/silence/silenceRules.ts';
import { thrownBy } from '../support/thrown.ts';

const named = { id: 'p', version: '1' } as const;

describe('a policy', () => {
  test.for([
    [
      { complaintRate: { share: 0 } },
      {
        code: 'share.outOfRange',
        path: ['complaintRate', 'share'],
        message: 'complaintRate.share: 0 is not above 0 and up to 1, with at most 4 decimals',
        received: '0',
      },
    ],
    [
      { signals: { orderGap: { weight: '1.0001' } } },
      {
        code: 'share.outOfRange',
        path: ['signals', 'orderGap', 'weight'],
        message: 'signals.orderGap.weight: "1.0001" is not from 0 to 1, with at most 4 decimals',
        received: '"1.0001"',
      },
    ],
    [
      { signals: { orderGap: { weight: '0.00001' } } },
      {
        code: 'share.outOfRange',
        path: ['signals', 'orderGap', 'weight'],
        message: 'signals.orderGap.weight: "0.00001" is not from 0 to 1, with at most 4 decimals',
        received: '"0.00001"',
      },
    ],
    [
      { signals: { orderGap: { minGaps: 13 } } },
      {
        code: 'habit.tooShort',
        path: ['signals', 'orderGap', 'ofLast'],
        message: 'signals.orderGap.ofLast: 12 is fewer than the 13 that make a habit',
        received: '12',
      },
    ],
    [
      { signals: { paymentDelay: { ofLast: 2 } } },
      {
        code: 'habit.tooShort',
        path: ['signals', 'paymentDelay', 'ofLast'],
        message: 'signals.paymentDelay.ofLast: 2 is fewer than the 3 that make a habit',
        received: '2',
      },
    ],
    [
      { signals: { satisfactionDown: { scoreFrom: { satisfied: 9 } } } },
      {
        code: 'scores.order',
        path: ['signals', 'satisfactionDown', 'scoreFrom', 'satisfied'],
        message:
          'signals.satisfactionDown.scoreFrom.satisfied: 9 is not below that of verySatisfied, 9',
        received: '9',
      },
    ],
    [
      {
        levels: [
          { level: 'a', atLeast: '0.4' },
          { level: 'b', atLeast: '0.4' },
        ],
      },
      {
        code: 'levels.order',
        path: ['levels', 1, 'atLeast'],
        message: 'levels[1].atLeast: "0.4" is not above that of the level before, 0.4',
        received: '"0.4"',
      },
    ],
    [
      {
        levels: [
          { level: 'a', atLeast: '0.3' },
          { level: 'b', atLeast: '0.4' },
          { level: 'a', atLeast: '0.5' },
        ],
      },
      {
        code: 'levels.duplicate',
        path: ['levels', 2, 'level'],
        message: 'levels[2].level: "a" is the name of two levels',
        received: '"a"',
      },
    ],
    [
      { format: 'silence-policy@2' },
      {
        code: 'format.unknown',
        path: ['format'],
        message: 'format: "silence-policy@2" is not "silence-policy@1"',
        received: '"silence-policy@2"',
      },
    ],
  ] as const)('%j', ([part, problem]) => {
    expect(readSilencePolicy({ ...named, ...part })).toEqual({ ok: false, problems: [problem] });
    expect(thrownBy(() => defineSilencePolicy({ ...named, ...part } as never))).toEqual({
      name: 'PolicyError',
      code: 'policy.invalid',
      problems: [problem],
      message: `The policy is not valid:\n  - ${problem.message}`,
    });
  });

  test('at its bounds is taken', () => {
    const policy = defineSilencePolicy({
      ...named,
      complaintRate: { share: '1' },
      signals: {
        orderGap: { weight: '1', minGaps: 12 },
        paymentDelay: { weight: '0', ofLast: 3 },
        satisfactionDown: { scoreFrom: { satisfied: 8, neutral: 7, dissatisfied: 6 } },
      },
      levels: [
        { level: 'a', atLeast: '0.0001' },
        { level: 'b', atLeast: '0.0002' },
      ],
    });
    expect(policy.signals.orderGap.weight).toBe('1');
    expect(policy.levels.map(({ atLeast }) => atLeast)).toEqual(['0.0001', '0.0002']);
  });

  test('has no share below nothing', () => {
    const refused = (value: string, isZeroAllowed: boolean) =>
      shareProblem(amountFrom(value) as Amount, value, isZeroAllowed) !== null;
    expect([refused('-0.1', true), refused('-0.1', false)]).toEqual([true, true]);
    expect([refused('0.1', true), refused('0.1', false)]).toEqual([false, false]);
    expect(shareProblem(zero, 0, true)).toBe(null);
    expect(shareProblem(zero, 0, false)).not.toBe(null);
  });
});

const unchecked = (shown: string) => ({
  code: 'policy.unchecked',
  argument: 'policy',
  message: `policy: ${shown} is no checked silence policy, or a copy of one; make it with defineSilencePolicy or readSilencePolicy`,
});

describe('silentDissatisfaction', () => {
  const isNoShare = 'is not above 0 and up to 1, with at most 4 decimals';
  const isNoConfidence = 'is not above 0 and below 1, with at most 15 digits';
  const isNoAmount = 'is not a decimal amount (text, number, bigint or decimal object)';
  const count = { complaints: 3 };
  const refused = (share: unknown, given: unknown = count, options: unknown = {}) =>
    thrownBy(() =>
      silentDissatisfaction(share as string, given as typeof count, options as object),
    );

  test.for([
    [0, 'share.outOfRange', `0 ${isNoShare}`],
    ['1.0001', 'share.outOfRange', `"1.0001" ${isNoShare}`],
    ['ten', 'amount.malformed', '"ten" is not a plain decimal number such as "12.50"'],
    [{}, 'amount.malformed', `an object ${isNoAmount}`],
    [{ share: '0.1' }, 'amount.malformed', `an object ${isNoAmount}`],
    [['0.1'], 'amount.malformed', `a list of 1 ${isNoAmount}`],
    [null, 'amount.malformed', `null ${isNoAmount}`],
    [Number.NaN, 'amount.notFinite', 'NaN is not a finite number'],
    [
      0.1 + 0.2,
      'amount.tooManyDigits',
      '0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead',
    ],
  ] as const)('a share of %j', ([share, code, message]) => {
    expect(refused(share)).toEqual({
      name: 'ContractError',
      code,
      argument: 'share',
      message: `share: ${message}`,
    });
  });

  test.for([
    { format: 'silence-policy@1' },
    { complaintRate: { share: '0.1' } },
    { ...relationshipSilence },
    Object.freeze({ ...relationshipSilence, format: 'silence-policy@2' }),
  ])('a policy that was not checked: %j', (policy) => {
    expect(refused(policy)).toEqual({ name: 'ContractError', ...unchecked('an object') });
  });

  test.for([
    [1, 'confidence.outOfRange', `1 ${isNoConfidence}`],
    ['0', 'confidence.outOfRange', `"0" ${isNoConfidence}`],
    ['0.9999999999999999', 'confidence.outOfRange', `"0.9999999999999999" ${isNoConfidence}`],
    ['much', 'amount.malformed', '"much" is not a plain decimal number such as "12.50"'],
  ] as const)('a confidence of %j', ([confidence, code, message]) => {
    expect(refused('0.1', count, { confidence })).toEqual({
      name: 'ContractError',
      code,
      argument: 'confidence',
      message: `confidence: ${message}`,
    });
  });

  test('a confidence of 15 digits, or none, is taken', () => {
    const usual = silentDissatisfaction('0.1', count, { confidence: null as never });
    expect(usual).toEqual(silentDissatisfaction('0.1', count));
    expect(usual.confidence).toBe('0.95');
    const sure = silentDissatisfaction('0.1', count, { confidence: '0.999999999999999' });
    expect(sure.range.low).toBe(3);
    expect(silentDissatisfaction('0.1', { complaints: 1_000_000_000 }).complaints).toBe(1e9);
  });

  test('facts and options', () => {
    expect(refused('0.1', { complaints: -1, customers: 5 })).toEqual({
      name: 'FactsError',
      code: 'facts.invalid',
      message:
        'The facts cannot be used:\n  - customers: 5 stands under a key that is not known\n  - complaints: -1 is not a whole number from 0 to 1000000000',
      problems: [
        {
          code: 'key.unknown',
          path: ['customers'],
          message: 'customers: 5 stands under a key that is not known',
          received: '5',
          key: 'customers',
        },
        {
          code: 'number.outOfRange',
          path: ['complaints'],
          message: 'complaints: -1 is not a whole number from 0 to 1000000000',
          received: '-1',
          minimum: 0,
          maximum: 1_000_000_000,
        },
      ],
    });
    expect(refused('0.1', count, { level: 1 })).toMatchObject({ argument: 'options.level' });
    expect(refused('0.1', count, null)).toMatchObject({
      code: 'options.missing',
      message: 'options: null is no { confidence }',
    });
  });
});

describe('backtestSignals', () => {
  const options = {
    loss: { noOrderDays: 90 } as LossRule,
    from: '2024-02-01',
    to: '2024-07-01',
    stepDays: 30,
    horizonDays: 60,
  };
  const refused = (part: object, customers: unknown = [], policy: unknown = relationshipSilence) =>
    thrownBy(() =>
      backtestSignals(policy as never, customers as never, { ...options, ...part } as never),
    );
  const isNoDays = 'is no whole number of days from 1 to 3660';

  test.for([
    [{ stepDays: 0 }, 'number.outOfRange', 'options.stepDays', `0 ${isNoDays}`],
    [{ horizonDays: '60' }, 'number.outOfRange', 'options.horizonDays', `"60" ${isNoDays}`],
    [
      { from: '2024-02-30' },
      'date.impossible',
      'from',
      '"2024-02-30" is not a date of the calendar',
    ],
    [{ to: 'x' }, 'date.malformed', 'to', '"x" is not a civil date in the form YYYY-MM-DD'],
    [{ to: '2024-02-01' }, 'period.backwards', 'to', '"2024-02-01" is not after from, 2024-02-01'],
    [
      { to: '2024-02-02' },
      'period.tooShort',
      'to',
      '"2024-02-02" leaves no day from 2024-02-01 on with the 60 days of the horizon after it',
    ],
    [
      { to: '2024-04-01' },
      'period.tooShort',
      'to',
      '"2024-04-01" leaves no day from 2024-02-01 on with the 60 days of the horizon after it',
    ],
  ] as const)('%j', ([part, code, argument, message]) => {
    expect(refused(part)).toEqual({
      name: 'ContractError',
      code,
      argument,
      message: `${argument}: ${message}`,
    });
  });

  test('a period of one look with its whole horizon is taken', () => {
    const found = backtestSignals(relationshipSilence, [], { ...options, to: '2024-04-02' });
    expect(found.looks).toEqual(['2024-02-01']);
  });

  test('customers that are no list, and a policy that was not checked', () => {
    expect(refused({}, { id: 'c' })).toMatchObject({
      argument: 'customers',
      message: 'customers: an object is neither a list nor another iterable',
    });
    expect(refused({}, [], null)).toEqual({ name: 'ContractError', ...unchecked('null') });
  });
});

test('riskSignals refuses a policy that was not checked', () => {
  const act = () => riskSignals('p' as never, [], { asOf: '2024-01-01' });
  expect(thrownBy(act)).toEqual({ name: 'ContractError', ...unchecked('"p"') });
});

test('a policy is made ready once', () => {
  const policy = defineSilencePolicy(named);
  expect(rulesOf(policy)).toBe(rulesOf(policy));
  expect(rulesOf(policy)).not.toBe(rulesOf(defineSilencePolicy(named)));
});
