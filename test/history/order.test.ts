/** The order of a day: by kind, then by id, then by what is said; never by how events are listed. */
import {
  engineeringServicesLifecycle,
  type HistoryEvent,
  lifecyclePhase,
  loyaltyStage,
  telecomLoyalty,
} from 'clientele';
import { describe, expect, test } from 'vitest';

const on = '2024-03-01';
const advocate: HistoryEvent[] = [
  { kind: 'purchase', on: '2024-01-01' },
  { kind: 'purchase', on: '2024-01-02' },
  { kind: 'referral.converted', on: '2024-01-03', customer: 'r-1' },
];
const answer = (score: number, id?: string): HistoryEvent => ({
  kind: 'satisfaction',
  on,
  score,
  id,
});

/** The stage, which must be the same in both orders of the list. */
const stageOf = (events: readonly HistoryEvent[]): string | null => {
  const [one, other] = [events, [...events].reverse()].map(
    (list) => loyaltyStage(telecomLoyalty, [...advocate, ...list], { asOf: '2024-04-01' }).stage,
  );
  expect(other).toBe(one);
  return one ?? null;
};

describe('of two answers on a day the last counts', () => {
  test.for<[string, HistoryEvent[], string]>([
    ['by their ids', [answer(9, 'a'), answer(2, 'b')], 'repeat'],
    ['by their ids, the other way round', [answer(2, 'a'), answer(9, 'b')], 'advocate'],
    ['by code units: capitals first', [answer(9, 'B'), answer(2, 'a')], 'repeat'],
    ['one without an id first', [answer(2), answer(9, 'a')], 'advocate'],
    ['one without an id first, worse', [answer(9), answer(2, 'a')], 'repeat'],
    ['without ids, by what is said', [answer(3), answer(8)], 'advocate'],
  ])('%s', ([, events, stage]) => {
    expect(stageOf(events)).toBe(stage);
  });
});

describe('of two contracts of a name signed on a day the one that runs longer counts', () => {
  test.for<[string | null, string | null, string | null]>([
    ['2024-06-01', '2024-09-01', '2024-10-01'],
    ['2024-06-01', null, null],
  ])('%s and %s: over on %s', ([short, long, over]) => {
    const events = [short, long].map(
      (until): HistoryEvent => ({ kind: 'contract.signed', on, until }),
    );
    for (const list of [events, [...events].reverse()]) {
      const { next } = lifecyclePhase(engineeringServicesLifecycle, list, { asOf: on });
      expect(next?.on ?? null).toBe(over);
    }
  });
});

describe('issues', () => {
  const issuesOf = (events: readonly HistoryEvent[], asOf: string) =>
    loyaltyStage(telecomLoyalty, events, { asOf }).issues.map(({ code, event }) => [
      code,
      event.on,
      event.id,
    ]);
  const several: HistoryEvent[] = [
    { kind: 'purchase', on: '2024-03-05', id: 'p' },
    { kind: 'purchase', on: '2024-03-03', id: 'p' },
    { kind: 'meeting', on: '2024-03-04', id: 'p' },
    { kind: 'retraction', on: '2024-03-06', id: 'x', of: 'nowhere' },
    { kind: 'retraction', on: '2024-03-02', id: 'y', of: 'nowhere' },
  ];

  test('of reading come in order, a conflict with the first of its contents, however listed', () => {
    for (const list of [
      several,
      [...several].reverse(),
      [...several.slice(2), ...several.slice(0, 2)],
    ]) {
      expect(issuesOf(list, '2024-03-06')).toEqual([
        ['unknown-reference', '2024-03-02', 'y'],
        ['conflicting-duplicate', '2024-03-03', 'p'],
        ['unknown-reference', '2024-03-06', 'x'],
      ]);
    }
  });

  test('are none before their day', () => {
    expect(issuesOf(several, '2024-03-02')).toEqual([['unknown-reference', '2024-03-02', 'y']]);
    expect(issuesOf(several, '2024-03-01')).toEqual([]);
  });

  test('of a retraction that has two contents: neither is used', () => {
    const events: HistoryEvent[] = [
      { kind: 'purchase', on: '2024-03-01', id: 'p' },
      { kind: 'retraction', on: '2024-03-02', id: 'r', of: 'p' },
      { kind: 'retraction', on: '2024-03-02', id: 'r', of: 'q' },
    ];
    expect(issuesOf(events, '2024-03-02')).toEqual([['conflicting-duplicate', '2024-03-02', 'r']]);
    expect(loyaltyStage(telecomLoyalty, events, { asOf: on }).stage).toBe('firstTime');
  });

  test.for<[string, HistoryEvent, HistoryEvent]>([
    [
      'amounts',
      { kind: 'purchase', on, id: 'p', amount: 5 },
      { kind: 'purchase', on, id: 'p', amount: 6 },
    ],
    [
      'an amount and none',
      { kind: 'purchase', on, id: 'p' },
      { kind: 'purchase', on, id: 'p', amount: 6 },
    ],
    [
      'a discount',
      { kind: 'purchase', on, id: 'p' },
      { kind: 'purchase', on, id: 'p', discounted: true },
    ],
    [
      'who ended it',
      { kind: 'contract.terminated', on, id: 'p', by: 'customer' },
      { kind: 'contract.terminated', on, id: 'p', by: 'company' },
    ],
    [
      'an end',
      { kind: 'contract.signed', on, id: 'p' },
      { kind: 'contract.signed', on, id: 'p', until: on },
    ],
    [
      'two ends',
      { kind: 'contract.signed', on, id: 'p', until: '2024-04-01' },
      { kind: 'contract.signed', on, id: 'p', until: on },
    ],
    ['answers', answer(5, 'p'), answer(6, 'p')],
  ])('tell different %s under one id', ([, one, other]) => {
    expect(issuesOf([one, other], on)).toEqual([['conflicting-duplicate', on, 'p']]);
    expect(
      issuesOf([one, { ...one, note: 'again' }], on).filter(
        ([code]) => code === 'conflicting-duplicate',
      ),
    ).toEqual([]);
  });
});
