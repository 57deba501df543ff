/** What one customer adds to the figures. */
import { customerFactsOf, type EventFacts } from '../history/eventFacts.ts';
import { inOrder, type View } from '../history/inOrder.ts';
import type { Customer } from '../history/model.ts';
import type { Sales } from '../history/purchases.ts';
import { walk } from '../history/walk.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { LoyaltyPolicy, LoyaltyStage } from './model.ts';
import { StageCourse } from './stageCourse.ts';

/** In which days behaviour is measured, and how the histories are looked at. */
export interface FigureWindow {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly view: View;
}

/** See the head of this file. */
export interface CustomerCount {
  readonly id: string;
  readonly stage: LoyaltyStage | null;
  readonly sales: Sales;
  /** Whether the customer came on recommendation, by their own record. */
  readonly isReferred: boolean;
  /** The ids of those who became customers on this one's recommendation. */
  readonly recommended: readonly string[];
  /** Those to whom the business was recommended in the window, and how many of them became customers. */
  readonly given: { readonly all: number; readonly converted: number };
}

/** Counts a customer. */
export function countedCustomer(
  policy: LoyaltyPolicy,
  customer: Customer,
  { from, to, view }: FigureWindow,
): CustomerCount {
  const ordered = inOrder(customerFactsOf(customer), view);
  const course = new StageCourse(policy, ordered);
  walk(ordered, view, course);
  const { relation, stage } = course;
  const { conversions, acts } = relation.advocacy;
  const answered = lastAnswers(conversions);
  /** The ones asked in the window, each once, and whether they became customers since. */
  const asked = new Map<string, boolean>();
  for (const { kind, day, subject, id } of acts) {
    if (kind !== 'referral.given' || day < from || day >= to) continue;
    const person = subject as string;
    const wonOn = Math.max(
      answered.byCustomer.get(person) ?? never,
      id === null ? never : (answered.byReferral.get(id) ?? never),
    );
    asked.set(person, asked.get(person) === true || wonOn >= day);
  }
  return {
    id: customer.id,
    stage,
    sales: relation.purchases.sales(from, to),
    isReferred: relation.isReferred,
    recommended: conversions.map(({ subject }) => subject as string),
    given: {
      all: asked.size,
      converted: [...asked.values()].filter((isWon) => isWon).length,
    },
  };
}

const never = Number.NEGATIVE_INFINITY;

/** When somebody last became a customer: by who it is, and by the recommendation that is named. */
function lastAnswers(conversions: readonly EventFacts[]): {
  readonly byCustomer: ReadonlyMap<string | null, DayNumber>;
  readonly byReferral: ReadonlyMap<string | null, DayNumber>;
} {
  return {
    byCustomer: new Map(conversions.map(({ subject, day }) => [subject, day])),
    byReferral: new Map(conversions.map(({ other, day }) => [other, day])),
  };
}
