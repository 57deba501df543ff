/** Builds the documentation site into site/; every warning is an error. */
import { readdirSync } from 'node:fs';
import {
  Application,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type TypeDocOptions,
} from 'typedoc';
import { entries, manifest } from '../package/entries.ts';

const [frontDoor, ...subPaths] = entries.map(({ source }) => source);
const repository = 'https://github.com/OWNER/clientele';

/** The guides in the order in which they are read; one that is not named here comes after them. */
function guides(): string[] {
  const first = [
    'tour',
    'points',
    'ledger',
    'history',
    'loyalty',
    'lifecycle',
    'care',
    'tiers',
    'membership',
    'complaints',
    'silence',
    'calendar',
    'recipes',
    'glossary',
    'provenance',
    'architecture',
  ];
  const named = first.map((name) => `docs/${name}.md`);
  const all = readdirSync('docs').map((name) => `docs/${name}`);
  return [...named, ...all.filter((path) => path.endsWith('.md') && !named.includes(path)).sort()];
}

const options: TypeDocOptions = {
  name: manifest.name,
  includeVersion: true,
  // A symbol belongs to the first entry that exports it: the front door comes last, and is short.
  entryPoints: [...subPaths, ...(frontDoor === undefined ? [] : [frontDoor])],
  excludeReferences: true,
  excludeExternals: true,
  excludeInternal: true,
  tsconfig: 'src/tsconfig.json',
  readme: 'README.md',
  projectDocuments: ['README.zh-CN.md', ...guides()],
  out: 'site',
  cleanOutputDir: true,
  disableSources: true,
  favicon: 'test/docs/theme/favicon.svg',
  customCss: 'test/docs/theme/style.css',
  navigationLinks: { GitHub: repository, npm: `https://www.npmjs.com/package/${manifest.name}` },
  highlightLanguages: ['typescript', 'tsx', 'json', 'bash', 'sql', 'prisma', 'html', 'text'],
  navigation: { includeCategories: true, includeGroups: false },
  // Functions and presets first: they are what a reader looks for.
  sort: ['kind', 'source-order'],
  kindSortOrder: ['Document', 'Module', 'Function', 'Variable', 'Class', 'Interface', 'TypeAlias'],
  validation: {
    invalidLink: true,
    invalidPath: true,
    notDocumented: true,
    notExported: true,
    rewrittenLink: true,
    unusedMergeModuleWith: true,
  },
  requiredToBeDocumented: [
    'Class',
    'Enum',
    'EnumMember',
    'Function',
    'Interface',
    'Method',
    'Module',
    'TypeAlias',
    'Variable',
  ],
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};

/** Warns of keys without a comment; keys of an unnamed object speak through the type that holds them. */
function validateKeys(project: ProjectReflection): void {
  for (const key of project.getReflectionsByKind(ReflectionKind.Property)) {
    const isNamed = key.parent?.kindOf([ReflectionKind.Interface, ReflectionKind.Class]) === true;
    const isDescribed =
      key.hasComment() || (key.isDeclaration() && key.getNonIndexSignatures().some(hasComment));
    if (isNamed && !isDescribed) application.logger.warn(`${key.getFullName()} has no comment`);
  }
}

const hasComment = (reflection: Reflection): boolean => reflection.hasComment();

const application = await Application.bootstrap(options);
const project = await application.convert();
if (project === undefined) process.exit(1);
application.validate(project);
validateKeys(project);
if (application.logger.hasErrors() || application.logger.hasWarnings()) process.exit(1);
await application.generateOutputs(project);
if (application.logger.hasErrors() || application.logger.hasWarnings()) process.exit(1);
