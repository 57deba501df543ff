/** The customers to grade: made from a seed, their revenue spread over six orders of magnitude, most of them small. */
import { seeded } from '../seeded.ts';

/** Revenue in cents. */
export function* revenues(count: number): Generator<number, void, undefined> {
  const random = seeded(20240630);
  for (let made = 0; made < count; made += 1) {
    yield Math.round(Math.exp(random() * 11) * random() * 100);
  }
}

/** Customers as a database gives them, one after another. */
export function* customersOf(
  count: number,
): Generator<{ id: string; value: string }, void, undefined> {
  let index = 0;
  for (const cents of revenues(count)) {
    yield { id: `c-${index}`, value: (cents / 100).toFixed(2) };
    index += 1;
  }
}
