/** Events in English. */
import type {
  EventKind,
  EventRef,
  HistoryIssue,
  LifecyclePhase,
  LoyaltyStage,
  SatisfactionLevel,
} from './model.ts';
import type { IssueWords } from './words.ts';

const kinds: Readonly<Record<EventKind, string>> = {
  retraction: 'a retraction',
  identified: 'a first record',
  qualified: 'a qualification',
  disqualified: 'a disqualification',
  inquiry: 'an inquiry',
  outreach: 'our outreach',
  meeting: 'a meeting',
  'bid.opened': 'an opened bid',
  'bid.lost': 'a lost bid',
  'trial.started': 'a trial',
  'relationship.terminated': 'the end of the relationship',
  'contract.terminated': 'the termination of a contract',
  purchase: 'a purchase',
  refund: 'a refund',
  'contract.signed': 'a signed contract',
  'contract.renewed': 'a renewed contract',
  'referral.given': 'a recommendation',
  'referral.converted': 'a recommendation that converted',
  advocacy: 'a public word for us',
  satisfaction: 'an answer about satisfaction',
  signal: 'a signal',
};

const levels: Readonly<Record<SatisfactionLevel, string>> = {
  verySatisfied: 'very satisfied',
  satisfied: 'satisfied',
  neutral: 'neither satisfied nor dissatisfied',
  dissatisfied: 'dissatisfied',
  veryDissatisfied: 'very dissatisfied',
  noAnswer: 'no answer',
};

/** The stages in English. */
export const stageNamesEn: Readonly<Record<LoyaltyStage, string>> = {
  suspect: 'suspect',
  prospect: 'prospect',
  firstTime: 'first-time customer',
  repeat: 'repeat customer',
  advocate: 'advocate',
};

/** The phases in English. */
export const phaseNamesEn: Readonly<Record<LifecyclePhase, string>> = {
  potential: 'potential',
  development: 'development',
  growth: 'growth',
  maturity: 'maturity',
  termination: 'termination',
};

/** A count with the word that agrees with it. */
export const countEn = (value: number, one: string, many: string): string =>
  `${value} ${value === 1 ? one : many}`;

/** An event with its id: `a meeting (m-1)`. */
export function whatEn({ kind, id }: EventRef): string {
  return `${kinds[kind]}${id === null ? '' : ` (${id})`}`;
}

/** An event with its day and id: `a meeting on 2024-03-01 (m-1)`. */
export function eventEn({ kind, on, id }: EventRef): string {
  return `${kinds[kind]} on ${dayEn({ on, id })}`;
}

/** A day with the id of its event: `2024-03-01 (m-1)`. */
export function dayEn({ on, id }: Omit<EventRef, 'kind'>): string {
  return `${on}${id === null ? '' : ` (${id})`}`;
}

/** Kinds of events as a choice: `a meeting or a trial`. */
export function oneOfEn(anyOf: readonly EventKind[]): string {
  const words = anyOf.map((kind) => kinds[kind]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** An answer about satisfaction. */
export function satisfactionEn(satisfaction: SatisfactionLevel | number): string {
  return typeof satisfaction === 'number' ? `${satisfaction} of 10` : levels[satisfaction];
}

/** The first letter as a capital. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const named = ({ reference }: HistoryIssue): string => (reference === null ? '' : ` ${reference}`);
const whatOf = ({ event }: HistoryIssue): string => capital(eventEn(event));

/** Contradictions in English. */
export const historyIssuesEn: IssueWords['issues'] = {
  'conflicting-duplicate': (issue) =>
    `${whatOf(issue)} shares its id with an event that says something else; neither counts.`,
  'unknown-reference': (issue) =>
    `${whatOf(issue)} refers to something that is not known${issue.reference === null ? '' : `, ${issue.reference}`}; it does not count.`,
  'refund-before-purchase': (issue) =>
    `${whatOf(issue)} comes before its purchase${named(issue)}; it does not count.`,
  'refund-exceeds-purchase': (issue) =>
    `${whatOf(issue)} gives back more than is left of purchase${named(issue)}.`,
  'refund-of-unknown-amount': (issue) =>
    `${whatOf(issue)} gives back a part of purchase${named(issue)}, which names no amount; nothing changes.`,
  'renewed-without-contract': (issue) =>
    `${whatOf(issue)} renews a contract that is not known${issue.reference === null ? '' : `, ${issue.reference}`}; it counts as a purchase.`,
  'terminated-twice': (issue) =>
    `${whatOf(issue)} ends what had ended already; the first end holds.`,
  'self-referral': (issue) => `${whatOf(issue)}: customers do not recommend themselves.`,
  'referral-cycle': (issue) =>
    `${whatOf(issue)} is of the one who recommended this customer${issue.reference === null ? '' : `, ${issue.reference}`}; it does not count.`,
  'converted-without-given': (issue) =>
    `${whatOf(issue)}: nobody recorded that${named(issue)} was recommended; it counts.`,
  'converted-twice': (issue) =>
    `${whatOf(issue)}:${named(issue)} had become a customer already; it does not count again.`,
  'disqualified-after-purchase': (issue) =>
    `${whatOf(issue)} comes after a purchase; the stage stays.`,
  'declared-non-customer': (issue) =>
    `${whatOf(issue)} is of someone who never was a customer; it closes what was under way.`,
};
