/** Histories that cannot be used: every problem with its place, in `readHistory`, the schema and the verbs alike. */
import {
  engineeringServicesLifecycle,
  type History,
  type HistoryEvent,
  historySchema,
  lifecyclePhase,
  loyaltyStage,
  readHistory,
  telecomLoyalty,
} from 'clientele';
import { describe, expect, test } from 'vitest';
import { thrownBy } from '../support/thrown.ts';

const on = '2024-03-01';

const problemsOf = (value: unknown): string[] => {
  const outcome = readHistory(value);
  return outcome.ok ? [] : outcome.problems.map(({ code, message }) => `${code} | ${message}`);
};

describe('a history that cannot be used', () => {
  test.for<[unknown, string[]]>([
    [null, ['type.wrong | (top level): null is not an object']],
    [undefined, ['key.missing | (top level): an object must be given']],
    ['purchase', ['type.wrong | (top level): "purchase" is not an object']],
    [[null], ['type.wrong | [0]: null is not an object']],
    [[[]], ['type.wrong | [0]: a list of 0 is not an object']],
    [[{}], ['key.missing | [0].kind: the kind of an event must be given']],
    [{}, ['key.missing | id: a text must be given']],
    [
      { id: '', history: {} },
      ['text.empty | id: "" is an empty text', 'type.wrong | history: an object is not a list'],
    ],
    [
      { id: 'c', events: [] },
      ['key.unknown | events: a list of 0 stands under a key that is not known'],
    ],
    [
      { id: 'c', history: [{ kind: 'purchase' }] },
      ['key.missing | history[0].on: a civil date YYYY-MM-DD must be given'],
    ],
    [
      [{ kind: 'purchase', on: '2023-02-29' }],
      ['date.impossible | [0].on: "2023-02-29" is not a date of the calendar'],
    ],
    [
      [{ kind: 'purchase', on: new Date(0) }],
      [
        'type.wrong | [0].on: an object is not a civil date YYYY-MM-DD; a Date is an instant, civilDateOf tells its date in a zone',
      ],
    ],
    [
      [{ kind: 'purchase', on, recordedOn: 'today' }],
      ['date.malformed | [0].recordedOn: "today" is not a civil date in the form YYYY-MM-DD'],
    ],
    [
      [{ kind: 'purchase', on, amount: -1 }],
      [
        'amount.negative | [0].amount: -1 is below zero, where only amounts from 0 up have a meaning',
      ],
    ],
    [
      [{ kind: 'purchase', on, amount: '1,5', discounted: 'yes', colour: 1 }],
      [
        'key.unknown | [0].colour: 1 stands under a key that is not known',
        'amount.malformed | [0].amount: "1,5" is not a plain decimal number such as "12.50"',
        'type.wrong | [0].discounted: "yes" is not true or false',
      ],
    ],
    [[{ kind: 'refund', on }], ['key.missing | [0].of: a text must be given']],
    [
      [{ kind: 'contract.signed', on, until: '2024-13-01', value: Number.NaN, contract: 5 }],
      [
        'type.wrong | [0].contract: 5 is not a text',
        'amount.notFinite | [0].value: NaN is not a finite number',
        'date.impossible | [0].until: "2024-13-01" is not a date of the calendar',
      ],
    ],
    [
      [{ kind: 'contract.terminated', on, by: 'nobody' }],
      ['choice.unknown | [0].by: "nobody" is none of "customer", "company"'],
    ],
    [
      [{ kind: 'advocacy', on, form: 'poem' }],
      ['choice.unknown | [0].form: "poem" is none of "testimonial", "case", "reference"'],
    ],
    [[{ kind: 'advocacy', on }], ['key.missing | [0].form: a text must be given']],
    [
      [{ kind: 'satisfaction', on }],
      ['satisfaction.levelOrScore | [0]: must have either a level or a score'],
    ],
    [
      [{ kind: 'satisfaction', on, level: 'satisfied', score: 9 }],
      ['satisfaction.levelOrScore | [0]: must have either a level or a score'],
    ],
    [
      [{ kind: 'satisfaction', on, level: 'fine' }],
      [
        'choice.unknown | [0].level: "fine" is none of "verySatisfied", "satisfied", "neutral", "dissatisfied", "veryDissatisfied", "noAnswer"',
      ],
    ],
    [
      [
        { kind: 'satisfaction', on, score: 11 },
        { kind: 'satisfaction', on, score: 6.5 },
        { kind: 'satisfaction', on, score: '9' },
        { kind: 'satisfaction', on, score: -1 },
      ],
      [
        'number.outOfRange | [0].score: 11 is not a whole number from 0 to 10',
        'number.notWhole | [1].score: 6.5 is not a whole number from 0 to 10',
        'type.wrong | [2].score: "9" is not a whole number',
        'number.outOfRange | [3].score: -1 is not a whole number from 0 to 10',
      ],
    ],
    [[{ kind: 'meeting', on, note: 5 }], ['type.wrong | [0].note: 5 is not a text']],
    [[{ kind: 'meeting', on, id: '' }], ['text.empty | [0].id: "" is an empty text']],
    [
      [{ kind: 'meeting', on, amount: 5 }],
      ['key.unknown | [0].amount: 5 stands under a key that is not known'],
    ],
  ])('%j', ([value, expected]) => {
    expect(problemsOf(value)).toEqual(expected);
    const { issues } = historySchema['~standard'].validate(value) as {
      issues: { message: string }[];
    };
    expect(issues.map(({ message }) => message)).toEqual(
      expected.map((problem) => problem.slice(problem.indexOf('|') + 2)),
    );
    for (const act of [
      () => loyaltyStage(telecomLoyalty, value as History, { asOf: on }),
      () => lifecyclePhase(engineeringServicesLifecycle, value as History, { asOf: on }),
    ]) {
      const { name, problems } = thrownBy(act);
      expect([name, (problems as unknown[]).length]).toEqual(['FactsError', expected.length]);
    }
  });

  test('an unknown kind names all that are known', () => {
    const [problem] = problemsOf([{ kind: 'bought', on }]);
    expect(problem).toMatch(
      /^choice.unknown \| \[0\].kind: "bought" is none of "retraction", "identified", /,
    );
    expect(problem).toMatch(/"satisfaction", "signal"$/);
    expect(problemsOf([{ kind: 7, on }])[0]).toMatch(
      /^choice.unknown \| \[0\].kind: 7 is none of /,
    );
  });
});

test('optional keys may be null, and an empty history is one', () => {
  const nothing = { id: null, recordedOn: null, note: null };
  const history = [
    { kind: 'identified', on, ...nothing, referredBy: null },
    { kind: 'purchase', on, ...nothing, amount: null, discounted: null },
    { kind: 'contract.signed', on, ...nothing, contract: null, until: null, value: null },
    { kind: 'relationship.terminated', on, ...nothing, by: null },
    { kind: 'satisfaction', on, ...nothing, level: null, score: 0 },
  ] as const;
  expect(readHistory(history)).toEqual({ ok: true, value: history });
  for (const empty of [[], { id: 'c' }, { id: 'c', history: null }, { id: 'c', history: [] }]) {
    expect(readHistory(empty).ok).toBe(true);
    const stage = loyaltyStage(telecomLoyalty, empty, { asOf: on });
    expect([stage.stage, stage.since, stage.highest, stage.next]).toEqual([null, null, null, null]);
    const phase = lifecyclePhase(engineeringServicesLifecycle, empty, { asOf: on });
    expect([phase.phase, phase.since, phase.cycle, phase.next]).toEqual([null, null, 1, null]);
    expect([stage.because, phase.because]).toEqual([
      [{ kind: 'stage.unknown' }],
      [{ kind: 'phase.unknown' }],
    ]);
  }
});

describe('a call that is wrong', () => {
  const events: HistoryEvent[] = [{ kind: 'meeting', on }];
  const verbs = {
    loyaltyStage: (options: object) =>
      loyaltyStage(telecomLoyalty, events, options as { asOf: string }),
    lifecyclePhase: (options: object) =>
      lifecyclePhase(engineeringServicesLifecycle, events, options as { asOf: string }),
  };

  test.for(Object.entries(verbs))('%s', ([, ask]) => {
    expect(thrownBy(() => ask(null as never))).toMatchObject({
      name: 'ContractError',
      code: 'options.missing',
      message: 'options: null is no { asOf, knownAt }',
    });
    expect(thrownBy(() => ask({ asOf: on, at: on }))).toMatchObject({
      code: 'option.unknown',
      argument: 'options.at',
      message: 'options.at: "at" is no known option',
    });
    expect(thrownBy(() => ask({}))).toMatchObject({ code: 'date.malformed', argument: 'asOf' });
    expect(thrownBy(() => ask({ asOf: '2023-02-29' }))).toMatchObject({ code: 'date.impossible' });
    expect(thrownBy(() => ask({ asOf: on, knownAt: 5 }))).toMatchObject({
      code: 'date.malformed',
      argument: 'knownAt',
    });
    expect(ask({ asOf: on, knownAt: null })).toEqual(ask({ asOf: on }));
  });
});

test('100,000 events on one day, and as many contracts, are read', () => {
  const many: HistoryEvent[] = Array.from({ length: 100_000 }, (_, index) =>
    index % 2 === 0
      ? { kind: 'purchase', on, id: `p-${index}`, amount: index }
      : { kind: 'contract.signed', on, contract: `k-${index}`, until: '2024-06-30' },
  );
  const options = { asOf: '2024-04-01' };
  expect(loyaltyStage(telecomLoyalty, many, options).stage).toBe('firstTime');
  const phase = lifecyclePhase(engineeringServicesLifecycle, many, options);
  expect(phase.phase).toBe('growth');
  expect(phase.next).toMatchObject({ on: '2025-03-01', why: 'silence' });
});
