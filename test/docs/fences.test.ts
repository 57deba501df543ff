/** Every `ts` fence of the guides and of the doc comments runs, and is type-checked. */
import { describe, expect, test } from 'vitest';
import { pages, sources } from '../support/files.ts';
import { prepareFence } from './checks.ts';
import { docCommentsOf, type Fence, fencesOf, nameOf } from './fences.ts';
import { runFence } from './running.ts';
import { typeErrorsOf } from './typeCheck.ts';

const comments = sources().flatMap(docCommentsOf);
const fences: readonly Fence[] = [
  ...pages().flatMap(fencesOf),
  ...comments.flatMap((comment) => comment.fences),
];

describe('fences run', () => {
  test.for(fences.filter((fence) => fence.runs).map(nameOf))('%s', runFence);
});

test('fences are typed', { timeout: 120_000 }, () => {
  expect(typeErrorsOf(fences)).toEqual([]);
});

test('an @example checks something', () => {
  const unchecked = comments
    .filter((comment) => comment.hasExample)
    .filter((comment) => !comment.fences.some((fence) => prepareFence(fence).checks.length > 0))
    .map((comment) => `${comment.file}:${comment.line}`);
  expect(unchecked).toEqual([]);
});
