/** The customers of a telephone company with all they were charged to date. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

interface Row {
  readonly customerID: string;
  readonly tenure: string;
  readonly TotalCharges: string;
}

/** What was read, and how many customers have not been charged yet. */
export interface TelephoneCompany {
  readonly subscribers: readonly { readonly id: string; readonly value: string }[];
  readonly notYetCharged: number;
}

/** Reads the file. Who is in the first month has a blank in the place of an amount: nothing was charged yet. */
export function readTelephoneCompany(): TelephoneCompany {
  const file = new URL('../data/telco_churn.csv', import.meta.url);
  const rows = parse<Row>(readFileSync(file), { columns: true });
  const isNew = ({ tenure, TotalCharges }: Row): boolean =>
    tenure === '0' && TotalCharges.trim() === '';
  return {
    subscribers: rows.map((row) => ({
      id: row.customerID,
      value: isNew(row) ? '0' : row.TotalCharges,
    })),
    notYetCharged: rows.filter(isNew).length,
  };
}
