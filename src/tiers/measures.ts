/** Which figures a policy needs of a customer, and what they are called. */
import type {
  GradeMeasure,
  GradingPolicy,
  MatrixAxis,
  MatrixMethod,
  RankingMethod,
} from './model.ts';

/** What a figure is called. */
export function nameOfMeasure(measure: GradeMeasure): string {
  return typeof measure === 'string' ? measure : measure.metric;
}

/** A figure that must be read, and whether a customer without it is refused. */
export interface WantedMeasure {
  readonly of: GradeMeasure;
  readonly isRequired: boolean;
}

/** Tells figures apart: a metric may be called `value` too. */
export function keyOfMeasure(measure: GradeMeasure): string {
  return typeof measure === 'string' ? measure : `metric ${measure.metric}`;
}

/** Every figure the policy looks at besides `value` and `potential`, which are always read. */
export function wantedMeasures({ method, refine }: GradingPolicy): WantedMeasure[] {
  const wanted = new Map<string, WantedMeasure>();
  const want = (of: GradeMeasure, isRequired: boolean): void => {
    const key = keyOfMeasure(of);
    wanted.set(key, { of, isRequired: isRequired || wanted.get(key)?.isRequired === true });
  };
  const wantAxes = (matrix: MatrixMethod): void => {
    for (const axis of [matrix.rows, matrix.columns]) {
      if (isFigure(axis)) want(axis.of, axis.whenMissing === 'reject');
    }
  };
  if (method.kind === 'matrix') wantAxes(method);
  else if (method.kind === 'weighted') for (const { of } of method.metrics) want(of, true);
  else if (method.kind !== 'rfm') want(method.of, true);
  if (refine !== null) wantAxes(refine);
  return [...wanted.values()];
}

/** Whether an axis is a figure rather than a grade. */
export function isFigure(axis: MatrixAxis): axis is Extract<MatrixAxis, { cuts: unknown }> {
  return 'cuts' in axis;
}

/** The method that ranks and cuts, where the policy's method does. */
export function rankingOf({ method }: GradingPolicy): RankingMethod | null {
  if (method.kind === 'weighted') return method.by;
  return method.kind === 'matrix' || method.kind === 'rfm' ? null : method;
}

/** What the figure is called that puts the portfolio in order. */
export function rankedBy({ method }: GradingPolicy): string {
  if (method.kind === 'weighted') return 'score';
  return method.kind === 'matrix' || method.kind === 'rfm' ? 'value' : nameOfMeasure(method.of);
}
