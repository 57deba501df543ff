/** What may be wrong with one target of a complaint policy, and with its ladder. */
import {
  type Path,
  type Problem,
  problemAt,
  unknownKeyProblem,
  wrongTypeProblem,
} from '../foundation/problem.ts';
import { complaintShapes } from './complaintShapes.ts';
import type { EventMatcherInput, LadderLevelInput, TargetKind, TargetRuleInput } from './model.ts';
import { amountProblem, mostOf, type TimeRecord, unitOf } from './slaTime.ts';

/** Notes a problem. */
export type Report = (problem: Problem) => void;

/** The kinds of targets. */
export const targetKinds: readonly TargetKind[] = /* @__PURE__ */ Object.freeze([
  'acknowledge',
  'firstResponse',
  'nextUpdate',
  'resolution',
  'custom',
] as const);

/** Which fields a kind of target has beside those that every target has. */
const fieldsOf: Readonly<Record<TargetKind, readonly string[]>> = {
  acknowledge: [],
  firstResponse: ['answeredBy'],
  nextUpdate: ['answeredBy', 'when'],
  resolution: [],
  custom: ['start', 'stop', 'cancel'],
};
const ownFields = ['answeredBy', 'when', 'start', 'stop', 'cancel'] as const;

/** The kind of a target; null where neither it nor its name says one. */
export function kindOfTarget(name: string, { kind }: TargetRuleInput): TargetKind | null {
  return kind ?? targetKinds.find((one) => one === name) ?? null;
}

/** The value of a literal that may stand alone or in a list. */
export function listOf<Value>(value: Value | readonly Value[]): readonly Value[] {
  return Array.isArray(value) ? value : [value as Value];
}

/** What is wrong with a target. */
export function reportTarget(name: string, target: TargetRuleInput, report: Report): void {
  const path = ['targets', name];
  const kind = kindOfTarget(name, target);
  if (kind === null) {
    const explanation = `must be one of ${targetKinds.join(', ')}, as its name is none of them`;
    report(problemAt('targets.kind', [...path, 'kind'], explanation, null));
    return;
  }
  const fields: readonly string[] | undefined = fieldsOf[kind];
  // A kind that is none has its problem already.
  if (fields === undefined) return;
  for (const field of ownFields) {
    const value = target[field];
    const at = [...path, field];
    if (fields.includes(field)) {
      const isMatcher = field === 'start' || field === 'stop';
      if (value === undefined && isMatcher) report(wrongTypeProblem(value, at, 'an object'));
      else if (field in matched) reportMatcher(value as EventMatcherInput | null, at, report);
    } else if (value !== undefined) report(unknownKeyProblem(field, at, value));
  }
  reportWarnings(target.warnings ?? [], [...path, 'warnings'], report);
  reportLadder(target.ladder ?? [], [...path, 'ladder'], report);
}

const matched = { start: true, stop: true, cancel: true };

/** A field that no event of these kinds has would never match. */
function reportMatcher(
  matcher: EventMatcherInput | null | undefined,
  path: Path,
  report: Report,
): void {
  if (matcher === null || matcher === undefined) return;
  const kinds = listOf(matcher.event);
  const known = new Set(['id', 'note']);
  for (const kind of kinds) {
    for (const { key, type } of complaintShapes.get(kind)?.fields ?? []) {
      if (type !== 'promises' && type !== 'extension') known.add(key);
    }
  }
  for (const [field, value] of Object.entries(matcher.where ?? {})) {
    if (!known.has(field)) report(unknownKeyProblem(field, [...path, 'where', field], value));
  }
}

function reportWarnings(warnings: readonly number[], path: Path, report: Report): void {
  warnings.forEach((share, index) => {
    const before = warnings[index - 1] ?? 0;
    if (typeof share === 'number' && share > before && share < 1) return;
    const explanation =
      before > 0 && before < 1
        ? `is no share above the one before it, ${before}, and below 1`
        : 'is no share above 0 and below 1';
    report(problemAt('warnings.order', [...path, index], explanation, { value: share }));
  });
}

function reportLadder(ladder: readonly LadderLevelInput[], path: Path, report: Report): void {
  reportTwice(
    ladder.map(({ level }) => level),
    'level',
    report,
    (index) => ({ code: 'ladder.duplicateLevel', path: [...path, index, 'level'] }),
  );
  ladder.forEach(({ offset }, index) => {
    if (offset === undefined) return;
    const at = [...path, index, 'offset'];
    const unit = unitOf(offset as TimeRecord);
    if (unit === null) {
      const explanation = 'must have exactly one of the units hours, minutes';
      report(problemAt('duration.unknown', at, explanation, null));
      return;
    }
    const wrong = amountProblem(unit, (offset as TimeRecord)[unit], [...at, unit], -mostOf(unit));
    if (wrong !== null) report(wrong);
  });
}

/** Names that stand twice. */
export function reportTwice(
  names: readonly string[],
  what: string,
  report: Report,
  place: (index: number) => { readonly code: string; readonly path: Path },
): void {
  const known = new Set<string>();
  names.forEach((name, index) => {
    const { code, path } = place(index);
    if (known.has(name)) {
      report(problemAt(code, path, `is the name of another ${what}`, { value: name }));
    }
    known.add(name);
  });
}
