/**
 * One complaint, received on 30 September 2026 at 15:00 in Shanghai, the day before National Day, under six laws of five
 * places: when each of them wants it done, and why then. It is no legal advice. The yellow stretch of the picture is the
 * holiday: the seventh day of the first law lies in it and moves to the 8th, the working days of the second begin after it
 * and count the Saturday that is worked for it; the laws of other places do not know it.
 *
 * Run it with `npx tsx examples/regulations.ts`; it writes `examples/out/six-laws.svg`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import Table from 'cli-table3';
import { explain } from 'clientele/regulations';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { wrapped } from './b2b/wrapped.ts';
import { svgOf } from './charts/svgOf.ts';
import { sixDeadlines, timeLineChart } from './regulations/sixLaws.ts';

/** Worked out by hand. */
const expected = [
  '2026-10-08',
  '2026-10-15',
  '2026-10-15',
  '2026-10-30',
  '2026-10-30',
  '2026-11-11',
];

const deadlines = sixDeadlines();
const table = new Table({ head: ['Law', 'Limit', 'Last day', 'Ends (UTC)', 'Evidence'] });
for (const { place, deadline } of deadlines) {
  const { limit, lastDay, dueAt, evidence } = deadline;
  table.push([place, limit, lastDay ?? '', dueAt ?? '', evidence]);
}
console.log(table.toString());
const found = deadlines.map(({ deadline }) => deadline.lastDay);
if (found.join() !== expected.join())
  throw new Error(`${found.join()} instead of ${expected.join()}`);

for (const words of [en, zhCN]) {
  for (const { place, deadline } of deadlines.slice(0, 2)) {
    console.log(`\n${place}`);
    for (const line of explain(deadline, words))
      console.log(wrapped(`- ${line}`, 116).join('\n  '));
  }
}

const out = new URL('./out/', import.meta.url);
await mkdir(out, { recursive: true });
await writeFile(new URL('six-laws.svg', out), await svgOf(timeLineChart(deadlines)));
console.log('\nThe time line: examples/out/six-laws.svg');
