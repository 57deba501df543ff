/**
 * Reports what each entry exports, with every signature: `npm run api` writes the reports, and the check says
 * where they are not those of the source. A change of the API is then a difference that a review can read.
 */
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { entries, projectFolder } from '../package/entries.ts';

const writes = process.argv.includes('--write');
const silent = { logLevel: ExtractorLogLevel.None };

/** Reports one entry; says whether the report that is kept is the right one. */
function isReported({ output }: (typeof entries)[number]): boolean {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(projectFolder, 'api-extractor.json'),
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      newlineKind: 'lf',
      mainEntryPointFilePath: join(projectFolder, `dist/${output}.d.ts`),
      compiler: { tsconfigFilePath: join(projectFolder, 'src/tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${output.replaceAll('/', '.').replace(/\.index$/, '')}`,
        reportFolder: join(projectFolder, 'test/architecture/api'),
        reportTempFolder: join(projectFolder, 'reports/api'),
        includeForgottenExports: false,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: silent },
        extractorMessageReporting: { default: silent },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: writes,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  if (!result.succeeded && writes) throw new Error(`no report of ${output}`);
  return !result.apiReportChanged || writes;
}

const stale = entries.filter((entry) => !isReported(entry)).map(({ specifier }) => specifier);
for (const specifier of stale) {
  console.log(
    `the API of ${specifier} is not the one reported: npm run api, and read the difference`,
  );
}
process.exitCode = stale.length > 0 ? 1 : 0;
