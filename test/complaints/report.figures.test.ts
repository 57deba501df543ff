/** What complaints came to: outcomes, redress, first contact, repeats, satisfaction, calls, regulators, owners. */
import { describe, expect, it } from 'vitest';
import { clock, day, type Given, noon, reportOn, resolved, tracked } from './reported.ts';

describe('counts', () => {
  it('of how they stand add up to those given', () => {
    const { total } = reportOn([
      tracked(),
      tracked({ receivedAt: null, status: 'unknown', matter: null }),
      resolved(noon(4)),
      resolved(noon(5), { status: 'closed', outcome: 'notUpheld' }),
      resolved(noon(6), { status: 'withdrawn', outcome: null, record: { firstResolvedAt: null } }),
      tracked({ status: 'merged', receivedAt: noon('02-01') }),
    ]);
    expect(total).toMatchObject({ complaints: 6, received: 4, resolved: 2 });
    expect(total.byStatus).toEqual({
      unknown: 1,
      open: 1,
      resolved: 1,
      closed: 1,
      withdrawn: 1,
      merged: 1,
    });
  });

  it.for<[string, string, number]>([
    ['at the first instant', '2026-03-01T00:00:00.000Z', 1],
    ['the instant before', '2026-02-28T23:59:59.999Z', 0],
    ['at the first instant after', '2026-04-01T00:00:00.000Z', 0],
  ])('received %s of the period', ([, receivedAt, received]) => {
    expect(reportOn([tracked({ receivedAt })]).total.received).toBe(received);
  });
});

describe('ageing', () => {
  it('puts open complaints into buckets of days since the receipt', () => {
    const asOf = Date.parse('2026-05-01T00:00:00Z');
    const open = (days: number) =>
      tracked({ receivedAt: new Date(asOf - days * day).toISOString() });
    const ages = [0, 0.999, 1, 2.9, 3, 7, 14.9, 15, 30, 55.9, 56, 80];
    const { ageing } = reportOn([...ages.map(open), resolved(noon(3))]).total;
    expect(
      ageing.map(({ fromDays, toDays, complaints }) => [fromDays, toDays, complaints]),
    ).toEqual([
      [0, 1, 2],
      [1, 3, 2],
      [3, 7, 1],
      [7, 15, 2],
      [15, 30, 1],
      [30, 56, 2],
      [56, null, 2],
    ]);
  });

  it('has the buckets that are asked', () => {
    const { ageing } = reportOn([tracked()], { ageingDays: [61] }).total;
    expect(ageing).toEqual([
      { fromDays: 0, toDays: 61, complaints: 1 },
      { fromDays: 61, toDays: null, complaints: 0 },
    ]);
    expect(reportOn([tracked()], { ageingDays: [] }).total.ageing).toEqual([
      { fromDays: 0, toDays: null, complaints: 1 },
    ]);
  });
});

describe('what was resolved in the period', () => {
  const complaints = [
    resolved(noon(2), { redress: '50', record: { callbacks: 2, satisfaction: 'satisfied' } }),
    resolved(noon(3), { redress: '0.10', record: { satisfaction: 'noAnswer' } }),
    resolved(noon(4), { outcome: 'partlyUpheld', redress: '0', record: { callbacks: 1 } }),
    resolved(noon(5), { outcome: 'notUpheld', record: { satisfaction: 'veryDissatisfied' } }),
    // Not of the period: resolved after it, reopened since, withdrawn
    resolved(noon('04-02'), { redress: '7', record: { callbacks: 9, satisfaction: 'neutral' } }),
    tracked({ record: { firstResolvedAt: noon(3), callbacks: 5, satisfaction: 'neutral' } }),
    resolved(noon(6), { status: 'withdrawn', outcome: null }),
  ];
  const { total } = reportOn(complaints);

  it('came to something', () => {
    const shares = Object.entries(total.outcomes).map(
      ([outcome, { numerator, denominator, share }]) => [outcome, numerator, denominator, share],
    );
    expect(shares).toEqual([
      ['upheld', 2, 4, '0.5'],
      ['partlyUpheld', 1, 4, '0.25'],
      ['notUpheld', 1, 4, '0.25'],
    ]);
  });

  it('was paid for', () => {
    expect(total.redress).toMatchObject({
      total: '50.1',
      complaints: { numerator: 2, denominator: 4 },
    });
  });

  it('was called back about', () => {
    expect(total.callbacks).toMatchObject({
      made: 3,
      complaints: { numerator: 2, denominator: 4 },
    });
  });

  it('was rated; silence is an answer of its own', () => {
    const { levels, asked, answered, satisfied } = total.satisfaction;
    expect(levels).toEqual({
      verySatisfied: 0,
      satisfied: 1,
      neutral: 0,
      dissatisfied: 0,
      veryDissatisfied: 1,
      noAnswer: 1,
    });
    expect([asked.numerator, asked.denominator]).toEqual([3, 4]);
    expect([answered.numerator, answered.denominator]).toEqual([2, 3]);
    expect([satisfied.numerator, satisfied.denominator]).toEqual([1, 2]);
    const happy = reportOn([resolved(noon(2), { record: { satisfaction: 'verySatisfied' } })]);
    expect(happy.total.satisfaction.satisfied.numerator).toBe(1);
  });
});

describe('first contact', () => {
  const hours = (count: number) => new Date(Date.parse(noon(1)) + count * 3_600_000).toISOString();

  it.for<[string, Given, object | undefined, number]>([
    ['one reply', { record: { repliesToResolve: 1 } }, undefined, 1],
    ['no reply', {}, undefined, 1],
    ['two replies', { record: { repliesToResolve: 2 } }, undefined, 0],
    ['two replies, which may be', { record: { repliesToResolve: 2 } }, { maxReplies: 2 }, 1],
    ['another hand', { ownership: { handOvers: 1 } }, undefined, 0],
    ['another hand, which may be', { ownership: { handOvers: 1 } }, { maxHandOvers: 1 }, 1],
    ['in 24 hours', {}, { withinHours: 24 }, 1],
    ['in a little more than 23 hours', {}, { withinHours: 23 }, 0],
    ['reopened', { record: { reopenings: 1 } }, { maxReplies: 9 }, 0],
  ])('%s', ([, given, firstContact, expected]) => {
    const { total } = reportOn([resolved(hours(24), given)], { firstContact });
    expect(total.firstContact).toMatchObject({ numerator: expected, denominator: 1 });
  });

  it('is out of all that were first resolved in the period, reopened since or not', () => {
    const reopened = tracked({ record: { firstResolvedAt: noon(2), reopenings: 1 } });
    const { total, definitions } = reportOn([resolved(noon(2)), reopened, resolved(noon('04-01'))]);
    expect(total.firstContact).toMatchObject({ numerator: 1, denominator: 2 });
    expect(total.reopened).toMatchObject({ numerator: 1, denominator: 2 });
    const rule = { maxReplies: 1, maxHandOvers: 0, withinHours: null };
    expect(definitions.firstContact).toEqual(rule);
  });
});

describe('repeats', () => {
  const of = (
    receivedAt: string,
    customer: string | null = 'anna',
    subject: string | null = 'bill',
  ) => tracked({ receivedAt, customer, subject });
  const repeats = (complaints: ReturnType<typeof of>[], repeatWithinDays?: number) => {
    const { numerator, denominator } = reportOn(complaints, { repeatWithinDays }).total.repeats;
    return [numerator, denominator];
  };

  it.for<[string, ReturnType<typeof of>[], number[]]>([
    ['the first one is none, the others are', [of(noon(3)), of(noon(1)), of(noon(2))], [2, 3]],
    ['of another customer', [of(noon(1)), of(noon(2), 'bert')], [0, 2]],
    ['on another subject', [of(noon(1)), of(noon(2), 'anna', 'line')], [0, 2]],
    ['names that run together', [of(noon(1), 'ab', 'c'), of(noon(2), 'a', 'bc')], [0, 2]],
    ['at the very same instant', [of(noon(1)), of(noon(1))], [0, 2]],
    ['twice at the same instant, after another', [of(noon(1)), of(noon(2)), of(noon(2))], [2, 3]],
    ['after one of before the period', [of(noon('02-20')), of(noon(1))], [1, 1]],
    ['after 30 days sharp', [of(noon('02-01')), of(noon(3))], [1, 1]],
    ['without a customer', [of(noon(1), null), of(noon(2), null)], [0, 0]],
    ['without a subject', [of(noon(1), 'anna', null), of(noon(2), 'anna', null)], [0, 0]],
  ])('%s', ([, complaints, expected]) => {
    expect(repeats(complaints)).toEqual(expected);
  });

  it('are those within so many days', () => {
    const pair = [of(noon(1)), of('2026-03-06T12:00:00.001Z')];
    expect(repeats(pair, 5)).toEqual([0, 2]);
    expect(repeats(pair, 6)).toEqual([1, 2]);
    expect(repeats([of(noon(1)), of(noon(6))], 5)).toEqual([1, 2]);
    expect(repeats([of('2026-01-30T11:59:59.999Z'), of(noon(1))])).toEqual([0, 1]);
  });

  it('leave out mergers, on both sides', () => {
    const merged = { ...of(noon(2)), status: 'merged' } as const;
    expect(repeats([of(noon(1)), merged])).toEqual([0, 1]);
    expect(repeats([{ ...of(noon(1)), status: 'merged' }, of(noon(2))])).toEqual([0, 1]);
  });
});

describe('regulators', () => {
  it('counts how often customers went there in the period, and how many of those received', () => {
    const went = (...days: (number | string)[]) => ({
      record: { regulators: days.map((one) => ({ at: noon(one), body: 'MIIT' })) },
    });
    const { regulator } = reportOn([
      tracked(went(3, 5, '04-09')),
      tracked(went('04-09')),
      tracked({ receivedAt: noon('02-01'), ...went(2) }),
      tracked(),
    ]).total;
    expect(regulator).toMatchObject({ referrals: 3, complaints: { numerator: 2, denominator: 3 } });
  });

  it('and for so many customers', () => {
    const went = { record: { regulators: [{ at: noon(3), body: 'MIIT' }] } };
    const complaints = [tracked(went), tracked(), tracked({ receivedAt: noon('02-01') })];
    const base = (per?: 1_000 | 1_000_000) => reportOn(complaints, { customers: 3_000, per }).base;
    expect(base()).toEqual({
      customers: 3_000,
      per: 1_000,
      complaints: '0.6667',
      referrals: '0.3333',
    });
    expect(base(1_000_000)).toMatchObject({ complaints: '666.6667', referrals: '333.3333' });
    expect(reportOn(complaints).base).toBeNull();
  });
});

describe('owners', () => {
  const holder = (owner: string | null, workingTime: number) => ({
    owner,
    workingTime,
    elapsedTime: workingTime * 3,
  });
  const late = (brokenBy: string) => ({
    answer: clock({ status: 'breached', dueAt: noon(2), brokenBy }),
  });

  it('are told with what they held and what became late in their hands', () => {
    const { holders, total } = reportOn([
      tracked({
        ownership: { handOvers: 2, bounces: 1, holders: [holder('bo', 5), holder(null, 1)] },
        targets: late('bo'),
      }),
      tracked({ ownership: { handOvers: 1, holders: [holder('al', 2), holder('bo', 4)] } }),
      tracked({ targets: late('cy') }),
      // Received before the period
      tracked({
        receivedAt: noon('02-01'),
        ownership: { handOvers: 9, holders: [holder('al', 9)] },
      }),
    ]);
    const none = { answer: 0, solve: 0 };
    expect(holders).toEqual([
      { owner: 'al', complaints: 1, workingTime: 2, elapsedTime: 6, breaches: none },
      {
        owner: 'bo',
        complaints: 2,
        workingTime: 9,
        elapsedTime: 27,
        breaches: { answer: 1, solve: 0 },
      },
      {
        owner: 'cy',
        complaints: 0,
        workingTime: 0,
        elapsedTime: 0,
        breaches: { answer: 1, solve: 0 },
      },
      { owner: null, complaints: 1, workingTime: 1, elapsedTime: 3, breaches: none },
    ]);
    expect(total.ownership).toMatchObject({
      handOvers: 3,
      bounced: { numerator: 1, denominator: 3 },
    });
  });
});
