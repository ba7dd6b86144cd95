import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import readme from '../../README.md?raw';
import { App } from './readme-example.tsx';
import source from './readme-example.tsx?raw';

it('stands in the README, letter by letter', () => {
  const example = readme.match(/```tsx\n([\s\S]*?)```/)?.[1];
  expect(example).toBe(source);
  expect(source.trim().split('\n').length).toBeLessThanOrEqual(50);
});

it('runs: the ball ahead of the camera is the one probably attended', async () => {
  const screen = await render(<App />);
  await expect.element(screen.getByRole('button', { name: 'Enter VR' })).toBeVisible();
  await expect.element(screen.getByText(/Probably attending: valve, \d+ %/), { timeout: 20_000 }).toBeVisible();
});
