/** Tier paths worked out by an independent calculation: every change, with its figure and reason. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  defineTierPolicy,
  type TierPolicyInput,
  type TierReason,
  tierMembership,
} from '../../src/membership/index.ts';

interface PathCase {
  readonly id: string;
  readonly kind: string;
  readonly input: {
    readonly tiers: TierPolicyInput['tiers'];
    readonly policy: Readonly<Record<string, string>>;
    readonly events: readonly { readonly on: string; readonly amount: string }[];
    readonly until: string;
  };
  readonly expected: { readonly changes: readonly object[]; readonly final: string };
}

const file = JSON.parse(readFileSync('test/vectors/value-tiers.json', 'utf8')) as {
  readonly cases: readonly PathCase[];
};
const paths = file.cases.filter(({ kind }) => kind === 'tier-path');

const validities: Readonly<Record<string, TierPolicyInput['validity']>> = {
  endOfYear: 'endOfPeriod',
  endOfNextYear: 'endOfNextPeriod',
  never: 'never',
  '12m': { months: 12 },
};

function policyOf({ tiers, policy }: PathCase['input']) {
  const { window, validity, ...same } = policy;
  return defineTierPolicy({
    id: 'vectors',
    version: '1',
    tiers,
    ...same,
    window: (window === 'rolling12' ? { kind: 'rolling', months: 12 } : window) as 'lifetime',
    validity: validities[validity as string],
  });
}

/** The reason in the words of the vectors. */
function reasonText(reason: TierReason | undefined): string {
  switch (reason?.kind) {
    case 'tier.reached':
      return `reached (${reason.figure})`;
    case 'tier.renewed':
      return `renewed (${reason.figure})`;
    case 'tier.belowKeep':
      return `below keep (${reason.figure})`;
    case 'tier.reversed':
      return `reversal (${reason.figure})`;
    default:
      return String(reason?.kind);
  }
}

test('8 of the cases are paths', () => {
  expect(paths).toHaveLength(8);
});

describe.for(paths)('$id', ({ input, expected }) => {
  test('has these changes and this end', () => {
    const { tier, timeline } = tierMembership(
      policyOf(input),
      { figures: input.events },
      { asOf: input.until },
    );
    const [joined, ...changes] = timeline;
    expect(joined).toMatchObject({ from: null, tier: 'Basic', because: [{ kind: 'tier.joined' }] });
    expect(
      changes.map(({ on, from, tier: to, because }) => ({
        on,
        from,
        to,
        reason: reasonText(because[0]),
      })),
    ).toEqual(expected.changes);
    expect(tier).toBe(expected.final);
  });
});
