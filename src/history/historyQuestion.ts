/** On which day a history is asked about, and as known when. */
import { ContractError } from '../foundation/errors.ts';
import { dayArgument } from '../time/civilDate.ts';
import type { View } from './inOrder.ts';
import type { HistoryOptions } from './model.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
  'knownAt',
] satisfies (keyof HistoryOptions)[]);

/** Decodes the options of a question. */
export function historyView(options: HistoryOptions): View {
  checkOptions(options, optionKeys);
  return {
    asOf: dayArgument(options.asOf, 'asOf'),
    knownAt: knownAtOf(options),
  };
}

/** Refuses options that are none, or that nothing reads. */
export function checkOptions(options: unknown, known: ReadonlySet<string>): void {
  if (typeof options !== 'object' || options === null) {
    const wanted = `{ ${[...known].join(', ')} }`;
    throw new ContractError('options.missing', 'options', options, `is no ${wanted}`);
  }
  for (const key in options) {
    if (known.has(key) || !Object.hasOwn(options, key)) continue;
    throw new ContractError('option.unknown', `options.${key}`, key, 'is no known option');
  }
}

/** The day by which facts must be recorded; infinite where everything given is known. */
export function knownAtOf({ knownAt }: Pick<HistoryOptions, 'knownAt'>): number {
  return knownAt === undefined || knownAt === null
    ? Number.POSITIVE_INFINITY
    : dayArgument(knownAt, 'knownAt');
}

/** Refuses what is no list or other iterable; a text is an iterable of its letters, which nobody means. */
export function requireIterable(value: unknown, argument: string): void {
  const iterator = (value as { [Symbol.iterator]?: unknown } | null | undefined)?.[Symbol.iterator];
  if (typeof iterator === 'function' && typeof value !== 'string') return;
  const code = `${argument.slice(argument.lastIndexOf('.') + 1)}.notIterable`;
  throw new ContractError(code, argument, value, 'is neither a list nor another iterable');
}
