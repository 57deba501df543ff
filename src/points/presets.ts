/** Every default of the points rule, in one place, and policies to start from. */
import type { Checked } from '../foundation/checked.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import type { LatePolicy, OnTimePolicy, PointsPolicy, SpendPolicy, TenurePolicy } from './model.ts';

/** The reward settings that have a default. */
export interface RewardDefaults {
  /** A discount is never more than the next bill. */
  readonly maxRatioOfBill: '1';
  /** Money is rounded half up. */
  readonly rounding: 'halfUp';
  /** To the cent, the fen. */
  readonly scale: 2;
}

/** What a points policy is taken to say where it says nothing. */
export interface PointsDefaults {
  /** Tenure. */
  readonly tenure: Omit<TenurePolicy, 'pointsPerMonth'>;
  /** Spending. */
  readonly spend: Omit<SpendPolicy, 'per'>;
  /** No cap. */
  readonly cap: null;
  /** On time. */
  readonly onTime: OnTimePolicy;
  /** Lateness. */
  readonly late: LatePolicy;
  /** The discount. */
  readonly reward: RewardDefaults;
}

/**
 * What a points policy is taken to say where it says nothing.
 *
 * From the case (a Chinese telecom operator): one point for each `per`, no cap, zero points when not paid
 * on time. Our choices, each the reading that surprises least: only complete months and complete `per`
 * count, suspended months count, who comes back starts anew, the due date itself is on time and nothing
 * after it, the whole bill must be paid, points wait for the payment (`defer`), and the four categories
 * that are no consumption of the customer's own do not earn.
 *
 * @example
 * ```ts
 * import { pointsDefaults } from 'clientele';
 *
 * pointsDefaults.spend.exclude // => ['penalty', 'collected-on-behalf', 'one-time-fee', 'paid-with-points']
 * pointsDefaults.late.effect // => 'zeroScore'
 * ```
 */
export const pointsDefaults: PointsDefaults = /* @__PURE__ */ deepFreeze({
  tenure: {
    partial: 'floor',
    suspension: { voluntary: 'count', arrears: 'count' },
    rejoin: 'newStart',
  },
  spend: {
    points: 1,
    rounding: 'floor',
    scale: 0,
    roundAt: 'bill',
    exclude: ['penalty', 'collected-on-behalf', 'one-time-fee', 'paid-with-points'],
    categories: 'open',
    remainder: 'drop',
  },
  cap: null,
  onTime: { graceDays: 0, minPaidRatio: '1', onUnknown: 'defer' },
  late: { effect: 'zeroScore', reinstate: null, firstOffenceWaiver: false },
  reward: { maxRatioOfBill: '1', rounding: 'halfUp', scale: 2 },
});

/** A preset is written as the checked policy it is; a test proves that checking changes nothing in it. */
type PresetOf<Band extends string> = Omit<PointsPolicy<Band>, keyof Checked<'points-policy@1'>>;

function preset<Band extends string>(policy: PresetOf<Band>): PointsPolicy<Band> {
  return deepFreeze(policy) as PointsPolicy<Band>;
}

/**
 * The case: a Chinese telecom operator keeping its customers. 1 point for each month on the network, 1
 * point for each 10 yuan of the monthly bill, no cap; the sum decides the discount on next month's bill;
 * a customer who did not pay on time has zero points.
 *
 * The discount bands are **example figures** (the case gives none): from 0 points 0 %, 20 → 2 %, 40 → 5 %,
 * 60 → 8 %, 100 → 10 %. Replace them by your own: `definePointsPolicy({ ...telecomPoints, id, reward })`.
 *
 * @example
 * ```ts
 * import { scoreTenureAndSpend, telecomPoints } from 'clientele';
 *
 * scoreTenureAndSpend(telecomPoints, { tenureMonths: 25, spend: '186.00', paidOnTime: true }).points // => 43
 * ```
 */
export const telecomPoints: PointsPolicy<'0' | '20' | '40' | '60' | '100'> = /* @__PURE__ */ preset(
  {
    format: 'points-policy@1',
    id: 'telecom-points',
    version: '1',
    currency: 'CNY',
    tenure: {
      pointsPerMonth: 1,
      partial: 'floor',
      suspension: { voluntary: 'count', arrears: 'count' },
      rejoin: 'newStart',
    },
    spend: {
      per: '10',
      points: 1,
      rounding: 'floor',
      scale: 0,
      roundAt: 'bill',
      exclude: ['penalty', 'collected-on-behalf', 'one-time-fee', 'paid-with-points'],
      categories: 'open',
      remainder: 'drop',
    },
    cap: null,
    onTime: { graceDays: 0, minPaidRatio: '1', onUnknown: 'defer' },
    late: { effect: 'zeroScore', reinstate: null, firstOffenceWaiver: false },
    reward: {
      kind: 'bands',
      bands: [
        { name: '0', min: 0, ratio: '0' },
        { name: '20', min: 20, ratio: '0.02' },
        { name: '40', min: 40, ratio: '0.05' },
        { name: '60', min: 60, ratio: '0.08' },
        { name: '100', min: 100, ratio: '0.1' },
      ],
      maxRatioOfBill: '1',
      rounding: 'halfUp',
      scale: 2,
    },
  },
);

/**
 * A rule an operator published: Makedonski Telekom, programme *Moj klub*, private mobile customers, from 1
 * January 2016. 5 points for each 100 denars of the bill; amounts for purchased equipment earn nothing;
 * who has a bill unpaid two months after its due date gets no points. There are no points for tenure, and
 * points are spent in a catalogue, so there is no discount.
 *
 * Source: the operator's page "Добивање поени", telekom.mk/dobivanje-poeni.nspx, as published; the operator
 * may have changed it since. Our readings, which the page does not state: "for each 100" leaves parts of
 * 100 out (`floor`), and two months are 61 days of grace.
 *
 * @example
 * ```ts
 * import { mojKlubPoints, scoreTenureAndSpend } from 'clientele';
 *
 * const bill = { tenureMonths: 30, spend: '1249', paidOnTime: true };
 * scoreTenureAndSpend(mojKlubPoints, bill).points // => 60
 * ```
 */
export const mojKlubPoints: PointsPolicy<never> = /* @__PURE__ */ preset({
  format: 'points-policy@1',
  id: 'moj-klub-points',
  version: '2016-01-01',
  currency: 'MKD',
  tenure: {
    pointsPerMonth: 0,
    partial: 'floor',
    suspension: { voluntary: 'count', arrears: 'count' },
    rejoin: 'newStart',
  },
  spend: {
    per: '100',
    points: 5,
    rounding: 'floor',
    scale: 0,
    roundAt: 'bill',
    exclude: ['equipment'],
    categories: 'open',
    remainder: 'drop',
  },
  cap: null,
  onTime: { graceDays: 61, minPaidRatio: '1', onUnknown: 'defer' },
  late: { effect: 'zeroScore', reinstate: null, firstOffenceWaiver: false },
  reward: null,
});
