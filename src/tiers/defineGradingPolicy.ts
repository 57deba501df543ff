/** Makes a checked policy from a literal in the source code. */
import { PolicyError } from '../foundation/errors.ts';
import type { ServiceLevelName } from './levels.ts';
import type {
  GradingMethod,
  GradingMethodInput,
  GradingPolicy,
  GradingPolicyInput,
  MatrixMethod,
  MatrixMethodInput,
  RfmMethodInput,
  WeightedMethodInput,
} from './model.ts';
import { readGradingPolicy } from './readGradingPolicy.ts';

/** The names of the grades of a method in a policy literal. */
export type MethodGrade<Method extends GradingMethodInput | GradingMethod> = Method extends
  | MatrixMethodInput
  | MatrixMethod
  ? Method['cells'][number][number]
  : Method extends RfmMethodInput
    ? Method['segments'][number]['name'] | OthersOf<Method>
    : Method extends WeightedMethodInput
      ? Method['by']['grades'][number]['name']
      : Method extends { readonly grades: readonly { readonly name: infer Name extends string }[] }
        ? Name
        : never;

/** The name for scores that no segment takes. */
export type OthersOf<Method extends RfmMethodInput> = Method['others'] extends string
  ? Method['others']
  : 'Others';

/** The names of the grades that customers end in: those of the matrix in `refine`, else those of the method. */
export type GradeNameOf<Literal extends GradingPolicyInput> =
  Literal['refine'] extends infer Refine extends MatrixMethodInput
    ? MethodGrade<Refine>
    : MethodGrade<Literal['method']>;

/** The matrix of a policy literal, or null. */
export type RefineOf<Literal extends GradingPolicyInput> =
  Literal['refine'] extends MatrixMethodInput ? MatrixMethod<GradeNameOf<Literal>> : null;

/** The names of the service levels of a policy literal. */
export type ServiceLevelNameOf<Literal extends GradingPolicyInput> =
  Literal['serviceLevels'] extends Readonly<Record<infer Name extends string, unknown>>
    ? Name
    : ServiceLevelName;

/** What a policy literal refers to: grades and service levels that it has. Names that are only `string` pass. */
export interface GradingNamesOf<Literal extends GradingPolicyInput> {
  /** The service level of each grade. */
  readonly service?:
    | {
        readonly [Grade in keyof NonNullable<
          Literal['service']
        >]: Grade extends GradeNameOf<Literal>
          ? string extends NonNullable<Literal['service']>[Grade]
            ? string
            : ServiceLevelNameOf<Literal>
          : never;
      }
    | null;
  /** Whom to look after first. */
  readonly focus?: {
    /** The grades of high value. */
    readonly highValue?: NonNullable<Literal['focus']> extends {
      readonly highValue?: readonly (infer Name)[];
    }
      ? string extends Name
        ? readonly string[]
        : readonly GradeNameOf<Literal>[]
      : never;
  };
}

/**
 * Makes a grading policy from a literal. What is left out is taken from `gradingDefaults`; what is given is checked at
 * once; the names of the grades reach the types, so `.grade` of a graded customer is a union of them, and
 * `service` and `focus` can name no others.
 *
 * Boundary cases: grades are listed best first. The last one takes everybody else, so it has no `min` and ends at 1.
 * Where `service` is given, every grade must have a level. A preset may be spread into it; its `id` should then be a
 * new one.
 *
 * Source: the methods are those the sources name; the defaults are explained at `gradingDefaults`.
 *
 * @param literal - the policy as written down
 * @returns the policy, deeply frozen, plain JSON
 * @throws PolicyError listing every problem
 * @example
 * ```ts
 * import { defineGradingPolicy, gradePortfolio } from 'clientele/tiers';
 *
 * const policy = defineGradingPolicy({
 *   id: 'shop',
 *   version: '2024',
 *   method: {
 *     kind: 'thresholds',
 *     grades: [{ name: 'gold', min: '1000' }, { name: 'silver', min: '200' }, { name: 'base' }],
 *   },
 * });
 * const { grades } = gradePortfolio(policy, [{ id: 'c-1', value: '999.99' }], { asOf: '2024-06-30' });
 * grades[0]?.grade // => 'silver'
 * grades[0]?.needs // => [{ rule: 'grade.more', of: 'value', have: '999.99', want: '1000', amount: '0.01', above: false, to: 'gold' }]
 *
 * defineGradingPolicy({ id: 'p', version: '1', method: { kind: 'thresholds', grades: [{ name: 'a', min: '1' }, { name: 'b', min: '2' }, { name: 'c' }] } }) // throws PolicyError: method.grades[1].min: "2" is not below the one before it, 1
 * ```
 */
export function defineGradingPolicy<const Literal extends GradingPolicyInput>(
  literal: Literal & GradingNamesOf<Literal>,
): GradingPolicy<GradeNameOf<Literal>, MethodGrade<Literal['method']>, RefineOf<Literal>> {
  const outcome = readGradingPolicy(literal);
  if (!outcome.ok) throw new PolicyError(outcome.problems);
  return outcome.value as unknown as GradingPolicy<
    GradeNameOf<Literal>,
    MethodGrade<Literal['method']>,
    RefineOf<Literal>
  >;
}
