/** Histories to measure with: what happens between a business and its customers in five years, made by counting. */
import type { HistoryEvent } from 'clientele/history';

const dayInMs = 86_400_000;
const start = Date.UTC(2019, 0, 1);

const dateOf = (day: number): string => new Date(start + day * dayInMs).toISOString().slice(0, 10);

/** A sequence of whole numbers below a bound, the same on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const kinds = ['outreach', 'inquiry', 'meeting', 'trial.started'] as const;

function eventOf(next: (below: number) => number, on: string, id: string): HistoryEvent {
  const roll = next(20);
  if (roll < 5) return { kind: kinds[roll % 4] as 'meeting', on, id };
  if (roll < 13) return { kind: 'purchase', on, id, amount: `${10 + next(900)}.${10 + next(90)}` };
  if (roll < 15) {
    const contract = `k-${next(3)}`;
    const until = `${Number(on.slice(0, 4)) + 1 + next(2)}-${on.slice(5, 7)}-28`;
    return { kind: 'contract.signed', on, id, contract, until, value: 1_000 + next(9_000) };
  }
  if (roll === 15) return { kind: 'satisfaction', on, id, score: next(11) };
  if (roll === 16) return { kind: 'referral.given', on, id, to: `r-${next(9)}` };
  if (roll === 17) return { kind: 'referral.converted', on, id, customer: `r-${next(9)}` };
  if (roll === 18) return { kind: 'bid.opened', on, id, bid: `b-${next(2)}` };
  return { kind: 'bid.lost', on, id, bid: `b-${next(2)}` };
}

/** A history of so many events over five years, in the order in which they were recorded. */
export function historyOf(seed: number, events: number): HistoryEvent[] {
  const next = numbers(seed);
  const days = Array.from({ length: events }, () => next(1_826)).sort((a, b) => a - b);
  return days.map((day, index) => eventOf(next, dateOf(day), `e-${index}`));
}
