/**
 * The six signals of a customer by their rules in words, for the limits of the preset: dates as text, months added up,
 * every list gone through from the start. It shares nothing with the library. Histories have no refunds and no
 * contracts, and bills are paid at once.
 */
import type { Customer, HistoryEvent } from '../../src/history/index.ts';
import type { RiskSignal, SignalStatus } from '../../src/silence/index.ts';

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [Math.ceil(half) - 1, Math.floor(half)];
  return ((sorted[low] as number) + (sorted[high] as number)) / 2;
}

const statusOf = (isKnown: boolean, stands: boolean): SignalStatus =>
  isKnown ? (stands ? 'stands' : 'clear') : 'unknown';

/** How each signal is on a day. */
export function naiveStatuses(customer: Customer, asOf: string): Record<RiskSignal, SignalStatus> {
  const events = (customer.history ?? []).filter(({ on }) => on <= asOf);
  const purchases = events.filter(({ kind }) => kind === 'purchase').map(({ on }) => on);
  const isOver = events.some(
    ({ kind, on }) =>
      kind === 'relationship.terminated' &&
      purchases.some((day) => day < on) &&
      !purchases.some((day) => day >= on),
  );
  const signals = {
    paymentDelay: paymentDelay(customer, asOf),
    orderGap: orderGap(purchases, asOf),
    fallingVolume: fallingVolume(events, asOf),
    unansweredContacts: unansweredContacts(events, asOf),
    keyContactLeft: keyContactLeft(events),
    satisfactionDown: satisfactionDown(events),
  };
  if (!isOver) return signals;
  return Object.fromEntries(
    Object.keys(signals).map((signal) => [signal, 'unknown']),
  ) as typeof signals;
}

function paymentDelay({ account }: Customer, asOf: string): SignalStatus {
  const today = dayOf(asOf);
  const bills = [...(account?.bills ?? [])].sort((a, b) => byText(a.dueOn, b.dueOn));
  const judged = bills.map(({ dueOn, paidOn }, index) => {
    const before = bills.slice(0, index).filter((bill) => bill.paidOn && bill.paidOn <= asOf);
    const habit = before.slice(-12).map((bill) => dayOf(bill.paidOn ?? '') - dayOf(bill.dueOn));
    const isPaid = typeof paidOn === 'string' && paidOn <= asOf;
    const delay = (isPaid ? dayOf(paidOn) : today) - dayOf(dueOn);
    const hasHabit = habit.length >= 3;
    const isLate = hasHabit && delay > medianOf(habit) + 7;
    return { isPaid, isLate, isTold: hasHabit && (isPaid || isLate || dueOn <= asOf) };
  });
  const lastPaid = judged.filter(({ isPaid }) => isPaid).at(-1);
  const stands =
    judged.some(({ isPaid, isLate }) => !isPaid && isLate) || lastPaid?.isLate === true;
  return statusOf(
    judged.some(({ isTold }) => isTold),
    stands,
  );
}

function orderGap(purchases: readonly string[], asOf: string): SignalStatus {
  const days = [...new Set(purchases)].sort(byText).map(dayOf);
  const gaps = days
    .slice(1)
    .map((day, index) => day - (days[index] as number))
    .slice(-12);
  if (gaps.length < 3) return 'unknown';
  return statusOf(true, dayOf(asOf) - (days.at(-1) as number) > 2 * medianOf(gaps));
}

/** Month after month: `2024-01` less one is `2023-12`. */
function monthBefore(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const whole = year * 12 + number - 1 - count;
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}`;
}

function fallingVolume(events: readonly HistoryEvent[], asOf: string): SignalStatus {
  const soldIn = (month: string): number =>
    events
      .filter(({ on }) => on.startsWith(month))
      .reduce((sum, event) => sum + (event.kind === 'purchase' ? Number(event.amount ?? 0) : 0), 0);
  const current = asOf.slice(0, 7);
  const sumOver = (counts: readonly number[]): number =>
    counts.reduce((sum, count) => sum + soldIn(monthBefore(current, count)), 0);
  const before = sumOver([13, 14, 15]);
  return statusOf(before > 0, sumOver([1, 2, 3]) * 100 <= before * 70);
}

function unansweredContacts(events: readonly HistoryEvent[], asOf: string): SignalStatus {
  const isAsked = (event: HistoryEvent): boolean =>
    event.kind === 'satisfaction' && event.level === 'noAnswer';
  const contacts = events.filter((event) => event.kind === 'outreach' || isAsked(event));
  const answers = events.filter(
    (event) =>
      event.kind === 'inquiry' ||
      event.kind === 'purchase' ||
      (event.kind === 'satisfaction' && !isAsked(event)),
  );
  const unanswered = contacts.filter(
    (contact) =>
      !answers.some(({ on }) => on >= contact.on) &&
      dayOf(contact.on) + (isAsked(contact) ? 0 : 14) <= dayOf(asOf),
  );
  return statusOf(contacts.length >= 3, unanswered.length >= 3);
}

function keyContactLeft(events: readonly HistoryEvent[]): SignalStatus {
  const daysOf = (form: string): string[] =>
    events.filter((event) => event.kind === 'signal' && event.form === form).map(({ on }) => on);
  const [left, replaced] = [daysOf('keyContactLeft'), daysOf('keyContactReplaced')];
  const stands = left.some((on) => !replaced.some((later) => later >= on));
  return statusOf(left.length + replaced.length > 0, stands);
}

const places = ['verySatisfied', 'satisfied', 'neutral', 'dissatisfied', 'veryDissatisfied'];

function satisfactionDown(events: readonly HistoryEvent[]): SignalStatus {
  const answers = events
    .flatMap((event) =>
      event.kind === 'satisfaction' && event.level !== 'noAnswer'
        ? [{ on: event.on, id: event.id ?? '', place: places.indexOf(event.level ?? '') }]
        : [],
    )
    .sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id))
    .map(({ place }) => place);
  if (answers.length < 2) return 'unknown';
  // Back to the last rise: from there on answers only fell.
  let first = answers.length - 1;
  while (first > 0 && (answers[first - 1] as number) <= (answers[first] as number)) first -= 1;
  return statusOf(true, (answers.at(-1) as number) > (answers[first] as number));
}
