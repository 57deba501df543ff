/**
 * Rounding by name. A rule never rounds by accident: it names one of these modes in its policy, and
 * rounds once.
 */

/**
 * How a number is rounded.
 *
 * | mode | rule | 2.5 | 3.5 | −2.5 | 2.4 |
 * | --- | --- | --- | --- | --- | --- |
 * | `floor` | towards negative infinity | 2 | 3 | −3 | 2 |
 * | `ceil` | towards positive infinity | 3 | 4 | −2 | 3 |
 * | `down` | towards zero (cut off) | 2 | 3 | −2 | 2 |
 * | `halfUp` | to the nearest, a half away from zero (四舍五入) | 3 | 4 | −3 | 2 |
 * | `halfEven` | to the nearest, a half to the even neighbour (bankers' rounding) | 2 | 4 | −2 | 2 |
 */
export type RoundingMode = 'floor' | 'ceil' | 'down' | 'halfUp' | 'halfEven';

/** The modes in the order they are documented. */
export const roundingModes: readonly RoundingMode[] = /* @__PURE__ */ Object.freeze([
  'floor',
  'ceil',
  'down',
  'halfUp',
  'halfEven',
] as const);

/** What is known of a quotient that was cut towards zero. */
export interface CutQuotient {
  /** Whether the exact quotient is below zero. */
  readonly negative: boolean;
  /** Whether the cut quotient is an odd number. */
  readonly odd: boolean;
  /** What was cut off compared with one half: −1 less, 0 exactly, 1 more. */
  readonly half: -1 | 0 | 1;
}

const awayFromZero: Readonly<Record<RoundingMode, (cut: CutQuotient) => boolean>> = {
  floor: (cut) => cut.negative,
  ceil: (cut) => !cut.negative,
  down: () => false,
  halfUp: (cut) => cut.half >= 0,
  halfEven: (cut) => cut.half > 0 || (cut.half === 0 && cut.odd),
};

/**
 * Whether a quotient that was cut towards zero goes one step away from zero under a mode. Asked only
 * where something was cut off; an exact quotient is never moved.
 */
export function roundsAwayFromZero(mode: RoundingMode, cut: CutQuotient): boolean {
  return awayFromZero[mode](cut);
}
