import {
  type AoiSample,
  encodeSignals,
  encodeTokens,
  FEATURE_DIM,
  type FeatureName,
  type FrameSample,
  featureColumn,
  focusRays,
  historyStage,
  PAIR_COLUMNS,
  STEERED_ANGULAR,
  type TokenBatch,
  WEIGHT_COLUMNS,
} from 'heed';
import { describe, expect, it } from 'vitest';
import { box, controller, EYES, frame, pose } from './synthetic.ts';

function tokensAfter(frames: readonly FrameSample[], scene: (timeMs: number) => readonly AoiSample[]): TokenBatch {
  const stage = historyStage();
  let state = stage.init();
  let batch: TokenBatch | null = null;
  for (const sample of frames) {
    const input = { timeMs: sample.timeMs, rays: focusRays(sample, STEERED_ANGULAR), aois: scene(sample.timeMs) };
    [state] = stage.step(state, input);
    batch = encodeTokens(state, input);
  }
  if (batch === null) throw new Error('tokensAfter: expected at least one frame, got none');
  return batch;
}

/** The feature's value, or `undefined` where it is missing. */
function read(batch: TokenBatch, row: number, name: FeatureName): number | undefined {
  const at = row * FEATURE_DIM + featureColumn[name];
  return batch.present[at] === 1 ? batch.features[at] : undefined;
}

const still = (count: number, stepMs = 20): FrameSample[] =>
  Array.from({ length: count }, (_, i) => frame(i * stepMs, pose(EYES)));

const ahead = box('ahead', [0, 1.6, -2], { relevance: 0.7 });
const left = box('left', [-2, 1.6, -2]);

describe('encodeTokens', () => {
  const batch = tokensAfter(still(60), () => [ahead, left]);

  it('sees angles as computed by hand', () => {
    expect(read(batch, 0, 'viewerBoxAngleDeg')).toBe(0);
    expect(read(batch, 1, 'viewerCentreAngleDeg')).toBeCloseTo(45, 3);
    expect(read(batch, 1, 'viewerYawOffsetDeg')).toBeCloseTo(45, 3);
    // Half diagonal 0.1 sqrt 3 m at 2 m: 2 atan(0.0866) = 9.9 deg.
    expect(read(batch, 0, 'angularSizeDeg')).toBeCloseTo(9.9, 1);
    expect(read(batch, 0, 'logDistanceM')).toBeCloseTo(Math.log(2), 5);
  });

  it('masks what nobody knows instead of filling in zeros', () => {
    expect(read(batch, 1, 'relevance')).toBeUndefined();
    expect(read(batch, 0, 'eyeBoxAngleDeg')).toBeUndefined();
    expect(read(batch, 0, 'pointerBoxAngleDeg')).toBeUndefined();
    expect(read(batch, 0, 'visibleFraction')).toBeUndefined();
    expect(read(batch, 0, 'relevance')).toBeCloseTo(0.7, 6);
  });

  it('lets soft hits approach 1 by their time constants', () => {
    // 59 steps of 20 ms = 1180 ms: 1 - exp(-1180 / 300) = 0.980.
    expect(read(batch, 0, 'viewerDwell300')).toBeCloseTo(0.98, 2);
    expect(read(batch, 0, 'viewerDwell1000')).toBeCloseTo(1 - Math.exp(-1.18), 2);
  });

  it('masks every viewer feature when the head is lost', () => {
    const lost = tokensAfter([frame(0, null)], () => [ahead]);
    expect(read(lost, 0, 'viewerBoxAngleDeg')).toBeUndefined();
    expect(read(lost, 0, 'logDistanceM')).toBeUndefined();
    expect(read(lost, 0, 'relevance')).toBeCloseTo(0.7, 6);
  });

  it('remembers the smallest angle for about a second', () => {
    const turn = (timeMs: number): number => (timeMs < -700 ? 0 : 60);
    const frames = (count: number) =>
      Array.from({ length: count }, (_, i) => frame(i * 20 - 1000, pose(EYES, turn(i * 20 - 1000))));
    expect(
      read(
        tokensAfter(frames(40), () => [ahead]),
        0,
        'viewerMinAngle1sDeg',
      ),
    ).toBe(0);
    expect(
      read(
        tokensAfter(frames(90), () => [ahead]),
        0,
        'viewerMinAngle1sDeg',
      ),
    ).toBeGreaterThan(50);
  });

  it('sees how fast an AOI moves and when it arrives', () => {
    // From 4 m at 1 m/s toward the eyes: after 1 s at 3 m, 3 s to contact.
    const coming = tokensAfter(still(51), (timeMs) => [box('load', [0, 1.6, -4 + timeMs / 1000])]);
    expect(read(coming, 0, 'speedMPerS')).toBeCloseTo(1, 3);
    expect(read(coming, 0, 'timeToContactS')).toBeCloseTo(3, 2);
  });

  it('counts visits, and forgets an AOI that left the scene', () => {
    const yaw = (i: number): number => (i % 20 < 10 ? 0 : 45);
    const frames = Array.from({ length: 60 }, (_, i) => frame(i * 20, pose(EYES, yaw(i))));
    expect(
      read(
        tokensAfter(frames, () => [ahead]),
        0,
        'visits',
      ),
    ).toBe(3);
    const leaving = tokensAfter(frames, (timeMs) => (timeMs > 500 && timeMs < 560 ? [] : [ahead]));
    // It comes back in sight at 560 ms and is left at 600: with the visit from 800 on that makes two, not three.
    expect(read(leaving, 0, 'visits')).toBe(2);
  });
});

describe('encodeSignals', () => {
  const inputs = [controller('left', null), controller('right', pose(EYES), true)];
  const rays = focusRays(frame(0, pose(EYES), inputs), STEERED_ANGULAR);
  const batch = encodeSignals(rays, [ahead, box('hidden', [0, 1.6, -3], { visibleFraction: 0 })], STEERED_ANGULAR);
  const weights = (k: number): number[] => [
    ...batch.weights.slice(k * WEIGHT_COLUMNS.length, (k + 1) * WEIGHT_COLUMNS.length),
  ];

  it('zeroes the row of a signal that is lost', () => {
    expect(batch.ids).toEqual(['viewer', 'controller-left', 'controller-right']);
    expect(weights(1)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('leaves the head out of the evidence while an eye is valid', () => {
    const withEye = focusRays({ ...frame(0, pose(EYES)), eye: { gaze: pose(EYES) } }, STEERED_ANGULAR);
    const valid = encodeSignals(withEye, [ahead], STEERED_ANGULAR).weights;
    expect([valid[0], valid[WEIGHT_COLUMNS.length]]).toEqual([0, 1]);
  });

  it('trusts a held trigger as a deliberate point', () => {
    expect(weights(2)[1]).toBeCloseTo(STEERED_ANGULAR.pointing.centreKappa, 3);
  });

  it('counts a hidden AOI as farther from the ray', () => {
    const boxAngle = (i: number): number => batch.pairs[i * PAIR_COLUMNS.length + 3] ?? Number.NaN;
    expect(boxAngle(0)).toBe(0);
    expect(boxAngle(1)).toBe(15);
  });
});
