/** Who answers for the naive complaint. */
import type { ComplaintEvent, SlaPolicy } from '../../src/complaints/model.ts';
import { lastInstantOf } from './naiveComplaintTime.ts';

/** The events that are about the owner. */
export type Owning =
  | Extract<ComplaintEvent, { kind: 'assigned' | 'transferRequested' }>
  | { readonly kind: 'transferAccepted' | 'transferRefused' };

export class NaiveOwners {
  private readonly policy: SlaPolicy;
  owner: string | null = null;
  since: number | null = null;
  firstAsked: string | null = null;
  pending: {
    readonly to: string;
    readonly since: number;
    readonly answerBy: number | null;
  } | null = null;
  handOvers = 0;
  bounces = 0;
  /** Who held it, from when to when; null for until now. */
  readonly spells: [owner: string | null, from: number, to: number | null][] = [];
  /** Whether nobody known received it. */
  private hasNobody = false;
  /** Whether the last request fell back, and nobody asked since. */
  private hasLapsed = false;

  constructor(policy: SlaPolicy) {
    this.policy = policy;
  }

  private isKnown(owner: string): boolean {
    return this.policy.ownership.owners?.includes(owner) ?? true;
  }

  receive(owner: string | null, at: number): string | null {
    const known = owner !== null && this.isKnown(owner) ? owner : null;
    this.firstAsked = known;
    this.hasNobody = known === null;
    this.owner = known;
    this.since = known === null ? null : at;
    this.spells.push([known, at, null]);
    return owner !== null && known === null ? 'unknown-owner' : null;
  }

  private give(owner: string, at: number): void {
    if (owner === this.owner) return;
    if (this.owner !== null) this.handOvers += 1;
    this.owner = owner;
    this.since = at;
    const last = this.spells.at(-1);
    if (last !== undefined) last[2] = at;
    this.spells.push([owner, at, null]);
  }

  /** What happens to the owner; what is wrong with it, if anything is. */
  live(event: Owning, at: number): string | null {
    switch (event.kind) {
      case 'assigned':
        if (!this.isKnown(event.owner)) return 'unknown-owner';
        this.give(event.owner, at);
        this.pending = null;
        this.hasLapsed = false;
        return null;
      case 'transferRequested': {
        if (!this.isKnown(event.to)) return 'unknown-owner';
        const replaced = this.pending !== null;
        const { acceptWithin } = this.policy.ownership;
        const answerBy =
          acceptWithin === null ? null : lastInstantOf(this.policy, acceptWithin, at);
        this.pending = { to: event.to, since: at, answerBy };
        this.hasLapsed = false;
        return replaced ? 'transfer-replaced' : null;
      }
      default: {
        const { pending } = this;
        if (pending === null) {
          const isLate = this.hasLapsed;
          this.hasLapsed = false;
          return isLate ? 'transfer-answered-late' : 'transfer-not-requested';
        }
        this.pending = null;
        if (event.kind === 'transferAccepted') this.give(pending.to, at);
        else this.bounces += 1;
        return null;
      }
    }
  }

  lapses(): number[] {
    return this.pending?.answerBy == null ? [] : [this.pending.answerBy];
  }

  lapse(at: number): void {
    if (this.pending?.answerBy == null || this.pending.answerBy > at) return;
    this.pending = null;
    this.bounces += 1;
    this.hasLapsed = true;
  }

  isUnclear(): boolean {
    const { superior, superiorAfter } = this.policy.ownership;
    return superior !== null && (this.hasNobody || this.bounces >= superiorAfter);
  }

  end(_at: number): void {
    this.pending = null;
    this.hasLapsed = false;
  }

  reopen(_at: number): void {
    this.hasLapsed = false;
  }
}
