/** What another policy would do to complaints, before anything is applied. */
import { checkOptions, requireIterable } from '../foundation/options.ts';
import { recordId } from '../foundation/recordId.ts';
import { recordProblems } from '../foundation/recordProblems.ts';
import { complaintFactsOf } from './complaintFacts.ts';
import type {
  Complaint,
  ComplaintEvent,
  ComplaintOptions,
  PolicyPreview,
  PreviewedChange,
  PreviewedClock,
  PreviewedFailure,
  SlaNames,
  SlaPolicy,
  TargetClock,
} from './model.ts';
import { slaRulesOf } from './slaRules.ts';
import { complaintViewOf, slaPolicyMakers, trackedBy } from './trackComplaint.ts';

const policyKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['from', 'to']);

/**
 * What another policy would do to complaints: every target that would stand otherwise, those that would be late first.
 * Each complaint is tracked by both policies from its receipt on, as of one instant; nothing is applied.
 *
 * Boundary cases: targets are the same that have the same name. A target that was cancelled or never began under one of
 * them counts as it stands there. Runs before the latest one of a clock are not compared. A complaint that cannot be read
 * is among `failures`, and the others go on.
 *
 * Source: that a change of policy is looked at before it is applied is the rule this library was asked for.
 *
 * @param complaints - complaints, or lists of events; any iterable
 * @param policies - `from` (the one that holds) and `to` (the other one)
 * @param options - `asOf`, and `knownAt` for what was known on a past day
 * @returns how many would be late and how many saved, and every target that differs
 * @throws ContractError `policy.unchecked`, `complaints.notIterable`, `instant.malformed`, `option.unknown`
 * @example
 * ```ts
 * import { defineSlaPolicy, previewPolicyChange } from 'clientele/complaints';
 *
 * const old = defineSlaPolicy({
 *   id: 'desk',
 *   version: '1',
 *   severities: ['normal'],
 *   targets: { firstResponse: {} },
 *   rules: [{ name: 'all', isDefault: true, targets: { firstResponse: { hours: 8 } } }],
 * });
 * const stricter = defineSlaPolicy({
 *   ...old,
 *   version: '2',
 *   rules: [{ name: 'all', isDefault: true, targets: { firstResponse: { hours: 2 } } }],
 * });
 * const received = { kind: 'received', matter: 'complaint', channel: 'phone', severity: 'normal' } as const;
 * const complaints = [
 *   { id: 'c-1', events: [{ ...received, at: '2026-03-02T08:00:00Z' }] },
 *   { id: 'c-2', events: [{ ...received, at: '2026-03-02T11:00:00Z' }] },
 * ];
 * const preview = previewPolicyChange(complaints, { from: old, to: stricter }, { asOf: '2026-03-02T12:00:00Z' });
 * preview.breaches // => 1
 * preview.changes.map(({ id, target, effect, to }) => [id, target, effect, to?.dueAt]) // => [['c-1', 'firstResponse', 'breaches', '2026-03-02T10:00:00.000Z'], ['c-2', 'firstResponse', 'earlier', '2026-03-02T13:00:00.000Z']]
 * ```
 */
export function previewPolicyChange<From extends SlaNames, To extends SlaNames>(
  complaints: Iterable<readonly ComplaintEvent[] | Complaint>,
  policies: { readonly from: SlaPolicy<From>; readonly to: SlaPolicy<To> },
  options: ComplaintOptions,
): PolicyPreview<From, To> {
  checkOptions(policies, policyKeys);
  const from = slaRulesOf(policies.from, slaPolicyMakers);
  const to = slaRulesOf(policies.to, slaPolicyMakers);
  const view = complaintViewOf(options);
  requireIterable(complaints, 'complaints');
  const changes: PreviewedChange[] = [];
  const failures: PreviewedFailure[] = [];
  let index = 0;
  let read = 0;
  for (const complaint of complaints) {
    try {
      const facts = complaintFactsOf(complaint);
      const { id } = facts;
      const before = trackedBy(from, facts, view).targets;
      const after = trackedBy(to, facts, view).targets;
      for (const target of new Set([...Object.keys(before), ...Object.keys(after)])) {
        const found = changeOf(before[target] ?? null, after[target] ?? null);
        if (found !== null) changes.push({ index, id, target, ...found });
      }
      read += 1;
    } catch (error) {
      failures.push({ index, id: recordId(complaint), problems: recordProblems(error) });
    }
    index += 1;
  }
  const count = (effect: PreviewedChange['effect']): number =>
    changes.filter((change) => change.effect === effect).length;
  return {
    complaints: read,
    breaches: count('breaches'),
    saved: count('saved'),
    changes: changes.sort((a, b) => rankOf(a) - rankOf(b)) as PolicyPreview<From, To>['changes'],
    failures,
  };
}

type Found = Pick<PreviewedChange, 'effect' | 'from' | 'to'>;

/** What differs; null where nothing does. */
function changeOf(before: TargetClock | null, after: TargetClock | null): Found | null {
  const from = previewed(before);
  const to = previewed(after);
  if (from?.status === to?.status && from?.dueAt === to?.dueAt && from?.breachAt === to?.breachAt) {
    return null;
  }
  return { effect: effectOf(before, after), from, to };
}

function previewed(clock: TargetClock | null): PreviewedClock | null {
  if (clock === null) return null;
  const { status, dueAt, breachAt } = clock;
  return { status, dueAt, breachAt };
}

function effectOf(
  before: TargetClock | null,
  after: TargetClock | null,
): PreviewedChange['effect'] {
  const wasLate = before?.status === 'breached';
  const isLate = after?.status === 'breached';
  if (isLate !== wasLate) return isLate ? 'breaches' : 'saved';
  if (before === null) return 'gained';
  if (after === null) return 'lost';
  const areOpen = before.stoppedAt === null && after.stoppedAt === null;
  if (!areOpen || before.dueAt === null || after.dueAt === null) return 'other';
  // Two that are due at one instant may still be late at two.
  const [one, two] =
    before.dueAt === after.dueAt
      ? [before.breachAt ?? '', after.breachAt ?? '']
      : [before.dueAt, after.dueAt];
  return two < one ? 'earlier' : 'later';
}

function rankOf({ effect }: PreviewedChange): number {
  return effect === 'breaches' ? 0 : effect === 'saved' ? 1 : 2;
}
