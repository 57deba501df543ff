/** `npm test` draws the same cases each time, so that it says the same of the same source; `npm run laws` draws anew. */
import fc from 'fast-check';

if (Number(process.env['CLIENTELE_LAWS_RUNS'] ?? 1) <= 1) fc.configureGlobal({ seed: 20_260_302 });
