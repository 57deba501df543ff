/**
 * Ends of limits worked out by hand from the text of the collection and a wall calendar: the days in between are told
 * where they are not plain.
 */
import type { RegulatoryFacts } from '../../src/regulations/index.ts';

/** One case: the facts, the version, its last day (null for hours), the last instant. */
export interface HandChecked {
  readonly why: string;
  readonly rule: string;
  readonly facts: RegulatoryFacts;
  readonly version?: string;
  readonly lastDay: string | null;
  readonly dueAt: string;
}

/** What begins with something after the receipt. */
const begun = (at: string): RegulatoryFacts => ({ receivedAt: at, startedAt: at });

export const handChecked: readonly HandChecked[] = [
  {
    why: 'the 15th day is 1 October: the holiday ends on the 7th, so it is the 8th, as work closes',
    rule: 'cn.telecom.operator-answer',
    facts: { receivedAt: '2026-09-16T10:00:00+08:00' },
    lastDay: '2026-10-08',
    dueAt: '2026-10-08T10:00:00.000Z',
  },
  {
    why: 'the 15th day is Sunday 20 September, which is worked for the holiday: it stays',
    rule: 'cn.telecom.operator-answer',
    facts: { receivedAt: '2026-09-05T10:00:00+08:00' },
    lastDay: '2026-09-20',
    dueAt: '2026-09-20T10:00:00.000Z',
  },
  {
    why: 'the 7th day is 15 February, the first of Spring Festival: back to work on the 24th',
    rule: 'cn.express.answer',
    facts: { receivedAt: '2026-02-08T23:59:59+08:00' },
    lastDay: '2026-02-24',
    dueAt: '2026-02-24T10:00:00.000Z',
  },
  {
    why: '8, 9, Saturday 10 (worked), 12, 13, 14, 15 October are the 7 working days',
    rule: 'cn.advertising.authority',
    facts: { receivedAt: '2026-09-30T09:00:00+08:00' },
    lastDay: '2026-10-15',
    dueAt: '2026-10-15T16:00:00.000Z',
  },
  {
    why: 'received on a day made a working day: it is not counted',
    rule: 'cn.consumer-law.authority',
    facts: { receivedAt: '2026-09-20T12:00:00+08:00' },
    // 21, 22, 23, 24; 25 to 27 is Mid-Autumn; 28, 29, 30.
    lastDay: '2026-09-30',
    dueAt: '2026-09-30T16:00:00.000Z',
  },
  {
    why: '45 working days from 15 April, over Labour Day: 12 in April, 19 in May with Saturday the 9th, 14 in June',
    rule: 'cn.samr.mediation',
    facts: begun('2026-04-14T10:00:00+08:00'),
    version: 'cn.samr.2020.mediation',
    lastDay: '2026-06-18',
    dueAt: '2026-06-18T16:00:00.000Z',
  },
  {
    why: 'a day later the new order holds: 60 days, 15 in April, 31 in May, 14 in June; Sunday stays',
    rule: 'cn.samr.2020.mediation',
    facts: begun('2026-04-15T10:00:00+08:00'),
    version: 'cn.samr.2026.mediation',
    lastDay: '2026-06-14',
    dueAt: '2026-06-14T16:00:00.000Z',
  },
  {
    why: 'the old order leaves out the time of an appraisal: 10 to 14 March are five working days',
    rule: 'cn.samr.2020.mediation',
    facts: {
      ...begun('2025-03-03T10:00:00+08:00'),
      excluded: [{ from: '2025-03-10T09:00:00+08:00', to: '2025-03-17T09:00:00+08:00' }],
    },
    // 4 to 7 March: 4; 17 to 31 March: 15; April has 22 with Sunday 27 and without the 4th: 37; 6 to 9 May: 41; 12 to 15.
    lastDay: '2025-05-15',
    dueAt: '2025-05-15T16:00:00.000Z',
  },
  {
    why: 'five months from 30 September end on the last day of February, whenever it was complained of',
    rule: 'cn.telecom.appeal-window-billing',
    facts: { receivedAt: '2026-12-01T10:00:00+08:00', startedAt: '2026-09-30T10:00:00+08:00' },
    lastDay: '2027-02-28',
    dueAt: '2027-02-28T16:00:00.000Z',
  },
  {
    why: 'two years from 29 February end on 28 February',
    rule: 'cn.telecom.appeal-window-other',
    facts: begun('2024-02-29T10:00:00+08:00'),
    lastDay: '2026-02-28',
    dueAt: '2026-02-28T16:00:00.000Z',
  },
  {
    why: '48 hours run from the instant, holiday or not',
    rule: 'cn.telecom-regs.fault-urban',
    facts: { receivedAt: '2026-09-30T17:30:00+08:00' },
    lastDay: null,
    dueAt: '2026-10-02T09:30:00.000Z',
  },
  {
    why: 'the 60th day is 1 October; with 30 more it is Saturday 31 October, and moves to Monday',
    rule: 'cn.petition.resolve',
    facts: {
      ...begun('2026-08-02T10:00:00+08:00'),
      extension: { at: '2026-09-01T10:00:00+08:00', met: ['reason', 'approval', 'notice'] },
    },
    lastDay: '2026-11-02',
    dueAt: '2026-11-02T10:00:00.000Z',
  },
  {
    why: 'eight weeks from 29 February, and the clocks change in between',
    rule: 'uk.fca.final-response',
    facts: { receivedAt: '2024-02-29T23:00:00Z' },
    lastDay: '2024-04-25',
    dueAt: '2024-04-25T23:00:00.000Z',
  },
  {
    why: 'Thursday, Tuesday and Wednesday are the three days around Easter; it ends as work closes',
    rule: 'uk.fca.summary-resolution',
    facts: { receivedAt: '2026-04-01T10:00:00+01:00' },
    lastDay: '2026-04-08',
    dueAt: '2026-04-08T16:00:00.000Z',
  },
  {
    why: 'the last day of the eight weeks',
    rule: 'uk.ofcom.adr-letter',
    facts: { receivedAt: '2026-04-07T23:59:59+01:00' },
    version: 'uk.ofcom.adr-letter.2018',
    lastDay: '2026-06-02',
    dueAt: '2026-06-02T23:00:00.000Z',
  },
  {
    why: 'the first day of the six weeks',
    rule: 'uk.ofcom.adr-letter',
    facts: { receivedAt: '2026-04-08T00:00:00+01:00' },
    version: 'uk.ofcom.adr-letter.2026',
    lastDay: '2026-05-20',
    dueAt: '2026-05-20T23:00:00.000Z',
  },
  {
    why: 'six months from 31 August',
    rule: 'uk.nhs.response',
    facts: { receivedAt: '2025-08-31T10:00:00+01:00' },
    lastDay: '2026-02-28',
    dueAt: '2026-03-01T00:00:00.000Z',
  },
  {
    why: 'the 30th day is a Saturday before a bank holiday on Monday',
    rule: 'uk.dp.ack',
    facts: { receivedAt: '2026-07-30T10:00:00+01:00' },
    lastDay: '2026-09-01',
    dueAt: '2026-09-01T23:00:00.000Z',
  },
  {
    why: 'with a holding reply 35 business days, over Christmas and New Year',
    rule: 'uk.fca.psd.final-response',
    facts: {
      receivedAt: '2025-12-15T10:00:00Z',
      extension: { at: '2026-01-08T12:00:00Z', met: ['holdingReply', 'reason'] },
    },
    // 16 to 19: 4; 22 to 24: 7; 29 to 31: 10; 2 January: 11; 5 to 30 January: 31; 2 to 5 February: 35.
    lastDay: '2026-02-05',
    dueAt: '2026-02-06T00:00:00.000Z',
  },
  {
    why: 'a month from 31 January 2024 ends on 29 February',
    rule: 'eu.rail.2007.reply',
    facts: { receivedAt: '2024-01-31T10:00:00+01:00' },
    version: 'eu.rail.reply',
    lastDay: '2024-02-29',
    dueAt: '2024-02-29T23:00:00.000Z',
  },
  {
    why: 'less than three months in all: the day before',
    rule: 'eu.rail.reply',
    facts: {
      receivedAt: '2023-01-15T10:00:00+01:00',
      extension: { at: '2023-02-01T10:00:00+01:00', met: ['notice', 'reason'] },
    },
    version: 'eu.rail.2007.reply',
    lastDay: '2023-04-14',
    dueAt: '2023-04-14T22:00:00.000Z',
  },
  {
    why: '30 days of the provider',
    rule: 'us.fcc.response',
    facts: { receivedAt: '2015-06-30T21:00:00-04:00' },
    lastDay: '2015-07-30',
    dueAt: '2015-07-31T04:00:00.000Z',
  },
  {
    why: 'Independence Day is observed on Friday 3 July',
    rule: 'us.rege.investigate',
    facts: { receivedAt: '2026-06-25T20:00:00-04:00' },
    lastDay: '2026-07-10',
    dueAt: '2026-07-11T04:00:00.000Z',
  },
  {
    why: 'with provisional credit 45 elapsed days: 5 in June, 31 in July, 9 in August; Sunday stays',
    rule: 'us.rege.investigate',
    facts: {
      receivedAt: '2026-06-25T20:00:00-04:00',
      extension: { at: '2026-07-10T23:00:00-04:00', met: ['provisionalCredit'] },
    },
    lastDay: '2026-08-09',
    dueAt: '2026-08-10T04:00:00.000Z',
  },
  {
    why: 'the period begins on the day of receipt: 1 March is the first day',
    rule: 'us.fcra.reinvestigate',
    facts: { receivedAt: '2026-03-01T10:00:00-05:00' },
    lastDay: '2026-03-30',
    dueAt: '2026-03-31T04:00:00.000Z',
  },
  {
    why: 'Monday is the first of five business days',
    rule: 'us.fcra.notify-furnisher',
    facts: { receivedAt: '2026-03-02T10:00:00-05:00' },
    lastDay: '2026-03-06',
    dueAt: '2026-03-07T05:00:00.000Z',
  },
  {
    why: 'the cycle that runs at the receipt is none of the two',
    rule: 'us.tila.resolve',
    facts: {
      receivedAt: '2026-01-10T10:00:00-05:00',
      cycleEnds: ['2026-03-20', '2026-01-20', '2026-02-20', '2026-02-20'],
    },
    lastDay: '2026-03-20',
    dueAt: '2026-03-21T04:00:00.000Z',
  },
  {
    why: 'quarterly cycles are longer than the 90 days: 21 in January, 28, 31, 10 in April',
    rule: 'us.tila.resolve',
    facts: {
      receivedAt: '2026-01-10T10:00:00-05:00',
      cycleEnds: ['2026-01-31', '2026-04-30', '2026-07-31'],
    },
    lastDay: '2026-04-10',
    dueAt: '2026-04-11T04:00:00.000Z',
  },
  {
    why: 'over Thanksgiving, Christmas and New Year',
    rule: 'us.regx.error-general',
    facts: { receivedAt: '2026-11-20T10:00:00-05:00' },
    // 23 to 25: 3; 27: 4; 30 November to 24 December: 23; 28 to 31: 27; 4 to 6 January: 30.
    lastDay: '2027-01-06',
    dueAt: '2027-01-07T05:00:00.000Z',
  },
  {
    why: 'the last day of 15 working days; Sunday is not counted, Monday is the first',
    rule: 'au.acma.resolve',
    facts: { receivedAt: '2025-06-29T10:00:00+10:00' },
    version: 'au.acma.resolve.2018',
    lastDay: '2025-07-18',
    dueAt: '2025-07-18T14:00:00.000Z',
  },
  {
    why: 'the first day of 10 working days',
    rule: 'au.acma.resolve.2018',
    facts: { receivedAt: '2025-06-30T10:00:00+10:00' },
    version: 'au.acma.resolve.2025',
    lastDay: '2025-07-14',
    dueAt: '2025-07-14T14:00:00.000Z',
  },
  {
    why: '24 hours or one business day: from Friday the day is the later one',
    rule: 'au.asic.ack',
    facts: { receivedAt: '2025-08-01T15:00:00+10:00' },
    lastDay: '2025-08-04',
    dueAt: '2025-08-04T14:00:00.000Z',
  },
  {
    why: 'a month from 31 January of a leap year',
    rule: 'in.ecommerce.redress',
    facts: { receivedAt: '2024-01-31T10:00:00+05:30' },
    lastDay: '2024-02-29',
    dueAt: '2024-02-29T18:30:00.000Z',
  },
  {
    why: '20 business days from the Friday before Lunar New Year, 17 and 18 February off',
    rule: 'sg.mas.fa.response',
    facts: { receivedAt: '2026-02-13T10:00:00+08:00' },
    // 16; 19, 20; 23 to 27: 8; 2 to 13 March: 18; 16, 17.
    lastDay: '2026-03-17',
    dueAt: '2026-03-17T16:00:00.000Z',
  },
  {
    why: '56 days: 29 in January, 27 in February',
    rule: 'ca.bank.deal',
    facts: { receivedAt: '2026-01-02T10:00:00-05:00' },
    lastDay: '2026-02-27',
    dueAt: '2026-02-28T05:00:00.000Z',
  },
];
