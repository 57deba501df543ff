/** The signals of a customer who says nothing. */
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { boundText } from '../foundation/wilson.ts';
import { historyView } from '../history/historyQuestion.ts';
import { refOf } from '../history/inOrder.ts';
import type { History, HistoryOptions } from '../history/model.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import type {
  RiskDecision,
  RiskNeed,
  RiskNext,
  RiskReason,
  SignalAge,
  SignalReading,
  SilencePolicy,
} from './model.ts';
import { type CourseSignal, RiskCourse } from './riskCourse.ts';
import { type ReadCustomer, riskFactsOf, seenOn } from './riskFacts.ts';
import type { Spell } from './signals/spell.ts';
import { rulesOf } from './silenceRules.ts';

/**
 * What a customer who does not complain shows on a day: six signals, each with its evidence, and one score.
 *
 * | signal | it stands while |
 * | --- | --- |
 * | `paymentDelay` | the last bill settled, or an open one, is later than the median of the bills before by more than `moreDays` |
 * | `orderGap` | no order for more than `percentOfMedian` of the median gap |
 * | `fallingVolume` | the whole `months` before brought less than in the same months of last year, by `fallPercent` or more |
 * | `unansweredContacts` | `contacts` in a row without a sign of life, each after `answerDays` |
 * | `keyContactLeft` | a `signal` event of one of the `forms` came, and none of `replacedForms` since |
 * | `satisfactionDown` | the answers fell by `levels` or more since they last rose |
 *
 * A signal counts for its weight on the day it begins, and for half of it after each `halfLifeDays`: news fade, and who
 * has been silent for years is not at risk but lost. **The score is 1 − Π(1 − strength)** over the signals that stand:
 * from 0 to 1, whatever the weights and their number, and in whatever order.
 *
 * **The weights and limits of the presets are unproven.** Let `backtestSignals` measure them on your own customers.
 *
 * Boundary cases: a signal for which too little is known is `unknown`, which is not `clear`; both count nothing. Bills
 * are read from `account`; volume and orders from the history alone, so put `purchasesFromBills(account)` into it where
 * bills are all there is. A relation that was declared ended has no signals. Days are those at their end; facts listed
 * in any order or more than once give the same answer. `next` is the first day on which the level is another if nothing
 * more happens: bills stay open, contacts unanswered, months without an order.
 *
 * Source: that the unhappy pay late or leave is a source's; the signals in detail and their figures are our proposal.
 *
 * @param policy - a checked silence policy, for example `relationshipSilence`
 * @param history - the customer with history and account, or the events alone
 * @param options - `asOf`, and `knownAt` for what was known on a past day
 * @returns the score and its level, the signals, the evidence, what would end each, and when the level changes
 * @throws FactsError with every problem of the history and of the account
 * @throws ContractError `policy.unchecked`, `date.malformed`, `date.impossible`, `option.unknown`
 * @example
 * ```ts
 * import { relationshipSilence, riskSignals } from 'clientele/silence';
 *
 * const history = ['01-10', '02-09', '03-10', '04-09'].map(
 *   (day) => ({ kind: 'purchase', on: `2024-${day}`, amount: '500' }) as const,
 * );
 * const risk = riskSignals(relationshipSilence, { id: 'c-1', history }, { asOf: '2024-06-10' });
 * risk.score // => '0.3969'
 * risk.level // => 'watch'
 * risk.signals[1] // => { signal: 'orderGap', status: 'stands', since: '2024-06-09', strength: '0.3969' }
 * risk.needs // => [{ rule: 'silence.order' }]
 * risk.next // => { what: 'silence.levelChanges', on: '2024-08-10', to: null, by: 'fading' }
 * ```
 */
export function riskSignals<Level extends string>(
  policy: SilencePolicy<Level>,
  history: History,
  options: HistoryOptions,
): RiskDecision<Level> {
  const rules = rulesOf(policy);
  const view = historyView(options);
  const seen = seenOn(riskFactsOf(history, view), view);
  const course = new RiskCourse(rules, seen);
  const { asOf } = view;
  const standing: StandingSignal[] = [];
  for (const signal of course.signals) {
    const spell = course.spellOn(signal, asOf);
    if (spell !== null) {
      standing.push({ signal, spell, strength: course.strengthOn(signal, asOf) });
    }
  }
  const change = course.next();
  return {
    asOf: civilDateOfDay(asOf),
    score: textOf(course.scoreOn(asOf)),
    level: (course.levelOn(asOf)?.rule.level ?? null) as Level | null,
    signals: course.signals.map((signal) => readingOf(signal, standing)),
    issues: [...seen.ordered.issues, ...seen.relation.issues],
    upcoming: seen.ordered.upcoming,
    policy: rules.stamp,
    because: reasonsOf(course, seen, standing),
    needs: standing
      .map(({ spell }) => spell.need())
      .filter((need): need is RiskNeed => need !== null),
    next:
      change === null
        ? null
        : ({
            what: 'silence.levelChanges',
            on: civilDateOfDay(change.on),
            to: change.level?.rule.level ?? null,
            by: change.by,
          } as RiskNext<Level>),
  };
}

/** A signal that stands on the day asked about. */
interface StandingSignal {
  readonly signal: CourseSignal;
  readonly spell: Spell;
  readonly strength: number;
}

function readingOf(signal: CourseSignal, standing: readonly StandingSignal[]): SignalReading {
  const name = signal.judge.signal;
  const found = standing.find((one) => one.signal === signal);
  if (found === undefined) {
    const status = signal.isKnown ? 'clear' : 'unknown';
    return { signal: name, status, since: null, strength: '0' };
  }
  const since = civilDateOfDay(found.spell.from);
  return { signal: name, status: 'stands', since, strength: boundText(found.strength) };
}

function reasonsOf(
  course: RiskCourse,
  { asOf, relation }: ReadCustomer,
  standing: readonly StandingSignal[],
): RiskReason[] {
  const { declared } = relation;
  if (declared !== null) return [{ kind: 'silence.ended', event: refOf(declared) }];
  const reasons: RiskReason[] = standing.map(
    (one) => ({ ...one.spell.evidence(), ...ageOf(one, asOf) }) as RiskReason,
  );
  for (const { judge, judged, isKnown } of course.signals) {
    const { have, want } = judged;
    if (!isKnown) reasons.push({ kind: 'silence.unknown', signal: judge.signal, have, want });
  }
  const level = course.levelOn(asOf)?.rule ?? null;
  reasons.push({
    kind: 'silence.score',
    standing: standing.length,
    score: textOf(course.scoreOn(asOf)),
    level: level?.level ?? null,
    atLeast: level?.atLeast ?? null,
  });
  return reasons;
}

function ageOf({ signal, spell, strength }: StandingSignal, asOf: DayNumber): SignalAge {
  const { weight, halfLifeDays, origin } = signal.judge.rule;
  return {
    since: civilDateOfDay(spell.from),
    ageDays: asOf - spell.from,
    weight: weight as DecimalText,
    halfLifeDays,
    strength: boundText(strength),
    origin,
  };
}
