/** The whole answer of a backtest, and what is in the base of each sign. */
import { expect, test } from 'vitest';
import type { Customer, HistoryEvent } from '../../src/history/index.ts';
import {
  type BacktestOptions,
  backtestSignals,
  defineSilencePolicy,
  type RiskSignal,
  relationshipSilence,
} from '../../src/silence/index.ts';

const policy = defineSilencePolicy({ id: 'p', version: '1', minGroup: 1 });
/** One look, on 1 February. */
const options: BacktestOptions = {
  loss: { outcomes: [{ id: 'lost', lostOn: '2024-04-01' }] },
  from: '2024-02-01',
  to: '2024-04-02',
  stepDays: 30,
  horizonDays: 60,
};
const bought = { kind: 'purchase', on: '2024-01-01' } as const;
const signal = (form: string, on = '2024-01-02') => ({ kind: 'signal', form, on }) as const;
const customer = (id: string, ...history: HistoryEvent[]): Customer => ({
  id,
  history: [bought, ...history],
});
const left = signal('keyContactLeft', '2024-02-01');
const replaced = signal('keyContactReplaced');

const none = {
  base: { numerator: 0, denominator: 0, share: null, customers: 0, interval: null },
  standing: { numerator: 0, denominator: 0, share: null, customers: 0, interval: null },
  isTooSmall: true,
  lift: null,
  liftInterval: null,
  isClear: false,
  announced: { numerator: 0, denominator: 0, share: null, interval: null },
  leadDays: null,
};
/** One of three that can be told was lost, and the sign stood before that. */
const told = {
  base: {
    numerator: 1,
    denominator: 3,
    share: '0.3333',
    customers: 3,
    interval: { low: '0.0615', high: '0.7923' },
  },
  standing: {
    numerator: 1,
    denominator: 1,
    share: '1',
    customers: 1,
    interval: { low: '0.2065', high: '1' },
  },
  isTooSmall: false,
  lift: '3',
  liftInterval: { low: '0.6196', high: '3' },
  isClear: false,
  announced: { numerator: 1, denominator: 1, share: '1', interval: { low: '0.2065', high: '1' } },
  leadDays: { lowerQuartile: 60, median: 60, upperQuartile: 60 },
};

test('a whole answer: who cannot be told is in the base of all, and of no sign and no level', () => {
  const customers = [
    // The sign begins on the day of the look; the loss comes on the last day of the horizon, which is the last of the
    // data.
    customer('lost', left),
    customer('clear', replaced),
    customer('clear too', replaced),
    customer('nobody knows'),
    // The relation is over: it is not looked at, though nobody calls it a loss.
    customer('over', replaced, { kind: 'relationship.terminated', on: '2024-01-20' }),
    { id: 'no customer', history: [replaced] },
    { id: '' },
  ];
  const names = Object.keys(relationshipSilence.signals) as RiskSignal[];
  const { standing } = told;
  expect(backtestSignals(policy, customers, options)).toEqual({
    from: '2024-02-01',
    to: '2024-04-02',
    looks: ['2024-02-01'],
    base: {
      numerator: 1,
      denominator: 4,
      share: '0.25',
      customers: 4,
      interval: { low: '0.0456', high: '0.6994' },
    },
    signals: names.map((name) => ({ signal: name, ...(name === 'keyContactLeft' ? told : none) })),
    levels: [
      { level: 'watch', ...told, standing },
      {
        level: 'alarm',
        ...none,
        base: told.base,
        announced: {
          numerator: 0,
          denominator: 1,
          share: '0',
          interval: { low: '0', high: '0.7935' },
        },
      },
    ],
    rejected: [
      {
        index: 6,
        id: '',
        problems: [
          {
            code: 'text.empty',
            path: ['id'],
            message: 'id: "" is an empty text',
            received: '""',
            maximum: 256,
          },
        ],
      },
    ],
    policy: { id: 'p', version: '1' },
  });
});

test('the whole horizon must be covered, and a loss after it does not count', () => {
  const at = (lostOn: string, more: Partial<BacktestOptions> = {}) => {
    const loss = { outcomes: [{ id: 'c', lostOn }] };
    return backtestSignals(policy, [customer('c')], { ...options, loss, ...more }).base;
  };
  expect(at('2024-04-01')).toMatchObject({ numerator: 1, denominator: 1 });
  expect(at('2024-04-02')).toMatchObject({ numerator: 0, denominator: 1 });
  expect(at('2024-04-02', { to: '2024-05-01' })).toMatchObject({ numerator: 0, denominator: 1 });
  expect(at('2024-04-02', { to: '2024-05-02' })).toMatchObject({ numerator: 1, denominator: 2 });
});

test('of the losses of a customer each look sees the next one', () => {
  const again = (on: string) => ({ kind: 'purchase', on }) as const;
  const history = [signal('gone', '2024-03-01'), again('2024-03-10'), signal('gone', '2024-04-20')];
  const found = backtestSignals(policy, [customer('c', replaced, ...history)], {
    ...options,
    loss: { events: ['signal'] },
    to: '2024-07-01',
  });
  // Lost by the signal of 2 January until 10 March; looked at on 1 April, before the last one.
  expect(found.looks).toEqual(['2024-02-01', '2024-03-02', '2024-04-01', '2024-05-01']);
  expect(found.base).toMatchObject({ numerator: 1, denominator: 1 });
});
