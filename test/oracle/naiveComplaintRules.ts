/** Which rule gives the times of the naive complaint, and which events match. */
import type {
  ComplaintEvent,
  EventMatcher,
  SlaPolicy,
  SlaRule,
} from '../../src/complaints/model.ts';

/** What a rule looks at. */
interface NaiveFacts {
  readonly receipt: Extract<ComplaintEvent, { kind: 'received' }>;
  readonly severity: string | null;
  readonly tier: string | null;
}

/** The rule that gives the times. */
export function naiveRule(
  policy: SlaPolicy,
  { receipt, severity, tier }: NaiveFacts,
): SlaRule | null {
  const conditions = (rule: SlaRule): readonly (readonly [readonly string[], string | null])[] => {
    const all: [readonly string[] | null, string | null][] = [
      [rule.when.matter, receipt.matter],
      [rule.when.severity, severity],
      [rule.when.channel, receipt.channel],
      [rule.when.customerTier, tier],
      [rule.when.subject, receipt.subject ?? null],
    ];
    return all.flatMap(([list, value]) => (list === null ? [] : [[list, value] as const]));
  };
  const holding = policy.rules.filter(
    (rule) =>
      !rule.isDefault &&
      conditions(rule).every(([list, value]) => value !== null && list.includes(value)),
  );
  const most = Math.max(...holding.map((rule) => conditions(rule).length));
  const best =
    policy.choose === 'first'
      ? holding[0]
      : holding.find((rule) => conditions(rule).length === most);
  return best ?? policy.rules.find(({ isDefault }) => isDefault) ?? null;
}

/** Whether an event is one of those meant. */
export function matches({ event: kinds, where }: EventMatcher, event: ComplaintEvent): boolean {
  const fields = event as unknown as Readonly<Record<string, unknown>>;
  return (
    kinds.includes(event.kind) &&
    Object.entries(where).every(([field, values]) =>
      (values as readonly unknown[]).includes(fields[field] ?? null),
    )
  );
}
