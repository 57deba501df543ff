import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  definePointsPolicy,
  explain,
  type PeriodScore,
  type PointsPolicy,
  readPointsPolicy,
  rewardForNextBill,
  scorePeriod,
  scorePortfolio,
  scoreTenureAndSpend,
  summariseScores,
  telecomPoints,
} from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';
import { naiveScore } from '../oracle/naivePoints.ts';
import { runs } from '../support/laws.ts';
import {
  accountArbitrary,
  moneyArbitrary,
  policyArbitrary,
  questionArbitrary,
} from '../support/pointsArbitraries.ts';

const months = fc.integer({ min: 0, max: 1_200 });
const cents = fc.integer({ min: 0, max: 10_000_000 });
const money = (units: number): string => (units / 100).toFixed(2);

/** Policies under which more of anything cannot take points away. */
const fullScore = (policy: PointsPolicy, tenureMonths: number, spend: string): number =>
  scoreTenureAndSpend(policy, { tenureMonths, spend, paidOnTime: true }).gross;

describe('the score of a period', () => {
  it('is what the naive implementation says, for every policy, account and question', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        policyArbitrary,
        accountArbitrary,
        questionArbitrary,
        (policy, account, asked) => {
          const score = scorePeriod(policy, account, asked);
          seen.add(score.status);
          expect({
            status: score.status,
            months: score.tenure.months,
            tenurePoints: score.tenure.points,
            spendPoints: score.spend.points,
            gross: score.gross,
            points: score.points,
            lateBills: score.lateBills,
          }).toEqual(naiveScore(policy, account, asked));
        },
      ),
      { numRuns: runs(800) },
    );
    expect([...seen].sort()).toEqual([
      'earned',
      'forfeited',
      'held',
      'notMember',
      'notYetMember',
      'pending',
      'reinstated',
    ]);
  });

  it('does not depend on the order of bills, lines, payments, credits and suspensions', () => {
    const reversed = (account: Account): Account => ({
      ...account,
      suspensions: [...(account.suspensions ?? [])].reverse(),
      bills: [...account.bills].reverse().map((bill) => ({
        ...bill,
        payments: bill.payments == null ? undefined : [...bill.payments].reverse(),
        credits: bill.credits == null ? undefined : [...bill.credits].reverse(),
      })),
    });
    fc.assert(
      fc.property(accountArbitrary, questionArbitrary, (account, asked) => {
        const {
          because: _,
          needs,
          lateBills,
          ...score
        } = scorePeriod(telecomPoints, account, asked);
        const other = scorePeriod(telecomPoints, reversed(account), asked);
        expect(other).toMatchObject(score);
        expect(new Set(other.needs)).toEqual(new Set(needs));
        expect([...other.lateBills].sort()).toEqual([...lateBills].sort());
      }),
      { numRuns: runs(100) },
    );
  });

  it('is the same on machines in five time zones', () => {
    const machine = process.env['TZ'];
    const zones = [
      'UTC',
      'America/New_York',
      'Asia/Shanghai',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ];
    try {
      fc.assert(
        fc.property(
          policyArbitrary,
          accountArbitrary,
          questionArbitrary,
          (policy, account, asked) => {
            const answers = zones.map((zone) => {
              process.env['TZ'] = zone;
              return JSON.stringify(scorePeriod(policy, account, asked));
            });
            expect(new Set(answers).size).toBe(1);
          },
        ),
        { numRuns: runs(60) },
      );
    } finally {
      if (machine === undefined) delete process.env['TZ'];
      else process.env['TZ'] = machine;
    }
  });

  it('survives JSON and structuredClone, and so does the policy', () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        accountArbitrary,
        questionArbitrary,
        (policy, account, asked) => {
          const read = readPointsPolicy(JSON.parse(JSON.stringify(policy)));
          expect(read).toEqual({ ok: true, value: policy });
          const score = scorePeriod(policy, account, asked);
          expect(JSON.parse(JSON.stringify(score))).toEqual(score);
          expect(globalThis.structuredClone(score)).toEqual(score);
          const copy = readPointsPolicy(globalThis.structuredClone(policy));
          expect(copy.ok && scorePeriod(copy.value, account, asked)).toEqual(score);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it('changes on the day `next` names and to what it names, and not before', () => {
    let changes = 0;
    fc.assert(
      fc.property(
        policyArbitrary,
        accountArbitrary,
        questionArbitrary,
        (policy, account, asked) => {
          const { period, asOf, knownAt } = asked;
          const settled: Account = {
            ...account,
            bills: account.bills.map((bill) => openBill(asItStood(bill, asOf), period)),
            suspensions: (account.suspensions ?? []).filter(({ from }) => from <= asOf),
          };
          const on = (day: string): PeriodScore =>
            scorePeriod(
              policy,
              settled,
              knownAt === undefined ? { period, asOf: day } : { period, asOf: day, knownAt },
            );
          const score = on(asOf);
          if (score.next === null) {
            const answers = [1, 30, 100, 400, 4_000].map((days) => {
              const later = new Date(Date.parse(asOf) + days * 86_400_000);
              const { status, points } = on(later.toISOString().slice(0, 10));
              return { status, points };
            });
            const now = { status: score.status, points: score.points };
            expect(answers).toEqual(answers.map(() => now));
            return;
          }
          changes += 1;
          expect(score.next.on > asOf).toBe(true);
          const eve = new Date(Date.parse(score.next.on) - 86_400_000).toISOString().slice(0, 10);
          const same = on(eve < asOf ? asOf : eve);
          expect(same.status).toBe(score.status);
          expect(same.points).toBe(score.points);
          const changed = on(score.next.on);
          expect({ status: changed.status, points: changed.points }).toEqual(score.next.to);
        },
      ),
      { numRuns: runs(300) },
    );
    expect(changes).toBeGreaterThan(10);
  });

  it('has all its points once every payment it needs is made', () => {
    let met = 0;
    fc.assert(
      fc.property(
        policyArbitrary,
        accountArbitrary,
        questionArbitrary,
        (policy, account, asked) => {
          const bills = account.bills.map((bill) => openBill(bill, asked.period));
          const plain: Account = { ...account, suspensions: [], bills };
          const score = scorePeriod(policy, plain, asked);
          const needed = score.needs.flatMap((need) => ('bill' in need ? [need] : []));
          const [first] = needed;
          if (first === undefined || asked.knownAt !== undefined) return;
          met += 1;
          expect(new Set([first.bill, ...first.also])).toEqual(
            new Set([...needed.map(({ bill }) => bill), ...first.also]),
          );
          const paid = bills.map(({ payments, ...bill }) => {
            const unpaid = [first.bill, ...first.also].includes(bill.id ?? '');
            return unpaid ? { ...bill, paidOn: asked.asOf } : { ...bill, payments };
          });
          // The other bills go on as they are: nothing that is not needed is paid.
          const end = { ...asked, asOf: '2034-01-01' };
          const known = paid.map((bill) => asItStood(bill, asked.asOf));
          const after = scorePeriod(policy, { ...plain, bills: known }, end);
          expect(['earned', 'reinstated']).toContain(after.status);
          expect(after.points).toBe(after.gross);
          expect(after.gross).toBe(score.gross);
        },
      ),
      { numRuns: runs(300) },
    );
    expect(met).toBeGreaterThan(10);
  });

  it('can be put into words in both languages, whatever it is', () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        accountArbitrary,
        questionArbitrary,
        moneyArbitrary,
        (policy, account, asked, nextBill) => {
          const score = scorePeriod(policy, account, asked);
          const reward = rewardForNextBill(policy, score, { nextBill });
          for (const words of [en, zhCN]) {
            for (const said of [...explain(score, words), ...explain(reward, words)]) {
              expect(said).toMatch(/[.。]$/);
              expect(said).not.toMatch(/undefined|null|NaN|\[object|^1 point (are|wait) /);
            }
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

/** A bill of a period that nobody said was paid in full. */
function openBill(bill: Account['bills'][number], period: string): Account['bills'][number] {
  return { ...bill, period, paidOn: undefined };
}

/** A bill as it stands on a day: nothing that happens later is known. */
function asItStood(bill: Account['bills'][number], day: string): Account['bills'][number] {
  return {
    ...bill,
    paidOn: bill.paidOn != null && bill.paidOn > day ? undefined : bill.paidOn,
    payments: bill.payments?.filter(({ on }) => on <= day),
    credits: bill.credits?.filter(({ on }) => on <= day),
  };
}

describe('the rule itself', () => {
  const policies = policyArbitrary.filter((policy) => policy.cap === null);

  it('gives never fewer points for more spend', () => {
    fc.assert(
      fc.property(policyArbitrary, months, cents, cents, (policy, tenure, a, b) => {
        const less = fullScore(policy, tenure, money(Math.min(a, b)));
        expect(fullScore(policy, tenure, money(Math.max(a, b)))).toBeGreaterThanOrEqual(less);
      }),
      { numRuns: runs(200) },
    );
  });

  it('gives never fewer points for longer tenure', () => {
    fc.assert(
      fc.property(policyArbitrary, months, months, cents, (policy, a, b, spend) => {
        const less = fullScore(policy, Math.min(a, b), money(spend));
        expect(fullScore(policy, Math.max(a, b), money(spend))).toBeGreaterThanOrEqual(less);
      }),
      { numRuns: runs(200) },
    );
  });

  it('gives never more points for a late payment than for one on time', () => {
    fc.assert(
      fc.property(policyArbitrary, months, cents, (policy, tenureMonths, spend) => {
        const facts = { tenureMonths, spend: money(spend) };
        const late = scoreTenureAndSpend(policy, { ...facts, paidOnTime: false }).points;
        const onTime = scoreTenureAndSpend(policy, { ...facts, paidOnTime: true }).points;
        expect(late).toBeLessThanOrEqual(onTime ?? Number.NaN);
      }),
      { numRuns: runs(200) },
    );
  });

  it('makes the gross of its parts, where nothing is capped', () => {
    fc.assert(
      fc.property(policies, months, cents, (policy, tenureMonths, spend) => {
        const score = scoreTenureAndSpend(policy, {
          tenureMonths,
          spend: money(spend),
          paidOnTime: true,
        });
        expect(score.gross).toBeCloseTo(score.tenure.points + score.spend.points, 8);
        expect(score.points).toBe(score.gross);
      }),
      { numRuns: runs(200) },
    );
  });

  it('rounds by less than one unit, and the remainder is what is left', () => {
    fc.assert(
      fc.property(policyArbitrary, cents, (policy, spend) => {
        const each = definePointsPolicy({
          ...policy,
          tenure: { pointsPerMonth: 0 },
          spend: { ...policy.spend, points: 1 },
          cap: null,
        } as never) as PointsPolicy;
        const score = scoreTenureAndSpend(each, {
          tenureMonths: 0,
          spend: money(spend),
          paidOnTime: true,
        });
        const exact = spend / 100 / Number(policy.spend.per);
        const unit = 10 ** -policy.spend.scale;
        expect(Math.abs(score.spend.points - exact)).toBeLessThan(unit * (1 + 1e-9));
        const back = score.spend.points * Number(policy.spend.per) + Number(score.spend.remainder);
        expect(back).toBeCloseTo(spend / 100, 4);
      }),
      { numRuns: runs(200) },
    );
  });

  it('gives the next points for exactly the money it says, and not for less', () => {
    let told = 0;
    fc.assert(
      fc.property(policies, cents, (policy, spend) => {
        const facts = { tenureMonths: 0, paidOnTime: true };
        const score = scoreTenureAndSpend(policy, { ...facts, spend: money(spend) });
        const need = score.needs[0];
        if (need?.rule !== 'spend.more') return;
        told += 1;
        const units = (value: string): bigint => {
          const [whole = '', part = ''] = value.split('.');
          return BigInt(whole + part.padEnd(12, '0'));
        };
        const text = (value: bigint): string => {
          const digits = String(value).padStart(13, '0');
          return `${digits.slice(0, -12)}.${digits.slice(-12)}`;
        };
        const more = units(money(spend)) + units(need.amount);
        const enough = scoreTenureAndSpend(policy, { ...facts, spend: text(more) });
        expect(enough.spend.points).toBeCloseTo(score.spend.points + need.gains, 8);
        const short = scoreTenureAndSpend(policy, { ...facts, spend: text(more - 1n) });
        expect(short.spend.points).toBe(score.spend.points);
      }),
      { numRuns: runs(200) },
    );
    expect(told).toBeGreaterThan(20);
  });

  it('answers the same on the exact path as on the scaled-integer path', () => {
    fc.assert(
      fc.property(policyArbitrary, months, cents, (policy, tenureMonths, spend) => {
        const facts = { tenureMonths, paidOnTime: true };
        const scaled = scoreTenureAndSpend(policy, { ...facts, spend: money(spend) });
        // A fifth decimal leaves the scaled path; its value is the same.
        const exact = scoreTenureAndSpend(policy, { ...facts, spend: `${money(spend)}000` });
        expect(exact).toEqual(scaled);
      }),
      { numRuns: runs(200) },
    );
  });

  it('agrees with the dated score of an account with one bill', () => {
    fc.assert(
      fc.property(months, cents, fc.boolean(), (tenureMonths, spend, paidOnTime) => {
        const joined = new Date(Date.UTC(2030, 0 - tenureMonths, 1)).toISOString().slice(0, 10);
        const account: Account = {
          id: 'c',
          joinedOn: joined,
          bills: [
            {
              period: '2029-12',
              dueOn: '2030-01-20',
              total: money(spend + 1),
              paidOn: paidOnTime ? '2030-01-20' : '2030-01-21',
            },
          ],
        };
        if (tenureMonths === 0) return;
        const dated = scorePeriod(telecomPoints, account, {
          period: '2029-12',
          asOf: '2030-02-01',
        });
        const plain = scoreTenureAndSpend(telecomPoints, {
          tenureMonths,
          spend: money(spend + 1),
          paidOnTime,
        });
        expect(dated).toMatchObject({
          status: plain.status,
          tenure: plain.tenure,
          spend: plain.spend,
          gross: plain.gross,
          points: plain.points,
          forfeits: plain.forfeits,
        });
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a reward', () => {
  const points = fc.integer({ min: 0, max: 300 });
  const scoreOf = (tenureMonths: number) =>
    scoreTenureAndSpend(telecomPoints, { tenureMonths, spend: '0', paidOnTime: true });

  it('has the band that a linear search finds', () => {
    fc.assert(
      fc.property(points, (earned) => {
        const reward = rewardForNextBill(telecomPoints, scoreOf(earned), { nextBill: '100' });
        const { bands } = telecomPoints.reward as {
          bands: readonly { name: string; min: number }[];
        };
        const found = bands.filter(({ min }) => min <= earned).at(-1);
        expect(reward.band).toBe(found?.name);
        expect(reward.bandMin).toBe(found?.min);
      }),
      { numRuns: runs(200) },
    );
  });

  it('is never below 0, never more than the bill, and never falls as points rise', () => {
    fc.assert(
      fc.property(points, points, cents, (a, b, bill) => {
        const of = (earned: number): number =>
          Number(
            rewardForNextBill(telecomPoints, scoreOf(earned), { nextBill: money(bill) }).amount,
          );
        expect(of(a)).toBeGreaterThanOrEqual(0);
        expect(of(a)).toBeLessThanOrEqual(bill / 100);
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a batch', () => {
  it('has one row for each record, each what the record alone gives, and adds up', () => {
    const record = fc.oneof(accountArbitrary, fc.anything());
    fc.assert(
      fc.property(
        policyArbitrary,
        fc.array(record),
        questionArbitrary,
        (policy, records, asked) => {
          const accounts = records as Account[];
          const rows = [...scorePortfolio(policy, accounts, asked)];
          expect(rows.map(({ index }) => index)).toEqual(accounts.map((_, index) => index));
          rows.forEach((row, index) => {
            const account = accounts[index] as Account;
            if (row.ok) expect(row.decision).toEqual(scorePeriod(policy, account, asked));
            else
              expect(() => scorePeriod(policy, account, asked)).toThrow('The facts cannot be used');
          });
          const summary = summariseScores(policy, rows);
          expect(summary.records).toBe(records.length);
          expect(summary.scored + summary.rejected).toBe(records.length);
          expect(Object.values(summary.byStatus).reduce((a, b) => a + b, 0)).toBe(summary.scored);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});
