import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, openBuiltSite, type Visit, visit } from './built-site.ts';
import { apartDeg, enter, lookingAt, readState, setHead, wellSeparated } from './emulated-person.ts';
import { headMotion } from './head-motion.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await openBuiltSite();
});

afterAll(() => site.close());

describe.each([
  ['VR', 'immersive-vr'],
  ['AR', 'immersive-ar'],
] as const)('a person without a headset who presses Enter %s', (button, mode) => {
  let seen: Visit;

  beforeAll(async () => {
    seen = await visit(site);
    await enter(seen.page, button);
  });

  afterAll(() => seen.page.context().close());

  it('is in a running session', async () => {
    const state = await readState(seen.page);
    expect(state).toMatchObject({ status: 'running', mode });
    expect(state.aois.length).toBeGreaterThanOrEqual(16);
    const sum = state.attended.reduce((total, { p }) => total + p, state.elsewhere);
    expect(sum).toBeCloseTo(1, 3);
  });

  it('finds that attention follows the head to nine of ten well-separated AOIs', async () => {
    const targets = wellSeparated((await readState(seen.page)).aois, 10);
    expect(targets.length).toBeGreaterThanOrEqual(10);
    let followed = 0;
    for (const { id } of targets) {
      const now = (await readState(seen.page)).aois.find((aoi) => aoi.id === id);
      if (now === undefined) continue;
      await setHead(seen.page, lookingAt(now.center));
      const found = seen.page.waitForFunction((wanted) => window.heed?.getState().attended[0]?.id === wanted, id, {
        timeout: 3000,
      });
      followed += await found.then(
        () => 1,
        () => 0,
      );
    }
    expect(followed / targets.length).toBeGreaterThanOrEqual(0.9);
  });

  it('is cued to a hazard that goes unattended, and the cue goes when it is looked at', async () => {
    const { page } = seen;
    // Away from everything: straight up.
    await setHead(page, { position: [0, 1.6, 0], orientation: [Math.SQRT1_2, 0, 0, Math.SQRT1_2] });
    await page.waitForFunction(() => (window.heed?.getState().plan.length ?? 0) > 0, null, { timeout: 60_000 });
    const state = await readState(page);
    const cued = state.aois.find((aoi) => aoi.id === state.plan[0]?.id);
    expect(cued?.importance).toBeGreaterThan(0.5);
    await setHead(page, lookingAt(cued?.center ?? [0, 0, -1]));
    await page.waitForFunction((id) => !window.heed?.getState().plan.some((cue) => cue.id === id), cued?.id, {
      timeout: 15_000,
    });
  });

  it('ends by its button, back on the page', async () => {
    const { page } = seen;
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.waitForFunction(() => window.heed?.getState().status === 'stopped', null, { timeout: 30_000 });
    await expect
      .poll(() => page.getByRole('button', { name: /^Enter VR/ }).isEnabled(), { timeout: 30_000 })
      .toBe(true);
  });

  it('caused no request to another origin, nor an error', () => {
    expect(seen.foreign).toEqual([]);
    expect(seen.failures).toEqual([]);
  });
});

describe('a session that goes on', () => {
  let seen: Visit;

  beforeAll(async () => {
    seen = await visit(site);
    await enter(seen.page, 'VR');
  });

  afterAll(() => seen.page.context().close());

  it("stays with a real person's head motion", async () => {
    const { page } = seen;
    const { source, poses } = await headMotion();
    let near = 0;
    const checks = poses.filter((_, i) => i % 10 === 9);
    for (const pose of checks) {
      await setHead(page, pose);
      const [x, y, z, w] = pose.orientation;
      const forward = [-2 * (x * z + w * y), -2 * (y * z - w * x), -(1 - 2 * (x * x + y * y))] as const;
      const point = [0, 1, 2].map((axis) => (axis === 1 ? 1.6 : 0) + (forward[axis] ?? 0)) as [number, number, number];
      await page.waitForTimeout(250);
      const { attended, aois } = await readState(page);
      const byAngle = [...aois].sort((a, b) => apartDeg(a.center, point) - apartDeg(b.center, point));
      near += byAngle.slice(0, 6).some((aoi) => aoi.id === attended[0]?.id) ? 1 : 0;
    }
    expect((await readState(page)).status, source).toBe('running');
    // The likeliest AOI is one of the six nearest to the head ray: parallax and large boxes allow for no less.
    expect(near / checks.length, source).toBeGreaterThan(0.7);
  });

  it('survives the death of the graphics process', async () => {
    const { page } = seen;
    const session = await site.browser.newBrowserCDPSession();
    await session.send('Browser.crashGpuProcess');
    await setHead(page, lookingAt([0, 1.6, -3]));
    const { aois } = await readState(page);
    const target = wellSeparated(aois, 10)[0];
    if (target === undefined) throw new Error('expected a well-separated AOI, got none');
    await setHead(page, lookingAt(target.center));
    await page.waitForFunction((id) => window.heed?.getState().attended[0]?.id === id, target.id, { timeout: 30_000 });
    const state = await readState(page);
    expect(state.status).toBe('running');
    expect(['webgpu', 'wasm', 'reference']).toContain(state.backend);
    expect(state.latencyMs).toBeLessThan(2000);
    // The picture comes back: the lost context is no problem any more.
    await page.waitForFunction(
      () => !window.heed?.getState().problems.some(({ code }) => code === 'webgl-lost'),
      null,
      {
        timeout: 30_000,
      },
    );
  });

  it('caused no request to another origin, nor an error', () => {
    expect(seen.foreign).toEqual([]);
    expect(seen.failures).toEqual([]);
  });
});
