/** Credits as refunds: of which purchase, on which day, of what amount, and known since when. */
import {
  type Account,
  type Bill,
  type Credit,
  type CustomerValue,
  type DecimalInput,
  loyaltyStage,
  purchasesFromBills,
  telecomLoyalty,
  valuesFromHistories,
} from 'clientele';
import { describe, expect, it } from 'vitest';

const accountOf = (...bills: Bill[]): Account => ({ id: 'c-1', joinedOn: '2024-01-15', bills });
const january = (more: Partial<Bill>): Bill => ({
  period: '2024-01',
  dueOn: '2024-02-20',
  ...more,
});
const eventsOf = (more: Partial<Bill>) => purchasesFromBills(accountOf(january(more)));

const purchase = { kind: 'purchase', id: '2024-01', on: '2024-01-31' } as const;
const refund = { kind: 'refund', of: '2024-01' } as const;

function worth(account: Account, knownAt?: string): CustomerValue | undefined {
  const customer = { id: account.id, history: purchasesFromBills(account) };
  const period = { from: '2024-01-01', to: '2025-01-01', knownAt };
  return [...valuesFromHistories([customer], period)][0];
}

function issuesOf(account: Account, knownAt?: string): unknown[][] {
  const options = { asOf: '2024-12-31', knownAt };
  const { issues } = loyaltyStage(telecomLoyalty, purchasesFromBills(account), options);
  return issues.map(({ code, event, reference }) => [code, event.on, reference]);
}

describe('a credit is a refund', () => {
  it.for([
    ['2023-12-31', '2024-01-31'],
    ['2024-01-20', '2024-01-31'],
    ['2024-01-31', '2024-01-31'],
    ['2024-02-01', '2024-02-01'],
    ['2024-03-10', '2024-03-10'],
  ] as const)('given on %s it is one on %s', ([given, on]) => {
    expect(eventsOf({ total: 58, credits: [{ on: given, amount: '8.5' }] })).toEqual([
      { ...purchase, amount: '58' },
      { ...refund, on, amount: '8.5' },
    ]);
  });

  it('of the bill under its id, and two alike count twice', () => {
    const credit = { on: '2024-02-05', amount: '20' };
    const bill = january({ id: 'b-7', total: 58, credits: [credit, credit] });
    const events = purchasesFromBills(accountOf(bill));
    expect(events.slice(1)).toEqual([
      { ...refund, of: 'b-7', ...credit },
      { ...refund, of: 'b-7', ...credit },
    ]);
    expect(worth(accountOf(bill))).toMatchObject({ value: '18', occasions: 1 });
  });

  it('that takes the purchase away when it is all of it', () => {
    const credits = [
      { on: '2024-02-05', amount: 20 },
      { on: '2024-02-06', amount: 38 },
    ];
    expect(worth(accountOf(january({ total: 58, credits })))).toMatchObject({
      value: '0',
      occasions: 0,
    });
  });

  it('known from the day it was recorded', () => {
    const credits = [{ on: '2024-02-05', amount: '8', recordedOn: '2024-03-01' }];
    expect(eventsOf({ total: 58, credits })[1]).toEqual({
      ...refund,
      on: '2024-02-05',
      amount: '8',
      recordedOn: '2024-03-01',
    });
    const account = accountOf(january({ total: 58, credits }));
    expect(worth(account, '2024-02-29')?.value).toBe('58');
    expect(worth(account, '2024-03-01')?.value).toBe('50');
  });

  it.for<[DecimalInput, string]>([
    ['20.00', '20'],
    [20, '20'],
    [20n, '20'],
    [0.1, '0.1'],
  ])('its amount %s is decimal text', ([amount, text]) => {
    expect(eventsOf({ total: 58, credits: [{ on: '2024-02-05', amount }] })).toEqual([
      { ...purchase, amount: '58' },
      { ...refund, on: '2024-02-05', amount: text },
    ]);
  });

  it('that comes to nothing is none', () => {
    expect(eventsOf({ total: 58, credits: [{ on: '2024-02-05', amount: '0.00' }] })).toEqual([
      { ...purchase, amount: '58' },
    ]);
  });

  it('of too much is one of all, and one of the rest, which is an issue', () => {
    const account = accountOf(january({ total: 10, credits: [{ on: '2024-02-05', amount: 15 }] }));
    const on = '2024-02-05';
    expect(purchasesFromBills(account).slice(1)).toEqual([
      { ...refund, on, amount: '10' },
      { ...refund, on, amount: '5' },
    ]);
    expect(worth(account)).toMatchObject({ value: '0', occasions: 0 });
    expect(issuesOf(account)).toEqual([['refund-exceeds-purchase', on, '2024-01']]);
  });
});

describe('credits of a bill with lines recorded later', () => {
  const [on, late] = ['2024-02-05', '2024-03-10'];
  const lines = [{ amount: 30 }, { amount: 20, recordedOn: late }];
  const second = { ...refund, of: `2024-01@${late}` };
  const refunded = (...credits: Credit[]) => eventsOf({ lines, credits }).slice(2);

  it('take from the first purchase, then from the next', () => {
    expect(refunded({ on, amount: 30 })).toEqual([{ ...refund, on, amount: '30' }]);
    expect(refunded({ on, amount: 35 })).toEqual([
      { ...refund, on, amount: '30' },
      { ...second, on, amount: '5', recordedOn: late },
    ]);
    expect(refunded({ on, amount: 20 }, { on: late, amount: 25 })).toEqual([
      { ...refund, on, amount: '20' },
      { ...refund, on: late, amount: '10' },
      { ...second, on: late, amount: '15', recordedOn: late },
    ]);
  });

  it('take what is too much from the first again, which is an issue', () => {
    const credits = [{ on, amount: 51 }];
    expect(refunded(...credits)).toEqual([
      { ...refund, on, amount: '30' },
      { ...second, on, amount: '20', recordedOn: late },
      { ...refund, on, amount: '1' },
    ]);
    const account = accountOf(january({ lines, credits }));
    expect(worth(account)).toMatchObject({ value: '0', occasions: 0 });
    expect(issuesOf(account)).toEqual([['refund-exceeds-purchase', on, '2024-01']]);
  });

  it('are known once both the credit and its purchase are', () => {
    const [before, after] = ['2024-03-09', '2024-04-01'];
    expect(refunded({ on, amount: 35, recordedOn: before })).toEqual([
      { ...refund, on, amount: '30', recordedOn: before },
      { ...second, on, amount: '5', recordedOn: late },
    ]);
    expect(refunded({ on, amount: 35, recordedOn: after })).toEqual([
      { ...refund, on, amount: '30', recordedOn: after },
      { ...second, on, amount: '5', recordedOn: after },
    ]);
    const account = accountOf(january({ lines, credits: [{ on, amount: 35 }] }));
    expect(worth(account, before)).toMatchObject({ value: '0', occasions: 0 });
    expect(worth(account, late)).toMatchObject({ value: '15', occasions: 1 });
    expect(issuesOf(account, before)).toEqual([]);
    expect(issuesOf(account, late)).toEqual([]);
  });

  it('of a bill recorded late are known no sooner', () => {
    const credits = [{ on, amount: 3 }];
    expect(eventsOf({ total: 10, recordedOn: late, credits })).toEqual([
      { ...purchase, recordedOn: late, amount: '10' },
      { ...refund, on, recordedOn: late, amount: '3' },
    ]);
  });

  it('that became known first take first, in whatever order they are listed', () => {
    const first = { on, amount: 20 };
    const later = { on, amount: 30, recordedOn: '2024-12-01' };
    const bill = (credits: readonly object[]) =>
      accountOf(january({ lines, credits } as Parameters<typeof january>[0]));
    for (const credits of [
      [first, later],
      [later, first],
    ]) {
      expect(worth(bill(credits), '2024-02-20')).toMatchObject({ value: '10' });
    }
  });
});
