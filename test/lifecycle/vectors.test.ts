/** Histories with the stage and phase at several dates, worked out by an independent prototype of the rules. */
import { readFileSync } from 'node:fs';
import {
  defineLifecyclePolicy,
  defineLoyaltyPolicy,
  type HistoryEvent,
  type HistoryIssue,
  lifecyclePhase,
  loyaltyStage,
} from 'clientele';
import { describe, expect, test } from 'vitest';

interface VectorEvent {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly [key: string]: unknown;
}

interface VectorPolicy {
  readonly loyalty: { readonly prospectFreshDays: number; readonly advocate: object };
  readonly lifecycle: {
    readonly engagementFreshDays: number;
    readonly expiryGraceDays: number;
    readonly maturity: object;
    readonly inactivity: { readonly mode: string; fixedDays: number; gapMultiple: number };
  };
}

interface Expected {
  readonly ifNothingHappens: { readonly on: string; readonly to: string } | null;
  readonly timeline: readonly (readonly unknown[])[];
  readonly [key: string]: unknown;
}

interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly policy?: VectorPolicy;
  readonly events: readonly VectorEvent[];
  readonly cases: readonly {
    readonly asOf: string;
    readonly knownAt?: string;
    readonly expect: {
      readonly loyalty: Expected | null;
      readonly lifecycle: Expected | null;
      readonly issues: readonly (readonly [string, string | null])[];
      readonly upcoming: readonly string[];
    };
  }[];
}

const file = JSON.parse(readFileSync('test/vectors/lifecycle-loyalty.json', 'utf8')) as {
  readonly defaultPolicy: VectorPolicy;
  readonly scenarios: readonly Scenario[];
};

const ours = (word: unknown): unknown => (word === 'first-time' ? 'firstTime' : word);

/** The event in our words. */
function eventOf({ id, type, at, recordedAt, customer: _, ...more }: VectorEvent): HistoryEvent {
  const { target, end, referee, reason, amount, ...same } = more;
  return {
    id,
    kind: type,
    on: at,
    recordedOn: recordedAt,
    ...same,
    ...(target === undefined ? {} : { of: target }),
    ...(end === undefined ? {} : { until: end }),
    ...(reason === undefined ? {} : { note: reason }),
    ...(amount === undefined ? {} : { [type.startsWith('contract') ? 'value' : 'amount']: amount }),
    ...(referee === undefined ? {} : { [type === 'referral.given' ? 'to' : 'customer']: referee }),
  } as unknown as HistoryEvent;
}

function policiesOf({ loyalty, lifecycle }: VectorPolicy) {
  const { inactivity, ...same } = lifecycle;
  const silence = { days: inactivity.fixedDays, gapMultiple: inactivity.gapMultiple };
  return {
    loyalty: defineLoyaltyPolicy({ id: 'vectors', version: '1', ...loyalty }),
    lifecycle: defineLifecyclePolicy({ id: 'vectors', version: '1', ...same, silence }),
  };
}

/** The prototype's word for the issue is older than the rule's. */
const issueCode = (code: string): string =>
  code === 'terminated-never-customer' ? 'declared-non-customer' : code;
const pairOf = ({ code, event }: HistoryIssue) => [code, event.id];
const nextOf = (next: { readonly on: string; readonly to: string } | null) =>
  next === null ? null : { on: next.on, to: next.to };
const expectedNext = (next: Expected['ifNothingHappens']) =>
  next === null ? null : { on: next.on, to: ours(next.to) };

const scenarios = file.scenarios.filter(({ id }) => !/^p(active|alive)-/.test(id));

test('18 of the 22 scenarios are about the fixed limit of silence', () => {
  expect(scenarios).toHaveLength(18);
});

describe.for(scenarios)('$id: $title', ({ policy, events, cases }) => {
  const policies = policiesOf(policy ?? file.defaultPolicy);
  const history = events.map(eventOf);

  test.for(cases)('as of $asOf', ({ asOf, knownAt, expect: expected }) => {
    const options = { asOf, knownAt };
    const stage = loyaltyStage(policies.loyalty, history, options);
    const phase = lifecyclePhase(policies.lifecycle, history, options);

    expect({
      stage: stage.stage,
      since: stage.since,
      highest: stage.highest,
      next: nextOf(stage.next),
      timeline: stage.timeline.map((step) => [step.on, step.stage]),
    }).toEqual({
      stage: ours(expected.loyalty?.['stage'] ?? null),
      since: expected.loyalty?.['since'] ?? null,
      highest: ours(expected.loyalty?.['highest'] ?? null),
      next: expectedNext(expected.loyalty?.ifNothingHappens ?? null),
      timeline: (expected.loyalty?.timeline ?? []).map(([on, to]) => [on, ours(to)]),
    });
    expect({
      phase: phase.phase,
      since: phase.since,
      cycle: phase.cycle,
      why: phase.why,
      declining: phase.declining,
      next: nextOf(phase.next),
      timeline: phase.timeline.map((step) => [step.on, step.phase, step.cycle]),
    }).toEqual({
      phase: expected.lifecycle?.['phase'] ?? null,
      since: expected.lifecycle?.['since'] ?? null,
      cycle: expected.lifecycle?.['spell'] ?? 1,
      why: expected.lifecycle?.['why'] ?? null,
      declining: expected.lifecycle?.['declining'] ?? false,
      next: expectedNext(expected.lifecycle?.ifNothingHappens ?? null),
      timeline: expected.lifecycle?.timeline ?? [],
    });
    for (const { issues, upcoming } of [stage, phase]) {
      expect(issues.map(pairOf)).toEqual(
        expected.issues.map(([code, id]) => [issueCode(code), id]),
      );
      expect(upcoming.map(({ id }) => id)).toEqual(expected.upcoming);
    }
  });
});
