/** The stages and the ways between them: as data, and as the text of a diagram. */
import {
  type LoyaltyPolicy,
  type LoyaltyStage,
  loyaltyStage,
  propertyLoyalty,
  stageDiagram,
  stageTransitions,
  telecomLoyalty,
} from 'clientele';
import { expect, test } from 'vitest';

/** Lowest first. */
const stages: readonly LoyaltyStage[] = ['suspect', 'prospect', 'firstTime', 'repeat', 'advocate'];
const rank = (stage: LoyaltyStage): number => stages.indexOf(stage);

test('every transition leads from a stage to another one, and none is listed twice', () => {
  for (const { from, to } of stageTransitions) {
    expect([rank(from), rank(to)]).not.toContain(-1);
    expect(from).not.toBe(to);
  }
  const ways = stageTransitions.map(({ from, to, by }) => `${from} ${to} ${by}`);
  expect(new Set(ways).size).toBe(ways.length);
  expect(new Set(stageTransitions.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(stages));
});

test('contacts, purchases and advocacy lead up; age and refunds lead down', () => {
  for (const { from, to, by } of stageTransitions) {
    const isUp = rank(to) > rank(from);
    expect({ by, isUp }).toEqual({ by, isUp: ['contact', 'bought', 'advocacy'].includes(by) });
  }
});

test('every stage below advocate leads up to advocate, and only advocates lapse', () => {
  const before = (wanted: string) =>
    stageTransitions.filter(({ by }) => by === wanted).map(({ from }) => from);
  expect(before('advocacy')).toEqual(stages.slice(0, -1));
  expect(new Set(before('lapsed'))).toEqual(new Set(['advocate']));
});

test('a refund may take a customer to every lower stage', () => {
  const refunds = stageTransitions.filter(({ by }) => by === 'refunded');
  const lower = stages.flatMap((from) =>
    stages.filter((to) => rank(from) > 1 && rank(to) < rank(from)).map((to) => `${from} ${to}`),
  );
  expect(refunds.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(lower.sort());
});

test('nobody who has not bought becomes an advocate by one occasion, unless one is enough', () => {
  const history = [
    { kind: 'referral.given', on: '2024-01-01', to: 'x' },
    { kind: 'referral.converted', on: '2024-01-02', customer: 'x' },
    { kind: 'purchase', on: '2024-01-03' },
  ] as const;
  const stagesOf = (policy: LoyaltyPolicy) =>
    loyaltyStage(policy, history, { asOf: '2024-02-01' }).timeline.map(({ stage }) => stage);
  expect(stagesOf(telecomLoyalty)).toEqual(['suspect', 'firstTime']);
  expect(stagesOf(propertyLoyalty)).toEqual(['suspect', 'advocate']);
});

test('the list is deeply frozen', () => {
  expect(Object.isFrozen(stageTransitions)).toBe(true);
  expect(stageTransitions.every(Object.isFrozen)).toBe(true);
});

test('the diagram has a line for each beginning and each transition', () => {
  expect(stageDiagram()).toBe(
    `stateDiagram-v2
  [*] --> suspect
  [*] --> prospect: contact
  [*] --> firstTime: bought
  [*] --> advocate: advocacy
  suspect --> prospect: contact
  prospect --> suspect: faded
  suspect --> firstTime: bought
  prospect --> firstTime: bought
  firstTime --> repeat: bought
  suspect --> advocate: advocacy
  prospect --> advocate: advocacy
  firstTime --> advocate: advocacy
  repeat --> advocate: advocacy
  advocate --> repeat: lapsed
  advocate --> firstTime: lapsed
  advocate --> repeat: refunded
  advocate --> firstTime: refunded
  advocate --> prospect: refunded
  advocate --> suspect: refunded
  repeat --> firstTime: refunded
  repeat --> prospect: refunded
  repeat --> suspect: refunded
  firstTime --> prospect: refunded
  firstTime --> suspect: refunded`,
  );
});
