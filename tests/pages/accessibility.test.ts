import axe from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { reportHtml } from '../../src/lab/report/report-html.ts';
import { curvesHtml } from '../../src/lab/training-curves/curves-html.ts';
import { REPORT } from '../lab/report/report-fixture.ts';

const CURVES = {
  name: 'lopo-0',
  command: 'npm run fit',
  bestEpoch: 2,
  epochs: [1, 2].map((epoch) => ({
    epoch,
    elapsedMs: 1000 * epoch,
    learningRate: 1e-3,
    losses: { attended: { fit: 1.2 / epoch, heldBack: 1.3 / epoch } },
  })),
};

const PAGES = { report: reportHtml(REPORT), curves: curvesHtml(CURVES) };

const emulateScheme = (value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });

/** Puts a whole page into the document of the test. */
function show(source: string): void {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  document.documentElement.lang = parsed.documentElement.lang;
  document.title = parsed.title;
  for (const style of document.head.querySelectorAll('style[data-shown]')) style.remove();
  for (const style of parsed.head.querySelectorAll('style')) {
    const copy = document.createElement('style');
    copy.dataset.shown = '';
    copy.textContent = style.textContent;
    document.head.append(copy);
  }
  document.body.replaceChildren(...document.adoptNode(parsed.body).childNodes);
}

afterAll(async () => {
  await emulateScheme('');
  await page.viewport(1024, 640);
});

const cases = (['report', 'curves'] as const).flatMap((name) =>
  (['light', 'dark'] as const).flatMap((scheme) => ([390, 1440] as const).map((width) => ({ name, scheme, width }))),
);

test.each(cases)('axe finds nothing: $name, $scheme, $width px', async ({ name, scheme, width }) => {
  await page.viewport(width, 844);
  await emulateScheme(scheme);
  show(PAGES[name]);
  const { violations, passes } = await axe.run(document);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
