import { CONTROL_KEYS } from 'heed/webxr';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AttentionPanel, type AttentionPanelProps } from '../../src/app/attention-panel.tsx';
import { IDLE, RUNNING, renderIn } from './samples.tsx';

const panel = (props: Partial<AttentionPanelProps>) => (
  <AttentionPanel
    view={RUNNING}
    controls={CONTROL_KEYS}
    onPause={() => undefined}
    onResume={() => undefined}
    onEnd={() => undefined}
    {...props}
  />
);
const aside = () => page.getByRole('complementary', { name: 'Attention estimate' });
const rowTexts = () =>
  [...document.querySelectorAll('.attended li')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());

beforeEach(() => page.viewport(1000, 800));

test('shows every probability with its doubt, and elsewhere beside them', async () => {
  await renderIn('en', panel({}));
  expect(rowTexts()).toEqual([
    'Drill guard probably 62% (48–74%) importance 0.81',
    'Oil spill possibly 21% (10–37%) importance 0.95',
    'Shelf probably not 6% importance 0.30',
    'elsewhere probably not 11%',
  ]);
});

test('draws the spread as a band, and no bar as certain', async () => {
  const [first, ...rest] = RUNNING.attended;
  if (first === undefined) throw new Error('sample: expected a row');
  await renderIn('en', panel({ view: { ...RUNNING, attended: [{ ...first, p: 1, low: 0.5, high: 1 }, ...rest] } }));
  const [row, , third] = [...document.querySelectorAll<HTMLElement>('.attended .bar')];
  expect(row?.querySelector<HTMLElement>('.fill')?.style.width).toBe('97%');
  expect(row?.querySelector<HTMLElement>('.band')?.style).toMatchObject({ left: '50%', width: '50%' });
  expect(third?.querySelector('.band')).toBeNull();
  expect(rowTexts()[0]).toBe('Drill guard very probably >99% (50–99%) importance 0.81');
});

test('says which model answers and which signals it goes by', async () => {
  await renderIn('en', panel({}));
  await expect.element(aside()).toHaveTextContent('Comes fromhead 71%, right controller 29%');
  await expect.element(aside()).toHaveTextContent('Nameattention flow 1');
});

test('shows mix, place, delay and cues', async () => {
  await renderIn('en', panel({}));
  for (const text of ['α objects among themselves0.38', 'β your movements0.62', 'WebAssembly, SIMD', '14 ms']) {
    await expect.element(aside()).toHaveTextContent(text);
  }
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Blocked exit' })).toHaveTextContent('line 80%');
});

test('a problem comes with its tip where it is read aloud; the numbers are not', async () => {
  await renderIn('en', panel({}));
  const spoken = [...document.querySelectorAll('[aria-live], [role="status"]')].map((node) => node.textContent);
  expect(spoken).toEqual(['Running · VR', 'WebGPU was lost. Nothing to do.']);
});

test('rows keep their place while the numbers come and go', async () => {
  const { rerender } = await renderIn('en', panel({ view: { ...IDLE, status: 'running' }, controls: [] }));
  const heights = () => [...document.querySelectorAll('.panel-body > *')].map((part) => part.clientHeight);
  const before = heights();
  expect(rowTexts()).toEqual([...Array(3).fill('no estimate yet –'), 'elsewhere –']);
  await rerender(panel({ view: { ...RUNNING, problems: [] }, controls: [] }));
  await expect.element(aside()).toHaveTextContent('Drill guard');
  expect(heights()).toEqual(before);
});

test('pauses, resumes and ends', async () => {
  const [onPause, onResume, onEnd] = [vi.fn(), vi.fn(), vi.fn()];
  const { rerender } = await renderIn('en', panel({ onPause, onResume, onEnd }));
  await page.getByRole('button', { name: 'Pause' }).click();
  await rerender(panel({ view: { ...RUNNING, status: 'paused' }, onPause, onResume, onEnd }));
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('button', { name: 'End' }).click();
  expect([onPause, onResume, onEnd].map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1]);
});

test('begins folded on a phone, where it would hide the scene', async () => {
  await page.viewport(390, 844);
  await renderIn('en', panel({}));
  await expect.element(page.getByRole('button', { name: 'details' })).toHaveAttribute('aria-expanded', 'false');
  await expect.element(page.getByText('Drill guard')).not.toBeVisible();
  await expect.element(page.getByText('WebGPU was lost.')).toBeVisible();
});

test('folds away and comes back', async () => {
  await renderIn('en', panel({}));
  const toggle = page.getByRole('button', { name: 'details' });
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'true');
  await toggle.click();
  await expect.element(page.getByText('Drill guard')).not.toBeVisible();
  await expect.element(page.getByText('WebGPU was lost.')).toBeVisible();
  await toggle.click();
  await expect.element(page.getByText('Drill guard')).toBeVisible();
});

test('explains every key of the emulated headset in Chinese, too', async () => {
  await renderIn('zh', panel({}));
  const keys = [...document.querySelectorAll('.controls dt')].map((key) => key.textContent);
  expect(keys).toHaveLength(CONTROL_KEYS.length);
  expect(keys.join(' ')).toContain('拖动');
  expect(keys.join(' ')).not.toMatch(/drag/i);
});
