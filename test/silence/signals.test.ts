/** Each signal by its rule: when it begins, what ends it, what it takes to tell, day by day. */
import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../src/history/index.ts';
import {
  defineSilencePolicy,
  type RiskSignal,
  relationshipSilence,
  riskSignals,
} from '../../src/silence/index.ts';

const policy = relationshipSilence;
const at = (
  history: readonly HistoryEvent[],
  asOf: string,
  signal: RiskSignal,
  bills?: object[],
) => {
  const account = bills && { id: 'a', joinedOn: '2020-01-01', bills };
  const customer = { id: 'c', history, account } as never;
  const decision = riskSignals(policy, customer, { asOf });
  const reading = decision.signals.find((one) => one.signal === signal);
  const reason = decision.because.find(({ kind }) => kind === `silence.${signal}`);
  return { decision, status: reading?.status, since: reading?.since, reason };
};
const buys = (...days: string[]): HistoryEvent[] =>
  days.map((on, index) => ({ kind: 'purchase', on, id: `p${index}` }));

describe('a gap in orders', () => {
  // Gaps of 10, 20 and 30 days: a median of 20, so that 41 days are too many.
  const orders = buys('2024-01-01', '2024-01-11', '2024-01-31', '2024-03-01');
  test.for([
    ['2024-04-10', 'clear', null],
    ['2024-04-11', 'stands', '2024-04-11'],
    ['2024-12-31', 'stands', '2024-04-11'],
  ] as const)('on %s', ([asOf, status, since]) => {
    expect(at(orders, asOf, 'orderGap')).toMatchObject({ status, since });
  });

  test('its evidence', () => {
    expect(at(orders, '2024-04-12', 'orderGap').reason).toEqual({
      kind: 'silence.orderGap',
      lastOn: '2024-03-01',
      events: [{ kind: 'purchase', on: '2024-03-01', id: 'p3' }],
      gapDays: 42,
      medianDays: 20,
      gaps: 3,
      since: '2024-04-11',
      ageDays: 1,
      weight: '0.4',
      halfLifeDays: 90,
      strength: '0.3969',
      origin: 'proposal',
    });
  });

  test('an order ends it', () => {
    const again = [...orders, { kind: 'purchase', on: '2024-05-01' } as const];
    expect(at(again, '2024-04-30', 'orderGap').status).toBe('stands');
    expect(at(again, '2024-05-01', 'orderGap').status).toBe('clear');
  });

  test('two gaps are no habit; a purchase taken back is no order', () => {
    expect(at(orders.slice(1), '2024-12-31', 'orderGap').status).toBe('unknown');
    const back = [...orders, { kind: 'refund', on: '2024-03-02', of: 'p1' } as const];
    expect(at(back, '2024-12-31', 'orderGap').status).toBe('unknown');
  });

  test('the median of an even number of gaps lies between', () => {
    const more = buys('2024-01-01', '2024-01-11', '2024-01-31', '2024-03-01', '2024-03-12');
    // 10, 20, 30, 11: 15.5; twice that are 31 days.
    expect(at(more, '2024-04-12', 'orderGap').status).toBe('clear');
    const reason = at(more, '2024-04-13', 'orderGap').reason;
    expect(reason).toMatchObject({ medianDays: 15.5, gaps: 4, since: '2024-04-13' });
  });

  test('only the latest gaps are the habit', () => {
    const short = defineSilencePolicy({
      id: 'p',
      version: '1',
      signals: { orderGap: { minGaps: 1, ofLast: 1, percentOfMedian: 100 } },
    });
    const { signals } = riskSignals(short, orders as never, { asOf: '2024-04-01' });
    expect(signals[1]).toMatchObject({ status: 'stands', since: '2024-04-01' });
  });
});

describe('late payment', () => {
  const bill = (month: number, paidOn: string | null, more: object = {}) => ({
    id: `b${month}`,
    period: `2024-0${month}`,
    dueOn: `2024-0${month}-20`,
    total: '100',
    paidOn,
    ...more,
  });
  // Two days late, on the day, four days late: a median of 2, so that ten days are too many.
  const usual = [bill(1, '2024-01-22'), bill(2, '2024-02-20'), bill(3, '2024-03-24')];
  const pays = (bills: object[], asOf: string) => at([], asOf, 'paymentDelay', bills);

  test.for([
    ['2024-04-29', 'clear', null],
    ['2024-04-30', 'stands', '2024-04-30'],
    ['2024-05-15', 'stands', '2024-04-30'],
  ] as const)('an open bill on %s', ([asOf, status, since]) => {
    expect(pays([...usual, bill(4, null)], asOf)).toMatchObject({ status, since });
  });

  test('its evidence and what ends it', () => {
    const { decision, reason } = pays([bill(4, null), ...usual], '2024-05-01');
    expect(reason).toEqual({
      kind: 'silence.paymentDelay',
      bill: 'b4',
      dueOn: '2024-04-20',
      settledOn: null,
      delayDays: 11,
      medianDays: 2,
      bills: 3,
      since: '2024-04-30',
      ageDays: 1,
      weight: '0.3',
      halfLifeDays: 60,
      strength: '0.2966',
      origin: 'proposal',
    });
    expect(decision.needs).toEqual([{ rule: 'silence.payment', bill: 'b4' }]);
  });

  test('a bill paid late speaks until the next one is paid as usual', () => {
    const late = [...usual, bill(4, '2024-05-10')];
    const found = pays(late, '2024-05-11');
    expect(found).toMatchObject({ status: 'stands', since: '2024-04-30' });
    // With the late bill the habit is 0, 2, 4, 20: three days, and ten in all.
    expect(found.decision.needs).toEqual([{ rule: 'silence.nextPayment', withinDays: 10 }]);
    const next = [...late, bill(5, '2024-05-30')];
    expect(pays(next, '2024-05-29').status).toBe('stands');
    expect(pays(next, '2024-05-30').status).toBe('clear');
  });

  test('nine days late are as usual', () => {
    expect(pays([...usual, bill(4, '2024-04-29')], '2024-06-01').status).toBe('clear');
    expect(pays([...usual, bill(4, '2024-04-30')], '2024-06-01').status).toBe('stands');
  });

  test('payments count on the day they are enough; what is in dispute is not owed', () => {
    const parts = [
      { on: '2024-04-20', amount: '60' },
      { on: '2024-05-02', amount: '40' },
    ];
    const inParts = bill(4, null, { payments: parts });
    expect(pays([...usual, inParts], '2024-05-03').reason).toMatchObject({
      settledOn: '2024-05-02',
    });
    expect(pays([...usual, { ...inParts, disputed: '40' }], '2024-05-03').status).toBe('clear');
    expect(pays([...usual, bill(4, null, { disputed: '100' })], '2024-05-03').status).toBe(
      'unknown',
    );
  });

  test('two bills are no habit, and without an account nobody can tell', () => {
    expect(pays([...usual.slice(1), bill(4, null)], '2024-06-01').status).toBe('unknown');
    expect(at([], '2024-06-01', 'paymentDelay').status).toBe('unknown');
  });

  test('who pays early is late before the day', () => {
    const early = [bill(1, '2024-01-01'), bill(2, '2024-02-01'), bill(3, '2024-03-01')];
    // 19 days early: twelve days early is no longer as usual, on the eleventh it is late.
    const open = [...early, bill(4, null)];
    expect(pays(open, '2024-04-08').status).toBe('unknown');
    expect(pays(open, '2024-04-09')).toMatchObject({ status: 'stands', since: '2024-04-09' });
  });
});

describe('falling volume', () => {
  const bought = (amounts: Readonly<Record<string, string>>): HistoryEvent[] =>
    Object.entries(amounts).map(([month, amount]) => ({
      kind: 'purchase',
      on: `${month}-15`,
      amount,
    }));
  const lastYear = { '2023-01': '100', '2023-02': '100', '2023-03': '100' };

  test.for([
    ['70 of 100 is a fall of 30 %', '10', 'stands'],
    ['70.01 of 100 is less', '10.01', 'clear'],
  ] as const)('%s', ([, march, status]) => {
    const history = bought({ ...lastYear, '2024-01': '150', '2024-02': '50', '2024-03': march });
    expect(at(history, '2024-04-01', 'fallingVolume').status).toBe(status);
    expect(at(history, '2024-03-31', 'fallingVolume').status).toBe('clear');
  });

  test('its evidence, its beginning and what is missing', () => {
    const history = bought({
      ...lastYear,
      '2023-04': '120',
      '2023-05': '80',
      '2024-02': '50',
      '2024-04': '60',
    });
    const { decision, reason } = at(history, '2024-05-10', 'fallingVolume');
    expect(reason).toMatchObject({
      from: '2024-02',
      through: '2024-04',
      value: '110',
      before: '320',
      fallPercent: '65.6',
      // It stood in February already: nothing was bought in January.
      since: '2024-02-01',
    });
    // March to May of last year were 300: 210 must be passed, and there are 60.
    expect(decision.needs).toEqual([{ rule: 'silence.volume', missing: '150', by: '2024-05-31' }]);
  });

  test('without last year nobody can tell', () => {
    expect(at(bought({ '2024-01': '5' }), '2024-04-01', 'fallingVolume').status).toBe('unknown');
    expect(at(bought(lastYear), '2024-07-01', 'fallingVolume').status).toBe('unknown');
    expect(at(bought(lastYear), '2024-06-30', 'fallingVolume').status).toBe('stands');
  });

  test('what was given back was not bought', () => {
    const history = [
      ...bought(lastYear),
      { kind: 'purchase', id: 'p', on: '2024-02-01', amount: '300' } as const,
      { kind: 'refund', of: 'p', on: '2024-03-20', amount: '200' } as const,
    ];
    expect(at(history.slice(0, -1), '2024-04-01', 'fallingVolume').status).toBe('clear');
    expect(at(history, '2024-04-01', 'fallingVolume').reason).toMatchObject({ value: '100' });
  });
});

describe('unanswered contacts', () => {
  const wrote = (...days: string[]): HistoryEvent[] =>
    days.map((on) => ({ kind: 'outreach', on, id: on.slice(5) }));
  const three = wrote('2024-03-01', '2024-03-11', '2024-03-21');

  test.for([
    ['2024-04-03', 'clear', null],
    ['2024-04-04', 'stands', '2024-04-04'],
  ] as const)('on %s', ([asOf, status, since]) => {
    expect(at(three, asOf, 'unansweredContacts')).toMatchObject({ status, since });
  });

  test('a further one renews it', () => {
    const four = [...three, ...wrote('2024-04-10')];
    expect(at(four, '2024-04-23', 'unansweredContacts').since).toBe('2024-04-04');
    const renewed = at(four, '2024-04-24', 'unansweredContacts');
    expect(renewed).toMatchObject({
      since: '2024-04-24',
      reason: { contacts: 4, lastAnswerOn: null },
    });
    expect(renewed.decision.needs).toEqual([{ rule: 'silence.answer' }]);
  });

  test('a question about satisfaction without an answer is unanswered at once', () => {
    const asked = { kind: 'satisfaction', on: '2024-03-25', level: 'noAnswer' } as const;
    const found = at([...three.slice(1), asked], '2024-04-04', 'unansweredContacts');
    expect(found).toMatchObject({ status: 'stands', since: '2024-04-04' });
    expect(at([...three, asked], '2024-03-24', 'unansweredContacts').status).toBe('clear');
    expect(at([...three, asked], '2024-03-25', 'unansweredContacts').status).toBe('stands');
  });

  test.for([
    'inquiry',
    'meeting',
    'trial.started',
    'bid.opened',
    'purchase',
    'contract.signed',
    'contract.renewed',
  ] as const)('%s answers all before it, on the same day too', (kind) => {
    const answer = { kind, on: '2024-03-21' } as HistoryEvent;
    const found = at(
      [...three, ...wrote('2024-03-22'), answer],
      '2024-06-01',
      'unansweredContacts',
    );
    expect(found.status).toBe('clear');
  });

  test.for(['outreach', 'disqualified', 'signal', 'bid.lost'] as const)('%s does not', (kind) => {
    const event = { kind, on: '2024-03-22', ...(kind === 'signal' && { form: 'x' }) };
    const found = at([...three, event as HistoryEvent], '2024-06-01', 'unansweredContacts');
    expect(found.status).toBe('stands');
  });

  test('two contacts tell nothing', () => {
    expect(at(three.slice(1), '2024-06-01', 'unansweredContacts').status).toBe('unknown');
  });
});

describe('a key contact', () => {
  const left = { kind: 'signal', on: '2024-03-01', form: 'keyContactLeft', id: 's' } as const;
  const follows = (on: string) => ({ kind: 'signal', on, form: 'keyContactReplaced' }) as const;

  test('who left', () => {
    const found = at([left], '2024-03-01', 'keyContactLeft');
    expect(found).toMatchObject({ status: 'stands', since: '2024-03-01' });
    expect(found.reason).toMatchObject({ form: 'keyContactLeft', strength: '0.4', ageDays: 0 });
    expect(found.decision.needs).toEqual([
      { rule: 'silence.newContact', forms: ['keyContactReplaced'] },
    ]);
  });

  test.for([
    ['2024-02-29', 'stands'],
    ['2024-03-01', 'clear'],
    ['2024-03-02', 'clear'],
  ] as const)('somebody follows on %s', ([on, status]) => {
    expect(at([left, follows(on)], '2024-04-01', 'keyContactLeft').status).toBe(status);
  });

  test('of whom nobody recorded anything', () => {
    const other = { kind: 'signal', on: '2024-03-01', form: 'moved' } as const;
    expect(at([other], '2024-04-01', 'keyContactLeft').status).toBe('unknown');
  });

  test('without a form for it nobody can be found to follow', () => {
    const own = defineSilencePolicy({
      id: 'p',
      version: '1',
      signals: { keyContactLeft: { replacedForms: [] } },
    });
    expect(riskSignals(own, [left], { asOf: '2024-03-01' }).needs).toEqual([]);
  });
});

describe('satisfaction', () => {
  const said = (...answers: (string | number)[]): HistoryEvent[] =>
    answers.map((answer, index) => ({
      kind: 'satisfaction',
      on: `2024-0${index + 1}-01`,
      id: `s${index + 1}`,
      ...(typeof answer === 'number' ? { score: answer } : { level: answer }),
    })) as HistoryEvent[];

  test.for([
    [['satisfied', 'neutral'], 'stands', '2024-02-01', 1],
    [['verySatisfied', 'veryDissatisfied'], 'stands', '2024-02-01', 4],
    [['neutral', 'satisfied'], 'clear', null, 0],
    [['satisfied', 'satisfied'], 'clear', null, 0],
    [['satisfied', 'neutral', 'neutral'], 'stands', '2024-02-01', 1],
    [['satisfied', 'neutral', 'dissatisfied'], 'stands', '2024-03-01', 2],
    [['satisfied', 'dissatisfied', 'neutral'], 'clear', null, 0],
    [['satisfied', 'noAnswer', 'neutral'], 'stands', '2024-03-01', 1],
    [['satisfied'], 'unknown', null, 0],
    [['satisfied', 'noAnswer'], 'unknown', null, 0],
    [[9, 8], 'stands', '2024-02-01', 1],
    [[8, 7], 'clear', null, 0],
    [[7, 6], 'stands', '2024-02-01', 1],
    [['neutral', 4], 'stands', '2024-02-01', 1],
    [[10, 2], 'stands', '2024-02-01', 4],
    [[0, 2], 'clear', null, 0],
  ] as const)('%j', ([answers, status, since, levels]) => {
    const found = at(said(...answers), '2024-06-01', 'satisfactionDown');
    expect(found).toMatchObject({ status, since });
    if (levels > 0) expect(found.reason).toMatchObject({ levels });
  });

  test('its evidence', () => {
    const found = at(said('satisfied', 'neutral'), '2024-02-01', 'satisfactionDown');
    expect(found.reason).toMatchObject({
      from: 'satisfied',
      to: 'neutral',
      before: { id: 's1' },
      event: { id: 's2' },
    });
    expect(found.decision.needs).toEqual([{ rule: 'silence.betterAnswer', than: 'neutral' }]);
  });
});
