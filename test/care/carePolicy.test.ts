/** Making a policy, and reading records: defaults, freezing, and every problem. */
import { describe, expect, it } from 'vitest';
import {
  type CarePolicyInput,
  type CareRecord,
  careDefaults,
  carePlan,
  carePolicySchema,
  careRecordSchema,
  defineCarePolicy,
  readCarePolicy,
  readCareRecord,
  relationshipCare,
} from '../../src/care/index.ts';
import { thrownBy } from '../support/thrown.ts';

const smallest: CarePolicyInput = { id: 'p', version: '1' };

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen));

describe('a policy', () => {
  it('that says nothing more has every default', () => {
    expect(defineCarePolicy(smallest)).toEqual({
      format: 'care-policy@1',
      id: 'p',
      version: '1',
      ...careDefaults,
    });
  });

  it('says only what differs, and that it is its own', () => {
    const policy = defineCarePolicy({
      ...smallest,
      stages: { suspect: { goal: 'say hello' }, repeat: { actions: ['visit'], alarmDays: null } },
      phases: { growth: { cadence: { stepDays: [10] }, firstTouch: { workingDays: 3 } } },
      greetings: { aheadDays: 7 },
    });
    const { suspect, prospect, repeat } = policy.stages;
    expect(suspect).toEqual({
      ...careDefaults.stages.suspect,
      goal: 'say hello',
      provenance: { aim: 'own', figures: 'proposal' },
    });
    expect(repeat.provenance).toEqual({ aim: 'own', figures: 'own' });
    expect(repeat.alarmDays).toBeNull();
    expect(prospect).toEqual(careDefaults.stages.prospect);
    expect(policy.phases.growth).toEqual({
      ...careDefaults.phases.growth,
      cadence: { stepDays: [10], everyDays: 30 },
      firstTouch: { workingDays: 3 },
      provenance: { aim: 'source', figures: 'own' },
    });
    expect(policy.greetings).toEqual({
      ...careDefaults.greetings,
      aheadDays: 7,
      provenance: { aim: 'source', figures: 'own' },
    });
  });

  it('may say where its parts come from', () => {
    const policy = defineCarePolicy({
      ...smallest,
      phases: { growth: { alarmDays: 40, goal: 'g', provenance: { figures: 'source' } } },
      greetings: { yearlyKinds: ['wedding'], provenance: { aim: 'proposal' } },
    });
    expect(policy.phases.growth.provenance).toEqual({ aim: 'own', figures: 'source' });
    expect(policy.greetings.provenance).toEqual({ aim: 'proposal', figures: 'proposal' });
  });

  it('may be a preset that was changed', () => {
    const policy = defineCarePolicy({ ...relationshipCare, id: 'mine', reassignAfterDays: 30 });
    expect(policy).toEqual({ ...relationshipCare, id: 'mine', reassignAfterDays: 30 });
  });

  it('is deeply frozen, and survives JSON', () => {
    const policy = defineCarePolicy({ ...smallest, cadencePercentByGrade: { A: 50 } });
    expect(isFrozen(policy)).toBe(true);
    const again = readCarePolicy(JSON.parse(JSON.stringify(policy)));
    expect(again).toEqual({ ok: true, value: policy });
  });

  it('does not freeze or keep what it was made from', () => {
    const stepDays = [10];
    const policy = defineCarePolicy({ ...smallest, phases: { growth: { cadence: { stepDays } } } });
    stepDays.push(20);
    expect(policy.phases.growth.cadence.stepDays).toEqual([10]);
  });
});

describe('the preset', () => {
  it('is what checking it gives, and deeply frozen', () => {
    expect(readCarePolicy(relationshipCare)).toEqual({ ok: true, value: relationshipCare });
    expect(isFrozen(relationshipCare) && isFrozen(careDefaults)).toBe(true);
  });

  it('marks the aims of the phases as a source’s, and everything else as a proposal', () => {
    const { stages, phases, greetings } = relationshipCare;
    for (const { provenance } of Object.values(stages)) {
      expect(provenance).toEqual({ aim: 'proposal', figures: 'proposal' });
    }
    for (const { provenance } of [...Object.values(phases), greetings]) {
      expect(provenance).toEqual({ aim: 'source', figures: 'proposal' });
    }
  });
});

describe('a wrong policy', () => {
  const growth = (strategy: object) => ({ phases: { growth: strategy } });
  const cases: readonly (readonly [object, string, string])[] = [
    [
      { format: 'care-policy@2' },
      'format.unknown',
      'format: "care-policy@2" is not "care-policy@1"',
    ],
    [{ id: '' }, 'text.empty', 'id: "" is an empty text'],
    [{ version: undefined }, 'key.missing', 'version: a text must be given'],
    [{ colour: 'red' }, 'key.unknown', 'colour: "red" stands under a key that is not known'],
    [{ stages: 7 }, 'type.wrong', 'stages: 7 is not an object'],
    [
      { stages: { loyal: {} } },
      'key.unknown',
      'stages.loyal: an object stands under a key that is not known',
    ],
    [{ phases: { growth: null } }, 'type.wrong', 'phases.growth: null is not an object'],
    [growth({ goal: '' }), 'text.empty', 'phases.growth.goal: "" is an empty text'],
    [growth({ actions: 'visit' }), 'type.wrong', 'phases.growth.actions: "visit" is not a list'],
    [growth({ actions: [1] }), 'type.wrong', 'phases.growth.actions[0]: 1 is not a text'],
    [
      growth({ firstTouch: {} }),
      'firstTouch.unit',
      'phases.growth.firstTouch: must have either days or workingDays',
    ],
    [
      growth({ firstTouch: { days: 1, workingDays: 1 } }),
      'firstTouch.unit',
      'phases.growth.firstTouch: must have either days or workingDays',
    ],
    [
      growth({ firstTouch: { days: -1 } }),
      'number.outOfRange',
      'phases.growth.firstTouch.days: -1 is not a whole number from 0 to 3660',
    ],
    [
      growth({ firstTouch: { hours: 1, days: 1 } }),
      'key.unknown',
      'phases.growth.firstTouch.hours: 1 stands under a key that is not known',
    ],
    [
      growth({ cadence: { everyDays: 0 } }),
      'number.outOfRange',
      'phases.growth.cadence.everyDays: 0 is not a whole number from 1 to 3660',
    ],
    [
      growth({ cadence: { stepDays: [10, 10] } }),
      'cadence.order',
      'phases.growth.cadence.stepDays[1]: 10 is not after the step before it, 10',
    ],
    [
      growth({ cadence: { stepDays: [7] } }),
      'cadence.order',
      'phases.growth.cadence.stepDays[0]: 7 is not after the first touch, 7',
    ],
    [
      { stages: { prospect: { cadence: { stepDays: [1] } } } },
      'cadence.order',
      'stages.prospect.cadence.stepDays[0]: 1 is not after the first touch, 1',
    ],
    [
      growth({ alarmDays: 29 }),
      'alarm.early',
      'phases.growth.alarmDays: 29 is before the touch is due, 30',
    ],
    [
      growth({ firstTouch: { days: 50 } }),
      'alarm.early',
      'phases.growth.alarmDays: 45 is before the touch is due, 50',
    ],
    [
      growth({ alarmDays: 1.5 }),
      'number.notWhole',
      'phases.growth.alarmDays: 1.5 is not a whole number from 1 to 3660',
    ],
    [
      growth({ stopAfterDays: '9' }),
      'type.wrong',
      'phases.growth.stopAfterDays: "9" is not a whole number',
    ],
    [
      growth({ bidLostPauseDays: 4_000 }),
      'number.outOfRange',
      'phases.growth.bidLostPauseDays: 4000 is not a whole number from 1 to 3660',
    ],
    [
      growth({ renewalReminderDays: [30, 60] }),
      'reminders.order',
      'phases.growth.renewalReminderDays[1]: 60 is not below the reminder before it, 30',
    ],
    [
      growth({ askForReference: 'monthly' }),
      'choice.unknown',
      'phases.growth.askForReference: "monthly" is none of "everyQuarter", "never"',
    ],
    [
      growth({ leads: true }),
      'choice.unknown',
      'phases.growth.leads: true is none of "together", "alone"',
    ],
    [
      growth({ provenance: { aim: 'me' } }),
      'choice.unknown',
      'phases.growth.provenance.aim: "me" is none of "source", "proposal", "own"',
    ],
    [
      { reassignAfterDays: 0 },
      'number.outOfRange',
      'reassignAfterDays: 0 is not a whole number from 1 to 3660',
    ],
    [
      { cadencePercentByGrade: [] },
      'type.wrong',
      'cadencePercentByGrade: a list of 0 is not an object',
    ],
    [
      { cadencePercentByGrade: { A: 5 } },
      'number.outOfRange',
      'cadencePercentByGrade.A: 5 is not a whole number from 10 to 1000',
    ],
    [
      { greetings: { aheadDays: 366 } },
      'number.outOfRange',
      'greetings.aheadDays: 366 is not a whole number from 1 to 365',
    ],
    [
      { greetings: { yearlyKinds: ['christmas'] } },
      'choice.unknown',
      'greetings.yearlyKinds[0]: "christmas" is none of "birthday", "festival", "membershipAnniversary", "promotion", "graduation", "wedding"',
    ],
    [
      { greetings: { lunar: true } },
      'key.unknown',
      'greetings.lunar: true stands under a key that is not known',
    ],
  ];

  it.each(cases)('%j: %s', (changes, code, message) => {
    const literal = { ...smallest, ...changes };
    const outcome = readCarePolicy(literal);
    const found = outcome.ok ? [] : outcome.problems.map((one) => [one.code, one.message]);
    expect(found).toEqual([[code, message]]);
    expect(thrownBy(() => defineCarePolicy(literal))).toMatchObject({
      name: 'PolicyError',
      code: 'policy.invalid',
    });
    expect(carePolicySchema.safeParse(literal).error?.issues).toHaveLength(1);
  });

  it('has all its problems told at once', () => {
    const wrong = {
      id: '',
      version: 1,
      stages: { repeat: { alarmDays: 3 }, suspect: { firstTouch: {} } },
      phases: 1,
      extra: true,
    };
    const outcome = readCarePolicy(wrong);
    expect(outcome.ok ? [] : outcome.problems.map(({ path }) => path.join('.'))).toEqual([
      'id',
      'version',
      'stages.suspect.firstTouch',
      'stages.repeat.alarmDays',
      'phases',
      'extra',
    ]);
  });

  it.each([null, 7, 'p', []])('that is none: %j', (value) => {
    const outcome = readCarePolicy(value);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['type.wrong']);
  });
});

describe('a record', () => {
  const record: CareRecord = {
    stage: 'repeat',
    phase: 'maturity',
    enteredOn: { stage: '2024-01-01', phase: '2024-02-01' },
    lastTouchOn: '2024-03-01',
    grade: 'A',
    owner: 'li',
    ownedSince: '2024-01-01',
    contractUntil: '9999-12-31',
    bidLostOn: '2023-01-01',
    referenceAskedOn: '2024-01-01',
    greetingDays: [{ kind: 'wedding', on: '2024-05-20', name: 'daughter', yearly: false }],
  };

  it('that is right comes back as it is', () => {
    expect(readCareRecord(record)).toEqual({ ok: true, value: record });
    const absent = Object.fromEntries(Object.keys(record).map((key) => [key, null]));
    const least = { ...absent, phase: 'growth', enteredOn: { stage: null, phase: '2024-01-01' } };
    expect(readCareRecord(least).ok).toBe(true);
  });

  const wrong: readonly (readonly [object, readonly string[]])[] = [
    [
      { stage: 'loyal' },
      ['stage: "loyal" is none of "suspect", "prospect", "firstTime", "repeat", "advocate"'],
    ],
    [
      { phase: 'decline' },
      [
        'phase: "decline" is none of "potential", "development", "growth", "maturity", "termination"',
      ],
    ],
    [
      { stage: null, phase: undefined, enteredOn: '2024-01-01' },
      ['(top level): an object has neither a stage nor a phase'],
    ],
    [{ enteredOn: undefined }, ['enteredOn: a civil date YYYY-MM-DD must be given']],
    [{ enteredOn: '2023-02-29' }, ['enteredOn: "2023-02-29" is not a date of the calendar']],
    [
      { enteredOn: { stage: '2024-01-01' } },
      ['enteredOn.phase: a civil date YYYY-MM-DD must be given'],
    ],
    [
      { phase: null, enteredOn: { stage: '2024-01-01', phase: '1.1.24', cycle: 1 } },
      [
        'enteredOn.cycle: 1 stands under a key that is not known',
        'enteredOn.phase: "1.1.24" is not a civil date in the form YYYY-MM-DD',
      ],
    ],
    [{ lastTouchOn: '9501-01-01' }, ['lastTouchOn: "9501-01-01" lies after 9500-12-31']],
    [{ grade: 1 }, ['grade: 1 is not a text']],
    [{ owner: '' }, ['owner: "" is an empty text']],
    [{ ownedSince: 20240101 }, ['ownedSince: 20240101 is not a civil date in the form YYYY-MM-DD']],
    [
      { contractUntil: '2024-13-01' },
      ['contractUntil: "2024-13-01" is not a date of the calendar'],
    ],
    [{ greetingDays: {} }, ['greetingDays: an object is not a list']],
    [
      {
        greetingDays: [
          { on: '2024-02-30', yearly: 'yes', name: 7, moon: 1 },
          null,
          { kind: 'birth', on: '2024-01-01' },
        ],
      },
      [
        'greetingDays[0].moon: 1 stands under a key that is not known',
        'greetingDays[0].kind: one of birthday, festival, membershipAnniversary, promotion, graduation, wedding must be given',
        'greetingDays[0].on: "2024-02-30" is not a date of the calendar',
        'greetingDays[0].name: 7 is not a text',
        'greetingDays[0].yearly: "yes" is not true or false',
        'greetingDays[1]: null is not an object',
        'greetingDays[2].kind: "birth" is none of "birthday", "festival", "membershipAnniversary", "promotion", "graduation", "wedding"',
      ],
    ],
    [{ touchedOn: '2024-01-01' }, ['touchedOn: "2024-01-01" stands under a key that is not known']],
  ];

  it.each(wrong)('%j', (changes, messages) => {
    const value = { ...record, ...changes };
    const outcome = readCareRecord(value);
    expect(outcome.ok ? [] : outcome.problems.map(({ message }) => message)).toEqual(messages);
    const ask = () => carePlan(relationshipCare, value as never, { asOf: '2024-04-01' });
    const thrown = thrownBy(ask);
    expect(thrown).toMatchObject({ name: 'FactsError' });
    expect((thrown['problems'] as { message: string }[]).map(({ message }) => message)).toEqual(
      messages,
    );
    expect(careRecordSchema.safeParse(value).error?.issues).toHaveLength(messages.length);
  });

  it.each([null, 7, 'c', []])('that is none: %j', (value) => {
    const outcome = readCareRecord(value);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['type.wrong']);
  });
});
