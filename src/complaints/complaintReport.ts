/** What became of many complaints in a period. */
import { amountOfWhole, multiplyAmounts } from '../foundation/amount.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import type { DecimalText } from '../foundation/decimalInput.ts';
import { requireIterable } from '../foundation/options.ts';
import { ratioText } from '../foundation/wilson.ts';
import { instantText } from '../time/instant.ts';
import type {
  ComplaintFigures,
  ComplaintReport,
  ComplaintReportOptions,
  CustomerBase,
  SlaNames,
  SlaPolicy,
  TrackedComplaint,
} from './model.ts';
import { Backlog } from './reportBacklog.ts';
import { comparisonOf } from './reportComparison.ts';
import { ComplaintDecoder } from './reportedComplaint.ts';
import { flagsOf } from './reportFlags.ts';
import { ReportGroups } from './reportGroups.ts';
import { ReportHolders } from './reportHolders.ts';
import { type ReportQuestion, reportQuestion } from './reportQuestion.ts';
import { RepeatedComplaints } from './reportRepeats.ts';
import { ReportTally } from './reportTally.ts';

/**
 * The figures of complaints in a period: how targets were kept, what waits, what complaints came to, and what has
 * changed, of all of them and by group.
 *
 * - A rate is `met` of `met` and `late`, over the runs of a clock that are due in the period (`basis: 'due'`), or over
 *   those stopped in it (`'stopped'`). A run is late when it was not stopped in time, stopped since or not. One that is
 *   open and not late is neither: it is counted as `running` or `paused`, and `bounds` says how far it may move the
 *   rate. Each run of a clock counts, so an update that is owed ten times counts ten times.
 * - Shares have Wilson's interval, differences between periods Newcombe's; a share out of fewer than `minGroupSize` is
 *   withheld, its counts are not.
 * - Percentiles are exact, by nearest rank, of the runs that were stopped: those still open are not among them.
 * - Solved at first contact is by `firstContact`: resolved for the first time in the period, with at most so many public
 *   replies and changes of hands, and not reopened. A repeat is a complaint of the same customer on the same subject at
 *   most `repeatWithinDays` after another one.
 * - `compareWith` gives the same for another period: differences, and subjects that have clearly more complaints than
 *   before. Of many subjects, one in forty seems to grow by chance.
 *
 * Boundary cases: periods are half-open. Complaints are those that `trackComplaint` answered, all as of one `asOf`; they
 * are read once, in any order, and only counts and times of them are kept. Everything given counts: `byStatus` adds up
 * to the complaints, groups add up to the whole, and `runs` of a target are all in one of its counts. Months and days
 * are those of the zone; a month is that of the receipt. Ages count days of 24 hours since the receipt, at `asOf`.
 * Targets that the policy does not have are not told.
 *
 * Source: the figures are those the brief of this library asks for; complaints and referrals for a million customers are
 * how the Chinese regulator of telecommunications tells them (百万用户申诉率). The intervals are Wilson's of 1927 and
 * Newcombe's of 1998. First contact, repeats and the least group are our proposal: state them with the figures.
 *
 * @param policy - the policy that the complaints were tracked by, in this version or another
 * @param complaints - tracked complaints: a list, or a generator that tracks one after the other
 * @param options - `from`, `to` and `asOf`, and by which definitions
 * @returns the figures, and flags: what one should know before believing them
 * @throws ContractError `policy.unchecked`; `complaints.notIterable`; `complaint.untracked`, `complaint.ofOtherPolicy`
 *   and `complaint.later` for one that was tracked by nothing, another policy or later; `instant.malformed`;
 *   `period.backwards`, `period.notBegun` and `period.overlaps`; `option.unknown`, `number.outOfRange`,
 *   `teams.malformed`, `zone.unknown`
 * @example
 * ```ts
 * import { complaintReport, standardComplaints, trackComplaint } from 'clientele/complaints';
 *
 * const policy = standardComplaints({
 *   calendar: { timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-18:00'] } },
 * });
 * const asOf = '2026-04-01T00:00:00+08:00';
 * // One answered within its working day, one that nobody has answered
 * const received = { kind: 'received', matter: 'complaint', channel: 'phone', severity: 'P3' } as const;
 * const answer = { kind: 'agentReply', at: '2026-03-02T11:00:00+08:00', public: true } as const;
 * const tracked = [
 *   [{ ...received, at: '2026-03-02T10:00:00+08:00' }, answer],
 *   [{ ...received, at: '2026-03-03T10:00:00+08:00' }],
 * ].map((events) => trackComplaint(policy, events, { asOf }));
 *
 * const march = { from: '2026-03-01T00:00:00+08:00', to: asOf, asOf, minGroupSize: 1 } as const;
 * const { total } = complaintReport(policy, tracked, march);
 * const { met, late, rate, workingTime } = total.targets.firstResponse;
 * [met, late, rate.share] // => [1, 1, '0.5']
 * rate.interval // => { low: '0.0945', high: '0.9055' }
 * workingTime.percentiles[0] // => { percent: 50, milliseconds: 3_600_000 }
 * total.ageing.find(({ complaints }) => complaints > 0) // => { fromDays: 15, toDays: 30, complaints: 2 }
 * ```
 */
export function complaintReport<Names extends SlaNames>(
  policy: SlaPolicy<Names>,
  complaints: Iterable<TrackedComplaint<Names>>,
  options: ComplaintReportOptions,
): ComplaintReport<Names> {
  requireChecked(policy, 'sla-policy@1', 'defineSlaPolicy or readSlaPolicy');
  const question = reportQuestion(policy as SlaPolicy, options);
  requireIterable(complaints, 'complaints');
  return reportOf(policy as SlaPolicy, complaints, question) as ComplaintReport<Names>;
}

function reportOf(
  policy: SlaPolicy,
  complaints: Iterable<TrackedComplaint>,
  question: ReportQuestion,
): ComplaintReport {
  const names = Object.keys(policy.targets);
  const { period, other, asOf, dimensions } = question;
  const decoder = new ComplaintDecoder(policy, asOf);
  const whole = new ReportTally(question, names.length, period);
  const former = other === null ? null : new ReportTally(question, names.length, other);
  const groups = new ReportGroups(policy, question, names);
  const repeats = new RepeatedComplaints();
  const backlog = new Backlog(question);
  const holders = new ReportHolders(names);
  const subjects = new Map<string | null, { before: number; now: number }>();
  for (const tracked of complaints) {
    const one = decoder.read(tracked);
    const group = groups.tallyOf(one);
    const tallies = group === null ? [whole] : [whole, group];
    if (former !== null) tallies.push(former);
    for (const tally of tallies) tally.add(one);
    repeats.add(one, tallies);
    backlog.add(one.openPeriods);
    if (whole.has(one.receivedAt)) holders.add(one);
    if (former === null) continue;
    const counts = subjects.get(tracked.subject) ?? { before: 0, now: 0 };
    if (whole.has(one.receivedAt)) counts.now += 1;
    if (former.has(one.receivedAt)) counts.before += 1;
    if (counts.now + counts.before > 0) subjects.set(tracked.subject, counts);
  }
  repeats.count(question.definitions.repeatWithinDays);
  const total = whole.figures(names);
  const curve = backlog.curve();
  const comparison =
    other === null || former === null
      ? null
      : comparisonOf(question, other, total, former.figures(names), subjects);
  return {
    from: instantText(period.from),
    to: instantText(period.to),
    asOf: instantText(asOf),
    definitions: question.definitions,
    total,
    groupBy: dimensions,
    groups: groups.figures(),
    backlog: curve,
    holders: holders.figures(),
    base: baseOf(question, total),
    comparison,
    flags: flagsOf(question, whole, total, curve, comparison),
    policy: { id: policy.id, version: policy.version },
  };
}

function baseOf({ base }: ReportQuestion, total: ComplaintFigures): CustomerBase | null {
  if (base === null) return null;
  const { customers, per } = base;
  const forSoMany = (count: number): DecimalText =>
    ratioText(
      multiplyAmounts(amountOfWhole(count), amountOfWhole(per)),
      amountOfWhole(customers),
    ) as DecimalText;
  return {
    customers,
    per,
    complaints: forSoMany(total.received),
    referrals: forSoMany(total.regulator.referrals),
  };
}
