import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  FONTS,
  GROUND_ALPHA,
  PANEL_COLOURS,
  PANEL_FONT,
  type PanelColour,
  TARGET_DMM,
} from '../../../src/app/panels/panel-style.ts';

const tokens = readFileSync(new URL('../../../src/app/styles/tokens.css', import.meta.url), 'utf8');
const dark = tokens.slice(tokens.indexOf('prefers-color-scheme: dark'));

test.each(Object.entries(PANEL_COLOURS))('the panel takes %s from the dark tokens', (name, colour) => {
  expect(dark).toContain(`--${name}: ${colour};`);
});

test('the panel takes its font from the tokens', () => {
  const font = /--font:\s*([^;]+);/.exec(tokens)?.[1]?.replace(/\s+/g, ' ').trim();
  expect(PANEL_FONT).toBe(font);
});

test('no text is below 22 dmm, no line below 1.3 degrees, no target below 4 cm at 1.2 m', () => {
  for (const { size, line } of Object.values(FONTS)) {
    expect(size).toBeGreaterThanOrEqual(22);
    expect((Math.atan(line / 1000) * 180) / Math.PI).toBeGreaterThanOrEqual(1.3);
  }
  expect(TARGET_DMM * 1.2).toBeGreaterThanOrEqual(40);
});

test.each(['ink', 'ink-soft', 'accent', 'warning'] as const)(
  '%s has a contrast of at least 4.5 over the panel, even before a white scene',
  (name) => {
    const ground = channels('ground').map((c) => c * GROUND_ALPHA + 255 * (1 - GROUND_ALPHA));
    expect(contrast(luminance(channels(name)), luminance(ground))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(luminance(channels(name)), luminance(channels('sunken')))).toBeGreaterThanOrEqual(4.5);
  },
);

function channels(name: PanelColour): readonly number[] {
  const hex = PANEL_COLOURS[name];
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance and contrast as in WCAG 2.2. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
