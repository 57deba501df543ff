/** The versions of each limit together. */
import type { Regulation, RegulatoryLimit } from './model.ts';

/** Limits by the id that their versions share, in the order in which they come; versions in the order of their days. */
export function groupVersions(limits: readonly RegulatoryLimit[]): readonly Regulation[] {
  const versions = new Map<string, RegulatoryLimit[]>();
  for (const limit of limits) {
    const list = versions.get(limit.regulation);
    if (list === undefined) versions.set(limit.regulation, [limit]);
    else list.push(limit);
  }
  return [...versions].map(([id, list]) =>
    Object.freeze({ id, versions: Object.freeze(list.sort(byFirstDay)) }),
  );
}

/** What has no first day has always held, and comes first. */
function byFirstDay(a: RegulatoryLimit, b: RegulatoryLimit): number {
  return (a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1;
}

/** A limit by its own id, and by that of each version. */
export function regulationsById(all: readonly Regulation[]): ReadonlyMap<string, Regulation> {
  const byId = new Map<string, Regulation>();
  for (const regulation of all) {
    for (const { id } of regulation.versions) byId.set(id, regulation);
    byId.set(regulation.id, regulation);
  }
  return byId;
}
