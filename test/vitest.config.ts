/** How the tests run: straight from `src`, under the names a reader imports. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { fencePlugin } from './docs/plugin.ts';
import { entries, projectFolder } from './package/entries.ts';

export default defineConfig({
  root: projectFolder,
  plugins: [fencePlugin()],
  resolve: {
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: join(projectFolder, source),
    })),
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: [join(projectFolder, 'test/support/seed.ts')],
    pool: 'forks',
    // The library is pure: test files cannot leak into each other, and loading once is ten times faster.
    isolate: false,
    // Laws may take longer on a busy machine; nothing here is measured by the clock.
    testTimeout: 60_000,
    silent: 'passed-only',
    reporters: ['default', join(projectFolder, 'test/support/tally.ts')],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reportsDirectory: 'coverage',
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
