/** What every entry needs: decimals, problems, errors, explanations. */
export type { Checked, PolicyStamp } from './checked.ts';
export { compareDecimals, decimal, sumOf } from './decimal.ts';
export type { DecimalInput, DecimalObject, DecimalText } from './decimalInput.ts';
export {
  type Explainable,
  explain,
  type SentencesOf,
  type TaggedNeed,
  type TaggedNext,
  type TaggedReason,
  type Words,
} from './decision.ts';
export { ContractError, FactsError, PolicyError } from './errors.ts';
export type { Outcome } from './outcome.ts';
export type {
  AmountProblem,
  ChoiceProblem,
  MissingKeyProblem,
  NumberRangeProblem,
  Path,
  Problem,
  TextLengthProblem,
  UnknownKeyProblem,
  ValueProblem,
  WrongTypeProblem,
} from './problem.ts';
export type { RoundingMode } from './rounding.ts';
