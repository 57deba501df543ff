/** Measures stage and phase and prints their section of the page on benchmarks. */

import type { HistoryEvent } from 'clientele/history';
import { engineeringServicesLifecycle, lifecyclePhase } from 'clientele/lifecycle';
import { loyaltyStage, telecomLoyalty } from 'clientele/loyalty';
import { markdownTable } from '../../support/markdown.ts';
import { measuredOn } from '../measuredOn.ts';
import { medianOf, timed } from '../stopwatch.ts';
import { historyOf } from './madeHistories.ts';

const histories = Array.from({ length: 100_000 }, (_, seed) => historyOf(seed, 20));
const question = { asOf: '2024-01-01' };

const stageSteps = (history: readonly HistoryEvent[]): number => {
  const { timeline, next } = loyaltyStage(telecomLoyalty, history, question);
  return timeline.length + (next === null ? 0 : 1);
};
const phaseSteps = (history: readonly HistoryEvent[]): number => {
  const { timeline, next } = lifecyclePhase(engineeringServicesLifecycle, history, question);
  return timeline.length + (next === null ? 0 : 1);
};

const over = (
  what: string,
  steps: (history: readonly HistoryEvent[]) => number,
): Parameters<typeof timed>[0][number] => ({
  what,
  items: histories.length,
  run: () => histories.reduce((sum, history) => sum + steps(history), 0),
});

// Contenders of as many items must give the same figure; these give figures of their own, so they run apart.
const rounds = 7;
const [both] = await timed(
  [over('both, with time line and next', (history) => stageSteps(history) + phaseSteps(history))],
  rounds,
);
const [stage] = await timed([over('`loyaltyStage`', stageSteps)], rounds);
const [phase] = await timed([over('`lifecyclePhase`', phaseSteps)], rounds);
const [parsed] = await timed(
  [over('`JSON.parse` of the text of the same histories', jsonEvents())],
  rounds,
);

function jsonEvents(): (history: readonly HistoryEvent[]) => number {
  const texts = new Map<readonly HistoryEvent[], string>(
    histories.map((history) => [history, JSON.stringify(history)] as const),
  );
  return (history) => (JSON.parse(texts.get(history) as string) as unknown[]).length;
}

/** Milliseconds of one long history, the median of five, the first not counted. */
function milliseconds(run: () => unknown): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return medianOf(times);
}

const oneDay = Array.from(
  { length: 100_000 },
  (_, index): HistoryEvent => ({
    kind: 'purchase',
    on: '2023-05-05',
    id: `p-${index}`,
    amount: index,
  }),
);
const long = [1_000, 10_000, 100_000].map((events) => ({
  what: `${events.toLocaleString('en')} events in five years`,
  history: historyOf(7, events),
}));

const growth = [...long, { what: '100,000 purchases on one day', history: oneDay }].map(
  ({ what, history }) => {
    const byStage = milliseconds(() => stageSteps(history));
    const byPhase = milliseconds(() => phaseSteps(history));
    const each = ((byStage + byPhase) * 1_000) / history.length;
    return [what, byStage.toFixed(1), byPhase.toFixed(1), each.toFixed(2)];
  },
);

console.log(`## Histories

${measuredOn()}

Stage and phase of ${histories.length.toLocaleString('en')} customers with 20 events in five years: purchases, contracts, talks, bids, recommendations and
answers, as plain objects in memory, each history read and decided from its first event on, with the whole time line, its
reasons, the needs and what happens next.

${markdownTable(
  ['Program', 'µs a history', 's for all'],
  [both, stage, phase, parsed].map((row) => [
    row?.what ?? '',
    (row?.micros ?? Number.NaN).toFixed(1),
    (((row?.micros ?? Number.NaN) * histories.length) / 1e6).toFixed(2),
  ]),
)}

Wanted: at most 4 s for both of all. Both take ${((both?.micros ?? Number.NaN) / (parsed?.micros ?? 1)).toFixed(1)} × the time in which \`JSON.parse\` reads the same histories.

### One long history

${markdownTable(['History', '`loyaltyStage`, ms', '`lifecyclePhase`, ms', 'µs an event'], growth)}`);
