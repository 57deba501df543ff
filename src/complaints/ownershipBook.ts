/** Who answers for a complaint: the first person asked, until somebody accepts it in time. */
import { instantText } from '../time/instant.ts';
import { lastInstantOf } from './measure.ts';
import type { ComplaintOwnership, ComplaintReason } from './model.ts';
import type { SlaRules } from './slaRules.ts';

type How = Extract<ComplaintReason, { kind: 'complaint.owner' }>['how'];

interface Pending {
  readonly to: string;
  readonly since: number;
  readonly answerBy: number;
}

interface Held {
  workingTime: number;
  elapsedTime: number;
}

/** See the head of this file. */
export class OwnershipBook {
  private readonly rules: SlaRules;
  owner: string | null = null;
  since: number | null = null;
  how: How = 'received';
  firstAsked: string | null = null;
  pending: Pending | null = null;
  /** Whether the last request fell back because nobody answered in time. */
  hasLapsed = false;
  handOvers = 0;
  bounces = 0;
  private readonly held: Map<string | null, Held> = new Map();
  /** Since when the owner holds it; null while it is not open. */
  private holdsSince: number | null = null;

  constructor(rules: SlaRules) {
    this.rules = rules;
  }

  /** When a request falls back; infinite without one. */
  get wakeAt(): number {
    return this.pending?.answerBy ?? Number.POSITIVE_INFINITY;
  }

  /** Whether the policy knows somebody. */
  knows(who: string): boolean {
    return this.rules.owners === null || this.rules.owners.has(who);
  }

  /** It was received; by nobody known where `who` is null. */
  receive(who: string | null, at: number): void {
    this.firstAsked = who;
    this.owner = who;
    this.since = who === null ? null : at;
    this.open(at);
  }

  assign(who: string, at: number): void {
    this.pending = null;
    this.hasLapsed = false;
    this.give(who, at, 'assigned');
  }

  request(to: string, at: number): void {
    const { acceptWithin } = this.rules;
    const answerBy =
      acceptWithin === null ? Number.POSITIVE_INFINITY : lastInstantOf(acceptWithin, at);
    this.pending = { to, since: at, answerBy };
    this.hasLapsed = false;
  }

  accept(at: number): void {
    const { to } = this.pending as Pending;
    this.pending = null;
    this.give(to, at, 'accepted');
  }

  /** It falls back: refused, or not answered in time. */
  fallBack(isLapse: boolean): void {
    this.pending = null;
    this.hasLapsed = isLapse;
    this.bounces += 1;
  }

  open(at: number): void {
    this.holdsSince = at;
    this.heldBy(this.owner);
  }

  end(at: number): void {
    this.count(at);
    this.holdsSince = null;
    this.pending = null;
    this.hasLapsed = false;
  }

  /** As a decision tells it. */
  at(asOf: number): ComplaintOwnership {
    this.count(asOf);
    const { pending } = this;
    return {
      firstAsked: this.firstAsked,
      owner: this.owner,
      since: this.since === null ? null : instantText(this.since),
      pending:
        pending === null
          ? null
          : {
              to: pending.to,
              since: instantText(pending.since),
              answerBy: Number.isFinite(pending.answerBy) ? instantText(pending.answerBy) : null,
            },
      handOvers: this.handOvers,
      bounces: this.bounces,
      holders: [...this.held].map(([owner, { workingTime, elapsedTime }]) => ({
        owner,
        workingTime,
        elapsedTime,
      })),
    };
  }

  private give(who: string, at: number, how: How): void {
    if (who === this.owner) return;
    this.count(at);
    if (this.owner !== null) this.handOvers += 1;
    this.owner = who;
    this.since = at;
    this.how = how;
    if (this.holdsSince !== null) this.heldBy(who);
  }

  private heldBy(who: string | null): Held {
    const known = this.held.get(who);
    if (known !== undefined) return known;
    const made = { workingTime: 0, elapsedTime: 0 };
    this.held.set(who, made);
    return made;
  }

  /** Adds what was held up to an instant. */
  private count(at: number): void {
    if (this.holdsSince === null) return;
    const held = this.heldBy(this.owner);
    held.workingTime += this.rules.holding.between(this.holdsSince, at);
    held.elapsedTime += at - this.holdsSince;
    this.holdsSince = at;
  }
}
