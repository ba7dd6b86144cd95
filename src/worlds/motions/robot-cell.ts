import type { Object3D } from 'three';
import { BELT_PITCH_M } from '../builders/conveyor.ts';
import type { AoiMotion } from './aoi-motion.ts';
import { blink, eased, spunDown } from './easing.ts';

/** Metres per second. */
const BELT_M_PER_S = 0.12;
const BELT_STOP_S = 0.8;

/** Channels: metres the belt has run, warning light in [0, 1]. */
export const CONVEYOR_MOTION: AoiMotion = {
  aoiId: 'conveyor',
  channels: 2,
  settleS: 0,
  rest(out, runS) {
    out[0] = BELT_M_PER_S * runS;
  },
  states: {
    stopped: {
      says: 'The belt slows down, stands still, and its warning light blinks amber.',
      pose(out, s, runS) {
        out[0] = BELT_M_PER_S * (runS - s + spunDown(s, 1, BELT_STOP_S));
        out[1] = blink(Math.max(0, s - 0.6), 1);
      },
    },
    waiting: {
      says: 'The belt stands still, as it does in a break.',
      pose(out, s, runS) {
        out[0] = BELT_M_PER_S * (runS - s + spunDown(s, 1, BELT_STOP_S));
      },
    },
  },
  bind(stage) {
    const parts = stage.part('parts');
    const warning = stage.lamp('warning');
    const restZ = parts.position.z;
    return (values) => {
      const way = values[0] as number;
      parts.position.z = restZ - (way - Math.floor(way / BELT_PITCH_M) * BELT_PITCH_M);
      const amber = values[1] as number;
      warning.emissive.setRGB(0.9 * amber, 0.4 * amber, 0.02 * amber);
    };
  },
};

type RobotPose = readonly [turn: number, shoulder: number, elbow: number, wrist: number];

/** One pick-and-place cycle of the arm, seconds. */
const CYCLE_S = 11;

/** Poses the arm visits, radians, and the share of the cycle at which it arrives; it waits between arrival and departure. */
const ROBOT_STOPS: readonly { readonly arrive: number; readonly leave: number; readonly pose: RobotPose }[] = [
  { arrive: 0, leave: 0.1, pose: [0, 0.3, 0.1, 1.0] },
  { arrive: 0.28, leave: 0.36, pose: [0, 0.7, -0.35, 0.95] },
  { arrive: 0.5, leave: 0.54, pose: [0.45, 0.05, 0.2, 0.95] },
  { arrive: 0.74, leave: 0.84, pose: [0.95, 0.4, 0.2, 0.9] },
  { arrive: 1, leave: 1, pose: [0, 0.3, 0.1, 1.0] },
];
const HOME: RobotPose = [0, -0.45, 0.9, 1.05];
/** Over the head end of the conveyor. */
const OVER_PART: RobotPose = [0, 0.7, -0.35, 0.95];
/** Stretched out low towards the walkway. */
const HUMAN_SIDE: RobotPose = [-1.35, 0.72, -0.5, 0.2];

/** Writes the joints of the cycle at a time in seconds. */
function cycle(out: Float64Array, timeS: number): void {
  const phase = (((timeS % CYCLE_S) + CYCLE_S) % CYCLE_S) / CYCLE_S;
  for (let i = 0; i + 1 < ROBOT_STOPS.length; i++) {
    const from = ROBOT_STOPS[i];
    const to = ROBOT_STOPS[i + 1];
    if (from === undefined || to === undefined || phase >= to.arrive) continue;
    const t = eased(phase - from.leave, to.arrive - from.leave);
    for (let joint = 0; joint < 4; joint++) {
      const a = from.pose[joint as 0];
      out[joint] = a + (to.pose[joint as 0] - a) * t;
    }
    return;
  }
}

/** Leaves the cycle where it was and goes to one pose in `lastsS` seconds; the base turns first, so that its way can be read. */
function reach(out: Float64Array, s: number, runS: number, target: RobotPose, lastsS: number): void {
  cycle(out, runS - s);
  for (let joint = 0; joint < 4; joint++) {
    const t = joint === 0 ? eased(s, lastsS * 0.7) : eased(s - lastsS * 0.2, lastsS * 0.8);
    const a = out[joint] as number;
    out[joint] = a + (target[joint as 0] - a) * t;
  }
}

/** Colours of the light ring: working, reaching for a part, reaching towards people; violet while homing. */
const RING: readonly (readonly [r: number, g: number, b: number])[] = [
  [0.0, 0.42, 0.03],
  [0.85, 0.3, 0.0],
  [0.85, 0.02, 0.01],
  [0.26, 0.02, 0.5],
];

/** Channels: four joint angles in radians (base turn, shoulder, elbow, wrist), weights of the four ring colours. */
export const ROBOT_MOTION: AoiMotion = {
  aoiId: 'robot-arm',
  channels: 8,
  settleS: 2,
  rest(out, runS) {
    cycle(out, runS);
    out[4] = 1;
  },
  states: {
    homing: {
      says: 'The arm folds up to its home pose; its ring turns violet.',
      pose(out, s, runS) {
        reach(out, s, runS, HOME, 3);
        ringTo(out, 7, eased(s, 0.6));
      },
    },
    'reaching-part': {
      says: 'The arm reaches for the part at the head of the conveyor; its ring turns amber.',
      pose(out, s, runS) {
        reach(out, s, runS, OVER_PART, 2.4);
        ringTo(out, 5, eased(s, 0.6));
      },
    },
    'reaching-human': {
      says: 'The arm swings out towards the walkway; its ring turns red and pulses slowly.',
      pose(out, s, runS) {
        reach(out, s, runS, HUMAN_SIDE, 3.2);
        ringTo(out, 6, eased(s, 0.6));
        out[6] = (out[6] as number) * (1 - 0.5 * blink(Math.max(0, s - 0.6), 1));
      },
    },
  },
  bind(stage) {
    const joints: readonly Object3D[] = ['turn', 'upper', 'fore', 'hand'].map((name) => stage.part(name));
    const ring = stage.lamp('ring');
    return (values) => {
      for (let joint = 0; joint < 4; joint++) {
        const part = joints[joint];
        if (part === undefined) continue;
        if (joint === 0) part.rotation.y = values[0] as number;
        else part.rotation.x = values[joint] as number;
      }
      let r = 0;
      let g = 0;
      let b = 0;
      for (let i = 0; i < RING.length; i++) {
        const weight = values[4 + i] as number;
        r += weight * (RING[i]?.[0] ?? 0);
        g += weight * (RING[i]?.[1] ?? 0);
        b += weight * (RING[i]?.[2] ?? 0);
      }
      ring.emissive.setRGB(r, g, b);
    };
  },
};

/** Fades the ring from green over dark to the colour of `channel`: mixed, green and violet would be a cue's colour. */
function ringTo(out: Float64Array, channel: number, share: number): void {
  out[4] = Math.max(0, 1 - 2 * share);
  out[channel] = Math.max(0, 2 * share - 1);
}
