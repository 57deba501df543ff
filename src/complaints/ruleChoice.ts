/** Which rule gives a complaint its times, and why the others do not. */
import type { ComplaintMatter, LostRule, RuleChoice } from './model.ts';
import type { ReadyRule, SlaRules } from './slaRules.ts';

/** What the conditions of rules look at. */
export interface RuledFacts {
  readonly matter: ComplaintMatter;
  readonly channel: string;
  readonly subject: string | null;
  severity: string | null;
  customerTier: string | null;
}

const conditions = ['matter', 'severity', 'channel', 'customerTier', 'subject'] as const;

/** The rule that applies; null where none does. */
export function ruleFor({ rules, policy }: SlaRules, facts: RuledFacts): ReadyRule | null {
  let chosen: ReadyRule | null = null;
  let fallback: ReadyRule | null = null;
  for (const rule of rules) {
    if (rule.rule.isDefault) fallback = rule;
    else if (failing(rule, facts) === null) {
      if (policy.choose === 'first') return rule;
      if (chosen === null || rule.conditions > chosen.conditions) chosen = rule;
    }
  }
  return chosen ?? fallback;
}

/** The choice as a decision tells it. */
export function choiceOf(
  { rules, policy }: SlaRules,
  facts: RuledFacts,
  chosen: ReadyRule | null,
): RuleChoice {
  const lost: LostRule[] = [];
  for (const rule of rules) {
    if (rule === chosen) continue;
    const name = rule.rule.name;
    const why = rule.rule.isDefault ? 'onlyDefault' : failing(rule, facts);
    const passed = policy.choose === 'mostSpecific' && rule.conditions < (chosen?.conditions ?? 0);
    lost.push({ rule: name, why: why ?? (passed ? 'lessSpecific' : 'notFirst') });
  }
  return { rule: chosen?.rule.name ?? null, lost };
}

/** The first condition that does not hold, or null. */
function failing({ rule }: ReadyRule, facts: RuledFacts): (typeof conditions)[number] | null {
  for (const condition of conditions) {
    const wanted = rule.when[condition] as readonly string[] | null;
    if (wanted === null) continue;
    const value = facts[condition];
    if (value === null || !wanted.includes(value)) return condition;
  }
  return null;
}
