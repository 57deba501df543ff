/** When something is due, and why. */
import type { CivilDate } from '../time/civilDate.ts';
import type { ZoneName } from '../time/zoneOffsets.ts';
import type { Hours, Weekday } from './model.calendar.ts';
import type { DueMoment, DurationUnit } from './model.time.ts';

/** One reason of a due time. */
export type DueReason =
  | {
      /** The duration, counted from an instant. */
      readonly kind: 'due.asked';
      /** The unit. */
      readonly unit: DurationUnit;
      /** How many. */
      readonly amount: number;
      /** From when, on the wall clock. */
      readonly from: string;
      /** The zone of the wall clock. */
      readonly timeZone: ZoneName;
    }
  | {
      /** The start lies outside working time: counting begins when work opens. */
      readonly kind: 'due.opens';
      /** When, on the wall clock. */
      readonly at: string;
    }
  | {
      /** The first day that counts. */
      readonly kind: 'due.countedFrom';
      /** The day. */
      readonly on: CivilDate;
      /** By which rule. */
      readonly rule: 'nextDay' | 'sameDay';
      /** Whether days without work count too. */
      readonly counts: 'workingDays' | 'everyDay';
    }
  | {
      /** Working time that counted on a day. */
      readonly kind: 'day.worked';
      /** The day. */
      readonly on: CivilDate;
      /** The hours that counted. */
      readonly hours: readonly Hours[];
      /** How many milliseconds they are. */
      readonly milliseconds: number;
    }
  | {
      /** Days that counted and are not listed one by one. */
      readonly kind: 'days.worked';
      /** The first day. */
      readonly from: CivilDate;
      /** The day after the last. */
      readonly to: CivilDate;
      /** How many days with working time. */
      readonly days: number;
      /** How many milliseconds of it. */
      readonly milliseconds: number;
    }
  | {
      /** Days without work that did not count. */
      readonly kind: 'days.closed';
      /** The first day. */
      readonly from: CivilDate;
      /** The day after the last. */
      readonly to: CivilDate;
      /** How many days. */
      readonly days: number;
      /** Why: closed in the week, a holiday, closed by an override or a closure, or a day the zone skipped. */
      readonly why: 'week' | 'holiday' | 'override' | 'closure' | 'skipped';
      /** The name of the holiday, if it has one. */
      readonly name: string | null;
    }
  | {
      /** A day that is worked to make up for a holiday. */
      readonly kind: 'day.makeUp';
      /** The day. */
      readonly on: CivilDate;
      /** The holiday, if it has a name. */
      readonly name: string | null;
      /** The weekday whose hours are worked. */
      readonly like: Weekday;
    }
  | {
      /** A day with hours of its own. */
      readonly kind: 'day.override';
      /** The day. */
      readonly on: CivilDate;
      /** Its hours. */
      readonly hours: readonly Hours[];
    }
  | {
      /** A part of a day that was cut out. */
      readonly kind: 'day.closure';
      /** The day. */
      readonly on: CivilDate;
      /** The part. */
      readonly hours: readonly Hours[];
    }
  | {
      /** The last day had no work, and moved to the next working day. */
      readonly kind: 'due.rolled';
      /** The day that was counted to. */
      readonly from: CivilDate;
      /** The day it moved to. */
      readonly to: CivilDate;
    }
  | {
      /** The time of day fell outside working time, and moved to when work opens. */
      readonly kind: 'due.moved';
      /** The time that was reached, on the wall clock. */
      readonly from: string;
      /** Where it moved to. */
      readonly to: string;
    }
  | {
      /** The last day, and which moment of it counts. */
      readonly kind: 'due.lastDay';
      /** The day. */
      readonly on: CivilDate;
      /** The moment. */
      readonly at: DueMoment;
    }
  | {
      /** The time ends exactly as work closes: due then, and late only when work has opened again. */
      readonly kind: 'due.atClosing';
      /** The closing, on the wall clock. */
      readonly closes: string;
      /** The next opening. */
      readonly opens: string;
    }
  | {
      /** It reaches beyond the days for which holidays are known. */
      readonly kind: 'due.provisional';
      /** The first day. */
      readonly from: CivilDate;
      /** The day after the last. */
      readonly to: CivilDate;
    };

/** When something is due. */
export interface DueTime {
  /** The earliest reading, to show. ISO 8601 in UTC. */
  readonly dueAt: string;
  /** The latest reading, to judge by: who is done by then, this instant included, is not late. */
  readonly breachAt: string;
  /** Whether it reaches beyond the days for which holidays are known. */
  readonly provisional: boolean;
  /** Why. */
  readonly because: readonly DueReason[];
  /** Nothing moves it: always empty. */
  readonly needs: readonly never[];
  /** Nothing happens by itself: always null. */
  readonly next: null;
}
