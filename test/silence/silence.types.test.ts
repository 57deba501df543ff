/** Names of levels reach the types. */
import { describe, expectTypeOf, it } from 'vitest';
import {
  backtestSignals,
  defineSilencePolicy,
  readSilencePolicy,
  relationshipSilence,
  riskSignals,
  type SilencePolicy,
} from '../../src/silence/index.ts';

const asOf = '2024-01-01';
const options = {
  loss: { noOrderDays: 9 },
  from: asOf,
  to: '2025-01-01',
  stepDays: 9,
  horizonDays: 9,
};

describe('names of levels', () => {
  it('are those of the literal', () => {
    const levels = [
      { level: 'call', atLeast: '0.2' },
      { level: 'visit', atLeast: '0.6' },
    ] as const;
    const policy = defineSilencePolicy({ id: 'p', version: '1', levels });
    expectTypeOf(policy).toEqualTypeOf<SilencePolicy<'call' | 'visit'>>();
    const decision = riskSignals(policy, [], { asOf });
    expectTypeOf(decision.level).toEqualTypeOf<'call' | 'visit' | null>();
    expectTypeOf(decision.next?.to).toEqualTypeOf<'call' | 'visit' | null | undefined>();
    const test = backtestSignals(policy, [], options);
    expectTypeOf(test.levels[0]?.level).toEqualTypeOf<'call' | 'visit' | undefined>();
  });

  it('are those of the defaults where the literal has none, and of the preset', () => {
    const policy = defineSilencePolicy({ id: 'p', version: '1' });
    expectTypeOf(policy).toEqualTypeOf<SilencePolicy<'watch' | 'alarm'>>();
    expectTypeOf(relationshipSilence).toEqualTypeOf<SilencePolicy<'watch' | 'alarm'>>();
  });

  it('are text from outside', () => {
    const outcome = readSilencePolicy({ id: 'p', version: '1' });
    if (outcome.ok) expectTypeOf(outcome.value).toEqualTypeOf<SilencePolicy>();
  });

  it('a copy is no checked policy', () => {
    const { signals, ...rest } = relationshipSilence;
    // @ts-expect-error: what was spread must be checked again.
    expectTypeOf(() => riskSignals({ ...rest, signals }, [], { asOf })).toBeFunction();
  });
});
