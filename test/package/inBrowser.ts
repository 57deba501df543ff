/**
 * The reader's file, bundled and run in headless Chromium under a content security policy that forbids
 * `eval` and everything from elsewhere. The browser is CHROMIUM, or /usr/bin/chromium.
 */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { manifest, projectFolder } from './entries.ts';
import { rightAnswer } from './programs.ts';
import type { Reader } from './reader.ts';
import { type Result, resultOf } from './result.ts';

const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** How the package did in the browser. */
export interface BrowserRow {
  readonly browser: string;
  readonly result: Result;
}

/** Uses the rules, and reads a policy, which takes zod along. */
const page = `
import { readPointsPolicy, telecomPoints } from '${manifest.name}';
import { answer } from './reader.ts';
const outcome = readPointsPolicy(JSON.parse(JSON.stringify(telecomPoints)));
const zodAnswers = readPointsPolicy({ id: 7 }).ok === false;
document.title = outcome.ok && zodAnswers ? answer : 'the policy is read wrongly';
`;

/** Shows that the policy of the page is in force. */
const control = `
let title = 'eval is forbidden';
try { title = eval('"eval is allowed"'); } catch {}
document.title = title;
`;

/** Serves the two scripts, each on a page of its own, on this machine only. */
async function serve(scripts: Readonly<Record<string, string>>) {
  const server = createServer((request, response) => {
    const [, name = '', ending] = /^\/(\w+)(\.js)?$/.exec(request.url ?? '') ?? [];
    const script = scripts[name];
    response.writeHead(script === undefined ? 404 : 200, {
      'content-type': ending === undefined ? 'text/html' : 'text/javascript',
      'content-security-policy': "default-src 'none'; script-src 'self'",
    });
    response.end(
      ending === undefined ? `<script type="module" src="/${name}.js"></script>` : script,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Opens a page; gives its title, once a script has set it, and the errors it logs. */
async function visit(
  browser: Browser,
  address: string,
): Promise<{ title: string; errors: string[] }> {
  const tab = await browser.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await tab.goto(address);
  return { title: await tab.title(), errors };
}

/** Runs the bundle in the browser, if there is one. */
export async function runInBrowser(reader: Reader): Promise<BrowserRow> {
  if (!existsSync(browserPath)) {
    console.log('not checked: no Chromium; install one, or name it in CHROMIUM');
    return { browser: 'Chromium', result: 'not checked' };
  }
  copyFileSync(join(projectFolder, 'test/package/consumer.ts'), reader.path('reader.ts'));
  reader.write('page.mjs', page);
  reader.bundle('page.mjs', { platform: 'browser', minify: true });
  const bundle = readFileSync(reader.path('bundle/page.mjs'), 'utf8');
  const { origin, close } = await serve({ bundle, control });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const name = `Chromium ${browser.version()}`;
    const result = await resultOf(`a bundle in ${name}`, async () => {
      const controlled = await visit(browser, `${origin}/control`);
      const { title, errors } = await visit(browser, `${origin}/bundle`);
      if (controlled.title !== 'eval is forbidden') errors.push(controlled.title);
      return title === rightAnswer ? errors : [...errors, `the answer is ${title}`];
    });
    return { browser: name, result };
  } finally {
    await browser.close();
    close();
  }
}
