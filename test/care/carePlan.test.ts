/** The plan for one customer: every stage and phase of the table, and every boundary. */
import { describe, expect, it } from 'vitest';
import {
  type CareNext,
  type CarePlan,
  type CareRecord,
  carePlan,
  defineCarePolicy,
  type LifecyclePhase,
  type LoyaltyStage,
  relationshipCare,
} from '../../src/care/index.ts';
import { dateOfDay, dayOfDate } from '../support/civilDates.ts';
import { thrownBy } from '../support/thrown.ts';

/** A Monday. */
const entry = '2024-01-01';
const later = (days: number, from = entry): string => dateOfDay(dayOfDate(from) + days);

function planOf(record: Partial<CareRecord>, asOf: string, policy = relationshipCare): CarePlan {
  return carePlan(policy, { enteredOn: entry, ...record }, { asOf });
}

/** Days after the entry on which a customer is due who is always touched on the due day. */
function dueDays(record: Partial<CareRecord>, most: number): number[] {
  const days: number[] = [];
  let lastTouchOn: string | null = null;
  for (let touch = 0; touch < most; touch += 1) {
    const { dueOn } = planOf({ ...record, lastTouchOn }, lastTouchOn ?? entry);
    if (dueOn === null) break;
    days.push(dayOfDate(dueOn) - dayOfDate(entry));
    lastTouchOn = dueOn;
  }
  return days;
}

const alarmAfter = (record: Partial<CareRecord>): number | null => {
  const { alarmOn } = planOf(record, entry);
  return alarmOn === null ? null : dayOfDate(alarmOn) - dayOfDate(entry);
};

describe('every stage', () => {
  it.each<[LoyaltyStage, number[], number, string]>([
    ['suspect', [30, 120, 210], 180, 'awakenInterest'],
    ['prospect', [1, 7, 14, 21, 28, 42, 56], 30, 'winFirstPurchase'],
    ['firstTime', [2, 7, 30, 90, 180, 270], 120, 'confirmChoice'],
    ['repeat', [7, 37, 67], 60, 'deepenRelation'],
    ['advocate', [2, 62, 122], 90, 'honourAdvocate'],
  ])('%s is touched on days %j, and overdue after %i', (stage, days, alarm, goal) => {
    expect(dueDays({ stage }, days.length)).toEqual(days);
    expect(alarmAfter({ stage })).toBe(alarm);
    const plan = planOf({ stage }, entry);
    expect([plan.goal, plan.leads, plan.stopOn]).toEqual([goal, 'stage', null]);
    expect(plan.actions).toEqual(relationshipCare.stages[stage].actions);
  });
});

describe('every phase', () => {
  it.each<[LifecyclePhase, number[], number | null, string]>([
    ['potential', [30, 120, 210], 180, 'becomeKnown'],
    ['development', [2, 9, 16], 21, 'winFirstContract'],
    ['growth', [7, 37, 67], 45, 'growThroughCustomers'],
    ['maturity', [14, 44, 74], 45, 'keepStable'],
    ['termination', [14, 30, 90, 180, 360, 540, 720], null, 'winBack'],
  ])('%s is touched on days %j, and overdue after %j', (phase, days, alarm, goal) => {
    expect(dueDays({ phase }, phase === 'termination' ? 9 : days.length)).toEqual(days);
    expect(alarmAfter({ phase })).toBe(alarm);
    const plan = planOf({ phase }, entry);
    expect([plan.goal, plan.leads]).toEqual([goal, 'phase']);
    expect(plan.stopOn).toBe(phase === 'termination' ? '2025-12-31' : null);
  });
});

describe('a touch', () => {
  const record = { phase: 'growth', lastTouchOn: '2024-01-31', owner: 'li' } as const;

  it('is due on its due day and not the day before', () => {
    expect(planOf(record, '2024-02-29')).toMatchObject({
      dueOn: '2024-03-01',
      due: false,
      cadenceDays: 30,
      needs: [],
      next: { what: 'care.due', on: '2024-03-01' },
    });
    expect(planOf(record, '2024-03-01')).toMatchObject({
      due: true,
      overdue: false,
      needs: [{ rule: 'care.touch', dueOn: '2024-03-01', by: '2024-03-16' }],
      next: { what: 'care.overdue', on: '2024-03-17' },
    });
  });

  it('is overdue after its alarm day and not on it', () => {
    const on = planOf(record, '2024-03-16');
    expect([on.alarmOn, on.overdue]).toEqual(['2024-03-16', false]);
    const after = planOf(record, '2024-03-17');
    expect([after.due, after.overdue]).toEqual([true, true]);
    expect(after.because.at(-1)).toEqual({
      kind: 'care.touchOverdue',
      alarmOn: '2024-03-16',
      days: 1,
    });
  });

  it('before the entry does not count, one on its day does', () => {
    const before = planOf({ phase: 'growth', lastTouchOn: '2023-12-31' }, entry);
    expect(before.dueOn).toBe('2024-01-08');
    expect(before.because).toContainEqual({
      kind: 'care.touchedBefore',
      lastTouchOn: '2023-12-31',
      enteredOn: entry,
    });
    expect(planOf({ phase: 'growth', lastTouchOn: entry }, entry).dueOn).toBe('2024-01-31');
  });

  it('before an entry that is still to come is planned from it, and told', () => {
    const told = ['2024-01-10', '2024-02-01'].map((on) => ({
      kind: 'care.notYet',
      fact: 'enteredOn',
      on,
    }));
    const entries = { stage: '2024-01-10', phase: '2024-02-01' };
    const both = planOf({ stage: 'repeat', phase: 'growth', enteredOn: entries }, '2024-01-02');
    expect(both.because.filter(({ kind }) => kind === 'care.notYet')).toEqual(told);
    const one = planOf({ stage: 'repeat', phase: 'growth', enteredOn: '2024-01-10' }, '2024-01-02');
    expect(one.because.filter(({ kind }) => kind === 'care.notYet')).toEqual(told.slice(0, 1));
    const none = planOf({ phase: 'growth', enteredOn: '2024-01-02' }, '2024-01-02');
    expect(none.because.filter(({ kind }) => kind === 'care.notYet')).toEqual([]);
  });

  it('of the future has not happened yet', () => {
    const plan = planOf({ phase: 'growth', lastTouchOn: '2024-01-03' }, '2024-01-02');
    expect(plan.dueOn).toBe('2024-01-08');
    expect(plan.because).toContainEqual({
      kind: 'care.notYet',
      fact: 'lastTouchOn',
      on: '2024-01-03',
    });
    const onTheDay = planOf({ phase: 'growth', lastTouchOn: '2024-01-03' }, '2024-01-03');
    expect(onTheDay.dueOn).toBe('2024-02-02');
  });

  it.each([
    [0, 7],
    [4, 7],
    [5, 30],
    [7, 30],
    [18, 30],
    [19, 90],
    [30, 90],
    [59, 90],
    [60, 180],
    [89, 180],
    [90, 180],
    [91, 181],
  ])('on day %i serves the step nearest to it: the next is day %i', (touched, due) => {
    const plan = planOf({ stage: 'firstTime', lastTouchOn: later(touched) }, later(touched));
    expect(plan.dueOn).toBe(later(due));
  });

  it('made before the first one was due does not bring the next one before it', () => {
    const policy = defineCarePolicy({
      id: 'p',
      version: '1',
      phases: { growth: { firstTouch: { days: 20 }, cadence: { everyDays: 5 } } },
    });
    const plan = planOf({ phase: 'growth', lastTouchOn: later(1) }, later(1), policy);
    expect(plan.dueOn).toBe(later(20));
    expect(plan.because[1]).toMatchObject({ kind: 'care.firstTouch', amount: 20 });
  });
});

describe('a first touch in working days', () => {
  it.each([
    ['2024-01-04', '2024-01-05'],
    ['2024-01-05', '2024-01-08'],
    ['2024-01-06', '2024-01-08'],
    ['1969-12-26', '1969-12-29'],
  ])('after an entry on %s is due on %s', (enteredOn, dueOn) => {
    const plan = carePlan(relationshipCare, { stage: 'prospect', enteredOn }, { asOf: enteredOn });
    expect(plan.dueOn).toBe(dueOn);
  });

  it('follows a calendar; a step it was moved past is covered', () => {
    const closed = (date: string): boolean => date >= '2024-01-11';
    const record = { stage: 'prospect', enteredOn: entry } as const;
    const options = { asOf: '2024-01-11', workingDay: closed };
    expect(carePlan(relationshipCare, record, options).dueOn).toBe('2024-01-11');
    const touched = { ...record, lastTouchOn: '2024-01-11' };
    expect(carePlan(relationshipCare, touched, options).dueOn).toBe('2024-01-15');
  });

  it('of 0 is the entry itself, or the next working day', () => {
    const policy = defineCarePolicy({
      id: 'p',
      version: '1',
      stages: { prospect: { firstTouch: { workingDays: 0 } } },
    });
    const dueOn = (enteredOn: string) =>
      carePlan(policy, { stage: 'prospect', enteredOn }, { asOf: enteredOn }).dueOn;
    expect([dueOn('2024-01-05'), dueOn('2024-01-06')]).toEqual(['2024-01-05', '2024-01-08']);
  });

  it('gives up where nothing is ever worked', () => {
    const ask = (workingDay: unknown) => () =>
      carePlan(
        relationshipCare,
        { stage: 'prospect', enteredOn: entry },
        { asOf: entry, workingDay: workingDay as never },
      );
    expect(thrownBy(ask(() => false))).toMatchObject({ code: 'workingDay.none' });
    expect(thrownBy(ask(() => 1))).toMatchObject({ code: 'workingDay.notBoolean' });
    expect(thrownBy(ask('mon'))).toMatchObject({ code: 'workingDay.notFunction' });
  });
});

describe('a stage and a phase', () => {
  it('hold together: the earlier due day leads, the earlier alarm counts, actions are merged', () => {
    const plan = planOf({ stage: 'repeat', phase: 'maturity', lastTouchOn: null }, entry);
    expect(plan).toMatchObject({
      leads: 'stage',
      goal: 'deepenRelation',
      dueOn: later(7),
      alarmOn: later(45),
      actions: ['reviewNeeds', 'rewardLoyalty', 'keepServiceStable', 'giveBestResources'],
    });
    expect(plan.because.slice(0, 2)).toMatchObject([
      { of: 'stage', role: 'leads', aim: 'proposal' },
      { of: 'phase', role: 'joins', aim: 'source' },
    ]);
  });

  it('due on one day are led by the phase', () => {
    expect(planOf({ stage: 'suspect', phase: 'potential' }, entry).leads).toBe('phase');
  });

  it('that is followed alone puts the other to rest', () => {
    const plan = planOf({ stage: 'repeat', phase: 'termination' }, later(100));
    expect(plan).toMatchObject({ leads: 'phase', dueOn: later(14), alarmOn: null, overdue: false });
    expect(plan.actions).toEqual(['keepVisiting']);
    expect(plan.because.map(({ kind }) => kind)).toEqual([
      'care.strategy',
      'care.strategy',
      'care.firstTouch',
      'care.touchDue',
    ]);
    expect(plan.because[1]).toMatchObject({ of: 'stage', role: 'rests' });
  });

  it('may have been entered on two days', () => {
    const record = { stage: 'suspect', phase: 'growth' } as const;
    const enteredOn = { stage: '2023-06-01', phase: '2024-01-20' };
    const plan = planOf({ ...record, enteredOn, lastTouchOn: '2024-01-10' }, '2024-01-20');
    expect([plan.leads, plan.dueOn]).toEqual(['phase', '2024-01-27']);
    expect(planOf({ stage: 'suspect', enteredOn: { stage: entry } }, entry).dueOn).toBe(later(30));
  });

  it('list an action that both have once', () => {
    const policy = defineCarePolicy({
      id: 'p',
      version: '1',
      stages: { repeat: { actions: ['visit', 'send mooncakes'] } },
      phases: { growth: { actions: ['send mooncakes', 'visit'] } },
    });
    const plan = planOf({ stage: 'repeat', phase: 'growth' }, entry, policy);
    expect(plan.actions).toEqual(['send mooncakes', 'visit']);
  });
});

describe('a grade', () => {
  const policy = defineCarePolicy({
    id: 'p',
    version: '1',
    cadencePercentByGrade: { A: 50, C: 150, tiny: 10 },
  });
  const dueAndAlarm = (record: Partial<CareRecord>) => {
    const { dueOn, alarmOn } = planOf({ lastTouchOn: entry, ...record }, entry, policy);
    return [dueOn, alarmOn].map((date) => dayOfDate(date as string) - dayOfDate(entry));
  };

  it('scales the interval and the alarm, rounded half up, to at least a day', () => {
    expect(dueAndAlarm({ phase: 'growth' })).toEqual([30, 45]);
    expect(dueAndAlarm({ phase: 'growth', grade: 'A' })).toEqual([15, 23]);
    expect(dueAndAlarm({ phase: 'development', grade: 'C' })).toEqual([11, 32]);
    expect(dueAndAlarm({ phase: 'development', grade: 'tiny' })).toEqual([2, 2]);
    expect(dueAndAlarm({ phase: 'growth', grade: 'unnamed' })).toEqual([30, 45]);
    expect(dueAndAlarm({ phase: 'growth', grade: 'toString' })).toEqual([30, 45]);
  });

  it('scales the steps, and not the first touch', () => {
    const record = { stage: 'firstTime', grade: 'C' } as const;
    expect(planOf(record, entry, policy).dueOn).toBe(later(2));
    expect(planOf({ ...record, lastTouchOn: later(2) }, later(2), policy).dueOn).toBe(later(11));
    const plan = planOf({ ...record, lastTouchOn: later(11) }, later(11), policy);
    expect(plan.dueOn).toBe(later(45));
    expect(plan.because).toContainEqual({ kind: 'care.grade', grade: 'C', percent: 150 });
  });
});

describe('a renewal', () => {
  const record = { phase: 'maturity', contractUntil: '2024-12-31' } as const;

  it.each([
    ['2024-06-20', '2024-07-04', 'care.renewal'],
    ['2024-07-04', '2024-08-03', 'care.interval'],
    ['2024-09-20', '2024-10-02', 'care.renewal'],
    ['2024-10-02', '2024-11-01', 'care.interval'],
    ['2024-10-20', '2024-11-01', 'care.renewal'],
    ['2024-11-20', '2024-12-01', 'care.renewal'],
    ['2024-12-01', '2024-12-31', 'care.interval'],
  ])('after a touch on %s the next is due on %s by %s', (lastTouchOn, dueOn, kind) => {
    const plan = planOf({ ...record, lastTouchOn }, lastTouchOn);
    expect(plan.dueOn).toBe(dueOn);
    expect(plan.cadenceDays).toBe(30);
    expect(plan.because[1]?.kind).toBe(kind);
  });

  it('says how many days before the end', () => {
    const plan = planOf({ ...record, lastTouchOn: '2024-11-20' }, '2024-11-21');
    expect(plan.because[1]).toEqual({
      kind: 'care.renewal',
      contractUntil: '2024-12-31',
      daysBefore: 30,
      dueOn: '2024-12-01',
    });
  });
});

describe('a lost bid', () => {
  const record = { phase: 'development', lastTouchOn: '2024-02-01' } as const;

  it('pauses care for 90 days, and the alarm with it', () => {
    const plan = planOf({ ...record, bidLostOn: '2024-02-05' }, '2024-02-20');
    expect(plan).toMatchObject({
      pausedUntil: '2024-05-05',
      dueOn: '2024-05-05',
      due: false,
      cadenceDays: 7,
      alarmOn: '2024-05-19',
      next: { what: 'care.due', on: '2024-05-05' },
    });
    expect(plan.because).toContainEqual({
      kind: 'care.paused',
      bidLostOn: '2024-02-05',
      days: 90,
      until: '2024-05-05',
    });
    const over = planOf({ ...record, bidLostOn: '2024-02-05' }, '2024-05-05');
    expect([over.pausedUntil, over.due]).toEqual([null, true]);
  });

  it('of long ago, of the future or in a phase without a pause does nothing', () => {
    const dueOn = '2024-02-08';
    expect(planOf({ ...record, bidLostOn: '2023-06-01' }, '2024-02-02').dueOn).toBe(dueOn);
    expect(planOf({ ...record, bidLostOn: '2024-02-05' }, '2024-02-04').dueOn).toBe(dueOn);
    const growth = { ...record, phase: 'growth', bidLostOn: '2024-02-05' } as const;
    expect(planOf(growth, '2024-02-20')).toMatchObject({ dueOn: '2024-03-02', pausedUntil: null });
  });
});

describe('an owner', () => {
  const record = { phase: 'growth', lastTouchOn: '2024-01-08', owner: 'li' } as const;

  it('loses the customer after 60 days without a touch', () => {
    const on = planOf(record, '2024-03-08');
    expect([on.reassign, on.next]).toEqual([false, { what: 'care.reassign', on: '2024-03-09' }]);
    const after = planOf(record, '2024-03-09');
    expect([after.reassign, after.next]).toEqual([true, null]);
    expect(after.because.at(-1)).toEqual({
      kind: 'care.ownerLate',
      owner: 'li',
      since: '2024-01-08',
      days: 61,
      afterDays: 60,
    });
  });

  it('does not lose a customer who is not overdue yet', () => {
    const suspect = { stage: 'suspect', owner: 'li' } as const;
    expect(planOf(suspect, later(180)).reassign).toBe(false);
    expect(planOf(suspect, later(181)).reassign).toBe(true);
  });

  it('has 60 days from taking over', () => {
    const taken = { ...record, ownedSince: '2024-03-01' } as const;
    expect(planOf(taken, '2024-04-30')).toMatchObject({ overdue: true, reassign: false });
    expect(planOf(taken, '2024-05-01').reassign).toBe(true);
  });

  it('without an alarm loses the customer once a touch is due', () => {
    const lost = { phase: 'termination', lastTouchOn: later(180), owner: 'li' } as const;
    expect(planOf(lost, later(360)).reassign).toBe(false);
    expect(planOf(lost, later(361)).reassign).toBe(true);
  });

  it('who is missing is asked for, and loses nothing', () => {
    const plan = planOf({ ...record, owner: null }, '2024-12-31');
    expect(plan.reassign).toBe(false);
    expect(plan.needs.map(({ rule }) => rule)).toEqual(['care.touch', 'care.owner']);
    expect(plan.next).toBeNull();
  });

  it('keeps every customer under a policy that says so', () => {
    const policy = defineCarePolicy({ id: 'p', version: '1', reassignAfterDays: null });
    expect(planOf(record, '2030-01-01', policy).reassign).toBe(false);
  });
});

describe('care stops', () => {
  const record = { phase: 'termination', lastTouchOn: later(700), owner: 'li' } as const;

  it('on the stop day; a touch that would be due then is not planned', () => {
    const before = planOf(record, later(729));
    expect(before).toMatchObject({
      stop: false,
      stopOn: later(730),
      dueOn: null,
      alarmOn: null,
      due: false,
      touchesInYear: 0,
      next: { what: 'care.stop', on: later(730) },
    });
    expect(before.because.at(-1)).toEqual({ kind: 'care.endsFirst', stopOn: later(730) });
    const on = planOf(
      { ...record, greetingDays: [{ kind: 'birthday', on: later(730) }] },
      later(730),
    );
    expect(on).toMatchObject({
      stop: true,
      dueOn: null,
      cadenceDays: null,
      reassign: false,
      greetings: [],
      needs: [],
      next: null,
    });
    expect(on.because.at(-1)).toEqual({
      kind: 'care.ended',
      of: 'phase',
      name: 'termination',
      afterDays: 730,
      stopOn: later(730),
    });
  });

  it('over a touch that is still due the day before', () => {
    const late = { ...record, lastTouchOn: later(180) } as const;
    expect(planOf(late, later(729))).toMatchObject({ due: true, reassign: true });
    expect(planOf(late, later(730))).toMatchObject({ due: false, reassign: false, stop: true });
  });

  it('an alarm that would ring then does not', () => {
    const policy = defineCarePolicy({
      id: 'p',
      version: '1',
      phases: { growth: { stopAfterDays: 20 }, potential: { stopAfterDays: 30 } },
    });
    const plan = planOf({ phase: 'growth', owner: 'li' }, later(10), policy);
    expect([plan.dueOn, plan.alarmOn, plan.next]).toEqual([
      later(7),
      null,
      { what: 'care.stop', on: later(20) },
    ]);
    // A touch that would be due on the stop day itself.
    expect(planOf({ phase: 'potential' }, entry, policy).dueOn).toBeNull();
    expect(planOf({ stage: 'suspect', phase: 'growth' }, later(20), policy).stop).toBe(true);
  });
});

describe('a reference', () => {
  const record = { stage: 'advocate', lastTouchOn: '2024-02-10' } as const;
  const asked = (referenceAskedOn: string | null, asOf: string) => {
    const { referenceOn, needs } = planOf({ ...record, referenceAskedOn, owner: 'li' }, asOf);
    return [referenceOn, needs.some(({ rule }) => rule === 'care.reference')];
  };

  it('is asked for once in a calendar quarter, not before the entry', () => {
    expect(asked(null, '2024-02-20')).toEqual([entry, true]);
    expect(asked('2024-02-20', '2024-02-20')).toEqual(['2024-04-01', false]);
    expect(asked('2024-03-31', '2024-04-01')).toEqual(['2024-04-01', true]);
    expect(asked('2024-06-30', '2024-06-30')).toEqual(['2024-07-01', false]);
    expect(asked('2024-08-15', '2024-09-30')).toEqual(['2024-10-01', false]);
    expect(asked('2024-12-31', '2024-12-31')).toEqual(['2025-01-01', false]);
    expect(asked('2022-12-31', '2024-02-20')).toEqual([entry, true]);
    expect(asked('2024-02-21', '2024-02-20')).toEqual([entry, true]);
  });

  it('is asked of advocates only', () => {
    expect(planOf({ stage: 'repeat' }, entry).referenceOn).toBeNull();
  });
});

describe('greetings', () => {
  const greeted = (greetingDays: CareRecord['greetingDays'], asOf: string) =>
    planOf({ stage: 'repeat', owner: 'li', greetingDays }, asOf).greetings;

  it('are told from today on, for 30 days', () => {
    const birthday = [{ kind: 'birthday', on: '1980-03-10' }] as const;
    const told = { on: '2024-03-10', kind: 'birthday', name: null, years: 44 };
    expect(greeted(birthday, '2024-02-09')).toEqual([]);
    expect(greeted(birthday, '2024-02-10')).toEqual([told]);
    expect(greeted(birthday, '2024-03-10')).toEqual([told]);
    expect(greeted(birthday, '2024-03-11')).toEqual([]);
  });

  it('of today are asked for', () => {
    const greetingDays = [{ kind: 'birthday', on: '1980-03-10', name: 'Wang' }] as const;
    const { needs } = planOf({ stage: 'repeat', owner: 'li', greetingDays }, '2024-03-10');
    expect(needs).toContainEqual({ rule: 'care.greeting', greeting: 'birthday', name: 'Wang' });
  });

  it('of 29 February fall on 28 February in common years', () => {
    const leap = [{ kind: 'birthday', on: '2000-02-29' }] as const;
    const days = (asOf: string) => greeted(leap, asOf).map(({ on, years }) => [on, years]);
    expect(days('2023-02-28')).toEqual([['2023-02-28', 23]]);
    expect(days('2023-03-01')).toEqual([]);
    expect(days('2024-02-28')).toEqual([['2024-02-29', 24]]);
    expect(days('2100-02-01')).toEqual([['2100-02-28', 100]]);
  });

  it('of the family come once, unless they are said to come back', () => {
    const wedding = { kind: 'wedding', on: '2020-05-20', name: 'daughter' } as const;
    expect(greeted([wedding], '2020-05-01')).toEqual([{ ...wedding, years: null }]);
    expect(greeted([wedding], '2024-05-01')).toEqual([]);
    expect(greeted([{ ...wedding, yearly: true }], '2024-05-01')).toEqual([
      { on: '2024-05-20', kind: 'wedding', name: 'daughter', years: 4 },
    ]);
    const birth = { kind: 'birthday', on: '2020-05-20', yearly: false } as const;
    expect(greeted([birth], '2024-05-01')).toEqual([]);
  });

  it('of a membership begin a year after joining', () => {
    const joined = [{ kind: 'membershipAnniversary', on: '2024-02-10' }] as const;
    expect(greeted(joined, '2024-02-01')).toEqual([]);
    expect(greeted(joined, '2025-02-01')).toMatchObject([{ on: '2025-02-10', years: 1 }]);
  });

  it('over the new year, in order, the same one once', () => {
    const days = [
      { kind: 'birthday', on: '1990-01-05', name: 'b' },
      { kind: 'festival', on: '2025-01-01', name: '元旦' },
      { kind: 'birthday', on: '1990-01-05', name: 'a' },
      { kind: 'birthday', on: '1990-01-05', name: 'b' },
      { kind: 'graduation', on: '2025-01-05', name: null },
    ] as const;
    expect(greeted(days, '2024-12-20').map(({ on, kind, name }) => [on, kind, name])).toEqual([
      ['2025-01-01', 'festival', '元旦'],
      ['2025-01-05', 'birthday', 'a'],
      ['2025-01-05', 'birthday', 'b'],
      ['2025-01-05', 'graduation', null],
    ]);
  });
});

describe('touches in a year', () => {
  it.each<[Partial<CareRecord>, number, number]>([
    // Days 2, 7, 30, 90, 180, 270, 360.
    [{ stage: 'firstTime' }, 0, 7],
    // Day 7 and every 30 days up to 337; the year has days 0 to 364.
    [{ phase: 'growth' }, 0, 12],
    [{ phase: 'growth' }, 8, 13],
    [{ phase: 'growth', lastTouchOn: later(7) }, 7, 12],
    // Days 14, 30, 90, 180, 360; then only what lies before day 730.
    [{ phase: 'termination' }, 0, 5],
    [{ phase: 'termination', lastTouchOn: later(360) }, 500, 2],
  ])('%j on day %i: %i', (record, day, touches) => {
    expect(planOf(record, later(day)).touchesInYear).toBe(touches);
  });
});

describe('month ends and far days', () => {
  it('are counted in days', () => {
    const growth = (lastTouchOn: string) =>
      planOf({ phase: 'growth', enteredOn: '2020-01-01', lastTouchOn }, lastTouchOn).dueOn;
    expect(growth('2023-01-31')).toBe('2023-03-02');
    expect(growth('2024-01-31')).toBe('2024-03-01');
    expect(growth('2024-02-29')).toBe('2024-03-30');
    expect(growth('2023-12-31')).toBe('2024-01-30');
  });

  it('have answers up to the year 9500, and open contracts', () => {
    const plan = carePlan(
      relationshipCare,
      { phase: 'maturity', enteredOn: '9500-12-31', contractUntil: '9999-12-31' },
      { asOf: '9500-12-31' },
    );
    expect([plan.dueOn, plan.touchesInYear]).toEqual(['9501-01-14', 12]);
  });
});

describe('an entry of the future', () => {
  it('is planned from its day', () => {
    const plan = planOf({ phase: 'growth', owner: 'li', lastTouchOn: '2023-12-01' }, '2023-12-10');
    const next: CareNext = { what: 'care.due', on: '2024-01-08' };
    expect([plan.dueOn, plan.next]).toEqual(['2024-01-08', next]);
  });
});

describe('a wrong question', () => {
  const record = { stage: 'repeat', enteredOn: entry } as const;
  it.each<[string, () => unknown, string]>([
    ['no policy', () => carePlan(undefined as never, record, { asOf: entry }), 'policy.unchecked'],
    [
      'a copy of a policy',
      () => carePlan({ ...relationshipCare } as never, record, { asOf: entry }),
      'policy.unchecked',
    ],
    ['no options', () => carePlan(relationshipCare, record, undefined as never), 'options.missing'],
    [
      'an unknown option',
      () => carePlan(relationshipCare, record, { asOf: entry, asof: entry } as never),
      'option.unknown',
    ],
    ['no date', () => carePlan(relationshipCare, record, { asOf: '1/1/24' }), 'date.malformed'],
    [
      'an impossible date',
      () => carePlan(relationshipCare, record, { asOf: '2023-02-29' }),
      'date.impossible',
    ],
    [
      'a date too far',
      () => carePlan(relationshipCare, record, { asOf: '9501-01-01' }),
      'date.outOfRange',
    ],
  ])('%s', (_, ask, code) => {
    expect(thrownBy(ask)).toMatchObject({ name: 'ContractError', code });
  });
});
