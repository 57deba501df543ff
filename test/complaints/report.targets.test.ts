/** How targets were kept: which runs a period has, what they count as, how long they took. */
import { describe, expect, it } from 'vitest';
import { clock, day, noon, type RunGiven, reportOn, tracked } from './reported.ts';

const met = (startedAt: string, stoppedAt: string, dueAt: string | null): RunGiven => ({
  status: 'met',
  startedAt,
  stoppedAt,
  dueAt,
});

function solve(...clocks: (RunGiven | RunGiven[])[]) {
  const complaints = clocks.map((one) =>
    tracked({ targets: { solve: clock(...([one].flat() as [RunGiven])) } }),
  );
  return reportOn(complaints).total.targets.solve;
}

const none = { runs: 1, without: 0, met: 0, late: 0, lateOpen: 0, running: 0, paused: 0 };

describe('a period has the runs that are due in it', () => {
  it.for<[string, RunGiven, object]>([
    ['met, due in it', met(noon(1), noon(2), noon(3)), { met: 1 }],
    ['met before it, due in it', met(noon('02-20'), noon('02-27'), noon(2)), { met: 1 }],
    [
      'due at its first instant',
      met(noon('02-20'), noon('02-27'), '2026-03-01T00:00:00.000Z'),
      { met: 1 },
    ],
    [
      'due the instant before it',
      met(noon('02-20'), noon('02-27'), '2026-02-28T23:59:59.999Z'),
      { outside: 1 },
    ],
    [
      'due at the first instant after it',
      met(noon(1), noon(2), '2026-04-01T00:00:00.000Z'),
      { outside: 1 },
    ],
    [
      'late, stopped after it',
      { status: 'breached', dueAt: noon(3), stoppedAt: noon('04-20') },
      { late: 1 },
    ],
    ['late, never stopped', { status: 'breached', dueAt: noon(3) }, { late: 1, lateOpen: 1 }],
    [
      'late while paused: its breach decides',
      { status: 'breached', dueAt: null, breachAt: noon(3) },
      { late: 1, lateOpen: 1 },
    ],
    [
      'running, and its last instant has come',
      { status: 'running', dueAt: noon(3) },
      { late: 1, lateOpen: 1 },
    ],
    [
      'running past due, in time until it opens',
      { status: 'running', dueAt: noon(31), breachAt: noon('05-02') },
      { running: 1 },
    ],
    ['running, due after it', { status: 'running', dueAt: noon('05-02') }, { outside: 1 }],
    ['paused, begun before its end', { status: 'paused', startedAt: noon(30) }, { paused: 1 }],
    ['paused, begun after it', { status: 'paused', startedAt: noon('04-02') }, { outside: 1 }],
    [
      'cancelled, due in it',
      { status: 'cancelled', dueAt: noon(3), stoppedAt: noon(2) },
      { cancelled: 1 },
    ],
    [
      'cancelled without being due: its end decides',
      { status: 'cancelled', stoppedAt: noon(2) },
      { cancelled: 1 },
    ],
    ['met without being due: its end decides', met(noon(1), noon(2), null), { met: 1 }],
  ])('%s', ([, run, expected]) => {
    expect(solve(run)).toMatchObject({ ...none, cancelled: 0, outside: 0, ...expected });
  });
});

describe('or those that were stopped in it', () => {
  it.for<[string, RunGiven, object]>([
    ['stopped in it, due after it', met(noon(30), noon(31), noon('04-02')), { met: 1 }],
    [
      'due in it, stopped after it',
      { status: 'breached', dueAt: noon(3), stoppedAt: noon('04-20') },
      { outside: 1 },
    ],
    [
      'late in it, and never stopped',
      { status: 'breached', dueAt: noon('02-27'), breachAt: noon(2) },
      { late: 1, lateOpen: 1 },
    ],
    [
      'late before it, and never stopped',
      { status: 'breached', dueAt: noon('02-27') },
      { outside: 1 },
    ],
    [
      'late while paused, and nobody knows since when',
      { status: 'breached', startedAt: noon(1) },
      { late: 1 },
    ],
    [
      'running, due in it',
      { status: 'running', dueAt: noon(31), breachAt: noon('05-02') },
      { running: 1 },
    ],
    ['paused', { status: 'paused' }, { paused: 1 }],
    [
      'cancelled in it',
      { status: 'cancelled', dueAt: noon('04-09'), stoppedAt: noon(2) },
      { cancelled: 1 },
    ],
  ])('%s', ([, run, expected]) => {
    const complaints = [tracked({ targets: { solve: clock(run) } })];
    const { total, definitions } = reportOn(complaints, { basis: 'stopped' });
    expect(definitions.basis).toBe('stopped');
    const found = total.targets.solve;
    expect(found).toMatchObject({
      ...none,
      lateOpen: found.lateOpen,
      cancelled: 0,
      outside: 0,
      ...expected,
    });
  });
});

describe('the rate', () => {
  const good = met(noon(1), noon(2), noon(3));
  const bad: RunGiven = { status: 'breached', dueAt: noon(3), stoppedAt: noon(5) };
  const open: RunGiven = { status: 'running', dueAt: noon(31), breachAt: noon('05-02') };

  it('is met of met and late; the others move its bounds and are not in it', () => {
    const found = solve(good, good, good, bad, open, { status: 'cancelled', stoppedAt: noon(2) });
    expect(found).toMatchObject({ runs: 6, met: 3, late: 1, running: 1, cancelled: 1 });
    expect(found.rate).toEqual({
      numerator: 3,
      denominator: 4,
      share: '0.75',
      // Wilson, 3 of 4 at z = 1.959964, by hand
      interval: { low: '0.3006', high: '0.9544' },
      tooFew: false,
    });
    expect(found.bounds).toEqual({ low: '0.6', high: '0.8' });
  });

  it('counts every run of a clock, and complaints without one', () => {
    const found = solve([good, bad, good], good);
    expect(found).toMatchObject({ runs: 4, met: 3, late: 1, without: 0 });
    const { answer } = reportOn([tracked(), tracked()]).total.targets;
    expect(answer).toMatchObject({
      runs: 0,
      without: 2,
      rate: { share: null, tooFew: false },
      bounds: null,
    });
  });

  it('is withheld out of fewer than the least group, and its counts are not', () => {
    const complaints = [good, good, bad].map((run) => tracked({ targets: { solve: clock(run) } }));
    const { solve: four } = reportOn(complaints, { minGroupSize: 4 }).total.targets;
    expect(four.rate).toEqual({
      numerator: 2,
      denominator: 3,
      share: null,
      interval: null,
      tooFew: true,
    });
    expect(four.bounds).toBeNull();
    const { solve: three } = reportOn(complaints, { minGroupSize: 3 }).total.targets;
    expect(three.rate).toMatchObject({ share: '0.6667', tooFew: false });
    expect(three.bounds).toEqual({ low: '0.6667', high: '0.6667' });
    const { definitions, total } = reportOn(complaints, { minGroupSize: undefined });
    expect([definitions.minGroupSize, total.targets.solve.rate.tooFew]).toEqual([5, true]);
  });
});

describe('times', () => {
  const took = (days: number, elapsed: number): RunGiven => ({
    ...met(noon(1), new Date(Date.parse(noon(1)) + days * day).toISOString(), noon(9)),
    elapsed,
  });

  it('are percentiles by nearest rank, by the clock of the target and by that on the wall', () => {
    // 1 to 10 days; by the clock of the target a tenth of them
    const found = solve(
      ...[7, 3, 10, 1, 5, 9, 2, 8, 4, 6].map((days) => took(days, (days * day) / 10)),
    );
    const at = (percent: number, days: number) => ({ percent, milliseconds: days * day });
    const percentiles = [at(50, 5), at(90, 9), at(95, 10)];
    expect(found.elapsedTime).toEqual({ count: 10, percentiles, longest: 10 * day });
    expect(found.workingTime.percentiles).toEqual([at(50, 0.5), at(90, 0.9), at(95, 1)]);
  });

  it.for<[number, number, number]>([
    [0.001, 100, 1],
    [7, 100, 7],
    [28, 100, 28],
    [29, 100, 29],
    [33.3, 3, 1],
    [33.4, 3, 2],
    [99.9, 1000, 999],
    [99.91, 1000, 1000],
    [100, 3, 3],
  ])('%d %% of %d are those up to the %dth', ([percent, count, rank]) => {
    const complaints = Array.from({ length: count }, (_, index) =>
      tracked({
        targets: { solve: clock({ ...met(noon(1), noon(2), noon(3)), elapsed: index + 1 }) },
      }),
    );
    const { workingTime } = reportOn(complaints, { percentiles: [percent] }).total.targets.solve;
    expect(workingTime.percentiles).toEqual([{ percent, milliseconds: rank }]);
  });

  it('are those of what was stopped in the period, in time or late', () => {
    const late: RunGiven = { status: 'breached', dueAt: noon(3), stoppedAt: noon(5), elapsed: 9 };
    const found = solve(
      { ...met(noon(1), noon(2), noon(3)), elapsed: 5 },
      late,
      { ...late, stoppedAt: null },
      { status: 'cancelled', stoppedAt: noon(2), elapsed: 7 },
      { status: 'running', dueAt: noon(31), breachAt: noon('05-02'), elapsed: 8 },
      met(noon('02-01'), noon('02-02'), noon('02-03')),
    );
    expect(found.workingTime).toMatchObject({ count: 2, longest: 9 });
    expect(found.elapsedTime).toMatchObject({ count: 2, longest: 4 * day });
    const nothing = { count: 0, percentiles: [], longest: null };
    expect(reportOn([]).total.targets.solve.workingTime).toEqual(nothing);
  });
});
