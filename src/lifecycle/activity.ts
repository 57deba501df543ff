/** Until when someone is a customer: as long as a contract runs, or the last purchase is recent enough. */
import { endOfTerm } from '../history/contracts.ts';
import type { Purchases } from '../history/purchases.ts';
import type { Relation } from '../history/relation.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { EndReason, FixedSilence, LifecyclePolicy } from './model.ts';

/** The end of being a customer. */
export interface End {
  /** The first day without; ∞ while a contract has no end. */
  readonly day: DayNumber;
  readonly why: EndReason;
  /** The contract that ends, where one does and has a name. */
  readonly contract: string | null;
}

/** After how many days of silence a customer is none, and the gap that made it more. */
export interface SilenceLimit {
  readonly days: number;
  readonly medianGapDays: number | null;
}

const never = Number.NEGATIVE_INFINITY;
/** Occasions from which the usual gap is one. */
const occasionsForGap = 3;

/** The limit of silence for what was bought so far. */
export function silenceLimit(
  purchases: Purchases,
  { days, gapMultiple }: FixedSilence,
): SilenceLimit {
  if (purchases.occasions < occasionsForGap) return { days, medianGapDays: null };
  const median = medianGap(purchases.occasionDays());
  const longer = Math.ceil(gapMultiple * median);
  return longer > days ? { days: longer, medianGapDays: median } : { days, medianGapDays: null };
}

function medianGap(days: readonly DayNumber[]): number {
  const gaps = days.slice(1).map((day, index) => day - (days[index] as DayNumber));
  gaps.sort((a, b) => a - b);
  const middle = gaps.length >> 1;
  const upper = gaps[middle] as number;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] as number) + upper) / 2;
}

/** A day before which a customer is one for certain, found without looking at gaps. */
function activeAtLeastUntil(
  { contracts, purchases }: Relation,
  policy: LifecyclePolicy,
): DayNumber {
  const term = contracts.lastToEnd();
  const last = purchases.lastPurchase();
  return Math.max(
    term === null ? never : endOfTerm(term, policy.expiryGraceDays),
    last === null ? never : last + policy.silence.days,
  );
}

/** The end as it stands, if nothing more is bought. There must be an occasion. */
export function endOf(relation: Relation, policy: LifecyclePolicy): End {
  const { declared, contracts, purchases } = relation;
  if (declared !== null) return { day: declared.day, why: 'declared', contract: null };
  const term = contracts.lastToEnd();
  const termEnd = term === null ? never : endOfTerm(term, policy.expiryGraceDays);
  const last = purchases.lastPurchase();
  const silence = last === null ? never : last + silenceLimit(purchases, policy.silence).days;
  if (term === null || termEnd < silence) return { day: silence, why: 'silence', contract: null };
  const byNotice = term.terminated !== null && term.terminated.day <= termEnd;
  const why = byNotice ? 'contract-terminated' : 'contract-expired';
  return { day: termEnd, why, contract: term.name };
}

/** The end, where it comes before a day; else null. */
export function endBefore(relation: Relation, policy: LifecyclePolicy, day: DayNumber): End | null {
  if (relation.declared === null && activeAtLeastUntil(relation, policy) >= day) return null;
  const end = endOf(relation, policy);
  return end.day < day ? end : null;
}

/** Whether someone is a customer on a day: bought something that stands, and it has not ended. */
export function isActive(relation: Relation, policy: LifecyclePolicy, day: DayNumber): boolean {
  return relation.occasions > 0 && endBefore(relation, policy, day + 1) === null;
}
