/** A previous grading: who stays by the band, who moved, and why. */
import { describe, expect, it } from 'vitest';
import {
  type Grading,
  type GradingMethodInput,
  gradePortfolio,
  paretoPotential,
  rfmQuintiles,
} from '../../src/tiers/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { asOf, customersOf, graded, gradesText, policyOf } from './support.ts';

const thresholds: GradingMethodInput = {
  kind: 'thresholds',
  grades: [{ name: 'A', min: '1000' }, { name: 'B', min: '100' }, { name: 'C' }],
};
const banded = policyOf(thresholds, { stayBand: '0.1' });
const before = graded(banded, customersOf({ a: 1000, b: 1000, c: 1000, d: 500, e: 50 }));

describe('the stay band', () => {
  it('keeps a grade down to that much below its cut, inclusive', () => {
    const now = graded(banded, customersOf({ a: 900, b: '899.99', c: 10, d: 90, e: 99 }), before);
    expect(gradesText(now)).toBe('a A, b B, e C, d B, c C');
    expect(now.changes?.stayed).toEqual(['a', 'd']);
    expect(now.grades[0]?.because).toEqual([
      { kind: 'grade.threshold', of: 'value', have: '900', min: '100', below: '1000', grade: 'B' },
      {
        kind: 'grade.stayed',
        of: 'value',
        instead: 'B',
        grade: 'A',
        have: '900',
        cut: '1000',
        stayBand: '0.1',
      },
    ]);
  });

  it('never raises: who was lower must reach the cut', () => {
    const now = graded(banded, customersOf({ d: 999 }), before);
    expect(gradesText(now)).toBe('d B');
  });

  it('does nothing at 0, and for who was not there', () => {
    const none = policyOf(thresholds);
    const now = graded(none, customersOf({ a: 999, z: 950 }), before);
    expect(gradesText(now)).toBe('a B, z B');
    expect(now.changes).toEqual({
      since: asOf,
      moved: [{ id: 'a', from: 'A', to: 'B', why: 'ownFigures' }],
      stayed: [],
      entered: ['z'],
      left: ['b', 'c', 'd', 'e'],
    });
  });

  it('measures shares by the smallest figure in the grade', () => {
    const method: GradingMethodInput = {
      kind: 'rankShare',
      grades: [
        { name: 'A', share: '0.4' },
        { name: 'B', share: '0.6' },
      ],
    };
    const policy = policyOf(method, { stayBand: '0.2' });
    const first = graded(policy, customersOf({ a: 10, b: 9, c: 5, d: 2, e: 1 }));
    const now = graded(policy, customersOf({ a: 10, b: 8, c: 10, d: 2, e: 1 }), first);
    expect(gradesText(now)).toBe('a A, c A, b A, d B, e B');
    expect(now.grades[2]?.because.at(-1)).toMatchObject({ kind: 'grade.stayed', cut: '10' });
    expect(now.changes?.moved).toEqual([{ id: 'c', from: 'B', to: 'A', why: 'ownFigures' }]);
  });

  it('holds for the cuts of a matrix', () => {
    const policy = policyOf(
      {
        kind: 'matrix',
        rows: { of: 'value', cuts: ['100'] },
        columns: { of: 'potential', cuts: ['0.5'] },
        cells: [
          ['star', 'cash'],
          ['grow', 'low'],
        ],
      },
      { stayBand: '0.1' },
    );
    const first = graded(policy, [{ id: 'a', value: 100, potential: '0.5' }]);
    const now = graded(policy, [{ id: 'a', value: 90, potential: '0.45' }], first);
    expect(now.grades[0]?.grade).toBe('star');
    expect(now.grades[0]?.because).toMatchObject([
      { kind: 'grade.cell', grade: 'low' },
      { kind: 'grade.stayed', of: 'value', instead: 'low', grade: 'star', cut: '100' },
      { kind: 'grade.stayed', of: 'potential', instead: 'low', grade: 'star', cut: '0.5' },
    ]);
    expect(now.changes?.stayed).toEqual(['a']);
    const fallen = graded(policy, [{ id: 'a', value: 89, potential: '0.45' }], first);
    expect(fallen.changes?.moved).toEqual([
      { id: 'a', from: 'star', to: 'grow', why: 'ownFigures' },
    ]);
  });
});

describe('a stay band between grades', () => {
  const method: GradingMethodInput = {
    kind: 'thresholds',
    grades: [{ name: 'gold', min: '1000' }, { name: 'silver', min: '500' }, { name: 'base' }],
  };
  const policy = policyOf(method, { stayBand: '0.1' });

  it('holds a fall through several grades: who was higher falls no lower', () => {
    const first = graded(policy, customersOf({ a: 1000, b: 500 }));
    const now = graded(policy, customersOf({ a: 450, b: 450 }), first);
    expect(gradesText(now)).toBe('a silver, b silver');
    expect(now.changes).toMatchObject({
      moved: [{ id: 'a', from: 'gold', to: 'silver', why: 'ownFigures' }],
      stayed: ['b'],
    });
    expect(now.grades[0]?.because.map(({ kind }) => kind)).toEqual([
      'grade.threshold',
      'grade.tied',
      'grade.stayed',
      'grade.moved',
    ]);
  });

  it.each([
    ['-11', 'A'],
    ['-11.0001', 'B'],
  ])('of a cut below zero is a share of its size: %s is %s', (value, grade) => {
    const own = policyOf(
      { kind: 'thresholds', grades: [{ name: 'A', min: '-10' }, { name: 'B' }] },
      { stayBand: '0.1' },
    );
    const now = graded(own, [{ id: 'a', value }], graded(own, customersOf({ a: -10 })));
    expect(now.grades[0]?.grade).toBe(grade);
  });

  it('at zero has no width', () => {
    const own = policyOf(
      { kind: 'thresholds', grades: [{ name: 'A', min: 0 }, { name: 'B' }] },
      { stayBand: '0.5' },
    );
    const now = graded(own, customersOf({ a: '-0.0001' }), graded(own, customersOf({ a: 0 })));
    expect(gradesText(now)).toBe('a B');
  });

  it('keeps nobody in a share that is empty', () => {
    const own = policyOf(
      {
        kind: 'rankShare',
        ties: 'keepTogetherDown',
        grades: [
          { name: 'A', share: '0.5' },
          { name: 'B', share: '0.5' },
        ],
      },
      { stayBand: '0.5', minPopulation: 0 },
    );
    const now = graded(own, customersOf({ a: 5, b: 5 }), graded(own, customersOf({ a: 9, b: 5 })));
    expect(gradesText(now)).toBe('a B, b B');
  });

  it('says nothing where the cell it keeps has the same name', () => {
    const own = policyOf(
      {
        kind: 'matrix',
        rows: { of: 'value', cuts: ['100'] },
        columns: { of: 'potential', cuts: ['0.5'] },
        cells: [
          ['same', 'star'],
          ['same', 'low'],
        ],
      },
      { stayBand: '0.1' },
    );
    const one = (value: number) => [{ id: 'a', value, potential: 1 }];
    const now = graded(own, one(90), graded(own, one(100)));
    expect(now.grades[0]?.cell).toEqual({ row: 0, column: 0 });
    expect(now.grades[0]?.because.map(({ kind }) => kind)).toEqual(['grade.cell']);
    expect(now.changes?.stayed).toEqual([]);
  });

  it('of two matrices is that of the last one', () => {
    const own = policyOf(
      {
        kind: 'matrix',
        rows: { of: 'value', cuts: ['100'] },
        columns: { of: 'potential', cuts: ['0.5'] },
        cells: [
          ['star', 'cash'],
          ['grow', 'low'],
        ],
      },
      {
        stayBand: '0.1',
        refine: {
          kind: 'matrix',
          rows: { of: 'profit', cuts: ['10'] },
          columns: { of: 'grade' },
          cells: [
            ['star+', 'cash+', 'grow+', 'low+'],
            ['star-', 'cash-', 'grow-', 'low-'],
          ],
        },
      },
    );
    const one = (value: number, profit: number) => [{ id: 'a', value, profit, potential: 0 }];
    const first = graded(own, one(90, 10));
    expect(first.grades[0]).toMatchObject({ grade: 'low+', cell: { row: 0, column: 3 } });
    expect(graded(own, one(90, 9), first).grades[0]).toMatchObject({
      baseGrade: 'low',
      grade: 'low+',
    });
    expect(graded(own, one(100, 9), first).grades[0]?.grade).toBe('cash+');
    const cash = graded(own, one(100, 10));
    expect(graded(own, one(90, 9), cash).grades[0]?.grade).toBe('low+');
  });
});

describe('what is no previous grading', () => {
  const policy = policyOf(thresholds);
  const good = graded(policy, customersOf({ a: 1000 }));
  const [row] = good.grades;
  const given = (...grades: readonly unknown[]) => ({ ...good, grades });

  it.each([
    ['a text', 'grading', 'previous', 'previous.ofOtherPolicy'],
    ['grades that are no list', { ...good, grades: {} }, 'previous', 'previous.ofOtherPolicy'],
    ['null for a customer', given(row, null), 'previous.grades[1]', 'previous.malformed'],
    ['an empty customer', given({}), 'previous.grades[0]', 'previous.malformed'],
    ['no id', given({ ...row, id: 7 }), 'previous.grades[0]', 'previous.malformed'],
    ['no grade', given({ ...row, grade: null }), 'previous.grades[0]', 'previous.malformed'],
    ['no base grade', given({ ...row, baseGrade: 1 }), 'previous.grades[0]', 'previous.malformed'],
    ['no figure', given({ ...row, measured: 'much' }), 'previous.grades[0]', 'previous.malformed'],
    ['a number', given({ ...row, measured: 7 }), 'previous.grades[0]', 'previous.malformed'],
    ['no cell', given({ ...row, cell: undefined }), 'previous.grades[0]', 'previous.malformed'],
    [
      'half a cell',
      given({ ...row, cell: { row: 1 } }),
      'previous.grades[0]',
      'previous.malformed',
    ],
    [
      'another policy',
      graded(policyOf(thresholds, { id: 'other' }), []),
      'previous',
      'previous.ofOtherPolicy',
    ],
    ['no policy', { ...good, policy: undefined }, 'previous', 'previous.ofOtherPolicy'],
    ['no day', { ...good, asOf: 'June' }, 'previous.asOf', 'date.malformed'],
    ['a later day', { ...good, asOf: '2024-07-01' }, 'previous.asOf', 'previous.later'],
  ])('%s is refused', (_, previous, argument, code) => {
    expect(thrownBy(() => graded(policy, [], previous as never))).toMatchObject({
      name: 'ContractError',
      code,
      argument,
    });
  });

  it('is not one of another version', () => {
    const next = policyOf(thresholds, { version: '2' });
    expect(graded(next, customersOf({ a: 999 }), good).changes?.moved).toHaveLength(1);
  });
});

describe('a move', () => {
  const method: GradingMethodInput = {
    kind: 'rankShare',
    grades: [
      { name: 'A', share: '0.2' },
      { name: 'B', share: '0.4' },
      { name: 'C', share: '0.4' },
    ],
  };
  const policy = policyOf(method);
  const first = graded(policy, customersOf({ a: 50, b: 40, c: 30, d: 20, e: 10 }));
  const why = (grading: Grading, id: string) =>
    grading.changes?.moved.find((one) => one.id === id)?.why;

  it('is because of own figures, the cuts, or both', () => {
    const risen = graded(policy, customersOf({ a: 50, b: 40, c: 30, d: 20, e: 60 }), first);
    expect(gradesText(risen)).toBe('e A, a B, b B, c C, d C');
    expect(why(risen, 'e')).toBe('ownFigures');
    expect(why(risen, 'a')).toBe('cuts');
    expect(why(risen, 'c')).toBe('cuts');
    const both = graded(policy, customersOf({ a: 50, b: 45, c: 35, d: 20, e: 10, f: 90 }), first);
    expect(gradesText(both)).toBe('f A, a A, b B, c B, d C, e C');
    const mixed = graded(
      policy,
      customersOf({ a: 5, b: 60, c: 55, d: 54, e: 53 }),
      graded(policy, customersOf({ a: 50, b: 40, c: 30, d: 20, e: 10 })),
    );
    expect(gradesText(mixed)).toBe('b A, c B, d B, e C, a C');
    expect(why(mixed, 'a')).toBe('cuts');
    expect(why(mixed, 'd')).toBe('ownFigures');
  });

  it('is a reason of the customer too', () => {
    const risen = graded(policy, customersOf({ a: 50, b: 40, c: 30, d: 20, e: 60 }), first);
    expect(risen.grades[0]?.because.at(-1)).toEqual({
      kind: 'grade.moved',
      from: 'C',
      to: 'A',
      why: 'ownFigures',
    });
  });

  it('may be because of grade and potential at once', () => {
    const of = (...rows: readonly (readonly [string, number, string])[]) =>
      rows.map(([id, value, potential]) => ({ id, value, potential }));
    const start = gradePortfolio(paretoPotential, of(['a', 100, '0.1'], ['b', 1, '0.1']), { asOf });
    const next = gradePortfolio(
      paretoPotential,
      of(['a', 100, '0.9'], ['b', 1, '0.9'], ['c', 900, '0.1']),
      { asOf, previous: JSON.parse(JSON.stringify(start)) },
    );
    expect(next.changes?.moved).toEqual([
      { id: 'a', from: 'cash', to: 'grow', why: 'both' },
      { id: 'b', from: 'economy', to: 'grow', why: 'ownFigures' },
    ]);
  });

  it('of scores by rank is not known', () => {
    const of = (days: number) =>
      [1, 2, 3, 4, 5].map((at) => ({
        id: `c${at}`,
        value: at,
        occasions: at,
        recencyDays: at === 5 ? days : 10 * at,
      }));
    const start = gradePortfolio(rfmQuintiles, of(1), { asOf });
    const next = gradePortfolio(rfmQuintiles, of(99), { asOf, previous: start });
    expect(next.changes?.moved[0]).toEqual({
      id: 'c5',
      from: 'champions',
      to: 'cannotLose',
      why: 'notKnown',
    });
  });
});
