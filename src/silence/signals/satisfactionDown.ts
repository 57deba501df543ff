/** The answers about satisfaction have fallen. */
import type { EventFacts } from '../../history/eventFacts.ts';
import { refOf } from '../../history/inOrder.ts';
import type { SatisfactionLevel } from '../../history/model.ts';
import type { AnsweredLevel, SatisfactionDownRule, ScoreLevels } from '../model.ts';
import { forever, type JudgedSignal, type SeenCustomer } from './spell.ts';

/** Highest first. */
const levels: readonly AnsweredLevel[] = /* @__PURE__ */ Object.freeze([
  'verySatisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'veryDissatisfied',
] satisfies AnsweredLevel[]);

/** An answer and its place among the levels, 0 for the highest. */
interface Answer {
  readonly event: EventFacts;
  readonly place: number;
}

/**
 * The fall is counted from the answer after the last rise to the one that fell last; answers as low as the one before
 * keep it. No answer is no answer, and changes nothing.
 */
export function satisfactionDown(
  rule: SatisfactionDownRule,
  { events }: SeenCustomer,
): JudgedSignal {
  let top: Answer | null = null;
  let low: Answer | null = null;
  let count = 0;
  for (const event of events) {
    if (event.kind !== 'satisfaction' || event.satisfaction === 'noAnswer') continue;
    const place = placeOf(event.satisfaction as SatisfactionLevel | number, rule.scoreFrom);
    count += 1;
    if (top === null || low === null || place < low.place) {
      top = { event, place };
      low = top;
    } else if (place > low.place) low = { event, place };
  }
  const have = Math.min(count, 2);
  if (top === null || low === null || low.place - top.place < rule.levels) {
    return { have, want: 2, spells: [] };
  }
  const [first, last] = [top, low];
  const to = levels[last.place] as AnsweredLevel;
  const spell = {
    from: last.event.day,
    to: forever,
    evidence: () =>
      ({
        kind: 'silence.satisfactionDown',
        from: levels[first.place] as AnsweredLevel,
        to,
        levels: last.place - first.place,
        before: refOf(first.event),
        event: refOf(last.event),
      }) as const,
    need: () => ({ rule: 'silence.betterAnswer', than: to }) as const,
  };
  return { have, want: 2, spells: [spell] };
}

function placeOf(answer: SatisfactionLevel | number, scoreFrom: ScoreLevels): number {
  if (typeof answer !== 'number') return levels.indexOf(answer as AnsweredLevel);
  const place = levels.findIndex(
    (level) => level !== 'veryDissatisfied' && answer >= scoreFrom[level],
  );
  return place === -1 ? levels.length - 1 : place;
}
