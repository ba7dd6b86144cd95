import type { MeshStandardMaterial, Object3D } from 'three';

/** Parts that live quietly whatever happens. */
export interface IdleParts {
  readonly status: MeshStandardMaterial;
  readonly hourHand: Object3D | null;
  readonly minuteHand: Object3D | null;
  /** Base turn, shoulder, elbow, wrist. */
  readonly robot: readonly Object3D[];
}

const CLOCK_START_MIN = 10 * 60 + 8;
/** One pick-and-place cycle of the arm, milliseconds. */
const ROBOT_CYCLE_MS = 11_000;

type RobotPose = readonly [turn: number, shoulder: number, elbow: number, wrist: number];

/** Poses the arm visits, radians, and the share of the cycle at which it arrives; it waits between arrival and departure. */
const ROBOT_STOPS: readonly { readonly arrive: number; readonly leave: number; readonly pose: RobotPose }[] = [
  { arrive: 0, leave: 0.1, pose: [-0.35, 0.25, 0.35, 0.75] },
  { arrive: 0.28, leave: 0.36, pose: [-0.35, 0.5, 0.5, 0.5] },
  { arrive: 0.5, leave: 0.54, pose: [0.1, 0.12, 0.3, 0.7] },
  { arrive: 0.74, leave: 0.84, pose: [0.4, 0.42, 0.55, 0.5] },
  { arrive: 1, leave: 1, pose: [-0.35, 0.25, 0.35, 0.75] },
];

const smooth = (t: number): number => t * t * t * (t * (6 * t - 15) + 10);

function poseRobot(parts: readonly Object3D[], runMs: number): void {
  const phase = (runMs % ROBOT_CYCLE_MS) / ROBOT_CYCLE_MS;
  for (let i = 0; i + 1 < ROBOT_STOPS.length; i++) {
    const from = ROBOT_STOPS[i];
    const to = ROBOT_STOPS[i + 1];
    if (from === undefined || to === undefined || phase >= to.arrive) continue;
    const t = smooth(Math.max(0, (phase - from.leave) / (to.arrive - from.leave)));
    for (let joint = 0; joint < parts.length; joint++) {
      const part = parts[joint];
      const a = from.pose[joint as 0];
      const angle = a + (to.pose[joint as 0] - a) * t;
      if (part === undefined) continue;
      if (joint === 0) part.rotation.y = angle;
      else part.rotation.x = angle;
    }
    return;
  }
}

/** Poses everything that moves without meaning anything; a pure function of `runMs`. */
export function poseIdle(parts: IdleParts, runMs: number): void {
  const minutes = CLOCK_START_MIN + runMs / 60_000;
  if (parts.hourHand !== null) parts.hourHand.rotation.z = (-minutes / 720) * Math.PI * 2;
  if (parts.minuteHand !== null) parts.minuteHand.rotation.z = (-minutes / 60) * Math.PI * 2;
  // The lathe is ready: its green lamp breathes once every four seconds.
  const breath = 0.5 - 0.5 * Math.cos((runMs / 4000) * Math.PI * 2);
  parts.status.emissive.setRGB(0.02 * breath, 0.35 * breath, 0.08 * breath);
  poseRobot(parts.robot, runMs);
}
