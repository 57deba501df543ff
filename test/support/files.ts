/** Lists the files of the project. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFolder } from '../package/entries.ts';

/** Every file below a folder with this ending, from the project folder, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && found.name.endsWith(ending))
    .map((found) =>
      relative(projectFolder, join(found.parentPath, found.name)).replaceAll('\\', '/'),
    )
    .sort();
}

/** The source files. */
export const sources = (): string[] => filesBelow('src', '.ts');

/** The pages a reader sees. */
export const pages = (): string[] => ['README.md', 'README.zh-CN.md', ...filesBelow('docs', '.md')];
