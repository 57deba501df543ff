/** The loyalty policy for zod: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { problemAt } from '../foundation/problem.ts';
import { checkedSchema, textSchema, wholeNumberSchema } from '../foundation/schema.ts';
import type { LoyaltyPolicy, LoyaltyPolicyInput } from './model.ts';
import { loyaltyDefaults } from './presets.ts';

const formatSchema = checkedSchema<'loyalty-policy@1'>({ enum: ['loyalty-policy@1'] }, (value) =>
  value === 'loyalty-policy@1'
    ? null
    : (path) => problemAt('format.unknown', path, 'is not "loyalty-policy@1"', { value }),
);

/** A hundred years. */
const longest = 36_600;
const daysSchema = wholeNumberSchema(1, longest);
const countSchema = wholeNumberSchema(1, 1_000);
const { advocate, prospectFreshDays, dissatisfiedAtMost } = loyaltyDefaults;

/**
 * The schema of a loyalty policy as it is written down; its output is the policy with every default filled in.
 * It implements Standard Schema. To get a policy that verbs take, use `defineLoyaltyPolicy` or
 * `readLoyaltyPolicy`.
 *
 * Boundary cases: days are 1 to 36,600 (`graceDays` from 0), counts 1 to 1,000, `dissatisfiedAtMost` is 0 to 9. A part
 * of `advocate` may be given alone. Unknown keys are issues, null is no way to leave something out.
 *
 * Source: the fields are the figures of the stages' rules; the bounds are this library's.
 *
 * @example
 * ```ts
 * import { loyaltyPolicySchema } from 'clientele/loyalty';
 *
 * const wrong = { id: 'shop', version: '1', advocate: { minActs: 0 }, dissatisfiedAtMost: 10 };
 * const result = await loyaltyPolicySchema['~standard'].validate(wrong);
 * result.issues?.map(({ path }) => path?.join('.')) // => ['advocate.minActs', 'dissatisfiedAtMost']
 * ```
 */
export const loyaltyPolicySchema: z.ZodType<LoyaltyPolicy, LoyaltyPolicyInput> = z.strictObject({
  format: formatSchema.default('loyalty-policy@1'),
  id: textSchema,
  version: textSchema,
  prospectFreshDays: daysSchema.default(prospectFreshDays),
  advocate: z
    .strictObject({
      minOccasions: countSchema.default(advocate.minOccasions),
      windowDays: daysSchema.default(advocate.windowDays),
      graceDays: wholeNumberSchema(0, longest).default(advocate.graceDays),
      minConverted: countSchema.default(advocate.minConverted),
      minActs: countSchema.default(advocate.minActs),
    })
    .prefault({}),
  dissatisfiedAtMost: wholeNumberSchema(0, 9).default(dissatisfiedAtMost),
}) as unknown as z.ZodType<LoyaltyPolicy, LoyaltyPolicyInput>;
