/** The worked examples of an independent calculation: each event is posted, then the balance is asked for. */
import { describe, expect, test } from 'vitest';
import {
  defineLedgerPolicy,
  type LedgerEntry,
  type PointsExpiryInput,
  pointsBalance,
  postEntry,
} from '../../src/points/index.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import vectors from '../vectors/points-ledger.json' with { type: 'json' };

interface VectorEvent {
  readonly kind: 'earn' | 'redeem' | 'refundRedeem' | 'reverse';
  readonly id: string;
  readonly on: string;
  readonly points?: number;
  readonly ref?: string;
  readonly last?: string;
  readonly key?: string;
  readonly recorded?: string;
  readonly pendingDays?: number;
  readonly effectiveReference?: string;
}

interface Expected {
  readonly asOf: string;
  readonly knownAt?: string;
  readonly available: number;
  readonly pending: number;
  readonly expired: number;
  readonly redeemed: number;
  readonly lots: Readonly<Record<string, number>>;
  readonly debt?: number;
  readonly reversed?: number;
  readonly written_off?: number;
  readonly rejected?: readonly string[];
  readonly duplicates?: readonly ('noop' | 'conflict')[];
}

interface VectorCase {
  readonly id: string;
  readonly policy: {
    readonly expiry?: { type: string; n?: number; roundUp?: string; md?: string };
    readonly shortfall?: 'debt' | 'writeOff';
  };
  readonly events: readonly VectorEvent[];
  readonly expected: readonly Expected[];
}

function expiryOf(expiry: VectorCase['policy']['expiry']): PointsExpiryInput {
  const { type, n, roundUp = 'none', md } = expiry ?? { type: 'never' };
  switch (type) {
    case 'never':
      return { kind: 'never' };
    case 'fixedDate':
      return { kind: 'fixedDate', monthDay: md as string };
    case 'calendarYears':
      return { kind: 'calendarYears', years: n as number };
    default:
      return { kind: type, [type]: n, roundUp } as unknown as PointsExpiryInput;
  }
}

function entryOf(event: VectorEvent): LedgerEntry {
  const { id, kind, on, points, ref, last, recorded, pendingDays, effectiveReference } = event;
  return {
    key: event.key ?? id,
    kind,
    on: recorded === undefined ? on : recorded,
    points,
    ref,
    lotId: event.key === undefined ? undefined : id,
    lastUsableOn: last,
    activeOn: pendingDays === undefined ? undefined : dateOfDay(dayOfDate(on) + pendingDays),
    effectiveOn: recorded === undefined ? effectiveReference : on,
  } as unknown as LedgerEntry;
}

describe('the vectors of the ledger', () => {
  test.each((vectors.cases as unknown as VectorCase[]).map((item) => [item.id, item] as const))(
    '%s',
    (_id, { policy: { expiry, shortfall }, events, expected }) => {
      const policy = defineLedgerPolicy({
        id: 'vector',
        version: '1',
        pointKinds: [
          {
            name: 'points',
            expiry: expiryOf(expiry),
            ...(shortfall === undefined ? {} : { reversal: shortfall }),
          },
        ],
      });
      let entries: readonly LedgerEntry[] = [];
      const rejected: string[] = [];
      const duplicates: string[] = [];
      for (const event of events) {
        const outcome = postEntry(policy, entries, { entry: entryOf(event) });
        if (outcome.ok) {
          entries = outcome.value.entries;
          if (!outcome.value.posted) duplicates.push('noop');
        } else if (outcome.problems[0]?.code === 'key.conflict') duplicates.push('conflict');
        else rejected.push(event.id);
      }
      for (const want of expected) {
        const { asOf, knownAt } = want;
        const balance = pointsBalance(policy, entries, { asOf, knownAt });
        const { available, pending, debt, totals, lots } = balance;
        expect(available).toBe(want.available);
        expect(pending).toBe(want.pending);
        expect(totals.expired).toBe(want.expired);
        expect(totals.redeemed).toBe(want.redeemed);
        expect(debt).toBe(want.debt ?? 0);
        expect(totals.reversed).toBe(want.reversed ?? 0);
        expect(totals.writtenOff).toBe(want.written_off ?? 0);
        for (const [id, points] of Object.entries(want.lots)) {
          expect([id, lots.find(({ lotId }) => lotId === id)?.usable ?? 0]).toEqual([id, points]);
        }
        expect(rejected).toEqual(want.rejected ?? []);
        expect(duplicates).toEqual(want.duplicates ?? []);
      }
    },
  );
});
