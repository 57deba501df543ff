/**
 * The import rules of src, for dependency-cruiser. A folder may import its own files and the layers
 * below its own; folders of one layer never import each other.
 */

/** Lowest first. */
const layers = [
  ['foundation'],
  ['time'],
  ['calendar', 'history'],
  [
    'points',
    'tiers',
    'membership',
    'loyalty',
    'lifecycle',
    'care',
    'complaints',
    'regulations',
    'silence',
  ],
  ['standing', 'charts', 'holidays'],
];

/** The packages the library stands on. */
const packages = ['zod', 'date-fns', '@date-fns/utc', 'decimal.js'];

const inside = (folders) => `^src/(${folders.join('|')})/`;
/** A package, whether dependency-cruiser found its files or not. */
const from = (names) => `(^|node_modules/)(${names.join('|').replaceAll('.', '\\.')})(/|$)`;

const layerRules = layers.flatMap((folders, index) =>
  folders.map((folder) => ({
    name: `${folder}-imports-only-below`,
    comment: `src/${folder} may import its own files and the layers below.`,
    severity: 'error',
    from: { path: inside([folder]) },
    to: { path: '^src/', pathNot: inside([folder, ...layers.slice(0, index).flat()]) },
  })),
);

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'words-import-only-sentences',
      comment:
        'src/words joins the words.*.ts of the folders; it may use their models and foundation.',
      severity: 'error',
      from: { path: inside(['words']) },
      to: {
        path: '^src/',
        pathNot: [inside(['words', 'foundation']), '^src/[^/]+/(words|model)\\.[^/]+$'],
      },
    },
    {
      name: 'no-cycle',
      comment: 'Files form no circle.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-schema-imports-zod',
      comment: 'Only files named schema.ts import zod.',
      severity: 'error',
      from: { path: '^src/', pathNot: '/schema\\.ts$' },
      to: { path: from(['zod']) },
    },
    {
      name: 'only-foundation-imports-decimal',
      comment: 'Only src/foundation imports decimal.js.',
      severity: 'error',
      from: { path: '^src/', pathNot: inside(['foundation']) },
      to: { path: from(['decimal.js']) },
    },
    {
      name: 'only-time-imports-date-fns',
      comment: 'Only src/time imports date-fns and its UTC context.',
      severity: 'error',
      from: { path: '^src/', pathNot: inside(['time']) },
      to: { path: from(['date-fns', '@date-fns/utc']) },
    },
    {
      name: 'date-fns-by-sub-path',
      comment: 'Import date-fns/addMonths, not date-fns, which loads ten times as long.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['(^|/)date-fns$', '/date-fns/index\\.'] },
    },
    {
      name: 'only-the-run-time-packages',
      comment: `Nothing but ${packages.join(', ')}; no part of Node.js.`,
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', from(packages)] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports are imports.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
