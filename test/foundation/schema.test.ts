/** What the schemas take, which problems they find, and what a user of zod itself sees of them. */
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compareAmounts } from '../../src/foundation/amount.ts';
import { problemAt } from '../../src/foundation/problem.ts';
import {
  checkedSchema,
  choiceSchema,
  countSchema,
  decimalTextSchema,
  note,
  readBy,
  textSchema,
  wholeNumberSchema,
} from '../../src/foundation/schema.ts';
import { amountOf } from '../support/decimalTexts.ts';

/** The problems a schema finds in a value; none is an empty list. */
function problemsOf(schema: z.ZodType, value: unknown): readonly object[] {
  const outcome = readBy(schema, value);
  return outcome.ok ? [] : outcome.problems;
}

/** Code, place and message of each problem. */
const said = (schema: z.ZodType, value: unknown): string[] =>
  problemsOf(schema, value).map((problem) => {
    const { code, message } = problem as { code: string; message: string };
    return `${code} | ${message}`;
  });

describe('a short text', () => {
  test.for(['a', ' ', '等级', 'x'.repeat(256)])('case %#', (value) => {
    expect(readBy(textSchema, value)).toEqual({ ok: true, value });
  });

  test.for([
    [undefined, 'key.missing | (top level): a text must be given'],
    [null, 'type.wrong | (top level): null is not a text'],
    [5, 'type.wrong | (top level): 5 is not a text'],
    ['', 'text.empty | (top level): "" is an empty text'],
    [
      'x'.repeat(257),
      `text.tooLong | (top level): "${'x'.repeat(60)}"… (257 characters) has more than 256 characters`,
    ],
  ] as const)('not case %#', ([value, message]) => {
    expect(said(textSchema, value)).toEqual([message]);
  });

  test('in JSON Schema', () => {
    expect(z.toJSONSchema(textSchema)).toMatchObject({
      type: 'string',
      minLength: 1,
      maxLength: 256,
    });
  });
});

describe('one of several words', () => {
  const schema = choiceSchema(['floor', 'ceil']);

  test('is one of them', () => {
    expect(readBy(schema, 'floor')).toEqual({ ok: true, value: 'floor' });
    expect(readBy(schema, 'ceil')).toEqual({ ok: true, value: 'ceil' });
  });

  test.for([
    [undefined, 'key.missing | (top level): one of floor, ceil must be given'],
    ['up', 'choice.unknown | (top level): "up" is none of "floor", "ceil"'],
    ['FLOOR', 'choice.unknown | (top level): "FLOOR" is none of "floor", "ceil"'],
    [null, 'choice.unknown | (top level): null is none of "floor", "ceil"'],
    [['floor'], 'choice.unknown | (top level): a list of 1 is none of "floor", "ceil"'],
    ['constructor', 'choice.unknown | (top level): "constructor" is none of "floor", "ceil"'],
  ] as const)('not %j', ([value, message]) => {
    expect(said(schema, value)).toEqual([message]);
  });

  test('carries its options', () => {
    expect(problemsOf(schema, 'up')).toEqual([
      {
        code: 'choice.unknown',
        path: [],
        message: '(top level): "up" is none of "floor", "ceil"',
        received: '"up"',
        options: ['floor', 'ceil'],
      },
    ]);
    expect(problemsOf(schema, undefined)).toMatchObject([{ expected: 'one of floor, ceil' }]);
  });

  test('in JSON Schema', () => {
    expect(z.toJSONSchema(schema)).toMatchObject({ enum: ['floor', 'ceil'] });
  });
});

describe('a whole number within bounds', () => {
  const schema = wholeNumberSchema(1, 9);

  test.for([1, 5, 9])('%d', (value) => {
    expect(readBy(schema, value)).toEqual({ ok: true, value });
  });

  test.for([
    [undefined, 'key.missing | (top level): a whole number must be given'],
    ['5', 'type.wrong | (top level): "5" is not a whole number'],
    [5n, 'type.wrong | (top level): 5n is not a whole number'],
    [0, 'number.outOfRange | (top level): 0 is not a whole number from 1 to 9'],
    [10, 'number.outOfRange | (top level): 10 is not a whole number from 1 to 9'],
    [1.5, 'number.notWhole | (top level): 1.5 is not a whole number from 1 to 9'],
    [Number.NaN, 'number.notWhole | (top level): NaN is not a whole number from 1 to 9'],
  ] as const)('not %o', ([value, message]) => {
    expect(said(schema, value)).toEqual([message]);
  });

  test('carries its bounds', () => {
    expect(problemsOf(schema, 10)).toMatchObject([{ minimum: 1, maximum: 9, received: '10' }]);
  });

  test('in JSON Schema', () => {
    expect(z.toJSONSchema(schema)).toMatchObject({ type: 'integer', minimum: 1, maximum: 9 });
  });
});

describe('a count', () => {
  test.for([0, 1, 0.5, 1e9, 123456789.012345])('%d', (value) => {
    expect(readBy(countSchema, value)).toEqual({ ok: true, value });
  });

  test.for([
    [undefined, 'key.missing | (top level): a number must be given'],
    ['5', 'type.wrong | (top level): "5" is not a number'],
    [5n, 'type.wrong | (top level): 5n is not a number'],
    [Number.NaN, 'amount.notFinite | (top level): NaN is not a finite number'],
    [
      0.1 + 0.2,
      'amount.tooManyDigits | (top level): 0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead',
    ],
    [
      -1,
      'amount.negative | (top level): -1 is below zero, where only amounts from 0 up have a meaning',
    ],
  ] as const)('not %o', ([value, message]) => {
    expect(said(countSchema, value)).toEqual([message]);
  });

  test('in JSON Schema', () => {
    expect(z.toJSONSchema(countSchema)).toMatchObject({ type: 'number', minimum: 0 });
  });
});

describe('an amount that becomes text', () => {
  const schema = decimalTextSchema();

  test.for([
    ['12.50', '12.5'],
    [12.5, '12.5'],
    [12n, '12'],
    [new Decimal('0.00001'), '0.00001'],
    [0, '0'],
    ['-0', '0'],
  ] as const)('%s is %s', ([value, text]) => {
    expect(readBy(schema, value)).toEqual({ ok: true, value: text });
  });

  test.for([
    [undefined, 'key.missing | (top level): a decimal amount must be given'],
    [
      null,
      'type.wrong | (top level): null is not a decimal amount (text, number, bigint or decimal object)',
    ],
    [
      '12,50',
      'amount.malformed | (top level): "12,50" is not a plain decimal number such as "12.50"',
    ],
    [Number.POSITIVE_INFINITY, 'amount.notFinite | (top level): Infinity is not a finite number'],
    [
      '-0.01',
      'amount.negative | (top level): "-0.01" is below zero, where only amounts from 0 up have a meaning',
    ],
  ] as const)('not %s', ([value, message]) => {
    expect(said(schema, value)).toEqual([message]);
  });

  const limited = decimalTextSchema((amount, value) =>
    compareAmounts(amount, amountOf('1')) > 0
      ? (path) => problemAt('ratio.tooLarge', path, 'is above 1', { value })
      : null,
  );

  test('may have a limit, which sees the amount and the value', () => {
    expect(readBy(limited, '1.00')).toEqual({ ok: true, value: '1' });
    expect(said(limited, 1.5)).toEqual(['ratio.tooLarge | (top level): 1.5 is above 1']);
  });

  test('is not asked about its limit when it is no amount', () => {
    expect(said(limited, 'x')).toHaveLength(1);
    expect(said(limited, '-5')).toEqual([expect.stringContaining('amount.negative | ')]);
  });

  test('in JSON Schema', () => {
    expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({ type: ['string', 'number'] });
  });
});

describe('an object', () => {
  const schema = z.strictObject({ id: textSchema, scale: wholeNumberSchema(0, 4).default(2) });

  test('has its defaults filled in', () => {
    expect(readBy(schema, { id: 'a' })).toEqual({ ok: true, value: { id: 'a', scale: 2 } });
  });

  test('has all its problems reported, each at its place', () => {
    const list = z.strictObject({ rows: z.array(schema) });
    const value = { rows: [{ id: '' }, { id: 'b', scale: 9 }, {}, 5], extra: 1 };
    expect(said(list, value).sort()).toEqual([
      'key.missing | rows[2].id: a text must be given',
      'key.unknown | extra: 1 stands under a key that is not known',
      'number.outOfRange | rows[1].scale: 9 is not a whole number from 0 to 4',
      'text.empty | rows[0].id: "" is an empty text',
      'type.wrong | rows[3]: 5 is not an object',
    ]);
    const paths = problemsOf(list, value).map((problem) => (problem as { path: object }).path);
    expect(paths).toContainEqual(['rows', 0, 'id']);
    expect(paths).toContainEqual(['rows', 3]);
  });

  test('has every unknown key reported, the ones named as prototypes too', () => {
    const value = JSON.parse(
      '{ "id": "a", "__proto__": { "id": "b" }, "toString": 1, "x y": null }',
    );
    expect(problemsOf(schema, value)).toEqual([
      {
        code: 'key.unknown',
        path: ['__proto__'],
        message: '__proto__: an object stands under a key that is not known',
        received: 'an object',
        key: '__proto__',
      },
      {
        code: 'key.unknown',
        path: ['toString'],
        message: 'toString: 1 stands under a key that is not known',
        received: '1',
        key: 'toString',
      },
      {
        code: 'key.unknown',
        path: ['x y'],
        message: '["x y"]: null stands under a key that is not known',
        received: 'null',
        key: 'x y',
      },
    ]);
  });

  test('takes nothing from a prototype', () => {
    expect(said(schema, JSON.parse('{ "__proto__": { "id": "b" } }')).sort()).toEqual([
      'key.missing | id: a text must be given',
      'key.unknown | __proto__: an object stands under a key that is not known',
    ]);
  });
});

describe('what zod checks itself is said in the words of the library', () => {
  test.for([
    [z.strictObject({}), 5, 'type.wrong | (top level): 5 is not an object'],
    [z.strictObject({}), undefined, 'key.missing | (top level): an object must be given'],
    [z.strictObject({}), [], 'type.wrong | (top level): a list of 0 is not an object'],
    [z.array(textSchema), 'x', 'type.wrong | (top level): "x" is not a list'],
    [z.array(textSchema), {}, 'type.wrong | (top level): an object is not a list'],
    [z.string(), 5, 'type.wrong | (top level): 5 is not a text'],
    [z.boolean(), 'yes', 'type.wrong | (top level): "yes" is not true or false'],
    [z.boolean(), undefined, 'key.missing | (top level): true or false must be given'],
    [z.bigint(), 5, 'type.wrong | (top level): 5 is not bigint'],
    [z.string().max(1), 'long', 'type.wrong | (top level): "long" is not too_big'],
  ] as const)('case %#', ([schema, value, message]) => {
    expect(said(schema, value)).toEqual([message]);
  });
});

describe('a union of kinds of object', () => {
  const schema = z.strictObject({
    reward: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('bands'), name: textSchema }),
      z.strictObject({ kind: z.literal('linear') }),
    ]),
  });

  test('is read by its kind', () => {
    const value = { reward: { kind: 'linear' } };
    expect(readBy(schema, value)).toEqual({ ok: true, value });
  });

  test.for([
    [
      { kind: 'x' },
      ['choice.unknown | reward.kind: "x" is none of "bands", "linear"'],
      ['reward', 'kind'],
    ],
    [
      { kind: 5 },
      ['choice.unknown | reward.kind: 5 is none of "bands", "linear"'],
      ['reward', 'kind'],
    ],
    [{ kind: 'bands' }, ['key.missing | reward.name: a text must be given'], ['reward', 'name']],
    [
      { kind: 'linear', name: 'x' },
      ['key.unknown | reward.name: "x" stands under a key that is not known'],
      ['reward', 'name'],
    ],
    [5, ['type.wrong | reward: 5 is not an object'], ['reward']],
    [undefined, ['key.missing | reward: an object must be given'], ['reward']],
  ] as const)('%j has its problems at their places', ([reward, messages, path]) => {
    expect(said(schema, { reward })).toEqual(messages);
    expect(problemsOf(schema, { reward })).toMatchObject([{ path }]);
  });

  test('a kind that is missing is one of the kinds that must be given', () => {
    expect(problemsOf(schema, { reward: {} })).toEqual([
      {
        code: 'key.missing',
        path: ['reward', 'kind'],
        message: 'reward.kind: one of bands, linear must be given',
        expected: 'one of bands, linear',
      },
    ]);
  });
});

describe('a union of words and objects', () => {
  const schema = z.strictObject({
    rejoin: z.union([
      z.literal('newStart'),
      z.literal('never'),
      z.strictObject({ withinDays: wholeNumberSchema(0, 9) }),
    ]),
  });

  test.for(['newStart', 'never', { withinDays: 3 }])('%j', (rejoin) => {
    expect(readBy(schema, { rejoin })).toEqual({ ok: true, value: { rejoin } });
  });

  test.for([
    ['x', 'choice.unknown | rejoin: "x" is none of "newStart", "never"', ['rejoin']],
    [5, 'choice.unknown | rejoin: 5 is none of "newStart", "never"', ['rejoin']],
    [null, 'choice.unknown | rejoin: null is none of "newStart", "never"', ['rejoin']],
    [
      { withinDays: 10 },
      'number.outOfRange | rejoin.withinDays: 10 is not a whole number from 0 to 9',
      ['rejoin', 'withinDays'],
    ],
    [{}, 'key.missing | rejoin.withinDays: a whole number must be given', ['rejoin', 'withinDays']],
    [[], 'type.wrong | rejoin: a list of 0 is not an object', ['rejoin']],
  ] as const)('%j has its problem at its place', ([rejoin, message, path]) => {
    expect(said(schema, { rejoin })).toEqual([message]);
    expect(problemsOf(schema, { rejoin })).toMatchObject([{ path }]);
  });

  test('one that is missing must be given', () => {
    expect(problemsOf(schema, {})).toEqual([
      {
        code: 'key.missing',
        path: ['rejoin'],
        message: 'rejoin: one of newStart, never must be given',
        expected: 'one of newStart, never',
      },
    ]);
  });

  test('a union of a word and a list', () => {
    const categories = z.union([z.literal('open'), z.array(textSchema)]);
    expect(readBy(categories, ['a'])).toEqual({ ok: true, value: ['a'] });
    expect(said(categories, 'shut')).toEqual([
      'choice.unknown | (top level): "shut" is none of "open"',
    ]);
    expect(said(categories, ['a', 5, ''])).toEqual([
      'type.wrong | [1]: 5 is not a text',
      'text.empty | [2]: "" is an empty text',
    ]);
  });

  test('words that are numbers are shown as text', () => {
    const schema = z.union([z.literal(1), z.literal(2)]);
    expect(problemsOf(schema, 'x')).toMatchObject([{ options: ['1', '2'] }]);
  });
});

describe('notes', () => {
  const bands = z.array(z.strictObject({ min: countSchema })).superRefine((rows, context) => {
    note(context, (path) => problemAt('bands.wrong', path, 'is wrong', { value: rows }));
    const at = [1, 'min'];
    note(context, (path) => problemAt('min.wrong', path, 'is wrong', { value: rows[1]?.min }), at);
  });
  const value = { bands: [{ min: 0 }, { min: 5 }] };

  test('stand at the value, or further in', () => {
    expect(problemsOf(z.strictObject({ bands }), value)).toEqual([
      {
        code: 'bands.wrong',
        path: ['bands'],
        message: 'bands: a list of 2 is wrong',
        received: 'a list of 2',
      },
      {
        code: 'min.wrong',
        path: ['bands', 1, 'min'],
        message: 'bands[1].min: 5 is wrong',
        received: '5',
      },
    ]);
  });

  test('are sentences for who uses the schema with zod itself', () => {
    const { error } = z.strictObject({ bands }).safeParse(value);
    expect(error?.issues.map(({ code, path, message }) => ({ code, path, message }))).toEqual([
      { code: 'custom', path: ['bands'], message: '(top level): a list of 2 is wrong' },
      { code: 'custom', path: ['bands', 1, 'min'], message: '[1].min: 5 is wrong' },
    ]);
  });

  test('come from a checked schema as well', () => {
    const { error } = z.strictObject({ id: textSchema }).safeParse({ id: 5 });
    expect(error?.issues).toMatchObject([
      { code: 'custom', path: ['id'], message: '(top level): 5 is not a text' },
    ]);
  });
});

describe('a schema of the library', () => {
  const even = checkedSchema<number>({ type: 'number', description: 'even' }, (value) =>
    (value as number) % 2 === 0 ? null : (path) => problemAt('odd', path, 'is odd', { value }),
  );

  test('takes what has no problem and keeps it as it is', () => {
    expect(readBy(even, 4)).toEqual({ ok: true, value: 4 });
    expect(problemsOf(even, 5)).toEqual([
      { code: 'odd', path: [], message: '(top level): 5 is odd', received: '5' },
    ]);
  });

  test('says in JSON Schema what it was told', () => {
    expect(z.toJSONSchema(even)).toMatchObject({ type: 'number', description: 'even' });
  });

  test('implements Standard Schema', async () => {
    const standard = (even as z.ZodType<number>)['~standard'];
    expect(await standard.validate(4)).toEqual({ value: 4 });
    expect(await standard.validate(5)).toMatchObject({
      issues: [{ message: '(top level): 5 is odd' }],
    });
  });
});
