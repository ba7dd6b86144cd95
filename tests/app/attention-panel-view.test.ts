import { aoiId } from 'heed';
import type { HeedState } from 'heed/react';
import { expect, test } from 'vitest';
import { attentionPanelView } from '../../src/app/attention-panel-view.ts';
import { chinese } from '../../src/app/i18n/chinese.ts';
import { english } from '../../src/app/i18n/english.ts';

const [press, spill, exit, shelf] = [aoiId('press'), aoiId('spill'), aoiId('exit'), aoiId('shelf')];
const state: HeedState = {
  status: 'running',
  mode: 'preview',
  backend: 'webgpu',
  adapter: null,
  measuredMs: { wasm: 0.2, webgpu: 0.1 },
  latencyMs: 9,
  alpha: 0.4,
  aois: [
    { id: press, label: 'Drill press', center: [0, 1, -2], importance: 0.5 },
    { id: spill, label: 'Spill', center: [1, 0, -2], importance: 0.9 },
  ],
  attended: [
    { id: press, p: 0.5, low: 0.4, high: 0.6 },
    { id: exit, p: 0.2, low: null, high: null },
    { id: spill, p: 0.1, low: null, high: null },
    { id: shelf, p: 0.05, low: null, high: null },
  ],
  elsewhere: 0.15,
  sources: [
    { signal: 'controller-left', logit: -0.5, share: 0.2 },
    { signal: 'viewer', logit: 2, share: 0.8 },
  ],
  model: 'flow',
  plan: [{ id: spill, cue: 'ring', level: 0.7 }],
  problems: [{ code: 'worker-restarted' }, { code: 'invalid-pose', detail: 'viewer' }],
  run: null,
};

test('takes the three likeliest with their labels; an object that has just gone keeps its id', () => {
  expect(attentionPanelView(state, english).attended).toEqual([
    { id: 'press', label: 'Drill press', p: 0.5, low: 0.4, high: 0.6, importance: 0.5 },
    { id: 'exit', label: 'exit', p: 0.2, low: null, high: null, importance: 0 },
    { id: 'spill', label: 'Spill', p: 0.1, low: null, high: null, importance: 0.9 },
  ]);
});

test('puts cues and problems in words, with the detail where there is one', () => {
  const view = attentionPanelView(state, english);
  expect(view.cues).toEqual([{ id: 'spill', label: 'Spill', cue: 'ring', level: 0.7 }]);
  expect(view.problems.map(({ message }) => message)).toEqual([
    english.problem['worker-restarted'].message,
    `${english.problem['invalid-pose'].message} (viewer)`,
  ]);
});

test('names the signals behind the likeliest, largest share first', () => {
  const named = (messages: typeof english) => attentionPanelView(state, messages).sources;
  expect(named(english)).toEqual([
    { name: 'head', share: 0.8 },
    { name: 'left controller', share: 0.2 },
  ]);
  expect(named(chinese).map(({ name }) => name)).toEqual(['头部', '左手柄']);
});

test('knows no "elsewhere" before the first answer', () => {
  expect(attentionPanelView(state, english).elsewhere).toBe(0.15);
  expect(attentionPanelView({ ...state, backend: null }, english).elsewhere).toBeNull();
});

test('lists what was measured, the fastest first', () => {
  expect(attentionPanelView(state, english).measured).toEqual([
    { backend: 'webgpu', ms: 0.1 },
    { backend: 'wasm', ms: 0.2 },
  ]);
});
