/** What was taken back: all of it, a part, too much, too early, or nothing known. */
import type { HistoryEvent } from 'clientele';
import { expect, test } from 'vitest';
import { seen } from '../support/seenRelation.ts';

const purchase = { kind: 'purchase', on: '2024-02-01', id: 'p-1', amount: 100 } as const;
const signed = { kind: 'contract.signed', on: '2024-02-01', id: 's-1', contract: 'k-1' } as const;

test.for<[string, HistoryEvent[], string | null, string | null, unknown[][]]>([
  [
    'a refund of an unknown purchase is ignored',
    [{ kind: 'refund', on: '2024-03-01', id: 'r-1', of: 'p-9' }],
    null,
    null,
    [['unknown-reference', '2024-03-01', 'r-1', 'p-9']],
  ],
  [
    'a refund before its purchase is ignored',
    [purchase, { kind: 'refund', on: '2024-01-31', id: 'r-1', of: 'p-1' }],
    'firstTime',
    'growth',
    [['refund-before-purchase', '2024-01-31', 'r-1', 'p-1']],
  ],
  [
    'a refund on the day of its purchase counts',
    [{ kind: 'refund', on: '2024-02-01', id: 'r-1', of: 'p-1' }, purchase],
    'suspect',
    'potential',
    [],
  ],
  [
    'a contract is not refunded',
    [signed, { kind: 'refund', on: '2024-03-01', of: 's-1' }],
    'firstTime',
    'growth',
    [['unknown-reference', '2024-03-01', null, 's-1']],
  ],
  [
    'more is given back than is left: the purchase is taken back',
    [
      purchase,
      { kind: 'refund', on: '2024-03-01', of: 'p-1', amount: 60 },
      { kind: 'refund', on: '2024-03-02', of: 'p-1', amount: 41 },
    ],
    'suspect',
    'potential',
    [['refund-exceeds-purchase', '2024-03-02', null, 'p-1']],
  ],
  [
    'what is left is given back exactly',
    [
      purchase,
      { kind: 'refund', on: '2024-03-01', of: 'p-1', amount: '99.99' },
      { kind: 'refund', on: '2024-03-02', of: 'p-1', amount: '0.01' },
    ],
    'suspect',
    'potential',
    [],
  ],
  [
    'a part is given back: the purchase stands',
    [purchase, { kind: 'refund', on: '2024-03-01', of: 'p-1', amount: '99.99' }],
    'firstTime',
    'growth',
    [],
  ],
  [
    'a second refund of all',
    [
      purchase,
      { kind: 'refund', on: '2024-03-01', id: 'r-1', of: 'p-1' },
      { kind: 'refund', on: '2024-03-02', id: 'r-2', of: 'p-1' },
    ],
    'suspect',
    'potential',
    [['refund-exceeds-purchase', '2024-03-02', 'r-2', 'p-1']],
  ],
  [
    'of a purchase that names no amount, a part given back changes nothing and is told, all of it does',
    [
      { kind: 'purchase', on: '2024-02-01', id: 'p-1' },
      { kind: 'purchase', on: '2024-02-02', id: 'p-2' },
      { kind: 'refund', on: '2024-03-01', of: 'p-1', amount: 5 },
      { kind: 'refund', on: '2024-03-01', of: 'p-2' },
    ],
    'firstTime',
    'growth',
    [['refund-of-unknown-amount', '2024-03-01', null, 'p-1']],
  ],
])('%s', ([, events, stage, phase, issues]) => {
  for (const history of [events, [...events].reverse()]) {
    expect(seen(history)).toEqual({ stage, phase, issues });
  }
});
