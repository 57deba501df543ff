/** When the clocks of a zone change, found by scanning with @date-fns/tz. */
import { tzOffset } from '@date-fns/tz';

/** A change of a zone's offset. */
export interface Transition {
  /** The first millisecond of the new offset. */
  readonly at: number;
  /** Milliseconds from UTC to the wall clock before it. */
  readonly before: number;
  /** Milliseconds from UTC to the wall clock from it on. */
  readonly after: number;
}

/** The zones that the tests of zones look at: whole and broken offsets, half-hour summers, lost days. */
export const zones = [
  'UTC',
  'America/New_York',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Europe/Dublin',
  'Asia/Kathmandu',
  'America/St_Johns',
] as const;

const scanStep = 10 * 86_400_000;

const offsetOf = (zone: string, at: number): number => tzOffset(zone, new Date(at)) * 60_000;

/** The changes of a zone between two instants; two changes within ten days would be missed. */
export function transitionsOf(zone: string, from: number, to: number): Transition[] {
  const found: Transition[] = [];
  let before = offsetOf(zone, from);
  for (let start = from; start < to; start += scanStep) {
    const end = Math.min(start + scanStep, to);
    const after = offsetOf(zone, end);
    if (after === before) continue;
    let [low, high] = [start, end];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetOf(zone, middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, before, after });
    before = after;
  }
  return found;
}
