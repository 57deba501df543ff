/** Short cuts of the tests of grading. */
import {
  defineGradingPolicy,
  type Grading,
  type GradingMethodInput,
  type GradingPolicy,
  type GradingPolicyInput,
  gradePortfolio,
  type PortfolioCustomer,
  type PreviousGrading,
} from '../../src/tiers/index.ts';

/** The day of every question. */
export const asOf = '2024-06-30';

/** A policy of a method alone, or with more. */
export function policyOf(
  method: GradingMethodInput,
  more: Partial<GradingPolicyInput> = {},
): GradingPolicy {
  return defineGradingPolicy({ id: 'test', version: '1', method, ...more }) as GradingPolicy;
}

/** Customers from values by id. */
export function customersOf(
  values: Readonly<Record<string, string | number>>,
): PortfolioCustomer[] {
  return Object.entries(values).map(([id, value]) => ({ id, value }));
}

/** A grading on the day. */
export function graded(
  policy: GradingPolicy,
  customers: Iterable<PortfolioCustomer>,
  previous: PreviousGrading | null = null,
): Grading {
  return gradePortfolio(policy, customers, { asOf, previous });
}

/** The grades by id. */
export function gradesById({ grades }: Grading): Record<string, string> {
  return Object.fromEntries(grades.map(({ id, grade }) => [id, grade]));
}

/** The grades in order as one text: `a A, b B`. */
export function gradesText({ grades }: Grading): string {
  return grades.map(({ id, grade }) => `${id} ${grade}`).join(', ');
}
