/** The days on which a customer was lost, by each rule of loss, and rules that are none. */
import { describe, expect, test } from 'vitest';
import type { LossRule } from '../../src/silence/index.ts';
import { lossJudge, requireDays } from '../../src/silence/lossSpells.ts';
import { riskFactsOf, seenOn } from '../../src/silence/riskFacts.ts';
import { dayOfDate } from '../support/civilDates.ts';
import { thrownBy } from '../support/thrown.ts';

const view = { asOf: dayOfDate('2024-06-30'), knownAt: Number.POSITIVE_INFINITY };
const orders = ['2024-01-01', '2024-02-01', '2024-04-01'];
const ends = ['2023-12-01', '2024-01-15', '2024-01-20', '2024-02-01', '2024-05-01'];
const history = [
  ...orders.map((on) => ({ kind: 'purchase', on }) as const),
  ...ends.map((on) => ({ kind: 'signal', form: 'gone', on }) as const),
];
const seen = seenOn(riskFactsOf(history, view), view);
const forever = Number.POSITIVE_INFINITY;

const spells = (rule: LossRule, id = 'c') =>
  lossJudge(rule)(id, seen).map(({ from, to }) => [from, to]);
const days = (...dates: (string | number)[]) =>
  dates.map((date) => (typeof date === 'string' ? dayOfDate(date) : date));

describe('days without an order', () => {
  test.for([
    // An order on the day that fills them comes in time.
    [
      31,
      [
        ['2024-03-03', '2024-04-01'],
        ['2024-05-02', forever],
      ],
    ],
    [
      30,
      [
        ['2024-01-31', '2024-02-01'],
        ['2024-03-02', '2024-04-01'],
        ['2024-05-01', forever],
      ],
    ],
    [60, [['2024-05-31', forever]]],
    // They are full on the last day that is covered, or not at all.
    [90, [['2024-06-30', forever]]],
    [91, []],
  ] as const)('%d of them', ([noOrderDays, wanted]) => {
    expect(spells({ noOrderDays })).toEqual(wanted.map((one) => days(...one)));
  });
});

test('an event is a loss until the next order after its day', () => {
  expect(spells({ events: ['signal'] })).toEqual([
    days('2023-12-01', '2024-01-01'),
    days('2024-01-15', '2024-02-01'),
    days('2024-01-20', '2024-02-01'),
    days('2024-02-01', '2024-04-01'),
    days('2024-05-01', forever),
  ]);
  expect(spells({ events: ['meeting'] })).toEqual([]);
});

test('an outcome is a loss for good, from the earliest day given', () => {
  const outcomes = [
    { id: 'c', lostOn: '2024-03-01' },
    { id: 'd', lostOn: '2024-01-01' },
    { id: 'c', lostOn: '2024-02-01' },
    { id: 'c', lostOn: '2024-04-01' },
  ];
  expect(spells({ outcomes })).toEqual([days('2024-02-01', forever)]);
  expect(spells({ outcomes }, 'e')).toEqual([]);
});

describe('what is no rule of loss', () => {
  const isNone = 'is none of { noOrderDays }, { events } and { outcomes }';
  test.for([
    [undefined, 'loss.malformed', 'options.loss', `undefined ${isNone}`],
    [null, 'loss.malformed', 'options.loss', `null ${isNone}`],
    ['noOrderDays', 'loss.malformed', 'options.loss', `"noOrderDays" ${isNone}`],
    [{}, 'loss.malformed', 'options.loss', `an object ${isNone}`],
    [{ silence: 5 }, 'loss.malformed', 'options.loss', `"{ silence }" ${isNone}`],
    [
      { events: [], noOrderDays: 5 },
      'loss.malformed',
      'options.loss',
      `"{ events, noOrderDays }" ${isNone}`,
    ],
    [
      { outcomes: [], noOrderDays: 5 },
      'loss.malformed',
      'options.loss',
      `"{ outcomes, noOrderDays }" ${isNone}`,
    ],
    [
      { noOrderDays: 3_661 },
      'number.outOfRange',
      'options.loss.noOrderDays',
      '3661 is no whole number of days from 1 to 3660',
    ],
    [
      { events: ['purchase', 'gone'] },
      'loss.unknownEvent',
      'options.loss.events',
      '"gone" is no kind of event',
    ],
    [
      { events: 5 },
      'events.notIterable',
      'options.loss.events',
      '5 is neither a list nor another iterable',
    ],
    [
      { outcomes: 'c' },
      'outcomes.notIterable',
      'options.loss.outcomes',
      '"c" is neither a list nor another iterable',
    ],
    [
      { outcomes: [{ lostOn: '2024-03-01' }] },
      'loss.malformed',
      'options.loss.outcomes',
      'an object has no id',
    ],
    [{ outcomes: [undefined] }, 'loss.malformed', 'options.loss.outcomes', 'undefined has no id'],
    [
      { outcomes: [{ id: 'c', lostOn: 'x' }] },
      'date.malformed',
      'options.loss.outcomes',
      '"x" is not a civil date in the form YYYY-MM-DD',
    ],
  ] as const)('%j', ([rule, code, argument, message]) => {
    expect(thrownBy(() => lossJudge(rule as never))).toEqual({
      name: 'ContractError',
      code,
      argument,
      message: `${argument}: ${message}`,
    });
  });

  test('from one day to ten years', () => {
    expect(requireDays(1, 'days')).toBe(undefined);
    expect(requireDays(3_660, 'days')).toBe(undefined);
    for (const wrong of [0, 3_661, 1.5, Number.NaN, '5' as unknown as number]) {
      expect(thrownBy(() => requireDays(wrong, 'days'))['code']).toBe('number.outOfRange');
    }
  });
});
