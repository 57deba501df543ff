/** How often a law is tried: n times in `npm test`, many times more in `npm run laws`. */
const scale = Number(process.env['CLIENTELE_LAWS_RUNS'] ?? 1);

/**
 * The number of runs of a law.
 *
 * ```ts no-run
 * fc.assert(fc.property(...), { numRuns: runs(200) });
 * ```
 */
export function runs(count: number): number {
  return Math.ceil(count * scale);
}
