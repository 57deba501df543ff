/**
 * A customer of engineering services, invented: the first call, a lost bid, a trial, a contract, quiet years, a
 * complaint, the notice, and the way back. The events show what the rules do; they are nobody's records.
 *
 * It has a folder of its own because every script that lies in `examples/` itself is run as an example; the picture
 * of the relationship is drawn from the same events.
 */
import type { Customer } from 'clientele/history';

/** The day on which the story is told. */
export const today = '2023-09-01';

/** The day on which the notice was given, and the one on which it was entered. */
export const notice = { on: '2021-12-15', recordedOn: '2022-01-10' } as const;

/** See the head of this file. */
export const customer = {
  id: 'invented-customer',
  history: [
    { kind: 'outreach', on: '2018-01-15', note: 'first call' },
    { kind: 'meeting', on: '2018-03-08' },
    { kind: 'bid.opened', on: '2018-04-20', bid: 'B-1' },
    { kind: 'bid.lost', on: '2018-06-11', bid: 'B-1' },
    { kind: 'inquiry', on: '2018-11-05' },
    { kind: 'trial.started', on: '2018-11-20' },
    {
      kind: 'contract.signed',
      on: '2019-02-01',
      contract: 'K-1',
      until: '2020-01-31',
      value: '240000',
    },
    { kind: 'purchase', on: '2019-09-16', id: 'P-1', amount: '30000', note: 'a survey' },
    {
      kind: 'contract.renewed',
      on: '2020-01-20',
      contract: 'K-1',
      until: '2021-01-31',
      value: '260000',
    },
    { kind: 'satisfaction', on: '2020-05-12', score: 10, note: 'would recommend us' },
    { kind: 'advocacy', on: '2020-11-03', form: 'case' },
    {
      kind: 'contract.renewed',
      on: '2021-01-18',
      contract: 'K-1',
      until: '2022-01-31',
      value: '255000',
    },
    { kind: 'referral.given', on: '2021-03-09', to: 'another-customer' },
    { kind: 'satisfaction', on: '2021-11-22', level: 'dissatisfied' },
    { kind: 'contract.terminated', ...notice, contract: 'K-1', by: 'customer' },
    { kind: 'meeting', on: '2022-06-20' },
    { kind: 'bid.opened', on: '2023-03-14', bid: 'B-2' },
    {
      kind: 'contract.signed',
      on: '2023-05-09',
      contract: 'K-2',
      until: '2024-04-30',
      value: '180000',
    },
    { kind: 'outreach', on: '2023-08-10', note: 'a visit' },
    { kind: 'meeting', on: '2023-09-14', note: 'in the diary' },
  ],
} as const satisfies Customer;
