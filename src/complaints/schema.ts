/** The complaint policy and complaints for zod: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { decodedCalendar } from '../calendar/calendarDoor.ts';
import { pathText, problemAt } from '../foundation/problem.ts';
import {
  checkedSchema,
  choiceSchema,
  note,
  type ProblemAtPath,
  textSchema,
  wholeNumberSchema,
} from '../foundation/schema.ts';
import { complaintProblems } from './complaintFacts.ts';
import { complaintShapes } from './complaintShapes.ts';
import { filledPolicy } from './filledPolicy.ts';
import type {
  Complaint,
  ComplaintEvent,
  ComplaintEventKind,
  SlaPolicy,
  SlaPolicyInput,
} from './model.ts';
import { reportPolicy } from './slaPolicyProblems.ts';
import { targetKinds } from './slaTargetProblems.ts';
import { slaUnits } from './slaTime.ts';

const formatSchema = checkedSchema<'sla-policy@1'>({ enum: ['sla-policy@1'] }, (value) =>
  value === 'sla-policy@1'
    ? null
    : (path) => problemAt('format.unknown', path, 'is not "sla-policy@1"', { value }),
);

/** A calendar, checked or as it is written down. */
const calendarSchema = z.any().superRefine((value, context) => {
  for (const problem of decodedCalendar(value).problems) {
    const explanation = problem.message.slice(pathText(problem.path).length);
    const make: ProblemAtPath = (path) => ({
      ...problem,
      path,
      message: `${pathText(path)}${explanation}`,
    });
    note(context, make, problem.path);
  }
});

/** One value, or a list of at least one. */
function someOf(each: z.ZodType): z.ZodType {
  return z.any().superRefine((value, context) => {
    const isList = Array.isArray(value);
    if (isList && value.length === 0) {
      const explanation = 'must have at least one entry';
      note(context, (path) => problemAt('list.empty', path, explanation, null));
    }
    (isList ? value : [value]).forEach((one: unknown, index: number) => {
      for (const issue of each.safeParse(one).error?.issues ?? []) {
        const { problem } = (issue as z.core.$ZodIssueCustom).params as { problem: ProblemAtPath };
        note(context, problem, isList ? [index] : []);
      }
    });
  });
}

const eventSchema = choiceSchema([...complaintShapes.keys()] as ComplaintEventKind[]);
const valueSchema = checkedSchema<string | number | boolean | null>(
  { type: ['string', 'number', 'boolean', 'null'] } as unknown as z.core.GlobalMeta,
  (value) =>
    value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
      ? null
      : (path) => problemAt('type.wrong', path, 'is no single value', { value }),
);

// Amounts are checked with the calendars, of which the parts know nothing.
const timeShape = {
  ...(Object.fromEntries(slaUnits.map((unit) => [unit, z.any().optional()])) as Record<
    string,
    z.ZodOptional<z.ZodAny>
  >),
  calendar: textSchema.nullish(),
};
const timeSchema = z.strictObject(timeShape);
const timesSchema = z.strictObject({
  ...timeShape,
  bySeverity: z.record(z.string(), timeSchema.nullish()).optional(),
});

const matcherSchema = z.strictObject({
  event: someOf(eventSchema),
  where: z.record(z.string(), someOf(valueSchema)).optional(),
});

const levelSchema = z.strictObject({
  level: textSchema,
  relativeTo: choiceSchema(['start', 'due', 'breach']),
  offset: z.strictObject({ hours: z.any().optional(), minutes: z.any().optional() }).optional(),
  clock: choiceSchema(['working', 'elapsed']).optional(),
  to: textSchema,
});

const targetSchema = z.strictObject({
  kind: choiceSchema(targetKinds).optional(),
  answeredBy: z.array(choiceSchema(['public', 'notAutomatic', 'human'])).optional(),
  when: choiceSchema(['onCustomerMessage', 'periodic', 'both']).optional(),
  start: matcherSchema.optional(),
  stop: matcherSchema.optional(),
  cancel: matcherSchema.nullish(),
  warnings: z.array(z.any()).optional(),
  ladder: z.array(levelSchema).optional(),
});

const textsSchema = someOf(textSchema).nullish();
const ruleSchema = z.strictObject({
  name: textSchema,
  isDefault: z.boolean().optional(),
  when: z
    .strictObject({
      matter: someOf(choiceSchema(['complaint', 'enquiry', 'fault', 'suggestion'])).nullish(),
      severity: textsSchema,
      channel: textsSchema,
      customerTier: textsSchema,
      subject: textsSchema,
    })
    .optional(),
  targets: z.record(z.string(), timesSchema.nullish()),
});

const pauseSchema = z.strictObject({
  stops: z.array(textSchema).optional(),
  maxEach: timeSchema.nullish(),
  maxTotal: timeSchema.nullish(),
  needsPublicReply: z.boolean().optional(),
  autoResumeOn: z.array(eventSchema).optional(),
});

const reopeningSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal(['continue', 'newCycle']) }),
  z.strictObject({ mode: z.literal('continueWithMinimum'), minimum: timeSchema }),
  z.strictObject({
    mode: z.literal('ignoreWithin'),
    within: timeSchema,
    later: choiceSchema(['continue', 'newCycle']).optional(),
  }),
]);

/**
 * The schema of a complaint policy as it is written down; its output is the policy with every default filled in. It
 * implements Standard Schema. To get a policy that verbs take, use `defineSlaPolicy` or `readSlaPolicy`.
 */
export const slaPolicySchema: z.ZodType<SlaPolicy, SlaPolicyInput> = z
  .strictObject({
    format: formatSchema.optional(),
    id: textSchema,
    version: textSchema,
    calendars: z.record(z.string(), calendarSchema).optional(),
    severities: z.array(textSchema),
    targets: z.record(z.string(), targetSchema),
    choose: choiceSchema(['first', 'mostSpecific']).optional(),
    rules: z.array(ruleSchema),
    pauses: z.record(z.string(), pauseSchema).optional(),
    reopening: reopeningSchema.optional(),
    changes: z
      .strictObject({
        mode: choiceSchema(['retroactive', 'proportional', 'fresh']).optional(),
        forgive: z.boolean().optional(),
      })
      .optional(),
    outOfHoursStop: choiceSchema(['inTime', 'late']).optional(),
    ownership: z
      .strictObject({
        owners: z.array(textSchema).nullish(),
        acceptWithin: timeSchema.nullish(),
        superior: textSchema.nullish(),
        superiorAfter: wholeNumberSchema(1, 1_000).optional(),
        calendar: textSchema.nullish(),
      })
      .optional(),
  })
  .superRefine((policy, context) => {
    reportPolicy(policy as unknown as SlaPolicyInput, (problem) =>
      note(context, () => problem, problem.path),
    );
  })
  .transform((policy) => filledPolicy(policy as unknown as SlaPolicyInput)) as unknown as z.ZodType<
  SlaPolicy,
  SlaPolicyInput
>;

/**
 * The schema of a complaint, for libraries that take Standard Schema. It makes exactly the checks that `readComplaint`
 * and the verbs make; whether a policy knows its severities and owners only the verbs can tell.
 */
export const complaintSchema: z.ZodType<
  readonly ComplaintEvent[] | Complaint,
  readonly ComplaintEvent[] | Complaint
> = z.custom<readonly ComplaintEvent[] | Complaint>().superRefine((value, context) => {
  for (const problem of complaintProblems(value)) note(context, () => problem, problem.path);
});
