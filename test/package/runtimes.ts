/**
 * Proves the packed package in every runtime, compiler and browser a reader may have, and writes what it
 * found to docs/compatibility.md: `npm run test:runtimes`. It installs nearly 1 GB into a folder of its own.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compatibilityPage } from './compatibilityPage.ts';
import { projectFolder } from './entries.ts';
import { runInBrowser } from './inBrowser.ts';
import { checkTypes } from './inCompilers.ts';
import { runInRuntimes } from './inRuntimes.ts';
import { Reader } from './reader.ts';
import { startTimes } from './startTimes.ts';

if (process.platform !== 'linux' || process.arch !== 'x64') {
  throw new Error('The runtimes are installed for Linux on x64: run this command there.');
}

const reader = new Reader();
try {
  // First, while nothing else has filled the memory of the machine.
  const starts = startTimes(reader);
  const browser = await runInBrowser(reader);
  const compilers = await checkTypes(reader);
  const runtimes = await runInRuntimes(reader);
  const page = compatibilityPage({ runtimes, compilers, browser, starts });
  writeFileSync(join(projectFolder, 'docs/compatibility.md'), page);
  console.log('docs/compatibility.md is written');
  const results = [...runtimes, ...compilers, browser].flatMap((row): string[] =>
    Object.values(row),
  );
  if (results.includes('fails')) process.exitCode = 1;
} finally {
  reader.remove();
}
