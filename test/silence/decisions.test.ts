/** Whole answers of the six signals: readings, evidence, needs and what comes next, in their order. */
import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../src/history/index.ts';
import {
  defineSilencePolicy,
  type RiskSignal,
  relationshipSilence,
  riskSignals,
  type SignalReading,
  type SilencePolicyInput,
} from '../../src/silence/index.ts';

const names = Object.keys(relationshipSilence.signals) as RiskSignal[];
const policyOf = (signals: SilencePolicyInput['signals']) =>
  defineSilencePolicy({ id: 'p', version: '1', signals });

/** All readings: those given, and the others as they are without facts. */
function readings(
  given: Partial<Record<RiskSignal, Omit<SignalReading, 'signal'>>>,
): readonly SignalReading[] {
  const nothing = { status: 'unknown', since: null, strength: '0' } as const;
  return names.map((signal) => ({ signal, ...(given[signal] ?? nothing) }));
}

const clear = { status: 'clear', since: null, strength: '0' } as const;
const unknown = (signal: RiskSignal, have: number, want: number) => ({
  kind: 'silence.unknown',
  signal,
  have,
  want,
});
const buys = (...days: string[]): HistoryEvent[] =>
  days.map((on, index) => ({ kind: 'purchase', on, id: `p${index}` }));
const wrote = (...days: string[]): HistoryEvent[] => days.map((on) => ({ kind: 'outreach', on }));
const bill = (month: string, paidOn: string | null, more: object = {}) => ({
  id: `b${month}`,
  period: `2024-${month}`,
  dueOn: `2024-${month}-20`,
  total: '100',
  paidOn,
  ...more,
});
const accountWith = (...bills: object[]) => ({ id: 'a', joinedOn: '2020-01-01', bills }) as never;

describe('a whole answer', () => {
  test('of whom nothing is known', () => {
    expect(riskSignals(relationshipSilence, [], { asOf: '2024-03-01' })).toEqual({
      asOf: '2024-03-01',
      score: '0',
      level: null,
      signals: readings({}),
      issues: [],
      upcoming: [],
      policy: { id: 'relationship-silence', version: '1' },
      because: [
        unknown('paymentDelay', 0, 3),
        unknown('orderGap', 0, 3),
        unknown('fallingVolume', 0, 1),
        unknown('unansweredContacts', 0, 3),
        unknown('keyContactLeft', 0, 1),
        unknown('satisfactionDown', 0, 2),
        { kind: 'silence.score', standing: 0, score: '0', level: null, atLeast: null },
      ],
      needs: [],
      next: null,
    });
  });

  test('of whom a little is known, and nothing stands', () => {
    const history: HistoryEvent[] = [
      ...buys('2024-01-01', '2024-01-11', '2024-01-31'),
      ...wrote('2024-02-01', '2024-02-02'),
      { kind: 'satisfaction', on: '2024-02-10', level: 'neutral' },
      { kind: 'signal', on: '2024-02-11', form: 'keyContactReplaced' },
    ];
    const account = accountWith(bill('01', '2024-01-20'), bill('02', '2024-02-20'));
    const found = riskSignals(
      relationshipSilence,
      { id: 'c', history, account },
      { asOf: '2024-03-01' },
    );
    expect(found.signals).toEqual(readings({ keyContactLeft: clear }));
    expect(found.because).toEqual([
      // The habit of a bill are those before it.
      unknown('paymentDelay', 1, 3),
      unknown('orderGap', 2, 3),
      unknown('fallingVolume', 0, 1),
      unknown('unansweredContacts', 2, 3),
      unknown('satisfactionDown', 1, 2),
      { kind: 'silence.score', standing: 0, score: '0', level: null, atLeast: null },
    ]);
    expect([found.needs, found.next]).toEqual([[], null]);
  });

  test('of two signals on the day they begin, and of what fades first', () => {
    const history: HistoryEvent[] = [
      { kind: 'satisfaction', on: '2024-01-01', level: 'satisfied', id: 's1' },
      { kind: 'satisfaction', on: '2024-03-01', score: 4, id: 's2' },
      { kind: 'signal', on: '2024-03-01', form: 'keyContactLeft', id: 'k' },
    ];
    const found = riskSignals(relationshipSilence, history, { asOf: '2024-03-01' });
    const age = {
      since: '2024-03-01',
      ageDays: 0,
      weight: '0.4',
      halfLifeDays: 120,
      strength: '0.4',
      origin: 'proposal',
    };
    const stands = { status: 'stands', since: '2024-03-01', strength: '0.4' } as const;
    expect(found).toEqual({
      asOf: '2024-03-01',
      score: '0.64',
      level: 'alarm',
      signals: readings({ keyContactLeft: stands, satisfactionDown: stands }),
      issues: [],
      upcoming: [],
      policy: { id: 'relationship-silence', version: '1' },
      because: [
        {
          kind: 'silence.keyContactLeft',
          event: { kind: 'signal', on: '2024-03-01', id: 'k' },
          form: 'keyContactLeft',
          ...age,
        },
        {
          kind: 'silence.satisfactionDown',
          from: 'satisfied',
          to: 'dissatisfied',
          levels: 2,
          before: { kind: 'satisfaction', on: '2024-01-01', id: 's1' },
          event: { kind: 'satisfaction', on: '2024-03-01', id: 's2' },
          ...age,
        },
        unknown('paymentDelay', 0, 3),
        unknown('orderGap', 0, 3),
        unknown('fallingVolume', 0, 1),
        unknown('unansweredContacts', 0, 3),
        { kind: 'silence.score', standing: 2, score: '0.64', level: 'alarm', atLeast: '0.5' },
      ],
      needs: [
        { rule: 'silence.newContact', forms: ['keyContactReplaced'] },
        { rule: 'silence.betterAnswer', than: 'dissatisfied' },
      ],
      // 1 − (1 − 0.4 ÷ 2^(d ÷ 120))² is below a half, to four decimals, from the 54th day on.
      next: { what: 'silence.levelChanges', on: '2024-04-24', to: 'watch', by: 'fading' },
    });
  });

  test('of a bill and of contacts', () => {
    const account = accountWith(
      bill('01', '2024-01-22'),
      bill('02', '2024-02-20'),
      bill('03', '2024-03-25'),
      bill('04', '2024-05-01'),
    );
    const history: HistoryEvent[] = [
      { kind: 'inquiry', on: '2024-03-01' },
      ...wrote('2024-03-02', '2024-03-12', '2024-03-22'),
    ];
    const found = riskSignals(
      relationshipSilence,
      { id: 'c', history, account },
      { asOf: '2024-05-02' },
    );
    expect(found.because.slice(0, 2)).toEqual([
      {
        kind: 'silence.paymentDelay',
        bill: 'b04',
        dueOn: '2024-04-20',
        settledOn: '2024-05-01',
        delayDays: 11,
        medianDays: 2,
        bills: 3,
        since: '2024-04-30',
        ageDays: 2,
        weight: '0.3',
        halfLifeDays: 60,
        // 0.3 ÷ 2^(2 ÷ 60)
        strength: '0.2931',
        origin: 'proposal',
      },
      {
        kind: 'silence.unansweredContacts',
        contacts: 3,
        events: ['2024-03-02', '2024-03-12', '2024-03-22'].map((on) => ({
          kind: 'outreach',
          on,
          id: null,
        })),
        lastAnswerOn: '2024-03-01',
        since: '2024-04-05',
        ageDays: 27,
        weight: '0.2',
        halfLifeDays: 60,
        // 0.2 ÷ 2^(27 ÷ 60)
        strength: '0.1464',
        origin: 'proposal',
      },
    ]);
    expect(found.signals).toEqual(
      readings({
        paymentDelay: { status: 'stands', since: '2024-04-30', strength: '0.2931' },
        unansweredContacts: { status: 'stands', since: '2024-04-05', strength: '0.1464' },
      }),
    );
    // 1 − (1 − 0.2931)(1 − 0.1464)
    expect([found.score, found.level]).toEqual(['0.3966', 'watch']);
    // With the late one the habit is 0, 2, 5 and 11 days: 3.5 and seven more.
    expect(found.needs).toEqual([
      { rule: 'silence.nextPayment', withinDays: 10 },
      { rule: 'silence.answer' },
    ]);
  });
});

describe('late payment', () => {
  const on = (asOf: string, ...bills: object[]) => {
    const customer = { id: 'c', account: accountWith(...bills) };
    const { signals, because } = riskSignals(relationshipSilence, customer, { asOf });
    return { ...signals[0], reason: because[0] };
  };

  test('bills due on one day stand in the order of their ids', () => {
    const due = { dueOn: '2024-04-20' };
    const bills = [
      bill('06', '2024-05-10', { ...due, id: 'z' }),
      ...['01', '02', '03'].map((month) => bill(month, `2024-${month}-20`)),
      bill('05', '2024-04-20', { ...due, id: 'y' }),
    ];
    // The last one settled is z, and it was late.
    expect(on('2024-06-01', ...bills)).toMatchObject({ status: 'stands', reason: { bill: 'z' } });
    expect(on('2024-06-01', ...bills.toReversed())).toMatchObject({ reason: { bill: 'z' } });
    const renamed = bills.map((one) => (one.id === 'z' ? { ...one, id: 'x' } : one));
    expect(on('2024-06-01', ...renamed)).toMatchObject({ status: 'clear' });
    expect(on('2024-06-01', ...renamed.toReversed())).toMatchObject({ status: 'clear' });
  });

  test('a half day of the median does not make a day', () => {
    // 0, 1, 2 and 3 days: 1.5, and seven more: on the ninth day it is late.
    const usual = ['01', '02', '03', '04'].map((month, late) =>
      bill(month, `2024-${month}-${20 + late}`),
    );
    expect(on('2024-05-28', ...usual, bill('05', null))).toMatchObject({ status: 'clear' });
    expect(on('2024-05-29', ...usual, bill('05', null))).toMatchObject({
      since: '2024-05-29',
      reason: { medianDays: 1.5, bills: 4, delayDays: 9 },
    });
  });

  test('of the habit only the latest bills count', () => {
    const policy = policyOf({ paymentDelay: { minBills: 2, ofLast: 2, moreDays: 0 } });
    const bills = [
      bill('01', '2024-02-19'),
      bill('02', '2024-02-21'),
      bill('03', '2024-03-23'),
      bill('04', '2024-04-23'),
    ];
    const found = riskSignals(
      policy,
      { id: 'c', account: accountWith(...bills) },
      { asOf: '2024-05-01' },
    );
    // One and three days make two: the third day is late. What is needed then is three days at most.
    expect(found.signals[0]).toMatchObject({ status: 'stands', since: '2024-04-23' });
    expect(found.needs).toEqual([{ rule: 'silence.nextPayment', withinDays: 3 }]);
  });

  test('two open bills speak both, and the later one counts', () => {
    const usual = ['01', '02', '03'].map((month) => bill(month, `2024-${month}-20`));
    const open = [bill('04', null), bill('05', null)];
    expect(on('2024-05-27', ...usual, ...open)).toMatchObject({ reason: { bill: 'b04' } });
    expect(on('2024-05-28', ...usual, ...open)).toMatchObject({ reason: { bill: 'b05' } });
    // The last one settled was in time, an earlier one is still open.
    const paid = [bill('04', null), bill('05', '2024-05-20')];
    expect(on('2024-05-28', ...usual, ...paid)).toMatchObject({ reason: { bill: 'b04' } });
  });

  test('of a bill that is not due yet nothing can be told', () => {
    const usual = ['01', '02', '03'].map((month) => bill(month, `2024-${month}-20`));
    expect(on('2024-04-19', ...usual, bill('04', null))).toMatchObject({
      status: 'unknown',
      reason: { kind: 'silence.unknown', have: 2, want: 3 },
    });
    expect(on('2024-04-20', ...usual, bill('04', null))).toMatchObject({ status: 'clear' });
  });
});

describe('a gap in orders', () => {
  test('names the orders of its last day, and nothing else', () => {
    const last = '2024-03-01';
    const history: HistoryEvent[] = [
      ...buys('2024-01-01', '2024-01-11', '2024-01-31', last),
      { kind: 'contract.signed', on: last, contract: 'k', id: 'k1', until: '2030-01-01' } as never,
      { kind: 'inquiry', on: last, id: 'i' },
    ];
    const { because } = riskSignals(relationshipSilence, history, { asOf: '2024-05-01' });
    expect(because[0]).toMatchObject({
      kind: 'silence.orderGap',
      events: [{ id: 'p3' }, { id: 'k1' }],
    });
  });

  test('a half day of the multiple does not make a day', () => {
    const policy = policyOf({ orderGap: { minGaps: 2, percentOfMedian: 150 } });
    // Gaps of 5 and 6 days: 5.5, and half as much again are 8.25.
    const orders = buys('2024-01-01', '2024-01-06', '2024-01-12');
    const on = (asOf: string) => riskSignals(policy, orders, { asOf }).signals[1];
    expect(on('2024-01-20')).toEqual({ signal: 'orderGap', ...clear });
    expect(on('2024-01-21')).toMatchObject({ status: 'stands', since: '2024-01-21' });
  });
});

describe('falling volume', () => {
  const bought = (amounts: Readonly<Record<string, string>>): HistoryEvent[] =>
    Object.entries(amounts).map(([on, amount]) => ({ kind: 'purchase', on, amount }));
  const at = (asOf: string, history: HistoryEvent[], rule: object = {}) =>
    riskSignals(policyOf({ fallingVolume: rule }), history, { asOf });

  test('months are whole: from the first to the last day', () => {
    const history = bought({
      '2022-12-31': '1000',
      '2023-01-01': '40',
      '2023-03-31': '60',
      '2023-04-01': '1000',
      '2023-12-31': '1000',
      '2024-01-01': '20',
      '2024-03-31': '30',
    });
    const found = at('2024-04-01', [...history, ...bought({ '2024-04-01': '1000' })]);
    expect(found.because.find(({ kind }) => kind === 'silence.fallingVolume')).toEqual({
      kind: 'silence.fallingVolume',
      from: '2024-01',
      through: '2024-03',
      value: '50',
      before: '100',
      fallPercent: '50',
      since: '2024-04-01',
      ageDays: 0,
      weight: '0.3',
      halfLifeDays: 90,
      strength: '0.3',
      origin: 'proposal',
    });
    // February to April of last year were 1060, and there are 1030 already.
    expect(found.needs).toEqual([]);
  });

  test('what is missing is rounded up', () => {
    const found = at('2024-02-01', bought({ '2023-01-15': '100.0001', '2023-02-15': '100.0001' }), {
      months: 1,
    });
    // Seventy hundredths of it are 70.00007.
    expect(found.needs).toEqual([{ rule: 'silence.volume', missing: '70.0001', by: '2024-02-29' }]);
    expect(found.because[0]).toMatchObject({ from: '2024-01', through: '2024-01' });
  });

  test('begins with the first month of a row, and ends with the last', () => {
    const history = bought({ '2023-01-15': '10', '2023-02-15': '10', '2023-04-15': '10' });
    const month = { months: 1, fallPercent: 100 };
    expect(at('2024-03-31', history, month).signals[2]).toMatchObject({ since: '2024-02-01' });
    expect(at('2024-03-31', history, month).needs).toEqual([]);
    expect(at('2024-04-01', history, month).signals[2]).toMatchObject({ status: 'unknown' });
    expect(at('2024-05-01', history, month).signals[2]).toMatchObject({ since: '2024-05-01' });
    expect(at('2024-03-31', history, { ...month, weight: '0.9' }).next).toEqual({
      what: 'silence.levelChanges',
      on: '2024-04-01',
      to: null,
      by: 'signal',
    });
  });

  test('what is bought today is missed a year later', () => {
    const today = bought({ '2024-03-15': '10' });
    const { next } = at('2024-03-15', today, { months: 1 });
    expect(next).toEqual({
      what: 'silence.levelChanges',
      on: '2025-04-01',
      to: 'watch',
      by: 'signal',
    });
  });
});

describe('contacts without an answer', () => {
  const asked = { kind: 'satisfaction', on: '2024-03-10', level: 'noAnswer', id: 'q' } as const;

  test.for([
    { kind: 'referral.given', to: 'x' },
    { kind: 'advocacy', form: 'testimonial' },
    { kind: 'purchase' },
  ] as const)('$kind is an answer', (given) => {
    const answer = { ...given, on: '2024-03-21' };
    const history = [...wrote('2024-03-01', '2024-03-11', '2024-03-21'), answer as HistoryEvent];
    const [, , , reading] = riskSignals(relationshipSilence, history, {
      asOf: '2024-06-01',
    }).signals;
    expect(reading?.status).toBe('clear');
  });

  test('an answer about satisfaction answers, and a contact after it does not', () => {
    const said = { kind: 'satisfaction', on: '2024-03-11', level: 'neutral' } as const;
    const history = [...wrote('2024-03-10', '2024-03-11', '2024-03-12', '2024-03-13'), said];
    const { signals, because } = riskSignals(
      policyOf({ unansweredContacts: { contacts: 2 } }),
      history,
      { asOf: '2024-06-01' },
    );
    expect(signals[3]).toMatchObject({ status: 'stands', since: '2024-03-27' });
    expect(because[0]).toMatchObject({ contacts: 2, lastAnswerOn: '2024-03-11' });
  });

  test('are told in the order in which they are unanswered', () => {
    const history = [...wrote('2024-03-01', '2024-03-02'), asked];
    const { because } = riskSignals(relationshipSilence, history, { asOf: '2024-04-01' });
    expect(because[0]).toMatchObject({
      kind: 'silence.unansweredContacts',
      since: '2024-03-16',
      events: [
        { kind: 'satisfaction', on: '2024-03-10', id: 'q' },
        { kind: 'outreach', on: '2024-03-01' },
        { kind: 'outreach', on: '2024-03-02' },
      ],
    });
  });
});

describe('a key contact', () => {
  const signal = (form: string, on: string, id: string) =>
    ({ kind: 'signal', form, on, id }) as const;

  test('the last one who left counts, and forms are those of the policy', () => {
    const policy = policyOf({
      keyContactLeft: { forms: ['gone', 'moved'], replacedForms: ['new'] },
    });
    const history = [
      signal('gone', '2024-01-01', '1'),
      signal('new', '2024-01-05', '2'),
      signal('moved', '2024-02-01', '3'),
      signal('keyContactReplaced', '2024-02-05', '4'),
    ];
    const { because, needs } = riskSignals(policy, history, { asOf: '2024-03-01' });
    expect(because[0]).toMatchObject({ event: { id: '3' }, form: 'moved', since: '2024-02-01' });
    expect(needs).toEqual([{ rule: 'silence.newContact', forms: ['new'] }]);
  });
});

describe('satisfaction', () => {
  const said = (...scores: number[]): HistoryEvent[] =>
    scores.map((score, index) => ({ kind: 'satisfaction', on: `2024-01-0${index + 1}`, score }));
  const reasonOf = (history: HistoryEvent[], policy = relationshipSilence as never) =>
    riskSignals(policy, history, { asOf: '2024-02-01' }).because[0];

  test.for([
    [10, 'verySatisfied'],
    [9, 'verySatisfied'],
    [8, 'satisfied'],
    [7, 'satisfied'],
    [6, 'neutral'],
    [5, 'neutral'],
    [4, 'dissatisfied'],
    [3, 'dissatisfied'],
  ] as const)('a score of %d is %s', ([score, level]) => {
    expect(reasonOf(said(score, 2))).toMatchObject({ from: level, to: 'veryDissatisfied' });
    const none = { kind: 'silence.score', standing: 0 };
    const same = riskSignals(relationshipSilence, said(score, score), { asOf: '2024-02-01' });
    expect(same.because.at(-1)).toMatchObject(none);
  });

  test('a fall of as many levels as the policy asks for', () => {
    const policy = policyOf({ satisfactionDown: { levels: 2 } }) as never;
    expect(reasonOf(said(9, 7), policy)).toMatchObject({ kind: 'silence.unknown' });
    expect(reasonOf(said(9, 7, 5), policy)).toMatchObject({ levels: 2, since: '2024-01-03' });
    expect(reasonOf(said(9, 5), policy)).toMatchObject({ levels: 2, since: '2024-01-02' });
    // After a rise it is counted from there.
    expect(reasonOf(said(9, 5, 7, 5), policy)).toMatchObject({ kind: 'silence.unknown' });
  });
});
