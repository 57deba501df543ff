/** Grants the use of an entitlement, or says why not. */
import { ContractError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { granted, type Outcome, refused } from '../foundation/outcome.ts';
import { choiceProblem, problemAt } from '../foundation/problem.ts';
import { type DayNumber, dayArgument } from '../time/civilDate.ts';
import { byText } from './byText.ts';
import { requireClubPolicy, startOf, withUses } from './clubMembership.ts';
import { usePeriod, usesIn } from './entitlements.ts';
import type {
  ClubMembership,
  ClubPolicy,
  Entitlement,
  EntitlementUse,
  UseGrant,
  UseProblem,
  UseRequest,
} from './model.ts';

const requestKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'entitlement',
  'key',
  'on',
] satisfies (keyof UseRequest)[]);

/**
 * Grants the use of an entitlement to a member of a club, or says why not. Nothing is stored: keep the `use` that is
 * granted with the member's uses.
 *
 * Boundary cases: it is idempotent by `key`: the same wish again is granted with `posted: false` and uses nothing up,
 * also after the tier was left. The quota is that of the period of `on`, and uses that are known for later days of it
 * count as well. The membership must say which tier holds on that day: `on` is its `asOf` or a day after it, before
 * its `next` and before the first figure in its `upcoming`. An override that begins later and changes the tier is its
 * `next`. Who is no member yet is granted nothing.
 *
 * Source: that leaving a tier stops new uses and takes nothing back is the rule this library was asked for.
 *
 * @param policy - the club policy that made the membership
 * @param membership - what `clubMembership` answered, or the `membership` of an earlier grant
 * @param request - `entitlement`, `key`, `on`
 * @returns the use, what is left, and the membership with it; or the problem
 * @throws ContractError `policy.unchecked`, `membership.otherPolicy`, `key.empty`, `date.malformed`,
 *   `date.impossible`, `options.missing`, `option.unknown`
 * @example
 * ```ts
 * import { clubMembership, telecomClub, useEntitlement } from 'clientele/membership';
 *
 * const facts = { joinedOn: '2023-05-01', figures: [{ on: '2023-06-01', amount: '6000' }] };
 * const membership = clubMembership(telecomClub, facts, { asOf: '2024-03-01' });
 * const wish = { entitlement: 'gift', key: 'gift-2024', on: '2024-03-01' } as const;
 * const first = useEntitlement(telecomClub, membership, wish);
 * if (!first.ok) throw new Error('refused');
 * first.value.left // => 0
 * const after = first.value.membership;
 *
 * const again = useEntitlement(telecomClub, after, wish);
 * again.ok && again.value.posted // => false
 * const second = useEntitlement(telecomClub, after, { ...wish, key: 'gift-2' });
 * second.ok ? [] : second.problems.map(({ code }) => code) // => ['entitlement.usedUp']
 * ```
 */
export function useEntitlement<Tier extends string, Name extends string>(
  policy: ClubPolicy<Tier, Name>,
  membership: ClubMembership<Tier, NoInfer<Name>>,
  request: UseRequest<NoInfer<Name>>,
): Outcome<UseGrant<Tier, Name>, UseProblem> {
  requireClubPolicy(policy);
  requireSamePolicy(policy, membership);
  checkOptions(request, requestKeys);
  const { entitlement: id, key, on } = request;
  const day = dayArgument(on, 'on');
  if (typeof key !== 'string' || key === '') {
    throw new ContractError('key.empty', 'key', key, 'is no text, or an empty one');
  }
  const use: EntitlementUse<Name> = { entitlement: id, key, on };
  const entitlement = policy.entitlements.find((one) => one.id === id);
  if (entitlement === undefined) {
    const ids = policy.entitlements.map((one) => one.id);
    return refused([choiceProblem(id, ['entitlement'], ids)]);
  }
  const known = membership.uses.find((one) => one.key === key);
  const problem =
    known === undefined ? problemOf(entitlement, membership, use, day) : conflictWith(known, use);
  if (problem !== null) return refused([problem]);
  const uses = known === undefined ? inOrder([...membership.uses, use]) : membership.uses;
  return granted({
    posted: known === undefined,
    use,
    left: leftOf(entitlement, membership, uses, day),
    membership: withUses(policy, membership, uses),
  });
}

function requireSamePolicy(policy: ClubPolicy, membership: ClubMembership): void {
  const stamp = membership?.policy;
  if (stamp?.id === policy.id && stamp.version === policy.version) return;
  const explanation = `was not made by the club policy ${policy.id} ${policy.version}`;
  throw new ContractError('membership.otherPolicy', 'membership', membership, explanation);
}

function inOrder(uses: EntitlementUse[]): EntitlementUse[] {
  return uses.sort((a, b) => byText(a.on, b.on) || byText(a.key, b.key));
}

function conflictWith(known: EntitlementUse, use: EntitlementUse): UseProblem | null {
  if (known.entitlement === use.entitlement && known.on === use.on) return null;
  const explanation = `is the key of another use, of ${known.entitlement} on ${known.on}`;
  return problemAt('key.conflict', ['key'], explanation, { value: use.key });
}

/** How often an entitlement may still be used in the period of a day. */
function leftOf(
  entitlement: Entitlement,
  membership: ClubMembership,
  uses: readonly EntitlementUse[],
  day: DayNumber,
): number | null {
  const { quota, id } = entitlement;
  if (quota === null) return null;
  const used = usesIn(uses, id, usePeriod(entitlement, day, startOf(membership))).length;
  return Math.max(quota.count - used, 0);
}

function problemOf(
  entitlement: Entitlement,
  membership: ClubMembership,
  { on }: EntitlementUse,
  day: DayNumber,
): UseProblem | null {
  const { asOf, next, upcoming, tier, uses } = membership;
  // Overrides are in `next` already; a figure of a later day, and joining, are not.
  const events = upcoming.filter(({ kind }) => kind !== 'override').map((fact) => fact.on);
  if (next !== null) events.push(next.on);
  if (on < asOf || events.some((day) => day <= on)) {
    const explanation = `is a day whose tier the membership of ${asOf} does not say`;
    return problemAt('use.otherDay', ['on'], explanation, { value: on });
  }
  const { quota, tiers } = entitlement;
  const found = { value: entitlement.id };
  const isMember = membership.memberSince !== null;
  if (!isMember || !tiers.includes(tier)) {
    const who = isMember ? `the tier ${tier}` : 'a non-member';
    const explanation = `is not for ${who}, but for ${tiers.join(', ')}`;
    return problemAt('entitlement.notGranted', ['entitlement'], explanation, found);
  }
  if (quota === null || leftOf(entitlement, membership, uses, day) !== 0) return null;
  const nextOn = usePeriod(entitlement, day, startOf(membership)).to;
  const times = quota.count === 1 ? 'once' : `${quota.count} times`;
  const explanation = `was used ${times} in the period, as often as it may be`;
  const numbers = { count: quota.count, nextOn };
  return problemAt('entitlement.usedUp', ['entitlement'], explanation, found, numbers);
}
