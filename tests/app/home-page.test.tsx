import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EnterButtonsProps } from '../../src/app/enter-buttons.tsx';
import { HomePage } from '../../src/app/home-page.tsx';
import { LAPTOP, renderIn, VR_HEADSET } from './samples.tsx';

const home = (props: Partial<EnterButtonsProps>) => (
  <HomePage capabilities={LAPTOP} busy={null} problem={null} hero={<div />} onEnter={() => undefined} {...props} />
);
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('the buttons say what they will do on a laptop', async () => {
  const onEnter = vi.fn();
  await renderIn('en', home({ onEnter }));
  await button(/^Enter VR in an emulated headset in this window$/).click();
  await button(/^Enter AR in an emulated living room in this window$/).click();
  expect(onEnter.mock.calls).toEqual([['immersive-vr'], ['immersive-ar']]);
});

test('a headset without passthrough gets real VR and a reason why not AR', async () => {
  await renderIn('en', home({ capabilities: VR_HEADSET }));
  await expect.element(button(/^Enter VR on this headset$/)).toBeEnabled();
  await expect.element(button(/^Enter AR not possible on this headset: no passthrough$/)).toBeDisabled();
});

test('in Chinese the names still begin with the same two words', async () => {
  await renderIn('zh', home({}));
  await expect.element(button(/^Enter VR 进入虚拟现实 在本窗口的模拟头显中$/)).toBeEnabled();
  await expect.element(button(/^Enter AR 进入增强现实 在本窗口的模拟客厅中$/)).toBeEnabled();
});

test('nothing can be started while the device is asked or a session starts', async () => {
  const { rerender } = await renderIn('en', home({ capabilities: null }));
  await expect.element(button(/^Enter VR asking what this device can do$/)).toBeDisabled();
  await rerender(home({ busy: 'immersive-ar' }));
  await expect.element(page.getByRole('button', { name: /^Enter AR starting$/ })).toBeDisabled();
  await expect.element(page.getByRole('button', { name: /^Enter VR/ })).toBeDisabled();
});

test('a failed start is announced with what to do', async () => {
  await renderIn('en', home({ problem: { code: 'refused', message: 'It did not start.', tip: 'Try again.' } }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('It did not start. Try again.');
});

test('the capability list tells an insecure address from a missing headset', async () => {
  const { rerender } = await renderIn('en', home({}));
  const headset = page.getByRole('listitem').filter({ hasText: 'WebXR headset' });
  await expect.element(headset).toHaveTextContent('Not found, emulated');
  await rerender(home({ capabilities: { ...LAPTOP, secure: false } }));
  await expect.element(headset).toHaveTextContent('Hidden by the browser');
});

test('eye tracking is never promised, even where everything else is there', async () => {
  await renderIn('en', home({ capabilities: { ...VR_HEADSET, ar: 'headset' } }));
  const eyes = page.getByRole('listitem').filter({ hasText: 'Eye tracking' });
  await expect.element(eyes).toHaveTextContent('estimated from your head, and never called gaze');
});

test('the keyboard reaches the start: skip link, languages, then both buttons', async () => {
  await renderIn('en', home({}));
  const reached: string[] = [];
  for (let i = 0; i < 5; i++) {
    await userEvent.keyboard('{Tab}');
    reached.push(document.activeElement?.textContent ?? '');
  }
  expect(reached.map((text) => text.slice(0, 8))).toEqual(['Skip to ', 'English', '中文', 'Enter VR', 'Enter AR']);
});
