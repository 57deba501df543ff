/** Stretches of time in milliseconds, in order and apart from each other: joined, cut, compared. */

/** Stretches side by side: `from[i]` up to, but not including, `to[i]`. */
export interface Spans {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Stretches that are still being collected. */
export class SpanList implements Spans {
  readonly from: number[] = [];
  readonly to: number[] = [];

  /** Adds a stretch that begins at or after the last one, and joins the two if they touch. */
  add(from: number, to: number): void {
    if (from >= to) return;
    const last = this.to.length - 1;
    if (last >= 0 && from <= (this.to[last] as number)) {
      if (to > (this.to[last] as number)) this.to[last] = to;
    } else {
      this.from.push(from);
      this.to.push(to);
    }
  }
}

/** What lies in any of several lists. */
export function uniteSpans(lists: readonly Spans[]): Spans {
  const all = lists.flatMap(({ from, to }) =>
    from.map((start, index) => ({ start, end: to[index] as number })),
  );
  all.sort((a, b) => a.start - b.start);
  const result = new SpanList();
  for (const { start, end } of all) result.add(start, end);
  return result;
}

/** What lies in both of two lists. */
export function intersectSpans(one: Spans, two: Spans): Spans {
  const result = new SpanList();
  let a = 0;
  let b = 0;
  while (a < one.from.length && b < two.from.length) {
    const [endA, endB] = [one.to[a] as number, two.to[b] as number];
    result.add(Math.max(one.from[a] as number, two.from[b] as number), Math.min(endA, endB));
    if (endA < endB) a += 1;
    else b += 1;
  }
  return result;
}

/** What lies between the stretches of a list, within limits. */
export function gapsOf(list: Spans, from: number, to: number): Spans {
  const result = new SpanList();
  let free = from;
  for (const [index, start] of list.from.entries()) {
    result.add(free, Math.min(start, to));
    free = Math.max(free, list.to[index] as number);
  }
  result.add(free, to);
  return result;
}
