/** Membership in English. */
import type { EntitlementQuota, TierChangeCause, TierMetric, TierNeed } from './model.ts';
import type { MembershipWords } from './words.ts';

type FigureNeed = Omit<Extract<TierNeed, { rule: 'tier.reach' }>, 'rule'>;

const count = (value: number | string, one: string, many: string): string =>
  `${value} ${Number(value) === 1 ? one : many}`;

/** A figure with what it is: `1000 spent`, `20 points earned`; below zero more was taken back than there was. */
function figureOf(metric: TierMetric, figure: string): string {
  const isNet = figure.startsWith('-');
  switch (metric) {
    case 'spendInWindow':
      return isNet ? `a net spend of ${figure}` : `${figure} spent`;
    case 'pointsEarned':
      return isNet ? `a net of ${figure} points` : `${count(figure, 'point', 'points')} earned`;
    case 'balance':
      return `a balance of ${figure}`;
    case 'grade':
      return `a grade of ${figure}`;
  }
}

/** What is missing: an amount, or a grade, which is not added up. */
function missingOf(metric: TierMetric, missing: string, want: string): string {
  switch (metric) {
    case 'spendInWindow':
      return `spending ${missing} more`;
    case 'pointsEarned':
      return `earning ${count(missing, 'more point', 'more points')}`;
    case 'balance':
      return `raising the balance by ${missing} to ${want}`;
    case 'grade':
      return `a grade of at least ${want}`;
  }
}

/** What there is of what it takes. */
const soFar = (metric: TierMetric, have: string, want: string): string =>
  metric === 'balance' || metric === 'grade'
    ? `now ${figureOf(metric, have)}`
    : `${figureOf(metric, have)} of ${want}`;

/** A need that figures enter a tier: how much by when, what that does, and what there is. */
function figureNeed(need: FigureNeed, does: string): string {
  const { metric, have, want, missing, from, by: last, startsOn } = need;
  const until = last === null ? '' : ` by ${last}`;
  const then = startsOn === null ? '' : ` on ${startsOn}`;
  const since = from === null ? '' : `, counted from ${from}`;
  return `${capital(missingOf(metric, missing, want))}${until} ${does}${then}: ${soFar(metric, have, want)}${since}.`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const valid = (through: string | null): string =>
  through === null ? '' : `, valid through ${through}`;
const by = (ids: readonly string[]): string => (ids.length === 0 ? '' : ` (${ids.join(', ')})`);
const ending = (until: string | null): string =>
  until === null ? '' : ` until ${until}, that day not included`;

const modes = { pin: 'exactly', floor: 'at least', ceiling: 'at most' } as const;
const causes: Readonly<Record<TierChangeCause, string>> = {
  belowKeep: 'a check will find too little to keep the tier',
  overrideBegins: 'what is decided by hand already begins',
  overrideEnds: 'what was decided by hand ends',
  reached: 'there will be enough for it',
};
const periods: Readonly<Record<EntitlementQuota['per'], string>> = {
  year: 'this calendar year',
  membershipYear: 'this membership year',
  lifetime: 'in all',
};

/** The words of membership in English. */
export const membershipWordsEn: MembershipWords = {
  language: 'en',
  because: {
    'tier.unknown': () => 'Not a member yet: nothing is known up to this day.',
    'tier.joined': ({ on, tier }) => `A member since ${on}, in ${tier}.`,
    'tier.reached': ({ on, tier, metric, figure, want, through, figures }) =>
      `${tier} was reached on ${on} with ${figureOf(metric, figure)}${by(figures)}; it takes ${want}${valid(through)}.`,
    'tier.renewed': ({ on, tier, metric, figure, want, through }) =>
      `${tier} was renewed on ${on} with ${figureOf(metric, figure)}; ${want} keep it${valid(through)}.`,
    'tier.belowKeep': ({ on, tier, metric, figure, want, to, through }) =>
      `${tier} was not kept on ${on}: ${figureOf(metric, figure)}, where ${want} keep it; ${to} instead${valid(through)}.`,
    'tier.reversed': ({ on, tier, metric, figure, want, to, through, figures }) =>
      `${tier} was lost on ${on} by a reversal${by(figures)}, which left ${figureOf(metric, figure)}, where ${want} keep it; ${to} instead${valid(through)}.`,
    'tier.spared': ({ on, tier, metric, figure, want, through }) =>
      `On ${on} there was not enough for ${tier}, ${figureOf(metric, figure)} where ${want} keep it, but no tier is taken away${valid(through)}.`,
    'tier.figure': ({ metric, from, on, figure }) =>
      `${capital(figureOf(metric, figure))}${from === null ? ' up to' : ` from ${from} to`} ${on}.`,
    'tier.inGrace': ({ tier, through }) =>
      `The validity of ${tier} is over; in the grace it is kept through ${through}.`,
    'tier.lifetime': ({ tier, metric, figure, want }) =>
      `${tier} is kept for life: ${figureOf(metric, figure)} in all, and it takes ${want}.`,
    'tier.lifetimeLost': ({ on, tier, metric, figure, want }) =>
      `${tier} is no longer kept for life from ${on}: ${figureOf(metric, figure)} in all, and it takes ${want}.`,
    'tier.override': ({ mode, tier, from, until, reason, actor, earned }) =>
      `By decision of ${actor} ${modes[mode]} ${tier}, where ${earned} was earned, from ${from}${ending(until)}: ${reason}.`,
    'tier.overrideEnded': ({ mode, tier, from, until, reason, actor }) =>
      `The decision of ${actor}, ${modes[mode]} ${tier} from ${from}${ending(until)}, has ended: ${reason}.`,
    'migration.same': ({ from, tier }) =>
      from === tier
        ? `${tier} stays under the new policy.`
        : `${from} is ${tier} under the new policy.`,
    'migration.up': ({ from, tier }) => `Up from ${from} to ${tier} under the new policy.`,
    'migration.protected': ({ from, tier, to, lowerOn, until }) =>
      `${from} was held until now; the new policy alone gives ${to} from ${lowerOn}, so at least ${tier} is protected${ending(until)}.`,
    'club.granted': ({ entitlement, tier, used, left }) =>
      left === null
        ? `${entitlement} may be used in ${tier}, without a limit.`
        : `${entitlement} may be used in ${tier}, ${count(left, 'more time', 'more times')}; used ${count(used, 'time', 'times')} so far.`,
    'club.usedUp': ({ entitlement, used, count: most, per }) =>
      `${entitlement} is used up: ${used} of ${count(most, 'use', 'uses')} ${periods[per]}.`,
    'club.notMember': ({ entitlement }) => `${entitlement} is for members only.`,
    'club.notGranted': ({ entitlement, tier }) => `${entitlement} is not for ${tier}.`,
  },
  needs: {
    'tier.keep': (need) => figureNeed({ ...need, startsOn: null }, `keeps ${need.tier}`),
    'tier.earn': (need) => figureNeed(need, `earns ${need.tier} by figures as well`),
    'tier.reach': (need) => figureNeed(need, `reaches ${need.tier}`),
    'tier.lifetime': ({ tier, metric, have, want, missing }) =>
      `${capital(missingOf(metric, missing, want))} keeps ${tier} for life: ${figureOf(metric, have)} in all of ${want}.`,
    'club.tier': ({ entitlement, tier }) => `${entitlement} comes with ${tier}.`,
    'club.period': ({ entitlement, on }) => `${entitlement} may be used again from ${on}.`,
  },
  next: {
    'tier.changes': ({ on, from, to, why }) =>
      `If nothing happens, the tier changes from ${from} to ${to} on ${on}: ${causes[why]}.`,
    'tier.renews': ({ on, to, validUntil }) =>
      `If nothing happens, ${to} is kept at the check of ${on}${validUntil === null ? '' : `; its validity then ends on ${validUntil}`}.`,
  },
};
