/** Random histories, policies and questions for the laws of loyalty stage and lifecycle phase. */
import {
  type Customer,
  defineLifecyclePolicy,
  defineLoyaltyPolicy,
  engineeringServicesLifecycle,
  type History,
  type HistoryEvent,
  type HistoryOptions,
  type LifecyclePolicy,
  type LoyaltyPolicy,
  propertyLoyalty,
  subscriptionLifecycle,
  telecomLoyalty,
} from 'clientele';
import fc from 'fast-check';
import { dateBetween, dateOfDay, dayOfDate } from './civilDates.ts';

type Drawn<From> = From extends fc.Arbitrary<infer Value> ? Value : never;

const weighted = (weights: { readonly [kind in HistoryEvent['kind']]?: number }) =>
  fc.constantFrom(
    ...Object.entries(weights).flatMap(([kind, weight]) =>
      Array.from({ length: weight }, () => kind as HistoryEvent['kind']),
    ),
  );

const anyKind = weighted({
  ...{ identified: 2, qualified: 2, disqualified: 2, inquiry: 4, outreach: 2, meeting: 3 },
  ...{ 'bid.opened': 4, 'bid.lost': 3, 'trial.started': 2, 'relationship.terminated': 2 },
  ...{ 'contract.signed': 5, 'contract.renewed': 4, 'contract.terminated': 4 },
  ...{ purchase: 10, refund: 6, 'referral.given': 4, 'referral.converted': 4, advocacy: 4 },
  ...{ satisfaction: 4, signal: 1 },
});
const buyersKind = weighted({
  ...{ purchase: 16, 'contract.signed': 2, 'contract.renewed': 2, refund: 5, inquiry: 1 },
  ...{ 'contract.terminated': 2 },
});
const talkersKind = weighted({
  ...{ inquiry: 4, meeting: 3, 'bid.opened': 4, 'bid.lost': 3, 'trial.started': 3, purchase: 2 },
  ...{ qualified: 3, disqualified: 3, 'relationship.terminated': 2, refund: 3, outreach: 1 },
});
const contractsKind = weighted({
  ...{ 'contract.signed': 6, 'contract.renewed': 5, 'contract.terminated': 7, purchase: 3 },
  ...{ 'relationship.terminated': 2, refund: 3, meeting: 2 },
});
const friendsKind = weighted({
  ...{ purchase: 5, 'referral.given': 6, 'referral.converted': 6, advocacy: 6, satisfaction: 6 },
  ...{ identified: 2, refund: 2 },
});

/** One time in so many there is nothing. */
const option = <Value>(some: fc.Arbitrary<Value>, freq: number): fc.Arbitrary<Value | null> =>
  fc.option(some, { nil: null, freq });

/** An event before all ids are known: a busy day, days after it, and references as numbers. */
const draftOf = (kind: fc.Arbitrary<HistoryEvent['kind']>) =>
  fc.record({
    kind,
    near: fc.nat(99),
    after: fc.oneof(fc.constant(0), fc.constantFrom(1, 30, 31), fc.nat(40)),
    // By UTF-16 the second comes before the third, by code points after it.
    letter: option(fc.constantFrom('a', '\u{1F600}', '\uFF5E'), 4),
    recorded: option(fc.oneof(fc.constant(0), fc.integer({ min: -30, max: 400 })), 2),
    target: fc.nat(99),
    isAimed: fc.nat(9).map((tenths) => tenths < 9),
    name: option(fc.constantFrom('k-1', 'k-2'), 3),
    cents: option(fc.oneof(fc.constantFrom(0, 2_500, 5_000, 10_000, 10_000), fc.nat(20_000)), 5),
    untilDays: option(fc.oneof(fc.nat(31), fc.integer({ min: -20, max: 500 })), 4),
    who: fc.constantFrom('anna', 'bert', 'me'),
    level: fc.constantFrom(
      ...['verySatisfied', 'satisfied', 'neutral', 'dissatisfied', 'veryDissatisfied', 'noAnswer'],
    ),
    score: option(fc.constantFrom(0, 5, 6, 7, 10), 2),
  });
type Draft = Drawn<ReturnType<typeof draftOf>>;

const drafts = fc.oneof(
  ...[anyKind, buyersKind, talkersKind, contractsKind, friendsKind].map((kind) =>
    fc.array(draftOf(kind), { maxLength: 25, size: 'max' }),
  ),
);

/** How a history is spoiled: an event is sent again, as it was or with another content, or retracted. */
const spoilings = fc.array(
  fc.record({
    how: fc.constantFrom('again', 'again', 'otherwise', 'retracted', 'unknown', 'retraction'),
    target: fc.nat(99),
    days: fc.integer({ min: -400, max: 400 }),
  }),
  { maxLength: 3 },
);

const fourYears = dateBetween('2020-01-01', '2024-03-31');
const busyDate = fc.oneof(
  ...[fourYears, fourYears, fourYears, fourYears],
  fc.constantFrom(
    ...['2020-02-28', '2020-02-29', '2021-02-28', '2021-03-01', '2022-01-31', '2022-02-28'],
    ...['2022-03-01', '2023-02-28', '2023-03-01', '2024-02-28', '2024-02-29'],
  ),
);

const moved = (date: string, days: number): string => dateOfDay(dayOfDate(date) + days);
const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % Math.max(items.length, 1)];

const refundable = ['purchase', 'purchase', 'contract.renewed'];

function saidBy(draft: Draft, on: string, aim: (...kinds: string[]) => string): object {
  const { kind, name, cents, untilDays, who, isAimed, target } = draft;
  const money = cents === null ? null : cents % 2 === 0 ? (cents / 100).toFixed(2) : cents / 100;
  switch (kind) {
    case 'identified':
      return { referredBy: isAimed ? who : null };
    case 'bid.opened':
    case 'bid.lost':
    case 'contract.terminated':
      return name === null ? {} : { [kind === 'contract.terminated' ? 'contract' : 'bid']: name };
    case 'purchase':
      return money === null ? {} : { amount: money };
    case 'refund':
      return { of: aim(...refundable), amount: target % 2 === 0 ? null : money };
    case 'contract.signed':
    case 'contract.renewed': {
      const until = untilDays === null ? null : moved(on, untilDays);
      return { contract: name, until, value: money };
    }
    case 'referral.given':
      return { to: who };
    case 'referral.converted':
      return { customer: who, referral: target % 2 === 0 ? null : aim('referral.given') };
    case 'advocacy':
      return { form: pick(['testimonial', 'case', 'reference'], target) };
    case 'satisfaction':
      return draft.score === null ? { level: draft.level } : { score: draft.score };
    case 'signal':
      return { form: 'visited' };
    default:
      return {};
  }
}

const otherwise = (event: HistoryEvent, days: number): HistoryEvent =>
  days % 3 === 0
    ? ({ kind: 'outreach', on: event.on, id: event.id } as const)
    : { ...event, on: moved(event.on, days === 0 ? 1 : days) };

/** The events of some drafts, and what spoils them. */
function eventsOf(
  days: readonly string[],
  parts: readonly Draft[],
  isRecorded: boolean,
  spoiled: Drawn<typeof spoilings>,
): HistoryEvent[] {
  const aimed = ({ isAimed, target }: Draft, kinds: readonly string[]): Draft | undefined =>
    pick(isAimed ? parts.filter(({ kind }) => kinds.includes(kind)) : parts, target);
  // Refunds and terminations mostly follow what they are of; some come before it.
  const onOf = (draft: Draft): string => {
    const { kind, isAimed, target, after } = draft;
    const kinds = { refund: refundable, 'contract.terminated': ['contract.signed'] }[
      kind as string
    ];
    const of = kinds === undefined || !isAimed ? undefined : aimed(draft, kinds);
    if (of === undefined) return moved(pick(days, draft.near) as string, after);
    const until = kind === 'refund' ? 0 : (of.untilDays ?? 0);
    return moved(
      onOf(of),
      target % 4 === 0 ? after - 20 : target % 2 === 0 ? after : after + until,
    );
  };
  // Of two events of one kind on one day the last says what holds: only their ids say which is the last.
  const isOneOfTwo = (draft: Draft): boolean =>
    /contract|refund|satisfaction|bid|referral/.test(draft.kind) &&
    parts
      .slice(0, parts.indexOf(draft))
      .some((one) => one.kind === draft.kind && onOf(one) === onOf(draft));
  const idOf = (draft: Draft): string | null =>
    draft.letter !== null || isOneOfTwo(draft)
      ? `${draft.letter ?? 'z'}-${parts.indexOf(draft)}`
      : null;
  const events = parts.map((draft) => {
    const on = onOf(draft);
    const aim = (...kinds: string[]): string => {
      const target = aimed(draft, kinds);
      return (target && idOf(target)) ?? 'nowhere';
    };
    return {
      kind: draft.kind,
      on,
      id: idOf(draft),
      recordedOn: draft.recorded === null || !isRecorded ? null : moved(on, draft.recorded),
      ...saidBy(draft, on, aim),
    } as HistoryEvent;
  });
  const retractions: string[] = [];
  for (const { how, target, days: later } of spoiled) {
    const named = events.filter(({ id }) => typeof id === 'string');
    const found = pick(named, target);
    if (found === undefined) continue;
    const retraction = (of: string): void => {
      const id = later % 2 === 0 ? `r-${events.length}` : null;
      const on = moved(found.on, later);
      events.push({ kind: 'retraction', on, of, id, recordedOn: on });
      if (id !== null) retractions.push(id);
    };
    if (how === 'again')
      events.push({ ...found, recordedOn: moved(found.on, later), note: 'again' });
    else if (how === 'otherwise') events.push(otherwise(found, later));
    else if (how === 'retracted') retraction(found.id as string);
    else if (how === 'unknown') retraction('nowhere');
    else retraction(pick(retractions, target) ?? 'nowhere');
  }
  return events;
}

const busyDates = fc.array(busyDate, { minLength: 1, maxLength: 12, size: 'max' });

/** Events: up to 25, on a few busy days and shortly after them, with what can go wrong. */
const eventsArbitrary: fc.Arbitrary<HistoryEvent[]> = fc
  .tuple(busyDates, drafts, fc.boolean(), spoilings)
  .map(([days, parts, isRecorded, spoiled]) => eventsOf(days, parts, isRecorded, spoiled));

const plainEvents: fc.Arbitrary<HistoryEvent[]> = fc
  .tuple(busyDates, drafts, fc.boolean())
  .map(([days, parts, isRecorded]) => eventsOf(days, parts, isRecorded, []));

/** The events alone, or of a customer, whose id is among those of the recommended. */
export const historyOf = (events: readonly HistoryEvent[], isCustomer: boolean): History =>
  isCustomer ? ({ id: 'me', history: events } satisfies Customer) : events;

/** A day to ask about. */
export const askedDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: dateBetween('2019-12-01', '2025-12-31') },
  { weight: 1, arbitrary: busyDate },
);

/** Some events, asked about on any day or near one of them, and sometimes as known on another day. */
const asking = (some: fc.Arbitrary<HistoryEvent[]>) =>
  fc
    .record({
      events: some,
      date: askedDate,
      knownAt: option(askedDate, 2),
      near: option(fc.nat(99), 2),
      after: fc.constantFrom(-1, 0, 0, 1, 30, 365, 366, 730),
    })
    .map(({ events, date, knownAt, near, after }) => {
      const event = near === null ? undefined : pick(events, near);
      const asOf = event === undefined ? date : moved(event.on, after);
      const known = knownAt === null ? null : (event?.recordedOn ?? knownAt);
      return { events, asked: { asOf, knownAt: known } satisfies HistoryOptions };
    });
export const asked = asking(eventsArbitrary);
export const plainlyAsked = asking(plainEvents);

/** Mostly windows from a day to years; sometimes what a preset says. */
export const loyaltyPolicies: fc.Arbitrary<LoyaltyPolicy> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(telecomLoyalty, propertyLoyalty) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        prospectFreshDays: fc.constantFrom(1, 2, 30, 90, 365),
        advocate: fc.record({
          minOccasions: fc.constantFrom(1, 1, 2, 3),
          windowDays: fc.constantFrom(1, 30, 180, 730, 730),
          graceDays: fc.constantFrom(0, 1, 60, 180),
          minConverted: fc.integer({ min: 1, max: 3 }),
          minActs: fc.integer({ min: 1, max: 3 }),
        }),
        dissatisfiedAtMost: fc.constantFrom(0, 5, 6, 7),
      })
      .map((said) => defineLoyaltyPolicy({ id: 'random', version: '1', ...said })),
  },
);

export const lifecyclePolicies: fc.Arbitrary<LifecyclePolicy> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(engineeringServicesLifecycle, subscriptionLifecycle) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        engagementFreshDays: fc.constantFrom(1, 2, 14, 60, 180),
        expiryGraceDays: fc.constantFrom(0, 1, 30, 90),
        maturity: fc.record({
          minTenureDays: fc.constantFrom(0, 1, 31, 180, 365),
          minOccasions: fc.integer({ min: 1, max: 4 }),
          growthBelow: fc.constantFrom('0', '0.0333', '0.1'),
          growthAtLeast: fc.constantFrom('0.1', '0.25', '0.5', '1'),
        }),
        declineAtLeast: fc.constantFrom('0.25', '0.5', '1'),
        silence: fc.record({
          days: fc.constantFrom(1, 7, 30, 90, 365, 500),
          gapMultiple: fc.nat(4),
        }),
      })
      .map((said) => defineLifecyclePolicy({ id: 'random', version: '1', ...said })),
  },
);
