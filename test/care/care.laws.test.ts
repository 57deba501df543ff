/** What holds for every policy, customer and day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CarePlan,
  type CarePolicy,
  type CareRecord,
  type CareStrategyInput,
  carePlan,
  defineCarePolicy,
  explain,
  type GreetingDay,
  type OwnedPlan,
  ownerLoad,
  relationshipCare,
  type TouchTally,
} from '../../src/care/index.ts';
import { careWordsEn } from '../../src/care/words.en.ts';
import { careWordsZhCN } from '../../src/care/words.zh-CN.ts';
import { dateBetween, dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { runs } from '../support/laws.ts';

const stages = ['suspect', 'prospect', 'firstTime', 'repeat', 'advocate'] as const;
const phases = ['potential', 'development', 'growth', 'maturity', 'termination'] as const;
const kinds = [
  'birthday',
  'festival',
  'membershipAnniversary',
  'promotion',
  'graduation',
  'wedding',
] as const;

const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { freq: 2 });
const daysUpTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });

/** Any strategy that may be written down. */
const strategyArbitrary: fc.Arbitrary<CareStrategyInput> = fc
  .record({
    first: fc.integer({ min: 0, max: 20 }),
    working: fc.boolean(),
    steps: fc.array(daysUpTo(40), { maxLength: 4 }),
    everyDays: daysUpTo(60),
    slack: orNull(fc.integer({ min: 0, max: 60 })),
    stopAfterDays: orNull(daysUpTo(400)),
    bidLostPauseDays: orNull(daysUpTo(120)),
    reminders: fc.uniqueArray(daysUpTo(200), { maxLength: 4 }),
    askForReference: fc.constantFrom('everyQuarter', 'never'),
    leads: fc.constantFrom('together', 'together', 'alone'),
  })
  .map((drawn) => {
    let last = drawn.first;
    const stepDays = drawn.steps.map((gap) => {
      last += gap;
      return last;
    });
    return {
      firstTouch: drawn.working ? { workingDays: drawn.first } : { days: drawn.first },
      cadence: { stepDays, everyDays: drawn.everyDays },
      alarmDays:
        drawn.slack === null ? null : Math.max(1, drawn.first, drawn.everyDays) + drawn.slack,
      stopAfterDays: drawn.stopAfterDays,
      bidLostPauseDays: drawn.bidLostPauseDays,
      renewalReminderDays: drawn.reminders.sort((first, second) => second - first),
      askForReference: drawn.askForReference,
      leads: drawn.leads,
    } as const;
  });

const ownPolicy: fc.Arbitrary<CarePolicy> = fc
  .tuple(strategyArbitrary, strategyArbitrary, orNull(daysUpTo(90)), daysUpTo(365))
  .map(([stage, phase, reassignAfterDays, aheadDays]) =>
    defineCarePolicy({
      id: 'drawn',
      version: '1',
      stages: Object.fromEntries(stages.map((name) => [name, stage])),
      phases: Object.fromEntries(phases.map((name) => [name, phase])),
      reassignAfterDays,
      cadencePercentByGrade: { A: 50, B: 130, C: 300, tiny: 10 },
      greetings: { aheadDays },
    }),
  );
const policyArbitrary = fc.oneof(fc.constant(relationshipCare), ownPolicy);

const dates = dateBetween('2023-01-01', '2025-12-31');
const past = dateBetween('2022-06-01', '2023-12-31');
const greetingArbitrary: fc.Arbitrary<GreetingDay> = fc.record({
  kind: fc.constantFrom(...kinds),
  on: dateBetween('1980-01-01', '2026-12-31'),
  name: orNull(fc.constantFrom('a', 'b')),
  yearly: orNull(fc.boolean()),
});

/** A record whose facts have all happened by 2024-01-01. */
const recordArbitrary: fc.Arbitrary<CareRecord> = fc
  .record({
    has: fc.constantFrom('stage', 'phase', 'both'),
    stage: fc.constantFrom(...stages),
    phase: fc.constantFrom(...phases),
    entries: fc.tuple(past, past),
    lastTouchOn: orNull(past),
    grade: orNull(fc.constantFrom('A', 'B', 'C', 'tiny', 'other')),
    owner: orNull(fc.constant('li')),
    ownedSince: orNull(dates),
    contractUntil: orNull(dates),
    bidLostOn: orNull(past),
    referenceAskedOn: orNull(past),
    greetingDays: fc.array(greetingArbitrary, { maxLength: 6 }),
  })
  .map(({ has, stage, phase, entries, ...facts }) => ({
    ...facts,
    stage: has === 'phase' ? null : stage,
    phase: has === 'stage' ? null : phase,
    enteredOn: { stage: entries[0], phase: entries[1] },
  }));

/** Days from 2024 on. */
const askedArbitrary = dateBetween('2024-01-01', '2025-12-31');

/** Whether a plan says what a next step promised. */
const has: Readonly<Record<string, (plan: CarePlan) => boolean>> = {
  'care.due': ({ due }) => due,
  'care.overdue': ({ overdue }) => overdue,
  'care.reassign': ({ reassign }) => reassign,
  'care.stop': ({ stop }) => stop,
};
const flagsOf = (plan: CarePlan) => Object.values(has).map((flag) => flag(plan));

describe('a plan', () => {
  it('says exactly when what happens next: on that day, and not the day before', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(policyArbitrary, recordArbitrary, askedArbitrary, (policy, record, asOf) => {
        const plan = carePlan(policy, record, { asOf });
        const { next } = plan;
        if (next === null) {
          const muchLater = carePlan(policy, record, { asOf: '2040-01-01' });
          expect(flagsOf(muchLater)).toEqual(flagsOf(plan));
          return;
        }
        seen.add(next.what);
        const happens = has[next.what] as (plan: CarePlan) => boolean;
        const before = dateOfDay(dayOfDate(next.on) - 1);
        expect(next.on > asOf).toBe(true);
        expect(happens(carePlan(policy, record, { asOf: next.on }))).toBe(true);
        expect(flagsOf(carePlan(policy, record, { asOf: before }))).toEqual(flagsOf(plan));
        expect(happens(plan)).toBe(false);
      }),
      { numRuns: runs(600) },
    );
    expect([...seen].sort()).toEqual(['care.due', 'care.overdue', 'care.reassign', 'care.stop']);
  });

  it('is due, overdue and stopped by its own days', () => {
    fc.assert(
      fc.property(policyArbitrary, recordArbitrary, askedArbitrary, (policy, record, asOf) => {
        const plan = carePlan(policy, record, { asOf });
        const { dueOn, alarmOn, stopOn, pausedUntil } = plan;
        expect(plan.due).toBe(dueOn !== null && dueOn <= asOf);
        expect(plan.overdue).toBe(alarmOn !== null && alarmOn < asOf);
        expect(plan.stop).toBe(stopOn !== null && stopOn <= asOf);
        if (dueOn !== null && alarmOn !== null) expect(alarmOn >= dueOn).toBe(true);
        if (dueOn !== null && stopOn !== null) expect(dueOn < stopOn).toBe(true);
        if (pausedUntil !== null) expect(plan.due).toBe(false);
        if (plan.reassign) expect(plan.due).toBe(true);
        expect(plan.touchesInYear).toBeLessThanOrEqual(365);
      }),
      { numRuns: runs(400) },
    );
  });

  it('has no earlier due day after a later touch', () => {
    const never = '9999-12-31';
    fc.assert(
      fc.property(policyArbitrary, recordArbitrary, past, past, (policy, record, one, other) => {
        const due = (lastTouchOn: string | null) =>
          carePlan(policy, { ...record, lastTouchOn }, { asOf: '2024-01-01' }).dueOn ?? never;
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(due(later) >= due(earlier)).toBe(true);
        expect(due(earlier) >= due(null)).toBe(true);
      }),
      { numRuns: runs(600) },
    );
  });

  it('is due again after every touch, and counts the touches of a year like that', () => {
    fc.assert(
      fc.property(policyArbitrary, recordArbitrary, askedArbitrary, (policy, record, asOf) => {
        const settled = { ...record, ownedSince: null };
        const end = dateOfDay(dayOfDate(asOf) + 365);
        const plan = carePlan(policy, settled, { asOf });
        let touches = 0;
        let { dueOn } = plan;
        while (dueOn !== null && (dueOn < end || dueOn <= asOf)) {
          touches += 1;
          const lastTouchOn: string = dueOn < asOf ? asOf : dueOn;
          dueOn = carePlan(policy, { ...settled, lastTouchOn }, { asOf: lastTouchOn }).dueOn;
          if (dueOn !== null) expect(dueOn > lastTouchOn).toBe(true);
        }
        expect(plan.touchesInYear).toBe(touches);
      }),
      { numRuns: runs(100) },
    );
  });

  it('does not depend on the order of greeting days, nor on telling one twice', () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        recordArbitrary,
        askedArbitrary,
        fc.func(fc.integer()),
        (policy, record, asOf, key) => {
          const days = record.greetingDays ?? [];
          const shuffled = [...days, ...days].sort((first, second) => key(first) - key(second));
          const plan = carePlan(policy, record, { asOf });
          expect(carePlan(policy, { ...record, greetingDays: shuffled }, { asOf })).toEqual(plan);
          const last = dateOfDay(dayOfDate(asOf) + policy.greetings.aheadDays - 1);
          expect(plan.greetings.every(({ on }) => on >= asOf && on <= last)).toBe(true);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('can be put into words, is plain JSON, and changes nothing it was given', () => {
    fc.assert(
      fc.property(policyArbitrary, recordArbitrary, askedArbitrary, (policy, record, asOf) => {
        const before = JSON.stringify(record);
        const plan = carePlan(policy, record, { asOf });
        expect(JSON.stringify(record)).toBe(before);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
        for (const words of [careWordsEn, careWordsZhCN]) {
          const said = explain(plan, words);
          expect(said.length).toBeGreaterThan(0);
          expect(said.some((text) => /undefined|null|NaN|object/.test(text))).toBe(false);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

const ownedArbitrary: fc.Arbitrary<OwnedPlan[]> = fc
  .uniqueArray(
    fc.record({
      customer: fc.integer({ min: 0, max: 12 }).map((id) => `c-${id}`),
      owner: orNull(fc.constantFrom('li', 'wang', 'zhao')),
      record: recordArbitrary,
    }),
    { maxLength: 25, selector: ({ customer, owner }) => `${customer} ${owner}` },
  )
  .map((all) =>
    all.map(({ customer, owner, record }) => ({
      customer,
      owner,
      plan: carePlan(relationshipCare, { ...record, owner }, { asOf: '2024-06-01' }),
    })),
  );

describe('a load', () => {
  const options = { asOf: '2024-06-01', capacity: 4 };
  const figures = ['plans', 'due', 'overdue', 'reassign', 'stopped', 'touchesInYear'] as const;

  it('adds up: owners and pool make the total', () => {
    fc.assert(
      fc.property(ownedArbitrary, (plans) => {
        const load = ownerLoad(plans, options);
        const parts: readonly TouchTally[] = [...load.owners, load.pool];
        for (const figure of figures) {
          const sum = parts.reduce((all, part) => all + part[figure], 0);
          expect(load.total[figure]).toBe(sum);
        }
        expect(load.total.plans).toBe(plans.length);
        expect(load.total.touchesInYear).toBe(load.concentration.touches);
        expect(load.withoutOwner).toHaveLength(load.pool.plans);
        const over = load.owners.filter(({ overCapacity }) => overCapacity);
        expect(load.ownersOverCapacity).toBe(over.length);
        const { topTouches, touches, topCustomers, customers } = load.concentration;
        // The top fifth has at least a fifth of the touches.
        expect(topTouches * customers).toBeGreaterThanOrEqual(touches * topCustomers);
      }),
      { numRuns: runs(200) },
    );
  });

  it('does not depend on the order of the plans', () => {
    fc.assert(
      fc.property(ownedArbitrary, fc.func(fc.integer()), (plans, key) => {
        const shuffled = [...plans].sort((first, second) => key(first) - key(second));
        expect(ownerLoad(shuffled, options)).toEqual(ownerLoad(plans, options));
      }),
      { numRuns: runs(100) },
    );
  });
});
