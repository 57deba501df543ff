/** Figures from counts, and how far two lie apart; the intervals by Python's decimals. */
import { behaviourFigure, compareFigures, type SurveyAnswers, surveyFigure } from 'clientele';
import { describe, expect, it } from 'vitest';
import { rounded } from '../../src/foundation/wilson.ts';
import { thrownBy } from '../support/thrown.ts';

const greatest = 999_999_999_999_999;
const did = (numerator: number, denominator: number) => behaviourFigure({ numerator, denominator });

const ofNone = { numerator: 0, denominator: 0, share: null } as const;
const nothing = { measures: 'behaviour', ...ofNone, interval: null };
const figure = (numerator: number, denominator: number, share: string, ...bounds: string[]) => ({
  measures: 'behaviour',
  numerator,
  denominator,
  share,
  interval: { low: bounds[0], high: bounds[1] },
});

describe('surveyFigure', () => {
  it('is a share of the answers, beside how many answered', () => {
    expect(surveyFigure({ yes: 569, no: 431, noAnswer: 1000 })).toEqual({
      measures: 'intent',
      numerator: 569,
      denominator: 1000,
      share: '0.569',
      interval: { low: '0.5381', high: '0.5994' },
      asked: 2000,
      noAnswer: 1000,
      responseRate: figure(1000, 2000, '0.5', '0.4781', '0.5219'),
    });
  });

  it('has no share where nobody answered, and none where nobody was asked', () => {
    const silent = surveyFigure({ yes: 0, no: 0, noAnswer: 4 });
    expect(silent).toMatchObject({ denominator: 0, share: null, interval: null, asked: 4 });
    expect(silent.responseRate).toEqual(figure(0, 4, '0', '0', '0.4899'));
    expect(surveyFigure({ yes: 0, no: 0, noAnswer: 0 }).responseRate).toEqual(nothing);
  });

  it('takes −0 for 0', () => {
    const answers = surveyFigure({ yes: -0, no: -0, noAnswer: -0 });
    expect(answers).toEqual(surveyFigure({ yes: 0, no: 0, noAnswer: 0 }));
  });

  it('takes counts of up to 15 digits', () => {
    const { share, interval } = surveyFigure({ yes: greatest, no: 0, noAnswer: 0 });
    expect([share, interval]).toEqual(['1', { low: '1', high: '1' }]);
  });

  it.for<[keyof SurveyAnswers, unknown, string]>([
    ['yes', -1, '-1'],
    ['no', 1.5, '1.5'],
    ['noAnswer', undefined, 'undefined'],
    ['yes', Number.NaN, 'NaN'],
    ['no', '3', '"3"'],
    ['noAnswer', 2 ** 53, '9007199254740992'],
    ['yes', 1e15, '1000000000000000'],
    ['no', Number.POSITIVE_INFINITY, 'Infinity'],
  ])('refuses %s: %j', ([key, count, shown]) => {
    const answers = { yes: 1, no: 1, noAnswer: 1, [key]: count };
    expect(thrownBy(() => surveyFigure(answers))).toEqual({
      name: 'ContractError',
      code: 'number.notWhole',
      argument: `answers.${key}`,
      message: `answers.${key}: ${shown} is no whole number from 0 up, with at most 15 digits`,
    });
  });
});

describe('behaviourFigure', () => {
  it('is a share of counts of your own, with its interval', () => {
    expect(did(1, 10)).toEqual(figure(1, 10, '0.1', '0.0179', '0.4042'));
    expect(did(10, 10)).toEqual(figure(10, 10, '1', '0.7225', '1'));
    expect(did(greatest, greatest)).toEqual(figure(greatest, greatest, '1', '1', '1'));
  });

  it('has no share out of none', () => {
    expect(did(0, 0)).toEqual(nothing);
  });

  it('takes −0 for 0', () => {
    expect(did(-0, 10)).toEqual(did(0, 10));
    expect(did(-0, -0)).toEqual(nothing);
  });

  it.for<['numerator' | 'denominator', unknown, string]>([
    ['numerator', -1, '-1'],
    ['numerator', 0.5, '0.5'],
    ['numerator', '1', '"1"'],
    ['denominator', undefined, 'undefined'],
    ['denominator', Number.NaN, 'NaN'],
    ['denominator', 10n, '10n'],
    ['denominator', 1e15, '1000000000000000'],
  ])('refuses the %s %s', ([key, count, shown]) => {
    const counts = { numerator: 1, denominator: 1, [key]: count };
    expect(thrownBy(() => behaviourFigure(counts))).toEqual({
      name: 'ContractError',
      code: 'number.notWhole',
      argument: key,
      message: `${key}: ${shown} is no whole number from 0 up, with at most 15 digits`,
    });
  });

  it('refuses more than all', () => {
    expect(thrownBy(() => did(2, 1))).toEqual({
      name: 'ContractError',
      code: 'number.outOfRange',
      argument: 'numerator',
      message: 'numerator: 2 is more than the denominator, 1',
    });
    expect(() => did(1, 0)).toThrow('numerator: 1 is more than the denominator, 0');
  });
});

describe('compareFigures', () => {
  it('refuses intent beside behaviour, either way round', () => {
    const intent = surveyFigure({ yes: 1, no: 1, noAnswer: 0 });
    const behaviour = intent.responseRate;
    expect(thrownBy(() => compareFigures(intent, behaviour as never))).toEqual({
      name: 'ContractError',
      code: 'figures.mixed',
      argument: 'second',
      message: 'second: "behaviour" is not "intent", which the first figure is about',
    });
    const message = 'second: "intent" is not "behaviour", which the first figure is about';
    expect(() => compareFigures(behaviour, intent as never)).toThrow(message);
  });

  it.for<[number, number, number, number, string, string, string]>([
    [1, 32, 0, 1, '0.0312', '-0.7626', '0.1574'],
    [3, 32, 0, 1, '0.0938', '-0.7021', '0.2422'],
    [2, 3, 1, 3, '0.3333', '-0.3158', '0.7178'],
  ])('of %i of %i and %i of %i is exact, a half rounded to even', ([a, m, b, n, ...texts]) => {
    const [difference, low, high] = texts;
    const one = did(a, m);
    const other = did(b, n);
    const interval = { low, high };
    expect(compareFigures(one, other)).toEqual({ difference, interval, isClear: false });
    expect(compareFigures(other, one)).toEqual({
      difference: `-${difference}`,
      interval: { low: `-${high}`, high: low?.slice(1) },
      isClear: false,
    });
  });

  it('is clear only where the interval as it is shown leaves out 0', () => {
    // 0.000039, then 0.000056.
    expect(compareFigures(did(5, 7), did(7, 23))).toMatchObject({
      interval: { low: '0' },
      isClear: false,
    });
    expect(compareFigures(did(7, 23), did(5, 7))).toMatchObject({
      interval: { high: '0' },
      isClear: false,
    });
    expect(compareFigures(did(3, 6), did(0, 6))).toMatchObject({
      interval: { low: '0.0001' },
      isClear: true,
    });
    expect(compareFigures(did(0, 6), did(3, 6))).toMatchObject({
      interval: { high: '-0.0001' },
      isClear: true,
    });
  });

  it.for([
    [0.00005, 0.0001],
    [-0.00005, -0.0001],
    [0.03125, 0.0313],
    [-0.03125, -0.0313],
    [-0.00004, 0],
  ] as const)('the bound %d is shown as %d, a half away from zero', ([bound, shown]) => {
    expect(rounded(bound)).toBe(shown);
  });

  it('of the greatest counts is exact', () => {
    const compared = compareFigures(did(greatest, greatest), did(greatest - 1, greatest));
    expect(compared).toEqual({
      difference: '0',
      interval: { low: '0', high: '0' },
      isClear: false,
    });
  });
});

it('answers whose sum has more than 15 digits are refused', () => {
  const most = 999_999_999_999_999;
  for (const answers of [
    { yes: most, no: 1, noAnswer: 0 },
    { yes: 1, no: 1, noAnswer: most },
  ]) {
    expect(thrownBy(() => surveyFigure(answers))).toMatchObject({
      name: 'ContractError',
      code: 'number.notWhole',
      argument: 'answers',
    });
  }
  expect(surveyFigure({ yes: most, no: 0, noAnswer: 0 }).share).toBe('1');
});
