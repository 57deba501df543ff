/** The facts of a member of a club, decoded once. */
import type { Problem } from '../foundation/problem.ts';
import type { DayNumber } from '../time/civilDate.ts';
import type { MemberFacts } from './decodedFacts.ts';
import { MemberDoor } from './memberFacts.ts';
import type { ClubFacts, EntitlementUse, TierFactsProblem } from './model.ts';

/** A use, decoded. */
export interface UseFacts {
  readonly entitlement: string;
  readonly key: string;
  readonly day: DayNumber;
  /** The day it became known; −∞ where it always was. */
  readonly recorded: DayNumber;
}

/** What is known of a member of a club, decoded. */
export interface ClubMemberFacts {
  readonly member: MemberFacts;
  readonly uses: readonly UseFacts[];
}

const factsKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'joinedOn',
  'figures',
  'overrides',
  'uses',
] satisfies (keyof ClubFacts)[]);
const useKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'entitlement',
  'key',
  'on',
  'recordedOn',
] satisfies (keyof EntitlementUse)[]);

class ClubDoor {
  readonly members: MemberDoor;

  constructor(tiers: readonly string[] | null) {
    this.members = new MemberDoor(tiers);
  }

  facts(value: unknown): ClubMemberFacts {
    const { members } = this;
    const { reader } = members;
    const uses: UseFacts[] = [];
    const record = reader.record(value, factsKeys) ?? { figures: [] };
    const member = members.memberIn(record);
    reader.each('uses', reader.optionalList('uses', record['uses']), (item) => {
      const use = reader.record(item, useKeys);
      if (use === null) return;
      uses.push({
        entitlement: reader.text('entitlement', use['entitlement']),
        key: reader.text('key', use['key']),
        day: reader.day('on', use['on']),
        recorded: members.recorded(use),
      });
    });
    return { member, uses };
  }
}

/**
 * Decodes the facts of a member of a club.
 *
 * @throws FactsError with every problem of them
 */
export function clubFactsOf(value: unknown, tiers: readonly string[]): ClubMemberFacts {
  const door = new ClubDoor(tiers);
  const facts = door.facts(value);
  door.members.reader.throwProblems();
  return facts;
}

/** Everything that is wrong with the facts of a member of a club; none if they can be used. */
export function clubFactsProblems(value: unknown): readonly TierFactsProblem[] {
  const door = new ClubDoor(null);
  door.facts(value);
  return door.members.reader.problems as readonly Problem[] as readonly TierFactsProblem[];
}
