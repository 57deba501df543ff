/** What a new policy does to members, one by one. */
import type { Problem } from '../foundation/problem.ts';
import type { CivilDate } from '../time/civilDate.ts';
import type { TierMembership, TierNext } from './model.decision.ts';
import type { TierOverride } from './model.facts.ts';
import type { TierPolicy } from './model.policy.ts';
import type { TierNeed } from './model.reasons.ts';

/** What happens to a member when the policy changes, in the words of a decision. */
export type MoveReason<Old extends string = string, New extends string = string> =
  /** The same tier, or what it is called now; or nobody who is a member yet. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'migration.same';
      /** The tier under the old policy. */
      readonly from: Old;
      /** The tier under the new one. */
      readonly tier: New;
    }
  /** A higher tier. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'migration.up';
      /** The tier under the old policy. */
      readonly from: Old;
      /** The tier under the new one. */
      readonly tier: New;
    }
  /** A lower tier, which is put off. */
  | {
      /** What kind of reason it is. */
      readonly kind: 'migration.protected';
      /** The tier under the old policy. */
      readonly from: Old;
      /** The tier that is protected. */
      readonly tier: New;
      /** The tier by the new policy alone on `lowerOn`. */
      readonly to: New;
      /** The first day on which the new policy alone is lower than the old one. */
      readonly lowerOn: CivilDate;
      /** The first day on which the protection holds no longer. */
      readonly until: CivilDate;
    };

/**
 * What happens to a member when the policy changes.
 *
 * @typeParam Old - the names of the tiers before
 * @typeParam New - the names of the tiers after
 */
export interface TierMove<Old extends string = string, New extends string = string> {
  /**
   * Where the new policy leads: the same tier, a higher one, or, on some day before `protectUntil`, a lower one than
   * the old policy would, which is put off.
   */
  readonly move: 'same' | 'up' | 'protected';
  /** The tier under the old policy. */
  readonly from: Old;
  /** The tier that holds from now on. */
  readonly tier: New;
  /** The tier by the new policy alone: on `lowerOn` where the member is protected, else on `asOf`. */
  readonly to: New;
  /** The first day on which the new policy alone is lower than the old one; null where the member is not protected. */
  readonly lowerOn: CivilDate | null;
  /** To be kept with the member's overrides, so that nothing is taken silently; null where nothing is taken. */
  readonly protection: TierOverride | null;
  /** The membership under the new policy, with the protection. */
  readonly membership: TierMembership<New>;
  /** Why. */
  readonly because: readonly MoveReason<Old, New>[];
  /** What would keep the tier, and what would raise it: those of `membership`. */
  readonly needs: readonly TierNeed<New>[];
  /** What happens if nothing is done: that of `membership`. */
  readonly next: TierNext<New> | null;
}

/** A row of a migration: one for each record read. */
export type MigrationRow<Old extends string = string, New extends string = string> =
  | {
      /** The position of the record, from 0. */
      readonly index: number;
      /** The id of the member, where it is given. */
      readonly id?: string;
      /** The record could be used. */
      readonly ok: true;
      /** What happens to the member. */
      readonly decision: TierMove<Old, New>;
    }
  | {
      /** The position of the record, from 0. */
      readonly index: number;
      /** The id of the member, where it could be read. */
      readonly id?: string;
      /** The record could not be used. */
      readonly ok: false;
      /** Everything that is wrong with it. */
      readonly problems: readonly Problem[];
    };

/** From which policy members come, when, and for how long nobody loses anything. */
export interface MigrationOptions<Old extends string = string, New extends string = string> {
  /** The policy until now. */
  readonly from: TierPolicy<Old>;
  /** The first day of the new policy. */
  readonly asOf: CivilDate;
  /** The first day on which a lower tier than that of the old policy may hold. */
  readonly protectUntil: CivilDate;
  /** The new names of tiers that are called otherwise now; a tier that is not listed keeps its name. */
  readonly renamed?: Readonly<Partial<Record<Old, New>>> | undefined;
  /** Only facts recorded by that day count; without it everything given is known. */
  readonly knownAt?: CivilDate | null | undefined;
}
