/** Grades in Chinese. */
import type { AxisPlace, BoundaryRule, MoveCause, TieRule } from './model.ts';
import type { GradeWords } from './words.ts';

const language = 'zh-CN';

const percent: Intl.NumberFormat = /* @__PURE__ */ new Intl.NumberFormat(language, {
  style: 'percent',
  maximumFractionDigits: 2,
});
const share = (text: string): string => percent.format(Number(text));

const names: Readonly<Record<string, string>> = {
  value: '价值',
  profit: '利润',
  potential: '潜力',
  score: '综合得分',
};
const figure = (of: string): string => (Object.hasOwn(names, of) ? (names[of] as string) : of);

const ties: Readonly<Record<TieRule, string>> = {
  keepTogetherUp: '并列者一同归入较高等级',
  keepTogetherDown: '并列者一同归入较低等级',
  splitById: '并列者按排序分开',
};

const boundaries: Readonly<Record<BoundaryRule, string>> = {
  start: '跨线客户计入本级',
  end: '跨线客户不计入本级',
  nearest: '跨线客户归入较近一侧',
};

const causes: Readonly<Record<MoveCause, string>> = {
  ownFigures: '客户自身数据变化',
  cuts: '分级界线变动',
  both: '客户自身数据变化且分级界线变动',
  notKnown: '无法判断，得分取决于全体客户',
};

/** A figure against the cuts of a matrix. */
function axis({ of, have, min, below }: AxisPlace): string {
  if (of === 'grade') return `等级 ${have}`;
  if (have === null) return `${figure(of)}未知，按低计`;
  const name = `${figure(of)} ${have}`;
  if (min === null) return below === null ? name : `${name}（低于 ${below}）`;
  return below === null ? `${name}（不低于 ${min}）` : `${name}（不低于 ${min}，低于 ${below}）`;
}

/** The words about grades in Chinese. */
export const gradeWordsZhCN: GradeWords = {
  language,
  because: {
    'grade.threshold': ({ of, have, min, below, grade }) => {
      const parts = [
        min === null ? '' : `不低于 ${min}`,
        below === null ? '' : `低于 ${below}`,
      ].filter((part) => part !== '');
      const bounds = parts.length === 0 ? '' : `，${parts.join(' 且')}`;
      return `${figure(of)} ${have}${bounds}：等级 ${grade}。`;
    },
    'grade.rankShare': ({ of, rank, customers, cut, share: line, grade }) =>
      `按${figure(of)}在 ${customers} 位客户中排第 ${rank}；前 ${share(line)} 截至第 ${cut} 位：等级 ${grade}。`,
    'grade.cumulativeShare': ({ of, before, share: held, upTo, boundary, grade }) =>
      `按${figure(of)}排序，之前的客户累计占 ${share(before)}，含本客户为 ${share(held)}；等级 ${grade} 截至 ${share(upTo)}，${boundaries[boundary]}。`,
    'grade.notPositive': ({ of, have, grade }) =>
      `${figure(of)} ${have} 不大于零，归入末级 ${grade}。`,
    'grade.tied': ({ count, with: ids, ties: rule }) => {
      const more = count > ids.length ? ' 等' : '';
      const what = rule === null ? '' : `；${ties[rule]}`;
      return `另有 ${count} 位客户数值相同（${ids.join('、')}${more}）${what}。`;
    },
    'grade.weighted': ({ score, parts }) =>
      `综合得分 ${score}：${parts.map(({ of, have, share: at, weight }) => `${figure(of)} ${have} 折合 ${at}，权重 ${weight}`).join('；')}。`,
    'grade.cell': ({ row, column, grade }) => `${axis(row)}，${axis(column)}：${grade}。`,
    'grade.rfm': ({ recencyDays, occasions, monetary, score, grade }) => {
      const never = occasions === 0 ? '从未购买' : '最近一次购买日期未知';
      const last = recencyDays === null ? never : `最近一次购买在 ${recencyDays} 天前`;
      return `${last}，共 ${occasions} 个购买日，金额 ${monetary}：RFM 得分 ${score}，细分 ${grade}。`;
    },
    'grade.stayed': ({ of, instead, grade, have, cut, stayBand }) =>
      `按保级区间归入 ${grade}（否则为 ${instead}）：${figure(of)} ${have} 低于界线 ${cut} 不超过 ${share(stayBand)}。`,
    'grade.moved': ({ from, to, why }) => `由 ${from} 变为 ${to}，原因：${causes[why]}。`,
    'grade.smallPopulation': ({ customers, minPopulation }) =>
      `客户仅 ${customers} 位，少于 ${minPopulation} 位，按比例分级意义不大。`,
    'grade.thresholdsInstead': ({ customers, minPopulation }) =>
      `客户仅 ${customers} 位，少于 ${minPopulation} 位，改用规则中的绝对界线。`,
    'grade.noCustomers': () => '没有可分级的客户。',
    'grade.nothingPositive': ({ customers }) => `${customers} 位客户均不大于零，没有总额。`,
    'grade.negative': ({ customers, sum }) => `${customers} 位客户小于零，合计 ${sum}。`,
    'grade.negativeTotal': ({ net }) => `全体客户合计小于零：${net}。`,
    'grade.allEqual': ({ customers, value }) =>
      `${customers} 位客户数值全部相同（${value}），无从区分。`,
    'grade.empty': ({ grade }) => `等级 ${grade} 中没有客户。`,
    'grade.no8020': ({ customers, holds, customersFor80, shareFor80 }) =>
      `不符合二八法则：前 20%（${customers} 位）占 ${share(holds)}；占 80% 的为 ${customersFor80} 位，即全体的 ${share(shareFor80)}。`,
    'grade.rejected': ({ customers }) => `${customers} 位客户无法分级。`,
    'focus.highValue': ({ grade, value }) => `高价值：等级 ${grade}，价值 ${value}。`,
    'focus.potential': ({ potential, cut }) => `潜力 ${potential}，不低于 ${cut}，尚非高价值等级。`,
    'focus.topUp': ({ value, min }) => `按价值递补（${value}）：名单至少 ${min} 位。`,
  },
  needs: {
    'grade.more': ({ of, have, want, amount, above, to }) => {
      const wanted = above ? `超过 ${want}` : `达到 ${want}`;
      if (have === null) return `${figure(of)}未知；${wanted} 即为 ${to}。`;
      return amount === '0' || amount === null
        ? `${figure(of)}${wanted} 即为 ${to}。`
        : `${figure(of)}再增加${above ? '超过 ' : ' '}${amount}，${wanted}，即为 ${to}。`;
    },
    'grade.score': ({ of, want, to, grade }) => {
      const led = grade === null ? '' : `，即为 ${grade}`;
      if (of === 'recency') return `最近一次购买在 ${want} 天以内，近度得 ${to} 分${led}。`;
      return of === 'frequency'
        ? `购买日达到 ${want} 个，频度得 ${to} 分${led}。`
        : `金额达到 ${want}，额度得 ${to} 分${led}。`;
    },
  },
  next: {},
};
