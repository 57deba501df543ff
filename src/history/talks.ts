/** What is being talked about with a customer: open inquiries, meetings and trials, and open bids. */
import type { EventFacts } from './eventFacts.ts';

/** See the head of this file. */
export class Talks {
  private talk: EventFacts | null = null;
  private readonly bids = new Map<string | null, EventFacts>();

  /** An inquiry, a meeting, a trial. */
  talked(event: EventFacts): void {
    this.talk = event;
  }

  /** A bid is open until it is lost. */
  bidOpened(event: EventFacts): void {
    this.bids.set(event.subject, event);
  }

  /** A lost bid is closed; all are, where none is named. Tells whether the bid that is named was open. */
  bidLost({ subject }: EventFacts): boolean {
    if (subject !== null) return this.bids.delete(subject);
    this.bids.clear();
    return true;
  }

  /** Everything is closed. */
  close(): void {
    this.talk = null;
    this.bids.clear();
  }

  /** The latest that is open, or null. */
  get latest(): EventFacts | null {
    let latest = this.talk;
    for (const bid of this.bids.values()) {
      if (latest === null || bid.day >= latest.day) latest = bid;
    }
    return latest;
  }
}
