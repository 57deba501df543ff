/** Arguments of a call that are wrong in kind: options that nothing reads, what cannot be gone through. */
import { ContractError } from './errors.ts';

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

/** Refuses what is no list or other iterable; a text is an iterable of its letters, which nobody means. */
export function requireIterable(value: unknown, argument: string): void {
  const iterator = (value as { [Symbol.iterator]?: unknown } | null | undefined)?.[Symbol.iterator];
  if (typeof iterator === 'function' && typeof value !== 'string') return;
  const code = `${argument.slice(argument.lastIndexOf('.') + 1)}.notIterable`;
  throw new ContractError(code, argument, value, 'is neither a list nor another iterable');
}
