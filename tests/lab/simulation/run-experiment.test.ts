import { ALWAYS_CUES, NO_CUES, parseScenario } from 'heed';
import { describe, expect, it } from 'vitest';
import { chosenPolicy } from '../../../src/lab/simulation/experiment/chosen-policy.ts';
import { runExperiment } from '../../../src/lab/simulation/experiment/run-experiment.ts';
import { estimate, ratio } from '../../../src/lab/simulation/experiment/summarise.ts';
import { practicePlace } from '../../../src/lab/simulation/practice/practice-place.ts';
import { workshopPlace } from '../../../src/lab/simulation/practice/workshop-place.ts';
import { LEARNING_DEFAULTS } from '../../../src/lab/simulation/trainee/learning.ts';
import { STATISTICS } from './gaze-fixture.ts';

const OPTIONS = {
  statistics: STATISTICS,
  assumptions: LEARNING_DEFAULTS,
  trainees: 3,
  seed: 1,
  practiceRuns: 1,
  testRuns: 1,
  practice: { aois: 20, hazards: 8, distractors: 4, durationMs: 100_000 },
};

describe('a generated practice', () => {
  it('is a sound scenario with a box for every AOI', () => {
    const { scenario, boxes } = practicePlace(3);
    expect(parseScenario(scenario)).toMatchObject({ issues: [] });
    expect(boxes).toHaveLength(scenario.aois.length);
    expect(practicePlace(3)).toEqual(practicePlace(3));
    expect(practicePlace(4)).not.toEqual(practicePlace(3));
  });
});

describe('the workshop', () => {
  it('has a box of some extent for every AOI of its scenario', async () => {
    const { scenario, boxes, work } = await workshopPlace();
    expect(boxes).toHaveLength(scenario.aois.length);
    for (const { size } of boxes) expect(Math.min(...size)).toBeGreaterThan(0);
    expect(work.size).toBe(4);
  });
});

describe('simulated trainees', () => {
  const none = runExperiment(NO_CUES, OPTIONS);
  const always = runExperiment(ALWAYS_CUES, OPTIONS);

  it('are the same for the same seed', () => {
    expect(runExperiment(NO_CUES, OPTIONS)).toEqual(none);
  });

  it('meet every hazard once', () => {
    for (const { practice } of none) expect(practice.flatMap(({ fates }) => fates)).toHaveLength(8);
  });

  it('notice nearly everything that is always cued, less without', () => {
    expect(estimate(none, 'cuesPerMinute').mean).toBe(0);
    expect(estimate(always, 'cuesPerMinute').mean).toBeGreaterThan(2);
    expect(estimate(always, 'noticed').mean).toBeGreaterThan(0.9);
    expect(ratio(none, always, 'noticed').mean).toBeLessThan(0.85);
  });
});

describe('chosen policy', () => {
  it('changes numbers of our policy alone', () => {
    expect(chosenPolicy(['probeShare=0.1', 'needPatienceMs=4000'])).toMatchObject({
      name: 'fading',
      probeShare: 0.1,
      needPatienceMs: 4000,
    });
    expect(() => chosenPolicy(['probes=1'])).toThrow("got 'probes=1'");
    expect(() => chosenPolicy(['mode=1'])).toThrow("got 'mode=1'");
  });
});
