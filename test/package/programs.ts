/**
 * Programs that use the package as it is installed: every entry, by import and by require. They print, as
 * JSON, what each entry exports and whether the front door has the very same, and an answer of the rules.
 */
import { entries, manifest } from './entries.ts';

/** What the programs print. */
export interface Findings {
  /** Of each entry: its specifier, the names it exports, whether the front door has the very same. */
  readonly modules: readonly (readonly [specifier: string, names: string, same: boolean])[];
  readonly answer: string;
}

/** What the rules answer: 43 points, and 9.30 off a bill of 186.00. */
export const rightAnswer = '43 43 9.30 true true';

const specifiers = JSON.stringify(entries.map(({ specifier }) => specifier));

const inquiry = `
const front = modules['${manifest.name}'];
const { explain, rewardForNextBill, scorePeriod, telecomPoints } = front;
const { scoreTenureAndSpend } = modules['${manifest.name}/points'];
const { en } = modules['${manifest.name}/words/en'];
const { zhCN } = modules['${manifest.name}/words/zh-CN'];

const facts = { tenureMonths: 25, spend: '186.00', paidOnTime: true };
const bill = { period: '2024-03', dueOn: '2024-04-20', total: '186.00', paidOn: '2024-04-18' };
const account = { id: 'c-1001', joinedOn: '2022-03-01', bills: [bill] };
const score = scorePeriod(telecomPoints, account, { period: '2024-03', asOf: '2024-05-01' });
const answer = [
  scoreTenureAndSpend(telecomPoints, facts).points,
  score.points,
  rewardForNextBill(telecomPoints, score, { nextBill: '186.00' }).amount,
  explain(score, en).length > 0,
  explain(score, zhCN).length > 0,
].join(' ');

const same = (module) => Object.keys(module).every((name) => !(name in front) || front[name] === module[name]);
const found = Object.entries(modules).map(
  ([specifier, module]) => [specifier, Object.keys(module).sort().join(), same(module)],
);
console.log(JSON.stringify({ modules: found, answer }));
`;

/** The program that imports. */
export const importing = `
const modules = {};
for (const specifier of ${specifiers}) modules[specifier] = await import(specifier);
${inquiry}`;

/** The program that requires. */
export const requiring = `
const modules = {};
for (const specifier of ${specifiers}) modules[specifier] = require(specifier);
${inquiry}`;

/** A module that imports every entry, for compilers. */
export const importingAll = `${entries
  .map(({ specifier }, index) => `import * as module${index} from '${specifier}';`)
  .join('\n')}
export const modules: readonly object[] = [${entries.map((_, index) => `module${index}`).join(', ')}];
`;

/** What is wrong with findings; nothing when every entry is there, is one with the front door, and answers. */
export function faultsOf({ modules, answer }: Findings): string[] {
  const missing = entries
    .map(({ specifier }) => specifier)
    .filter((specifier) => !modules.some(([found]) => found === specifier));
  const empty = modules.filter(([, names]) => names === '').map(([specifier]) => specifier);
  const apart = modules.filter(([, , same]) => !same).map(([specifier]) => specifier);
  return [
    ...missing.map((specifier) => `${specifier} is missing`),
    ...empty.map((specifier) => `${specifier} exports nothing`),
    ...apart.map((specifier) => `${specifier} is not what the front door exports`),
    ...(answer === rightAnswer ? [] : [`the answer is ${answer}`]),
  ];
}
