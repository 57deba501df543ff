/** The phase on the days around each change: talks, contracts, silence, ends and returns. */
import {
  defineLifecyclePolicy,
  engineeringServicesLifecycle,
  type HistoryEvent,
  lifecyclePhase,
} from 'clientele';
import { describe, expect, test } from 'vitest';

const policy = engineeringServicesLifecycle;
const phaseOn = (events: readonly HistoryEvent[], asOf: string) =>
  lifecyclePhase(policy, events, { asOf });
const wayOf = (events: readonly HistoryEvent[], asOf: string) =>
  phaseOn(events, asOf).timeline.map(({ on, phase, cycle, why }) =>
    [on, phase, cycle, ...(why === null ? [] : [why])].join(' '),
  );

const bought = (on: string, id?: string): HistoryEvent => ({ kind: 'purchase', on, id });
const signed = (on: string, until?: string): HistoryEvent => ({
  kind: 'contract.signed',
  on,
  until,
});
const ended: HistoryEvent = { kind: 'contract.terminated', on: '2024-06-30' };

describe('what is under way', () => {
  test.for<[HistoryEvent['kind'], string]>([
    ['identified', 'potential'],
    ['outreach', 'potential'],
    ['qualified', 'potential'],
    ['bid.lost', 'potential'],
    ['inquiry', 'development'],
    ['meeting', 'development'],
    ['bid.opened', 'development'],
    ['trial.started', 'development'],
  ])('%s: %s', ([kind, phase]) => {
    expect(phaseOn([{ kind, on: '2024-01-10' } as HistoryEvent], '2024-01-10').phase).toBe(phase);
  });

  test.for([
    ['2024-07-07', 'development'],
    ['2024-07-08', 'potential'],
  ] as const)('a meeting of 2024-01-10 on %s: %s', ([asOf, phase]) => {
    expect(phaseOn([{ kind: 'meeting', on: '2024-01-10' }], asOf).phase).toBe(phase);
  });

  const open = (bid: string | null, on = '2024-01-10'): HistoryEvent => ({
    kind: 'bid.opened',
    on,
    bid,
  });
  const lost = (bid: string | null, on = '2024-02-01'): HistoryEvent => ({
    kind: 'bid.lost',
    on,
    bid,
  });
  const meeting: HistoryEvent = { kind: 'meeting', on: '2024-01-20' };

  test.for<[string, HistoryEvent[], string]>([
    ['a lost bid is closed', [open('b-1'), lost('b-1')], 'potential'],
    ['another bid stays open', [open('b-1'), open('b-2'), lost('b-1')], 'development'],
    ['a loss without a name closes all', [open('b-1'), open(null), lost(null)], 'potential'],
    ['a bid without a name is not one with a name', [open(null), lost('b-1')], 'development'],
    ['what else is talked about stays open', [open('b-1'), meeting, lost('b-1')], 'development'],
    [
      'on one day a bid is opened before one is lost',
      [open('b-1', '2024-02-01'), lost('b-1')],
      'potential',
    ],
    ['opened again', [open('b-1'), lost('b-1'), open('b-1', '2024-02-02')], 'development'],
    [
      'a declared end closes all',
      [open('b-1'), meeting, { kind: 'relationship.terminated', on: '2024-02-01' }],
      'potential',
    ],
    [
      'being disqualified closes nothing',
      [meeting, { kind: 'disqualified', on: '2024-02-01' }],
      'development',
    ],
  ])('%s', ([, events, phase]) => {
    expect(phaseOn(events, '2024-02-02').phase).toBe(phase);
  });
});

describe('contracts', () => {
  test.for([
    ['2024-12-31', '2025-01-29', 'growth'],
    ['2024-12-31', '2025-01-30', 'termination'],
    ['2024-02-29', '2024-03-29', 'growth'],
    ['2024-02-29', '2024-03-30', 'termination'],
    ['2023-01-01', '2024-01-10', 'growth'],
    ['2023-01-01', '2024-01-11', 'termination'],
  ] as const)('one that runs to %s on %s: %s', ([until, asOf, phase]) => {
    expect(phaseOn([signed('2024-01-10', until)], asOf).phase).toBe(phase);
  });

  test('one without an end runs until it is ended by notice, with no grace', () => {
    expect(phaseOn([signed('2024-01-10')], '2099-01-01')).toMatchObject({
      phase: 'growth',
      next: null,
    });
    expect(phaseOn([signed('2024-01-10'), ended], '2024-06-29').phase).toBe('growth');
    expect(wayOf([signed('2024-01-10'), ended], '2024-06-30')).toEqual([
      '2024-01-10 growth 1',
      '2024-06-30 termination 1 contract-terminated',
    ]);
  });

  test('while one of several runs, someone is a customer; the last to end says why', () => {
    const events: HistoryEvent[] = [
      { ...signed('2024-01-10', '2024-03-01'), contract: 'a' } as HistoryEvent,
      { ...signed('2024-01-10'), contract: 'b' } as HistoryEvent,
      { ...ended, contract: 'b' } as HistoryEvent,
    ];
    expect(phaseOn(events, '2024-12-31')).toMatchObject({
      since: '2024-06-30',
      why: 'contract-terminated',
    });
    const other = [
      ...events,
      { ...signed('2024-01-10', '2024-06-15'), contract: 'c' } as HistoryEvent,
    ];
    expect(phaseOn(other, '2024-12-31')).toMatchObject({
      since: '2024-07-15',
      why: 'contract-expired',
    });
  });

  test('one that changes hands on a day does not end the relation', () => {
    const events = [signed('2024-01-10'), ended, signed('2024-06-30', '2025-06-30')];
    expect(wayOf(events, '2024-12-31')).toEqual(['2024-01-10 growth 1']);
  });

  test('notice after the end changes nothing about it', () => {
    const events = [signed('2024-01-10', '2024-03-01'), ended];
    expect(phaseOn(events, '2024-12-31')).toMatchObject({
      since: '2024-03-31',
      why: 'contract-expired',
    });
  });

  test('notice given today for a later day is upcoming; next looks at time alone', () => {
    const notice: HistoryEvent = { ...ended, recordedOn: '2024-02-01' };
    const decision = phaseOn([signed('2024-01-10', '2024-12-31'), notice], '2024-02-01');
    expect(decision.upcoming).toEqual([
      { kind: 'contract.terminated', on: '2024-06-30', id: null },
    ]);
    expect(decision.next).toMatchObject({ on: '2025-01-30', why: 'contract-expired' });
  });
});

describe('silence', () => {
  test.for([
    ['2024-12-31', 'growth'],
    ['2025-01-01', 'termination'],
  ] as const)('one purchase on 2024-01-02, on %s: %s', ([asOf, phase]) => {
    expect(phaseOn([bought('2024-01-02')], asOf).phase).toBe(phase);
  });

  test.for<[string, string[], string]>([
    ['two occasions have no usual gap', ['2020-01-01', '2020-12-01'], '2021-12-01'],
    [
      'an odd number of gaps: the middle one',
      ['2020-01-01', '2020-07-19', '2021-02-04', '2021-02-05'],
      '2022-09-28',
    ],
    [
      'an even number of gaps: between the two',
      ['2020-01-01', '2020-06-01', '2020-11-01'],
      '2022-02-02',
    ],
    ['a gap of 151.5 days makes 455', ['2020-01-01', '2020-05-31', '2020-10-30'], '2022-01-28'],
  ])('%s', ([, days, on]) => {
    const events = days.map((day) => bought(day));
    const lastOn = days.at(-1) as string;
    const { next } = lifecyclePhase(
      defineLifecyclePolicy({ id: 'p', version: '1', maturity: { minOccasions: 999 } }),
      events,
      { asOf: lastOn },
    );
    expect(next).toEqual({ what: 'phase.changes', on, to: 'termination', why: 'silence' });
  });

  test('a purchase keeps someone a customer beside a contract that ends', () => {
    const events = [signed('2024-01-10', '2024-03-01'), bought('2024-02-20'), ended];
    expect(phaseOn(events, '2024-12-31').phase).toBe('growth');
    expect(phaseOn(events, '2025-02-19')).toMatchObject({ since: '2025-02-19', why: 'silence' });
  });
});

describe('ends and returns', () => {
  const declared: HistoryEvent = { kind: 'relationship.terminated', on: '2024-05-01' };

  test('a declared end closes contracts and purchases until the next occasion', () => {
    const events = [signed('2024-01-10'), bought('2024-04-30'), declared, bought('2024-08-01')];
    expect(wayOf(events, '2024-12-31')).toEqual([
      '2024-01-10 growth 1',
      '2024-05-01 termination 1 declared',
      '2024-08-01 growth 2',
    ]);
  });

  test('a contract that was declared ended does not run again with the next purchase', () => {
    const decision = phaseOn(
      [signed('2020-01-01'), { ...declared, on: '2021-01-01' }, bought('2023-01-01')],
      '2024-06-01',
    );
    expect(decision).toMatchObject({
      phase: 'termination',
      since: '2024-01-01',
      why: 'silence',
      cycle: 2,
    });
  });

  test('an occasion on the day of the declared end undoes it', () => {
    expect(wayOf([signed('2024-01-10'), declared, bought('2024-05-01')], '2024-12-31')).toEqual([
      '2024-01-10 growth 1',
    ]);
  });

  test('only what is talked after the day of the end counts as a return', () => {
    const talk = (on: string): HistoryEvent => ({ kind: 'meeting', on });
    const start = [signed('2024-01-10'), ended];
    expect(phaseOn([...start, talk('2024-06-01'), talk('2024-06-30')], '2024-06-30').phase).toBe(
      'termination',
    );
    expect(phaseOn([...start, talk('2024-07-01')], '2024-07-01')).toMatchObject({
      phase: 'development',
      cycle: 2,
      why: null,
    });
  });

  test('a return that fails leads back to the last end, its reason and its cycle', () => {
    const events: HistoryEvent[] = [
      signed('2024-01-10'),
      ended,
      { kind: 'inquiry', on: '2024-09-01' },
      { kind: 'bid.opened', on: '2025-06-01', bid: 'b' },
      { kind: 'bid.lost', on: '2025-07-01', bid: 'b' },
      bought('2025-09-01'),
    ];
    expect(wayOf(events, '2025-12-31')).toEqual([
      '2024-01-10 growth 1',
      '2024-06-30 termination 1 contract-terminated',
      '2024-09-01 development 2',
      '2025-02-28 termination 1 contract-terminated',
      '2025-06-01 development 2',
      '2025-07-01 termination 1 contract-terminated',
      '2025-09-01 growth 2',
    ]);
  });

  test('what is taken back never was: from growth, maturity and termination', () => {
    const refund = (on: string): HistoryEvent => ({ kind: 'refund', on, of: 'p' });
    expect(wayOf([bought('2024-01-10', 'p'), refund('2024-02-01')], '2024-12-31')).toEqual([
      '2024-01-10 growth 1',
      '2024-02-01 potential 1',
    ]);
    const talked: HistoryEvent = { kind: 'meeting', on: '2024-01-09' };
    expect(wayOf([talked, bought('2024-01-10', 'p'), refund('2024-02-01')], '2024-02-01')).toEqual([
      '2024-01-09 development 1',
      '2024-01-10 growth 1',
      '2024-02-01 development 1',
    ]);
    expect(wayOf([bought('2023-01-10', 'p'), refund('2024-02-01')], '2024-12-31')).toEqual([
      '2023-01-10 growth 1',
      '2024-01-10 termination 1 silence',
      '2024-02-01 potential 1',
    ]);
  });

  test('a cycle that is taken back never was: the former end holds again', () => {
    const start = [bought('2020-01-10'), bought('2022-01-10', 'p')];
    const taken: HistoryEvent = { kind: 'refund', on: '2022-02-02', of: 'p' };
    expect(wayOf([...start, taken], '2022-12-31')).toEqual([
      '2020-01-10 growth 1',
      '2021-01-09 termination 1 silence',
      '2022-01-10 growth 2',
      '2022-02-02 termination 1 silence',
    ]);
    const all: HistoryEvent[] = [
      bought('2020-01-10', 'o'),
      bought('2022-01-10', 'p'),
      taken,
      { ...taken, on: '2022-02-03', of: 'o' },
    ];
    expect(phaseOn(all, '2022-12-31')).toMatchObject({ phase: 'potential', cycle: 1 });
  });

  test('the last of several purchases taken back may end the relation at once', () => {
    const events: HistoryEvent[] = [
      bought('2023-01-10'),
      bought('2024-01-05', 'p'),
      { kind: 'refund', on: '2024-02-01', of: 'p' },
    ];
    expect(wayOf(events, '2024-12-31')).toEqual([
      '2023-01-10 growth 1',
      '2024-02-01 termination 1 silence',
    ]);
  });
});

test('a contract signed for the past is one day of growth', () => {
  expect(wayOf([signed('2024-06-01', '2024-01-31')], '2024-12-31')).toEqual([
    '2024-06-01 growth 1',
    '2024-06-02 termination 1 contract-expired',
  ]);
});

test('at the end of the calendar there is no next', () => {
  expect(phaseOn([bought('9999-06-01')], '9999-12-31')).toMatchObject({
    phase: 'growth',
    next: null,
  });
});
