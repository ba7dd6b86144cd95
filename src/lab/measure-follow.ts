import { angleBetweenDeg, normalize, subtract, type Vec3 } from 'heed';
import { type Browser, chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_ARGS } from './chromium.ts';
import { ensureChromium } from './ensure-chromium.ts';

/** How often and how soon the estimate follows the head in the built site, printed beside the time of a frame. */
const WINDOW = { width: 1280, height: 720 };
const WITHIN_MS = 300;
const SEPARATION_DEG = 10;
const START_EYES: Vec3 = [0, 1.6, 0];

interface Look {
  readonly id: string;
  /** `null` when the AOI did not become the likeliest within two seconds. */
  readonly afterMs: number | null;
}

async function measure(browser: Browser, url: string, mode: 'VR' | 'AR') {
  const page = await browser.newPage({ viewport: WINDOW });
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(`^Enter ${mode}`) }).click({ timeout: 60_000 });
  await page.waitForFunction(() => (window.heed?.getState().attended.length ?? 0) > 0, null, { timeout: 60_000 });
  await page.waitForTimeout(3000);
  const looks: Look[] = [];
  for (const id of await separatedAois(page)) looks.push(await lookAt(page, id));
  const frameMs = await medianFrameMs(page);
  const backend = await page.evaluate(() => window.heed?.getState().backend);
  await page.close();
  const times = looks.map((look) => look.afterMs ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return {
    mode,
    AOIs: looks.length,
    [`followed within ${WITHIN_MS} ms`]: times.filter((ms) => ms <= WITHIN_MS).length,
    'median ms': Math.round(times[Math.floor(times.length / 2)] ?? Number.NaN),
    'slowest ms': Math.round(times[times.length - 1] ?? Number.NaN),
    'frame ms (baseline)': Math.round(frameMs),
    backend,
  };
}

/** AOIs with no other within 10 deg, seen from the start. */
async function separatedAois(page: Page): Promise<readonly string[]> {
  const aois = (await page.evaluate(() => window.heed?.getState().aois)) ?? [];
  const seen = aois.map(({ id, center }) => ({ id, direction: normalize(subtract(center, START_EYES)) }));
  return seen
    .filter((aoi) => seen.every((other) => other === aoi || apartDeg(aoi, other) > SEPARATION_DEG))
    .map((aoi) => aoi.id);
}

const apartDeg = (a: { readonly direction: Vec3 }, b: { readonly direction: Vec3 }): number =>
  angleBetweenDeg(a.direction, b.direction);

/** Turns the emulated head to the AOI's centre at once, then waits until it is the likeliest. */
const lookAt = (page: Page, id: string): Promise<Look> =>
  page.evaluate(async (wanted) => {
    const heed = window.heed;
    const center = heed?.getState().aois.find((aoi) => aoi.id === wanted)?.center;
    if (!heed?.device || center === undefined) return { id: wanted, afterMs: null };
    const [x, y, z] = center;
    const [a, b] = [Math.atan2(-x, -z) / 2, Math.atan2(y - 1.6, Math.hypot(x, z)) / 2];
    heed.device.position.set(0, 1.6, 0);
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    heed.device.quaternion.set(ca * sb, sa * cb, -sa * sb, ca * cb);
    const start = performance.now();
    while (performance.now() - start < 2000) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (heed.getState().attended[0]?.id === wanted) return { id: wanted, afterMs: performance.now() - start };
    }
    return { id: wanted, afterMs: null };
  }, id);

const medianFrameMs = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const times: number[] = [];
    for (let i = 0; i < 60; i++) times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
    return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.NaN;
  });

const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGS] });
try {
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('measure-follow: expected a preview address, got none');
  console.table([await measure(browser, url, 'VR'), await measure(browser, url, 'AR')]);
} finally {
  await browser.close();
  await server.close();
}
