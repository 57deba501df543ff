/** The import rules (layers.cjs): every rule fires on a file that breaks it, and only there. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../package/entries.ts';

const { forbidden, options } = createRequire(import.meta.url)('./layers.cjs') as {
  forbidden: IForbiddenRuleType[];
  options: { tsPreCompilationDeps: true };
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The names of the rules that some files break. */
async function brokenBy(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { output } = await cruise(['src'], {
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
    tsPreCompilationDeps: options.tsPreCompilationDeps,
  });
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ rule }) => rule.name))].sort();
}

const nothing = 'export const nothing = null;\n';
const importing = (module: string): string => `import '${module}';\n`;

describe('a file may import what stands below it', () => {
  test.for([
    ['src/time/a.ts', 'src/foundation/b.ts'],
    ['src/points/a.ts', 'src/time/b.ts'],
    ['src/points/a.ts', 'src/history/b.ts'],
    ['src/points/a.ts', 'src/points/b.ts'],
    ['src/standing/a.ts', 'src/points/b.ts'],
    ['src/words/en.ts', 'src/points/words.en.ts'],
    ['src/words/en.ts', 'src/foundation/b.ts'],
    ['src/index.ts', 'src/points/b.ts'],
  ] as const)('%s <- %s', async ([file, imported]) => {
    const module = relative(dirname(file), imported);
    const files = { [file]: importing(`./${module}`), [imported]: nothing };
    expect(await brokenBy(files)).toEqual([]);
  });

  test.for([
    ['src/points/schema.ts', 'zod'],
    ['src/foundation/decimal.ts', 'decimal.js'],
    ['src/time/months.ts', 'date-fns/addMonths'],
    ['src/time/months.ts', '@date-fns/utc'],
  ] as const)('%s <- %s', async ([file, imported]) => {
    expect(await brokenBy({ [file]: importing(imported) })).toEqual([]);
  });
});

/** What may not be imported, and the rule that says so. */
const broken = [
  ['src/foundation/a.ts', '../time/b.ts', 'foundation-imports-only-below'],
  ['src/time/a.ts', '../points/b.ts', 'time-imports-only-below'],
  ['src/calendar/a.ts', '../history/b.ts', 'calendar-imports-only-below'],
  ['src/history/a.ts', '../calendar/b.ts', 'history-imports-only-below'],
  ['src/points/a.ts', '../tiers/b.ts', 'points-imports-only-below'],
  ['src/tiers/a.ts', '../membership/b.ts', 'tiers-imports-only-below'],
  ['src/membership/a.ts', '../loyalty/b.ts', 'membership-imports-only-below'],
  ['src/loyalty/a.ts', '../lifecycle/b.ts', 'loyalty-imports-only-below'],
  ['src/care/a.ts', '../loyalty/b.ts', 'care-imports-only-below'],
  ['src/lifecycle/a.ts', '../complaints/b.ts', 'lifecycle-imports-only-below'],
  ['src/complaints/a.ts', '../standing/b.ts', 'complaints-imports-only-below'],
  ['src/silence/a.ts', '../complaints/b.ts', 'silence-imports-only-below'],
  ['src/standing/a.ts', '../charts/b.ts', 'standing-imports-only-below'],
  ['src/charts/a.ts', '../words/b.ts', 'charts-imports-only-below'],
  ['src/holidays/a.ts', '../charts/b.ts', 'holidays-imports-only-below'],
  ['src/regulations/a.ts', '../complaints/b.ts', 'regulations-imports-only-below'],
  ['src/words/a.ts', '../points/b.ts', 'words-import-only-sentences'],
  ['src/points/a.ts', '../index.ts', 'points-imports-only-below'],
  ['src/points/read.ts', 'zod', 'only-schema-imports-zod'],
  ['src/points/read.ts', 'zod/v4/core', 'only-schema-imports-zod'],
  ['src/points/a.ts', 'decimal.js', 'only-foundation-imports-decimal'],
  ['src/points/a.ts', 'date-fns/addMonths', 'only-time-imports-date-fns'],
  ['src/points/a.ts', '@date-fns/utc', 'only-time-imports-date-fns'],
  ['src/time/a.ts', 'date-fns', 'date-fns-by-sub-path'],
  ['src/time/a.ts', 'node:fs', 'only-the-run-time-packages'],
  ['src/time/a.ts', 'fs', 'only-the-run-time-packages'],
  ['src/time/a.ts', 'temporal-polyfill', 'only-the-run-time-packages'],
  ['src/time/a.ts', '../../test/a.ts', 'only-the-run-time-packages'],
] as const;

describe('and nothing else', () => {
  test.for(broken)('%s <- %s', async ([file, imported, rule]) => {
    const other = join(dirname(file), imported);
    const files = {
      [file]: importing(imported),
      ...(imported.startsWith('.') && { [other]: nothing }),
    };
    expect(await brokenBy(files)).toEqual([rule]);
  });

  test('type imports count', async () => {
    const text =
      "import type { nothing } from '../tiers/b.ts';\nexport type Nothing = typeof nothing;\n";
    expect(await brokenBy({ 'src/points/a.ts': text, 'src/tiers/b.ts': nothing })).toEqual([
      'points-imports-only-below',
    ]);
  });

  test('a circle is found', async () => {
    expect(
      await brokenBy({
        'src/time/a.ts': importing('./b.ts'),
        'src/time/b.ts': importing('./a.ts'),
      }),
    ).toEqual(['no-cycle']);
  });
});

test('every folder of src has its layer', () => {
  const known = forbidden.map(({ name }) => name?.split('-import')[0]);
  const folders = readdirSync(join(projectFolder, 'src'), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name);
  expect(folders.filter((name) => !known.includes(name))).toEqual([]);
});

test('every rule is proven to fire', () => {
  const proven = new Set<string | undefined>(['no-cycle', ...broken.map(([, , rule]) => rule)]);
  expect(forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
});
