/** The result of one check, as the page on compatibility shows it. */
export type Result = 'passes' | 'fails' | 'not there' | 'not checked';

/** Runs a check that gives what is wrong, or throws; tells it on the screen, under the name of the check. */
export async function resultOf(
  name: string,
  check: () => readonly string[] | Promise<readonly string[]>,
): Promise<Result> {
  const faults = await faultsIn(check);
  console.log(faults.length === 0 ? `passes: ${name}` : `FAILS: ${name}\n${faults.join('\n')}`);
  return faults.length === 0 ? 'passes' : 'fails';
}

async function faultsIn(
  check: () => readonly string[] | Promise<readonly string[]>,
): Promise<readonly string[]> {
  try {
    return await check();
  } catch (failure) {
    const told = failure instanceof Error ? failure.message : String(failure);
    return told.split('\n').slice(0, 20);
  }
}
