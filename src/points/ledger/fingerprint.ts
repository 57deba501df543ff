/** The fingerprint of a checkpoint: whose it is, how far it goes, and what it says of every kind of points. */
import type { LedgerCheckpoint } from '../model.ledger.ts';

/** The fingerprint that the other fields of a checkpoint make. It tells mistakes, and is no lock. */
export function fingerprintOf(checkpoint: Omit<LedgerCheckpoint, 'fingerprint'>): string {
  const { format, account, policy, asOf, entries, lastKey, kinds } = checkpoint;
  let hash = hashed(0x811c9dc5, format);
  for (const text of [account, policy.id, policy.version, asOf, lastKey]) hash = hashed(hash, text);
  hash = counted(hash, entries);
  for (const { pointKind, debt, totals, idleUntil, lots } of kinds) {
    hash = hashed(hashed(hash, pointKind), idleUntil);
    hash = counted(counted(counted(hash, debt), totals.earned), totals.redeemed);
    hash = counted(counted(counted(hash, totals.expired), totals.forfeited), totals.reversed);
    hash = counted(counted(hash, totals.writtenOff), lots.length);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const prime = 0x01000193;
const word = 2 ** 32;

/** FNV-1a over the UTF-16 units of a text, and its end; nothing is an end of its own. */
function hashed(start: number, text: string | null): number {
  if (text === null) return Math.imul(start ^ -2, prime);
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  }
  return Math.imul(hash ^ -1, prime);
}

/** The same over the two words of a number. */
function counted(start: number, value: number): number {
  return Math.imul(Math.imul(start ^ (value | 0), prime) ^ Math.trunc(value / word), prime);
}
