/** A weighted score of several figures, each brought to 0 to 1: exact, with one division when it is shown. */
import {
  type Amount,
  addAmounts,
  compareAmounts,
  greaterOf,
  lesserOf,
  multiplyAmounts,
  signOf,
  subtractAmounts,
  unit,
  zero,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { nameOfMeasure } from './measures.ts';
import type { WeightedMethod, WeightedMetric, WeightedPart } from './model.ts';
import { figureReader, type Portfolio, type ReadCustomer } from './readPortfolio.ts';
import { shareText } from './shareText.ts';

/** The scores of a portfolio. */
export interface WeightedScores {
  /** The score of each customer, times `whole`. */
  readonly amounts: readonly Amount[];
  /** What a score of 1 is: the weights and the spans of all figures multiplied. */
  readonly whole: Amount;
  /** The figures of a customer, how far each lies between its ends, and its weight. */
  partsOf(customer: ReadCustomer): WeightedPart[];
}

/** A figure between its two ends. */
interface Scale {
  readonly metric: WeightedMetric;
  readonly from: Amount;
  readonly to: Amount;
  readonly span: Amount;
  readonly read: (customer: ReadCustomer) => Amount;
  /** The weight, times the spans of all other figures. */
  readonly factor: Amount;
}

const amountOf = (text: string): Amount => amountFrom(text) as Amount;

/** Scores every customer. Where all have the same of a figure, nobody is better by it: it counts 0. */
export function weightedScores(method: WeightedMethod, portfolio: Portfolio): WeightedScores {
  const spans = method.metrics.map((metric) => scaleOf(metric, portfolio));
  const scales = spans.map((scale, at) => ({
    ...scale,
    factor: spans.reduce<Amount>(
      (product, { span }, other) => (other === at ? product : multiplyAmounts(product, span)),
      amountOf(scale.metric.weight),
    ),
  }));
  const weights = scales.reduce(
    (sum, { metric }) => addAmounts(sum, amountOf(metric.weight)),
    zero,
  );
  const whole = spans.reduce((product, { span }) => multiplyAmounts(product, span), weights);
  const scoreOf = (customer: ReadCustomer): Amount =>
    scales.reduce(
      (sum, scale) =>
        addAmounts(sum, multiplyAmounts(scale.factor, stepOf(scale, scale.read(customer)))),
      zero,
    );
  return {
    amounts: portfolio.customers.map(scoreOf),
    whole,
    partsOf: (customer) =>
      scales.map((scale) => {
        const have = scale.read(customer);
        return {
          of: nameOfMeasure(scale.metric.of),
          have: textOf(have),
          share: shareText(stepOf(scale, have), scale.span) as DecimalText,
          weight: scale.metric.weight,
        };
      }),
  };
}

function scaleOf(metric: WeightedMetric, portfolio: Portfolio): Omit<Scale, 'factor'> {
  const read = figureReader(portfolio, metric.of) as (customer: ReadCustomer) => Amount;
  const figures = portfolio.customers.map(read);
  const end = (pick: typeof lesserOf): Amount =>
    figures.length === 0 ? zero : figures.reduce((a, b) => pick(a, b));
  const from = metric.from === null ? end(lesserOf) : amountOf(metric.from);
  const to = metric.to === null ? end(greaterOf) : amountOf(metric.to);
  const span = subtractAmounts(to, from);
  return { metric, from, to, span: signOf(span) > 0 ? span : unit, read };
}

/** How far a figure lies from its worse end, between nothing and the span. */
function stepOf({ metric, from, to }: Omit<Scale, 'factor'>, figure: Amount): Amount {
  if (compareAmounts(to, from) <= 0) return zero;
  const held = lesserOf(greaterOf(figure, from), to);
  return metric.better === 'higher' ? subtractAmounts(held, from) : subtractAmounts(to, held);
}
