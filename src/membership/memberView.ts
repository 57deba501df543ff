/** What is known of a member up to a day: each fact once, in order, and what is still to come. */

import { compareAmounts } from '../foundation/amount.ts';
import type { View } from '../history/inOrder.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { byText } from './byText.ts';
import { never } from './dates.ts';
import type { FigureFacts, MemberFacts, OverrideFacts } from './decodedFacts.ts';
import { isSameFigure } from './memberFacts.ts';
import type { TierIssue, TierIssueCode, TierPolicy, UpcomingFact } from './model.ts';
import { overridesOnce } from './overrideProblems.ts';

/** See the head of this file. */
export interface MemberView {
  /** The first day of membership, also where it is still to come; ∞ where none is known. */
  readonly start: DayNumber;
  /** The day of joining, where it is given. */
  readonly joined: DayNumber | null;
  /** Figures from the start up to the day, in order. */
  readonly figures: readonly FigureFacts[];
  /** Decisions by hand that are known, those that are still to begin as well. */
  readonly overrides: readonly OverrideFacts[];
  readonly upcoming: readonly UpcomingFact[];
  readonly issues: readonly TierIssue[];
}

/** Puts the facts of a member in order. How they were listed, and how often one was, never matters. */
export function viewOf(
  facts: MemberFacts,
  { metric, tiers }: TierPolicy,
  { asOf, knownAt }: View,
): MemberView {
  const isKnown = ({ recorded }: { readonly recorded: DayNumber }): boolean => recorded <= knownAt;
  const { once, conflicts } = figuresOnce(facts.figures.filter(isKnown));
  const overrides = overridesOnce(facts.overrides.filter(isKnown)).sort(
    (a, b) => a.from - b.from || byText(a.mode, b.mode),
  );
  const { joined } = facts;
  const isBefore = ({ day }: FigureFacts): boolean => joined !== null && day < joined;
  const counted = once.filter((figure) => !isBefore(figure));
  const figures = counted.filter(({ day }) => day <= asOf);
  const start = joined ?? Math.min(figures[0]?.day ?? never, overrides[0]?.from ?? never);
  const issues = [
    ...conflicts.map((figure) => issueOf('conflicting-duplicate', figure)),
    ...once.filter(isBefore).map((figure) => issueOf('before-joining', figure)),
    ...(metric === 'grade' ? ambiguous(figures) : []),
    ...contradictions(
      overrides,
      tiers.map(({ name }) => name),
    ),
  ];
  return {
    start,
    joined,
    figures,
    overrides,
    upcoming: upcomingIn(joined, counted, overrides, asOf),
    issues: issues
      .filter(({ day }) => day <= asOf)
      .sort((a, b) => a.day - b.day || byText(a.code, b.code) || byText(a.id ?? '', b.id ?? ''))
      .map(({ code, day, id }) => ({ code, on: civilDateOfDay(day), id })),
  };
}

function inOrder(a: FigureFacts, b: FigureFacts): number {
  return a.day - b.day || byText(a.id ?? '', b.id ?? '') || compareAmounts(a.amount, b.amount);
}

interface Found {
  readonly code: TierIssueCode;
  readonly day: DayNumber;
  readonly id: string | null;
}

const issueOf = (code: TierIssueCode, { day, id }: FigureFacts): Found => ({ code, day, id });

/** Figures by id: the same content is one figure; of an id with several, none is used. */
function figuresOnce(known: readonly FigureFacts[]): {
  readonly once: FigureFacts[];
  readonly conflicts: FigureFacts[];
} {
  const ids = new Map<string, FigureFacts>();
  const conflicts = new Map<string, FigureFacts>();
  const once: FigureFacts[] = [];
  for (const figure of [...known].sort(inOrder)) {
    const { id } = figure;
    const other = id === null ? undefined : ids.get(id);
    if (id !== null && other !== undefined) {
      if (!isSameFigure(figure, other)) conflicts.set(id, other);
      continue;
    }
    if (id !== null) ids.set(id, figure);
    once.push(figure);
  }
  return {
    once: once.filter(({ id }) => id === null || !conflicts.has(id)),
    conflicts: [...conflicts.values()],
  };
}

function ambiguous(figures: readonly FigureFacts[]): Found[] {
  const days = new Set<DayNumber>();
  figures.forEach((figure, index) => {
    const before = figures[index - 1];
    if (before?.day === figure.day && !isSameFigure(before, figure)) days.add(figure.day);
  });
  return [...days].map((day) => ({ code: 'ambiguous-grade', day, id: null }));
}

/** Floors that lie above a ceiling on some day. */
function contradictions(overrides: readonly OverrideFacts[], tiers: readonly string[]): Found[] {
  const ceilings = overrides.filter(({ mode }) => mode === 'ceiling');
  return overrides.flatMap((floor) => {
    if (floor.mode !== 'floor') return [];
    return ceilings
      .filter(({ tier }) => tiers.indexOf(floor.tier) > tiers.indexOf(tier))
      .map((ceiling) => ({ ceiling, day: Math.max(floor.from, ceiling.from) }))
      .filter(({ ceiling, day }) => day < Math.min(floor.until, ceiling.until))
      .map(({ day }) => ({ code: 'floor-above-ceiling', day, id: floor.id }));
  });
}

function upcomingIn(
  joined: DayNumber | null,
  figures: readonly FigureFacts[],
  overrides: readonly OverrideFacts[],
  asOf: DayNumber,
): UpcomingFact[] {
  const facts = [
    ...(joined === null ? [] : [{ kind: 'joining' as const, day: joined, id: null }]),
    ...figures.map(({ day, id }) => ({ kind: 'figure' as const, day, id })),
    ...overrides.map(({ from, id }) => ({ kind: 'override' as const, day: from, id })),
  ];
  return facts
    .filter(({ day }) => day > asOf)
    .sort((a, b) => a.day - b.day || byText(a.kind, b.kind) || byText(a.id ?? '', b.id ?? ''))
    .map(({ kind, day, id }) => ({ kind, on: civilDateOfDay(day), id }));
}
