/** Puts the machine into a time zone for the length of a call. */
import { isMainThread } from 'node:worker_threads';

/** Whether the machine's zone can be changed here: worker threads have only a copy of the environment. */
export const canChangeMachineZone: boolean = isMainThread;

/** What a call answers while the machine stands in a zone. */
export function inMachineZone<Answer>(zone: string, act: () => Answer): Answer {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return act();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
