/** Where and when a section of the benchmarks was measured. */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/** One line: version, machine, Node.js, date. */
export function measuredOn(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const machine = `${cpus()[0]?.model.trim() ?? 'a processor'} with ${availableParallelism()} cores`;
  const today = new Date().toISOString().slice(0, 10);
  return `Measured on ${today}: version ${version}, Node.js ${process.versions.node}, ${machine}.`;
}
