/**
 * Turns the comments `// => value` and `// throws Name` of a fence into calls of the runner (running.ts).
 * Reading is done with the TypeScript compiler, so that a check belongs to exactly one statement.
 */
import ts from 'typescript';
import { readExpected } from './expected.ts';
import type { Fence } from './fences.ts';

/** One check, as the runner gets it. */
export interface Check {
  readonly kind: 'value' | 'prints' | 'throws';
  /** What stands after the mark. */
  readonly text: string;
  readonly line: number;
}

/** A fence whose checks are calls. */
export interface PreparedFence {
  readonly code: string;
  readonly checks: readonly Check[];
}

const mark = /\/\/\s*(=>|throws\b)\s*(.*)$/;
const commentLine = /^\s*\/\/ ?(.*)$/;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Prepares a fence for running; a comment that looks like a check and is none is an error. Its checks are
 * numbered from `first` on.
 */
export function prepareFence(fence: Fence, first = 0): PreparedFence {
  const { code } = fence;
  const source = ts.createSourceFile('fence.ts', code, ts.ScriptTarget.ESNext, true);
  const lines = code.split('\n');
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const checks: Check[] = [];
  const edits: Edit[] = [];
  const used = new Set<number>();

  /** The check of a statement: behind it on its last line, or alone on the next one. */
  function checkOf(statement: ts.Statement): Check | null {
    const [behind] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    const last = lineAt(statement.end);
    const below = lines[last + 1] ?? '';
    const sameLine = behind !== undefined && mark.test(code.slice(behind.pos, behind.end));
    if (!sameLine && !/^\s*\/\//.test(below)) return null;
    const found = mark.exec(sameLine ? code.slice(behind.pos, behind.end) : below);
    if (found === null) return null;
    const at = sameLine ? last : last + 1;
    used.add(at);
    return { ...whole(statement, found[1] ?? '', found[2] ?? '', at), line: fence.line + 1 + at };
  }

  /** Adds the comment lines below to a value that is not whole yet, and to printed text. */
  function whole(
    statement: ts.Statement,
    sign: string,
    start: string,
    at: number,
  ): Omit<Check, 'line'> {
    if (sign === 'throws') return { kind: 'throws', text: start.trim() };
    const kind = printed(statement) === null ? 'value' : 'prints';
    let text = start;
    for (let next = at + 1; kind === 'prints' || readExpected(text) === null; next += 1) {
      const line = lines[next] ?? '';
      const more = commentLine.exec(line);
      if (more === null || mark.test(line)) break;
      used.add(next);
      text += `\n${more[1]}`;
    }
    if (kind === 'value' && readExpected(text) === null) {
      throw new Error(`${fence.file}:${fence.line + 1 + at}: this is no value: ${text.trim()}`);
    }
    return { kind, text };
  }

  function rewrite(statement: ts.Statement, check: Check): void {
    const number = first + checks.push(check) - 1;
    const call = printed(statement);
    const subject = subjectOf(statement);
    if (call !== null && check.kind === 'prints') {
      edits.push({ from: call.getStart(), to: call.end, text: `fence$.prints(${number})` });
    } else if (subject === null) {
      throw new Error(
        `${fence.file}:${check.line}: a check belongs to an expression or to one declared name`,
      );
    } else if (check.kind === 'value' && subject.name !== null) {
      edits.push({
        from: statement.end,
        to: statement.end,
        text: `;fence$.value(${number}, ${subject.name});`,
      });
    } else {
      const { expression } = subject;
      const [open, close] = wrapping(expression, check, number);
      edits.push({ from: statement.getStart(), to: expression.getStart(), text: open });
      edits.push({ from: expression.end, to: statement.end, text: close });
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isStatement(node) && (ts.isSourceFile(node.parent) || ts.isBlock(node.parent))) {
      const check = checkOf(node);
      const start = node.getStart();
      const line = fence.line + 1 + lineAt(start);
      if (!ts.isImportDeclaration(node))
        edits.push({ from: start, to: start, text: `fence$.at(${line});` });
      if (check !== null) rewrite(node, check);
    }
    ts.forEachChild(node, visit);
  }

  visit(source);
  for (const [index, line] of lines.entries()) {
    if (mark.test(line) && !used.has(index)) {
      throw new Error(
        `${fence.file}:${fence.line + 1 + index}: this check belongs to no statement`,
      );
    }
  }
  return { code: applied(code, edits), checks };
}

/** The `console.log` of a statement that only calls it. */
function printed(statement: ts.Statement): ts.Expression | null {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression))
    return null;
  const called = statement.expression.expression;
  return called.getText() === 'console.log' ? called : null;
}

/** What a check looks at: the expression, and the name it is given, if it is given one. */
function subjectOf(
  statement: ts.Statement,
): { readonly expression: ts.Expression; readonly name: string | null } | null {
  if (ts.isExpressionStatement(statement)) return { expression: statement.expression, name: null };
  if (!ts.isVariableStatement(statement)) return null;
  const [declaration, ...others] = statement.declarationList.declarations;
  if (declaration?.initializer === undefined || others.length > 0) return null;
  if (!ts.isIdentifier(declaration.name)) return null;
  return { expression: declaration.initializer, name: declaration.name.text };
}

function wrapping(
  expression: ts.Expression,
  check: Check,
  number: number,
): readonly [string, string] {
  if (check.kind === 'value') return [`fence$.value(${number}, (`, '));'];
  return waits(expression)
    ? [`await fence$.rejects(${number}, async () => (`, '));']
    : [`fence$.throws(${number}, () => (`, '));'];
}

/** Whether an expression awaits something itself, not in a function inside of it. */
function waits(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, waits) ?? false;
}

/** Applies edits from the end, so that positions stay true; of two at one place the first comes first. */
function applied(code: string, edits: readonly Edit[]): string {
  const ordered = [...edits.entries()].sort(([a, one], [b, two]) => two.from - one.from || b - a);
  let text = code;
  for (const [, edit] of ordered) text = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  return text;
}
