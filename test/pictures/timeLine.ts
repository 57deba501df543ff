/** A picture of working time: a team in Shanghai over National Day 2026, drawn from what the calendar answers. */
import { defineCalendar, dueBy, workingSegments } from '../../src/calendar/index.ts';
import { chinaHolidays } from '../../src/holidays/cn.ts';
import { colours, OpenHours } from './openHours.ts';

const from = '2026-09-29T00:00:00+08:00';
const to = '2026-10-13T00:00:00+08:00';
const received = '2026-09-30T17:30:00+08:00';
const workingHours = 8;

/** The picture as SVG. */
export function timeLine(): string {
  const calendar = defineCalendar({
    id: 'shanghai',
    timeZone: 'Asia/Shanghai',
    weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
    ...chinaHolidays,
  });
  const due = dueBy(calendar, received, { workingHours });
  const drawing = new OpenHours(calendar, { from: '2026-09-29', days: 14, offset: '+08:00' });
  const shapes = [
    ...drawing.rows(),
    ...drawing.bars(workingSegments(calendar, from, { to }), colours.open),
    ...drawing.bars(workingSegments(calendar, received, { to: due.dueAt }), colours.counted),
    ...drawing.mark(received, 'received'),
    ...drawing.mark(due.dueAt, 'dueAt'),
    ...drawing.mark(due.breachAt, 'breachAt'),
  ];
  const title = `Open hours of a team in Shanghai over National Day 2026, and ${workingHours} working hours in them`;
  return drawing.picture(title, shapes, [
    ['open', colours.open, 12],
    [`counted: ${workingHours} working hours`, colours.counted, 84],
    ['holiday', colours.holiday, 300],
    ['make-up day 调休', colours.makeUp, 392],
  ]);
}
