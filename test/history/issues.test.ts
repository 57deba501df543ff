/** Contradictions among facts: each is an issue on the decision, and says what happens to the event. */
import type { HistoryEvent } from 'clientele';
import { expect, test } from 'vitest';
import { seen } from '../support/seenRelation.ts';

const purchase = { kind: 'purchase', on: '2024-02-01', id: 'p-1', amount: 100 } as const;
const signed = { kind: 'contract.signed', on: '2024-02-01', id: 's-1', contract: 'k-1' } as const;

test.for<[string, HistoryEvent[], string | null, string | null, unknown[][]]>([
  [
    'one id with two contents: neither is used',
    [{ kind: 'identified', on: '2024-01-01' }, purchase, { ...purchase, amount: 200 }],
    'suspect',
    'potential',
    [['conflicting-duplicate', '2024-02-01', 'p-1', null]],
  ],
  [
    'one id for two kinds of events',
    [
      { kind: 'identified', on: '2024-01-01', id: 'x' },
      { kind: 'meeting', on: '2024-01-01', id: 'x' },
    ],
    null,
    null,
    [['conflicting-duplicate', '2024-01-01', 'x', null]],
  ],
  [
    'one id with one content counts once, whenever it was recorded and whatever was noted',
    [purchase, { ...purchase, recordedOn: '2024-03-01', note: 'again' }],
    'firstTime',
    'growth',
    [],
  ],
  [
    'events without an id are never duplicates',
    [
      { kind: 'purchase', on: '2024-02-01', amount: 5 },
      { kind: 'purchase', on: '2024-02-01', amount: 5 },
    ],
    'firstTime',
    'growth',
    [],
  ],
  [
    'a renewal of an unknown contract counts as a purchase',
    [{ kind: 'contract.renewed', on: '2024-02-01', id: 'n-1', contract: 'k-9', value: 10 }],
    'firstTime',
    'growth',
    [['renewed-without-contract', '2024-02-01', 'n-1', 'k-9']],
  ],
  [
    '… which can be refunded',
    [
      { kind: 'contract.renewed', on: '2024-02-01', id: 'n-1', contract: 'k-9', value: 10 },
      { kind: 'refund', on: '2024-02-02', of: 'n-1' },
    ],
    'suspect',
    'potential',
    [['renewed-without-contract', '2024-02-01', 'n-1', 'k-9']],
  ],
  [
    'a termination of an unknown contract is ignored',
    [{ kind: 'contract.terminated', on: '2024-02-01', id: 't-1', contract: 'k-9' }],
    null,
    null,
    [['unknown-reference', '2024-02-01', 't-1', 'k-9']],
  ],
  [
    'a contract without a name is not the one with a name',
    [signed, { kind: 'contract.terminated', on: '2024-03-01' }],
    'firstTime',
    'growth',
    [['unknown-reference', '2024-03-01', null, null]],
  ],
  [
    'terminated twice: the first holds',
    [
      signed,
      { kind: 'contract.terminated', on: '2024-03-01', contract: 'k-1' },
      { kind: 'contract.terminated', on: '2024-04-01', id: 't-2', contract: 'k-1' },
    ],
    'firstTime',
    'termination',
    [['terminated-twice', '2024-04-01', 't-2', 'k-1']],
  ],
  [
    'terminated, renewed, terminated: no contradiction',
    [
      signed,
      { kind: 'contract.terminated', on: '2024-03-01', contract: 'k-1' },
      { kind: 'contract.renewed', on: '2024-03-15', contract: 'k-1' },
      { kind: 'contract.terminated', on: '2024-04-01', contract: 'k-1' },
    ],
    'repeat',
    'termination',
    [],
  ],
  [
    'a relationship declared ended twice',
    [
      purchase,
      { kind: 'relationship.terminated', on: '2024-03-01' },
      { kind: 'meeting', on: '2024-03-10' },
      { kind: 'relationship.terminated', on: '2024-04-01', id: 'd-2' },
    ],
    'firstTime',
    'termination',
    [['terminated-twice', '2024-04-01', 'd-2', null]],
  ],
  [
    'declared ended, bought, declared ended: no contradiction',
    [
      purchase,
      { kind: 'relationship.terminated', on: '2024-03-01' },
      { kind: 'purchase', on: '2024-03-10' },
      { kind: 'relationship.terminated', on: '2024-04-01' },
    ],
    'repeat',
    'termination',
    [],
  ],
  [
    'the end of a relationship that never was closes talks',
    [
      { kind: 'inquiry', on: '2024-03-01' },
      { kind: 'relationship.terminated', on: '2024-04-01', id: 'd-1' },
    ],
    'prospect',
    'potential',
    [['declared-non-customer', '2024-04-01', 'd-1', null]],
  ],
  [
    'who was disqualified after a purchase keeps the stage',
    [purchase, { kind: 'disqualified', on: '2024-03-01', id: 'q-1' }],
    'firstTime',
    'growth',
    [['disqualified-after-purchase', '2024-03-01', 'q-1', null]],
  ],
  [
    'a conversion nobody recorded the recommendation of counts',
    [
      purchase,
      { kind: 'purchase', on: '2024-02-02' },
      { kind: 'referral.converted', on: '2024-03-01', id: 'v-1', customer: 'c-9' },
    ],
    'advocate',
    'growth',
    [['converted-without-given', '2024-03-01', 'v-1', 'c-9']],
  ],
  [
    'a conversion of the one recommended answers, whatever recommendation it names',
    [
      { kind: 'referral.given', on: '2024-02-01', id: 'g-1', to: 'c-9' },
      { kind: 'referral.converted', on: '2024-03-01', id: 'v-1', referral: 'g-2', customer: 'c-9' },
    ],
    'suspect',
    'potential',
    [],
  ],
  [
    'a conversion of somebody else that names an unknown recommendation counts, too',
    [
      { kind: 'referral.given', on: '2024-02-01', id: 'g-1', to: 'c-8' },
      { kind: 'referral.converted', on: '2024-03-01', id: 'v-1', referral: 'g-2', customer: 'c-9' },
    ],
    'suspect',
    'potential',
    [['converted-without-given', '2024-03-01', 'v-1', 'c-9']],
  ],
  [
    'the same one becomes a customer once',
    [
      { kind: 'referral.given', on: '2024-02-01', to: 'c-9' },
      { kind: 'referral.converted', on: '2024-03-01', customer: 'c-9' },
      { kind: 'referral.converted', on: '2024-04-01', id: 'v-2', customer: 'c-9' },
    ],
    'suspect',
    'potential',
    [['converted-twice', '2024-04-01', 'v-2', 'c-9']],
  ],
  [
    'a bid that was not open is not lost',
    [
      { kind: 'bid.opened', on: '2024-05-01', bid: 'b-1' },
      { kind: 'bid.lost', on: '2024-06-01', id: 'l-1', bid: 'B-1' },
    ],
    'prospect',
    'development',
    [['unknown-reference', '2024-06-01', 'l-1', 'B-1']],
  ],
  [
    'a conversion that names its recommendation',
    [
      { kind: 'referral.given', on: '2024-02-01', id: 'g-1', to: 'somebody' },
      { kind: 'referral.converted', on: '2024-03-01', referral: 'g-1', customer: 'c-9' },
    ],
    'suspect',
    'potential',
    [],
  ],
  [
    'who was recommended by somebody does not win them',
    [
      { kind: 'identified', on: '2024-01-01', referredBy: 'c-2' },
      { kind: 'referral.given', on: '2024-02-01', id: 'g-1', to: 'c-2' },
      { kind: 'referral.converted', on: '2024-03-01', id: 'v-1', customer: 'c-2' },
    ],
    'suspect',
    'potential',
    [
      ['referral-cycle', '2024-02-01', 'g-1', 'c-2'],
      ['referral-cycle', '2024-03-01', 'v-1', 'c-2'],
    ],
  ],
  [
    'a retraction of an unknown event',
    [purchase, { kind: 'retraction', on: '2024-03-01', id: 'x-1', of: 'p-9' }],
    'firstTime',
    'growth',
    [['unknown-reference', '2024-03-01', 'x-1', 'p-9']],
  ],
  [
    'a retraction is not retracted',
    [
      { kind: 'identified', on: '2024-01-01' },
      purchase,
      { kind: 'retraction', on: '2024-03-01', id: 'x-1', of: 'p-1' },
      { kind: 'retraction', on: '2024-03-02', id: 'x-2', of: 'x-1' },
    ],
    'suspect',
    'potential',
    [['unknown-reference', '2024-03-02', 'x-2', 'x-1']],
  ],
  [
    'a retraction takes a conflict away with its events',
    [
      { kind: 'identified', on: '2024-01-01' },
      purchase,
      { ...purchase, amount: 200 },
      { kind: 'retraction', on: '2024-03-01', of: 'p-1' },
    ],
    'suspect',
    'potential',
    [],
  ],
])('%s', ([, events, stage, phase, issues]) => {
  for (const history of [events, [...events].reverse()]) {
    expect(seen(history)).toEqual({ stage, phase, issues });
  }
});

test('who came on their own recommendation came on none', () => {
  const history: HistoryEvent[] = [{ kind: 'identified', on: '2024-01-01', referredBy: 'c-1' }];
  expect(seen({ id: 'c-1', history })).toEqual({
    stage: 'suspect',
    phase: 'potential',
    issues: [['self-referral', '2024-01-01', null, 'c-1']],
  });
});

test('a retraction of a retraction is none, also where that has two contents', () => {
  const history: HistoryEvent[] = [
    { kind: 'purchase', on: '2024-01-01', id: 'p' },
    { kind: 'retraction', on: '2024-02-01', id: 'r', of: 'p' },
    { kind: 'retraction', on: '2024-02-02', id: 'r', of: 'p' },
    { kind: 'retraction', on: '2024-02-03', id: 'x', of: 'r' },
  ];
  expect(seen(history).issues).toEqual([
    ['conflicting-duplicate', '2024-02-01', 'r', 'p'],
    ['unknown-reference', '2024-02-03', 'x', 'r'],
  ]);
});

test('a refund read before the renewal that counts as its purchase came too early', () => {
  const history: HistoryEvent[] = [
    { kind: 'contract.renewed', on: '2024-02-01', id: 'n', contract: 'k' },
    { kind: 'refund', on: '2024-02-01', id: 'r', of: 'n' },
  ];
  expect(seen(history).issues).toEqual([
    ['refund-before-purchase', '2024-02-01', 'r', 'n'],
    ['renewed-without-contract', '2024-02-01', 'n', 'k'],
  ]);
});

test('who recommends themselves is known only with the id of the customer', () => {
  const history: HistoryEvent[] = [
    { kind: 'referral.given', on: '2024-02-01', id: 'g-1', to: 'c-1' },
    { kind: 'referral.converted', on: '2024-03-01', id: 'v-1', customer: 'c-1' },
  ];
  expect(seen(history)).toEqual({ stage: 'suspect', phase: 'potential', issues: [] });
  expect(seen({ id: 'c-1', history })).toEqual({
    stage: null,
    phase: null,
    issues: [
      ['self-referral', '2024-02-01', 'g-1', 'c-1'],
      ['self-referral', '2024-03-01', 'v-1', 'c-1'],
    ],
  });
  expect(seen({ id: 'c-2', history }).issues).toEqual([]);
});
