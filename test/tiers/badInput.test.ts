/** What is wrong with customers is told of each, and the rest is graded; what is wrong with the call is thrown. */
import { describe, expect, it } from 'vitest';
import {
  customerPyramid,
  focusList,
  gradePortfolio,
  gradeValues,
  lintGradingPolicy,
  loyaltyProfitQuadrants,
  type PortfolioCustomer,
  pareto8020,
  rfmQuintiles,
} from '../../src/tiers/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { asOf, customersOf, policyOf } from './support.ts';

const grade = (...customers: unknown[]) =>
  gradePortfolio(pareto8020, customers as PortfolioCustomer[], { asOf });
const good = { id: 'good', value: 7 };

describe('a bad customer', () => {
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ['no object', 'c-1', 'type.wrong', ''],
    ['null', null, 'type.wrong', ''],
    ['without an id', { value: 1 }, 'key.missing', 'id'],
    ['with an empty id', { id: '', value: 1 }, 'text.empty', 'id'],
    ['without a value', { id: 'a' }, 'key.missing', 'value'],
    ['with a blank value', { id: 'a', value: ' ' }, 'amount.malformed', 'value'],
    ['with NaN', { id: 'a', value: Number.NaN }, 'amount.notFinite', 'value'],
    ['with 0.1 + 0.2', { id: 'a', value: 0.1 + 0.2 }, 'amount.tooManyDigits', 'value'],
    ['with a list for a value', { id: 'a', value: [] }, 'type.wrong', 'value'],
    [
      'with a bad potential',
      { id: 'a', value: 1, potential: 'high' },
      'amount.malformed',
      'potential',
    ],
    ['with an unknown key', { id: 'a', value: 1, vip: true }, 'key.unknown', 'vip'],
    ['with metrics in a list', { id: 'a', value: 1, metrics: [] }, 'type.wrong', 'metrics'],
    ['with a bad date', { id: 'a', value: 1, lastOn: '2023-02-29' }, 'date.impossible', 'lastOn'],
    ['bought tomorrow', { id: 'a', value: 1, lastOn: '2024-07-01' }, 'lastOn.afterAsOf', 'lastOn'],
    [
      'with half an occasion',
      { id: 'a', value: 1, occasions: 0.5 },
      'number.notWhole',
      'occasions',
    ],
    ['with days ahead', { id: 'a', value: 1, recencyDays: -1 }, 'number.outOfRange', 'recencyDays'],
  ];

  it.each(cases)('%s is rejected, and the rest is graded', (_, customer, code, path) => {
    const { grades, rejected, flags } = grade(good, customer);
    expect(grades.map(({ id }) => id)).toEqual(['good']);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.index).toBe(1);
    expect(rejected[0]?.problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual([
      [code, path],
    ]);
    expect(flags[0]).toEqual({ kind: 'grade.rejected', customers: 1 });
  });

  it('has all its problems, and its id', () => {
    const [rejected] = grade({ id: 'a', value: 'x', potential: 'y' }).rejected;
    expect(rejected).toMatchObject({ index: 0, id: 'a' });
    expect(rejected?.problems.map(({ code }) => code)).toEqual([
      'amount.malformed',
      'amount.malformed',
    ]);
  });

  it('is told in a sentence', () => {
    const own = (customer: object) =>
      gradePortfolio(
        policyOf({ kind: 'rfm', compat: 'r-rfm', segments: [{ name: 'all' }] }),
        [customer as never],
        { asOf },
      );
    const messages = [
      ...cases.map(([, customer]) => grade(customer)),
      grade({ id: 'g', value: 1 }, { id: 'g', value: 1 }),
      own({ id: 'a', value: 1, occasions: 1 }),
      own({ id: 'a', value: 1, occasions: 0, recencyDays: 1 }),
      grade({
        get id() {
          throw new Error('gone');
        },
      }),
      grade({ id: 'a', value: 1, tieKeys: 7 }),
    ].map(({ rejected }) => rejected[0]?.problems.map(({ message }) => message).join('; '));
    expect(messages).toMatchInlineSnapshot(`
      [
        "(top level): "c-1" is not an object",
        "(top level): null is not an object",
        "id: a text must be given",
        "id: "" is an empty text",
        "value: a decimal amount must be given",
        "value: " " is not a plain decimal number such as "12.50"",
        "value: NaN is not a finite number",
        "value: 0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead",
        "value: a list of 0 is not a decimal amount (text, number, bigint or decimal object)",
        "potential: "high" is not a plain decimal number such as "12.50"",
        "vip: true stands under a key that is not known",
        "metrics: a list of 0 is not an object of amounts",
        "lastOn: "2023-02-29" is not a date of the calendar",
        "lastOn: "2024-07-01" lies after asOf",
        "occasions: 0.5 is not a whole number from 0 to 3660000",
        "recencyDays: -1 is not a whole number from 0 to 3660000",
        "id: "g" is the id of another customer too",
        "recencyDays: days since the last purchase must be given",
        "occasions: 0 is 0, though there was a last purchase",
        "(top level): reading the record threw "Error: gone"",
        "tieKeys: 7 is not an object of amounts",
      ]
    `);
  });

  it('may have bought today', () => {
    expect(grade({ id: 'a', value: 1, lastOn: asOf }).rejected).toEqual([]);
  });

  it('that throws when it is read is rejected', () => {
    const lazy = {
      id: 'a',
      get value() {
        throw new Error('connection lost');
      },
    };
    const broken = {
      get id() {
        throw new Error('gone');
      },
    };
    const { grades, rejected } = grade(lazy, good, broken);
    expect(grades).toHaveLength(1);
    expect(rejected.map(({ index, id, problems }) => [index, id, problems[0]?.code])).toEqual([
      [0, 'a', 'record.unreadable'],
      [2, undefined, 'record.unreadable'],
    ]);
  });

  it('without the figure that the policy grades by is rejected', () => {
    const { rejected } = gradePortfolio(customerPyramid, [good], { asOf });
    expect(rejected[0]?.problems[0]).toMatchObject({ code: 'key.missing', path: ['profit'] });
    const { rejected: bought } = gradePortfolio(rfmQuintiles, [good], { asOf });
    expect(bought[0]?.problems[0]).toMatchObject({ code: 'key.missing', path: ['occasions'] });
  });
});

describe('two customers of one id', () => {
  it('are both rejected, wherever they stand, also beside one that is rejected for another reason', () => {
    const { grades, rejected } = grade(
      { id: 'a', value: 1 },
      good,
      { id: 'a', value: 2 },
      { id: 'b', value: 'x' },
      { id: 'b', value: 3 },
    );
    expect(grades.map(({ id }) => id)).toEqual(['good']);
    expect(rejected.map(({ index, id, problems }) => [index, id, problems[0]?.code])).toEqual([
      [0, 'a', 'id.duplicate'],
      [2, 'a', 'id.duplicate'],
      [3, 'b', 'amount.malformed'],
      [4, 'b', 'id.duplicate'],
    ]);
  });
});

describe('every problem', () => {
  it('of a customer with an id that is there twice', () => {
    const { rejected } = grade(
      { id: 'g', value: 1 },
      { id: 'g', value: Number.NaN },
      { id: '', value: 1 },
      { id: '', value: 2 },
      { value: 3 },
      { value: 4 },
    );
    const codes = rejected.map(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toEqual([
      ['id.duplicate'],
      ['amount.notFinite', 'id.duplicate'],
      ['text.empty'],
      ['text.empty'],
      ['key.missing'],
      ['key.missing'],
    ]);
    expect(rejected[1]?.problems[1]).toMatchObject({ path: ['id'], received: '"g"' });
  });

  it('of two who are both wrong', () => {
    const { rejected } = grade({ id: 'g', value: 'x' }, good, { id: 'g', value: 'y' });
    expect(rejected.map(({ index, problems }) => [index, problems.length])).toEqual([
      [0, 2],
      [2, 2],
    ]);
  });

  it('of no occasions and a last purchase, where both are scored', () => {
    const odd = [{ id: 'a', value: 1, occasions: 0, recencyDays: 30 }];
    const { rejected } = gradePortfolio(rfmQuintiles, odd, { asOf });
    expect(rejected[0]?.problems).toMatchObject([
      { code: 'occasions.contradicted', path: ['occasions'], received: '0' },
    ]);
    expect(grade(...odd).rejected).toEqual([]);
    const dated = [{ id: 'a', value: 1, occasions: 0, lastOn: '2024-06-01' }];
    expect(gradePortfolio(rfmQuintiles, dated, { asOf }).rejected).toHaveLength(1);
  });
});

describe('a figure', () => {
  const metric = policyOf({
    kind: 'thresholds',
    of: { metric: 'constructor' },
    grades: [{ name: 'A', min: 1 }, { name: 'B' }],
  });

  it('is not what every object has', () => {
    const { rejected } = gradePortfolio(metric, [{ id: 'a', value: 1, metrics: {} }], { asOf });
    expect(rejected[0]?.problems[0]).toMatchObject({
      code: 'key.missing',
      path: ['metrics', 'constructor'],
    });
    const own = [{ id: 'a', value: 0, metrics: { constructor: 5 as never } }];
    expect(gradePortfolio(metric, own, { asOf }).grades[0]?.grade).toBe('A');
  });

  it('nor is a tie key', () => {
    const policy = policyOf(
      { kind: 'thresholds', grades: [{ name: 'A' }] },
      { tieKeys: ['valueOf'] },
    );
    const customers = [
      { id: 'a', value: 1, tieKeys: {} },
      { id: 'b', value: 1, tieKeys: { valueOf: 1 } },
    ] as never as PortfolioCustomer[];
    const { grades, rejected } = gradePortfolio(policy, customers, { asOf });
    expect([grades.map(({ id }) => id), rejected]).toEqual([['b', 'a'], []]);
  });
});

describe('odd portfolios', () => {
  it('of nobody', () => {
    const { grades, flags, concentration, summary, cuts } = grade();
    expect(grades).toEqual([]);
    expect(flags).toEqual([{ kind: 'grade.noCustomers' }]);
    expect(concentration).toEqual({
      customers: 0,
      positive: 0,
      total: '0',
      net: '0',
      gini: null,
      top: [],
      customersFor80: null,
      curve: [],
    });
    expect(summary[0]).toMatchObject({ customers: 0, customerShare: null, valueShare: null });
    expect(cuts[0]).toMatchObject({ count: 0, through: 0, from: null });
  });

  it('of one customer', () => {
    const { grades, concentration } = grade(good);
    expect(grades[0]).toMatchObject({
      grade: 'A',
      rank: 1,
      cumulativeShareBefore: '0',
      cumulativeShare: '1',
    });
    expect(concentration).toMatchObject({ gini: '0', customersFor80: 1 });
    expect(concentration.curve).toEqual([
      { customers: 0, customerShare: '0', valueShare: '0' },
      { customers: 1, customerShare: '1', valueShare: '1' },
    ]);
  });

  it('of all zero', () => {
    const { grades, flags, concentration } = grade(...customersOf({ a: 0, b: '-0', c: '0.00' }));
    expect(grades.map((one) => [one.grade, one.cumulativeShare, one.value])).toEqual([
      ['C', null, '0'],
      ['C', null, '0'],
      ['C', null, '0'],
    ]);
    expect(flags.map(({ kind }) => kind)).toEqual([
      'grade.smallPopulation',
      'grade.nothingPositive',
      'grade.allEqual',
      'grade.empty',
      'grade.empty',
    ]);
    expect(concentration.gini).toBeNull();
  });

  it('with a total below zero', () => {
    const { flags } = grade(...customersOf({ a: 5, b: -3, c: -4 }));
    expect(flags).toContainEqual({ kind: 'grade.negative', customers: 2, sum: '-7' });
    expect(flags).toContainEqual({ kind: 'grade.negativeTotal', net: '-2' });
  });

  it('of figures beyond 53 bits', () => {
    const huge = customersOf({
      a: '9'.repeat(34),
      b: '8'.repeat(34),
      c: '0.000000000000000000001',
    });
    const { grades, concentration } = grade(...huge);
    expect(grades.map((one) => one.grade)).toEqual(['A', 'A', 'C']);
    expect(concentration.total).toBe('18888888888888888888888888888888887.000000000000000000001');
  });
});

describe('a wrong call throws', () => {
  const grading = grade(good);
  const call = (policy: unknown, customers: unknown, options: unknown) => () =>
    gradePortfolio(policy as never, customers as never, options as never);

  const calls = [
    ['a policy that was not checked', call({ ...pareto8020 }, [], { asOf }), 'policy.unchecked'],
    ['no customers', call(pareto8020, undefined, { asOf }), 'customers.notIterable'],
    ['a text for customers', call(pareto8020, 'abc', { asOf }), 'customers.notIterable'],
    ['no options', call(pareto8020, [], undefined), 'options.missing'],
    ['no day', call(pareto8020, [], {}), 'date.malformed'],
    ['a day that does not exist', call(pareto8020, [], { asOf: '2023-02-29' }), 'date.impossible'],
    ['an option that nothing reads', call(pareto8020, [], { asOf, top: 1 }), 'option.unknown'],
    [
      'a previous grading that is none',
      call(pareto8020, [], { asOf, previous: [] }),
      'previous.ofOtherPolicy',
    ],
    [
      'a previous grading of a later day',
      call(pareto8020, [], { asOf: '2024-06-29', previous: grading }),
      'previous.later',
    ],
    [
      'bare values by a policy that was not checked',
      () => gradeValues({ ...pareto8020 } as never, []),
      'policy.unchecked',
    ],
    ['no bare values', () => gradeValues(pareto8020, 7 as never), 'values.notIterable'],
    ['bare values by scores', () => gradeValues(rfmQuintiles, []), 'policy.needsCustomers'],
    [
      'bare values by a matrix',
      () => gradeValues(loyaltyProfitQuadrants, []),
      'policy.needsCustomers',
    ],
    [
      'a lint of a policy that was not checked',
      () => lintGradingPolicy({ ...pareto8020 } as never),
      'policy.unchecked',
    ],
    [
      'a focus list of a policy that was not checked',
      () => focusList({ ...pareto8020 } as never, grading, { asOf }),
      'policy.unchecked',
    ],
    [
      'a focus list of nothing',
      () => focusList(pareto8020, null as never, { asOf }),
      'grading.ofOtherPolicy',
    ],
    [
      'a focus list of no policy',
      () => focusList(pareto8020, {} as never, { asOf }),
      'grading.ofOtherPolicy',
    ],
    [
      'a focus list of no grades',
      () => focusList(pareto8020, { ...grading, grades: {} } as never, { asOf }),
      'grading.ofOtherPolicy',
    ],
    ['a focus list of no day', () => focusList(pareto8020, grading, {} as never), 'date.malformed'],
    [
      'a focus list of a grading of no day',
      () => focusList(pareto8020, { ...grading, asOf: 'x' } as never, { asOf }),
      'date.malformed',
    ],
    [
      'a focus list of another policy',
      () => focusList(customerPyramid as never, grading, { asOf }),
      'grading.ofOtherPolicy',
    ],
    [
      'a focus list of a later grading',
      () => focusList(pareto8020, grading, { asOf: '2024-06-29' }),
      'grading.later',
    ],
  ] as const;

  it.each(calls)('%s', (_, act, code) => {
    expect(thrownBy(act)).toMatchObject({ name: 'ContractError', code });
  });

  it('and says what is wrong', () => {
    expect(calls.map(([, act]) => thrownBy(act)['message'])).toMatchInlineSnapshot(`
      [
        "policy: an object is no checked grading policy, or a copy of one; make it with defineGradingPolicy or readGradingPolicy",
        "customers: undefined is neither a list nor another iterable",
        "customers: "abc" is neither a list nor another iterable",
        "options: undefined is no { asOf, previous }",
        "asOf: undefined is not a civil date in the form YYYY-MM-DD",
        "asOf: "2023-02-29" is not a date of the calendar",
        "options.top: "top" is no known option",
        "previous: a list of 0 is no grading by the policy "pareto-80-20"",
        "previous.asOf: "2024-06-30" lies after asOf",
        "policy: an object is no checked grading policy, or a copy of one; make it with defineGradingPolicy or readGradingPolicy",
        "values: 7 is neither a list nor another iterable",
        "policy: "rfm" needs more of a customer than a value; use gradePortfolio",
        "policy: "matrix" needs more of a customer than a value; use gradePortfolio",
        "policy: an object is no checked grading policy, or a copy of one; make it with defineGradingPolicy or readGradingPolicy",
        "policy: an object is no checked grading policy, or a copy of one; make it with defineGradingPolicy or readGradingPolicy",
        "grading: null is no grading by the policy "pareto-80-20"",
        "grading: an object is no grading by the policy "pareto-80-20"",
        "grading: an object is no grading by the policy "pareto-80-20"",
        "asOf: undefined is not a civil date in the form YYYY-MM-DD",
        "grading.asOf: "x" is not a civil date in the form YYYY-MM-DD",
        "grading: an object is no grading by the policy "customer-pyramid"",
        "grading.asOf: "2024-06-30" lies after asOf",
      ]
    `);
  });
});
