/** No file of src reads the clock, the zone or the locale of the machine (purity.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../package/entries.ts';
import { sources } from '../support/files.ts';
import { impuritiesOf } from './purity.ts';

describe('src is pure', () => {
  test.for(sources())('%s', (file) => {
    expect(impuritiesOf(readFileSync(join(projectFolder, file), 'utf8'))).toEqual([]);
  });
});

describe('what is found', () => {
  test.for([
    'const now = Date.now();',
    'const now = Date.now;',
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    'const day = new Date(2024, 0, 31);',
    'const hours = date.getHours();',
    'const day = date.getDay();',
    'const day = date?.getDate();',
    'const month = date.getMonth();',
    'const year = date.getFullYear();',
    'date.setMonth(3);',
    'const offset = date.getTimezoneOffset();',
    'const text = date.toLocaleString();',
    'const text = date.toLocaleDateString("en");',
    'const text = name.toLocaleUpperCase();',
    'const text = date.toDateString();',
    'const format = new Intl.DateTimeFormat();',
    'const format = new Intl.DateTimeFormat("en");',
    'const format = new Intl.NumberFormat();',
    'const dice = Math.random();',
    'console.log(1);',
    'const { log } = console;',
    'const zone = process.env.TZ;',
    'const began = performance.now();',
    'setTimeout(act, 1);',
    'const answer = await fetch("https://example.org");',
  ])('%s', (line) => {
    expect(impuritiesOf(`\n${line}\n`)).toHaveLength(1);
    expect(impuritiesOf(`\n${line}\n`)[0]).toMatch(/^2: /);
  });
});

test('what is not', () => {
  const lines = [
    '// Date.now() and new Date() are banned',
    'const text = "console.log(Date.now())";',
    'const date = new Date(0);',
    'const date = new Date(Date.UTC(2024, 0, 31));',
    'const month = date.getUTCMonth();',
    'const time = date.getTime();',
    'const format = new Intl.DateTimeFormat("en", { timeZone: "UTC" });',
    'const step: Process = { process: 1 };',
    'const step = flow.process;',
  ];
  expect(lines.flatMap(impuritiesOf)).toEqual([]);
});
