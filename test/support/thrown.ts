/** Looks at what a call throws. */

/** An error as plain fields: its class name, message and whatever it carries. */
export type Thrown = Readonly<Record<string, unknown>>;

/** What a call throws; a call that throws nothing fails the test. */
export function thrownBy(act: () => unknown): Thrown {
  let answer: unknown;
  try {
    answer = act();
  } catch (error) {
    const { name, message } = error as Error;
    return { ...(error as object), name, message };
  }
  throw new Error(`nothing was thrown; the answer was ${String(answer)}`);
}
