/** What may be passed as a decimal number, and what comes out. */
import { compareDecimals, type DecimalInput, type DecimalText, decimal, sumOf } from 'clientele';
import type { Decimal } from 'decimal.js';
import { expectTypeOf, test } from 'vitest';

test('text, numbers, big integers and decimal objects go in', () => {
  expectTypeOf<string>().toExtend<DecimalInput>();
  expectTypeOf<number>().toExtend<DecimalInput>();
  expectTypeOf<bigint>().toExtend<DecimalInput>();
  expectTypeOf<Decimal>().toExtend<DecimalInput>();
  expectTypeOf<null>().not.toExtend<DecimalInput>();
  expectTypeOf<boolean>().not.toExtend<DecimalInput>();
  expectTypeOf<Date>().not.toExtend<DecimalInput>();
});

test('decimal text comes out, which every formatter of numbers takes', () => {
  expectTypeOf(sumOf([])).toEqualTypeOf<DecimalText>();
  expectTypeOf<DecimalText>().toExtend<string>();
  expectTypeOf<string>().not.toExtend<DecimalText>();
  const format = (text: DecimalText): string => new Intl.NumberFormat('en').format(text);
  expectTypeOf(format).returns.toEqualTypeOf<string>();
});

test('the tools say what they answer', () => {
  expectTypeOf(compareDecimals).returns.toEqualTypeOf<-1 | 0 | 1>();
  const sorted = (texts: string[]): string[] => texts.sort(compareDecimals);
  expectTypeOf(sorted).returns.toEqualTypeOf<string[]>();
  expectTypeOf(decimal).returns.toEqualTypeOf<Decimal>();
});
