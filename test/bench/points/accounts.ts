/** The accounts of the benchmark: made from a seed, one bill each, in the text a database gives. */
import type { Account } from '../../../src/points/index.ts';
import { seeded } from '../seeded.ts';

export const question = { period: '2026-03', asOf: '2026-05-31' } as const;

/** A bill with every key the rule reads here. */
export interface BenchBill {
  readonly id: string;
  readonly period: string;
  readonly dueOn: string;
  readonly total: string;
  readonly paidOn: string | null;
}

/** An account with one bill. */
export interface BenchAccount extends Account {
  readonly bills: readonly [BenchBill];
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * Accounts one after another: customers since up to twenty years, bills from 0 to 999.99 yuan; of a hundred
 * bills about eighty-seven are paid on time, eight late and five not at all.
 */
export function* benchAccounts(count: number): Generator<BenchAccount, void, undefined> {
  const random = seeded(20260331);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let index = 0; index < count; index += 1) {
    const joinedOn = `${2006 + below(20)}-${twoDigits(1 + below(12))}-${twoDigits(1 + below(28))}`;
    const total = `${below(1000)}.${twoDigits(below(100))}`;
    const payment = below(100);
    const day = twoDigits(1 + below(20));
    const paidOn = payment < 87 ? `2026-04-${day}` : payment < 95 ? `2026-05-${day}` : null;
    yield {
      id: `c-${index}`,
      joinedOn,
      bills: [{ id: `b-${index}`, period: '2026-03', dueOn: '2026-04-20', total, paidOn }],
    };
  }
}
