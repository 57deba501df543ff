/**
 * One term of the binomial distribution, by the saddle-point form of Loader (2000), which keeps its digits for numbers
 * of any size.
 */

const halfLogOfTwoPi = 0.5 * Math.log(2 * Math.PI);

/** What Stirling's formula for ln n! lacks, for n from 1; beyond small n a series of five terms is exact to 1e−16. */
export function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 0;
    for (let k = 2; k <= n; k += 1) factorial += Math.log(k);
    return factorial - (n + 0.5) * Math.log(n) + n - halfLogOfTwoPi;
  }
  const square = n * n;
  const inner = 1 / 1680 - 1 / 1188 / square;
  return (1 / 12 - (1 / 360 - (1 / 1260 - inner / square) / square) / square) / n;
}

/** x·ln(x ÷ mean) + mean − x, without the loss of digits where x is near the mean. */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let k = 1; ; k += 1) {
    term *= ratio * ratio;
    const next = sum + term / (2 * k + 1);
    if (next === sum) return sum;
    sum = next;
  }
}

/** The probability of exactly k of n; the share lies above 0. */
export function exactly(k: number, n: number, share: number): number {
  if (k === n) return Math.exp(n * Math.log(share));
  if (k === 0) return Math.exp(n * Math.log1p(-share));
  const rest = n - k;
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    deviance(k, n * share) -
    deviance(rest, n * (1 - share));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * rest));
}
