/** The door: legal limits that are given with a question, decoded once. */
import { ContractError } from '../foundation/errors.ts';
import { requireIterable } from '../foundation/options.ts';
import { millisecondsOf } from '../time/instant.ts';
import type { LegalAnswer, LegalLimit } from './model.ts';

/** A legal limit; instants are milliseconds. */
export interface ReadLegal {
  readonly given: LegalLimit;
  readonly startedAt: number | null;
  readonly dueAt: number | null;
  readonly metBy: LegalAnswer;
}

const kinds: readonly LegalAnswer[] = ['acknowledged', 'publicReply', 'resolved'];
const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** Decodes limits; refuses what is none. */
export function readLegal(limits: readonly LegalLimit[] | null | undefined): readonly ReadLegal[] {
  if (limits === undefined || limits === null) return none;
  requireIterable(limits, 'options.legal');
  return Array.from(limits, (given, index) => {
    const place = `options.legal[${index}]`;
    const { dueAt, startedAt, source, evidence, metBy = 'resolved' } = given ?? {};
    const names = [given?.regulation, given?.limit, given?.limitKind];
    const texts = [...names, source?.document, source?.section];
    const isWhole = texts.every((text) => typeof text === 'string') && dueAt !== undefined;
    if (!isWhole || (evidence !== 'A' && evidence !== 'B')) {
      const explanation = 'is no legal limit, such as regulatoryDeadline gives';
      throw new ContractError('legal.malformed', place, given, explanation);
    }
    if (!kinds.includes(metBy)) {
      const explanation = `is none of ${kinds.join(', ')}`;
      throw new ContractError('choice.unknown', `${place}.metBy`, metBy, explanation);
    }
    return {
      given,
      dueAt: dueAt === null ? null : millisecondsOf(dueAt, `${place}.dueAt`),
      startedAt:
        startedAt === undefined || startedAt === null
          ? null
          : millisecondsOf(startedAt, `${place}.startedAt`),
      metBy,
    };
  });
}
