/** Type-checks all fences in one program, under the settings of the project. */
import { join } from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../package/entries.ts';
import type { Fence } from './fences.ts';

interface Module {
  readonly fence: Fence;
  readonly text: string;
  /** The line of the module at which the fence itself begins, after those it continues. */
  readonly ownLine: number;
}

function moduleOf(fence: Fence): Module {
  const above = fence.before.map((one) => `${one.code}\n`).join('');
  const text = `${above}${fence.code}\nexport {};\n`;
  return { fence, text, ownLine: above.split('\n').length - 1 };
}

/** The settings of tsconfig.json. */
export function projectOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(projectFolder, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, projectFolder).options;
}

/** The type errors of all fences, each as `file:line: message`. */
export function typeErrorsOf(fences: readonly Fence[]): string[] {
  const modules = new Map(
    fences.map((fence, index) => [
      join(projectFolder, `test/docs/fence-${index}.ts`),
      moduleOf(fence),
    ]),
  );
  const options = projectOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (name) => modules.has(name) || fileExists(name);
  host.readFile = (name) => modules.get(name)?.text ?? readFile(name);
  host.getSourceFile = (name, language, ...others) => {
    const text = modules.get(name)?.text;
    if (text === undefined) return getSourceFile(name, language, ...others);
    return ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  return [...modules].flatMap(([name, { fence, ownLine }]) => {
    const file = program.getSourceFile(name);
    if (file === undefined) return [`${fence.file}:${fence.line}: was not compiled`];
    return ts
      .getPreEmitDiagnostics(program, file)
      .map((diagnostic) => ({
        line: file.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line - ownLine,
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n  '),
      }))
      .filter(({ line }) => line >= 0)
      .map(({ line, message }) => `${fence.file}:${fence.line + 1 + line}: ${message}`);
  });
}
