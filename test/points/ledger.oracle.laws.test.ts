/** The points ledger beside the naive one: what holds for every ledger, policy and question. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/foundation/outcome.ts';
import type { LedgerEntry, LotShare } from '../../src/history/model.ledger.ts';
import {
  type BalanceOptions,
  continueLedger,
  defineLedgerPolicy,
  type LedgerCheckpoint,
  type LedgerPolicy,
  type LedgerPolicyInput,
  ledgerCheckpoint,
  type PointsBalance,
  pointsBalance,
  postEntry,
} from '../../src/points/index.ts';
import {
  countsFrom,
  isGiving,
  type NaiveBalance,
  NaiveLedger,
  naiveBalance,
  recordedDay,
} from '../oracle/naiveLedger.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { runs } from '../support/laws.ts';
import {
  ledgers,
  numbered,
  questionOf,
  shuffling,
  spoiled,
  threeAsked,
} from '../support/ledgerArbitraries.ts';

/** Stands for an entry where there is none. */
const dayless: LedgerEntry = { key: 'none', kind: 'earn', points: 1, on: '2024-01-01' };

/** So many runs in `npm test`, and ten times as many in `npm run laws`: a run is a whole ledger. */
function always<Value>(
  count: number,
  values: fc.Arbitrary<Value>,
  law: (value: Value) => void,
): void {
  fc.assert(fc.property(values, law), { numRuns: Math.min(runs(count), 10 * count) });
}

const policyOf = (policy: LedgerPolicyInput): LedgerPolicy => defineLedgerPolicy(policy);

/** What both ledgers say. */
function seen(balance: PointsBalance): NaiveBalance {
  const { pointKind: _, asOf: __, policy: ___, because: ____, needs: _____, ...said } = balance;
  return { ...said, issues: balance.issues.map(({ code, key, on }) => `${code} ${key} ${on}`) };
}

/** Points that were given or are missing, less what became of them: 0 in a ledger where nothing is lost. */
function missing({ usable, pending, held, debt, totals }: PointsBalance): number {
  const { earned, writtenOff, expired, forfeited, redeemed, reversed } = totals;
  return (
    earned +
    debt +
    writtenOff -
    (usable + pending + held + expired + forfeited + redeemed + reversed)
  );
}
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Shares with those of one lot in a row added up. */
function merged(shares: readonly LotShare[]): LotShare[] {
  const rows: { lotId: string; points: number }[] = [];
  for (const { lotId, points } of shares) {
    const row = rows.at(-1);
    if (row?.lotId === lotId) row.points += points;
    else rows.push({ lotId, points });
  }
  return rows;
}

/** Whether an entry is about an entry, or a lot, that neither the checkpoint nor the new entries have. */
function refersBack(
  entry: LedgerEntry,
  fresh: readonly LedgerEntry[],
  kinds: LedgerCheckpoint['kinds'],
): boolean {
  if (entry.kind === 'refundRedeem' || entry.kind === 'reinstate') {
    return fresh.every(({ key }) => key !== entry.ref);
  }
  const name = entry.kind === 'reverse' ? entry.ref : 'lotId' in entry ? entry.lotId : null;
  if (name == null || isGiving(entry)) return false;
  const given = fresh.filter(isGiving).map((one) => ('lotId' in one ? one.lotId : null) ?? one.key);
  const kept = kinds.flatMap(({ lots }) => lots.map(({ lotId }) => lotId));
  return ![...given, ...kept].includes(name);
}

const asked = fc.record({ ledger: ledgers, isNumbered: fc.boolean(), asked: threeAsked });
const spoiledCases = fc.record({ case: asked, spoil: spoiled, shuffle: shuffling });
const cuts = fc.record({
  ledger: ledgers,
  place: fc.nat(60),
  wait: fc.constantFrom(0, 0, 1, 30, 400),
  after: fc.constantFrom(0, 0, 1, 31, 366),
  shuffle: shuffling,
});
type Cut = typeof cuts extends fc.Arbitrary<infer Value> ? Value : never;

/** A ledger in two parts with a checkpoint between them; `isFit` leaves out what cannot be booked from there. */
function cutInTwo({ ledger, place, wait, after, shuffle }: Cut, isFit: boolean) {
  const policy = policyOf(ledger.policy);
  const from = place % (ledger.entries.length + 1);
  const old = ledger.entries.slice(0, from);
  let fresh = ledger.entries.slice(from);
  const lastOld = recordedDay(old.at(-1) ?? fresh[0] ?? dayless);
  const day = Math.min(lastOld + wait, fresh[0] === undefined ? 1e9 : recordedDay(fresh[0]));
  const asOf = dateOfDay(Math.max(day, recordedDay(fresh.at(-1) ?? dayless)) + after);
  const numberedOld = shuffle(numbered(old));
  const made = ledgerCheckpoint(policy, numberedOld, { account: 'c-1', asOf: dateOfDay(day) });
  const refusals = (list: readonly LedgerEntry[]): Map<LedgerEntry, string> => {
    const naive = new NaiveLedger(policy);
    for (const entry of old) naive.book(entry, recordedDay(entry));
    return new Map(
      list.map((entry) => [entry, naive.book(entry, recordedDay(entry))?.code ?? 'booked']),
    );
  };
  // Whatever is left out may be what another entry refers to.
  for (let before = -1; isFit && before !== fresh.length; ) {
    before = fresh.length;
    const codes = refusals(fresh);
    const list = fresh.filter((entry) => countsFrom(entry) >= day && codes.get(entry) === 'booked');
    fresh = list.filter((entry) => !refersBack(entry, list, made.kinds));
  }
  const refused = [...refusals(fresh).values()].filter((code) => code !== 'booked');
  const entries = numbered([...old, ...fresh]).slice(old.length);
  return {
    ...{ policy, old: numberedOld, entries, refused, made },
    options: { account: 'c-1', entries: shuffle(entries), asOf },
    checkpoint: JSON.parse(JSON.stringify(made)) as LedgerCheckpoint,
  };
}

function granted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** A balance without the entries that could not be booked, which only their own part of a ledger knows. */
function withoutIssues({ issues: _, because, ...balance }: PointsBalance): object {
  return { ...balance, because: because.filter(({ kind }) => kind !== 'ledger.refused') };
}

const entriesOf = (entries: readonly LedgerEntry[], isNumbered: boolean): LedgerEntry[] =>
  isNumbered ? numbered(entries) : [...entries];

describe('the points ledger', () => {
  it('is what the naive one says, for every policy, ledger and question', () => {
    const codes = new Set<string>();
    always(1_000, spoiledCases, ({ case: { ledger, isNumbered, asked }, spoil, shuffle }) => {
      const policy = policyOf(ledger.policy);
      const entries = entriesOf(ledger.entries, isNumbered);
      const given = shuffle([...entries, ...spoil(entries)]);
      for (const one of asked) {
        const question = questionOf(ledger, one);
        const naive = naiveBalance(policy, given, question);
        for (const issue of naive.issues) codes.add(issue.split(' ')[0] as string);
        expect(seen(pointsBalance(policy, given, question))).toEqual(naive);
      }
    });
    // Every refusal occurs that a list of entries can meet.
    expect([...codes].sort()).toEqual([
      ...['forfeit.tooMuch', 'hold.tooMuch', 'key.conflict', 'lot.duplicate', 'lot.notPending'],
      ...['lot.unknown', 'redeem.inDebt', 'redeem.notSpendable', 'redeem.tooMuch', 'ref.unknown'],
      ...['ref.wrongKind', 'refund.tooMuch', 'reinstate.tooMuch', 'reverse.notPending'],
      ...['reverse.spent', 'reverse.tooMuch'],
    ]);
  });

  it('loses and doubles no point, for every beginning of a ledger, asOf and knownAt', () => {
    always(1_000, asked, ({ ledger, isNumbered, asked }) => {
      const policy = policyOf(ledger.policy);
      const entries = entriesOf(ledger.entries, isNumbered);
      const questions = asked.map((one): BalanceOptions => questionOf(ledger, one));
      for (let count = 0; count <= entries.length; count += 1) {
        const beginning = entries.slice(0, count);
        for (const question of questions) {
          const balance = pointsBalance(policy, beginning, question);
          const { usable, pending, held, debt, lots, totals } = balance;
          const whole = [missing(balance), Math.min(usable, debt)];
          for (const kind of ['usable', 'pending', 'held'] as const) {
            whole.push(balance[kind] - sum(lots.map((lot) => lot[kind])));
          }
          const least = Math.min(usable, pending, held, debt, ...Object.values(totals));
          if (whole.some((number) => number !== 0) || least < 0) {
            expect({ whole, least, question, beginning }).toBeNull();
          }
        }
      }
    });
  });

  it('does not depend on the order in which entries are listed', () => {
    always(300, spoiledCases, ({ case: { ledger, isNumbered, asked }, spoil, shuffle }) => {
      const policy = policyOf(ledger.policy);
      const entries = entriesOf(ledger.entries, isNumbered);
      const given = [...entries, ...spoil(entries)];
      for (const one of asked) {
        const question = questionOf(ledger, one);
        const balance = pointsBalance(policy, given, question);
        expect(pointsBalance(policy, shuffle(given), question)).toEqual(balance);
        expect(pointsBalance(policy, [...given].reverse(), question)).toEqual(balance);
      }
    });
  });

  it('does not change when entries are sent again', () => {
    always(300, spoiledCases, ({ case: { ledger, isNumbered, asked }, shuffle }) => {
      const policy = policyOf(ledger.policy);
      const entries = entriesOf(ledger.entries, isNumbered);
      const again = entries.map(({ sequence: _, ...entry }, index) => ({
        ...entry,
        recordedOn: dateOfDay(recordedDay(entry) + (index % 3 === 0 ? 40 : index % 2)),
      }));
      for (const one of asked) {
        const question = questionOf(ledger, one);
        const twice = shuffle([...entries, ...again]) as LedgerEntry[];
        expect(pointsBalance(policy, twice, question)).toEqual(
          pointsBalance(policy, entries, question),
        );
      }
    });
  });

  it('posts what it folds: entry by entry, and as it was decided', () => {
    always(1_000, asked, ({ ledger, asked }) => {
      const policy = policyOf(ledger.policy);
      const naive = new NaiveLedger(policy);
      let posted: readonly LedgerEntry[] = [];
      const accepted: LedgerEntry[] = [];
      const kept: LedgerEntry[] = [];
      for (const entry of ledger.entries) {
        const outcome = postEntry(policy, posted, { entry });
        const refusal = naive.book(entry, recordedDay(entry));
        expect(outcome.ok ? null : outcome.problems.map(({ code }) => code)).toEqual(
          refusal && [refusal.code],
        );
        if (!outcome.ok) {
          const [problem] = outcome.problems;
          if (refusal?.wanted !== undefined) expect(problem).toMatchObject(refusal);
          continue;
        }
        accepted.push(entry);
        expect(outcome.value).toMatchObject({ posted: true, entry: { sequence: accepted.length } });
        kept.push(outcome.value.entry);
        // Whoever changed what was posted before would throw.
        posted = Object.freeze(outcome.value.entries.map((one) => Object.freeze(one)));
        const { allocations, points } = outcome.value.entry as {
          allocations?: { lotId: string; points: number }[];
          points?: number;
        };
        expect(merged(allocations ?? [])).toEqual(naive.sharesOf(entry.key));
        if (points !== undefined) expect(Math.abs(points)).toBe(naive.pointsOf(entry.key));
      }
      expect(posted).toEqual(kept);
      for (const one of asked) {
        const question = questionOf(ledger, one);
        const balance = pointsBalance(policy, posted, question);
        expect(seen(balance)).toEqual(naiveBalance(policy, posted, question));
        expect(seen(balance)).toEqual(naiveBalance(policy, numbered(accepted), question));
      }
      const last = posted.at(-1);
      if (last !== undefined) {
        const late: LedgerEntry = { ...dayless, key: 'late', on: dateOfDay(recordedDay(last) - 1) };
        expect(postEntry(policy, posted, { entry: late })).toMatchObject({
          ...{ ok: false, problems: [{ code: 'entry.outOfOrder' }] },
        });
      }
      for (const [index, entry] of accepted.entries()) {
        if (index % 7 !== 0) continue;
        const later = { ...entry, recordedOn: dateOfDay(recordedDay(entry) + 3) };
        for (const same of [entry, posted[index] as LedgerEntry, later]) {
          expect(postEntry(policy, posted, { entry: same })).toEqual({
            ...{ ok: true, value: { entry: posted[index], entries: posted, posted: false } },
          });
        }
        const other = postEntry(policy, posted, { entry: { ...entry, reason: 'another' } });
        expect(other).toMatchObject({ ok: false, problems: [{ code: 'key.conflict' }] });
      }
    });
  });

  it('goes on from a checkpoint as if it had been folded from the start', () => {
    let count = 0;
    always(300, cuts, (cut) => {
      const { policy, old, entries, options, checkpoint } = cutInTwo(cut, true);
      for (const { name } of policy.pointKinds) {
        const asked = { asOf: options.asOf, pointKind: name };
        const went = granted(continueLedger(policy, checkpoint, { ...options, pointKind: name }));
        const whole = pointsBalance(policy, [...old, ...entries], asked);
        expect(withoutIssues(went.balance)).toEqual(withoutIssues(whole));
        const { issues, ...naive } = naiveBalance(policy, [...old, ...entries], asked);
        expect({ ...seen(went.balance), issues }).toEqual({ ...naive, issues });
        expect(went.checkpoint).toEqual(
          ledgerCheckpoint(policy, [...old, ...entries], { account: 'c-1', asOf: options.asOf }),
        );
        expect(went.entries.map(({ key }) => key)).toEqual(entries.map(({ key }) => key));
        if (old.length > 2 && entries.length > 2) count += 1;
      }
    });
    expect(count).toBeGreaterThan(50);
  });

  it('books all entries after a checkpoint, or none and says why', () => {
    always(300, cuts, (cut) => {
      const { policy, entries, options, checkpoint, made, refused } = cutInTwo(cut, false);
      const went = continueLedger(policy, checkpoint, options);
      const day = dayOfDate(made.asOf);
      const isOlder = entries.some(
        (entry) => countsFrom(entry) < day || refersBack(entry, entries, made.kinds),
      );
      if (went.ok) {
        // That a lot of this name was used up long ago, no checkpoint knows.
        const known = refused.filter((code) => code !== 'lot.duplicate');
        expect({ isOlder, known }).toEqual({ isOlder: false, known: [] });
      } else {
        const [problem] = went.problems;
        const needsAll = problem?.code === 'checkpoint.needsAllEntries';
        // What is refused as unknown may as well be from before the checkpoint.
        const isRefused = refused.length > 0;
        expect({ problem, is: isRefused || (needsAll && isOlder) }).toMatchObject({ is: true });
      }
    });
  });
});
