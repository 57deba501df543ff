/** A tracked complaint as the report reads it: instants as milliseconds, once each. */
import type { Amount } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { ContractError } from '../foundation/errors.ts';
import type { SatisfactionLevel } from '../history/model.ts';
import { instantFrom } from '../time/instant.ts';
import type {
  ClockRun,
  ComplaintHolder,
  ComplaintOutcome,
  ComplaintStatus,
  OpenPeriod,
  SlaPolicy,
  TrackedComplaint,
} from './model.ts';

/** How a run counts, wherever it falls. */
export type RunState = 'met' | 'late' | 'running' | 'paused' | 'cancelled';

/** A run of a clock; NaN for an instant that it does not have. */
export interface ReportedRun {
  readonly state: RunState;
  readonly startedAt: number;
  readonly dueAt: number;
  readonly breachAt: number;
  readonly stoppedAt: number;
  readonly elapsed: number;
  readonly brokenBy: string | null;
  readonly provisional: boolean;
}

/** A complaint; NaN for an instant that it does not have. */
export interface ReportedComplaint {
  readonly tracked: TrackedComplaint;
  readonly status: ComplaintStatus;
  readonly receivedAt: number;
  readonly firstResolvedAt: number;
  /** When it was resolved for good, as far as is known. */
  readonly resolvedAt: number;
  readonly outcome: ComplaintOutcome | null;
  readonly redress: Amount | null;
  readonly satisfaction: SatisfactionLevel | null;
  readonly referrals: readonly number[];
  readonly holders: readonly ComplaintHolder[];
  /** When it was opened and when that ended, in turns; NaN at last where it is open. */
  readonly openPeriods: readonly number[];
  /** The runs of each target, in the order of the policy. */
  readonly runs: readonly (readonly ReportedRun[])[];
}

const none: readonly never[] = [];

/** Reads tracked complaints of one policy, as known at an instant. */
export class ComplaintDecoder {
  private readonly policy: SlaPolicy;
  private readonly targets: readonly string[];
  private readonly asOf: number;
  private index = -1;
  private text = '';
  private milliseconds = Number.NaN;

  constructor(policy: SlaPolicy, asOf: number) {
    this.policy = policy;
    this.targets = Object.keys(policy.targets);
    this.asOf = asOf;
  }

  /** Reads the next one. */
  read(tracked: TrackedComplaint): ReportedComplaint {
    this.index += 1;
    const { record, policy } = tracked ?? {};
    if (record === undefined || tracked.targets === undefined || policy === undefined) {
      throw this.refusal('complaint.untracked', tracked, 'is nothing that trackComplaint answered');
    }
    if (policy.id !== this.policy.id) {
      const explanation = `is the policy it was tracked by, not ${this.policy.id}`;
      throw this.refusal('complaint.ofOtherPolicy', policy.id, explanation);
    }
    const { outcome, redress } = tracked;
    return {
      tracked,
      status: tracked.status,
      receivedAt: this.at(tracked.receivedAt),
      firstResolvedAt: this.at(record.firstResolvedAt),
      resolvedAt: outcome === null ? Number.NaN : this.at(record.endedAt),
      outcome,
      redress: redress === null ? null : this.amount(redress),
      satisfaction: record.satisfaction,
      referrals:
        record.regulators.length === 0 ? none : record.regulators.map(({ at }) => this.at(at)),
      holders: tracked.ownership.holders,
      openPeriods: this.turnsOf(record.openPeriods),
      runs: this.targets.map((target) => this.runsOf(tracked, target)),
    };
  }

  private turnsOf(periods: readonly OpenPeriod[]): number[] {
    const turns: number[] = [];
    for (const { from, to } of periods) turns.push(this.at(from), this.at(to));
    return turns;
  }

  private runsOf(tracked: TrackedComplaint, target: string): readonly ReportedRun[] {
    const clock = tracked.targets[target] ?? null;
    if (clock === null) return none;
    if (clock.earlier.length === 0) return [this.run(clock)];
    return [...clock.earlier, clock].map((run) => this.run(run));
  }

  private run(run: ClockRun): ReportedRun {
    const dueAt = this.planned(run.dueAt);
    // Most runs are late as soon as they are due.
    const breachAt = run.breachAt === run.dueAt ? dueAt : this.planned(run.breachAt);
    return {
      state: this.stateOf(run, breachAt),
      startedAt: this.at(run.startedAt),
      dueAt,
      breachAt,
      stoppedAt: this.at(run.stoppedAt),
      elapsed: run.elapsed,
      brokenBy: run.brokenBy,
      provisional: run.provisional,
    };
  }

  /** A run that was not late when it was looked at may be late by now. */
  private stateOf({ status }: ClockRun, breachAt: number): RunState {
    if (status === 'breached') return 'late';
    return status === 'running' && breachAt <= this.asOf ? 'late' : status;
  }

  /** An instant of the past; NaN for none. */
  private at(instant: string | null): number {
    if (instant === null) return Number.NaN;
    const at = this.planned(instant);
    if (at <= this.asOf) return at;
    throw this.refusal('complaint.later', instant, 'lies after asOf');
  }

  /** An instant of any time; NaN for none. Several things happen at once, so the last one is kept. */
  private planned(instant: string | null): number {
    if (instant === null) return Number.NaN;
    if (instant === this.text) return this.milliseconds;
    const at = instantFrom(instant);
    if (!Number.isNaN(at)) {
      this.text = instant;
      this.milliseconds = at;
      return at;
    }
    throw this.refusal('instant.malformed', instant, 'is no instant');
  }

  private amount(redress: string): Amount {
    const amount = amountFrom(redress);
    if (typeof amount !== 'string') return amount;
    throw this.refusal('amount.malformed', redress, 'is no amount');
  }

  private refusal(code: string, value: unknown, explanation: string): ContractError {
    return new ContractError(code, `complaints[${this.index}]`, value, explanation);
  }
}
