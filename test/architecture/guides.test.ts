/** The guides speak the field's words, and tell the version that is released. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifest, projectFolder } from '../package/entries.ts';
import { pages } from '../support/files.ts';

const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

/** Words of the builders that mean nothing to a reader. */
const builderWords = /(?<![\w-])(wing|house|room)s?(?![\w-])/gi;

describe('guides keep the words of the builders out', () => {
  test.for(pages())('%s', (file) => {
    expect(read(file).match(builderWords) ?? []).toEqual([]);
  });

  test('which are found', () => {
    const text =
      'Every wing of the House has Rooms; warehouses, wingspan and in-house ones do not count.';
    expect(text.match(builderWords)).toEqual(['wing', 'House', 'Rooms']);
  });
});

test('the version is the newest one of the changelog', () => {
  const [, released] = /^## \[?(\d+\.\d+\.\d+[^\]\s]*)/m.exec(read('CHANGELOG.md')) ?? [];
  expect(manifest.version).toBe(released);
});
