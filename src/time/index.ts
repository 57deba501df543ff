/** Civil dates, months, tenure and zones. */
export type { CivilDate, DateProblem } from './civilDate.ts';
export { type CivilMonth, type MonthProblem, type Period, periodOfMonth } from './civilMonth.ts';
export type { Instant, InstantProblem } from './instant.ts';
export { addMonths } from './months.ts';
export { type PartialMonth, type TenureOptions, tenureMonths } from './tenure.ts';
export { civilDateOf, instantOf, type WallTime, wallTimeOf } from './zone.ts';
export type { ZoneName } from './zoneOffsets.ts';
