/** When a customer was lost, by what the caller counts as a loss. */
import { ContractError } from '../foundation/errors.ts';
import { requireIterable } from '../foundation/options.ts';
import { eventShapes } from '../history/eventShapes.ts';
import { type DayNumber, dayArgument } from '../time/civilDate.ts';
import type { LossRule } from './model.ts';
import type { ReadCustomer } from './riskFacts.ts';
import { forever } from './signals/spell.ts';

/** A stretch of days in which a customer is lost. */
export interface LossSpell {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Tells from everything that is known of a customer when they were lost. */
export type LossJudge = (id: string, seen: ReadCustomer) => readonly LossSpell[];

/** The greatest number of days: ten years. */
export const longestDays = 3_660;

/** Decodes a rule of loss. */
export function lossJudge(rule: LossRule): LossJudge {
  const keys = typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
  if (keys.length === 1 && 'noOrderDays' in rule) return afterSilence(rule.noOrderDays);
  if (keys.length === 1 && 'events' in rule) return afterEvents(rule.events);
  if (keys.length === 1 && 'outcomes' in rule) return afterOutcomes(rule.outcomes);
  const explanation = 'is none of { noOrderDays }, { events } and { outcomes }';
  const given = keys.length > 0 ? `{ ${keys.join(', ')} }` : rule;
  throw new ContractError('loss.malformed', 'options.loss', given, explanation);
}

/** Refuses what is no whole number of days. */
export function requireDays(days: number, argument: string): void {
  if (Number.isInteger(days) && days >= 1 && days <= longestDays) return;
  const explanation = `is no whole number of days from 1 to ${longestDays}`;
  throw new ContractError('number.outOfRange', argument, days, explanation);
}

/** An order on the day that fills them comes in time. */
function afterSilence(days: number): LossJudge {
  requireDays(days, 'options.loss.noOrderDays');
  return (_, { relation, asOf }) => {
    const orders = relation.purchases.occasionDays();
    const spells: LossSpell[] = [];
    orders.forEach((order, index) => {
      const next = orders[index + 1] ?? forever;
      const from = order + days;
      if (from < next && from <= asOf) spells.push({ from, to: next });
    });
    return spells;
  };
}

function afterEvents(kinds: readonly string[]): LossJudge {
  requireIterable(kinds, 'options.loss.events');
  const wanted = new Set(kinds);
  for (const kind of wanted) {
    if (eventShapes.has(kind)) continue;
    const explanation = 'is no kind of event';
    throw new ContractError('loss.unknownEvent', 'options.loss.events', kind, explanation);
  }
  return (_, { relation, events }) => {
    const orders = relation.purchases.occasionDays();
    const lost = events.filter(({ kind }) => wanted.has(kind));
    let next = 0;
    return lost.map(({ day }) => {
      while ((orders[next] ?? forever) <= day) next += 1;
      return { from: day, to: orders[next] ?? forever };
    });
  };
}

function afterOutcomes(outcomes: Extract<LossRule, { outcomes: unknown }>['outcomes']): LossJudge {
  const argument = 'options.loss.outcomes';
  requireIterable(outcomes, argument);
  const lost = new Map<string, DayNumber>();
  for (const outcome of outcomes) {
    const { id, lostOn } = outcome ?? {};
    if (typeof id !== 'string') {
      throw new ContractError('loss.malformed', argument, outcome, 'has no id');
    }
    const day = dayArgument(lostOn, argument);
    lost.set(id, Math.min(day, lost.get(id) ?? forever));
  }
  return (id) => {
    const from = lost.get(id);
    return from === undefined ? [] : [{ from, to: forever }];
  };
}
