/** Bills as purchases: on which day, of what amount, and known since when. */
import {
  type Account,
  type Bill,
  type BillPurchasesOptions,
  type CustomerValue,
  loyaltyStage,
  purchasesFromBills,
  readHistory,
  telecomLoyalty,
  valuesFromHistories,
} from 'clientele';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

const accountOf = (...bills: Bill[]): Account => ({ id: 'c-1', joinedOn: '2024-01-15', bills });
const january = (more: Partial<Bill>): Bill => ({
  period: '2024-01',
  dueOn: '2024-02-20',
  ...more,
});
const eventsOf = (more: Partial<Bill>, options?: BillPurchasesOptions) =>
  purchasesFromBills(accountOf(january(more)), options);

const purchase = { kind: 'purchase', id: '2024-01', on: '2024-01-31' } as const;

function worth(account: Account, knownAt?: string): CustomerValue | undefined {
  const customer = { id: account.id, history: purchasesFromBills(account) };
  const period = { from: '2024-01-01', to: '2025-01-01', knownAt };
  return [...valuesFromHistories([customer], period)][0];
}

describe('a bill is a purchase', () => {
  it('of its total, or of its lines together', () => {
    expect(eventsOf({ total: '58.00' })).toEqual([{ ...purchase, amount: '58' }]);
    expect(eventsOf({ total: 12n })).toEqual([{ ...purchase, amount: '12' }]);
    const lines = [{ amount: '0.1' }, { amount: 0.2, category: 'calls' }, { amount: 0 }];
    expect(eventsOf({ lines })).toEqual([{ ...purchase, amount: '0.3' }]);
  });

  it('under the id of the bill, or its period', () => {
    expect(eventsOf({ id: 'b-7', total: 5 })).toEqual([{ ...purchase, id: 'b-7', amount: '5' }]);
    expect(eventsOf({ id: null, total: 5 })).toEqual([{ ...purchase, amount: '5' }]);
  });

  it.for([
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['2000-02', '2000-02-29'],
    ['1900-02', '1900-02-28'],
    ['2024-04', '2024-04-30'],
    ['2024-12', '2024-12-31'],
    ['0001-01', '0001-01-31'],
    ['9999-11', '9999-11-30'],
    ['9999-12', '9999-12-31'],
  ] as const)('of %s on %s', ([period, on]) => {
    const dueOn = '2024-02-20';
    expect(purchasesFromBills(accountOf({ period, dueOn, total: 5 }))).toEqual([
      { kind: 'purchase', id: period, on, amount: '5' },
    ]);
  });

  it('in the order of the bills, whether it was paid, is in dispute or not', () => {
    const bills = [
      { period: '2024-02', dueOn: '2024-03-20', total: 7, disputed: 7 },
      january({ total: 5, paidOn: '2024-02-01' }),
      january({ id: 'second', total: 6, payments: [{ on: '2024-02-01', amount: 1 }] }),
    ];
    expect(purchasesFromBills(accountOf(...bills))).toEqual([
      { kind: 'purchase', id: '2024-02', on: '2024-02-29', amount: '7' },
      { ...purchase, amount: '5' },
      { ...purchase, id: 'second', amount: '6' },
    ]);
    expect(purchasesFromBills(accountOf())).toEqual([]);
  });

  it('unless it comes to nothing: then its credits are no refunds either', () => {
    const credits = [{ on: '2024-02-05', amount: 5 }];
    expect(eventsOf({ total: 0, credits })).toEqual([]);
    expect(eventsOf({ lines: [], credits })).toEqual([]);
    expect(eventsOf({ lines: [{ amount: '0.00' }], credits })).toEqual([]);
    expect(eventsOf({ lines: [{ amount: 9, category: 'penalty' }], credits })).toEqual([]);
  });
});

describe('categories that do not count', () => {
  const lines = [
    { amount: 50 },
    { amount: 10, category: 'calls' },
    { amount: 1, category: 'penalty' },
    { amount: 2, category: 'collected-on-behalf' },
    { amount: 3, category: 'one-time-fee' },
    { amount: 4, category: 'paid-with-points' },
    { amount: 5, category: null },
  ];

  it.for<[BillPurchasesOptions | undefined, string]>([
    [undefined, '65'],
    [{}, '65'],
    [{ exclude: undefined }, '65'],
    [{ exclude: [] }, '75'],
    [{ exclude: ['calls'] }, '65'],
    [{ exclude: ['calls', 'penalty'] }, '64'],
  ])('with %j leave %s', ([options, amount]) => {
    expect(eventsOf({ lines }, options)).toEqual([{ ...purchase, amount }]);
  });

  it('may be in any iterable', () => {
    function* each(): Generator<string> {
      yield* ['calls', 'penalty'];
    }
    for (const exclude of [new Set(each()), each()]) {
      expect(eventsOf({ lines }, { exclude })).toEqual([{ ...purchase, amount: '64' }]);
    }
  });
});

describe('what was recorded later', () => {
  const lines = [
    { amount: 30, recordedOn: '2024-03-10' },
    { amount: 20, recordedOn: '2024-02-03' },
    { amount: 1 },
    { amount: 10, recordedOn: '2024-01-20' },
    { amount: 7, recordedOn: '2024-03-10' },
    { amount: 99, recordedOn: '2024-04-01', category: 'penalty' },
  ];

  it('is a purchase of its own, known from that day; lines are never known before their bill', () => {
    expect(eventsOf({ lines, recordedOn: '2024-02-03' })).toEqual([
      { ...purchase, recordedOn: '2024-02-03', amount: '31' },
      { ...purchase, id: '2024-01@2024-03-10', recordedOn: '2024-03-10', amount: '37' },
    ]);
  });

  it('keeps the id of the bill where nothing was known before', () => {
    expect(eventsOf({ lines: [{ amount: 0 }, { amount: 3, recordedOn: '2024-03-10' }] })).toEqual([
      { ...purchase, recordedOn: '2024-03-10', amount: '3' },
    ]);
    expect(eventsOf({ total: 3, recordedOn: '2024-03-10' })).toEqual([
      { ...purchase, recordedOn: '2024-03-10', amount: '3' },
    ]);
  });

  it('is seen by knownAt from that day on, and makes no second occasion', () => {
    const account = accountOf(january({ lines, recordedOn: '2024-02-03' }));
    const known = (knownAt?: string) => {
      const seen = worth(account, knownAt);
      return [seen?.value, seen?.occasions];
    };
    expect(known('2024-02-02')).toEqual(['0', 0]);
    expect(known('2024-02-03')).toEqual(['31', 1]);
    expect(known('2024-03-09')).toEqual(['31', 1]);
    expect(known('2024-03-10')).toEqual(['68', 1]);
    expect(known()).toEqual(['68', 1]);
  });
});

describe('the events', () => {
  const account = accountOf(
    january({ total: '58.00' }),
    { period: '2024-02', dueOn: '2024-03-20', total: '62.40', recordedOn: '2024-03-02' },
    {
      period: '2024-03',
      dueOn: '2024-04-20',
      total: 40,
      credits: [{ on: '2024-05-02', amount: '40' }],
    },
  );
  const stageOn = (asOf: string, knownAt?: string) =>
    loyaltyStage(telecomLoyalty, purchasesFromBills(account), { asOf, knownAt });

  it('are a history without problems or contradictions', () => {
    const events = purchasesFromBills(account);
    expect(readHistory(events)).toEqual({ ok: true, value: events });
    expect(stageOn('2024-12-31').issues).toEqual([]);
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  });

  it('lead from the first bill to repeat purchase, and back by a credit', () => {
    expect(stageOn('2024-01-30').stage).toBeNull();
    const { stage, timeline, because } = stageOn('2024-12-31');
    expect(stage).toBe('repeat');
    expect(timeline.map(({ on, stage: reached }) => [on, reached])).toEqual([
      ['2024-01-31', 'firstTime'],
      ['2024-02-29', 'repeat'],
    ]);
    expect(because).toEqual([{ kind: 'stage.occasions', occasions: 2, lastOn: '2024-02-29' }]);
    expect(stageOn('2024-03-01', '2024-03-01').stage).toBe('firstTime');
  });
});

describe('purchasesFromBills', () => {
  it('refuses an account with every problem of it', () => {
    const bills = [{ period: '2024-13', dueOn: 'x', total: -5 }, { period: '2024-02' }];
    const wrong = { id: '', joinedOn: '2023-02-29', bills } as unknown as Account;
    const thrown = thrownBy(() => purchasesFromBills(wrong));
    expect(thrown).toMatchObject({ name: 'FactsError', code: 'facts.invalid' });
    expect(thrown['message']).toBe(
      [
        'The facts cannot be used:',
        '  - id: "" is an empty text',
        '  - joinedOn: "2023-02-29" is not a date of the calendar',
        '  - bills[0].period: "2024-13" is not a civil month in the form YYYY-MM',
        '  - bills[0].dueOn: "x" is not a civil date in the form YYYY-MM-DD',
        '  - bills[0].total: -5 is below zero, where only amounts from 0 up have a meaning',
        '  - bills[1].dueOn: a civil date YYYY-MM-DD must be given',
        '  - bills[1]: must have either a total or lines',
      ].join('\n'),
    );
    expect(() => purchasesFromBills(null as never)).toThrow('(top level): null is not an object');
  });

  it.for<[unknown, string, string]>([
    [{ excluded: [] }, 'option.unknown', 'options.excluded: "excluded" is no known option'],
    [null, 'options.missing', 'options: null is no { exclude }'],
    [
      { exclude: 'calls' },
      'exclude.notIterable',
      'options.exclude: "calls" is neither a list nor another iterable',
    ],
    [
      { exclude: 7 },
      'exclude.notIterable',
      'options.exclude: 7 is neither a list nor another iterable',
    ],
  ])('refuses %j: %s', ([options, code, message]) => {
    const argument = message.slice(0, message.indexOf(':'));
    const act = () => eventsOf({ total: 1 }, options as BillPurchasesOptions);
    expect(thrownBy(act)).toEqual({ name: 'ContractError', code, argument, message });
  });
});
