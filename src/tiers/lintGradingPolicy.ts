/** What is legal in a grading policy, and odd. */
import { type Amount, compareAmounts, unit } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { requireChecked } from '../foundation/checkedPolicy.ts';
import { type Path, type Problem, problemAt } from '../foundation/problem.ts';
import type { GradingPolicy, RfmMethod } from './model.ts';
import { takes } from './rfm.ts';

/**
 * Something in a policy that is legal, and probably not meant.
 *
 * - `segments.gap`: scores that no segment takes; their customers are in the rest;
 * - `segments.overlap`: scores that a segment would take, and an earlier one takes: the first one holds;
 * - `segments.unreachable`: a segment all of whose scores are taken by earlier ones;
 * - `threshold.unreachable`: a threshold of a weighted score above 1, which no score is;
 * - `service.allAlike`: grades, and one service level for all of them.
 */
export type GradingFindingCode =
  | 'segments.gap'
  | 'segments.overlap'
  | 'segments.unreachable'
  | 'threshold.unreachable'
  | 'service.allAlike';

/** A finding: the code, where it is, a sentence, and the scores it is about. */
export interface GradingFinding extends Problem<GradingFindingCode> {
  /** The scores as 100 r + 10 f + m, ascending; empty where it is not about scores. */
  readonly scores: readonly number[];
}

/**
 * Looks a checked grading policy over for what is legal and odd. A clean policy has no findings.
 *
 * Source: a table of segments without gaps and overlaps is what one expects of it; common tables of RFM segments have
 * both.
 *
 * @param policy - a checked grading policy
 * @returns the findings in the order of the policy
 * @throws ContractError `policy.unchecked`
 * @example
 * ```ts
 * import { defineGradingPolicy, lintGradingPolicy, rfmQuintiles } from 'clientele/tiers';
 *
 * lintGradingPolicy(rfmQuintiles) // => []
 *
 * const odd = defineGradingPolicy({
 *   id: 'odd',
 *   version: '1',
 *   method: {
 *     kind: 'rfm',
 *     bins: 2,
 *     segments: [{ name: 'best', recency: [2, 2] }, { name: 'rich', monetary: [2, 2] }],
 *   },
 * });
 * lintGradingPolicy(odd).map(({ code, scores }) => [code, scores]) // => [['segments.overlap', [212, 222]], ['segments.gap', [111, 121]]]
 * ```
 */
export function lintGradingPolicy(policy: GradingPolicy): GradingFinding[] {
  requireChecked(policy, 'grading-policy@1', 'defineGradingPolicy or readGradingPolicy');
  const { method, service } = policy;
  const findings = method.kind === 'rfm' ? segmentFindings(method) : [];
  if (method.kind === 'weighted') {
    method.by.grades.forEach(({ min }, index) => {
      if (min === null || compareAmounts(amountFrom(min) as Amount, unit) <= 0) return;
      const path = ['method', 'by', 'grades', index, 'min'];
      findings.push(finding('threshold.unreachable', path, 'is above 1, the best score', []));
    });
  }
  const levels = Object.values<string>(service ?? {});
  if (levels.length > 1 && new Set(levels).size === 1) {
    const explanation = `gives every grade the level "${levels[0]}"`;
    findings.push(finding('service.allAlike', ['service'], explanation, []));
  }
  return findings;
}

function finding(
  code: GradingFindingCode,
  path: Path,
  explanation: string,
  scores: readonly number[],
): GradingFinding {
  return problemAt(code, path, explanation, null, { scores });
}

function segmentFindings({ bins, segments, others }: RfmMethod): GradingFinding[] {
  const findings: GradingFinding[] = [];
  const taken = new Set<number>();
  const all = everyScore(bins);
  segments.forEach((segment, index) => {
    const own = all.filter((scores) => takes(segment, scores)).map(({ score }) => score);
    const twice = own.filter((score) => taken.has(score));
    const path = ['method', 'segments', index];
    const first = `${twice.length} of its ${own.length} scores`;
    if (twice.length === own.length) {
      const explanation = 'is taken by earlier segments, so nobody is in it';
      findings.push(finding('segments.unreachable', path, explanation, twice));
    } else if (twice.length > 0) {
      const explanation = `shares ${first} with earlier segments, which hold`;
      findings.push(finding('segments.overlap', path, explanation, twice));
    }
    for (const score of own) taken.add(score);
  });
  const gap = all.map(({ score }) => score).filter((score) => !taken.has(score));
  if (gap.length > 0) {
    const explanation = `leave ${gap.length} of ${all.length} scores to "${others}"`;
    findings.push(finding('segments.gap', ['method', 'segments'], explanation, gap));
  }
  return findings;
}

function everyScore(bins: number) {
  const one = Array.from({ length: bins }, (_, at) => at + 1);
  return one.flatMap((recency) =>
    one.flatMap((frequency) =>
      one.map((monetary) => ({
        recency,
        frequency,
        monetary,
        score: 100 * recency + 10 * frequency + monetary,
      })),
    ),
  );
}
