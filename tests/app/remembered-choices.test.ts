import { afterEach, expect, test } from 'vitest';
import { rememberChoices, rememberedChoices } from '../../src/app/stage/remembered-choices.ts';

const CHOICES = [{ sizeClass: 64, adapter: 'google swiftshader', medianMs: { wasm: 0.1, webgpu: 4 } }];
const KEY = 'heed.backend-choices';

afterEach(() => localStorage.removeItem(KEY));

test('what was measured is there at the next start', () => {
  expect(rememberedChoices()).toEqual([]);
  rememberChoices(CHOICES);
  expect(rememberedChoices()).toEqual(CHOICES);
});

test.each([
  '{',
  '{}',
  '[1]',
  '[{"sizeClass":64,"adapter":3,"medianMs":{}}]',
  '[{"sizeClass":64,"adapter":null,"medianMs":{"wasm":"1"}}]',
])('what something else left there is not believed: %s', (stored) => {
  localStorage.setItem(KEY, stored);
  expect(rememberedChoices()).toEqual([]);
});
