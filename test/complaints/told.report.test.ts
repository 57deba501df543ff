/** Whole reports and previews, told to the last number: what changes in them is seen in the texts beside this file. */
import { describe, expect, test } from 'vitest';
import {
  type ComplaintEvent,
  type ComplaintReportOptions,
  complaintReport,
  previewPolicyChange,
  trackComplaint,
} from '../../src/complaints/index.ts';
import { courses, desk } from './told.ts';

const policy = desk();
const asOf = '2026-03-09T12:00:00Z';
/** Every course, lived by one policy; its customers come back. */
const complaints = Object.entries(courses)
  .filter(([, { events, legal }]) => events.length > 0 && legal === undefined)
  .map(([id, { events }], index) => ({
    id,
    events: events.map(
      (event): ComplaintEvent =>
        event.kind === 'received'
          ? {
              ...event,
              channel: index % 3 === 0 ? 'web' : 'phone',
              customer: `c-${index % 5}`,
              subject: index % 2 === 0 ? 'billing' : 'network',
            }
          : event,
    ),
  }));
const tracked = complaints.map((complaint) => trackComplaint(policy, complaint, { asOf }));

/** A line for each leaf that holds more than text or number, so that a change is one line. */
function lines(value: unknown, indent = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${indent}${JSON.stringify(value)}`];
  const text = JSON.stringify(value);
  if (text.length <= 100) return [`${indent}${text}`];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = lines(inner, `${indent}  `);
    return below.length === 1
      ? [`${indent}${key} ${below[0]?.trim()}`]
      : [`${indent}${key}`, ...below];
  });
}

const period = { from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z', asOf } as const;
const reports: Readonly<Record<string, ComplaintReportOptions>> = {
  'a week': period,
  'by owner and channel': {
    ...period,
    groupBy: ['owner', 'channel'],
    minGroupSize: 3,
    basis: 'stopped',
  },
  'of teams, with all options': {
    ...period,
    groupBy: 'team',
    teams: { Anna: 'north', Bo: 'south' },
    customers: 12_345,
    per: 10_000,
    percentiles: [50, 90, 99.5],
    ageingDays: [1, 2, 5],
    backlogEvery: 'day',
    repeatWithinDays: 3,
    firstContact: { maxReplies: 2, maxHandOvers: 1, withinHours: 24 },
    timeZone: 'Asia/Shanghai',
  },
  'two halves of the week': {
    from: '2026-03-04T00:00:00Z',
    to: '2026-03-07T00:00:00Z',
    asOf,
    compareWith: { from: '2026-03-01T00:00:00Z', to: '2026-03-04T00:00:00Z' },
    minGroupSize: 2,
    customers: 500,
  },
};

describe('a whole report', () => {
  test.each(Object.entries(reports))('%s', async (name, options) => {
    const report = complaintReport(policy, tracked, options);
    const text = [...lines(report), ''].join('\n');
    await expect(text).toMatchFileSnapshot(`told/report.${name.replaceAll(/\W+/g, '-')}.txt`);
  });
});

test('a whole preview', async () => {
  const rules = policy.rules.map((rule) => ({
    ...rule,
    targets: { ...rule.targets, resolution: { workingHours: 6 }, firstResponse: { hours: 9 } },
  }));
  const to = desk({ version: '2', rules, outOfHoursStop: 'late' });
  const preview = previewPolicyChange(complaints.slice(0, 20), { from: policy, to }, { asOf });
  const text = [...lines(preview), ''].join('\n');
  await expect(text).toMatchFileSnapshot('told/preview.txt');
});
