/** Finds every `ts` fence of the pages and of the doc comments of the source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../package/entries.ts';

/** A code fence marked `ts`. */
export interface Fence {
  /** The file it stands in, from the project folder. */
  readonly file: string;
  /** The line of its opening mark; its first line of code is the next one. */
  readonly line: number;
  readonly code: string;
  /** False for `ts no-run`: such a fence is only type-checked. */
  readonly runs: boolean;
  /** The fences of the page that a `ts continue` fence continues, first one first. */
  readonly before: readonly Fence[];
}

/** A doc comment of the source. */
export interface DocComment {
  readonly file: string;
  readonly line: number;
  readonly hasExample: boolean;
  readonly fences: readonly Fence[];
}

/** The name of a fence, which is also where it stands. */
export const nameOf = (fence: Fence): string => `${fence.file}:${fence.line}`;

const fenceMark = /^(\s*)(`{3,}|~{3,})\s*(.*)$/;

/** The fences in some lines of a file; `offset` is the number of lines above them. */
function fencesIn(file: string, lines: readonly string[], offset: number): Fence[] {
  const found: Fence[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [, indent = '', mark, info = ''] = fenceMark.exec(lines[index] ?? '') ?? [];
    if (mark === undefined) continue;
    const opening = index;
    const code: string[] = [];
    for (index += 1; index < lines.length; index += 1) {
      const text = lines[index] ?? '';
      if (text.trimStart().startsWith(mark)) break;
      code.push(text.startsWith(indent) ? text.slice(indent.length) : text.trimStart());
    }
    const [language, ...words] = info.trim().split(/\s+/);
    const line = offset + opening + 1;
    if (language === 'typescript' || language === 'js' || language === 'javascript') {
      throw new Error(`${file}:${line}: mark the fence \`ts\`, so that it is checked`);
    }
    if (language === 'ts') found.push(fenceOf(file, line, code.join('\n'), words, found.at(-1)));
  }
  return found;
}

function fenceOf(
  file: string,
  line: number,
  code: string,
  words: readonly string[],
  previous: Fence | undefined,
): Fence {
  const unknown = words.filter((word) => word !== 'no-run' && word !== 'continue');
  if (unknown.length > 0) throw new Error(`${file}:${line}: unknown word ${unknown.join(', ')}`);
  const continues = words.includes('continue');
  if (continues && previous === undefined) throw new Error(`${file}:${line}: nothing to continue`);
  const before = continues && previous !== undefined ? [...previous.before, previous] : [];
  return { file, line, code, runs: !words.includes('no-run'), before };
}

const docComment = /\/\*\*[\s\S]*?\*\//g;

/** The doc comments of a source file. */
export function docCommentsOf(file: string): DocComment[] {
  const text = readFileSync(join(projectFolder, file), 'utf8');
  return [...text.matchAll(docComment)].map((match) => {
    const above = text.slice(0, match.index).split('\n').length - 1;
    const lines = match[0]
      .replace(/^\/\*\*|\*\/$/g, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''));
    const hasExample = lines.some((line) => line.startsWith('@example'));
    return { file, line: above + 1, hasExample, fences: fencesIn(file, lines, above) };
  });
}

/** The fences of one file, a page or a source file. */
export function fencesOf(file: string): Fence[] {
  if (file.endsWith('.ts')) return docCommentsOf(file).flatMap((comment) => comment.fences);
  return fencesIn(file, readFileSync(join(projectFolder, file), 'utf8').split('\n'), 0);
}
