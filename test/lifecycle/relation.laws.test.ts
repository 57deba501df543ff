/** The laws of loyalty stage and lifecycle phase: what holds for every history, policy and question. */
import {
  defineLifecyclePolicy,
  defineLoyaltyPolicy,
  type HistoryEvent,
  type HistoryOptions,
  type LifecycleDecision,
  type LifecyclePolicy,
  type LifecyclePolicyInput,
  type LoyaltyDecision,
  type LoyaltyPolicy,
  type LoyaltyPolicyInput,
  lifecyclePhase,
  loyaltyStage,
} from 'clientele';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naivePhase, naiveStage } from '../oracle/naiveRelation.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import {
  asked,
  askedDate,
  historyOf,
  lifecyclePolicies,
  loyaltyPolicies,
  plainlyAsked,
} from '../support/historyArbitraries.ts';
import { runs } from '../support/laws.ts';

const policies = fc.record({ loyalty: loyaltyPolicies, lifecycle: lifecyclePolicies });
const cases = fc.tuple(policies, asked).map(([by, about]) => ({ by, ...about }));
const plainCases = fc.tuple(policies, plainlyAsked).map(([by, about]) => ({ by, ...about }));

/** Tries a law on many random values. */
function always<Value>(
  count: number,
  values: fc.Arbitrary<Value>,
  law: (value: Value) => void,
): void {
  fc.assert(fc.property(values, law), { numRuns: runs(count) });
}

/** Both decisions about some events. */
const both = (
  by: { readonly loyalty: LoyaltyPolicy; readonly lifecycle: LifecyclePolicy },
  events: readonly HistoryEvent[],
  asked: HistoryOptions,
): [LoyaltyDecision, LifecycleDecision] => [
  loyaltyStage(by.loyalty, events, asked),
  lifecyclePhase(by.lifecycle, events, asked),
];

const read = ({ issues, upcoming }: LoyaltyDecision | LifecycleDecision) => ({
  issues: issues.map(({ code, event }) => `${code} ${event.id}`).sort(),
  upcoming: upcoming.map(({ id }) => String(id)).sort(),
});
const later = (date: string, days: number): string => dateOfDay(dayOfDate(date) + days);

describe('stage and phase', () => {
  it('are what the naive implementation says, for every policy, history and question', () => {
    const seen = new Set<string>();
    const ofCustomers = fc.tuple(cases, fc.boolean());
    always(1_000, ofCustomers, ([{ by, events, asked }, isOfCustomer]) => {
      const history = historyOf(events, isOfCustomer);
      const stage = loyaltyStage(by.loyalty, history, asked);
      expect({
        stage: stage.stage,
        since: stage.since,
        highest: stage.highest,
        timeline: stage.timeline.map((step) => [step.on, step.stage]),
        next: stage.next && { on: stage.next.on, to: stage.next.to },
        ...read(stage),
      }).toEqual(naiveStage(by.loyalty, history, asked));
      const phase = lifecyclePhase(by.lifecycle, history, asked);
      expect({
        phase: phase.phase,
        since: phase.since,
        cycle: phase.cycle,
        why: phase.why,
        declining: phase.declining,
        timeline: phase.timeline.map((step) => [step.on, step.phase, step.cycle, step.why]),
        next: phase.next && { on: phase.next.on, to: phase.next.to, why: phase.next.why },
        ...read(phase),
      }).toEqual(naivePhase(by.lifecycle, history, asked));
      for (const step of stage.timeline) seen.add(step.stage);
      for (const step of phase.timeline) seen.add(step.why ?? step.phase);
      for (const { code } of phase.issues) seen.add(code);
      if (phase.declining) seen.add('declining');
    });
    const wanted = [
      ...['suspect', 'prospect', 'firstTime', 'repeat', 'advocate', 'declining'],
      ...['potential', 'development', 'growth', 'maturity'],
      ...['contract-terminated', 'contract-expired', 'declared', 'silence'],
      ...['conflicting-duplicate', 'unknown-reference', 'refund-before-purchase'],
      ...[
        'refund-exceeds-purchase',
        'refund-of-unknown-amount',
        'renewed-without-contract',
        'terminated-twice',
      ],
      ...['self-referral', 'referral-cycle', 'converted-without-given', 'converted-twice'],
      ...['disqualified-after-purchase', 'declared-non-customer'],
    ];
    expect([...seen].sort()).toEqual(wanted.sort());
  });

  it('do not depend on the order in which events arrive', () => {
    const arrivals = cases.chain((one) =>
      fc.record({
        one: fc.constant(one),
        arrived: fc.shuffledSubarray(one.events, { minLength: one.events.length }),
      }),
    );
    always(200, arrivals, ({ one: { by, events, asked }, arrived }) => {
      expect(both(by, arrived, asked)).toEqual(both(by, events, asked));
    });
  });

  it('do not depend on how often an event with an id is told', () => {
    const repeats = fc.array(fc.tuple(fc.nat(99), fc.nat(300)), { minLength: 1, maxLength: 5 });
    always(200, fc.tuple(cases, repeats), ([{ by, events, asked }, repeated]) => {
      // What becomes known by its repetition only is none.
      const known = events.filter(
        ({ recordedOn }) => (recordedOn ?? '') <= (asked.knownAt ?? '9999-12-31'),
      );
      const named = known.filter(({ id }) => id !== null);
      fc.pre(named.length > 0);
      const again = repeated.map(([number, days]): HistoryEvent => {
        const event = named[number % named.length] as HistoryEvent;
        return { ...event, recordedOn: later(event.recordedOn ?? event.on, days), note: 'again' };
      });
      expect(both(by, [...again, ...events], asked)).toEqual(both(by, events, asked));
    });
  });

  it('do not look ahead: events to come change nothing but `upcoming`', () => {
    always(200, plainCases, ({ by, events, asked }) => {
      const past = events.filter(({ on }) => on <= asked.asOf);
      const known = both(by, events, asked).map((decision) => ({ ...decision, upcoming: [] }));
      expect(known).toEqual(both(by, past, asked));
    });
  });

  it('have at an earlier day a timeline that is the beginning of the later one', () => {
    always(200, fc.tuple(cases, askedDate), ([{ by, events, asked }, date]) => {
      const [asOf, earlier] = [asked.asOf, date].sort().reverse() as [string, string];
      const now = both(by, events, { ...asked, asOf });
      both(by, events, { ...asked, asOf: earlier }).forEach(({ timeline }, index) => {
        const upTo = now[index]?.timeline.filter(({ on }) => on <= earlier);
        expect(timeline).toEqual(upTo);
      });
    });
  });

  it('change on the very day that `next` says, and not before', () => {
    always(200, plainCases, ({ by, events, asked: { asOf } }) => {
      const past = events.filter(({ on }) => on <= asOf);
      const [stage, phase] = both(by, past, { asOf });
      const at = (on: string) => both(by, past, { asOf: on });
      const lastDay = (next: { readonly on: string } | null): string =>
        next === null ? later(asOf, 3_653) : later(next.on, -1);
      expect(at(lastDay(stage.next))[0].timeline).toEqual(stage.timeline);
      expect(at(lastDay(phase.next))[1].timeline).toEqual(phase.timeline);
      if (stage.next !== null) {
        const { on, to } = stage.next;
        expect(on > asOf).toBe(true);
        expect(at(on)[0]).toMatchObject({ stage: to, since: on });
      }
      if (phase.next !== null) {
        const { on, to, why } = phase.next;
        expect(on > asOf).toBe(true);
        expect(at(on)[1]).toMatchObject({ phase: to, since: on, why });
      }
    });
  });

  it('are plain JSON', () => {
    always(200, cases, ({ by, events, asked }) => {
      const decisions = both(by, events, asked);
      expect(JSON.parse(JSON.stringify(decisions))).toStrictEqual(decisions);
    });
  });

  it('are, as known before everything was, those of an empty history', () => {
    always(100, cases, ({ by, events, asked: { asOf } }) => {
      const recorded = events.map((event) => ({
        ...event,
        recordedOn: event.recordedOn ?? event.on,
      }));
      const knownAt = '2015-12-31';
      expect(both(by, recorded, { asOf, knownAt })).toEqual(both(by, [], { asOf }));
    });
  });
});

describe('the stage', () => {
  it('is never lower with a wider window', () => {
    const ranks = [null, 'suspect', 'prospect', 'firstTime', 'repeat', 'advocate'];
    const wider = fc.record({ fresh: fc.nat(400), window: fc.nat(400), grace: fc.nat(400) });
    always(300, fc.tuple(cases, wider), ([{ by, events, asked }, { fresh, window, grace }]) => {
      const { prospectFreshDays, advocate, ...same } = by.loyalty as LoyaltyPolicyInput &
        LoyaltyPolicy;
      const wide = defineLoyaltyPolicy({
        ...same,
        prospectFreshDays: prospectFreshDays + fresh,
        advocate: {
          ...advocate,
          windowDays: advocate.windowDays + window,
          graceDays: advocate.graceDays + grace,
        },
      });
      const before = loyaltyStage(by.loyalty, events, asked).stage;
      const after = loyaltyStage(wide, events, asked).stage;
      expect(ranks.indexOf(after)).toBeGreaterThanOrEqual(ranks.indexOf(before));
    });
  });
});

describe('the phase', () => {
  const isCustomer = (phase: string | null): boolean => phase === 'growth' || phase === 'maturity';
  /** A policy with something else in it. */
  const changed = (policy: LifecyclePolicy, change: Partial<LifecyclePolicyInput>) =>
    defineLifecyclePolicy({ ...(policy as LifecyclePolicyInput & LifecyclePolicy), ...change });

  it('moves by the listed transitions only, by some of them only when a refund is read', () => {
    const listed = new Set([
      ...['potential development', 'potential growth'],
      ...['development potential', 'development growth', 'development termination'],
      ...['growth maturity', 'growth termination', 'maturity growth', 'maturity termination'],
      ...['termination development', 'termination growth'],
    ]);
    const byRefund = new Set([
      ...['growth potential', 'growth development', 'maturity potential', 'maturity development'],
      ...['termination potential', 'termination development'],
    ]);
    const seen = new Set<string>();
    always(500, cases, ({ by, events, asked }) => {
      const { timeline } = lifecyclePhase(by.lifecycle, events, asked);
      timeline.forEach(({ on, phase, cycle, why }, index) => {
        expect(why !== null).toBe(phase === 'termination');
        const before = timeline[index - 1];
        if (before === undefined) {
          expect(['potential', 'development', 'growth']).toContain(phase);
          expect(cycle).toBe(1);
          return;
        }
        const move = `${before.phase} ${phase}`;
        seen.add(move);
        const isRefunded = events.some((event) => event.kind === 'refund' && event.on === on);
        expect(listed.has(move) || (isRefunded && byRefund.has(move)), move).toBe(true);
        if (move === 'termination growth') expect(cycle).toBe(before.cycle + 1);
        if (isCustomer(before.phase) && !isRefunded) expect(cycle).toBe(before.cycle);
        if (isCustomer(before.phase) && isCustomer(phase)) expect(on.slice(8)).toBe('01');
      });
    });
    // Fewer cases than these do not meet every transition.
    if (runs(500) >= 500) expect([...listed].filter((move) => !seen.has(move))).toEqual([]);
  });

  it('is that of a customer on no fewer days with more grace and a longer silence', () => {
    const wider = fc.record({ grace: fc.nat(400), days: fc.nat(400), times: fc.nat(3) });
    always(300, fc.tuple(cases, wider), ([{ by, events, asked }, { grace, days, times }]) => {
      const { expiryGraceDays, silence } = by.lifecycle;
      const wide = changed(by.lifecycle, {
        expiryGraceDays: expiryGraceDays + grace,
        silence: { days: silence.days + days, gapMultiple: silence.gapMultiple + times },
      });
      const before = lifecyclePhase(by.lifecycle, events, asked).phase;
      const after = lifecyclePhase(wide, events, asked).phase;
      if (isCustomer(before)) expect(isCustomer(after)).toBe(true);
    });
  });

  it('is turned into no other than development by longer engagements', () => {
    always(300, fc.tuple(cases, fc.nat(400)), ([{ by, events, asked }, days]) => {
      const { engagementFreshDays } = by.lifecycle;
      const longer = changed(by.lifecycle, { engagementFreshDays: engagementFreshDays + days });
      const before = lifecyclePhase(by.lifecycle, events, asked).phase;
      const after = lifecyclePhase(longer, events, asked).phase;
      const isSold = before === null || isCustomer(before);
      expect(isSold ? [before] : [before, 'development']).toContain(after);
    });
  });
});
