/** Writes the limits, formatted as the rest of the source, and the page that lists them: `npm run regulations`. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../package/entries.ts';
import { limitFiles } from './limitFiles.ts';

const written = limitFiles().map(({ path, text }) => {
  writeFileSync(join(projectFolder, path), text);
  return path;
});
const { status } = spawnSync('npx', ['biome', 'format', '--write', ...written], {
  cwd: projectFolder,
  stdio: 'inherit',
});
if (status !== 0) throw new Error('the limits could not be formatted');
// The page is made of what was just written.
const { limitListPage } = await import('./limitList.ts');
writeFileSync(join(projectFolder, 'docs/regulations-list.md'), limitListPage());
