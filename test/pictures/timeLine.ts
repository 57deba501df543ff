/** A picture of working time: a team in Shanghai over National Day 2026, drawn from what the calendar answers. */
import {
  type Calendar,
  type DueTime,
  defineCalendar,
  dueBy,
  type WorkingSegment,
  workedBetween,
  workingSegments,
} from '../../src/calendar/index.ts';
import { chinaHolidays } from '../../src/holidays/cn.ts';
import { wallTimeOf } from '../../src/index.ts';

const zone = 'Asia/Shanghai';
const from = '2026-09-29T00:00:00+08:00';
const to = '2026-10-13T00:00:00+08:00';
const received = '2026-09-30T17:30:00+08:00';
const workingHours = 8;

const left = 112;
const top = 46;
const rowHeight = 27;
const hourWidth = 34;
const firstHour = 8;
const lastHour = 19;
const notes = left + (lastHour - firstHour) * hourWidth + 14;
const width = 720;
const millisecondsPerDay = 86_400_000;

const colours = {
  text: '#0f172a',
  faint: '#475569',
  grid: '#cbd5e1',
  open: '#bae6fd',
  counted: '#0369a1',
  holiday: '#fee2e2',
  holidayText: '#991b1b',
  makeUp: '#fef3c7',
  makeUpText: '#92400e',
  closed: '#f1f5f9',
  mark: '#be123c',
} as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function box(x: number, y: number, wide: number, high: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${colour}"/>`;
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, wide = 1): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${wide}"/>`;
}

function label(
  x: number,
  y: number,
  text: string,
  colour: string = colours.text,
  more = '',
): string {
  return `<text x="${x}" y="${y}" fill="${colour}"${more}>${escaped(text)}</text>`;
}

/** The hour of the day on the wall clock, with its parts. */
function hourOf(instant: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = wallTimeOf(instant, zone)
    .time.split(':')
    .map(Number);
  return hours + minutes / 60 + seconds / 3_600;
}

const dateOf = (instant: string): string => wallTimeOf(instant, zone).date;
const timeOf = (instant: string): string => wallTimeOf(instant, zone).time.slice(0, 5);
const across = (hour: number): number => left + (hour - firstHour) * hourWidth;

/** The dates that are drawn, one for each row. */
function datesDrawn(): string[] {
  const days = (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
  const first = Date.parse(`${dateOf(from)}T00:00:00Z`);
  return Array.from({ length: days }, (_, day) =>
    new Date(first + day * millisecondsPerDay).toISOString().slice(0, 10),
  );
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const weekdayOf = (date: string): string =>
  weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

function bars(
  segments: readonly WorkingSegment[],
  dates: readonly string[],
  colour: string,
): string[] {
  return segments.map((segment) => {
    const x = across(hourOf(segment.from));
    const y = top + dates.indexOf(dateOf(segment.from)) * rowHeight + 5;
    return box(x, y, across(hourOf(segment.to)) - x, rowHeight - 10, colour);
  });
}

/** A row: its date, its shade, and what is to be said about it. */
function row(calendar: Calendar, date: string, place: number, isOpen: boolean): string[] {
  const { holidays, makeUpDays } = calendar.kind === 'weekly' ? calendar : chinaHolidays;
  const holiday = holidays.find(({ on }) => on === date);
  const makeUp = makeUpDays.find(({ on }) => on === date);
  const y = top + place * rowHeight;
  const base = y + rowHeight / 2 + 4;
  const [shade, colour, note] =
    holiday !== undefined
      ? ([colours.holiday, colours.holidayText, `${holiday.name} · holiday`] as const)
      : makeUp !== undefined
        ? ([colours.makeUp, colours.makeUpText, `调休 · make-up day for ${makeUp.name}`] as const)
        : isOpen
          ? (['#ffffff', colours.text, ''] as const)
          : ([colours.closed, colours.faint, 'closed every week'] as const);
  return [
    box(0, y, width, rowHeight, shade),
    line(0, y + rowHeight, width, y + rowHeight, colours.grid),
    label(12, base, `${weekdayOf(date)} ${date.slice(5)}`, colour),
    label(notes, base, note, colour),
  ];
}

/** A mark on an instant, and what it is beside the row. */
function mark(instant: string, dates: readonly string[], name: string): string[] {
  const x = across(hourOf(instant));
  const y = top + dates.indexOf(dateOf(instant)) * rowHeight;
  return [
    line(x, y + 2, x, y + rowHeight - 2, colours.mark, 2.5),
    `<circle cx="${x}" cy="${y + rowHeight / 2}" r="4" fill="${colours.mark}"/>`,
    label(
      notes,
      y + rowHeight / 2 + 4,
      `${name} ${timeOf(instant)}`,
      colours.mark,
      ' font-weight="bold"',
    ),
  ];
}

function legend(y: number): string[] {
  const entries = [
    ['open', colours.open],
    [`counted: ${workingHours} working hours`, colours.counted],
    ['holiday', colours.holiday],
    ['make-up day 调休', colours.makeUp],
  ] as const;
  const places = [12, 84, 300, 392];
  return entries.flatMap(([text, colour], index) => {
    const x = places[index] ?? 0;
    return [
      `<rect x="${x}" y="${y}" width="18" height="12" fill="${colour}" stroke="${colours.grid}"/>`,
      label(x + 25, y + 10.5, text, colours.faint),
    ];
  });
}

/** The hours that are open, the request and what is due, as shapes. */
function shapes(calendar: Calendar, due: DueTime): string[] {
  const dates = datesDrawn();
  const end = top + dates.length * rowHeight;
  const midnight = (date: string): string => `${date}T00:00:00+08:00`;
  const next = (date: string): number => Date.parse(midnight(date)) + millisecondsPerDay;
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, index) => firstHour + index);
  return [
    ...dates.flatMap((date, place) => {
      const worked = workedBetween(calendar, midnight(date), { to: next(date) });
      return row(calendar, date, place, worked > 0);
    }),
    ...hours.flatMap((hour) => [
      line(across(hour), top - 5, across(hour), end, colours.grid, 0.5),
      label(
        across(hour),
        top - 11,
        String(hour).padStart(2, '0'),
        colours.faint,
        ' text-anchor="middle"',
      ),
    ]),
    ...bars(workingSegments(calendar, from, { to }), dates, colours.open),
    ...bars(workingSegments(calendar, received, { to: due.dueAt }), dates, colours.counted),
    ...mark(received, dates, 'received'),
    ...mark(due.dueAt, dates, 'dueAt'),
    ...mark(due.breachAt, dates, 'breachAt'),
    ...legend(end + 14),
  ];
}

/** The picture as SVG. */
export function timeLine(): string {
  const calendar = defineCalendar({
    id: 'shanghai',
    timeZone: zone,
    weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
    ...chinaHolidays,
  });
  const height = top + datesDrawn().length * rowHeight + 40;
  const title = `Open hours of a team in Shanghai over National Day 2026, and ${workingHours} working hours in them`;
  const fonts =
    "Helvetica, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}" font-size="12.5">
<title>${title}</title>
${box(0, 0, width, height, '#ffffff')}
${label(12, top - 11, zone, colours.faint)}
${shapes(calendar, dueBy(calendar, received, { workingHours })).join('\n')}
</svg>
`;
}
