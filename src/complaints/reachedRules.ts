/** Which rules of a policy apply to anything at all, and whether anything is left without a rule. */
import type { ComplaintMatter, RuleConditions, SlaPolicy, SlaRule } from './model.ts';
import { type RuledFacts, ruleFor } from './ruleChoice.ts';
import { slaRulesOf } from './slaRules.ts';

type Condition = keyof RuleConditions;

const matters: readonly ComplaintMatter[] = ['complaint', 'enquiry', 'fault', 'suggestion'];

/** What is known of a complaint that a rule looks at; null is any value that no rule names. */
export type RuledCase = Readonly<Record<Condition, string | null>>;

/** See the head of this file. */
export interface ReachedRules {
  /** The positions of the rules that apply to something. */
  readonly reached: ReadonlySet<number>;
  /** A complaint to which no rule applies; null where there is none. */
  readonly gap: RuledCase | null;
}

/** Values that the same rules take: one of them stands for all. */
interface ValueClass {
  readonly value: string | null;
  readonly takenBy: ReadonlySet<number>;
}

/** Goes through all complaints that rules can tell apart. */
export function reachedRules(policy: SlaPolicy, makers: string): ReachedRules {
  const ready = slaRulesOf(policy, makers);
  const { rules } = policy;
  const conditions = Object.keys(rules[0]?.when ?? {}) as Condition[];
  const classes = conditions.map((condition) => classesOf(policy, condition));
  const reached = new Set<number>();
  const seen = new Set<string>();
  let gap: RuledCase | null = null;
  const visit = (depth: number, candidates: readonly number[], values: (string | null)[]): void => {
    // Whatever led to the same rules leads on to the same ones.
    const key = `${depth} ${candidates.join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    const next = classes[depth];
    if (next === undefined) {
      const entries = conditions.map((one, at) => [one, values[at] ?? null]);
      const found = Object.fromEntries(entries) as RuledCase;
      const rule = ruleFor(ready, found as unknown as RuledFacts);
      if (rule !== null) reached.add(ready.rules.indexOf(rule));
      else gap ??= found;
      return;
    }
    for (const { value, takenBy } of next) {
      const left = candidates.filter((index) => takenBy.has(index));
      visit(depth + 1, left, [...values, value]);
    }
  };
  visit(0, [...rules.keys()], []);
  return { reached, gap };
}

function classesOf({ rules, severities }: SlaPolicy, condition: Condition): ValueClass[] {
  const named = rules.flatMap(({ when }) => [...((when[condition] ?? []) as readonly string[])]);
  const values =
    condition === 'matter' ? matters : condition === 'severity' ? severities : [null, ...named];
  const found = new Map<string, ValueClass>();
  for (const value of new Set<string | null>(values)) {
    const takenBy = [...rules.keys()].filter((index) => takes(rules[index], condition, value));
    const key = takenBy.join();
    if (!found.has(key)) found.set(key, { value, takenBy: new Set(takenBy) });
  }
  return [...found.values()];
}

function takes(rule: SlaRule | undefined, condition: Condition, value: string | null): boolean {
  const wanted = rule?.when[condition] as readonly (string | null)[] | null | undefined;
  return wanted === null || wanted?.includes(value) === true;
}
