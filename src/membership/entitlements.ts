/** What is left of the entitlements of a club. */
import { type CivilDate, civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { dateOrNull } from './dates.ts';
import type {
  ClubNeed,
  ClubPolicy,
  ClubReason,
  Entitlement,
  EntitlementState,
  EntitlementUse,
} from './model.ts';
import { calendarYearOf, membershipYearOf } from './tierPeriods.ts';

/** A member of a club on a day. */
export interface ClubMember {
  readonly tier: string;
  readonly day: DayNumber;
  /** The first day of membership; null before it. */
  readonly start: DayNumber | null;
  readonly uses: readonly EntitlementUse[];
}

/** The days in which uses count together; each end is null where there is none. */
export interface UsePeriod {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** The days in which uses of an entitlement count together with those of a day. */
export function usePeriod(
  { quota }: Entitlement,
  day: DayNumber,
  start: DayNumber | null,
): UsePeriod {
  if (quota === null || quota.per === 'lifetime') return { from: null, to: null };
  if (quota.per === 'year') return datesOf(calendarYearOf(day));
  return start === null || day < start
    ? { from: null, to: null }
    : datesOf(membershipYearOf(day, start));
}

function datesOf({ from, to }: { readonly from: DayNumber; readonly to: DayNumber }): UsePeriod {
  return { from: civilDateOfDay(from), to: dateOrNull(to) };
}

/** The uses of an entitlement in a period; civil dates of four digits compare as text. */
export function usesIn(
  uses: readonly EntitlementUse[],
  entitlement: string,
  { from, to }: UsePeriod,
): EntitlementUse[] {
  return uses.filter(
    (use) =>
      use.entitlement === entitlement &&
      (from === null || use.on >= from) &&
      (to === null || use.on < to),
  );
}

/** Each entitlement as it stands on a day. */
export function entitlementStates(policy: ClubPolicy, member: ClubMember): EntitlementState[] {
  const { tier, day, start, uses } = member;
  const on = civilDateOfDay(day);
  const known = uses.filter((use) => use.on <= on);
  return policy.entitlements.map((entitlement) => {
    const { id, kind, value, tiers, quota } = entitlement;
    const period = usePeriod(entitlement, day, start);
    const used = usesIn(known, id, period).length;
    const isGranted = start !== null && tiers.includes(tier);
    const left = quota === null ? null : Math.max(quota.count - used, 0);
    return {
      id,
      kind,
      value,
      tiers,
      isGranted,
      quota,
      ...period,
      used,
      left: isGranted ? left : 0,
    };
  });
}

/** Why each entitlement may be used, or may not. */
export function clubReasons(
  states: readonly EntitlementState[],
  { tier, start }: ClubMember,
): ClubReason[] {
  return states.map(({ id, isGranted, quota, used, left }): ClubReason => {
    if (start === null) return { kind: 'club.notMember', entitlement: id };
    if (!isGranted) return { kind: 'club.notGranted', entitlement: id, tier };
    if (quota !== null && left === 0) {
      return { kind: 'club.usedUp', entitlement: id, used, count: quota.count, per: quota.per };
    }
    return { kind: 'club.granted', entitlement: id, tier, used, left };
  });
}

/** What would let a member use each entitlement that may not be used now. */
export function clubNeeds(
  states: readonly EntitlementState[],
  tiers: readonly string[],
  { tier, start }: ClubMember,
): ClubNeed[] {
  const above = start === null ? tiers : tiers.slice(tiers.indexOf(tier) + 1);
  return states.flatMap((state): ClubNeed[] => {
    const { id: entitlement, isGranted, left, to } = state;
    if (isGranted) {
      return left === 0 && to !== null ? [{ rule: 'club.period', entitlement, on: to }] : [];
    }
    const lowest = above.find((name) => state.tiers.includes(name));
    return lowest === undefined ? [] : [{ rule: 'club.tier', entitlement, tier: lowest }];
  });
}
