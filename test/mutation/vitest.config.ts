/** The tests that judge a mutant: those of the rules, without the ones that read the project's own files. */
import { defineConfig } from 'vitest/config';
import tests from '../vitest.config.ts';

export default defineConfig({
  ...tests,
  test: {
    ...tests.test,
    include: [
      'test/{foundation,time,calendar,history,points,loyalty,lifecycle,care,membership,tiers,complaints,regulations,silence,words}/**/*.test.ts',
    ],
    exclude: ['**/ownFiles.test.ts', '**/node_modules/**'],
    // As under the five zones: the longest law looks less often.
    env: { TZ: 'UTC' },
    reporters: ['default'],
  },
});
