/**
 * What the package exports, entry by entry, types included: a change here is a change for readers. After a
 * wanted one, run `npm test -- api -u` and read the difference.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectOptions } from '../docs/typeCheck.ts';
import { entries, projectFolder } from '../package/entries.ts';

/** The names an entry exports; a type has `type` before it. */
function exportsOf(program: ts.Program, source: string): string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(projectFolder, source));
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${source} exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const { flags } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      const isTypeOnly = symbol.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration) === true;
      const isValue = (flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly;
      return isValue ? symbol.name : `type ${symbol.name}`;
    })
    .sort();
}

const files = entries.map(({ source }) => join(projectFolder, source));
const program = ts.createProgram(files, projectOptions());
const names = Object.fromEntries(
  entries.map(({ specifier, source }) => [specifier, exportsOf(program, source)]),
);

test('every type stands in the glossary', () => {
  const glossary = readFileSync(join(projectFolder, 'docs/glossary.md'), 'utf8');
  const types = new Set(
    Object.values(names)
      .flat()
      .filter((name) => name.startsWith('type ')),
  );
  expect(types.size).toBeGreaterThan(80);
  const missing = [...types].filter((name) => !glossary.includes(`\`${name.slice(5)}\``));
  expect(missing).toEqual([]);
});

test('exports', () => {
  expect(names).toMatchInlineSnapshot(`
    {
      "clientele": [
        "ContractError",
        "FactsError",
        "PolicyError",
        "accountSchema",
        "addMonths",
        "civilDateOf",
        "compareDecimals",
        "decimal",
        "definePointsPolicy",
        "explain",
        "instantOf",
        "lintPointsPolicy",
        "mojKlubPoints",
        "periodOfMonth",
        "pointsDefaults",
        "pointsPolicySchema",
        "readAccount",
        "readPointsPolicy",
        "rewardForNextBill",
        "scorePeriod",
        "scorePortfolio",
        "scoreTenureAndSpend",
        "sumOf",
        "summariseScores",
        "telecomPoints",
        "tenureMonths",
        "type Account",
        "type AmountProblem",
        "type BandNameOf",
        "type BandReward",
        "type BandRewardInput",
        "type BandSummary",
        "type BatchRow",
        "type Bill",
        "type BillLine",
        "type Checked",
        "type ChoiceProblem",
        "type CivilDate",
        "type CivilMonth",
        "type Credit",
        "type CurrencyMismatchProblem",
        "type DateProblem",
        "type DecimalInput",
        "type DecimalObject",
        "type DecimalText",
        "type Explainable",
        "type Forfeits",
        "type FormerMembership",
        "type Instant",
        "type LateEffect",
        "type LatePolicy",
        "type LatePolicyInput",
        "type LineCategoryProblem",
        "type LinearReward",
        "type LinearRewardInput",
        "type LintOptions",
        "type MissingKeyProblem",
        "type MonthProblem",
        "type NameOf",
        "type NextBill",
        "type NumberRangeProblem",
        "type OnTimePolicy",
        "type OnTimePolicyInput",
        "type Outcome",
        "type PartialMonth",
        "type Path",
        "type Payment",
        "type Period",
        "type PeriodOptions",
        "type PeriodScore",
        "type PointsDefaults",
        "type PointsFactsProblem",
        "type PointsFinding",
        "type PointsFindingCode",
        "type PointsNeed",
        "type PointsNext",
        "type PointsPolicy",
        "type PointsPolicyInput",
        "type PointsPolicyProblem",
        "type PointsReason",
        "type PointsWords",
        "type PolicyStamp",
        "type Problem",
        "type Recorded",
        "type ReinstateRule",
        "type ReinstateRuleInput",
        "type Reinstated",
        "type ResumeRule",
        "type Reward",
        "type RewardBand",
        "type RewardBandInput",
        "type RewardDefaults",
        "type RewardNeed",
        "type RewardReason",
        "type RoundingMode",
        "type Score",
        "type ScoreStatus",
        "type ScoreSummary",
        "type ScoreThen",
        "type SentencesOf",
        "type SpendPolicy",
        "type SpendPolicyInput",
        "type SpendShare",
        "type SummaryOptions",
        "type Suspension",
        "type SuspensionKind",
        "type SuspensionRule",
        "type SuspensionRulesInput",
        "type TaggedNeed",
        "type TaggedNext",
        "type TaggedReason",
        "type TenureAndSpend",
        "type TenureAndSpendScore",
        "type TenureOptions",
        "type TenurePolicy",
        "type TenurePolicyInput",
        "type TenureShare",
        "type TextLengthProblem",
        "type UnknownKeyProblem",
        "type ValueProblem",
        "type WallTime",
        "type Words",
        "type WrongTypeProblem",
        "type ZoneName",
        "wallTimeOf",
      ],
      "clientele/points": [
        "accountSchema",
        "definePointsPolicy",
        "explain",
        "lintPointsPolicy",
        "mojKlubPoints",
        "pointsDefaults",
        "pointsPolicySchema",
        "readAccount",
        "readPointsPolicy",
        "rewardForNextBill",
        "scorePeriod",
        "scorePortfolio",
        "scoreTenureAndSpend",
        "summariseScores",
        "telecomPoints",
        "type Account",
        "type BandNameOf",
        "type BandReward",
        "type BandRewardInput",
        "type BandSummary",
        "type BatchRow",
        "type Bill",
        "type BillLine",
        "type Credit",
        "type CurrencyMismatchProblem",
        "type Forfeits",
        "type FormerMembership",
        "type LateEffect",
        "type LatePolicy",
        "type LatePolicyInput",
        "type LineCategoryProblem",
        "type LinearReward",
        "type LinearRewardInput",
        "type LintOptions",
        "type NameOf",
        "type NextBill",
        "type OnTimePolicy",
        "type OnTimePolicyInput",
        "type Payment",
        "type PeriodOptions",
        "type PeriodScore",
        "type PointsDefaults",
        "type PointsFactsProblem",
        "type PointsFinding",
        "type PointsFindingCode",
        "type PointsNeed",
        "type PointsNext",
        "type PointsPolicy",
        "type PointsPolicyInput",
        "type PointsPolicyProblem",
        "type PointsReason",
        "type PointsWords",
        "type PolicyStamp",
        "type Recorded",
        "type ReinstateRule",
        "type ReinstateRuleInput",
        "type Reinstated",
        "type ResumeRule",
        "type Reward",
        "type RewardBand",
        "type RewardBandInput",
        "type RewardDefaults",
        "type RewardNeed",
        "type RewardReason",
        "type Score",
        "type ScoreStatus",
        "type ScoreSummary",
        "type ScoreThen",
        "type SpendPolicy",
        "type SpendPolicyInput",
        "type SpendShare",
        "type SummaryOptions",
        "type Suspension",
        "type SuspensionKind",
        "type SuspensionRule",
        "type SuspensionRulesInput",
        "type TenureAndSpend",
        "type TenureAndSpendScore",
        "type TenurePolicy",
        "type TenurePolicyInput",
        "type TenureShare",
      ],
      "clientele/words/en": [
        "en",
      ],
      "clientele/words/zh-CN": [
        "zhCN",
      ],
    }
  `);
});
