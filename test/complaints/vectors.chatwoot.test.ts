/** The deadlines of Chatwoot: its calculator answers the earliest reading. None of its cases is left out. */
import { expect, test } from 'vitest';
import { trackComplaint } from '../../src/complaints/trackComplaint.ts';
import { minutesPolicy, received, scheduleCalendar } from '../support/complaintDesk.ts';
import chatwoot from '../vectors/chatwoot-sla.json' with { type: 'json' };

test.for(chatwoot.cases)('$id $name', ({ op, schedule, from, seconds, expected }) => {
  expect(op).toBe('deadline');
  const calendar = scheduleCalendar(chatwoot.schedules[schedule as 'cw']);
  const minutes = { firstResponse: seconds / 60, nextUpdate: null, resolution: null };
  const { targets } = trackComplaint(minutesPolicy(calendar, minutes), [received(from)], {
    asOf: from,
  });
  expect(targets['firstResponse']?.dueAt).toBe(new Date(expected).toISOString());
});
