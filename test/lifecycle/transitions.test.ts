/** The phases and the ways between them: as data, and as the text of a diagram. */
import { type LifecyclePhase, phaseDiagram, phaseTransitions } from 'clientele';
import { expect, test } from 'vitest';

const phases: readonly LifecyclePhase[] = [
  'potential',
  'development',
  'growth',
  'maturity',
  'termination',
];

test('every transition leads from a phase to another one, and none is listed twice', () => {
  for (const { from, to } of phaseTransitions) {
    expect(phases).toContain(from);
    expect(phases).toContain(to);
    expect(from).not.toBe(to);
  }
  const ways = phaseTransitions.map(({ from, to, by }) => `${from} ${to} ${by}`);
  expect(new Set(ways).size).toBe(ways.length);
  expect(new Set(phaseTransitions.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(phases));
});

test('nobody is mature without having grown', () => {
  const mature = phaseTransitions.filter(({ to }) => to === 'maturity');
  expect(mature).toEqual([{ from: 'growth', to: 'maturity', by: 'steady' }]);
});

test('only a refund leads from a customer, or from the end of one, back to potential', () => {
  const back = phaseTransitions.filter(
    ({ from, to }) => to === 'potential' && from !== 'development',
  );
  expect(new Set(back.map(({ by }) => by))).toEqual(new Set(['refunded']));
  expect(back.map(({ from }) => from)).toEqual(['growth', 'maturity', 'termination']);
});

test('by refund a customer may fall to potential or development, and nowhere else', () => {
  const refunds = phaseTransitions.filter(({ by }) => by === 'refunded');
  expect(refunds.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'growth potential',
    'growth development',
    'maturity potential',
    'maturity development',
    'termination potential',
    'termination development',
  ]);
});

test('the list is deeply frozen', () => {
  expect(Object.isFrozen(phaseTransitions)).toBe(true);
  expect(phaseTransitions.every(Object.isFrozen)).toBe(true);
});

test('the diagram has a line for each beginning and each transition', () => {
  expect(phaseDiagram()).toBe(
    `stateDiagram-v2
  [*] --> potential
  [*] --> development: engaged
  [*] --> growth: customer
  potential --> development: engaged
  potential --> growth: skipped
  development --> potential: faded
  development --> growth: customer
  development --> termination: faded
  growth --> maturity: steady
  maturity --> growth: growing
  growth --> termination: ended
  maturity --> termination: ended
  termination --> development: engaged
  termination --> growth: customer
  growth --> potential: refunded
  growth --> development: refunded
  maturity --> potential: refunded
  maturity --> development: refunded
  termination --> potential: refunded
  termination --> development: refunded`,
  );
});
