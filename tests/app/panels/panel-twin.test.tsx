import axe from 'axe-core';
import { afterAll, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { CaptionTwin } from '../../../src/app/panels/caption-twin.tsx';
import { TEXT_SCALES } from '../../../src/app/panels/panel-style.ts';
import { PanelTwin } from '../../../src/app/panels/panel-twin.tsx';
import type { PanelAction } from '../../../src/app/views/panel-action.ts';
import { renderIn } from '../samples.tsx';
import { SCREENS, sampleView } from '../views/samples.ts';

const nothing = () => undefined;
const emulateScheme = (value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });

afterAll(async () => {
  await emulateScheme('');
  await page.viewport(1024, 640);
});

describe.each(SCREENS)('the twin of %s', (screen) => {
  it('has nothing for axe to find', async () => {
    for (const [language, scheme, width] of [
      ['en', 'light', 1440],
      ['zh', 'dark', 390],
    ] as const) {
      await emulateScheme(scheme);
      await page.viewport(width, 844);
      const { unmount } = await renderIn(
        language,
        <main>
          <h1>Heed</h1>
          <div className="session-overlay">
            <PanelTwin view={sampleView(screen, language)} textScale={1} onAction={nothing} />
          </div>
        </main>,
      );
      const { violations, passes } = await axe.run(document);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      await unmount();
    }
  });

  it('is never wider than a phone, at any text size', async () => {
    await page.viewport(390, 844);
    for (const language of ['en', 'zh'] as const) {
      for (const textScale of TEXT_SCALES) {
        const { container, unmount } = await renderIn(
          language,
          <div className="session-overlay">
            <PanelTwin view={sampleView(screen, language)} textScale={textScale} onAction={nothing} />
          </div>,
        );
        const twin = container.querySelector('.twin');
        expect(twin?.scrollWidth, `${language} ${textScale}`).toBeLessThanOrEqual(twin?.clientWidth ?? 0);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
        await unmount();
      }
    }
  });
});

describe('the twin of a caption', () => {
  it('is told to who cannot see it, and leaves no box behind', async () => {
    const { rerender } = await renderIn('en', <CaptionTwin view={null} textScale={1} />);
    const said = page.getByRole('status');
    await expect.element(said).toBeEmptyDOMElement();
    await rerender(<CaptionTwin view={{ id: 'c', speaker: 'Robot arm', text: 'Two beeps.' }} textScale={1} />);
    await expect.element(said).toHaveTextContent('Robot arm Two beeps.');
  });
});

describe('the twin', () => {
  async function mount(screen: string) {
    const actions: PanelAction[] = [];
    const keys: (string | null)[] = [];
    const mounted = await renderIn(
      'en',
      <PanelTwin
        view={sampleView(screen, 'en')}
        textScale={1}
        onAction={(action) => actions.push(action)}
        onFocusKey={(key) => keys.push(key)}
      />,
    );
    return { actions, keys, mounted };
  }

  it('does with the keyboard what the panel does with a ray', async () => {
    const { actions, keys } = await mount('paused');
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Enter}');
    expect(actions).toEqual([{ type: 'resume' }]);
    expect(keys.at(-1)).toBe('foot.0');
  });

  it('is made of real controls with names and states', async () => {
    await mount('settings');
    await expect.element(page.getByRole('heading', { level: 2, name: 'Settings' })).toBeVisible();
    await expect.element(page.getByRole('switch', { name: 'Subtitles' })).toBeChecked();
    await expect.element(page.getByRole('switch', { name: 'Left-handed' })).not.toBeChecked();
    await expect.element(page.getByRole('button', { name: 'Smaller text' })).toBeDisabled();
    await expect.element(page.getByRole('button', { name: 'English', pressed: true })).toBeVisible();
  });

  it('rates by a slider, also where it already stands', async () => {
    const { actions } = await mount('workload');
    const slider = page.getByRole('slider', { name: 'Time pressure' });
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'not rated');
    await slider.click();
    expect(actions.at(-1)).toEqual({ type: 'rate', scale: 'temporal', value: 50 });
    await expect.element(page.getByRole('button', { name: 'Keep' })).toBeDisabled();
  });

  it('takes a name that is typed', async () => {
    const { actions } = await mount('profiles');
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect.element(page.getByRole('button', { name: 'Rename' })).toBeDisabled();
    await name.fill('  Ada ');
    await userEvent.keyboard('{Enter}');
    expect(actions).toEqual([{ type: 'rename-profile', id: 'p1', name: 'Ada' }]);
  });

  it('takes the keyboard along to the next screen, and leaves it alone at first', async () => {
    const { mounted } = await mount('lobby');
    expect(document.activeElement).toBe(document.body);
    await mounted.rerender(<PanelTwin view={sampleView('briefing', 'en')} textScale={1} onAction={nothing} />);
    expect(document.activeElement?.textContent).toBe('Workshop: the first round of the day');
  });
});
