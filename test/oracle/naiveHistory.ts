/** A second reading of a history, from the rule alone: slow, sharing no code with the library. */
import type { History, HistoryEvent } from 'clientele';
import { dayOfDate } from '../support/civilDates.ts';

/** The kinds in the order in which the events of one day are read. */
const kindsInOrder: readonly string[] = [
  ...['retraction', 'identified', 'qualified', 'disqualified', 'inquiry', 'outreach', 'meeting'],
  ...['bid.opened', 'bid.lost', 'trial.started', 'relationship.terminated', 'contract.terminated'],
  ...['purchase', 'refund', 'contract.signed', 'contract.renewed', 'referral.given'],
  ...['referral.converted', 'advocacy', 'satisfaction', 'signal'],
];

/** A code, the id of the event it is about, and the first day on which it is an issue. */
export interface NaiveIssue {
  readonly code: string;
  readonly id: string | null;
  readonly day: number;
}

/** An event with its day as a number, and its content as one text. */
export interface Told {
  readonly kind: string;
  readonly day: number;
  readonly id: string | null;
  readonly content: string;
  readonly said: Readonly<Record<string, unknown>>;
}

/** The events that are used, in reading order, and what was wrong with the others. */
export interface Settled {
  readonly ownId: string | null;
  readonly events: readonly Told[];
  readonly issues: readonly NaiveIssue[];
}

/** What somebody who has read the events so far knows. */
export interface Facts {
  /** Whether anything happened that was not ignored. */
  started: boolean;
  readonly issues: NaiveIssue[];
  /** Days with a purchase that stands or with a contract, each once, in order. */
  occasionDays: number[];
  /** The day of the last purchase that stands. */
  lastPurchase: number | null;
  /** Cents on days. */
  revenue: { readonly day: number; readonly cents: number }[];
  readonly contracts: Map<string | null, NaiveContract>;
  /** Whether the relationship was declared ended and nothing was bought since. */
  declared: boolean;
  /** Inquiries, meetings, trials and bids that nothing closed. */
  talks: { readonly day: number; readonly bid: string | null; readonly isBid: boolean }[];
  contact: number | null;
  readonly conversions: number[];
  readonly acts: number[];
  /** The last answer about satisfaction, unless a recommendation converted since. */
  answer: string | number | null;
}

/** A contract as it was signed or renewed last. */
export interface NaiveContract {
  readonly signed: number;
  readonly until: number | null;
  terminated: number | null;
}

/** A purchase, or a renewal that counts as one. */
interface Bought {
  readonly day: number;
  readonly cents: number | null;
  left: number;
  isTakenBack: boolean;
}

const textOf = (event: Told, key: string): string | null =>
  (event.said[key] as string | null | undefined) ?? null;
const dayIn = (event: Told, key: string): number | null => {
  const date = textOf(event, key);
  return date === null ? null : dayOfDate(date);
};
const centsIn = (event: Told, key: string): number | null => {
  const amount = event.said[key];
  return amount === undefined || amount === null ? null : Math.round(Number(amount) * 100);
};
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function told(event: HistoryEvent): Told {
  const said = event as unknown as Readonly<Record<string, unknown>>;
  const content = Object.keys(said)
    .filter((key) => key !== 'recordedOn' && key !== 'note')
    .filter((key) => said[key] !== undefined && said[key] !== null)
    .sort()
    .map((key) => `${key}=${/amount|value/.test(key) ? Number(said[key]) : said[key]}`)
    .join('\n');
  return { kind: event.kind, day: dayOfDate(event.on), id: event.id ?? null, content, said };
}

const inReadingOrder = (a: Told, b: Told): number =>
  a.day - b.day ||
  kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) ||
  compare(a.id ?? '', b.id ?? '') ||
  compare(a.content, b.content);

/** What is known, without repetitions, conflicts and what was retracted. */
export function settle(history: History, knownAt: string | null | undefined): Settled {
  const isList = Array.isArray(history);
  const given = (isList ? history : (history as { history?: unknown }).history) ?? [];
  const ownId = isList ? null : (history as { readonly id: string }).id;
  const known = (given as readonly HistoryEvent[])
    .filter(({ recordedOn }) => (recordedOn ?? '') <= (knownAt ?? '9999-12-31'))
    .map(told)
    .sort(inReadingOrder);
  const single = known.filter(
    (event, index) =>
      event.id === null ||
      !known
        .slice(0, index)
        .some(({ id, content }) => id === event.id && content === event.content),
  );
  const withId = (id: string): Told[] => single.filter((event) => event.id === id);
  const conflicts = (event: Told): boolean => event.id !== null && withId(event.id).length > 1;

  const issues: NaiveIssue[] = [];
  const retracted = new Set<string>();
  for (const event of single) {
    if (event.kind !== 'retraction' || conflicts(event)) continue;
    const of = textOf(event, 'of') as string;
    if (withId(of).some(({ kind }) => kind !== 'retraction')) retracted.add(of);
    else issues.push({ code: 'unknown-reference', id: event.id, day: event.day });
  }
  const isRetracted = (event: Told): boolean => event.id !== null && retracted.has(event.id);
  for (const event of single) {
    if (!conflicts(event) || isRetracted(event)) continue;
    if (withId(event.id as string)[0] !== event) continue;
    issues.push({ code: 'conflicting-duplicate', id: event.id, day: event.day });
  }
  const events = single.filter(
    (event) => event.kind !== 'retraction' && !conflicts(event) && !isRetracted(event),
  );
  return { ownId, events, issues };
}

/** Everything that follows from some events, read from the first one. */
export function readAll(events: readonly Told[], ownId: string | null): Facts {
  const facts: Facts = {
    started: false,
    issues: [],
    occasionDays: [],
    lastPurchase: null,
    revenue: [],
    contracts: new Map(),
    declared: false,
    talks: [],
    contact: null,
    conversions: [],
    acts: [],
    answer: null,
  };
  const bought: Bought[] = [];
  const boughtById = new Map<string, Bought>();
  const contractDays: number[] = [];
  const contractValues: { readonly day: number; readonly cents: number }[] = [];
  const refundsOfUnknown: Told[] = [];
  const given: Told[] = [];
  const won = new Set<string | null>();
  /** Purchases before the last declared end keep nobody a customer any more. */
  let closed = 0;
  const referrers = new Set<string | null>();

  const issue = (code: string, { id, day }: Told): void => {
    facts.issues.push({ code, id, day });
  };
  const hasOccasion = (): boolean =>
    contractDays.length > 0 || bought.some(({ isTakenBack }) => !isTakenBack);
  const buy = (event: Told, key: string): void => {
    const cents = centsIn(event, key);
    const one: Bought = { day: event.day, cents, left: cents ?? 0, isTakenBack: false };
    bought.push(one);
    if (event.id !== null) boughtById.set(event.id, one);
    facts.declared = false;
  };
  const sign = (event: Told): void => {
    contractDays.push(event.day);
    contractValues.push({ day: event.day, cents: centsIn(event, 'value') ?? 0 });
    const until = dayIn(event, 'until');
    facts.contracts.set(textOf(event, 'contract'), { signed: event.day, until, terminated: null });
    facts.declared = false;
  };
  const refund = (event: Told): boolean => {
    const one = boughtById.get(textOf(event, 'of') as string);
    if (one === undefined) {
      refundsOfUnknown.push(event);
      return false;
    }
    const cents = centsIn(event, 'amount');
    if (one.isTakenBack) issue('refund-exceeds-purchase', event);
    else if (cents === null) one.isTakenBack = true;
    else if (one.cents === null) issue('refund-of-unknown-amount', event);
    else if (cents < one.left) one.left -= cents;
    else {
      one.isTakenBack = true;
      if (cents > one.left) issue('refund-exceeds-purchase', event);
    }
    return true;
  };
  /** Whether a recommendation, or its conversion, is one of somebody else than themselves or their referrer. */
  const isOfAnother = (event: Told, key: string): boolean => {
    const who = textOf(event, key) as string;
    if (who === ownId) issue('self-referral', event);
    else if (referrers.has(who)) issue('referral-cycle', event);
    else return true;
    return false;
  };
  const terminate = (event: Told): boolean => {
    const contract = facts.contracts.get(textOf(event, 'contract'));
    if (contract === undefined) issue('unknown-reference', event);
    else if (contract.terminated !== null) issue('terminated-twice', event);
    else {
      contract.terminated = event.day;
      return true;
    }
    return false;
  };

  /** Reads one event; says whether it counts as happened. */
  const read = (event: Told): boolean => {
    const { kind, day } = event;
    if (['qualified', 'inquiry', 'meeting', 'bid.opened', 'trial.started'].includes(kind)) {
      facts.contact = day;
    }
    if (['inquiry', 'meeting', 'bid.opened', 'trial.started'].includes(kind)) {
      facts.talks.push({ day, bid: textOf(event, 'bid'), isBid: kind === 'bid.opened' });
    }
    if (kind === 'identified') {
      const referrer = textOf(event, 'referredBy');
      if (referrer !== null && referrer === ownId) issue('self-referral', event);
      else referrers.add(referrer);
    }
    if (kind === 'disqualified') {
      if (hasOccasion()) issue('disqualified-after-purchase', event);
      facts.contact = null;
    }
    if (kind === 'bid.lost') {
      const lost = textOf(event, 'bid');
      if (lost !== null && !facts.talks.some(({ bid, isBid }) => isBid && bid === lost)) {
        issue('unknown-reference', event);
      }
      facts.talks = facts.talks.filter(
        ({ bid, isBid }) => !isBid || (lost !== null && bid !== lost),
      );
    }
    if (kind === 'relationship.terminated') {
      if (!hasOccasion()) issue('declared-non-customer', event);
      else if (facts.declared) issue('terminated-twice', event);
      else {
        for (const contract of facts.contracts.values()) contract.terminated ??= day;
        closed = bought.length;
      }
      facts.declared = true;
      facts.talks = [];
    }
    if (kind === 'contract.terminated') return terminate(event);
    if (kind === 'purchase') buy(event, 'amount');
    if (kind === 'refund') return refund(event);
    if (kind === 'contract.signed') sign(event);
    if (kind === 'contract.renewed') {
      if (facts.contracts.has(textOf(event, 'contract'))) sign(event);
      else {
        issue('renewed-without-contract', event);
        buy(event, 'value');
      }
    }
    if (kind === 'referral.given') {
      if (!isOfAnother(event, 'to')) return false;
      given.push(event);
      facts.acts.push(day);
    }
    if (kind === 'referral.converted') {
      if (!isOfAnother(event, 'customer')) return false;
      const referral = textOf(event, 'referral');
      const customer = textOf(event, 'customer');
      if (won.has(customer)) {
        issue('converted-twice', event);
        return false;
      }
      won.add(customer);
      const isGiven = given.some(
        (one) => textOf(one, 'to') === customer || (referral !== null && one.id === referral),
      );
      if (!isGiven) issue('converted-without-given', event);
      facts.conversions.push(day);
      facts.answer = null;
    }
    if (kind === 'advocacy') facts.acts.push(day);
    if (kind === 'satisfaction' && textOf(event, 'level') !== 'noAnswer') {
      facts.answer = (event.said['level'] ?? event.said['score']) as string | number;
    }
    return true;
  };
  for (const event of events) facts.started = read(event) || facts.started;

  for (const event of refundsOfUnknown) {
    const isLater = boughtById.has(textOf(event, 'of') as string);
    issue(isLater ? 'refund-before-purchase' : 'unknown-reference', event);
  }
  const standing = bought.filter(({ isTakenBack }) => !isTakenBack);
  const purchaseDays = standing.map(({ day }) => day);
  facts.occasionDays = [...new Set([...contractDays, ...purchaseDays])].sort((a, b) => a - b);
  const open = bought.slice(closed).filter(({ isTakenBack }) => !isTakenBack);
  facts.lastPurchase = open.length === 0 ? null : Math.max(...open.map(({ day }) => day));
  facts.revenue = [...contractValues, ...standing.map(({ day, left }) => ({ day, cents: left }))];
  return facts;
}
