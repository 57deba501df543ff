/** The shape of src: names that say something, files that one can read, indexes without logic. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../package/entries.ts';
import { sources } from '../support/files.ts';

const emptyWords =
  /(^|[^a-z])(utils?|helpers?|common|shared|misc|managers?|services?|data|infos?|impl)([^a-z]|$)/;
const longest = 300;

/** Whether a path says nothing: `src/utils/a.ts`, `src/points/scoreHelper.ts`. */
function saysNothing(path: string): boolean {
  const words = path.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return emptyWords.test(words);
}

/** The statements of an index that are no re-exports. */
function logicOf(text: string): string[] {
  return ts
    .createSourceFile('index.ts', text, ts.ScriptTarget.ESNext, true)
    .statements.filter((one) => !(ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined))
    .map((one) => one.getText());
}

const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

test('no name in src is an empty word', () => {
  expect(sources().filter(saysNothing)).toEqual([]);
});

test(`no file in src is longer than ${longest} lines`, () => {
  expect(
    sources()
      .filter((file) => !/^src\/(holidays|regulations\/limits)/.test(file))
      .filter((file) => read(file).trimEnd().split('\n').length > longest),
  ).toEqual([]);
});

test('every file in src says first what it is for', () => {
  expect(sources().filter((file) => !read(file).startsWith('/**'))).toEqual([]);
});

describe('an index only re-exports', () => {
  test.for(sources().filter((file) => basename(file) === 'index.ts'))('%s', (file) => {
    expect(logicOf(read(file))).toEqual([]);
  });
});

test('empty words are found', () => {
  const empty = ['src/utils/a.ts', 'src/a/data.ts', 'src/a/scoreHelper.ts', 'src/Manager.ts'];
  const full = ['src/points/update.ts', 'src/time/civilDate.ts', 'src/points/dataless.ts'];
  expect([...empty, ...full].filter(saysNothing)).toEqual(empty);
});

test('logic in an index is found', () => {
  const text =
    "export * from './a.ts';\nexport const one = 1;\nimport './b.ts';\nexport type { B } from './b.ts';";
  expect(logicOf(text)).toEqual(['export const one = 1;', "import './b.ts';"]);
});
