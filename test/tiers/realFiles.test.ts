/** The figures of two real files: a wholesaler's invoices, and a telephone company's customers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/foundation/index.ts';
import { explain, gradePortfolio, pareto8020 } from '../../src/tiers/index.ts';
import { gradeWordsEn } from '../../src/tiers/words.en.ts';
import { gradeWordsZhCN } from '../../src/tiers/words.zh-CN.ts';
import { projectFolder } from '../package/entries.ts';

const read = (name: string): Buffer => readFileSync(join(projectFolder, 'examples/data', name));
const asOf = '2011-12-10';

/** What each customer bought, in thousandths: the file has at most three decimals. */
function thousandths(keeps: (units: number) => boolean): { id: string; value: string }[] {
  const sums = new Map<string, number>();
  const lines = gunzipSync(read('online_retail.csv.gz')).toString().split('\n').slice(1);
  for (const line of lines) {
    const [, , customer = '', , , quantity = '', price = ''] = line.split(',');
    const units = Math.round(Number(quantity) * Math.round(Number(price) * 1_000));
    if (customer === '' || line === '' || !keeps(units)) continue;
    sums.set(customer, (sums.get(customer) ?? 0) + units);
  }
  return [...sums].map(([id, units]) => ({ id, value: decimal(units).div(1_000).toFixed() }));
}

describe('the online retailer', { timeout: 120_000 }, () => {
  it('has 4,338 customers with positive lines; the top 867 hold 74.6 %', () => {
    const { concentration, grades, summary, flags } = gradePortfolio(
      pareto8020,
      thousandths((units) => units > 0),
      { asOf },
    );
    expect(concentration).toMatchObject({
      customers: 4_338,
      positive: 4_338,
      total: '8911407.904',
    });
    expect(concentration.top[1]).toMatchObject({ share: '0.2', customers: 867, holds: '0.7459' });
    expect(grades[0]?.value).toBe('280206.02');
    expect(summary.map(({ grade, customers }) => [grade, customers])).toMatchInlineSnapshot(`
      [
        [
          "A",
          1133,
        ],
        [
          "B",
          1469,
        ],
        [
          "C",
          1736,
        ],
      ]
    `);
    expect(flags.map(({ kind }) => kind)).toEqual(['grade.no8020']);
    expect(concentration.curve).toHaveLength(101);
  });

  it('has 41 customers below zero net, and 14 at zero', () => {
    const { concentration, flags } = gradePortfolio(
      pareto8020,
      thousandths(() => true),
      { asOf },
    );
    expect(concentration.customers).toBe(4_372);
    expect(concentration.net).toBe('8300065.814');
    expect(concentration.customers - concentration.positive).toBe(41 + 14);
    expect(flags[0]).toMatchObject({ kind: 'grade.negative', customers: 41 });
  });
});

describe('the telephone company', () => {
  interface Row {
    readonly customerID: string;
    readonly TotalCharges: string;
  }
  const rows = parse(read('telco_churn.csv'), { columns: true }) as Row[];
  const customers = rows.map(({ customerID: id, TotalCharges: value }) => ({ id, value }));

  it('has no 80/20, and the grading says so', () => {
    // Who has just come has been charged nothing.
    const charged = customers.map(({ id, value }) => ({ id, value: value.trim() || '0' }));
    const { concentration, flags } = gradePortfolio(pareto8020, charged, { asOf });
    expect(concentration.top[1]).toMatchObject({ customers: 1_408, holds: '0.5363' });
    const [flag] = flags;
    expect(flag?.kind).toBe('grade.no8020');
    const said = { because: flags, needs: [], next: null };
    expect(explain(said, gradeWordsEn)).toMatchInlineSnapshot(`
      [
        "No 80/20: the top 20% (1,408 customers) hold 53.63%; 80% are held by 2,702 customers, 38.36% of all.",
      ]
    `);
    expect(explain(said, gradeWordsZhCN)).toMatchInlineSnapshot(`
      [
        "不符合二八法则：前 20%（1408 位）占 53.63%；占 80% 的为 2702 位，即全体的 38.36%。",
      ]
    `);
  });

  it('has 11 customers without a total, who are rejected, not taken for zero', () => {
    const { rejected, grades, concentration } = gradePortfolio(pareto8020, customers, { asOf });
    expect([rejected.length, grades.length]).toEqual([11, 7_032]);
    expect(concentration.total).toBe('16056168.7');
    expect(new Set(rejected.map(({ problems }) => problems[0]?.code))).toEqual(
      new Set(['amount.malformed']),
    );
  });
});
