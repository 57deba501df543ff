/** Explaining: the sentences of a decision in their order, and a sentence that is missing. */
import { type Explainable, explain, type Words } from 'clientele';
import { describe, expect, test } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

type Reason = { kind: 'late'; days: number } | { kind: 'paid' };
type Need = { rule: 'pay'; amount: string };
type Next = { what: 'expires'; on: string };

const words: Words<Reason, Need, Next> = {
  language: 'en',
  because: { late: ({ days }) => `${days} days late.`, paid: () => 'Paid.' },
  needs: { pay: ({ amount }) => `Pay ${amount}.` },
  next: { expires: ({ on }) => `Expires on ${on}.` },
};

const decision: Explainable<Reason, Need, Next> = {
  because: [{ kind: 'late', days: 3 }, { kind: 'paid' }, { kind: 'late', days: 1 }],
  needs: [
    { rule: 'pay', amount: '5' },
    { rule: 'pay', amount: '7' },
  ],
  next: { what: 'expires', on: '2024-05-01' },
};

const nothing: Explainable<Reason, Need, Next> = { because: [], needs: [], next: null };

/** A decision of another version, with something this language has no word for. */
const other = (part: object) => ({ ...nothing, ...part }) as typeof decision;

test('says the reasons, then what is needed, then what comes next', () => {
  expect(explain(decision, words)).toEqual([
    '3 days late.',
    'Paid.',
    '1 days late.',
    'Pay 5.',
    'Pay 7.',
    'Expires on 2024-05-01.',
  ]);
});

test('says nothing of nothing', () => {
  expect(explain(nothing, words)).toEqual([]);
});

test('does not need what a decision does not have', () => {
  expect(explain({ ...nothing, needs: [{ rule: 'pay', amount: '5' }] }, words)).toEqual(['Pay 5.']);
  expect(explain({ ...nothing, next: { what: 'expires', on: '2024-05-01' } }, words)).toEqual([
    'Expires on 2024-05-01.',
  ]);
});

test('explains a decision that went through JSON', () => {
  const copy = JSON.parse(JSON.stringify(decision)) as typeof decision;
  expect(explain(copy, words)).toEqual(explain(decision, words));
});

describe('a sentence that is missing is an error', () => {
  test.for([
    ['a reason', { because: [{ kind: 'gone' }] }, 'gone'],
    ['a need', { needs: [{ rule: 'gone' }] }, 'gone'],
    ['what comes next', { next: { what: 'gone' } }, 'gone'],
    [
      'a reason named as every object has it',
      { because: [{ kind: 'constructor' }] },
      'constructor',
    ],
    ['a need named as every object has it', { needs: [{ rule: 'toString' }] }, 'toString'],
    ['a next named as the prototype', { next: { what: '__proto__' } }, '__proto__'],
  ] as const)('for %s', ([, part, tag]) => {
    expect(thrownBy(() => explain(other(part), words))).toEqual({
      name: 'ContractError',
      code: 'sentence.missing',
      argument: 'words',
      message: `words: "${tag}" has no sentence in this language`,
    });
  });

  test('though the language names it and says nothing', () => {
    const silent = { ...words, because: { ...words.because, paid: undefined } };
    const act = () => explain(decision, silent as unknown as typeof words);
    expect(thrownBy(act)).toMatchObject({ code: 'sentence.missing' });
  });
});

test.for([undefined, null, 'en'])('a language that is none: %j', (words) => {
  expect(thrownBy(() => explain(nothing, words as never))).toMatchObject({
    name: 'ContractError',
    code: 'words.missing',
    argument: 'words',
    message: expect.stringContaining("is no language; import one from 'clientele/words/…'"),
  });
});
