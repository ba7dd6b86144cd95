import {
  type AoiSample,
  type BehaviourInput,
  type BehaviourState,
  behaviourStage,
  encodeImportance,
  IMPORTANCE_DIM,
  type ImportanceFeature,
  importanceColumn,
  type Vec3,
} from 'heed';
import { describe, expect, it } from 'vitest';
import { box } from '../synthetic.ts';

const EYES: Vec3 = [0, 1.6, 0];

interface Run {
  readonly seconds: number;
  readonly hz?: number;
  readonly aoisAt: (s: number) => readonly AoiSample[];
  readonly complete?: boolean;
}

/** Features by AOI, read at the end of a run. */
function watch({ seconds, hz = 30, aoisAt, complete = true }: Run) {
  const stage = behaviourStage();
  let state: BehaviourState = stage.init();
  let input: BehaviourInput = { timeMs: 0, viewer: EYES, aois: [], complete };
  for (let frame = 0; frame <= seconds * hz; frame++) {
    const s = frame / hz;
    input = { timeMs: s * 1000, viewer: EYES, aois: aoisAt(s), complete };
    [state] = stage.step(state, input);
  }
  const features = encodeImportance(state, input);
  return (id: string, name: ImportanceFeature): number =>
    features[input.aois.findIndex((aoi) => aoi.id === id) * IMPORTANCE_DIM + importanceColumn[name]] ?? Number.NaN;
}

const shelf = box('shelf', [3, 1, -3]);
const swinging = (id: string, s: number): AoiSample => box(id, [2 + 0.2 * Math.sin(3 * s), 1, -2]);

describe('how an AOI moves', () => {
  it('says nothing of what is at rest', () => {
    const feature = watch({ seconds: 5, aoisAt: () => [shelf] });
    for (const name of ['pace', 'usualPace', 'habit', 'justStirred', 'displaced', 'changed', 'closing'] as const) {
      expect(feature('shelf', name), name).toBe(0);
    }
  });

  it('tells a habit from a bout that began after a rest', () => {
    const feature = watch({
      seconds: 12,
      aoisAt: (s) => [swinging('fan', s), s < 10 ? swinging('load', 0) : swinging('load', s - 10), shelf],
    });
    // The fan has moved alike all along: half of before and recent is before. The load began two seconds ago.
    expect(feature('fan', 'habit')).toBeGreaterThan(0.45);
    expect(feature('load', 'habit')).toBe(0);
    expect(feature('fan', 'justStirred')).toBe(0);
    expect(feature('load', 'justStirred')).toBeCloseTo(Math.exp(-2 / 6), 1);
  });

  it('tells what travels from what swings', () => {
    const feature = watch({ seconds: 8, aoisAt: (s) => [swinging('fan', s), box('cart', [-4 + 0.5 * s, 1, -3])] });
    expect(feature('cart', 'straightness')).toBeGreaterThan(0.9);
    expect(feature('fan', 'straightness')).toBeLessThan(0.4);
  });

  it('is the same at any frame rate', () => {
    const aoisAt = (s: number): readonly AoiSample[] => [box('cart', [-4 + 0.5 * Math.max(0, s - 4), 1, -3]), shelf];
    const [slow, fast] = [watch({ seconds: 8, hz: 15, aoisAt }), watch({ seconds: 8, hz: 90, aoisAt })];
    for (const name of ['pace', 'recentPace', 'displaced', 'justStirred', 'usualPace'] as const) {
      expect(slow('cart', name), name).toBeCloseTo(fast('cart', name), 1);
    }
  });

  it('takes a place that is seen from elsewhere for no motion of its AOIs', () => {
    const places = [0, 1, 2, 3, 4].map((i): Vec3 => [i, 1, -3]);
    const feature = watch({
      seconds: 5,
      aoisAt: (s) => places.map(([x, y, z], i) => box(`aoi-${i}`, s < 4 ? [x, y, z] : [x + 2 * (s - 4), y, z + 1])),
    });
    expect(feature('aoi-0', 'pace')).toBe(0);
    expect(feature('aoi-0', 'displaced')).toBe(0);
  });
});

describe('what happens to an AOI', () => {
  it('tells an appearance in the midst from the scene that is set up', () => {
    const feature = watch({ seconds: 6, aoisAt: (s) => (s < 5 ? [shelf] : [shelf, box('spill', [0, 0, -1])]) });
    expect(feature('spill', 'justAppeared')).toBeCloseTo(Math.exp(-1 / 8), 2);
    expect(feature('shelf', 'appeared')).toBe(0);
  });

  it('takes one that is merely selected anew for old', () => {
    const aoisAt = (s: number): readonly AoiSample[] => (s < 5 ? [shelf] : [shelf, box('far', [0, 0, -1])]);
    expect(watch({ seconds: 6, aoisAt, complete: false })('far', 'appeared')).toBe(0);
  });

  it('counts changes of state', () => {
    const feature = watch({
      seconds: 10,
      aoisAt: (s) => [
        box('light', [1, 2, -3], { changedMs: Math.floor(s) * 1000 }),
        box('heater', [-1, 1, -3], { changedMs: s < 8 ? null : 8000 }),
      ],
    });
    expect(feature('heater', 'justChanged')).toBeCloseTo(Math.exp(-2 / 6), 2);
    expect(feature('light', 'changes')).toBeGreaterThan(feature('heater', 'changes') + 0.5);
  });
});

describe('an AOI to viewer or others', () => {
  it('closes in, or goes away', () => {
    const feature = watch({
      seconds: 4,
      aoisAt: (s) => [box('comes', [0, 1, -10 + s]), box('goes', [0.5, 1, -3 - s]), shelf],
    });
    // At 4 s it is 6 m away, its front 5.9 m, at 1 m/s.
    expect(feature('comes', 'contact')).toBeCloseTo(1 / (5.9 + 0.2), 2);
    expect(feature('comes', 'willPassNear')).toBeGreaterThan(0.9);
    expect(feature('goes', 'closing')).toBe(0);
  });

  it('threatens what it moves toward', () => {
    const worker = box('worker', [3, 0.9, -4], { kind: 'person' });
    const feature = watch({
      seconds: 4,
      aoisAt: (s) => [box('truck', [-3 + s, 0.9, -4], { kind: 'machine' }), worker, shelf],
    });
    expect(feature('truck', 'threatening')).toBeCloseTo(feature('worker', 'threatened'), 6);
    // The truck is 2 m from the worker's centre, both 0.2 m wide.
    expect(feature('worker', 'threatened')).toBeCloseTo(1 / (1.8 + 0.2), 1);
    expect(feature('worker', 'machineNear')).toBeCloseTo(Math.exp(-1.8), 2);
  });

  it('is not known to a viewer who is lost', () => {
    const stage = behaviourStage();
    const input = { timeMs: 0, viewer: null, aois: [shelf], complete: true };
    const [state] = stage.step(stage.init(), input);
    expect(encodeImportance(state, input)[importanceColumn.near]).toBe(0);
  });
});
