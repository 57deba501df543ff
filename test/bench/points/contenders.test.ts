/** What is compared must do the same: every contender of the benchmark gives the library's answer. */
import { scorePeriod, telecomPoints } from 'clientele/points';
import { expect, test } from 'vitest';
import { benchAccounts, question } from './accounts.ts';
import { floorScore } from './floor.ts';
import { naiveScore } from './naive.ts';
import { engineScore, pointsEngine } from './ruleEngine.ts';

const sample = [...benchAccounts(1_000)];
const scores = sample.map((account) => scorePeriod(telecomPoints, account, question));

test('the sample has every standing', () => {
  const standings = new Set(scores.flatMap(({ because }) => because.map(({ kind }) => kind)));
  expect([...standings].filter((kind) => kind.startsWith('payment.')).sort()).toEqual([
    'payment.late',
    'payment.onTime',
  ]);
  expect(new Set(scores.map(({ status }) => status))).toEqual(new Set(['earned', 'forfeited']));
});

test('the loop by hand gives the same result', () => {
  expect(sample.map(floorScore)).toEqual(scores);
});

test('decimal.js and date-fns give the same result', () => {
  expect(sample.map(naiveScore)).toEqual(scores);
});

test('the rule set gives the same result', async () => {
  const engine = pointsEngine();
  expect(await Promise.all(sample.map((account) => engineScore(engine, account)))).toEqual(scores);
});
