/** Why an entry is refused, a checkpoint cannot be used, or entries from outside cannot be read. */
import type { ChoiceProblem, Problem } from '../foundation/problem.ts';

/** A number of points that was asked for, and what there is. */
export interface PointsMissing {
  /** What was asked for. */
  readonly wanted: number;
  /** What there is. */
  readonly have: number;
}

/** Why an entry cannot be booked. */
export type LedgerEntryProblem =
  /** The key stands for another entry. */
  | Problem<'key.conflict'>
  /** The policy has no such kind of points. */
  | ChoiceProblem
  /** Recorded before the last entry, or not the next in sequence. */
  | Problem<'entry.outOfOrder'>
  /** The name is that of another lot. */
  | Problem<'lot.duplicate'>
  /** There is no such lot. */
  | Problem<'lot.unknown'>
  /** The lot is usable already. */
  | Problem<'lot.notPending'>
  /** There is no such entry, or none of a kind that can be undone so. */
  | Problem<'ref.unknown' | 'ref.wrongKind'>
  /** The points cannot be redeemed. */
  | Problem<'redeem.notSpendable'>
  /** Points are owed. */
  | (Problem<'redeem.inDebt'> & {
      /** Points owed. */
      readonly debt: number;
    })
  /** More is to be taken than there is. */
  | (Problem<'redeem.tooMuch' | 'forfeit.tooMuch' | 'hold.tooMuch'> & PointsMissing)
  /** More is to come back than was taken and is not back yet. */
  | (Problem<'refund.tooMuch' | 'reinstate.tooMuch'> & PointsMissing)
  /** More is to be taken back than was given and is not taken back or forfeited yet. */
  | (Problem<'reverse.tooMuch'> & PointsMissing)
  /** The points are spent, and the policy refuses to take them back. */
  | (Problem<'reverse.spent'> & PointsMissing)
  /** The points are not pending any more, and the policy takes nothing else back. */
  | (Problem<'reverse.notPending'> & PointsMissing)
  /** The lots that posting decided do not have these points. */
  | Problem<'allocations.impossible'>;

/** Why a ledger cannot go on from a checkpoint. Nothing was booked. */
export type CheckpointProblem =
  | LedgerEntryProblem
  /** The checkpoint is of another account, of another policy, or was changed. */
  | Problem<'checkpoint.otherAccount' | 'checkpoint.otherPolicy' | 'checkpoint.changed'>
  /** An entry counts from a day before the checkpoint, or is about a lot it does not hold: fold all entries. */
  | Problem<'checkpoint.needsAllEntries'>;

/** What may be wrong with entries from outside, beside the kinds of values. */
export type LedgerProblem =
  | Problem
  /** A day that must not lie before another does. */
  | Problem<'period.backwards'>
  /** A key with two contents. */
  | Problem<'key.conflict'>
  /** A sequence that has a gap, or one number twice. */
  | Problem<'sequence.gap' | 'sequence.duplicate'>
  /** Fewer entries than there were, or another last one: the list was cut off. */
  | Problem<'ledger.cutOff'>;
