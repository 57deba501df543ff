/** Counts the complaints of a group in one period. */
import { type Amount, addAmounts, signOf, zero } from '../foundation/amount.ts';
import { textOf } from '../foundation/amountText.ts';
import type { SatisfactionLevel } from '../history/model.ts';
import { millisecondsPerDay } from '../time/civilDate.ts';
import type { ComplaintFigures, ComplaintOutcome, ComplaintStatus, ReportRate } from './model.ts';
import type { ReportedComplaint } from './reportedComplaint.ts';
import type { ReportQuestion, Stretch } from './reportQuestion.ts';
import { rateOf } from './reportRate.ts';
import { TargetTally } from './reportTargets.ts';

const hour = 3_600_000;

/** See the head of this file. */
export class ReportTally {
  readonly targets: readonly TargetTally[];
  private readonly question: ReportQuestion;
  private readonly period: Stretch;
  private complaints = 0;
  private readonly byStatus: Record<ComplaintStatus, number> = {
    unknown: 0,
    open: 0,
    resolved: 0,
    closed: 0,
    withdrawn: 0,
    merged: 0,
  };
  private readonly ages: number[];
  private received = 0;
  /** Complaints received in the period of which nobody can say whether they repeat others. */
  unrepeatable = 0;
  private repeatable = 0;
  private repeats = 0;
  private toRegulator = 0;
  private referrals = 0;
  private handOvers = 0;
  private bounced = 0;
  private firstResolved = 0;
  private atFirstContact = 0;
  private reopened = 0;
  private resolved = 0;
  private readonly outcomes: Record<ComplaintOutcome, number> = {
    upheld: 0,
    partlyUpheld: 0,
    notUpheld: 0,
  };
  private redressed = 0;
  private redress: Amount = zero;
  private called = 0;
  private callbacks = 0;
  private readonly levels: Record<SatisfactionLevel, number> = {
    verySatisfied: 0,
    satisfied: 0,
    neutral: 0,
    dissatisfied: 0,
    veryDissatisfied: 0,
    noAnswer: 0,
  };

  constructor(question: ReportQuestion, targets: number, period: Stretch) {
    this.question = question;
    this.period = period;
    this.targets = Array.from({ length: targets }, () => new TargetTally(question, period));
    this.ages = new Array<number>(question.ageingDays.length + 1).fill(0);
  }

  /** Whether an instant lies in the period. */
  has(at: number): boolean {
    return at >= this.period.from && at < this.period.to;
  }

  /** Adds a complaint. */
  add(one: ReportedComplaint): void {
    this.complaints += 1;
    this.byStatus[one.status] += 1;
    if (one.status === 'open') this.addAge(this.question.asOf - one.receivedAt);
    for (let index = 0; index < this.targets.length; index += 1) {
      this.targets[index]?.add(one.runs[index] ?? []);
    }
    for (const at of one.referrals) if (this.has(at)) this.referrals += 1;
    if (this.has(one.receivedAt)) this.addReceived(one);
    if (this.has(one.firstResolvedAt)) this.addFirstResolved(one);
    if (this.has(one.resolvedAt)) this.addResolved(one);
  }

  /** Counts a complaint received in the period that repeats another one, or does not. */
  addRepeatable(isRepeat: boolean): void {
    this.repeatable += 1;
    if (isRepeat) this.repeats += 1;
  }

  private addAge(age: number): void {
    const { ageingDays } = this.question;
    let bucket = 0;
    while (age >= (ageingDays[bucket] ?? Number.POSITIVE_INFINITY) * millisecondsPerDay)
      bucket += 1;
    this.ages[bucket] = (this.ages[bucket] as number) + 1;
  }

  private addReceived({ tracked, referrals, status }: ReportedComplaint): void {
    const { customer, subject, ownership } = tracked;
    this.received += 1;
    if (status !== 'merged' && (customer === null || subject === null)) this.unrepeatable += 1;
    if (referrals.length > 0) this.toRegulator += 1;
    this.handOvers += ownership.handOvers;
    if (ownership.bounces > 0) this.bounced += 1;
  }

  private addFirstResolved({ tracked, receivedAt, firstResolvedAt }: ReportedComplaint): void {
    const { maxReplies, maxHandOvers, withinHours } = this.question.definitions.firstContact;
    const { record, ownership } = tracked;
    this.firstResolved += 1;
    if (record.reopenings > 0) {
      this.reopened += 1;
      return;
    }
    const isInTime = withinHours === null || firstResolvedAt - receivedAt <= withinHours * hour;
    const fewReplies = record.repliesToResolve <= maxReplies;
    if (isInTime && fewReplies && ownership.handOvers <= maxHandOvers) this.atFirstContact += 1;
  }

  private addResolved({ tracked, outcome, redress, satisfaction }: ReportedComplaint): void {
    this.resolved += 1;
    this.outcomes[outcome as ComplaintOutcome] += 1;
    if (redress !== null && signOf(redress) > 0) {
      this.redressed += 1;
      this.redress = addAmounts(this.redress, redress);
    }
    if (satisfaction !== null) this.levels[satisfaction] += 1;
    this.callbacks += tracked.record.callbacks;
    if (tracked.record.callbacks > 0) this.called += 1;
  }

  /** The figures, targets by name in the order of the policy. */
  figures(names: readonly string[]): ComplaintFigures {
    const rate = (numerator: number, denominator: number): ReportRate =>
      rateOf(numerator, denominator, this.question.definitions.minGroupSize);
    const { resolved, received, outcomes, levels } = this;
    const asked = Object.values(levels).reduce((sum, count) => sum + count, 0);
    const answered = asked - levels.noAnswer;
    return {
      complaints: this.complaints,
      byStatus: { ...this.byStatus },
      ageing: this.ages.map((complaints, index) => ({
        fromDays: this.question.ageingDays[index - 1] ?? 0,
        toDays: this.question.ageingDays[index] ?? null,
        complaints,
      })),
      received,
      resolved,
      targets: Object.fromEntries(
        names.map((name, index) => [name, (this.targets[index] as TargetTally).figures()]),
      ),
      outcomes: {
        upheld: rate(outcomes.upheld, resolved),
        partlyUpheld: rate(outcomes.partlyUpheld, resolved),
        notUpheld: rate(outcomes.notUpheld, resolved),
      },
      redress: { complaints: rate(this.redressed, resolved), total: textOf(this.redress) },
      firstContact: rate(this.atFirstContact, this.firstResolved),
      reopened: rate(this.reopened, this.firstResolved),
      repeats: rate(this.repeats, this.repeatable),
      satisfaction: {
        levels: { ...levels },
        asked: rate(asked, resolved),
        answered: rate(answered, asked),
        satisfied: rate(levels.verySatisfied + levels.satisfied, answered),
      },
      callbacks: { made: this.callbacks, complaints: rate(this.called, resolved) },
      regulator: { referrals: this.referrals, complaints: rate(this.toRegulator, received) },
      ownership: { handOvers: this.handOvers, bounced: rate(this.bounced, received) },
    };
  }
}
