/** The silence policy for zod: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { problemAt } from '../foundation/problem.ts';
import {
  checkedSchema,
  choiceSchema,
  decimalTextSchema,
  note,
  textSchema,
  wholeNumberSchema,
} from '../foundation/schema.ts';
import type { RiskLevelRule, SignalWeight, SilencePolicy, SilencePolicyInput } from './model.ts';
import {
  habitProblems,
  levelProblems,
  type PartProblem,
  scoreProblems,
  shareProblem,
} from './policyProblems.ts';
import { silenceDefaults } from './presets.ts';

const formatSchema = checkedSchema<'silence-policy@1'>({ enum: ['silence-policy@1'] }, (value) =>
  value === 'silence-policy@1'
    ? null
    : (path) => problemAt('format.unknown', path, 'is not "silence-policy@1"', { value }),
);

const originSchema = choiceSchema(['source', 'proposal', 'own']);
/** Ten years. */
const daysSchema = wholeNumberSchema(1, 3_660);
const countSchema = wholeNumberSchema(1, 100);
const weightSchema = decimalTextSchema((amount, value) => shareProblem(amount, value, true));
const shareSchema = decimalTextSchema((amount, value) => shareProblem(amount, value, false));
const scoreSchema = wholeNumberSchema(0, 10);
const formsSchema = z.array(textSchema);

/** The rule of a signal, with what is left out taken from its default. */
function signalSchema<Rule extends SignalWeight>(
  byDefault: Rule,
  shape: Record<Exclude<keyof Rule, keyof SignalWeight>, z.ZodType>,
  problemsOf: (rule: Rule) => readonly PartProblem[] = () => [],
): z.ZodType {
  const own = Object.entries<z.ZodType>(shape).map(([key, schema]) => [key, schema.optional()]);
  return z
    .strictObject({
      weight: weightSchema.optional(),
      halfLifeDays: daysSchema.optional(),
      origin: originSchema.optional(),
      ...Object.fromEntries(own),
    })
    .transform((given) => {
      const said = Object.entries(given).filter(([, value]) => value !== undefined);
      const isOwn = said.length > 0 && given['origin'] === undefined;
      return { ...byDefault, ...Object.fromEntries(said), ...(isOwn && { origin: 'own' }) };
    })
    .superRefine((rule, context) => {
      for (const { at, make } of problemsOf(rule as unknown as Rule)) note(context, make, at);
    })
    .prefault({});
}

const { signals, complaintRate, levels, minGroup } = silenceDefaults;
const { scoreFrom } = signals.satisfactionDown;

const signalsSchema: z.ZodType = z
  .strictObject({
    paymentDelay: signalSchema(
      signals.paymentDelay,
      { minBills: countSchema, ofLast: countSchema, moreDays: wholeNumberSchema(0, 3_660) },
      ({ minBills, ofLast }) => habitProblems(minBills, ofLast),
    ),
    orderGap: signalSchema(
      signals.orderGap,
      {
        minGaps: countSchema,
        ofLast: countSchema,
        percentOfMedian: wholeNumberSchema(100, 10_000),
      },
      ({ minGaps, ofLast }) => habitProblems(minGaps, ofLast),
    ),
    fallingVolume: signalSchema(signals.fallingVolume, {
      months: wholeNumberSchema(1, 12),
      fallPercent: wholeNumberSchema(1, 100),
    }),
    unansweredContacts: signalSchema(signals.unansweredContacts, {
      contacts: countSchema,
      answerDays: wholeNumberSchema(0, 3_660),
    }),
    keyContactLeft: signalSchema(signals.keyContactLeft, {
      forms: formsSchema,
      replacedForms: formsSchema,
    }),
    satisfactionDown: signalSchema(
      signals.satisfactionDown,
      {
        levels: wholeNumberSchema(1, 4),
        scoreFrom: z.strictObject({
          verySatisfied: scoreSchema.default(scoreFrom.verySatisfied),
          satisfied: scoreSchema.default(scoreFrom.satisfied),
          neutral: scoreSchema.default(scoreFrom.neutral),
          dissatisfied: scoreSchema.default(scoreFrom.dissatisfied),
        }),
      },
      scoreProblems,
    ),
  })
  .prefault({} as never);

const levelsSchema = z
  .array(z.strictObject({ level: textSchema, atLeast: shareSchema }))
  .superRefine((rules, context) => {
    for (const { at, make } of levelProblems(rules)) note(context, make, at);
  })
  .default([...levels] as RiskLevelRule[]);

/**
 * The schema of a silence policy as it is written down; its output is the policy with every default filled in. It
 * implements Standard Schema. To get a policy that verbs take, use `defineSilencePolicy` or `readSilencePolicy`.
 *
 * Boundary cases: shares, weights and scores of levels have at most four decimals; a complaint rate and a level of 0
 * are issues, a weight of 0 is none. A signal may be given in part; one that is, is marked `own` in its `origin`, where
 * that is not said. Unknown keys are issues.
 *
 * Source: the fields are those of `silenceDefaults`; the bounds are this library's.
 *
 * @example
 * ```ts
 * import { silencePolicySchema } from 'clientele/silence';
 *
 * const wrong = { id: 'p', version: '1', complaintRate: { share: '0' }, signals: { orderGap: { weight: 2 } } };
 * const result = await silencePolicySchema['~standard'].validate(wrong);
 * result.issues?.map(({ path }) => path?.join('.')) // => ['complaintRate.share', 'signals.orderGap.weight']
 * ```
 */
export const silencePolicySchema: z.ZodType<SilencePolicy, SilencePolicyInput> = z.strictObject({
  format: formatSchema.default('silence-policy@1'),
  id: textSchema,
  version: textSchema,
  complaintRate: z
    .strictObject({ share: shareSchema, origin: originSchema.default('own') })
    .default({ ...complaintRate }),
  signals: signalsSchema,
  levels: levelsSchema,
  minGroup: wholeNumberSchema(1, 1_000_000).default(minGroup),
}) as unknown as z.ZodType<SilencePolicy, SilencePolicyInput>;
