/** The fingerprint of a checkpoint: whose it is, how far it goes, and what it says of every kind of points and lot. */
import type { CheckpointKind, LedgerCheckpoint } from '../model.ledger.ts';
import type { Lot } from './kindBook.ts';

const prime = 0x01000193;
const word = 2 ** 32;

/** FNV-1a over two UTF-16 units at a time, and over numbers, in the order of a checkpoint. It tells mistakes, and is no
 * lock. */
export class Fingerprint {
  private hash = 0x811c9dc5 | 0;

  constructor(head: Omit<LedgerCheckpoint, 'kinds' | 'fingerprint'>) {
    const { format, account, policy, asOf, entries, lastKey } = head;
    this.add(format);
    this.add(account);
    this.add(policy.id);
    this.add(policy.version);
    this.add(asOf);
    this.add(lastKey);
    this.count(entries);
  }

  /** Of a kind of points, all but its lots. */
  kind({ pointKind, debt, totals, idleUntil }: Omit<CheckpointKind, 'lots'>): void {
    const { earned, redeemed, expired, forfeited, reversed, writtenOff } = totals;
    this.add(pointKind);
    this.add(idleUntil);
    this.count(debt);
    this.count(earned);
    this.count(redeemed);
    this.count(expired);
    this.count(forfeited);
    this.count(reversed);
    this.count(writtenOff);
  }

  /** A lot as it stands in a checkpoint: its days as numbers, for there may be many. */
  lot({ id, order, from, active, last, points, left, held, undone }: Lot, until: string): void {
    this.add(id);
    let hash = Math.imul(this.hash ^ until.charCodeAt(0) ^ (order << 7), prime);
    hash = Math.imul(hash ^ from, prime);
    hash = Math.imul(hash ^ active, prime);
    hash = Math.imul(hash ^ last, prime);
    hash = Math.imul(hash ^ points, prime);
    hash = Math.imul(hash ^ left, prime);
    hash = Math.imul(hash ^ held, prime);
    this.hash = Math.imul(hash ^ undone, prime);
  }

  /** What it comes to. */
  toString(): string {
    return (this.hash >>> 0).toString(16).padStart(8, '0');
  }

  private step(value: number): void {
    this.hash = Math.imul(this.hash ^ value, prime);
  }

  /** The two words of a number. */
  private count(value: number): void {
    this.step(value);
    this.step(Math.trunc(value / word));
  }

  /** A text, and its end; nothing is an end of its own. */
  private add(text: string | null): void {
    let hash = this.hash;
    const units = text ?? '';
    for (let index = 0; index < units.length; index += 2) {
      hash = Math.imul(hash ^ units.charCodeAt(index) ^ (units.charCodeAt(index + 1) << 16), prime);
    }
    this.hash = hash;
    this.step(text === null ? -2 : -1);
  }
}
