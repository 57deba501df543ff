/** What customers did and what they say are two types: comparing one with the other does not compile. */
import {
  behaviourFigure,
  type Customer,
  compareFigures,
  type DecimalText,
  type Figure,
  type FigureDifference,
  loyaltyFigures,
  type Measured,
  type ShareInterval,
  type StageShare,
  type SurveyFigure,
  surveyFigure,
  telecomLoyalty,
  type ValueShare,
} from 'clientele';
import { describe, expectTypeOf, it } from 'vitest';

const window = { from: '2023-01-01', to: '2024-01-01', asOf: '2024-01-01' };
const customers: readonly Customer[] = [{ id: 'c-1', history: [] }];
const figures = loyaltyFigures(telecomLoyalty, customers, window);
const survey = surveyFigure({ yes: 1, no: 1, noAnswer: 1 });
const own = behaviourFigure({ numerator: 1, denominator: 2 });

describe('a figure', () => {
  it('says what it is about', () => {
    expectTypeOf(survey).toEqualTypeOf<SurveyFigure>();
    expectTypeOf(survey.measures).toEqualTypeOf<'intent'>();
    expectTypeOf(survey.responseRate).toEqualTypeOf<Figure<'behaviour'>>();
    expectTypeOf(figures.repeatPurchase).toEqualTypeOf<Figure<'behaviour'>>();
    expectTypeOf(figures.repeatPurchase.measures).toEqualTypeOf<'behaviour'>();
    expectTypeOf(own).toEqualTypeOf<Figure<'behaviour'>>();
    expectTypeOf<Figure['measures']>().toEqualTypeOf<Measured>();
  });

  it('has counts as numbers, and a share and an interval as text, or null out of none', () => {
    expectTypeOf(survey.numerator).toEqualTypeOf<number>();
    expectTypeOf(survey.denominator).toEqualTypeOf<number>();
    expectTypeOf(survey.share).toEqualTypeOf<DecimalText | null>();
    expectTypeOf(survey.interval).toEqualTypeOf<ShareInterval | null>();
    expectTypeOf<ShareInterval['low']>().toEqualTypeOf<DecimalText>();
  });

  it('of members is null where members are not known', () => {
    expectTypeOf(figures.repeatAmongMembers).toEqualTypeOf<Figure<'behaviour'> | null>();
    expectTypeOf(figures.repeatAmongOthers).toEqualTypeOf<Figure<'behaviour'> | null>();
  });

  it('of a stage is one of behaviour', () => {
    expectTypeOf(figures.stages).toEqualTypeOf<readonly StageShare[]>();
    expectTypeOf<StageShare>().toExtend<Figure<'behaviour'>>();
  });
});

describe('comparing', () => {
  it('takes two figures of behaviour, or two of intent', () => {
    const { repeatPurchase, priceOnly } = figures;
    expectTypeOf(compareFigures(repeatPurchase, priceOnly)).toEqualTypeOf<FigureDifference>();
    expectTypeOf(compareFigures(own, repeatPurchase)).toEqualTypeOf<FigureDifference>();
    expectTypeOf(compareFigures(survey, survey)).toEqualTypeOf<FigureDifference>();
    expectTypeOf(
      compareFigures(survey.responseRate, repeatPurchase),
    ).toEqualTypeOf<FigureDifference>();
  });

  it('does not take intent beside behaviour, nor a share of money, nor a figure that may be null', () => {
    const { repeatPurchase, repeatAmongMembers, referralShareByValue, stages } = figures;
    expectTypeOf(referralShareByValue).toEqualTypeOf<ValueShare>();
    const calls = () => [
      // @ts-expect-error: what customers say is not what they do
      compareFigures(survey, repeatPurchase),
      // @ts-expect-error: what customers do is not what they say
      compareFigures(repeatPurchase, survey),
      // @ts-expect-error: nor are counts of one's own
      compareFigures(survey, own),
      // @ts-expect-error: nor is the share of a stage
      compareFigures(survey, stages[0] as StageShare),
      // @ts-expect-error: the response rate is behaviour, the answers are intent
      compareFigures(survey.responseRate, survey),
      // @ts-expect-error: money is no count of cases
      compareFigures(repeatPurchase, referralShareByValue),
      // @ts-expect-error: members may not be known
      compareFigures(repeatPurchase, repeatAmongMembers),
    ];
    expectTypeOf(calls).toBeFunction();
  });
});

describe('what goes in', () => {
  it('is a checked policy, customers with ids, a whole window and all three counts', () => {
    const { asOf: _, ...period } = window;
    const calls = () => [
      // @ts-expect-error: a preset that was spread must be checked again
      loyaltyFigures({ ...telecomLoyalty }, customers, window),
      // @ts-expect-error: events alone have no id
      loyaltyFigures(telecomLoyalty, [[]], window),
      // @ts-expect-error: asOf must be given
      loyaltyFigures(telecomLoyalty, customers, period),
      // @ts-expect-error: members are ids
      loyaltyFigures(telecomLoyalty, customers, { ...window, members: [1] }),
      // @ts-expect-error: one customer is no list of them
      loyaltyFigures(telecomLoyalty, { id: 'c-1', history: [] }, window),
      // @ts-expect-error: those who kept silent must be given
      surveyFigure({ yes: 1, no: 1 }),
      // @ts-expect-error: a share is out of something
      behaviourFigure({ numerator: 1 }),
    ];
    expectTypeOf(calls).toBeFunction();
  });

  it('may be members in a list, a set or another iterable', () => {
    type Members = Parameters<typeof loyaltyFigures>[2]['members'];
    expectTypeOf<readonly string[]>().toExtend<Members>();
    expectTypeOf<ReadonlySet<string>>().toExtend<Members>();
    expectTypeOf<Generator<string>>().toExtend<Members>();
    expectTypeOf<readonly number[]>().not.toExtend<Members>();
  });
});
