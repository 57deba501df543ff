/** What a new policy does to members: every move is listed, and nobody is lowered silently. */
import { ContractError } from '../foundation/errors.ts';
import { checkOptions, requireIterable } from '../foundation/options.ts';
import { recordProblems } from '../foundation/recordProblems.ts';
import { knownAtOf } from '../history/historyQuestion.ts';
import type { View } from '../history/inOrder.ts';
import { civilDateOfDay, type DayNumber, dayArgument } from '../time/civilDate.ts';
import { beginning } from './dates.ts';
import type { MemberFacts } from './decodedFacts.ts';
import { memberFactsOf } from './memberFacts.ts';
import { viewOf } from './memberView.ts';
import type {
  MigrationOptions,
  MigrationRow,
  MoveReason,
  TierFacts,
  TierMove,
  TierPolicy,
} from './model.ts';
import { TierCourse } from './tierCourse.ts';
import { membershipOf, requireTierPolicy } from './tierMembership.ts';
import { TierRules } from './tierRules.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'from',
  'asOf',
  'protectUntil',
  'renamed',
  'knownAt',
] satisfies (keyof MigrationOptions)[]);
const makers = 'defineTierPolicy or readTierPolicy';

/**
 * What a new policy does to members, one row for each: who stays, who rises, and who would fall. Both policies are
 * followed from `asOf` to `protectUntil`, if nothing happens: who would be lower by the new one on any of these days
 * keeps the tier of the old one by a floor, which is in the row and is to be kept with the member's overrides.
 *
 * Boundary cases: the floor is the highest tier that the old policy gives on a day where the new one is lower; what
 * ends under both policies ends. Who is no member yet has nothing to protect. Tiers are the same that have the same name;
 * `renamed` gives the new names of those that are called otherwise now. Overrides of members name tiers of the old policy.
 * A record that cannot be used becomes a row with its problems, and the batch goes on. Where a member has a floor already that holds in that time, the two hold
 * together here; one list of overrides may hold only one at a time, so join them before you store them.
 *
 * Source: that a change of policy lowers nobody silently is the rule this library was asked for.
 *
 * @param policy - the new policy
 * @param members - the facts of the members, any iterable
 * @param options - `from` (the old policy), `asOf`, `protectUntil`, and `renamed`, `knownAt`
 * @returns rows `{ index, id?, ok: true, decision }` or `{ index, id?, ok: false, problems }`
 * @throws ContractError `policy.unchecked`, `tiers.unmapped`, `period.backwards`, `date.malformed`, `date.impossible`,
 *   `option.unknown`, `members.notIterable`
 * @example
 * ```ts
 * import { defineTierPolicy, migrateTiers, yearlyTiers } from 'clientele/membership';
 *
 * const stricter = defineTierPolicy({
 *   id: 'yearly-tiers',
 *   version: '2',
 *   tiers: [
 *     { name: 'Basic', enter: '0' },
 *     { name: 'Silver', enter: '2000' },
 *     { name: 'Gold', enter: '8000' },
 *   ],
 * });
 * const members = [
 *   { id: 'm-1', figures: [{ on: '2024-02-01', amount: '6000' }] },
 *   { id: 'm-2', figures: [{ on: '2024-02-01', amount: '9000' }] },
 * ];
 * const options = { from: yearlyTiers, asOf: '2024-07-01', protectUntil: '2025-01-01' };
 * const rows = [...migrateTiers(stricter, members, options)];
 * rows.map((row) => row.ok && [row.id, row.decision.move, row.decision.tier, row.decision.to]) // => [['m-1', 'protected', 'Gold', 'Silver'], ['m-2', 'same', 'Gold', 'Gold']]
 * ```
 */
export function migrateTiers<Old extends string, New extends string>(
  policy: TierPolicy<New>,
  members: Iterable<TierFacts>,
  options: MigrationOptions<Old, New>,
): Generator<MigrationRow<Old, New>, void, undefined> {
  requireTierPolicy(policy, makers);
  checkOptions(options, optionKeys);
  requireTierPolicy(options.from, makers);
  const migration = new Migration(policy, options);
  requireIterable(members, 'members');
  return rowsOf(migration, members) as Generator<MigrationRow<Old, New>, void, undefined>;
}

function* rowsOf(
  migration: Migration,
  members: Iterable<unknown>,
): Generator<MigrationRow, void, undefined> {
  let index = 0;
  for (const member of members) {
    yield rowOf(migration, member, index);
    index += 1;
  }
}

function rowOf(migration: Migration, member: unknown, index: number): MigrationRow {
  let named = {};
  try {
    const id = (member as { id?: unknown } | null | undefined)?.id;
    if (typeof id === 'string') named = { id };
    return { index, ...named, ok: true, decision: migration.moveOf(member) };
  } catch (error) {
    return { index, ...named, ok: false, problems: recordProblems(error) };
  }
}

/** A fall that the new policy brings, by the places of its tiers. */
interface Fall {
  /** The first day on which the new policy is lower. */
  readonly day: DayNumber;
  /** The tier on it. */
  readonly to: number;
  /** The highest tier that the old policy still gives where the new one is lower. */
  readonly least: number;
}

/** From one policy to another. */
class Migration {
  private readonly before: TierRules;
  private readonly after: TierRules;
  private readonly view: View;
  private readonly protectUntil: DayNumber;
  /** The place in the new policy of each tier of the old one. */
  private readonly places: readonly number[];

  constructor(policy: TierPolicy, options: MigrationOptions) {
    this.before = new TierRules(options.from);
    this.after = new TierRules(policy);
    const asOf = dayArgument(options.asOf, 'asOf');
    this.view = { asOf, knownAt: knownAtOf(options) };
    this.protectUntil = dayArgument(options.protectUntil, 'protectUntil');
    if (this.protectUntil <= asOf) {
      const explanation = 'is not after asOf';
      throw new ContractError(
        'period.backwards',
        'protectUntil',
        options.protectUntil,
        explanation,
      );
    }
    const renamed = (options.renamed ?? {}) as Readonly<Record<string, string>>;
    this.places = this.before.names.map((name) => this.placeFor(name, renamed));
  }

  private placeFor(old: string, renamed: Readonly<Record<string, string>>): number {
    const name = Object.hasOwn(renamed, old) ? (renamed[old] as string) : old;
    const place = this.after.positionOf(name);
    if (place >= 0) return place;
    const explanation = 'is no tier of the new policy; say in renamed what it is called now';
    throw new ContractError('tiers.unmapped', 'renamed', name, explanation);
  }

  moveOf(member: unknown): TierMove {
    const { before, after, view } = this;
    const facts = memberFactsOf(member, before.names);
    const overrides = facts.overrides.map((one) => {
      return { ...one, tier: after.nameAt(this.placeOf(before.positionOf(one.tier))) };
    });
    const old = this.courseOf(before, facts);
    const young = this.courseOf(after, { ...facts, overrides });
    const position = old?.position ?? 0;
    const from = before.nameAt(position);
    const isUp = young !== null && young.position > this.placeOf(position);
    const fall = old && young && this.fallOf(old, young);
    const protection = fall && this.protectionOf(after.nameAt(fall.least));
    const floors =
      protection === null
        ? []
        : [
            {
              ...protection,
              id: null,
              from: view.asOf,
              until: this.protectUntil,
              recorded: beginning,
            },
          ];
    const all = { ...facts, overrides: [...overrides, ...floors] };
    const membership = membershipOf(after, all, view);
    const { tier, needs, next } = membership;
    const to = fall === null ? tier : after.nameAt(fall.to);
    const lowerOn = fall && civilDateOfDay(fall.day);
    const move = protection === null ? (isUp ? 'up' : 'same') : 'protected';
    const because = [
      {
        kind: `migration.${move}`,
        from,
        tier,
        ...(protection && { tier: protection.tier, to, lowerOn, until: protection.until }),
      },
    ] as MoveReason[];
    return { move, from, tier, to, lowerOn, protection, membership, because, needs, next };
  }

  private placeOf(old: number): number {
    return this.places[old] as number;
  }

  /** Goes on with both ways, if nothing happens, to the end of the protection. */
  private fallOf(old: TierCourse, young: TierCourse): Fall | null {
    let fall = null as Fall | null;
    let day = this.view.asOf;
    while (day < this.protectUntil) {
      const kept = this.placeOf(old.position);
      if (young.position < kept) {
        fall ??= { day, to: young.position, least: kept };
        fall = { ...fall, least: Math.max(fall.least, kept) };
      }
      const next = [old, young].map((course) => course.nextDay());
      day = Math.min(...next);
      if (day >= this.protectUntil) break;
      if (next[0] === day) old.pass(day);
      if (next[1] === day) young.pass(day);
    }
    return fall;
  }

  /** The way up to the day; null for who is no member yet. */
  private courseOf(rules: TierRules, facts: MemberFacts): TierCourse | null {
    const seen = viewOf(facts, rules.policy, this.view);
    const { asOf } = this.view;
    return seen.start > asOf ? null : new TierCourse(rules, seen, seen.start, asOf);
  }

  private protectionOf(tier: string) {
    const { id, version } = this.before.policy;
    return {
      mode: 'floor',
      from: civilDateOfDay(this.view.asOf),
      until: civilDateOfDay(this.protectUntil),
      tier,
      reason: `tier of ${id} ${version}`,
      actor: 'migration',
    } as const;
  }
}
