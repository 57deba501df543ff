/** Points in English. */

import type { DecimalText } from '../foundation/decimalInput.ts';
import { moneyText } from '../foundation/money.ts';
import type { PointsWords } from './words.ts';

const language = 'en';

const count = (value: number | string, one: string, many: string): string =>
  `${value} ${Number(value) === 1 ? one : many}`;
const points = (value: number | string): string => count(value, 'point', 'points');
/** The points with a verb that agrees with them: `1 point is`, `43 points are`. */
const pointsThat = (value: number, one: string, many: string): string =>
  `${points(value)} ${value === 1 ? one : many}`;
const money = (amount: DecimalText, currency: string): string =>
  moneyText(amount, currency, language);
const together = (bills: readonly string[]): string =>
  bills.length === 0 ? '' : `, and ${bills.length === 1 ? 'bill' : 'bills'} ${bills.join(', ')},`;
const percent: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat(language, {
  style: 'percent',
  maximumFractionDigits: 4,
});

const effects = {
  zeroScore: 'the whole score',
  excludeSpend: 'the spend points',
  excludeTenure: 'the tenure points',
  zeroBalance: 'the whole score and the balance',
} as const;

const roundings = {
  floor: 'rounded down',
  ceil: 'rounded up',
  down: 'cut off',
  halfUp: 'rounded half up',
  halfEven: 'rounded half to even',
} as const;

const rounded = { bill: 'Bill', line: 'Line', period: 'Period' } as const;

/** The points words in English. */
export const pointsWordsEn: PointsWords = {
  language,
  because: {
    'tenure.counted': ({ months, pointsPerMonth, points: given, from, to }) => {
      const since = from === undefined ? '' : ` from ${from} to ${to}`;
      const each = points(pointsPerMonth);
      return `${count(months, 'month', 'months')} on the network${since} at ${each} each: ${points(given)}.`;
    },
    'tenure.suspended': ({ rule, days, months, newStart }) => {
      const suspended = `Suspended for ${count(days, 'day', 'days')}`;
      if (rule === 'reset') return `${suspended}, after which tenure starts anew on ${newStart}.`;
      return rule === 'shiftDays'
        ? `${suspended}, which moves the start of tenure to ${newStart}.`
        : `${suspended}: ${count(months, 'month', 'months')} without an active day ${months === 1 ? 'does' : 'do'} not count.`;
    },
    'tenure.resumed': ({ formerlyFrom, daysAway, newStart }) =>
      `The membership since ${formerlyFrom} counts on; ${count(daysAway, 'day', 'days')} away move its start to ${newStart}.`,
    'spend.counted': (reason) => {
      const { of, id, base, carriedIn, per, pointsEach, rounding, units, currency } = reason;
      const carried = carriedIn === '0' ? '' : ` with ${money(carriedIn, currency)} carried in`;
      const name = of === 'spend' ? 'Spending of' : `${rounded[of]} ${id}:`;
      const rate = `${points(pointsEach)} per ${money(per, currency)}, ${roundings[rounding]}`;
      const sum = pointsEach === 1 ? '' : `${units} × ${pointsEach} = `;
      return `${name} ${money(base, currency)}${carried} at ${rate}: ${sum}${points(reason.points)}.`;
    },
    'spend.excluded': ({ bill, category, amount, currency }) =>
      `${money(amount, currency)} of bill ${bill} earn nothing: category "${category}".`,
    'spend.credited': ({ bill, amount, currency }) =>
      `${money(amount, currency)} were credited on bill ${bill} and come off it.`,
    'spend.noBill': ({ period }) => `No bill is known for ${period}: nothing was spent or is owed.`,
    'points.capped': ({ uncapped, cap }) =>
      `${pointsThat(uncapped, 'is', 'are')} cut to the cap of ${cap}.`,
    'payment.onTime': ({ bill, paidOn, deadline }) =>
      `Bill ${bill} was paid on ${paidOn}, on time (last day ${deadline}).`,
    'payment.nothingOwed': ({ bill }) => `Nothing is owed on bill ${bill}, so it is on time.`,
    'payment.pending': ({ bill, outstanding, deadline, currency }) =>
      `${money(outstanding, currency)} of bill ${bill} are unpaid and can be paid on time until ${deadline}.`,
    'payment.late': ({ bill, outstanding, deadline, paidOn, currency }) =>
      paidOn === null
        ? `Bill ${bill} was not paid by ${deadline}: ${money(outstanding, currency)} are missing.`
        : `Bill ${bill} was paid on ${paidOn}, after its last day ${deadline}.`,
    'payment.waived': ({ bill }) =>
      bill === null
        ? 'It is the first late payment of the account, which is waived.'
        : `Bill ${bill} is the first late one of the account, which is waived.`,
    'payment.given': ({ paidOnTime }) =>
      paidOnTime === null
        ? 'It is not known yet whether the bill is paid on time.'
        : `The bill was ${paidOnTime ? '' : 'not '}paid on time.`,
    'points.forfeited': ({ effect, gross, points: left }) =>
      `A late payment takes ${effects[effect]}: of ${points(gross)} ${left} ${left === 1 ? 'is' : 'are'} left.`,
    'points.held': ({ gross }) =>
      `${pointsThat(gross, 'is', 'are')} held back until everything late is paid.`,
    'points.reinstated': ({ on, points: back, fee, currency }) =>
      `Everything late was paid on ${on}: ${pointsThat(back, 'is', 'are')} back${fee === null ? '' : `, for a fee of ${money(fee, currency)}`}.`,
    'points.pending': ({ gross, points: given }) =>
      given === null
        ? `${pointsThat(gross, 'waits', 'wait')} for the payment.`
        : `${pointsThat(given, 'is', 'are')} given until the payment is decided.`,
    'points.total': ({ tenure, spend, gross, points: total }) =>
      total === gross
        ? `${tenure} for tenure and ${spend} for spending make ${points(total)}.`
        : `${tenure} for tenure and ${spend} for spending made ${points(gross)}; ${total} ${total === 1 ? 'is' : 'are'} left.`,
    'membership.notYet': ({ joinedOn, period }) =>
      `Not a customer yet in ${period}: joins on ${joinedOn}.`,
    'membership.over': ({ endedOn, period }) =>
      `No longer a customer in ${period}: left on ${endedOn}.`,
    'reward.band': ({ band, min, points: had }) =>
      `${pointsThat(had, 'is', 'are')} in band ${band === String(min) ? min : `"${band}"`}, which starts at ${min}.`,
    'reward.ratio': ({ ratio, nextBill, amount, currency }) =>
      `${percent.format(Number(ratio))} of the next bill of ${money(nextBill, currency)}: ${money(amount, currency)} off.`,
    'reward.amount': ({ amount, currency }) =>
      `The next bill is reduced by ${money(amount, currency)}.`,
    'reward.linear': ({ points: had, amountPerPoint, amount, currency }) =>
      `${points(had)} at ${money(amountPerPoint, currency)} each: ${money(amount, currency)} off the next bill.`,
    'reward.limited': ({ by, limit, currency }) =>
      by === 'max'
        ? `The discount is limited to ${money(limit, currency)}.`
        : `The discount is limited to ${money(limit, currency)} by the next bill.`,
    'reward.atStake': ({ amount, left, firstOffenceWaiver, currency }) =>
      `A late payment${firstOffenceWaiver ? ' other than the first' : ''} would cost ${money(amount, currency)} of it and leave ${money(left, currency)}.`,
    'reward.lost': ({ amount, currency }) =>
      `The late payment cost a discount of ${money(amount, currency)}.`,
    'reward.pending': () => 'The points are not decided yet, so the discount is not.',
    'reward.notMember': () => 'Not a customer in the period, so there is no discount.',
    'reward.none': () => 'The policy gives no discount.',
  },
  needs: {
    'spend.more': ({ amount, currency, gains }) =>
      `${money(amount, currency)} more on the bill would have given ${points(gains)} more.`,
    'bill.pay': ({ bill, also, amount, currency, by, keeps }) =>
      `Paying ${money(amount, currency)} of bill ${bill} by ${by}${together(also)} keeps ${points(keeps)}.`,
    'bill.settle': ({ bill, also, amount, currency, by, fee, regains }) =>
      `Paying ${money(amount, currency)} of bill ${bill}${by === null ? '' : ` by ${by}`}${together(also)} brings ${points(regains)} back${fee === null ? '' : `, for a fee of ${money(fee, currency)}`}.`,
    'points.reinstate': ({ withinMonths, fee, currency, regains }) =>
      `Paying${withinMonths === null ? '' : ` within ${count(withinMonths, 'month', 'months')} of the due date`} brings ${points(regains)} back${fee === null ? '' : `, for a fee of ${money(fee, currency)}`}.`,
    'points.more': ({ points: missing, band, min, ratio, amount, currency }) => {
      const gives = ratio === null ? money(amount ?? '0', currency) : percent.format(Number(ratio));
      const name = band === String(min) ? `${min}` : `"${band}" from ${min}`;
      return `${points(missing)} more ${missing === 1 ? 'reaches' : 'reach'} band ${name}: ${gives} off.`;
    },
  },
  next: {
    'bill.late': ({ on, bill, to }) => {
      const left = `${pointsThat(to.points, 'is', 'are')} left`;
      if (to.status === 'earned')
        return `From ${on} bill ${bill} is late, which is waived: ${left}.`;
      return `If nothing is paid, bill ${bill} is late on ${on}: ${left}${to.status === 'held' ? ' until it is paid' : ''}.`;
    },
    'reinstatement.over': ({ on, bill, to }) =>
      `If bill ${bill} is still unpaid on ${on}, the points are lost for good: ${pointsThat(to.points, 'is', 'are')} left.`,
  },
};
