import { focusRays, PAIR_COLUMNS, STEERED_ANGULAR, WEIGHT_COLUMNS } from 'heed';
import { describe, expect, it } from 'vitest';
import { type Encoded, encodedAfter, readToken, turning } from './encode.ts';
import { box, controller, EYES, frame, pose } from './synthetic.ts';

const ahead = box('ahead', [0, 1.6, -2], { relevance: 0.7 });
const left = box('left', [-2, 1.6, -2]);
const still = turning(1000, 20, () => 0);

describe('encodeTokens', () => {
  const encoded = encodedAfter(still, () => [ahead, left]);

  it('sees sizes and distances as computed by hand', () => {
    // Half diagonal 0.1 sqrt 3 m at 2 m: 2 atan(0.0866) = 9.9 deg.
    expect(readToken(encoded, 0, 'angularSizeDeg')).toBeCloseTo(9.9, 1);
    expect(readToken(encoded, 0, 'logDistanceM')).toBeCloseTo(Math.log(2), 5);
    expect(readToken(encoded, 1, 'logDistanceM')).toBeCloseTo(Math.log(2 * Math.SQRT2), 5);
    expect(readToken(encoded, 0, 'elevationDeg')).toBeCloseTo(0, 5);
  });

  it('masks what nobody knows instead of filling in zeros', () => {
    expect(readToken(encoded, 1, 'relevance')).toBeUndefined();
    expect(readToken(encoded, 0, 'visibleFraction')).toBeUndefined();
    expect(readToken(encoded, 0, 'sinceChangedS')).toBeUndefined();
    expect(readToken(encoded, 0, 'logPriorShare')).toBeUndefined();
    expect(readToken(encoded, 0, 'relevance')).toBeCloseTo(0.7, 6);
  });

  it('masks what is relative to the head when the head is lost', () => {
    const lost = encodedAfter([frame(0, null)], () => [ahead]);
    expect(readToken(lost, 0, 'angularSizeDeg')).toBeUndefined();
    expect(readToken(lost, 0, 'logDistanceM')).toBeUndefined();
    expect(readToken(lost, 0, 'relevance')).toBeCloseTo(0.7, 6);
  });

  it('sees how fast an AOI moves and when it arrives', () => {
    // From 4 m at 1 m/s toward the eyes: after 1 s at 3 m, 3 s to contact.
    const coming = encodedAfter(still, (timeMs) => [box('load', [0, 1.6, -4 + timeMs / 1000])]);
    expect(readToken(coming, 0, 'speedMPerS')).toBeCloseTo(1, 3);
    expect(readToken(coming, 0, 'timeToContactS')).toBeCloseTo(3, 2);
  });
});

describe('encodeSignals for the formula', () => {
  const inputs = [controller('left', null), controller('right', pose(EYES), true)];
  const scene = [ahead, box('hidden', [0, 1.6, -3], { visibleFraction: 0 })];
  const { signals } = encodedAfter([frame(0, pose(EYES), inputs)], () => scene, STEERED_ANGULAR);
  const weights = (k: number): number[] => [
    ...signals.weights.slice(k * WEIGHT_COLUMNS.length, (k + 1) * WEIGHT_COLUMNS.length),
  ];

  it('zeroes the row of a signal that is lost', () => {
    expect(signals.ids).toEqual(['viewer', 'controller-left', 'controller-right']);
    expect(weights(1)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('leaves the head out of the formula while an eye is valid', () => {
    const eyes: Encoded = encodedAfter([{ ...frame(0, pose(EYES)), eye: { gaze: pose(EYES) } }], () => [ahead]);
    const valid = eyes.signals.weights;
    expect([valid[0], valid[WEIGHT_COLUMNS.length]]).toEqual([0, 1]);
  });

  it('trusts a held trigger as a deliberate point', () => {
    expect(weights(2)[1]).toBeCloseTo(STEERED_ANGULAR.pointing.centreKappa, 3);
  });

  it('counts a hidden AOI as farther from the ray', () => {
    const boxAngle = (i: number): number => signals.pairs[i * PAIR_COLUMNS.length + 3] ?? Number.NaN;
    expect(boxAngle(0)).toBe(0);
    expect(boxAngle(1)).toBe(15);
  });

  it('takes a steered head for a line of sight', () => {
    const [viewer] = focusRays(frame(0, pose(EYES)), STEERED_ANGULAR);
    expect(viewer).toMatchObject({ kind: 'eye', spreadDeg: 2 });
  });
});
