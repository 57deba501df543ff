/** Names in a policy literal reach the types. */
import { describe, expectTypeOf, it } from 'vitest';
import {
  defineSlaPolicy,
  lintSlaPolicy,
  readSlaPolicy,
  type SlaPolicy,
  type SlaPolicyInput,
  type SlaPolicyProblem,
  type StandardComplaintNames,
  standardComplaints,
  type TargetClock,
  trackComplaint,
} from '../../src/complaints/index.ts';
import type { Outcome } from '../../src/index.ts';

const asOf = '2026-03-02T09:00:00Z';
const calendar = { timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } };

describe('the names of a policy', () => {
  it('are those of the literal', () => {
    const policy = defineSlaPolicy({
      id: 'p',
      version: '1',
      calendars: { office: calendar },
      severities: ['high', 'low'],
      targets: {
        firstResponse: { ladder: [{ level: 'L1', relativeTo: 'breach', to: 'lead' }] },
        refund: {
          kind: 'custom',
          start: { event: 'resolved' },
          stop: { event: 'note' },
          ladder: [{ level: 'L2', relativeTo: 'breach', to: 'finance' }],
        },
        resolution: {},
      },
      rules: [
        { name: 'phone', when: { channel: 'phone' }, targets: { resolution: { hours: 8 } } },
        { name: 'all', isDefault: true, targets: { resolution: { workingDays: 5 } } },
      ],
      pauses: { customer: {}, supplier: {} },
    });
    const tracked = trackComplaint(policy, [], { asOf });
    expectTypeOf<keyof typeof tracked.targets>().toEqualTypeOf<
      'firstResponse' | 'refund' | 'resolution'
    >();
    expectTypeOf(tracked.severity).toEqualTypeOf<'high' | 'low' | null>();
    expectTypeOf<(typeof tracked.escalations)[number]['level']>().toEqualTypeOf<
      'L1' | 'L2' | 'superior'
    >();
    expectTypeOf<(typeof tracked.pauses)[number]['reason']>().toEqualTypeOf<
      'customer' | 'supplier'
    >();
    expectTypeOf(tracked.choice?.rule).toEqualTypeOf<'phone' | 'all' | null | undefined>();
    // @ts-expect-error: there is no such target
    const wrong = tracked.targets.solution;
    expectTypeOf(wrong).toBeAny();
    // @ts-expect-error: there is no such severity
    expectTypeOf(tracked.severity === 'worst').toEqualTypeOf<boolean>();
  });

  it('are none where the literal has none', () => {
    const policy = defineSlaPolicy({
      id: 'p',
      version: '1',
      severities: ['one'],
      targets: { resolution: {} },
      rules: [{ name: 'all', isDefault: true, targets: {} }],
    });
    const tracked = trackComplaint(policy, [], { asOf });
    expectTypeOf<(typeof tracked.escalations)[number]['level']>().toEqualTypeOf<'superior'>();
    expectTypeOf<(typeof tracked.pauses)[number]['reason']>().toBeNever();
  });

  it('of the preset are known, and survive a spread', () => {
    const standard = standardComplaints({ calendar });
    expectTypeOf(standard).toEqualTypeOf<SlaPolicy<StandardComplaintNames>>();
    const own = defineSlaPolicy({ ...standard, id: 'own' });
    const tracked = trackComplaint(own, [], { asOf });
    expectTypeOf<keyof typeof tracked.targets>().toEqualTypeOf<
      'firstResponse' | 'nextUpdate' | 'resolution'
    >();
    expectTypeOf(tracked.severity).toEqualTypeOf<'P1' | 'P2' | 'P3' | 'P4' | null>();
    expectTypeOf<(typeof tracked.escalations)[number]['level']>().toEqualTypeOf<
      'teamLead' | 'manager' | 'director' | 'superior'
    >();
    expectTypeOf<(typeof tracked.pauses)[number]['reason']>().toEqualTypeOf<
      'waitingForCustomer' | 'waitingForSupplier' | 'appointment'
    >();
    expectTypeOf(tracked.choice?.rule).toEqualTypeOf<
      'greenChannel' | 'standard' | null | undefined
    >();
  });

  it('are any text in a policy that was read', () => {
    expectTypeOf(readSlaPolicy({})).toEqualTypeOf<Outcome<SlaPolicy, SlaPolicyProblem>>();
    const read = {} as SlaPolicy;
    const check = () => trackComplaint(read, [], { asOf }).targets['any'];
    expectTypeOf(check).returns.toEqualTypeOf<TargetClock | null | undefined>();
  });
});

describe('what was not checked', () => {
  it('is no policy', () => {
    const standard = standardComplaints({ calendar });
    const base = { id: 'p', version: '1', severities: ['a'], targets: {}, rules: [] } as const;
    const calls = () => [
      // @ts-expect-error: a policy that was spread and changed must be checked again
      trackComplaint({ ...standard, outOfHoursStop: 'late' }, [], { asOf }),
      // @ts-expect-error: a policy of any names, but a checked one
      lintSlaPolicy({ ...standard }),
      // @ts-expect-error: no such mode
      defineSlaPolicy({ ...base, changes: { mode: 'reset' } }),
      // @ts-expect-error: no such event
      defineSlaPolicy({ ...base, pauses: { a: { autoResumeOn: ['reply'] } } }),
      // @ts-expect-error: no such unit
      defineSlaPolicy({ ...base, ownership: { acceptWithin: { days: 1 } } }),
      // @ts-expect-error: the preset needs a calendar
      standardComplaints({}),
    ];
    expectTypeOf(calls).toBeFunction();
    expectTypeOf(lintSlaPolicy(standard)).toBeArray();
    expectTypeOf(standard).toExtend<SlaPolicyInput>();
  });
});
