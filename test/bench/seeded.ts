/** Numbers to measure with, the same in every run and on every machine. */

/** Numbers below 1 from a seed: Marsaglia's xorshift with 32 bits, 13-17-5. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
