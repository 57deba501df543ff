/** Several contracts at once: the one that runs longest keeps a customer one, in whatever order they were signed. */
import { engineeringServicesLifecycle, type HistoryEvent, lifecyclePhase } from 'clientele';
import { describe, expect, test } from 'vitest';

const signed = (contract: string, until: string | null, on = '2024-01-10'): HistoryEvent => ({
  kind: 'contract.signed',
  on,
  contract,
  until,
});
const renewed = (contract: string, until: string | null, on = '2024-02-10'): HistoryEvent => ({
  kind: 'contract.renewed',
  on,
  contract,
  until,
});
const ended = (contract: string, on = '2024-03-10'): HistoryEvent => ({
  kind: 'contract.terminated',
  on,
  contract,
});
const asked = (events: readonly HistoryEvent[], asOf = '2024-04-01') =>
  lifecyclePhase(engineeringServicesLifecycle, events, { asOf });
const keptBy = (events: readonly HistoryEvent[]) => {
  const { because, next } = asked(events);
  const reason = because.find(({ kind }) => kind === 'phase.contract');
  return [reason?.kind === 'phase.contract' ? reason.contract : null, next?.on ?? null];
};

describe('what keeps a customer one', () => {
  test.for<[string, HistoryEvent[], [string | null, string | null]]>([
    [
      'the longer of two',
      [signed('a', '2024-06-01'), signed('b', '2024-09-01')],
      ['b', '2024-10-01'],
    ],
    [
      'signed first',
      [signed('b', '2024-09-01'), signed('a', '2024-06-01', '2024-02-01')],
      ['b', '2024-10-01'],
    ],
    [
      'signed last',
      [signed('a', '2024-06-01'), signed('b', '2024-09-01', '2024-02-01')],
      ['b', '2024-10-01'],
    ],
    [
      'one without an end',
      [signed('a', '2024-06-01'), signed('b', null, '2024-02-01')],
      ['b', null],
    ],
    [
      'the longer, renewed to an earlier day, is it no more',
      [signed('a', '2024-06-01'), signed('b', '2024-09-01'), renewed('b', '2024-05-15')],
      ['a', '2024-07-01'],
    ],
    [
      'the shorter, renewed to a later day',
      [signed('a', '2024-06-01'), signed('b', '2024-09-01'), renewed('a', '2024-12-01')],
      ['a', '2024-12-31'],
    ],
    [
      'the shorter, renewed to an earlier day, changes nothing',
      [signed('a', '2024-06-01'), signed('b', '2024-09-01'), renewed('a', '2024-05-15')],
      ['b', '2024-10-01'],
    ],
    [
      'where the longer is ended by notice, the other',
      [signed('a', '2024-06-01'), signed('b', '2024-09-01'), ended('b')],
      ['a', '2024-07-01'],
    ],
    [
      'where the shorter is ended by notice, the longer',
      [signed('a', '2024-06-01'), signed('b', '2024-09-01'), ended('a')],
      ['b', '2024-10-01'],
    ],
    [
      'a third, where two are ended by notice',
      [
        signed('a', '2024-06-01'),
        signed('b', '2024-09-01'),
        signed('c', '2024-07-01'),
        ended('b'),
        ended('c', '2024-03-11'),
      ],
      ['a', '2024-07-01'],
    ],
  ])('%s', ([, events, expected]) => {
    expect(keptBy(events)).toEqual(expected);
  });
});

describe('what ended last says why', () => {
  test.for<[string, HistoryEvent[], string, string | null]>([
    [
      'notice after the other ran out',
      [signed('a', '2024-02-01'), signed('b', null), ended('b', '2024-03-20')],
      'contract-terminated',
      'b',
    ],
    [
      'notice before the other ran out',
      [signed('a', '2024-02-25'), signed('b', null), ended('b', '2024-03-20')],
      'contract-expired',
      'a',
    ],
    [
      'notice on the day the other runs out',
      [signed('a', '2024-02-19'), signed('b', null), ended('b', '2024-03-20')],
      'contract-terminated',
      'b',
    ],
    [
      'the same, signed the other way round',
      [signed('b', null), signed('a', '2024-02-19'), ended('b', '2024-03-20')],
      'contract-terminated',
      'b',
    ],
    [
      'notice on the very day it would have run out',
      [signed('b', '2024-02-19'), ended('b', '2024-03-20')],
      'contract-terminated',
      'b',
    ],
    [
      'notice the day after it had',
      [signed('b', '2024-02-18'), ended('b', '2024-03-20')],
      'contract-expired',
      'b',
    ],
    [
      'a purchase that counts as long',
      [signed('b', '2023-12-31', '2023-03-26'), { kind: 'purchase', on: '2023-01-30' }],
      'contract-expired',
      'b',
    ],
    [
      'a purchase that counts longer',
      [signed('b', '2023-12-31', '2023-03-26'), { kind: 'purchase', on: '2023-01-31' }],
      'silence',
      null,
    ],
  ])('%s', ([, events, why, contract]) => {
    const decision = asked(events);
    const reason = decision.because.find(({ kind }) => kind === 'phase.ended');
    expect(decision.why).toBe(why);
    expect(reason?.kind === 'phase.ended' ? reason.contract : undefined).toBe(contract);
  });
});
