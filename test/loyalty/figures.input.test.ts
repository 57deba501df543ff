/** What `loyaltyFigures` takes: any iterables, histories that cannot be used, and calls that are wrong. */
import {
  type Customer,
  type HistoryEvent,
  type LoyaltyFiguresOptions,
  loyaltyFigures,
  telecomLoyalty,
} from 'clientele';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

const bought = (on: string, amount: number): HistoryEvent => ({ kind: 'purchase', on, amount });
const customer = (id: string, ...history: HistoryEvent[]): Customer => ({ id, history });
const year = { from: '2023-01-01', to: '2024-01-01', asOf: '2024-03-01' } as const;
const figuresOf = (customers: unknown, options: LoyaltyFiguresOptions = year) =>
  loyaltyFigures(telecomLoyalty, customers as Iterable<Customer>, options);

describe('loyaltyFigures', () => {
  const buyers = ['a', 'b', 'c'].map((id) => customer(id, bought('2023-02-01', 5)));

  it('takes customers and members in any iterable', () => {
    function* each<Item>(items: readonly Item[]): Generator<Item> {
      yield* items;
    }
    const ids = ['a', 'b', 'd'];
    const expected = figuresOf(buyers, { ...year, members: new Set(ids) });
    expect(expected.repeatAmongMembers?.denominator).toBe(2);
    expect(expected.repeatAmongOthers?.denominator).toBe(1);
    const others = [ids, [...ids, 'a'], each(ids), new Map(ids.map((id) => [id, 1])).keys()];
    for (const members of others) {
      expect(figuresOf(each(buyers), { ...year, members })).toEqual(expected);
    }
    expect(figuresOf(new Set(buyers), { ...year, members: undefined })).toEqual(figuresOf(buyers));
  });

  it.for<[unknown, string]>([
    [null, 'null'],
    [undefined, 'undefined'],
    ['anna', '"anna"'],
    [{ id: 'anna' }, 'an object'],
    [7, '7'],
  ])('refuses %j in place of customers', ([customers, shown]) => {
    expect(thrownBy(() => figuresOf(customers))).toEqual({
      name: 'ContractError',
      code: 'customers.notIterable',
      argument: 'customers',
      message: `customers: ${shown} is neither a list nor another iterable`,
    });
  });

  it.for<[string, unknown, string]>([
    ['an error', new Error('no disk'), '"Error: no disk"'],
    ['a text', 'no disk', '"no disk"'],
    ['nothing', null, '"null"'],
  ])(
    'rejects a customer that throws %s when it is read, and counts the rest',
    ([, thrown, shown]) => {
      const unreadable = {
        id: 'x',
        get history(): never {
          throw thrown;
        },
      };
      const message = `(top level): reading the record threw ${shown}`;
      const problems = [{ code: 'record.unreadable', path: [], message }];
      expect(figuresOf([unreadable, ...buyers])).toEqual({
        ...figuresOf(buyers),
        rejected: [{ index: 0, id: 'x', problems }],
      });
    },
  );

  it('marks each history that cannot be used, with all its problems, and counts the rest', () => {
    const records = [
      null,
      { history: [] },
      customer('a', bought('2023-02-01', 5)),
      { id: 'x', age: 7 },
      [bought('2023-02-01', 5)],
      'a',
    ];
    const { rejected, repeatPurchase } = figuresOf(records);
    expect(repeatPurchase.denominator).toBe(1);
    expect(
      rejected.map(({ index, problems }) => [index, ...problems.map(({ message }) => message)]),
    ).toEqual([
      [0, '(top level): null is not an object'],
      [1, 'id: a text must be given'],
      [3, 'age: 7 stands under a key that is not known'],
      [4, '(top level): a list of 1 is not an object'],
      [5, '(top level): "a" is not an object'],
    ]);
  });

  it.for<[object | null, string, string]>([
    [{ from: '2023-13-01' }, 'date.impossible', 'from: "2023-13-01" is not a date of the calendar'],
    [{ to: null }, 'date.malformed', 'to: null is not a civil date in the form YYYY-MM-DD'],
    [{ to: '2022-12-31' }, 'period.backwards', 'to: "2022-12-31" is before from'],
    [
      { asOf: '2023-12-30' },
      'period.backwards',
      'asOf: "2023-12-30" is before the last day of the window',
    ],
    [
      { members: 'anna' },
      'members.notIterable',
      'options.members: "anna" is neither a list nor another iterable',
    ],
    [{ knownAt: '' }, 'date.malformed', 'knownAt: "" is not a civil date in the form YYYY-MM-DD'],
    [{ club: 1 }, 'option.unknown', 'options.club: "club" is no known option'],
    [null, 'options.missing', 'options: null is no { from, to, asOf, knownAt, members }'],
  ])('refuses %j: %s', ([changes, code, message]) => {
    const options = (changes === null ? null : { ...year, ...changes }) as LoyaltyFiguresOptions;
    const argument = message.slice(0, message.indexOf(':'));
    const refused = { name: 'ContractError', code, argument, message };
    expect(thrownBy(() => figuresOf([], options))).toEqual(refused);
  });
});
