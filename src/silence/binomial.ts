/**
 * Tails of the binomial distribution as sums of its terms. A tail begins at its largest term, goes away from the mean,
 * and ends where terms no longer change it.
 */
import { exactly } from './binomialTerm.ts';

/** The probability of at most k of n, where k lies at or below the mean. */
export function atMost(k: number, n: number, share: number): number {
  const odds = (1 - share) / share;
  let term = exactly(k, n, share);
  let sum = term;
  for (let j = k; ; j -= 1) {
    term *= (j / (n - j + 1)) * odds;
    const next = sum + term;
    if (!(next > sum)) return sum;
    sum = next;
  }
}

/** The probability of at least k of n, where k lies at or above the mean. */
export function atLeast(k: number, n: number, share: number): number {
  if (k > n) return 0;
  const odds = share / (1 - share);
  let term = exactly(k, n, share);
  let sum = term;
  for (let j = k; ; j += 1) {
    term *= ((n - j) / (j + 1)) * odds;
    const next = sum + term;
    // Where the share is one there is no further term, not even nothing.
    if (!(next > sum)) return sum;
    sum = next;
  }
}

/** The greatest whole number for which a condition holds that holds up to some number and no longer after it; or 0. */
export function lastThat(holds: (n: number) => boolean): number {
  let last = 0;
  let step = 1;
  while (holds(last + step)) {
    last += step;
    step *= 2;
  }
  while (step > 1) {
    step /= 2;
    if (holds(last + step)) last += step;
  }
  return last;
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
  // With fewer trials at least so many successes become less likely, with more of them at most so many.
  const fewer = lastThat((less) => atLeast(count, floor - less, share) >= limit);
  const more = lastThat((further) => atMost(count, ceiling + further, share) >= limit);
  return { low: floor - fewer, high: ceiling + more };
}
