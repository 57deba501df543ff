/** Laws of reading a policy: whatever stands at any place, it is told, and nothing is thrown. */
import { describe, expect, it } from 'vitest';
import { lintSlaPolicy, readSlaPolicy, type SlaPolicyInput } from '../../src/complaints/index.ts';

const policy: SlaPolicyInput = {
  format: 'sla-policy@1',
  id: 'p',
  version: '1',
  calendars: { office: { timeZone: 'UTC', weekly: { weekdays: ['09:00-17:00'] } } },
  severities: ['high', 'low'],
  targets: {
    firstResponse: {
      answeredBy: ['public'],
      warnings: [0.5],
      ladder: [
        { level: 'L1', relativeTo: 'due', offset: { hours: -1 }, clock: 'elapsed', to: 'a' },
      ],
    },
    nextUpdate: { when: 'both' },
    resolution: {},
    refund: {
      kind: 'custom',
      start: { event: ['resolved'], where: { outcome: ['upheld'], cause: 'cable' } },
      stop: { event: 'note' },
      cancel: { event: 'reopened' },
    },
  },
  choose: 'mostSpecific',
  rules: [
    {
      name: 'a',
      when: {
        matter: ['fault'],
        severity: 'high',
        channel: 'web',
        customerTier: ['x'],
        subject: 's',
      },
      targets: { resolution: { bySeverity: { high: { hours: 4 }, low: null } } },
    },
    {
      name: 'b',
      isDefault: true,
      targets: { firstResponse: { workingDays: 1, calendar: 'office' } },
    },
  ],
  pauses: {
    p: {
      stops: ['resolution'],
      maxEach: { workingHours: 8 },
      maxTotal: { minutes: 5 },
      needsPublicReply: true,
      autoResumeOn: ['customerMessage'],
    },
  },
  reopening: { mode: 'ignoreWithin', within: { hours: 1 }, later: 'newCycle' },
  changes: { mode: 'fresh', forgive: true },
  outOfHoursStop: 'late',
  ownership: {
    owners: ['a'],
    acceptWithin: { workingMinutes: 30 },
    superior: 's',
    superiorAfter: 3,
    calendar: 'office',
  },
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
const strangers: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  '',
  'x',
  [],
  {},
  [null],
  { x: 1 },
  ['high', 'low', 'x'],
];

/** Every copy of a value in which one place, keys too, holds a stranger. */
function* disturbed(value: Json): Generator<unknown> {
  yield* strangers;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      for (const inner of disturbed(value[at] as Json)) yield value.with(at, inner as Json);
    }
  } else if (typeof value === 'object' && value !== null) {
    const record = value as { readonly [key: string]: Json };
    yield { ...record, '': null };
    yield { ...record, x: 1 };
    for (const key of Object.keys(record)) {
      for (const inner of disturbed(record[key] as Json)) yield { ...record, [key]: inner };
    }
  }
}

const all = [...disturbed(policy as unknown as Json)];

describe('whatever stands at one place of a policy', () => {
  it('is read or told: nothing is thrown, every problem has a place', () => {
    expect(all.length).toBeGreaterThan(1_000);
    for (const one of all) {
      const outcome = readSlaPolicy(one);
      if (outcome.ok) continue;
      expect(outcome.problems.length).toBeGreaterThan(0);
      for (const { code, message } of outcome.problems) {
        expect(code).toMatch(/^[a-z]\w*\.[a-z]\w*$/i);
        expect(message).toMatch(/^\S.*: \S/s);
      }
    }
  });

  it('and what is read is read again unchanged, and looked over', () => {
    for (const one of all) {
      const outcome = readSlaPolicy(one);
      if (!outcome.ok) continue;
      const again = readSlaPolicy(JSON.parse(JSON.stringify(outcome.value)));
      expect(again).toEqual(outcome);
      expect(lintSlaPolicy(outcome.value)).toBeInstanceOf(Array);
    }
  });
});
