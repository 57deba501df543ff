/**
 * The invoice lines of an online gift shop as customers. Every line is counted once: used, or left out for a reason.
 *
 * It has a folder of its own because every script that lies in `examples/` itself is run as an example; the pictures
 * of the guides are drawn from the same customers.
 */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { decimal } from 'clientele';
import { parse } from 'csv-parse';

interface Line {
  readonly invoice: string;
  readonly invoice_date: string;
  readonly customer_id: string;
  readonly quantity: string;
  readonly unit_price: string;
}

/** What became of the lines. */
export type Fate = 'sale' | 'noCustomer' | 'cancelled' | 'notPositive';

/** A customer of the shop, as grading takes it. */
export interface Buyer {
  readonly id: string;
  readonly value: string;
  readonly occasions: number;
  readonly lastOn: string | null;
}

/** The shop's customers: by what they bought, and by what is left of it after what came back. */
export interface Shop {
  readonly lines: Readonly<Record<Fate, number>>;
  readonly bySales: readonly Buyer[];
  readonly byNet: readonly Buyer[];
}

interface Bought {
  sales: ReturnType<typeof decimal>;
  net: ReturnType<typeof decimal>;
  readonly days: Set<string>;
  lastOn: string | null;
}

/** Reads the file as a stream. */
export async function readShop(): Promise<Shop> {
  const lines: Record<Fate, number> = { sale: 0, noCustomer: 0, cancelled: 0, notPositive: 0 };
  const bought = new Map<string, Bought>();
  const file = new URL('../data/online_retail.csv.gz', import.meta.url);
  const input = createReadStream(file)
    .pipe(createGunzip())
    .pipe(parse({ columns: true })) as AsyncIterable<Line>;
  for await (const line of input) {
    const amount = decimal(line.quantity).times(decimal(line.unit_price));
    const fate = fateOf(line, amount.gt(0));
    lines[fate] += 1;
    if (fate === 'noCustomer') continue;
    const one = bought.get(line.customer_id) ?? nothingYet();
    bought.set(line.customer_id, one);
    one.net = one.net.plus(amount);
    if (fate !== 'sale') continue;
    one.sales = one.sales.plus(amount);
    const on = line.invoice_date.slice(0, 10);
    one.days.add(on);
    if (one.lastOn === null || on > one.lastOn) one.lastOn = on;
  }
  const buyers = [...bought].map(([id, { sales, net, days, lastOn }]) => ({
    sales: { id, value: sales.toFixed(), occasions: days.size, lastOn },
    net: { id, value: net.toFixed(), occasions: days.size, lastOn },
  }));
  return {
    lines,
    bySales: buyers.map(({ sales }) => sales).filter(({ occasions }) => occasions > 0),
    byNet: buyers.map(({ net }) => net),
  };
}

function fateOf({ customer_id, invoice }: Line, isPositive: boolean): Fate {
  if (customer_id === '') return 'noCustomer';
  if (invoice.startsWith('C')) return 'cancelled';
  return isPositive ? 'sale' : 'notPositive';
}

const nothingYet = (): Bought => ({
  sales: decimal(0),
  net: decimal(0),
  days: new Set(),
  lastOn: null,
});
