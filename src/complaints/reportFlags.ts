/** What one should know before believing a report. */
import { instantText } from '../time/instant.ts';
import type { BacklogPoint, ComplaintFigures, PeriodComparison, ReportFlag } from './model.ts';
import type { ReportQuestion } from './reportQuestion.ts';
import type { ReportTally } from './reportTally.ts';

/** The flags of a report. */
export function flagsOf(
  question: ReportQuestion,
  tally: ReportTally,
  total: ComplaintFigures,
  backlog: readonly BacklogPoint[],
  comparison: PeriodComparison | null,
): ReportFlag[] {
  const { asOf, period } = question;
  const flags: ReportFlag[] = [];
  if (asOf < period.to) {
    flags.push({ kind: 'report.unfinished', asOf: instantText(asOf), to: instantText(period.to) });
  }
  if (total.complaints === 0) return [...flags, { kind: 'report.nothing' }];
  flags.push(...targetFlags(question, tally, total));
  const complaints = tally.unrepeatable;
  if (complaints > 0) flags.push({ kind: 'report.unrepeatable', complaints });
  const [before, now] = [backlog.at(0)?.open ?? 0, backlog.at(-1)?.open ?? 0];
  if (now > before) flags.push({ kind: 'report.backlogGrew', before, now });
  for (const one of comparison?.subjects ?? []) {
    if (!one.isSurge) continue;
    const { subject, before: earlier, now: since, ratio } = one;
    flags.push({ kind: 'report.surge', subject, before: earlier, now: since, ratio });
  }
  return flags;
}

function targetFlags(
  { definitions: { minGroupSize } }: ReportQuestion,
  { targets }: ReportTally,
  total: ComplaintFigures,
): ReportFlag[] {
  return Object.entries(total.targets).flatMap(([target, figures], index) => {
    const flags: ReportFlag[] = [];
    const { running, paused, rate } = figures;
    if (running + paused > 0) flags.push({ kind: 'report.running', target, running, paused });
    const decided = rate.denominator;
    if (rate.tooFew) flags.push({ kind: 'report.tooFew', target, decided, minGroupSize });
    const runs = targets[index]?.provisional ?? 0;
    if (runs > 0) flags.push({ kind: 'report.provisional', target, runs });
    return flags;
  });
}
