/** Decodes a care record at the door: every problem is found in one pass. */
import { choiceProblem } from '../foundation/problem.ts';
import { stagesInOrder } from '../history/stages.ts';
import { type DayNumber, dayNumberOf } from '../time/civilDate.ts';
import { isAbsent, RecordReader } from '../time/recordReader.ts';
import type {
  CareRecord,
  CareRecordProblem,
  GreetingDay,
  GreetingKind,
  LifecyclePhase,
  LoyaltyStage,
} from './model.ts';

/** A greeting day, decoded. */
export interface DecodedGreeting {
  readonly kind: GreetingKind;
  readonly on: DayNumber;
  readonly name: string | null;
  /** Null where it was not said. */
  readonly yearly: boolean | null;
}

/** A care record, decoded. */
export interface DecodedRecord {
  readonly stage: LoyaltyStage | null;
  readonly phase: LifecyclePhase | null;
  /** The first day of the stage, where there is a stage. */
  readonly stageEntry: DayNumber;
  /** The first day of the phase, where there is a phase. */
  readonly phaseEntry: DayNumber;
  readonly lastTouchOn: DayNumber | null;
  readonly grade: string | null;
  readonly owner: string | null;
  readonly ownedSince: DayNumber | null;
  readonly contractUntil: DayNumber | null;
  readonly bidLostOn: DayNumber | null;
  readonly referenceAskedOn: DayNumber | null;
  readonly greetings: readonly DecodedGreeting[];
}

/** The lifecycle phases in order. */
export const lifecyclePhases: readonly LifecyclePhase[] = /* @__PURE__ */ Object.freeze([
  'potential',
  'development',
  'growth',
  'maturity',
  'termination',
] as const);

/** What days are greeted for. */
export const greetingKinds: readonly GreetingKind[] = /* @__PURE__ */ Object.freeze([
  'birthday',
  'festival',
  'membershipAnniversary',
  'promotion',
  'graduation',
  'wedding',
] as const);

const recordKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'stage',
  'phase',
  'enteredOn',
  'lastTouchOn',
  'grade',
  'owner',
  'ownedSince',
  'contractUntil',
  'bidLostOn',
  'referenceAskedOn',
  'greetingDays',
] satisfies (keyof CareRecord)[]);

const entryKeys: ReadonlySet<string> = /* @__PURE__ */ new Set(['stage', 'phase']);

const greetingKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'kind',
  'on',
  'name',
  'yearly',
] satisfies (keyof GreetingDay)[]);

/** Days after it are refused: what a policy adds to them might lie beyond the year 9999. */
export const latestDay: DayNumber = /* @__PURE__ */ dayNumberOf(9500, 12, 31);
/** How a refused day is spoken of. */
export const tooLate = 'lies after 9500-12-31';

class CareReader extends RecordReader {
  /** One of some words. */
  choice<Word extends string>(key: string, value: unknown, words: readonly Word[]): Word {
    const isWord = (words as readonly unknown[]).includes(value);
    if (!isWord && value === undefined) this.wrongType(key, value, `one of ${words.join(', ')}`);
    else if (!isWord) this.problems.push(choiceProblem(value, this.pathOf(key), words));
    return value as Word;
  }

  /** One of some words, or null. */
  optionalChoice<Word extends string>(
    key: string,
    value: unknown,
    words: readonly Word[],
  ): Word | null {
    return isAbsent(value) ? null : this.choice(key, value, words);
  }

  /** A day to which days are added. */
  earlyDay(key: string, value: unknown): DayNumber {
    const day = this.day(key, value);
    if (day > latestDay) this.report('date.outOfRange', key, tooLate, value);
    return day;
  }

  /** A day to which days are added, or null. */
  optionalEarlyDay(key: string, value: unknown): DayNumber | null {
    return isAbsent(value) ? null : this.earlyDay(key, value);
  }
}

/** Both days; that of a dimension the customer does not have stays unused. */
function entries(reader: CareReader, value: unknown, hasStage: boolean, hasPhase: boolean) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const day = reader.earlyDay('enteredOn', value);
    return { stageEntry: day, phaseEntry: day };
  }
  reader.enter('enteredOn');
  const { stage, phase } = reader.record(value, entryKeys) ?? {};
  const read = (key: string, given: unknown, wanted: boolean): DayNumber =>
    wanted || !isAbsent(given) ? reader.earlyDay(key, given) : 0;
  const days = {
    stageEntry: read('stage', stage, hasStage),
    phaseEntry: read('phase', phase, hasPhase),
  };
  reader.leave();
  return days;
}

function greetingDays(reader: CareReader, value: unknown): readonly DecodedGreeting[] {
  const found: DecodedGreeting[] = [];
  reader.each('greetingDays', reader.optionalList('greetingDays', value), (item) => {
    const day = reader.record(item, greetingKeys);
    if (day === null) return;
    const yearly = day['yearly'];
    found.push({
      kind: reader.choice('kind', day['kind'], greetingKinds),
      on: reader.day('on', day['on']),
      name: reader.optionalText('name', day['name']),
      yearly: isAbsent(yearly) ? null : reader.flag('yearly', yearly),
    });
  });
  return found;
}

function decoded(reader: CareReader, value: unknown): DecodedRecord | null {
  const record = reader.record(value, recordKeys);
  if (record === null) return null;
  const stage = reader.optionalChoice('stage', record['stage'], stagesInOrder);
  const phase = reader.optionalChoice('phase', record['phase'], lifecyclePhases);
  if (stage === null && phase === null) {
    reader.report('standing.missing', undefined, 'has neither a stage nor a phase', value);
  }
  return {
    stage,
    phase,
    ...entries(reader, record['enteredOn'], stage !== null, phase !== null),
    lastTouchOn: reader.optionalEarlyDay('lastTouchOn', record['lastTouchOn']),
    grade: reader.optionalText('grade', record['grade']),
    owner: reader.optionalText('owner', record['owner']),
    ownedSince: reader.optionalEarlyDay('ownedSince', record['ownedSince']),
    contractUntil: reader.optionalDay('contractUntil', record['contractUntil']),
    bidLostOn: reader.optionalEarlyDay('bidLostOn', record['bidLostOn']),
    referenceAskedOn: reader.optionalEarlyDay('referenceAskedOn', record['referenceAskedOn']),
    greetings: greetingDays(reader, record['greetingDays']),
  };
}

/** Every problem of a care record. */
export function careRecordProblems(value: unknown): CareRecordProblem[] {
  const reader = new CareReader();
  decoded(reader, value);
  return reader.problems as CareRecordProblem[];
}

/** A care record, decoded; throws a FactsError with every problem. */
export function decodedRecord(value: unknown): DecodedRecord {
  const reader = new CareReader();
  const record = decoded(reader, value);
  reader.throwProblems();
  return record as DecodedRecord;
}
