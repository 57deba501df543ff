/** Prints how long Node takes to start with the package: `npm run startup`. */
import { Reader } from './reader.ts';
import { startTimes } from './startTimes.ts';

const reader = new Reader();
try {
  for (const { what, median, fastest } of startTimes(reader)) {
    console.log(`${median} ms (fastest ${fastest}): ${what}`);
  }
} finally {
  reader.remove();
}
