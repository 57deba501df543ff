/** A wrong argument is named, and refused before anything is counted. */
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  defineCalendar,
  dueBy,
  isWorking,
  isWorkingDay,
  nextOpening,
  workedBetween,
  workingDaysBetween,
  workingSegments,
} from '../../src/calendar/index.ts';
import { thrownBy } from '../support/thrown.ts';

const desk = defineCalendar({ timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } });
const at = '2026-03-06T10:00:00Z';

describe('the argument that is wrong', () => {
  test.for([
    ['at', 'instant.malformed', () => isWorking(desk, 'soon')],
    ['at', 'instant.malformed', () => nextOpening(desk, 'soon')],
    ['at', 'instant.malformed', () => addWorkingTime(desk, 'soon', { workingHours: 1 })],
    ['at', 'instant.malformed', () => addWorkingDays(desk, 'soon', { workingDays: 1 })],
    ['at', 'instant.malformed', () => dueBy(desk, 'soon', { workingHours: 1 })],
    ['at', 'instant.malformed', () => dueBy(desk, 'soon', { hours: 1 })],
    ['from', 'instant.malformed', () => workedBetween(desk, 'soon', { to: at })],
    ['to', 'instant.malformed', () => workedBetween(desk, at, { to: 'later' })],
    ['from', 'instant.malformed', () => workingSegments(desk, 'soon', { to: at })],
    ['to', 'instant.malformed', () => workingSegments(desk, at, { to: 'later' })],
    ['to', 'instant.malformed', () => workingSegments(desk, at, undefined as never)],
    ['date', 'date.malformed', () => isWorkingDay(desk, 'today')],
    ['from', 'date.malformed', () => workingDaysBetween(desk, 'today', { to: '2026-01-01' })],
    ['to', 'date.malformed', () => workingDaysBetween(desk, '2026-01-01', { to: 'today' })],
  ] as const)('%s: %s (case %#)', ([argument, code, act]) => {
    expect(thrownBy(act)).toMatchObject({ name: 'ContractError', code, argument });
  });
});

describe('amounts that are none', () => {
  test.for([
    ['number.notWhole', { workingMilliseconds: 2 ** 53 }],
    // A whole number, but more than 20 years of it.
    ['calendar.noWorkingTime', { workingMilliseconds: Number.MAX_SAFE_INTEGER }],
  ] as const)('%s: %j', ([code, options]) => {
    expect(thrownBy(() => addWorkingTime(desk, at, options))).toMatchObject({ code });
  });

  test.for([
    ['number.outOfRange', { hours: '3' }],
    ['choice.unknown', { days: 1, countFrom: null }],
    ['time.malformed', { days: 1, countFrom: { sameDayIfBefore: '09-00' } }],
    ['time.malformed', { days: 1, countFrom: { sameDayIfBefore: '9:00' } }],
    ['time.malformed', { days: 1, countFrom: { sameDayIfBefore: ['09:00'] } }],
  ] as const)('%s: %j', ([code, duration]) => {
    expect(thrownBy(() => dueBy(desk, at, duration as never))).toMatchObject({ code });
  });
});

test('only a calendar of a format that is known is taken', () => {
  const later = Object.freeze({ ...desk, format: 'calendar@2' });
  expect(thrownBy(() => isWorking(later as never, at))).toMatchObject({
    code: 'calendar.unchecked',
  });
});

test('no working day between a date and an earlier one is 0, not -0', () => {
  expect(workingDaysBetween(desk, '2026-03-08', { to: '2026-03-07' })).toBe(0);
});
