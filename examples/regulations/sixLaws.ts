/** One complaint under six laws: received the day before National Day in China, at the same instant everywhere. */
import { type Calendar, defineCalendar } from 'clientele/calendar';
import { chinaHolidays } from 'clientele/holidays/cn';
import { englandAndWalesHolidays } from 'clientele/holidays/uk';
import { usFederalHolidays } from 'clientele/holidays/us-federal';
import { type RegulatoryDeadline, regulatoryDeadline } from 'clientele/regulations';
import type { TopLevelSpec } from 'vega-lite';

/** When it was received: 15:00 in Shanghai. */
export const receivedAt = '2026-09-30T15:00:00+08:00';

const weekly = { weekdays: ['09:00-17:00'] };
const shanghai = defineCalendar({
  timeZone: 'Asia/Shanghai',
  weekly: { weekdays: ['09:00-18:00'] },
  ...chinaHolidays,
});
const london = defineCalendar({ timeZone: 'Europe/London', weekly, ...englandAndWalesHolidays });
const newYork = defineCalendar({ timeZone: 'America/New_York', weekly, ...usFederalHolidays });
/** The holidays of New South Wales in these months. */
const sydney = defineCalendar({
  timeZone: 'Australia/Sydney',
  weekly,
  holidays: ['2026-10-05', '2026-12-25'],
  coverage: { from: '2026-09-01', to: '2027-01-01' },
});
/** Months count every day: no holiday is needed. */
const delhi = defineCalendar({ timeZone: 'Asia/Kolkata', weekly });

const asked: readonly (readonly [place: string, rule: string, calendar: Calendar])[] = [
  ['China, express delivery', 'cn.express.answer', shanghai],
  ['China, consumer authority', 'cn.consumer-law.authority', shanghai],
  ['Australia, telecom', 'au.acma.resolve', sydney],
  ['India, e-commerce', 'in.ecommerce.redress', delhi],
  ['United States, telecom', 'us.fcc.response', newYork],
  ['United Kingdom, telecom', 'uk.ofcom.adr-letter', london],
];

/** A deadline, and the place it holds in. */
export interface PlacedDeadline {
  readonly place: string;
  readonly calendar: Calendar;
  readonly deadline: RegulatoryDeadline;
}

/** The six, what ends first before the others. */
export function sixDeadlines(): PlacedDeadline[] {
  return asked.map(([place, rule, calendar]) => {
    const outcome = regulatoryDeadline(rule, { receivedAt }, { calendar, asOf: receivedAt });
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
    return { place, calendar, deadline: outcome.value };
  });
}

/** How long a limit is, as it is written on its line. */
function lengthOf({ because }: RegulatoryDeadline): string {
  const asks = because.find((reason) => reason.kind === 'regulation.asks');
  if (asks === undefined) return '';
  const { count, unit } = asks.limit;
  const words: Readonly<Record<string, string>> = {
    elapsedDays: 'days',
    workingDays: 'working days',
    weeks: 'weeks',
    months: count === 1 ? 'month' : 'months',
  };
  return `${count} ${words[unit] ?? unit}`;
}

/** The time line: a line for each law, from the receipt to the end of the limit. */
export function timeLineChart(deadlines: readonly PlacedDeadline[]): TopLevelSpec {
  const values = deadlines.map(({ place, deadline }) => ({
    place,
    from: new Date(receivedAt).toISOString(),
    to: deadline.dueAt,
    label: `${deadline.lastDay?.slice(5)} · ${lengthOf(deadline)}`,
  }));
  const holiday = [{ from: '2026-09-30T16:00:00Z', to: '2026-10-07T16:00:00Z' }];
  const domainMax = { year: 2026, month: 12, date: 3, utc: true };
  const axis = { title: null, labelLimit: 400 };
  const y = { field: 'place', type: 'nominal' as const, sort: null, axis };
  const time = { type: 'temporal' as const, scale: { type: 'utc' as const, domainMax } };
  return {
    width: 560,
    height: 220,
    title: 'Received on 30 September 2026, 15:00 in Shanghai: when six laws want it done',
    layer: [
      {
        data: { values: holiday },
        mark: { type: 'rect', color: '#fde68a', opacity: 0.6 },
        encoding: { x: { ...time, field: 'from', title: null }, x2: { field: 'to' } },
      },
      {
        data: { values },
        mark: { type: 'bar', color: '#155e75', height: 8 },
        encoding: {
          y,
          x: { ...time, field: 'from', axis: { title: null, format: '%d %b', tickCount: 'week' } },
          x2: { field: 'to' },
        },
      },
      {
        data: { values },
        mark: { type: 'text', align: 'left', dx: 6, fontSize: 12 },
        encoding: {
          y,
          x: { ...time, field: 'to' },
          text: { field: 'label' },
        },
      },
    ],
  };
}
