/** What a prepared fence calls while it runs: it keeps the line it is at, and fails with file and line. */
import { format } from 'node:util';
import type { Check } from './checks.ts';
import { differenceOf, readExpected } from './expected.ts';

/** A check that failed; its message begins with file and line. */
class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

/** One run of a fence. */
export class FenceRun {
  readonly #file: string;
  readonly #checks: readonly Check[];
  readonly #reached = new Set<Check>();
  #line: number;

  constructor(file: string, line: number, checks: readonly Check[]) {
    this.#file = file;
    this.#line = line;
    this.#checks = checks;
  }

  /** Marks the statement that runs next. */
  at(line: number): void {
    this.#line = line;
  }

  value<T>(number: number, actual: T): T {
    const check = this.#reach(number);
    const expected = readExpected(check.text);
    const difference =
      expected === null ? 'no value to compare with' : differenceOf(actual, expected);
    if (difference !== null) this.#fail(check, difference);
    return actual;
  }

  prints(number: number): (...values: unknown[]) => void {
    return (...values) => {
      const check = this.#reach(number);
      const printed = format(...values);
      if (onOneLine(printed) !== onOneLine(check.text)) this.#fail(check, `printed ${printed}`);
    };
  }

  throws(number: number, act: () => unknown): void {
    const check = this.#reach(number);
    let thrown: Error | null = null;
    try {
      act();
    } catch (error) {
      thrown = asError(error);
    }
    this.#compareError(check, thrown);
  }

  async rejects(number: number, act: () => Promise<unknown>): Promise<void> {
    const check = this.#reach(number);
    this.#compareError(check, await act().then(() => null, asError));
  }

  /** Closes the run: every check must have been reached. */
  finish(): void {
    const missed = this.#checks.find((check) => !this.#reached.has(check));
    if (missed !== undefined) this.#fail(missed, 'this check was never reached');
  }

  /** An error with file and line, whatever was thrown. */
  located(error: unknown): Error {
    if (error instanceof CheckFailed) return error;
    const { name, message } = asError(error);
    return new Error(`${this.#file}:${this.#line}: threw ${name}: ${message}`, { cause: error });
  }

  #reach(number: number): Check {
    const check = this.#checks[number];
    if (check === undefined) throw new RangeError(`no check ${number}`);
    this.#reached.add(check);
    this.#line = check.line;
    return check;
  }

  #compareError(check: Check, thrown: Error | null): void {
    if (thrown === null) this.#fail(check, 'nothing was thrown');
    const [, name = '', part = ''] = /^([\w$]+)(?::\s*(.*))?$/.exec(check.text) ?? [];
    if (name === '') this.#fail(check, `name the error, not ${check.text}`);
    if (thrown.name !== name || !thrown.message.includes(part)) {
      this.#fail(check, `threw ${thrown.name}: ${thrown.message}`);
    }
  }

  #fail(check: Check, why: string): never {
    const sign = check.kind === 'throws' ? 'throws' : '=>';
    throw new CheckFailed(
      `${this.#file}:${check.line}: ${why}\n  written: // ${sign} ${check.text}`,
    );
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const started = new Map<string, FenceRun>();

/**
 * Begins a run; called by the module that the plugin makes of a fence.
 *
 * @public
 */
export function startRun(
  name: string,
  file: string,
  line: number,
  checks: readonly Check[],
): FenceRun {
  const run = new FenceRun(file, line, checks);
  started.set(name, run);
  return run;
}

/** Runs the fence of this name (`README.md:12`); a failure says file and line. */
export async function runFence(name: string): Promise<void> {
  try {
    await import(/* @vite-ignore */ `virtual:fence/${name}`);
  } catch (error) {
    throw started.get(name)?.located(error) ?? error;
  }
}
