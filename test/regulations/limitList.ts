/** The page that lists all limits by jurisdiction, made from the data. */
import {
  findRegulations,
  type LimitLength,
  type RegulatoryLimit,
} from '../../src/regulations/index.ts';
import { startsEn } from '../../src/regulations/words.starts.en.ts';
import { markdownTable } from '../support/markdown.ts';

const places: Readonly<Record<string, string>> = {
  CN: 'Mainland China',
  'CN-ZJ': 'Zhejiang',
  'CN-ZJ-Hangzhou': 'Hangzhou',
  GB: 'United Kingdom',
  'GB-ENG': 'England',
  EU: 'European Union',
  IE: 'Ireland',
  US: 'United States',
  AU: 'Australia',
  IN: 'India',
  SG: 'Singapore',
  CA: 'Canada',
  BR: 'Brazil',
};

const units: Readonly<Record<LimitLength['unit'], string>> = {
  hours: 'h',
  elapsedDays: 'days',
  workingDays: 'working days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
  billingCycles: 'billing cycles',
};

const length = ({ count, unit }: LimitLength): string => `${count} ${units[unit]}`;

/** How long it is, with a second length and the extension. */
function whole({ limit, cap, atLeast, extension }: RegulatoryLimit): string {
  const parts = [length(limit)];
  if (cap !== null) parts.push(`at most ${length(cap)}`);
  if (atLeast !== null) parts.push(`or ${length(atLeast)}`);
  if (extension !== null) {
    const to = extension.total === null ? 'by agreement' : length(extension.total);
    parts.push(`extended: ${extension.isBelow ? 'under ' : ''}${to}`);
  }
  return parts.join('; ');
}

function force({ effectiveFrom, effectiveTo }: RegulatoryLimit): string {
  if (effectiveFrom === null) return 'not known';
  return `${effectiveFrom}${effectiveTo === null ? '' : ` to ${effectiveTo}`}`;
}

const row = (limit: RegulatoryLimit): string[] => [
  `\`${limit.id}\``,
  limit.sector,
  `${limit.step} (${limit.obligor}; ${limit.kind})`,
  `${whole(limit)}, from ${startsEn[limit.start]}`,
  force(limit),
  limit.evidence,
  `${limit.instrument}, ${limit.source.section}`,
];

/** The text of the page. */
export function limitListPage(): string {
  const limits = findRegulations({}).flatMap(({ versions }) => versions);
  const jurisdictions = [...new Set(limits.map(({ jurisdiction }) => jurisdiction))];
  const sections = jurisdictions.map((jurisdiction) => {
    const of = limits.filter((limit) => limit.jurisdiction === jurisdiction);
    const heads = ['Id', 'Sector', 'Step', 'Limit', 'In force', 'Evidence', 'Source'];
    return `## ${places[jurisdiction]} (\`${jurisdiction}\`)\n\n${markdownTable(heads, of.map(row))}`;
  });
  return `---
title: The list of legal limits
---

# The list of legal limits

Written by \`npm run regulations\` from the data of \`clientele/regulations\`: ${limits.length} limits, compiled on 2026-11-21 from public
material. It is no legal advice: look at the text in force before you rely on one. "Days" are elapsed days. Evidence A: the
number was seen in the legal text or on a page of the body itself; B: in secondary sources that agree. How days are counted
stands in [Legal limits](regulations.md).

${sections.join('\n\n')}
`;
}
