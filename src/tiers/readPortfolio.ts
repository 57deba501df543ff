/** Reads a portfolio: who can be graded, with exact figures, and who cannot, and why. */
import type { Amount } from '../foundation/amount.ts';
import { type Problem, problemAt, shown } from '../foundation/problem.ts';
import { recordId } from '../foundation/recordId.ts';
import { type DayNumber, dateProblem, dayNumberFrom } from '../time/civilDate.ts';
import { FactsReader } from '../time/factsReader.ts';
import { isAbsent } from '../time/recordReader.ts';
import { keyOfMeasure, wantedMeasures } from './measures.ts';
import type {
  CustomerProblem,
  GradeMeasure,
  GradingPolicy,
  PortfolioCustomer,
  RejectedCustomer,
} from './model.ts';

/** A customer who can be graded. */
export interface ReadCustomer {
  readonly index: number;
  readonly id: string;
  readonly value: Amount;
  readonly potential: Amount | null;
  /** The other figures the policy looks at, in the order of `figureKeys`. */
  readonly figures: readonly (Amount | null)[];
  /** The tie keys of the policy, in its order. */
  readonly tieKeys: readonly (Amount | null)[];
  /** Days with a purchase, and days since the last one; not read where the policy is not about them. */
  readonly occasions: number;
  readonly recencyDays: number | null;
}

/** A portfolio that was read. */
export interface Portfolio {
  readonly customers: ReadCustomer[];
  /** What the figures of a customer are, by key. */
  readonly figureKeys: readonly string[];
  readonly rejected: readonly RejectedCustomer[];
}

/** How a figure is looked up on a customer. */
export function figureReader(
  { figureKeys }: Portfolio,
  measure: GradeMeasure,
): (customer: ReadCustomer) => Amount | null {
  if (measure === 'value') return ({ value }) => value;
  if (measure === 'potential') return ({ potential }) => potential;
  const at = figureKeys.indexOf(keyOfMeasure(measure));
  return ({ figures }) => figures[at] as Amount | null;
}

const keys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'id',
  'value',
  'potential',
  'profit',
  'occasions',
  'lastOn',
  'recencyDays',
  'metrics',
  'tieKeys',
] satisfies (keyof PortfolioCustomer)[]);

/** As many days as the calendar has. */
const mostDays = 3_660_000;
const none: readonly never[] = /* @__PURE__ */ Object.freeze([]);
const noMetrics: Readonly<Record<string, never>> = /* @__PURE__ */ Object.freeze({});

/** Reads one customer by a policy. */
type CustomerReader = (
  record: Partial<PortfolioCustomer>,
  reader: FactsReader,
  index: number,
) => ReadCustomer;

/** Reads every customer once; the rest of the portfolio is read whatever is wrong with one. */
export function readPortfolio(
  policy: GradingPolicy,
  customers: Iterable<unknown>,
  asOf: DayNumber,
): Portfolio {
  const extra = wantedMeasures(policy).filter(({ of }) => of !== 'value' && of !== 'potential');
  const readCustomer = customerReader(policy, extra, asOf);
  const reader = new FactsReader();
  const read: ReadCustomer[] = [];
  const rejected: RejectedCustomer[] = [];
  let index = 0;
  for (const customer of customers) {
    let one: ReadCustomer | null = null;
    try {
      const record = reader.record(customer, keys);
      if (record !== null) one = readCustomer(record, reader, index);
    } catch (error) {
      reader.problems.length = 0;
      const explanation = `reading the record threw ${shown(String(error))}`;
      reader.problems.push(problemAt('record.unreadable', [], explanation, null));
    }
    if (reader.problems.length === 0 && one !== null) read.push(one);
    else rejected.push(rejectedCustomer(customer, index, reader.problems.splice(0)));
    index += 1;
  }
  const figureKeys = extra.map(({ of }) => keyOfMeasure(of));
  return { ...withoutDuplicates(read, rejected), figureKeys };
}

function customerReader(
  policy: GradingPolicy,
  extra: ReturnType<typeof wantedMeasures>,
  asOf: DayNumber,
): CustomerReader {
  const needsPotential = wantedMeasures(policy).some(
    ({ of, isRequired }) => of === 'potential' && isRequired,
  );
  const isAboutPurchases = policy.method.kind === 'rfm';
  const isCompatible = policy.method.kind === 'rfm' && policy.method.compat !== null;
  return (record, reader, index) => {
    const metrics = figuresRecord('metrics', record.metrics, reader);
    const tieKeys = figuresRecord('tieKeys', record.tieKeys, reader);
    const occasions =
      isAbsent(record.occasions) && !isAboutPurchases
        ? 0
        : reader.wholeNumber('occasions', record.occasions, mostDays);
    const recencyDays = recencyOf(record, reader, { asOf, isRequired: isCompatible });
    if (isAboutPurchases && record.occasions === 0 && recencyDays !== null) {
      const explanation = 'is 0, though there was a last purchase';
      reader.report('occasions.contradicted', 'occasions', explanation, 0);
    }
    return {
      index,
      id: reader.text('id', record.id),
      value: reader.signedAmount('value', record.value),
      potential: figure('potential', record.potential, reader, { isRequired: needsPotential }),
      figures:
        extra.length === 0
          ? none
          : extra.map(({ of, isRequired }) => {
              if (typeof of === 'string') return figure(of, record.profit, reader, { isRequired });
              reader.enter('metrics');
              const found = figure(of.metric, ownOf(metrics, of.metric), reader, { isRequired });
              reader.leave();
              return found;
            }),
      tieKeys:
        policy.tieKeys.length === 0
          ? none
          : policy.tieKeys.map(({ key }) => {
              reader.enter('tieKeys');
              const found = figure(key, ownOf(tieKeys, key), reader, { isRequired: false });
              reader.leave();
              return found;
            }),
      occasions,
      recencyDays,
    };
  };
}

function figure(
  key: string,
  value: unknown,
  reader: FactsReader,
  { isRequired }: { readonly isRequired: boolean },
): Amount | null {
  if (isAbsent(value) && !isRequired) return null;
  return reader.signedAmount(key, value === null ? undefined : value);
}

function figuresRecord(
  key: string,
  value: unknown,
  reader: FactsReader,
): Readonly<Record<string, unknown>> {
  if (isAbsent(value)) return noMetrics;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  reader.wrongType(key, value, 'an object of amounts');
  return noMetrics;
}

/** Not what every object has, such as `constructor`. */
const ownOf = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Days since the last purchase: by its date where there is one, else as given. */
function recencyOf(
  { lastOn, recencyDays }: Partial<PortfolioCustomer>,
  reader: FactsReader,
  { asOf, isRequired }: { readonly asOf: DayNumber; readonly isRequired: boolean },
): number | null {
  if (!isAbsent(recencyDays)) reader.wholeNumber('recencyDays', recencyDays, mostDays);
  if (isAbsent(lastOn)) {
    if (isRequired && isAbsent(recencyDays)) {
      reader.wrongType('recencyDays', undefined, 'days since the last purchase');
    }
    return recencyDays ?? null;
  }
  const day = dayNumberFrom(lastOn);
  if (typeof day === 'string') {
    reader.problems.push(dateProblem(day, lastOn, reader.pathOf('lastOn')));
    return null;
  }
  if (day > asOf) reader.report('lastOn.afterAsOf', 'lastOn', 'lies after asOf', lastOn);
  return asOf - day;
}

function rejectedCustomer(
  customer: unknown,
  index: number,
  problems: readonly Problem[],
): RejectedCustomer {
  const id = recordId(customer);
  const wrong = problems as readonly CustomerProblem[];
  return id === null ? { index, problems: wrong } : { index, id, problems: wrong };
}

/** Nobody knows which of two customers with one id is right: neither is graded, and each is told. */
function withoutDuplicates(
  read: ReadCustomer[],
  rejected: RejectedCustomer[],
): Omit<Portfolio, 'figureKeys'> {
  const seen = new Set<string>();
  const duplicates = new Set<string>();
  for (const { id = '' } of [...rejected, ...read] as readonly { readonly id?: string }[]) {
    const known = seen.size;
    if (seen.add(id).size === known) duplicates.add(id);
  }
  // An id that is missing or empty is a problem of its own.
  duplicates.delete('');
  if (duplicates.size === 0) return { customers: read, rejected };
  for (const { id, index } of read) {
    if (duplicates.has(id)) rejected.push({ index, id, problems: [] });
  }
  const told = rejected.map((one) => {
    const { id = '', problems } = one;
    if (!duplicates.has(id)) return one;
    const explanation = 'is the id of another customer too';
    const twice = problemAt('id.duplicate' as const, ['id'], explanation, { value: id });
    return { ...one, problems: [...problems, twice] };
  });
  return {
    customers: read.filter(({ id }) => !duplicates.has(id)),
    rejected: told.sort((a, b) => a.index - b.index),
  };
}
