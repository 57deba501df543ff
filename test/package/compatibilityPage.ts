/** The page on compatibility, from what `npm run test:runtimes` found. */
import { availableParallelism } from 'node:os';
import { markdownTable } from '../support/markdown.ts';
import { entries, manifest } from './entries.ts';
import type { BrowserRow } from './inBrowser.ts';
import type { CompilerRow } from './inCompilers.ts';
import type { RuntimeRow } from './inRuntimes.ts';
import { runs, type StartRow } from './startTimes.ts';

/** Everything found. */
export interface Found {
  readonly runtimes: readonly RuntimeRow[];
  readonly compilers: readonly CompilerRow[];
  readonly browser: BrowserRow;
  readonly starts: readonly StartRow[];
}

/** The whole page. */
export function compatibilityPage({ runtimes, compilers, browser, starts }: Found): string {
  const today = new Date().toISOString().slice(0, 10);
  return `---
title: Compatibility
---

# Compatibility

What the packed package was proven to run in. \`npm run test:runtimes\` measured this and wrote the page: version
${manifest.version}, on ${today}, on Linux (x64, ${availableParallelism()} cores) with Node.js ${process.versions.node}.

## Runtimes

Each runtime loads every entry by \`import\`, then by \`require\`. A function must be the very same from the front door
and from its entry, and the rules must answer: 43 points, 9.30 off the next bill, sentences in both languages.

${markdownTable(
  ['Runtime', '`import`', '`require`'],
  runtimes.map(({ runtime, byImport, byRequire }) => [runtime, byImport, byRequire]),
)}

The entries: ${entries.map(({ specifier }) => `\`${specifier}\``).join(', ')}.

Deno is allowed to read files and nothing else. \`npm run test:package\`, which also runs in CI, adds a Jest test that
requires the package, and a build as NestJS sets it up: CommonJS, \`node10\`, decorators and their metadata.

## Types

A file that uses the rules, and one that imports every entry, are compiled under \`strict\`, with \`skipLibCheck\` off: the
types of the package and of its dependencies are checked too. Under \`node16\` each is both an ES module and a CommonJS
module. Under \`node10\` sub-paths are found through \`typesVersions\`, and \`esModuleInterop\` is on, which the types of zod need.

${markdownTable(
  ['TypeScript', '`node16`', '`bundler`', '`node10`'],
  compilers.map(({ version, node16, bundler, node10 }) => [version, node16, bundler, node10]),
)}

TypeScript 7 has no \`node10\`. Versions before 5.4 cannot read the types of zod.

## Browser

The file that uses the rules is bundled, together with a verb that reads a policy with zod, and run on a page under
\`Content-Security-Policy: default-src 'none'; script-src 'self'\`, which forbids \`eval\`. The page must log no error.

${markdownTable(['Browser', 'Result'], [[browser.browser, browser.result]])}

## Start-up

Whole processes, from the start of Node.js to its end, in milliseconds: ${runs} runs of each, in turns. At most 60 is wanted
of the bundle.

${markdownTable(
  ['Program', 'Median', 'Fastest'],
  starts.map(({ what, median, fastest }) => [what, median, fastest]),
)}
`;
}
