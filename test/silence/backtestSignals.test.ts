/** What signals were worth: counted by hand, blind to what came later. */
import { describe, expect, test } from 'vitest';
import type { Customer, HistoryEvent } from '../../src/history/index.ts';
import {
  type Backtest,
  type BacktestOptions,
  backtestSignals,
  defineSilencePolicy,
  relationshipSilence,
} from '../../src/silence/index.ts';
import { thrownBy } from '../support/thrown.ts';

const policy = defineSilencePolicy({ id: 'p', version: '1', minGroup: 1 });
const options: BacktestOptions = {
  loss: { events: ['relationship.terminated'] },
  from: '2024-02-01',
  to: '2024-07-01',
  stepDays: 30,
  horizonDays: 60,
};
const bought = { kind: 'purchase', on: '2024-01-01' } as const;
const left = (on: string, recordedOn?: string): HistoryEvent => ({
  kind: 'signal',
  form: 'keyContactLeft',
  on,
  recordedOn,
});
const ended = (on: string): HistoryEvent => ({ kind: 'relationship.terminated', on });
const customer = (id: string, ...history: HistoryEvent[]): Customer => ({
  id,
  history: [bought, ...history],
});
const known = { kind: 'signal', form: 'keyContactReplaced', on: '2024-01-01' } as const;
const keyContact = (test: Backtest<string>) => test.signals[4];

test('looks: every thirty days, as long as sixty more are covered', () => {
  const { looks } = backtestSignals(policy, [], options);
  expect(looks).toEqual(['2024-02-01', '2024-03-02', '2024-04-01', '2024-05-01']);
  const longer = backtestSignals(policy, [], { ...options, to: '2024-07-31' });
  expect(longer.looks).toHaveLength(5);
  expect(backtestSignals(policy, [], { ...options, to: '2024-07-30' }).looks).toHaveLength(4);
});

test('shares, lift, announcements and lead time by hand', () => {
  const customers = [
    // Looked at on 02-01, 03-02 and 04-01; lost 69, 39 and 9 days later: the last two count. The signal stands at all.
    customer('announced', known, left('2024-01-15'), ended('2024-04-10')),
    // The signal came and nothing followed: four looks, three with it.
    customer('false alarm', known, left('2024-02-15')),
    // Lost on 03-20 without it: two looks, both before a loss.
    customer('silent', known, ended('2024-03-20')),
    // Four looks, nothing.
    customer('stays', known),
    // Nobody recorded anything of contacts: in the base of all, not in that of the signal.
    customer('unknown', ended('2024-02-20')),
  ];
  const found = backtestSignals(policy, customers, options);
  expect(found.base).toMatchObject({ numerator: 5, denominator: 14, customers: 5 });
  expect(keyContact(found)).toMatchObject({
    signal: 'keyContactLeft',
    base: { numerator: 4, denominator: 13, customers: 4 },
    standing: { numerator: 2, denominator: 6, share: '0.3333', customers: 2 },
    isTooSmall: false,
    // (2 ÷ 6) ÷ (4 ÷ 13)
    lift: '1.0833',
    isClear: false,
    announced: { numerator: 1, denominator: 2, share: '0.5' },
    // First seen within sixty days on 03-02.
    leadDays: { lowerQuartile: 39, median: 39, upperQuartile: 39 },
  });
  expect(found.signals[0]).toMatchObject({
    base: { denominator: 0, share: null, interval: null },
    lift: null,
    liftInterval: null,
    leadDays: null,
    announced: { share: null },
  });
});

test('a signal that is all there is of losses lifts clearly', () => {
  const customers = Array.from({ length: 40 }, (_, index) =>
    index % 2 === 0
      ? customer(`${index}`, known, left('2024-01-20'), ended('2024-02-20'))
      : customer(`${index}`, known),
  );
  const once = { ...options, to: '2024-04-02' };
  const found = backtestSignals(policy, customers, once);
  expect(found.looks).toHaveLength(1);
  expect(keyContact(found)).toMatchObject({
    standing: { share: '1', interval: { low: '0.8389', high: '1' } },
    lift: '2',
    liftInterval: { low: '1.6777', high: '2' },
    isClear: true,
    leadDays: { median: 19 },
  });
  expect(found.levels).toMatchObject([
    { level: 'watch', lift: '2' },
    { level: 'alarm', standing: { denominator: 0 }, lift: null },
  ]);
  const strict = backtestSignals(relationshipSilence, customers, once);
  expect(keyContact(strict)).toMatchObject({ isTooSmall: true, lift: null, liftInterval: null });
});

test('who was looked at more often is not more sure', () => {
  const customers = [
    customer('a', known, left('2024-01-15')),
    customer('b', known, ended('2024-02-10')),
  ];
  const { standing } = keyContact(backtestSignals(policy, customers, options)) ?? {};
  expect(standing).toMatchObject({
    numerator: 0,
    denominator: 4,
    customers: 1,
    interval: { low: '0', high: '0.7935' },
  });
});

describe('nothing of the future is seen', () => {
  test('a fact recorded later counts from that day', () => {
    const late = customer('c', known, left('2024-01-15', '2024-03-15'), ended('2024-05-20'));
    const found = keyContact(backtestSignals(policy, [late], options));
    expect(found?.standing).toMatchObject({ numerator: 2, denominator: 2 });
    expect(found?.base).toMatchObject({ denominator: 4 });
  });

  test('what is retracted later stood until then', () => {
    const event = { ...left('2024-01-15'), id: 's' };
    const taken = {
      kind: 'retraction',
      of: 's',
      on: '2024-03-15',
      recordedOn: '2024-03-15',
    } as const;
    const found = keyContact(
      backtestSignals(policy, [customer('c', known, event, taken)], options),
    );
    expect(found?.standing).toMatchObject({ denominator: 2 });
  });

  test('a bill paid later is open', () => {
    const bill = (period: string, paidOn: string) => ({
      period,
      dueOn: `${period}-20`,
      total: '9',
      paidOn,
    });
    const bills = [
      bill('2023-10', '2023-10-20'),
      bill('2023-11', '2023-11-20'),
      bill('2023-12', '2023-12-20'),
      bill('2024-01', '2024-03-01'),
      bill('2024-02', '2024-03-01'),
    ];
    const account = { id: 'a', joinedOn: '2023-01-01', bills };
    const [first] = backtestSignals(policy, [{ ...customer('c'), account }], options).signals;
    // Open on 02-01. On 03-02 both are paid, and the last one late; nothing followed.
    expect(first?.standing).toMatchObject({ denominator: 4, numerator: 0 });
  });
});

describe('what is a loss', () => {
  const loses = (loss: BacktestOptions['loss'], ...history: HistoryEvent[]) =>
    backtestSignals(policy, [customer('c', ...history)], { ...options, loss }).base;
  const again = (on: string) => ({ kind: 'purchase', on }) as const;

  test('days without an order: the day that fills them, if no order comes on it', () => {
    // Bought on 01-01: ninety days are full on 03-31.
    expect(loses({ noOrderDays: 90 })).toMatchObject({ numerator: 2, denominator: 2 });
    expect(loses({ noOrderDays: 90 }, again('2024-03-31'))).toMatchObject({
      // Then ninety days from there end on 06-29, within sixty days of 05-01.
      numerator: 1,
      denominator: 4,
    });
    expect(loses({ noOrderDays: 90 }, again('2024-04-01'))).toMatchObject({
      numerator: 3,
      denominator: 4,
    });
  });

  test('the end of the data is no loss', () => {
    expect(loses({ noOrderDays: 182 })).toMatchObject({ numerator: 0 });
    expect(loses({ noOrderDays: 181 })).toMatchObject({ numerator: 1 });
  });

  test('an event: until the next order', () => {
    expect(loses({ events: ['relationship.terminated'] }, ended('2024-02-01'))).toMatchObject({
      denominator: 0,
    });
    const back = loses(
      { events: ['relationship.terminated'] },
      ended('2024-02-01'),
      again('2024-03-01'),
    );
    expect(back).toMatchObject({ numerator: 0, denominator: 3 });
  });

  test('an outcome: on the day of a look it has happened, on the last of the horizon it counts', () => {
    const outcome = (lostOn: string) => loses({ outcomes: [{ id: 'c', lostOn }] });
    expect(outcome('2024-02-01')).toMatchObject({ denominator: 0 });
    expect(outcome('2024-02-02')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(outcome('2024-04-01')).toMatchObject({ numerator: 2, denominator: 2 });
    expect(loses({ outcomes: [{ id: 'other', lostOn: '2024-03-01' }] })).toMatchObject({
      numerator: 0,
    });
    const twice = [
      { id: 'c', lostOn: '2024-06-30' },
      { id: 'c', lostOn: '2024-02-01' },
    ];
    expect(loses({ outcomes: twice })).toMatchObject({ denominator: 0 });
  });

  test('who has not bought is no customer yet', () => {
    const prospect = { id: 'c', history: [{ kind: 'inquiry', on: '2024-01-01' }] } as const;
    expect(backtestSignals(policy, [prospect], options).base.denominator).toBe(0);
  });
});

test('a customer that cannot be used is rejected, the others count', () => {
  const unreadable = {
    id: 'x',
    get history(): never {
      throw new Error('gone');
    },
  };
  const bad = { id: 'b', history: [], account: { id: 'a', joinedOn: '2024-01-01', bills: [{}] } };
  const customers = [customer('a'), null, [bought], unreadable, bad] as never[];
  const { base, rejected } = backtestSignals(policy, customers, options);
  expect(base.customers).toBe(1);
  expect(rejected.map(({ index, id, problems }) => [index, id, problems[0]?.code])).toEqual([
    [1, null, 'type.wrong'],
    [2, null, 'type.wrong'],
    [3, 'x', 'record.unreadable'],
    [4, 'b', 'key.missing'],
  ]);
});

describe('refused', () => {
  test.for([
    [{ loss: undefined }, 'loss.malformed'],
    [{ loss: {} }, 'loss.malformed'],
    [{ loss: { noOrderDays: 5, events: [] } }, 'loss.malformed'],
    [{ loss: { silence: 5 } }, 'loss.malformed'],
    [{ loss: { noOrderDays: 0 } }, 'number.outOfRange'],
    [{ loss: { events: ['gone'] } }, 'loss.unknownEvent'],
    [{ loss: { events: 'purchase' } }, 'events.notIterable'],
    [{ loss: { outcomes: 5 } }, 'outcomes.notIterable'],
    [{ loss: { outcomes: [null] } }, 'loss.malformed'],
    [{ loss: { outcomes: [{ id: 'c', lostOn: '2024-02-30' }] } }, 'date.impossible'],
    [{ stepDays: 0 }, 'number.outOfRange'],
    [{ stepDays: 1.5 }, 'number.outOfRange'],
    [{ horizonDays: 3_661 }, 'number.outOfRange'],
    [{ horizonDays: undefined }, 'number.outOfRange'],
    [{ from: 'x' }, 'date.malformed'],
    [{ to: '2024-02-01' }, 'period.backwards'],
    [{ to: '2024-04-01' }, 'period.tooShort'],
    [{ asOf: '2024-02-01' }, 'option.unknown'],
  ] as const)('%j', ([part, code]) => {
    const error = thrownBy(() => backtestSignals(policy, [], { ...options, ...part } as never));
    expect(error).toMatchObject({ name: 'ContractError', code });
  });

  test('customers that are no list, a policy that was not checked', () => {
    const call = (checked: unknown, customers: unknown) =>
      thrownBy(() => backtestSignals(checked as never, customers as never, options));
    expect(call(policy, 'c-1')).toMatchObject({ code: 'customers.notIterable' });
    expect(call({ ...policy }, [])).toMatchObject({ code: 'policy.unchecked' });
  });
});
