/**
 * A second implementation of the points ledger, written from the text alone: one day after another, big integers, all
 * lots looked at every day. Where the text leaves a choice, a comment beginning with "Read as" says what was chosen.
 */
import type { DecimalText } from '../../src/foundation/decimalInput.ts';
import type {
  ActivateEntry,
  AdjustEntry,
  EarnEntry,
  ForfeitEntry,
  LedgerEntry,
  LotShare,
  RedeemEntry,
  RefundRedeemEntry,
  ReinstateEntry,
  ReverseEntry,
} from '../../src/history/model.ledger.ts';
import type { PointsBalance } from '../../src/points/model.ledger.ts';
import type {
  ExpiryRoundUp,
  LedgerPolicy,
  PointKindRules,
} from '../../src/points/model.ledgerPolicy.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';

type Day = number;
type Kinds = LedgerEntry['kind'];
/** A last usable day: none, of its own, or that of all points that expire by inactivity. */
type Last = Day | null | 'idle';

const never = Number.POSITIVE_INFINITY;
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const sumOf = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => a + b, 0n);
const dayOr = (date: string | null | undefined): Day | null =>
  date == null ? null : dayOfDate(date);

/** The year, the month from 0, and the day of the month. */
function partsOf(day: Day): [year: number, month: number, date: number] {
  const [year, month, date] = dateOfDay(day).split('-').map(Number) as [number, number, number];
  return [year, month - 1, date];
}
/** The last day of a month, which may lie beyond December. */
const endOfMonth = (year: number, month: number): Day => Date.UTC(year, month + 1, 0) / 86_400_000;

function monthsLater(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const first = endOfMonth(year, month + months - 1) + 1;
  return Math.min(first + date - 1, endOfMonth(year, month + months));
}

function roundedUp(day: Day, to: ExpiryRoundUp): Day {
  if (to === 'none') return day;
  const months = { month: 1, quarter: 3, halfYear: 6, year: 12 }[to];
  const [year, month] = partsOf(day);
  return endOfMonth(year, month - (month % months) + months - 1);
}

/** The last usable day of points that become usable on a day. */
function lifeFrom(rules: PointKindRules, day: Day): Last {
  const { expiry } = rules;
  const [year] = partsOf(day);
  switch (expiry.kind) {
    case 'never':
      return null;
    case 'months':
      return roundedUp(monthsLater(day, expiry.months), expiry.roundUp);
    case 'days':
      return roundedUp(day + expiry.days, expiry.roundUp);
    case 'calendarYears':
      return endOfMonth(year + expiry.years - 1, 11);
    case 'fixedDate': {
      const [month, date] = expiry.monthDay.split('-').map(Number) as [number, number];
      const inYear = (some: number): Day =>
        Math.min(endOfMonth(some, month - 2) + date, endOfMonth(some, month - 1));
      return inYear(year) >= day ? inYear(year) : inYear(year + 1);
    }
    case 'inactivity':
      return 'idle';
  }
}

/** Points of a lot with one life: those it began with, or refunded ones with days of grace. */
interface Pile {
  readonly lot: Lot;
  readonly began: bigint;
  /** The day of the refund, of points with grace. */
  readonly refundedOn: Day | null;
  left: bigint;
  held: bigint;
  last: Last;
  isExpired: boolean;
}

interface Lot {
  readonly name: string;
  readonly account: Account;
  readonly order: number;
  readonly on: Day;
  /** What the entry said of its last day. */
  readonly ownLast: Day | null;
  activeOn: Day | null;
  isActive: boolean;
  /** The first is the lot itself, the others are refunded points with grace. */
  readonly piles: [Pile, ...Pile[]];
  /** Reversed and forfeited of it. */
  undone: bigint;
}

const pileOf = (lot: Lot, points: bigint, last: Last, refundedOn: Day | null): Pile => ({
  ...{ lot, began: points, refundedOn, left: points, held: 0n, last, isExpired: false },
});

/** All there is in one kind of points. */
interface Account {
  readonly rules: PointKindRules;
  readonly lots: Lot[];
  debt: bigint;
  earned: bigint;
  redeemed: bigint;
  forfeited: bigint;
  reversed: bigint;
  writtenOff: bigint;
  /** The last day of the present run of activities, and its first. */
  idleUntil: Day | null;
  runSince: Day;
}

interface Share {
  /** A row of the lot they were taken from. */
  readonly pile: Pile;
  readonly points: bigint;
  back: bigint;
}
interface Booked {
  readonly kind: Kinds;
  readonly account: Account;
  readonly points: bigint;
  readonly shares: readonly Share[];
}

/** Why an entry cannot be booked. */
interface Refusal {
  readonly code: string;
  readonly wanted?: number;
  readonly have?: number;
}
const tooMuch = (code: string, wanted: bigint, have: bigint): Refusal => ({
  code,
  wanted: Number(wanted),
  have: Number(have),
});
/** Points that were said, or all there are. Read as: at least 1, so that undoing twice is too much. */
const allOr = (points: number | null | undefined, all: bigint): bigint =>
  points == null ? (all > 0n ? all : 1n) : BigInt(points);
const isRefusal = (value: object): value is Refusal => 'code' in value;

/** A balance in one kind of points. */
type NaiveView = Omit<
  PointsBalance,
  'pointKind' | 'asOf' | 'entries' | 'issues' | 'policy' | 'because' | 'needs'
>;

/** The day an entry became known. */
export const recordedDay = (entry: LedgerEntry): Day => dayOfDate(entry.recordedOn ?? entry.on);

export const isGiving = (entry: LedgerEntry): boolean =>
  entry.kind === 'earn' ||
  entry.kind === 'transferIn' ||
  (entry.kind === 'adjust' && entry.points > 0);

/** The day an entry counts from. */
export const countsFrom = (entry: LedgerEntry): Day =>
  isGiving(entry) ? dayOfDate(entry.effectiveOn ?? entry.on) : recordedDay(entry);

/** A ledger that is booked entry by entry and goes on day by day. */
export class NaiveLedger {
  readonly #accounts: readonly Account[];
  readonly #lots = new Map<string, Lot>();
  readonly #booked = new Map<string, Booked>();
  #today: Day | null = null;
  #order = 0;

  constructor(policy: LedgerPolicy) {
    this.#accounts = policy.pointKinds.map((rules) => ({
      ...{ rules, lots: [], debt: 0n, earned: 0n, redeemed: 0n, forfeited: 0n, reversed: 0n },
      ...{ writtenOff: 0n, idleUntil: null, runSince: 0 },
    }));
  }

  /** Time goes on to a day, one day after another. */
  goTo(day: Day): void {
    this.#today ??= day;
    while (this.#today < day) {
      this.#today += 1;
      for (const account of this.#accounts) this.#beginDay(account, this.#today);
    }
  }

  #beginDay(account: Account, today: Day): void {
    for (const lot of account.lots) {
      for (const pile of lot.piles) if (lastDayOf(pile) < today) pile.isExpired = true;
    }
    for (const lot of account.lots) {
      if (!lot.isActive && !lot.piles[0].isExpired && lot.activeOn === today) {
        this.#becomeUsable(lot, today);
      }
    }
  }

  /** A lot becomes usable, on this day or (where it is late) on one that is over. */
  #becomeUsable(lot: Lot, today: Day): void {
    const { account } = lot;
    const [pile] = lot.piles;
    const since = lot.activeOn ?? today;
    pile.last = lot.ownLast ?? lifeFrom(account.rules, since);
    // Read as: a lot whose own last day lies before its first usable day never becomes usable.
    if (pile.last !== 'idle' && (pile.last ?? never) < since) {
      pile.isExpired = true;
      return;
    }
    lot.isActive = true;
    const isOfThisRun = pile.left + pile.held > 0n ? active(account, since) : true;
    if (lastDayOf(pile) < today || (pile.last === 'idle' && !isOfThisRun)) pile.isExpired = true;
    payDebt(account);
  }

  /** Books an entry on a day to which time has gone; a refusal changes nothing. */
  book(entry: LedgerEntry, today: Day): Refusal | null {
    this.goTo(today);
    const done = this.#decide(entry, today);
    if (isRefusal(done)) return done;
    this.#booked.set(entry.key, done);
    this.#order += 1;
    return null;
  }

  #decide(entry: LedgerEntry, today: Day): Booked | Refusal {
    switch (entry.kind) {
      case 'earn':
      case 'transferIn':
        return this.#give(entry, today);
      case 'adjust':
        return entry.points > 0 ? this.#give(entry, today) : this.#takeByHand(entry);
      case 'activate':
        return this.#activate(entry, today);
      case 'redeem':
      case 'transferOut':
        return this.#redeem(entry, today);
      case 'refundRedeem':
        return this.#refund(entry, today);
      case 'reverse':
        return this.#reverse(entry);
      case 'hold':
      case 'forfeit':
        return this.#setAside(entry);
      case 'reinstate':
        return this.#reinstate(entry);
    }
  }

  #accountOf({ pointKind }: LedgerEntry): Account | Refusal {
    const first = this.#accounts[0] as Account;
    if (pointKind == null) return first;
    const found = this.#accounts.find(({ rules }) => rules.name === pointKind);
    return found ?? { code: 'choice.unknown' };
  }

  /** A lot that an entry refers to; none where the entry says another kind of points. */
  #lotOf(entry: LedgerEntry, name: string): Lot | undefined {
    const lot = this.#lots.get(name);
    return lot !== undefined && isOfKind(entry, lot.account) ? lot : undefined;
  }

  /** An entry of some kinds that an entry refers to. */
  #bookedFor(entry: RefundRedeemEntry | ReinstateEntry, kinds: readonly Kinds[]): Booked | Refusal {
    const booked = this.#booked.get(entry.ref);
    if (booked === undefined) return { code: 'ref.unknown' };
    const isRight = kinds.includes(booked.kind) && isOfKind(entry, booked.account);
    return isRight ? booked : { code: 'ref.wrongKind' };
  }

  /** Takes what posting decided; null where a lot does not have these points, and then takes nothing. */
  #takeNamed(named: readonly LotShare[], sources: readonly Source[]): Share[] | null {
    const inLot = (lotId: string): Source[] =>
      sources.filter(({ pile }) => pile.lot.name === lotId);
    for (const { lotId } of named) {
      const wanted = sumOf(named.map((one) => (one.lotId === lotId ? BigInt(one.points) : 0n)));
      if (inSources(inLot(lotId)) < wanted) return null;
    }
    return named.flatMap(({ lotId, points }) => takeFrom(inLot(lotId), BigInt(points)));
  }

  #open(account: Account, lot: Pick<Lot, 'name' | 'on' | 'ownLast' | 'activeOn'>, points: bigint) {
    const piles = [] as unknown as Lot['piles'];
    const order = this.#order;
    const opened: Lot = { ...lot, account, order, piles, isActive: false, undone: 0n };
    const last =
      lot.ownLast ?? (lot.activeOn === null ? null : lifeFrom(account.rules, lot.activeOn));
    piles.push(pileOf(opened, points, last, null));
    account.lots.push(opened);
    this.#lots.set(lot.name, opened);
    return opened;
  }

  #give(entry: EarnEntry | AdjustEntry, today: Day): Booked | Refusal {
    const account = this.#accountOf(entry);
    if (isRefusal(account)) return account;
    const name = entry.lotId ?? entry.key;
    if (this.#lots.has(name)) return { code: 'lot.duplicate' };
    const on = countsFrom(entry);
    const { pending } = account.rules;
    const activeOn = dayOr(entry.activeOn) ?? (pending === 'untilActivated' ? null : on + pending);
    const points = BigInt(entry.points);
    const lot = this.#open(
      account,
      { name, on, activeOn, ownLast: dayOr(entry.lastUsableOn) },
      points,
    );
    account.earned += points;
    if (activeOn !== null && activeOn <= today) this.#becomeUsable(lot, today);
    // Read as: points that wait expire by a last day that the entry gave, too.
    else if (lot.ownLast !== null && lot.ownLast < today) lot.piles[0].isExpired = true;
    return { kind: entry.kind, account, points, shares: [] };
  }

  #activate(entry: ActivateEntry, today: Day): Booked | Refusal {
    const lot = this.#lotOf(entry, entry.lotId);
    if (lot === undefined) return { code: 'lot.unknown' };
    if (lot.isActive || lot.piles[0].isExpired) return { code: 'lot.notPending' };
    lot.activeOn = today;
    this.#becomeUsable(lot, today);
    return { kind: entry.kind, account: lot.account, points: 0n, shares: [] };
  }

  #redeem(entry: RedeemEntry, today: Day): Booked | Refusal {
    const account = this.#accountOf(entry);
    if (isRefusal(account)) return account;
    const sources = usablePiles(account).map(leftOf);
    let shares: Share[] | null;
    if (entry.allocations != null) shares = this.#takeNamed(entry.allocations, sources);
    else {
      const wanted = BigInt(entry.points);
      const have = inSources(sources);
      if (!account.rules.spendable) return { code: 'redeem.notSpendable' };
      if (account.debt > 0n) return { code: 'redeem.inDebt' };
      if (have < wanted && (!account.rules.allowPartial || have === 0n)) {
        return tooMuch('redeem.tooMuch', wanted, have);
      }
      shares = takeFrom(sources, wanted);
    }
    if (shares === null) return { code: 'allocations.impossible' };
    const points = pointsOf(shares);
    account.redeemed += points;
    active(account, today);
    return { kind: entry.kind, account, points, shares };
  }

  #refund(entry: RefundRedeemEntry, today: Day): Booked | Refusal {
    const redemption = this.#bookedFor(entry, ['redeem', 'transferOut']);
    if (isRefusal(redemption)) return redemption;
    const { account, shares } = redemption;
    const rule = account.rules.refundToExpired;
    const have = sumOf(shares.map((share) => share.points - share.back));
    const wanted = allOr(entry.points, have);
    if (wanted > have) return tooMuch('refund.tooMuch', wanted, have);
    const returned = undo(shares, wanted, ({ points, back }) => points - back);
    const homeless = returned.filter(({ share }) => share.pile.lot.piles[0].isExpired);
    if (rule === 'newLot' && homeless.length > 0 && this.#lots.has(entry.key)) {
      return { code: 'lot.duplicate' };
    }
    let fresh = 0n;
    for (const { share, points } of returned) {
      const { lot } = share.pile;
      share.back += points;
      if (!lot.piles[0].isExpired || rule === 'expire') lot.piles[0].left += points;
      else if (rule === 'newLot') fresh += points;
      else {
        const last = today + rule.graceDays;
        lot.piles.push(pileOf(lot, points, last, today));
      }
    }
    account.redeemed -= wanted;
    if (fresh > 0n) {
      const lot = { name: entry.key, on: today, activeOn: today, ownLast: null };
      this.#becomeUsable(this.#open(account, lot, fresh), today);
    }
    // Read as: debt is paid when all shares are back, in the order of consumption, not share by share.
    payDebt(account);
    return { kind: entry.kind, account, points: wanted, shares: [] };
  }

  /** Takes back from a lot first and then from all others; what is missing is debt or a loss, or it is refused. */
  #takeBack(
    entry: ReverseEntry | AdjustEntry,
    account: Account,
    origin: Lot | null,
    wanted: bigint,
  ) {
    const rule = account.rules.reversal;
    // What is left of the lot, its refunded points with grace, and at last what is held of it.
    const own = origin?.piles ?? [];
    const others = usablePiles(account).filter(({ lot }) => lot !== origin);
    const sources = [...own.map(leftOf), ...own.map(heldOf), ...others.map(leftOf)];
    const have = inSources(sources);
    if (
      entry.allocations == null &&
      have < wanted &&
      (rule === 'refuse' || rule === 'pendingOnly')
    ) {
      return tooMuch('reverse.spent', wanted, have);
    }
    const shares =
      entry.allocations == null
        ? takeFrom(sources, wanted)
        : this.#takeNamed(entry.allocations, sources);
    if (shares === null) return { code: 'allocations.impossible' };
    const missing = wanted - pointsOf(shares);
    if (rule === 'writeOff') account.writtenOff += missing;
    else account.debt += missing;
    account.reversed += wanted;
    if (origin !== null) {
      // Of the lot that was asked for, whichever lot pays; by hand, as far as its limit goes.
      const limit = origin.piles[0].began - origin.undone;
      if (limit > 0n) origin.undone += limit < wanted ? limit : wanted;
    }
    payDebt(account);
    return { kind: entry.kind, account, points: wanted, shares };
  }

  #reverse(entry: ReverseEntry): Booked | Refusal {
    const lot = this.#lotOf(entry, entry.ref);
    if (lot === undefined) return { code: 'lot.unknown' };
    const [pile] = lot.piles;
    const have = pile.began > lot.undone ? pile.began - lot.undone : 0n;
    const wanted = allOr(entry.points, have);
    if (wanted > have) return tooMuch('reverse.tooMuch', wanted, have);
    if (lot.account.rules.reversal === 'pendingOnly' && entry.allocations == null) {
      const waiting = lot.isActive || pile.isExpired ? 0n : pile.left;
      if (waiting < wanted) return tooMuch('reverse.notPending', wanted, waiting);
    }
    return this.#takeBack(entry, lot.account, lot, wanted);
  }

  #takeByHand(entry: AdjustEntry): Booked | Refusal {
    const lot = entry.lotId == null ? null : this.#lotOf(entry, entry.lotId);
    if (lot === undefined) return { code: 'lot.unknown' };
    const account = lot?.account ?? this.#accountOf(entry);
    if (isRefusal(account)) return account;
    return this.#takeBack(entry, account, lot, BigInt(-entry.points));
  }

  #setAside(entry: ForfeitEntry): Booked | Refusal {
    const { kind } = entry;
    const lot = entry.lotId == null ? null : this.#lotOf(entry, entry.lotId);
    if (lot === undefined) return { code: 'lot.unknown' };
    const account = lot?.account ?? this.#accountOf(entry);
    if (isRefusal(account)) return account;
    if (kind === 'forfeit' && entry.uncredited === true) {
      const points = BigInt(entry.points as number);
      account.earned += points;
      account.forfeited += points;
      return { kind, account, points, shares: [] };
    }
    const own = (lot?.piles ?? []).filter(({ isExpired }) => !isExpired);
    const sources = (lot === null ? usablePiles(account) : own).map(leftOf);
    const have = inSources(sources);
    const wanted = entry.points == null ? have : BigInt(entry.points);
    if (entry.allocations == null && wanted > have) return tooMuch(`${kind}.tooMuch`, wanted, have);
    const shares =
      entry.allocations == null
        ? takeFrom(sources, wanted)
        : this.#takeNamed(entry.allocations, sources);
    if (shares === null) return { code: 'allocations.impossible' };
    for (const { pile, points } of shares) {
      if (kind === 'hold') pile.held += points;
      else pile.lot.undone += points;
    }
    const points = pointsOf(shares);
    if (kind === 'forfeit') account.forfeited += points;
    return { kind, account, points, shares };
  }

  #reinstate(entry: ReinstateEntry): Booked | Refusal {
    const taking = this.#bookedFor(entry, ['hold', 'forfeit']);
    if (isRefusal(taking)) return taking;
    const { account, shares, kind } = taking;
    const stillHeld = new Map(shares.map(({ pile }) => [pile, pile.held]));
    const limits = new Map<Share, bigint>();
    for (const share of [...shares].reverse()) {
      const held = stillHeld.get(share.pile) as bigint;
      const out = share.points - share.back;
      const limit = kind === 'hold' ? least(out, held) : out;
      limits.set(share, limit);
      stillHeld.set(share.pile, held - limit);
    }
    const have = sumOf([...limits.values()]);
    const wanted = allOr(entry.points, have);
    if (wanted > have) return tooMuch('reinstate.tooMuch', wanted, have);
    for (const { share, points } of undo(shares, wanted, (one) => limits.get(one) as bigint)) {
      // Read as: refunded points with grace come back to the row they were taken from.
      const { pile } = share;
      share.back += points;
      pile.left += points;
      if (kind === 'hold') pile.held -= points;
      else {
        pile.lot.undone -= points;
        account.forfeited -= points;
      }
    }
    payDebt(account);
    return { kind: entry.kind, account, points: wanted, shares: [] };
  }

  /** What an entry that was booked took, in the order of taking, with points of one lot in a row added up. */
  sharesOf(key: string): { readonly lotId: string; readonly points: number }[] {
    const rows: { lotId: string; points: number }[] = [];
    for (const { pile, points } of this.#booked.get(key)?.shares ?? []) {
      const { lot } = pile;
      const row = rows.at(-1);
      if (row?.lotId === lot.name) row.points += Number(points);
      else rows.push({ lotId: lot.name, points: Number(points) });
    }
    return rows;
  }

  /** The points of an entry that was booked. */
  pointsOf(key: string): number {
    return Number(this.#booked.get(key)?.points);
  }

  /** Points that can be used. */
  usable(pointKind: string): number {
    return Number(leftIn(usablePiles(this.#accountNamed(pointKind))));
  }

  /** The balance in one kind of points. */
  view(pointKind?: string | null): NaiveView {
    return viewOf(this.#accountNamed(pointKind));
  }

  #accountNamed(pointKind: string | null | undefined): Account {
    const named = this.#accounts.find(({ rules }) => rules.name === pointKind);
    return named ?? (this.#accounts[0] as Account);
  }
}

const isOfKind = ({ pointKind }: LedgerEntry, { rules }: Account): boolean =>
  pointKind == null || pointKind === rules.name;

/** The last usable day as a number, for comparing. */
function lastDayOf({ last, lot }: Pile): Day {
  if (last !== 'idle') return last ?? never;
  return lot.isActive ? (lot.account.idleUntil ?? never) : never;
}

/** An activity of a day; whether it belongs to the present run of activities. */
function active(account: Account, day: Day): boolean {
  const { expiry } = account.rules;
  if (expiry.kind !== 'inactivity') return true;
  const until = roundedUp(monthsLater(day, expiry.months), expiry.roundUp);
  if (account.idleUntil === null || account.idleUntil < day) {
    account.runSince = day;
    account.idleUntil = until;
    return true;
  }
  if (until < account.runSince) return false;
  // Read as: a late activity that reaches into the run makes the run begin with it.
  account.runSince = Math.min(account.runSince, day);
  account.idleUntil = Math.max(account.idleUntil, until);
  return true;
}

/** Last usable day (without one, or by inactivity: last), then effective day, then the order of the ledger. */
function byConsumption(a: Pile, b: Pile): number {
  const end = ({ last }: Pile): number => (typeof last === 'number' ? last : 1e9);
  return end(a) - end(b) || a.lot.on - b.lot.on || a.lot.order - b.lot.order;
}

/** Piles with points that can be used, in the order of consumption. */
function usablePiles({ lots }: Account): Pile[] {
  return lots
    .filter(({ isActive }) => isActive)
    .flatMap(({ piles }) => piles)
    .filter(({ left, isExpired }) => left > 0n && !isExpired)
    .sort(byConsumption);
}
const leftIn = (piles: readonly Pile[]): bigint => sumOf(piles.map(({ left }) => left));

/** Where points may be taken from: what is left in a row, or what is held in it. */
interface Source {
  readonly pile: Pile;
  readonly what: 'left' | 'held';
}
const leftOf = (pile: Pile): Source => ({ pile, what: 'left' });
const heldOf = (pile: Pile): Source => ({ pile, what: 'held' });
const inSources = (sources: readonly Source[]): bigint =>
  sumOf(sources.map(({ pile, what }) => pile[what]));

const pointsOf = (shares: readonly Share[]): bigint => sumOf(shares.map(({ points }) => points));

/** Takes from sources, one after the other, as much as is wanted or as there is. */
function takeFrom(sources: readonly Source[], wanted: bigint): Share[] {
  const shares: Share[] = [];
  for (const { pile, what } of sources) {
    const points = least(pile[what], wanted - pointsOf(shares));
    pile[what] -= points;
    if (points > 0n) shares.push({ pile, points, back: 0n });
  }
  return shares;
}

/** What comes back of each share, the last one first. */
function undo(shares: readonly Share[], wanted: bigint, limitOf: (share: Share) => bigint) {
  const returned: { readonly share: Share; readonly points: bigint }[] = [];
  let open = wanted;
  for (const share of [...shares].reverse()) {
    const points = least(limitOf(share), open);
    if (points === 0n) continue;
    open -= points;
    returned.push({ share, points });
  }
  return returned;
}

/** Usable points pay what is owed. */
function payDebt(account: Account): void {
  const paid = takeFrom(usablePiles(account).map(leftOf), account.debt);
  account.debt -= pointsOf(paid);
}

/** What happens if nothing is booked; on one day, becoming usable comes before expiry. */
function nextOf(lots: NaiveView['lots'], expiring: NaiveView['expiring']): NaiveView['next'] {
  const waiting = lots.filter(
    // Points whose last day lies before the first never become usable.
    ({ pending, activeOn, lastUsableOn }) =>
      pending > 0 && activeOn !== null && (lastUsableOn ?? '9999') >= activeOn,
  );
  const [first] = waiting.map(({ activeOn }) => activeOn as string).sort();
  const [end] = expiring;
  const after = end && dateOfDay(dayOfDate(end.lastUsableOn) + 1);
  if (first !== undefined && (after === undefined || first <= after)) {
    const points = waiting.map((lot) => (lot.activeOn === first ? lot.pending : 0));
    return { what: 'ledger.activates', on: first, points: points.reduce((a, b) => a + b, 0) };
  }
  return end === undefined || after === undefined
    ? null
    : { what: 'ledger.expires', on: after, ...end };
}

/** Points in money, without zeros at the end. */
function worthOf(points: bigint, { value }: PointKindRules): DecimalText | null {
  if (value === null) return null;
  const [whole = '0', decimals = ''] = value.perPoint.split('.');
  const digits = String(points * BigInt(whole + decimals)).padStart(decimals.length + 1, '0');
  const [left, right] = [
    digits.slice(0, digits.length - decimals.length),
    digits.slice(-decimals.length),
  ];
  return (decimals === '' ? digits : `${left}.${right}`.replace(/\.?0+$/, '')) as DecimalText;
}

function viewOf(account: Account): NaiveView {
  const piles = account.lots.flatMap((lot) => lot.piles);
  const alive = piles.filter(({ isExpired }) => !isExpired);
  const usable = leftIn(alive.filter(({ lot }) => lot.isActive));
  const pending = leftIn(alive.filter(({ lot }) => !lot.isActive));
  const held = sumOf(alive.map((pile) => pile.held));
  const expired = sumOf(piles.map((pile) => (pile.isExpired ? pile.left + pile.held : 0n)));
  const { debt, earned, redeemed, forfeited, reversed, writtenOff } = account;
  const rows = alive.filter((pile) => pile.left + pile.held > 0n);
  const dateOf = (day: Day | null): string | null => (day === null ? null : dateOfDay(day));
  const activation = ({ activeOn }: Lot): number => activeOn ?? 1e9;
  const shownLast = (pile: Pile): Day | null => {
    if (pile.last === 'idle') return pile.lot.isActive ? account.idleUntil : null;
    return pile.last;
  };
  const expiring = new Map<Day, bigint>();
  for (const pile of rows) {
    const last = shownLast(pile);
    const points = pile.lot.isActive ? pile.left + pile.held : pile.held;
    if (last !== null && points > 0n) expiring.set(last, (expiring.get(last) ?? 0n) + points);
  }
  const lots = [
    ...rows.filter(({ lot }) => lot.isActive).sort(byConsumption),
    ...rows
      .filter(({ lot }) => !lot.isActive)
      .sort((a, b) => activation(a.lot) - activation(b.lot) || a.lot.order - b.lot.order),
  ].map((pile) => ({
    lotId: pile.lot.name,
    on: dateOfDay(pile.lot.on),
    activeOn: dateOf(pile.refundedOn ?? pile.lot.activeOn),
    lastUsableOn: dateOf(shownLast(pile)),
    points: Number(pile.began),
    usable: pile.lot.isActive ? Number(pile.left) : 0,
    pending: pile.lot.isActive ? 0 : Number(pile.left),
    held: Number(pile.held),
  }));
  const byDay = [...expiring]
    .sort(([a], [b]) => a - b)
    .map(([last, points]) => ({ lastUsableOn: dateOfDay(last), points: Number(points) }));
  return {
    available: Number(usable - debt),
    usable: Number(usable),
    pending: Number(pending),
    held: Number(held),
    debt: Number(debt),
    totals: {
      earned: Number(earned),
      redeemed: Number(redeemed),
      expired: Number(expired),
      forfeited: Number(forfeited),
      reversed: Number(reversed),
      writtenOff: Number(writtenOff),
    },
    lots,
    expiring: byDay,
    liability: worthOf(usable + pending + held, account.rules),
    breakage: worthOf(expired, account.rules),
    next: nextOf(lots, byDay),
  };
}

const kindsInOrder: readonly Kinds[] = [
  ...(['earn', 'transferIn', 'adjust', 'activate', 'redeem', 'transferOut'] as const),
  ...(['refundRedeem', 'reverse', 'hold', 'forfeit', 'reinstate'] as const),
];

/** The order in which a ledger is read. */
function inOrder(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const keys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...entries].sort(
    (a, b) =>
      recordedDay(a) - recordedDay(b) ||
      (a.sequence ?? 0) - (b.sequence ?? 0) ||
      kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) ||
      keys(a.key, b.key) ||
      keys(contentOf(a), contentOf(b)),
  );
}

/** What an entry says, but for the day it was recorded and for what posting adds. */
function bodyOf(entry: LedgerEntry): Map<string, unknown> {
  const body = new Map(Object.entries(entry).filter(([, value]) => value != null));
  if (body.has('requested')) body.set('points', body.get('requested'));
  for (const added of ['recordedOn', 'sequence', 'allocations', 'requested']) body.delete(added);
  return body;
}
const contentOf = (entry: LedgerEntry): string =>
  JSON.stringify([...bodyOf(entry)].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Whether two entries say the same, but for the day they were recorded and for what posting adds. */
function saysTheSame(a: LedgerEntry, b: LedgerEntry, firstKind: string): boolean {
  const [left, right] = [bodyOf(a), bodyOf(b)];
  for (const body of [left, right]) {
    if (!body.has('pointKind')) body.set('pointKind', firstKind);
  }
  const filledIn = ['points', 'activeOn', 'lastUsableOn'];
  return [...new Set([...left.keys(), ...right.keys()])].every((name) => {
    if (filledIn.includes(name) && !(left.has(name) && right.has(name))) return true;
    return JSON.stringify(left.get(name)) === JSON.stringify(right.get(name));
  });
}

/** Of several entries with one key the one that stands: with the least sequence, or else the first in order. */
function standingOf(copies: readonly LedgerEntry[]): LedgerEntry {
  const place = ({ sequence }: LedgerEntry): number => sequence ?? 1e9;
  return inOrder(copies).sort((a, b) => place(a) - place(b))[0] as LedgerEntry;
}

/** A balance, with how many entries count and which could not be booked. */
export interface NaiveBalance extends NaiveView {
  readonly entries: number;
  readonly issues: readonly string[];
}

/** What is asked of a ledger. */
export interface NaiveQuestion {
  readonly asOf: string;
  readonly knownAt?: string | null;
  readonly pointKind?: string | null;
}

/** The balance of a day, as known on a day. */
export function naiveBalance(
  policy: LedgerPolicy,
  entries: readonly LedgerEntry[],
  { asOf, knownAt, pointKind }: NaiveQuestion,
): NaiveBalance {
  const end = dayOfDate(asOf);
  const known = entries.filter(
    (entry) => knownAt == null || recordedDay(entry) <= dayOfDate(knownAt),
  );
  const ledger = new NaiveLedger(policy);
  const issues: string[] = [];
  let count = 0;
  for (const entry of inOrder(known)) {
    // Read as: which entry a key stands for is settled among all that are known, also those that count later.
    const standing = standingOf(known.filter(({ key }) => key === entry.key));
    const on = countsFrom(entry);
    if (on > end) continue;
    const note = (code: string): number => issues.push(`${code} ${entry.key} ${dateOfDay(on)}`);
    if (standing !== entry) {
      const firstKind = policy.pointKinds[0]?.name ?? '';
      if (!saysTheSame(standing, entry, firstKind)) note('key.conflict');
      continue;
    }
    const refusal = ledger.book(entry, Math.min(recordedDay(entry), end));
    // Read as: an entry that cannot be booked counts, too: it is one of the ledger.
    count += 1;
    if (refusal !== null) note(refusal.code);
  }
  ledger.goTo(end);
  return { ...ledger.view(pointKind), entries: count, issues };
}
