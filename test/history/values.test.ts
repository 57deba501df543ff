/** What customers were worth in a period: which days are in it, what refunds take off, and what was known. */
import {
  type Customer,
  type CustomerValue,
  type HistoryEvent,
  type ValueOptions,
  valuesFromHistories,
} from 'clientele';
import { describe, expect, it, test } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

const year = { from: '2024-01-01', to: '2025-01-01' } as const;

const bought = (on: string, more: object = {}): HistoryEvent => ({ kind: 'purchase', on, ...more });
const refunded = (on: string, of: string, amount?: number): HistoryEvent => ({
  kind: 'refund',
  on,
  of,
  amount,
});

/** The value of one customer. */
function worth(
  history: readonly HistoryEvent[],
  options: Partial<ValueOptions> = {},
): Omit<CustomerValue, 'id'> {
  const [value] = valuesFromHistories([{ id: 'c', history }], { ...year, ...options });
  const { id, ...measures } = value as CustomerValue;
  expect(id).toBe('c');
  return measures;
}

const nothing = { value: '0', occasions: 0, lastOn: null, recencyDays: null };

describe('the period', () => {
  it.for<[string, object]>([
    ['2023-12-31', nothing],
    ['2024-01-01', { value: '5', occasions: 1, lastOn: '2024-01-01', recencyDays: 366 }],
    ['2024-12-31', { value: '5', occasions: 1, lastOn: '2024-12-31', recencyDays: 1 }],
    ['2025-01-01', nothing],
  ])('what was bought on %s', ([on, expected]) => {
    expect(worth([bought(on, { amount: 5 })])).toEqual(expected);
  });

  it('may be empty, and may be the whole calendar', () => {
    const history = ['0001-01-01', '2024-02-01', '9999-12-30', '9999-12-31'].map((on) =>
      bought(on, { amount: 2 }),
    );
    expect(worth(history, { from: '2024-02-01', to: '2024-02-01' })).toEqual(nothing);
    expect(worth(history, { from: '0001-01-01', to: '0001-01-01' })).toEqual(nothing);
    expect(worth(history, { from: '0001-01-01', to: '9999-12-31' })).toEqual({
      value: '6',
      occasions: 3,
      lastOn: '9999-12-30',
      recencyDays: 1,
    });
  });
});

describe('what counts', () => {
  const march = { lastOn: '2024-03-01', recencyDays: 306 };

  it.for<[string, HistoryEvent[], object]>([
    ['nothing', [], nothing],
    ['what is no sale', [{ kind: 'inquiry', on: '2024-03-01' }], nothing],
    [
      'two purchases on one day are one occasion',
      [bought('2024-03-01', { amount: '0.1' }), bought('2024-03-01', { amount: 0.2 })],
      { value: '0.3', occasions: 1, ...march },
    ],
    [
      'a purchase without an amount is an occasion only',
      [bought('2024-02-01', { amount: 7n }), bought('2024-03-01'), bought('2024-02-15')],
      { value: '7', occasions: 3, ...march },
    ],
    [
      'a purchase for nothing is an occasion too',
      [bought('2024-03-01', { amount: 0 })],
      { value: '0', occasions: 1, ...march },
    ],
    [
      'contracts count with their value, signed and renewed',
      [
        { kind: 'contract.signed', on: '2024-02-01', value: '100.50' },
        { kind: 'contract.renewed', on: '2024-03-01', value: 100 },
      ],
      { value: '200.5', occasions: 2, ...march },
    ],
    [
      'the end of a contract takes nothing off',
      [
        { kind: 'contract.signed', on: '2024-03-01', value: 90 },
        { kind: 'contract.terminated', on: '2024-04-01' },
      ],
      { value: '90', occasions: 1, ...march },
    ],
    [
      'an event with an id counts once, however often it is told',
      Array(3).fill(bought('2024-03-01', { id: 'p', amount: 4 })),
      { value: '4', occasions: 1, ...march },
    ],
    [
      'a purchase that never happened does not count',
      [
        bought('2024-03-01', { amount: 3 }),
        bought('2024-05-01', { id: 'p', amount: 4 }),
        { kind: 'retraction', on: '2024-05-02', of: 'p' },
      ],
      { value: '3', occasions: 1, ...march },
    ],
  ])('%s', ([, history, expected]) => {
    expect(worth(history)).toEqual(expected);
    expect(worth([...history].reverse())).toEqual(expected);
  });
});

describe('a refund', () => {
  const purchases = [
    bought('2024-03-01', { id: 'p-1', amount: 100 }),
    bought('2024-06-01', { id: 'p-2', amount: 40 }),
  ];
  const both = { value: '140', occasions: 2, lastOn: '2024-06-01', recencyDays: 214 };
  const first = { value: '100', occasions: 1, lastOn: '2024-03-01', recencyDays: 306 };

  it.for<[string, HistoryEvent[], object]>([
    ['of part lowers the value', [refunded('2024-07-01', 'p-2', 15)], { ...both, value: '125' }],
    ['of all takes the occasion too', [refunded('2024-07-01', 'p-2')], first],
    ['on the last day counts', [refunded('2024-12-31', 'p-2')], first],
    ['on the day after the period does not', [refunded('2025-01-01', 'p-2')], both],
    [
      'in parts that come to all of it takes the occasion',
      [refunded('2024-07-01', 'p-2', 15), refunded('2024-07-02', 'p-2', 25)],
      first,
    ],
    ['of more than is left takes all', [refunded('2024-07-01', 'p-2', 41)], first],
    ['of an unknown purchase changes nothing', [refunded('2024-07-01', 'p-3')], both],
    [
      'of one of two purchases of a day leaves the occasion',
      [bought('2024-06-01', { id: 'p-3', amount: 60 }), refunded('2024-06-02', 'p-2')],
      { ...both, value: '160' },
    ],
    [
      'of everything leaves nothing',
      [refunded('2024-07-01', 'p-1'), refunded('2024-07-01', 'p-2')],
      nothing,
    ],
  ])('%s', ([, refunds, expected]) => {
    expect(worth([...purchases, ...refunds])).toEqual(expected);
  });

  it('in the period, of a purchase before it, lowers no value of the period', () => {
    const history = [...purchases, refunded('2024-07-01', 'p-1')];
    expect(worth(history, { from: '2024-06-01' })).toEqual({
      value: '40',
      occasions: 1,
      lastOn: '2024-06-01',
      recencyDays: 214,
    });
  });
});

describe('knownAt', () => {
  it('sees only what was recorded by then', () => {
    const history = [
      bought('2024-03-01', { id: 'p-1', amount: 100 }),
      bought('2024-06-01', { amount: 40, recordedOn: '2024-06-20' }),
      { ...refunded('2024-04-01', 'p-1'), recordedOn: '2025-06-01' },
    ];
    const values = ['2024-06-19', '2024-06-20', '2025-06-01', null].map(
      (knownAt) => worth(history, { knownAt }).value,
    );
    expect(values).toEqual(['100', '140', '40', '40']);
  });
});

describe('valuesFromHistories', () => {
  it('gives one value for each customer, in their order, whatever else is known of them', () => {
    const account = { id: 'a', joinedOn: '2024-01-01', bills: [] };
    const customers: Customer[] = [
      { id: 'b', history: [bought('2024-03-01', { amount: 1 })] },
      { id: 'a', account },
      { id: 'c', history: null },
      { id: 'b' },
    ];
    const values = [...valuesFromHistories(customers, year)];
    expect(values.map(({ id, value }) => [id, value])).toEqual([
      ['b', '1'],
      ['a', '0'],
      ['c', '0'],
      ['b', '0'],
    ]);
  });

  it('reads one customer at a time, and none that is not asked for', () => {
    let read = 0;
    function* customers(): Generator<Customer> {
      for (;;) {
        read += 1;
        yield { id: `c-${read}`, history: [] };
      }
    }
    const values = valuesFromHistories(customers(), year);
    expect(read).toBe(0);
    expect(values.next().value).toMatchObject({ id: 'c-1' });
    expect(values.next().value).toMatchObject({ id: 'c-2' });
    expect(read).toBe(2);
    values.return();
    expect(values.next()).toEqual({ done: true, value: undefined });
    expect(read).toBe(2);
  });

  it('throws at a history that cannot be used, with all its problems, and not before', () => {
    const wrong = { id: '', history: [{ kind: 'purchase', on: '2024-02-30', amount: 'x' }] };
    const values = valuesFromHistories([{ id: 'a' }, wrong as unknown as Customer], year);
    expect(values.next().value).toEqual({ id: 'a', ...nothing });
    const thrown = thrownBy(() => values.next());
    expect(thrown).toMatchObject({ name: 'FactsError', code: 'facts.invalid' });
    expect(thrown['message']).toBe(
      [
        'The facts cannot be used:',
        '  - id: "" is an empty text',
        '  - history[0].on: "2024-02-30" is not a date of the calendar',
        '  - history[0].amount: "x" is not a plain decimal number such as "12.50"',
      ].join('\n'),
    );
  });

  test.for<[object | null, string, string]>([
    [null, 'options.missing', 'options: null is no { from, to, knownAt }'],
    [{ from: '2024-02-30' }, 'date.impossible', 'from: "2024-02-30" is not a date of the calendar'],
    [{ to: 7 }, 'date.malformed', 'to: 7 is not a civil date in the form YYYY-MM-DD'],
    [{ knownAt: '' }, 'date.malformed', 'knownAt: "" is not a civil date in the form YYYY-MM-DD'],
    [{ to: '2023-12-31' }, 'period.backwards', 'to: "2023-12-31" is before from'],
    [{ asOf: '2024-12-31' }, 'option.unknown', 'options.asOf: "asOf" is no known option'],
  ])('refuses %j at the call: %s', ([changes, code, message]) => {
    const options = (changes === null ? null : { ...year, ...changes }) as ValueOptions;
    const argument = message.slice(0, message.indexOf(':'));
    const refused = { name: 'ContractError', code, argument, message };
    expect(thrownBy(() => valuesFromHistories([], options))).toEqual(refused);
  });

  test.for<[unknown, string]>([
    [null, 'null'],
    [undefined, 'undefined'],
    ['anna', '"anna"'],
    [{ id: 'anna', history: [] }, 'an object'],
  ])('refuses %j in place of customers, at the call', ([customers, shown]) => {
    const act = () => valuesFromHistories(customers as Customer[], year);
    expect(thrownBy(act)).toEqual({
      name: 'ContractError',
      code: 'customers.notIterable',
      argument: 'customers',
      message: `customers: ${shown} is neither a list nor another iterable`,
    });
  });

  it('refuses a list of events in place of a customer', () => {
    const values = valuesFromHistories([[bought('2024-03-01')]] as unknown as Customer[], year);
    expect(thrownBy(() => values.next())).toMatchObject({
      name: 'FactsError',
      problems: [{ code: 'type.wrong', message: '(top level): a list of 1 is not an object' }],
    });
  });
});
