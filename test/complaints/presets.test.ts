/** The policy to start from. */
import { describe, expect, it } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.ts';
import {
  defineSlaPolicy,
  lintSlaPolicy,
  readSlaPolicy,
  standardComplaints,
  trackComplaint,
} from '../../src/complaints/index.ts';
import { thrownBy } from '../support/thrown.ts';

const calendar = defineCalendar({
  id: 'desk',
  timeZone: 'Asia/Shanghai',
  weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
});
const policy = standardComplaints({ calendar, keyTiers: ['platinum', 'gold'] });

describe('standardComplaints', () => {
  it.each([
    ['without key tiers', standardComplaints({ calendar })],
    ['with them', policy],
  ])('%s is what checking it gives, is frozen, and has nothing odd', (_, one) => {
    expect(readSlaPolicy(JSON.parse(JSON.stringify(one)))).toEqual({ ok: true, value: one });
    expect(defineSlaPolicy({ ...one, id: 'own' })).toEqual({ ...one, id: 'own' });
    expect(Object.isFrozen(one.targets.resolution.ladder[0]?.offset)).toBe(true);
    expect(lintSlaPolicy(one)).toEqual([]);
  });

  it('has the figures of the table', () => {
    const office = 'office';
    expect(standardComplaints({ calendar }).rules).toMatchObject([
      {
        name: 'standard',
        isDefault: true,
        targets: {
          firstResponse: {
            bySeverity: {
              P1: { minutes: 30, calendar: null },
              P2: { workingHours: 4, calendar: office },
              P3: { workingDays: 1, calendar: office },
              P4: { workingDays: 2, calendar: office },
            },
          },
          nextUpdate: {
            bySeverity: {
              P1: { hours: 2, calendar: null },
              P2: { workingDays: 1, calendar: office },
              P3: { workingDays: 3, calendar: office },
              P4: { workingDays: 5, calendar: office },
            },
          },
          resolution: {
            bySeverity: {
              P1: { hours: 8, calendar: null },
              P2: { workingDays: 2, calendar: office },
              P3: { workingDays: 5, calendar: office },
              P4: { workingDays: 10, calendar: office },
            },
          },
        },
      },
    ]);
  });

  it('gives key accounts the times of the severity above', () => {
    const [green, standard] = policy.rules;
    expect(green).toMatchObject({
      name: 'greenChannel',
      isDefault: false,
      when: { customerTier: ['platinum', 'gold'], matter: null },
    });
    for (const target of ['firstResponse', 'nextUpdate', 'resolution'] as const) {
      const own = standard?.targets[target].bySeverity;
      expect(green?.targets[target].bySeverity).toEqual({
        P1: own?.P1,
        P2: own?.P1,
        P3: own?.P2,
        P4: own?.P3,
      });
    }
  });

  it('answers the first question in one call', () => {
    const received = {
      kind: 'received',
      at: '2026-03-02T09:00:00+08:00',
      matter: 'fault',
      channel: 'phone',
      severity: 'P2',
      receivedBy: 'li',
    } as const;
    const asOf = '2026-03-02T10:00:00+08:00';
    const usual = trackComplaint(policy, [received], { asOf });
    expect([usual.choice?.rule, usual.targets.firstResponse?.dueAt]).toEqual([
      'standard',
      '2026-03-02T06:30:00.000Z',
    ]);
    const key = trackComplaint(policy, [{ ...received, customerTier: 'gold' }], { asOf });
    expect([key.choice?.rule, key.targets.firstResponse?.status]).toEqual([
      'greenChannel',
      'breached',
    ]);
  });

  it('takes a calendar as it is written down', () => {
    const written = {
      id: 'desk',
      timeZone: 'Asia/Shanghai',
      weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
    };
    expect(standardComplaints({ calendar: written }).calendars).toEqual({ office: calendar });
  });

  it('refuses what it cannot take', () => {
    expect(thrownBy(() => standardComplaints({ calendar: { timeZone: 'CST' } }))).toMatchObject({
      name: 'PolicyError',
    });
    expect(thrownBy(() => standardComplaints(undefined as never))).toMatchObject({
      code: 'options.missing',
    });
    expect(thrownBy(() => standardComplaints({ calender: calendar } as never))).toMatchObject({
      code: 'option.unknown',
    });
    for (const keyTiers of ['gold', [''], [5]]) {
      const act = () => standardComplaints({ calendar, keyTiers: keyTiers as never });
      expect(thrownBy(act)).toMatchObject({ code: 'type.wrong', argument: 'options.keyTiers' });
    }
    expect(standardComplaints({ calendar, keyTiers: [] }).rules).toHaveLength(1);
  });
});
