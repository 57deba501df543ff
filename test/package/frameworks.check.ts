/** The package where CommonJS still rules: in a Jest test, and in a build as NestJS sets it up. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rightAnswer } from './programs.ts';
import { Reader } from './reader.ts';

let reader: Reader;

beforeAll(() => {
  reader = new Reader('jest@30.5.2', 'reflect-metadata@0.2.2');
});

afterAll(() => reader.remove());

const jestTest = `
const clientele = require('clientele');
const points = require('clientele/points');
const { en } = require('clientele/words/en');

const facts = { tenureMonths: 25, spend: '186.00', paidOnTime: true };

test('a verb answers, with plain objects', () => {
  const score = points.scoreTenureAndSpend(points.telecomPoints, facts);
  expect(score.points).toBe(43);
  expect(score.tenure).toStrictEqual({ months: 25, points: 25 });
  expect(clientele.explain(score, en)).not.toEqual([]);
});

test('the front door and the entry are one', () => {
  expect(points.scoreTenureAndSpend).toBe(clientele.scoreTenureAndSpend);
});

test('an error can be expected', () => {
  const wrong = { ...facts, spend: 'much' };
  expect(() => points.scoreTenureAndSpend(points.telecomPoints, wrong)).toThrow(clientele.FactsError);
});

test('a policy can be defined', () => {
  expect(points.definePointsPolicy({ ...points.telecomPoints, id: 'ours' }).id).toBe('ours');
});

test('an entry can be mocked', () => {
  jest.isolateModules(() => {
    const scoreTenureAndSpend = () => ({ points: 7 });
    jest.doMock('clientele/points', () => ({ ...points, scoreTenureAndSpend }));
    expect(require('clientele/points').scoreTenureAndSpend().points).toBe(7);
  });
});
`;

test('a Jest test requires the package', () => {
  reader.write('points.test.js', jestTest);
  const cache = ['--cacheDirectory', reader.path('cache'), '--no-watchman'];
  const printed = reader.run('node', 'node_modules/jest/bin/jest.js', '--ci', '--json', ...cache);
  const { numPassedTests, numFailedTests } = JSON.parse(printed) as Record<string, number>;
  expect({ numPassedTests, numFailedTests }).toEqual({ numPassedTests: 5, numFailedTests: 0 });
});

/** Types of the package in the signatures that the decorators describe; a class among them. */
const nestService = `
import 'reflect-metadata';
import { type Account, explain, FactsError, type PeriodScore, type PointsPolicy, rewardForNextBill, scorePeriod, telecomPoints } from 'clientele';
import { scoreTenureAndSpend } from 'clientele/points';
import { en } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';

const Injectable = (): ClassDecorator => () => undefined;
const Inject = (_token: string): ParameterDecorator => () => undefined;
const Catch = (): MethodDecorator => () => undefined;

@Injectable()
class PointsService {
  constructor(@Inject('policy') private readonly policy: PointsPolicy) {}

  @Catch()
  score(account: Account, @Inject('asOf') asOf: string): PeriodScore {
    return scorePeriod(this.policy, account, { period: '2024-03', asOf });
  }

  @Catch()
  refuse(error: FactsError): number {
    return error.problems.length;
  }
}

const service = new PointsService(telecomPoints);
const bill = { period: '2024-03', dueOn: '2024-04-20', total: '186.00', paidOn: '2024-04-18' };
const score = service.score({ id: 'c-1001', joinedOn: '2022-03-01', bills: [bill] }, '2024-05-01');
const parameters = (method: string): unknown =>
  Reflect.getMetadata('design:paramtypes', PointsService.prototype, method);

console.log(JSON.stringify({
  answer: [
    scoreTenureAndSpend(telecomPoints, { tenureMonths: 25, spend: '186.00', paidOnTime: true }).points,
    score.points,
    rewardForNextBill(telecomPoints, score, { nextBill: '186.00' }).amount,
    explain(score, en).length > 0,
    explain(score, zhCN).length > 0,
  ].join(' '),
  knowsTheClass: (parameters('refuse') as unknown[])[0] === FactsError,
}));
`;

test('a NestJS build compiles and runs: decorators, their metadata, CommonJS, node10', () => {
  reader.write('service.ts', nestService);
  reader.compile(['service.ts'], {
    module: 'commonjs',
    moduleResolution: 'node10',
    ignoreDeprecations: '6.0',
    target: 'ES2023',
    types: [],
    strict: true,
    skipLibCheck: true,
    esModuleInterop: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    rootDir: '.',
    outDir: 'build',
  });
  const answer = JSON.parse(reader.run('node', 'build/service.js')) as unknown;
  expect(answer).toEqual({ answer: rightAnswer, knowsTheClass: true });
});
