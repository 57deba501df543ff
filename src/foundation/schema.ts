/**
 * What zod needs to know of the library's values, and how its findings become problems. Every schema says
 * what is wrong in the library's own codes, so that a value read by a schema and a value read by a verb
 * have the same problems.
 */
import { z } from 'zod';
import { type Amount, compareAmounts, zero } from './amount.ts';
import { amountFrom } from './amountInput.ts';
import { amountProblem, negativeAmountProblem } from './amountProblem.ts';
import { textOf } from './amountText.ts';
import type { DecimalInput, DecimalText } from './decimalInput.ts';
import { granted, type Outcome, refused } from './outcome.ts';
import {
  choiceProblem,
  maximumTextLength,
  numberRangeProblem,
  type Path,
  type Problem,
  textLengthProblem,
  unknownKeyProblem,
  wrongTypeProblem,
} from './problem.ts';

/** Makes the problem of a value once its path is known. */
export type ProblemAtPath = (path: Path) => Problem;

/**
 * Notes a problem of the library in a zod check; `at` goes further in from the value checked. Who uses the
 * schema with zod itself sees the same sentence.
 */
export function note(context: z.RefinementCtx, problem: ProblemAtPath, at: Path = []): void {
  const { message } = problem(at);
  context.addIssue({ code: 'custom', path: [...at], message, params: { problem } });
}

const expectedOf: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
};

function problemsOfIssue(issue: z.core.$ZodIssue, outer: Path): Problem[] {
  const path = [...outer, ...(issue.path as Path)];
  switch (issue.code) {
    case 'custom': {
      const { problem } = issue.params as { problem: ProblemAtPath };
      return [problem(path)];
    }
    case 'unrecognized_keys': {
      const record = issue.input as Record<string, unknown>;
      return issue.keys.map((key) => unknownKeyProblem(key, [...path, key], record[key]));
    }
    case 'invalid_union':
      return problemsOfUnion(issue, path);
    default: {
      const expected = 'expected' in issue ? String(issue.expected) : issue.code;
      return [wrongTypeProblem(issue.input, path, expectedOf[expected] ?? expected)];
    }
  }
}

/** A union here is one of several kinds of object, or a word or else an object or a list. */
function problemsOfUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path): Problem[] {
  if ('options' in issue) {
    const kind = (issue.input as Record<string, unknown>)[String(issue.discriminator)];
    return [wordProblem(kind, path, issue.options as readonly string[])];
  }
  const isWord = typeof issue.input !== 'object' || issue.input === null;
  if (!isWord) return (issue.errors.at(-1) ?? []).flatMap((inner) => problemsOfIssue(inner, path));
  const words = issue.errors.flat().flatMap((inner) => ('values' in inner ? inner.values : []));
  return [wordProblem(issue.input, path, words.map(String))];
}

/** The problem of a word that is none of the allowed ones, or is missing. */
function wordProblem(value: unknown, path: Path, words: readonly string[]): Problem {
  return value === undefined
    ? wrongTypeProblem(value, path, `one of ${words.join(', ')}`)
    : choiceProblem(value, path, words);
}

/** Reads a value of unknown quality by a schema: the value, or all its problems. */
export function readBy<Value, Wrong extends Problem>(
  schema: z.ZodType<Value>,
  value: unknown,
): Outcome<Value, Wrong> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return granted(result.data);
  return refused(result.error.issues.flatMap((issue) => problemsOfIssue(issue, [])) as Wrong[]);
}

/** A value that the library checks itself: what it is in JSON Schema, and what is wrong with it. */
export function checkedSchema<Value>(
  json: z.core.GlobalMeta,
  problemOf: (value: unknown) => ProblemAtPath | null,
): z.ZodType<Value, Value> {
  return z
    .any()
    .superRefine((value, context) => {
      const problem = problemOf(value);
      if (problem !== null) note(context, problem);
    })
    .meta(json);
}

/** A short text: an id, a category. */
export const textSchema: z.ZodType<string, string> = checkedSchema(
  { type: 'string', minLength: 1, maxLength: maximumTextLength },
  (value) => {
    if (typeof value !== 'string') return (path) => wrongTypeProblem(value, path, 'a text');
    const fits = value !== '' && value.length <= maximumTextLength;
    return fits ? null : (path) => textLengthProblem(value, path);
  },
);

/** One of the words. */
export function choiceSchema<const Option extends string>(
  options: readonly Option[],
): z.ZodType<Option, Option> {
  return checkedSchema({ enum: [...options] }, (value) => {
    if ((options as readonly unknown[]).includes(value)) return null;
    return (path) => wordProblem(value, path, options);
  });
}

/** A whole number within bounds. */
export function wholeNumberSchema(minimum: number, maximum: number): z.ZodType<number, number> {
  return checkedSchema({ type: 'integer', minimum, maximum }, (value) => {
    if (typeof value !== 'number') return (path) => wrongTypeProblem(value, path, 'a whole number');
    const fits = Number.isSafeInteger(value) && value >= minimum && value <= maximum;
    return fits ? null : (path) => numberRangeProblem(value, path, { minimum, maximum }, true);
  });
}

/** A number from 0 up with at most 15 significant digits, such as a count of points. */
export const countSchema: z.ZodType<number, number> = checkedSchema(
  { type: 'number', minimum: 0 },
  (value) =>
    typeof value === 'number'
      ? problemOfAmount(value)
      : (path) => wrongTypeProblem(value, path, 'a number'),
);

/** What is wrong with an amount that must be from 0 up. */
function problemOfAmount(value: unknown): ProblemAtPath | null {
  const amount = amountFrom(value);
  if (typeof amount === 'string') {
    return value === undefined
      ? (path) => wrongTypeProblem(value, path, 'a decimal amount')
      : (path) => amountProblem(amount, value, path);
  }
  const negative = compareAmounts(amount, zero) < 0;
  return negative ? (path) => negativeAmountProblem(value, path) : null;
}

const amountInJson = { type: ['string', 'number'] } as unknown as z.core.GlobalMeta;

/** An amount from 0 up, read into decimal text; `limit` says what else may be wrong with it. */
export function decimalTextSchema(
  limit: (amount: Amount, value: unknown) => ProblemAtPath | null = () => null,
): z.ZodType<DecimalText, DecimalInput> {
  const checked = checkedSchema<DecimalInput>(amountInJson, (value) => {
    const problem = problemOfAmount(value);
    return problem ?? limit(amountFrom(value) as Amount, value);
  });
  return checked.transform((value) => textOf(amountFrom(value) as Amount));
}
