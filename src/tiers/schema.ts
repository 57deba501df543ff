/** The grading policy for zod: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { type Amount, compareAmounts, signOf, unit } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { amountProblem } from '../foundation/amountProblem.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import { problemAt, wrongTypeProblem } from '../foundation/problem.ts';
import {
  checkedSchema,
  choiceSchema,
  decimalTextSchema,
  note,
  type ProblemAtPath,
  textSchema,
  wholeNumberSchema,
} from '../foundation/schema.ts';
import { gradingDefaults as defaults } from './defaults.ts';
import { serviceLevels } from './levels.ts';
import type { GradingPolicy, GradingPolicyInput } from './model.ts';
import { isShare, reportPolicy, withBestGrades } from './policyProblems.ts';

const outOfRange =
  (value: unknown, explanation: string): ProblemAtPath =>
  (path) =>
    problemAt('amount.outOfRange', path, explanation, { value });

const formatSchema = checkedSchema<'grading-policy@1'>({ enum: ['grading-policy@1'] }, (value) =>
  value === 'grading-policy@1'
    ? null
    : (path) => problemAt('format.unknown', path, 'is not "grading-policy@1"', { value }),
);

const shareSchema = decimalTextSchema((amount, value) =>
  isShare(amount) ? null : outOfRange(value, 'is not above 0 and at most 1'),
);
const shareOrNoneSchema = decimalTextSchema((amount, value) =>
  compareAmounts(amount, unit) <= 0 ? null : outOfRange(value, 'is above 1'),
);
const bandSchema = decimalTextSchema((amount, value) =>
  compareAmounts(amount, unit) < 0 ? null : outOfRange(value, 'is not below 1'),
);
const weightSchema = decimalTextSchema((amount, value) =>
  signOf(amount) > 0 ? null : outOfRange(value, 'is not above 0'),
);

/** An amount of any sign, read into decimal text. */
const signedSchema: z.ZodType<DecimalText, DecimalInput> = checkedSchema<DecimalInput>(
  { type: ['string', 'number'] } as unknown as z.core.GlobalMeta,
  (value) => {
    const amount = amountFrom(value);
    if (typeof amount !== 'string') return null;
    return value === undefined
      ? (path) => wrongTypeProblem(value, path, 'a decimal amount')
      : (path) => amountProblem(amount, value, path);
  },
).transform((value) => textOf(amountFrom(value) as Amount));
const minSchema = signedSchema.nullable().default(null);

const measureSchema = z.union([
  z.literal(['value', 'profit', 'potential']),
  z.strictObject({ metric: textSchema }),
]);
const ofSchema = measureSchema.default('value');
const tiesSchema = choiceSchema(['keepTogetherUp', 'keepTogetherDown', 'splitById']).default(
  defaults.ties,
);

const thresholdsSchema = z.strictObject({
  kind: z.literal('thresholds'),
  of: ofSchema,
  grades: z.array(z.strictObject({ name: textSchema, min: minSchema })),
});
const rankShareSchema = z.strictObject({
  kind: z.literal('rankShare'),
  of: ofSchema,
  grades: z.array(z.strictObject({ name: textSchema, share: shareSchema, min: minSchema })),
  count: choiceSchema(['ceil', 'floor', 'halfUp']).default(defaults.count),
  ties: tiesSchema,
});
/** The last grade ends at 1; that another one does not say where it ends is a problem. */
const cumulativeShareSchema = z
  .strictObject({
    kind: z.literal('cumulativeShare'),
    of: ofSchema,
    grades: z.array(
      z.strictObject({ name: textSchema, upTo: shareSchema.optional(), min: minSchema }),
    ),
    boundary: choiceSchema(['start', 'end', 'nearest']).default(defaults.boundary),
    ties: tiesSchema,
  })
  .transform((method) => ({
    ...method,
    grades: method.grades.map(({ name, upTo = null, min }, at, { length }) => ({
      name,
      upTo: at === length - 1 ? (upTo ?? '1') : upTo,
      min,
    })),
  }));

const weightedSchema = z.strictObject({
  kind: z.literal('weighted'),
  metrics: z.array(
    z.strictObject({
      of: measureSchema,
      weight: weightSchema.default('1'),
      better: choiceSchema(['higher', 'lower']).default('higher'),
      from: signedSchema.nullable().default(null),
      to: signedSchema.nullable().default(null),
    }),
  ),
  by: z.discriminatedUnion('kind', [thresholdsSchema, rankShareSchema, cumulativeShareSchema]),
});

const axisSchema = z.union([
  z.strictObject({ of: z.literal('grade') }),
  z.strictObject({
    of: measureSchema,
    cuts: z.array(signedSchema),
    whenMissing: choiceSchema(['reject', 'lowest']).default('reject'),
  }),
]);
const matrixSchema = z.strictObject({
  kind: z.literal('matrix'),
  rows: axisSchema,
  columns: axisSchema,
  cells: z.array(z.array(textSchema)),
});

const cutsSchema = z.array(signedSchema).nullable().default(null);
const scoreSchema = wholeNumberSchema(1, 9);

/** Scores that are left out are all of them; how many there are, the method says. */
const rangeSchema = z.tuple([scoreSchema, scoreSchema]).optional();
const rfmSchema = z
  .strictObject({
    kind: z.literal('rfm'),
    bins: wholeNumberSchema(2, 9).default(defaults.bins),
    recencyCuts: cutsSchema,
    frequencyCuts: cutsSchema,
    monetaryCuts: cutsSchema,
    segments: z.array(
      z.strictObject({
        name: textSchema,
        recency: rangeSchema,
        frequency: rangeSchema,
        monetary: rangeSchema,
      }),
    ),
    others: textSchema.default(defaults.others),
    compat: z.literal('r-rfm').nullable().default(null),
  })
  .transform((method) => ({
    ...method,
    segments: method.segments.map(({ name, recency, frequency, monetary }) => {
      const all: [number, number] = [1, method.bins];
      return {
        name,
        recency: recency ?? all,
        frequency: frequency ?? all,
        monetary: monetary ?? all,
      };
    }),
  }));

const methodSchema = z.discriminatedUnion('kind', [
  thresholdsSchema,
  rankShareSchema,
  cumulativeShareSchema,
  weightedSchema,
  matrixSchema,
  rfmSchema,
]);

const levelSchema = z.strictObject({
  contactEveryDays: wholeNumberSchema(1, 36_600).nullable().default(null),
  channel: textSchema,
  namedManager: z.boolean().default(false),
  replyTargets: z.strictObject({
    firstReplyWorkingHours: wholeNumberSchema(0, 10_000),
    solutionWorkingHours: wholeNumberSchema(0, 10_000),
  }),
  benefits: z.array(textSchema).default([]),
});

const tieKeySchema = z
  .union([
    textSchema,
    z.strictObject({ key: textSchema, better: choiceSchema(['higher', 'lower']) }),
  ])
  .transform((key) => (typeof key === 'string' ? { key, better: 'higher' as const } : key));

const focusSchema = z.strictObject({
  minShare: shareOrNoneSchema.default(defaults.focus.minShare),
  maxShare: shareOrNoneSchema.default(defaults.focus.maxShare),
  highValue: z.array(textSchema).optional(),
  potentialCut: signedSchema.nullable().default(defaults.focus.potentialCut),
});

/**
 * The schema of a grading policy as it is written down; its output is the policy with every default filled in. It
 * implements Standard Schema. To get a policy that verbs take, use `defineGradingPolicy` or `readGradingPolicy`.
 */
export const gradingPolicySchema: z.ZodType<GradingPolicy, GradingPolicyInput> = z
  .strictObject({
    format: formatSchema.default('grading-policy@1'),
    id: textSchema,
    version: textSchema,
    method: methodSchema,
    refine: matrixSchema.nullable().default(null),
    minPopulation: wholeNumberSchema(0, 1_000_000).default(defaults.minPopulation),
    stayBand: bandSchema.default(defaults.stayBand),
    tieKeys: z.array(tieKeySchema).default([]),
    serviceLevels: z
      .record(textSchema, levelSchema)
      .prefault(serviceLevels as unknown as Record<string, z.input<typeof levelSchema>>),
    service: z.record(textSchema, textSchema).nullable().default(null),
    focus: focusSchema.prefault({}),
  })
  .transform((policy) => withBestGrades(policy as unknown as GradingPolicy))
  .superRefine((policy, context) => {
    reportPolicy(policy, (code, path, explanation, value) => {
      const received = value === undefined ? null : { value };
      note(context, (at) => problemAt(code, at, explanation, received), path);
    });
  }) as unknown as z.ZodType<GradingPolicy, GradingPolicyInput>;
