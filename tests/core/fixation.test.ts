import { type EyeDirection, type Fixation, fromYawPitch, idtStage, ivtStage, rotate, type Stage } from 'heed';
import { describe, expect, it } from 'vitest';

const look = (timeMs: number, yawDeg: number): EyeDirection => ({
  timeMs,
  direction: rotate(fromYawPitch(yawDeg, 0), [0, 0, -1]),
});

/** 10 ms steps: 200 ms at 0 deg, a jump, 150 ms at 20 deg, then the eye is lost. */
const recording: readonly EyeDirection[] = [
  ...Array.from({ length: 21 }, (_, i) => look(i * 10, 0.02 * i)),
  ...Array.from({ length: 16 }, (_, i) => look(210 + i * 10, 20)),
  { timeMs: 370, direction: null },
];

function fixations<State>(stage: Stage<State, EyeDirection, Fixation | null>, samples: readonly EyeDirection[]) {
  let state = stage.init();
  const found: Fixation[] = [];
  for (const sample of samples) {
    const [next, fixation] = stage.step(state, sample);
    state = next;
    if (fixation !== null) found.push(fixation);
  }
  return found;
}

describe.each([
  ['I-VT', () => fixations(ivtStage(), recording)],
  ['I-DT', () => fixations(idtStage(), recording)],
])('%s', (_name, run) => {
  it('finds both fixations with their limits', () => {
    expect(run().map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 200],
      [210, 360],
    ]);
  });

  it('points them where the eye pointed', () => {
    const second = run()[1];
    // Heading 20 deg to the left: x = -sin 20 = -0.342.
    expect(second?.direction[0]).toBeCloseTo(-0.342, 3);
  });
});

it('I-VT ends a fixation where samples are missing', () => {
  const gap = [look(0, 0), look(40, 0), look(80, 0), look(400, 0), look(440, 0), { timeMs: 480, direction: null }];
  expect(fixations(ivtStage({ minDurationMs: 60 }), gap).map((f) => [f.startMs, f.endMs])).toEqual([[0, 80]]);
});

it('I-DT keeps one fixation across the seam behind the person', () => {
  const seam = Array.from({ length: 20 }, (_, i) => look(i * 10, 180 + (i % 2 === 0 ? 0.2 : -0.2)));
  const found = fixations(idtStage(), [...seam, { timeMs: 200, direction: null }]);
  expect(found).toHaveLength(1);
});
