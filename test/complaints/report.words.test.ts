/** The flags of a report in words. */
import { explain, type ReportFlag } from 'clientele/complaints';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { describe, expect, it } from 'vitest';

const target = 'resolution';
const surge = { kind: 'report.surge', now: 1_030, before: 10 } as const;

describe('a flag', () => {
  it.for<[ReportFlag, string, string]>([
    [{ kind: 'report.nothing' }, 'No complaint was given.', '没有投诉记录。'],
    [
      { kind: 'report.unfinished', asOf: '2026-03-09', to: '2026-04-01' },
      'The period ends at 2026-04-01 and is known until 2026-03-09: what is met early counts, what will be late does not yet.',
      '统计期至 2026-04-01 结束，数据仅截至 2026-03-09：提前完成的已计入，尚未超时的未计入。',
    ],
    [
      { kind: 'report.running', target, running: 1_200, paused: 3 },
      'The rate of resolution may still move: 1,200 still open and 3 paused.',
      'resolution 的达标率仍可能变化：1,200 件仍在处理，3 件暂停计时。',
    ],
    [
      { kind: 'report.running', target, running: 2, paused: 0 },
      'The rate of resolution may still move: 2 still open.',
      'resolution 的达标率仍可能变化：2 件仍在处理。',
    ],
    [
      { kind: 'report.running', target, running: 0, paused: 1 },
      'The rate of resolution may still move: 1 paused.',
      'resolution 的达标率仍可能变化：1 件暂停计时。',
    ],
    [
      { kind: 'report.tooFew', target, decided: 4, minGroupSize: 5 },
      'The rate of resolution is not told: it is out of 4, and it takes 5.',
      'resolution 的达标率不予显示：样本仅 4 件，至少需要 5 件。',
    ],
    [
      { kind: 'report.provisional', target, runs: 1 },
      '1 due time of resolution lies beyond the days for which holidays are known.',
      'resolution 有 1 个期限超出已知节假日安排的范围，仅供参考。',
    ],
    [
      { kind: 'report.provisional', target, runs: 2 },
      '2 due times of resolution lie beyond the days for which holidays are known.',
      'resolution 有 2 个期限超出已知节假日安排的范围，仅供参考。',
    ],
    [
      { kind: 'report.unrepeatable', complaints: 1 },
      '1 complaint without a customer or a subject: whether it repeats another is not known.',
      '1 件投诉缺少客户或主题，无法判断是否为重复投诉。',
    ],
    [
      { kind: 'report.unrepeatable', complaints: 2 },
      '2 complaints without a customer or a subject: whether they repeat others is not known.',
      '2 件投诉缺少客户或主题，无法判断是否为重复投诉。',
    ],
    [
      { kind: 'report.backlogGrew', before: 1, now: 12_096 },
      'The backlog grew from 1 complaint to 12,096.',
      '积压投诉由 1 件增至 12,096 件。',
    ],
    [
      { ...surge, subject: 'outage', ratio: '93.0323' },
      '1,030 complaints about outage, 10 in the other period, 93.03 times as many for the same time.',
      '“outage”类投诉激增：本期 1,030 件，对比期 10 件，同等时长下为对比期的 93.03 倍。',
    ],
    [
      { ...surge, subject: null, before: 0, ratio: null },
      '1,030 complaints without a subject, 0 in the other period.',
      '无主题投诉激增：本期 1,030 件，对比期 0 件。',
    ],
  ])('%j', ([flag, english, chinese]) => {
    const told = { because: [flag], needs: [], next: null };
    expect(explain(told, en)).toEqual([english]);
    expect(explain(told, zhCN)).toEqual([chinese]);
  });
});
