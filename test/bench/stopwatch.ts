/**
 * Times programs that do the same work: in one process, in turns, round after round, so that a busy moment of
 * the machine falls on all alike. What is compared is the ratio within a round.
 */
import { Bench } from 'tinybench';

/** Something to time. It works through `items` items and gives a figure, the same as others for as many items. */
export interface Contender {
  readonly what: string;
  readonly items: number;
  readonly run: () => number | Promise<number>;
}

/** What a contender took. */
export interface Timed {
  readonly what: string;
  readonly items: number;
  /** Microseconds for an item, the median of the rounds. */
  readonly micros: number;
  /** Its time by the time of the first contender for an item, the median of the rounds. */
  readonly ratio: number;
}

/** The middle one of a list of numbers; of two middle ones the higher. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The microseconds that each contender needs for an item, in one round. */
async function round(contenders: readonly Contender[]): Promise<number[]> {
  const bench = new Bench({ time: 0, iterations: 1, warmup: false, throws: true });
  const figures = new Map<number, number>();
  for (const { what, items, run } of contenders) {
    bench.add(what, async () => {
      const figure = await run();
      if ((figures.get(items) ?? figure) !== figure) throw new Error(`${what} differs: ${figure}`);
      figures.set(items, figure);
    });
  }
  await bench.run();
  return contenders.map(({ what, items }) => {
    const result = bench.getTask(what)?.result;
    if (result?.state !== 'completed') throw new Error(`${what} did not run`);
    return (result.latency.mean / items) * 1_000;
  });
}

/** Times contenders in turns; the first round only warms up. */
export async function timed(contenders: readonly Contender[], rounds: number): Promise<Timed[]> {
  await round(contenders);
  const times: number[][] = [];
  for (let turn = 0; turn < rounds; turn += 1) times.push(await round(contenders));
  return contenders.map(({ what, items }, index) => ({
    what,
    items,
    micros: medianOf(times.map((micros) => micros[index] ?? Number.NaN)),
    ratio: medianOf(times.map((micros) => (micros[index] ?? Number.NaN) / (micros[0] ?? 1))),
  }));
}
