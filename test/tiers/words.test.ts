/** Every sentence about grades, in both languages, word for word. */
import { describe, expect, it } from 'vitest';
import {
  explain,
  type FocusReason,
  type GradeNeed,
  type GradeReason,
  type GradingFlag,
} from '../../src/tiers/index.ts';
import { gradeWordsEn } from '../../src/tiers/words.en.ts';
import { gradeWordsZhCN } from '../../src/tiers/words.zh-CN.ts';

type Reason = GradeReason | GradingFlag | FocusReason;

const reasons: readonly (readonly [Reason, string, string])[] = [
  [
    {
      kind: 'grade.threshold',
      of: 'value',
      have: '120',
      min: '100',
      below: '1000',
      grade: 'silver',
    },
    'Value 120 is at least 100 and below 1000: grade silver.',
    '价值 120，不低于 100 且低于 1000：等级 silver。',
  ],
  [
    { kind: 'grade.threshold', of: 'value', have: '1200', min: '1000', below: null, grade: 'gold' },
    'Value 1200 is at least 1000: grade gold.',
    '价值 1200，不低于 1000：等级 gold。',
  ],
  [
    { kind: 'grade.threshold', of: 'profit', have: '-5', min: null, below: '100', grade: 'base' },
    'Profit -5 is below 100: grade base.',
    '利润 -5，低于 100：等级 base。',
  ],
  [
    { kind: 'grade.threshold', of: 'visits', have: '7', min: null, below: null, grade: 'all' },
    'There is one grade only: all.',
    'visits 7：等级 all。',
  ],
  [
    {
      kind: 'grade.rankShare',
      of: 'profit',
      rank: 1203,
      customers: 4338,
      cut: 1302,
      share: '0.3',
      grade: 'B',
    },
    'Rank 1,203 of 4,338 by profit; the best 30% end at place 1,302: grade B.',
    '按利润在 4338 位客户中排第 1203；前 30% 截至第 1302 位：等级 B。',
  ],
  [
    {
      kind: 'grade.cumulativeShare',
      of: 'value',
      before: '0.791',
      share: '0.806',
      upTo: '0.8',
      boundary: 'start',
      grade: 'A',
    },
    'By value, those before hold 79.1% of the total, and with this customer 80.6%; grade A ends at 80%, and who crosses the line is in.',
    '按价值排序，之前的客户累计占 79.1%，含本客户为 80.6%；等级 A 截至 80%，跨线客户计入本级。',
  ],
  [
    {
      kind: 'grade.cumulativeShare',
      of: 'value',
      before: '0.791',
      share: '0.806',
      upTo: '0.95',
      boundary: 'end',
      grade: 'B',
    },
    'By value, those before hold 79.1% of the total, and with this customer 80.6%; grade B ends at 95%, and who crosses the line is out.',
    '按价值排序，之前的客户累计占 79.1%，含本客户为 80.6%；等级 B 截至 95%，跨线客户不计入本级。',
  ],
  [
    {
      kind: 'grade.cumulativeShare',
      of: 'value',
      before: '0.791',
      share: '0.806',
      upTo: '0.8',
      boundary: 'nearest',
      grade: 'A',
    },
    'By value, those before hold 79.1% of the total, and with this customer 80.6%; grade A ends at 80%, and who crosses the line goes to the nearer side.',
    '按价值排序，之前的客户累计占 79.1%，含本客户为 80.6%；等级 A 截至 80%，跨线客户归入较近一侧。',
  ],
  [
    { kind: 'grade.notPositive', of: 'value', have: '-3', grade: 'C' },
    'Value -3 is not above zero: the last grade, C.',
    '价值 -3 不大于零，归入末级 C。',
  ],
  [
    { kind: 'grade.tied', count: 1, with: ['c-2'], ties: 'keepTogetherUp' },
    '1 other customer has exactly as much (c-2); equals stay together, in the better grade.',
    '另有 1 位客户数值相同（c-2）；并列者一同归入较高等级。',
  ],
  [
    { kind: 'grade.tied', count: 12, with: ['c-2', 'c-3'], ties: 'keepTogetherDown' },
    '12 other customers have exactly as much (c-2, c-3 and others); equals stay together, in the lower grade.',
    '另有 12 位客户数值相同（c-2、c-3 等）；并列者一同归入较低等级。',
  ],
  [
    { kind: 'grade.tied', count: 2, with: ['c-2', 'c-3'], ties: 'splitById' },
    '2 other customers have exactly as much (c-2, c-3); equals are split by their order.',
    '另有 2 位客户数值相同（c-2、c-3）；并列者按排序分开。',
  ],
  [
    { kind: 'grade.tied', count: 2, with: ['c-2', 'c-3'], ties: null },
    '2 other customers have exactly as much (c-2, c-3).',
    '另有 2 位客户数值相同（c-2、c-3）。',
  ],
  [
    {
      kind: 'grade.weighted',
      score: '0.745',
      parts: [
        { of: 'profit', have: '66', share: '0.66', weight: '3' },
        { of: 'complaints', have: '0', share: '1', weight: '1' },
      ],
    },
    'Score 0.745: profit 66 counts 0.66 at weight 3, complaints 0 counts 1 at weight 1.',
    '综合得分 0.745：利润 66 折合 0.66，权重 3；complaints 0 折合 1，权重 1。',
  ],
  [
    {
      kind: 'grade.cell',
      row: { of: 'grade', have: 'A', min: null, below: null },
      column: { of: 'potential', have: null, min: null, below: '0.7' },
      grade: 'cash',
    },
    'Grade A, potential not known, taken as low: cash.',
    '等级 A，潜力未知，按低计：cash。',
  ],
  [
    {
      kind: 'grade.cell',
      row: { of: 'value', have: '120', min: '100', below: '1000' },
      column: { of: 'potential', have: '0.8', min: '0.7', below: null },
      grade: 'grow',
    },
    'Value 120 from 100 to below 1000, potential 0.8 of at least 0.7: grow.',
    '价值 120（不低于 100，低于 1000），潜力 0.8（不低于 0.7）：grow。',
  ],
  [
    {
      kind: 'grade.cell',
      row: { of: 'value', have: '12', min: null, below: '100' },
      column: { of: 'profit', have: '3', min: null, below: null },
      grade: 'low',
    },
    'Value 12 below 100, profit 3: low.',
    '价值 12（低于 100），利润 3：low。',
  ],
  [
    {
      kind: 'grade.rfm',
      recencyDays: 1,
      occasions: 9,
      monetary: '500',
      score: 555,
      grade: 'champions',
    },
    'Last bought 1 day ago, on 9 days in all, 500 in total: scores 555, segment champions.',
    '最近一次购买在 1 天前，共 9 个购买日，金额 500：RFM 得分 555，细分 champions。',
  ],
  [
    {
      kind: 'grade.rfm',
      recencyDays: null,
      occasions: 0,
      monetary: '0',
      score: 111,
      grade: 'lost',
    },
    'Never bought, on 0 days in all, 0 in total: scores 111, segment lost.',
    '从未购买，共 0 个购买日，金额 0：RFM 得分 111，细分 lost。',
  ],
  [
    {
      kind: 'grade.rfm',
      recencyDays: null,
      occasions: 2,
      monetary: '9.5',
      score: 122,
      grade: 'lost',
    },
    'Last purchase not known, on 2 days in all, 9.5 in total: scores 122, segment lost.',
    '最近一次购买日期未知，共 2 个购买日，金额 9.5：RFM 得分 122，细分 lost。',
  ],
  [
    {
      kind: 'grade.stayed',
      of: 'value',
      instead: 'B',
      grade: 'A',
      have: '900',
      cut: '1000',
      stayBand: '0.1',
    },
    'By the stay band in A rather than B: value 900 is no more than 10% below the cut, 1000.',
    '按保级区间归入 A（否则为 B）：价值 900 低于界线 1000 不超过 10%。',
  ],
  [
    { kind: 'grade.moved', from: 'C', to: 'A', why: 'ownFigures' },
    "Moved from C to A because of the customer's own figures.",
    '由 C 变为 A，原因：客户自身数据变化。',
  ],
  [
    { kind: 'grade.moved', from: 'A', to: 'B', why: 'cuts' },
    'Moved from A to B because the cuts moved.',
    '由 A 变为 B，原因：分级界线变动。',
  ],
  [
    { kind: 'grade.moved', from: 'A', to: 'B', why: 'both' },
    "Moved from A to B because of the customer's own figures and because the cuts moved.",
    '由 A 变为 B，原因：客户自身数据变化且分级界线变动。',
  ],
  [
    { kind: 'grade.moved', from: 'lost', to: 'atRisk', why: 'notKnown' },
    'Moved from lost to atRisk for reasons that are not known: the scores depend on all customers.',
    '由 lost 变为 atRisk，原因：无法判断，得分取决于全体客户。',
  ],
  [
    { kind: 'grade.smallPopulation', customers: 1, minPopulation: 5 },
    '1 customer is fewer than 5: shares mean little.',
    '客户仅 1 位，少于 5 位，按比例分级意义不大。',
  ],
  [
    { kind: 'grade.thresholdsInstead', customers: 4, minPopulation: 5 },
    '4 customers are fewer than 5: the thresholds of the policy were used instead of shares.',
    '客户仅 4 位，少于 5 位，改用规则中的绝对界线。',
  ],
  [{ kind: 'grade.noCustomers' }, 'There is nobody to grade.', '没有可分级的客户。'],
  [
    { kind: 'grade.nothingPositive', customers: 3 },
    'Nobody is above zero (3 customers): there is no total.',
    '3 位客户均不大于零，没有总额。',
  ],
  [
    { kind: 'grade.negative', customers: 41, sum: '-77183.61' },
    '41 customers are below zero, -77183.61 in all.',
    '41 位客户小于零，合计 -77183.61。',
  ],
  [
    { kind: 'grade.negativeTotal', net: '-2' },
    'All customers together are below zero: -2.',
    '全体客户合计小于零：-2。',
  ],
  [
    { kind: 'grade.allEqual', customers: 4, value: '25' },
    'All 4 customers have the same, 25: there is nothing to tell them apart by.',
    '4 位客户数值全部相同（25），无从区分。',
  ],
  [{ kind: 'grade.empty', grade: 'A' }, 'Nobody is in grade A.', '等级 A 中没有客户。'],
  [
    {
      kind: 'grade.no8020',
      customers: 1408,
      holds: '0.5362',
      customersFor80: 2799,
      shareFor80: '0.3974',
    },
    'No 80/20: the top 20% (1,408 customers) hold 53.62%; 80% are held by 2,799 customers, 39.74% of all.',
    '不符合二八法则：前 20%（1408 位）占 53.62%；占 80% 的为 2799 位，即全体的 39.74%。',
  ],
  [
    { kind: 'grade.rejected', customers: 11 },
    '11 customers could not be graded.',
    '11 位客户无法分级。',
  ],
  [
    { kind: 'focus.highValue', grade: 'A', value: '900' },
    'High value: grade A, value 900.',
    '高价值：等级 A，价值 900。',
  ],
  [
    { kind: 'focus.potential', potential: '0.9', cut: '0.7' },
    'Potential 0.9, at least 0.7, without a grade of high value.',
    '潜力 0.9，不低于 0.7，尚非高价值等级。',
  ],
  [
    { kind: 'focus.topUp', value: '30', min: 4 },
    'The next by value, 30: the list must have 4 customers.',
    '按价值递补（30）：名单至少 4 位。',
  ],
];

const needs: readonly (readonly [GradeNeed, string, string])[] = [
  [
    {
      rule: 'grade.more',
      of: 'value',
      have: '900',
      want: '1000',
      amount: '100',
      above: false,
      to: 'A',
    },
    '100 more value, which makes 1000, leads to A.',
    '价值再增加 100，达到 1000，即为 A。',
  ],
  [
    {
      rule: 'grade.more',
      of: 'value',
      have: '900',
      want: '1000',
      amount: '100',
      above: true,
      to: 'A',
    },
    'More than 100 more value, which makes more than 1000, leads to A.',
    '价值再增加超过 100，超过 1000，即为 A。',
  ],
  [
    {
      rule: 'grade.more',
      of: 'score',
      have: '0.7',
      want: '0.7',
      amount: '0',
      above: true,
      to: 'A',
    },
    'Score of more than 0.7 leads to A.',
    '综合得分超过 0.7 即为 A。',
  ],
  [
    {
      rule: 'grade.more',
      of: 'potential',
      have: null,
      want: '0.7',
      amount: null,
      above: false,
      to: 'star',
    },
    'Potential is not known; 0.7 leads to star.',
    '潜力未知；达到 0.7 即为 star。',
  ],
  [
    { rule: 'grade.score', of: 'recency', have: '40', want: '1', to: 5, grade: null },
    'A last purchase at most 1 day ago scores 5 in recency.',
    '最近一次购买在 1 天以内，近度得 5 分。',
  ],
  [
    { rule: 'grade.score', of: 'frequency', have: '2', want: '5', to: 4, grade: 'loyal' },
    'Buying on 5 days scores 4 in frequency, which leads to loyal.',
    '购买日达到 5 个，频度得 4 分，即为 loyal。',
  ],
  [
    { rule: 'grade.score', of: 'monetary', have: '60', want: '400', to: 4, grade: null },
    '400 in total scores 4 in monetary value.',
    '金额达到 400，额度得 4 分。',
  ],
];

describe('sentences', () => {
  it.each(reasons)('of the reason %o', (reason, english, chinese) => {
    const decision = { because: [reason], needs: [], next: null };
    expect(explain(decision, gradeWordsEn)).toEqual([english]);
    expect(explain(decision, gradeWordsZhCN)).toEqual([chinese]);
  });

  it.each(needs)('of the need %o', (need, english, chinese) => {
    const decision = { because: [], needs: [need], next: null };
    expect(explain(decision, gradeWordsEn)).toEqual([english]);
    expect(explain(decision, gradeWordsZhCN)).toEqual([chinese]);
  });

  it('stand here for every tag', () => {
    const kinds = new Set(reasons.map(([{ kind }]) => kind));
    const rules = new Set(needs.map(([{ rule }]) => rule));
    for (const words of [gradeWordsEn, gradeWordsZhCN]) {
      expect(Object.keys(words.because).sort()).toEqual([...kinds].sort());
      expect(Object.keys(words.needs).sort()).toEqual([...rules].sort());
    }
  });
});
