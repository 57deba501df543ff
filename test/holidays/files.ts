/** The holiday entries as text, made from the data they come from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../package/entries.ts';

interface Day {
  readonly date: string;
  readonly name?: string;
  readonly title?: string;
  readonly division?: string;
  readonly isOffDay?: boolean;
}

interface Source {
  readonly source: string;
  readonly licence: string;
  readonly days: readonly Day[];
}

/** One constant of an entry. */
interface Constant {
  readonly name: string;
  readonly comment: string;
  readonly days: readonly Day[];
}

/** A file of src/holidays. */
export interface HolidayFile {
  readonly path: string;
  readonly text: string;
}

const read = (file: string): Source =>
  JSON.parse(readFileSync(join(projectFolder, 'test/vectors/calendars', file), 'utf8')) as Source;

/** A text as it stands in source code. */
const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

const nameOf = ({ name, title }: Day): string => quoted(name ?? title ?? '');

function linesOf(days: readonly Day[], more: string): string {
  return days.map((day) => `    { on: '${day.date}', name: ${nameOf(day)}${more} },\n`).join('');
}

function listOf(key: string, days: readonly Day[], more: string): string {
  if (days.length === 0) return `  ${key}: [],\n`;
  return `  ${key}: [\n${linesOf(days, more)}  ],\n`;
}

function constantText({ name, comment, days }: Constant, to: string): string {
  const off = days.filter(({ isOffDay }) => isOffDay !== false);
  const made = days.filter(({ isOffDay }) => isOffDay === false);
  return `${comment}
export const ${name}: HolidayData = /* @__PURE__ */ deepFreeze({
${listOf('holidays', off, '')}${listOf('makeUpDays', made, ", like: 'mon'")}  coverage: { from: '2015-01-01', to: '${to}' },
} satisfies HolidayData);
`;
}

function fileText(head: string, constants: readonly Constant[], to: string): string {
  return `/**
${head}
 *
 * @module
 */
import type { HolidayData } from '../calendar/model.ts';
import { deepFreeze } from '../foundation/freeze.ts';

${constants.map((constant) => constantText(constant, to)).join('\n')}`;
}

function example(module: string, name: string, zone: string, closed: string): string {
  return ` * @example
 * \`\`\`ts
 * import { defineCalendar, isWorkingDay } from 'clientele/calendar';
 * import { ${name} } from 'clientele/holidays/${module}';
 *
 * const weekly = { weekdays: ['09:00-17:00'] };
 * const office = defineCalendar({ timeZone: '${zone}', weekly, ...${name} });
 * isWorkingDay(office, '${closed}') // => false
 * \`\`\`
 */`;
}

function china(): HolidayFile {
  const { days } = read('cn-2015-2026.json');
  const head = ` * Public holidays and make-up working days (调休) of mainland China, 2015 to 2026.
 *
 * Made from the data set github.com/NateScarlet/holiday-cn (MIT), which is made of the yearly notices of the
 * General Office of the State Council. Written by a script: see test/holidays.`;
  const comment = `/**
 * Public holidays and make-up working days of mainland China, to spread into a calendar. Holidays that fall on a
 * weekend are in it too. Days of December may be set by the notice for the year after; 2027 is not known yet:
 * \`chinaArrangement\` reads its file, and \`joinHolidays\` joins it.
 *
 * Source: the yearly notices of the General Office of the State Council, as collected by holiday-cn.
 *
${example('cn', 'chinaHolidays', 'Asia/Shanghai', '2026-10-07')}`;
  return {
    path: 'src/holidays/cn.ts',
    text: fileText(head, [{ name: 'chinaHolidays', comment, days }], '2027-01-01'),
  };
}

function unitedKingdom(): HolidayFile {
  const { days } = read('uk.json');
  const head = ` * Bank holidays of the United Kingdom, 2015 to 2028, by division.
 *
 * Made from the bank holidays of GOV.UK (github.com/alphagov/frontend and alphagov/calendars: MIT, Crown
 * Copyright). Written by a script: see test/holidays.`;
  const divisions = [
    ['englandAndWalesHolidays', 'england-and-wales', 'England and Wales', '2026-05-04'],
    ['scotlandHolidays', 'scotland', 'Scotland', '2026-01-02'],
    ['northernIrelandHolidays', 'northern-ireland', 'Northern Ireland', '2026-03-17'],
  ] as const;
  const constants = divisions.map(([name, division, title, closed]) => ({
    name,
    comment: `/**
 * Bank holidays of ${title}, to spread into a calendar: the substitute days, where a holiday falls on a weekend.
 *
 * Source: the bank holidays of GOV.UK.
 *
${example('uk', name, 'Europe/London', closed)}`,
    days: days.filter((day) => day.division === division),
  }));
  return { path: 'src/holidays/uk.ts', text: fileText(head, constants, '2029-01-01') };
}

function unitedStates(): HolidayFile {
  const { days } = read('us-federal.json');
  const head = ` * Federal holidays of the United States, 2015 to 2030, as observed by federal offices.
 *
 * Made with the npm package @18f/us-federal-holidays 4.0.0 (CC0-1.0), by the rules of the statute. Written by a
 * script: see test/holidays.`;
  const comment = `/**
 * Federal holidays of the United States, to spread into a calendar: the days observed, which are the Friday before a
 * Saturday and the Monday after a Sunday. Closures by executive order are not in it.
 *
 * Source: 5 U.S.C. 6103, computed by @18f/us-federal-holidays.
 *
${example('us-federal', 'usFederalHolidays', 'America/New_York', '2026-07-03')}`;
  return {
    path: 'src/holidays/us-federal.ts',
    text: fileText(head, [{ name: 'usFederalHolidays', comment, days }], '2031-01-01'),
  };
}

/** Every holiday entry. */
export const holidayFiles = (): HolidayFile[] => [china(), unitedKingdom(), unitedStates()];
