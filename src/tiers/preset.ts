/** How a preset is written. */
import type { Checked } from '../foundation/checked.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import { serviceLevels } from './levels.ts';
import type { GradingPolicy, MatrixMethod } from './model.ts';

/** A preset is written as the checked policy it is; a test proves that checking changes nothing in it. */
type PresetOf<
  Grade extends string,
  Step extends string,
  Refine extends MatrixMethod<Grade> | null,
> = Omit<
  GradingPolicy<Grade, Step, Refine>,
  | keyof Checked<'grading-policy@1'>
  | 'format'
  | 'version'
  | 'minPopulation'
  | 'stayBand'
  | 'tieKeys'
  | 'serviceLevels'
>;

const rest: Pick<
  GradingPolicy,
  'version' | 'minPopulation' | 'stayBand' | 'tieKeys' | 'serviceLevels'
> = /* @__PURE__ */ deepFreeze({
  version: '1',
  minPopulation: 5,
  stayBand: '0',
  tieKeys: [],
  serviceLevels: { ...serviceLevels },
});

/** Freezes a preset. */
export function preset<
  Grade extends string,
  Step extends string = Grade,
  Refine extends MatrixMethod<Grade> | null = null,
>(policy: PresetOf<Grade, Step, Refine>): GradingPolicy<Grade, Step, Refine> {
  return deepFreeze({ format: 'grading-policy@1', ...rest, ...policy }) as unknown as GradingPolicy<
    Grade,
    Step,
    Refine
  >;
}
