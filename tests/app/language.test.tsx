import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { chinese } from '../../src/app/i18n/chinese.ts';
import { english } from '../../src/app/i18n/english.ts';
import { LanguageProvider } from '../../src/app/i18n/language.tsx';
import { LanguageSwitch } from '../../src/app/language-switch.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const showSwitch = () =>
  render(
    <LanguageProvider>
      <LanguageSwitch />
    </LanguageProvider>,
  );

test('a choice changes the page and is remembered', async () => {
  const first = await showSwitch();
  await page.getByRole('button', { name: '中文' }).click();
  await expect.element(page.getByRole('button', { name: '中文' })).toHaveAttribute('aria-pressed', 'true');
  expect(document.documentElement.lang).toBe('zh-Hans');
  expect(document.title).toBe(chinese.title);
  await first.unmount();

  await showSwitch();
  await expect.element(page.getByRole('group', { name: chinese.language })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => document.documentElement.lang).toBe('en');
  expect(document.title).toBe(english.title);
});

test('a stored value that is no language is ignored', async () => {
  localStorage.setItem('heed.language', 'tlh');
  await showSwitch();
  await expect.element(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
});

/** Every text with its place, functions and nesting flattened. */
function textsOf(value: unknown, place = ''): readonly [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${place}/${key}`));
}

test('Chinese says everything English says, in Chinese', () => {
  const inEnglish = new Map(textsOf(english));
  const inChinese = textsOf(chinese);
  expect(inChinese.map(([place]) => place)).toEqual([...inEnglish.keys()]);
  const untranslated = inChinese.filter(([place, text]) => text !== '' && text === inEnglish.get(place));
  expect(untranslated.map(([, text]) => text)).toEqual(['WebGPU']);
});
