/**
 * The limits as source text, made from the collection they come from: `complaint-regulation.json`, which is checked
 * against a schema first. What it says in words is put into the terms of the rule here, and nothing else is changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type {
  ExtensionGuard,
  LimitAssumption,
  LimitExtension,
  LimitKind,
  LimitLength,
  LimitUnit,
  RegulatoryLimit,
} from '../../src/regulations/model.ts';
import { projectFolder } from '../package/entries.ts';

const units = {
  hours: 'hours',
  'calendar-days': 'elapsedDays',
  'business-days': 'workingDays',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
  'billing-cycles': 'billingCycles',
} as const satisfies Record<string, LimitUnit>;

const kinds = {
  duty: 'duty',
  expectation: 'expectation',
  threshold: 'threshold',
  window: 'window',
  recurring: 'recurring',
  'platform-rule': 'platformRule',
} as const satisfies Record<string, LimitKind>;

/** What begins with the receipt itself; of anything else the instant must be given. */
const receipts: ReadonlySet<string> = new Set([
  'complaint-received',
  'complaint-first-made',
  'complaint-registered',
  'complaint-received-from-regulator',
  'complaint-received-from-scheme',
  'complaint-sent-to-company',
  'complaint-materials-received',
  'complete-appeal-materials-received',
  'appeal-materials-received',
  'appeal-received',
  'appeal-filed',
  'demand-or-notice-received',
  'dispute-received',
  'error-notice-received',
  'billing-notice-received',
  'escalation-request-received',
  'fault-reported',
  'info-request-received',
  'petition-received',
  'recheck-request-received',
  'referral-received',
  'review-request-received',
]);

/** What may begin before the receipt. */
const events: ReadonlySet<string> = new Set(['event-occurred']);

function startsAtOf(start: string): RegulatoryLimit['startsAt'] {
  if (receipts.has(start)) return 'receipt';
  return events.has(start) ? 'anyTime' : 'later';
}

const date = z.iso.date();
const unit = z.enum(Object.keys(units) as [keyof typeof units]);
const shape = z.strictObject({
  id: z.string(),
  jurisdiction: z.string(),
  sector: z.string(),
  rule: z.string(),
  section: z.string(),
  obligor: z.string(),
  step: z.string(),
  kind: z.enum(Object.keys(kinds) as [keyof typeof kinds]),
  limit: z.int().positive(),
  unit,
  calendar: z.string(),
  start: z.string(),
  firstDay: z.string(),
  cutOff: z.string().nullable(),
  rollover: z.string(),
  cap: z.strictObject({ limit: z.int().positive(), unit }).nullable(),
  extension: z
    .strictObject({
      by: z.int().positive().optional(),
      maxTotal: z.int().positive().optional(),
      unit: unit.optional(),
      condition: z.string(),
    })
    .nullable(),
  pause: z.array(z.string()),
  stops: z.string().nullable(),
  effectiveFrom: date.nullable(),
  effectiveTo: date.nullable(),
  supersededBy: z.string().nullable(),
  verified: z.literal(true),
  evidence: z.enum(['A', 'B']),
  source: z.object({
    key: z.string(),
    document: z.string(),
    section: z.string(),
    publisher: z.string(),
    address: z.union([z.string(), z.array(z.string())]),
  }),
  dayTypeExplicit: z.boolean(),
  effectiveNote: z.string().optional(),
  note: z.string().optional(),
});
type Entry = z.infer<typeof shape>;

const collection = z.object({ compiledOn: z.string(), presets: z.array(shape) });

/** The collection, checked. */
export function readCollection(): z.infer<typeof collection> {
  const file = join(projectFolder, 'test/regulations/complaint-regulation.json');
  return collection.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Versions of one limit whose ids do not say so. */
const families: Readonly<Record<string, string>> = {
  'cn.samr.2020.mediation': 'cn.samr.mediation',
  'cn.samr.2026.mediation': 'cn.samr.mediation',
  'cn.samr.2020.acceptance': 'cn.samr.acceptance',
  'cn.samr.2020.termination-notice': 'cn.samr.termination-notice',
  'cn.samr.2020.lead-check': 'cn.samr.lead-check',
  'cn.samr.2020.report-notice': 'cn.samr.report-notice',
  'uk.ofcom.adr-letter.2018': 'uk.ofcom.adr-letter',
  'uk.ofcom.adr-letter.2026': 'uk.ofcom.adr-letter',
  'eu.rail.2007.reply': 'eu.rail.reply',
  'au.acma.resolve.2018': 'au.acma.resolve',
  'au.acma.resolve.2025': 'au.acma.resolve',
  'au.acma.implement.2018': 'au.acma.implement',
  'au.acma.implement.2025': 'au.acma.implement',
  'in.rbi.ios2021.access': 'in.rbi.ios.access',
  'in.rbi.ios2026.access': 'in.rbi.ios.access',
};

/** What the conditions of extensions ask for, by words in them. */
const guards: readonly (readonly [RegExp, ExtensionGuard])[] = [
  [/provisional credit/, 'provisionalCredit'],
  [/holding re(ply|sponse)/, 'holdingReply'],
  [/agreed with complainant/, 'agreement'],
  [/consumer supplies/, 'newInformation'],
  [/in progress/, 'inProgress'],
  [/approved/, 'approval'],
  [/told|tell resident|written notice/, 'notice'],
  [/special|complicated|complex|exceptional|justified/, 'reason'],
];

function extensionOf({ extension, limit, unit: of }: Entry): LimitExtension | null {
  if (extension === null) return null;
  const { by, maxTotal, unit: extended, condition } = extension;
  const requires = guards.filter(([words]) => words.test(condition)).map(([, guard]) => guard);
  if (requires.length === 0) throw new Error(`nothing is asked for by "${condition}"`);
  const words = {
    isBelow: /total under/.test(condition),
    beyond: /longer only with good reason/.test(condition) ? ('goodReason' as const) : null,
    requires,
    condition,
  };
  if (by === undefined && maxTotal === undefined) return { total: null, ...words };
  if (extended === undefined) throw new Error(`an extension without a unit: ${condition}`);
  if (by !== undefined && extended !== of) throw new Error('an extension by another unit');
  const count = maxTotal ?? limit + (by as number);
  return { total: { count, unit: units[extended] }, ...words };
}

/** Hours that may be a working day instead; which of the two, the source does not say. */
const isAlternative = ({ calendar }: Entry): boolean =>
  calendar === '24 hours, or one business day';

function assumedOf(entry: Entry): LimitAssumption[] {
  const { dayTypeExplicit, firstDay, cutOff, rollover } = entry;
  const of = isAlternative(entry) ? 'business-days' : entry.unit;
  if (of === 'hours') return [];
  const assumed: LimitAssumption[] = [];
  if (of === 'calendar-days' && !dayTypeExplicit) assumed.push('elapsedDays');
  if (firstDay === 'not-stated') assumed.push('dayAfterStart');
  if (cutOff === null) assumed.push('endOfDay');
  if (of !== 'business-days' && rollover === 'not-stated') assumed.push('lastDayStays');
  if (isAlternative(entry)) assumed.push('laterOfTwo');
  return assumed;
}

function lengthOf(count: number, of: keyof typeof units): LimitLength {
  return { count, unit: units[of] };
}

function limitOf(entry: Entry): RegulatoryLimit {
  const { id, firstDay, rollover, cutOff, cap, pause, source, effectiveNote, note } = entry;
  return {
    id,
    regulation: families[id] ?? id,
    jurisdiction: entry.jurisdiction,
    sector: entry.sector,
    instrument: entry.rule,
    obligor: entry.obligor,
    step: entry.step,
    kind: kinds[entry.kind],
    limit: lengthOf(entry.limit, entry.unit),
    start: entry.start,
    startsAt: startsAtOf(entry.start),
    countsFirstDay: firstDay.startsWith('day of receipt counts'),
    rollsOver: rollover !== 'not-stated',
    ends: cutOff?.includes('close of business') === true ? 'closeOfBusiness' : 'midnight',
    cap: cap === null ? null : lengthOf(cap.limit, cap.unit),
    atLeast: isAlternative(entry) ? { count: 1, unit: 'workingDays' } : null,
    extension: extensionOf(entry),
    excluded: pause[0] ?? null,
    stops: entry.stops,
    effectiveFrom: entry.effectiveFrom,
    effectiveTo: entry.effectiveTo,
    evidence: entry.evidence,
    assumed: assumedOf(entry),
    source: {
      document: source.document,
      section: source.section,
      publisher: source.publisher,
      address: [source.address].flat().join('; '),
    },
    notes: [note, effectiveNote].filter((text) => text !== undefined),
  };
}

/** The places whose limits stand in a file of their own, with the name of its constant. */
const files = [
  ['cn', 'chineseLimits', 'mainland China', /^CN/],
  ['uk', 'britishLimits', 'the United Kingdom', /^GB/],
  ['eu', 'europeanLimits', 'the European Union and Ireland', /^(EU|IE)$/],
  ['us', 'americanLimits', 'the United States', /^US$/],
  ['au', 'australianLimits', 'Australia', /^AU$/],
  ['in', 'indianLimits', 'India', /^IN$/],
  ['others', 'otherLimits', 'Singapore, Canada and Brazil', /^(SG|CA|BR)$/],
] as const;

/** A file of src/regulations. */
export interface LimitFile {
  readonly path: string;
  readonly text: string;
}

/** The limits as they stand in the source. */
export function limitFiles(): LimitFile[] {
  const { compiledOn, presets } = readCollection();
  const limits = presets.map(limitOf);
  return files.map(([file, name, place, where]) => {
    const of = limits.filter(({ jurisdiction }) => where.test(jurisdiction));
    return {
      path: `src/regulations/limits.${file}.ts`,
      text: `/**
 * Legal limits of complaint handling in ${place}, ${of.length} of them. Compiled on ${compiledOn} from public material;
 * not legal advice. Written by a script: see test/regulations.
 */
import { deepFreeze } from '../foundation/freeze.ts';
import type { RegulatoryLimit } from './model.ts';

export const ${name}: readonly RegulatoryLimit[] = /* @__PURE__ */ deepFreeze<
  readonly RegulatoryLimit[]
>(${JSON.stringify(of, null, 2)});
`,
    };
  });
}
