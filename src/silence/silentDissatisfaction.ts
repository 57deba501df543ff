/** The unhappy customers behind the complaints. */
import {
  type Amount,
  amountOfWhole,
  compareAmounts,
  divideAmounts,
  subtractAmounts,
  zero,
} from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { describeAmountFault } from '../foundation/amountProblem.ts';
import { numberOf, textOf } from '../foundation/amountText.ts';
import type { DecimalInput } from '../foundation/decimalInput.ts';
import { ContractError, FactsError } from '../foundation/errors.ts';
import { checkOptions } from '../foundation/options.ts';
import { RecordReader } from '../time/recordReader.ts';
import { trialsBehind } from './binomial.ts';
import type {
  ComplaintCount,
  CountRange,
  DissatisfactionOptions,
  DissatisfactionReason,
  SilenceOrigin,
  SilencePolicy,
  SilentDissatisfaction,
} from './model.ts';
import { shareProblem } from './policyProblems.ts';
import { stampOf } from './silenceRules.ts';

const optionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'confidence',
] satisfies (keyof DissatisfactionOptions)[]);
const factKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'complaints',
] satisfies (keyof ComplaintCount)[]);

/** With more the sums of the range would take seconds. */
const mostComplaints = 1_000_000_000;
const usualConfidence = '0.95';
const one: Amount = /* @__PURE__ */ amountOfWhole(1);

/**
 * How many unhappy customers stand behind the complaints, if so many of the unhappy complain as stated: complaints ÷
 * share, and the range of whole numbers that go with it.
 *
 * A number of unhappy customers is in the range if so few complaints or fewer, and so many or more, would each come
 * with a probability of at least half of 1 − confidence, each unhappy customer complaining with the stated probability
 * on their own. The sums are those of the binomial distribution, not of an approximation.
 *
 * **The range knows nothing of how wrong the share is.** It tells what chance does under a share that is taken for
 * true. One in ten is one source's; the share depends on the trade, on the price of the matter and on how easy it is to
 * complain. Ask your own customers.
 *
 * Boundary cases: no complaints are an estimate of 0, and a range from 0 up; where everybody complains the range is
 * the complaints alone. The estimate is always in the range. Customers are counted, not messages: one who complains
 * twice is one.
 *
 * Source: the share of 0.10 is that of a source on complaints; the range is that of Clopper and Pearson (1934), turned
 * around to the number of trials.
 *
 * @param policyOrShare - a checked silence policy, for its `complaintRate`; or the share of the unhappy who complain,
 *   above 0 and up to 1, with at most four decimals
 * @param count - `complaints`: customers who complained
 * @param options - `confidence` of the range, above 0 and below 1; 0.95 where it is left out
 * @returns the estimate and its range, with and without those who complained
 * @throws FactsError for `complaints` that are no whole number from 0 to 1,000,000,000
 * @throws ContractError `policy.unchecked`, `share.outOfRange`, `confidence.outOfRange`, `option.unknown`, and
 *   `amount.malformed`, `amount.notFinite`, `amount.tooManyDigits` for a share or a confidence that is no number
 * @example
 * ```ts
 * import { relationshipSilence, silentDissatisfaction } from 'clientele/silence';
 *
 * const behind = silentDissatisfaction(relationshipSilence, { complaints: 12 });
 * behind.estimate // => '120'
 * behind.range // => { low: 65, high: 205 }
 * behind.silentEstimate // => '108'
 *
 * silentDissatisfaction('0.5', { complaints: 12 }).range // => { low: 16, high: 36 }
 * silentDissatisfaction('0.5', { complaints: 0 }).range // => { low: 0, high: 5 }
 * silentDissatisfaction(0, { complaints: 12 }) // throws ContractError: share: 0 is not above 0 and up to 1, with at most 4 decimals
 * ```
 */
export function silentDissatisfaction(
  policyOrShare: SilencePolicy | DecimalInput,
  count: ComplaintCount,
  options: DissatisfactionOptions = {},
): SilentDissatisfaction {
  const { share, origin, policy } = statedShare(policyOrShare);
  checkOptions(options, optionKeys);
  const confidence = confidenceOf(options.confidence ?? usualConfidence);
  const complaints = complaintsOf(count);
  const said = amountOfWhole(complaints);
  const wholeQuotient = (mode: 'floor' | 'ceil'): number =>
    numberOf(divideAmounts(said, share, { mode, scale: 0 })) as number;
  const range = trialsBehind({
    count: complaints,
    share: numberOf(share) as number,
    tail: (numberOf(subtractAmounts(one, confidence)) as number) / 2,
    floor: wholeQuotient('floor'),
    ceiling: wholeQuotient('ceil'),
  });
  const estimate = divideAmounts(said, share, { mode: 'halfEven', scale: 4 });
  const numbers = {
    complaints,
    share: textOf(share),
    estimate: textOf(estimate),
    range,
    confidence: textOf(confidence),
  };
  const reason: DissatisfactionReason = { kind: 'silence.unhappy', ...numbers, origin };
  return {
    ...numbers,
    silentEstimate: textOf(subtractAmounts(estimate, said)),
    silentRange: less(range, complaints),
    policy,
    because: [reason],
    needs: [],
    next: null,
  };
}

const less = ({ low, high }: CountRange, by: number): CountRange => ({
  low: low - by,
  high: high - by,
});

interface StatedShare extends Pick<SilentDissatisfaction, 'policy'> {
  readonly share: Amount;
  readonly origin: SilenceOrigin | null;
}

function statedShare(policyOrShare: SilencePolicy | DecimalInput): StatedShare {
  if (isPolicy(policyOrShare)) {
    const policy = stampOf(policyOrShare);
    const { share, origin } = policyOrShare.complaintRate;
    return { share: amountFrom(share) as Amount, origin, policy };
  }
  const share = numberArgument(policyOrShare, 'share');
  const problem = shareProblem(share, policyOrShare, false);
  if (problem !== null) {
    const explanation = 'is not above 0 and up to 1, with at most 4 decimals';
    throw new ContractError('share.outOfRange', 'share', policyOrShare, explanation);
  }
  return { share, origin: null, policy: null };
}

/** What has a format, or claims to be a policy by its rate, is judged as one. */
function isPolicy(value: SilencePolicy | DecimalInput): value is SilencePolicy {
  return (
    typeof value === 'object' && value !== null && ('format' in value || 'complaintRate' in value)
  );
}

function confidenceOf(value: DecimalInput): Amount {
  const confidence = numberArgument(value, 'confidence');
  const isIn = compareAmounts(confidence, zero) > 0 && compareAmounts(confidence, one) < 0;
  if (isIn && numberOf(confidence) !== null) return confidence;
  const explanation = 'is not above 0 and below 1, with at most 15 digits';
  throw new ContractError('confidence.outOfRange', 'confidence', value, explanation);
}

function numberArgument(value: DecimalInput, argument: string): Amount {
  const amount = amountFrom(value);
  if (typeof amount !== 'string') return amount;
  const code = amount === 'type.wrong' ? 'amount.malformed' : amount;
  throw new ContractError(code, argument, value, describeAmountFault(amount, value));
}

function complaintsOf(count: ComplaintCount): number {
  const reader = new RecordReader();
  const record = reader.record(count, factKeys);
  const complaints =
    record === null ? 0 : reader.wholeNumber('complaints', record['complaints'], mostComplaints);
  if (reader.problems.length > 0) throw new FactsError(reader.problems);
  return complaints;
}
