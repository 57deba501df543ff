/**
 * The worked cases of the telecom rule: 22 inputs with answers of an independent exact calculation. The
 * names in the file are those of the calculation; the adapter below puts them into this library's.
 */
import {
  type Account,
  definePointsPolicy,
  type PointsPolicyInput,
  rewardForNextBill,
  scorePeriod,
  telecomPoints,
} from 'clientele';
import { describe, expect, it } from 'vitest';
import file from '../vectors/telecom-points.json' with { type: 'json' };

interface VectorBill {
  readonly id: string;
  readonly due: string;
  readonly lines: readonly { readonly amount: string; readonly category?: string }[];
  readonly payments: readonly { readonly on: string; readonly amount: string }[];
  readonly credits?: readonly string[];
  readonly disputed?: string;
}
interface VectorCase {
  readonly id: string;
  readonly policy_overrides: {
    readonly per?: string;
    readonly remainder?: 'drop' | 'carry';
    readonly suspension?: 'count' | 'shiftDays' | 'skipCells';
  };
  readonly input: {
    readonly joined: string;
    readonly period: string;
    readonly bills: readonly VectorBill[];
    readonly next_bill?: string;
    readonly asOf?: string;
    readonly suspensions?: readonly (readonly [string, string])[];
  };
  readonly expected: {
    readonly tenure_points: string;
    readonly spend_points: string;
    readonly gross: string;
    readonly status: string;
    readonly points: string | null;
    readonly late_bills?: readonly string[];
    readonly next_bill?: {
      readonly band_min: string;
      readonly raw: string;
      readonly discount: string;
    };
  };
}

const cases = file.cases as unknown as readonly VectorCase[];

function policyOf({ policy_overrides: overrides }: VectorCase) {
  const { per, remainder, suspension } = overrides;
  const rule = suspension === 'skipCells' ? 'skipMonths' : (suspension ?? 'count');
  const policy: PointsPolicyInput = {
    ...telecomPoints,
    spend: { ...telecomPoints.spend, per: per ?? '10', remainder: remainder ?? 'drop' },
    tenure: { ...telecomPoints.tenure, suspension: { voluntary: rule, arrears: rule } },
  };
  return definePointsPolicy(policy);
}

function accountOf({ input }: VectorCase): Account {
  return {
    id: 'vector',
    joinedOn: input.joined,
    suspensions: (input.suspensions ?? []).map(([from, to]) => ({ from, to, kind: 'voluntary' })),
    bills: input.bills.map(({ id, due, lines, payments, credits, disputed }) => ({
      id,
      period: input.period,
      dueOn: due,
      lines,
      payments,
      credits: (credits ?? []).map((amount) => ({ on: due, amount })),
      disputed: disputed ?? null,
    })),
  };
}

describe('the worked cases of the telecom rule', () => {
  it('are all here', () => {
    expect(cases).toHaveLength(22);
  });

  it.each(cases.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { input, expected } = vector;
    const policy = policyOf(vector);
    const asOf = input.asOf ?? '2100-01-01';
    const score = scorePeriod(policy, accountOf(vector), { period: input.period, asOf });

    expect({
      tenure_points: String(score.tenure.points),
      spend_points: String(score.spend.points),
      gross: String(score.gross),
      status: score.status,
      points: score.points === null ? null : String(score.points),
      late_bills: score.lateBills,
    }).toEqual({
      tenure_points: expected.tenure_points,
      spend_points: expected.spend_points,
      gross: expected.gross,
      status: expected.status,
      points: expected.points,
      late_bills: expected.late_bills ?? [],
    });
    if (input.next_bill === undefined || expected.next_bill === undefined) return;
    const reward = rewardForNextBill(policy, score, { nextBill: input.next_bill });
    expect(String(reward.bandMin)).toBe(expected.next_bill.band_min);
    expect(reward.amount).toBe(expected.next_bill.discount);
  });
});
