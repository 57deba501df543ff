/** Every sentence about membership, in both languages, word for word. */
import { describe, expect, it } from 'vitest';
import {
  type ClubNeed,
  type ClubReason,
  explain,
  type MoveReason,
  type TierNeed,
  type TierNext,
  type TierReason,
} from '../../src/membership/index.ts';
import { membershipWordsEn } from '../../src/membership/words.en.ts';
import { membershipWordsZhCN } from '../../src/membership/words.zh-CN.ts';

const languages = [membershipWordsEn, membershipWordsZhCN];

const reasons: readonly (readonly [TierReason | MoveReason | ClubReason, string, string])[] = [
  [
    { kind: 'tier.unknown' },
    'Not a member yet: nothing is known up to this day.',
    '尚未成为会员：截至当日没有任何记录。',
  ],
  [
    { kind: 'tier.joined', on: '2024-01-05', tier: 'Basic' },
    'A member since 2024-01-05, in Basic.',
    '自 2024-01-05 起为会员，等级为 Basic。',
  ],
  [
    {
      kind: 'tier.reached',
      on: '2026-01-01',
      metric: 'spendInWindow',
      figure: '5000',
      want: '5000',
      tier: 'Gold',
      through: '2027-12-31',
      figures: ['o-1', 'o-2'],
    },
    'Gold was reached on 2026-01-01 with 5000 spent (o-1, o-2); it takes 5000, valid through 2027-12-31.',
    '2026-01-01 消费 5000（o-1、o-2），达到 Gold 升级标准 5000，有效期至 2027-12-31（含当日）。',
  ],
  [
    {
      kind: 'tier.reached',
      on: '2026-01-01',
      metric: 'pointsEarned',
      figure: '5000',
      want: '5000',
      tier: 'Gold',
      through: null,
      figures: [],
    },
    'Gold was reached on 2026-01-01 with 5000 points earned; it takes 5000.',
    '2026-01-01 获得积分 5000，达到 Gold 升级标准 5000。',
  ],
  [
    {
      kind: 'tier.renewed',
      on: '2026-01-01',
      metric: 'balance',
      figure: '4100',
      want: '4000',
      tier: 'Gold',
      through: '2027-12-31',
    },
    'Gold was renewed on 2026-01-01 with a balance of 4100; 4000 keep it, valid through 2027-12-31.',
    '2026-01-01 考核：余额 4100，达到 Gold 保级标准 4000，有效期至 2027-12-31（含当日）。',
  ],
  [
    {
      kind: 'tier.renewed',
      on: '2026-01-01',
      metric: 'grade',
      figure: '3',
      want: '3',
      tier: 'Gold',
      through: null,
    },
    'Gold was renewed on 2026-01-01 with a grade of 3; 3 keep it.',
    '2026-01-01 考核：评级 3，达到 Gold 保级标准 3。',
  ],
  [
    {
      kind: 'tier.belowKeep',
      on: '2026-01-01',
      metric: 'spendInWindow',
      figure: '900',
      want: '4000',
      tier: 'Gold',
      to: 'Silver',
      through: '2027-12-31',
    },
    'Gold was not kept on 2026-01-01: 900 spent, where 4000 keep it; Silver instead, valid through 2027-12-31.',
    '2026-01-01 考核：消费 900，未达 Gold 保级标准 4000，调整为 Silver，有效期至 2027-12-31（含当日）。',
  ],
  [
    {
      kind: 'tier.belowKeep',
      on: '2026-01-01',
      metric: 'pointsEarned',
      figure: '1',
      want: '4000',
      tier: 'Gold',
      to: 'Basic',
      through: null,
    },
    'Gold was not kept on 2026-01-01: 1 point earned, where 4000 keep it; Basic instead.',
    '2026-01-01 考核：获得积分 1，未达 Gold 保级标准 4000，调整为 Basic。',
  ],
  [
    {
      kind: 'tier.reversed',
      on: '2026-01-01',
      metric: 'spendInWindow',
      figure: '900',
      want: '4000',
      tier: 'Gold',
      to: 'Silver',
      through: '2027-12-31',
      figures: ['r-1'],
    },
    'Gold was lost on 2026-01-01 by a reversal (r-1), which left 900 spent, where 4000 keep it; Silver instead, valid through 2027-12-31.',
    '2026-01-01 发生冲减（r-1）：消费 900，低于 Gold 保级标准 4000，调整为 Silver，有效期至 2027-12-31（含当日）。',
  ],
  [
    {
      kind: 'tier.reversed',
      on: '2026-01-01',
      metric: 'spendInWindow',
      figure: '900',
      want: '4000',
      tier: 'Gold',
      to: 'Basic',
      through: null,
      figures: [],
    },
    'Gold was lost on 2026-01-01 by a reversal, which left 900 spent, where 4000 keep it; Basic instead.',
    '2026-01-01 发生冲减：消费 900，低于 Gold 保级标准 4000，调整为 Basic。',
  ],
  [
    {
      kind: 'tier.spared',
      on: '2026-01-01',
      metric: 'spendInWindow',
      figure: '900',
      want: '4000',
      tier: 'Gold',
      through: '2027-12-31',
    },
    'On 2026-01-01 there was not enough for Gold, 900 spent where 4000 keep it, but no tier is taken away, valid through 2027-12-31.',
    '2026-01-01 考核：消费 900，未达 Gold 保级标准 4000，按规则不降级，有效期至 2027-12-31（含当日）。',
  ],
  [
    {
      kind: 'tier.figure',
      metric: 'spendInWindow',
      from: '2026-01-01',
      on: '2026-05-01',
      figure: '900',
    },
    '900 spent from 2026-01-01 to 2026-05-01.',
    '2026-01-01 至 2026-05-01 消费 900。',
  ],
  [
    { kind: 'tier.figure', metric: 'balance', from: null, on: '2026-05-01', figure: '900' },
    'A balance of 900 up to 2026-05-01.',
    '截至 2026-05-01 余额 900。',
  ],
  [
    { kind: 'tier.inGrace', tier: 'Gold', through: '2026-01-31' },
    'The validity of Gold is over; in the grace it is kept through 2026-01-31.',
    'Gold 有效期已满，在宽限期内保留至 2026-01-31（含当日）。',
  ],
  [
    {
      kind: 'tier.lifetime',
      on: '2026-01-01',
      metric: 'spendInWindow',
      figure: '41000',
      want: '40000',
      tier: 'Gold',
    },
    'Gold is kept for life: 41000 spent in all, and it takes 40000.',
    '终身保留 Gold：累计消费 41000，标准为 40000。',
  ],
  [
    {
      kind: 'tier.lifetimeLost',
      on: '2026-01-01',
      metric: 'spendInWindow',
      figure: '39000',
      want: '40000',
      tier: 'Gold',
    },
    'Gold is no longer kept for life from 2026-01-01: 39000 spent in all, and it takes 40000.',
    '自 2026-01-01 起不再终身保留 Gold：累计消费 39000，标准为 40000。',
  ],
  [
    {
      kind: 'tier.override',
      mode: 'pin',
      tier: 'Gold',
      from: '2024-03-01',
      until: '2024-06-01',
      reason: 'complaint K-7',
      actor: 'm.li',
      id: null,
      earned: 'Silver',
    },
    'By decision of m.li exactly Gold, where Silver was earned, from 2024-03-01 until 2024-06-01, that day not included: complaint K-7.',
    '由 m.li 人工指定，自 2024-03-01 起至 2024-06-01（不含当日）固定为 Gold（实际达到 Silver）：complaint K-7。',
  ],
  [
    {
      kind: 'tier.override',
      mode: 'floor',
      tier: 'Gold',
      from: '2024-03-01',
      until: null,
      reason: 'complaint K-7',
      actor: 'm.li',
      id: null,
      earned: 'Silver',
    },
    'By decision of m.li at least Gold, where Silver was earned, from 2024-03-01: complaint K-7.',
    '由 m.li 人工指定，自 2024-03-01 起至少为 Gold（实际达到 Silver）：complaint K-7。',
  ],
  [
    {
      kind: 'tier.overrideEnded',
      mode: 'ceiling',
      tier: 'Gold',
      from: '2024-03-01',
      until: '2024-06-01',
      reason: 'complaint K-7',
      actor: 'm.li',
      id: null,
    },
    'The decision of m.li, at most Gold from 2024-03-01 until 2024-06-01, that day not included, has ended: complaint K-7.',
    'm.li 的人工指定已结束，原为自 2024-03-01 起至 2024-06-01（不含当日）至多为 Gold：complaint K-7。',
  ],
  [
    {
      kind: 'tier.figure',
      metric: 'spendInWindow',
      from: '2026-01-01',
      on: '2026-05-01',
      figure: '-10',
    },
    'A net spend of -10 from 2026-01-01 to 2026-05-01.',
    '2026-01-01 至 2026-05-01 净消费 -10。',
  ],
  [
    { kind: 'tier.figure', metric: 'balance', from: null, on: '2026-05-01', figure: '-10' },
    'A balance of -10 up to 2026-05-01.',
    '截至 2026-05-01 余额 -10。',
  ],
  [
    { kind: 'migration.same', from: 'Gold', tier: 'Gold' },
    'Gold stays under the new policy.',
    '新规则下等级不变，仍为 Gold。',
  ],
  [
    { kind: 'migration.same', from: 'Gold', tier: 'A' },
    'Gold is A under the new policy.',
    '新规则下等级 Gold 对应为 A。',
  ],
  [
    { kind: 'migration.up', from: 'Silver', tier: 'A' },
    'Up from Silver to A under the new policy.',
    '新规则下等级由 Silver 升至 A。',
  ],
  [
    {
      ...{ kind: 'migration.protected', from: 'Gold', tier: 'A', to: 'B' },
      ...{ lowerOn: '2026-01-01', until: '2026-07-01' },
    },
    'Gold was held until now; the new policy alone gives B from 2026-01-01, so at least A is protected until 2026-07-01, that day not included.',
    '原等级为 Gold；仅按新规则，自 2026-01-01 起为 B，因此自切换日起至 2026-07-01（不含当日）至少保留 A。',
  ],
  [
    { kind: 'club.notMember', entitlement: 'event' },
    'event is for members only.',
    'event：仅限会员使用。',
  ],
  [
    { kind: 'club.granted', entitlement: 'gift', tier: 'Gold', used: 0, left: 1 },
    'gift may be used in Gold, 1 more time; used 0 times so far.',
    'gift：Gold 还可使用 1 次，已用 0 次。',
  ],
  [
    { kind: 'club.granted', entitlement: 'gift', tier: 'Gold', used: 2, left: null },
    'gift may be used in Gold, without a limit.',
    'gift：Gold 可不限次使用。',
  ],
  [
    { kind: 'club.usedUp', entitlement: 'gift', used: 1, count: 1, per: 'year' },
    'gift is used up: 1 of 1 use this calendar year.',
    'gift：本自然年可用 1 次，已用 1 次，已用完。',
  ],
  [
    { kind: 'club.usedUp', entitlement: 'repair', used: 3, count: 2, per: 'membershipYear' },
    'repair is used up: 3 of 2 uses this membership year.',
    'repair：本会员年可用 2 次，已用 3 次，已用完。',
  ],
  [
    { kind: 'club.usedUp', entitlement: 'welcome', used: 1, count: 1, per: 'lifetime' },
    'welcome is used up: 1 of 1 use in all.',
    'welcome：累计可用 1 次，已用 1 次，已用完。',
  ],
  [
    { kind: 'club.notGranted', entitlement: 'event', tier: 'Silver' },
    'event is not for Silver.',
    'event：Silver 不享有此项权益。',
  ],
];

const needs: readonly (readonly [TierNeed | ClubNeed, string, string])[] = [
  [
    {
      rule: 'tier.keep',
      tier: 'Gold',
      metric: 'spendInWindow',
      have: '900',
      want: '4000',
      missing: '3100',
      from: '2025-01-01',
      by: '2025-12-31',
    },
    'Spending 3100 more by 2025-12-31 keeps Gold: 900 spent of 4000, counted from 2025-01-01.',
    '在 2025-12-31 之前（含当日）再消费 3100，即可保留 Gold（自 2025-01-01 起消费 900，标准 4000）。',
  ],
  [
    {
      rule: 'tier.keep',
      tier: 'Gold',
      metric: 'balance',
      have: '900',
      want: '4000',
      missing: '3100',
      from: null,
      by: '2025-12-31',
    },
    'Raising the balance by 3100 to 4000 by 2025-12-31 keeps Gold: now a balance of 900.',
    '在 2025-12-31 之前（含当日）余额再增加 3100（达到 4000），即可保留 Gold（余额 900，标准 4000）。',
  ],
  [
    {
      rule: 'tier.keep',
      tier: 'Gold',
      metric: 'grade',
      have: '1',
      want: '3',
      missing: '2',
      from: null,
      by: '2025-12-31',
    },
    'A grade of at least 3 by 2025-12-31 keeps Gold: now a grade of 1.',
    '在 2025-12-31 之前（含当日）评级达到 3，即可保留 Gold（评级 1，标准 3）。',
  ],
  [
    {
      rule: 'tier.reach',
      tier: 'Gold',
      metric: 'spendInWindow',
      have: '900',
      want: '4000',
      missing: '3100',
      from: '2025-01-01',
      by: '2025-12-31',
      startsOn: null,
    },
    'Spending 3100 more by 2025-12-31 reaches Gold: 900 spent of 4000, counted from 2025-01-01.',
    '在 2025-12-31 之前（含当日）再消费 3100，即可升至 Gold（自 2025-01-01 起消费 900，标准 4000）。',
  ],
  [
    {
      rule: 'tier.reach',
      tier: 'Gold',
      metric: 'pointsEarned',
      have: '3999',
      want: '4000',
      missing: '1',
      from: null,
      by: null,
      startsOn: null,
    },
    'Earning 1 more point reaches Gold: 3999 points earned of 4000.',
    '再获得 1 积分，即可升至 Gold（获得积分 3999，标准 4000）。',
  ],
  [
    {
      rule: 'tier.reach',
      tier: 'Gold',
      metric: 'spendInWindow',
      have: '900',
      want: '4000',
      missing: '3100',
      from: null,
      by: '2025-12-31',
      startsOn: '2026-01-01',
    },
    'Spending 3100 more by 2025-12-31 reaches Gold on 2026-01-01: 900 spent of 4000.',
    '在 2025-12-31 之前（含当日）再消费 3100，即可于 2026-01-01 升至 Gold（消费 900，标准 4000）。',
  ],
  [
    {
      rule: 'tier.earn',
      tier: 'Gold',
      metric: 'pointsEarned',
      have: '-10',
      want: '4000',
      missing: '4010',
      from: '2025-01-01',
      by: '2025-12-31',
      startsOn: '2026-01-01',
    },
    'Earning 4010 more points by 2025-12-31 earns Gold by figures as well on 2026-01-01: a net of -10 points of 4000, counted from 2025-01-01.',
    '在 2025-12-31 之前（含当日）再获得 4010 积分，即可于 2026-01-01 实际达到目前仅由人工指定的 Gold（自 2025-01-01 起净获得积分 -10，标准 4000）。',
  ],
  [
    {
      rule: 'tier.lifetime',
      tier: 'Gold',
      metric: 'spendInWindow',
      have: '900',
      want: '4000',
      missing: '3100',
    },
    'Spending 3100 more keeps Gold for life: 900 spent in all of 4000.',
    '再消费 3100，即可终身保留 Gold（累计消费 900，标准 4000）。',
  ],
  [
    { rule: 'club.tier', entitlement: 'event', tier: 'Gold' },
    'event comes with Gold.',
    '升至 Gold 即可享有 event。',
  ],
  [
    { rule: 'club.period', entitlement: 'gift', on: '2026-01-01' },
    'gift may be used again from 2026-01-01.',
    'gift 自 2026-01-01 起可再次使用。',
  ],
];

const nexts: readonly (readonly [TierNext, string, string])[] = [
  [
    { what: 'tier.changes', on: '2026-01-01', from: 'Gold', to: 'Silver', why: 'belowKeep' },
    'If nothing happens, the tier changes from Gold to Silver on 2026-01-01: a check will find too little to keep the tier.',
    '若无新的记录，2026-01-01 等级由 Gold 变为 Silver：届时考核未达保级标准。',
  ],
  [
    { what: 'tier.changes', on: '2026-01-01', from: 'Gold', to: 'Silver', why: 'overrideEnds' },
    'If nothing happens, the tier changes from Gold to Silver on 2026-01-01: what was decided by hand ends.',
    '若无新的记录，2026-01-01 等级由 Gold 变为 Silver：人工指定到期。',
  ],
  [
    { what: 'tier.changes', on: '2026-01-01', from: 'Gold', to: 'Basic', why: 'overrideBegins' },
    'If nothing happens, the tier changes from Gold to Basic on 2026-01-01: what is decided by hand already begins.',
    '若无新的记录，2026-01-01 等级由 Gold 变为 Basic：已登记的人工指定届时生效。',
  ],
  [
    { what: 'tier.changes', on: '2026-01-01', from: 'Basic', to: 'Silver', why: 'reached' },
    'If nothing happens, the tier changes from Basic to Silver on 2026-01-01: there will be enough for it.',
    '若无新的记录，2026-01-01 等级由 Basic 变为 Silver：届时达到升级标准。',
  ],
  [
    { what: 'tier.renews', on: '2026-01-01', to: 'Gold', validUntil: '2027-01-01' },
    'If nothing happens, Gold is kept at the check of 2026-01-01; its validity then ends on 2027-01-01.',
    '若无新的记录，2026-01-01 考核后保留 Gold，至 2027-01-01（不含当日）。',
  ],
  [
    { what: 'tier.renews', on: '9999-01-01', to: 'Gold', validUntil: null },
    'If nothing happens, Gold is kept at the check of 9999-01-01.',
    '若无新的记录，9999-01-01 考核后保留 Gold。',
  ],
];

describe('sentences about membership', () => {
  it.each(reasons)('$kind', (reason, ...sentences) => {
    const because = [reason];
    expect(
      languages.flatMap((words) => explain({ because, needs: [], next: null }, words)),
    ).toEqual(sentences);
  });

  it.each(needs)('$rule', (need, ...sentences) => {
    const decision = { because: [], needs: [need], next: null };
    expect(languages.flatMap((words) => explain(decision, words))).toEqual(sentences);
  });

  it.each(nexts)('$what', (next, ...sentences) => {
    const decision = { because: [], needs: [], next };
    expect(languages.flatMap((words) => explain(decision, words))).toEqual(sentences);
  });

  it('are all here, in both languages', () => {
    for (const words of languages) {
      expect(new Set(Object.keys(words.because))).toEqual(
        new Set(reasons.map(([one]) => one.kind)),
      );
      expect(new Set(Object.keys(words.needs))).toEqual(new Set(needs.map(([one]) => one.rule)));
      expect(new Set(Object.keys(words.next))).toEqual(new Set(nexts.map(([one]) => one.what)));
    }
    expect(languages.map(({ language }) => language)).toEqual(['en', 'zh-CN']);
  });
});
