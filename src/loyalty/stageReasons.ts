/** Why a customer has a stage, and what would move it up. */

import type { EventFacts } from '../history/eventFacts.ts';
import { refOf } from '../history/inOrder.ts';
import type { EventKind } from '../history/model.ts';
import type { Relation } from '../history/relation.ts';
import { civilDateOfDay, type DayNumber, lastDay } from '../time/civilDate.ts';
import { evidenceOf, isVetoed, within } from './advocacy.ts';
import type {
  LoyaltyNeed,
  LoyaltyPolicy,
  LoyaltyReason,
  LoyaltyStage,
  SatisfactionLevel,
} from './model.ts';

/** A stage on a day. */
export interface StageOnDay {
  readonly stage: LoyaltyStage | null;
  readonly day: DayNumber;
}

/** What makes a prospect. */
const contacts: readonly EventKind[] = /* @__PURE__ */ Object.freeze([
  'qualified',
  'inquiry',
  'meeting',
  'bid.opened',
  'trial.started',
] satisfies EventKind[]);

const dateOf = (day: DayNumber): string => civilDateOfDay(Math.min(day, lastDay));

/** Why a customer has a stage on a day. */
export function stageReasons(
  relation: Relation,
  policy: LoyaltyPolicy,
  { stage, day }: StageOnDay,
): LoyaltyReason[] {
  const { first, satisfaction } = relation;
  if (stage === null || first === null) return [{ kind: 'stage.unknown' }];
  if (relation.occasions === 0) {
    return [
      { kind: 'stage.known', event: refOf(first) },
      ...contactReasons(relation, policy, stage),
    ];
  }
  const reasons: LoyaltyReason[] = [
    {
      kind: 'stage.occasions',
      occasions: relation.occasions,
      lastOn: civilDateOfDay(relation.purchases.lastOccasion() as DayNumber),
    },
  ];
  if (stage === 'advocate') reasons.push(advocacyReason(relation, policy, day));
  else if (isVetoed(relation, policy) && satisfaction !== null) {
    const answer = satisfaction.satisfaction as SatisfactionLevel | number;
    reasons.push({ kind: 'stage.vetoed', event: refOf(satisfaction), satisfaction: answer });
  }
  return reasons;
}

function contactReasons(
  { contact, disqualification }: Relation,
  { prospectFreshDays }: LoyaltyPolicy,
  stage: LoyaltyStage,
): LoyaltyReason[] {
  if (disqualification !== null) {
    return [{ kind: 'stage.disqualified', event: refOf(disqualification) }];
  }
  if (contact === null) return [];
  const kind = stage === 'prospect' ? 'stage.contact' : 'stage.contactFaded';
  const through = dateOf(contact.day + prospectFreshDays - 1);
  return [{ kind, event: refOf(contact), through }];
}

function advocacyReason(relation: Relation, policy: LoyaltyPolicy, day: DayNumber): LoyaltyReason {
  const { conversions, acts } = relation.advocacy;
  const { windowDays, graceDays } = policy.advocate;
  const longest = windowDays + graceDays;
  const { end, events } = evidenceOf(relation, policy, { day, isAdvocate: true });
  return {
    kind: 'stage.advocacy',
    converted: within(conversions, day, longest).length,
    acts: within(acts, day, longest).length,
    events: events.map(refOf),
    through: dateOf(end - 1),
    isInGrace: day >= end - graceDays,
  };
}

/** What would move a customer up from a stage. */
export function stageNeeds(
  relation: Relation,
  policy: LoyaltyPolicy,
  { stage, day }: StageOnDay,
): LoyaltyNeed[] {
  const { occasions } = relation;
  if (stage === 'advocate') return [];
  const needs: LoyaltyNeed[] = [];
  if (stage === null || stage === 'suspect') {
    needs.push({ rule: 'contact', anyOf: contacts, to: 'prospect' });
  }
  if (occasions === 0) needs.push({ rule: 'occasions', have: 0, want: 1, to: 'firstTime' });
  else if (occasions === 1) needs.push({ rule: 'occasions', have: 1, want: 2, to: 'repeat' });
  if (occasions > 0) needs.push(...advocateNeeds(relation, policy, day));
  return needs;
}

function advocateNeeds(relation: Relation, policy: LoyaltyPolicy, day: DayNumber): LoyaltyNeed[] {
  const { occasions, advocacy, satisfaction } = relation;
  const { minOccasions, minConverted, minActs, windowDays } = policy.advocate;
  const needs: LoyaltyNeed[] = [];
  const to = 'advocate';
  if (occasions < minOccasions && minOccasions > 2) {
    needs.push({ rule: 'occasions', have: occasions, want: minOccasions, to });
  }
  if (!evidenceOf(relation, policy, { day, isAdvocate: false }).isEnough) {
    const converted = within(advocacy.conversions, day, windowDays).length;
    const acts = within(advocacy.acts, day, windowDays);
    const anyOf = [
      { converted, want: minConverted },
      { acts: acts.length, want: minActs },
    ] as const;
    needs.push({ rule: 'advocacy', anyOf, by: lastDayOf(acts, windowDays), to });
  }
  if (isVetoed(relation, policy) && satisfaction !== null) {
    const wantScore = policy.dissatisfiedAtMost + 1;
    needs.push({ rule: 'satisfaction', event: refOf(satisfaction), wantScore, to });
  }
  return needs;
}

function lastDayOf(acts: readonly EventFacts[], windowDays: number): string | null {
  const [first] = acts;
  return first === undefined ? null : dateOf(first.day + windowDays - 1);
}
