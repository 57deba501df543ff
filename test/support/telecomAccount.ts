/** The account most tables of the points tests start from: 25 months at the end of March 2024, 186.00 due. */
import type { Account, Bill } from '../../src/index.ts';

export const march = { period: '2024-03', asOf: '2024-06-01' } as const;

/** The bill of March 2024, unpaid, with whatever is changed. */
export function marchBill(changes: Partial<Bill> = {}): Bill {
  const amounts = 'lines' in changes ? {} : { total: '186.00' };
  return { period: '2024-03', dueOn: '2024-04-20', ...amounts, ...changes };
}

/** An account joined on 1 March 2022 with these bills. */
export function accountWith(bills: readonly Bill[], changes: Partial<Account> = {}): Account {
  return { id: 'c-1', joinedOn: '2022-03-01', bills, ...changes };
}

/** The account with its March bill paid on a day, or unpaid. */
export function paidOn(day: string | null): Account {
  return accountWith([marchBill({ paidOn: day })]);
}
