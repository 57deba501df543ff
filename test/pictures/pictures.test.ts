/** Every picture of the guides is the one that would be drawn now, and some guide shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../package/entries.ts';
import { pages } from '../support/files.ts';
import { pictures } from './pictures.ts';

const folder = join(projectFolder, 'docs/pictures');

test('there is a drawing for each file', () => {
  expect(readdirSync(folder).sort()).toEqual(pictures.map(({ file }) => file).sort());
});

describe('a picture shows what is so now (else: npm run pictures)', () => {
  test.for(pictures)('$file', async ({ file, draw }) => {
    expect(readFileSync(join(folder, file), 'utf8')).toBe(await draw());
    const shown = pages().filter((page) =>
      readFileSync(join(projectFolder, page), 'utf8').includes(`pictures/${file}`),
    );
    expect(shown).not.toEqual([]);
  });
});
