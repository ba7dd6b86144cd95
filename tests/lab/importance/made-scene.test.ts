import { IMPORTANCE_DIM, IMPORTANCE_FEATURES } from 'heed';
import { describe, expect, it } from 'vitest';
import { averagePrecision } from '../../../src/lab/importance/average-precision.ts';
import { DISTRACTOR_FAMILIES, EVENT_FAMILIES, LOOK_ALIKE } from '../../../src/lab/importance/families.ts';
import { judgeScene } from '../../../src/lab/importance/judged-scene.ts';
import { makeScene } from '../../../src/lab/importance/made-scene.ts';

const [events, distractors] = [Object.keys(EVENT_FAMILIES), Object.keys(DISTRACTOR_FAMILIES)];

const sceneWith = (event: string, seed: number) =>
  makeScene({ seed, events: [], distractors, exactly: [event], marksAlone: false });

describe('a made scene', () => {
  it('is the same for the same seed', () => {
    const [one, two] = [judgeScene(sceneWith('leak', 4), 'marks'), judgeScene(sceneWith('leak', 4), 'marks')];
    expect(one.features).toEqual(two.features);
    expect(judgeScene(sceneWith('leak', 5), 'marks').features).not.toEqual(one.features);
  });

  it.each(events)('with %s has moments that deserve attention, more that do not', (event) => {
    const { truths, features } = judgeScene(sceneWith(event, 11), 'no marks');
    const deserving = truths.filter(Boolean).length;
    expect(deserving).toBeGreaterThan(0);
    expect(deserving).toBeLessThan(truths.length / 4);
    expect(features.every(Number.isFinite)).toBe(true);
  });

  it('has a look-alike for every event', () => {
    for (const event of events) expect(distractors, event).toContain(LOOK_ALIKE[event]);
  });

  it('shows marks, hazards only where the author shares them', () => {
    const [plain, shared] = (['no marks', 'marks, hazards'] as const).map((share) =>
      judgeScene(sceneWith('swingingLoad', 3), share),
    );
    const column = (name: (typeof IMPORTANCE_FEATURES)[number], scene: typeof plain): number =>
      (scene?.rows ?? []).reduce((sum, row) => sum + (row.features[IMPORTANCE_FEATURES.indexOf(name)] ?? 0), 0);
    expect(column('marked', plain) + column('hazardActive', plain)).toBe(0);
    expect(column('marked', shared)).toBeGreaterThan(0);
  });
});

it('no single feature tells what deserves attention', () => {
  const rows = events.flatMap((event, i) => judgeScene(sceneWith(event, 500 + i), 'no marks').rows);
  const truths = rows.map((row) => row.deserves);
  for (let column = 0; column < IMPORTANCE_DIM; column++) {
    const values = rows.map((row) => row.features[column] ?? 0);
    const precision = Math.max(
      averagePrecision(values, truths) ?? 0,
      averagePrecision(
        values.map((value) => -value),
        truths,
      ) ?? 0,
    );
    expect(precision, IMPORTANCE_FEATURES[column]).toBeLessThan(0.4);
  }
});
