/** What a report is asked, decoded: instants as milliseconds, defaults filled in, and nothing that makes no sense. */
import { ContractError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { type Instant, instantText, millisecondsOf } from '../time/instant.ts';
import { isAbsent } from '../time/recordReader.ts';
import { offsetsOf, type ZoneOffsets } from '../time/zoneOffsets.ts';
import type {
  ComplaintReportOptions,
  FirstContactRule,
  ReportBasis,
  ReportDefinitions,
  ReportDimension,
  SlaPolicy,
} from './model.ts';

/** A half-open stretch of time in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a report is asked. */
export interface ReportQuestion {
  readonly period: Stretch;
  readonly other: Stretch | null;
  readonly asOf: number;
  readonly dimensions: readonly ReportDimension[];
  readonly teams: ReadonlyMap<string, string>;
  readonly percentiles: readonly number[];
  readonly ageingDays: readonly number[];
  readonly backlogEvery: 'day' | 'week' | 'month';
  readonly base: { readonly customers: number; readonly per: number } | null;
  readonly definitions: ReportDefinitions;
  readonly zone: ZoneOffsets;
}

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'from',
  'to',
  'asOf',
  'groupBy',
  'teams',
  'basis',
  'compareWith',
  'customers',
  'per',
  'percentiles',
  'ageingDays',
  'backlogEvery',
  'repeatWithinDays',
  'firstContact',
  'minGroupSize',
  'timeZone',
] satisfies (keyof ComplaintReportOptions)[]);
const periodKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['from', 'to']);
const contactKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'maxReplies',
  'maxHandOvers',
  'withinHours',
] satisfies (keyof FirstContactRule)[]);

const dimensions: readonly ReportDimension[] = [
  'owner',
  'team',
  'channel',
  'severity',
  'subject',
  'matter',
  'customerTier',
  'month',
];
const bases: readonly ReportBasis[] = ['due', 'stopped'];
const steps = ['day', 'week', 'month'] as const;
const sizes = [1_000, 10_000, 100_000, 1_000_000] as const;
const mostDays = 100_000;
const most = 1_000_000_000_000;

/** Decodes the options of a report. */
export function reportQuestion(policy: SlaPolicy, options: ComplaintReportOptions): ReportQuestion {
  checkOptions(options, optionKeys);
  const asOf = millisecondsOf(options.asOf, 'asOf');
  const period = stretchOf(options.from, options.to, '');
  requireBegun(period, asOf, '');
  const { teams, customers, groupBy } = options;
  const timeZone = options.timeZone ?? Object.values(policy.calendars)[0]?.timeZone ?? 'UTC';
  const asked = isAbsent(groupBy) ? [] : [groupBy].flat();
  const per = oneOf(options.per ?? 1_000, sizes, 'per');
  return {
    period,
    other: otherPeriod(options.compareWith, period, asOf),
    asOf,
    dimensions: [...new Set(asked.map((one) => oneOf(one, dimensions, 'groupBy')))],
    teams: teamsOf(teams),
    percentiles: ascending(options.percentiles ?? [50, 90, 95], 'percentiles', 100),
    ageingDays: ascending(options.ageingDays ?? [1, 3, 7, 15, 30, 56], 'ageingDays', mostDays),
    backlogEvery: oneOf(options.backlogEvery ?? 'day', steps, 'backlogEvery'),
    base: isAbsent(customers) ? null : { customers: count(customers, 'customers', 1), per },
    definitions: {
      basis: oneOf(options.basis ?? 'due', bases, 'basis'),
      firstContact: contactRule(options.firstContact ?? {}),
      repeatWithinDays: days(options.repeatWithinDays ?? 30),
      minGroupSize: count(options.minGroupSize ?? 5, 'minGroupSize', 1),
      timeZone,
    },
    zone: offsetsOf(timeZone),
  };
}

function stretchOf(first: Instant, end: Instant, path: string): Stretch {
  const from = millisecondsOf(first, `${path}from`);
  const to = millisecondsOf(end, `${path}to`);
  if (to > from) return { from, to };
  throw new ContractError('period.backwards', `${path}to`, end, 'is not after from');
}

function requireBegun({ from }: Stretch, asOf: number, path: string): void {
  if (asOf > from) return;
  throw new ContractError(
    'period.notBegun',
    `${path}from`,
    instantText(from),
    'is not before asOf',
  );
}

function otherPeriod(
  given: ComplaintReportOptions['compareWith'],
  period: Stretch,
  asOf: number,
): Stretch | null {
  if (isAbsent(given)) return null;
  checkOptions(given, periodKeys);
  const other = stretchOf(given.from, given.to, 'compareWith.');
  requireBegun(other, asOf, 'compareWith.');
  if (other.to <= period.from || other.from >= period.to) return other;
  const explanation = 'overlaps the period of the report';
  throw new ContractError('period.overlaps', 'compareWith', given, explanation);
}

function teamsOf(teams: ComplaintReportOptions['teams']): ReadonlyMap<string, string> {
  if (isAbsent(teams)) return new Map();
  const named = typeof teams === 'object' ? Object.entries(teams) : [['', null]];
  if (named.every(([, team]) => typeof team === 'string'))
    return new Map(named as [string, string][]);
  const explanation = 'does not give the team of each owner by name';
  throw new ContractError('teams.malformed', 'teams', teams, explanation);
}

function oneOf<Value>(value: Value, known: readonly Value[], argument: string): Value {
  if (known.includes(value)) return value;
  throw new ContractError('option.unknown', argument, value, `is none of ${known.join(', ')}`);
}

/** A whole number from the least on. */
function count(value: unknown, argument: string, least: number): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) {
    return (value as number) + 0;
  }
  const explanation = `is no whole number from ${least} to ${most}`;
  throw new ContractError('number.outOfRange', argument, value, explanation);
}

function days(value: unknown): number {
  if (typeof value === 'number' && value > 0 && value <= mostDays) return value;
  const explanation = `is no number above 0, up to ${mostDays}`;
  throw new ContractError('number.outOfRange', 'repeatWithinDays', value, explanation);
}

/** Numbers above 0, up to a greatest one, each above the one before. */
function ascending(
  values: readonly number[],
  argument: string,
  greatest: number,
): readonly number[] {
  const list = Array.isArray(values) ? [...values] : [Number.NaN];
  // Written so that NaN and a hole are refused as well.
  if (list.every((one, at) => one > (at === 0 ? 0 : list[at - 1]) && one <= greatest)) return list;
  const explanation = `is no list of numbers above 0, up to ${greatest}, in ascending order`;
  throw new ContractError('number.outOfRange', argument, values, explanation);
}

function contactRule(given: Partial<FirstContactRule>): FirstContactRule {
  checkOptions(given, contactKeys);
  const hours = given.withinHours ?? null;
  return {
    maxReplies: count(given.maxReplies ?? 1, 'firstContact.maxReplies', 0),
    maxHandOvers: count(given.maxHandOvers ?? 0, 'firstContact.maxHandOvers', 0),
    withinHours: hours === null ? null : count(hours, 'firstContact.withinHours', 0),
  };
}
