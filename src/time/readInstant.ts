/** Reads an instant of a record. It is no part of `RecordReader`, so that what knows only days does not carry it. */
import { instantFrom } from './instant.ts';
import type { RecordReader } from './recordReader.ts';

const first: number = /* @__PURE__ */ Date.UTC(1900, 0, 1);
const afterLast: number = /* @__PURE__ */ Date.UTC(2201, 0, 1);

/** Milliseconds of an instant that must be given, within the years of calendars; a wrong one is noted, and NaN. */
export function readInstant(reader: RecordReader, key: string, value: unknown): number {
  const at = instantFrom(value);
  if (at >= first && at < afterLast) return at;
  if (value === undefined) reader.wrongType(key, value, 'an instant');
  else if (Number.isNaN(at)) {
    const explanation =
      'is not an instant: ISO 8601 text with Z or an offset, a Date, or epoch milliseconds';
    reader.report('instant.malformed', key, explanation, value);
  } else {
    reader.report('instant.outOfRange', key, 'lies outside the years 1900 to 2200', value);
  }
  return Number.NaN;
}
