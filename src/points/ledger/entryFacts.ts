/** The door of the ledger: an entry is decoded once, and all its problems are found in one pass. */
import { requireIterable } from '../../foundation/options.ts';
import { choiceProblem, numberRangeProblem, unknownKeyProblem } from '../../foundation/problem.ts';
import type { LedgerEntry, LotShare } from '../../history/model.ledger.ts';
import type { DayNumber } from '../../time/civilDate.ts';
import { FactsReader } from '../../time/factsReader.ts';
import { type FactsRecord, isAbsent } from '../../time/recordReader.ts';
import type { LedgerProblem } from '../model.ledgerProblems.ts';

/** A kind of entry. */
export type EntryKind = LedgerEntry['kind'];

/** An entry as the books take it. */
export interface EntryFacts {
  readonly key: string;
  readonly kind: EntryKind;
  /** The place of its kind in the order of a day. */
  readonly rank: number;
  readonly pointKind: string | null;
  /** The day it counts from. */
  readonly day: DayNumber;
  readonly recorded: DayNumber;
  /** 0 where it has none. */
  readonly sequence: number;
  readonly points: number | null;
  readonly requested: number | null;
  readonly lotId: string | null;
  readonly ref: string | null;
  readonly active: DayNumber | null;
  readonly last: DayNumber | null;
  readonly uncredited: boolean;
  readonly allocations: readonly LotShare[] | null;
  /** The entry as it was given. */
  readonly entry: LedgerEntry;
}

/** The most points of an entry: a million entries of them are still counted exactly. */
const mostPoints = 1_000_000_000;
const aboveZero = { minimum: 1, maximum: mostPoints };
/** What is held or forfeited may be of many lots, and be nothing. */
const manyLots = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
/** The bounds of points that are not from 1 to the most. */
const boundsOfKind: Readonly<Partial<Record<EntryKind, typeof manyLots>>> =
  /* @__PURE__ */ Object.freeze({
    adjust: { minimum: -mostPoints, maximum: mostPoints },
    forfeit: manyLots,
    hold: manyLots,
    reinstate: { minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
  });

/** The kinds in the order of a day, and the keys each has of those that not every kind has. */
const ownKeys: Readonly<Record<EntryKind, readonly string[]>> = /* @__PURE__ */ Object.freeze({
  earn: ['points', 'lotId', 'activeOn', 'lastUsableOn'],
  transferIn: ['points', 'lotId', 'activeOn', 'lastUsableOn'],
  adjust: ['points', 'lotId', 'activeOn', 'lastUsableOn', 'allocations'],
  activate: ['lotId'],
  redeem: ['points', 'requested', 'allocations'],
  transferOut: ['points', 'requested', 'allocations'],
  refundRedeem: ['ref', 'points'],
  reverse: ['ref', 'points', 'allocations'],
  hold: ['lotId', 'points', 'allocations'],
  forfeit: ['lotId', 'points', 'uncredited', 'allocations'],
  reinstate: ['ref', 'points'],
});
const kinds = /* @__PURE__ */ Object.keys(ownKeys) as readonly EntryKind[];
const keysOfSome: readonly string[] = /* @__PURE__ */ Object.freeze([
  'points',
  'requested',
  'lotId',
  'ref',
  'activeOn',
  'lastUsableOn',
  'uncredited',
  'allocations',
]);
const entryKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'key',
  'kind',
  'pointKind',
  'on',
  'recordedOn',
  'effectiveOn',
  'sequence',
  'reason',
  'actor',
  'score',
  ...keysOfSome,
]);
const shareKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['lotId', 'points']);
const scoreKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['period', 'policy']);
const stampKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['id', 'version']);

/** The kinds that must say how many points. */
const withPoints: readonly string[] = /* @__PURE__ */ Object.freeze([
  'earn',
  'transferIn',
  'adjust',
  'redeem',
  'transferOut',
]);

/** The rank of each kind, and the keys it does not have. */
const shapes = /* @__PURE__ */ new Map(
  kinds.map((kind, rank) => [
    kind,
    { rank, others: keysOfSome.filter((key) => !ownKeys[kind].includes(key)) },
  ]),
);

/** Whether an entry gives points, so that it counts from its effective day. */
export function isGiving({ kind, points }: Pick<EntryFacts, 'kind' | 'points'>): boolean {
  return kind === 'earn' || kind === 'transferIn' || (kind === 'adjust' && (points as number) > 0);
}

/**
 * Decodes entries.
 *
 * @throws FactsError with every problem of the entries
 */
export function entryFactsOf(entries: Iterable<LedgerEntry>): EntryFacts[] {
  requireIterable(entries, 'entries');
  const door = new LedgerDoor();
  const facts = door.entries(Array.isArray(entries) ? entries : [...entries]);
  door.throwProblems();
  return facts;
}

/**
 * Decodes one entry.
 *
 * @throws FactsError with every problem of the entry
 */
export function entryFactOf(entry: LedgerEntry): EntryFacts {
  const door = new LedgerDoor();
  door.enter('entry');
  const facts = door.entry(entry);
  door.throwProblems();
  return facts as EntryFacts;
}

/** Reads a list of entries; its problems are the reader's. */
export class LedgerDoor extends FactsReader {
  /** A list of entries; those that are no objects are left out. */
  entries(list: readonly unknown[]): EntryFacts[] {
    const facts: EntryFacts[] = [];
    for (let index = 0; index < list.length; index += 1) {
      this.enter(index);
      const entry = this.entry(list[index]);
      if (entry !== null) facts.push(entry);
      this.leave();
    }
    return facts;
  }

  /** One entry, or null for what is none. */
  entry(value: unknown): EntryFacts | null {
    const record = this.record(value, entryKeys);
    if (record === null) return null;
    const kind = record['kind'] as EntryKind;
    const shape = shapes.get(kind);
    if (shape === undefined) {
      if (kind === undefined) this.wrongType('kind', kind, 'a kind of entry');
      else this.problems.push(choiceProblem(kind, this.pathOf('kind'), kinds));
      return null;
    }
    for (const key of shape.others) {
      if (isAbsent(record[key])) continue;
      this.problems.push(unknownKeyProblem(key, this.pathOf(key), record[key]));
    }
    const points = this.points(record, kind);
    this.optionalText('reason', record['reason']);
    this.optionalText('actor', record['actor']);
    if (!isAbsent(record['score'])) this.score(record['score']);
    return {
      key: this.text('key', record['key']),
      kind,
      rank: shape.rank,
      pointKind: this.optionalText('pointKind', record['pointKind']),
      ...this.days(record, isGiving({ kind, points })),
      sequence: this.counted('sequence', record['sequence'], aboveZero, false) ?? 0,
      points,
      requested: this.counted('requested', record['requested'], aboveZero, false),
      lotId:
        kind === 'activate'
          ? this.text('lotId', record['lotId'])
          : this.optionalText('lotId', record['lotId']),
      ref: shape.others.includes('ref') ? null : this.text('ref', record['ref']),
      uncredited: !isAbsent(record['uncredited']) && this.flag('uncredited', record['uncredited']),
      allocations: isAbsent(record['allocations']) ? null : this.shares(record['allocations']),
      entry: value as LedgerEntry,
    };
  }

  private days(
    record: FactsRecord,
    gives: boolean,
  ): Pick<EntryFacts, 'day' | 'recorded' | 'active' | 'last'> {
    const on = this.day('on', record['on']);
    const recorded = this.optionalDay('recordedOn', record['recordedOn']) ?? on;
    const effective = this.optionalDay('effectiveOn', record['effectiveOn']) ?? on;
    const active = this.optionalDay('activeOn', record['activeOn']);
    const last = this.optionalDay('lastUsableOn', record['lastUsableOn']);
    if (recorded < on) this.backwards('recordedOn', 'lies before on', record);
    if (effective > on) this.backwards('effectiveOn', 'lies after on', record);
    if (active !== null && active < effective) {
      this.backwards('activeOn', 'lies before the day the points count from', record);
    }
    if (last !== null && last < (active ?? effective)) {
      this.backwards('lastUsableOn', 'lies before the first usable day', record);
    }
    return { day: gives ? effective : recorded, recorded, active, last };
  }

  private backwards(key: string, explanation: string, record: FactsRecord): void {
    this.report('period.backwards', key, explanation, record[key]);
  }

  private points(record: FactsRecord, kind: EntryKind): number | null {
    const value = record['points'];
    if (kind === 'adjust' && value === 0) {
      this.report('number.outOfRange', 'points', 'is no correction', value);
      return 1;
    }
    const isUncredited = record['uncredited'] === true;
    const bounds = isUncredited ? aboveZero : (boundsOfKind[kind] ?? aboveZero);
    return this.counted('points', value, bounds, isUncredited || withPoints.includes(kind));
  }

  private counted(
    key: string,
    value: unknown,
    bounds: { readonly minimum: number; readonly maximum: number },
    isGiven: boolean,
  ): number | null {
    if (!isGiven && isAbsent(value)) return null;
    if (typeof value !== 'number') {
      this.wrongType(key, value, 'a whole number');
      return 1;
    }
    const { minimum, maximum } = bounds;
    if (Number.isSafeInteger(value) && value >= minimum && value <= maximum) return value;
    this.problems.push(numberRangeProblem(value, this.pathOf(key), bounds, true));
    return 1;
  }

  private shares(value: unknown): LotShare[] {
    const shares: LotShare[] = [];
    this.each('allocations', this.list('allocations', value), (item) => {
      const record = this.record(item, shareKeys);
      if (record === null) return;
      const lotId = this.text('lotId', record['lotId']);
      const points = this.counted('points', record['points'], aboveZero, true) as number;
      shares.push({ lotId, points });
    });
    return shares;
  }

  private score(value: unknown): void {
    this.enter('score');
    const record = this.record(value, scoreKeys);
    if (record !== null) {
      this.month('period', record['period']);
      this.enter('policy');
      const stamp = this.record(record['policy'], stampKeys);
      if (stamp !== null) {
        this.text('id', stamp['id']);
        this.text('version', stamp['version']);
      }
      this.leave();
    }
    this.leave();
  }
}

/** Every problem of a list of entries that can be seen without a policy. */
export function entriesProblems(value: unknown): readonly LedgerProblem[] {
  const door = new LedgerDoor();
  if (Array.isArray(value)) door.entries(value);
  else door.wrongType(undefined, value, 'a list');
  return door.problems as LedgerProblem[];
}
