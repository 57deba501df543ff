/** Open hours as a picture: a row for each date, what is open and what counts as bars, instants as marks. */
import { type Calendar, type WorkingSegment, workedBetween } from '../../src/calendar/index.ts';
import { chinaHolidays } from '../../src/holidays/cn.ts';
import { wallTimeOf } from '../../src/index.ts';

const left = 112;
const top = 46;
const rowHeight = 27;
const hourWidth = 34;
const firstHour = 8;
const lastHour = 19;
const notes = left + (lastHour - firstHour) * hourWidth + 14;
const width = 720;
const millisecondsPerDay = 86_400_000;

/** The colours of these pictures. */
export const colours = {
  text: '#0f172a',
  faint: '#475569',
  grid: '#cbd5e1',
  open: '#bae6fd',
  counted: '#0369a1',
  paused: '#fbbf24',
  resolved: '#86efac',
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

const across = (hour: number): number => left + (hour - firstHour) * hourWidth;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const weekdayOf = (date: string): string =>
  weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** An entry of the legend: what a colour means, and where it stands. */
export type LegendEntry = readonly [text: string, colour: string, x: number];

/** See the head of this file. */
export class OpenHours {
  private readonly calendar: Calendar;
  private readonly dates: readonly string[];

  /** `offset` is that of the zone in these days, in which the clocks are not changed. */
  constructor(
    calendar: Calendar,
    { from, days, offset }: { from: string; days: number; offset: string },
  ) {
    this.calendar = calendar;
    const first = Date.parse(`${from}T00:00:00Z`);
    this.dates = Array.from({ length: days }, (_, day) =>
      new Date(first + day * millisecondsPerDay).toISOString().slice(0, 10),
    );
    this.midnight = (date) => `${date}T00:00:00${offset}`;
  }

  private readonly midnight: (date: string) => string;

  /** The rows, the hours above them, and the lines between. */
  rows(): string[] {
    const end = top + this.dates.length * rowHeight;
    const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, index) => firstHour + index);
    return [
      ...this.dates.flatMap((date, place) => this.row(date, place)),
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
    ];
  }

  /** Stretches of working time in a colour. */
  bars(segments: readonly WorkingSegment[], colour: string): string[] {
    return segments.map((segment) => {
      const x = across(this.hourOf(segment.from));
      const y = this.top(segment.from) + 5;
      return box(x, y, across(this.hourOf(segment.to)) - x, rowHeight - 10, colour);
    });
  }

  /** A mark on an instant, and what it is beside the row. */
  mark(instant: string, name: string): string[] {
    const y = this.top(instant);
    const said = `${name} ${this.wall(instant).time.slice(0, 5)}`;
    return [
      ...this.tick(instant),
      label(notes, y + rowHeight / 2 + 4, said, colours.mark, ' font-weight="bold"'),
    ];
  }

  /** A mark alone. */
  tick(instant: string): string[] {
    const x = across(this.hourOf(instant));
    const y = this.top(instant);
    return [
      line(x, y + 2, x, y + rowHeight - 2, colours.mark, 2.5),
      `<circle cx="${x}" cy="${y + rowHeight / 2}" r="4" fill="${colours.mark}"/>`,
    ];
  }

  /** The whole picture, with what the colours mean. */
  picture(title: string, shapes: readonly string[], legend: readonly LegendEntry[]): string {
    const end = top + this.dates.length * rowHeight;
    const entries = legend.flatMap(([text, colour, x]) => [
      `<rect x="${x}" y="${end + 14}" width="18" height="12" fill="${colour}" stroke="${colours.grid}"/>`,
      label(x + 25, end + 24.5, text, colours.faint),
    ]);
    const height = end + 40;
    const fonts =
      "Helvetica, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${fonts}" font-size="12.5">
<title>${title}</title>
${box(0, 0, width, height, '#ffffff')}
${label(12, top - 11, this.calendar.timeZone, colours.faint)}
${[...shapes, ...entries].join('\n')}
</svg>
`;
  }

  private wall(instant: string): { readonly date: string; readonly time: string } {
    return wallTimeOf(instant, this.calendar.timeZone);
  }

  /** The hour of the day on the wall clock, with its parts. */
  private hourOf(instant: string): number {
    const [hours = 0, minutes = 0, seconds = 0] = this.wall(instant).time.split(':').map(Number);
    return hours + minutes / 60 + seconds / 3_600;
  }

  private top(instant: string): number {
    return top + this.dates.indexOf(this.wall(instant).date) * rowHeight;
  }

  /** A row: its date, its shade, and what is to be said about it. */
  private row(date: string, place: number): string[] {
    const { calendar } = this;
    const { holidays, makeUpDays } = calendar.kind === 'weekly' ? calendar : chinaHolidays;
    const holiday = holidays.find(({ on }) => on === date);
    const makeUp = makeUpDays.find(({ on }) => on === date);
    const next = Date.parse(this.midnight(date)) + millisecondsPerDay;
    const isOpen = workedBetween(calendar, this.midnight(date), { to: next }) > 0;
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
}
