/** Reads the value after `// =>` and compares it with what the code gave. */
import { inspect } from 'node:util';
import ts from 'typescript';

/** An expected value. `open` is what a trailing `...` makes: more keys or items may follow. */
export type Expected =
  | { readonly kind: 'one'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly Expected[]; readonly open: boolean }
  | {
      readonly kind: 'object';
      readonly entries: ReadonlyMap<string, Expected>;
      readonly open: boolean;
    };

const restName = 'theRest';
/** A `...` with nothing behind it, outside of texts. */
const bareRest = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\.\.\.(?=\s*[,}\]])/g;

/** Reads a literal; null when the text is not, or not yet, a whole literal. */
export function readExpected(text: string): Expected | null {
  const whole = `(${text.replace(bareRest, (found, quoted) => quoted ?? found + restName)}\n);`;
  const { diagnostics = [] } = ts.transpileModule(whole, { reportDiagnostics: true });
  if (text.trim() === '' || diagnostics.length > 0) return null;
  const [statement, ...others] = ts.createSourceFile(
    'value.ts',
    whole,
    ts.ScriptTarget.ESNext,
  ).statements;
  if (statement === undefined || others.length > 0) return null;
  if (!ts.isExpressionStatement(statement)) return null;
  return literal(statement.expression);
}

const one = (value: unknown): Expected => ({ kind: 'one', value });

const named = new Map<string, unknown>([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]);

function literal(node: ts.Expression): Expected | null {
  if (ts.isParenthesizedExpression(node)) return literal(node.expression);
  if (ts.isStringLiteralLike(node)) return one(node.text);
  if (ts.isNumericLiteral(node)) return one(Number(node.text));
  if (ts.isBigIntLiteral(node)) return one(BigInt(node.text.slice(0, -1)));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return one(true);
  if (node.kind === ts.SyntaxKind.FalseKeyword) return one(false);
  if (node.kind === ts.SyntaxKind.NullKeyword) return one(null);
  if (ts.isIdentifier(node) && named.has(node.text)) return one(named.get(node.text));
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const operand = literal(node.operand);
    if (operand?.kind !== 'one') return null;
    if (typeof operand.value === 'bigint') return one(-operand.value);
    return typeof operand.value === 'number' ? one(-operand.value) : null;
  }
  if (ts.isArrayLiteralExpression(node)) return list(node);
  if (ts.isObjectLiteralExpression(node)) return object(node);
  return null;
}

const isRest = (node: ts.Node): boolean =>
  (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === restName;

function list(node: ts.ArrayLiteralExpression): Expected | null {
  const last = node.elements.at(-1);
  const open = last !== undefined && isRest(last);
  const items: Expected[] = [];
  for (const element of open ? node.elements.slice(0, -1) : node.elements) {
    const item = literal(element);
    if (item === null) return null;
    items.push(item);
  }
  return { kind: 'list', items, open };
}

function object(node: ts.ObjectLiteralExpression): Expected | null {
  const last = node.properties.at(-1);
  const open = last !== undefined && isRest(last);
  const entries = new Map<string, Expected>();
  for (const property of open ? node.properties.slice(0, -1) : node.properties) {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return null;
    const value = literal(property.initializer);
    if (value === null) return null;
    entries.set(property.name.text, value);
  }
  return { kind: 'object', entries, open };
}

/** Says where a value differs from the expected one; null when it does not. */
export function differenceOf(actual: unknown, expected: Expected, path = ''): string | null {
  const here = path === '' ? '' : `at ${path} `;
  switch (expected.kind) {
    case 'one':
      if (Object.is(actual, expected.value)) return null;
      return `${here}expected ${show(expected.value)}, got ${show(actual)}`;
    case 'list': {
      if (!Array.isArray(actual)) return `${here}expected a list, got ${show(actual)}`;
      if (
        expected.open
          ? actual.length < expected.items.length
          : actual.length !== expected.items.length
      ) {
        return `${here}expected ${expected.items.length} items, got ${show(actual)}`;
      }
      return firstOf(expected.items, (item, index) =>
        differenceOf(actual[index], item, `${path}[${index}]`),
      );
    }
    case 'object': {
      if (!isPlain(actual)) return `${here}expected an object, got ${show(actual)}`;
      const unexpected = Object.keys(actual).filter((key) => !expected.entries.has(key));
      if (!expected.open && unexpected.length > 0) {
        return `${here}not expected: ${unexpected.join(', ')}, in ${show(actual)}`;
      }
      return firstOf([...expected.entries], ([key, value]) =>
        Object.hasOwn(actual, key)
          ? differenceOf(actual[key], value, `${path}.${key}`)
          : `${here}expected a key ${key}, got ${show(actual)}`,
      );
    }
  }
}

function firstOf<T>(
  items: readonly T[],
  ask: (item: T, index: number) => string | null,
): string | null {
  for (const [index, item] of items.entries()) {
    const answer = ask(item, index);
    if (answer !== null) return answer;
  }
  return null;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const show = (value: unknown): string => inspect(value, { depth: 8, breakLength: 100 });
