/**
 * The requests to the City of Boston, row by row, as the city published them.
 *
 * It has a folder of its own because every script that lies in `examples/` itself is run as an example.
 */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { instantOf } from 'clientele';
import { parse } from 'csv-parse';

const file = new URL('../data/boston_311_2015_jan_aug.csv.gz', import.meta.url);

/** The zone of the times in the file, which do not say so themselves. */
export const bostonZone = 'America/New_York';

/** A row of the file. Times are Boston's wall clock; what is not known is empty. */
export interface CityRequest {
  readonly case_id: string;
  readonly open_dt: string;
  readonly target_dt: string;
  readonly closed_dt: string;
  readonly ontime_status: 'ONTIME' | 'OVERDUE' | '';
  readonly type: string;
  readonly queue: string;
  readonly source: string;
}

/** The rows of the file, read as a stream. */
export function cityRequests(): AsyncIterable<CityRequest> {
  return createReadStream(file)
    .pipe(createGunzip())
    .pipe(parse({ columns: true }));
}

/** Boston's wall clock, `2015-01-16 08:30:00`, as an instant. */
export function bostonInstant(text: string): string {
  return instantOf({ date: text.slice(0, 10), time: text.slice(11) }, bostonZone);
}
