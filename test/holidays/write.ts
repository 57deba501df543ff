/** Writes the holiday entries: `npm run holidays`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../package/entries.ts';
import { holidayFiles } from './files.ts';

for (const { path, text } of holidayFiles()) writeFileSync(join(projectFolder, path), text);
