import { expect, it } from 'vitest';
import { rankBackends } from '../../src/inference/backend-choice.ts';

const ORDER = ['webgpu', 'wasm', 'reference'] as const;
const choice = (wasm: number, webgpu: number) => ({ sizeClass: 64, adapter: null, medianMs: { wasm, webgpu } });

it('keeps the usual order while nothing is measured', () => {
  expect(rankBackends(ORDER, undefined, 'wasm')).toEqual(ORDER);
});

it('puts the fastest first, whatever was not measured last', () => {
  expect(rankBackends(ORDER, choice(0.1, 4), 'reference')).toEqual(['wasm', 'webgpu', 'reference']);
  expect(rankBackends(ORDER, choice(9, 4), 'reference')).toEqual(['webgpu', 'wasm', 'reference']);
});

it('stays where it is for a small gain', () => {
  expect(rankBackends(ORDER, choice(1, 0.9), 'wasm')[0]).toBe('wasm');
  expect(rankBackends(ORDER, choice(1, 0.7), 'wasm')[0]).toBe('webgpu');
});
