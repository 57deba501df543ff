/** The vite plugin that serves each fence as a module: `virtual:fence/README.md:12`. */
import { join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vitest/config';
import { projectFolder } from '../package/entries.ts';
import { type Check, prepareFence } from './checks.ts';
import { type Fence, fencesOf, nameOf } from './fences.ts';

const prefix = 'virtual:fence/';
const runner = JSON.stringify(join(projectFolder, 'test/docs/running.ts'));

/** The module of a fence: the fences it continues, then itself, in one scope. */
function moduleOf(fence: Fence): string {
  const checks: Check[] = [];
  const codes: string[] = [];
  for (const part of [...fence.before, fence]) {
    const prepared = prepareFence(part, checks.length);
    checks.push(...prepared.checks);
    codes.push(prepared.code);
  }
  const start = [nameOf(fence), fence.file, fence.line, checks].map((part) => JSON.stringify(part));
  return [
    `import { startRun as startRun$ } from ${runner};`,
    `const fence$ = startRun$(${start.join(', ')});`,
    ...codes,
    'fence$.finish();',
  ].join('\n');
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

export function fencePlugin(): Plugin {
  return {
    name: 'fence',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const fence = fencesOf(name.slice(0, name.lastIndexOf(':'))).find(
        (one) => nameOf(one) === name,
      );
      if (fence === undefined) throw new Error(`there is no fence at ${name}`);
      return ts.transpileModule(moduleOf(fence), { compilerOptions }).outputText;
    },
  };
}
