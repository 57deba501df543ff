/** A city's requests run as complaints: what was on time by the city's own due times, and by its own label. */
import { describe, expect, test } from 'vitest';
import { cityDesk, type Desk } from '../../examples/boston/desk.ts';

describe('81,408 requests to the City of Boston', async () => {
  const desk: Desk = await cityDesk();
  const { report } = desk;
  const { total, groups, backlog } = report;
  const { resolution } = total.targets;

  test('are labelled as the city labels them, without one contradiction', () => {
    expect(desk.read).toBe(81_408);
    expect(desk.labelled).toBe(81_264);
    expect(desk.contradictions).toEqual([]);
    // Closed by the promise, open with time left, and without a promise
    expect(desk.onTime).toBe(39_317 + 987 + 19_533);
    expect(desk.closedBeforeOpened).toBe(175);
  });

  test('are late as often as the city says, and where it says nothing', () => {
    expect(resolution).toMatchObject({
      runs: 81_408 - 19_533,
      without: 19_533,
      late: 21_427 + 144,
    });
    expect(resolution.runs).toBe(resolution.met + resolution.late + resolution.outside);
    expect(total.byStatus).toMatchObject({ open: 12_096, resolved: 69_312 });
    expect(resolution.rate).toMatchObject({
      numerator: 34_729,
      denominator: 56_300,
      share: '0.6169',
      interval: { low: '0.6128', high: '0.6209' },
    });
  });

  test('are due by 80 rules when the city promised: 19,957 of 20,000 within a minute', () => {
    expect([desk.ruled, desk.sameDue]).toEqual([20_000, 19_957]);
  });

  test('are told by queue, and the queues add up', () => {
    expect(groups).toHaveLength(144);
    const sum = (of: (group: (typeof groups)[number]) => number): number =>
      groups.reduce((all, group) => all + of(group), 0);
    expect(sum(({ complaints }) => complaints)).toBe(81_408);
    expect(sum(({ targets }) => targets.resolution.late)).toBe(resolution.late);
    expect(backlog[0]).toMatchObject({ open: 0 });
    expect(backlog.at(-1)).toMatchObject({ open: 12_096 });
  });

  test('the latest is late since the first week', () => {
    expect(desk.worst).toHaveLength(10);
    expect(desk.worst[0]).toMatchObject({
      caseId: '101001241634',
      closedAt: null,
      daysLate: 371.8125,
    });
  });
});
