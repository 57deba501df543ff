/** Random portfolios and rules, for the laws of grading. */
import fc from 'fast-check';
import { compareDecimals, sumOf } from '../../src/foundation/index.ts';
import type { GradingMethodInput } from '../../src/tiers/index.ts';
import type { NaiveCustomer, NaiveRule } from '../oracle/naiveGrading.ts';
import { anyText, decimalText } from '../support/decimalTexts.ts';

/** Values with many ties and round shares. */
export const closeText: fc.Arbitrary<string> = fc
  .tuple(fc.bigInt({ min: -3n, max: 12n }), fc.constantFrom(0, 1))
  .map(([units, places]) => decimalText(units, places));
/** Values with many ties, and any decimals at all. */
export const valueText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: closeText },
  { weight: 1, arbitrary: anyText },
);

/** Up to fourteen customers. */
export const portfolio: fc.Arbitrary<NaiveCustomer[]> = fc
  .array(valueText, { maxLength: 14 })
  .map((values) => values.map((value, at) => ({ id: `c${at}`, value })));

const share = fc
  .integer({ min: 1, max: 99 })
  .map((percent) => `0.${String(percent).padStart(2, '0')}`);
const lines = fc
  .uniqueArray(share, { minLength: 1, maxLength: 3 })
  .map((some) => [...some].sort(compareDecimals));
/** The names of the grades, the best first. */
export const names: readonly string[] = ['A', 'B', 'C', 'D'];

/** Every kind of rule. */
export const rule: fc.Arbitrary<NaiveRule> = fc
  .record({
    kind: fc.constantFrom('rankShare' as const, 'cumulativeShare' as const, 'thresholds' as const),
    lines,
    thresholds: fc.uniqueArray(closeText, {
      minLength: 1,
      maxLength: 3,
      comparator: (a, b) => compareDecimals(a, b) === 0,
    }),
    count: fc.constantFrom('ceil' as const, 'floor' as const, 'halfUp' as const),
    boundary: fc.constantFrom('start' as const, 'end' as const, 'nearest' as const),
    ties: fc.constantFrom(
      'keepTogetherUp' as const,
      'keepTogetherDown' as const,
      'splitById' as const,
    ),
  })
  .map(({ kind, lines: shares, thresholds, ...rest }) => {
    const down = [...thresholds].sort((a, b) => compareDecimals(b, a));
    const all = kind === 'thresholds' ? [...down, ''] : [...shares, '1'];
    return { kind, grades: all.map((line, at) => [names[at] as string, line] as const), ...rest };
  });

/** The method of a rule as a policy writes it down. */
export function methodOf({ kind, grades, count, boundary, ties }: NaiveRule): GradingMethodInput {
  if (kind === 'thresholds') {
    return {
      kind,
      grades: grades.map(([name, line]) => (line === '' ? { name } : { name, min: line })),
    };
  }
  if (kind === 'cumulativeShare') {
    return { kind, grades: grades.map(([name, upTo]) => ({ name, upTo })), boundary, ties };
  }
  const own = grades.map(([name, line], at) => {
    const before = grades[at - 1]?.[1] ?? '0';
    return { name, share: sumOf([line, `-${before}`]) };
  });
  return { kind, grades: own, count, ties };
}
