/** The points policy and the account for zod: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { compareAmounts, signOf } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { problemAt } from '../foundation/problem.ts';
import { roundingModes } from '../foundation/rounding.ts';
import {
  checkedSchema,
  choiceSchema,
  countSchema,
  decimalTextSchema,
  note,
  type ProblemAtPath,
  textSchema,
  wholeNumberSchema,
} from '../foundation/schema.ts';
import { accountProblems } from '../history/accountFacts.ts';
import type { Account, PointsPolicy, PointsPolicyInput, RewardBand } from './model.ts';
import { pointsDefaults } from './presets.ts';

// ── The policy ────────────────────────────────────────────────────────────────────────────────────

const outOfRange =
  (value: unknown, explanation: string): ProblemAtPath =>
  (path) =>
    problemAt('amount.outOfRange', path, explanation, { value });

const one = amountFrom(1);

const positiveAmount = decimalTextSchema((amount, value) =>
  signOf(amount) > 0 ? null : outOfRange(value, 'is not above 0'),
);
const shareOfAll = decimalTextSchema((amount, value) => {
  const fits = signOf(amount) > 0 && compareAmounts(amount, one as number) <= 0;
  return fits ? null : outOfRange(value, 'is not above 0 and at most 1');
});

/** A currency. */
export const currencySchema: z.ZodType<string, string> = checkedSchema<string>(
  { type: 'string', pattern: '^[A-Z]{3}$' },
  (value) =>
    typeof value === 'string' && /^[A-Z]{3}$/.test(value)
      ? null
      : (path) =>
          problemAt('currency.malformed', path, 'is not an ISO 4217 code such as "CNY"', { value }),
);

/** The format of a policy. */
export function formatSchema<const Format extends string>(
  format: Format,
): z.ZodType<Format, Format> {
  return checkedSchema<Format>({ enum: [format] }, (value) =>
    value === format
      ? null
      : (path) => problemAt('format.unknown', path, `is not "${format}"`, { value }),
  );
}

const scaleSchema = wholeNumberSchema(0, 4);
const daysSchema = wholeNumberSchema(0, 3_660);
const monthsSchema = wholeNumberSchema(0, 1_200);
const roundingSchema = choiceSchema(roundingModes);
const suspensionRule = choiceSchema(['count', 'shiftDays', 'skipMonths', 'reset']);

const tenureSchema = z.strictObject({
  pointsPerMonth: countSchema,
  partial: choiceSchema(['floor', 'ceil']).default(pointsDefaults.tenure.partial),
  suspension: z
    .strictObject({
      voluntary: suspensionRule.default(pointsDefaults.tenure.suspension.voluntary),
      arrears: suspensionRule.default(pointsDefaults.tenure.suspension.arrears),
    })
    .prefault({}),
  rejoin: z
    .union([z.literal('newStart'), z.strictObject({ resumeWithinDays: daysSchema })])
    .default(pointsDefaults.tenure.rejoin),
});

const categoryList = z.array(textSchema);

const spendSchema = z.strictObject({
  per: positiveAmount,
  points: countSchema.default(pointsDefaults.spend.points),
  rounding: roundingSchema.default(pointsDefaults.spend.rounding),
  scale: scaleSchema.default(pointsDefaults.spend.scale),
  roundAt: choiceSchema(['bill', 'line', 'period']).default(pointsDefaults.spend.roundAt),
  exclude: categoryList.default([...pointsDefaults.spend.exclude]),
  categories: z.union([z.literal('open'), categoryList]).default('open'),
  remainder: choiceSchema(['drop', 'carry']).default(pointsDefaults.spend.remainder),
});

const onTimeSchema = z.strictObject({
  graceDays: daysSchema.default(pointsDefaults.onTime.graceDays),
  minPaidRatio: shareOfAll.default(pointsDefaults.onTime.minPaidRatio),
  onUnknown: choiceSchema(['defer', 'provisional', 'treatLate']).default(
    pointsDefaults.onTime.onUnknown,
  ),
});

const lateSchema = z.strictObject({
  effect: choiceSchema([
    'zeroScore',
    'excludeSpend',
    'excludeTenure',
    'hold',
    'zeroBalance',
  ]).default(pointsDefaults.late.effect),
  reinstate: z
    .strictObject({
      withinMonths: monthsSchema,
      fee: decimalTextSchema().nullable().default(null),
    })
    .nullable()
    .default(pointsDefaults.late.reinstate),
  firstOffenceWaiver: z.boolean().default(pointsDefaults.late.firstOffenceWaiver),
});

const rewardSettings = {
  maxRatioOfBill: shareOfAll.default(pointsDefaults.reward.maxRatioOfBill),
  rounding: roundingSchema.default(pointsDefaults.reward.rounding),
  scale: scaleSchema.default(pointsDefaults.reward.scale),
};

const bandSchema = z
  .strictObject({
    name: textSchema.optional(),
    min: countSchema,
    ratio: decimalTextSchema().optional(),
    amount: decimalTextSchema().optional(),
  })
  .superRefine(({ ratio, amount }, context) => {
    if ((ratio === undefined) !== (amount === undefined)) return;
    note(context, (path) =>
      problemAt('bands.ratioOrAmount', path, 'must have either a ratio or an amount', null),
    );
  })
  .transform(
    ({ name, min, ratio, amount }) =>
      ({
        name: name ?? String(min),
        min,
        ...(ratio === undefined ? { amount } : { ratio }),
      }) as RewardBand,
  );

const bandsSchema = z.array(bandSchema).superRefine((bands, context) => {
  if (bands.length === 0) {
    note(context, (path) => problemAt('bands.empty', path, 'must have at least one band', null));
  }
  const names = new Set<string>();
  bands.forEach(({ name, min }, index) => {
    const before = bands[index - 1];
    const at = [index, 'min'];
    if (before === undefined && min !== 0) {
      const explanation = 'is not 0, so points below it would have no band';
      note(context, (path) => problemAt('bands.start', path, explanation, { value: min }), at);
    }
    if (before !== undefined && min <= before.min) {
      const explanation = `is not above the band before it, ${before.min}`;
      note(context, (path) => problemAt('bands.order', path, explanation, { value: min }), at);
    }
    // Where another band is wrong, zod hands on bands as they were written: without a name.
    if (name !== undefined && names.has(name)) {
      const explanation = 'is the name of another band';
      const problem: ProblemAtPath = (path) =>
        problemAt('bands.duplicateName', path, explanation, { value: name });
      note(context, problem, [index, 'name']);
    }
    names.add(name);
  });
});

const rewardSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bands'), bands: bandsSchema, ...rewardSettings }),
  z.strictObject({
    kind: z.literal('linear'),
    amountPerPoint: decimalTextSchema(),
    max: decimalTextSchema().nullable().default(null),
    ...rewardSettings,
  }),
]);

/**
 * The schema of a points policy as it is written down; its output is the policy with every default filled in.
 * It implements Standard Schema, so form and API libraries take it. To get a policy that verbs take, use
 * `definePointsPolicy` or `readPointsPolicy`, which also freeze it.
 */
export const pointsPolicySchema: z.ZodType<PointsPolicy, PointsPolicyInput> = z.strictObject({
  format: formatSchema('points-policy@1').default('points-policy@1'),
  id: textSchema,
  version: textSchema,
  currency: currencySchema,
  tenure: tenureSchema,
  spend: spendSchema,
  cap: countSchema.nullable().default(pointsDefaults.cap),
  onTime: onTimeSchema.prefault({}),
  late: lateSchema.prefault({}),
  reward: rewardSchema.nullable().default(null),
}) as unknown as z.ZodType<PointsPolicy, PointsPolicyInput>;

// ── The account ───────────────────────────────────────────────────────────────────────────────────

/**
 * The schema of an account, for libraries that take Standard Schema. It makes exactly the checks that
 * `readAccount` and the verbs make.
 */
export const accountSchema: z.ZodType<Account, Account> = z
  .custom<Account>()
  .superRefine((value, context) => {
    for (const problem of accountProblems(value)) note(context, () => problem, problem.path);
  });
