import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import readme from '../../README.md?raw';
import { App, enterVR } from './readme-example.tsx';
import source from './readme-example.tsx?raw';

it('stands in the README, letter by letter, in 20 to 30 lines', () => {
  expect(readme.match(/```tsx\n([\s\S]*?)```/)?.[1]).toBe(source);
  const lines = source.trim().split('\n').length;
  expect(lines).toBeGreaterThanOrEqual(20);
  expect(lines).toBeLessThanOrEqual(30);
  expect(enterVR).toBeTypeOf('function');
});

it('runs: the valve ahead of the camera turns green, being the one probably attended', async () => {
  await render(
    <div style={{ width: 120, height: 90 }}>
      <App />
    </div>,
  );
  // Tone mapping shifts the shade; what counts is that it is green and no longer orange.
  await expect.poll(centreIsGreen, { timeout: 20_000 }).toBe(true);
});

/** What the page shows in the middle of the canvas. */
async function centreIsGreen(): Promise<boolean> {
  const canvas = document.querySelector('canvas');
  if (canvas === null) return false;
  const base64 = await page.screenshot({ element: canvas, save: false });
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
  pen?.drawImage(image, 0, 0);
  const [red = 255, green = 0, blue = 255] = pen?.getImageData(image.width / 2, image.height / 2, 1, 1).data ?? [];
  return green > 100 && red < 40 && blue < 40;
}
