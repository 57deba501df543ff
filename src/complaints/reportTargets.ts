/** How one target was kept in a period: every run of its clock counted once. */
import { boundText } from '../foundation/wilson.ts';
import type { TargetFigures } from './model.ts';
import type { ReportedRun, RunState } from './reportedComplaint.ts';
import type { ReportQuestion, Stretch } from './reportQuestion.ts';
import { rateOf } from './reportRate.ts';
import { TimeList } from './timeList.ts';

/** Counts the runs of one target. */
export class TargetTally {
  private readonly counts: Record<RunState | 'outside', number> = {
    met: 0,
    late: 0,
    running: 0,
    paused: 0,
    cancelled: 0,
    outside: 0,
  };
  private without = 0;
  private lateOpen = 0;
  /** Runs of the period that reach beyond the days for which holidays are known. */
  provisional = 0;
  private readonly workingTimes = new TimeList();
  private readonly elapsedTimes = new TimeList();
  private readonly period: Stretch;
  private readonly question: ReportQuestion;

  constructor(question: ReportQuestion, period: Stretch) {
    this.question = question;
    this.period = period;
  }

  /** Adds the runs of a complaint. */
  add(runs: readonly ReportedRun[]): void {
    if (runs.length === 0) this.without += 1;
    for (const run of runs) this.addRun(run);
  }

  private addRun(run: ReportedRun): void {
    if (!this.has(run)) {
      this.counts.outside += 1;
      return;
    }
    const { state, startedAt, stoppedAt, elapsed } = run;
    this.counts[state] += 1;
    if (run.provisional) this.provisional += 1;
    if (state !== 'met' && state !== 'late') return;
    if (Number.isNaN(stoppedAt)) {
      this.lateOpen += 1;
    } else {
      this.workingTimes.add(elapsed);
      this.elapsedTimes.add(stoppedAt - startedAt);
    }
  }

  private has(run: ReportedRun): boolean {
    const { from, to } = this.period;
    if (run.state === 'paused') return run.startedAt < to;
    const at = momentOf(run, this.question.definitions.basis === 'due');
    return at >= from && at < to;
  }

  /** The figures. */
  figures(): TargetFigures {
    const { met, late, running, paused, cancelled, outside } = this.counts;
    const { percentiles, definitions } = this.question;
    const rate = rateOf(met, met + late, definitions.minGroupSize);
    const known = met + late + running;
    return {
      runs: known + paused + cancelled + outside,
      without: this.without,
      met,
      late,
      lateOpen: this.lateOpen,
      running,
      paused,
      cancelled,
      outside,
      rate,
      bounds:
        known === 0 || known < definitions.minGroupSize
          ? null
          : { low: boundText(met / known), high: boundText((met + running) / known) },
      workingTime: this.workingTimes.figures(percentiles),
      elapsedTime: this.elapsedTimes.figures(percentiles),
    };
  }
}

/** The instant that decides in which period a run falls. What has ended by asOf always has one. */
function momentOf(run: ReportedRun, byDue: boolean): number {
  const { state, dueAt, breachAt, stoppedAt, startedAt } = run;
  if (!byDue && !Number.isNaN(stoppedAt)) return stoppedAt;
  const [first, second] = byDue || state !== 'late' ? [dueAt, breachAt] : [breachAt, dueAt];
  if (!Number.isNaN(first)) return first;
  if (!Number.isNaN(second)) return second;
  return Number.isNaN(stoppedAt) ? startedAt : stoppedAt;
}
