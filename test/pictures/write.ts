/** Writes the pictures of the guides: `npm run pictures`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../package/entries.ts';
import { pictures } from './pictures.ts';

const folder = join(projectFolder, 'docs/pictures');
mkdirSync(folder, { recursive: true });
for (const { file, draw } of pictures) writeFileSync(join(folder, file), await draw());
