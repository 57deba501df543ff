/** The programs that prove the package are no use if they find nothing wrong: each fault is told. */
import { expect, test } from 'vitest';
import { entries } from './entries.ts';
import { type Findings, faultsOf, rightAnswer } from './programs.ts';

const specifiers = entries.map(({ specifier }) => specifier);
const good: Findings = {
  modules: specifiers.map((specifier) => [specifier, 'name', true]),
  answer: rightAnswer,
};

test('nothing is wrong with good findings', () => {
  expect(faultsOf(good)).toEqual([]);
});

test('each fault is told', () => {
  const [front = '', points = ''] = specifiers;
  const modules: Findings['modules'] = [
    [front, '', true],
    [points, 'name', false],
    ...good.modules.slice(3),
  ];
  expect(faultsOf({ modules, answer: '42' })).toEqual([
    `${specifiers[2]} is missing`,
    `${front} exports nothing`,
    `${points} is not what the front door exports`,
    'the answer is 42',
  ]);
});
