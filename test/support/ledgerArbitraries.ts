/**
 * Random ledger policies, ledgers and questions, where much happens on few days: redemptions that just fit, the last
 * usable day and the day after, refunds after expiry, reversals of spent lots, month ends and leap days.
 */
import fc from 'fast-check';
import type { LedgerEntry } from '../../src/history/model.ledger.ts';
import type {
  ExpiryRoundUp,
  LedgerPolicyInput,
  PointKindInput,
  PointsExpiryInput,
} from '../../src/points/model.ledgerPolicy.ts';
import { isGiving, NaiveLedger, type NaiveQuestion } from '../oracle/naiveLedger.ts';
import { dateOfDay, dayOfDate } from './civilDates.ts';

type Drawn<From> = From extends fc.Arbitrary<infer Value> ? Value : never;

const often = <Value>(weights: readonly (readonly [Value, number])[]): fc.Arbitrary<Value> =>
  fc.constantFrom(
    ...weights.flatMap(([value, weight]) => Array.from({ length: weight }, () => value)),
  );
/** One time in so many there is something. */
const seldom = <Value>(some: fc.Arbitrary<Value>, freq: number): fc.Arbitrary<Value | null> =>
  often([
    [true, 1],
    [false, freq - 1],
  ] as const).chain((is) => (is ? some : fc.constant(null)));
const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % Math.max(items.length, 1)];

const roundUp = fc.constantFrom<ExpiryRoundUp>('none', 'month', 'quarter', 'halfYear', 'year');
const expiries: fc.Arbitrary<PointsExpiryInput> = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.record({
    kind: fc.constant('months' as const),
    months: fc.constantFrom(1, 2, 3, 12),
    roundUp,
  }),
  fc.record({
    kind: fc.constant('days' as const),
    days: fc.constantFrom(1, 2, 10, 30, 90),
    roundUp,
  }),
  fc.record({ kind: fc.constant('calendarYears' as const), years: fc.constantFrom(1, 2) }),
  fc.record({
    kind: fc.constant('fixedDate' as const),
    monthDay: fc.constantFrom('02-28', '02-29', '03-01', '03-31', '06-30', '12-31', '01-01'),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('inactivity' as const), months: fc.constantFrom(1, 1, 2, 6) },
      roundUp: fc.oneof(fc.constant('none' as const), roundUp),
    }),
  },
);

const kindRules = (name: string): fc.Arbitrary<PointKindInput> =>
  fc.record({
    name: fc.constant(name),
    spendable: often([
      [true, name === 'qualifying' ? 1 : 12],
      [false, 1],
    ]),
    expiry: expiries,
    pending: often<number | 'untilActivated'>([
      ...([[0, 6] as const, [1, 1] as const, [14, 1] as const, [30, 1] as const] as const),
      ['untilActivated', 1],
    ]),
    allowPartial: often([
      [false, 3],
      [true, 1],
    ]),
    refundToExpired: fc.oneof(
      fc.constantFrom('expire' as const, 'newLot' as const),
      fc.record({ graceDays: fc.constantFrom(0, 1, 7, 30) }),
    ),
    reversal: often([
      ['debt' as const, 4],
      ['writeOff' as const, 2],
      ['refuse' as const, 1],
      ['pendingOnly' as const, 1],
    ]),
    value: fc.constantFrom(
      ...[null, { perPoint: '0.01', currency: 'CNY' }, { perPoint: '1.25', currency: 'CNY' }],
    ),
  });

/** Any policy that may be made, of one to three kinds of points. */
const ledgerPolicies: fc.Arbitrary<LedgerPolicyInput> = fc
  .tuple(
    kindRules('redeemable'),
    kindRules('qualifying'),
    kindRules('gift'),
    fc.constantFrom(1, 1, 2, 3),
  )
  .map(([first, second, third, count]) => ({
    ...{ id: 'random', version: '1', pointKinds: [first, second, third].slice(0, count) },
  }));

interface Pause {
  readonly until: 'days' | 'expiry' | 'use' | 'monthEnd';
  readonly days: number;
}

/** How long nothing happens: days, or until something is about to happen by itself. */
const pauses: fc.Arbitrary<Pause> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ until: 'days', days: 0 } as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      until: fc.constant('days' as const),
      days: fc.constantFrom(1, 1, 1, 2, 5, 10, 28, 29, 30, 31, 60, 200),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      until: fc.constant('expiry' as const),
      days: fc.constantFrom(0, 1, 1, 2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ until: fc.constant('use' as const), days: fc.constantFrom(-1, 0, 1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ until: fc.constant('monthEnd' as const), days: fc.constantFrom(0, 1) }),
  },
);

const kindsOfDraft = often<LedgerEntry['kind'] | 'adjustDown'>([
  ...([
    ['earn', 12],
    ['transferIn', 1],
    ['adjust', 1],
    ['adjustDown', 2],
    ['activate', 2],
  ] as const),
  ...([
    ['redeem', 9],
    ['transferOut', 2],
    ['refundRedeem', 7],
    ['reverse', 5],
  ] as const),
  ...([
    ['hold', 3],
    ['forfeit', 3],
    ['reinstate', 4],
  ] as const),
]);

/** An entry before it is known what there is: references and amounts are said relatively. */
const anyDraft = fc.record({
  what: kindsOfDraft,
  pause: pauses,
  pointKind: fc.nat(5),
  /** The newer the likelier: counted from the end. */
  target: fc.oneof(fc.nat(2), fc.nat(20)),
  isLost: fc.nat(24).map((one) => one === 0),
  amount: often(
    ['all', 'all', 'allAndOne', 'firstLot', 'half', 'one', 'some', 'leftOut', 'leftOut'].map(
      (one) => [one, 1] as const,
    ),
  ),
  points: fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(1, 2, 5, 5, 10, 10, 10, 10, 30, 30, 100, 100) },
    { weight: 1, arbitrary: fc.constant(1_000_000_000) },
  ),
  /** Days between what happened, and when it became known. */
  late: seldom(fc.constantFrom(1, 2, 10, 31, 60, 100, 366), 4),
  /** Days between what it is about, and what happened. */
  about: seldom(fc.constantFrom(1, 5, 30, 200), 6),
  activeAfter: seldom(fc.constantFrom(0, 1, 7, 30, 90), 6),
  lastAfter: seldom(fc.constantFrom(0, 1, 10, 30, 31, 365), 6),
  isNamed: fc.nat(5).map((one) => one === 0),
  isOfOneLot: fc.nat(2).map((one) => one > 0),
  isUncredited: fc.nat(5).map((one) => one === 0),
  hasReason: fc.boolean(),
  /** Written also where it will be refused. */
  isStubborn: fc.nat(5).map((one) => one === 0),
});
type Draft = Drawn<typeof anyDraft>;

/** A refund so late that the lots may have expired. */
const lateRefund = fc.tuple(anyDraft, fc.constantFrom(1, 1, 2, 11, 31, 31, 62, 93)).map(
  ([draft, days]): Draft => ({
    ...draft,
    ...{ what: 'refundRedeem' as const, pause: { until: 'days' as const, days } },
    ...{ amount: draft.amount === 'half' ? ('half' as const) : ('leftOut' as const), late: null },
  }),
);
const drafts = fc.oneof({ weight: 12, arbitrary: anyDraft }, { weight: 1, arbitrary: lateRefund });

/** What can go wrong when entries are sent: twice, twice and later, or twice with another content. */
const spoilings = fc.array(
  fc.record({
    how: fc.constantFrom('again', 'again', 'later', 'otherwise'),
    target: fc.nat(99),
    days: fc.constantFrom(0, 0, 1, 30, 400),
  }),
  { maxLength: 4 },
);

/** Kinds of entries that refer to a lot or to another entry: their kind of points need not be said. */
const isAbout = (what: Draft['what']): boolean =>
  ['activate', 'refundRedeem', 'reverse', 'reinstate'].includes(what);

/** Writes entries one after the other; the naive ledger says how many points there are on the day. */
class LedgerWriter {
  readonly entries: LedgerEntry[] = [];
  readonly #policy: LedgerPolicyInput;
  readonly #ledger: NaiveLedger;
  readonly #lots: string[] = [];
  readonly #redemptions: string[] = [];
  readonly #takings: string[] = [];
  #today: number;

  constructor(policy: LedgerPolicyInput, today: number) {
    this.#policy = policy;
    this.#ledger = new NaiveLedger(policy as never);
    this.#today = today;
  }

  write(draft: Draft): void {
    this.#wait(draft);
    this.#ledger.goTo(this.#today);
    for (let more = 0; more < 6; more += 1) {
      // What is refused is tried with other targets; at last points are redeemed instead, or earned.
      const usable = this.#ledger.usable(this.#kind(draft.pointKind));
      const what = more < 5 ? draft.what : usable > 0 ? 'redeem' : 'earn';
      const entry = this.#entryOf({ ...draft, what, target: draft.target + more });
      const isRefused = this.#ledger.book(entry, this.#today) !== null;
      if (isRefused && !draft.isStubborn && more < 5) continue;
      this.entries.push(entry);
      if (isRefused) return;
      if (isGiving(entry)) this.#lots.push(entry.key);
      if (entry.kind === 'redeem' || entry.kind === 'transferOut') {
        this.#redemptions.push(entry.key);
      }
      if (entry.kind === 'hold' || entry.kind === 'forfeit') this.#takings.push(entry.key);
      return;
    }
  }

  #wait({ pause, pointKind }: Draft): void {
    const { until, days } = pause;
    if (until === 'days') this.#today += days;
    else if (until === 'monthEnd') {
      const date = new Date(this.#today * 86_400_000);
      this.#today = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, days) / 86_400_000;
    } else {
      const { expiring, lots } = this.#ledger.view(this.#kind(pointKind));
      const waiting = lots.find((lot) => lot.pending > 0 && lot.activeOn !== null);
      const first = until === 'expiry' ? expiring[0]?.lastUsableOn : waiting?.activeOn;
      const day = first == null ? this.#today : dayOfDate(first) + days;
      // Points that last for years would end the story.
      if (day - this.#today < 400) this.#today = Math.max(this.#today, day);
    }
  }

  #kind(number: number): string {
    return (
      pick([...this.#policy.pointKinds.slice(0, 1), ...this.#policy.pointKinds], number)?.name ?? ''
    );
  }

  #entryOf(draft: Draft): LedgerEntry {
    const { what, late, about, isLost, target } = draft;
    const key = `e${this.entries.length + 1}`;
    const on = this.#today - (late ?? 0);
    const effective = on - (about ?? 0);
    const base = {
      key,
      on: dateOfDay(on),
      ...(late === null ? {} : { recordedOn: dateOfDay(this.#today) }),
      ...(about === null ? {} : { effectiveOn: dateOfDay(effective) }),
      ...(draft.pointKind < (isAbout(what) ? 5 : 1)
        ? {}
        : { pointKind: this.#kind(draft.pointKind) }),
      ...(draft.hasReason ? { reason: 'because' } : {}),
    };
    const aim = (keys: readonly string[]): string =>
      isLost ? 'nowhere' : (pick([...keys].reverse(), target) ?? 'nowhere');
    const lot = this.#nameOf(aim(this.#lots));
    const of = draft.isOfOneLot ? { lotId: lot } : {};
    switch (what) {
      case 'earn':
      case 'transferIn':
      case 'adjust':
        return {
          ...{ ...base, kind: what, points: draft.points },
          ...(draft.isNamed ? { lotId: target % 5 === 0 ? 'lot' : `lot-${key}` } : {}),
          ...(draft.activeAfter === null
            ? {}
            : { activeOn: dateOfDay(effective + draft.activeAfter) }),
          ...(draft.lastAfter === null
            ? {}
            : { lastUsableOn: dateOfDay(effective + (draft.activeAfter ?? 0) + draft.lastAfter) }),
        };
      case 'adjustDown':
        return {
          ...base,
          ...of,
          kind: 'adjust',
          points: -(this.#amount(draft, null) ?? draft.points),
        };
      case 'activate':
        return { ...base, kind: what, lotId: lot };
      case 'redeem':
      case 'transferOut':
        return { ...base, kind: what, points: this.#amount(draft, null) ?? draft.points };
      case 'refundRedeem':
      case 'reinstate': {
        const ref = aim(what === 'reinstate' ? this.#takings : this.#redemptions);
        const points = this.#amount(draft, this.#ledger.pointsOf(ref));
        return { ...base, kind: what, ref, ...(points === null ? {} : { points }) };
      }
      case 'reverse': {
        // Rather a lot that was spent from.
        const spent = this.#ledger.sharesOf(aim(this.#redemptions)).at(-1)?.lotId;
        const ref = draft.isOfOneLot && !isLost ? (spent ?? lot) : lot;
        const given = this.entries.find((entry) => this.#nameOf(entry.key) === ref);
        const all = given !== undefined && 'points' in given ? given.points : null;
        const points = this.#amount(draft, all ?? 10);
        return { ...base, kind: what, ref, ...(points === null ? {} : { points }) };
      }
      case 'hold':
      case 'forfeit': {
        const points = this.#amount(draft, null);
        if (what === 'forfeit' && draft.isUncredited) {
          return { ...base, kind: what, uncredited: true, points: points ?? draft.points };
        }
        return { ...base, ...of, kind: what, ...(points === null ? {} : { points }) };
      }
    }
  }

  #nameOf(key: string): string {
    const entry = this.entries.find((one) => one.key === key) as { lotId?: string } | undefined;
    return entry?.lotId ?? key;
  }

  /** Points that were said relatively to all there are; null where they are left out. */
  #amount({ amount, points, pointKind }: Draft, all: number | null): number | null {
    const kind = this.#kind(pointKind);
    const whole = all ?? this.#ledger.usable(kind);
    const first = (): number => this.#ledger.view(kind).lots[0]?.usable ?? 1;
    const said = {
      ...{ all: whole, allAndOne: whole + 1, half: Math.floor(whole / 2), one: 1, some: points },
      ...{ firstLot: amount === 'firstLot' && all === null ? first() : points, leftOut: null },
    }[amount];
    if (said == null || Number.isNaN(said)) return null;
    return Math.min(Math.max(said, 1), 1_000_000_000);
  }
}

/** A policy, and what was booked under it. */
interface DrawnLedger {
  readonly policy: LedgerPolicyInput;
  /** In the order of writing, which is that of the days they were recorded. */
  readonly entries: readonly LedgerEntry[];
}

const firstDays = fc.constantFrom(
  ...[
    '2023-12-30',
    '2024-01-01',
    '2024-01-30',
    '2024-02-27',
    '2023-02-27',
    '2024-11-29',
    '2025-05-31',
  ],
);

/** Up to 60 entries, each known once. */
export const ledgers: fc.Arbitrary<DrawnLedger> = fc
  .tuple(ledgerPolicies, firstDays, fc.array(drafts, { maxLength: 60, size: 'max' }))
  .map(([policy, first, parts]) => {
    const writer = new LedgerWriter(policy, dayOfDate(first));
    for (const part of parts) writer.write(part);
    return { policy, entries: writer.entries };
  });

/** With a place of its own for each entry: the ledger is read as it was written. */
export const numbered = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.map((entry, index) => ({ ...entry, sequence: index + 1 }));

const movedBy = (date: string, days: number): string => dateOfDay(dayOfDate(date) + days);

/** Entries that are sent again, as they were or with another content. */
export const spoiled: fc.Arbitrary<(entries: readonly LedgerEntry[]) => LedgerEntry[]> =
  spoilings.map(
    (list) => (entries) =>
      list.flatMap(({ how, target, days }): LedgerEntry[] => {
        const found = pick(entries, target);
        if (found === undefined) return [];
        const { sequence: _, ...entry } = found;
        const recordedOn = movedBy(entry.recordedOn ?? entry.on, how === 'again' ? 0 : days);
        const copy = how === 'again' ? entry : { ...entry, recordedOn };
        return [(how === 'otherwise' ? { ...copy, reason: 'another' } : copy) as LedgerEntry];
      }),
  );

/** Another order of a list. */
export const shuffling: fc.Arbitrary<<Item>(items: readonly Item[]) => Item[]> = fc
  .integer({ min: 1, max: 1_000_003 })
  .map((seed) => (items) => {
    const shuffled = [...items];
    let state = seed;
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      state = (state * 48_271) % 2_147_483_647;
      const other = state % (last + 1);
      const item = shuffled[last] as (typeof shuffled)[number];
      shuffled[last] = shuffled[other] as (typeof shuffled)[number];
      shuffled[other] = item;
    }
    return shuffled;
  });

/** A day before the place of an entry, on it or after it. */
const askedDays = fc.record({
  place: fc.nat(60),
  after: fc.constantFrom(-1, 0, 0, 0, 1, 1, 14, 31, 366, 800),
});
const askedArbitrary = fc.record({
  asOf: askedDays,
  knownAt: seldom(askedDays, 2),
  pointKind: fc.nat(5),
});
/** A question before the ledger is known. */
type Asked = Drawn<typeof askedArbitrary>;
/** Three questions. */
export const threeAsked: fc.Arbitrary<readonly Asked[]> = fc.array(askedArbitrary, {
  minLength: 3,
  maxLength: 3,
});

/** A question about a ledger: near the day of one of its entries, or near a day on which points expire. */
export function questionOf({ policy, entries }: DrawnLedger, asked: Asked): NaiveQuestion {
  const near = ({ place, after }: Drawn<typeof askedDays>): string => {
    const entry = pick(entries, place);
    const date = place % 2 === 0 ? entry?.recordedOn : entry?.effectiveOn;
    return movedBy(date ?? entry?.on ?? '2024-01-01', after);
  };
  return {
    asOf: near(asked.asOf),
    ...(asked.knownAt === null ? {} : { knownAt: near(asked.knownAt) }),
    ...(asked.pointKind === 0
      ? {}
      : { pointKind: pick(policy.pointKinds, asked.pointKind)?.name ?? null }),
  };
}
