/** A policy to start from: recency, frequency and monetary value. */
import type { GradingPolicy, RfmSegment } from './model.ts';
import { preset } from './preset.ts';

/** The segments of `rfmQuintiles`. */
export type RfmSegmentName =
  | 'champions'
  | 'loyal'
  | 'bigSpenders'
  | 'recent'
  | 'needAttention'
  | 'aboutToLeave'
  | 'cannotLose'
  | 'atRisk'
  | 'lostBigSpenders'
  | 'lost'
  | 'Others';

const segment = (
  name: RfmSegmentName,
  ...[recency, frequency, monetary]: [[number, number], [number, number], [number, number]]
): RfmSegment<RfmSegmentName> => ({ name, recency, frequency, monetary });

/**
 * Recency, frequency and monetary value in five scores each, and ten segments that leave no gap and do not overlap.
 *
 * Boundary cases: customers need `occasions` and `lastOn` (or `recencyDays`), as `valuesFromHistories` gives them; who
 * never bought has the lowest scores. The scores of the R package rfm come with `compat: 'r-rfm'` in the method.
 *
 * Source: scoring in quintiles is common practice in direct marketing; the ten segments, their names and service levels
 * are **our proposal**.
 *
 * @example
 * ```ts
 * import { gradePortfolio, rfmQuintiles } from 'clientele/tiers';
 *
 * const customers = [
 *   { id: 'c-1', value: '500', occasions: 9, lastOn: '2024-06-20' },
 *   { id: 'c-2', value: '400', occasions: 5, lastOn: '2024-01-15' },
 *   { id: 'c-3', value: '60', occasions: 2, lastOn: '2024-06-25' },
 *   { id: 'c-4', value: '30', occasions: 1, lastOn: '2023-08-01' },
 *   { id: 'c-5', value: '20', occasions: 1, lastOn: '2023-01-01' },
 * ];
 * const { grades } = gradePortfolio(rfmQuintiles, customers, { asOf: '2024-06-30' });
 * grades.map(({ grade, rfm }) => `${grade} ${rfm?.score}`) // => ['champions 455', 'needAttention 344', 'recent 533', 'lost 222', 'lost 121']
 * ```
 */
export const rfmQuintiles: GradingPolicy<RfmSegmentName, RfmSegmentName, null> =
  /* @__PURE__ */ preset<RfmSegmentName>({
    id: 'rfm-quintiles',
    method: {
      kind: 'rfm',
      bins: 5,
      recencyCuts: null,
      frequencyCuts: null,
      monetaryCuts: null,
      segments: [
        segment('champions', [4, 5], [4, 5], [4, 5]),
        segment('loyal', [4, 5], [4, 5], [1, 3]),
        segment('bigSpenders', [4, 5], [1, 3], [4, 5]),
        segment('recent', [4, 5], [1, 3], [1, 3]),
        segment('needAttention', [3, 3], [3, 5], [1, 5]),
        segment('aboutToLeave', [3, 3], [1, 2], [1, 5]),
        segment('cannotLose', [1, 2], [4, 5], [4, 5]),
        segment('atRisk', [1, 2], [4, 5], [1, 3]),
        segment('lostBigSpenders', [1, 2], [1, 3], [4, 5]),
        segment('lost', [1, 2], [1, 3], [1, 3]),
      ],
      others: 'Others',
      compat: null,
    },
    refine: null,
    service: {
      champions: 'dedicated',
      loyal: 'proactive',
      bigSpenders: 'proactive',
      recent: 'standard',
      needAttention: 'proactive',
      aboutToLeave: 'standard',
      cannotLose: 'dedicated',
      atRisk: 'proactive',
      lostBigSpenders: 'standard',
      lost: 'selfService',
      Others: 'selfService',
    },
    focus: {
      minShare: '0.2',
      maxShare: '0.3',
      highValue: ['champions', 'cannotLose'],
      potentialCut: null,
    },
  });
