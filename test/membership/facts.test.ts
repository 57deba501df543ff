/** The facts of members: what is wrong with them, what contradicts what, what is known when, and overrides. */
import { describe, expect, it } from 'vitest';
import {
  figuresFromHistory,
  type HistoryEvent,
  readClubFacts,
  readTierFacts,
  type TierFacts,
  type TierOverride,
  tierFactsSchema,
  tierMembership,
  yearlyTiers,
} from '../../src/membership/index.ts';
import { thrownBy } from '../support/thrown.ts';

const ask = (facts: TierFacts, asOf: string, knownAt?: string) =>
  tierMembership(yearlyTiers, facts, { asOf, knownAt });
const override = (changes: Partial<TierOverride>): TierOverride => ({
  mode: 'pin',
  from: '2024-03-01',
  until: '2024-06-01',
  tier: 'Gold',
  reason: 'complaint K-7',
  actor: 'm.li',
  ...changes,
});

/** What the verb finds; the reader must find the same, but for names of tiers. */
function problemsOf(facts: unknown): [code: string, message: string][] {
  const { name, problems } = thrownBy(() => ask(facts as TierFacts, '2024-01-01'));
  expect(name).toBe('FactsError');
  return (problems as { code: string; message: string }[]).map(({ code, message }) => [
    code,
    message,
  ]);
}

describe('facts that cannot be used', () => {
  const figure = { on: '2024-01-01', amount: '1' };
  const cases: [what: string, facts: unknown, problems: [string, string][]][] = [
    ['null', null, [['type.wrong', '(top level): null is not an object']]],
    ['no figures', {}, [['key.missing', 'figures: a list must be given']]],
    [
      'a list of figures alone',
      [figure],
      [['type.wrong', '(top level): a list of 1 is not an object']],
    ],
    [
      'an unknown key, an impossible date, what is no amount',
      {
        figures: [
          { on: '2023-02-29', amount: 'ten' },
          { on: '2024-01-01', amount: Number.NaN },
          { on: '2024-01-01', amount: 0.1 + 0.2 },
          { ...figure, recordedOn: 5, colour: 'red' },
        ],
      },
      [
        ['date.impossible', 'figures[0].on: "2023-02-29" is not a date of the calendar'],
        [
          'amount.malformed',
          'figures[0].amount: "ten" is not a plain decimal number such as "12.50"',
        ],
        ['amount.notFinite', 'figures[1].amount: NaN is not a finite number'],
        [
          'amount.tooManyDigits',
          'figures[2].amount: 0.30000000000000004 has more than 15 significant digits, the trace of binary rounding; pass decimal text instead',
        ],
        ['key.unknown', 'figures[3].colour: "red" stands under a key that is not known'],
        ['type.wrong', 'figures[3].recordedOn: 5 is not a civil date in the form YYYY-MM-DD'],
      ],
    ],
    [
      'an override of an unknown tier and mode',
      { figures: [], overrides: [override({ tier: 'Platinum', mode: 'max' as never })] },
      [
        ['choice.unknown', 'overrides[0].mode: "max" is none of "pin", "floor", "ceiling"'],
        ['choice.unknown', 'overrides[0].tier: "Platinum" is none of "Basic", "Silver", "Gold"'],
      ],
    ],
    [
      'an override without a reason that ends before it begins',
      { figures: [], overrides: [override({ until: '2024-03-01', reason: '' })] },
      [
        ['period.backwards', 'overrides[0].until: "2024-03-01" is not after from'],
        ['text.empty', 'overrides[0].reason: "" is an empty text'],
      ],
    ],
    [
      'lists with what is no record, and an override without a mode',
      {
        figures: [null, 5],
        overrides: [null, { from: '2024-01-01', tier: 'Gold', reason: 'r', actor: 'a' }],
      },
      [
        ['type.wrong', 'figures[0]: null is not an object'],
        ['type.wrong', 'figures[1]: 5 is not an object'],
        ['type.wrong', 'overrides[0]: null is not an object'],
        ['key.missing', 'overrides[1].mode: one of pin, floor, ceiling must be given'],
      ],
    ],
    [
      'overrides of one mode that overlap',
      {
        figures: [],
        overrides: [
          override({}),
          override({ from: '2024-05-31', until: null }),
          override({ mode: 'floor', until: null }),
          override({ mode: 'floor', from: '2030-01-01' as string, until: null }),
        ],
      },
      [
        ['overrides.overlap', 'overrides[1]: overlaps another override of the mode "pin"'],
        ['overrides.overlap', 'overrides[3]: overlaps another override of the mode "floor"'],
      ],
    ],
    [
      'two overrides with one id',
      {
        figures: [],
        overrides: [
          override({ id: 'o-1' }),
          override({ id: 'o-1', from: '2025-01-01', until: null }),
        ],
      },
      [['id.duplicate', 'overrides[1].id: "o-1" is the id of another override']],
    ],
  ];
  it.each(cases)('%s', (_, facts, problems) => {
    expect(problemsOf(facts)).toEqual(problems);
  });

  it('are refused by the readers as well, all but tiers that only the policy knows', () => {
    const wrong = { figures: [{ on: '1', amount: 'x' }], colour: 1 };
    for (const outcome of [readTierFacts(wrong), readClubFacts({ ...wrong, uses: null })]) {
      expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual([
        'key.unknown',
        'date.malformed',
        'amount.malformed',
      ]);
    }
    const unknownTier = { figures: [], overrides: [override({ tier: 'Platinum' })] };
    expect(readTierFacts(unknownTier)).toEqual({ ok: true, value: unknownTier });
    expect(tierFactsSchema.safeParse(unknownTier).success).toBe(true);
    expect(tierFactsSchema.safeParse(wrong).success).toBe(false);
  });

  it('may be null where they are optional, and touch where they do not overlap', () => {
    const facts = {
      ...{ id: null, joinedOn: null },
      figures: [{ id: null, on: '2024-01-01', amount: 1n, recordedOn: null }],
      overrides: [override({}), override({ from: '2024-06-01', until: null, tier: 'Silver' })],
    };
    expect(ask(facts, '2024-05-31').tier).toBe('Gold');
    expect(ask(facts, '2024-06-01').tier).toBe('Silver');
    const turned = { ...facts, overrides: [...facts.overrides].reverse() };
    expect(ask(turned, '2024-06-01')).toEqual(ask(facts, '2024-06-01'));
    expect(ask({ ...facts, overrides: null }, '2024-05-31').tier).toBe('Basic');
  });
});

describe('an id that is given twice', () => {
  const once = { id: 'o-1', on: '2024-02-01', amount: '600' };
  it('counts once', () => {
    expect(ask({ figures: [once, { ...once, amount: 600 }] }, '2024-02-01').tier).toBe('Basic');
    expect(ask({ figures: [once, { ...once, id: 'o-2' }] }, '2024-02-01').tier).toBe('Silver');
  });

  it('with two contents is an issue, and counts not at all', () => {
    const facts = { figures: [once, { ...once, amount: '1000' }] };
    const { tier, issues } = ask(facts, '2024-02-01');
    expect([tier, issues]).toEqual([
      'Basic',
      [{ code: 'conflicting-duplicate', on: '2024-02-01', id: 'o-1' }],
    ]);
  });
});

describe('what is known', () => {
  const figures = [
    { on: '2024-02-01', amount: '1000', id: 'o-1' },
    { on: '2024-02-05', amount: '4000', id: 'o-2', recordedOn: '2024-03-01' },
  ];
  it('on a past day decides what was answered then', () => {
    expect(ask({ figures }, '2024-02-10', '2024-02-29').tier).toBe('Silver');
    expect(ask({ figures }, '2024-02-10', '2024-03-01').tier).toBe('Gold');
    expect(ask({ figures }, '2024-02-10').tier).toBe('Gold');
  });

  it('and still to come is upcoming, and does not count', () => {
    const overrides = [override({ id: 'o' })];
    expect(ask({ figures, overrides }, '2024-02-01').upcoming).toEqual([
      { kind: 'figure', on: '2024-02-05', id: 'o-2' },
      { kind: 'override', on: '2024-03-01', id: 'o' },
    ]);
  });
});

describe('an override', () => {
  const figures = [{ on: '2024-02-01', amount: '1000' }];
  it('that pins beats all until it ends, when what was earned holds again', () => {
    const facts = { figures, overrides: [override({ tier: 'Basic' })] };
    const days = ['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'];
    expect(days.map((day) => ask(facts, day).tier)).toEqual(['Silver', 'Basic', 'Basic', 'Silver']);
    const pinned = ask(facts, '2024-03-01');
    expect(pinned).toMatchObject({
      earned: 'Silver',
      since: '2024-03-01',
      needs: [],
    });
    expect(pinned.validUntil).toBe('2024-06-01');
    expect(pinned.because.at(-1)).toEqual({
      ...{ kind: 'tier.override', mode: 'pin', tier: 'Basic', from: '2024-03-01' },
      ...{ until: '2024-06-01', reason: 'complaint K-7', actor: 'm.li', id: null },
      earned: 'Silver',
    });
    expect(pinned.next).toEqual({
      ...{ what: 'tier.changes', on: '2024-06-01', from: 'Basic', to: 'Silver' },
      why: 'overrideEnds',
    });
    expect(ask(facts, '2024-06-01').timeline.at(-1)?.because[0]).toMatchObject({
      kind: 'tier.overrideEnded',
      mode: 'pin',
    });
  });

  it('that is a floor or a ceiling leaves what is better or lower', () => {
    const floor = { figures, overrides: [override({ mode: 'floor' })] };
    expect(ask(floor, '2024-03-01').tier).toBe('Gold');
    const low = { figures, overrides: [override({ mode: 'floor', tier: 'Basic' })] };
    expect(ask(low, '2024-03-01').tier).toBe('Silver');
    const ceiling = { figures, overrides: [override({ mode: 'ceiling', tier: 'Basic' })] };
    expect(ask(ceiling, '2024-03-01').tier).toBe('Basic');
    expect(ask(ceiling, '2024-03-01').needs).toEqual([]);
    const high = { figures, overrides: [override({ mode: 'ceiling' })] };
    expect(ask(high, '2024-03-01').tier).toBe('Silver');
  });

  it('that is a floor makes an earned tier certain for longer, and says so', () => {
    const overrides = [override({ mode: 'floor', tier: 'Silver', until: '2027-03-01' })];
    const { validUntil, because } = ask({ figures, overrides }, '2024-03-01');
    expect(validUntil).toBe('2027-03-01');
    expect(because.at(-1)).toMatchObject({
      kind: 'tier.override',
      mode: 'floor',
      earned: 'Silver',
    });
  });

  it('that is a ceiling beats a floor, which is an issue', () => {
    const overrides = [
      override({ mode: 'floor', id: 'f' }),
      override({ mode: 'ceiling', tier: 'Silver', from: '2024-04-01', id: 'c' }),
    ];
    const at = (day: string) => ask({ figures, overrides }, day);
    expect([at('2024-03-31').tier, at('2024-03-31').issues]).toEqual(['Gold', []]);
    expect(at('2024-04-01').tier).toBe('Silver');
    expect(at('2024-04-01').timeline.at(-1)?.because).toMatchObject([
      { kind: 'tier.override', mode: 'ceiling' },
      { kind: 'tier.override', mode: 'floor' },
    ]);
    expect(at('2024-04-01').issues).toEqual([
      { code: 'floor-above-ceiling', on: '2024-04-01', id: 'f' },
    ]);
  });

  it('lets checks go on beneath it', () => {
    const facts = { figures, overrides: [override({ until: '2026-06-01' })] };
    const { timeline } = ask(facts, '2026-06-01');
    expect(
      timeline.map(({ on, tier, earned, because }) => [on, tier, earned, because[0]?.kind]),
    ).toEqual([
      ['2024-02-01', 'Basic', 'Basic', 'tier.joined'],
      ['2024-02-01', 'Silver', 'Silver', 'tier.reached'],
      ['2024-03-01', 'Gold', 'Silver', 'tier.override'],
      ['2026-01-01', 'Gold', 'Basic', 'tier.belowKeep'],
      ['2026-06-01', 'Basic', 'Basic', 'tier.overrideEnded'],
    ]);
  });
});

describe('figures from a history', () => {
  const figuresOf = (history: readonly HistoryEvent[], knownAt?: string) => {
    const { figures, issues } = figuresFromHistory(history, { knownAt });
    return {
      figures: figures.map(({ on, amount }) => `${on} ${amount}`),
      issues: issues.map(({ code }) => code),
    };
  };
  const bought = { kind: 'purchase', on: '2024-01-05', id: 'p-1', amount: '100' } as const;

  it('are purchases, contracts and refunds, each on its day', () => {
    expect(
      figuresOf([
        { kind: 'meeting', on: '2024-01-01' },
        { kind: 'purchase', on: '2024-01-02' },
        bought,
        { kind: 'refund', on: '2024-02-01', of: 'p-1', amount: '30' },
        { kind: 'contract.signed', on: '2024-01-10', contract: 'k', value: '500.50' },
        { kind: 'contract.renewed', on: '2025-01-10', contract: 'k', value: 600 },
        { kind: 'refund', on: '2024-03-01', of: 'p-1' },
      ]),
    ).toEqual({
      figures: [
        '2024-01-05 100',
        '2024-01-10 500.5',
        '2024-02-01 -30',
        '2024-03-01 -70',
        '2025-01-10 600',
      ],
      issues: [],
    });
  });

  it('take back no more than there is, and nothing twice', () => {
    expect(
      figuresOf([
        bought,
        { kind: 'refund', on: '2024-02-01', of: 'p-1', amount: '130' },
        { kind: 'refund', on: '2024-02-02', of: 'p-1' },
        { kind: 'refund', on: '2024-01-04', of: 'p-1' },
        { kind: 'refund', on: '2024-02-03', of: 'p-2' },
      ]),
    ).toEqual({
      figures: ['2024-01-05 100', '2024-02-01 -100'],
      issues: [
        'refund-before-purchase',
        'refund-exceeds-purchase',
        'refund-exceeds-purchase',
        'unknown-reference',
      ],
    });
  });

  it('of a renewal without a contract may be taken back as a purchase may', () => {
    const renewed = { kind: 'contract.renewed', on: '2024-01-05', id: 'r', value: '80' } as const;
    expect(figuresOf([renewed, { kind: 'refund', on: '2024-01-06', of: 'r' }])).toEqual({
      figures: ['2024-01-05 80', '2024-01-06 -80'],
      issues: ['renewed-without-contract'],
    });
    const signed = { ...renewed, kind: 'contract.signed' } as const;
    expect(figuresOf([signed, { kind: 'refund', on: '2024-01-06', of: 'r' }]).figures).toEqual([
      '2024-01-05 80',
    ]);
  });

  it('are those known on a day', () => {
    const history = [
      bought,
      { kind: 'retraction', on: '2024-01-20', recordedOn: '2024-01-20', of: 'p-1' },
    ] as const;
    expect(figuresOf(history).figures).toEqual([]);
    expect(figuresOf(history, '2024-01-19').figures).toEqual(['2024-01-05 100']);
  });

  it('take a customer, and refuse what is wrong', () => {
    expect(figuresFromHistory({ id: 'c-1', history: [bought] }).figures).toHaveLength(1);
    expect(figuresFromHistory([])).toEqual({ figures: [], issues: [] });
    const wrong = () => figuresFromHistory([{ kind: 'purchase', on: 'x' }]);
    expect(thrownBy(wrong)).toMatchObject({ name: 'FactsError' });
    const unknown = () => figuresFromHistory([], { asOf: '2024-01-01' } as never);
    expect(thrownBy(unknown)).toMatchObject({ name: 'ContractError', code: 'option.unknown' });
  });
});
