/** The versions of each limit together, whatever the order in which they are listed. */
import { expect, test } from 'vitest';
import { groupVersions, regulationsById } from '../../src/regulations/groupVersions.ts';
import {
  findRegulations,
  type RegulatoryLimit,
  regulatoryLimits,
} from '../../src/regulations/index.ts';

const limit = (regulation: string, id: string, effectiveFrom: string | null): RegulatoryLimit => ({
  ...(regulatoryLimits[0] as RegulatoryLimit),
  regulation,
  id,
  effectiveFrom,
});
const latest = limit('a', 'a.2020', '2020-01-01');
const first = limit('a', 'a.first', null);
const middle = limit('a', 'a.2010', '2010-01-01');
const only = limit('b', 'b', null);
const all = groupVersions([latest, only, first, middle]);

test('versions stand in the order of their days, and one without a first day comes first', () => {
  expect(all).toEqual([
    { id: 'a', versions: [first, middle, latest] },
    { id: 'b', versions: [only] },
  ]);
  expect(groupVersions([first, latest])).toEqual([{ id: 'a', versions: [first, latest] }]);
  expect(groupVersions([])).toEqual([]);
});

test('nothing of it can be changed', () => {
  expect(Object.isFrozen(all[0])).toBe(true);
  expect(Object.isFrozen(all[0]?.versions)).toBe(true);
});

test('each is found by its own id and by that of every version', () => {
  expect([...regulationsById(all)]).toEqual([
    ['a.first', all[0]],
    ['a.2010', all[0]],
    ['a.2020', all[0]],
    ['a', all[0]],
    ['b', all[1]],
  ]);
});

test('those of the collection are put together once', () => {
  expect(findRegulations({})[0]).toBe(findRegulations({})[0]);
  expect(findRegulations({})).toEqual(groupVersions(regulatoryLimits));
});
