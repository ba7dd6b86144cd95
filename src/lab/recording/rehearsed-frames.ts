import {
  type AoiSample,
  add,
  aoiId,
  type FrameSample,
  fromYawPitch,
  type InputSample,
  multiply,
  normalize,
  type Pose,
  type Quat,
  type SceneSample,
  type Vec3,
} from 'heed';

/** A made-up run: somebody who looks around among things, some of which move. */
export interface RehearsalOptions {
  readonly seconds: number;
  readonly aois: number;
  /** AOIs in motion all the time. */
  readonly moving: number;
  /** @default 72 */
  readonly hertz?: number;
  /** Adds an eye tracker. @default true */
  readonly eye?: boolean;
  /** Uniform numbers in [0, 1). */
  readonly random: () => number;
}

/** Noise of inside-out tracking: about 0.1 mm, 0.01 deg from frame to frame. */
const NOISE_M = 1e-4;
const NOISE_RAD = 2e-4;

export interface RehearsedFrame {
  readonly sample: FrameSample;
  readonly scene: SceneSample;
}

/** The frames of such a run: smooth motion with the noise of a tracker, in numbers as unround as a headset's. */
export function* rehearsedFrames(options: RehearsalOptions): Generator<RehearsedFrame> {
  const { seconds, aois: count, moving, hertz = 72, eye = true, random } = options;
  const noise = (size: number): number => (random() + random() + random() - 1.5) * size;
  const shaken = (position: Vec3, yawDeg: number, pitchDeg: number): Pose => ({
    position: add(position, [noise(NOISE_M), noise(NOISE_M), noise(NOISE_M)]),
    orientation: shakenQuat(fromYawPitch(yawDeg, pitchDeg), noise),
  });
  const hand = (side: -1 | 1, timeS: number): InputSample => {
    const sway = Math.sin(timeS * 1.7 + side) * 0.1;
    const ray = shaken([side * 0.25, 1.1 + sway, -0.35], sway * 80, -25 + sway * 60);
    return {
      source: 'controller',
      handedness: side < 0 ? 'left' : 'right',
      targetRay: ray,
      grip: shaken(add(ray.position, [0, -0.03, 0.05]), sway * 80, -60),
      selecting: side > 0 && Math.sin(timeS * 0.9) > 0.97,
      squeezing: false,
    };
  };
  const things = Array.from({ length: count }, (_, i) => thing(i, random));
  let gazeDeg: readonly [number, number] = [0, 0];
  for (let i = 0; i < seconds * hertz; i++) {
    const timeMs = 5000 + (i * 1000) / hertz + noise(0.3);
    const timeS = i / hertz;
    const yawDeg = 50 * Math.sin(timeS * 0.5) + 20 * Math.sin(timeS * 1.3);
    const pitchDeg = -10 + 12 * Math.sin(timeS * 0.8);
    if (i % Math.round(hertz / 3) === 0) gazeDeg = [noise(25), noise(15)];
    const viewer = shaken([0.3 * Math.sin(timeS * 0.2), 1.62, 0.2 * Math.cos(timeS * 0.3)], yawDeg, pitchDeg);
    yield {
      sample: {
        timeMs,
        viewer,
        eye: eye ? { gaze: shaken(viewer.position, yawDeg + gazeDeg[0] + noise(0.3), pitchDeg + gazeDeg[1]) } : null,
        inputs: [hand(-1, timeS), hand(1, timeS)],
      },
      scene: {
        aois: things
          .map((aoi, at) => (at < moving ? moved(aoi, timeS, at) : aoi))
          .map((aoi, at) => hazardous(aoi, at, timeMs)),
      },
    };
  }
}

const shakenQuat = (q: Quat, noise: (size: number) => number): Quat => {
  const [x, y, z, w] = multiply([noise(NOISE_RAD), noise(NOISE_RAD), noise(NOISE_RAD), 1], q);
  const norm = Math.hypot(x, y, z, w);
  return [x / norm, y / norm, z / norm, w / norm];
};

function thing(i: number, random: () => number): AoiSample {
  const [x, , z] = normalize([random() * 2 - 1, 0, random() * 2 - 1]);
  const distanceM = 1.5 + random() * 5;
  return {
    id: aoiId(`thing-${i}`),
    label: `Thing ${i}`,
    kind: i % 5 === 0 ? 'machine' : 'object',
    box: {
      center: [x * distanceM, 0.3 + random() * 2, z * distanceM],
      size: [0.1 + random() * 0.5, 0.1 + random() * 0.5, 0.1 + random() * 0.5],
    },
    relevance: i % 4 === 0 ? 0.5 : null,
    visibleFraction: 1,
    hazardActive: false,
    deadlineMs: null,
    changedMs: null,
  };
}

const moved = (aoi: AoiSample, timeS: number, at: number): AoiSample => ({
  ...aoi,
  box: {
    center: add(aoi.box.center, [Math.sin(timeS + at), 0, Math.cos(timeS * 0.7 + at)]),
    size: aoi.box.size,
  },
  visibleFraction: Math.round(3.5 + 3.5 * Math.sin(timeS * 2 + at)) / 7,
});

/** Every ninth thing is a hazard for five seconds of each twenty, one after the other. */
function hazardous(aoi: AoiSample, at: number, timeMs: number): AoiSample {
  if (at % 9 !== 4) return aoi;
  const phaseMs = (timeMs + at * 1700) % 20_000;
  if (phaseMs > 5000) return aoi;
  return {
    ...aoi,
    kind: 'hazard',
    hazardActive: true,
    deadlineMs: timeMs - phaseMs + 5000,
    changedMs: timeMs - phaseMs,
  };
}
