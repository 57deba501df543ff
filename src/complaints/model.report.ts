/** The report on complaints. */
import type { PolicyStamp } from '../foundation/checked.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { FigureDifference } from '../foundation/shares.ts';
import type { SlaNames } from './model.policy.ts';
import type { ComplaintFigures } from './model.reportFigures.ts';
import type { ReportDefinitions, ReportDimension } from './model.reportOptions.ts';

export type { CountedShare, FigureDifference, ShareInterval } from '../foundation/shares.ts';

/** The figures of a group; every complaint is in exactly one. */
export interface ComplaintGroup<Names extends SlaNames = SlaNames> extends ComplaintFigures<Names> {
  /** What its complaints have in common, by dimension; null for those that have nothing there. */
  readonly by: Readonly<Partial<Record<ReportDimension, string | null>>>;
}

/** How many complaints were open at an instant. */
export interface BacklogPoint {
  /** When: the first instant of a day, week or month, or the end of what is known of the period. */
  readonly at: string;
  /** How many were open then. */
  readonly open: number;
  /** How many were received or reopened since the point before, that instant left out and this one with it. */
  readonly opened: number;
  /** How many ended since then. */
  readonly ended: number;
}

/** What one holder held of the complaints received in the period. */
export interface HolderFigures<Names extends SlaNames = SlaNames> {
  /** Who; null for nobody. */
  readonly owner: string | null;
  /** How many complaints they held. */
  readonly complaints: number;
  /** Milliseconds of working time for which they held them. */
  readonly workingTime: number;
  /** Milliseconds by the clock on the wall. */
  readonly elapsedTime: number;
  /** How many runs of each target became late in their hands. */
  readonly breaches: { readonly [Target in Names['target']]: number };
}

/** How many complaints there are for so many customers. */
export interface CustomerBase {
  /** How many customers the business has. */
  readonly customers: number;
  /** For how many customers the figures are. */
  readonly per: number;
  /** Complaints received in the period, to four decimals. */
  readonly complaints: DecimalText;
  /** Times that customers went to a regulator, to four decimals. */
  readonly referrals: DecimalText;
}

/** A count in two periods, each for as long as it is known. */
export interface CountChange {
  /** How many in the other period. */
  readonly before: number;
  /** How many in this one. */
  readonly now: number;
  /** How many times as many for the same time, to four decimals; null where there were none before. */
  readonly ratio: DecimalText | null;
  /**
   * Between which ratios the true one lies with a confidence of 95 %, from the Wilson interval of the share of this
   * period, as if complaints came one by one. Null where there were none at all; no upper bound where there were none
   * before.
   */
  readonly interval: { readonly low: DecimalText; readonly high: DecimalText | null } | null;
  /** Whether the interval, as it is shown, leaves out 1. */
  readonly isClear: boolean;
}

/** Complaints on one subject in two periods. */
export interface SubjectChange extends CountChange {
  /** The subject; null for complaints without one. */
  readonly subject: string | null;
  /** Whether there are clearly more than before, and no fewer than the least group: a warning of a sudden event. */
  readonly isSurge: boolean;
}

/** Two periods beside each other. Differences are this period less the other one. */
export interface PeriodComparison<Names extends SlaNames = SlaNames> {
  /** The first instant of the other period. */
  readonly from: string;
  /** The first instant after it. */
  readonly to: string;
  /** The figures of the other period. */
  readonly before: ComplaintFigures<Names>;
  /** Complaints received. */
  readonly received: CountChange;
  /** The rates of the targets. */
  readonly targets: { readonly [Target in Names['target']]: FigureDifference };
  /** The shares that were upheld, wholly. */
  readonly upheld: FigureDifference;
  /** The shares solved at first contact. */
  readonly firstContact: FigureDifference;
  /** The shares that repeat an earlier one. */
  readonly repeats: FigureDifference;
  /** The shares of satisfied customers. */
  readonly satisfied: FigureDifference;
  /** The shares whose customer went to a regulator. Those of the earlier period have had longer to do so. */
  readonly regulator: FigureDifference;
  /** Complaints received by subject: what has grown most surely first. */
  readonly subjects: readonly SubjectChange[];
}

/** What one should know before believing a report. */
export type ReportFlag<Names extends SlaNames = SlaNames> =
  /** No complaint was given. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'report.nothing';
    }
  /** The period is not over: who is met early counts, who is late does not yet. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'report.unfinished';
      /** Until when facts are known. */
      readonly asOf: string;
      /** When the period ends. */
      readonly to: string;
    }
  /** Runs of a target are open, or paused, so that its rate may still move. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'report.running';
      /** The name of the target. */
      readonly target: Names['target'];
      /** How many are open. */
      readonly running: number;
      /** How many are paused. */
      readonly paused: number;
    }
  /** The rate of a target is out of too few to be told. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'report.tooFew';
      /** The name of the target. */
      readonly target: Names['target'];
      /** Out of how many it is. */
      readonly decided: number;
      /** Out of how many it would be told. */
      readonly minGroupSize: number;
    }
  /** Runs of a target reach beyond the days for which holidays are known. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'report.provisional';
      /** The name of the target. */
      readonly target: Names['target'];
      /** How many. */
      readonly runs: number;
    }
  /** Complaints received without customer or subject: whether they repeat others is not known. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'report.unrepeatable';
      /** How many. */
      readonly complaints: number;
    }
  /** More complaints are open at the end of the period than at its beginning. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'report.backlogGrew';
      /** How many were open at first. */
      readonly before: number;
      /** How many were open at last. */
      readonly now: number;
    }
  /** Clearly more complaints on a subject than before. */
  | {
      /** What kind of flag it is. */
      readonly kind: 'report.surge';
      /** The subject; null for complaints without one. */
      readonly subject: string | null;
      /** How many in the other period. */
      readonly before: number;
      /** How many in this one. */
      readonly now: number;
      /** How many times as many for the same time; null where there were none before. */
      readonly ratio: DecimalText | null;
    };

/**
 * What became of complaints in a period.
 *
 * @typeParam Names - the names of the policy
 */
export interface ComplaintReport<Names extends SlaNames = SlaNames> {
  /** The first instant of the period. */
  readonly from: string;
  /** The first instant after it. */
  readonly to: string;
  /** The instant at which the complaints were looked at. */
  readonly asOf: string;
  /** By which definitions it answers. */
  readonly definitions: ReportDefinitions;
  /** The figures of all complaints. */
  readonly total: ComplaintFigures<Names>;
  /** By what they are grouped. */
  readonly groupBy: readonly ReportDimension[];
  /** The figures of the groups: severities in the order of the policy, all else by name, null last. */
  readonly groups: readonly ComplaintGroup<Names>[];
  /** How many were open, over the period. */
  readonly backlog: readonly BacklogPoint[];
  /** Who held the complaints received in the period, by name, null last. */
  readonly holders: readonly HolderFigures<Names>[];
  /** Complaints for so many customers; null where it is not known how many there are. */
  readonly base: CustomerBase | null;
  /** Another period beside this one; null where none was asked for. */
  readonly comparison: PeriodComparison<Names> | null;
  /** What one should know before believing it. */
  readonly flags: readonly ReportFlag<Names>[];
  /** The policy that names targets and severities. */
  readonly policy: PolicyStamp;
}
