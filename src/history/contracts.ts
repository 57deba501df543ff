/** The contracts of a customer, and until when one of them runs. */
import type { DayNumber } from '../time/civilDate.ts';
import type { EventFacts } from './eventFacts.ts';

/** A contract as it stands. */
export interface ContractTerm {
  /** Its name; null for the one without. */
  readonly name: string | null;
  /** When it was signed or renewed last. */
  readonly signed: EventFacts;
  /** Its end by notice, or null. */
  readonly terminated: EventFacts | null;
}

/** The first day on which a contract runs no longer; the day it is signed it always runs. */
export function endOfTerm({ signed, terminated }: ContractTerm, graceDays: number): DayNumber {
  const expired = Math.max(signed.until + graceDays, signed.day + 1);
  return terminated === null ? expired : Math.min(expired, terminated.day);
}

/** Of two contracts the one that runs longer; of equals the one that was ended by notice. */
function longer(a: ContractTerm | null, b: ContractTerm, graceDays: number): ContractTerm {
  if (a === null) return b;
  const difference = endOfTerm(b, graceDays) - endOfTerm(a, graceDays);
  return difference > 0 || (difference === 0 && b.terminated !== null) ? b : a;
}

/** See the head of this file. */
export class Contracts {
  private readonly terms = new Map<string | null, ContractTerm>();
  /** The one that runs longest, while that is known. */
  private longest: ContractTerm | null = null;
  private readonly graceDays: number;

  constructor(graceDays: number) {
    this.graceDays = graceDays;
  }

  /** Whether a contract was ever signed. */
  has({ subject }: EventFacts): boolean {
    return this.terms.has(subject);
  }

  /** A contract is signed or renewed: what was agreed last holds. */
  sign(event: EventFacts): void {
    const name = event.subject;
    const term = { name, signed: event, terminated: null };
    const isLonger = this.longest !== null && longer(this.longest, term, this.graceDays) === term;
    if (isLonger) this.longest = term;
    else if (this.longest?.name === name) this.longest = null;
    this.terms.set(name, term);
  }

  /** A contract is ended by notice, once. */
  terminate(event: EventFacts): 'unknown-reference' | 'terminated-twice' | null {
    const term = this.terms.get(event.subject);
    if (term === undefined) return 'unknown-reference';
    if (term.terminated !== null) return 'terminated-twice';
    if (this.longest === term) this.longest = null;
    this.terms.set(event.subject, { ...term, terminated: event });
    return null;
  }

  /** The relationship is over, and every contract with it. */
  close(event: EventFacts): void {
    for (const [name, term] of this.terms) {
      if (term.terminated === null) this.terms.set(name, { ...term, terminated: event });
    }
    this.longest = null;
  }

  /** The contract that runs longest, ended ones too; null without any. */
  lastToEnd(): ContractTerm | null {
    if (this.longest === null) {
      for (const term of this.terms.values()) {
        this.longest = longer(this.longest, term, this.graceDays);
      }
    }
    return this.longest;
  }
}
