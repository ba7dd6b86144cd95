import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../src/lab/chromium.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** Deep on purpose: the site must work from any sub-path. */
const MOUNT = '/some/where/heed/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.glb': 'model/gltf-binary',
};

/** The built site on loopback, and a Chromium to visit it with. */
export interface BuiltSite {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openBuiltSite(): Promise<BuiltSite> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('openBuiltSite: expected dist/, run `npm run build` first');
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const file = path.startsWith(MOUNT) ? join(DIST, path === MOUNT ? 'index.html' : path.slice(MOUNT.length)) : null;
    if (file === null || !file.startsWith(DIST) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('openBuiltSite: expected a TCP port, got none');
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [...CHROMIUM_ARGS],
  });
  return {
    url: `http://127.0.0.1:${address.port}${MOUNT}`,
    browser,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a visit left behind. */
export interface Visit {
  readonly page: Page;
  /** Requests that left the origin. */
  readonly foreign: string[];
  /** Uncaught errors, and requests that found nothing. */
  readonly failures: string[];
}

/** A fresh visitor with a small window: software rendering is slow. */
export async function visit(site: BuiltSite): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: { width: 640, height: 400 } });
  const page = await context.newPage();
  const foreign: string[] = [];
  const failures: string[] = [];
  const origin = new URL(site.url).origin;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) foreign.push(request.url());
  });
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(site.url);
  return { page, foreign, failures };
}
