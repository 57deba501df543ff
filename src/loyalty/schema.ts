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
