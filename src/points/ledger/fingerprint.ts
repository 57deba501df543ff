/** The fingerprint of a checkpoint: whose it is, how far it goes, and what it says of every kind of points. */
import type { LedgerCheckpoint } from '../model.ledger.ts';

/** The fingerprint that the other fields of a checkpoint make. */
export function fingerprintOf(checkpoint: Omit<LedgerCheckpoint, 'fingerprint'>): string {
  const { format, account, policy, asOf, entries, lastKey, kinds } = checkpoint;
  let text = `${format}|${account}|${policy.id}|${policy.version}|${asOf}|${entries}|${lastKey}`;
  for (const { pointKind, debt, totals, idleUntil, lots } of kinds) {
    const { earned, redeemed, expired, forfeited, reversed, writtenOff } = totals;
    text += `|${pointKind}|${debt}|${earned}|${redeemed}|${expired}|${forfeited}|${reversed}`;
    text += `|${writtenOff}|${idleUntil}|${lots.length}`;
    for (const { lotId, left, held } of lots) text += `|${lotId}|${left}|${held}`;
  }
  return hashOf(text);
}

/** FNV-1a over UTF-16 units: it tells mistakes, and is no lock. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
