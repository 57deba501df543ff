/** The unhappy behind the complaints, against a count in big integers, and what is refused. */
import { describe, expect, test } from 'vitest';
import {
  type ComplaintCount,
  defineSilencePolicy,
  explain,
  relationshipSilence,
  silentDissatisfaction,
} from '../../src/silence/index.ts';
import { en } from '../../src/words/en.ts';
import { exactTrials } from '../oracle/exactBinomial.ts';
import { thrownBy } from '../support/thrown.ts';

describe('the range is that of exact sums', () => {
  const shares = [
    ['0.1', { of: 1n, outOf: 10n }],
    ['0.04', { of: 1n, outOf: 25n }],
    ['0.35', { of: 7n, outOf: 20n }],
    ['0.9', { of: 9n, outOf: 10n }],
    ['1', { of: 1n, outOf: 1n }],
  ] as const;
  const confidences = [
    ['0.95', { of: 1n, outOf: 40n }],
    ['0.8', { of: 1n, outOf: 10n }],
  ] as const;
  const cases = shares.flatMap(([share, fraction]) =>
    confidences.map(([confidence, tail]) => ({ share, fraction, confidence, tail })),
  );
  test.for(cases)('$share at $confidence', ({ share, fraction, confidence, tail }) => {
    for (const complaints of [0, 1, 2, 3, 5, 12]) {
      const exact = exactTrials(complaints, fraction, { tail, limit: 700 });
      const { range } = silentDissatisfaction(share, { complaints }, { confidence });
      expect({ complaints, ...range }).toEqual({ complaints, ...exact });
    }
  });
});

describe('the answer', () => {
  test('of a policy says whose share it is', () => {
    const behind = silentDissatisfaction(relationshipSilence, { complaints: 12 });
    expect(behind).toEqual({
      complaints: 12,
      share: '0.1',
      estimate: '120',
      range: { low: 65, high: 205 },
      confidence: '0.95',
      silentEstimate: '108',
      silentRange: { low: 53, high: 193 },
      policy: { id: 'relationship-silence', version: '1' },
      because: [
        {
          kind: 'silence.unhappy',
          complaints: 12,
          share: '0.1',
          origin: 'source',
          estimate: '120',
          range: { low: 65, high: 205 },
          confidence: '0.95',
        },
      ],
      needs: [],
      next: null,
    });
    expect(explain(behind, en)).toHaveLength(1);
  });

  test('of a share of one’s own', () => {
    const policy = defineSilencePolicy({ id: 'p', version: '1', complaintRate: { share: '0.3' } });
    const behind = silentDissatisfaction(policy, { complaints: 1 });
    expect(behind.estimate).toBe('3.3333');
    expect(behind.because[0]?.origin).toBe('own');
    expect(silentDissatisfaction(0.3, { complaints: 1 })).toEqual({
      ...behind,
      policy: null,
      because: [{ ...behind.because[0], origin: null }],
    });
  });

  test.for([
    ['no complaints', '0.1', 0, '0', { low: 0, high: 35 }],
    ['everybody complains', '1', 7, '7', { low: 7, high: 7 }],
    ['nobody, where everybody would', 1, 0, '0', { low: 0, high: 0 }],
    ['a rare complaint', '0.0001', 1, '10000', { low: 254, high: 55_714 }],
    [
      'very many',
      '0.1',
      1_000_000_000,
      '10000000000',
      { low: 9_999_412_020, high: 10_000_588_007 },
    ],
  ] as const)('%s', ([, share, complaints, estimate, range]) => {
    const behind = silentDissatisfaction(share, { complaints });
    expect([behind.estimate, behind.range]).toEqual([estimate, range]);
  });

  test('takes the estimate in, however low the confidence', () => {
    for (const share of ['0.7', '0.51', '0.9999', '0.3']) {
      for (const complaints of [1, 2, 3, 10]) {
        const { range } = silentDissatisfaction(share, { complaints }, { confidence: '0.0001' });
        expect(range.low).toBeLessThanOrEqual(complaints / Number(share));
        expect(range.high).toBeGreaterThanOrEqual(complaints / Number(share));
      }
    }
  });
});

describe('refused', () => {
  const count = { complaints: 3 };
  test.for([
    ['a share of 0', '0', 'share.outOfRange'],
    ['above 1', '1.0001', 'share.outOfRange'],
    ['below 0', -0.1, 'share.outOfRange'],
    ['of five decimals', '0.00001', 'share.outOfRange'],
    ['no number', 'ten', 'amount.malformed'],
    ['NaN', Number.NaN, 'amount.notFinite'],
    ['nothing', undefined, 'amount.malformed'],
    ['null', null, 'amount.malformed'],
    ['a policy that was not checked', { ...relationshipSilence }, 'policy.unchecked'],
    ['a part of a policy', { complaintRate: { share: '0.1' } }, 'policy.unchecked'],
  ] as const)('%s', ([, share, code]) => {
    const error = thrownBy(() => silentDissatisfaction(share as string, count));
    expect(error).toMatchObject({ name: 'ContractError', code });
  });

  test.for([0, 1, -0.5, '1.5', '0', '0.99999999999999999999'] as const)(
    'confidence %s',
    (confidence) => {
      const error = thrownBy(() => silentDissatisfaction('0.1', count, { confidence }));
      expect(error).toMatchObject({ name: 'ContractError', code: 'confidence.outOfRange' });
    },
  );

  test.for([
    [{ complaints: -1 }, 'number.outOfRange'],
    [{ complaints: 1.5 }, 'number.notWhole'],
    [{ complaints: Number.NaN }, 'number.notWhole'],
    [{ complaints: 1_000_000_001 }, 'number.outOfRange'],
    [{ complaints: '3' }, 'type.wrong'],
    [{}, 'key.missing'],
    [{ complaints: 3, complaint: 3 }, 'key.unknown'],
    [null, 'type.wrong'],
    [3, 'type.wrong'],
  ] as const)('%j', ([facts, code]) => {
    const error = thrownBy(() => silentDissatisfaction('0.1', facts as ComplaintCount));
    expect(error).toMatchObject({ name: 'FactsError', problems: [{ code }] });
  });

  test('an option that nothing reads', () => {
    const options = { confidance: 0.9 } as object;
    const error = thrownBy(() => silentDissatisfaction('0.1', count, options));
    expect(error).toMatchObject({ name: 'ContractError', code: 'option.unknown' });
  });
});
