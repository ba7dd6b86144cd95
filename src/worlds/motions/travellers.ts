import { LEG } from '../builders/figure.ts';
import { ROOM } from '../room.ts';
import { LANE_X_M, WORKSHOP_PATHS } from '../workshop-paths.ts';
import type { AoiMotion, MotionStage } from './aoi-motion.ts';
import { blink, clamp01, eased } from './easing.ts';
import { createTrack, placeOnTrack, type Track, type TrackPlace, wayCovered } from './track.ts';

const TURN = Math.PI * 2;

/** Puts a prop, with its shadow, on its track. */
function follower(stage: MotionStage, track: Track, baseM: number): (wayM: number, turnRad: number) => TrackPlace {
  const { object, shadow, yawRad } = stage;
  const place: TrackPlace = { x: 0, z: 0, headingRad: 0 };
  return (wayM, turnRad) => {
    placeOnTrack(track, wayM, baseM, place);
    object.position.x = place.x;
    object.position.z = place.z;
    object.rotation.y = place.headingRad + turnRad - yawRad;
    if (shadow !== null) {
      shadow.position.x = place.x;
      shadow.position.z = place.z;
      shadow.rotation.y = place.headingRad + turnRad;
    }
    return place;
  };
}

const FORKLIFT_TRACK = createTrack(WORKSHOP_PATHS['forklift-route']);
const FORKLIFT_BASE_M = 1.1;
const FORKLIFT_WHEEL_M = 0.2;
/** The driver looks round and the forks rise before it sets off, seconds. */
const FORKLIFT_START_S = 1.2;
const FORKS_UP_M = 0.14;
/** Beyond this the truck is outside and nothing of it can be seen, metres along -Z behind the front wall. */
const OUTSIDE_M = 1.6;
/** How near the truck's middle must be to part the strips, metres. */
const STRIPS_REACH_M = 1.75;

/** Channels: metres along the route, metres the forks are up, beacon in [0, 1]. */
export const FORKLIFT_MOTION: AoiMotion = {
  aoiId: 'forklift',
  channels: 3,
  settleS: 0,
  states: {
    starting: {
      says: 'The parked forklift raises its forks and its beacon turns on.',
      pose(out, s) {
        out[1] = FORKS_UP_M * eased(s, FORKLIFT_START_S);
        out[2] = beacon(s);
      },
    },
    'forklift-route': {
      says: 'It drives out of its bay along the back aisle, up the lane and through the strip curtain.',
      pose(out, s) {
        out[0] = wayCovered(FORKLIFT_TRACK, s - FORKLIFT_START_S);
        out[1] = FORKS_UP_M * eased(s, FORKLIFT_START_S);
        out[2] = beacon(s);
      },
    },
    outside: {
      says: 'It stands beyond the strip curtain, out of sight.',
      pose(out) {
        out[0] = FORKLIFT_TRACK.lengthM;
        out[1] = FORKS_UP_M;
      },
    },
    returning: {
      says: 'It comes back through the strip curtain in reverse and parks in its bay.',
      pose(out, s) {
        out[0] = FORKLIFT_TRACK.lengthM - wayCovered(FORKLIFT_TRACK, s);
        out[1] = FORKS_UP_M * (1 - eased(s - returnS(), 1));
        out[2] = beacon(s) * (1 - eased(s - returnS() - 1, 1));
      },
    },
  },
  bind(stage) {
    const follow = follower(stage, FORKLIFT_TRACK, FORKLIFT_BASE_M);
    const forks = stage.part('forks');
    const wheels = [stage.part('front'), stage.part('rear')];
    const lamp = stage.lamp('beacon');
    const strips = stage.partOf('strip-curtain', 'strips');
    const forksY = forks.position.y;
    return (values) => {
      const way = values[0] as number;
      const { x, z } = follow(way, 0);
      stage.object.visible = z > ROOM.front - OUTSIDE_M;
      if (stage.shadow !== null) stage.shadow.visible = z > ROOM.front + 0.6;
      forks.position.y = forksY + (values[1] as number);
      for (let i = 0; i < wheels.length; i++) {
        const wheel = wheels[i];
        if (wheel !== undefined) wheel.rotation.x = way / FORKLIFT_WHEEL_M;
      }
      const light = values[2] as number;
      lamp.emissive.setRGB(0.95 * light, 0.42 * light, 0.02 * light);
      const parted = Math.abs(x - LANE_X_M) > 1 ? 0 : 1 - clamp01(Math.abs(z - ROOM.front) / STRIPS_REACH_M);
      if (strips !== null) strips.rotation.x = 1.15 * parted * parted * (3 - 2 * parted);
    };
  },
};

/** Seconds until the truck stands in its bay again. */
const returnS = (): number => {
  const { speedMPerS, accelerationMPerS2 } = FORKLIFT_TRACK.path;
  return FORKLIFT_TRACK.lengthM / speedMPerS + speedMPerS / accelerationMPerS2;
};

/** A rotating beacon, once in 0.8 s. */
const beacon = (s: number): number => eased(s, 0.5) * (0.25 + 0.75 * blink(Math.max(0, s), 1.25));

const WORKER_TRACK = createTrack(WORKSHOP_PATHS['into-robot-cell']);
/** Metres walked in one full stride (two steps). */
const STRIDE_M = 1.15;
const TURN_ROUND_S = 1.1;
/** At rest the worker faces the conveyor, at the end the robot; seconds to turn into the walking direction. */
const FACE_CONVEYOR_RAD = Math.PI / 2;
const FACE_ROBOT_RAD = 2.45;
const LEG_SWING_RAD = 0.42;
const KNEE_BEND_RAD = 0.75;

/** Turn of the body against the way it walks. */
function facing(restRad: number, headingRad: number, share: number): number {
  const turn = restRad - headingRad;
  return Math.atan2(Math.sin(turn), Math.cos(turn)) * share;
}

const probe: TrackPlace = { x: 0, z: 0, headingRad: 0 };

/** Heading of the track `wayM` metres along, radians. */
function headingAt(wayM: number): number {
  placeOnTrack(WORKER_TRACK, wayM, 0.5, probe);
  return probe.headingRad;
}

/** Seconds the walk takes. */
const WALK_S =
  WORKER_TRACK.lengthM / WORKER_TRACK.path.speedMPerS +
  WORKER_TRACK.path.speedMPerS / WORKER_TRACK.path.accelerationMPerS2;

/** Channels: metres along the way, turn against it (radians), how much of the gait shows, reach of the arms, sway. */
export const CO_WORKER_MOTION: AoiMotion = {
  aoiId: 'co-worker',
  channels: 5,
  settleS: 0,
  rest(out, runS) {
    out[1] = facing(FACE_CONVEYOR_RAD, headingAt(0), 1);
    out[3] = 0.75 + 0.12 * Math.sin(runS * 1.3);
    out[4] = 0.035 * Math.sin(runS * 0.7);
  },
  states: {
    'into-robot-cell': {
      says: 'The co-worker turns from the conveyor, walks into the robot cell and bends towards the arm.',
      pose(out, s) {
        const way = wayCovered(WORKER_TRACK, s - TURN_ROUND_S * 0.7);
        const arrived = eased(s - TURN_ROUND_S * 0.7 - WALK_S + 0.4, 1);
        const left = eased(s, TURN_ROUND_S);
        out[0] = way;
        out[1] = (out[1] as number) * (1 - left) + facing(FACE_ROBOT_RAD, headingAt(WORKER_TRACK.lengthM), 1) * arrived;
        out[2] = walking(s - TURN_ROUND_S * 0.7);
        out[3] = (out[3] as number) * (1 - left) + 0.6 * arrived;
        out[4] = (out[4] as number) * (1 - left) + 0.03 * Math.sin(s * 0.8) * arrived;
      },
    },
    'out-of-robot-cell': {
      says: 'The co-worker turns round and walks back to the conveyor.',
      pose(out, s, runS) {
        const way = WORKER_TRACK.lengthM - wayCovered(WORKER_TRACK, s - TURN_ROUND_S);
        const end = facing(FACE_ROBOT_RAD, headingAt(WORKER_TRACK.lengthM), 1);
        const turned = eased(s, TURN_ROUND_S);
        const back = eased(s - TURN_ROUND_S - WALK_S, TURN_ROUND_S);
        const restTurn = out[1] as number;
        const atWork = out[3] as number;
        out[0] = way;
        out[1] = (end * (1 - turned) + Math.PI * turned) * (1 - back) + restTurn * back;
        out[2] = walking(s - TURN_ROUND_S);
        out[3] = 0.6 * (1 - turned) + atWork * back;
        out[4] = 0.035 * Math.sin(runS * 0.7) * back;
      },
    },
  },
  bind(stage) {
    const follow = follower(stage, WORKER_TRACK, 0.5);
    const torso = stage.part('torso');
    const head = stage.part('head');
    const arms = [stage.part('arm-left'), stage.part('arm-right')];
    const thighs = [stage.part('thigh-left'), stage.part('thigh-right')];
    const shins = [stage.part('shin-left'), stage.part('shin-right')];
    return (values) => {
      const way = values[0] as number;
      follow(way, values[1] as number);
      const gait = values[2] as number;
      const reach = values[3] as number;
      const phase = (way / STRIDE_M) * TURN;
      torso.rotation.x = 0.05 * gait + 0.1 * reach;
      torso.rotation.y = gait * 0.07 * Math.sin(phase);
      torso.rotation.z = values[4] as number;
      head.rotation.x = 0.22 * reach;
      let hipM = 0;
      for (let side = 0; side < 2; side++) {
        const leg = phase + side * Math.PI;
        const [arm, thigh, shin] = [arms[side], thighs[side], shins[side]];
        if (arm === undefined || thigh === undefined || shin === undefined) return;
        const hipRad = -gait * LEG_SWING_RAD * Math.sin(leg);
        // The knee bends while its leg swings forward.
        const kneeRad = gait * KNEE_BEND_RAD * Math.max(0, Math.cos(leg)) ** 1.5 + 0.03;
        thigh.rotation.x = hipRad - torso.rotation.x;
        shin.rotation.x = kneeRad;
        hipM = Math.max(hipM, standingHeight(hipRad, kneeRad));
        arm.rotation.x = gait * 0.38 * Math.sin(leg) - reach * (0.62 + 0.06 * side);
      }
      // The foot that reaches lowest carries the body.
      torso.position.y = hipM + LEG.hipDropM;
    };
  },
};

/** Height of the hip over the floor when the lowest point of this leg's sole stands on it. */
function standingHeight(hipRad: number, kneeRad: number): number {
  const shinRad = hipRad + kneeRad;
  const toe = LEG.shinM * Math.cos(shinRad) + LEG.toeM * Math.sin(shinRad);
  const heel = LEG.shinM * Math.cos(shinRad) - LEG.heelM * Math.sin(shinRad);
  return LEG.thighM * Math.cos(hipRad) + Math.max(toe, heel);
}

/** How much of the gait shows `s` seconds after setting off. */
const walking = (s: number): number => eased(s, 0.5) * (1 - eased(s - WALK_S + 0.5, 0.5));

const PALLET_TRACK = createTrack(WORKSHOP_PATHS['before-exit']);

/** Channels: metres slid. */
export const PALLET_MOTION: AoiMotion = {
  aoiId: 'pallet',
  channels: 1,
  settleS: 3,
  states: {
    'before-exit': {
      says: 'A loaded pallet on its truck rolls in front of the exit door and blocks it.',
      pose(out, s) {
        out[0] = wayCovered(PALLET_TRACK, s);
      },
    },
  },
  bind(stage) {
    const follow = follower(stage, PALLET_TRACK, 0.4);
    return (values) => {
      follow(values[0] as number, 0);
    };
  },
};
