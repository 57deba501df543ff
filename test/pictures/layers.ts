/** The picture of the layers, drawn from the imports that the source really has. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { projectFolder } from '../package/entries.ts';

/** What a file belongs to: its folder in src, or the package it comes from. */
function partOf(path: string): string | null {
  const [, own] = /^src\/([^/]+)\//.exec(path) ?? [];
  const [, foreign] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return own ?? foreign ?? null;
}

/** The layers as a graph in the language of Graphviz. */
export async function layersGraph(): Promise<string> {
  const { output } = await cruise(['src'], {
    baseDir: projectFolder,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  });
  const folders = new Set<string>();
  const packages = new Set<string>();
  const arrows = new Set<string>();
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const from = partOf(source);
    if (from === null || !source.startsWith('src/')) continue;
    folders.add(from);
    for (const { resolved } of dependencies) {
      const to = partOf(resolved);
      if (to === null || to === from) continue;
      if (!resolved.startsWith('src/')) packages.add(to);
      arrows.add(`"${from}" -> "${to}"`);
    }
  }
  const nodes = (names: ReadonlySet<string>, look: string): string =>
    [...names]
      .sort()
      .map((name) => `  "${name}" [${look}]`)
      .join('\n');
  return `digraph layers {
  graph [rankdir=TB, bgcolor="white", pad=0.2, nodesep=0.4, ranksep=0.5]
  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=12, color="#155e75"]
  edge [color="#64748b", arrowsize=0.7]
${nodes(folders, 'fillcolor="#e0f2fe"')}
${nodes(packages, 'fillcolor="#f1f5f9", color="#94a3b8", style="filled", fontsize=11')}
  { rank=sink; ${[...packages]
    .sort()
    .map((name) => `"${name}"`)
    .join('; ')} }
${[...arrows]
  .sort()
  .map((arrow) => `  ${arrow}`)
  .join('\n')}
}
`;
}
