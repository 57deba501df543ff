/** Exactly at a boundary, and a moment beyond it: what is known of holidays, and instants that coincide. */
import { describe, expect, test } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.ts';
import type { RegulatoryFacts } from '../../src/regulations/index.ts';
import { calendars } from './calendars.ts';
import { deadlineOf } from './cases.ts';

const received = '2025-03-03T10:00:00+08:00';

describe('the days for which holidays are known', () => {
  const knowing = (coverage: { from: string; to: string }, strict: boolean) =>
    defineCalendar({
      timeZone: 'UTC',
      weekly: { weekdays: ['09:00-17:00'] },
      coverage,
      strict,
    });
  // Two working days from Monday to the midnight after Wednesday.
  const facts = { receivedAt: '2026-08-03T00:00:00Z' };
  const ask = (days: { from: string; to: string }, strict = false) =>
    deadlineOf('au.acma.ack', facts, { calendar: knowing(days, strict) });

  test('reach from the start to the end, both included', () => {
    const exact = { from: '2026-08-03', to: '2026-08-06' };
    expect(ask(exact)).toMatchObject({ provisional: false, dueAt: '2026-08-06T00:00:00.000Z' });
    expect(ask(exact, true)).toEqual(ask(exact));
  });

  test.for([
    { from: '2026-08-04', to: '2026-08-06' },
    { from: '2026-08-03', to: '2026-08-05' },
  ])('and not from %j', (days) => {
    expect(ask(days)).toMatchObject({ provisional: true, dueAt: '2026-08-06T00:00:00.000Z' });
    expect(ask(days).because).toContainEqual({ kind: 'regulation.provisional', ...days });
    expect(() => ask(days, true)).toThrow('knows holidays from');
  });

  test('do not matter to what is counted from elsewhere, or not yet', () => {
    const days = { from: '2026-08-03', to: '2026-08-04' };
    const calendar = knowing(days, true);
    expect(deadlineOf('ca.bank.deal', facts, { calendar }).provisional).toBe(false);
    expect(deadlineOf('au.acma.implement', facts, { calendar }).status).toBe('notStarted');
  });

  test('a limit that is paused has no end that could lie beyond them', () => {
    const paused = { ...facts, receivedAt: received, startedAt: received };
    const excluded = [{ from: '2025-03-04T00:00:00Z' }];
    const calendar = knowing({ from: '2025-03-03', to: '2025-03-04' }, true);
    const found = deadlineOf('cn.samr.mediation', { ...paused, excluded }, { calendar });
    expect(found).toMatchObject({ status: 'paused', provisional: false });
    // Not even where they begin later.
    const late = knowing({ from: '2025-03-10', to: '2025-03-14' }, false);
    expect(deadlineOf('cn.samr.mediation', { ...paused, excluded }, { calendar: late })).toEqual(
      found,
    );
  });
});

describe('instants that coincide', () => {
  const answer = { receivedAt: '2026-09-16T10:00:00+08:00' };
  const at = (facts: RegulatoryFacts, asOf: string) =>
    deadlineOf('cn.samr.mediation', facts, { calendar: calendars.CN, asOf });

  test('what begins at the instant of the question has begun', () => {
    const started = { receivedAt: received, startedAt: '2025-03-04T00:00:00Z' };
    expect(at(started, '2025-03-04T00:00:00Z').status).toBe('running');
    expect(at(started, '2025-03-03T23:59:59.999Z').status).toBe('notStarted');
    const stopped = { ...started, excluded: [{ from: '2025-03-05T00:00:00Z' }] };
    expect(at(stopped, '2025-03-05T00:00:00Z').status).toBe('paused');
    expect(at(stopped, '2025-03-04T23:59:59.999Z').status).toBe('running');
    const none = { ...started, excluded: [{ from: started.startedAt, to: started.startedAt }] };
    expect(at(none, started.startedAt)).toEqual(at(started, started.startedAt));
  });

  test('what is done as it begins is done', () => {
    const done = deadlineOf(
      'cn.telecom.operator-answer',
      { ...answer, doneAt: answer.receivedAt },
      { calendar: calendars.CN },
    );
    expect(done.status).toBe('met');
  });

  test('an event that is complained of may lie before the receipt', () => {
    const found = deadlineOf(
      'cn.telecom.appeal-window-billing',
      { receivedAt: '2026-08-31T10:00:00+08:00', startedAt: '2026-04-30T10:00:00+08:00' },
      { calendar: calendars.CN },
    );
    expect(found).toMatchObject({ startedAt: '2026-04-30T02:00:00.000Z', lastDay: '2026-09-30' });
  });

  test('a receipt before 1970 is extended like every other one', () => {
    const found = deadlineOf(
      'us.cfpb.response',
      {
        receivedAt: '1960-02-01T12:00:00Z',
        extension: { at: '1960-02-02T12:00:00Z', met: ['inProgress'] },
      },
      { calendar: calendars.US },
    );
    expect([found.lastDay, found.extended]).toEqual(['1960-04-01', true]);
  });
});
