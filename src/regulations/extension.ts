/** Whether a law lets its limit be extended as it was. */
import { instantText } from '../time/instant.ts';
import type { RegulatoryLimit, RegulatoryProblem } from './model.ts';
import { factProblem, type ReadExtension } from './regulatoryFacts.ts';

/** What refuses an extension; null where it counts. */
export function extensionProblem(
  { extension: law }: RegulatoryLimit,
  { at, met, until }: ReadExtension,
  { startedAt, dueAt }: { readonly startedAt: number; readonly dueAt: number },
): RegulatoryProblem | null {
  if (law === null) {
    const explanation = 'is refused: this law knows no extension';
    return factProblem('extension.notAllowed', 'extension', explanation, instantText(at));
  }
  if (at < startedAt) {
    const explanation = `lies before the start, ${instantText(startedAt)}`;
    return factProblem('extension.beforeStart', 'extension.at', explanation, instantText(at));
  }
  if (at > dueAt) {
    const explanation = `lies after the end, ${instantText(dueAt)}: what has ended cannot be extended`;
    return factProblem('extension.afterExpiry', 'extension.at', explanation, instantText(at));
  }
  const missing = law.requires.filter((guard) => !met.includes(guard));
  if (missing.length > 0) {
    const explanation = `lacks ${missing.join(', ')}: ${law.condition}`;
    return factProblem('extension.notMet', 'extension.met', explanation, met);
  }
  if (law.total === null && until === null) {
    const explanation = 'says no day, and the law names none';
    return factProblem('extension.noDay', 'extension.until', explanation, until);
  }
  return null;
}
