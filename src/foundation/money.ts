/** Money in sentences. */
import type { DecimalText } from './decimalInput.ts';

/** As many decimals as every `Intl.NumberFormat` takes; an amount with more is written out plainly. */
const mostDecimals = 20;

const formats: Map<string, Intl.NumberFormat> = /* @__PURE__ */ new Map();

/**
 * An amount of money as a language writes it: `$29.85`, `¥29.85`. The decimals are the currency's own,
 * more where the amount has more; nothing is rounded away.
 */
export function moneyText(amount: DecimalText, currency: string, language: string): string {
  const decimals = (amount.split('.')[1] ?? '').length;
  if (decimals > mostDecimals) return `${currency} ${amount}`;
  const key = `${language} ${currency} ${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { style: 'currency', currency });
    const usual = format.resolvedOptions().maximumFractionDigits ?? 0;
    if (decimals > usual) {
      format = new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        maximumFractionDigits: decimals,
      });
    }
    formats.set(key, format);
  }
  return format.format(amount);
}
