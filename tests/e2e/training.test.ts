import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, openBuiltSite, type Visit, visit } from './built-site.ts';
import { enter, lookingAt, readState, setHead, wellSeparated } from './emulated-person.ts';

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
