/** Random policies, accounts and questions for the laws of the points rule. */
import fc from 'fast-check';
import {
  type Account,
  type Bill,
  type CivilDate,
  definePointsPolicy,
  type PointsPolicy,
} from '../../src/index.ts';

/** Days from 2022-01-01 to 2024-12-31 as text, with month ends and 29 February well represented. */
export const dateArbitrary: fc.Arbitrary<CivilDate> = fc.oneof(
  fc
    .integer({ min: 0, max: 1_095 })
    .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10)),
  fc.constantFrom('2022-01-31', '2023-02-28', '2024-02-29', '2023-12-31', '2024-03-01'),
);

/** Days of 2022 and 2023 up to October, before the periods asked for. */
const joiningDates: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 660 })
  .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10));

/** Days around the due dates of the bills below: 2023-12-01 to 2024-09-25. */
const nearDueDates: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2023, 11, 1 + days)).toISOString().slice(0, 10));

/** Mostly absent: one time in five there is a value. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary, weight: 1 });

/** Money with 0 to 2 decimals, in the shapes callers have it. */
export const moneyArbitrary: fc.Arbitrary<string | number> = fc.oneof(
  fc.integer({ min: 0, max: 60_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 60_000 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 60 }).map((tens) => `${tens * 10}`),
);

const recordedOn = seldom(dateArbitrary);
const movement = fc.record({ on: nearDueDates, amount: moneyArbitrary, recordedOn });
const period = fc.constantFrom('2023-11', '2024-01', '2024-03', '2024-03');
const line = fc.record({
  amount: moneyArbitrary,
  category: fc.constantFrom('plan', 'roaming', 'penalty', 'one-time-fee', undefined),
  recordedOn,
});
const charges = fc.oneof(
  moneyArbitrary.map((total) => ({ total })),
  fc.array(line, { maxLength: 4 }).map((lines) => ({ lines })),
);
const paid = fc.oneof(
  fc.constant({}),
  nearDueDates.map((paidOn) => ({ paidOn })),
  fc.array(movement, { maxLength: 3 }).map((payments) => ({ payments })),
);

const bill = fc
  .tuple(
    fc.record({
      period,
      dueOn: fc.oneof(nearDueDates, fc.constantFrom('2024-04-20', '2024-03-31', '2024-02-29')),
      credits: seldom(fc.array(movement, { maxLength: 2 })),
      disputed: seldom(moneyArbitrary),
      recordedOn,
    }),
    charges,
    paid,
  )
  .map(([facts, amounts, payment]): Bill => ({ ...facts, ...amounts, ...payment }));

const suspension = fc
  .tuple(dateArbitrary, seldom(dateArbitrary), recordedOn)
  .chain(([a, b, recorded]) =>
    fc.constantFrom('voluntary' as const, 'arrears' as const).map((kind) => ({
      from: b === undefined || a < b ? a : b,
      ...(b === undefined ? {} : { to: a < b ? b : a }),
      kind,
      recordedOn: recorded,
    })),
  );

const former = fc.constantFrom(
  [],
  [{ joinedOn: '2020-05-31', endedOn: '2021-11-30' }],
  [
    { joinedOn: '2019-02-28', endedOn: '2020-01-15' },
    { joinedOn: '2020-02-29', endedOn: '2021-12-20' },
  ],
);

/** Accounts with up to four bills, most of them in the periods asked for. */
export const accountArbitrary: fc.Arbitrary<Account> = fc
  .record({
    joinedOn: fc.oneof(
      { arbitrary: joiningDates, weight: 5 },
      { arbitrary: dateArbitrary, weight: 1 },
    ),
    endedOn: seldom(dateArbitrary),
    formerMemberships: former,
    suspensions: fc.array(suspension, { maxLength: 3 }),
    bills: fc.array(bill, { minLength: 1, maxLength: 5 }),
  })
  .map(({ bills, endedOn, joinedOn, ...facts }) => ({
    id: 'c',
    joinedOn,
    endedOn: endedOn !== undefined && endedOn >= joinedOn ? endedOn : undefined,
    ...facts,
    bills: bills.map((each, index) => ({ ...each, id: `b${index}` })),
  }));

const suspensionRule = fc.constantFrom('count', 'shiftDays', 'skipMonths', 'reset');

/** Policies with every setting at random. */
export const policyArbitrary: fc.Arbitrary<PointsPolicy> = fc
  .record({
    tenure: fc.record({
      pointsPerMonth: fc.constantFrom(0, 1, 1, 2, 0.5),
      partial: fc.constantFrom('floor', 'ceil'),
      suspension: fc.record({ voluntary: suspensionRule, arrears: suspensionRule }),
      rejoin: fc.oneof(
        fc.constant('newStart' as const),
        fc.constantFrom(0, 60, 700).map((resumeWithinDays) => ({ resumeWithinDays })),
      ),
    }),
    spend: fc.record({
      per: fc.constantFrom('10', '1', '0.8', '0.01', '7', '33.3333'),
      points: fc.constantFrom(1, 1, 5, 0.1),
      rounding: fc.constantFrom('floor', 'ceil', 'down', 'halfUp', 'halfEven'),
      scale: fc.constantFrom(0, 0, 0, 1, 2),
      roundAt: fc.constantFrom('bill', 'line', 'period'),
      remainder: fc.constantFrom('drop', 'carry'),
    }),
    cap: fc.constantFrom(null, null, 20, 30.5),
    onTime: fc.record({
      graceDays: fc.constantFrom(0, 0, 3, 45),
      minPaidRatio: fc.constantFrom('1', '0.5', '0.995'),
      onUnknown: fc.constantFrom('defer', 'provisional', 'treatLate'),
    }),
    late: fc.record({
      effect: fc.constantFrom('zeroScore', 'excludeSpend', 'excludeTenure', 'hold', 'zeroBalance'),
      reinstate: fc.constantFrom(
        null,
        { withinMonths: 1 },
        { withinMonths: 12, fee: '35' },
        { withinMonths: 12 },
      ),
      firstOffenceWaiver: fc.boolean(),
    }),
  })
  .map((settings) =>
    definePointsPolicy({ id: 'random', version: '1', currency: 'CNY', ...settings } as never),
  );

/** Which period, seen from when, as known when. */
export const questionArbitrary: fc.Arbitrary<{
  period: string;
  asOf: string;
  knownAt?: string;
}> = fc
  .tuple(
    period,
    fc.oneof({ arbitrary: nearDueDates, weight: 4 }, { arbitrary: dateArbitrary, weight: 1 }),
    seldom(dateArbitrary),
  )
  .map(([asked, asOf, knownAt]) =>
    knownAt === undefined ? { period: asked, asOf } : { period: asked, asOf, knownAt },
  );
