/** The limits are those of the collection, and every one of them computes. */
import { describe, expect, test } from 'vitest';
import { findRegulations, regulatoryLimits } from '../../src/regulations/index.ts';
import { naiveEnd } from '../oracle/naiveRegulation.ts';
import { calendarOf } from './calendars.ts';
import { deadlineOf, factsOn, naiveDaysOf } from './cases.ts';
import { handChecked } from './handChecked.ts';
import { readCollection } from './limitFiles.ts';

const { presets } = readCollection();

test('none is lost, and the versions of each do not overlap', () => {
  expect(regulatoryLimits.map(({ id }) => id).sort()).toEqual(presets.map(({ id }) => id).sort());
  for (const { id, versions } of findRegulations({})) {
    versions.slice(1).forEach(({ effectiveFrom }, index) => {
      const before = versions[index]?.effectiveTo ?? null;
      expect([id, before !== null && effectiveFrom !== null && before < effectiveFrom]).toEqual([
        id,
        true,
      ]);
    });
  }
  const replaced = presets.filter(({ supersededBy }) => supersededBy?.endsWith('*') === false);
  for (const { id, supersededBy } of replaced) {
    const family = findRegulations({}).find(({ versions }) =>
      versions.some((one) => one.id === id),
    );
    expect(family?.versions.map((one) => one.id)).toContain(supersededBy);
  }
});

test('what may be left out, or extended, is counted in days', () => {
  for (const { limit, excluded, extension } of regulatoryLimits) {
    if (excluded !== null) expect(limit.unit).toBe('workingDays');
    if (extension !== null) expect(limit.unit).not.toBe('hours');
  }
});

/** Three days of receipt for each: its first ones, one at the end of a month or on 29 February, its last ones. */
function receiptsOf(from: string | null, to: string | null): [string, string, string] {
  const first = from === null || from < '2015-01-05' ? '2015-01-05' : from;
  const last = to ?? '2026-09-30';
  const middle = ['2024-02-29', '2022-12-30', '2025-08-31', '2026-05-31', '2026-07-31'].find(
    (day) => day > first && day < last,
  );
  return [first, middle ?? first, last];
}

describe('every limit computes for three days of receipt', () => {
  const rows = regulatoryLimits.flatMap((limit) =>
    receiptsOf(limit.effectiveFrom, limit.effectiveTo).map((day) => ({ limit, day })),
  );
  const found = rows.map(({ limit, day }) => {
    const calendar = calendarOf(limit.jurisdiction);
    return { limit, day, deadline: deadlineOf(limit.id, factsOn(limit, day), { calendar }) };
  });

  test('by the version that names them, and all of them are covered', () => {
    expect(found.map(({ deadline }) => deadline.limit)).toEqual(rows.map(({ limit }) => limit.id));
    expect(new Set(found.map(({ deadline }) => deadline.limit)).size).toBe(119);
    expect(found.every(({ deadline }) => deadline.isLegalAdvice === false)).toBe(true);
  });

  test('as the second reading of the collection has it', () => {
    for (const { limit, day, deadline } of found) {
      const entry = presets.find(({ id }) => id === limit.id);
      if (entry === undefined) throw new Error(limit.id);
      const end = naiveEnd(entry, naiveDaysOf(limit.jurisdiction), `${day}T12:00:00Z`);
      expect([limit.id, day, deadline.dueAt]).toEqual([limit.id, day, new Date(end).toISOString()]);
    }
  });

  test('as it did', async () => {
    const lines = found.map(
      ({ limit, day, deadline: { lastDay, dueAt, provisional } }) =>
        `${limit.id} ${day} ${lastDay ?? '-'} ${dueAt}${provisional ? ' provisional' : ''}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('deadlines.txt');
  });
});

describe('by hand', () => {
  test.for(handChecked)('$rule: $why', ({ rule, facts, version, lastDay, dueAt }) => {
    const { jurisdiction } =
      regulatoryLimits.find((one) => one.id === rule || one.regulation === rule) ?? {};
    const found = deadlineOf(rule, facts, { calendar: calendarOf(jurisdiction ?? '') });
    expect([found.limit, found.lastDay, found.dueAt]).toEqual([version ?? rule, lastDay, dueAt]);
  });

  test('at least 20 of them', () => {
    expect(handChecked.length).toBeGreaterThanOrEqual(20);
  });
});
