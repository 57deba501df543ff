/** What holds for every count, customer and day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backtestSignals,
  defineSilencePolicy,
  explain,
  relationshipSilence,
  riskSignals,
  silentDissatisfaction,
} from '../../src/silence/index.ts';
import { silenceWordsEn } from '../../src/silence/words.en.ts';
import { silenceWordsZhCN } from '../../src/silence/words.zh-CN.ts';
import { naiveStatuses } from '../oracle/naiveSignals.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { runs } from '../support/laws.ts';
import {
  customerArbitrary,
  dates,
  eventArbitrary,
  policyArbitrary,
  weights,
} from './arbitraries.ts';

describe('the unhappy behind the complaints', () => {
  const shares = fc.integer({ min: 1, max: 10_000 }).map((parts) => (parts / 10_000).toString());
  const counts = fc.oneof(fc.nat(20), fc.nat(2_000), fc.nat(1_000_000));
  const confidences = fc.constantFrom('0.5', '0.8', '0.9', '0.95', '0.99', '0.999');
  const ask = (share: string, complaints: number, confidence: string) =>
    silentDissatisfaction(share, { complaints }, { confidence });

  it('the range contains the estimate, and who complained', () => {
    fc.assert(
      fc.property(shares, counts, confidences, (share, complaints, confidence) => {
        const { range, estimate, silentRange } = ask(share, complaints, confidence);
        expect(range.low).toBeLessThanOrEqual(Number(estimate));
        expect(range.high).toBeGreaterThanOrEqual(Number(estimate));
        expect(silentRange.low).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(range.high)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it('shrinks, set against the estimate, with twice as many complaints', () => {
    fc.assert(
      fc.property(shares, counts, confidences, (share, complaints, confidence) => {
        fc.pre(complaints > 0);
        const widthOf = (count: number): number => {
          const { range, estimate } = ask(share, count, confidence);
          return (range.high - range.low) / Number(estimate);
        };
        // Ranges have whole ends: one more or less on either side is no growth.
        const oneEach = (2 * Number(share)) / complaints;
        expect(widthOf(2 * complaints)).toBeLessThanOrEqual(widthOf(complaints) + oneEach);
        expect(widthOf(100 * complaints)).toBeLessThanOrEqual(widthOf(complaints));
      }),
      { numRuns: runs(100) },
    );
  });

  it('moves up with complaints, down with the share, and widens with the confidence', () => {
    fc.assert(
      fc.property(shares, shares, counts, (one, other, complaints) => {
        const [less, more] = Number(one) <= Number(other) ? [one, other] : [other, one];
        const rare = ask(less, complaints, '0.95').range;
        const often = ask(more, complaints, '0.95').range;
        expect(rare.low).toBeGreaterThanOrEqual(often.low);
        expect(rare.high).toBeGreaterThanOrEqual(often.high);
        const further = ask(one, complaints + 1, '0.95').range;
        const here = ask(one, complaints, '0.95').range;
        expect(further.low).toBeGreaterThanOrEqual(here.low);
        expect(further.high).toBeGreaterThanOrEqual(here.high);
        const surer = ask(one, complaints, '0.99').range;
        expect(surer.low).toBeLessThanOrEqual(here.low);
        expect(surer.high).toBeGreaterThanOrEqual(here.high);
      }),
      { numRuns: runs(100) },
    );
  });
});

const later = (date: string, days: number): string => dateOfDay(dayOfDate(date) + days);

describe('signals', () => {
  it('are those of a count by hand', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(customerArbitrary, dates, (customer, asOf) => {
        const { signals } = riskSignals(relationshipSilence, customer, { asOf });
        const found = Object.fromEntries(signals.map(({ signal, status }) => [signal, status]));
        expect(found).toEqual(naiveStatuses(customer, asOf));
        for (const { signal, status } of signals) seen.add(`${signal} ${status}`);
      }),
      { numRuns: runs(1_500) },
    );
    // Each of the six signals was met in each of the three states; fewer cases than these miss the rarest.
    if (runs(1_500) >= 1_500) expect(seen.size).toBe(18);
  });

  it('are bounded, and more of them never lower the score', () => {
    fc.assert(
      fc.property(policyArbitrary, customerArbitrary, dates, (policy, customer, asOf) => {
        const { score, signals, level } = riskSignals(policy, customer, { asOf });
        expect(Number(score)).toBeGreaterThanOrEqual(0);
        expect(Number(score)).toBeLessThanOrEqual(1);
        // In ten thousandths, as they are told: each is rounded on its own.
        const told = (text: string): number => Math.round(Number(text) * 10_000);
        const strengths = signals.map(({ strength }) => told(strength));
        expect(told(score)).toBeGreaterThanOrEqual(Math.max(...strengths) - 1);
        expect(told(score)).toBeLessThanOrEqual(
          strengths.reduce((sum, strength) => sum + strength, 0) + 4,
        );
        // One alone is the score.
        const standing = signals.filter(({ status }) => status === 'stands');
        if (standing.length === 1) expect(score).toBe(standing[0]?.strength);
        const reached = policy.levels.filter(({ atLeast }) => Number(score) >= Number(atLeast));
        expect(level).toBe(reached.at(-1)?.level ?? null);
      }),
      { numRuns: runs(150) },
    );
  });

  it('do not depend on the order of facts, nor on how often one is listed', () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        customerArbitrary,
        dates,
        fc.nat(),
        (policy, customer, asOf, turn) => {
          const turned = <Item>(list: readonly Item[]): Item[] => {
            const at = list.length === 0 ? 0 : turn % list.length;
            return [...list.slice(at), ...list.slice(0, at)].reverse();
          };
          const history = customer.history ?? [];
          const account = customer.account && {
            ...customer.account,
            bills: turned(customer.account.bills),
          };
          const other = { id: 'c', history: [...turned(history), ...history.slice(0, 3)], account };
          expect(riskSignals(policy, other, { asOf })).toEqual(
            riskSignals(policy, customer, { asOf }),
          );
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('fall with age: one that began on the same day counts no more later', () => {
    fc.assert(
      fc.property(
        ...([policyArbitrary, customerArbitrary, dates, fc.integer({ min: 1, max: 200 })] as const),
        (policy, customer, asOf, days) => {
          const now = riskSignals(policy, customer, { asOf });
          const then = riskSignals(policy, customer, { asOf: later(asOf, days) });
          now.signals.forEach(({ since, strength }, index) => {
            const after = then.signals[index];
            if (since === null || after?.since !== since) return;
            expect(Number(after.strength)).toBeLessThanOrEqual(Number(strength));
          });
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('halve in a half-life', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_660 }), weights, (halfLifeDays, weight) => {
        const signals = { keyContactLeft: { weight, halfLifeDays } };
        const policy = defineSilencePolicy({ id: 'p', version: '1', signals });
        const history = [{ kind: 'signal', on: '2024-01-01', form: 'keyContactLeft' }] as const;
        const { score } = riskSignals(policy, history, { asOf: later('2024-01-01', halfLifeDays) });
        expect(Number(score)).toBeCloseTo(Number(weight) / 2, 3);
      }),
      { numRuns: runs(50) },
    );
  });

  it('change the level on the day that is told, and not before, if nothing more happens', () => {
    fc.assert(
      fc.property(policyArbitrary, customerArbitrary, dates, (policy, customer, asOf) => {
        const nothingMore = {
          id: 'c',
          history: (customer.history ?? []).filter(({ on }) => on <= asOf),
          account: customer.account && {
            ...customer.account,
            bills: customer.account.bills.map((bill) => ({
              ...bill,
              paidOn: bill.paidOn && bill.paidOn <= asOf ? bill.paidOn : null,
            })),
          },
        };
        const levelOn = (day: string) => riskSignals(policy, nothingMore, { asOf: day }).level;
        const { level, next } = riskSignals(policy, customer, { asOf });
        expect(levelOn(asOf)).toBe(level);
        const wait = next === null ? 300 : Math.min(dayOfDate(next.on) - dayOfDate(asOf), 300);
        for (const days of new Set([1, wait >> 2, wait >> 1, (wait * 3) >> 2, wait - 1])) {
          if (days > 0 && days < wait) expect(levelOn(later(asOf, days))).toBe(level);
        }
        if (next === null) return;
        expect(levelOn(next.on)).toBe(next.to);
        expect(next.to).not.toBe(level);
      }),
      { numRuns: runs(200) },
    );
  });

  it('are those of the day on which they are known', () => {
    fc.assert(
      fc.property(policyArbitrary, customerArbitrary, dates, (policy, customer, asOf) => {
        const known = (customer.history ?? []).filter(
          ({ recordedOn }) => (recordedOn ?? '') <= asOf,
        );
        const seen = riskSignals(policy, { ...customer, history: known }, { asOf });
        expect(riskSignals(policy, customer, { asOf, knownAt: asOf })).toEqual(seen);
      }),
      { numRuns: runs(100) },
    );
  });

  it('can be said in both languages, and are plain JSON', () => {
    fc.assert(
      fc.property(policyArbitrary, customerArbitrary, dates, (policy, customer, asOf) => {
        const decision = riskSignals(policy, customer, { asOf });
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        for (const words of [silenceWordsEn, silenceWordsZhCN]) {
          const said = explain(decision, words).join('');
          expect(said).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a backtest', () => {
  const options = {
    from: '2024-01-01',
    to: '2024-10-01',
    stepDays: 45,
    horizonDays: 90,
  } as const;
  const lastLook = '2024-06-29';

  it('sees nothing that happened or was recorded after a look', () => {
    fc.assert(
      fc.property(
        fc.array(customerArbitrary, { maxLength: 3 }),
        fc.array(eventArbitrary, { maxLength: 10 }),
        (customers, more) => {
          const numbered = customers.map((customer, index) => ({ ...customer, id: `${index}` }));
          const future = more
            .map((event) => ({ ...event, recordedOn: null }))
            .filter(({ on }) => on > lastLook);
          const changed = numbered.map((customer) => ({
            ...customer,
            history: [
              ...(customer.history ?? []).filter(
                ({ on, recordedOn }) => on <= lastLook && (recordedOn ?? '') <= lastLook,
              ),
              ...future,
            ],
          }));
          const loss = { outcomes: [{ id: '0', lostOn: '2024-06-01' }] };
          const found = backtestSignals(relationshipSilence, numbered, { ...options, loss });
          const other = backtestSignals(relationshipSilence, changed, { ...options, loss });
          expect(found.looks.at(-1)).toBe(lastLook);
          expect(other).toEqual(found);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('sees at each look what the signals say on that day', () => {
    fc.assert(
      fc.property(customerArbitrary, (customer) => {
        const found = backtestSignals(relationshipSilence, [customer], {
          ...options,
          loss: { outcomes: [] },
        });
        expect(found.base.numerator).toBe(0);
        const statuses = found.looks
          .map((on) => riskSignals(relationshipSilence, customer, { asOf: on, knownAt: on }))
          .filter((decision) => decision.because[0]?.kind !== 'silence.ended');
        found.signals.forEach(({ signal, standing }) => {
          const stood = statuses.filter(({ signals }) =>
            signals.some((one) => one.signal === signal && one.status === 'stands'),
          );
          // Who has not bought is not looked at.
          expect(standing.denominator).toBeLessThanOrEqual(stood.length);
          if (found.base.denominator === statuses.length) {
            expect(standing.denominator).toBe(stood.length);
          }
        });
      }),
      { numRuns: runs(60) },
    );
  });

  it('counts no more than there is', () => {
    fc.assert(
      fc.property(
        fc.array(customerArbitrary, { maxLength: 4 }),
        fc.integer({ min: 1, max: 200 }),
        (customers, noOrderDays) => {
          const test = backtestSignals(relationshipSilence, customers, {
            ...options,
            loss: { noOrderDays },
          });
          for (const { base, standing, announced } of [...test.signals, ...test.levels]) {
            expect(standing.denominator).toBeLessThanOrEqual(base.denominator);
            expect(standing.numerator).toBeLessThanOrEqual(base.numerator);
            expect(base.denominator).toBeLessThanOrEqual(test.base.denominator);
            expect(announced.numerator).toBeLessThanOrEqual(standing.numerator);
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
