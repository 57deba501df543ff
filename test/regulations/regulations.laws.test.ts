/** What holds for every limit, at every receipt. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RegulatoryFacts,
  type RegulatoryLimit,
  regulatoryDeadline,
  regulatoryLimits,
} from '../../src/regulations/index.ts';
import { naiveEnd } from '../oracle/naiveRegulation.ts';
import { runs } from '../support/laws.ts';
import { calendarOf } from './calendars.ts';
import { deadlineOf, factsOn, naiveDaysOf } from './cases.ts';
import { readCollection } from './limitFiles.ts';

const hour = 3_600_000;
const asOf = '2035-01-01T00:00:00Z';
const base = Date.UTC(2015, 0, 5);
const anyLimit = fc.constantFrom(...regulatoryLimits);
/** Hours since 2015, over twelve years. */
const anyHour = fc.integer({ min: 0, max: 12 * 365 * 24 });
const at = (hours: number): string => new Date(base + hours * hour).toISOString();
const entries = new Map(readCollection().presets.map((entry) => [entry.id, entry]));

/** The facts of a receipt, with the start and the cycles that the limit needs. */
function factsAt(limit: RegulatoryLimit, hours: number): RegulatoryFacts {
  const { cycleEnds, startedAt } = factsOn(limit, '2020-01-01');
  const receivedAt = at(hours);
  return {
    receivedAt,
    ...(startedAt !== undefined && { startedAt: receivedAt }),
    ...(cycleEnds !== undefined && { cycleEnds }),
  };
}

/** The deadline of a receipt, or null where no version holds. */
function found(limit: RegulatoryLimit, facts: RegulatoryFacts) {
  const calendar = calendarOf(limit.jurisdiction);
  const outcome = regulatoryDeadline(limit.id, facts, { calendar, asOf });
  return outcome.ok ? outcome.value : null;
}

describe('limits', () => {
  it('received later are due no earlier, under one version', () => {
    fc.assert(
      fc.property(anyLimit, anyHour, fc.integer({ min: 0, max: 24 * 40 }), (limit, hours, more) => {
        const [earlier, later] = [hours, hours + more].map((one) =>
          found(limit, factsAt(limit, one)),
        );
        fc.pre(earlier?.limit !== undefined && earlier.limit === later?.limit);
        expect((earlier?.dueAt ?? '') <= (later?.dueAt ?? '')).toBe(true);
      }),
      { numRuns: runs(400) },
    );
  });

  it('end when the second reading of the collection says', () => {
    fc.assert(
      fc.property(anyLimit, anyHour, (limit, hours) => {
        const deadline = found(limit, factsAt(limit, hours));
        fc.pre(deadline !== null);
        const entry = entries.get(deadline?.limit ?? '');
        if (entry === undefined) throw new Error(limit.id);
        const end = naiveEnd(entry, naiveDaysOf(limit.jurisdiction), at(hours));
        expect(deadline?.dueAt).toBe(new Date(end).toISOString());
      }),
      { numRuns: runs(300) },
    );
  });

  it('stand until next, and differ from there', () => {
    fc.assert(
      fc.property(anyLimit, anyHour, (limit, hours) => {
        const facts = factsAt(limit, hours);
        fc.pre(found(limit, facts) !== null);
        const options = { calendar: calendarOf(limit.jurisdiction) };
        const now = deadlineOf(limit.id, facts, { ...options, asOf: facts.receivedAt as string });
        const next = Date.parse(now.next?.at ?? '');
        expect(next).toBeGreaterThan(Date.parse(facts.receivedAt as string));
        expect(deadlineOf(limit.id, facts, { ...options, asOf: next - 1 })).toEqual(now);
        expect(deadlineOf(limit.id, facts, { ...options, asOf: next }).status).toBe('missed');
        const done = { ...facts, doneAt: next };
        expect(deadlineOf(limit.id, done, { ...options, asOf: next }).status).toBe('met');
        const late = { ...facts, doneAt: next + 1 };
        expect(deadlineOf(limit.id, late, { ...options, asOf: next + 1 }).status).toBe('missed');
      }),
      { numRuns: runs(200) },
    );
  });

  it('answer the same whatever lies ahead', () => {
    fc.assert(
      fc.property(anyLimit, anyHour, fc.integer({ min: 1, max: 9_000 }), (limit, hours, more) => {
        const facts = factsAt(limit, hours);
        fc.pre(found(limit, facts) !== null);
        const options = { calendar: calendarOf(limit.jurisdiction), asOf: at(hours) };
        const now = deadlineOf(limit.id, facts, options);
        const [from, to] = [at(hours + more), at(hours + more - 1)];
        const done = { ...facts, doneAt: at(hours + more) };
        expect(deadlineOf(limit.id, done, options)).toEqual(now);
        // What is refused once it is there does not matter before.
        const paused = { ...facts, excluded: [{ from, to }] };
        expect(deadlineOf(limit.id, paused, options)).toEqual(now);
        const extended = { ...facts, extension: { at: at(hours + more), met: [] } };
        expect(deadlineOf(limit.id, extended, options)).toEqual(now);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a refused pause', () => {
  const plain = fc.constantFrom(...regulatoryLimits.filter(({ excluded }) => excluded === null));

  it('changes nothing', () => {
    fc.assert(
      fc.property(plain, anyHour, fc.integer({ min: 0, max: 900 }), (limit, hours, more) => {
        const facts = factsAt(limit, hours);
        const before = found(limit, facts);
        fc.pre(before?.limit === limit.id);
        const excluded = [{ from: at(hours + more), to: null }];
        const calendar = calendarOf(limit.jurisdiction);
        const refused = regulatoryDeadline(limit.id, { ...facts, excluded }, { calendar, asOf });
        expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual([
          'regulation.pauseNotAllowed',
        ]);
        expect(found(limit, facts)).toEqual(before);
      }),
      { numRuns: runs(200) },
    );
  });

  it('and one that is allowed never makes it due earlier', () => {
    const limit = regulatoryLimits.find(({ excluded }) => excluded !== null) as RegulatoryLimit;
    const stretch = fc.tuple(
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 0, max: 2_000 }),
    );
    const since = fc.integer({ min: 45_000, max: 90_000 });
    fc.assert(
      fc.property(since, fc.array(stretch, { maxLength: 4 }), (hours, stretches) => {
        const facts = factsAt(limit, hours);
        const excluded = stretches.map(([from, long]) => ({
          from: at(hours + from),
          to: at(hours + from + long),
        }));
        const [before, after] = [found(limit, facts), found(limit, { ...facts, excluded })];
        expect((before?.dueAt ?? '') <= (after?.dueAt ?? '')).toBe(true);
        const twice = { ...facts, excluded: [...excluded, ...excluded].reverse() };
        expect(found(limit, twice)).toEqual(after);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('an extension', () => {
  const extensible = fc.constantFrom(
    ...regulatoryLimits.filter(({ extension }) => extension !== null),
  );

  it('never shortens, and is never longer than the law allows', () => {
    const days = fc.option(fc.integer({ min: -10, max: 200 }));
    fc.assert(
      fc.property(extensible, anyHour, days, (limit, hours, day) => {
        const facts = factsAt(limit, hours);
        const before = found(limit, facts);
        fc.pre(before !== null && before.limit === limit.id);
        const due = before?.dueAt ?? '';
        const until =
          day === null
            ? null
            : new Date(Date.parse(due) + day * 24 * hour).toISOString().slice(0, 10);
        const extension = { at: at(hours), met: limit.extension?.requires ?? [], until };
        const after = found(limit, { ...facts, extension });
        const longest = found(limit, { ...facts, extension: { ...extension, until: null } });
        if (after !== null) expect(due <= (after.dueAt ?? '')).toBe(true);
        if (after !== null && longest !== null) {
          expect((after.dueAt ?? '') <= (longest.dueAt ?? '')).toBe(true);
        }
        const isBeyond = until !== null && longest !== null && until > (longest.lastDay ?? '');
        const isUnsaid = until === null && limit.extension?.total === null;
        expect(after === null).toBe(isBeyond || isUnsaid);
      }),
      { numRuns: runs(200) },
    );
  });
});
