/** A picture of lots: three of them, what a redemption took of each, and where each ends, as the ledger answers. */
import { type LedgerEntry, pointsBalance } from '../../src/points/index.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { policyWith, posted } from '../support/ledgers.ts';

const first = '2024-01-01';
const end = '2025-01-01';
const left = 96;
const width = 860;
const top = 48;
const lane = 84;
const high = 56;
const perDay = (width - left - 20) / (dayOfDate(end) - dayOfDate(first));
const most = 100;

const colours = {
  text: '#0f172a',
  faint: '#475569',
  grid: '#cbd5e1',
  pending: '#e2e8f0',
  usable: '#7dd3fc',
  expired: '#fecaca',
  mark: '#be123c',
  background: '#ffffff',
} as const;

const policy = policyWith();
const entries: readonly LedgerEntry[] = posted(policy, [
  { key: 'A', kind: 'earn', points: 60, on: '2024-01-15', lastUsableOn: '2024-08-31' },
  { key: 'B', kind: 'earn', points: 100, on: '2024-02-20', lastUsableOn: '2024-11-30' },
  { key: 'C', kind: 'earn', points: 40, on: '2024-04-01', activeOn: '2024-06-01' },
  { key: 'redeem 90', kind: 'redeem', points: 90, on: '2024-05-10' },
  { key: 'refund 50', kind: 'refundRedeem', ref: 'redeem 90', points: 50, on: '2024-07-15' },
  { key: 'redeem 30', kind: 'redeem', points: 30, on: '2024-10-05' },
]);
const lots = ['A', 'B', 'C'];

const across = (date: string): number => left + (dayOfDate(date) - dayOfDate(first)) * perDay;
const label = (x: number, y: number, text: string, colour: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${colour}"${more}>${text}</text>`;
const line = (x: number, y1: number, y2: number, colour: string, more = ''): string =>
  `<line x1="${x.toFixed(1)}" y1="${y1}" x2="${x.toFixed(1)}" y2="${y2}" stroke="${colour}"${more}/>`;

/** What a lot is on a day: its points, and whether they can be used. */
function pointsOn(lotId: string, asOf: string): readonly [number, string] {
  const lot = pointsBalance(policy, entries, { asOf }).lots.find((one) => one.lotId === lotId);
  if (lot === undefined) return [0, colours.usable];
  return lot.pending > 0 ? [lot.pending, colours.pending] : [lot.usable, colours.usable];
}

/** The points of a lot from day to day, one box for each stretch in which nothing changes. */
function boxes(lotId: string, place: number): string[] {
  const bottom = top + place * lane + high;
  const shapes: string[] = [];
  let since = first;
  let before = pointsOn(lotId, first);
  for (let day = dayOfDate(first) + 1; day <= dayOfDate(end); day += 1) {
    const date = dateOfDay(day);
    const now = pointsOn(lotId, date);
    if (now[0] === before[0] && now[1] === before[1] && date !== end) continue;
    const [points, colour] = before;
    if (points > 0) {
      const tall = (points / most) * high;
      const wide = across(date) - across(since);
      shapes.push(
        `<rect x="${across(since).toFixed(1)}" y="${(bottom - tall).toFixed(1)}" width="${wide.toFixed(1)}" height="${tall.toFixed(1)}" fill="${colour}"/>`,
        label(across(since) + 4, bottom - 5, String(points), colours.text),
      );
    }
    [since, before] = [date, now];
  }
  return shapes;
}

function endOf(lotId: string, place: number): string[] {
  const entry = entries.find(({ key }) => key === lotId);
  const last = entry?.kind === 'earn' ? entry.lastUsableOn : null;
  if (last === null || last === undefined) return [];
  const bottom = top + place * lane + high;
  const [points] = pointsOn(lotId, last);
  const said = points > 0 ? `${points} expire after ${last}` : `ends ${last}`;
  return [
    line(across(last) + perDay, bottom - high, bottom, colours.mark, ' stroke-dasharray="3 3"'),
    label(across(last) + 6, bottom - high + 11, said, colours.mark),
  ];
}

/** Draws the picture. */
export function lotPicture(): string {
  const bottom = top + lots.length * lane;
  const months = ['01', '03', '05', '07', '09', '11'].map((month) => `2024-${month}`);
  const bookings = entries.filter(({ kind }) => kind === 'redeem' || kind === 'refundRedeem');
  const shapes = [
    ...months.flatMap((month) => [
      line(across(`${month}-01`), top - 12, bottom, colours.grid),
      label(across(`${month}-01`) + 3, top - 16, month, colours.faint),
    ]),
    ...lots.flatMap((lotId, place) => [
      label(14, top + place * lane + high - 5, `lot ${lotId}`, colours.text, ' font-weight="bold"'),
      ...boxes(lotId, place),
      ...endOf(lotId, place),
    ]),
    ...bookings.flatMap(({ key, on }) => [
      line(across(on), top - 4, bottom, colours.mark),
      label(across(on) + 4, bottom + 12, key, colours.mark, ' font-weight="bold"'),
    ]),
    label(14, bottom + 34, 'grey: pending · blue: usable, as high as its points', colours.faint),
  ];
  const height = bottom + 46;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Helvetica, Arial, sans-serif" font-size="12.5">
<title>Three lots of points over a year: a redemption takes what expires first, a refund goes back to where it came from</title>
<rect x="0" y="0" width="${width}" height="${height}" fill="${colours.background}"/>
${shapes.join('\n')}
</svg>
`;
}
