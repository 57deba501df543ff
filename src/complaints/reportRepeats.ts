/** Complaints of one customer on one subject that follow each other within some days. */
import { millisecondsPerDay } from '../time/civilDate.ts';
import type { ReportedComplaint } from './reportedComplaint.ts';
import type { ReportTally } from './reportTally.ts';

interface Receipt {
  readonly at: number;
  readonly tallies: readonly ReportTally[];
}

/** See the head of this file. Mergers are left out: they are the other complaint. */
export class RepeatedComplaints {
  private readonly receipts = new Map<string, Receipt[]>();

  /** Notes a complaint, and whose counts it belongs to. */
  add({ tracked, status, receivedAt }: ReportedComplaint, tallies: readonly ReportTally[]): void {
    const { customer, subject } = tracked;
    if (customer === null || subject === null || status === 'merged') return;
    // The length says where the first name ends, whatever the names hold.
    const key = `${customer.length} ${customer}${subject}`;
    const receipt = { at: receivedAt, tallies };
    const known = this.receipts.get(key);
    if (known === undefined) this.receipts.set(key, [receipt]);
    else known.push(receipt);
  }

  /** Counts them: one that was received at the very instant of another does not repeat it. */
  count(withinDays: number): void {
    const most = withinDays * millisecondsPerDay;
    for (const receipts of this.receipts.values()) {
      receipts.sort((a, b) => a.at - b.at);
      let earlier = Number.NEGATIVE_INFINITY;
      let latest = Number.NEGATIVE_INFINITY;
      for (const { at, tallies } of receipts) {
        if (at > latest) {
          earlier = latest;
          latest = at;
        }
        for (const tally of tallies) if (tally.has(at)) tally.addRepeatable(at - earlier <= most);
      }
    }
  }
}
