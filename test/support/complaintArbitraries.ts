/** Random complaint policies and complaints on a few calendars: whole minutes, many events at one instant. */
import { type CalendarInput, defineCalendar } from 'clientele/calendar';
import fc from 'fast-check';
import type {
  ComplaintEvent,
  ExtensionTime,
  SlaPolicy,
  SlaTime,
} from '../../src/complaints/model.ts';
import { deepFreeze } from '../../src/foundation/freeze.ts';

const minute = 60_000;
const day = 1_440;

/** Calendars, each with an instant from which complaints begin: near a change of the clock, a holiday, a weekend. */
const desks: readonly (readonly [base: string, input: CalendarInput])[] = [
  ['2026-03-05T00:00Z', { timeZone: 'UTC', weekly: { weekdays: ['09:00-12:00', '13:00-17:00'] } }],
  ['2026-03-05T00:00Z', { timeZone: 'UTC', weekly: { everyDay: ['00:00-24:00'] } }],
  [
    '2026-03-06T12:00Z',
    { timeZone: 'America/New_York', weekly: { everyDay: ['01:30-03:15', '09:00-17:30'] } },
  ],
  [
    '2026-03-27T12:00Z',
    {
      timeZone: 'Europe/London',
      weekly: { weekdays: ['08:30-17:00'], sun: ['00:30-02:30'] },
      closures: { '2026-03-30': ['10:00-11:00'] },
    },
  ],
  [
    '2026-04-03T00:00Z',
    {
      timeZone: 'Asia/Shanghai',
      weekly: { weekdays: ['22:00-06:00', '09:30-11:00'] },
      holidays: ['2026-04-06'],
      makeUpDays: ['2026-04-04'],
      overrides: { '2026-04-08': ['12:00-12:45'] },
    },
  ],
  [
    '2026-04-03T00:00Z',
    {
      timeZone: 'Australia/Lord_Howe',
      weekly: { weekdays: ['10:00-15:00'], weekend: ['01:00-03:00'] },
    },
  ],
  [
    '2026-03-05T00:00Z',
    {
      timeZone: 'UTC',
      weekly: { mon: ['10:00-14:00'], wed: ['10:00-14:00'], sat: ['10:00-10:45'] },
    },
  ],
];

const deskCalendars = desks.map(([base, input], index) => ({
  base: Date.parse(base.replace('Z', ':00Z')),
  input,
  calendar: defineCalendar({ id: `desk${index}`, ...input }),
}));

const severities = ['high', 'middle', 'low'] as const;
const targetNames = ['acknowledge', 'firstResponse', 'nextUpdate', 'resolution', 'call'] as const;
const owners = ['ann', 'bob', 'cleo', 'dan'] as const;

/** One time in so many there is something. */
const option = <Value>(some: fc.Arbitrary<Value>, times: number): fc.Arbitrary<Value | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: times - 1 }, { arbitrary: some, weight: 1 });

const calendarName = fc.constantFrom('main', 'main', 'other');

/** A time that is counted by a calendar. */
const workingSpan: fc.Arbitrary<SlaTime> = fc
  .tuple(fc.constantFrom(15, 60, 120, 240, 480, 960, 1_920), calendarName)
  .map(([workingMinutes, calendar]) => ({ workingMinutes, calendar }));

const wallSpan: fc.Arbitrary<SlaTime> = fc
  .constantFrom(15, 240, 1_440, 2_880, 5_760)
  .map((minutes) => ({ minutes, calendar: null }));

const daySpan: fc.Arbitrary<SlaTime> = fc
  .tuple(fc.constantFrom(1, 2, 4), calendarName)
  .map(([workingDays, calendar]) => ({ workingDays, calendar }));

const slaTime: fc.Arbitrary<SlaTime> = fc.oneof(
  { arbitrary: workingSpan, weight: 5 },
  { arbitrary: wallSpan, weight: 2 },
  { arbitrary: daySpan, weight: 2 },
);

/** What a random policy may have; what is left out is as in the simplest one. */
export interface PolicyTraits {
  /** Whether a severity may have no time for a target. */
  readonly gaps?: boolean;
  /** Modes of reopening. */
  readonly reopening?: readonly SlaPolicy['reopening']['mode'][];
  /** Modes of changes. */
  readonly changes?: readonly SlaPolicy['changes']['mode'][];
  /** Whether every time is of one calendar. */
  readonly oneClock?: boolean;
}

const level = fc.record({
  relativeTo: fc.constantFrom('start' as const, 'due' as const, 'breach' as const),
  offset: fc.constantFrom(-120, -30, -15, 0, 0, 15, 60, 600).map((minutes) => ({ minutes })),
  clock: fc.constantFrom('working' as const, 'elapsed' as const),
  to: fc.constantFrom('lead', 'head'),
});

const ruleBase = fc
  .record({
    warnings: fc.constantFrom<number[]>([], [], [0.5], [0.5, 0.75]),
    ladder: fc.array(level, { maxLength: 2 }),
  })
  .map(({ warnings, ladder }) => ({
    warnings,
    ladder: ladder.map((one, index) => ({
      level: `level${index + 1}`,
      ...one,
      // A level before the start would be none.
      offset: one.relativeTo === 'start' && one.offset.minutes < 0 ? { minutes: 30 } : one.offset,
    })),
  }));

const answeredBy = fc.constantFrom(
  ['public', 'human'] as const,
  ['public'] as const,
  ['notAutomatic'] as const,
);

const targets = fc.record({
  acknowledge: ruleBase.map((base) => ({ kind: 'acknowledge' as const, ...base })),
  firstResponse: fc
    .tuple(ruleBase, answeredBy)
    .map(([base, by]) => ({ kind: 'firstResponse' as const, ...base, answeredBy: by })),
  nextUpdate: fc
    .tuple(ruleBase, answeredBy, fc.constantFrom('onCustomerMessage', 'periodic', 'both'))
    .map(([base, by, when]) => ({
      kind: 'nextUpdate' as const,
      ...base,
      when: when as 'both',
      answeredBy: by,
    })),
  resolution: ruleBase.map((base) => ({ kind: 'resolution' as const, ...base })),
  call: ruleBase.map((base) => ({
    kind: 'custom' as const,
    ...base,
    start: { event: ['escalatedToRegulator' as const], where: {} },
    stop: { event: ['callbackMade' as const], where: {} },
    cancel: { event: ['satisfactionRated' as const], where: { level: ['satisfied'] } },
  })),
});

const timesOf = (traits: PolicyTraits) => {
  const time = traits.oneClock
    ? fc
        .constantFrom(15, 60, 240, 960, 1_920)
        .map((workingMinutes) => ({ workingMinutes, calendar: 'main' }))
    : slaTime;
  const one = traits.gaps ? fc.option(time, { nil: null, freq: 3 }) : time;
  return fc.record({ high: one, middle: one, low: one }).map((bySeverity) => ({ bySeverity }));
};

const ruleTimes = (traits: PolicyTraits) => {
  const times = timesOf(traits);
  return fc.record({
    ...{ acknowledge: times, firstResponse: times, nextUpdate: times, resolution: times },
    call: times,
  });
};

const pauseRule = (stops: readonly string[]) =>
  fc.record({
    stops: fc.subarray([...stops], { minLength: 1 }),
    maxEach: option(fc.oneof(workingSpan, wallSpan), 2),
    maxTotal: option(fc.oneof(workingSpan, wallSpan), 2),
    needsPublicReply: fc.constantFrom(false, false, true),
    autoResumeOn: fc.constantFrom<ComplaintEvent['kind'][]>([], [], ['customerMessage'], ['note']),
  });

/** A checked policy, and the instant from which its complaints begin. */
export interface DrawnPolicy {
  readonly policy: SlaPolicy;
  readonly base: number;
}

const none = { matter: null, severity: null, channel: null, customerTier: null, subject: null };

export const policyWith = (traits: PolicyTraits = {}): fc.Arbitrary<DrawnPolicy> =>
  fc
    .record({
      desk: fc.nat(deskCalendars.length - 1),
      other: fc.nat(deskCalendars.length - 1),
      targets,
      usual: ruleTimes(traits),
      key: option(ruleTimes(traits), 2),
      forum: option(ruleTimes(traits), 3),
      choose: fc.constantFrom('first' as const, 'mostSpecific' as const),
      hasDefault: fc.constantFrom(true, true, true, false),
      waits: pauseRule(targetNames),
      parts: pauseRule(['nextUpdate', 'resolution', 'call']),
      mode: fc.constantFrom(...(traits.reopening ?? (['continue'] as const))),
      minimum: traits.oneClock
        ? fc.constant({ workingMinutes: 60, calendar: 'main' })
        : workingSpan,
      within: fc.oneof(workingSpan, wallSpan),
      later: fc.constantFrom('continue' as const, 'newCycle' as const),
      change: fc.constantFrom(...(traits.changes ?? (['retroactive'] as const))),
      forgive: fc.boolean(),
      outOfHoursStop: fc.constantFrom('inTime' as const, 'inTime' as const, 'late' as const),
      owners: option(fc.constant(owners.slice(0, 3)), 2),
      acceptWithin: option(fc.oneof(workingSpan, wallSpan), 2),
      superior: option(fc.constant('chief'), 2),
      superiorAfter: fc.constantFrom(1, 2),
      byWall: fc.constantFrom(false, false, true),
    })
    .map((drawn): DrawnPolicy => {
      const desk = deskCalendars[drawn.desk] as (typeof deskCalendars)[number];
      const other = deskCalendars[drawn.other] as (typeof deskCalendars)[number];
      const rules: unknown[] = [];
      const special = (name: string, when: object, times: unknown): void => {
        if (times !== null)
          rules.push({ name, isDefault: false, when: { ...none, ...when }, targets: times });
      };
      special('key accounts', { customerTier: ['key'] }, drawn.key);
      special('forum', { channel: ['forum'], matter: ['complaint', 'fault'] }, drawn.forum);
      rules.push(
        drawn.hasDefault
          ? { name: 'usual', isDefault: true, when: none, targets: drawn.usual }
          : {
              name: 'usual',
              isDefault: false,
              when: { ...none, severity: ['high', 'low'] },
              targets: drawn.usual,
            },
      );
      const reopening =
        drawn.mode === 'ignoreWithin'
          ? { mode: drawn.mode, within: drawn.within, later: drawn.later }
          : drawn.mode === 'continueWithMinimum'
            ? { mode: drawn.mode, minimum: drawn.minimum }
            : { mode: drawn.mode };
      const rest = {
        format: 'sla-policy@1',
        id: 'random',
        version: '1',
        severities,
        targets: drawn.targets,
        choose: drawn.choose,
        rules,
        pauses: { waits: drawn.waits, parts: drawn.parts },
        reopening,
        changes: { mode: drawn.change, forgive: drawn.forgive },
        outOfHoursStop: drawn.outOfHoursStop,
        ownership: {
          owners: drawn.owners,
          acceptWithin: drawn.acceptWithin,
          superior: drawn.superior,
          superiorAfter: drawn.superiorAfter,
          calendar: drawn.byWall ? null : 'main',
        },
      };
      const calendars = { main: desk.calendar, other: other.calendar };
      const policy = deepFreeze({ ...JSON.parse(JSON.stringify(rest)), calendars }) as SlaPolicy;
      return { policy, base: desk.base };
    });

// ── Events ────────────────────────────────────────────────────────────────────────────────────────

const weights: { readonly [kind in ComplaintEvent['kind']]: number } = {
  ...{ received: 1, acknowledged: 2, customerMessage: 5, agentReply: 7, note: 1, paused: 6 },
  ...{ resumed: 4, assigned: 2, transferRequested: 4, transferAccepted: 2, transferRefused: 2 },
  ...{ severityChanged: 4, tierChanged: 2, extended: 1, resolved: 3, callbackMade: 2, closed: 1 },
  ...{ satisfactionRated: 1, escalatedToRegulator: 2, reopened: 3, withdrawn: 0.5, merged: 0.5 },
};

/** How often a kind of event comes, where it is not as usual. */
export type KindWeights = { readonly [kind in ComplaintEvent['kind']]?: number };

const draft = (own: KindWeights) => {
  const all = Object.entries({ ...weights, ...own }).flatMap(([kind, weight]) =>
    Array.from({ length: Math.round((weight ?? 0) * 2) }, () => kind as ComplaintEvent['kind']),
  );
  return fc.record({
    kind: fc.constantFrom(...all),
    gap: fc.oneof(
      { arbitrary: fc.constant(0), weight: 3 },
      { arbitrary: fc.integer({ min: 1, max: 16 }).map((quarters) => quarters * 15), weight: 5 },
      { arbitrary: fc.integer({ min: 1, max: 1_000 }), weight: 2 },
      { arbitrary: fc.integer({ min: 1, max: 5 }).map((half) => half * 720), weight: 1 },
    ),
    severity: fc.constantFrom(...severities, ...severities, 'odd'),
    owner: fc.constantFrom(...owners),
    reason: fc.constantFrom('waits', 'waits', 'parts', 'odd'),
    span: option(fc.constantFrom(30, 120, 600, 1_440, 3_000), 2),
    isPublic: fc.constantFrom(true, true, false),
    automatic: fc.constantFrom(false, false, true),
    outcome: fc.constantFrom('upheld' as const, 'notUpheld' as const),
    target: fc.constantFrom(...targetNames),
    by: fc.constantFrom<ExtensionTime>(
      { workingMinutes: 60 },
      { workingHours: 5 },
      { workingDays: 1 },
      { hours: 20 },
    ),
    until: option(fc.constantFrom(-60, 300, 3_000, 9_000), 3),
    hasId: fc.boolean(),
    recorded: option(fc.integer({ min: 0, max: 3 * day }), 2),
    channel: fc.constantFrom('phone', 'forum'),
    tier: fc.constantFrom('key', null),
    matter: fc.constantFrom('complaint' as const, 'enquiry' as const),
    promise: option(fc.tuple(fc.constantFrom(...targetNames), fc.constantFrom(60, 700, 3_000)), 5),
  });
};
type Draft = ReturnType<typeof draft> extends fc.Arbitrary<infer One> ? One : never;

function fieldsOf(one: Draft, at: number): Record<string, unknown> {
  const text = (ms: number): string => new Date(ms).toISOString();
  const { kind } = one;
  switch (kind) {
    case 'received': {
      const { matter, channel, severity, tier: customerTier, owner: receivedBy, promise } = one;
      const name = promise?.[0] ?? 'call';
      const dueAt =
        promise === null || name === 'call' || name === 'nextUpdate'
          ? null
          : { [name]: text(at + promise[1] * minute) };
      return {
        matter,
        channel,
        severity,
        customerTier,
        receivedBy: one.hasId ? receivedBy : null,
        dueAt,
      };
    }
    case 'agentReply':
      return { public: one.isPublic, automatic: one.automatic };
    case 'paused':
      return { reason: one.reason, until: one.span === null ? null : text(at + one.span * minute) };
    case 'resumed':
      return { reason: one.hasId ? one.reason : null };
    case 'assigned':
      return { owner: one.owner };
    case 'transferRequested':
      return { to: one.owner };
    case 'severityChanged':
      return { severity: one.severity };
    case 'tierChanged':
      return { customerTier: one.tier };
    case 'extended':
      return {
        target: one.target,
        ...(one.until === null ? { by: one.by } : { until: text(at + one.until * minute) }),
        reason: 'parts',
      };
    case 'resolved':
      return { outcome: one.outcome };
    case 'satisfactionRated':
      return { level: one.isPublic ? 'satisfied' : 'dissatisfied' };
    case 'escalatedToRegulator':
      return { body: 'ombudsman' };
    case 'merged':
      return { into: 'other' };
    default:
      return {};
  }
}

/** Events of a complaint, in their order. */
export const eventsFrom = (base: number, own: KindWeights = {}): fc.Arbitrary<ComplaintEvent[]> =>
  fc
    .record({
      first: draft({}),
      isEarly: fc.constantFrom(...Array.from({ length: 15 }, () => false), true),
      start: fc.integer({ min: 0, max: 16 * 12 }),
      drafts: fc.array(draft(own), { minLength: 2, maxLength: 14, size: 'max' }),
      inSequence: fc.boolean(),
    })
    .map(({ first, isEarly, start, drafts, inSequence }) => {
      const all = [{ ...first, kind: 'received' as const }, ...drafts];
      if (isEarly && all.length > 1) all.reverse();
      let at = base + start * 15 * minute;
      let seen = new Set<string>();
      return all.map((one, index): ComplaintEvent => {
        const gap = index === 0 ? 0 : one.gap;
        at += gap * minute;
        if (gap > 0) seen = new Set();
        // Of two of one kind at one instant only a sequence tells which is first.
        if (!inSequence && seen.has(one.kind)) {
          at += minute;
          seen = new Set();
        }
        seen.add(one.kind);
        return {
          kind: one.kind,
          at: new Date(at).toISOString(),
          ...(one.hasId ? { id: `e${index}` } : {}),
          ...(inSequence ? { seq: index } : {}),
          ...(one.recorded === null
            ? {}
            : { recordedAt: new Date(at + one.recorded * minute).toISOString() }),
          ...fieldsOf(one, at),
        } as unknown as ComplaintEvent;
      });
    });

/** A complaint, its policy, and a question. */
export interface AskedComplaint extends DrawnPolicy {
  readonly events: readonly ComplaintEvent[];
  readonly asOf: number;
  readonly knownAt: number | null;
}

/** Complaints looked at when one of their events happens, or any minute near. */
export const askedComplaint = (
  traits: PolicyTraits = {},
  own: KindWeights = {},
): fc.Arbitrary<AskedComplaint> =>
  policyWith(traits).chain(({ policy, base }) =>
    fc
      .record({
        events: eventsFrom(base, own),
        which: fc.noBias(fc.nat(14)),
        later: fc.oneof(
          fc.constant(0),
          fc.integer({ min: -60, max: 300 }),
          fc.integer({ min: 0, max: 6 * day }),
        ),
        known: fc.constantFrom(null, null, null, 2, 4, 6),
      })
      .map(({ events, which, later, known }) => {
        const near = events[which % events.length] as ComplaintEvent;
        return {
          policy,
          base,
          events,
          asOf: new Date(near.at).getTime() + later * minute,
          knownAt: known === null ? null : base + known * day * minute,
        };
      }),
  );
