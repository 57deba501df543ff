/** The door of membership: the facts of a member are decoded once, and all their problems found in one pass. */
import { compareAmounts } from '../foundation/amount.ts';
import { choiceProblem, type Problem } from '../foundation/problem.ts';
import type { DayNumber } from '../time/civilDate.ts';
import { FactsReader } from '../time/factsReader.ts';
import { type FactsRecord, isAbsent } from '../time/recordReader.ts';
import { beginning, never } from './dates.ts';
import type { FigureFacts, MemberFacts, OverrideFacts } from './decodedFacts.ts';
import type {
  OverrideMode,
  TierFacts,
  TierFactsProblem,
  TierFigure,
  TierOverride,
} from './model.ts';
import { overrideProblems } from './overrideProblems.ts';

const factsKeys = ['id', 'joinedOn', 'figures', 'overrides'] satisfies (keyof TierFacts)[];
const tierFactsKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(factsKeys);
const figureKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'on',
  'amount',
  'recordedOn',
] satisfies (keyof TierFigure)[]);
const overrideKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'mode',
  'from',
  'until',
  'tier',
  'reason',
  'actor',
  'recordedOn',
] satisfies (keyof TierOverride)[]);
const modes: readonly OverrideMode[] = /* @__PURE__ */ Object.freeze(['pin', 'floor', 'ceiling']);

/** Decodes facts. With the names of tiers it also looks whether those of overrides are among them. */
export class MemberDoor {
  readonly reader: FactsReader = new FactsReader();
  private readonly tiers: readonly string[] | null;

  constructor(tiers: readonly string[] | null) {
    this.tiers = tiers;
  }

  /** Decodes the facts of a member. */
  member(value: unknown): MemberFacts {
    return this.memberIn(this.reader.record(value, tierFactsKeys) ?? { figures: [] });
  }

  /** Decodes the facts of a member from a record whose keys are known already. */
  memberIn(record: FactsRecord): MemberFacts {
    const { reader } = this;
    const figures: FigureFacts[] = [];
    const overrides: OverrideFacts[] = [];
    const id = reader.optionalText('id', record['id']);
    const joined = reader.optionalDay('joinedOn', record['joinedOn']);
    reader.each('figures', reader.list('figures', record['figures']), (item) => {
      const figure = this.figure(item);
      if (figure !== null) figures.push(figure);
    });
    reader.each('overrides', reader.optionalList('overrides', record['overrides']), (item) => {
      const override = this.override(item);
      if (override !== null) overrides.push(override);
    });
    reader.problems.push(...overrideProblems(overrides));
    return { id, joined, figures, overrides };
  }

  /** The day on which a fact became known. */
  recorded(record: FactsRecord): DayNumber {
    const value = record['recordedOn'];
    return isAbsent(value) ? beginning : this.reader.day('recordedOn', value);
  }

  private figure(value: unknown): FigureFacts | null {
    const { reader } = this;
    const record = reader.record(value, figureKeys);
    if (record === null) return null;
    return {
      id: reader.optionalText('id', record['id']),
      day: reader.day('on', record['on']),
      amount: reader.signedAmount('amount', record['amount']),
      recorded: this.recorded(record),
    };
  }

  private override(value: unknown): OverrideFacts | null {
    const { reader } = this;
    const record = reader.record(value, overrideKeys);
    if (record === null) return null;
    const tier = reader.text('tier', record['tier']);
    this.oneOf('mode', record['mode'], modes);
    if (tier !== '' && this.tiers !== null) this.oneOf('tier', tier, this.tiers);
    const from = reader.day('from', record['from']);
    const until = reader.optionalDay('until', record['until']) ?? never;
    if (until <= from) {
      reader.report('period.backwards', 'until', 'is not after from', record['until']);
    }
    return {
      id: reader.optionalText('id', record['id']),
      mode: record['mode'] as OverrideMode,
      from,
      until,
      tier,
      reason: reader.text('reason', record['reason']),
      actor: reader.text('actor', record['actor']),
      recorded: this.recorded(record),
    };
  }

  private oneOf(key: string, value: unknown, words: readonly string[]): void {
    if (words.includes(value as string)) return;
    const { reader } = this;
    if (value === undefined) reader.wrongType(key, value, `one of ${words.join(', ')}`);
    else reader.problems.push(choiceProblem(value, reader.pathOf(key), words));
  }
}

/**
 * Decodes the facts of a member.
 *
 * @throws FactsError with every problem of them
 */
export function memberFactsOf(value: unknown, tiers: readonly string[]): MemberFacts {
  const door = new MemberDoor(tiers);
  const facts = door.member(value);
  door.reader.throwProblems();
  return facts;
}

/** Everything that is wrong with the facts of a member; none if they can be used. */
export function tierFactsProblems(value: unknown): readonly TierFactsProblem[] {
  const door = new MemberDoor(null);
  door.member(value);
  return door.reader.problems as readonly Problem[] as readonly TierFactsProblem[];
}

/** Whether two figures say the same; when they became known is no part of it. */
export function isSameFigure(a: FigureFacts, b: FigureFacts): boolean {
  return a.day === b.day && compareAmounts(a.amount, b.amount) === 0;
}
