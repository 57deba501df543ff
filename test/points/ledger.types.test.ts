/** The names of the kinds of points reach the types. */
import { describe, expectTypeOf, it } from 'vitest';
import {
  continueLedger,
  defineLedgerPolicy,
  entriesFromScore,
  type LedgerEntry,
  type LedgerPolicy,
  ledgerCheckpoint,
  type PeriodScore,
  pointsBalance,
  readLedgerPolicy,
  telecomAccumulating,
} from '../../src/points/index.ts';

describe('names of kinds of points', () => {
  const policy = defineLedgerPolicy({
    id: 'p',
    version: '1',
    pointKinds: [{ name: 'redeemable' }, { name: 'qualifying', spendable: false }],
  });
  const asOf = '2024-01-01';

  it('are those of the literal', () => {
    expectTypeOf(policy).toEqualTypeOf<LedgerPolicy<'redeemable' | 'qualifying'>>();
    const balance = pointsBalance(policy, [], { asOf, pointKind: 'qualifying' });
    expectTypeOf(balance.pointKind).toEqualTypeOf<'redeemable' | 'qualifying'>();
    // @ts-expect-error: no such kind
    const wrong = () => pointsBalance(policy, [], { asOf, pointKind: 'gold' });
    const score = {} as PeriodScore;
    // @ts-expect-error: no such kind
    const alsoWrong = () => entriesFromScore(telecomAccumulating, score, { pointKind: 'gold' });
    expectTypeOf(wrong).toBeFunction();
    expectTypeOf(alsoWrong).toBeFunction();
  });

  it('are texts where the policy was read', () => {
    const outcome = readLedgerPolicy(policy);
    if (outcome.ok) expectTypeOf(outcome.value).toEqualTypeOf<LedgerPolicy>();
  });

  it('stay through a checkpoint', () => {
    const account = 'a';
    const checkpoint = ledgerCheckpoint(policy, [], { account, asOf });
    const next = continueLedger(policy, checkpoint, { account, entries: [], asOf });
    if (next.ok) {
      expectTypeOf(next.value.balance.pointKind).toEqualTypeOf<'redeemable' | 'qualifying'>();
    }
  });
});

it('an entry has the keys of its kind', () => {
  expectTypeOf({
    key: 'a',
    kind: 'earn',
    points: 5,
    on: '2024-01-01',
  } as const).toExtend<LedgerEntry>();
  // @ts-expect-error: a reversal says of what
  const reverse: LedgerEntry = { key: 'a', kind: 'reverse', on: '2024-01-01' };
  expectTypeOf(reverse.key).toBeString();
});
