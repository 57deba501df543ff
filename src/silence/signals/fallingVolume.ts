/** Less was bought than in the same months of last year. */
import {
  type Amount,
  amountOfWhole,
  compareAmounts,
  divideAmounts,
  multiplyAmounts,
  signOf,
  subtractAmounts,
} from '../../foundation/amount.ts';
import { textOf } from '../../foundation/amountText.ts';
import type { Purchases } from '../../history/purchases.ts';
import { civilDateOfDay } from '../../time/civilDate.ts';
import { firstDayOfMonth, type MonthNumber, monthOfDay } from '../../time/civilMonth.ts';
import type { FallingVolumeRule, RiskNeed } from '../model.ts';
import type { JudgedSignal, SeenCustomer, Spell } from './spell.ts';

const year = 12;

/** What was bought in the months before one, and a year before that. */
interface Volume {
  readonly value: Amount;
  readonly before: Amount;
}

/**
 * Whole months before the current one are compared with the same months a year before: revenue of purchases and
 * contracts, net of refunds. The answer changes on the first of a month only. The signal began with the first month of
 * an unbroken row.
 */
export function fallingVolume(rule: FallingVolumeRule, seen: SeenCustomer): JudgedSignal {
  const { purchases } = seen.relation;
  const current = monthOfDay(seen.asOf);
  const volumeBefore = (month: MonthNumber): Volume => ({
    value: revenueOf(purchases, month - rule.months, month),
    before: revenueOf(purchases, month - rule.months - year, month - year),
  });
  const standsIn = (month: MonthNumber): boolean => hasFallen(volumeBefore(month), rule);
  const have = signOf(volumeBefore(current).before) > 0 ? 1 : 0;
  const spells: Spell[] = [];
  // What was bought is not looked at any more once a year and all months have passed.
  const end = current + year + rule.months + 1;
  for (let month = current; month < end; month += 1) {
    if (!standsIn(month)) continue;
    let first = month;
    while (standsIn(first - 1)) first -= 1;
    while (standsIn(month + 1)) month += 1;
    spells.push({
      from: firstDayOfMonth(first),
      to: firstDayOfMonth(month + 1),
      evidence: () => evidenceOf(volumeBefore(current), current, rule),
      need: () => needOf(volumeBefore(current + 1), current, rule),
    });
  }
  return { have, want: 1, spells };
}

/** What was bought from one month on and before another, as far as is known. */
function revenueOf(purchases: Purchases, from: MonthNumber, to: MonthNumber): Amount {
  return purchases.revenue(firstDayOfMonth(from) - 1, firstDayOfMonth(to) - 1);
}

/** What a volume must be above for the signal to be clear, times a hundred. */
const hundredfoldLimit = (before: Amount, { fallPercent }: FallingVolumeRule): Amount =>
  multiplyAmounts(before, amountOfWhole(100 - fallPercent));

const hundred: Amount = /* @__PURE__ */ amountOfWhole(100);

function hasFallen({ value, before }: Volume, rule: FallingVolumeRule): boolean {
  if (signOf(before) <= 0) return false;
  return compareAmounts(multiplyAmounts(value, hundred), hundredfoldLimit(before, rule)) <= 0;
}

function evidenceOf(
  { value, before }: Volume,
  current: MonthNumber,
  { months }: FallingVolumeRule,
) {
  const monthText = (month: MonthNumber): string =>
    civilDateOfDay(firstDayOfMonth(month)).slice(0, 7);
  const fall = multiplyAmounts(subtractAmounts(before, value), hundred);
  return {
    kind: 'silence.fallingVolume',
    from: monthText(current - months),
    through: monthText(current - 1),
    value: textOf(value),
    before: textOf(before),
    fallPercent: textOf(divideAmounts(fall, before, { mode: 'floor', scale: 1 })),
  } as const;
}

/** What is missing for the months that are looked at once the current one is over. */
function needOf(
  { value, before }: Volume,
  current: MonthNumber,
  rule: FallingVolumeRule,
): RiskNeed | null {
  if (!hasFallen({ value, before }, rule)) return null;
  const limit = divideAmounts(hundredfoldLimit(before, rule), hundred, { mode: 'ceil', scale: 4 });
  return {
    rule: 'silence.volume',
    missing: textOf(subtractAmounts(limit, value)),
    by: civilDateOfDay(firstDayOfMonth(current + 1) - 1),
  };
}
