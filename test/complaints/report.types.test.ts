/** Names in a policy literal reach the types of its report. */
import {
  complaintReport,
  type DecimalText,
  defineSlaPolicy,
  type FigureDifference,
  type ReportDimension,
  type TargetFigures,
  type TrackedComplaint,
  trackComplaint,
} from 'clientele';
import { describe, expectTypeOf, it } from 'vitest';

const policy = defineSlaPolicy({
  id: 'desk',
  version: '1',
  severities: ['bad', 'mild'],
  targets: { firstResponse: {}, solve: { kind: 'resolution' } },
  rules: [
    { name: 'all', isDefault: true, targets: { firstResponse: { hours: 1 }, solve: { hours: 9 } } },
  ],
});
const asOf = '2026-05-01T00:00:00Z';
const march = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z', asOf } as const;
const report = complaintReport(policy, [trackComplaint(policy, [], { asOf })], {
  ...march,
  compareWith: { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' },
});

describe('the names of targets', () => {
  it('are those of the literal', () => {
    expectTypeOf(report.total.targets).toEqualTypeOf<{
      readonly firstResponse: TargetFigures;
      readonly solve: TargetFigures;
    }>();
    expectTypeOf(report.comparison?.targets.solve).toEqualTypeOf<FigureDifference | undefined>();
    expectTypeOf(report.holders[0]?.breaches.firstResponse).toEqualTypeOf<number | undefined>();
    // @ts-expect-error: there is no such target
    expectTypeOf(report.total.targets.nextUpdate).toBeAny();
  });

  it('are those of flags', () => {
    type Running = Extract<(typeof report.flags)[number], { kind: 'report.running' }>;
    expectTypeOf<Running['target']>().toEqualTypeOf<'firstResponse' | 'solve'>();
  });
});

it('dimensions are those that there are', () => {
  const options = { ...march, groupBy: ['owner', 'month'] } as const;
  const groups = complaintReport(policy, [], options).groups;
  expectTypeOf(groups[0]?.by.owner).toEqualTypeOf<string | null | undefined>();
  expectTypeOf<ReportDimension>().not.toEqualTypeOf<string>();
  // @ts-expect-error: there is no such dimension
  void (() => complaintReport(policy, [], { ...march, groupBy: 'queue' }));
});

it('complaints of any policy can be reported by one of any names', () => {
  const one: TrackedComplaint = trackComplaint(policy, [], { asOf });
  expectTypeOf(one.status).not.toBeAny();
  expectTypeOf(report.total.redress.total).toEqualTypeOf<DecimalText>();
});
