/** The stage on the days around each change: windows, references, answers, days with many events. */
import {
  defineLoyaltyPolicy,
  type HistoryEvent,
  loyaltyStage,
  propertyLoyalty,
  telecomLoyalty,
} from 'clientele';
import { describe, expect, test } from 'vitest';

const stageOn = (events: readonly HistoryEvent[], asOf: string, policy = telecomLoyalty) =>
  loyaltyStage(policy, events, { asOf }).stage;

const bought = (on: string): HistoryEvent => ({ kind: 'purchase', on });
const twice = [bought('2020-01-05'), bought('2020-06-05')];

describe('suspect and prospect', () => {
  test.for<[HistoryEvent['kind'] | 'bid', string]>([
    ['identified', 'suspect'],
    ['outreach', 'suspect'],
    ['bid.lost', 'suspect'],
    ['disqualified', 'suspect'],
    ['relationship.terminated', 'suspect'],
    ['qualified', 'prospect'],
    ['inquiry', 'prospect'],
    ['meeting', 'prospect'],
    ['bid.opened', 'prospect'],
    ['trial.started', 'prospect'],
  ])('%s makes a %s', ([kind, stage]) => {
    expect(stageOn([{ kind, on: '2024-03-01' } as HistoryEvent], '2024-03-01')).toBe(stage);
  });

  test.for<[HistoryEvent, string]>([
    [{ kind: 'satisfaction', on: '2024-03-01', score: 10 }, 'suspect'],
    [{ kind: 'referral.given', on: '2024-03-01', to: 'x' }, 'suspect'],
    [{ kind: 'advocacy', on: '2024-03-01', form: 'case' }, 'suspect'],
    [{ kind: 'signal', on: '2024-03-01', form: 'visited the price page' }, 'suspect'],
  ])('%j makes a %s', ([event, stage]) => {
    expect(stageOn([event], '2024-03-01')).toBe(stage);
  });

  test.for([
    ['2023-02-28', null],
    ['2023-03-01', 'prospect'],
    ['2024-02-28', 'prospect'],
    ['2024-02-29', 'suspect'],
  ] as const)('an inquiry of 2023-03-01 makes on %s a %s', ([asOf, stage]) => {
    expect(stageOn([{ kind: 'inquiry', on: '2023-03-01' }], asOf)).toBe(stage);
  });

  test('a contact on 29 February counts 365 days', () => {
    const { next } = loyaltyStage(telecomLoyalty, [{ kind: 'meeting', on: '2024-02-29' }], {
      asOf: '2024-03-01',
    });
    expect(next).toEqual({ what: 'stage.changes', on: '2025-02-28', to: 'suspect' });
  });

  test('on one day a disqualification is read after a qualification and before a contact', () => {
    const on = '2024-03-01';
    const judged: HistoryEvent[] = [
      { kind: 'disqualified', on },
      { kind: 'qualified', on },
    ];
    expect(stageOn(judged, on)).toBe('suspect');
    expect(stageOn([...judged, { kind: 'inquiry', on }], on)).toBe('prospect');
  });

  test('a disqualification ends every earlier contact, not a later one', () => {
    const events: HistoryEvent[] = [
      { kind: 'meeting', on: '2024-03-01' },
      { kind: 'inquiry', on: '2024-03-05' },
      { kind: 'disqualified', on: '2024-04-01' },
      { kind: 'meeting', on: '2024-05-01' },
    ];
    expect(stageOn(events, '2024-03-31')).toBe('prospect');
    expect(stageOn(events, '2024-04-30')).toBe('suspect');
    expect(stageOn(events, '2024-05-01')).toBe('prospect');
  });
});

describe('occasions', () => {
  test('two purchases on one day are one', () => {
    expect(stageOn([bought('2024-03-01'), bought('2024-03-01')], '2024-03-01')).toBe('firstTime');
    expect(stageOn([bought('2024-03-01'), bought('2024-03-02')], '2024-03-02')).toBe('repeat');
  });

  test('contracts signed and renewed are occasions, terminated ones stay so', () => {
    const events: HistoryEvent[] = [
      { kind: 'contract.signed', on: '2024-01-01', until: '2024-06-30' },
      { kind: 'contract.renewed', on: '2024-07-01', until: '2024-12-31' },
      { kind: 'contract.terminated', on: '2024-08-01' },
    ];
    expect(stageOn(events, '2024-06-30')).toBe('firstTime');
    expect(stageOn(events, '2024-08-01')).toBe('repeat');
  });

  test('silence never lowers what was bought', () => {
    expect(stageOn(twice, '2099-12-31')).toBe('repeat');
  });

  test('a refund takes the stage back on its day, and the highest stays', () => {
    const events: HistoryEvent[] = [
      { kind: 'inquiry', on: '2024-01-01' },
      { kind: 'purchase', on: '2024-02-01', id: 'p-1' },
      { kind: 'purchase', on: '2024-03-01', id: 'p-2' },
      { kind: 'refund', on: '2024-04-01', of: 'p-2' },
      { kind: 'refund', on: '2024-05-01', of: 'p-1' },
    ];
    const decision = loyaltyStage(telecomLoyalty, events, { asOf: '2025-01-01' });
    expect(decision.timeline.map(({ on, stage }) => [on, stage])).toEqual([
      ['2024-01-01', 'prospect'],
      ['2024-02-01', 'firstTime'],
      ['2024-03-01', 'repeat'],
      ['2024-04-01', 'firstTime'],
      ['2024-05-01', 'prospect'],
      ['2024-12-31', 'suspect'],
    ]);
    expect(decision.highest).toBe('repeat');
  });

  test('a day stays an occasion while one of its purchases stands', () => {
    const events: HistoryEvent[] = [
      { kind: 'purchase', on: '2024-02-01', id: 'p-1' },
      { kind: 'purchase', on: '2024-02-01', id: 'p-2' },
      { kind: 'refund', on: '2024-02-02', of: 'p-2' },
      { kind: 'purchase', on: '2024-02-02', id: 'p-3' },
      { kind: 'refund', on: '2024-02-02', of: 'p-3' },
    ];
    expect(stageOn(events, '2024-02-02')).toBe('firstTime');
  });
});

describe('advocates', () => {
  const given = (on: string, to = 'r-1'): HistoryEvent => ({ kind: 'referral.given', on, to });
  const converted = (on: string): HistoryEvent[] => [
    given('2020-07-01'),
    { kind: 'referral.converted', on, customer: 'r-1' },
  ];
  const spoke = (on: string): HistoryEvent => ({ kind: 'advocacy', on, form: 'testimonial' });

  test.for<[string, HistoryEvent[], string]>([
    ['one act is not enough', [spoke('2020-08-01')], 'repeat'],
    ['two acts are', [spoke('2020-08-01'), given('2020-08-01')], 'advocate'],
    ['recommendations are acts', [given('2020-08-01'), given('2020-08-02', 'r-2')], 'advocate'],
    ['one conversion is enough', converted('2020-08-01'), 'advocate'],
    ['acts must both lie within the window', [spoke('2018-08-02'), spoke('2020-08-02')], 'repeat'],
    ['the window is half-open', [spoke('2018-08-03'), spoke('2020-08-01')], 'advocate'],
    [
      'what one would do is no act',
      [{ kind: 'satisfaction', on: '2020-08-01', score: 10 }],
      'repeat',
    ],
  ])('%s', ([, events, stage]) => {
    expect(stageOn([...events, ...twice], '2020-08-02')).toBe(stage);
  });

  test('without purchases nobody is one; with one only where the policy says so', () => {
    const history = converted('2020-08-01');
    expect(stageOn(history, '2020-08-01', propertyLoyalty)).toBe('suspect');
    expect(stageOn([bought('2020-01-05'), ...history], '2020-08-01', propertyLoyalty)).toBe(
      'advocate',
    );
    expect(stageOn([bought('2020-01-05'), ...history], '2020-08-01')).toBe('firstTime');
  });

  test.for([
    ['2022-07-31', 'advocate', false],
    ['2022-08-01', 'advocate', true],
    ['2023-01-27', 'advocate', true],
    ['2023-01-28', 'repeat', null],
  ] as const)('a conversion of 2020-08-01 on %s: %s', ([asOf, stage, isInGrace]) => {
    const events = [...twice, ...converted('2020-08-01')];
    const decision = loyaltyStage(telecomLoyalty, events, { asOf });
    expect(decision.stage).toBe(stage);
    const reason = decision.because.find(({ kind }) => kind === 'stage.advocacy');
    expect(reason?.kind === 'stage.advocacy' ? reason.isInGrace : null).toBe(isInGrace);
  });

  test('who fell is no advocate again within the grace', () => {
    const events: HistoryEvent[] = [
      ...twice,
      ...converted('2020-08-01'),
      { kind: 'satisfaction', on: '2022-10-01', level: 'dissatisfied' },
      { kind: 'satisfaction', on: '2022-10-02', level: 'satisfied' },
    ];
    expect(stageOn(events, '2022-09-30')).toBe('advocate');
    expect(stageOn(events, '2022-10-01')).toBe('repeat');
    expect(stageOn(events, '2022-10-02')).toBe('repeat');
  });

  test.for<[string, Partial<HistoryEvent> & object, string]>([
    ['dissatisfied', { level: 'dissatisfied' }, 'repeat'],
    ['very dissatisfied', { level: 'veryDissatisfied' }, 'repeat'],
    ['6 of 10', { score: 6 }, 'repeat'],
    ['7 of 10', { score: 7 }, 'advocate'],
    ['neutral', { level: 'neutral' }, 'advocate'],
    ['silence', { level: 'noAnswer' }, 'advocate'],
  ])('an answer of %s', ([, answer, stage]) => {
    const asked = { kind: 'satisfaction', on: '2020-09-01', ...answer } as HistoryEvent;
    expect(stageOn([...twice, ...converted('2020-08-01'), asked], '2020-09-01')).toBe(stage);
  });

  test('a later answer counts, silence leaves the earlier one, a conversion lifts the veto', () => {
    const start = [...twice, ...converted('2020-08-01')];
    const answers: HistoryEvent[] = [
      { kind: 'satisfaction', on: '2020-09-01', score: 2 },
      { kind: 'satisfaction', on: '2020-10-01', level: 'noAnswer' },
    ];
    expect(stageOn([...start, ...answers], '2020-10-01')).toBe('repeat');
    const better: HistoryEvent = { kind: 'satisfaction', on: '2020-11-01', score: 8 };
    expect(stageOn([...start, ...answers, better], '2020-11-01')).toBe('advocate');
    const won: HistoryEvent = { kind: 'referral.converted', on: '2020-11-01', customer: 'r-2' };
    expect(stageOn([...start, ...answers, won], '2020-11-01')).toBe('advocate');
  });

  test('a policy may want more of each', () => {
    const strict = defineLoyaltyPolicy({
      id: 'strict',
      version: '1',
      advocate: { minOccasions: 3, minActs: 3, minConverted: 2, windowDays: 100, graceDays: 0 },
    });
    const history = [...twice, bought('2020-07-01'), spoke('2020-08-01'), given('2020-08-02')];
    expect(stageOn(history, '2020-08-02', strict)).toBe('repeat');
    expect(stageOn([...history, spoke('2020-08-03')], '2020-08-03', strict)).toBe('advocate');
    expect(stageOn([...history, spoke('2020-11-09')], '2020-11-09', strict)).toBe('repeat');
    expect(stageOn([...history, spoke('2020-11-08')], '2020-11-08', strict)).toBe('advocate');
  });
});
