/** Bands: a table of thresholds where each row holds from its `min` up to the next row's. */

/** One row of a table of bands. */
export interface Threshold {
  /** The value from which the row holds, inclusive. */
  readonly min: number;
}

/**
 * The position of the band that holds for a value: the last one whose `min` is not above it, or −1
 * below the first. The bands must ascend.
 */
export function bandIndexOf(bands: readonly Threshold[], value: number): number {
  let low = 0;
  let high = bands.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bands[middle] as Threshold).min <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
