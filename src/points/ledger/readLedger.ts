/** Reads the entries of a ledger from JSON of unknown quality. */
import { ContractError } from '../../foundation/errors.ts';
import { checkOptions } from '../../foundation/options.ts';
import { granted, type Outcome, refused } from '../../foundation/outcome.ts';
import { problemAt } from '../../foundation/problem.ts';
import type { LedgerEntry } from '../../history/model.ledger.ts';
import { isAbsent } from '../../time/recordReader.ts';
import type { ReadLedgerOptions } from '../model.ledger.ts';
import type { LedgerProblem } from '../model.ledgerProblems.ts';
import { type EntryFacts, entriesProblems, entryFactsOf } from './entryFacts.ts';
import { inLedgerOrder } from './ledgerOrder.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'checkpoint',
] satisfies (keyof ReadLedgerOptions)[]);

/**
 * Reads a ledger from outside: a table, a file, a queue. The verbs make the same checks of each entry at their own door;
 * this one also finds what is wrong with the list: a key with two contents, a place in the ledger that is missing
 * or taken twice, and, told how far the ledger went (a checkpoint, or its `entries` and `lastKey`), a list that was cut
 * off.
 *
 * Boundary cases: optional keys may be null, and null under a key of another kind of entry is no problem, so rows of a
 * table can be given as they are. The list is checked once the entries are; it may be empty. It throws nothing of what
 * stands in it.
 *
 * Source: the checks are this library's.
 *
 * @param value - anything
 * @param options - `checkpoint`, of which `entries` and `lastKey` are looked at
 * @returns the entries; or all their problems, each with its path
 * @throws ContractError `checkpoint.malformed`, `option.unknown`, `options.missing`
 * @example
 * ```ts
 * import { readLedger } from 'clientele/points';
 *
 * const earn = { key: 'a', kind: 'earn', points: 5, on: '2024-01-05', sequence: 1 };
 * readLedger([earn]).ok // => true
 *
 * const cut = readLedger([earn], { checkpoint: { entries: 2, lastKey: 'b' } });
 * cut.ok ? [] : cut.problems.map(({ message }) => message) // => ['(top level): a list of 1 has 1 of at least 2 entries: it was cut off']
 *
 * const wrong = readLedger([{ ...earn, points: 0.5 }, { ...earn, kind: 'redeem', key: 'b', sequence: 3 }]);
 * wrong.ok ? [] : wrong.problems.map(({ code, path }) => [code, path.join('.')]) // => [['number.notWhole', '0.points']]
 * ```
 */
export function readLedger(
  value: unknown,
  options: ReadLedgerOptions = {},
): Outcome<readonly LedgerEntry[], LedgerProblem> {
  checkOptions(options, optionKeys);
  requireExtent(options.checkpoint);
  const problems = [...entriesProblems(value)];
  if (problems.length === 0) {
    const entries = value as readonly LedgerEntry[];
    problems.push(...listProblems(entries, options));
  }
  return problems.length === 0 ? granted(value as readonly LedgerEntry[]) : refused(problems);
}

/** Refuses what does not say how far a ledger went: no list would ever be found cut off by it. */
function requireExtent(checkpoint: ReadLedgerOptions['checkpoint']): void {
  if (isAbsent(checkpoint)) return;
  const { entries, lastKey } = checkpoint;
  if (Number.isSafeInteger(entries) && entries >= 0 && lastKey !== undefined) return;
  const explanation = 'is no { entries, lastKey } with a whole number of entries';
  throw new ContractError('checkpoint.malformed', 'checkpoint', checkpoint, explanation);
}

function listProblems(
  list: readonly LedgerEntry[],
  { checkpoint }: ReadLedgerOptions,
): LedgerProblem[] {
  const facts = entryFactsOf(list);
  const { entries, conflicts } = inLedgerOrder(facts);
  const problems: LedgerProblem[] = [];
  for (const conflict of conflicts) {
    const explanation = 'is the key of another entry';
    const path = [facts.indexOf(conflict), 'key'];
    problems.push(problemAt('key.conflict', path, explanation, { value: conflict.key }));
  }
  problems.push(...sequenceProblems(facts, entries));
  if (checkpoint === undefined || checkpoint === null) return problems;
  const { entries: expected, lastKey } = checkpoint;
  const last = entries[expected - 1] as EntryFacts;
  if (entries.length < expected) {
    const explanation = `has ${entries.length} of at least ${expected} entries: it was cut off`;
    problems.push(problemAt('ledger.cutOff', [], explanation, { value: list }));
  } else if (expected > 0 && last.key !== lastKey) {
    const explanation = `has ${last.key} as entry ${expected}, which was ${lastKey}`;
    problems.push(problemAt('ledger.cutOff', [], explanation, { value: list }));
  }
  return problems;
}

/** Entries without a sequence come before the others, each of which follows the one before. */
function sequenceProblems(
  facts: readonly EntryFacts[],
  entries: readonly EntryFacts[],
): LedgerProblem[] {
  const placed = entries.filter(({ sequence }) => sequence > 0);
  placed.sort((a, b) => a.sequence - b.sequence);
  const problems: LedgerProblem[] = [];
  let before = entries.length - placed.length;
  for (const entry of placed) {
    const { sequence } = entry;
    if (sequence !== before + 1) {
      const [code, explanation] =
        sequence <= before
          ? (['sequence.duplicate', 'is the place of another entry'] as const)
          : (['sequence.gap', `is not ${before + 1}, the next place`] as const);
      const path = [facts.indexOf(entry), 'sequence'];
      problems.push(problemAt(code, path, explanation, { value: sequence }));
    }
    before = sequence;
  }
  return problems;
}
