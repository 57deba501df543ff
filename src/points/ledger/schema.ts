/** The ledger policy and the entries for zod: unknown keys are problems, defaults are filled in. */
import { z } from 'zod';
import { problemAt } from '../../foundation/problem.ts';
import {
  checkedSchema,
  choiceSchema,
  decimalTextSchema,
  note,
  textSchema,
  wholeNumberSchema,
} from '../../foundation/schema.ts';
import type { LedgerEntry } from '../../history/model.ledger.ts';
import { dayNumberFrom } from '../../time/civilDate.ts';
import type { LedgerPolicy, LedgerPolicyInput } from '../model.ledgerPolicy.ts';
import { currencySchema, formatSchema } from '../schema.ts';
import { entriesProblems } from './entryFacts.ts';
import { ledgerDefaults } from './presets.ts';

/** A hundred years. */
const monthsSchema = wholeNumberSchema(1, 1_200);
const roundUpSchema = choiceSchema(['none', 'month', 'quarter', 'halfYear', 'year']).default(
  'none',
);

/** A day of a leap year, so that 29 February is one. */
const monthDaySchema = checkedSchema<string>(
  { type: 'string', pattern: '^\\d{2}-\\d{2}$' },
  (value) =>
    typeof value === 'string' && typeof dayNumberFrom(`2000-${value}`) === 'number'
      ? null
      : (path) => problemAt('monthDay.malformed', path, 'is no day of a year MM-DD', { value }),
);

const expirySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('months'), months: monthsSchema, roundUp: roundUpSchema }),
  z.strictObject({
    kind: z.literal('days'),
    days: wholeNumberSchema(1, 36_600),
    roundUp: roundUpSchema,
  }),
  z.strictObject({ kind: z.literal('calendarYears'), years: wholeNumberSchema(1, 100) }),
  z.strictObject({ kind: z.literal('fixedDate'), monthDay: monthDaySchema }),
  z.strictObject({ kind: z.literal('inactivity'), months: monthsSchema, roundUp: roundUpSchema }),
]);

const pendingSchema = checkedSchema<number | 'untilActivated'>(
  { anyOf: [{ type: 'integer', minimum: 0, maximum: 3_660 }, { const: 'untilActivated' }] },
  (value) => {
    if (value === 'untilActivated') return null;
    const result = daysSchema.safeParse(value);
    if (result.success) return null;
    const explanation = 'is neither a whole number of days from 0 to 3660 nor "untilActivated"';
    return (path) => problemAt('type.wrong', path, explanation, { value }, { expected: 'days' });
  },
);
const daysSchema = wholeNumberSchema(0, 3_660);

const kindSchema = z.strictObject({
  name: textSchema,
  spendable: z.boolean().default(ledgerDefaults.spendable),
  expiry: expirySchema.default({ ...ledgerDefaults.expiry }),
  pending: pendingSchema.default(ledgerDefaults.pending),
  allowPartial: z.boolean().default(ledgerDefaults.allowPartial),
  refundToExpired: z
    .union([z.literal(['expire', 'newLot']), z.strictObject({ graceDays: daysSchema })])
    .default(ledgerDefaults.refundToExpired),
  reversal: choiceSchema(['debt', 'writeOff', 'refuse', 'pendingOnly']).default(
    ledgerDefaults.reversal,
  ),
  value: z
    .strictObject({ perPoint: decimalTextSchema(), currency: currencySchema })
    .nullable()
    .default(ledgerDefaults.value),
});

const kindsSchema = z.array(kindSchema).superRefine((kinds, context) => {
  if (kinds.length === 0) {
    const explanation = 'must have at least one kind of points';
    note(context, (path) => problemAt('pointKinds.empty', path, explanation, null));
  }
  kinds.forEach(({ name }, index) => {
    if (kinds.findIndex((kind) => kind.name === name) === index) return;
    const explanation = 'is the name of another kind of points';
    note(
      context,
      (path) => problemAt('pointKinds.duplicateName', path, explanation, { value: name }),
      [index, 'name'],
    );
  });
});

/**
 * The schema of a ledger policy as it is written down; its output is the policy with every default filled in. It
 * implements Standard Schema. To get a policy that verbs take, use `defineLedgerPolicy` or `readLedgerPolicy`.
 */
export const ledgerPolicySchema: z.ZodType<LedgerPolicy, LedgerPolicyInput> = z.strictObject({
  format: formatSchema('ledger-policy@1').default('ledger-policy@1'),
  id: textSchema,
  version: textSchema,
  pointKinds: kindsSchema,
}) as unknown as z.ZodType<LedgerPolicy, LedgerPolicyInput>;

/**
 * The schema of the entries of a ledger, for libraries that take Standard Schema. It makes exactly the checks that the
 * verbs make at their door.
 */
export const ledgerSchema: z.ZodType<readonly LedgerEntry[], readonly LedgerEntry[]> = z
  .custom<readonly LedgerEntry[]>()
  .superRefine((value, context) => {
    for (const problem of entriesProblems(value)) note(context, () => problem, problem.path);
  });
