/** Money in sentences: the decimals of the currency, and more where the amount has more. */
import { describe, expect, test } from 'vitest';
import type { DecimalText } from '../../src/foundation/decimalInput.ts';
import { moneyText } from '../../src/foundation/money.ts';

/** A text with the spaces of typography as plain spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test.for([
  ['29.85', 'USD', 'en', '$29.85'],
  ['29.8', 'USD', 'en', '$29.80'],
  ['29', 'USD', 'en', '$29.00'],
  ['0', 'USD', 'en', '$0.00'],
  ['-5', 'USD', 'en', '-$5.00'],
  ['1234567.5', 'USD', 'en', '$1,234,567.50'],
  ['0.005', 'USD', 'en', '$0.005'],
  ['0.12345678', 'USD', 'en', '$0.12345678'],
  ['29.850', 'USD', 'en', '$29.85'],
  ['500', 'JPY', 'en', '¥500'],
  ['500.5', 'JPY', 'en', '¥500.5'],
  ['500.50', 'JPY', 'en', '¥500.5'],
  ['1.5', 'KWD', 'en', 'KWD 1.500'],
  ['1.2345', 'KWD', 'en', 'KWD 1.2345'],
  ['29.85', 'CNY', 'en', 'CN¥29.85'],
  ['29.85', 'CNY', 'zh-CN', '¥29.85'],
  ['1234.5', 'CNY', 'zh-CN', '¥1,234.50'],
  ['0.005', 'CNY', 'zh-CN', '¥0.005'],
  ['29.85', 'USD', 'zh-CN', 'US$29.85'],
  ['500', 'JPY', 'zh-CN', 'JP¥500'],
  ['29.85', 'EUR', 'de', '29,85 €'],
] as const)('%s %s in %s is %s', ([amount, currency, language, expected]) => {
  expect(plain(moneyText(amount, currency, language))).toBe(expected);
});

test('an amount of many decimals does not change how the next one is written', () => {
  expect(moneyText('0.00001', 'USD', 'en')).toBe('$0.00001');
  expect(moneyText('0.5', 'USD', 'en')).toBe('$0.50');
  expect(moneyText('0.00001', 'USD', 'en')).toBe('$0.00001');
});

describe('every digit is kept', () => {
  test('before the point', () => {
    const digits = '1234567890123456789012345678901234';
    expect(moneyText(digits, 'USD', 'en').replace(/[$,]/g, '')).toBe(`${digits}.00`);
  });

  test.for([3, 10, 19, 20])('after the point: %d decimals', (decimals) => {
    const amount = `0.${'0'.repeat(decimals - 1)}7` as DecimalText;
    expect(moneyText(amount, 'USD', 'en')).toBe(`$${amount}`);
  });
  test.for([21, 33])('after the point, written plainly: %d decimals', (decimals) => {
    const amount = `0.${'0'.repeat(decimals - 1)}7` as DecimalText;
    expect(moneyText(amount, 'USD', 'en')).toBe(`USD ${amount}`);
  });
});
