/** Refuses a policy that was not checked, and reads the options of a question. */
import type { PolicyStamp } from '../foundation/checked.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { ContractError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { type CivilDate, type DayNumber, dayArgument } from '../time/civilDate.ts';
import type { CareOptions, CarePolicy } from './model.ts';
import { latestDay, tooLate } from './recordFacts.ts';
import { isWeekday } from './workingDays.ts';

/** What a plan is asked with, decoded. */
export interface CareQuestion {
  readonly asOf: DayNumber;
  readonly isWorkingDay: (day: DayNumber) => boolean;
}

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
  'workingDay',
] satisfies (keyof CareOptions)[]);

/** The stamp of a policy; refuses anything that is not a checked care policy. */
export function stampOf(policy: CarePolicy): PolicyStamp {
  requireChecked(policy, 'care-policy@1', 'defineCarePolicy or readCarePolicy');
  return { id: policy.id, version: policy.version };
}

/** The day asked about. */
export function askedDay(asOf: CivilDate): DayNumber {
  const day = dayArgument(asOf, 'asOf');
  if (day > latestDay) throw new ContractError('date.outOfRange', 'asOf', asOf, tooLate);
  return day;
}

/** Decodes the options of a question. */
export function careQuestion(options: CareOptions): CareQuestion {
  checkOptions(options, optionKeys);
  const { asOf, workingDay } = options;
  return { asOf: askedDay(asOf), isWorkingDay: isWeekday(workingDay) };
}
