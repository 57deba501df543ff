/**
 * Tails of the binomial distribution as sums of its terms, each by the saddle-point form of Loader (2000), which keeps
 * its digits for numbers of any size. A sum begins at its largest term and ends where terms no longer change it.
 */

/** What Stirling's formula for ln n! lacks, for small n; beyond them a series of five terms is exact to 1e−16. */
function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 0;
    for (let k = 2; k <= n; k += 1) factorial += Math.log(k);
    return n === 0 ? 0 : factorial - (n + 0.5) * Math.log(n) + n - halfLogOfTwoPi;
  }
  const square = n * n;
  const inner = 1 / 1680 - 1 / 1188 / square;
  return (1 / 12 - (1 / 360 - (1 / 1260 - inner / square) / square) / square) / n;
}

const halfLogOfTwoPi = 0.5 * Math.log(2 * Math.PI);

/** x·ln(x ÷ mean) + mean − x, without the loss of digits where x is near the mean. */
function deviance(x: number, mean: number): number {
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

/** The probability of exactly k of n; the share lies above 0 and below 1. */
function exactly(k: number, n: number, share: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-share));
  if (k === n) return Math.exp(n * Math.log(share));
  const rest = n - k;
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    deviance(k, n * share) -
    deviance(rest, n * (1 - share));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * rest));
}

/** The probability of at most k of n. */
export function atMost(k: number, n: number, share: number): number {
  if (k >= n) return 1;
  if (share === 1) return 0;
  // From the middle on, what is left of one is the shorter sum.
  if (k >= n * share) return 1 - sumUp(k + 1, n, share);
  const odds = (1 - share) / share;
  let term = exactly(k, n, share);
  let sum = term;
  for (let j = k; j > 0; j -= 1) {
    term *= (j / (n - j + 1)) * odds;
    if (sum + term === sum) break;
    sum += term;
  }
  return sum;
}

/** The probability of at least k of n. */
export function atLeast(k: number, n: number, share: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return k > n * share ? sumUp(k, n, share) : 1 - atMost(k - 1, n, share);
}

/** The terms from k upwards, where k lies above the mean. */
function sumUp(k: number, n: number, share: number): number {
  const odds = share / (1 - share);
  let term = exactly(k, n, share);
  let sum = term;
  for (let j = k; j < n; j += 1) {
    term *= ((n - j) / (j + 1)) * odds;
    if (sum + term === sum) break;
    sum += term;
  }
  return sum;
}

/**
 * The greatest number below `limit` for which a condition holds that holds up to some number and no longer after it;
 * it must hold for `from`.
 */
function lastThat(from: number, limit: number, holds: (n: number) => boolean): number {
  let low = from;
  let step = 1;
  while (low + step < limit && holds(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, limit);
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** What is asked: so many successes, each with that probability. */
export interface TrialsQuestion {
  readonly count: number;
  readonly share: number;
  /** The probability below which a number of successes is improbable, on either side. */
  readonly tail: number;
  /** The whole numbers on both sides of count ÷ share; the answer takes them in, whatever the tail. */
  readonly floor: number;
  readonly ceiling: number;
}

/** The numbers of trials of which so many successes are not improbable, by the two tails. */
export function trialsBehind({ count, share, tail, floor, ceiling }: TrialsQuestion): {
  readonly low: number;
  readonly high: number;
} {
  // A probability that is the tail itself, up to the last digits of its sum, is not improbable.
  const limit = tail * (1 - 1e-9);
  const isProbable = (probability: number): boolean => probability >= limit;
  // At least so many successes becomes likelier with more trials, at most so many less likely.
  const low = isProbable(atLeast(count, count, share))
    ? count
    : lastThat(count, floor + 1, (n) => !isProbable(atLeast(count, n, share))) + 1;
  const most = Number.MAX_SAFE_INTEGER;
  const high = lastThat(floor, most, (n) => isProbable(atMost(count, n, share)));
  return { low: Math.min(low, floor), high: Math.max(high, ceiling) };
}
