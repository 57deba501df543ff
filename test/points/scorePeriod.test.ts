import { describe, expect, it } from 'vitest';
import {
  type Account,
  type Bill,
  definePointsPolicy,
  type PointsPolicy,
  type PointsPolicyInput,
  scorePeriod,
  telecomPoints,
} from '../../src/index.ts';
import { accountWith, march, marchBill, paidOn } from '../support/telecomAccount.ts';

function policyWith(changes: Partial<PointsPolicyInput>): PointsPolicy {
  return definePointsPolicy({ ...telecomPoints, ...changes } as PointsPolicyInput);
}
const late = (
  settings: NonNullable<PointsPolicyInput['late']>,
  more: Partial<PointsPolicyInput> = {},
) => policyWith({ late: settings, ...more });
const spendBy = (settings: Partial<PointsPolicyInput['spend']>): PointsPolicy =>
  policyWith({ spend: { per: '10', ...settings } });
const asked = (asOf: string, knownAt?: string) =>
  knownAt === undefined ? { period: '2024-03', asOf } : { period: '2024-03', asOf, knownAt };

describe('the worked case', () => {
  it('is 43 points when paid on the due date', () => {
    expect(scorePeriod(telecomPoints, paidOn('2024-04-20'), march)).toEqual({
      period: '2024-03',
      status: 'earned',
      tenure: { months: 25, points: 25 },
      spend: { base: '186', points: 18, remainder: '6' },
      gross: 43,
      points: 43,
      forfeits: null,
      lateBills: [],
      reinstatement: null,
      policy: { id: 'telecom-points', version: '1' },
      because: [
        {
          kind: 'tenure.counted',
          months: 25,
          pointsPerMonth: 1,
          points: 25,
          from: '2022-03-01',
          to: '2024-04-01',
        },
        {
          kind: 'spend.counted',
          of: 'bill',
          id: '2024-03',
          base: '186',
          carriedIn: '0',
          per: '10',
          pointsEach: 1,
          rounding: 'floor',
          units: '18',
          points: 18,
          remainder: '6',
          currency: 'CNY',
        },
        { kind: 'payment.onTime', bill: '2024-03', paidOn: '2024-04-20', deadline: '2024-04-20' },
        { kind: 'points.total', tenure: 25, spend: 18, gross: 43, points: 43 },
      ],
      needs: [{ rule: 'spend.more', amount: '4', currency: 'CNY', gains: 1 }],
      next: null,
    });
  });

  it('is 0 points when paid a day late', () => {
    const score = scorePeriod(telecomPoints, paidOn('2024-04-21'), march);
    expect(score).toMatchObject({
      status: 'forfeited',
      gross: 43,
      points: 0,
      forfeits: 'score',
      lateBills: ['2024-03'],
      needs: [],
      next: null,
    });
    expect(score.because.slice(2)).toEqual([
      {
        kind: 'payment.late',
        bill: '2024-03',
        outstanding: '0',
        deadline: '2024-04-20',
        paidOn: '2024-04-21',
        currency: 'CNY',
      },
      { kind: 'points.forfeited', effect: 'zeroScore', gross: 43, points: 0 },
      { kind: 'points.total', tenure: 25, spend: 18, gross: 43, points: 0 },
    ]);
  });
});

describe('membership', () => {
  it.each([
    ['2024-03-31', undefined, 'earned', 0],
    ['2024-03-01', undefined, 'earned', 1],
    ['2024-04-01', undefined, 'notYetMember', null],
    ['2022-03-01', '2024-03-01', 'notMember', null],
    ['2022-03-01', '2024-03-02', 'earned', 25],
  ])('joined %s, ended %s: %s', (joinedOn, endedOn, status, months) => {
    const score = scorePeriod(telecomPoints, accountWith([], { joinedOn, endedOn }), march);
    expect(score.status).toBe(status);
    expect(score.tenure.months).toBe(months);
  });

  it('outside it there are no points, no tenure and one reason', () => {
    const bills = [marchBill()];
    const nothing = {
      period: '2024-03',
      tenure: { months: null, points: 0 },
      spend: { base: '0', points: 0, remainder: '0' },
      gross: 0,
      points: 0,
      forfeits: null,
      lateBills: [],
      reinstatement: null,
      policy: { id: 'telecom-points', version: '1' },
      needs: [],
      next: null,
    };
    expect(
      scorePeriod(telecomPoints, accountWith(bills, { joinedOn: '2024-04-01' }), march),
    ).toEqual({
      ...nothing,
      status: 'notYetMember',
      because: [{ kind: 'membership.notYet', joinedOn: '2024-04-01', period: '2024-03' }],
    });
    expect(
      scorePeriod(telecomPoints, accountWith(bills, { endedOn: '2024-02-01' }), march),
    ).toEqual({
      ...nothing,
      status: 'notMember',
      because: [{ kind: 'membership.over', endedOn: '2024-02-01', period: '2024-03' }],
    });
  });
});

describe('tenure', () => {
  const tenure = (
    settings: Partial<PointsPolicyInput['tenure']>,
    changes: Partial<Account>,
    period = '2024-03',
  ) => {
    const policy = policyWith({ tenure: { pointsPerMonth: 1, ...settings } });
    return scorePeriod(policy, accountWith([], changes), { period, asOf: '2024-06-01' });
  };
  const summer = {
    joinedOn: '2023-01-10',
    suspensions: [{ from: '2023-06-01', to: '2023-08-01', kind: 'voluntary' }],
  } as const;

  it.each([
    ['count', 14, null],
    ['shiftDays', 12, { rule: 'shiftDays', days: 61, months: 0, newStart: '2023-03-12' }],
    ['skipMonths', 13, { rule: 'skipMonths', days: 61, months: 1, newStart: '2023-01-10' }],
    ['reset', 8, { rule: 'reset', days: 61, months: 0, newStart: '2023-08-01' }],
  ] as const)('%s: a suspension from June to August leaves %d months', (rule, months, reason) => {
    const score = tenure({ suspension: { voluntary: rule } }, summer);
    expect(score.tenure.months).toBe(months);
    const told = score.because.filter(({ kind }) => kind === 'tenure.suspended');
    expect(told).toEqual(reason === null ? [] : [{ kind: 'tenure.suspended', ...reason }]);
  });

  it('treats each kind of suspension by its own rule', () => {
    const rules = { suspension: { voluntary: 'count', arrears: 'reset' } } as const;
    expect(tenure(rules, summer).tenure.months).toBe(14);
    const arrears = {
      ...summer,
      suspensions: [{ ...summer.suspensions[0], kind: 'arrears' as const }],
    };
    expect(tenure(rules, arrears).tenure.months).toBe(8);
  });

  it.each([
    ['shiftDays', 16],
    ['skipMonths', 17],
    ['reset', 0],
  ] as const)('%s: an open suspension counts up to the end of the period', (rule, months) => {
    const open = {
      joinedOn: '2022-09-15',
      suspensions: [{ from: '2024-01-20', kind: 'voluntary' as const }],
    };
    expect(tenure({ suspension: { voluntary: rule } }, open).tenure.months).toBe(months);
  });

  it('counts overlapping and touching suspensions once', () => {
    const twice = {
      joinedOn: '2023-01-10',
      suspensions: [
        { from: '2023-07-01', to: '2023-08-01', kind: 'voluntary' as const },
        { from: '2023-06-01', to: '2023-07-01', kind: 'voluntary' as const },
        { from: '2023-06-10', to: '2023-07-20', kind: 'arrears' as const },
      ],
    };
    const shift = { suspension: { voluntary: 'shiftDays', arrears: 'shiftDays' } } as const;
    expect(tenure(shift, twice).because[0]).toMatchObject({ days: 61, newStart: '2023-03-12' });
    const skip = { suspension: { voluntary: 'skipMonths', arrears: 'skipMonths' } } as const;
    expect(tenure(skip, twice).tenure.months).toBe(13);
  });

  it('ignores what was before joining, and what begins after asOf', () => {
    const shift = { suspension: { voluntary: 'shiftDays' } } as const;
    const outside = {
      joinedOn: '2023-01-10',
      suspensions: [
        { from: '2022-01-01', to: '2023-01-10', kind: 'voluntary' as const },
        { from: '2024-04-01', kind: 'voluntary' as const },
      ],
    };
    const score = tenure(shift, outside);
    expect(score.tenure.months).toBe(14);
    expect(score.because[0]).toMatchObject({ kind: 'tenure.counted', from: '2023-01-10' });
    const planned = accountWith([], { suspensions: [{ from: '2024-03-10', kind: 'voluntary' }] });
    const policy = policyWith({ tenure: { pointsPerMonth: 1, ...shift } });
    const on = (asOf: string) => scorePeriod(policy, planned, asked(asOf)).tenure.months;
    expect([on('2024-03-09'), on('2024-03-10')]).toEqual([25, 24]);
  });

  it('applies a reset before other rules, and counts only from it', () => {
    const rules = { suspension: { voluntary: 'shiftDays', arrears: 'reset' } } as const;
    const both = {
      joinedOn: '2022-01-01',
      suspensions: [
        { from: '2022-06-01', to: '2022-07-01', kind: 'voluntary' as const },
        { from: '2023-01-01', to: '2023-02-01', kind: 'arrears' as const },
        { from: '2023-06-01', to: '2023-07-01', kind: 'voluntary' as const },
      ],
    };
    const score = tenure(rules, both);
    expect(score.tenure.months).toBe(12);
    expect(score.because.slice(0, 2)).toEqual([
      { kind: 'tenure.suspended', rule: 'reset', days: 31, months: 0, newStart: '2023-02-01' },
      { kind: 'tenure.suspended', rule: 'shiftDays', days: 30, months: 0, newStart: '2023-03-03' },
    ]);
  });

  it.each([
    ['arrears', 11],
    ['voluntary', 11],
    ['both', 10],
  ])('counts a skipped month and shifted days side by side: %s', (which, months) => {
    const settings = { suspension: { voluntary: 'shiftDays', arrears: 'skipMonths' } } as const;
    const all = [
      { from: '2023-01-01', to: '2023-02-01', kind: 'arrears' as const },
      { from: '2023-06-01', to: '2023-07-02', kind: 'voluntary' as const },
    ];
    const suspensions = all.filter(({ kind }) => which === 'both' || which === kind);
    expect(tenure(settings, { joinedOn: '2023-01-01', suspensions }, '2023-12').tenure.months).toBe(
      months,
    );
  });

  it('takes days suspended for both reasons once', () => {
    const settings = { suspension: { voluntary: 'shiftDays', arrears: 'skipMonths' } } as const;
    const stretch = { from: '2023-03-01', to: '2023-04-01' };
    const suspensions = [
      { ...stretch, kind: 'arrears' as const },
      { ...stretch, kind: 'voluntary' as const },
    ];
    expect(tenure(settings, { joinedOn: '2023-01-01', suspensions }, '2023-12').tenure.months).toBe(
      11,
    );
  });

  it('leaves out months of a former membership that goes on', () => {
    const settings = {
      rejoin: { resumeWithinDays: 180 },
      suspension: { arrears: 'skipMonths' },
    } as const;
    const changes = {
      joinedOn: '2023-06-01',
      formerMemberships: [{ joinedOn: '2020-01-01', endedOn: '2023-03-01' }],
      suspensions: [{ from: '2020-01-01', to: '2020-04-01', kind: 'arrears' as const }],
    };
    expect(tenure(settings, changes).tenure.months).toBe(44);
  });

  it('leaves out a month in progress without an active day, where those count', () => {
    const settings = { partial: 'ceil', suspension: { voluntary: 'skipMonths' } } as const;
    const changes = (from: string) => ({
      joinedOn: '2023-01-10',
      suspensions: [{ from, kind: 'voluntary' as const }],
    });
    expect(tenure({ partial: 'ceil' }, { joinedOn: '2023-01-10' }).tenure.months).toBe(15);
    expect(tenure(settings, changes('2024-03-10')).tenure.months).toBe(14);
    expect(tenure(settings, changes('2024-03-11')).tenure.months).toBe(15);
  });

  describe('after coming back', () => {
    const back = {
      joinedOn: '2023-07-01',
      formerMemberships: [
        { joinedOn: '2020-01-01', endedOn: '2021-01-01' },
        { joinedOn: '2021-06-01', endedOn: '2023-06-01' },
      ],
    };
    it.each([
      ['newStart', 9, '2023-07-01'],
      [{ resumeWithinDays: 29 }, 9, '2023-07-01'],
      [{ resumeWithinDays: 30 }, 33, '2021-07-01'],
      [{ resumeWithinDays: 150 }, 33, '2021-07-01'],
      [{ resumeWithinDays: 151 }, 45, '2020-06-30'],
    ] as const)('%j: %d months', (rejoin, months, from) => {
      const score = tenure({ rejoin }, back);
      expect(score.tenure.months).toBe(months);
      expect(score.because).toContainEqual(
        expect.objectContaining({ kind: 'tenure.counted', from }),
      );
    });

    it('says how long the customer was away', () => {
      expect(tenure({ rejoin: { resumeWithinDays: 30 } }, back).because[0]).toEqual({
        kind: 'tenure.resumed',
        formerlyFrom: '2021-06-01',
        daysAway: 30,
        newStart: '2021-07-01',
      });
      expect(tenure({}, back).because[0]).toMatchObject({ kind: 'tenure.counted' });
    });

    it('a suspension in the former membership still counts', () => {
      const suspended = {
        ...back,
        suspensions: [{ from: '2022-01-01', to: '2022-02-01', kind: 'voluntary' as const }],
      };
      const rules = {
        rejoin: { resumeWithinDays: 30 },
        suspension: { voluntary: 'shiftDays' },
      } as const;
      const score = tenure(rules, suspended);
      expect(score.tenure.months).toBe(32);
      expect(score.because.slice(0, 2)).toEqual([
        {
          kind: 'tenure.resumed',
          formerlyFrom: '2021-06-01',
          daysAway: 30,
          newStart: '2021-07-01',
        },
        {
          kind: 'tenure.suspended',
          rule: 'shiftDays',
          days: 31,
          months: 0,
          newStart: '2021-08-01',
        },
      ]);
    });
  });
});

describe('spend', () => {
  const lines: Bill['lines'] = [
    { amount: '15.00', category: 'plan' },
    { amount: '15.00' },
    { amount: '16.00', category: 'penalty' },
  ];
  const spendOf = (policy: PointsPolicy, bills: readonly Bill[]) =>
    scorePeriod(policy, accountWith(bills), march).spend;

  it.each([
    ['bill', { base: '30', points: 3, remainder: '0' }],
    ['line', { base: '30', points: 2, remainder: '10' }],
    ['period', { base: '30', points: 3, remainder: '0' }],
  ] as const)('rounds each %s', (roundAt, spend) => {
    expect(spendOf(spendBy({ roundAt }), [marchBill({ lines })])).toEqual(spend);
  });

  it('rounds two bills of a period one by one, or together', () => {
    const bills = [marchBill({ id: 'a', total: '15' }), marchBill({ id: 'b', total: '15' })];
    expect(spendOf(spendBy({}), bills)).toEqual({ base: '30', points: 2, remainder: '10' });
    expect(spendOf(spendBy({ roundAt: 'period' }), bills).points).toBe(3);
    expect(spendOf(spendBy({ remainder: 'carry' }), bills)).toEqual({
      base: '30',
      points: 3,
      remainder: '0',
    });
  });

  it('names what was rounded', () => {
    const told = (roundAt: 'bill' | 'line' | 'period') =>
      scorePeriod(spendBy({ roundAt }), accountWith([marchBill({ lines })]), march)
        .because.filter(({ kind }) => kind === 'spend.counted')
        .map((reason) => ('of' in reason ? [reason.of, reason.id, reason.base] : []));
    expect(told('bill')).toEqual([['bill', '2024-03', '30']]);
    expect(told('line')).toEqual([
      ['line', '2024-03#1', '15'],
      ['line', '2024-03#2', '15'],
    ]);
    expect(told('period')).toEqual([['period', '2024-03', '30']]);
  });

  it('leaves excluded lines and credits out, and says so', () => {
    const bill = marchBill({ lines, credits: [{ on: '2024-04-01', amount: '5' }] });
    const score = scorePeriod(telecomPoints, accountWith([bill]), march);
    expect(score.spend).toEqual({ base: '25', points: 2, remainder: '5' });
    expect(score.because.slice(1, 3)).toEqual([
      {
        kind: 'spend.excluded',
        bill: '2024-03',
        category: 'penalty',
        amount: '16',
        currency: 'CNY',
      },
      { kind: 'spend.credited', bill: '2024-03', amount: '5', currency: 'CNY' },
    ]);
  });

  it('excludes what the policy excludes', () => {
    expect(spendOf(spendBy({ exclude: [] }), [marchBill({ lines })]).base).toBe('46');
    expect(spendOf(spendBy({ exclude: ['plan'] }), [marchBill({ lines })]).base).toBe('31');
  });

  it.each([
    ['bill', '0'],
    ['line', '0'],
    ['period', '70'],
  ] as const)('is never below 0, whatever was credited; by %s', (roundAt, base) => {
    const bills = [
      marchBill({ id: 'a', total: '20', credits: [{ on: '2024-04-01', amount: '50' }] }),
      ...(roundAt === 'period' ? [marchBill({ id: 'b', total: '100' })] : []),
    ];
    expect(spendOf(spendBy({ roundAt }), bills).base).toBe(base);
  });

  it('takes credits off the lines in the order listed', () => {
    const bill = marchBill({ lines, credits: [{ on: '2024-04-01', amount: '20' }] });
    const score = scorePeriod(spendBy({ roundAt: 'line' }), accountWith([bill]), march);
    const bases = score.because.flatMap((reason) => ('base' in reason ? [reason.base] : []));
    expect(bases).toEqual(['0', '10']);
  });

  it('a period without a bill has its tenure points, and says so', () => {
    const score = scorePeriod(telecomPoints, accountWith([]), march);
    expect(score).toMatchObject({ status: 'earned', points: 25, spend: { base: '0', points: 0 } });
    expect(score.because[1]).toEqual({ kind: 'spend.noBill', period: '2024-03' });
    expect(score.needs).toEqual([]);
  });

  it('counts what was credited beyond the bill before the next points', () => {
    const bill = marchBill({ total: '10', credits: [{ on: '2024-04-01', amount: '50' }] });
    for (const roundAt of ['bill', 'line', 'period'] as const) {
      expect(scorePeriod(spendBy({ roundAt }), accountWith([bill]), march).needs).toEqual([
        { rule: 'spend.more', amount: '50', currency: 'CNY', gains: 1 },
      ]);
    }
  });

  it('tells the least money that gives more, over all bills', () => {
    const bills = [
      marchBill({ id: 'a', total: '11', paidOn: '2024-04-01' }),
      marchBill({ id: 'b', total: '18', paidOn: '2024-04-01' }),
      marchBill({ id: 'c', total: '15', paidOn: '2024-04-01' }),
    ];
    expect(scorePeriod(telecomPoints, accountWith(bills), march).needs).toEqual([
      { rule: 'spend.more', amount: '2', currency: 'CNY', gains: 1 },
    ]);
  });

  describe('carried remainders', () => {
    const month = (period: string, total: string): Bill => ({
      period,
      dueOn: '2024-05-01',
      total,
      paidOn: '2024-05-01',
    });
    const bills = [month('2024-03', '15'), month('2024-01', '15'), month('2024-02', '14.99')];

    it('go from period to period in order of time', () => {
      const policy = spendBy({ remainder: 'carry' });
      const score = scorePeriod(policy, accountWith(bills), march);
      expect(score.spend).toEqual({ base: '15', points: 2, remainder: '4.99' });
      expect(score.because[1]).toMatchObject({ carriedIn: '9.99' });
      expect(
        scorePeriod(policy, accountWith(bills), { ...march, period: '2024-02' }).spend,
      ).toEqual({
        base: '14.99',
        points: 1,
        remainder: '9.99',
      });
      expect(
        scorePeriod(policy, accountWith(bills), { ...march, period: '2024-04' }).spend.remainder,
      ).toBe('4.99');
    });

    it('do so under every way of rounding, and not under drop', () => {
      for (const roundAt of ['bill', 'line', 'period'] as const) {
        const policy = spendBy({ remainder: 'carry', roundAt });
        expect(scorePeriod(policy, accountWith(bills), march).spend.points).toBe(2);
      }
      expect(scorePeriod(telecomPoints, accountWith(bills), march).spend.points).toBe(1);
    });

    it('several bills of an earlier period are taken together', () => {
      const policy = spendBy({ remainder: 'carry', roundAt: 'period', rounding: 'halfUp' });
      const two = [
        { ...month('2024-02', '4'), id: 'a' },
        { ...month('2024-02', '4'), id: 'b' },
        month('2024-03', '10'),
      ];
      // 8 rounds up to one unit and leaves −2; 10 − 2 = 8 rounds up again.
      expect(scorePeriod(policy, accountWith(two), march).spend).toEqual({
        base: '10',
        points: 1,
        remainder: '-2',
      });
    });
  });
});

describe('on time', () => {
  const statusOf = (
    account: Account,
    asOf = '2024-06-01',
    onTime: NonNullable<PointsPolicyInput['onTime']> = {},
  ) => scorePeriod(policyWith({ onTime }), account, asked(asOf)).status;
  const payments = (...amounts: readonly (readonly [string, string])[]): Account =>
    accountWith([marchBill({ payments: amounts.map(([on, amount]) => ({ on, amount })) })]);

  it.each([
    ['2024-04-19', 0, 'earned'],
    ['2024-04-20', 0, 'earned'],
    ['2024-04-21', 0, 'forfeited'],
    ['2024-04-23', 3, 'earned'],
    ['2024-04-24', 3, 'forfeited'],
    ['2024-05-31', 41, 'earned'],
  ])('paid on %s with %d days of grace: %s', (day, graceDays, status) => {
    expect(statusOf(paidOn(day), '2024-06-01', { graceDays })).toBe(status);
  });

  it.each([
    ['2024-04-20', 0, 'pending'],
    ['2024-04-21', 0, 'forfeited'],
    ['2024-04-23', 3, 'pending'],
    ['2024-04-24', 3, 'forfeited'],
  ])('unpaid on %s with %d days of grace: %s', (asOf, graceDays, status) => {
    expect(statusOf(paidOn(null), asOf, { graceDays })).toBe(status);
  });

  it.each([
    [[['2024-04-20', '186.00']], 'earned'],
    [[['2024-04-20', '185.99']], 'forfeited'],
    [
      [
        ['2024-04-01', '100'],
        ['2024-04-20', '86'],
      ],
      'earned',
    ],
    [
      [
        ['2024-04-20', '86'],
        ['2024-04-01', '100'],
      ],
      'earned',
    ],
    [
      [
        ['2024-04-01', '100'],
        ['2024-04-21', '86'],
      ],
      'forfeited',
    ],
    [[['2024-04-01', '1000']], 'earned'],
  ] as const)('payments %j: %s', (list, status) => {
    expect(statusOf(payments(...list))).toBe(status);
  });

  it('names the day on which enough had been paid', () => {
    const score = scorePeriod(
      telecomPoints,
      payments(
        ['2024-04-18', '86'],
        ['2024-04-02', '50'],
        ['2024-04-10', '50'],
        ['2024-04-19', '1'],
      ),
      march,
    );
    expect(score.because[2]).toMatchObject({ kind: 'payment.onTime', paidOn: '2024-04-18' });
  });

  it.each([
    ['0.5', '93.00', 'earned'],
    ['0.5', '92.99', 'forfeited'],
    ['0.995', '185.07', 'earned'],
    ['0.995', '185.06', 'forfeited'],
  ])('with a ratio of %s, %s is enough or not: %s', (minPaidRatio, amount, status) => {
    expect(statusOf(payments(['2024-04-20', amount]), '2024-06-01', { minPaidRatio })).toBe(status);
  });

  it('what is excluded must be paid; what is in dispute or credited need not', () => {
    const bill = (changes: Partial<Bill>) =>
      accountWith([marchBill({ payments: [{ on: '2024-04-20', amount: '150' }], ...changes })]);
    const lines = [{ amount: '150' }, { amount: '36', category: 'penalty' }];
    expect(statusOf(bill({ lines }))).toBe('forfeited');
    expect(statusOf(bill({}))).toBe('forfeited');
    expect(statusOf(bill({ disputed: '36' }))).toBe('earned');
    expect(statusOf(bill({ disputed: '35.99' }))).toBe('forfeited');
    expect(statusOf(bill({ credits: [{ on: '2024-05-01', amount: '36' }] }))).toBe('earned');
    expect(statusOf(bill({ credits: [{ on: '2024-05-01', amount: '36' }] }), '2024-04-30')).toBe(
      'forfeited',
    );
  });

  it.each([
    [{ total: '0' }],
    [{ disputed: '186.00' }],
    [{ credits: [{ on: '2024-04-01', amount: '200' }] }],
  ])('nothing owed is on time: %j', (changes) => {
    const score = scorePeriod(telecomPoints, accountWith([marchBill(changes)]), march);
    expect(score.status).toBe('earned');
    expect(score.because).toContainEqual({ kind: 'payment.nothingOwed', bill: '2024-03' });
  });

  it.each([
    ['defer', 'pending', null, []],
    ['provisional', 'pending', 43, []],
    ['treatLate', 'forfeited', 0, ['2024-03']],
  ] as const)('an undecided payment under %s', (onUnknown, status, points, lateBills) => {
    const score = scorePeriod(
      policyWith({ onTime: { onUnknown } }),
      paidOn(null),
      asked('2024-04-05'),
    );
    expect(score).toMatchObject({ status, points, lateBills });
    expect(score.because[2]).toEqual({
      kind: 'payment.pending',
      bill: '2024-03',
      outstanding: '186',
      deadline: '2024-04-20',
      currency: 'CNY',
    });
    expect(score.needs[0]).toEqual({
      rule: 'bill.pay',
      bill: '2024-03',
      also: [],
      amount: '186',
      currency: 'CNY',
      by: '2024-04-20',
      keeps: 43,
    });
  });

  it('one late bill of two takes the score, and names it', () => {
    const bills = [
      marchBill({ id: 'a', total: '100', paidOn: '2024-04-20' }),
      marchBill({ id: 'b', total: '80' }),
    ];
    const score = scorePeriod(telecomPoints, accountWith(bills), march);
    expect(score).toMatchObject({ status: 'forfeited', lateBills: ['b'] });
    expect(score.because).toContainEqual({
      kind: 'payment.late',
      bill: 'b',
      outstanding: '80',
      deadline: '2024-04-20',
      paidOn: null,
      currency: 'CNY',
    });
  });
});

describe('as known when', () => {
  it('looks at a past day with what happened by then', () => {
    const paid = paidOn('2024-04-18');
    const on = (asOf: string) => scorePeriod(telecomPoints, paid, asked(asOf)).status;
    expect([on('2024-04-17'), on('2024-04-18')]).toEqual(['pending', 'earned']);
  });

  it('takes credits and payments of the day itself', () => {
    const bill = marchBill({
      credits: [{ on: '2024-04-10', amount: '86' }],
      payments: [{ on: '2024-04-12', amount: '100' }],
    });
    const on = (asOf: string) => {
      const { status, spend } = scorePeriod(telecomPoints, accountWith([bill]), asked(asOf));
      return [status, spend.base];
    };
    expect(on('2024-04-09')).toEqual(['pending', '186']);
    expect(on('2024-04-10')).toEqual(['pending', '100']);
    expect(on('2024-04-11')).toEqual(['pending', '100']);
    expect(on('2024-04-12')).toEqual(['earned', '100']);
  });

  it('names lines by their ids where they have them', () => {
    const bill = marchBill({ lines: [{ id: 'plan', amount: 20 }, { amount: 10 }] });
    const score = scorePeriod(spendBy({ roundAt: 'line' }), accountWith([bill]), march);
    const named = score.because.flatMap((reason) => ('of' in reason ? [reason.id] : []));
    expect(named).toEqual(['plan', '2024-03#2']);
  });

  it('leaves out what was recorded later', () => {
    const bill = marchBill({
      payments: [{ on: '2024-04-18', amount: '186.00', recordedOn: '2024-05-02' }],
    });
    const status = (knownAt?: string) =>
      scorePeriod(telecomPoints, accountWith([bill]), asked('2024-05-10', knownAt)).status;
    expect(status('2024-05-01')).toBe('forfeited');
    expect(status('2024-05-02')).toBe('earned');
    expect(status()).toBe('earned');
  });

  it('leaves out bills, lines, credits and suspensions recorded later', () => {
    const recordedOn = '2024-05-02';
    const account = accountWith(
      [
        marchBill({
          lines: [{ amount: '100' }, { amount: '86', recordedOn }],
          credits: [{ on: '2024-04-01', amount: '50', recordedOn }],
        }),
        marchBill({ id: 'second', total: '30', recordedOn }),
      ],
      { suspensions: [{ from: '2023-01-01', to: '2023-03-01', kind: 'voluntary', recordedOn }] },
    );
    const policy = policyWith({
      tenure: { pointsPerMonth: 1, suspension: { voluntary: 'shiftDays' } },
    });
    const known = (knownAt: string) => scorePeriod(policy, account, asked('2024-05-10', knownAt));
    expect(known('2024-05-01')).toMatchObject({ spend: { base: '100' }, tenure: { months: 25 } });
    expect(known('2024-05-02')).toMatchObject({ spend: { base: '166' }, tenure: { months: 23 } });
  });
});

describe('late', () => {
  const unpaid = paidOn(null);

  it.each([
    ['zeroScore', 'forfeited', 0, 'score'],
    ['excludeSpend', 'forfeited', 25, 'spend'],
    ['excludeTenure', 'forfeited', 18, 'tenure'],
    ['zeroBalance', 'forfeited', 0, 'balance'],
    ['hold', 'held', 0, null],
  ] as const)('%s', (effect, status, points, forfeits) => {
    const score = scorePeriod(late({ effect }), unpaid, march);
    expect(score).toMatchObject({ status, points, forfeits, gross: 43, lateBills: ['2024-03'] });
  });

  it('points on hold come back on the day everything is paid, without limit or fee', () => {
    const held = scorePeriod(late({ effect: 'hold' }), unpaid, march);
    expect(held.next).toBeNull();
    expect(held.needs).toEqual([
      {
        rule: 'bill.settle',
        bill: '2024-03',
        also: [],
        amount: '186',
        currency: 'CNY',
        by: null,
        fee: null,
        regains: 43,
      },
    ]);
    const back = scorePeriod(late({ effect: 'hold' }), paidOn('2024-05-30'), march);
    expect(back).toMatchObject({
      status: 'reinstated',
      points: 43,
      forfeits: null,
      lateBills: ['2024-03'],
      reinstatement: { on: '2024-05-30', fee: null },
    });
    expect(back.because.at(-2)).toEqual({
      kind: 'points.reinstated',
      on: '2024-05-30',
      points: 43,
      fee: null,
      currency: 'CNY',
    });
    expect(back.needs).toEqual([{ rule: 'spend.more', amount: '4', currency: 'CNY', gains: 1 }]);
  });

  it.each([
    ['2024-05-20', 'reinstated', 43],
    ['2024-05-21', 'forfeited', 25],
  ])('reinstated within a month of the due date: paid on %s it is %s', (day, status, points) => {
    const policy = late({ effect: 'excludeSpend', reinstate: { withinMonths: 1, fee: '35.00' } });
    const score = scorePeriod(policy, paidOn(day), march);
    expect(score).toMatchObject({
      status,
      points,
      reinstatement: status === 'reinstated' ? { on: day, fee: '35' } : null,
      needs: status === 'reinstated' ? [{ rule: 'spend.more' }] : [],
      next: null,
    });
  });

  it('says until when points can come back, and what happens after', () => {
    const policy = late({ effect: 'hold', reinstate: { withinMonths: 2, fee: 35 } });
    const score = scorePeriod(policy, unpaid, march);
    expect(score.needs).toEqual([
      {
        rule: 'bill.settle',
        bill: '2024-03',
        also: [],
        amount: '186',
        currency: 'CNY',
        by: '2024-06-20',
        fee: '35',
        regains: 43,
      },
    ]);
    expect(score.next).toEqual({
      what: 'reinstatement.over',
      on: '2024-06-21',
      bill: '2024-03',
      to: { status: 'forfeited', points: 0 },
    });
    const after = scorePeriod(policy, unpaid, asked('2024-06-21'));
    expect(after).toMatchObject({ status: 'forfeited', forfeits: 'score', needs: [], next: null });
    expect(scorePeriod(policy, unpaid, asked('2024-06-20')).status).toBe('held');
  });

  it('tells the day on which points are lost for good also where status and points stay', () => {
    const policy = late({ effect: 'excludeSpend', reinstate: { withinMonths: 2 } });
    expect(scorePeriod(policy, unpaid, march)).toMatchObject({
      status: 'forfeited',
      points: 25,
      next: {
        what: 'reinstatement.over',
        on: '2024-06-21',
        to: { status: 'forfeited', points: 25 },
      },
    });
  });

  it('a limit before the last day on time is that day', () => {
    const policy = late(
      { effect: 'hold', reinstate: { withinMonths: 0 } },
      { onTime: { graceDays: 10, onUnknown: 'treatLate' } },
    );
    expect(scorePeriod(policy, unpaid, asked('2024-04-30')).status).toBe('held');
    expect(scorePeriod(policy, unpaid, asked('2024-04-30')).next).toMatchObject({
      on: '2024-05-01',
    });
    expect(scorePeriod(policy, unpaid, asked('2024-05-01')).status).toBe('forfeited');
  });

  it('all late bills must be settled, and the last one brings the points back', () => {
    const two = (a: string | null, b: string | null) =>
      accountWith([
        marchBill({ id: 'a', total: '100', paidOn: a }),
        marchBill({ id: 'b', total: '86', paidOn: b }),
      ]);
    const policy = late({ effect: 'hold', reinstate: { withinMonths: 1 } });
    expect(scorePeriod(policy, two('2024-05-10', '2024-05-20'), march).reinstatement).toEqual({
      on: '2024-05-20',
      fee: null,
    });
    expect(scorePeriod(policy, two('2024-05-20', '2024-05-10'), march).reinstatement?.on).toBe(
      '2024-05-20',
    );
    expect(scorePeriod(policy, two('2024-05-10', null), asked('2024-05-15')).status).toBe('held');
    expect(scorePeriod(policy, two('2024-05-10', null), asked('2024-05-15')).needs).toHaveLength(1);
    expect(scorePeriod(policy, two('2024-05-10', '2024-05-21'), march).status).toBe('forfeited');
    expect(scorePeriod(policy, two('2024-05-21', null), asked('2024-05-22')).status).toBe(
      'forfeited',
    );
  });

  it('a pending bill needs no payment once another one has taken the points', () => {
    const bills = [
      marchBill({ id: 'a', total: '100', dueOn: '2024-04-01' }),
      marchBill({ id: 'b', total: '86', dueOn: '2024-04-20' }),
    ];
    const score = scorePeriod(telecomPoints, accountWith(bills), asked('2024-04-10'));
    expect(score).toMatchObject({ status: 'forfeited', needs: [], next: null, lateBills: ['a'] });
  });

  describe('the first offence', () => {
    const waiving = late({ firstOffenceWaiver: true });
    const january = (changes: Partial<Bill>): Bill => ({
      period: '2024-01',
      dueOn: '2024-02-20',
      total: '50',
      ...changes,
    });

    it('has no effect, and is still listed as late', () => {
      const score = scorePeriod(waiving, unpaid, march);
      expect(score).toMatchObject({
        status: 'earned',
        points: 43,
        lateBills: ['2024-03'],
        forfeits: null,
      });
      expect(score.because).toContainEqual({ kind: 'payment.waived', bill: '2024-03' });
    });

    it('is the first one by due date, in the whole account', () => {
      const second = accountWith([marchBill(), january({ paidOn: '2024-03-01' })]);
      expect(scorePeriod(waiving, second, march).status).toBe('forfeited');
      expect(scorePeriod(waiving, second, { ...march, period: '2024-01' }).status).toBe('earned');
      const onTime = accountWith([marchBill(), january({ paidOn: '2024-02-20' })]);
      const score = scorePeriod(waiving, onTime, march);
      expect(score.status).toBe('earned');
      expect(second.bills).toHaveLength(2);
    });

    it('is the one with the lower id where two are due on the same day', () => {
      const bills = [marchBill({ id: 'b', total: '1' }), marchBill({ id: 'a', total: '1' })];
      const score = scorePeriod(waiving, accountWith(bills), march);
      expect(score.because).toContainEqual({ kind: 'payment.waived', bill: 'a' });
      expect(score).toMatchObject({ status: 'forfeited', lateBills: ['b', 'a'] });
    });

    it('is foreseen: nothing has to be paid to keep the points', () => {
      const score = scorePeriod(waiving, unpaid, asked('2024-04-01'));
      expect(score.needs.map(({ rule }) => rule)).toEqual(['spend.more']);
      expect(score.next).toEqual({
        what: 'bill.late',
        on: '2024-04-21',
        bill: '2024-03',
        to: { status: 'earned', points: 43 },
      });
      const spent = accountWith([marchBill(), january({ dueOn: '2024-04-10' })]);
      expect(scorePeriod(waiving, spent, asked('2024-04-01')).next).toMatchObject({
        to: { status: 'forfeited', points: 0 },
      });
    });
  });
});

describe('several bills of a period', () => {
  const two = (a: Partial<Bill>, b: Partial<Bill>): Account =>
    accountWith([
      marchBill({ id: 'a', total: '100', dueOn: '2024-04-10', ...a }),
      marchBill({ id: 'b', total: '86', dueOn: '2024-04-30', ...b }),
    ]);

  it.each([
    [{ reinstate: { withinMonths: 12 } }, 'forfeited'],
    [{ effect: 'hold' }, 'held'],
  ] as const)('one settled late, one not due yet, is pending: %j', (settings, then) => {
    const account = two({ paidOn: '2024-04-15' }, {});
    const score = scorePeriod(late(settings), account, asked('2024-04-20'));
    expect(score).toMatchObject({
      status: 'pending',
      points: null,
      lateBills: ['a'],
      reinstatement: null,
      next: { what: 'bill.late', on: '2024-05-01', bill: 'b', to: { status: then, points: 0 } },
    });
    expect(score.needs[0]).toMatchObject({ rule: 'bill.pay', bill: 'b', also: [], keeps: 43 });
    const paid = two({ paidOn: '2024-04-15' }, { paidOn: '2024-04-30' });
    expect(scorePeriod(late(settings), paid, asked('2024-05-01'))).toMatchObject({
      status: 'reinstated',
      points: 43,
      reinstatement: { on: '2024-04-15' },
    });
  });

  it('tells of each what must be paid beside it', () => {
    const needs = scorePeriod(late({ effect: 'hold' }), two({}, {}), asked('2024-04-20')).needs;
    expect(needs).toMatchObject([
      { rule: 'bill.settle', bill: 'a', also: ['b'], regains: 43 },
      { rule: 'bill.pay', bill: 'b', also: ['a'], keeps: 43 },
    ]);
  });

  it('asks for no payment of a bill that would be waived', () => {
    const policy = late({ firstOffenceWaiver: true });
    const score = scorePeriod(policy, two({}, {}), asked('2024-04-01'));
    expect(score.needs.filter((need) => 'bill' in need)).toMatchObject([
      { rule: 'bill.pay', bill: 'b', also: [], keeps: 43 },
    ]);
    expect(score.next).toMatchObject({ on: '2024-05-01', bill: 'b' });
  });

  it('asks for what can be paid: rounded up to the decimals of the bill', () => {
    const policy = policyWith({ onTime: { minPaidRatio: '0.95' } });
    const amountOf = (total: string) => {
      const score = scorePeriod(policy, accountWith([marchBill({ total })]), asked('2024-04-01'));
      return score.needs.find(({ rule }) => rule === 'bill.pay');
    };
    expect(amountOf('100.01')).toMatchObject({ amount: '95.01' });
    expect(amountOf('1001')).toMatchObject({ amount: '951' });
    expect(amountOf('100')).toMatchObject({ amount: '95' });
  });
});

describe('former memberships', () => {
  const account = accountWith(
    [
      { period: '2022-05', dueOn: '2022-06-20', total: '105', paidOn: '2022-06-20' },
      marchBill({ total: '15', paidOn: '2024-04-20' }),
    ],
    {
      joinedOn: '2023-06-01',
      formerMemberships: [{ joinedOn: '2020-01-01', endedOn: '2023-03-01' }],
    },
  );
  const on = (period: string, policy: PointsPolicy = telecomPoints) =>
    scorePeriod(policy, account, { period, asOf: '2024-06-01' });

  it.each([
    ['2019-12', 'notYetMember', null, 0],
    ['2022-05', 'earned', 29, 39],
    ['2023-02', 'earned', 38, 38],
    ['2023-03', 'notMember', null, 0],
    ['2023-05', 'notMember', null, 0],
    ['2023-06', 'earned', 1, 1],
    ['2024-03', 'earned', 10, 11],
  ])('%s: %s, %s months, %s points', (period, status, months, points) => {
    expect(on(period)).toMatchObject({ status, points, tenure: { months } });
  });

  it('say when the customer left, or will join', () => {
    expect(on('2019-12').because[0]).toMatchObject({ joinedOn: '2020-01-01' });
    expect(on('2023-04').because[0]).toMatchObject({ endedOn: '2023-03-01' });
  });

  it('leave no remainder and no offence to a new start', () => {
    const carry = spendBy({ remainder: 'carry' });
    expect(on('2024-03', carry).spend).toEqual({ base: '15', points: 1, remainder: '5' });
    const resuming = policyWith({
      spend: { per: '10', remainder: 'carry' },
      tenure: { pointsPerMonth: 1, rejoin: { resumeWithinDays: 92 } },
    });
    expect(on('2024-03', resuming).spend).toEqual({ base: '15', points: 2, remainder: '0' });
  });
});

describe('what happens next', () => {
  it('the first of several bills that become late', () => {
    const bills = [
      marchBill({ id: 'a', total: '100', dueOn: '2024-04-20' }),
      marchBill({ id: 'b', total: '80', dueOn: '2024-04-10' }),
    ];
    const score = scorePeriod(telecomPoints, accountWith(bills), asked('2024-04-01'));
    expect(score.next).toEqual({
      what: 'bill.late',
      on: '2024-04-11',
      bill: 'b',
      to: { status: 'forfeited', points: 0 },
    });
    expect(score.needs.map((need) => ('bill' in need ? need.bill : need.rule))).toEqual([
      'a',
      'b',
      'spend.more',
    ]);
  });

  it('two bills due on the same day: the one with the lower id', () => {
    const bills = [marchBill({ id: 'b', total: '80' }), marchBill({ id: 'a', total: '100' })];
    expect(scorePeriod(telecomPoints, accountWith(bills), asked('2024-04-01')).next).toMatchObject({
      bill: 'a',
    });
  });

  it('points on hold', () => {
    expect(scorePeriod(late({ effect: 'hold' }), paidOn(null), asked('2024-04-01')).next).toEqual({
      what: 'bill.late',
      on: '2024-04-21',
      bill: '2024-03',
      to: { status: 'held', points: 0 },
    });
  });

  it('many bills are looked at once for each due date', () => {
    const bills = Array.from({ length: 2_000 }, (_, index) =>
      marchBill({ id: `b${index}`, total: '1' }),
    );
    const score = scorePeriod(telecomPoints, accountWith(bills), asked('2024-04-01'));
    expect(score.needs).toHaveLength(2_001);
    expect(score.next).toMatchObject({ bill: 'b0', on: '2024-04-21' });
  });

  it('nothing to pay for, where there is nothing to lose', () => {
    const policy = late(
      { effect: 'excludeSpend' },
      { onTime: { onUnknown: 'provisional' }, spend: { per: '1000' } },
    );
    const score = scorePeriod(policy, paidOn(null), asked('2024-04-01'));
    expect(score.next).toMatchObject({ to: { status: 'forfeited', points: 25 } });
    expect(score.needs.map(({ rule }) => rule)).toEqual(['spend.more']);
  });
});

describe('what happens next is told only where something changes', () => {
  it('an unpaid bill that is treated as late already changes nothing when it is', () => {
    const policy = policyWith({ onTime: { onUnknown: 'treatLate' } });
    const score = scorePeriod(policy, paidOn(null), asked('2024-04-10'));
    expect(score).toMatchObject({ status: 'forfeited', points: 0, next: null });
  });

  it('but the end of the time to settle it is told', () => {
    const policy = policyWith({
      onTime: { onUnknown: 'treatLate' },
      late: { effect: 'zeroScore', reinstate: { withinMonths: 2 } },
    });
    const { next } = scorePeriod(policy, paidOn(null), asked('2024-04-10'));
    expect(next).toMatchObject({ what: 'reinstatement.over', on: '2024-06-21' });
  });
});
