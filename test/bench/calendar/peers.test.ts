/** What is compared must do the same: every peer of the benchmark gives the library's answers. */
import { describe, expect, test } from 'vitest';
import { canChangeMachineZone, inMachineZone } from '../../support/machineZone.ts';
import { anyInstants, atOfficeHours, textsOf, workingInstants } from './instants.ts';
import { dayPeers, library, timePeers } from './peers.ts';

const month = 30 * 86_400_000;
const some = [...anyInstants(300), ...workingInstants(100)];
const inUtc = <Answer>(act: () => Answer): Answer => inMachineZone('UTC', act);

test('the instants are as told', () => {
  const outside = anyInstants(1_000).filter((at) => library.between(at, at + 60_000) === 0);
  expect(outside.length).toBeGreaterThan(700);
  expect(workingInstants(1_000)).toHaveLength(1_000);
  expect(workingInstants(1_000).every((at) => library.between(at, at + 60_000) > 0)).toBe(true);
});

describe.runIf(canChangeMachineZone)('working time', () => {
  // From outside working time 8 and 400 hours end as work closes: all read that as `earliest` does.
  test.for(timePeers)('$name adds the same', ({ add, addToText }) => {
    for (const [hours, ats] of [
      [3, some],
      [8, some],
      [400, some.slice(280, 320)],
    ] as const) {
      const texts = textsOf(ats);
      expect(inUtc(() => ats.map((at) => add(at, hours)))).toEqual(
        ats.map((at) => library.add(at, hours)),
      );
      expect(inUtc(() => texts.map((at) => addToText(at, hours)))).toEqual(
        texts.map((at) => library.addToText(at, hours)),
      );
    }
  });

  test.for(timePeers)('$name finds as much between', ({ between, betweenTexts }) => {
    expect(inUtc(() => some.map((at) => between(at, at + month)))).toEqual(
      some.map((at) => library.between(at, at + month)),
    );
    const texts = textsOf(some);
    const later = textsOf(some.map((at) => at + month));
    expect(inUtc(() => texts.map((at, index) => betweenTexts(at, later[index] ?? '')))).toEqual(
      texts.map((at, index) => library.betweenTexts(at, later[index] ?? '')),
    );
  });

  test('seconds before closing are lost by dayjs-business-time, hence whole minutes', () => {
    const at = '2026-03-05T16:59:30.000Z';
    expect(library.addToText(at, 1)).toBe('2026-03-06T09:59:30.000Z');
    expect(inUtc(() => timePeers.map(({ addToText }) => addToText(at, 1)))).toEqual([
      '2026-03-06T10:00:00.000Z',
      '2026-03-06T09:59:30.000Z',
    ]);
  });
});

describe.runIf(canChangeMachineZone)('working days', () => {
  const texts = textsOf(atOfficeHours(some));

  test.for(dayPeers)('$name adds the same', ({ addDays }) => {
    expect(inUtc(() => texts.map((at) => addDays(at, 10)))).toEqual(
      texts.map((at) => library.addDays(at, 10)),
    );
  });

  test('the peers know no hours, hence office hours', () => {
    const at = '2026-03-05T20:00:00.000Z';
    expect(library.addDays(at, 1)).toBe('2026-03-09T09:00:00.000Z');
    const kept = '2026-03-06T20:00:00.000Z';
    expect(inUtc(() => dayPeers.map(({ addDays }) => addDays(at, 1)))).toEqual([kept, kept]);
  });
});
