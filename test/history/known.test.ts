/** What is known when: late records, retractions, duplicates. */
import type { HistoryEvent } from 'clientele';
import { describe, expect, test } from 'vitest';
import { asOf, seen } from '../support/seenRelation.ts';

const purchase = { kind: 'purchase', on: '2024-02-01', id: 'p-1', amount: 100 } as const;

describe('what is known when', () => {
  const late: HistoryEvent[] = [
    { kind: 'inquiry', on: '2024-01-10' },
    { ...purchase, recordedOn: '2024-05-01' },
    { kind: 'retraction', on: '2024-06-20', recordedOn: '2024-06-20', of: 'p-1' },
  ];

  test.for([
    ['2024-04-30', 'prospect'],
    ['2024-05-01', 'firstTime'],
    ['2024-06-19', 'firstTime'],
    ['2024-06-20', 'prospect'],
    [undefined, 'prospect'],
  ] as const)('known at %s', ([knownAt, stage]) => {
    expect(seen(late, asOf, knownAt).stage).toBe(stage);
  });

  test('a retraction holds on every day before it, too', () => {
    expect(seen(late, '2024-03-01').stage).toBe('prospect');
    expect(seen(late, '2024-03-01', '2024-06-01').stage).toBe('firstTime');
  });

  test('a duplicate is known since the first of its records', () => {
    const twice: HistoryEvent[] = [
      { ...purchase, recordedOn: '2024-05-01' },
      { ...purchase, recordedOn: '2024-03-01' },
    ];
    expect(seen(twice, asOf, '2024-03-01').stage).toBe('firstTime');
    expect(seen(twice, asOf, '2024-02-29').stage).toBe(null);
  });

  test('an issue is none before its day', () => {
    const events: HistoryEvent[] = [purchase, { kind: 'refund', on: '2024-03-01', of: 'p-9' }];
    expect(seen(events, '2024-02-29').issues).toEqual([]);
    expect(seen(events, '2024-03-01').issues).toHaveLength(1);
  });
});
