/** Amounts on their way out: decimal text, and numbers where they hold an amount exactly. */
import { type Amount, exactOf, unit } from './amount.ts';
import { maximumNumberDigits } from './amountInput.ts';
import type { DecimalText } from './decimalInput.ts';

/** A decision writes the same amount several times: the last text written is kept in its slot. */
const slots = 1_024;
const amountsWritten: Float64Array = /* @__PURE__ */ new Float64Array(slots).fill(Number.NaN);
const textsWritten: DecimalText[] = /* @__PURE__ */ new Array<DecimalText>(slots).fill('0');

/** An amount as text without trailing zeros: `186`, `9.3`, `-0.5`. */
export function textOf(amount: Amount): DecimalText {
  if (typeof amount !== 'number') {
    return (amount.isZero() ? '0' : amount.toFixed()) as DecimalText;
  }
  // Most amounts are whole hundredths: neighbours must not meet in one slot.
  const slot = (amount / 100) & (slots - 1);
  if (amountsWritten[slot] !== amount) {
    amountsWritten[slot] = amount;
    textsWritten[slot] = textOfNumber(amount);
  }
  return textsWritten[slot] as DecimalText;
}

function textOfNumber(amount: number): DecimalText {
  const rest = amount % unit;
  if (rest === 0) return `${amount / unit}`;
  const whole = Math.abs((amount - rest) / unit);
  const fraction = fractionText(Math.abs(rest));
  return `${amount < 0 ? '-' : ''}${whole}.${fraction}` as DecimalText;
}

/** How many decimals an amount has, without trailing zeros. */
export function decimalsOf(amount: Amount): number {
  return textOf(amount).split('.')[1]?.length ?? 0;
}

/** Ten-thousandths below one as the digits after the point, without trailing zeros. */
function fractionText(rest: number): string {
  if (rest % 1_000 === 0) return String(rest / 1_000);
  if (rest % 100 === 0) return String(rest / 100 + 100).slice(1);
  return rest % 10 === 0 ? String(rest / 10 + 1_000).slice(1) : String(rest + unit).slice(1);
}

/** An amount as text with exactly `scale` decimals; it must have been rounded to them before. */
export function textAtScale(amount: Amount, scale: number): DecimalText {
  return exactOf(amount).plus(0).toFixed(scale) as DecimalText;
}

/** An amount as a number, or null where it has more than 15 significant digits. */
export function numberOf(amount: Amount): number | null {
  if (typeof amount === 'number') {
    if (amount < 1e15 && amount > -1e15) return amount / unit + 0;
    return numberOf(exactOf(amount));
  }
  return amount.precision() > maximumNumberDigits ? null : amount.toNumber() + 0;
}
