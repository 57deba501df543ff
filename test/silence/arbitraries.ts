/** Random customers that show signals, and policies that weigh them. */
import fc from 'fast-check';
import type { Bill, Customer, HistoryEvent } from '../../src/history/index.ts';
import {
  defineSilencePolicy,
  relationshipSilence,
  type SilencePolicy,
} from '../../src/silence/index.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';

const firstDay = dayOfDate('2023-01-01');
const lastDay = dayOfDate('2024-12-31');
/** Days of two years. */
export const dates: fc.Arbitrary<string> = fc
  .integer({ min: firstDay, max: lastDay })
  .map(dateOfDay);
const levels = ['verySatisfied', 'satisfied', 'neutral', 'dissatisfied', 'noAnswer'] as const;
const forms = ['keyContactLeft', 'keyContactReplaced', 'other'] as const;

/** Something that matters to a signal, most often an order. */
export const eventArbitrary: fc.Arbitrary<HistoryEvent> = fc
  .record({
    kind: fc.constantFrom(
      ...(['purchase', 'purchase', 'purchase', 'purchase', 'outreach', 'outreach'] as const),
      ...([
        'inquiry',
        'satisfaction',
        'satisfaction',
        'signal',
        'relationship.terminated',
      ] as const),
    ),
    on: dates,
    recordedOn: fc.option(dates, { freq: 5 }),
    amount: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 4 }),
    level: fc.constantFrom(...levels),
    form: fc.constantFrom(...forms),
  })
  .map(({ kind, on, recordedOn, amount, level, form }) => {
    const base = { on, recordedOn };
    if (kind === 'purchase') return { ...base, kind, amount };
    if (kind === 'satisfaction') return { ...base, kind, level };
    return kind === 'signal' ? { ...base, kind, form } : { ...base, kind };
  });

const billsArbitrary: fc.Arbitrary<Bill[]> = fc
  .array(fc.option(fc.integer({ min: -25, max: 60 }), { freq: 5 }), { maxLength: 12 })
  .map((delays) =>
    delays.map((delay, index) => {
      const period = `2024-${String(index + 1).padStart(2, '0')}`;
      const dueOn = `${period}-20`;
      const paidOn = delay === null ? null : dateOfDay(dayOfDate(dueOn) + delay);
      return { period, dueOn, total: '10', paidOn };
    }),
  );

/** A customer with events, and with bills two times in three. */
export const customerArbitrary: fc.Arbitrary<Customer> = fc
  .record({
    history: fc.array(eventArbitrary, { maxLength: 25, size: 'max' }),
    bills: fc.option(billsArbitrary, { freq: 3 }),
  })
  .map(({ history, bills }) => ({
    id: 'c',
    history: history.map((event, index) => ({ ...event, id: `e${index}` })),
    account: bills && { id: 'a', joinedOn: '2022-01-01', bills },
  }));

/** Weights with four decimals. */
export const weights: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 10_000 })
  .map((parts) => `${parts / 10_000}`);
const signalNames = Object.keys(relationshipSilence.signals);
/** Mostly policies with weights of their own and two levels side by side. */
export const policyArbitrary: fc.Arbitrary<SilencePolicy> = fc
  .record({
    weights: fc.array(weights, { minLength: 6, maxLength: 6 }),
    halfLives: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 6, maxLength: 6 }),
    cut: fc.integer({ min: 1, max: 9_998 }),
    preset: fc.boolean(),
  })
  .map(({ weights: all, halfLives, cut, preset }) => {
    const signals = Object.fromEntries(
      signalNames.map((name, index) => [
        name,
        { weight: all[index], halfLifeDays: halfLives[index] },
      ]),
    );
    const rules = [
      { level: 'low', atLeast: `${cut / 10_000}` },
      { level: 'high', atLeast: `${(cut + 1) / 10_000}` },
    ];
    return preset
      ? relationshipSilence
      : defineSilencePolicy({ id: 'any', version: '1', signals, levels: rules });
  });
