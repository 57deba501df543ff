/** The question of a legal limit, and its answer. */
import type { Calendar } from '../calendar/model.ts';
import type { Problem } from '../foundation/problem.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { Instant } from '../time/instant.ts';
import type {
  ExtensionGuard,
  LimitAssumption,
  LimitKind,
  LimitLength,
  LimitSource,
} from './model.limit.ts';

/** A limit that was made longer. */
export interface ExtensionFact {
  /** When. */
  readonly at: Instant;
  /** What of the law's conditions was met. */
  readonly met: readonly ExtensionGuard[];
  /** The last day it was extended to; the longest the law allows where it is left out. */
  readonly until?: CivilDate | null | undefined;
}

/** A stretch that is not counted, where the law allows one. */
export interface ExcludedFact {
  /** Since when; its day is not counted. */
  readonly from: Instant;
  /** Until when; its day counts again. Null while it lasts. */
  readonly to?: Instant | null | undefined;
}

/** What happened to a case that a law sets a limit for. */
export interface RegulatoryFacts {
  /** When it was received: its day chooses the version of the law. */
  readonly receivedAt: Instant;
  /**
   * When that began which the limit counts from, where this is not the receipt; of a limit that repeats, when it was
   * last kept. Of any other limit that counts from the receipt of something, `receivedAt` is that receipt.
   */
  readonly startedAt?: Instant | null | undefined;
  /** When what the law asks was done. */
  readonly doneAt?: Instant | null | undefined;
  /** The extension, where there was one. */
  readonly extension?: ExtensionFact | null | undefined;
  /** Stretches that are not counted. */
  readonly excluded?: readonly ExcludedFact[] | undefined;
  /** The last days of the customer's billing cycles, for a limit that counts those. */
  readonly cycleEnds?: readonly CivilDate[] | undefined;
}

/** With which calendar, and at which instant. */
export interface RegulatoryOptions {
  /** The calendar whose zone tells the days, and whose working days and hours count. */
  readonly calendar: Calendar;
  /** The instant; facts after it are not looked at. */
  readonly asOf: Instant;
}

/**
 * How a limit stands: what it counts from has not happened (`notStarted`), it runs, a stretch that is not counted lasts
 * (`paused`), what it asks was done in time (`met`), or was not (`missed`): from `dueAt` on, unless it was done by then.
 */
export type RegulatoryStatus = 'notStarted' | 'running' | 'paused' | 'met' | 'missed';

/** Why a limit ends when it does. */
export type RegulatoryReason =
  | {
      /** Which version holds for the day of receipt. */
      readonly kind: 'regulation.version';
      /** Its id. */
      readonly limit: string;
      /** The law. */
      readonly instrument: string;
      /** The article or section. */
      readonly section: string;
      /** The local day of receipt. */
      readonly receivedOn: CivilDate;
      /** The first day of receipt it holds for, or null. */
      readonly effectiveFrom: CivilDate | null;
      /** The last one, or null. */
      readonly effectiveTo: CivilDate | null;
    }
  | {
      /** What is asked, and for how long. */
      readonly kind: 'regulation.asks';
      /** What kind of limit it is. */
      readonly limitKind: LimitKind;
      /** Who has to act. */
      readonly obligor: string;
      /** What has to be done. */
      readonly step: string;
      /** How long it is. */
      readonly limit: LimitLength;
      /** What it begins with. */
      readonly start: string;
    }
  | {
      /** How days were counted. */
      readonly kind: 'regulation.counted';
      /** The day it began. */
      readonly startedOn: CivilDate;
      /** Whether that day counts. */
      readonly countsFirstDay: boolean;
      /** The last day, before it was moved. */
      readonly lastDay: CivilDate;
    }
  | {
      /** The last day had no work and moved on. */
      readonly kind: 'regulation.rolledOver';
      /** From this day. */
      readonly from: CivilDate;
      /** To this one. */
      readonly to: CivilDate;
    }
  | {
      /** The last day ends when work closes. */
      readonly kind: 'regulation.closes';
      /** When. */
      readonly at: string;
    }
  | {
      /** Another length ends earlier (`cap`) or later (`atLeast`), and counts. */
      readonly kind: 'regulation.otherLength';
      /** Which one. */
      readonly why: 'cap' | 'atLeast';
      /** How long it is. */
      readonly limit: LimitLength;
      /** Its last day. */
      readonly lastDay: CivilDate;
    }
  | {
      /** It was made longer; or not, where both ends are the same: the extension adds nothing. */
      readonly kind: 'regulation.extended';
      /** When. */
      readonly at: string;
      /** What was met. */
      readonly met: readonly ExtensionGuard[];
      /** The end without it. */
      readonly from: string;
      /** The end with it. */
      readonly to: string;
    }
  | {
      /** Days were left out. */
      readonly kind: 'regulation.excluded';
      /** How many. */
      readonly days: number;
      /** What the law leaves out. */
      readonly what: string;
    }
  | {
      /** A stretch that is not counted lasts, so that there is no end yet. */
      readonly kind: 'regulation.paused';
      /** Since when. */
      readonly since: string;
      /** What the law leaves out. */
      readonly what: string;
    }
  | {
      /** What the source does not say. */
      readonly kind: 'regulation.assumed';
      /** What is taken. */
      readonly what: readonly LimitAssumption[];
    }
  | {
      /** What else is to be known of this limit. */
      readonly kind: 'regulation.remarks';
      /** In the words of the collection. */
      readonly notes: readonly string[];
    }
  | {
      /** The end lies beyond the days for which holidays are known. */
      readonly kind: 'regulation.provisional';
      /** The first day known. */
      readonly from: CivilDate;
      /** The first day not known. */
      readonly to: CivilDate;
    }
  | {
      /** How well the limit is known, and that this is no legal advice. */
      readonly kind: 'regulation.notAdvice';
      /** The level of evidence. */
      readonly evidence: 'A' | 'B';
    };

/** What is to be done. */
export type RegulatoryNeed =
  | {
      /** What the limit counts from has not happened. */
      readonly rule: 'regulation.start';
      /** What that is. */
      readonly start: string;
    }
  | {
      /** What the law asks is not done. */
      readonly rule: 'regulation.act';
      /** What kind of limit it is: a threshold asks for nothing, and opens another way. */
      readonly limitKind: LimitKind;
      /** Who has to act. */
      readonly obligor: string;
      /** What has to be done. */
      readonly step: string;
      /** Until when, that instant included. */
      readonly by: string;
      /** Whether it is late already. */
      readonly missed: boolean;
    };

/** The limit ends: what was not done by then is late. */
export interface RegulatoryNext {
  /** What happens. */
  readonly what: 'regulation.expires';
  /** When; what is done at that instant is still in time. */
  readonly at: string;
}

/** How a legal limit stands. It is no legal advice. */
export interface RegulatoryDeadline {
  /** The id that all versions of the limit share. */
  readonly regulation: string;
  /** The id of the version that holds. */
  readonly limit: string;
  /** What kind of limit it is. */
  readonly limitKind: LimitKind;
  /** How it stands. */
  readonly status: RegulatoryStatus;
  /** What it is counted from; null where that has not happened. */
  readonly startedAt: string | null;
  /** The last day; null for one that is counted in hours, has not begun, or is paused. */
  readonly lastDay: CivilDate | null;
  /** The last instant in time; null where it has not begun, or is paused. */
  readonly dueAt: string | null;
  /** When it was done, or null. */
  readonly doneAt: string | null;
  /** Whether an extension makes it longer. */
  readonly extended: boolean;
  /** Whether the end lies beyond the days for which holidays are known. */
  readonly provisional: boolean;
  /** Where it is written. */
  readonly source: LimitSource;
  /** `A`: seen in the text or on the regulator's page; `B`: in secondary sources that agree. */
  readonly evidence: 'A' | 'B';
  /** It never is. */
  readonly isLegalAdvice: false;
  /** Why. */
  readonly because: readonly RegulatoryReason[];
  /** What is to be done. */
  readonly needs: readonly RegulatoryNeed[];
  /** What happens if nothing is done. */
  readonly next: RegulatoryNext | null;
}

/**
 * What a refusal is about.
 *
 * - `regulation.unknown`: no limit has that id;
 * - `regulation.notYetInForce`, `regulation.noLongerInForce`: the day of receipt lies before the first version, or after
 *   the last one;
 * - `regulation.pauseNotAllowed`: the law leaves nothing out, so its clock cannot be paused;
 * - `extension.notAllowed`: the law knows no extension;
 * - `extension.beforeStart`, `extension.afterExpiry`: it came before the start, or after the end;
 * - `extension.notMet`: something that the law asks for is missing;
 * - `extension.tooLong`: it is for longer than the law allows;
 * - `extension.noDay`: the law names no longest time, and no day is said;
 * - `calendar.noCoverage`: the end depends on holidays, and the calendar does not say which days it knows;
 * - `calendar.outsideCoverage`: it does, is strict, and the end lies beyond;
 * - `started.notAllowed`: the limit counts from the receipt itself, and another start is given;
 * - `received.afterAsOf`, `started.beforeReceipt`, `done.beforeStart`, `excluded.order`: facts in the wrong order;
 * - `cycles.tooFew`: too few billing cycles are known.
 */
export type RegulatoryRefusal =
  | 'regulation.unknown'
  | 'regulation.notYetInForce'
  | 'regulation.noLongerInForce'
  | 'regulation.pauseNotAllowed'
  | 'extension.notAllowed'
  | 'extension.beforeStart'
  | 'extension.afterExpiry'
  | 'extension.notMet'
  | 'extension.tooLong'
  | 'extension.noDay'
  | 'calendar.noCoverage'
  | 'calendar.outsideCoverage'
  | 'started.notAllowed'
  | 'received.afterAsOf'
  | 'started.beforeReceipt'
  | 'done.beforeStart'
  | 'excluded.order'
  | 'cycles.tooFew';

/** Why a limit was not computed. */
export interface RegulatoryProblem extends Problem<RegulatoryRefusal> {
  /** What it was held against: an instant, a day, the conditions that are missing, a number; or null. */
  readonly against: string | null;
}
