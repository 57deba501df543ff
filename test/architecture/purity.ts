/**
 * Finds what no file of src may do: read the clock or the zone of the machine, roll dice, print, or format
 * by the locale of the machine. Read off the syntax tree, so that a comment or a text never counts.
 */
import ts from 'typescript';

const bannedCalls = new Map([
  ['Date.now', 'reads the clock'],
  ['Math.random', 'rolls dice'],
]);

const bannedNames = new Map([
  ['console', 'prints'],
  ['process', 'is Node.js'],
  ['performance', 'reads the clock'],
  ['setTimeout', 'waits'],
  ['setInterval', 'waits'],
  ['fetch', 'reads the network'],
]);

const localGetter =
  /^(get|set)(Date|Day|FullYear|Year|Month|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$/;
const localText = /^toLocale\w*$|^to(Date|Time)String$/;

/** What a source file does that it must not, each as `line: what`. */
export function impuritiesOf(text: string): string[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const report = (node: ts.Node, why: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${line + 1}: ${node.getText().split('\n')[0]} ${why}`);
  };

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) visitAccess(node);
    else if (ts.isIdentifier(node)) visitName(node);
    else if (ts.isNewExpression(node)) visitNew(node);
    else if (ts.isCallExpression(node) && node.expression.getText() === 'Date') {
      report(node, 'reads the clock');
    }
    ts.forEachChild(node, visit);
  }

  function visitAccess(node: ts.PropertyAccessExpression): void {
    const why = bannedCalls.get(node.getText());
    if (why !== undefined) report(node, why);
    else if (localGetter.test(node.name.text)) report(node, 'reads the zone of the machine');
    else if (localText.test(node.name.text)) report(node, 'reads the locale of the machine');
  }

  function visitName(node: ts.Identifier): void {
    const why = bannedNames.get(node.text);
    if (why !== undefined && isGlobalUse(node)) report(node, why);
  }

  function visitNew(node: ts.NewExpression): void {
    const made = node.expression.getText();
    const given = node.arguments?.length ?? 0;
    if (made === 'Date' && given === 0) report(node, 'reads the clock');
    if (made === 'Date' && given > 1) report(node, 'reads the zone of the machine');
    if (made.startsWith('Intl.') && given === 0) report(node, 'reads the locale of the machine');
    if (made === 'Intl.DateTimeFormat' && given === 1)
      report(node, 'reads the zone of the machine');
  }

  visit(source);
  return found;
}

/** Whether a name stands for a global, rather than for a key, a member or something declared. */
function isGlobalUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ('name' in parent && parent.name === node) return false;
  return !ts.isTypeReferenceNode(parent) && !ts.isImportSpecifier(parent);
}
