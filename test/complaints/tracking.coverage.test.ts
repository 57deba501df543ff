/** Beyond the days for which holidays are known, a clock is provisional. Wednesday is 2025-12-31, 2026 is not known. */
import { expect, test } from 'vitest';
import { defineCalendar } from '../../src/calendar/index.ts';
import { trackComplaint } from '../../src/complaints/index.ts';
import type { ComplaintEvent, SlaPolicyInput } from '../../src/complaints/model.ts';
import { deskPolicy, received } from '../support/complaintDesk.ts';

const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  weekly: { weekdays: ['09:00-17:00'] },
  coverage: { from: '2025-01-01', to: '2026-01-01' },
});
const resolved = (at: string): ComplaintEvent => ({ kind: 'resolved', at, outcome: 'upheld' });

type Case = readonly [
  name: string,
  receivedAt: string,
  workingHours: number,
  events: readonly ComplaintEvent[],
  provisional: boolean,
  outOfHoursStop?: SlaPolicyInput['outOfHoursStop'],
];
test.for<Case>([
  ['due before the end', '2025-12-31T10:00:00Z', 6, [], false],
  ['due as the last day closes, and late at once', '2025-12-31T10:00:00Z', 7, [], false, 'late'],
  ['due as the last day closes, late in the new year', '2025-12-31T10:00:00Z', 7, [], true],
  ['due in the new year', '2025-12-31T10:00:00Z', 8, [], true],
  ['begun before anything is known', '2024-12-31T10:00:00Z', 1, [], true],
  ['met in time', '2025-12-31T10:00:00Z', 6, [resolved('2025-12-31T11:00:00Z')], false],
  ['stopped in the new year', '2025-12-31T10:00:00Z', 1, [resolved('2026-01-02T11:00:00Z')], true],
  [
    'met early, though due then',
    '2025-12-31T10:00:00Z',
    8,
    [resolved('2025-12-31T11:00:00Z')],
    true,
  ],
])('%s', ([, receivedAt, workingHours, events, provisional, outOfHoursStop = 'inTime']) => {
  const policy = deskPolicy(
    { resolution: { workingHours } },
    { calendars: { office }, outOfHoursStop },
  );
  const now = trackComplaint(policy, [received(receivedAt), ...events], {
    asOf: '2026-01-05T00:00:00Z',
  });
  expect(now.targets['resolution']?.provisional).toBe(provisional);
});

test('a time that no calendar can tell has no end', () => {
  const never = defineCalendar({ timeZone: 'UTC', weekly: {} });
  const far = deskPolicy({ resolution: { workingDays: 36_000 } });
  const closed = deskPolicy({ resolution: { workingHours: 1 } }, { calendars: { office: never } });
  const closedDays = deskPolicy(
    { resolution: { workingDays: 1 } },
    { calendars: { office: never } },
  );
  for (const policy of [far, closed, closedDays]) {
    const now = trackComplaint(policy, [received('2150-03-02T10:00:00Z')], {
      asOf: '2150-03-03T10:00:00Z',
    });
    expect(now.targets['resolution']).toMatchObject({
      status: 'running',
      dueAt: null,
      breachAt: null,
      due: false,
      provisional: false,
    });
    expect(now.next).toBeNull();
  }
});
