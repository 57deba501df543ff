/** All limits, and how they are found. */
import { ContractError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { groupVersions, regulationsById } from './groupVersions.ts';
import { australianLimits } from './limits.au.ts';
import { chineseLimits } from './limits.cn.ts';
import { europeanLimits } from './limits.eu.ts';
import { indianLimits } from './limits.in.ts';
import { otherLimits } from './limits.others.ts';
import { britishLimits } from './limits.uk.ts';
import { americanLimits } from './limits.us.ts';
import type { Regulation, RegulatoryLimit } from './model.ts';

/**
 * All 119 legal limits, each version by itself, in the order of the collection: China, the United Kingdom, the European
 * Union and Ireland, the United States, Australia, India, Singapore, Canada and Brazil. Compiled on 2026-11-21 from
 * public material. It is no legal advice: look at the text in force before you rely on one.
 *
 * Source: each limit names its own; how well it is known, `evidence` says.
 *
 * @example
 * ```ts
 * import { regulatoryLimits } from 'clientele/regulations';
 *
 * regulatoryLimits.length // => 119
 * regulatoryLimits.filter(({ evidence }) => evidence === 'B').length // => 36
 * ```
 */
export const regulatoryLimits: readonly RegulatoryLimit[] = /* @__PURE__ */ Object.freeze([
  ...chineseLimits,
  ...britishLimits,
  ...europeanLimits,
  ...americanLimits,
  ...australianLimits,
  ...indianLimits,
  ...otherLimits,
]);

let known: {
  readonly all: readonly Regulation[];
  readonly byId: ReadonlyMap<string, Regulation>;
} | null = null;

/** The limits with their versions together, made when they are first asked for. */
function index(): NonNullable<typeof known> {
  if (known !== null) return known;
  const all = groupVersions(regulatoryLimits);
  known = { all, byId: regulationsById(all) };
  return known;
}

/** The limit of an id, of the whole or of one of its versions; null where there is none. */
export function regulationOf(id: unknown): Regulation | null {
  return (typeof id === 'string' ? index().byId.get(id) : undefined) ?? null;
}

/** Which limits are wanted. */
export interface RegulationFilter {
  /** A jurisdiction, with all places below it: `CN` finds `CN-ZJ` too; any where it is left out. */
  readonly jurisdiction?: string | null | undefined;
  /** A line of business, such as `telecom`; any where it is left out. */
  readonly sector?: string | null | undefined;
}

const filterKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'jurisdiction',
  'sector',
] satisfies (keyof RegulationFilter)[]);

/**
 * The legal limits of a jurisdiction, a line of business, or both.
 *
 * Boundary cases: a jurisdiction finds the places below it; nothing asked for finds all; nothing found is an empty
 * list. Limits that are no longer in force are found too: what was received then is still judged by them.
 *
 * Source: the collection this entry is made of.
 *
 * @param filter - `jurisdiction` and `sector`, both optional
 * @returns the limits with their versions, in the order of the collection
 * @throws ContractError `options.missing`, `option.unknown`, `type.wrong` for a filter that is no text
 * @example
 * ```ts
 * import { findRegulations } from 'clientele/regulations';
 *
 * findRegulations({ jurisdiction: 'AU', sector: 'telecom' }).map(({ id, versions }) => `${id} ${versions.length}`)
 * // => ['au.acma.ack 1', 'au.acma.urgent 1', 'au.acma.resolve 2', 'au.acma.implement 2']
 * ```
 */
export function findRegulations(filter: RegulationFilter): readonly Regulation[] {
  checkOptions(filter, filterKeys);
  const jurisdiction = wanted(filter, 'jurisdiction');
  const sector = wanted(filter, 'sector');
  return index().all.filter(({ versions }) => {
    const [first] = versions as readonly [RegulatoryLimit];
    const isThere =
      jurisdiction === null ||
      first.jurisdiction === jurisdiction ||
      first.jurisdiction.startsWith(`${jurisdiction}-`);
    return isThere && (sector === null || first.sector === sector);
  });
}

/** A text, or null where any will do. */
function wanted(filter: RegulationFilter, key: keyof RegulationFilter): string | null {
  const value = filter[key] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw new ContractError('type.wrong', `options.${key}`, value, 'is no text');
}
