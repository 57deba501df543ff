/**
 * A second implementation of the score of a period, written from the rule alone: big-integer fractions for
 * money, one day after another for time, plain if for every case. It is slow and short, shares no code with
 * the library, and checks it.
 */
import { utc } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import type { Account, Bill, PointsPolicy } from '../../src/index.ts';

type Fraction = readonly [numerator: bigint, denominator: bigint];

function fraction(value: unknown): Fraction {
  const [whole = '0', decimals = ''] = String(value).split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}
const none: Fraction = [0n, 1n];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const minus = (a: Fraction, [c, d]: Fraction): Fraction => plus(a, [-c, d]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c];
const below = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
const least = (a: Fraction, b: Fraction): Fraction => (below(a, b) ? a : b);
const fromZero = (a: Fraction): Fraction => (below(a, none) ? none : a);
const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, none);
const toNumber = ([a, b]: Fraction): number => Number(`${(a * 10n ** 12n) / b}e-12`);

/** Rounds by going down to a whole number of steps and then asking how far it is to both neighbours. */
function round(value: Fraction, mode: PointsPolicy['spend']['rounding'], scale: number): Fraction {
  const [a, b] = times(value, [10n ** BigInt(scale), 1n]);
  const down = a >= 0n ? a / b : -((-a + b - 1n) / b);
  const above = a - down * b;
  const up = above === 0n ? down : down + 1n;
  const nearest = above * 2n < b ? down : above * 2n > b ? up : null;
  const chosen = {
    floor: down,
    ceil: up,
    down: a >= 0n ? down : up,
    halfUp: nearest ?? (a >= 0n ? up : down),
    halfEven: nearest ?? (down % 2n === 0n ? down : up),
  }[mode];
  return [chosen, 10n ** BigInt(scale)];
}

const day = (date: string, days: number): string =>
  formatISO(addDays(date, days, { in: utc }), { representation: 'date' });
const month = (date: string, months: number): string =>
  formatISO(addMonths(date, months, { in: utc }), { representation: 'date' });
const firstOf = (period: string): string => `${period}-01`;

function* daysFrom(from: string, to: string): Generator<string> {
  for (let date = from; date < to; date = day(date, 1)) yield date;
}

/** The first day of a membership, or of the former one it goes on from. */
function countsFrom(policy: PointsPolicy, account: Account): string {
  const { rejoin } = policy.tenure;
  let first = account.joinedOn;
  for (const former of [...(account.formerMemberships ?? [])].reverse()) {
    const gap = [...daysFrom(former.endedOn, first)].length;
    if (rejoin === 'newStart' || gap > rejoin.resumeWithinDays) break;
    first = former.joinedOn;
  }
  return first;
}

/** Months of tenure at `end`, day by day. */
function tenureMonths(
  policy: PointsPolicy,
  account: Account,
  end: string,
  known: (fact: { recordedOn?: string | null | undefined }) => boolean,
  asOf: string,
): number {
  const { rejoin, suspension, partial } = policy.tenure;
  const suspensions = (account.suspensions ?? []).filter((s) => known(s) && s.from <= asOf);
  const under = (date: string, rule: string): boolean =>
    suspensions.some(
      (s) => suspension[s.kind] === rule && s.from <= date && (s.to == null || date < s.to),
    );

  let origin = account.joinedOn;
  const away = new Set<string>();
  for (const former of [...(account.formerMemberships ?? [])].reverse()) {
    const gap = [...daysFrom(former.endedOn, origin)];
    if (rejoin === 'newStart' || gap.length > rejoin.resumeWithinDays) break;
    for (const date of gap) away.add(date);
    origin = former.joinedOn;
  }
  for (const date of daysFrom(origin, end)) if (under(date, 'reset')) origin = day(date, 1);

  const moved = (date: string): boolean => away.has(date) || under(date, 'shiftDays');
  let start = origin;
  for (const date of daysFrom(origin, end)) if (moved(date)) start = day(start, 1);
  const complete = (from: string): number => {
    let n = 0;
    while (partial === 'floor' ? month(from, n + 1) <= end : month(from, n) < end) n += 1;
    return n;
  };
  let skipped = 0;
  for (let n = 0; n < complete(origin); n += 1) {
    const to = month(origin, n + 1);
    const days = [...daysFrom(month(origin, n), to < end ? to : end)];
    if (days.every((date) => under(date, 'skipMonths') && !moved(date))) skipped += 1;
  }
  return Math.max(0, complete(start) - skipped);
}

interface NaiveScore {
  readonly status: string;
  readonly months: number | null;
  readonly tenurePoints: number;
  readonly spendPoints: number;
  readonly gross: number;
  readonly points: number | null;
  readonly lateBills: readonly string[];
}

/** The score of a period by the rule, step by step. */
export function naiveScore(
  policy: PointsPolicy,
  whole: Account,
  question: { period: string; asOf: string; knownAt?: string },
): NaiveScore {
  const { period, asOf, knownAt = '9999-12-31' } = question;
  const known = (fact: { recordedOn?: string | null | undefined }): boolean =>
    fact.recordedOn == null || fact.recordedOn <= knownAt;
  const happened = <Fact extends { on: string; recordedOn?: string | null | undefined }>(
    facts: readonly Fact[] | null | undefined,
  ): Fact[] => (facts ?? []).filter((fact) => known(fact) && fact.on <= asOf);

  const start = firstOf(period);
  const end = month(start, 1);
  const nothing = { months: null, tenurePoints: 0, spendPoints: 0, gross: 0, points: 0 };
  const memberships = [
    ...(whole.formerMemberships ?? []),
    { joinedOn: whole.joinedOn, endedOn: whole.endedOn },
  ];
  const begun = memberships.filter(({ joinedOn }) => joinedOn < end);
  const last = begun.at(-1);
  if (last === undefined) return { status: 'notYetMember', ...nothing, lateBills: [] };
  if (last.endedOn != null && last.endedOn <= start) {
    return { status: 'notMember', ...nothing, lateBills: [] };
  }
  const account: Account = {
    ...whole,
    ...last,
    formerMemberships: begun.slice(0, -1) as { joinedOn: string; endedOn: string }[],
  };

  const { spend, onTime, late } = policy;
  const firstDay = countsFrom(policy, account);
  const bills = account.bills.filter(
    (bill) => known(bill) && month(firstOf(bill.period), 1) > firstDay,
  );
  const linesOf = (bill: Bill) =>
    bill.total == null ? (bill.lines ?? []).filter(known) : [{ amount: bill.total }];
  const credited = (bill: Bill): Fraction =>
    sum(happened(bill.credits).map(({ amount }) => fraction(amount)));

  // Spend points, from the first period on, because a remainder may be carried.
  let carried = none;
  let spendPoints = none;
  const periods = [...new Set(bills.map((bill) => bill.period))].filter((p) => p <= period).sort();
  for (const current of periods) {
    if (spend.remainder === 'drop' && current !== period) continue;
    const bases: Fraction[] = [];
    let ofPeriod = none;
    for (const bill of bills.filter((b) => b.period === current)) {
      const earning = linesOf(bill).filter(
        (line) => !('category' in line && spend.exclude.includes(String(line.category))),
      );
      const amounts = earning.map(({ amount }) => fraction(amount));
      let credit = credited(bill);
      ofPeriod = plus(ofPeriod, minus(sum(amounts), credit));
      if (spend.roundAt === 'bill') bases.push(fromZero(minus(sum(amounts), credit)));
      if (spend.roundAt !== 'line') continue;
      for (const amount of amounts) {
        const taken = least(amount, credit);
        credit = minus(credit, taken);
        bases.push(minus(amount, taken));
      }
    }
    if (spend.roundAt === 'period') bases.push(fromZero(ofPeriod));
    for (const base of bases) {
      const available = spend.remainder === 'carry' ? plus(base, carried) : base;
      const units = fromZero(
        round(over(available, fraction(spend.per)), spend.rounding, spend.scale),
      );
      carried = minus(available, times(units, fraction(spend.per)));
      if (current === period) {
        spendPoints = plus(spendPoints, times(units, fraction(spend.points)));
      }
    }
  }

  const months = tenureMonths(policy, account, end, known, asOf);
  const tenurePoints = times([BigInt(months), 1n], fraction(policy.tenure.pointsPerMonth));
  const cut = (points: Fraction): Fraction =>
    policy.cap === null ? points : least(points, fraction(policy.cap));
  const gross = cut(plus(tenurePoints, spendPoints));

  // Payment.
  const settledOn = (bill: Bill): string | null => {
    if (bill.paidOn != null) return bill.paidOn <= asOf ? bill.paidOn : null;
    const required = times(owed(bill), fraction(onTime.minPaidRatio));
    const payments = happened(bill.payments);
    const days = [...new Set(payments.map(({ on }) => on))].sort();
    const enough = days.find((date) => {
      const until = payments.filter(({ on }) => on <= date);
      return !below(sum(until.map(({ amount }) => fraction(amount))), required);
    });
    return enough ?? null;
  };
  const owed = (bill: Bill): Fraction => {
    const billed = sum(linesOf(bill).map(({ amount }) => fraction(amount)));
    return minus(minus(billed, credited(bill)), fraction(bill.disputed ?? '0'));
  };
  const standing = (bill: Bill): 'onTime' | 'pending' | 'late' => {
    if (!below(none, owed(bill))) return 'onTime';
    const deadline = day(bill.dueOn, onTime.graceDays);
    const settled = settledOn(bill);
    if (settled !== null && settled <= deadline) return 'onTime';
    if (asOf <= deadline) return onTime.onUnknown === 'treatLate' ? 'late' : 'pending';
    return 'late';
  };
  const offences = bills.filter((bill) => standing(bill) === 'late');
  const idOf = (bill: Bill): string => bill.id ?? bill.period;
  const byDue = offences.sort((a, b) => (a.dueOn + idOf(a) < b.dueOn + idOf(b) ? -1 : 1));
  const waived = late.firstOffenceWaiver ? byDue[0] : undefined;
  const own = bills.filter((bill) => bill.period === period);
  const lateOnes = own.filter((bill) => standing(bill) === 'late');
  const counting = lateOnes.filter((bill) => bill !== waived);

  let status = 'earned';
  let points: Fraction | null = gross;
  const back = counting.map((bill) => {
    const settled = settledOn(bill);
    const deadline = day(bill.dueOn, onTime.graceDays);
    const within = month(bill.dueOn, late.reinstate?.withinMonths ?? 0);
    const limit = late.reinstate === null ? '9999-12-31' : within < deadline ? deadline : within;
    if (late.effect !== 'hold' && late.reinstate === null) return 'never';
    if (settled !== null) return settled <= limit ? 'yes' : 'never';
    return asOf <= limit ? 'notYet' : 'never';
  });
  if (back.some((answer) => answer !== 'yes')) {
    status = late.effect === 'hold' && !back.includes('never') ? 'held' : 'forfeited';
    points = none;
    if (late.effect === 'excludeSpend') points = cut(tenurePoints);
    if (late.effect === 'excludeTenure') points = cut(spendPoints);
  } else if (own.some((bill) => standing(bill) === 'pending')) {
    status = 'pending';
    if (onTime.onUnknown === 'defer') points = null;
  } else if (back.length > 0) {
    status = 'reinstated';
  }
  return {
    status,
    months,
    tenurePoints: toNumber(tenurePoints),
    spendPoints: toNumber(spendPoints),
    gross: toNumber(gross),
    points: points === null ? null : toNumber(points),
    lateBills: lateOnes.map(idOf),
  };
}
