/** Whether a law lets its limit be extended as it was, and how far. */
import { instantText } from '../time/instant.ts';
import type { LimitLength, RegulatoryLimit, RegulatoryProblem } from './model.ts';
import { type ReadExtension, refusal } from './regulatoryFacts.ts';

/** The ends that an extension lies between. */
interface Ends {
  readonly startedAt: number;
  /** The end without it. */
  readonly dueAt: number;
  /** The furthest end the law names; null where it names none. */
  readonly longestAt: number | null;
  /** The end that is asked for, or null. */
  readonly askedAt: number | null;
}

/** The furthest end an extension can reach; null where the law names none. One below its length ends a day before it. */
export function furthestOf<End extends { readonly lastDay: number | null }>(
  { extension }: RegulatoryLimit,
  endOf: (length: LimitLength) => End | null,
  endOfDay: (day: number) => End,
): End | null {
  if (extension === null || extension.total === null) return null;
  const end = endOf(extension.total);
  return end !== null && end.lastDay !== null && extension.isBelow
    ? endOfDay(end.lastDay - 1)
    : end;
}

/** What refuses an extension; null where it counts. */
export function extensionProblem(
  { extension: law }: RegulatoryLimit,
  { at, met, until }: ReadExtension,
  { startedAt, dueAt, longestAt, askedAt }: Ends,
): RegulatoryProblem | null {
  if (law === null) {
    const explanation = 'is refused: this law knows no extension';
    return refusal('extension.notAllowed', ['extension'], explanation, { value: instantText(at) });
  }
  if (at < startedAt) {
    const [value, against] = [instantText(at), instantText(startedAt)];
    const explanation = `lies before the start, ${against}`;
    return refusal('extension.beforeStart', ['extension', 'at'], explanation, { value, against });
  }
  if (at > dueAt) {
    const [value, against] = [instantText(at), instantText(dueAt)];
    const explanation = `lies after the end, ${against}: what has ended cannot be extended`;
    return refusal('extension.afterExpiry', ['extension', 'at'], explanation, { value, against });
  }
  const missing = law.requires.filter((guard) => !met.includes(guard));
  if (missing.length > 0) {
    const against = missing.join(', ');
    const explanation = `lacks ${against}: ${law.condition}`;
    return refusal('extension.notMet', ['extension', 'met'], explanation, { value: met, against });
  }
  if (longestAt === null && until === null) {
    const explanation = 'says no day, and the law names none';
    return refusal('extension.noDay', ['extension', 'until'], explanation, { value: until });
  }
  const isLong = askedAt !== null && longestAt !== null && askedAt > longestAt;
  if (!isLong) return null;
  const furthest = instantText(longestAt);
  if (law.beyond === null) {
    const explanation = `lies after ${furthest}, up to which the law lets it be extended`;
    const facts = { value: instantText(askedAt), against: furthest };
    return refusal('extension.tooLong', ['extension', 'until'], explanation, facts);
  }
  if (!met.includes(law.beyond)) {
    const explanation = `lacks ${law.beyond}, without which it ends at ${furthest}: ${law.condition}`;
    const facts = { value: met, against: law.beyond };
    return refusal('extension.notMet', ['extension', 'met'], explanation, facts);
  }
  return null;
}
