import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, openBuiltSite, type Visit, visit } from './built-site.ts';
import { lookingAt, readState, setHead } from './emulated-person.ts';

const both = (en: string, zh: string): Readonly<Record<string, string>> => ({ en, zh });

/** Two things to notice in a quarter of a minute: one by looking, one by reporting. */
const scenario = {
  format: 'heed-scenario',
  version: 1,
  id: 'two-things',
  languages: ['en', 'zh'],
  title: both('Two things', '两件事'),
  briefing: both('Notice two things.', '察觉两件事。'),
  debrief: both('That was all.', '到此为止。'),
  scene: { type: 'builtin', name: 'workshop' },
  start: { position: [0, 0, 0], yawDeg: 0 },
  reference: 'standing',
  durationMs: 16_000,
  skills: [{ id: 'noticing', label: both('Noticing', '察觉') }],
  aois: [
    { id: 'clock', label: both('Clock', '时钟'), kind: 'object' },
    { id: 'exit-door', label: both('Exit door', '出口'), kind: 'region' },
    { id: 'robot-arm', label: both('Robot arm', '机械臂'), kind: 'machine' },
  ],
  events: [
    {
      id: 'begin',
      trigger: { type: 'time', atMs: 1000 },
      effects: [
        { type: 'start-hazard', hazard: 'late-clock' },
        { type: 'start-hazard', hazard: 'moving-arm' },
      ],
    },
  ],
  hazards: [
    {
      id: 'late-clock',
      aoi: 'clock',
      label: both('Clock is late', '时钟慢了'),
      skill: 'noticing',
      windowMs: 12_000,
      response: 'look',
    },
    {
      id: 'moving-arm',
      aoi: 'robot-arm',
      label: both('Arm moves', '机械臂动作'),
      skill: 'noticing',
      windowMs: 8000,
      response: 'select',
    },
  ],
};

const bring = (page: Page, name: string, text: string): Promise<void> =>
  page.locator('.scenario-drop input').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

let site: BuiltSite;
let seen: Visit;

beforeAll(async () => {
  site = await openBuiltSite();
  seen = await visit(site);
  await seen.page.locator('.scenario-drop input').waitFor({ timeout: 60_000 });
});

afterAll(() => site.close());

describe('a trainee who brings a scenario', () => {
  it('is told everything that is wrong with a broken one, and the page stays as it was', async () => {
    const { page } = seen;
    const broken = { ...scenario, durationMs: -1, hazards: [{ ...scenario.hazards[0], aoi: 'nothing' }] };
    await bring(page, 'scenario.json', JSON.stringify(broken));
    const issues = page.locator('.scenario-issues li');
    await expect.poll(() => issues.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    const told = (await issues.allTextContents()).join(' ');
    expect(told).toContain('negative-time');
    expect(told).toContain('unknown-aoi');
    expect(await page.locator('.training .twin').getByText('Two things').count()).toBe(0);
  });

  it('runs it, notices one thing, misses the other, and is told so', async () => {
    const { page } = seen;
    await bring(page, 'scenario.json', JSON.stringify(scenario));
    await page
      .locator('.training .twin')
      .getByRole('button', { name: /Two things/ })
      .click({ timeout: 20_000 });
    await page.locator('.training .twin').getByText('Test', { exact: true }).click();
    await page.locator('.training .twin').getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForFunction(() => (window.heed?.getState().run?.runMs ?? 0) > 0, null, { timeout: 90_000 });
    const clock = (await readState(page)).aois.find(({ id }) => id === 'clock');
    await setHead(page, lookingAt(clock?.center ?? [0, 2, -3]));
    await page.waitForFunction(() => window.heed?.getState().run?.result != null, null, { timeout: 120_000 });
    const { run } = await readState(page);
    const hazards = run?.result?.score.hazards.map(({ hazard, result, cued }) => ({ hazard, result, cued }));
    expect(hazards).toEqual([
      { hazard: 'late-clock', result: 'noticed', cued: false },
      { hazard: 'moving-arm', result: 'missed', cued: false },
    ]);
    // By hand: one of two hazards of the same severity noticed, nothing else to do, no false alarm.
    expect(run?.result?.score.overall).toBe(50);
    await page.locator('.run-twin').getByText('How it went').waitFor({ timeout: 20_000 });
    expect(await page.locator('.run-twin').getByText('50', { exact: true }).count()).toBe(1);
  });

  it('leaves, and finds the debrief on the page', async () => {
    const { page } = seen;
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.locator('.training .twin').getByText('How it went').waitFor({ timeout: 30_000 });
    expect(seen.foreign).toEqual([]);
    expect(seen.failures).toEqual([]);
  });
});
