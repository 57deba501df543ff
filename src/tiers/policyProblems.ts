/** What may be wrong with a grading policy beyond the kind of its values; each with its place. */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  signOf,
  unit,
  zero,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import type { Path } from '../foundation/problem.ts';
import { bestGrades, gradesOfMethod, gradesOfPolicy } from './gradeNames.ts';
import type {
  GradingPolicy,
  MatrixMethod,
  RankingMethod,
  RfmMethod,
  WeightedMethod,
} from './model.ts';

/** Notes a problem at a place; a value that is left out is not shown. */
export type Report = (code: string, path: Path, explanation: string, value?: unknown) => void;

const amountOf = (text: string): Amount => amountFrom(text) as Amount;

/** Places where amounts do not descend (or ascend) strictly. */
function reportOrder(
  texts: readonly (string | null)[],
  { direction, at, report }: { direction: 'down' | 'up'; at: (i: number) => Path; report: Report },
): void {
  texts.forEach((text, index) => {
    const before = texts[index - 1];
    if (text === null || before === null || before === undefined) return;
    const side = compareAmounts(amountOf(text), amountOf(before));
    if (direction === 'down' ? side < 0 : side > 0) return;
    const word = direction === 'down' ? 'below' : 'above';
    const explanation = `is not ${word} the one before it, ${before}`;
    report('grades.order', at(index), explanation, text);
  });
}

function reportNames(names: readonly string[], at: (i: number) => Path, report: Report): void {
  names.forEach((name, index) => {
    if (names.indexOf(name) === index) return;
    const explanation = 'is the name of another grade';
    report('grades.duplicateName', at(index), explanation, name);
  });
}

function reportEmpty(list: readonly unknown[], path: Path, report: Report): boolean {
  if (list.length > 0) return false;
  report('grades.empty', path, 'must have at least one entry');
  return true;
}

/** What is wrong with a method that ranks and cuts. */
export function reportRanking(method: RankingMethod, path: Path, report: Report): void {
  const grades = [...path, 'grades'];
  if (reportEmpty(method.grades, grades, report)) return;
  reportNames(
    method.grades.map(({ name }) => name),
    (index) => [...grades, index, 'name'],
    report,
  );
  reportThresholds(method, grades, report);
  if (method.kind === 'rankShare') {
    const sum = method.grades.reduce((all, { share }) => addAmounts(all, amountOf(share)), zero);
    if (compareAmounts(sum, unit) !== 0) {
      const explanation = `must have shares that make 1; they make ${textOf(sum)}`;
      report('grades.shareSum', grades, explanation);
    }
  } else if (method.kind === 'cumulativeShare') {
    const lines: readonly (string | null)[] = method.grades.map(({ upTo }) => upTo);
    const at = (index: number): Path => [...grades, index, 'upTo'];
    reportGiven(lines, at, report);
    reportOrder(lines, { direction: 'up', at, report });
    const end = lines.at(-1) as string;
    if (compareAmounts(amountOf(end), unit) !== 0) {
      const explanation = 'is not 1, so some customers would have no grade';
      report('grades.last', at(lines.length - 1), explanation, end);
    }
  }
}

/** Thresholds descend; all but the last grade have one, or, beside shares, none has. */
function reportThresholds(method: RankingMethod, grades: Path, report: Report): void {
  const mins = method.grades.map(({ min }) => min);
  const at = (index: number): Path => [...grades, index, 'min'];
  const value = mins.at(-1) ?? null;
  if (value !== null) {
    const explanation = 'stands in the last grade, which takes everybody else';
    report('grades.last', at(mins.length - 1), explanation, value);
  }
  if (method.kind === 'thresholds' || mins.some((min) => min !== null))
    reportGiven(mins, at, report);
  reportOrder(mins, { direction: 'down', at, report });
}

/** Grades but the last that do not say where they end. */
function reportGiven(
  lines: readonly (string | null)[],
  at: (index: number) => Path,
  report: Report,
): void {
  lines.slice(0, -1).forEach((line, index) => {
    if (line !== null) return;
    report('grades.last', at(index), 'must be given in every grade but the last');
  });
}

/** Each figure adds its 34 digits to the score; exact arithmetic keeps 300. */
const mostMetrics = 6;

/** What is wrong with a weighted score. */
export function reportWeighted({ metrics, by }: WeightedMethod, report: Report): void {
  const path = ['method', 'metrics'];
  reportEmpty(metrics, path, report);
  if (metrics.length > mostMetrics) {
    const explanation = `must have at most ${mostMetrics} entries, so that the score stays exact`;
    report('metrics.tooMany', path, explanation);
  }
  metrics.forEach(({ from, to }, index) => {
    if (from === null || to === null || compareAmounts(amountOf(from), amountOf(to)) < 0) return;
    const explanation = `is not above from, ${from}`;
    report('metric.range', [...path, index, 'to'], explanation, to);
  });
  reportRanking(by, ['method', 'by'], report);
}

/** What is wrong with a matrix; `before` are the grades it refines. */
export function reportMatrix(
  matrix: MatrixMethod,
  { path, before, report }: { path: Path; before: readonly string[] | null; report: Report },
): void {
  const { rows, columns, cells } = matrix;
  const sizes = [rows, columns].map((axis, index) => {
    const name = index === 0 ? 'rows' : 'columns';
    if ('cuts' in axis) {
      const at = [...path, name, 'cuts'];
      reportOrder(axis.cuts, { direction: 'down', at: (i) => [...at, i], report });
      return axis.cuts.length + 1;
    }
    if (before === null) {
      const explanation = 'is grades, and there are none before the method';
      report('matrix.axis', [...path, name], explanation);
    }
    return before?.length ?? 1;
  });
  const isGrade = (axis: MatrixMethod['rows']): boolean => !('cuts' in axis);
  if (before !== null && isGrade(rows) === isGrade(columns)) {
    const explanation = 'must have the grades on one side, and a figure on the other';
    report('matrix.axis', path, explanation);
  }
  const [height = 1, width = 1] = sizes;
  const fits = cells.length === height && cells.every((row) => row.length === width);
  if (fits) return;
  const explanation = `must have ${height} rows of ${width} names each`;
  report('matrix.shape', [...path, 'cells'], explanation);
}

/** What is wrong with recency, frequency and monetary value. */
export function reportRfm(method: RfmMethod, report: Report): void {
  const { bins, segments } = method;
  for (const key of ['recencyCuts', 'frequencyCuts', 'monetaryCuts'] as const) {
    const cuts = method[key];
    if (cuts === null) continue;
    const path = ['method', key];
    if (method.compat !== null) {
      const explanation = `cannot stand beside compat "${method.compat}", which finds its own`;
      report('cuts.compat', path, explanation);
    }
    if (cuts.length !== bins - 1) {
      const explanation = `must have ${bins - 1} cuts for ${bins} scores`;
      report('cuts.count', path, explanation);
    }
    reportOrder(cuts, { direction: 'up', at: (i) => [...path, i], report });
  }
  const names = [...segments.map(({ name }) => name), method.others];
  reportNames(
    names,
    (index) =>
      index < segments.length ? ['method', 'segments', index, 'name'] : ['method', 'others'],
    report,
  );
  reportEmpty(segments, ['method', 'segments'], report);
  segments.forEach((segment, index) => {
    for (const key of ['recency', 'frequency', 'monetary'] as const) {
      const [from, to] = segment[key];
      if (from >= 1 && from <= to && to <= bins) continue;
      const explanation = `is no range of scores from 1 to ${bins}`;
      const value = `${from}-${to}`;
      report('segment.range', ['method', 'segments', index, key], explanation, value);
    }
  });
}

/** What is wrong between the parts of a policy: grades without service, names that are none. */
export function reportPolicy(policy: GradingPolicy, report: Report): void {
  const { method, refine, service, serviceLevels, focus } = policy;
  if (method.kind === 'matrix') {
    reportMatrix(method, { path: ['method'], before: null, report });
  } else if (method.kind === 'rfm') reportRfm(method, report);
  else if (method.kind === 'weighted') reportWeighted(method, report);
  else reportRanking(method, ['method'], report);
  if (refine !== null) {
    reportMatrix(refine, { path: ['refine'], before: gradesOfMethod(method), report });
  }
  const grades = gradesOfPolicy(policy);
  const known = (name: string, path: Path): void => {
    if (grades.includes(name)) return;
    report('grade.unknown', path, 'is no grade of the policy', name);
  };
  focus.highValue.forEach((name, index) => {
    known(name, ['focus', 'highValue', index]);
  });
  if (compareAmounts(amountOf(focus.minShare), amountOf(focus.maxShare)) > 0) {
    const explanation = `is below minShare, ${focus.minShare}`;
    const value = focus.maxShare;
    report('amount.outOfRange', ['focus', 'maxShare'], explanation, value);
  }
  if (service === null) return;
  for (const [grade, level] of Object.entries(service)) {
    known(grade, ['service', grade]);
    if (Object.hasOwn(serviceLevels, level)) continue;
    const explanation = 'is no service level of the policy';
    report('service.unknownLevel', ['service', grade], explanation, level);
  }
  for (const grade of grades) {
    if (Object.hasOwn(service, grade)) continue;
    const explanation = 'must have a service level: no grade is left out';
    report('service.missing', ['service', grade], explanation);
  }
}

/** Fills in the grades of high value where a policy does not name them. */
export function withBestGrades(policy: GradingPolicy): GradingPolicy {
  const focus = policy.focus as { highValue?: readonly string[] };
  if (focus.highValue !== undefined) return policy;
  return {
    ...policy,
    focus: { ...policy.focus, highValue: bestGrades(policy) },
  } as unknown as GradingPolicy;
}

/** Whether an amount is above 0 and at most 1. */
export const isShare = (amount: Amount): boolean =>
  signOf(amount) > 0 && compareAmounts(amount, unit) <= 0;
