/** Decodes the plans of an owner load at the door. */
import { requireIterable } from '../foundation/options.ts';
import { civilDateOfDay, type DayNumber } from '../time/civilDate.ts';
import { RecordReader } from '../time/recordReader.ts';
import type { CarePlan, OwnedPlan } from './model.ts';

/** What of a plan counts for the load. */
export interface Carried {
  readonly customer: string;
  readonly owner: string | null;
  readonly plan: Pick<CarePlan, 'due' | 'overdue' | 'reassign' | 'stop' | 'touchesInYear'>;
}

const ownedKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'customer',
  'owner',
  'plan',
] satisfies (keyof OwnedPlan)[]);

const planKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'asOf',
  'leads',
  'goal',
  'actions',
  'cadenceDays',
  'dueOn',
  'due',
  'alarmOn',
  'overdue',
  'pausedUntil',
  'reassign',
  'stopOn',
  'stop',
  'referenceOn',
  'greetings',
  'touchesInYear',
  'policy',
  'because',
  'needs',
  'next',
] satisfies (keyof CarePlan)[]);

function planOf(reader: RecordReader, value: unknown, asOf: DayNumber): Carried['plan'] {
  reader.enter('plan');
  const plan = reader.record(value, planKeys) ?? {};
  const day = reader.day('asOf', plan['asOf']);
  if (day !== asOf && !Number.isNaN(day)) {
    const explanation = `is not ${civilDateOfDay(asOf)}, the day of the load`;
    reader.report('plan.ofOtherDay', 'asOf', explanation, plan['asOf']);
  }
  const read = {
    due: reader.flag('due', plan['due']),
    overdue: reader.flag('overdue', plan['overdue']),
    reassign: reader.flag('reassign', plan['reassign']),
    stop: reader.flag('stop', plan['stop']),
    touchesInYear: reader.wholeNumber('touchesInYear', plan['touchesInYear'], 365),
  };
  reader.leave();
  return read;
}

/** The plans of a load; throws a FactsError with every problem. */
export function carriedPlans(plans: Iterable<OwnedPlan>, asOf: DayNumber): Carried[] {
  requireIterable(plans, 'plans');
  const reader = new RecordReader();
  const seen = new Set<string>();
  const carried: Carried[] = [];
  let index = 0;
  for (const item of plans) {
    reader.enter(index);
    const record = reader.record(item, ownedKeys);
    if (record !== null) {
      const customer = reader.text('customer', record['customer']);
      const owner = reader.optionalText('owner', record['owner']);
      const key = JSON.stringify([customer, owner]);
      if (seen.has(key)) {
        reader.report(
          'customer.duplicate',
          'customer',
          'stands here twice for one owner',
          customer,
        );
      }
      seen.add(key);
      carried.push({ customer, owner, plan: planOf(reader, record['plan'], asOf) });
    }
    reader.leave();
    index += 1;
  }
  reader.throwProblems();
  return carried;
}
