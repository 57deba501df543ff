/** The door: the facts of a case, decoded once. */
import { choiceProblem, type Path, type Problem, problemAt } from '../foundation/problem.ts';
import { type DayNumber, dayNumberOf } from '../time/civilDate.ts';
import { readInstant } from '../time/readInstant.ts';
import { isAbsent, RecordReader } from '../time/recordReader.ts';
import type {
  ExcludedFact,
  ExtensionFact,
  ExtensionGuard,
  RegulatoryFacts,
  RegulatoryProblem,
  RegulatoryRefusal,
} from './model.ts';

/** An extension, decoded. */
export interface ReadExtension {
  readonly at: number;
  readonly met: readonly ExtensionGuard[];
  readonly until: DayNumber | null;
}

/** See the head of this file; instants are milliseconds. */
export interface ReadFacts {
  readonly receivedAt: number;
  readonly startedAt: number | null;
  readonly doneAt: number | null;
  readonly extension: ReadExtension | null;
  /** Without an end: Infinity. */
  readonly excluded: readonly { readonly from: number; readonly to: number }[];
  /** In order, each once. */
  readonly cycleEnds: readonly DayNumber[];
  readonly problems: readonly Problem[];
}

const keys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'receivedAt',
  'startedAt',
  'doneAt',
  'extension',
  'excluded',
  'cycleEnds',
] satisfies (keyof RegulatoryFacts)[]);
const extensionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'at',
  'met',
  'until',
] satisfies (keyof ExtensionFact)[]);
const excludedKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'from',
  'to',
] satisfies (keyof ExcludedFact)[]);

const lastDay: DayNumber = /* @__PURE__ */ dayNumberOf(2200, 12, 31);

const guards: readonly ExtensionGuard[] = [
  'reason',
  'goodReason',
  'approval',
  'notice',
  'holdingReply',
  'provisionalCredit',
  'agreement',
  'newInformation',
  'inProgress',
];

/** Reads the facts; every problem is noted. */
export function readRegulatoryFacts(value: unknown): ReadFacts {
  const reader = new RecordReader();
  const record = reader.record(value, keys) ?? {};
  const optional = (key: keyof RegulatoryFacts): number | null =>
    isAbsent(record[key]) ? null : readInstant(reader, key, record[key]);
  const cycleEnds: DayNumber[] = [];
  reader.each('cycleEnds', reader.optionalList('cycleEnds', record['cycleEnds']), (day) => {
    cycleEnds.push(reader.day(undefined, day));
  });
  const excluded: { from: number; to: number }[] = [];
  reader.each('excluded', reader.optionalList('excluded', record['excluded']), (item) => {
    const stretch = reader.record(item, excludedKeys);
    if (stretch === null) return;
    const { from, to } = stretch;
    excluded.push({
      from: readInstant(reader, 'from', from),
      to: isAbsent(to) ? Number.POSITIVE_INFINITY : readInstant(reader, 'to', to),
    });
  });
  return {
    receivedAt: readInstant(reader, 'receivedAt', record['receivedAt']),
    startedAt: optional('startedAt'),
    doneAt: optional('doneAt'),
    extension: isAbsent(record['extension']) ? null : readExtension(reader, record['extension']),
    excluded,
    cycleEnds: [...new Set(cycleEnds)].sort((a, b) => a - b),
    problems: reader.problems,
  };
}

function readExtension(reader: RecordReader, value: unknown): ReadExtension | null {
  reader.enter('extension');
  const record = reader.record(value, extensionKeys);
  const read: ReadExtension | null =
    record === null
      ? null
      : {
          at: readInstant(reader, 'at', record['at']),
          met: readGuards(reader, record['met']),
          until: readUntil(reader, record['until']),
        };
  reader.leave();
  return read;
}

/** A day within the years of calendars: the end of a later one would be no instant that anything reads. */
function readUntil(reader: RecordReader, value: unknown): DayNumber | null {
  if (isAbsent(value)) return null;
  const day = reader.day('until', value);
  if (day > lastDay) {
    reader.report('date.outOfRange', 'until', 'lies after 2200-12-31', value);
  }
  return day;
}

function readGuards(reader: RecordReader, value: unknown): ExtensionGuard[] {
  const met: ExtensionGuard[] = [];
  const list = reader.list('met', value);
  list.forEach((one, index) => {
    const known = guards.find((guard) => guard === one);
    if (known !== undefined) met.push(known);
    else reader.problems.push(choiceProblem(one, [...reader.pathOf('met'), index], guards));
  });
  return met;
}

/** The facts that are there by an instant. */
export function factsBy(facts: ReadFacts, asOf: number): ReadFacts {
  const by = (at: number | null): number | null => (at !== null && at > asOf ? null : at);
  const { startedAt, doneAt, extension, excluded } = facts;
  return {
    ...facts,
    startedAt: by(startedAt),
    doneAt: by(doneAt),
    extension: extension !== null && extension.at > asOf ? null : extension,
    excluded: excluded
      .filter(({ from }) => from <= asOf)
      .map(({ from, to }) => ({ from, to: to > asOf ? Number.POSITIVE_INFINITY : to })),
  };
}

/** A refusal at a place, with the value that stands there and what it was held against. */
export function refusal(
  code: RegulatoryRefusal,
  path: Path,
  explanation: string,
  { value, against = null }: { readonly value: unknown; readonly against?: string | null },
): RegulatoryProblem {
  return problemAt(code, path, explanation, { value }, { against });
}
