/** Grades in English. */
import type { AxisPlace, BoundaryRule, MoveCause, TieRule } from './model.ts';
import type { GradeWords } from './words.ts';

const language = 'en';

const percent: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat(language, {
  style: 'percent',
  maximumFractionDigits: 2,
});
const share = (text: string): string => percent.format(Number(text));
const whole: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat(language);
const count = (value: number, one: string, many: string): string =>
  `${whole.format(value)} ${value === 1 ? one : many}`;
const customers = (value: number): string => count(value, 'customer', 'customers');
const days = (value: number): string => count(value, 'day', 'days');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ties: Readonly<Record<TieRule, string>> = {
  keepTogetherUp: 'equals stay together, in the better grade',
  keepTogetherDown: 'equals stay together, in the lower grade',
  splitById: 'equals are split by their order',
};

const boundaries: Readonly<Record<BoundaryRule, string>> = {
  start: 'who crosses the line is in',
  end: 'who crosses the line is out',
  nearest: 'who crosses the line goes to the nearer side',
};

const causes: Readonly<Record<MoveCause, string>> = {
  ownFigures: "because of the customer's own figures",
  cuts: 'because the cuts moved',
  both: "because of the customer's own figures and because the cuts moved",
  notKnown: 'for reasons that are not known: the scores depend on all customers',
};

/** A figure against the cuts of a matrix. */
function axis({ of, have, min, below }: AxisPlace): string {
  if (of === 'grade') return `grade ${have}`;
  if (have === null) return `${of} not known, taken as low`;
  if (min === null) return below === null ? `${of} ${have}` : `${of} ${have} below ${below}`;
  return below === null
    ? `${of} ${have} of at least ${min}`
    : `${of} ${have} from ${min} to below ${below}`;
}

/** The words about grades in English. */
export const gradeWordsEn: GradeWords = {
  language,
  because: {
    'grade.threshold': ({ of, have, min, below, grade }) => {
      if (min === null) {
        return below === null
          ? `There is one grade only: ${grade}.`
          : `${capital(of)} ${have} is below ${below}: grade ${grade}.`;
      }
      const upper = below === null ? '' : ` and below ${below}`;
      return `${capital(of)} ${have} is at least ${min}${upper}: grade ${grade}.`;
    },
    'grade.rankShare': ({ of, rank, customers: all, cut, share: line, grade }) =>
      `Rank ${whole.format(rank)} of ${whole.format(all)} by ${of}; the best ${share(line)} end at place ${whole.format(cut)}: grade ${grade}.`,
    'grade.cumulativeShare': ({ of, before, share: held, upTo, boundary, grade }) =>
      `By ${of}, those before hold ${share(before)} of the total, and with this customer ${share(held)}; grade ${grade} ends at ${share(upTo)}, and ${boundaries[boundary]}.`,
    'grade.notPositive': ({ of, have, grade }) =>
      `${capital(of)} ${have} is not above zero: the last grade, ${grade}.`,
    'grade.tied': ({ count: others, with: ids, ties: rule }) => {
      const more = others > ids.length ? ' and others' : '';
      const what = rule === null ? '' : `; ${ties[rule]}`;
      return `${count(others, 'other customer has', 'other customers have')} exactly as much (${ids.join(', ')}${more})${what}.`;
    },
    'grade.weighted': ({ score, parts }) =>
      `Score ${score}: ${parts.map(({ of, have, share: at, weight }) => `${of} ${have} counts ${at} at weight ${weight}`).join(', ')}.`,
    'grade.cell': ({ row, column, grade }) => `${capital(axis(row))}, ${axis(column)}: ${grade}.`,
    'grade.rfm': ({ recencyDays, occasions, monetary, score, grade }) => {
      const never = occasions === 0 ? 'Never bought' : 'Last purchase not known';
      const last = recencyDays === null ? never : `Last bought ${days(recencyDays)} ago`;
      return `${last}, on ${days(occasions)} in all, ${monetary} in total: scores ${score}, segment ${grade}.`;
    },
    'grade.stayed': ({ of, instead, grade, have, cut, stayBand }) =>
      `By the stay band in ${grade} rather than ${instead}: ${of} ${have} is no more than ${share(stayBand)} below the cut, ${cut}.`,
    'grade.moved': ({ from, to, why }) => `Moved from ${from} to ${to} ${causes[why]}.`,
    'grade.smallPopulation': ({ customers: all, minPopulation }) =>
      `${customers(all)} ${all === 1 ? 'is' : 'are'} fewer than ${minPopulation}: shares mean little.`,
    'grade.thresholdsInstead': ({ customers: all, minPopulation }) =>
      `${customers(all)} ${all === 1 ? 'is' : 'are'} fewer than ${minPopulation}: the thresholds of the policy were used instead of shares.`,
    'grade.noCustomers': () => 'There is nobody to grade.',
    'grade.nothingPositive': ({ customers: all }) =>
      `Nobody is above zero (${customers(all)}): there is no total.`,
    'grade.negative': ({ customers: some, sum }) =>
      `${customers(some)} ${some === 1 ? 'is' : 'are'} below zero, ${sum} in all.`,
    'grade.negativeTotal': ({ net }) => `All customers together are below zero: ${net}.`,
    'grade.allEqual': ({ customers: all, value }) =>
      `All ${customers(all)} have the same, ${value}: there is nothing to tell them apart by.`,
    'grade.empty': ({ grade }) => `Nobody is in grade ${grade}.`,
    'grade.no8020': ({ customers: top, holds, customersFor80, shareFor80 }) =>
      `No 80/20: the top 20% (${customers(top)}) hold ${share(holds)}; 80% are held by ${customers(customersFor80)}, ${share(shareFor80)} of all.`,
    'grade.rejected': ({ customers: some }) => `${customers(some)} could not be graded.`,
    'focus.highValue': ({ grade, value }) => `High value: grade ${grade}, value ${value}.`,
    'focus.potential': ({ potential, cut }) =>
      `Potential ${potential}, at least ${cut}, without a grade of high value.`,
    'focus.topUp': ({ value, min }) =>
      `The next by value, ${value}: the list must have ${customers(min)}.`,
  },
  needs: {
    'grade.more': ({ of, have, want, amount, above, to }) => {
      const wanted = above ? `more than ${want}` : `${want}`;
      if (have === null) return `${capital(of)} is not known; ${wanted} leads to ${to}.`;
      return amount === '0' || amount === null
        ? `${capital(of)} of ${wanted} leads to ${to}.`
        : `${above ? 'More than ' : ''}${amount} more ${of}, which makes ${wanted}, leads to ${to}.`;
    },
    'grade.score': ({ of, want, to, grade }) => {
      const led = grade === null ? '' : `, which leads to ${grade}`;
      if (of === 'recency') {
        return `A last purchase at most ${days(Number(want))} ago scores ${to} in recency${led}.`;
      }
      return of === 'frequency'
        ? `Buying on ${days(Number(want))} scores ${to} in frequency${led}.`
        : `${want} in total scores ${to} in monetary value${led}.`;
    },
  },
  next: {},
};
