/** The figures of complaints in a period, of all of them or of a group. */
import type { DecimalText } from '../foundation/decimalInput.ts';
import type { CountedShare } from '../foundation/shares.ts';
import type { SatisfactionLevel } from '../history/model.ts';
import type { ComplaintOutcome } from './model.events.ts';
import type { SlaNames } from './model.policy.ts';
import type { ComplaintStatus } from './model.tracked.ts';

/** A share of a count with its Wilson interval. The counts are always told. */
export interface ReportRate extends CountedShare {
  /** Whether the share is withheld, because it is out of fewer than the least group; `share` is null then. */
  readonly tooFew: boolean;
}

/** A percentile. */
export interface TimePercentile {
  /** Which one: 50 is the median. */
  readonly percent: number;
  /** That share of all, rounded up to whole ones, took no longer than so many milliseconds: always one that occurred. */
  readonly milliseconds: number;
}

/** How long something took. */
export interface TimeFigures {
  /** How many times there are. */
  readonly count: number;
  /** The percentiles that were asked; none without times. */
  readonly percentiles: readonly TimePercentile[];
  /** The longest in milliseconds; null without times. */
  readonly longest: number | null;
}

/**
 * How one target was kept. Every run of its clock is counted once: `met`, `late`, `running`, `paused`, `cancelled` and
 * `outside` make `runs`.
 */
export interface TargetFigures {
  /** Runs of its clock, in the period or not. */
  readonly runs: number;
  /** Complaints without a run of it: there is no such target, or it has not begun. */
  readonly without: number;
  /** Stopped in time. */
  readonly met: number;
  /** Not stopped in time, whether they have been stopped since or not. */
  readonly late: number;
  /** The late ones among them that have not been stopped. */
  readonly lateOpen: number;
  /** Open and not late: nobody knows yet how they end, so the rate does not count them, and `bounds` does. */
  readonly running: number;
  /** Paused and not late, begun before the end of the period: when they are due, nobody knows. */
  readonly paused: number;
  /** Cancelled: neither kept nor late. */
  readonly cancelled: number;
  /** Runs that the period does not have. */
  readonly outside: number;
  /** Of those met or late: those met. */
  readonly rate: ReportRate;
  /** The share that would be met if all running ones were late, or met; null out of none or too few. */
  readonly bounds: { readonly low: DecimalText; readonly high: DecimalText } | null;
  /** Time used by its clock until it was stopped, pauses taken out: working time, where it counts that. */
  readonly workingTime: TimeFigures;
  /** Time by the clock on the wall until it was stopped, pauses and nights with it. */
  readonly elapsedTime: TimeFigures;
}

/** Open complaints of an age. */
export interface AgeBucket {
  /** So many days of 24 hours since the receipt, or more. */
  readonly fromDays: number;
  /** And fewer than so many; null for any. */
  readonly toDays: number | null;
  /** How many are open. */
  readonly complaints: number;
}

/** What customers said of how it was handled. */
export interface SatisfactionFigures {
  /** The last answer of each complaint resolved in the period. */
  readonly levels: Readonly<Record<SatisfactionLevel, number>>;
  /** Of the complaints resolved in the period: those whose customer was asked. */
  readonly asked: ReportRate;
  /** Of those asked: those who answered. */
  readonly answered: ReportRate;
  /** Of those who answered: the satisfied and very satisfied ones. */
  readonly satisfied: ReportRate;
}

/**
 * The figures of complaints: `complaints`, `byStatus` and `ageing` of all given, the others of the period.
 *
 * A complaint is received once, and resolved in the period if it stands resolved since an instant in it.
 */
export interface ComplaintFigures<Names extends SlaNames = SlaNames> {
  /** How many complaints were given. */
  readonly complaints: number;
  /** How they stand; this adds up to `complaints`. */
  readonly byStatus: Readonly<Record<ComplaintStatus, number>>;
  /** How long the open ones are open; this adds up to `byStatus.open`. */
  readonly ageing: readonly AgeBucket[];
  /** How many were received in the period. */
  readonly received: number;
  /** How many were resolved in the period, and are not reopened. */
  readonly resolved: number;
  /** How every target was kept. */
  readonly targets: { readonly [Target in Names['target']]: TargetFigures };
  /** Of those resolved: what they came to. */
  readonly outcomes: Readonly<Record<ComplaintOutcome, ReportRate>>;
  /** What was paid. */
  readonly redress: {
    /** Of those resolved: those where more than nothing was paid. */
    readonly complaints: ReportRate;
    /** All that was paid. */
    readonly total: DecimalText;
  };
  /** Of those first resolved in the period: those solved at first contact. */
  readonly firstContact: ReportRate;
  /** Of those first resolved in the period: those reopened since. */
  readonly reopened: ReportRate;
  /** Of those received with customer and subject, mergers left out: those that repeat an earlier one. */
  readonly repeats: ReportRate;
  /** What customers said of how it was handled. */
  readonly satisfaction: SatisfactionFigures;
  /** Calls back. */
  readonly callbacks: {
    /** How many were made for those resolved. */
    readonly made: number;
    /** Of those resolved: those with a call. */
    readonly complaints: ReportRate;
  };
  /** Complaints that went to a regulator (申诉). */
  readonly regulator: {
    /** How often customers went to one in the period, whenever the complaint was received. */
    readonly referrals: number;
    /** Of those received in the period: those whose customer has gone to one since. */
    readonly complaints: ReportRate;
  };
  /** How complaints went from hand to hand. */
  readonly ownership: {
    /** How often those received in the period changed hands. */
    readonly handOvers: number;
    /** Of those received in the period: those with a transfer that was refused or not answered in time. */
    readonly bounced: ReportRate;
  };
}
