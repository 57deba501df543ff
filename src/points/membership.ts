/** Which membership of an account a period belongs to. */

import type { AccountFacts } from '../history/accountFacts.ts';
import type { DayNumber } from '../time/civilDate.ts';

/** Whether an account is a customer's in a period; `day` is when the customer joins, or left. */
export type Membership =
  | { readonly kind: 'member'; readonly account: AccountFacts }
  | { readonly kind: 'notYetMember' | 'notMember'; readonly day: DayNumber };

/**
 * The membership in force in a period: the last one that had begun by its end. Who joins on the first day
 * after the period is no customer in it yet; who had left by its first day is none any more.
 */
export function membershipIn(
  account: AccountFacts,
  period: { readonly from: DayNumber; readonly end: DayNumber },
): Membership {
  const { former, joined, ended } = account;
  const all = [...former, { from: joined, to: ended ?? Number.POSITIVE_INFINITY }];
  const index = all.findLastIndex(({ from }) => from < period.end);
  const membership = all[index];
  if (membership === undefined) return { kind: 'notYetMember', day: all[0]?.from ?? joined };
  if (membership.to <= period.from) return { kind: 'notMember', day: membership.to };
  if (index === former.length) return { kind: 'member', account };
  const past = { joined: membership.from, ended: membership.to, former: former.slice(0, index) };
  return { kind: 'member', account: { ...account, ...past } };
}
