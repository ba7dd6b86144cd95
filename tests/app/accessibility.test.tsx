import axe from 'axe-core';
import { CONTROL_KEYS } from 'heed/webxr';
import { afterAll, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { AttentionPanel } from '../../src/app/attention-panel.tsx';
import { HeroPlaceholder } from '../../src/app/hero-placeholder.tsx';
import { HomePage } from '../../src/app/home-page.tsx';
import { LAPTOP, RUNNING, renderIn } from './samples.tsx';

const nothing = () => undefined;
const problem = { code: 'refused', message: 'It did not start.', tip: 'Try again.' };
const PARTS = {
  home: <HomePage capabilities={LAPTOP} busy={null} problem={problem} hero={<HeroPlaceholder />} onEnter={nothing} />,
  // The panel lies over the page's main content, the scene.
  panel: (
    <main>
      <h1>Heed</h1>
      <AttentionPanel view={RUNNING} controls={CONTROL_KEYS} onPause={nothing} onResume={nothing} onEnd={nothing} />
    </main>
  ),
};

const emulateScheme = (value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });

afterAll(async () => {
  await emulateScheme('');
  await page.viewport(1024, 640);
});

const cases = (['home', 'panel'] as const).flatMap((part) =>
  (['en', 'zh'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      ([390, 1440] as const).map((width) => ({ part, language, scheme, width })),
    ),
  ),
);

test.each(cases)(
  'axe finds nothing: $part, $language, $scheme, $width px',
  async ({ part, language, scheme, width }) => {
    await page.viewport(width, 844);
    await emulateScheme(scheme);
    await renderIn(language, PARTS[part]);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(scheme === 'dark');
    const { violations, passes } = await axe.run(document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);
