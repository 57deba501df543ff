/** Bad input: each gets a clear, typed problem with its place and value, and nothing else is lost. */
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  accountSchema,
  definePointsPolicy,
  type Problem,
  readAccount,
  scorePeriod,
  scorePortfolio,
  scoreTenureAndSpend,
  telecomPoints,
} from '../../src/index.ts';
import { accountWith, march, marchBill } from '../support/telecomAccount.ts';

const parsed = (json: string): unknown => JSON.parse(json);
const huge = '9'.repeat(10_000_000);

/** What a verb, the reader and the schema each find. */
function problemsOf(account: unknown, policy = telecomPoints): readonly Problem[] {
  try {
    scorePeriod(policy, account as Account, march);
  } catch (error) {
    expect(error).toMatchObject({ name: 'FactsError', code: 'facts.invalid' });
    return (error as { problems: readonly Problem[] }).problems;
  }
  return [];
}
const codesOf = (problems: readonly Problem[]) =>
  problems.map(({ code, path }) => [code, path.join('.')]);

const bill = (changes: object): unknown => accountWith([{ ...marchBill(), ...changes } as never]);
const lineOf = (line: unknown): unknown =>
  accountWith([{ period: '2024-03', dueOn: '2024-04-20', lines: [line] } as never]);

const cases: readonly (readonly [
  string,
  unknown,
  readonly (readonly [string, string])[],
  string,
])[] = [
  [
    'an impossible date',
    accountWith([marchBill()], { joinedOn: '2023-02-29' }),
    [['date.impossible', 'joinedOn']],
    'joinedOn: "2023-02-29" is not a date of the calendar',
  ],
  [
    'a date that is a timestamp',
    bill({ paidOn: '2024-04-20T00:00:00Z' }),
    [['date.malformed', 'bills.0.paidOn']],
    'bills[0].paidOn: "2024-04-20T00:00:00Z" is not a civil date in the form YYYY-MM-DD',
  ],
  [
    'a date that is a Date',
    accountWith([], { endedOn: new Date(0) as never }),
    [['type.wrong', 'endedOn']],
    'endedOn: an object is not a civil date YYYY-MM-DD; a Date is an instant, civilDateOf tells its date in a zone',
  ],
  [
    'a month 13',
    bill({ period: '2024-13' }),
    [['month.malformed', 'bills.0.period']],
    'bills[0].period: "2024-13" is not a civil month in the form YYYY-MM',
  ],
  [
    'a wrong currency',
    bill({ currency: 'USD' }),
    [['currency.mismatch', 'bills.0.currency']],
    'bills[0].currency: "USD" is not the currency of the policy, CNY',
  ],
  [
    'a negative line',
    lineOf({ amount: '-5.00' }),
    [['line.negative', 'bills.0.lines.0.amount']],
    'bills[0].lines[0].amount: "-5.00" is below zero; money given back is a credit of the bill, not a line',
  ],
  [
    'a negative total',
    bill({ total: -5 }),
    [['amount.negative', 'bills.0.total']],
    'bills[0].total: -5 is below zero, where only amounts from 0 up have a meaning',
  ],
  [
    'NaN',
    bill({ total: Number.NaN }),
    [['amount.notFinite', 'bills.0.total']],
    'bills[0].total: NaN is not a finite number',
  ],
  [
    'Infinity',
    bill({ disputed: Number.POSITIVE_INFINITY }),
    [['amount.notFinite', 'bills.0.disputed']],
    'bills[0].disputed: Infinity is not a finite number',
  ],
  [
    'a decimal comma',
    bill({ total: '12,50' }),
    [['amount.malformed', 'bills.0.total']],
    'bills[0].total: "12,50" is not a plain decimal number such as "12.50"',
  ],
  [
    'an empty string',
    bill({ total: '' }),
    [['amount.malformed', 'bills.0.total']],
    'bills[0].total: "" is not a plain decimal number such as "12.50"',
  ],
  [
    'a __proto__ key in the account',
    parsed('{"id":"c","joinedOn":"2022-03-01","bills":[],"__proto__":{"admin":true}}'),
    [['key.unknown', '__proto__']],
    '__proto__: an object stands under a key that is not known',
  ],
  [
    'a __proto__ key in a bill',
    parsed(
      '{"id":"c","joinedOn":"2022-03-01","bills":[{"period":"2024-03","dueOn":"2024-04-20","total":"1","__proto__":7}]}',
    ),
    [['key.unknown', 'bills.0.__proto__']],
    'bills[0].__proto__: 7 stands under a key that is not known',
  ],
  [
    'a float with the trace of binary rounding',
    bill({ total: 0.1 + 0.2 }),
    [['amount.tooManyDigits', 'bills.0.total']],
    'bills[0].total: 0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead',
  ],
  [
    'a 10 MB string',
    bill({ total: huge }),
    [['amount.malformed', 'bills.0.total']],
    `bills[0].total: "${'9'.repeat(60)}"… (10000000 characters) is not a plain decimal number such as "12.50"`,
  ],
  [
    '1e400 as text',
    bill({ total: '1e400' }),
    [['amount.malformed', 'bills.0.total']],
    'bills[0].total: "1e400" is not a plain decimal number such as "12.50"',
  ],
  [
    '1e400 as a decimal object',
    bill({ total: new Decimal('1e400') }),
    [['amount.tooManyDigits', 'bills.0.total']],
    'bills[0].total: an object has more than 34 digits',
  ],
  [
    'an amount that is no amount',
    bill({ total: { amount: 5 } }),
    [['type.wrong', 'bills.0.total']],
    'bills[0].total: an object is not a decimal amount (text, number, bigint or decimal object)',
  ],
  [
    'an unknown key',
    bill({ payedOn: '2024-04-20' }),
    [['key.unknown', 'bills.0.payedOn']],
    'bills[0].payedOn: "2024-04-20" stands under a key that is not known',
  ],
  [
    'neither total nor lines',
    accountWith([{ period: '2024-03', dueOn: '2024-04-20' }]),
    [['bill.totalOrLines', 'bills.0']],
    'bills[0]: must have either a total or lines',
  ],
  [
    'total and lines',
    accountWith([{ period: '2024-03', dueOn: '2024-04-20', total: '1', lines: [] }]),
    [['bill.totalOrLines', 'bills.0']],
    'bills[0]: must have either a total or lines',
  ],
  [
    'paidOn and payments',
    bill({ paidOn: '2024-04-20', payments: [{ on: '2024-04-20', amount: 186 }] }),
    [['bill.paidOnOrPayments', 'bills.0.paidOn']],
    'bills[0].paidOn: "2024-04-20" stands beside payments; give paidOn or payments, not both',
  ],
  [
    'the same bill twice',
    accountWith([marchBill(), marchBill()]),
    [['id.duplicate', 'bills.1.id']],
    'bills[1].id: "2024-03" stands twice in this list',
  ],
  [
    'the same payment twice',
    bill({
      payments: [
        { id: 'p', on: '2024-04-01', amount: 1 },
        { id: 'p', on: '2024-04-02', amount: 1 },
      ],
    }),
    [['id.duplicate', 'bills.0.payments.1.id']],
    'bills[0].payments[1].id: "p" stands twice in this list',
  ],
  [
    'a negative payment',
    bill({ payments: [{ on: '2024-04-01', amount: '-1' }] }),
    [['amount.negative', 'bills.0.payments.0.amount']],
    'bills[0].payments[0].amount: "-1" is below zero, where only amounts from 0 up have a meaning',
  ],
  [
    'a credit without a date',
    bill({ credits: [{ amount: '1' }] }),
    [['key.missing', 'bills.0.credits.0.on']],
    'bills[0].credits[0].on: a civil date YYYY-MM-DD must be given',
  ],
  [
    'an end before the beginning',
    accountWith([], { endedOn: '2022-02-28' }),
    [['period.backwards', 'endedOn']],
    'endedOn: "2022-02-28" lies before joinedOn',
  ],
  [
    'a suspension that ends before it begins',
    accountWith([], { suspensions: [{ from: '2023-02-01', to: '2023-01-31', kind: 'arrears' }] }),
    [['period.backwards', 'suspensions.0.to']],
    'suspensions[0].to: "2023-01-31" lies before from',
  ],
  [
    'an unknown kind of suspension',
    accountWith([], { suspensions: [{ from: '2023-02-01', kind: 'holiday' as never }] }),
    [['choice.unknown', 'suspensions.0.kind']],
    'suspensions[0].kind: "holiday" is none of "voluntary", "arrears"',
  ],
  [
    'no kind of suspension',
    accountWith([], { suspensions: [{ from: '2023-02-01' } as never] }),
    [['key.missing', 'suspensions.0.kind']],
    'suspensions[0].kind: a kind of suspension must be given',
  ],
  [
    'a former membership after the present one began',
    accountWith([], { formerMemberships: [{ joinedOn: '2022-01-01', endedOn: '2022-03-02' }] }),
    [['period.overlap', 'formerMemberships.0']],
    'formerMemberships[0]: an object overlaps another membership or is out of order',
  ],
  [
    'former memberships out of order',
    accountWith([], {
      formerMemberships: [
        { joinedOn: '2020-01-01', endedOn: '2020-02-01' },
        { joinedOn: '2020-01-31', endedOn: '2020-03-01' },
      ],
    }),
    [['period.overlap', 'formerMemberships.1']],
    'formerMemberships[1]: an object overlaps another membership or is out of order',
  ],
  [
    'a former membership backwards',
    accountWith([], { formerMemberships: [{ joinedOn: '2020-01-02', endedOn: '2020-01-01' }] }),
    [['period.backwards', 'formerMemberships.0.endedOn']],
    'formerMemberships[0].endedOn: "2020-01-01" lies before joinedOn',
  ],
  ['an empty id', accountWith([], { id: '' }), [['text.empty', 'id']], 'id: "" is an empty text'],
  [
    'an id of 257 characters',
    accountWith([], { id: 'x'.repeat(257) }),
    [['text.tooLong', 'id']],
    `id: "${'x'.repeat(60)}"… (257 characters) has more than 256 characters`,
  ],
  [
    'an id that is a number',
    accountWith([], { id: 7 as never }),
    [['type.wrong', 'id']],
    'id: 7 is not a text',
  ],
  [
    'bills that are no list',
    { id: 'c', joinedOn: '2022-03-01', bills: {} },
    [['type.wrong', 'bills']],
    'bills: an object is not a list',
  ],
  [
    'no bills',
    { id: 'c', joinedOn: '2022-03-01' },
    [['key.missing', 'bills']],
    'bills: a list must be given',
  ],
  [
    'the same line twice',
    accountWith([
      marchBill({
        lines: [
          { id: 'l', amount: 1 },
          { id: 'l', amount: 1 },
        ],
      }),
    ]),
    [['id.duplicate', 'bills.0.lines.1.id']],
    'bills[0].lines[1].id: "l" stands twice in this list',
  ],
  [
    'a line without an amount, with ids and categories that are none',
    lineOf({ id: 7, category: '' }),
    [
      ['type.wrong', 'bills.0.lines.0.id'],
      ['key.missing', 'bills.0.lines.0.amount'],
      ['text.empty', 'bills.0.lines.0.category'],
    ],
    'bills[0].lines[0].id: 7 is not a text',
  ],
  [
    'a line amount that is none',
    lineOf({ amount: 'free' }),
    [['amount.malformed', 'bills.0.lines.0.amount']],
    'bills[0].lines[0].amount: "free" is not a plain decimal number such as "12.50"',
  ],
  [
    'a currency, a bill id and a recording day that are none',
    bill({ id: 7, currency: 156, recordedOn: 'later' }),
    [
      ['type.wrong', 'bills.0.id'],
      ['type.wrong', 'bills.0.currency'],
      ['date.malformed', 'bills.0.recordedOn'],
    ],
    'bills[0].id: 7 is not a text',
  ],
  [
    'lists that are none',
    bill({ credits: 5, payments: 'none' }),
    [
      ['type.wrong', 'bills.0.credits'],
      ['type.wrong', 'bills.0.payments'],
    ],
    'bills[0].credits: 5 is not a list',
  ],
  [
    'lines that are no list',
    accountWith([{ period: '2024-03', dueOn: '2024-04-20', lines: 'one' as never }]),
    [['type.wrong', 'bills.0.lines']],
    'bills[0].lines: "one" is not a list',
  ],
  [
    'entries that are no objects',
    accountWith([marchBill({ credits: [null as never], payments: ['paid' as never] })], {
      formerMemberships: [1 as never],
      suspensions: ['summer' as never],
    }),
    [
      ['type.wrong', 'formerMemberships.0'],
      ['type.wrong', 'suspensions.0'],
      ['type.wrong', 'bills.0.credits.0'],
      ['type.wrong', 'bills.0.payments.0'],
    ],
    'formerMemberships[0]: 1 is not an object',
  ],
  [
    'a payment id that is none',
    bill({ payments: [{ id: 7, on: '2024-04-01', amount: 1 }] }),
    [['type.wrong', 'bills.0.payments.0.id']],
    'bills[0].payments[0].id: 7 is not a text',
  ],
  [
    'days of memberships and suspensions that are none',
    accountWith([], {
      formerMemberships: [{ joinedOn: '2020', endedOn: '2021' }],
      suspensions: [{ from: '2023-01-01', to: 'now', kind: 'arrears' }],
    }),
    [
      ['date.malformed', 'formerMemberships.0.joinedOn'],
      ['date.malformed', 'formerMemberships.0.endedOn'],
      ['date.malformed', 'suspensions.0.to'],
    ],
    'formerMemberships[0].joinedOn: "2020" is not a civil date in the form YYYY-MM-DD',
  ],
  [
    'memberships and suspensions that are no lists',
    accountWith([], { formerMemberships: {} as never, suspensions: 1 as never }),
    [
      ['type.wrong', 'formerMemberships'],
      ['type.wrong', 'suspensions'],
    ],
    'formerMemberships: an object is not a list',
  ],
  ['null', null, [['type.wrong', '']], '(top level): null is not an object'],
  ['a list', [], [['type.wrong', '']], '(top level): a list of 0 is not an object'],
  ['a text', 'c-1', [['type.wrong', '']], '(top level): "c-1" is not an object'],
  ['nothing', undefined, [['key.missing', '']], '(top level): an object must be given'],
  [
    'a line that is no object',
    lineOf(null),
    [['type.wrong', 'bills.0.lines.0']],
    'bills[0].lines[0]: null is not an object',
  ],
];

describe('bad facts', () => {
  it.each(cases)('%s', (_, account, expected, message) => {
    const problems = problemsOf(account);
    expect(codesOf(problems)).toEqual(expected);
    expect(problems[0]?.message).toBe(message);
  });

  it.each(cases.filter(([name]) => name !== 'a wrong currency'))(
    '%s: readAccount and the schema find the same',
    (_, account, expected, message) => {
      const outcome = readAccount(account);
      expect(codesOf(outcome.ok ? [] : outcome.problems)).toEqual(expected);
      const parsedBySchema = accountSchema.safeParse(account);
      expect(parsedBySchema.error?.issues.map(({ path }) => path.join('.'))).toEqual(
        expected.map(([, path]) => path),
      );
      expect(parsedBySchema.error?.issues[0]?.message).toBe(message);
    },
  );

  it('are all found at once, in the order of the account', () => {
    const account = {
      id: '',
      joinedOn: 'yesterday',
      colour: 'red',
      suspensions: [{ from: '2023-02-30', kind: 'x' }],
      bills: [{ period: '2024', dueOn: 5, total: 'a' }, 7],
    };
    expect(codesOf(problemsOf(account))).toEqual([
      ['key.unknown', 'colour'],
      ['text.empty', 'id'],
      ['date.malformed', 'joinedOn'],
      ['date.impossible', 'suspensions.0.from'],
      ['choice.unknown', 'suspensions.0.kind'],
      ['month.malformed', 'bills.0.period'],
      ['type.wrong', 'bills.0.dueOn'],
      ['amount.malformed', 'bills.0.total'],
      ['type.wrong', 'bills.1'],
    ]);
  });

  it('are found in facts of other periods and of later knowledge, too', () => {
    const other = marchBill({ period: '2023-01', dueOn: '2023-02-30' });
    expect(codesOf(problemsOf(accountWith([marchBill(), other])))).toEqual([
      ['date.impossible', 'bills.1.dueOn'],
    ]);
    const later = marchBill({ recordedOn: '2099-01-01', total: 'x' });
    expect(codesOf(problemsOf(accountWith([later])))).toEqual([
      ['amount.malformed', 'bills.0.total'],
    ]);
  });

  it('an unknown category is a problem only where the policy lists them', () => {
    const account = lineOf({ amount: 1, category: 'roming' });
    expect(problemsOf(account)).toEqual([]);
    const strict = definePointsPolicy({
      ...telecomPoints,
      spend: { ...telecomPoints.spend, categories: ['plan', 'roaming'], exclude: [] },
    });
    expect(problemsOf(account, strict)).toEqual([
      {
        code: 'line.category',
        path: ['bills', 0, 'lines', 0, 'category'],
        message: 'bills[0].lines[0].category: "roming" is no category of the policy',
        received: '"roming"',
        options: ['plan', 'roaming'],
      },
    ]);
    expect(problemsOf(lineOf({ amount: 1, category: 'roaming' }), strict)).toEqual([]);
    expect(problemsOf(lineOf({ amount: 1 }), strict)).toEqual([]);
  });

  it('currencies and categories are no matter of an account without a policy', () => {
    const account = accountWith([
      {
        period: '2024-03',
        dueOn: '2024-04-20',
        currency: 'USD',
        lines: [{ amount: 1, category: 'x' }],
      },
    ]);
    expect(readAccount(account)).toEqual({ ok: true, value: account });
  });

  it('the problem of a currency names the one expected', () => {
    expect(problemsOf(bill({ currency: 'USD' }))).toMatchObject([
      { expected: 'CNY', received: '"USD"' },
    ]);
    expect(problemsOf(bill({ currency: 'CNY' }))).toEqual([]);
  });

  it('memberships and suspensions may touch, and may be empty', () => {
    const account = accountWith([], {
      joinedOn: '2022-03-01',
      endedOn: '2022-03-01',
      formerMemberships: [
        { joinedOn: '2020-01-01', endedOn: '2021-01-01' },
        { joinedOn: '2021-01-01', endedOn: '2021-01-01' },
        { joinedOn: '2021-06-01', endedOn: '2022-03-01' },
      ],
      suspensions: [{ from: '2021-07-01', to: '2021-07-01', kind: 'arrears' }],
    });
    expect(problemsOf(account)).toEqual([]);
  });

  it('lines, credits and payments without ids are never the same', () => {
    const entry = { on: '2024-04-01', amount: 1 };
    const account = accountWith([
      marchBill({
        lines: [{ amount: 1 }, { amount: 1 }],
        credits: [entry, entry],
        payments: [entry, entry],
      }),
    ]);
    expect(problemsOf(account)).toEqual([]);
  });

  it('an empty list of payments beside paidOn is no contradiction', () => {
    const account = bill({ paidOn: '2024-04-20', payments: [] });
    expect(readAccount(account).ok).toBe(true);
    expect(scorePeriod(telecomPoints, account as Account, march).points).toBe(43);
  });

  it('null and undefined stand for absent, wherever a key may be left out', () => {
    const nothing = { recordedOn: null, id: undefined };
    const account = {
      id: 'c',
      joinedOn: '2022-03-01',
      endedOn: null,
      formerMemberships: null,
      suspensions: undefined,
      bills: [
        {
          ...nothing,
          period: '2024-03',
          dueOn: '2024-04-20',
          currency: null,
          total: null,
          lines: [{ ...nothing, amount: '186.00', category: null }],
          credits: null,
          paidOn: null,
          payments: [{ ...nothing, on: '2024-04-20', amount: '186.00' }],
          disputed: null,
        },
      ],
    };
    expect(readAccount(account)).toEqual({ ok: true, value: account });
    expect(scorePeriod(telecomPoints, account, march).points).toBe(43);
    expect(accountSchema.parse(account)).toBe(account);
  });

  it('keys that are only inherited do not count, and a polluted prototype changes nothing', () => {
    const account = Object.assign(Object.create({ inherited: 1 }), accountWith([marchBill()]));
    expect(problemsOf(account)).toEqual([]);
  });
});

describe('bad facts of the rule without dates', () => {
  it.each([
    [
      { tenureMonths: -1 },
      'number.outOfRange',
      'tenureMonths: -1 is not a whole number from 0 to 120000',
    ],
    [
      { tenureMonths: 120_001 },
      'number.outOfRange',
      'tenureMonths: 120001 is not a whole number from 0 to 120000',
    ],
    [
      { tenureMonths: 2.5 },
      'number.notWhole',
      'tenureMonths: 2.5 is not a whole number from 0 to 120000',
    ],
    [
      { tenureMonths: Number.NaN },
      'number.notWhole',
      'tenureMonths: NaN is not a whole number from 0 to 120000',
    ],
    [{ tenureMonths: '25' }, 'type.wrong', 'tenureMonths: "25" is not a whole number'],
    [{ tenureMonths: undefined }, 'key.missing', 'tenureMonths: a whole number must be given'],
    [
      { spend: '12,50' },
      'amount.malformed',
      'spend: "12,50" is not a plain decimal number such as "12.50"',
    ],
    [{ spend: undefined }, 'key.missing', 'spend: a decimal amount must be given'],
    [
      { spend: '-0.01' },
      'amount.negative',
      'spend: "-0.01" is below zero, where only amounts from 0 up have a meaning',
    ],
    [{ paidOnTime: 'yes' }, 'type.wrong', 'paidOnTime: "yes" is not true or false'],
    [{ paidOnTime: undefined }, 'key.missing', 'paidOnTime: true or false must be given'],
    [{ firstOffence: 1 }, 'type.wrong', 'firstOffence: 1 is not true or false'],
    [
      { carriedIn: '1000' },
      'carry.notInPolicy',
      'carriedIn: "1000" is a remainder, and the policy drops remainders',
    ],
    [
      { carriedIn: '5' },
      'carry.notInPolicy',
      'carriedIn: "5" is a remainder, and the policy drops remainders',
    ],
    [{ tenure: 25 }, 'key.unknown', 'tenure: 25 stands under a key that is not known'],
  ])('%j', (changes, code, message) => {
    const facts = { tenureMonths: 25, spend: '186.00', paidOnTime: true, ...changes };
    const score = () => scoreTenureAndSpend(telecomPoints, facts as never);
    expect(score).toThrow(message);
    try {
      score();
    } catch (error) {
      expect(error).toMatchObject({ name: 'FactsError', problems: [{ code, message }] });
    }
  });

  it.each([null, undefined, 7, 'x', []])('%j is no facts', (facts) => {
    expect(() => scoreTenureAndSpend(telecomPoints, facts as never)).toThrow('an object');
  });

  it('points that a number cannot hold are a problem, not a rounded number', () => {
    const facts = { tenureMonths: 0, spend: '99999999999999999999', paidOnTime: true };
    expect(() => scoreTenureAndSpend(telecomPoints, facts)).toThrow(
      '(top level): "9999999999999999999" points have more than 15 significant digits, more than a number holds exactly',
    );
  });
});

describe('a wrong call', () => {
  const account = accountWith([marchBill()]);
  it.each([
    [{ period: '2024-3', asOf: '2024-06-01' }, 'month.malformed', 'period'],
    [{ period: '2024-03', asOf: '2024-02-30' }, 'date.impossible', 'asOf'],
    [{ period: '2024-03', asOf: 'today' }, 'date.malformed', 'asOf'],
    [{ period: '2024-03' }, 'date.malformed', 'asOf'],
    [{ period: '2024-03', asOf: '2024-06-01', knownAt: '2024' }, 'date.malformed', 'knownAt'],
    [
      { period: '2024-03', asOf: '2024-06-01', knwonAt: '2024-06-01' },
      'option.unknown',
      'options.knwonAt',
    ],
    [undefined, 'options.missing', 'options'],
    [null, 'options.missing', 'options'],
    ['2024-03', 'options.missing', 'options'],
  ])('%j is a ContractError', (options, code, argument) => {
    for (const call of [
      () => scorePeriod(telecomPoints, account, options as never),
      () => scorePortfolio(telecomPoints, [], options as never),
    ]) {
      expect(call).toThrow(expect.objectContaining({ name: 'ContractError', code, argument }));
    }
  });

  it.each([
    null,
    undefined,
    {},
    'telecom',
    Object.freeze({ ...telecomPoints, format: 'points-policy@0' }),
    { ...telecomPoints },
    JSON.parse(JSON.stringify(telecomPoints)),
    structuredClone(telecomPoints),
  ])('a policy that was never checked is a ContractError: %j', (policy) => {
    const thrown = expect.objectContaining({
      name: 'ContractError',
      code: 'policy.unchecked',
      argument: 'policy',
    });
    expect(() => scorePeriod(policy as never, account, march)).toThrow(thrown);
    expect(() => scoreTenureAndSpend(policy as never, {} as never)).toThrow(
      'is no checked points policy, or a copy of one; make it with definePointsPolicy or readPointsPolicy',
    );
  });
});

it('knownAt may be left out as undefined or null, too', () => {
  const paid = accountWith([marchBill({ paidOn: '2024-04-20', recordedOn: '2024-05-01' })]);
  for (const knownAt of [undefined, null]) {
    expect(scorePeriod(telecomPoints, paid, { ...march, knownAt }).points).toBe(43);
  }
});

describe('a batch with bad records', () => {
  it('loses none of the good ones and names each bad one', () => {
    const good = accountWith([marchBill({ paidOn: '2024-04-20' })]);
    const bad = cases.map(([, account]) => account);
    const records = bad.flatMap((account) => [account, good]);
    const rows = [...scorePortfolio(telecomPoints, records as Account[], march)];
    expect(rows).toHaveLength(records.length);
    rows.forEach((row, index) => {
      expect(row.index).toBe(index);
      if (index % 2 === 1) {
        expect(row).toMatchObject({ id: 'c-1', ok: true, decision: { points: 43 } });
      } else {
        const [, , expected] = cases[index / 2] ?? [];
        expect(row.ok).toBe(false);
        expect(codesOf(row.ok ? [] : row.problems)).toEqual(expected);
      }
    });
  });
});
