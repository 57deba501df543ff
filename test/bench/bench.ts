/**
 * Runs the benchmarks and writes their page: `npm run bench`, or `npm run bench points` for one section.
 *
 * The programs are built first and run by Node.js alone: a loader that translates TypeScript as it goes wraps
 * every closure, which made the library twice as slow as a reader has it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsup';
import { manifest, projectFolder } from '../package/entries.ts';
import { filesBelow } from '../support/files.ts';

const page = join(projectFolder, 'docs/benchmarks.md');
const output = join(projectFolder, 'reports/bench');
/** What sections run in processes of their own. */
const programs = ['test/bench/points/stream.ts', ...filesBelow('test/bench', '.program.ts')];
const sections = filesBelow('test/bench', 'section.ts').map((file) => file.split('/').at(-2) ?? '');

/** Sections of the page as it is, by their heading in small letters. */
function written(): Map<string, string> {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const found = text.split(/^(?=## )/m).slice(1);
  return new Map(found.map((one) => [/^## (.*)/.exec(one)?.[1]?.toLowerCase() ?? '', one.trim()]));
}

function measured(section: string): string {
  const program = join(output, `${section}.js`);
  const { stdout, status } = spawnSync(process.execPath, ['--max-old-space-size=4096', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the benchmark of ${section} failed`);
  return stdout.trim();
}

const head = `---
title: Benchmarks
---

# Benchmarks

Written by \`npm run bench\`; \`npm run bench points\` measures one section again.

Programs are compared in one process and in turns, round after round; the first round only warms up. Times are medians of
the rounds, ratios are medians of the ratios within a round: machines differ and are noisy, ratios much less so.`;

const asked = process.argv.slice(2);
const unknown = asked.filter((section) => !sections.includes(section));
if (unknown.length > 0) throw new Error(`no benchmark of ${unknown}; there are: ${sections}`);

rmSync(output, { recursive: true, force: true });
await build({
  config: false,
  silent: true,
  entry: {
    ...Object.fromEntries(sections.map((name) => [name, `test/bench/${name}/section.ts`])),
    ...Object.fromEntries(
      programs.map((file) => [file.slice('test/bench/'.length, -'.ts'.length), file]),
    ),
  },
  outDir: output,
  format: 'esm',
  target: 'es2022',
  skipNodeModulesBundle: true,
  noExternal: [new RegExp(`^${manifest.name}(/|$)`)],
});

const known = written();
for (const section of asked.length > 0 ? asked : sections) {
  const text = measured(section);
  console.log(`${text}\n`);
  known.set(section, text);
}
const all = sections.flatMap((section) => known.get(section) ?? []);
writeFileSync(page, `${[head, ...all].join('\n\n')}\n`);
