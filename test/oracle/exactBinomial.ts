/**
 * Binomial tails as fractions of big integers, term by term from the definition: slow, exact, and without a line of the
 * library. The range of trials is found by looking at every number.
 */

/** A share as a fraction. */
export interface ExactShare {
  readonly of: bigint;
  readonly outOf: bigint;
}

function choose(n: bigint, k: bigint): bigint {
  let product = 1n;
  for (let j = 1n; j <= k; j += 1n) product = (product * (n - k + j)) / j;
  return product;
}

/** The probability of 0 to k of n, as a numerator over `outOf` to the n. */
function sumThrough(k: bigint, n: bigint, { of, outOf }: ExactShare): bigint {
  let sum = 0n;
  for (let j = 0n; j <= k; j += 1n) sum += choose(n, j) * of ** j * (outOf - of) ** (n - j);
  return sum;
}

/** A fraction as a number, with all its digits however small it is. */
function numberOf(numerator: bigint, denominator: bigint): number {
  const digits = Math.max(0, `${denominator}`.length - `${numerator}`.length) + 20;
  return Number(`${(numerator * 10n ** BigInt(digits)) / denominator}e-${digits}`);
}

/** The probabilities of at most, of exactly and of at least so many successes in so many trials. */
export function exactTails(
  count: number,
  trials: number,
  share: ExactShare,
): { readonly atMost: number; readonly exactly: number; readonly atLeast: number } {
  const [k, n] = [BigInt(count), BigInt(trials)];
  const all = share.outOf ** n;
  const [through, before] = [sumThrough(k, n, share), sumThrough(k - 1n, n, share)];
  return {
    atMost: numberOf(through, all),
    exactly: numberOf(through - before, all),
    atLeast: numberOf(all - before, all),
  };
}

/** Every number of trials, up to a limit, with which neither tail of `count` is improbable: the first and the last. */
export function exactTrials(
  count: number,
  share: ExactShare,
  { tail, limit }: { readonly tail: ExactShare; readonly limit: number },
): { readonly low: number; readonly high: number } {
  const k = BigInt(count);
  const fitting: number[] = [];
  for (let trials = count; trials <= limit; trials += 1) {
    const n = BigInt(trials);
    const all = share.outOf ** n;
    const isProbable = (numerator: bigint): boolean => numerator * tail.outOf >= tail.of * all;
    const isFewEnough = isProbable(sumThrough(k, n, share));
    if (isFewEnough && isProbable(all - sumThrough(k - 1n, n, share))) fitting.push(trials);
    if (!isFewEnough && fitting.length > 0) break;
  }
  return { low: fitting[0] as number, high: fitting.at(-1) as number };
}
