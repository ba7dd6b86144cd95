import type { AoiMotion } from './aoi-motion.ts';
import { clamp01, eased, fallen } from './easing.ts';

const TROLLEY_WHEEL_M = 0.075;
/** Metres the trolley travels along -Z, with walls around and without. */
const TROLLEY_TRAVEL_M = { room: 1.9, ring: 1.3 } as const;

/** Channels: share of the way travelled. */
export const TROLLEY_MOTION: AoiMotion = {
  aoiId: 'trolley',
  channels: 1,
  settleS: 4,
  states: {
    'before-exit': {
      says: 'The loaded trolley rolls onto the way to the exit.',
      pose(out, s) {
        out[0] = eased(s, 4.5);
      },
    },
  },
  bind(stage) {
    const { object, shadow } = stage;
    const restZ = object.position.z;
    const travelM = TROLLEY_TRAVEL_M[stage.surroundings ? 'room' : 'ring'];
    const wheels = [stage.part('rear'), stage.part('front')];
    return (values) => {
      const way = (values[0] as number) * travelM;
      object.position.z = restZ - way;
      if (shadow !== null) shadow.position.z = object.position.z;
      for (let i = 0; i < wheels.length; i++) {
        const wheel = wheels[i];
        if (wheel !== undefined) wheel.rotation.x = way / TROLLEY_WHEEL_M;
      }
    };
  },
};

const CAN_LYING_RAD = Math.PI / 2;

/** The can falls over in 0.6 s, rocks once and lies. */
function canAngle(s: number): number {
  if (s <= 0) return 0;
  if (s < 0.6) return CAN_LYING_RAD * (s / 0.6) ** 2.4;
  const after = s - 0.6;
  return CAN_LYING_RAD - 0.14 * Math.abs(Math.sin(after * 7)) * Math.exp(-4.5 * after);
}

/** Oil spreads fast, then ever slower: share of its final width. */
function puddleSpread(s: number): number {
  const t = clamp01((s - 0.5) / 9);
  return 1 - (1 - t) ** 2.6;
}

/** Channels: angle of the can in radians, spread of the puddle in [0, 1]. */
export const SPILL_MOTION: AoiMotion = {
  aoiId: 'oil-spill',
  channels: 2,
  settleS: 3,
  states: {
    spilling: {
      says: 'The oil can tips over and a puddle spreads into the walkway.',
      pose(out, s) {
        out[0] = canAngle(s);
        out[1] = puddleSpread(s);
      },
    },
  },
  bind(stage) {
    const can = stage.part('can');
    const puddle = stage.part('puddle');
    return (values) => {
      can.rotation.x = values[0] as number;
      const spread = values[1] as number;
      puddle.visible = spread > 0;
      const scale = Math.max(0.02, spread);
      puddle.scale.set(scale, Math.min(1, 0.3 + spread), scale);
      // The oil runs from the spout, so the puddle's middle moves away from the can as it grows.
      puddle.position.z = 0.25 + 0.12 * spread;
    };
  },
};

/** Free pendulum of a crate whose middle hangs 1 m below the pivot: sqrt(g / L). */
const SWING_RAD_PER_S = Math.sqrt(9.81 / 1.0);

/** Channels: swing around Z and X in radians, metres the load has sunk. */
export const HOIST_MOTION: AoiMotion = {
  aoiId: 'hoist-load',
  channels: 3,
  settleS: 2.5,
  states: {
    swinging: {
      says: 'The hoisted crate begins to swing on its chain.',
      pose(out, s) {
        const envelope = 1 - Math.exp(-s / 3);
        out[0] = 0.2 * envelope * Math.sin(SWING_RAD_PER_S * s);
        out[1] = 0.06 * envelope * Math.sin(SWING_RAD_PER_S * s + 1.1) - 0.06 * envelope * Math.sin(1.1) * Math.exp(-s);
      },
    },
    sinking: {
      says: 'The brake slips: the crate creeps down half a metre in jerks.',
      pose(out, s) {
        out[2] = 0.18 * eased(s - 0.4, 1.2) + 0.16 * eased(s - 2.6, 1) + 0.16 * eased(s - 4.8, 1);
      },
    },
  },
  bind(stage) {
    const load = stage.part('load');
    const restY = load.position.y;
    return (values) => {
      load.rotation.z = values[0] as number;
      load.rotation.x = values[1] as number;
      load.position.y = restY - (values[2] as number);
    };
  },
};

/** Where the ladder comes to rest against the shelves, radians. */
const LADDER_LEAN_RAD = 0.2;

/** Channels: lean in radians. */
export const LADDER_MOTION: AoiMotion = {
  aoiId: 'ladder',
  channels: 1,
  settleS: 1.2,
  states: {
    leaning: {
      says: 'The stepladder tips onto two feet and leans against the shelves.',
      pose(out, s) {
        out[0] = LADDER_LEAN_RAD * fallen(s, 0.9);
      },
    },
  },
  bind(stage) {
    const ladder = stage.part('ladder');
    return (values) => {
      ladder.rotation.z = values[0] as number;
    };
  },
};

/** Channels: share of the cable that lies across the walkway. */
export const CABLE_MOTION: AoiMotion = {
  aoiId: 'floor-cable',
  channels: 1,
  settleS: 2,
  states: {
    across: {
      says: 'The extension cable is pulled off its coil and lies across the walkway.',
      pose(out, s) {
        out[0] = eased(s, 3);
      },
    },
  },
  bind(stage) {
    const laid = stage.part('laid');
    const coil = stage.part('coil');
    return (values) => {
      const share = values[0] as number;
      laid.visible = share > 0;
      laid.scale.x = Math.max(0.01, share);
      coil.scale.set(1 - 0.15 * share, 1 - 0.55 * share, 1 - 0.15 * share);
    };
  },
};

/** Channels: slide in metres, tilt in radians of the topmost box. */
export const BOXES_MOTION: AoiMotion = {
  aoiId: 'delivery-boxes',
  channels: 2,
  settleS: 1.2,
  states: {
    slipping: {
      says: 'The topmost box slides half over the edge of the stack and hangs there.',
      pose(out, s) {
        out[0] = 0.17 * eased(s, 1.6);
        out[1] = 0.16 * eased(s - 0.9, 0.9);
      },
    },
  },
  bind(stage) {
    const top = stage.part('top');
    const restZ = top.position.z;
    return (values) => {
      top.position.z = restZ + (values[0] as number);
      top.rotation.x = values[1] as number;
    };
  },
};
