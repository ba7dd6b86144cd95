import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../src/lab/chromium.ts';
import type {} from './pages/record.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A Chromium of its own process, so that it can be killed; its profile outlives it. */
async function startBrowser(profile: string): Promise<{ readonly process: ChildProcess; readonly endpoint: string }> {
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...CHROMIUM_ARGS],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  for await (const line of createInterface({ input: child.stderr })) {
    const endpoint = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (endpoint !== undefined) return { process: child, endpoint };
  }
  throw new Error('startBrowser: expected an address for the debugger, got the end of the process');
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function openPage(endpoint: string, url: string): Promise<Page> {
  const browser = await chromium.connectOverCDP(endpoint);
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.recordingPage !== undefined, null, { timeout: 120_000 });
  return page;
}

it('loses less than two seconds of a run when the browser is killed', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'heed-killed-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const server = await createServer({ root, configFile: join(root, 'vite.config.ts'), server: { port: 0 } });
  await server.listen();
  onTestFinished(() => server.close());
  const url = new URL('tests/e2e/pages/record.html', server.resolvedUrls?.local[0]).href;

  const first = await startBrowser(profile);
  const recording = await openPage(first.endpoint, url);
  await recording.evaluate(() => window.recordingPage?.record('killed'));
  await recording.waitForFunction(() => (window.recordingPage?.newestMs() ?? 0) > 5000 + 8000, null, {
    timeout: 120_000,
  });
  const newestMs = await recording.evaluate(() => window.recordingPage?.newestMs());
  await kill(first.process);

  const second = await startBrowser(profile);
  onTestFinished(() => kill(second.process));
  const found = await (await openPage(second.endpoint, url)).evaluate(() => window.recordingPage?.read('killed'));
  expect(found?.issues).toEqual(['truncated']);
  const timesMs = found?.timesMs ?? [];
  expect(timesMs[0]).toBeCloseTo(5000, -1);
  expect((newestMs ?? 0) - (timesMs.at(-1) ?? 0)).toBeLessThan(2000);
  // Every frame up to there: 72 a second, none twice.
  expect(timesMs).toHaveLength(Math.round(((timesMs.at(-1) ?? 0) - 5000) / (1000 / 72)) + 1);
  expect(new Set(timesMs).size).toBe(timesMs.length);
});
