/**
 * A year of two members, as statements in both languages: one of a shop with three tiers by the money of a year, who
 * is asked in time to spend what keeps Gold; one of a telecom club, with what is left of each entitlement. Both are
 * invented.
 *
 * Run it with `npx tsx examples/membership.ts`.
 */
import {
  type ClubFacts,
  clubMembership,
  explain,
  figuresFromHistory,
  type TierMembership,
  telecomClub,
  tierMembership,
  useEntitlement,
  yearlyTiers,
} from 'clientele/membership';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';

type Statement = Parameters<typeof explain>[0] & Pick<TierMembership, 'tier' | 'validUntil'>;

/** A decision on a day: the tier, and every sentence twice. */
function print(asOf: string, decision: Statement): void {
  const { tier, validUntil } = decision;
  console.log(`\n${asOf}: ${tier}${validUntil === null ? '' : `, certain until ${validUntil}`}`);
  for (const words of [en, zhCN]) {
    for (const line of explain(decision as never, words as never)) console.log(`  ${line}`);
  }
}

// ── A shop ────────────────────────────────────────────────────────────────────────────────────────

const { figures } = figuresFromHistory([
  { kind: 'purchase', on: '2024-11-11', id: 'o-1', amount: '5200.00' },
  { kind: 'purchase', on: '2025-02-03', id: 'o-2', amount: '1400.00' },
  { kind: 'purchase', on: '2025-06-18', id: 'o-3', amount: '900.00' },
  { kind: 'refund', on: '2025-07-02', id: 'r-1', of: 'o-3', amount: '300.00' },
  { kind: 'purchase', on: '2025-12-12', id: 'o-4', amount: '2050.00' },
]);
const shopper = {
  id: 'm-1',
  joinedOn: '2024-11-11',
  figures,
  overrides: [
    // Agreed in October, for the year after.
    {
      mode: 'floor',
      tier: 'Gold',
      from: '2026-01-01',
      until: '2026-04-01',
      reason: 'delivery 4711 was late',
      actor: 'm.li',
      recordedOn: '2025-10-20',
    },
  ],
} as const;

console.log(`${yearlyTiers.id}: ${shopper.id}`);
for (const asOf of ['2025-01-01', '2025-07-31', '2025-12-12', '2026-04-01']) {
  print(asOf, tierMembership(yearlyTiers, shopper, { asOf, knownAt: asOf }));
}

// ── A club ────────────────────────────────────────────────────────────────────────────────────────

let member: ClubFacts = {
  id: '138-0000-0001',
  joinedOn: '2022-05-10',
  figures: [
    { on: '2024-12-31', amount: '4830.00' },
    { on: '2025-01-31', amount: '186.00' },
    { on: '2025-02-28', amount: '203.50' },
  ],
  uses: [{ entitlement: 'greetingCard', key: 'card-2025', on: '2025-01-28' }],
};
const wishes = [
  { entitlement: 'gift', key: 'gift-1', on: '2025-01-15' },
  { entitlement: 'gift', key: 'gift-2', on: '2025-03-08' },
  { entitlement: 'homeRepair', key: 'visit-1', on: '2025-04-02' },
  { entitlement: 'homeRepair', key: 'visit-2', on: '2025-05-09' },
  { entitlement: 'homeRepair', key: 'visit-3', on: '2025-05-09' },
  { entitlement: 'homeRepair', key: 'visit-4', on: '2025-05-10' },
] as const;

console.log(`\n${telecomClub.id}: ${member.id}`);
for (const wish of wishes) {
  const membership = clubMembership(telecomClub, member, { asOf: wish.on });
  const outcome = useEntitlement(telecomClub, membership, wish);
  const answer = outcome.ok
    ? `granted, ${outcome.value.left ?? 'as many as one likes'} left`
    : outcome.problems.map(({ message }) => message).join('; ');
  console.log(`  ${wish.on} ${wish.key}: ${answer}`);
  if (outcome.ok) member = { ...member, uses: [...(member.uses ?? []), outcome.value.use] };
}
print('2025-12-31', clubMembership(telecomClub, member, { asOf: '2025-12-31' }));
