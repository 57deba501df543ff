/** A club: what is left of entitlements, how they are used, and what is wrong with policies and uses. */
import { describe, expect, it } from 'vitest';
import {
  type ClubFacts,
  type ClubPolicyInput,
  clubFactsSchema,
  clubMembership,
  defineClubPolicy,
  readClubFacts,
  readClubPolicy,
  type TelecomEntitlement,
  telecomClub,
  tierMembership,
  useEntitlement,
  yearlyTiers,
} from '../../src/membership/index.ts';
import { thrownBy } from '../support/thrown.ts';

const joinedOn = '2020-02-29';
const silver: ClubFacts = { joinedOn, figures: [{ on: '2020-03-01', amount: '5000' }] };
const visits = (...days: string[]) =>
  days.map((on, index) => ({ entitlement: 'homeRepair', key: `visit-${index}`, on }));
const at = (asOf: string, facts: ClubFacts = silver) =>
  clubMembership(telecomClub, facts, { asOf });
const stateOf = (id: TelecomEntitlement, asOf: string, facts: ClubFacts = silver) =>
  at(asOf, facts).entitlements.find((one) => one.id === id);

/** A use, and the membership after it or the problem. */
function used(
  membership: ReturnType<typeof at>,
  entitlement: TelecomEntitlement,
  key: string,
  on = membership.asOf,
) {
  const outcome = useEntitlement(telecomClub, membership, { entitlement, key, on });
  return outcome.ok ? outcome.value : outcome.problems[0];
}

describe('a club membership', () => {
  it('is the membership of its tiers, with what is left of each entitlement', () => {
    const membership = at('2024-05-01');
    const { tier, since, timeline, next } = tierMembership(telecomClub.tierPolicy, silver, {
      asOf: '2024-05-01',
    });
    expect(membership).toMatchObject({ tier, since, timeline, next, memberSince: joinedOn });
    expect(membership.policy).toEqual({ id: 'telecom-club', version: '1' });
    expect(membership.entitlements.map(({ id, isGranted, left }) => [id, isGranted, left])).toEqual(
      [
        ['homeRepair', true, 2],
        ['gift', true, 1],
        ['newServiceDiscount', true, null],
        ['greetingCard', true, 1],
        ['membersEvent', false, 0],
      ],
    );
    expect(membership.because.filter(({ kind }) => kind === 'club.notGranted')).toEqual([
      { kind: 'club.notGranted', entitlement: 'membersEvent', tier: 'Silver' },
    ]);
    expect(membership.needs.at(-1)).toEqual({
      rule: 'club.tier',
      entitlement: 'membersEvent',
      tier: 'Gold',
    });
  });

  it('counts uses in a membership year, from anniversaries that are clamped', () => {
    const facts = { ...silver, uses: visits('2021-02-27', '2021-02-28') };
    expect(stateOf('homeRepair', '2021-02-27', facts)).toMatchObject({
      ...{ from: '2020-02-29', to: '2021-02-28', used: 1, left: 1 },
    });
    expect(stateOf('homeRepair', '2021-02-28', facts)).toMatchObject({
      ...{ from: '2021-02-28', to: '2022-02-28', used: 1, left: 1 },
    });
    expect(stateOf('homeRepair', '2024-02-28', facts)).toMatchObject({
      from: '2023-02-28',
      used: 0,
    });
    expect(stateOf('homeRepair', '2024-02-29', facts)).toMatchObject({
      from: '2024-02-29',
      used: 0,
    });
  });

  it('counts uses in a calendar year, or in all', () => {
    const uses = [
      { entitlement: 'gift', key: 'g-1', on: '2023-12-31' },
      { entitlement: 'welcome', key: 'w-1', on: '2020-03-05' },
    ];
    expect(stateOf('gift', '2023-12-31', { ...silver, uses })?.left).toBe(0);
    expect(stateOf('gift', '2024-01-01', { ...silver, uses })?.left).toBe(1);
    const club = defineClubPolicy({
      id: 'c',
      version: '1',
      tierPolicy: yearlyTiers,
      entitlements: [
        { id: 'welcome', kind: 'gift', quota: { count: 1, per: 'lifetime' }, tiers: ['Basic'] },
      ],
    });
    const { entitlements, needs, issues } = clubMembership(
      club,
      { joinedOn, figures: [], uses },
      { asOf: '2030-01-01' },
    );
    expect(entitlements[0]).toMatchObject({ from: null, to: null, used: 1, left: 0 });
    expect(needs.filter(({ rule }) => rule.startsWith('club.'))).toEqual([]);
    expect(issues).toEqual([{ code: 'unknown-entitlement', on: '2023-12-31', id: 'g-1' }]);
  });

  it('leaves out what is used later or not known yet, and what contradicts itself', () => {
    const uses = [
      ...visits('2024-05-01', '2024-05-02'),
      { entitlement: 'gift', key: 'g', on: '2024-01-05', recordedOn: '2024-06-01' },
      { entitlement: 'greetingCard', key: 'x', on: '2024-01-01' },
      { entitlement: 'greetingCard', key: 'x', on: '2024-01-02' },
    ];
    const facts = { ...silver, uses: [...uses, ...visits('2024-05-01')] };
    const known = clubMembership(telecomClub, facts, { asOf: '2024-05-01', knownAt: '2024-05-01' });
    expect(known.entitlements.map(({ used: count }) => count)).toEqual([1, 0, 0, 0, 0]);
    expect(known.uses.map(({ key }) => key)).toEqual(['visit-0', 'visit-1']);
    expect(known.issues).toEqual([{ code: 'conflicting-duplicate', on: '2024-01-01', id: 'x' }]);
    expect(stateOf('gift', '2024-05-01', facts)?.used).toBe(1);
  });

  it('says where a quota was exceeded, and takes nothing back', () => {
    const facts = { ...silver, uses: visits('2024-03-01', '2024-04-01', '2024-05-01') };
    expect(stateOf('homeRepair', '2024-05-01', facts)).toMatchObject({ used: 3, left: 0 });
    expect(at('2024-05-01', facts).issues).toEqual([
      { code: 'quota-exceeded', on: '2024-05-01', id: 'visit-2' },
    ]);
  });

  it('needs a tier above for an entitlement, never one below', () => {
    const club = defineClubPolicy({
      ...{ id: 'c', version: '1', tierPolicy: yearlyTiers },
      entitlements: [
        { id: 'welcome', kind: 'gift', tiers: ['Basic'] },
        { id: 'lounge', kind: 'service', tiers: ['Basic', 'Gold'] },
        { id: 'repair', kind: 'service', tiers: ['Silver'] },
      ],
    });
    const facts = { figures: [{ on: '2024-02-01', amount: '1000' }] };
    const { needs, because } = clubMembership(club, facts, { asOf: '2024-02-01' });
    expect(needs.filter(({ rule }) => rule === 'club.tier')).toEqual([
      { rule: 'club.tier', entitlement: 'lounge', tier: 'Gold' },
    ]);
    expect(because.slice(2).map(({ kind }) => kind)).toEqual([
      ...['club.notGranted', 'club.notGranted', 'club.granted'],
    ]);
  });

  it('of nobody has no entitlements, not even those of the first tier', () => {
    for (const facts of [{ figures: [] }, { joinedOn: '2024-02-01', figures: [] }]) {
      const nobody = at('2024-01-01', facts);
      expect(nobody).toMatchObject({ memberSince: null, benefits: [] });
      expect(nobody.entitlements.find(({ id }) => id === 'homeRepair')).toMatchObject({
        ...{ isGranted: false, from: null, to: null, left: 0 },
      });
      expect(nobody.entitlements.map(({ isGranted, left }) => [isGranted, left])).toEqual(
        Array.from({ length: 5 }, () => [false, 0]),
      );
      expect(nobody.because.map(({ kind }) => kind)).toEqual([
        'tier.unknown',
        ...Array.from({ length: 5 }, () => 'club.notMember'),
      ]);
      expect(nobody.needs).toContainEqual({
        ...{ rule: 'club.tier', entitlement: 'greetingCard', tier: 'Member' },
      });
      expect(used(nobody, 'greetingCard', 'k')).toMatchObject({
        code: 'entitlement.notGranted',
        message:
          'entitlement: "greetingCard" is not for a non-member, but for Member, Silver, Gold',
      });
    }
    const joining = at('2024-01-31', { joinedOn: '2024-02-01', figures: [] });
    expect(used(joining, 'greetingCard', 'k', '2024-02-01')).toMatchObject({
      code: 'use.otherDay',
    });
  });
});

describe('using an entitlement', () => {
  it('leaves less, until it is used up', () => {
    const first = used(at('2024-05-01'), 'homeRepair', 'v-1');
    expect(first).toMatchObject({
      ...{ posted: true, left: 1 },
      use: { entitlement: 'homeRepair', key: 'v-1', on: '2024-05-01' },
    });
    if (first === undefined || !('membership' in first)) throw new Error('refused');
    const second = used(first.membership, 'homeRepair', 'v-2', '2024-06-01');
    expect(second).toMatchObject({ left: 0 });
    if (second === undefined || !('membership' in second)) throw new Error('refused');
    expect(used(second.membership, 'homeRepair', 'v-3', '2025-02-27')).toMatchObject({
      ...{ code: 'entitlement.usedUp', count: 2, nextOn: '2025-02-28' },
      message: 'entitlement: "homeRepair" was used 2 times in the period, as often as it may be',
    });
    expect(used(second.membership, 'homeRepair', 'v-3', '2025-02-28')).toMatchObject({ left: 1 });
    expect(used(second.membership, 'newServiceDiscount', 'd-1')).toMatchObject({ left: null });
  });

  it('gives the membership that the stored use would give', () => {
    const grant = used(at('2024-05-01'), 'gift', 'g-1');
    if (grant === undefined || !('membership' in grant)) throw new Error('refused');
    expect(grant.membership).toEqual(at('2024-05-01', { ...silver, uses: [grant.use] }));
    expect(grant.membership.needs.at(-2)).toEqual({
      rule: 'club.period',
      entitlement: 'gift',
      on: '2025-01-01',
    });
  });

  it('is idempotent by key, and tells another wish under the same key', () => {
    const facts = { ...silver, uses: visits('2024-05-01') };
    const again = used(at('2024-05-01', facts), 'homeRepair', 'visit-0');
    expect(again).toMatchObject({ posted: false, left: 1 });
    expect(used(at('2024-05-01', facts), 'gift', 'visit-0')).toMatchObject({
      code: 'key.conflict',
      message: 'key: "visit-0" is the key of another use, of homeRepair on 2024-05-01',
    });
    expect(used(at('2024-05-01', facts), 'homeRepair', 'visit-0', '2024-05-02')).toMatchObject({
      code: 'key.conflict',
    });
  });

  it('needs the tier; leaving it stops new uses and takes nothing back', () => {
    const left: ClubFacts = {
      ...silver,
      uses: visits('2024-05-01'),
      overrides: [{ mode: 'ceiling', from: '2024-06-01', tier: 'Member', reason: 'r', actor: 'a' }],
    };
    const after = at('2024-06-01', left);
    expect(after.entitlements[0]).toMatchObject({ isGranted: false, used: 1, left: 0 });
    expect(used(after, 'homeRepair', 'v-2')).toMatchObject({
      code: 'entitlement.notGranted',
      message: 'entitlement: "homeRepair" is not for the tier Member, but for Silver, Gold',
    });
    expect(used(after, 'homeRepair', 'visit-0', '2024-05-01')).toMatchObject({ posted: false });
  });

  it('needs a membership that knows the tier of the day', () => {
    const ending: ClubFacts = {
      ...silver,
      overrides: [
        {
          mode: 'pin',
          from: '2024-01-01',
          until: '2024-06-01',
          tier: 'Gold',
          reason: 'r',
          actor: 'a',
        },
      ],
    };
    const membership = at('2024-05-01', ending);
    expect(used(membership, 'membersEvent', 'e-1', '2024-05-31')).toMatchObject({ left: 3 });
    for (const on of ['2024-04-30', '2024-06-01']) {
      expect(used(membership, 'membersEvent', 'e-1', on)).toMatchObject({ code: 'use.otherDay' });
    }
  });

  it('needs one that no check has come after', () => {
    const club = defineClubPolicy({
      id: 'c',
      version: '1',
      tierPolicy: { ...yearlyTiers, id: 'yearly', validity: 'endOfPeriod' },
      entitlements: [{ id: 'lounge', kind: 'service', tiers: ['Silver'] }],
    });
    const facts = { figures: [{ on: '2024-02-01', amount: '1000' }] };
    const membership = clubMembership(club, facts, { asOf: '2024-03-01' });
    expect(membership.next).toMatchObject({ what: 'tier.renews', on: '2025-01-01' });
    const wish = { entitlement: 'lounge', key: 'k' } as const;
    const isGranted = (on: string) => useEntitlement(club, membership, { ...wish, on }).ok;
    expect([isGranted('2024-12-31'), isGranted('2025-01-01')]).toEqual([true, false]);
  });

  it('knows an override that is still to begin, and a figure that is still to come', () => {
    const pin = { mode: 'pin', from: '2024-07-01', reason: 'fraud', actor: 'x' } as const;
    const figures = [{ on: '2023-06-01', amount: '6000' }];
    const facts = (tier: string) => ({ joinedOn, figures, overrides: [{ ...pin, tier }] });
    const pinned = at('2024-06-30', facts('Member'));
    expect(pinned.next).toMatchObject({ on: '2024-07-01', to: 'Member', why: 'overrideBegins' });
    expect(used(pinned, 'homeRepair', 'k', '2024-06-30')).toMatchObject({ posted: true });
    for (const on of ['2024-07-01', '2024-07-15']) {
      expect(used(pinned, 'homeRepair', 'k', on)).toMatchObject({ code: 'use.otherDay' });
    }
    // One that changes nothing is no obstacle.
    const same = at('2024-06-30', facts('Silver'));
    expect(used(same, 'homeRepair', 'k', '2024-07-15')).toMatchObject({ posted: true });
    const later = { ...silver, figures: [...figures, { on: '2024-07-01', amount: '-6000' }] };
    const taken = at('2024-06-30', later);
    expect(used(taken, 'homeRepair', 'k', '2024-06-30')).toMatchObject({ posted: true });
    expect(used(taken, 'homeRepair', 'k', '2024-07-01')).toMatchObject({ code: 'use.otherDay' });
  });

  it('counts uses that are known for later days of the period', () => {
    const facts = { ...silver, uses: visits('2024-05-20', '2024-06-01') };
    expect(used(at('2024-05-01', facts), 'homeRepair', 'v-9')).toMatchObject({
      code: 'entitlement.usedUp',
    });
  });

  it('does not count uses that are known for the next period', () => {
    const facts = { ...silver, uses: visits('2024-05-20', '2025-02-28') };
    expect(used(at('2024-05-01', facts), 'homeRepair', 'v-9')).toMatchObject({ left: 0 });
  });

  it('refuses a call that is wrong', () => {
    const membership = at('2024-05-01');
    const wish = { entitlement: 'gift', key: 'k', on: '2024-05-01' } as const;
    const other = { ...membership, policy: { id: 'telecom-club', version: '0' } };
    const calls: [() => unknown, string][] = [
      [() => useEntitlement({ ...telecomClub } as never, membership, wish), 'policy.unchecked'],
      [() => useEntitlement(telecomClub, other, wish), 'membership.otherPolicy'],
      [() => useEntitlement(telecomClub, null as never, wish), 'membership.otherPolicy'],
      [() => useEntitlement(telecomClub, membership, { ...wish, key: '' }), 'key.empty'],
      [() => useEntitlement(telecomClub, membership, { ...wish, on: 'today' }), 'date.malformed'],
      [
        () => useEntitlement(telecomClub, membership, { ...wish, at: 1 } as never),
        'option.unknown',
      ],
      [() => useEntitlement(telecomClub, membership, null as never), 'options.missing'],
      [
        () => clubMembership({ ...telecomClub } as never, silver, { asOf: '2024-01-01' }),
        'policy.unchecked',
      ],
    ];
    for (const [call, code] of calls) {
      expect(thrownBy(call)).toMatchObject({ name: 'ContractError', code });
    }
    const messages: [() => unknown, string][] = [
      [
        () => useEntitlement(telecomClub, other, wish),
        'membership: an object was not made by the club policy telecom-club 1',
      ],
      [
        () => useEntitlement(telecomClub, membership, { ...wish, key: 5 } as never),
        'key: 5 is no text, or an empty one',
      ],
      [
        () => useEntitlement(telecomClub, membership, { ...wish, on: 'today' }),
        'on: "today" is not a civil date in the form YYYY-MM-DD',
      ],
      [
        () => clubMembership({ ...telecomClub } as never, silver, { asOf: '2024-01-01' }),
        'defineClubPolicy or readClubPolicy',
      ],
    ];
    for (const [call, message] of messages) {
      expect(thrownBy(call)['message']).toContain(message);
    }
    const unknown = used(membership, 'lounge' as never, 'k');
    expect(unknown).toMatchObject({
      ...{ code: 'choice.unknown', path: ['entitlement'] },
      options: ['homeRepair', 'gift', 'newServiceDiscount', 'greetingCard', 'membersEvent'],
    });
  });

  it('says what is wrong with a use', () => {
    const facts = { ...silver, uses: [{ entitlement: 'gift', key: 'g', on: '2024-02-01' }] };
    expect(used(at('2024-05-01', facts), 'gift', 'k')).toMatchObject({
      ...{ code: 'entitlement.usedUp', path: ['entitlement'], nextOn: '2025-01-01' },
      message: 'entitlement: "gift" was used once in the period, as often as it may be',
    });
    expect(used(at('2024-05-01'), 'gift', 'k', '2024-04-30')).toMatchObject({
      ...{ code: 'use.otherDay', path: ['on'] },
      message: 'on: "2024-04-30" is a day whose tier the membership of 2024-05-01 does not say',
    });
    expect(used(at('2024-05-01', facts), 'gift', 'g')).toMatchObject({ code: 'key.conflict' });
    expect(used(at('2024-05-01', facts), 'newServiceDiscount', 'k')).toMatchObject({ left: null });
  });

  it('puts a use in its place among those that are known', () => {
    const uses = [
      { entitlement: 'gift', key: 'm', on: '2024-05-02' },
      { entitlement: 'greetingCard', key: 'm2', on: '2024-06-01' },
    ];
    const membership = at('2024-05-01', { ...silver, uses });
    const keys = (key: string, on: string) => {
      const found = used(membership, 'newServiceDiscount', key, on);
      return found && 'membership' in found ? found.membership.uses.map((one) => one.key) : null;
    };
    expect(keys('a', '2024-05-01')).toEqual(['a', 'm', 'm2']);
    expect(keys('z', '2024-05-01')).toEqual(['z', 'm', 'm2']);
    expect(keys('a', '2024-05-02')).toEqual(['a', 'm', 'm2']);
    expect(keys('z', '2024-05-02')).toEqual(['m', 'z', 'm2']);
    expect(keys('a', '2024-06-02')).toEqual(['m', 'm2', 'a']);
  });
});

describe('a club policy', () => {
  const smallest: ClubPolicyInput = {
    id: 'c',
    version: '1',
    tierPolicy: yearlyTiers,
    entitlements: [{ id: 'gift', kind: 'gift', tiers: ['Gold'] }],
  };
  const problemsOf = (changes: object): [string, string][] => {
    const outcome = readClubPolicy({ ...smallest, ...changes });
    return outcome.ok ? [] : outcome.problems.map(({ code, path }) => [code, path.join('.')]);
  };

  it('is plain JSON, frozen, with everything filled in', () => {
    const policy = defineClubPolicy(smallest);
    expect(policy.entitlements).toEqual([
      { id: 'gift', kind: 'gift', quota: null, value: null, tiers: ['Gold'] },
    ]);
    expect(policy.tierPolicy).toEqual(yearlyTiers);
    for (const one of [policy, telecomClub]) {
      expect(Object.isFrozen(one.tierPolicy.tiers[0])).toBe(true);
      const outcome = readClubPolicy(JSON.parse(JSON.stringify(one)));
      expect(outcome.ok && outcome.value).toEqual(one);
    }
    expect(tierMembership(policy.tierPolicy, { figures: [] }, { asOf: '2024-01-01' }).tier).toBe(
      'Basic',
    );
  });

  it('has every problem told', () => {
    const gift = { id: 'gift', kind: 'gift', tiers: ['Gold'] };
    const cases: [object, [string, string][]][] = [
      [{ entitlements: [gift, gift] }, [['entitlements.duplicateId', 'entitlements.1.id']]],
      [
        { entitlements: [{ ...gift, tiers: [] }] },
        [['entitlements.noTier', 'entitlements.0.tiers']],
      ],
      [
        { entitlements: [{ ...gift, tiers: ['Iron'] }] },
        [['choice.unknown', 'entitlements.0.tiers.0']],
      ],
      [
        { entitlements: [{ ...gift, kind: 'present' }] },
        [['choice.unknown', 'entitlements.0.kind']],
      ],
      [
        { entitlements: [{ ...gift, quota: { count: 0, per: 'month' }, value: -1 }] },
        [
          ['number.outOfRange', 'entitlements.0.quota.count'],
          ['choice.unknown', 'entitlements.0.quota.per'],
          ['amount.negative', 'entitlements.0.value'],
        ],
      ],
      [
        { tierPolicy: { id: 'p', version: '1', tiers: [] }, entitlements: [] },
        [['tiers.empty', 'tierPolicy.tiers']],
      ],
      [{ format: 'club-policy@2' }, [['format.unknown', 'format']]],
    ];
    for (const [changes, problems] of cases) expect(problemsOf(changes)).toEqual(problems);
    expect(thrownBy(() => defineClubPolicy({ ...smallest, id: '' }))).toMatchObject({
      name: 'PolicyError',
    });
  });

  it('refuses uses that are malformed', () => {
    const facts = { figures: [], uses: [{ entitlement: '', key: 1, on: '2024-02-30', by: 'x' }] };
    const { name, problems } = thrownBy(() => at('2024-01-01', facts as never));
    expect(name).toBe('FactsError');
    expect((problems as { code: string }[]).map(({ code }) => code)).toEqual([
      'key.unknown',
      'text.empty',
      'type.wrong',
      'date.impossible',
    ]);
    expect(clubFactsSchema.safeParse(facts).success).toBe(false);
    for (const wrong of [null, { figures: [], uses: [null] }]) {
      expect(thrownBy(() => at('2024-01-01', wrong as never))).toMatchObject({
        name: 'FactsError',
      });
    }
    expect(readClubFacts(silver)).toEqual({ ok: true, value: silver });
    expect(clubFactsSchema.safeParse(silver).success).toBe(true);
    expect(
      thrownBy(() => tierMembership(yearlyTiers, facts as never, { asOf: '2024-01-01' })),
    ).toMatchObject({
      name: 'FactsError',
    });
  });
});
