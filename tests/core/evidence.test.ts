import { EVIDENCE_FEATURES, SIGNAL_FEATURES } from 'heed';
import { describe, expect, it } from 'vitest';
import { encodedAfter, readEvidence, readSignal, readToken, turning } from './encode.ts';
import { box, controller, EYES, frame, pose } from './synthetic.ts';

/** 20 cm wide, 2 m ahead: its front face, 1.9 m away, reaches atan(0.1 / 1.9) = 3.01 deg to each side. */
const ahead = box('ahead', [0, 1.6, -2]);
const EDGE_DEG = (Math.atan(0.1 / 1.9) * 180) / Math.PI;
/** Its centre lies 45 deg to the left. */
const left = box('left', [-2, 1.6, -2]);
const still = turning(1000, 20, () => 0);

describe('evidence of a head at rest', () => {
  const encoded = encodedAfter(still, () => [ahead, left]);

  it('holds angles as computed by hand', () => {
    expect(readEvidence(encoded, 0, 'boxDeg')).toBe(0);
    expect(readEvidence(encoded, 0, 'centreDeg')).toBeCloseTo(0, 3);
    expect(readEvidence(encoded, 1, 'centreDeg')).toBeCloseTo(45, 3);
    expect(readEvidence(encoded, 1, 'yawDeg')).toBeCloseTo(45, 3);
    expect(readEvidence(encoded, 1, 'pitchDeg')).toBeCloseTo(0, 3);
  });

  it('spans the outline of the box', () => {
    for (const name of ['leftDeg', 'topDeg'] as const)
      expect(Math.abs(readEvidence(encoded, 0, name))).toBeCloseTo(EDGE_DEG, 2);
    expect(readEvidence(encoded, 0, 'rightDeg')).toBeCloseTo(-readEvidence(encoded, 0, 'leftDeg'), 4);
    expect(readEvidence(encoded, 0, 'bottomDeg')).toBeCloseTo(-readEvidence(encoded, 0, 'topDeg'), 4);
    // Corners of `left`: x from -2.1 to -1.9, z likewise; the outermost are atan(2.1 / 1.9) and atan(1.9 / 2.1).
    expect(readEvidence(encoded, 1, 'leftDeg')).toBeCloseTo((Math.atan(2.1 / 1.9) * 180) / Math.PI, 3);
    expect(readEvidence(encoded, 1, 'rightDeg')).toBeCloseTo((Math.atan(1.9 / 2.1) * 180) / Math.PI, 3);
  });

  it('lets soft hits approach 1 by their time constants', () => {
    // The first frame has no duration: 50 steps of 20 ms, then 1 - exp(-1000 / tau).
    expect(readEvidence(encoded, 0, 'dwell150')).toBeCloseTo(1 - Math.exp(-1000 / 150), 4);
    expect(readEvidence(encoded, 0, 'dwell400')).toBeCloseTo(1 - Math.exp(-1000 / 400), 4);
    expect(readEvidence(encoded, 0, 'dwell1200')).toBeCloseTo(1 - Math.exp(-1000 / 1200), 4);
    expect(readEvidence(encoded, 1, 'dwell400')).toBeLessThan(1e-3);
    expect(readEvidence(encoded, 0, 'dwellShare')).toBeCloseTo(1, 3);
  });

  it('knows visits, who was nearest, who is hit', () => {
    expect(readEvidence(encoded, 0, 'visits')).toBe(1);
    expect(readEvidence(encoded, 0, 'sinceVisitS')).toBe(0);
    expect(readEvidence(encoded, 1, 'sinceVisitS')).toBe(5);
    expect([0, 1].map((row) => readEvidence(encoded, row, 'nearer'))).toEqual([0, 1]);
    expect([0, 1].map((row) => readEvidence(encoded, row, 'hits'))).toEqual([1, 1]);
    const apartDeg = readEvidence(encoded, 1, 'boxDeg');
    expect(readEvidence(encoded, 0, 'gapDeg')).toBeCloseTo(-apartDeg, 4);
    expect(readEvidence(encoded, 1, 'gapDeg')).toBeCloseTo(apartDeg, 4);
  });

  it('orders what one ray hits by depth', () => {
    const behind = encodedAfter(still, () => [box('far', [0, 1.6, -4]), ahead, left]);
    expect([0, 1, 2].map((row) => readEvidence(behind, row, 'inFront'))).toEqual([1, 0, 0]);
    expect(readEvidence(behind, 2, 'hits')).toBe(2);
  });
});

describe('evidence of a head that turns 40 deg/s to the left', () => {
  /** One second, ending 40 deg to the left. */
  const at = (hz: number) =>
    encodedAfter(
      turning(1000, 1000 / hz, (timeMs) => 0.04 * timeMs),
      () => [ahead, left],
    );
  const encoded = at(50);

  it('looks back by time', () => {
    // 400 ms ago the heading was 24 deg, 800 ms ago 8 deg; the box of `ahead` begins 3.01 deg to the left.
    expect(readEvidence(encoded, 0, 'box400Deg')).toBeCloseTo(24 - EDGE_DEG, 1);
    expect(readEvidence(encoded, 0, 'box800Deg')).toBeCloseTo(8 - EDGE_DEG, 1);
    expect(readSignal(encoded, 'yaw400Deg')).toBeCloseTo(-16, 1);
    expect(readSignal(encoded, 'speedDegPerS')).toBeCloseTo(40, 1);
  });

  it('looks ahead along the turn', () => {
    // 300 ms on, the heading is 40 + 12 = 52 deg: 7 deg past the centre of `left`. Straight continuation of the
    // direction falls short of the arc by less than half a degree.
    const nowDeg = readEvidence(encoded, 1, 'boxDeg');
    expect(nowDeg).toBeGreaterThan(1);
    expect(readEvidence(encoded, 1, 'ahead80Deg')).toBeCloseTo(Math.max(0, nowDeg - 3.2), 1);
    expect(readEvidence(encoded, 0, 'ahead300Deg')).toBeGreaterThan(readEvidence(encoded, 0, 'boxDeg') + 11);
    // 100 ms ago the centre of `left` was 4 deg farther.
    expect(readEvidence(encoded, 1, 'approachDegPerS')).toBeCloseTo(40, 0);
  });

  it('hardly depends on the frame rate', () => {
    const [slow, fast] = [at(30), at(90)];
    const deviations = EVIDENCE_FEATURES.flatMap((name) =>
      [0, 1].map((row) => Math.abs(readEvidence(slow, row, name) - readEvidence(fast, row, name))),
    );
    // Degrees, shares and seconds alike.
    expect(Math.max(...deviations)).toBeLessThan(1);
    const ofSignal = SIGNAL_FEATURES.map((name) => Math.abs(readSignal(slow, name) - readSignal(fast, name)));
    expect(Math.max(...ofSignal)).toBeLessThan(1);
  });
});

describe('evidence after a jump', () => {
  /** A second ahead, then 45 deg to the left for 60 ms. */
  const encoded = encodedAfter(
    turning(1060, 20, (timeMs) => (timeMs <= 1000 ? 0 : 45)),
    () => [ahead, left],
  );

  it('settles on the new direction at once', () => {
    expect(readEvidence(encoded, 1, 'settledBoxDeg')).toBe(0);
    expect(readEvidence(encoded, 1, 'smoothBoxDeg')).toBe(0);
    expect(readEvidence(encoded, 1, 'settledCentreDeg')).toBeCloseTo(0, 3);
    // The jump came with the frame at 1020.
    expect(readSignal(encoded, 'settledS')).toBeCloseTo(0.04, 5);
  });

  it('remembers the smallest angle for about a second', () => {
    expect(readEvidence(encoded, 0, 'boxDeg')).toBeCloseTo(45 - EDGE_DEG, 1);
    expect(readEvidence(encoded, 0, 'min1sDeg')).toBe(0);
    const later = encodedAfter(
      turning(2200, 20, (timeMs) => (timeMs <= 1000 ? 0 : 45)),
      () => [ahead, left],
    );
    expect(readEvidence(later, 0, 'min1sDeg')).toBeGreaterThan(40);
    expect(readEvidence(later, 0, 'sinceVisitS')).toBeCloseTo(1.2, 5);
  });

  it('counts visits, and forgets an AOI that left the scene', () => {
    const glances = turning(1180, 20, (timeMs) => (timeMs % 400 < 200 ? 0 : 45));
    expect(
      readEvidence(
        encodedAfter(glances, () => [ahead]),
        0,
        'visits',
      ),
    ).toBe(3);
    const leaving = encodedAfter(glances, (timeMs) => (timeMs > 500 && timeMs < 560 ? [] : [ahead]));
    // It comes back in sight at 560 ms and is left at 600: with the visit from 800 on that makes two, not three.
    expect(readEvidence(leaving, 0, 'visits')).toBe(2);
  });
});

describe('an AOI that comes as another leaves', () => {
  it('begins with no history, while those that stay keep theirs wherever they stand', () => {
    const other = box('other', [0, 1.6, -3]);
    const scene = (timeMs: number) => (timeMs <= 500 ? [ahead, left] : [left, other]);
    const encoded = encodedAfter(still, scene);
    expect(encoded.tokens.ids).toEqual(['left', 'other']);
    expect([0, 1].map((row) => readToken(encoded, row, 'sinceAppearedS'))).toEqual([1, expect.closeTo(0.48, 5)]);
    expect(readEvidence(encoded, 1, 'visits')).toBe(1);
    // From the frame at 520 ms on, which counts for its 20 ms.
    expect(readEvidence(encoded, 1, 'dwell400')).toBeCloseTo(1 - Math.exp(-500 / 400), 4);
    const alone = encodedAfter(still, () => [left, other]);
    expect(readEvidence(encoded, 0, 'dwell400')).toBe(readEvidence(alone, 0, 'dwell400'));
  });
});

describe('a mirrored scene', () => {
  const LEFT_RIGHT = /yaw|Yaw/;

  it('gives mirrored evidence: yaws change sign, left and right change places, the rest stays', () => {
    const scenes = [1, -1].map((side) =>
      encodedAfter(
        turning(1000, 20, (timeMs) => side * 0.03 * timeMs),
        () => [ahead, box('aside', [-side, 1.9, -2])],
      ),
    );
    const [one, other] = scenes;
    if (one === undefined || other === undefined) throw new Error('mirror: expected two scenes');
    const partner = { leftDeg: 'rightDeg', rightDeg: 'leftDeg' } as const;
    for (const name of EVIDENCE_FEATURES) {
      for (const row of [0, 1]) {
        const swapped = name === 'leftDeg' || name === 'rightDeg' ? partner[name] : name;
        const sign = swapped !== name || LEFT_RIGHT.test(name) ? -1 : 1;
        expect(readEvidence(other, row, swapped), name).toBeCloseTo(sign * readEvidence(one, row, name), 3);
      }
    }
    for (const name of SIGNAL_FEATURES) {
      expect(readSignal(other, name), name).toBeCloseTo((LEFT_RIGHT.test(name) ? -1 : 1) * readSignal(one, name), 3);
    }
  });
});

describe('signals that are not there', () => {
  it('leave rows of zeros', () => {
    const encoded = encodedAfter([frame(0, pose(EYES), [controller('left', null)])], () => [ahead]);
    expect([0, 1].map((k) => readSignal(encoded, 'valid', k))).toEqual([1, 0]);
    const { features, evidence } = encoded.signals;
    expect(features.subarray(SIGNAL_FEATURES.length).every((value) => value === 0)).toBe(true);
    expect(evidence.subarray(EVIDENCE_FEATURES.length).every((value) => value === 0)).toBe(true);
  });

  it('keep an eye beside the head, seen from it', () => {
    const encoded = encodedAfter([{ ...frame(0, pose(EYES, 10)), eye: { gaze: pose(EYES, 22) } }], () => [ahead]);
    expect([0, 1].map((k) => readSignal(encoded, 'valid', k))).toEqual([1, 1]);
    expect([readSignal(encoded, 'isHead', 0), readSignal(encoded, 'isEye', 1)]).toEqual([1, 1]);
    expect(readSignal(encoded, 'fromHeadYawDeg', 1)).toBeCloseTo(12, 3);
    expect(readToken(encoded, 0, 'inView')).toBe(1);
  });
});
