/**
 * Checks the documentation site as a reader meets it: every internal link leads somewhere. With a browser
 * (CHROMIUM, or /usr/bin/chromium) also: no page logs an error, none is wider than a phone, and the search finds a
 * verb by its name. Pictures of the front page are kept in reports/, light, dark and on a phone.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { projectFolder } from '../package/entries.ts';

const folder = join(projectFolder, 'site');
const reports = join(projectFolder, 'reports');
const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Serves the site on this machine only. */
function serve(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(
      folder,
      normalize(decodeURIComponent(pathname)),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    const found = file.startsWith(folder) && existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    });
    response.end(found ? readFileSync(file) : 'not found');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}

const linkMark = /\s(?:href|src)="([^"]+)"/g;
const nameMark = /\s(?:id|name)="([^"]+)"/g;

/** Follows every internal link from the front page; gives the pages seen and the links that broke. */
async function crawl(origin: string): Promise<{ pages: string[]; broken: string[] }> {
  const names = new Map<string, ReadonlySet<string>>();
  const links: { readonly from: string; readonly to: URL }[] = [];
  const broken: string[] = [];
  const waiting = [`${origin}/index.html`];
  const seen = new Set(waiting);
  for (const page of waiting) {
    const response = await fetch(page);
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    const text = isPage ? await response.text() : '';
    if (!response.ok) broken.push(page);
    if (isPage)
      names.set(page, new Set([...text.matchAll(nameMark)].map(([, name]) => name ?? '')));
    for (const [, link = ''] of text.matchAll(linkMark)) {
      const to = new URL(link.replaceAll('&amp;', '&'), page);
      if (to.origin !== origin) continue;
      links.push({ from: page, to });
      const address = to.origin + to.pathname;
      if (!seen.has(address)) {
        seen.add(address);
        waiting.push(address);
      }
    }
  }
  for (const { from, to } of links) {
    const known = names.get(to.origin + to.pathname);
    const name = decodeURIComponent(to.hash.slice(1));
    if (name !== '' && known?.has(name) === false) broken.push(`${from} -> ${to.pathname}#${name}`);
  }
  return { pages: [...names.keys()], broken };
}

const desk = { width: 1_280, height: 900 };
const phone = { width: 390, height: 844 };

/** Opens every page in a browser, on a desk and on a phone, and types into the search box. */
async function browse(origin: string, pages: readonly string[]): Promise<string[]> {
  mkdirSync(reports, { recursive: true });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  for (const address of pages) {
    await page.setViewportSize(desk);
    await page.goto(address, { waitUntil: 'load' });
    await page.setViewportSize(phone);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    if (Number(width) > phone.width) errors.push(`${address}: ${width} wide on a phone`);
  }
  await page.goto(`${origin}/index.html`);
  await page.screenshot({ path: join(reports, 'site-phone.png') });
  await page.setViewportSize(desk);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(reports, `site-${colorScheme}.png`) });
  }
  if (!(await search(page, 'scorePeriod'))) errors.push('the search does not find scorePeriod');
  await page.screenshot({ path: join(reports, 'site-search.png') });
  await browser.close();
  return errors;
}

/** Whether the first result of a search is what was looked for. */
async function search(page: Page, name: string): Promise<boolean> {
  await page.locator('#tsd-search-trigger').click();
  await page.locator('#tsd-search-input').pressSequentially(name);
  const result = page.locator('#tsd-search-results li a').first();
  const text = await result.textContent({ timeout: 10_000 }).catch(() => null);
  return text?.includes(name) === true;
}

if (!existsSync(join(folder, 'index.html'))) throw new Error('there is no site: npm run docs');
const { origin, close } = await serve();
const { pages, broken } = await crawl(origin);
const hasBrowser = existsSync(browserPath);
if (process.env['CHROMIUM'] !== undefined && !hasBrowser) throw new Error(`no ${browserPath}`);
const errors = hasBrowser ? await browse(origin, pages) : [];
close();
for (const address of broken) console.log(`broken link: ${address.replaceAll(origin, '')}`);
for (const error of errors) console.log(`in the browser: ${error.replaceAll(origin, '')}`);
console.log(
  `${pages.length} pages, ${broken.length} broken links, ${hasBrowser ? `${errors.length} browser errors` : 'no browser here'}`,
);
process.exitCode = broken.length + errors.length > 0 ? 1 : 0;
