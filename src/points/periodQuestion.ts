/** Which period is scored, and the view it is seen from. */
import { ContractError } from '../foundation/errors.ts';
import type { View } from '../history/inOrder.ts';
import { type CivilDate, type DayNumber, dayArgument } from '../time/civilDate.ts';
import {
  type CivilMonth,
  firstDayOfMonth,
  type MonthNumber,
  monthArgument,
} from '../time/civilMonth.ts';

/** Which period is scored, as it stands when, and as known when. */
export interface PeriodOptions {
  /** The month to score. */
  readonly period: CivilMonth;
  /** The day on which the question is asked: later credits, payments and suspensions do not count. */
  readonly asOf: CivilDate;
  /** Only facts recorded by that day count; without it everything given is known. */
  readonly knownAt?: CivilDate | null | undefined;
}

/** The options of a scoring, decoded once. */
export interface PeriodQuestion {
  readonly text: CivilMonth;
  readonly period: MonthNumber;
  readonly from: DayNumber;
  /** The first day after the period. */
  readonly end: DayNumber;
  readonly view: View;
}

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'period',
  'asOf',
  'knownAt',
] satisfies (keyof PeriodOptions)[]);

function checkKeys(options: PeriodOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw new ContractError('options.missing', 'options', options, 'is no { period, asOf }');
  }
  for (const key in options) {
    if (optionKeys.has(key) || !Object.hasOwn(options, key)) continue;
    throw new ContractError('option.unknown', `options.${key}`, key, 'is no known option');
  }
}

/** Decodes the options of a scoring. */
export function periodQuestion(options: PeriodOptions): PeriodQuestion {
  checkKeys(options);
  const period = monthArgument(options.period, 'period');
  return {
    text: options.period,
    period,
    from: firstDayOfMonth(period),
    end: firstDayOfMonth(period + 1),
    view: {
      asOf: dayArgument(options.asOf, 'asOf'),
      knownAt:
        options.knownAt === undefined || options.knownAt === null
          ? Number.POSITIVE_INFINITY
          : dayArgument(options.knownAt, 'knownAt'),
    },
  };
}
