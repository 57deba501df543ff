/** On which day a history is asked about, and as known when. */
import { checkOptions } from '../foundation/options.ts';
import { dayArgument } from '../time/civilDate.ts';
import type { View } from './inOrder.ts';
import type { HistoryOptions } from './model.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
  'knownAt',
] satisfies (keyof HistoryOptions)[]);

/** Decodes the options of a question. */
export function historyView(options: HistoryOptions): View {
  checkOptions(options, optionKeys);
  return {
    asOf: dayArgument(options.asOf, 'asOf'),
    knownAt: knownAtOf(options),
  };
}

/** The day by which facts must be recorded; infinite where everything given is known. */
export function knownAtOf({ knownAt }: Pick<HistoryOptions, 'knownAt'>): number {
  return knownAt === undefined || knownAt === null
    ? Number.POSITIVE_INFINITY
    : dayArgument(knownAt, 'knownAt');
}
