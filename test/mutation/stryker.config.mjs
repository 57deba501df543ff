/**
 * Mutation testing: changes the rules in small ways and asks whether a test notices. `npm run mutation`
 * takes minutes, so it is no part of the build; the second run looks only at what changed.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'src/{foundation,time,calendar,history,points,loyalty,lifecycle,care,membership,tiers,complaints,silence}/**/*.ts',
    '!src/**/index.ts',
    '!src/**/model*.ts',
    '!src/**/schema.ts',
    '!src/**/words*.ts',
  ],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp',
  allowConsoleColors: false,
};
