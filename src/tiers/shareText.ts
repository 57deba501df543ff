/** Shares of a total as text, to four decimals. */
import { type Amount, amountOfWhole, divideAmounts } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';

const steps = 10_000;
/** The double below is off by less than 1e-11 steps, so farther than this from a tie it rounds as the exact share. */
const safeDistance = 1e-9;

/** A share to four decimals, half to even; null where the whole is nothing. The whole is never below zero. */
export function shareText(part: Amount, whole: Amount): DecimalText | null {
  if (whole === 0) return null;
  if (typeof part === 'number' && typeof whole === 'number') {
    const share = (part / whole) * steps;
    const nearest = Math.round(share);
    if (Math.abs(share) <= steps && Math.abs(Math.abs(share - nearest) - 0.5) > safeDistance) {
      return textOf(nearest + 0);
    }
  }
  return textOf(divideAmounts(part, whole, { mode: 'halfEven', scale: 4 }));
}

/** A share of a count. */
export function countShareText(part: number, whole: number): DecimalText | null {
  return shareText(amountOfWhole(part), amountOfWhole(whole));
}
