/** The lifecycle policy for zod: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { type Amount, compareAmounts, signOf } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { problemAt } from '../foundation/problem.ts';
import {
  checkedSchema,
  choiceSchema,
  decimalTextSchema,
  note,
  textSchema,
  wholeNumberSchema,
} from '../foundation/schema.ts';
import type { LifecyclePolicy, LifecyclePolicyInput } from './model.ts';
import { lifecycleDefaults } from './presets.ts';

const formatSchema = checkedSchema<'lifecycle-policy@1'>(
  { enum: ['lifecycle-policy@1'] },
  (value) =>
    value === 'lifecycle-policy@1'
      ? null
      : (path) => problemAt('format.unknown', path, 'is not "lifecycle-policy@1"', { value }),
);

/** A hundred years. */
const longest = 36_600;
const daysSchema = wholeNumberSchema(1, longest);
const daysFromZeroSchema = wholeNumberSchema(0, longest);
const one = amountFrom(1) as Amount;
const { engagementFreshDays, expiryGraceDays, maturity, declineAtLeast, silence } =
  lifecycleDefaults;

const shareSchema = decimalTextSchema((amount, value) => {
  const fits = signOf(amount) > 0 && compareAmounts(amount, one) <= 0;
  const explanation = 'is not above 0 and at most 1, all of the revenue';
  return fits ? null : (path) => problemAt('amount.outOfRange', path, explanation, { value });
});

const maturitySchema = z
  .strictObject({
    minTenureDays: daysFromZeroSchema.default(maturity.minTenureDays),
    minOccasions: wholeNumberSchema(1, 1_000).default(maturity.minOccasions),
    growthBelow: decimalTextSchema().default(maturity.growthBelow),
    growthAtLeast: decimalTextSchema().default(maturity.growthAtLeast),
  })
  .superRefine(({ growthBelow, growthAtLeast }, context) => {
    const steady = amountFrom(growthBelow);
    const growing = amountFrom(growthAtLeast);
    if (typeof steady === 'string' || typeof growing === 'string') return;
    if (compareAmounts(growing, steady) >= 0) return;
    const explanation = `lies below growthBelow, ${growthBelow}`;
    const found = { value: growthAtLeast };
    note(context, (path) => problemAt('maturity.order', path, explanation, found), [
      'growthAtLeast',
    ]);
  });

/**
 * The schema of a lifecycle policy as it is written down; its output is the policy with every default filled in.
 * It implements Standard Schema. To get a policy that verbs take, use `defineLifecyclePolicy` or
 * `readLifecyclePolicy`.
 *
 * Boundary cases: days are 1 to 36,600 (`expiryGraceDays` and `minTenureDays` from 0), `gapMultiple` is 0 to 100,
 * `declineAtLeast` above 0 and at most 1, `growthAtLeast` not below `growthBelow`. Unknown keys are issues, null is no
 * way to leave something out.
 *
 * Source: the fields are the figures of the phases' rules; the bounds are this library's.
 *
 * @example
 * ```ts
 * import { lifecyclePolicySchema } from 'clientele/lifecycle';
 *
 * const wrong = { id: 'shop', version: '1', declineAtLeast: 0, silence: { days: 0 } };
 * const result = await lifecyclePolicySchema['~standard'].validate(wrong);
 * result.issues?.map(({ path }) => path?.join('.')) // => ['declineAtLeast', 'silence.days']
 * ```
 */
export const lifecyclePolicySchema: z.ZodType<LifecyclePolicy, LifecyclePolicyInput> =
  z.strictObject({
    format: formatSchema.default('lifecycle-policy@1'),
    id: textSchema,
    version: textSchema,
    engagementFreshDays: daysSchema.default(engagementFreshDays),
    expiryGraceDays: daysFromZeroSchema.default(expiryGraceDays),
    maturity: maturitySchema.prefault({}),
    declineAtLeast: shareSchema.default(declineAtLeast),
    silence: z
      .strictObject({
        kind: choiceSchema(['fixed']).default(silence.kind),
        days: daysSchema.default(silence.days),
        gapMultiple: wholeNumberSchema(0, 100).default(silence.gapMultiple),
      })
      .prefault({}),
  }) as unknown as z.ZodType<LifecyclePolicy, LifecyclePolicyInput>;
