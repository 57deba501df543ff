/**
 * The same rule as a rule set of json-rules-engine: facts that are computed when something asks for them, one
 * rule for each reason, and events whose parameters are facts. The events are the reasons; the result is the same.
 */
import { type Almanac, Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import type { PeriodScore, PointsNeed, PointsReason } from '../../../src/points/index.ts';
import { type BenchAccount, type BenchBill, question } from './accounts.ts';

const policy = Object.freeze({ id: 'telecom-points', version: '1' });
const currency = 'CNY';

const always: NestedCondition = { fact: 'cents', operator: 'greaterThanInclusive', value: 0 };
const owed: NestedCondition = { fact: 'cents', operator: 'greaterThan', value: 0 };
const nothingOwed: NestedCondition = { fact: 'cents', operator: 'equal', value: 0 };
const onTime: NestedCondition = { fact: 'daysLate', operator: 'lessThanInclusive', value: 0 };
const late: NestedCondition = { fact: 'daysLate', operator: 'greaterThan', value: 0 };

/** Parameters that are facts; the engine replaces them by their values. */
const facts = (names: readonly string[]): Record<string, { fact: string }> =>
  Object.fromEntries(names.map((fact) => [fact, { fact }]));

const rules: RuleProperties[] = [
  {
    conditions: { all: [always] },
    event: { type: 'tenure.counted', params: facts(['months', 'joinedOn']) },
  },
  {
    conditions: { all: [always] },
    event: {
      type: 'spend.counted',
      params: facts(['id', 'base', 'units', 'remainder']),
    },
  },
  { conditions: { all: [nothingOwed] }, event: { type: 'payment.nothingOwed' } },
  { conditions: { all: [owed, onTime] }, event: { type: 'payment.onTime' } },
  {
    conditions: { all: [owed, late] },
    event: { type: 'payment.late', params: facts(['outstanding']) },
  },
  {
    conditions: { all: [owed, late] },
    event: { type: 'points.forfeited', params: facts(['gross']) },
  },
  {
    conditions: { any: [nothingOwed, onTime] },
    event: { type: 'points.total', params: facts(['months', 'units', 'gross']) },
  },
  {
    conditions: { any: [nothingOwed, onTime] },
    event: { type: 'spend.more', params: facts(['missing']) },
  },
];

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
const ask = (almanac: Almanac, fact: string): Promise<number> => almanac.factValue<number>(fact);

/** Facts that are computed from others, when they are asked for. */
const computed: Readonly<Record<string, (almanac: Almanac) => Promise<number | string>>> = {
  cents: async (almanac) => Math.round(Number(await almanac.factValue<string>('total')) * 100),
  base: async (almanac) => `${(await ask(almanac, 'cents')) / 100}`,
  units: async (almanac) => Math.floor((await ask(almanac, 'cents')) / 1_000),
  remainder: async (almanac) => `${((await ask(almanac, 'cents')) % 1_000) / 100}`,
  missing: async (almanac) => `${(1_000 - ((await ask(almanac, 'cents')) % 1_000)) / 100}`,
  gross: async (almanac) => (await ask(almanac, 'months')) + (await ask(almanac, 'units')),
  months: async (almanac) => {
    const joinedOn = await almanac.factValue<string>('joinedOn');
    const [year = 0, month = 0, day = 0] = joinedOn.split('-').map(Number);
    return (2026 - year) * 12 + 4 - month - (day > 1 ? 1 : 0);
  },
  daysLate: async (almanac) => {
    // A bill that is not paid yet is as late as it can be on the day that is asked for.
    const paidOn = (await almanac.factValue<string | null>('paidOn')) ?? question.asOf;
    return dayOf(paidOn) - dayOf(await almanac.factValue<string>('dueOn'));
  },
  outstanding: async (almanac) =>
    (await almanac.factValue<string | null>('paidOn')) === null ? almanac.factValue('base') : '0',
};

/** The rule set, built once. */
export function pointsEngine(): Engine {
  // A rule of lower priority comes later: the reasons keep their order.
  const inOrder = rules.map((rule, index) => ({ ...rule, priority: rules.length - index }));
  const engine = new Engine(inOrder, { replaceFactsInEventParams: true });
  for (const [name, compute] of Object.entries(computed)) {
    engine.addFact(name, (_: unknown, almanac: Almanac) => compute(almanac));
  }
  return engine;
}

interface Params {
  readonly months: number;
  readonly joinedOn: string;
  readonly id: string;
  readonly base: `${number}`;
  readonly units: number;
  readonly remainder: `${number}`;
  readonly outstanding: `${number}`;
  readonly gross: number;
  readonly missing: `${number}`;
}

const reasons: Readonly<Record<string, (params: Params, bill: BenchBill) => PointsReason>> = {
  'tenure.counted': ({ months, joinedOn }) => ({
    kind: 'tenure.counted',
    months,
    pointsPerMonth: 1,
    points: months,
    from: joinedOn,
    to: '2026-04-01',
  }),
  'spend.counted': ({ id, base, units, remainder }) => ({
    kind: 'spend.counted',
    of: 'bill',
    id,
    base,
    carriedIn: '0',
    per: '10',
    pointsEach: 1,
    rounding: 'floor',
    units: `${units}`,
    points: units,
    remainder,
    currency,
  }),
  'payment.nothingOwed': (_, { id }) => ({ kind: 'payment.nothingOwed', bill: id }),
  'payment.onTime': (_, { id, paidOn, dueOn }) => ({
    kind: 'payment.onTime',
    bill: id,
    paidOn: paidOn ?? dueOn,
    deadline: dueOn,
  }),
  'payment.late': ({ outstanding }, { id, paidOn, dueOn }) => ({
    kind: 'payment.late',
    bill: id,
    outstanding,
    deadline: dueOn,
    paidOn,
    currency,
  }),
  'points.forfeited': ({ gross }) => ({
    kind: 'points.forfeited',
    effect: 'zeroScore',
    gross,
    points: 0,
  }),
};

/** The score of an account with one bill. */
export async function engineScore(engine: Engine, account: BenchAccount): Promise<PeriodScore> {
  const [bill] = account.bills;
  const { events, almanac } = await engine.run({ joinedOn: account.joinedOn, ...bill });
  const [months, units, gross] = await Promise.all(
    ['months', 'units', 'gross'].map((fact) => ask(almanac, fact)),
  );
  const tenure = { months: months ?? 0, points: months ?? 0 };
  const base = await almanac.factValue<`${number}`>('base');
  const remainder = await almanac.factValue<`${number}`>('remainder');
  const spend = { base, points: units ?? 0, remainder };
  const because: PointsReason[] = [];
  const needs: PointsNeed[] = [];
  let points = 0;
  for (const { type, params } of events) {
    const values = params as Params;
    if (type === 'points.total') points = values.gross;
    else if (type === 'spend.more') {
      needs.push({ rule: 'spend.more', amount: values.missing, currency, gains: 1 });
    } else {
      const reason = reasons[type]?.(values, bill);
      if (reason !== undefined) because.push(reason);
    }
  }
  const earned = events.some(({ type }) => type === 'points.total');
  const total = { tenure: tenure.points, spend: spend.points, gross: gross ?? 0, points };
  because.push({ kind: 'points.total', ...total });
  return {
    period: question.period,
    status: earned ? 'earned' : 'forfeited',
    tenure,
    spend,
    gross: gross ?? 0,
    points,
    forfeits: earned ? null : 'score',
    lateBills: earned ? [] : [bill.id],
    reinstatement: null,
    policy,
    because,
    needs,
    next: null,
  };
}
