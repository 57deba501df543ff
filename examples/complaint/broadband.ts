/** A complaint of an invented customer of a telecom operator: the broadband is down, and comes back only for a while. */
import { defineCalendar } from 'clientele/calendar';
import { type ComplaintEvent, standardComplaints } from 'clientele/complaints';
import { chinaHolidays } from 'clientele/holidays/cn';

/** When the desk works: on holidays it does not, on make-up days it does. */
export const calendar = defineCalendar({
  id: 'service-desk',
  timeZone: 'Asia/Shanghai',
  weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
  ...chinaHolidays,
});

/** The rules: those of the preset, with the green channel for two tiers. */
export const policy = standardComplaints({ calendar, keyTiers: ['platinum', 'gold'] });

/** What happened, in the order in which it became known. */
export const events: readonly ComplaintEvent[] = [
  {
    kind: 'received',
    at: '2026-09-21T16:30:00+08:00',
    id: 'e-1',
    matter: 'fault',
    channel: 'hotline',
    severity: 'P3',
    subject: 'broadband',
    customer: 'c-1042',
    customerTier: 'silver',
    receivedBy: 'Li Na',
  },
  { kind: 'agentReply', at: '2026-09-21T17:10:00+08:00', id: 'e-2', public: true },
  { kind: 'paused', at: '2026-09-21T17:10:00+08:00', id: 'e-3', reason: 'waitingForCustomer' },
  { kind: 'customerMessage', at: '2026-09-22T10:00:00+08:00', id: 'e-4' },
  { kind: 'transferRequested', at: '2026-09-22T10:20:00+08:00', id: 'e-5', to: 'Network' },
  // Nobody at Network answers within four working hours: it falls back. The next one accepts.
  { kind: 'transferRequested', at: '2026-09-23T09:30:00+08:00', id: 'e-6', to: 'Zhang Wei' },
  { kind: 'transferAccepted', at: '2026-09-23T09:50:00+08:00', id: 'e-7' },
  // The whole building is down.
  { kind: 'severityChanged', at: '2026-09-23T11:00:00+08:00', id: 'e-8', severity: 'P2' },
  { kind: 'agentReply', at: '2026-09-23T11:05:00+08:00', id: 'e-9', public: true },
  {
    kind: 'resolved',
    at: '2026-09-23T17:40:00+08:00',
    id: 'e-10',
    outcome: 'upheld',
    cause: 'cable',
    redress: '30.00',
  },
  { kind: 'reopened', at: '2026-09-24T09:15:00+08:00', id: 'e-11' },
  {
    kind: 'resolved',
    at: '2026-09-24T15:00:00+08:00',
    id: 'e-12',
    outcome: 'upheld',
    cause: 'splitter',
    redress: '60.00',
  },
  { kind: 'callbackMade', at: '2026-09-28T10:00:00+08:00', id: 'e-13' },
  {
    kind: 'satisfactionRated',
    at: '2026-09-28T10:05:00+08:00',
    id: 'e-14',
    level: 'satisfied',
  },
  { kind: 'closed', at: '2026-09-28T10:05:00+08:00', id: 'e-15' },
];
