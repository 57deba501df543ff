/** Every default of the ledger, in one place, and a policy to start from. */
import type { Checked } from '../../foundation/checked.ts';
import { deepFreeze } from '../../foundation/freeze.ts';
import type { LedgerPolicy, PointKindRules } from '../model.ledgerPolicy.ts';

/** What a kind of points is taken to say where it says nothing. */
export type LedgerDefaults = Omit<PointKindRules, 'name'>;

/**
 * What a kind of points is taken to say where it says nothing: points can be spent at once and for ever, a redemption
 * takes all it asks for or nothing, what is refunded after its end is expired, what was spent and is taken back is owed.
 *
 * @example
 * ```ts
 * import { ledgerDefaults } from 'clientele/points';
 *
 * ledgerDefaults.reversal // => 'debt'
 * ledgerDefaults.expiry // => { kind: 'never' }
 * ```
 */
export const ledgerDefaults: LedgerDefaults = /* @__PURE__ */ deepFreeze({
  spendable: true,
  expiry: { kind: 'never' },
  pending: 0,
  allowPartial: false,
  refundToExpired: 'expire',
  reversal: 'debt',
  value: null,
});

function preset<Kind extends string>(
  policy: Omit<LedgerPolicy<Kind>, keyof Checked<'ledger-policy@1'>>,
): LedgerPolicy<Kind> {
  return deepFreeze(policy) as LedgerPolicy<Kind>;
}

/**
 * The growing programme of a telecom operator: points pile up and can be spent until 31 December of the third calendar
 * year, the year of earning being the first.
 *
 * Source: the telecom case for programmes that let points pile up; three calendar years is what Chinese operators
 * commonly grant. What a point is worth is not said; name it by a policy of your own.
 *
 * @example
 * ```ts
 * import { pointsBalance, telecomAccumulating } from 'clientele/points';
 *
 * const entries = [{ key: 'a', kind: 'earn', points: 43, on: '2024-04-01' }] as const;
 * const balance = pointsBalance(telecomAccumulating, entries, { asOf: '2026-12-31' });
 * balance.available // => 43
 * balance.next // => { what: 'ledger.expires', on: '2027-01-01', lastUsableOn: '2026-12-31', points: 43 }
 * ```
 */
export const telecomAccumulating: LedgerPolicy<'redeemable'> = /* @__PURE__ */ preset({
  format: 'ledger-policy@1',
  id: 'telecom-accumulating',
  version: '1',
  pointKinds: [
    {
      name: 'redeemable',
      spendable: true,
      expiry: { kind: 'calendarYears', years: 3 },
      pending: 0,
      allowPartial: false,
      refundToExpired: 'expire',
      reversal: 'debt',
      value: null,
    },
  ],
});
