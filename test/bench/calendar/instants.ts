/** The instants of the benchmark: whole minutes of 2024 to 2026. */

const minute = 60_000;
const day = 1_440 * minute;
const begin = Date.UTC(2024, 0, 1);
const minutes = (Date.UTC(2027, 0, 1) - begin) / minute;

/** Scatters the numbers from 1 up over 32 bits, always in the same way. */
function scattered(number: number): number {
  let bits = number;
  for (let turn = 0; turn < 2; turn += 1) bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Epoch milliseconds on any day and at any time of day; about three of four lie outside working time. */
export function anyInstants(count: number): number[] {
  return Array.from({ length: count }, (_, at) => begin + (scattered(at + 1) % minutes) * minute);
}

/** The same days, at a time of day from 09:00 up to, but not including, 17:00. */
export function atOfficeHours(instants: readonly number[]): number[] {
  return instants.map((at) => Math.floor(at / day) * day + 540 * minute + (at % (480 * minute)));
}

/** Epoch milliseconds that all lie within working time. */
export function workingInstants(count: number): number[] {
  return atOfficeHours(anyInstants(2 * count))
    .filter((at) => new Date(at).getUTCDay() % 6 !== 0)
    .slice(0, count);
}

/** Instants as ISO 8601 text in UTC. */
export function textsOf(instants: readonly number[]): string[] {
  return instants.map((at) => new Date(at).toISOString());
}
