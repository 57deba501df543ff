/**
 * Problems: what is wrong with something that came from outside, said so that a program can act on
 * it and a person can mend it. Every rule book adds its own codes to the ones defined here.
 */

/** Where in the given object a problem stands: keys and array positions from the outside in. */
export type Path = readonly (string | number)[];

/**
 * One thing that is wrong with a policy or with facts.
 *
 * `message` is an English sentence that names the place and the value. Programs read `code`, `path`
 * and the numbers beside them, and should not read the message.
 */
export interface Problem<Code extends string = string> {
  /** What is wrong, for programs. */
  readonly code: Code;
  /** Where it stands. */
  readonly path: Path;
  /** What is wrong, for people: place, value and what was expected. */
  readonly message: string;
  /** The value found there as short text (long values are cut); absent when nothing was there. */
  readonly received?: string;
}

/** A value of the wrong kind, for example a number where a list must stand. */
export interface WrongTypeProblem extends Problem<'type.wrong'> {
  /** What must stand there. */
  readonly expected: string;
}

/** A key that must be given is absent. */
export interface MissingKeyProblem extends Problem<'key.missing'> {
  /** What must stand there. */
  readonly expected: string;
}

/** A key that nothing reads: a spelling mistake, or a setting this version does not know. */
export interface UnknownKeyProblem extends Problem<'key.unknown'> {
  /** The key in question. */
  readonly key: string;
}

/** A text that is none of the allowed words. */
export interface ChoiceProblem extends Problem<'choice.unknown'> {
  /** The words that are allowed. */
  readonly options: readonly string[];
}

/** An empty text, or one beyond the length that is allowed. */
export interface TextLengthProblem extends Problem<'text.empty' | 'text.tooLong'> {
  /** The greatest length allowed, in UTF-16 units. */
  readonly maximum: number;
}

/** A number outside its bounds, or not a whole one where only whole numbers have a meaning. */
export interface NumberRangeProblem extends Problem<'number.outOfRange' | 'number.notWhole'> {
  /** The smallest number allowed. */
  readonly minimum: number;
  /** The greatest number allowed. */
  readonly maximum: number;
}

/**
 * An amount that cannot be taken as an exact decimal number.
 *
 * - `amount.malformed`: text such as `"12,50"`, `""` or `"1e400"` is no plain decimal notation;
 * - `amount.notFinite`: `NaN` or an infinity;
 * - `amount.tooManyDigits`: a number with more than 15 significant digits (it is the trace of
 *   binary rounding, such as `0.30000000000000004`), or text with more than 34 digits;
 * - `amount.negative`: below zero where only amounts from zero up have a meaning.
 */
export interface AmountProblem
  extends Problem<
    'amount.malformed' | 'amount.notFinite' | 'amount.tooManyDigits' | 'amount.negative'
  > {
  /** The greatest number of digits allowed for a value of this kind. */
  readonly maximumDigits: number;
}

/** Every problem that any policy or any facts may have. */
export type ValueProblem =
  | WrongTypeProblem
  | MissingKeyProblem
  | UnknownKeyProblem
  | ChoiceProblem
  | TextLengthProblem
  | NumberRangeProblem
  | AmountProblem;

/** Ids, categories and other short texts may have this many UTF-16 units. */
export const maximumTextLength = 256;

const shownLength = 60;

/** A value as short text for a message: strings quoted, objects by kind, long text cut. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    return value.length <= shownLength
      ? JSON.stringify(value)
      : `${JSON.stringify(value.slice(0, shownLength))}… (${value.length} characters)`;
  }
  if (typeof value === 'bigint') return shownDigits(value);
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function') return 'a function';
  return Object.is(value, -0) ? '-0' : String(value);
}

function shownDigits(value: bigint): string {
  const tooLong = 10n ** BigInt(shownLength);
  return value < tooLong && value > -tooLong ? `${value}n` : 'an integer of over 60 digits';
}

/** A path as people write it: `bills[0].lines[2].amount`; the whole object is `(top level)`. */
export function pathText(path: Path): string {
  if (path.length === 0) return '(top level)';
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const plain = /^[A-Za-z_$][\w$]*$/.test(step);
    if (!plain) return `${text}[${shown(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** A problem at a path: the message is `place: value explanation`. */
export function problemAt<Code extends string, Numbers extends object = object>(
  code: Code,
  path: Path,
  explanation: string,
  found: { readonly value: unknown } | null,
  numbers?: Numbers,
): Problem<Code> & Numbers {
  const place = pathText(path);
  if (found === null) {
    return { code, path, message: `${place}: ${explanation}`, ...numbers } as Problem<Code> &
      Numbers;
  }
  const received = shown(found.value);
  return {
    code,
    path,
    message: `${place}: ${received} ${explanation}`,
    received,
    ...numbers,
  } as Problem<Code> & Numbers;
}

/** The problem of a value of the wrong type, or of one that is missing. */
export function wrongTypeProblem(
  value: unknown,
  path: Path,
  expected: string,
): WrongTypeProblem | MissingKeyProblem {
  return value === undefined
    ? problemAt('key.missing', path, `${expected} must be given`, null, { expected })
    : problemAt('type.wrong', path, `is not ${expected}`, { value }, { expected });
}

/** The problem of a key that nothing reads. */
export function unknownKeyProblem(key: string, path: Path, value: unknown): UnknownKeyProblem {
  return problemAt('key.unknown', path, 'stands under a key that is not known', { value }, { key });
}

/** The problem of a word that is none of the allowed ones. */
export function choiceProblem(
  value: unknown,
  path: Path,
  options: readonly string[],
): ChoiceProblem {
  const words = options.map((option) => JSON.stringify(option)).join(', ');
  return problemAt('choice.unknown', path, `is none of ${words}`, { value }, { options });
}

/** The problem of an empty text, or of one that is too long. */
export function textLengthProblem(value: string, path: Path): TextLengthProblem {
  const maximum = maximumTextLength;
  return value === ''
    ? problemAt('text.empty', path, 'is an empty text', { value }, { maximum })
    : problemAt(
        'text.tooLong',
        path,
        `has more than ${maximum} characters`,
        { value },
        { maximum },
      );
}

/** The problem of a number outside its bounds, or of one that is not whole. */
export function numberRangeProblem(
  value: unknown,
  path: Path,
  bounds: { readonly minimum: number; readonly maximum: number },
  whole: boolean,
): NumberRangeProblem {
  const kind = whole ? 'a whole number' : 'a number';
  const code =
    whole && typeof value === 'number' && !Number.isInteger(value)
      ? 'number.notWhole'
      : 'number.outOfRange';
  const { minimum, maximum } = bounds;
  return problemAt(
    code,
    path,
    `is not ${kind} from ${minimum} to ${maximum}`,
    { value },
    { minimum, maximum },
  );
}
