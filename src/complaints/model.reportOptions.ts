/** What a report on complaints is asked, and by which definitions it answers. */
import type { Instant } from '../time/instant.ts';
import type { ZoneName } from '../time/zoneOffsets.ts';

/**
 * By what complaints are grouped: who owns them now, the team of that owner, how they came, how bad they are now, what
 * they are about, what they are, the tier of the customer now, or the month of receipt.
 */
export type ReportDimension =
  | 'owner'
  | 'team'
  | 'channel'
  | 'severity'
  | 'subject'
  | 'matter'
  | 'customerTier'
  | 'month';

/**
 * Which runs of a clock a period has.
 *
 * - `due`: those that are due in it, whenever they were stopped. Nothing is gained by leaving what is late untouched.
 * - `stopped`: those that were stopped in it; of those still open the ones that became late in it, or are due in it.
 */
export type ReportBasis = 'due' | 'stopped';

/** A half-open stretch of time. */
export interface ReportPeriod {
  /** Its first instant. */
  readonly from: Instant;
  /** The first instant after it. */
  readonly to: Instant;
}

/**
 * When a complaint was solved at first contact. One that was reopened was not, whatever is allowed here.
 */
export interface FirstContactRule {
  /** How many public replies it may have taken until it was resolved, automatic ones not counted; 1 by default. */
  readonly maxReplies: number;
  /** How often it may have changed hands; 0 by default. */
  readonly maxHandOvers: number;
  /** Within how many hours by the clock on the wall, the last instant included; null, the default, for any. */
  readonly withinHours: number | null;
}

/** What a report is asked. */
export interface ComplaintReportOptions extends ReportPeriod {
  /** The instant at which the complaints were tracked. */
  readonly asOf: Instant;
  /** By what complaints are grouped: one dimension, or several together; by nothing where it is left out. */
  readonly groupBy?: ReportDimension | readonly ReportDimension[] | null | undefined;
  /** The teams of owners. An owner who is not in it has none. */
  readonly teams?: Readonly<Record<string, string>> | null | undefined;
  /** Which runs of a clock the period has; `due` where it is left out. */
  readonly basis?: ReportBasis | undefined;
  /** Another period, which does not overlap; the complaints of both must be given. */
  readonly compareWith?: ReportPeriod | null | undefined;
  /** How many customers the business has. */
  readonly customers?: number | null | undefined;
  /** For how many customers complaints are told: 1,000 where it is left out. */
  readonly per?: 1_000 | 10_000 | 100_000 | 1_000_000 | undefined;
  /** Which percentiles of times are told, above 0 and up to 100, ascending; 50, 90 and 95 where they are left out. */
  readonly percentiles?: readonly number[] | undefined;
  /** Where the buckets of ages end, in days, ascending; 1, 3, 7, 15, 30 and 56 where they are left out. */
  readonly ageingDays?: readonly number[] | undefined;
  /** How far the points of the backlog lie apart: `day` where it is left out. */
  readonly backlogEvery?: 'day' | 'week' | 'month' | undefined;
  /** Within how many days another complaint of the same customer on the same subject is a repeat; 30 by default. */
  readonly repeatWithinDays?: number | undefined;
  /** When a complaint was solved at first contact. */
  readonly firstContact?: Partial<FirstContactRule> | undefined;
  /** Out of how many a share is told at least: 5 where it is left out. */
  readonly minGroupSize?: number | undefined;
  /** The zone of months and days; that of the first calendar of the policy where it is left out, or else UTC. */
  readonly timeZone?: ZoneName | undefined;
}

/** By which definitions a report answers: what was asked, and the defaults of what was not. */
export interface ReportDefinitions {
  /** Which runs of a clock the period has. */
  readonly basis: ReportBasis;
  /** When a complaint was solved at first contact. */
  readonly firstContact: FirstContactRule;
  /** Within how many days another complaint is a repeat. */
  readonly repeatWithinDays: number;
  /** Out of how many a share is told at least. */
  readonly minGroupSize: number;
  /** The zone of months and days. */
  readonly timeZone: ZoneName;
}
