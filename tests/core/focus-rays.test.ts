import { angleBetweenDeg, focusOfRays, focusRays, type InputSample, STEERED_ANGULAR, WORN_ANGULAR } from 'heed';
import { describe, expect, it } from 'vitest';
import { box, controller, EYES, frame, pose } from './synthetic.ts';

const inputs: readonly InputSample[] = [
  controller('left', pose([-0.2, 1, -0.3])),
  controller('right', null),
  { ...controller('right', pose([0.2, 1.2, -0.3])), source: 'hand' },
  { ...controller('right', pose(EYES)), source: 'transient-pointer' },
  { ...controller('left', pose(EYES)), source: 'screen', handedness: 'none' },
  { ...controller('left', pose(EYES)), source: 'viewer', handedness: 'none', selecting: true },
];

describe('focusRays', () => {
  it('gives every source its own id, once', () => {
    const ids = focusRays({ ...frame(0, pose(EYES), inputs), eye: { gaze: pose(EYES) } }, WORN_ANGULAR).map(
      (r) => r.id,
    );
    expect(ids).toEqual([
      'viewer',
      'eye',
      'controller-left',
      'controller-right',
      'hand-right',
      'transient-pointer-right',
      'screen',
    ]);
  });

  it("counts the button of WebXR's gaze mode as the head's, without a second ray", () => {
    const rays = focusRays(frame(0, pose(EYES), inputs), WORN_ANGULAR);
    expect(rays.filter((ray) => ray.source === 'viewer')).toHaveLength(1);
    expect(rays[0]?.selecting).toBe(true);
  });

  it('says null, never a zero pose, when tracking is lost or a pose is not a number', () => {
    const zeroRotation = { position: EYES, orientation: [0, 0, 0, 0] } as const;
    const rays = focusRays(
      frame(0, null, [controller('left', pose([Number.NaN, 1, 0])), controller('right', zeroRotation)]),
      WORN_ANGULAR,
    );
    expect(rays.map((ray) => ray.ray)).toEqual([null, null, null]);
  });

  it('turns the head ray by the fitted offset, and leaves a steered one alone', () => {
    const forward = [0, 0, -1] as const;
    const [worn] = focusRays(frame(0, pose(EYES)), WORN_ANGULAR);
    const [steered] = focusRays(frame(0, pose(EYES)), STEERED_ANGULAR);
    const { offsetPitchDeg, offsetYawDeg } = WORN_ANGULAR.viewer;
    expect(worn?.ray && angleBetweenDeg(worn.ray.direction, forward)).toBeCloseTo(
      Math.hypot(offsetYawDeg, offsetPitchDeg),
      1,
    );
    expect(steered?.ray && angleBetweenDeg(steered.ray.direction, forward)).toBeCloseTo(0, 5);
  });
});

describe('focusOfRays', () => {
  const near = box('near', [0, 1.6, -1]);
  const far = box('far', [0, 1.6, -3]);
  const rays = focusRays(frame(0, pose(EYES)), STEERED_ANGULAR);

  it('hits the front-most box and says how far it is', () => {
    // The near box is 0.2 m deep, so its face stands 0.9 m ahead.
    expect(focusOfRays(rays, [far, near])).toEqual([{ signal: 'viewer', aoiId: 'near', distanceM: 0.9 }]);
  });

  it('prefers the smaller of two boxes that the eyes are inside of', () => {
    const room = box('room', EYES, { box: { center: EYES, size: [4, 3, 4] } });
    const booth = box('booth', EYES, { box: { center: EYES, size: [1, 2, 1] } });
    expect(focusOfRays(rays, [room, booth])[0]?.aoiId).toBe('booth');
  });

  it('uses part boxes where there are any', () => {
    const lShape = box('counter', [0, 1.6, -2], {
      box: { center: [0, 1.6, -2], size: [3, 1, 3] },
      parts: [{ center: [1.4, 1.6, -2], size: [0.2, 1, 3] }],
    });
    expect(focusOfRays(rays, [lShape])[0]?.aoiId).toBeNull();
  });
});
