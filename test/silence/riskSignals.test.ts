/** Score, level and what comes next; what is known when; what is refused. */
import { describe, expect, test } from 'vitest';
import type { HistoryEvent } from '../../src/history/index.ts';
import {
  defineSilencePolicy,
  explain,
  relationshipSilence,
  riskSignals,
  type SilencePolicy,
} from '../../src/silence/index.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';
import { thrownBy } from '../support/thrown.ts';

const policy = relationshipSilence;
const left = { kind: 'signal', on: '2024-03-01', form: 'keyContactLeft' } as const;
const fell = [
  { kind: 'satisfaction', on: '2024-01-01', level: 'satisfied' },
  { kind: 'satisfaction', on: '2024-03-01', level: 'dissatisfied' },
] as const;
const orders: readonly HistoryEvent[] = ['01-10', '02-09', '03-10', '04-09'].map(
  (day) => ({ kind: 'purchase', on: `2024-${day}` }) as const,
);

describe('the score', () => {
  test.for([
    ['nothing known', [], '2024-03-01', '0', null],
    ['one signal', [left], '2024-03-01', '0.4', 'watch'],
    ['two: each takes its part of the rest', [left, ...fell], '2024-03-01', '0.64', 'alarm'],
    ['one after a half-life', [left], '2024-06-29', '0.2', null],
    ['one after two', [left], '2024-10-27', '0.1', null],
    ['one after years', [left], '2034-03-01', '0', null],
  ] as const)('%s', ([, history, asOf, score, level]) => {
    const decision = riskSignals(policy, history, { asOf });
    expect([decision.score, decision.level]).toEqual([score, level]);
  });

  test('a weight of 1 fills it, a weight of 0 shows the signal only', () => {
    const weighing = (weight: string) =>
      defineSilencePolicy({ id: 'p', version: '1', signals: { keyContactLeft: { weight } } });
    expect(riskSignals(weighing('1'), [left, ...fell], { asOf: '2024-03-01' }).score).toBe('1');
    const shown = riskSignals(weighing('0'), [left], { asOf: '2024-03-01' });
    expect(shown).toMatchObject({ score: '0', level: null });
    expect(shown.signals[4]).toMatchObject({ status: 'stands', strength: '0' });
  });

  test('the list is in one order', () => {
    expect(
      riskSignals(policy, [], { asOf: '2024-03-01' }).signals.map(({ signal }) => signal),
    ).toEqual(Object.keys(policy.signals));
  });
});

describe('what comes next', () => {
  const next = (history: readonly HistoryEvent[], asOf: string) =>
    riskSignals(policy, history, { asOf }).next;

  test('signals fade: to the day', () => {
    const fades = { what: 'silence.levelChanges', on: '2024-05-22', to: null, by: 'fading' };
    expect(next([left], '2024-03-01')).toEqual(fades);
    expect(next([left], '2024-05-21')).toEqual(fades);
    expect(riskSignals(policy, [left], { asOf: '2024-05-21' }).level).toBe('watch');
    expect(riskSignals(policy, [left], { asOf: '2024-05-22' }).level).toBe(null);
    expect(next([left], '2024-05-22')).toBe(null);
  });

  test('one level after the other', () => {
    const first = next([left, ...fell], '2024-03-01');
    expect(first).toMatchObject({ to: 'watch', by: 'fading' });
    expect(next([left, ...fell], first?.on ?? '')).toMatchObject({ to: null, by: 'fading' });
  });

  test('a gap in orders begins', () => {
    expect(next(orders, '2024-04-09')).toEqual({
      what: 'silence.levelChanges',
      on: '2024-06-09',
      to: 'watch',
      by: 'signal',
    });
  });

  test('an open bill becomes late, a contact unanswered, a month falls', () => {
    const bill = (month: string, paidOn: string | null) => ({
      period: `2024-${month}`,
      dueOn: `2024-${month}-20`,
      total: '9',
      paidOn,
    });
    const bills = [
      ...['01', '02', '03'].map((month) => bill(month, `2024-${month}-20`)),
      bill('04', null),
    ];
    const account = { id: 'a', joinedOn: '2020-01-01', bills };
    expect(riskSignals(policy, { id: 'c', account }, { asOf: '2024-04-01' }).next).toMatchObject({
      on: '2024-04-28',
      by: 'signal',
    });

    const heavy = defineSilencePolicy({
      id: 'p',
      version: '1',
      signals: { unansweredContacts: { weight: '0.9' } },
    });
    const wrote = ['01', '02', '03'].map(
      (day) => ({ kind: 'outreach', on: `2024-03-${day}` }) as const,
    );
    expect(riskSignals(heavy, wrote, { asOf: '2024-03-10' }).next).toMatchObject({
      on: '2024-03-17',
      to: 'alarm',
    });

    const bought = [{ kind: 'purchase', on: '2024-03-15', amount: '10' }] as const;
    expect(riskSignals(policy, bought, { asOf: '2024-03-15' }).next).toMatchObject({
      on: '2025-04-01',
      to: 'watch',
      by: 'signal',
    });
    expect(riskSignals(policy, bought, { asOf: '2025-04-01' }).level).toBe('watch');
    const [reading] = riskSignals(policy, bought, { asOf: '2025-06-30' }).signals.slice(2);
    expect(reading).toMatchObject({ status: 'stands', since: '2025-04-01' });
    expect(riskSignals(policy, bought, { asOf: '2025-07-01' }).signals[2]?.status).toBe('unknown');
  });

  test('after the last day of the calendar nothing comes', () => {
    const late = { ...left, on: '9999-12-30' };
    expect(next([late], '9999-12-31')).toBe(null);
    expect(next([late], '9999-12-30')).toBe(null);
  });

  test('without levels nothing changes', () => {
    const flat = defineSilencePolicy({ id: 'p', version: '1', levels: [] });
    expect(riskSignals(flat, [left], { asOf: '2024-03-01' })).toMatchObject({
      level: null,
      next: null,
      score: '0.4',
    });
  });
});

describe('what is known', () => {
  test('a fact recorded later is not seen', () => {
    const late = { ...left, recordedOn: '2024-03-05' };
    const asOf = '2024-03-10';
    expect(riskSignals(policy, [late], { asOf, knownAt: '2024-03-04' }).score).toBe('0');
    expect(riskSignals(policy, [late], { asOf, knownAt: '2024-03-05' }).score).not.toBe('0');
  });

  test('an event to come is upcoming', () => {
    const decision = riskSignals(policy, [left], { asOf: '2024-02-29' });
    expect(decision.score).toBe('0');
    expect(decision.upcoming).toEqual([{ kind: 'signal', on: '2024-03-01', id: null }]);
  });

  test('contradictions are issues', () => {
    const refund = { kind: 'refund', on: '2024-03-01', of: 'nothing' } as const;
    const { issues } = riskSignals(policy, [refund], { asOf: '2024-03-01' });
    expect(issues.map(({ code }) => code)).toEqual(['unknown-reference']);
  });

  test('a relation that was declared ended is over, until an order', () => {
    const end = { kind: 'relationship.terminated', on: '2024-06-20', id: 'e' } as const;
    const over = riskSignals(policy, [...orders, end, left], { asOf: '2024-07-01' });
    expect(over).toMatchObject({ score: '0', level: null, needs: [], next: null });
    expect(over.because).toEqual([
      {
        kind: 'silence.ended',
        event: { kind: 'relationship.terminated', on: '2024-06-20', id: 'e' },
      },
    ]);
    const back = { kind: 'purchase', on: '2024-06-25' } as const;
    const again = riskSignals(policy, [...orders, end, left, back], { asOf: '2024-07-01' });
    expect(again.signals[4]?.status).toBe('stands');
  });

  test('it is plain JSON, and has sentences in both languages', () => {
    const decision = riskSignals(policy, [...orders, left, ...fell], { asOf: '2024-07-01' });
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    const length = decision.because.length + decision.needs.length + 1;
    expect(explain(decision, en)).toHaveLength(length);
    expect(explain(decision, zhCN)).toHaveLength(length);
  });
});

describe('refused', () => {
  const asOf = '2024-03-01';
  test('every problem of history and account at once', () => {
    const customer = {
      id: '',
      history: [{ kind: 'purchase', on: '2024-02-30' }],
      account: {
        id: 'a',
        joinedOn: '2020-01-01',
        bills: [{ period: '2024-13', dueOn: 'x', total: '1' }],
      },
    };
    const error = thrownBy(() => riskSignals(policy, customer as never, { asOf }));
    expect(error).toMatchObject({
      name: 'FactsError',
      problems: [
        { path: ['id'] },
        { path: ['history', 0, 'on'] },
        { path: ['account', 'bills', 0, 'period'] },
        { path: ['account', 'bills', 0, 'dueOn'] },
      ],
    });
  });

  test.for([null, 3, 'c-1', {}] as const)('%j as a history', (history) => {
    const error = thrownBy(() => riskSignals(policy, history as never, { asOf }));
    expect(error).toMatchObject({ name: 'FactsError' });
  });

  test.for([
    [{ asOf: '2024-02-30' }, 'date.impossible'],
    [{ asOf: 'today' }, 'date.malformed'],
    [{ asOf, knownAt: 'x' }, 'date.malformed'],
    [{ asOf, known: 'x' }, 'option.unknown'],
    [undefined, 'options.missing'],
  ] as const)('options %j', ([options, code]) => {
    const error = thrownBy(() => riskSignals(policy, [], options as never));
    expect(error).toMatchObject({ name: 'ContractError', code });
  });

  test('a policy that was not checked', () => {
    const copy = { ...policy } as SilencePolicy;
    const error = thrownBy(() => riskSignals(copy, [], { asOf }));
    expect(error).toMatchObject({ name: 'ContractError', code: 'policy.unchecked' });
  });
});
