/** What is said of every limit and every refusal, in both languages. */
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/calendar/index.ts';
import {
  explain,
  explainIssues,
  type RegulatoryFacts,
  type RegulatoryProblem,
  regulatoryDeadline,
  regulatoryLimits,
} from '../../src/regulations/index.ts';
import { startsEn } from '../../src/regulations/words.starts.en.ts';
import { instrumentsZhCN, startsZhCN, stepsZhCN } from '../../src/regulations/words.steps.zh-CN.ts';
import { en } from '../../src/words/en.ts';
import { zhCN } from '../../src/words/zh-CN.ts';
import { calendarOf, calendars } from './calendars.ts';
import { deadlineOf, factsOn } from './cases.ts';

const asOf = '2026-10-01T00:00:00Z';

test('every start and step has words, and every law of China', () => {
  for (const { start, step, jurisdiction, excluded, instrument } of regulatoryLimits) {
    expect([start, start in startsEn, start in startsZhCN]).toEqual([start, true, true]);
    expect([step, step in stepsZhCN]).toEqual([step, true]);
    if (jurisdiction.startsWith('CN')) {
      expect([instrument, instrument in instrumentsZhCN]).toEqual([instrument, true]);
    }
    if (excluded !== null) expect(excluded in stepsZhCN).toBe(true);
  }
  const used = new Set(regulatoryLimits.flatMap(({ start }) => start));
  expect(Object.keys(startsZhCN).filter((start) => !used.has(start))).toEqual([]);
  expect(Object.keys(startsEn).sort()).toEqual(Object.keys(startsZhCN).sort());
  const told = new Set(regulatoryLimits.flatMap(({ step, excluded }) => [step, excluded]));
  expect(Object.keys(stepsZhCN).filter((step) => !told.has(step))).toEqual([]);
});

test('every limit is told in both languages, as it runs, waits and ends', () => {
  for (const limit of regulatoryLimits) {
    const calendar = calendarOf(limit.jurisdiction);
    const { startedAt: _, ...waiting } = factsOn(limit, limit.effectiveTo ?? '2026-09-30');
    const facts = factsOn(limit, limit.effectiveTo ?? '2026-09-30');
    for (const [known, now] of [
      [facts, facts.receivedAt],
      [waiting, facts.receivedAt],
      [facts, '2035-01-01T00:00:00Z'],
    ] as const) {
      const deadline = deadlineOf(limit.id, known, { calendar, asOf: now as string });
      const english = explain(deadline, en);
      const chinese = explain(deadline, zhCN);
      expect(english).toHaveLength(chinese.length);
      for (const line of [...english, ...chinese]) expect(line).not.toMatch(/undefined|null|NaN/);
      for (const line of english) expect(line).not.toMatch(/[一-鿿]/);
      // A remark is quoted from the collection, and so is a foreign law.
      const said = chinese.filter(
        (line) => !line.startsWith('资料附注') && !line.includes(' 收到，适用'),
      );
      for (const line of said) expect(line).not.toMatch(/“(?!日”)/);
      expect(chinese.some((line) => line.includes('不构成法律意见'))).toBe(true);
    }
  }
});

test('one of them, word for word', () => {
  const receivedAt = '2026-09-16T10:00:00+08:00';
  const options = { calendar: calendars.CN, asOf: receivedAt };
  const deadline = deadlineOf('cn.telecom.operator-answer', { receivedAt }, options);
  expect(explain(deadline, zhCN)).toMatchInlineSnapshot(`
    [
      "2026-09-16 收到，适用《电信用户申诉处理办法》（工业和信息化部令第 35 号）（“art. 10(4) and appeal guide”）（cn.telecom.operator-answer），自 2016-07-30 起施行。",
      "法定义务：企业自收到投诉起 15 个自然日内答复用户。",
      "自 2026-09-16 起算，当日不计入，最后一日为 2026-10-01。",
      "2026-10-01 为休息日，期限顺延至下一工作日 2026-10-08。",
      "期限最后一日以业务时间结束为止（2026-10-08T10:00:00.000Z）。",
      "资料未作规定，按以下方式处理：“日”按自然日计算。",
      "资料附注：“day from a secondary index of the MIIT text”",
      "以上不构成法律意见；时限数字见于法律文本或监管机构、争议解决机构、平台自身的页面（A 级）。",
      "企业须在 2026-10-08T10:00:00.000Z 之前（含）答复用户。",
      "期限于 2026-10-08T10:00:00.000Z 届满，届时仍未完成即为逾期。",
    ]
  `);
  expect(explain(deadline, en)).toMatchInlineSnapshot(`
    [
      "MIIT Order 35 (telecom user appeals), art. 10(4) and appeal guide (cn.telecom.operator-answer) holds for what was received on 2026-09-16: in force since 2016-07-30.",
      "Duty: answer to user (firm), within 15 elapsed days from the receipt of the complaint.",
      "Counted from 2026-09-16, that day not included: the last day is 2026-10-01.",
      "2026-10-01 has no work: the last day moves to 2026-10-08, the next working day.",
      "The last day ends as work closes, at 2026-10-08T10:00:00.000Z.",
      "The source does not say it, and it is taken: days are elapsed days.",
      "Remarks of the collection: day from a secondary index of the MIIT text",
      "This is no legal advice; the number was seen in the legal text or on a page of the body itself (level A).",
      "By 2026-10-08T10:00:00.000Z, that instant included: answer to user (firm).",
      "The limit ends at 2026-10-08T10:00:00.000Z: what is not done by then is late.",
    ]
  `);
});

test('a threshold is no duty', () => {
  const facts = { receivedAt: '2026-03-02T10:00:00Z' };
  const said = (now: string) => {
    const deadline = deadlineOf('eu.air.escalate', facts, { calendar: calendars.EU, asOf: now });
    const because = deadline.because.filter(({ kind }) => kind === 'regulation.asks');
    const part = { because, needs: deadline.needs, next: null };
    return [...explain(part, en), ...explain(part, zhCN)];
  };
  expect([...said('2026-03-03T10:00:00Z'), ...said('2026-05-03T10:00:00Z')]).toMatchInlineSnapshot(`
    [
      "Threshold, after which another way opens: passenger may go to enforcement body (firm), 6 weeks from the receipt of the complaint.",
      "The threshold lies at 2026-04-13T22:00:00.000Z: passenger may go to enforcement body (firm).",
      "期限届满后可转入其他途径：企业自收到投诉起 6 周内作出答复（逾期旅客可向执法机构投诉）。",
      "期限至 2026-04-13T22:00:00.000Z（含）：企业作出答复（逾期旅客可向执法机构投诉）。",
      "Threshold, after which another way opens: passenger may go to enforcement body (firm), 6 weeks from the receipt of the complaint.",
      "The threshold passed at 2026-04-13T22:00:00.000Z: passenger may go to enforcement body (firm).",
      "期限届满后可转入其他途径：企业自收到投诉起 6 周内作出答复（逾期旅客可向执法机构投诉）。",
      "期限已于 2026-04-13T22:00:00.000Z 届满：企业作出答复（逾期旅客可向执法机构投诉）。",
    ]
  `);
});

test('an extended one, one that leaves days out or stands, and one with a second length', () => {
  const said = (rule: string, facts: RegulatoryFacts, calendar: Calendar = calendars.CN) => {
    const deadline = deadlineOf(rule, facts, { calendar });
    const kinds = ['extended', 'excluded', 'paused', 'otherLength', 'provisional'];
    const because = deadline.because.filter(({ kind }) => kinds.includes(kind.split('.')[1] ?? ''));
    const part = { because, needs: [], next: null };
    return [...explain(part, en), ...explain(part, zhCN)];
  };
  const begun = (at: string) => ({ receivedAt: at, startedAt: at });
  expect([
    ...said('cn.petition.resolve', {
      ...begun('2026-08-02T10:00:00+08:00'),
      extension: { at: '2026-09-01T10:00:00+08:00', met: ['reason', 'approval', 'notice'] },
    }),
    ...said('cn.samr.mediation', {
      ...begun('2025-03-03T10:00:00+08:00'),
      excluded: [{ from: '2025-03-10T09:00:00+08:00', to: '2025-03-17T09:00:00+08:00' }],
    }),
    ...said('cn.petition.resolve', {
      ...begun('2026-08-02T10:00:00+08:00'),
      extension: {
        at: '2026-09-01T10:00:00+08:00',
        met: ['reason', 'approval', 'notice'],
        until: '2026-09-02',
      },
    }),
    ...said('cn.samr.mediation', {
      ...begun('2025-03-03T10:00:00+08:00'),
      excluded: [{ from: '2025-03-10T09:00:00+08:00' }],
    }),
    ...said('au.asic.ack', { receivedAt: '2025-08-01T15:00:00+10:00' }, calendars.AU),
    ...said(
      'us.tila.resolve',
      {
        receivedAt: '2026-01-10T10:00:00-05:00',
        cycleEnds: ['2026-01-31', '2026-04-30', '2026-07-31'],
      },
      calendars.US,
    ),
    ...said('cn.advertising.authority', { receivedAt: '2026-12-28T10:00:00+08:00' }),
  ]).toMatchInlineSnapshot(`
    [
      "Extended at 2026-09-01T02:00:00.000Z (a reason that the law names, the approval, the notice to the customer): from 2026-10-08T10:00:00.000Z to 2026-11-02T10:00:00.000Z.",
      "2026-09-01T02:00:00.000Z 延长期限（法定的延长事由、批准手续、告知客户），由 2026-10-08T10:00:00.000Z 延至 2026-11-02T10:00:00.000Z。",
      "7 days left out: time needed for verification, inspection, testing or appraisal is not counted.",
      "扣除 7 日，不计入期限：检定、检验、检测、鉴定所需时间。",
      "The extension at 2026-09-01T02:00:00.000Z (a reason that the law names, the approval, the notice to the customer) adds nothing: the limit ends at 2026-10-08T10:00:00.000Z as before.",
      "2026-09-01T02:00:00.000Z 的延期（法定的延长事由、批准手续、告知客户）未使期限延长，期限仍于 2026-10-08T10:00:00.000Z 届满。",
      "The clock has stood still since 2025-03-10T01:00:00.000Z: time needed for verification, inspection, testing or appraisal is not counted.",
      "自 2025-03-10T01:00:00.000Z 起中止计算：检定、检验、检测、鉴定所需时间不计入期限。",
      "1 working day is allowed too, and ends later: the last day is 2025-08-04.",
      "也可按 1 个工作日计算，两者以较晚的为准，最后一日为 2025-08-04。",
      "No longer than 90 elapsed days: the last day is 2026-04-10.",
      "最长不超过 90 个自然日，最后一日为 2026-04-10。",
      "Provisional: holidays are known from 2015-01-01 up to, but not including, 2027-01-01.",
      "暂定：已知节假日安排自 2015-01-01 起，至 2027-01-01 之前为止。",
    ]
  `);
});

/** Every refusal, with what stands in it. */
const refused: readonly (readonly [RegulatoryProblem['code'], string, string | null])[] = [
  ['regulation.unknown', '"cn.telecom.answer"', null],
  ['regulation.notYetInForce', '"2022-04-30"', '2022-05-01'],
  ['regulation.noLongerInForce', '"2026-04-15"', '2026-04-14'],
  ['regulation.pauseNotAllowed', '"2026-08-01T02:00:00.000Z"', null],
  ['extension.notAllowed', '"2026-08-01T02:00:00.000Z"', null],
  ['extension.beforeStart', '"2026-08-01T02:00:00.000Z"', '2026-08-02T02:00:00.000Z'],
  ['extension.afterExpiry', '"2026-10-09T02:00:00.000Z"', '2026-10-08T10:00:00.000Z'],
  ['extension.notMet', 'a list of 1', 'approval, notice'],
  ['extension.tooLong', '"2026-11-03T10:00:00.000Z"', '2026-11-02T10:00:00.000Z'],
  ['extension.noDay', 'null', null],
  ['calendar.noCoverage', '"Asia/Shanghai"', null],
  ['calendar.outsideCoverage', '"Asia/Shanghai"', '2026-01-01/2026-08-10'],
  ['started.notAllowed', '"2026-09-01T00:00:00.000Z"', '2026-08-01T02:00:00.000Z'],
  ['received.afterAsOf', '"2030-01-01T00:00:00.001Z"', '2030-01-01T00:00:00.000Z'],
  ['started.beforeReceipt', '"2026-07-01T00:00:00.000Z"', '2026-08-01T02:00:00.000Z'],
  ['done.beforeStart', '"2026-06-01T00:00:00.000Z"', '2026-07-01T00:00:00.000Z'],
  ['excluded.order', '"2025-03-09T00:00:00.000Z"', '2025-03-10T00:00:00.000Z'],
  ['cycles.tooFew', '2', '2'],
];

describe('refusals', () => {
  const problems = refused.map(([code, received, against]) => ({
    code,
    path: [],
    message: '',
    received,
    against,
  }));

  test('in English', () => {
    expect(explainIssues(problems, en)).toMatchInlineSnapshot(`
      [
        "No legal limit has the id cn.telecom.answer.",
        "Received on 2022-04-30, before the limit took effect on 2022-05-01.",
        "Received on 2026-04-15, after 2026-04-14, the last day the limit was in force.",
        "The pause from 2026-08-01T02:00:00.000Z is refused: this law leaves nothing out, so its clock runs on.",
        "The extension of 2026-08-01T02:00:00.000Z is refused: this law knows none.",
        "The extension of 2026-08-01T02:00:00.000Z came before the limit began at 2026-08-02T02:00:00.000Z.",
        "The extension of 2026-10-09T02:00:00.000Z came after the limit ended at 2026-10-08T10:00:00.000Z.",
        "The extension is refused, as this is missing: the approval, the notice to the customer.",
        "An extension to 2026-11-03T10:00:00.000Z is refused: the law allows one up to 2026-11-02T10:00:00.000Z.",
        "The extension says no last day, and the law names none.",
        "The limit depends on holidays, and the calendar does not say for which days it knows them.",
        "The limit reaches beyond the days for which the calendar knows holidays, 2026-01-01 to 2026-08-10.",
        "A start at 2026-09-01T00:00:00.000Z is refused: the limit counts from the receipt itself, at 2026-08-01T02:00:00.000Z.",
        "The receipt at 2030-01-01T00:00:00.001Z lies after the instant that is asked about, 2030-01-01T00:00:00.000Z.",
        "The start at 2026-07-01T00:00:00.000Z lies before the receipt at 2026-08-01T02:00:00.000Z.",
        "It was done at 2026-06-01T00:00:00.000Z, before the start at 2026-07-01T00:00:00.000Z.",
        "What is left out ends at 2025-03-09T00:00:00.000Z, before it begins at 2025-03-10T00:00:00.000Z.",
        "Too few ends of billing cycles are given (2): 2 complete cycles after the start are counted.",
      ]
    `);
  });

  test('in Chinese', () => {
    expect(explainIssues(problems, zhCN)).toMatchInlineSnapshot(`
      [
        "没有编号为 cn.telecom.answer 的法定期限。",
        "收到日期为 2022-04-30，早于该期限的施行日期 2022-05-01。",
        "收到日期为 2026-04-15，晚于该期限有效期的最后一日 2026-04-14。",
        "不予中止（自 2026-08-01T02:00:00.000Z 起）：该法没有可以扣除的时间，期限连续计算。",
        "2026-08-01T02:00:00.000Z 的延期无效：该法未规定可以延长期限。",
        "2026-08-01T02:00:00.000Z 的延期早于期限的起算时间 2026-08-02T02:00:00.000Z，无效。",
        "2026-10-09T02:00:00.000Z 的延期晚于期限届满时间 2026-10-08T10:00:00.000Z，无效。",
        "延期无效，尚缺：批准手续、告知客户。",
        "不得延至 2026-11-03T10:00:00.000Z：依法最迟可延至 2026-11-02T10:00:00.000Z。",
        "延期未载明最后一日，法律也没有规定最长期限。",
        "该期限取决于节假日安排，而日历未说明其涵盖的日期范围。",
        "该期限超出日历已知节假日安排的范围（2026-01-01 至 2026-08-10）。",
        "不得以 2026-09-01T00:00:00.000Z 为起算时间：该期限自收到之时（2026-08-01T02:00:00.000Z）起算。",
        "收到时间 2030-01-01T00:00:00.001Z 晚于查询时点 2030-01-01T00:00:00.000Z。",
        "起算时间 2026-07-01T00:00:00.000Z 早于收到时间 2026-08-01T02:00:00.000Z。",
        "完成时间 2026-06-01T00:00:00.000Z 早于起算时间 2026-07-01T00:00:00.000Z。",
        "扣除时段的结束时间 2025-03-09T00:00:00.000Z 早于开始时间 2025-03-10T00:00:00.000Z。",
        "账单周期的截止日只有 2 个，不够计算起算之后的 2 个完整周期。",
      ]
    `);
  });

  test('as they come from a question', () => {
    const facts = {
      receivedAt: '2026-08-01T10:00:00+08:00',
      startedAt: '2026-08-02T10:00:00+08:00',
      extension: { at: '2026-08-03T10:00:00+08:00', met: ['reason'] },
    } as const;
    const outcome = regulatoryDeadline('cn.petition.resolve', facts, {
      calendar: calendars.CN,
      asOf,
    });
    const said = outcome.ok ? [] : explainIssues(outcome.problems, zhCN);
    expect(said).toEqual(['延期无效，尚缺：批准手续、告知客户。']);
  });
});

test('statuses', () => {
  expect(Object.values(en.regulatoryStatuses)).toHaveLength(5);
  expect(Object.values(zhCN.regulatoryStatuses)).toHaveLength(5);
});
