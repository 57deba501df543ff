/** What would move a stage up, what happens if nothing is done, and what is still to come. */
import {
  defineLoyaltyPolicy,
  type HistoryEvent,
  loyaltyStage,
  propertyLoyalty,
  telecomLoyalty,
} from 'clientele';
import { describe, expect, test } from 'vitest';

const anyOf = ['qualified', 'inquiry', 'meeting', 'bid.opened', 'trial.started'];
const contact = { rule: 'contact', anyOf, to: 'prospect' };
const first = { rule: 'occasions', have: 0, want: 1, to: 'firstTime' };
const second = { rule: 'occasions', have: 1, want: 2, to: 'repeat' };
const advocacy = (converted: number, acts: number, by: string | null) => ({
  rule: 'advocacy',
  anyOf: [
    { converted, want: 1 },
    { acts, want: 2 },
  ],
  by,
  to: 'advocate',
});

const bought = (on: string): HistoryEvent => ({ kind: 'purchase', on });
const spoke: HistoryEvent = { kind: 'advocacy', on: '2020-08-01', form: 'case' };
const unhappy: HistoryEvent = { kind: 'satisfaction', on: '2020-08-02', id: 'n', score: 3 };
const one = [bought('2020-01-05')];
const two = [...one, bought('2020-06-05')];

describe('needs', () => {
  test.for<[string, HistoryEvent[], unknown[]]>([
    ['nothing known', [], [contact, first]],
    ['a suspect', [{ kind: 'identified', on: '2020-01-01' }], [contact, first]],
    ['a prospect', [{ kind: 'meeting', on: '2020-08-01' }], [first]],
    ['one occasion', one, [second, advocacy(0, 0, null)]],
    ['two occasions', two, [advocacy(0, 0, null)]],
    ['one act', [...two, spoke], [advocacy(0, 1, '2022-07-31')]],
    [
      'a veto',
      [...two, spoke, { kind: 'advocacy', on: '2020-08-02', form: 'reference' }, unhappy],
      [
        {
          rule: 'satisfaction',
          event: { kind: 'satisfaction', on: '2020-08-02', id: 'n' },
          wantScore: 7,
          to: 'advocate',
        },
      ],
    ],
    ['an advocate', [...two, spoke, { ...spoke, on: '2020-08-02' }], []],
  ])('%s', ([, events, needs]) => {
    expect(loyaltyStage(telecomLoyalty, events, { asOf: '2020-09-01' }).needs).toEqual(needs);
  });

  test('where one occasion is enough, advocacy is all', () => {
    expect(loyaltyStage(propertyLoyalty, one, { asOf: '2020-09-01' }).needs).toEqual([
      second,
      advocacy(0, 0, null),
    ]);
  });

  test('where more than two are, they are needed beside the next stage', () => {
    const policy = defineLoyaltyPolicy({ id: 'p', version: '1', advocate: { minOccasions: 4 } });
    expect(loyaltyStage(policy, one, { asOf: '2020-09-01' }).needs).toEqual([
      second,
      { rule: 'occasions', have: 1, want: 4, to: 'advocate' },
      advocacy(0, 0, null),
    ]);
    expect(loyaltyStage(policy, two, { asOf: '2020-09-01' }).needs[0]).toEqual({
      rule: 'occasions',
      have: 2,
      want: 4,
      to: 'advocate',
    });
  });

  test('an act that left the window is none', () => {
    expect(loyaltyStage(telecomLoyalty, [...two, spoke], { asOf: '2022-08-01' }).needs).toEqual([
      advocacy(0, 0, null),
    ]);
  });
});

describe('because', () => {
  test.for<[string, HistoryEvent[], unknown[]]>([
    [
      'a prospect',
      [
        { kind: 'identified', on: '2020-01-01' },
        { kind: 'meeting', on: '2020-08-01', id: 'm' },
      ],
      [
        { kind: 'stage.known', event: { kind: 'identified', on: '2020-01-01', id: null } },
        {
          kind: 'stage.contact',
          event: { kind: 'meeting', on: '2020-08-01', id: 'm' },
          through: '2021-07-31',
        },
      ],
    ],
    [
      'a contact that faded',
      [{ kind: 'meeting', on: '2019-01-01' }],
      [
        { kind: 'stage.known', event: { kind: 'meeting', on: '2019-01-01', id: null } },
        {
          kind: 'stage.contactFaded',
          event: { kind: 'meeting', on: '2019-01-01', id: null },
          through: '2019-12-31',
        },
      ],
    ],
    [
      'disqualified',
      [{ kind: 'disqualified', on: '2020-01-01', id: 'q' }],
      [
        { kind: 'stage.known', event: { kind: 'disqualified', on: '2020-01-01', id: 'q' } },
        { kind: 'stage.disqualified', event: { kind: 'disqualified', on: '2020-01-01', id: 'q' } },
      ],
    ],
    ['bought', two, [{ kind: 'stage.occasions', occasions: 2, lastOn: '2020-06-05' }]],
    [
      'dissatisfied',
      [...one, unhappy],
      [
        { kind: 'stage.occasions', occasions: 1, lastOn: '2020-01-05' },
        {
          kind: 'stage.vetoed',
          event: { kind: 'satisfaction', on: '2020-08-02', id: 'n' },
          satisfaction: 3,
        },
      ],
    ],
    [
      'an advocate: the acts that decide, and all that count',
      [...two, spoke, { ...spoke, on: '2020-08-02' }, { ...spoke, on: '2020-08-03' }],
      [
        { kind: 'stage.occasions', occasions: 2, lastOn: '2020-06-05' },
        {
          kind: 'stage.advocacy',
          converted: 0,
          acts: 3,
          events: [
            { kind: 'advocacy', on: '2020-08-02', id: null },
            { kind: 'advocacy', on: '2020-08-03', id: null },
          ],
          through: '2023-01-28',
          isInGrace: false,
        },
      ],
    ],
  ])('%s', ([, events, because]) => {
    expect(loyaltyStage(telecomLoyalty, events, { asOf: '2020-09-01' }).because).toEqual(because);
  });
});

test('a step says why as it was known on its day', () => {
  const { timeline } = loyaltyStage(telecomLoyalty, two, { asOf: '2024-01-01' });
  expect(timeline).toEqual([
    {
      on: '2020-01-05',
      stage: 'firstTime',
      because: [{ kind: 'stage.occasions', occasions: 1, lastOn: '2020-01-05' }],
    },
    {
      on: '2020-06-05',
      stage: 'repeat',
      because: [{ kind: 'stage.occasions', occasions: 2, lastOn: '2020-06-05' }],
    },
  ]);
});

test('what is to come is listed in reading order, and counts for nothing', () => {
  const events: HistoryEvent[] = [
    { kind: 'purchase', on: '2025-01-02', id: 'b' },
    { kind: 'purchase', on: '2025-01-02', id: 'a' },
    { kind: 'meeting', on: '2025-01-02' },
    { kind: 'retraction', on: '2025-01-01', of: 'x' },
    { kind: 'identified', on: '2024-12-31' },
  ];
  const decision = loyaltyStage(telecomLoyalty, events, { asOf: '2024-12-31' });
  expect(decision.stage).toBe('suspect');
  expect(decision.upcoming).toEqual([
    { kind: 'meeting', on: '2025-01-02', id: null },
    { kind: 'purchase', on: '2025-01-02', id: 'a' },
    { kind: 'purchase', on: '2025-01-02', id: 'b' },
  ]);
  expect(decision.issues).toEqual([]);
});

test('at the end of the calendar there is no next', () => {
  const events: HistoryEvent[] = [{ kind: 'meeting', on: '9999-06-01' }];
  const decision = loyaltyStage(telecomLoyalty, events, { asOf: '9999-12-31' });
  expect([decision.stage, decision.next]).toEqual(['prospect', null]);
  expect(decision.because.at(-1)).toMatchObject({ kind: 'stage.contact', through: '9999-12-31' });
});
