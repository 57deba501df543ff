/** Tier and club policies for zod, and the facts of members: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { choiceProblem, problemAt } from '../foundation/problem.ts';
import {
  checkedSchema,
  choiceSchema,
  decimalTextSchema,
  note,
  textSchema,
  wholeNumberSchema,
} from '../foundation/schema.ts';
import { clubFactsProblems } from './clubFacts.ts';
import { tierFactsProblems } from './memberFacts.ts';
import type {
  ClubFacts,
  ClubPolicy,
  ClubPolicyInput,
  Entitlement,
  TierFacts,
  TierPolicy,
  TierPolicyInput,
} from './model.ts';
import { tierDefaults } from './presets.ts';
import { policyFindings, tierFindings } from './tierProblems.ts';

// ── The tier policy ───────────────────────────────────────────────────────────────────────────────

function formatSchema<const Format extends string>(format: Format): z.ZodType<Format, Format> {
  return checkedSchema<Format>({ enum: [format] }, (value) =>
    value === format
      ? null
      : (path) => problemAt('format.unknown', path, `is not "${format}"`, { value }),
  );
}

/** A hundred years. */
const monthsSchema = wholeNumberSchema(1, 1_200);
const textsSchema = z.array(textSchema);

const tierSchema = z
  .strictObject({
    name: textSchema,
    enter: decimalTextSchema(),
    keep: decimalTextSchema().optional(),
    benefits: textsSchema.default([]),
  })
  .transform(({ name, enter, keep, benefits }) => ({ name, enter, keep: keep ?? enter, benefits }));

const tiersSchema = z.array(tierSchema).superRefine((tiers, context) => {
  for (const { make, at } of tierFindings(tiers)) note(context, make, at);
});

/** One of some words, or an object: what is neither, and a word inside an object, is told both. */
function wordOrObject<Word extends string, Output, Input>(
  words: readonly Word[],
  form: string,
  object: z.ZodType<Output, Input>,
): z.ZodType<Word | Output, Word | Input> {
  return z
    .any()
    .superRefine((value, context) => {
      const isObject = typeof value === 'object' && value !== null;
      if (isObject !== words.includes(isObject ? value.kind : value)) return;
      const options = [...words, form];
      const explanation = `is none of ${options.join(', ')}`;
      note(context, (path) =>
        problemAt('choice.unknown', path, explanation, { value }, { options }),
      );
    })
    .meta({ anyOf: [{ enum: [...words] }, { type: 'object' }] })
    .pipe(z.union([z.literal(words), object]));
}

const windowSchema = wordOrObject(
  ['calendarYear', 'anniversary', 'lifetime'],
  '{ kind: "rolling", months }',
  z.strictObject({ kind: choiceSchema(['rolling']), months: monthsSchema }),
);

const validitySchema = wordOrObject(
  ['endOfPeriod', 'endOfNextPeriod', 'never'],
  '{ months, roundUp }',
  z.strictObject({
    months: monthsSchema,
    roundUp: choiceSchema(['none', 'month', 'year']).default('none'),
  }),
);

/**
 * The schema of a tier policy as it is written down; its output is the policy with every default filled in. It
 * implements Standard Schema. To get a policy that verbs take, use `defineTierPolicy` or `readTierPolicy`.
 */
export const tierPolicySchema: z.ZodType<TierPolicy, TierPolicyInput> = z
  .strictObject({
    format: formatSchema('tier-policy@1').default('tier-policy@1'),
    id: textSchema,
    version: textSchema,
    tiers: tiersSchema,
    metric: choiceSchema(['spendInWindow', 'pointsEarned', 'balance', 'grade']).default(
      tierDefaults.metric,
    ),
    window: windowSchema.default(tierDefaults.window),
    upgrade: choiceSchema(['immediate', 'nextPeriod']).default(tierDefaults.upgrade),
    validity: validitySchema.default(tierDefaults.validity),
    downgrade: choiceSchema(['toQualified', 'oneStep', 'toBase', 'never']).default(
      tierDefaults.downgrade,
    ),
    graceDays: wholeNumberSchema(0, 366).default(tierDefaults.graceDays),
    onReversal: choiceSchema(['atNextCheck', 'immediate', 'never']).default(
      tierDefaults.onReversal,
    ),
    lifetime: z
      .array(z.strictObject({ tier: textSchema, from: decimalTextSchema() }))
      .default([...tierDefaults.lifetime]),
  })
  .superRefine((policy, context) => {
    for (const { make, at } of policyFindings(policy as unknown as TierPolicy)) {
      note(context, make, at);
    }
  }) as unknown as z.ZodType<TierPolicy, TierPolicyInput>;

// ── The club policy ───────────────────────────────────────────────────────────────────────────────

const entitlementSchema = z
  .strictObject({
    id: textSchema,
    kind: choiceSchema(['service', 'gift', 'discount', 'event']),
    quota: z
      .strictObject({
        count: wholeNumberSchema(1, 1_000_000),
        per: choiceSchema(['year', 'membershipYear', 'lifetime']),
      })
      .nullable()
      .default(null),
    value: decimalTextSchema().nullable().default(null),
    tiers: textsSchema,
  })
  .transform((entitlement) => entitlement as Entitlement);

/**
 * The schema of a club policy as it is written down; its output is the policy with every default filled in. It
 * implements Standard Schema. To get a policy that verbs take, use `defineClubPolicy` or `readClubPolicy`.
 */
export const clubPolicySchema: z.ZodType<ClubPolicy, ClubPolicyInput> = z
  .strictObject({
    format: formatSchema('club-policy@1').default('club-policy@1'),
    id: textSchema,
    version: textSchema,
    tierPolicy: tierPolicySchema,
    entitlements: z.array(entitlementSchema),
  })
  .superRefine(({ tierPolicy, entitlements }, context) => {
    const names = tierPolicy.tiers.map(({ name }) => name);
    const ids = new Set<string>();
    entitlements.forEach(({ id, tiers }, index) => {
      const at = ['entitlements', index];
      const explanation = 'is the id of another entitlement';
      const isTwice = ids.has(id);
      ids.add(id);
      if (isTwice) {
        note(
          context,
          (path) => problemAt('entitlements.duplicateId', path, explanation, { value: id }),
          [...at, 'id'],
        );
      }
      if (tiers.length === 0) {
        const missing = 'must name at least one tier';
        note(context, (path) => problemAt('entitlements.noTier', path, missing, null), [
          ...at,
          'tiers',
        ]);
      }
      tiers.forEach((tier, position) => {
        if (names.includes(tier)) return;
        note(context, (path) => choiceProblem(tier, path, names), [...at, 'tiers', position]);
      });
    });
  }) as unknown as z.ZodType<ClubPolicy, ClubPolicyInput>;

// ── The facts ─────────────────────────────────────────────────────────────────────────────────────

/**
 * The schema of the facts of a member, for libraries that take Standard Schema. It makes exactly the checks that
 * `readTierFacts` makes; whether the tiers of overrides exist only the verb can tell, which has the policy.
 */
export const tierFactsSchema: z.ZodType<TierFacts, TierFacts> = z
  .custom<TierFacts>()
  .superRefine((value, context) => {
    for (const problem of tierFactsProblems(value)) note(context, () => problem, problem.path);
  });

/** The schema of the facts of a member of a club; see `tierFactsSchema`. */
export const clubFactsSchema: z.ZodType<ClubFacts, ClubFacts> = z
  .custom<ClubFacts>()
  .superRefine((value, context) => {
    for (const problem of clubFactsProblems(value)) note(context, () => problem, problem.path);
  });
