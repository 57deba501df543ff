/** Folds the rows of a batch into figures. */
import { type Amount, addAmounts, zero } from '../foundation/amount.ts';
import { textAtScale } from '../foundation/amountText.ts';
import type { DecimalInput, DecimalText } from '../foundation/decimalInput.ts';
import { FactsReader } from '../time/factsReader.ts';
import { bandFor, discountFor } from './discount.ts';
import type {
  BandReward,
  BatchRow,
  PointsPolicy,
  Score,
  ScoreStatus,
  ScoreSummary,
} from './model.ts';
import { pointsNumber } from './pointsNumber.ts';
import { checkedAmount, rulesOf } from './rules.ts';
import { checkScore, isOutside } from './scoreCheck.ts';

/** What else a summary may be given. */
export interface SummaryOptions<Decision extends Score> {
  /** The next bill of a scored row; with it the summary has discounts. */
  readonly nextBill?: (row: Extract<BatchRow<Decision>, { ok: true }>) => DecimalInput;
}

interface Tally {
  customers: number;
  points: Amount;
  discount: Amount;
}

const statuses: readonly ScoreStatus[] = /* @__PURE__ */ Object.freeze([
  'earned',
  'pending',
  'forfeited',
  'held',
  'reinstated',
  'notYetMember',
  'notMember',
]);

/**
 * The rows of a batch in figures: how many records, how they stand, their points, and the bands of the
 * discount table with the customers and the discounts in each. It reads the rows once and holds none.
 *
 * Boundary cases: a score whose points are deferred is counted by status and in no band, and its points are
 * not in `points`; who is no customer in the period is in no band either. A policy without a table of bands
 * has no bands.
 *
 * Source: plain sums over the rows; no rule of its own.
 *
 * @param policy - the policy the rows were scored with
 * @param rows - of `scorePortfolio`, or rows of your own around `scoreTenureAndSpend`
 * @param options - `nextBill`, a function from a row to its next bill, where discounts are wanted
 * @returns the figures; every record is either scored or rejected
 * @throws FactsError when `nextBill` returns no amount
 * @throws ContractError `policy.unchecked`, or `score.ofOtherPolicy` for a row of a policy with another id
 * @example
 * ```ts
 * import { scorePortfolio, summariseScores, telecomPoints } from 'clientele';
 *
 * const bill = { period: '2024-03', dueOn: '2024-04-20', total: '186.00', paidOn: '2024-04-20' };
 * const accounts = [
 *   { id: 'c-1', joinedOn: '2022-03-01', bills: [bill] },
 *   { id: 'c-2', joinedOn: 'yesterday', bills: [bill] },
 * ];
 * const rows = scorePortfolio(telecomPoints, accounts, { period: '2024-03', asOf: '2024-05-01' });
 * const summary = summariseScores(telecomPoints, rows, { nextBill: () => '186.00' });
 * [summary.records, summary.scored, summary.rejected] // => [2, 1, 1]
 * summary.byBand.find(({ band }) => band === '40') // => { band: '40', min: 40, customers: 1, points: 43, discount: '9.30' }
 * summary.problems // => { 'date.malformed': 1 }
 * ```
 */
export function summariseScores<Decision extends Score>(
  policy: PointsPolicy,
  rows: Iterable<BatchRow<Decision>>,
  options: SummaryOptions<Decision> = {},
): ScoreSummary {
  rulesOf(policy);
  const { reward, currency } = policy;
  const byStatus = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<
    ScoreStatus,
    number
  >;
  const problems: Record<string, number> = {};
  const bands = new Map<string, Tally>();
  const sums = { tenure: zero, spend: zero, gross: zero, points: zero, discount: zero };
  let rejected = 0;
  let scored = 0;

  for (const row of rows) {
    if (!row.ok) {
      rejected += 1;
      for (const { code } of row.problems) problems[code] = (problems[code] ?? 0) + 1;
      continue;
    }
    const { decision } = row;
    checkScore(decision, policy);
    scored += 1;
    byStatus[decision.status] += 1;
    sums.tenure = addAmounts(sums.tenure, checkedAmount(decision.tenure.points));
    sums.spend = addAmounts(sums.spend, checkedAmount(decision.spend.points));
    sums.gross = addAmounts(sums.gross, checkedAmount(decision.gross));
    if (decision.points === null) continue;
    const points = checkedAmount(decision.points);
    sums.points = addAmounts(sums.points, points);
    if (reward === null || isOutside(decision)) continue;
    const discount =
      options.nextBill === undefined
        ? zero
        : discountFor(decision.points, reward, billOf(options.nextBill(row)), currency).amount;
    sums.discount = addAmounts(sums.discount, discount);
    const band = bandFor(reward, decision.points);
    if (band !== null) addToBand(bands, band.name, points, discount);
  }

  const discounts = reward !== null && options.nextBill !== undefined;
  const scale = reward?.scale ?? 0;
  const money = (amount: Amount): DecimalText | null =>
    discounts ? textAtScale(amount, scale) : null;
  return {
    records: scored + rejected,
    scored,
    rejected,
    byStatus,
    tenurePoints: pointsNumber(sums.tenure),
    spendPoints: pointsNumber(sums.spend),
    gross: pointsNumber(sums.gross),
    points: pointsNumber(sums.points),
    byBand: reward?.kind === 'bands' ? bandSummaries(reward, bands, money) : [],
    discount: money(sums.discount),
    problems,
  };
}

function billOf(value: unknown): Amount {
  const reader = new FactsReader();
  const amount = reader.amount('nextBill', value);
  reader.throwProblems();
  return amount;
}

function addToBand(
  bands: Map<string, Tally>,
  name: string,
  points: Amount,
  discount: Amount,
): void {
  const tally = bands.get(name) ?? { customers: 0, points: zero, discount: zero };
  tally.customers += 1;
  tally.points = addAmounts(tally.points, points);
  tally.discount = addAmounts(tally.discount, discount);
  bands.set(name, tally);
}

function bandSummaries(
  reward: BandReward,
  tallies: ReadonlyMap<string, Tally>,
  money: (amount: Amount) => DecimalText | null,
): ScoreSummary['byBand'] {
  return reward.bands.map(({ name, min }) => {
    const tally = tallies.get(name) ?? { customers: 0, points: zero, discount: zero };
    return {
      band: name,
      min,
      customers: tally.customers,
      points: pointsNumber(tally.points),
      discount: money(tally.discount),
    };
  });
}
