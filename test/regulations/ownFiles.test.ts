/** The files of the limits, and their page, are what the script makes of the collection. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../package/entries.ts';
import { limitFiles } from './limitFiles.ts';
import { limitListPage } from './limitList.ts';

/** The code without layout: how long lines are broken, and keys quoted, is the formatter's. */
const bare = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replaceAll(/,([\]})])/g, '$1')
    .replaceAll(/["']/g, '')
    .replaceAll('\\', '');

describe('the files are those of the collection (else: npm run regulations)', () => {
  test.for(limitFiles())('$path', ({ path, text }) => {
    expect(bare(readFileSync(join(projectFolder, path), 'utf8'))).toBe(bare(text));
  });
});

test('the page lists them (else: npm run regulations)', () => {
  const page = readFileSync(join(projectFolder, 'docs/regulations-list.md'), 'utf8');
  expect(page).toBe(limitListPage());
});
