/** The uses of a member: each once, in order, and what contradicts what. */
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { byText } from './byText.ts';
import type { UseFacts } from './clubFacts.ts';
import { usesIn } from './entitlements.ts';
import type { ClubIssue, EntitlementState, EntitlementUse } from './model.ts';

const inOrder = (a: UseFacts, b: UseFacts): number =>
  a.day - b.day || byText(a.key, b.key) || byText(a.entitlement, b.entitlement);

/** Uses in order, and keys with several contents. */
export interface UsesOnce {
  readonly uses: readonly EntitlementUse[];
  readonly conflicts: readonly EntitlementUse[];
}

/** Uses by key, as known on a day: the same content is one use; of a key with several, none is used. */
export function usesOnce(facts: readonly UseFacts[], knownAt: DayNumber): UsesOnce {
  const known = facts.filter(({ recorded }) => recorded <= knownAt).sort(inOrder);
  const first = new Map<string, UseFacts>();
  const conflicting = new Set<string>();
  for (const use of known) {
    const other = first.get(use.key);
    if (other === undefined) first.set(use.key, use);
    else if (inOrder(use, other) !== 0) conflicting.add(use.key);
  }
  const all = [...first.values()];
  return {
    uses: all.filter(({ key }) => !conflicting.has(key)).map(writtenUse),
    conflicts: all.filter(({ key }) => conflicting.has(key)).map(writtenUse),
  };
}

function writtenUse({ entitlement, key, day }: UseFacts): EntitlementUse {
  return { entitlement, key, on: civilDateOfDay(day) };
}

/** What contradicts what among the uses up to a day. */
export function useIssues(
  { uses, conflicts }: UsesOnce,
  states: readonly EntitlementState[],
  asOf: string,
): ClubIssue[] {
  const ids = new Set(states.map(({ id }) => id));
  const until = uses.filter(({ on }) => on <= asOf);
  const unknown = until.filter(({ entitlement }) => !ids.has(entitlement));
  const exceeded = states.flatMap((state) => {
    if (state.quota === null || state.used <= state.quota.count) return [];
    return usesIn(until, state.id, state).slice(-1);
  });
  const issueOf =
    (code: ClubIssue['code']) =>
    ({ on, key }: EntitlementUse): ClubIssue => ({ code, on, id: key });
  return [
    ...conflicts.filter(({ on }) => on <= asOf).map(issueOf('conflicting-duplicate')),
    ...unknown.map(issueOf('unknown-entitlement')),
    ...exceeded.map(issueOf('quota-exceeded')),
  ];
}
