/** The care policy and the care record for zod: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { problemAt } from '../foundation/problem.ts';
import {
  checkedSchema,
  choiceSchema,
  note,
  textSchema,
  wholeNumberSchema,
} from '../foundation/schema.ts';
import type {
  CarePolicy,
  CarePolicyInput,
  CareProvenance,
  CareRecord,
  CareStrategy,
  CareStrategyInput,
  FirstTouch,
} from './model.ts';
import { careDefaults } from './presets.ts';
import { careRecordProblems, greetingKinds } from './recordFacts.ts';
import { strategyProblems } from './strategyProblems.ts';

// ── The policy ────────────────────────────────────────────────────────────────────────────────────

const formatSchema = checkedSchema<'care-policy@1'>({ enum: ['care-policy@1'] }, (value) =>
  value === 'care-policy@1'
    ? null
    : (path) => problemAt('format.unknown', path, 'is not "care-policy@1"', { value }),
);

/** Ten years. */
const longest = 3_660;
const daysSchema = wholeNumberSchema(1, longest);
const waitSchema = wholeNumberSchema(0, longest);
const originSchema = choiceSchema(['source', 'proposal', 'own']);
const provenanceSchema = z
  .strictObject({ aim: originSchema.optional(), figures: originSchema.optional() })
  .optional();

const firstTouchSchema = z
  .strictObject({ days: waitSchema.optional(), workingDays: waitSchema.optional() })
  .superRefine(({ days, workingDays }, context) => {
    if ((days === undefined) !== (workingDays === undefined)) return;
    note(context, (path) =>
      problemAt('firstTouch.unit', path, 'must have either days or workingDays', null),
    );
  })
  .transform(
    ({ days, workingDays }) => (days === undefined ? { workingDays } : { days }) as FirstTouch,
  );

/** Where parts come from: as it is said; of what was given the business itself; otherwise as by default. */
function originsOf(
  said: Partial<CareProvenance> | undefined,
  aimGiven: boolean,
  figuresGiven: boolean,
  byDefault: CareProvenance,
): CareProvenance {
  return {
    aim: said?.aim ?? (aimGiven ? 'own' : byDefault.aim),
    figures: said?.figures ?? (figuresGiven ? 'own' : byDefault.figures),
  };
}

/** A strategy, with what is left out taken from the default of its stage or phase. */
function filled(given: CareStrategyInput, byDefault: CareStrategy): CareStrategy {
  const { goal, actions, provenance, cadence, ...rest } = given;
  const figures = Object.entries(rest).filter(([, value]) => value !== undefined);
  const aimGiven = goal !== undefined || actions !== undefined;
  const figuresGiven = figures.length > 0 || cadence !== undefined;
  return {
    ...byDefault,
    ...Object.fromEntries(figures),
    goal: goal ?? byDefault.goal,
    actions: actions ?? byDefault.actions,
    cadence: {
      stepDays: cadence?.stepDays ?? byDefault.cadence.stepDays,
      everyDays: cadence?.everyDays ?? byDefault.cadence.everyDays,
    },
    provenance: originsOf(provenance, aimGiven, figuresGiven, byDefault.provenance),
  };
}

function strategySchema(byDefault: CareStrategy): z.ZodType<CareStrategy, CareStrategyInput> {
  return z
    .strictObject({
      goal: textSchema.optional(),
      actions: z.array(textSchema).optional(),
      firstTouch: firstTouchSchema.optional(),
      cadence: z
        .strictObject({
          stepDays: z.array(daysSchema).optional(),
          everyDays: daysSchema.optional(),
        })
        .optional(),
      alarmDays: daysSchema.nullable().optional(),
      stopAfterDays: daysSchema.nullable().optional(),
      bidLostPauseDays: daysSchema.nullable().optional(),
      renewalReminderDays: z.array(daysSchema).optional(),
      askForReference: choiceSchema(['everyQuarter', 'never']).optional(),
      leads: choiceSchema(['together', 'alone']).optional(),
      provenance: provenanceSchema,
    })
    .transform((given) => filled(given as CareStrategyInput, byDefault))
    .superRefine((strategy, context) => {
      for (const problem of strategyProblems(strategy)) note(context, problem.make, problem.at);
    })
    .prefault({}) as unknown as z.ZodType<CareStrategy, CareStrategyInput>;
}

function strategiesSchema<Name extends string>(
  byDefault: Readonly<Record<Name, CareStrategy>>,
): z.ZodType {
  const shape = Object.entries<CareStrategy>(byDefault).map(([name, strategy]) => [
    name,
    strategySchema(strategy),
  ]);
  return z.strictObject(Object.fromEntries(shape)).prefault({});
}

const greetingsSchema = z
  .strictObject({
    aheadDays: wholeNumberSchema(1, 365).optional(),
    yearlyKinds: z.array(choiceSchema(greetingKinds)).optional(),
    provenance: provenanceSchema,
  })
  .transform(({ aheadDays, yearlyKinds, provenance }) => {
    const byDefault = careDefaults.greetings;
    return {
      aheadDays: aheadDays ?? byDefault.aheadDays,
      yearlyKinds: yearlyKinds ?? byDefault.yearlyKinds,
      provenance: originsOf(
        provenance as Partial<CareProvenance> | undefined,
        yearlyKinds !== undefined,
        aheadDays !== undefined,
        byDefault.provenance,
      ),
    };
  })
  .prefault({});

/**
 * The schema of a care policy as it is written down; its output is the policy with every default filled in. It
 * implements Standard Schema. To get a policy that verbs take, use `defineCarePolicy` or `readCarePolicy`.
 *
 * Boundary cases: days are 1 to 3,660 (a first touch from 0), a grade's percentage is 10 to 1,000. A strategy may be
 * given in part; what is given is marked `own` in its `provenance`, where that is not said. Unknown keys are issues.
 *
 * Source: the fields are those of `careDefaults`; the bounds are this library's.
 *
 * @example
 * ```ts
 * import { carePolicySchema } from 'clientele/care';
 *
 * const wrong = { id: 'care', version: '1', phases: { growth: { cadence: { everyDays: 0 } } } };
 * const result = await carePolicySchema['~standard'].validate(wrong);
 * result.issues?.map(({ path }) => path?.join('.')) // => ['phases.growth.cadence.everyDays']
 * ```
 */
export const carePolicySchema: z.ZodType<CarePolicy, CarePolicyInput> = z.strictObject({
  format: formatSchema.default('care-policy@1'),
  id: textSchema,
  version: textSchema,
  stages: strategiesSchema(careDefaults.stages),
  phases: strategiesSchema(careDefaults.phases),
  reassignAfterDays: daysSchema.nullable().default(careDefaults.reassignAfterDays),
  cadencePercentByGrade: z.object({}).catchall(wholeNumberSchema(10, 1_000)).default({}),
  greetings: greetingsSchema,
}) as unknown as z.ZodType<CarePolicy, CarePolicyInput>;

// ── The record ────────────────────────────────────────────────────────────────────────────────────

/**
 * The schema of a care record, for libraries that take Standard Schema. It makes exactly the checks that
 * `readCareRecord` and `carePlan` make.
 *
 * Boundary cases: its output is the record as it was given, the same object. Optional keys may be null; one of stage
 * and phase must be given, and the entry of each that is.
 *
 * Source: the checks are those of `readCareRecord`.
 *
 * @example
 * ```ts
 * import { careRecordSchema } from 'clientele/care';
 *
 * const result = await careRecordSchema['~standard'].validate({ phase: 'growth', enteredOn: '2024-02-30' });
 * result.issues?.map(({ message }) => message) // => ['enteredOn: "2024-02-30" is not a date of the calendar']
 * ```
 */
export const careRecordSchema: z.ZodType<CareRecord, CareRecord> = z
  .custom<CareRecord>()
  .superRefine((value, context) => {
    for (const problem of careRecordProblems(value)) note(context, () => problem, problem.path);
  });
