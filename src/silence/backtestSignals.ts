/** What the signals were worth on the caller's own past data. */
import { ContractError, FactsError } from '../foundation/errors.ts';
import { checkOptions, requireIterable } from '../foundation/options.ts';
import { recordId } from '../foundation/recordId.ts';
import { recordProblems } from '../foundation/recordProblems.ts';
import { customerFactsOf } from '../history/eventFacts.ts';
import type { Customer } from '../history/model.ts';
import { type CivilDate, civilDateOfDay, type DayNumber, dayArgument } from '../time/civilDate.ts';
import { FactsReader } from '../time/factsReader.ts';
import { type LossJudge, lossJudge, requireDays } from './lossSpells.ts';
import type { Backtest, BacktestOptions, BacktestRejection, SilencePolicy } from './model.ts';
import { RiskCourse } from './riskCourse.ts';
import { accountOf, billsBy, type RiskFacts, seenOn } from './riskFacts.ts';
import { type Look, LookCount, SignalTally, type SignLook } from './signalTally.ts';
import { type ReadyLevel, rulesOf, type SilenceRules } from './silenceRules.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'loss',
  'from',
  'to',
  'stepDays',
  'horizonDays',
] satisfies (keyof BacktestOptions)[]);

/**
 * What the signals and the score were worth on past data: how much oftener a customer was lost where a signal stood,
 * and how long before.
 *
 * From `from` on, every `stepDays`, each customer who had bought and was not lost yet is looked at, **as known on that
 * day**: facts that happened or were recorded later are not seen. A look is followed by a loss if one lies within the
 * `horizonDays` after it. Looks end where that many days are no longer covered by the data, which end before `to`.
 *
 * - **lift**: the share of looks followed by a loss where the signal stood ÷ that of all looks at which it could be
 *   told. 1 is worth nothing. Customers of whom too little is known are not in the base: they are others;
 * - **interval**: Wilson's, as if each customer had been looked at once, because looks at one customer are not
 *   independent; that of the lift takes the base as given;
 * - **announced**: of the losses, those before which the signal stood at a look;
 * - **lead time**: days from the first such look within the horizon to the loss: at most `horizonDays`.
 *
 * Boundary cases: a loss on the day of a look has happened, one on the last day of the horizon counts. A customer who
 * orders again may be lost again. With fewer customers than the policy's `minGroup` there is no lift. Where a loss is a
 * silence (`noOrderDays`), a gap in orders is a part of it and announces it by its nature: compare lifts of other
 * signals with that one's, and mind the lead time. A customer that cannot be used is in `rejected`.
 *
 * Source: this library's; the interval is Wilson's of 1927.
 *
 * @param policy - a checked silence policy
 * @param customers - customers with histories and accounts; they are read once
 * @param options - `loss`, `from`, `to`, `stepDays`, `horizonDays`
 * @returns the base rate, and lift and lead time of each signal and of each level of the score
 * @throws ContractError `policy.unchecked`, `option.unknown`, `date.malformed`, `date.impossible`, `period.backwards`,
 *   `period.tooShort`, `number.outOfRange`, `loss.malformed`, `loss.unknownEvent`, `outcomes.notIterable`,
 *   `events.notIterable`, `customers.notIterable`
 * @example
 * ```ts
 * import { backtestSignals, relationshipSilence } from 'clientele/silence';
 *
 * const steady = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
 * const customer = (id: string, months: readonly string[]) => ({
 *   id,
 *   history: months.map((month) => ({ kind: 'purchase', on: `2023-${month}-05` }) as const),
 * });
 * const customers = [customer('stays', steady), customer('leaves', steady.slice(0, 5))];
 * const test = backtestSignals(relationshipSilence, customers, {
 *   loss: { noOrderDays: 90 },
 *   from: '2023-06-01',
 *   to: '2024-01-01',
 *   stepDays: 30,
 *   horizonDays: 60,
 * });
 * test.looks.length // => 6
 * const gap = test.signals.find(({ signal }) => signal === 'orderGap');
 * gap?.standing.numerator // => 1
 * gap?.isTooSmall // => true
 * gap?.leadDays?.median // => 3
 * ```
 */
export function backtestSignals<Level extends string>(
  policy: SilencePolicy<Level>,
  customers: Iterable<Customer>,
  options: BacktestOptions,
): Backtest<Level> {
  const rules = rulesOf(policy);
  const plan = planOf(options);
  requireIterable(customers, 'customers');
  const base = new LookCount();
  const signals = rules.signals.map(() => new SignalTally());
  const levels = rules.levels.map(() => new SignalTally());
  const rejected: BacktestRejection[] = [];
  let index = 0;
  for (const customer of customers) {
    try {
      const looks = looksAt(customer, rules, plan);
      base.add(looks);
      signals.forEach((tally, place) => {
        tally.add(signLooks(looks, ({ signals: seen }) => seen[place] ?? null));
      });
      levels.forEach((tally, place) => {
        tally.add(signLooks(looks, ({ level }) => (level === null ? null : level >= place)));
      });
    } catch (error) {
      rejected.push({ index, id: recordId(customer), problems: recordProblems(error) });
    }
    index += 1;
  }
  return {
    from: options.from,
    to: options.to,
    looks: plan.looks.map(civilDateOfDay),
    base: base.share(),
    signals: rules.signals.map(({ signal }, place) => ({
      signal,
      ...(signals[place] as SignalTally).record(rules.minGroup),
    })),
    levels: rules.levels.map(({ rule }, place) => ({
      level: rule.level as Level,
      ...(levels[place] as SignalTally).record(rules.minGroup),
    })),
    rejected,
    policy: rules.stamp,
  };
}

/** What is asked, decoded. */
interface Plan {
  readonly looks: readonly DayNumber[];
  readonly horizonDays: number;
  /** The last day that the data cover. */
  readonly end: DayNumber;
  readonly lossesOf: LossJudge;
}

function planOf(options: BacktestOptions): Plan {
  checkOptions(options, optionKeys);
  const { stepDays, horizonDays } = options;
  const from = dayArgument(options.from, 'from');
  const end = dayArgument(options.to, 'to') - 1;
  requireDays(stepDays, 'options.stepDays');
  requireDays(horizonDays, 'options.horizonDays');
  if (end < from) {
    throw periodError('period.backwards', options.to, `is not after from, ${options.from}`);
  }
  const looks: DayNumber[] = [];
  for (let day = from; day + horizonDays <= end; day += stepDays) looks.push(day);
  if (looks.length === 0) {
    const explanation = `leaves no day from ${options.from} on with the ${horizonDays} days of the horizon after it`;
    throw periodError('period.tooShort', options.to, explanation);
  }
  return { looks, horizonDays, end, lossesOf: lossJudge(options.loss) };
}

const periodError = (code: string, to: CivilDate, explanation: string): ContractError =>
  new ContractError(code, 'to', to, explanation);

/** What was seen of a customer at a look. */
interface CustomerLook extends Look {
  /** For each signal whether it stood; null where nobody could tell. */
  readonly signals: readonly (boolean | null)[];
  /** The place of the level that the score reached, −1 below the lowest; null where nothing could be told. */
  readonly level: number | null;
}

const always = Number.POSITIVE_INFINITY;

function looksAt(customer: Customer, rules: SilenceRules, plan: Plan): CustomerLook[] {
  const history = customerFactsOf(customer);
  const account = accountOf(customer);
  const factsOn = (asOf: DayNumber, knownAt: DayNumber): RiskFacts => {
    const reader = new FactsReader();
    const bills = billsBy(reader, account, { asOf, knownAt });
    if (reader.problems.length > 0) throw new FactsError(reader.problems);
    return { history, bills };
  };
  const { looks, horizonDays, end } = plan;
  const hindsight = { asOf: end, knownAt: always };
  const losses = plan.lossesOf(history.customer, seenOn(factsOn(end, always), hindsight));
  const found: CustomerLook[] = [];
  for (const on of looks) {
    if (losses.some(({ from, to }) => from <= on && on < to)) continue;
    const seen = seenOn(factsOn(on, on), { asOf: on, knownAt: on });
    if (seen.relation.occasions === 0 || seen.relation.declared !== null) continue;
    const loss = losses.find(({ from }) => from > on && from <= on + horizonDays);
    const course = new RiskCourse(rules, seen);
    found.push({
      on,
      lostOn: loss?.from ?? null,
      signals: course.signals.map((signal) =>
        signal.isKnown ? course.spellOn(signal, on) !== null : null,
      ),
      level: course.isKnown ? rules.levels.indexOf(course.levelOn(on) as ReadyLevel) : null,
    });
  }
  return found;
}

/** The looks at which a sign could be told. */
function signLooks(
  looks: readonly CustomerLook[],
  standsAt: (look: CustomerLook) => boolean | null,
): SignLook[] {
  const told: SignLook[] = [];
  for (const look of looks) {
    const stands = standsAt(look);
    if (stands !== null) told.push({ on: look.on, lostOn: look.lostOn, stands });
  }
  return told;
}
