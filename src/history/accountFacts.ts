/**
 * The door of every rule that reads an account: it is decoded once, all its problems are found in one pass, and
 * the rules behind it see days, months and amounts only. What was recorded after `knownAt`, and credits,
 * payments and suspensions after `asOf`, does not come through.
 */
import { choiceProblem, type Problem } from '../foundation/problem.ts';
import type { DayNumber } from '../time/civilDate.ts';
import { FactsReader } from '../time/factsReader.ts';
import type { DayPeriod } from '../time/periods.ts';
import { BillDoor, type BillFacts, type BillRules, isKnown } from './billFacts.ts';
import type { View } from './inOrder.ts';
import type { Account, FormerMembership, Suspension, SuspensionKind } from './model.ts';

/** A suspension; `to` is infinite while it is open. */
export interface SuspensionFacts extends DayPeriod {
  readonly kind: SuspensionKind;
}

/** An account as it is known. */
export interface AccountFacts {
  readonly joined: DayNumber;
  readonly ended: DayNumber | null;
  readonly former: readonly DayPeriod[];
  readonly suspensions: readonly SuspensionFacts[];
  readonly bills: readonly BillFacts[];
}

const accountKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'joinedOn',
  'endedOn',
  'formerMemberships',
  'suspensions',
  'bills',
] satisfies (keyof Account)[]);
const formerKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'joinedOn',
  'endedOn',
] satisfies (keyof FormerMembership)[]);
const suspensionKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'from',
  'to',
  'kind',
  'recordedOn',
] satisfies (keyof Suspension)[]);
const suspensionKinds: readonly SuspensionKind[] = /* @__PURE__ */ Object.freeze([
  'voluntary',
  'arrears',
]);

/**
 * Decodes an account.
 *
 * @throws FactsError with every problem of the account
 */
export function accountFactsOf(account: unknown, rules: BillRules, view: View): AccountFacts {
  const reader = new FactsReader();
  const facts = accountBy(reader, account, { rules, view });
  reader.throwProblems();
  return facts;
}

/** Decodes an account at the place where a reader stands; without rules currencies and categories are not looked at. */
export function accountBy(
  reader: FactsReader,
  account: unknown,
  { rules, view }: { readonly rules: BillRules | null; readonly view: View },
): AccountFacts {
  return new AccountDoor(reader, rules, view).account(account);
}

/** Every problem of an account that can be seen without a policy. */
export function accountProblems(account: unknown): readonly Problem[] {
  const always = Number.POSITIVE_INFINITY;
  const reader = new FactsReader();
  accountBy(reader, account, { rules: null, view: { asOf: always, knownAt: always } });
  return reader.problems;
}

const nobody: AccountFacts = /* @__PURE__ */ Object.freeze({
  joined: 0,
  ended: null,
  former: [],
  suspensions: [],
  bills: [],
});

class AccountDoor {
  private readonly reader: FactsReader;
  private readonly rules: BillRules | null;
  private readonly view: View;

  constructor(reader: FactsReader, rules: BillRules | null, view: View) {
    this.reader = reader;
    this.rules = rules;
    this.view = view;
  }

  account(value: unknown): AccountFacts {
    const { reader } = this;
    const record = reader.record(value, accountKeys);
    if (record === null) return nobody;
    reader.text('id', record['id']);
    const joined = reader.day('joinedOn', record['joinedOn']);
    const ended = reader.optionalDay('endedOn', record['endedOn']);
    if (ended !== null && ended < joined) {
      reader.report('period.backwards', 'endedOn', 'lies before joinedOn', record['endedOn']);
    }
    return {
      joined,
      ended,
      former: this.former(record['formerMemberships'], joined),
      suspensions: this.suspensions(record['suspensions']),
      bills: this.bills(record['bills']),
    };
  }

  private former(value: unknown, joined: DayNumber): readonly DayPeriod[] {
    const { reader } = this;
    const periods: DayPeriod[] = [];
    let free = Number.NEGATIVE_INFINITY;
    reader.each('formerMemberships', reader.optionalList('formerMemberships', value), (item) => {
      const record = reader.record(item, formerKeys);
      if (record === null) return;
      const from = reader.day('joinedOn', record['joinedOn']);
      const to = reader.day('endedOn', record['endedOn']);
      if (to < from) {
        reader.report('period.backwards', 'endedOn', 'lies before joinedOn', record['endedOn']);
      }
      if (from < free || to > joined) {
        reader.report(
          'period.overlap',
          undefined,
          'overlaps another membership or is out of order',
          item,
        );
      }
      free = to;
      periods.push({ from, to });
    });
    return periods;
  }

  private suspensions(value: unknown): readonly SuspensionFacts[] {
    const { reader, view } = this;
    const list = reader.optionalList('suspensions', value);
    if (list.length === 0) return [];
    const suspensions: SuspensionFacts[] = [];
    reader.each('suspensions', list, (item) => {
      const record = reader.record(item, suspensionKeys);
      if (record === null) return;
      const from = reader.day('from', record['from']);
      const to = reader.optionalDay('to', record['to']) ?? Number.POSITIVE_INFINITY;
      if (to < from) reader.report('period.backwards', 'to', 'lies before from', record['to']);
      const kind = record['kind'] as SuspensionKind;
      if (!suspensionKinds.includes(kind)) {
        if (kind === undefined) reader.wrongType('kind', kind, 'a kind of suspension');
        else reader.problems.push(choiceProblem(kind, reader.pathOf('kind'), suspensionKinds));
      }
      if (isKnown(reader, record, view) && from <= view.asOf) suspensions.push({ from, to, kind });
    });
    return suspensions;
  }

  private bills(value: unknown): readonly BillFacts[] {
    const { reader } = this;
    const list = reader.list('bills', value);
    const door = new BillDoor(reader, this.rules, this.view);
    const bills: BillFacts[] = [];
    const ids = list.length > 1 ? new Set<string>() : null;
    reader.enter('bills');
    for (let index = 0; index < list.length; index += 1) {
      reader.enter(index);
      const bill = door.bill(list[index], ids);
      if (bill !== null) bills.push(bill);
      reader.leave();
    }
    reader.leave();
    return bills;
  }
}
