/** The checks of the packed package: apart from the tests, for they build and install. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { projectFolder } from './entries.ts';

export default defineConfig({
  root: projectFolder,
  test: {
    include: ['test/package/*.check.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['default', join(projectFolder, 'test/support/tally.ts')],
  },
});
