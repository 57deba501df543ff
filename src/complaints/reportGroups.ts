/** Which group a complaint belongs to, and the order of the groups. */
import { civilDateOfDay } from '../time/civilDate.ts';
import type { ComplaintGroup, ReportDimension, SlaPolicy } from './model.ts';
import type { ReportedComplaint } from './reportedComplaint.ts';
import type { ReportQuestion } from './reportQuestion.ts';
import { ReportTally } from './reportTally.ts';

type Value = string | null;

interface Group {
  readonly values: readonly Value[];
  readonly tally: ReportTally;
}

/** The groups, each made as its first complaint comes. */
export class ReportGroups {
  private readonly question: ReportQuestion;
  private readonly policy: SlaPolicy;
  private readonly names: readonly string[];
  private readonly groups = new Map<string, Group>();

  constructor(policy: SlaPolicy, question: ReportQuestion, names: readonly string[]) {
    this.policy = policy;
    this.question = question;
    this.names = names;
  }

  /** The counts of the group of a complaint; null where nothing is grouped. */
  tallyOf(one: ReportedComplaint): ReportTally | null {
    const { dimensions, period } = this.question;
    if (dimensions.length === 0) return null;
    const values = dimensions.map((dimension) => this.valueOf(dimension, one));
    const key =
      values.length === 1 && values[0] !== null ? `"${values[0]}"` : JSON.stringify(values);
    const known = this.groups.get(key);
    if (known !== undefined) return known.tally;
    const tally = new ReportTally(this.question, this.names.length, period);
    this.groups.set(key, { values, tally });
    return tally;
  }

  private valueOf(dimension: ReportDimension, one: ReportedComplaint): Value {
    const { tracked, receivedAt } = one;
    if (dimension === 'month') return Number.isNaN(receivedAt) ? null : this.monthOf(receivedAt);
    if (dimension !== 'team') return tracked[dimension];
    return tracked.owner === null ? null : (this.question.teams.get(tracked.owner) ?? null);
  }

  private monthOf(at: number): string {
    return civilDateOfDay(this.question.zone.dayAt(at)).slice(0, 7);
  }

  /** The figures of the groups in order. */
  figures(): ComplaintGroup[] {
    const { dimensions } = this.question;
    const inOrder = [...this.groups.values()].sort((a, b) => this.compare(a.values, b.values));
    return inOrder.map(({ values, tally }) => ({
      by: Object.fromEntries(
        dimensions.map((dimension, index) => [dimension, values[index] ?? null]),
      ),
      ...tally.figures(this.names),
    }));
  }

  private compare(a: readonly Value[], b: readonly Value[]): number {
    const { dimensions } = this.question;
    for (let index = 0; index < dimensions.length; index += 1) {
      const [first, second] = [a[index] ?? null, b[index] ?? null];
      if (first === second) continue;
      if (dimensions[index] !== 'severity') return inOrder(first, second);
      return this.rankOf(first) - this.rankOf(second) || inOrder(first, second);
    }
    return 0;
  }

  /** The place of a severity; one that the policy does not have, and none, come last. */
  private rankOf(severity: Value): number {
    const place = severity === null ? -1 : this.policy.severities.indexOf(severity);
    return place < 0 ? this.policy.severities.length : place;
  }
}

/** By code unit, the same on every machine; null last. */
export function inOrder(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
