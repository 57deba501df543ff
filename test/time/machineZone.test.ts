/** No answer of the time layer depends on the time zone of the machine. */
import { describe, expect, test } from 'vitest';
import { firstDayOfMonth, monthNumberFrom } from '../../src/time/civilMonth.ts';
import * as time from '../../src/time/index.ts';
import { instantText, millisecondsOf } from '../../src/time/instant.ts';
import { dayAfterMonths, monthsBetween } from '../../src/time/months.ts';
import { dayOfDate } from '../support/civilDates.ts';
import { canChangeMachineZone, inMachineZone } from '../support/machineZone.ts';

/** The zones of the machine, and the minutes that UTC is ahead of them on 1 January 2024. */
const machineZones = [
  ['UTC', 0],
  ['America/New_York', 300],
  ['Asia/Shanghai', -480],
  ['Australia/Lord_Howe', -660],
  ['Pacific/Apia', -780],
] as const;

const months = [-13, -12, -1, 0, 1, 2, 11, 12, 48];
const dates = ['1970-01-31', '2011-12-29', '2023-10-31', '2024-02-29', '2024-03-10', '2024-11-03'];
const instants = dates.flatMap((date) => [`${date}T00:30:00Z`, `${date}T23:30:00+08:00`]);
const wallZones = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Apia'];

/** What every exported function of the layer answers to questions near changes of clocks. */
const answers: Readonly<Record<string, () => unknown>> = {
  addMonths: () => dates.map((date) => months.map((count) => time.addMonths(date, count))),
  civilDateOf: () =>
    instants.map((instant) => wallZones.map((zone) => time.civilDateOf(instant, zone))),
  instantOf: () =>
    dates.map((date) => wallZones.map((zone) => time.instantOf({ date, time: '02:30' }, zone))),
  periodOfMonth: () => dates.map((date) => time.periodOfMonth(date.slice(0, 7))),
  tenureMonths: () =>
    dates.map((joinedOn) =>
      dates.map((asOf) => [
        time.tenureMonths(joinedOn, { asOf }),
        time.tenureMonths(joinedOn, { asOf, partial: 'ceil' }),
      ]),
    ),
  wallTimeOf: () =>
    instants.map((instant) => wallZones.map((zone) => time.wallTimeOf(new Date(instant), zone))),
};

/** What the functions inside the layer answer. */
const innerAnswers: Readonly<Record<string, () => unknown>> = {
  dayAfterMonths: () =>
    dates.map((date) => months.map((count) => dayAfterMonths(dayOfDate(date), count))),
  firstDayOfMonth: () =>
    dates.map((date) => firstDayOfMonth(monthNumberFrom(date.slice(0, 7)) as number)),
  instantText: () => instants.map((instant) => instantText(Date.parse(instant))),
  millisecondsOf: () => instants.map((instant) => millisecondsOf(instant, 'at')),
  monthsBetween: () =>
    dates.map((a) => dates.map((b) => monthsBetween(dayOfDate(a), dayOfDate(b)))),
};

test('every exported function is asked', () => {
  const functions = Object.entries(time).filter(([, value]) => typeof value === 'function');
  expect(Object.keys(answers)).toEqual(functions.map(([name]) => name).sort());
});

describe.skipIf(!canChangeMachineZone)('the answers are the same in every zone', () => {
  test.for(Object.entries({ ...answers, ...innerAnswers }))('of %s', ([, ask]) => {
    const inUtc = inMachineZone('UTC', ask);
    for (const [zone] of machineZones) expect(inMachineZone(zone, ask)).toEqual(inUtc);
  });

  test.for(machineZones)('and the machine does stand in %s', ([zone, minutes]) => {
    expect(inMachineZone(zone, () => new Date(2024, 0, 1).getTimezoneOffset())).toBe(minutes);
  });

  test('and the machine is put back', () => {
    const before = process.env['TZ'];
    inMachineZone('Asia/Shanghai', () => inMachineZone('UTC', () => null));
    expect(process.env['TZ']).toBe(before);
    expect(() =>
      inMachineZone('Asia/Shanghai', () => {
        throw new Error('inside');
      }),
    ).toThrow('inside');
    expect(process.env['TZ']).toBe(before);
  });
});
