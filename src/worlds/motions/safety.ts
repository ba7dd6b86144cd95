import { LENS_PITCH_M } from '../builders/status-tower.ts';
import type { AoiMotion } from './aoi-motion.ts';
import { blink, eased, fallen } from './easing.ts';

/** Channels: cylinder gone (above 0.5), needle angle in radians. */
export const EXTINGUISHER_MOTION: AoiMotion = {
  aoiId: 'extinguisher',
  channels: 2,
  settleS: 1,
  states: {
    missing: {
      says: 'The bracket under the sign is empty.',
      pose(out) {
        out[0] = 1;
      },
    },
    'low-pressure': {
      says: 'The needle of its gauge sinks from green into the red.',
      pose(out, s) {
        out[1] = 1.35 * eased(s, 4);
      },
    },
  },
  bind(stage) {
    const bottle = stage.part('bottle');
    const needle = stage.part('needle');
    return (values) => {
      const there = (values[0] as number) < 0.5;
      bottle.visible = there;
      needle.visible = there;
      needle.rotation.z = values[1] as number;
    };
  },
};

/** Channels: metres the button is pressed in. */
export const EMERGENCY_STOP_MOTION: AoiMotion = {
  aoiId: 'emergency-stop',
  channels: 1,
  settleS: 0.3,
  states: {
    pressed: {
      says: 'The mushroom button is pushed in and shows its yellow collar no more.',
      pose(out, s) {
        out[0] = 0.02 * eased(s, 0.18);
      },
    },
  },
  bind(stage) {
    const button = stage.part('button');
    const restZ = button.position.z;
    return (values) => {
      button.position.z = restZ - (values[0] as number);
      button.rotation.z = (values[0] as number) * 20;
    };
  },
};

/** Channels: share by which the chain is undone. */
export const CYLINDERS_MOTION: AoiMotion = {
  aoiId: 'gas-cylinders',
  channels: 1,
  settleS: 1,
  states: {
    'chain-loose': {
      says: 'The chain slips off its hook, hangs down from one post and swings.',
      pose(out, s) {
        out[0] = fallen(s, 0.55) + 0.12 * Math.sin(s * 4.2) * Math.exp(-s * 0.6) * eased(s, 0.6);
      },
    },
  },
  bind(stage) {
    const chain = stage.part('chain');
    return (values) => {
      chain.rotation.z = -1.5 * (values[0] as number);
    };
  },
};

/** Channels: light of the sign in [0, 1]. */
export const EXIT_SIGN_MOTION: AoiMotion = {
  aoiId: 'exit-sign',
  channels: 1,
  settleS: 0.5,
  rest(out) {
    out[0] = 1;
  },
  states: {
    dark: {
      says: 'The lamp of the exit sign fades twice and goes out.',
      pose(out, s) {
        const fading = 1 - 0.7 * (eased(s, 0.5) - eased(s - 0.6, 0.6));
        out[0] = fading * (1 - eased(s - 1.6, 0.7));
      },
    },
  },
  bind(stage) {
    const face = stage.lamp('face');
    return (values) => {
      face.color.setScalar(0.3 + 0.7 * (values[0] as number));
    };
  },
};

/** Channels: door angle in radians. */
export const CABINET_MOTION: AoiMotion = {
  aoiId: 'electrical-cabinet',
  channels: 1,
  settleS: 1,
  states: {
    open: {
      says: 'The door of the electrical cabinet swings open and bares its breakers.',
      pose(out, s) {
        out[0] = 1.75 * eased(s, 2.4);
      },
    },
  },
  bind(stage) {
    const door = stage.part('door');
    return (values) => {
      door.rotation.y = -(values[0] as number);
    };
  },
};

/** Channels: share of the handle's turn, padlock on (share of its way), tag on (above 0), swing of both in radians. */
export const ISOLATOR_MOTION: AoiMotion = {
  aoiId: 'grinder-isolator',
  channels: 4,
  settleS: 0.6,
  states: {
    off: {
      says: 'The red handle turns from ON to OFF.',
      pose(out, s) {
        out[0] = eased(s, 0.5);
      },
    },
    locked: {
      says: 'The handle stands at OFF and a red padlock goes through it.',
      pose(out, s) {
        out[0] = 1;
        out[1] = eased(s, 0.8);
      },
    },
    tagged: {
      says: 'Handle at OFF, padlock on, and a danger tag swings on the padlock.',
      pose(out, s) {
        out[0] = 1;
        out[1] = 1;
        out[2] = s;
        out[3] = 0.3 * Math.sin(s * 5.5) * Math.exp(-s * 0.9);
      },
    },
  },
  bind(stage) {
    const handle = stage.part('handle');
    const padlock = stage.part('padlock');
    const tagged = stage.part('padlock-with-tag');
    const lockZ = padlock.position.z;
    return (values) => {
      handle.rotation.z = (-Math.PI / 2) * (values[0] as number);
      const locked = values[1] as number;
      tagged.visible = (values[2] as number) > 0;
      padlock.visible = locked > 0 && !tagged.visible;
      padlock.position.z = lockZ + 0.07 * (1 - locked);
      tagged.rotation.z = values[3] as number;
    };
  },
};

/** Channels: padlock and tag taken (above 0.5). */
export const LOCKOUT_MOTION: AoiMotion = {
  aoiId: 'lockout-station',
  channels: 1,
  settleS: 0,
  states: {
    'lock-taken': {
      says: 'The first padlock and a danger tag are off their hooks.',
      pose(out) {
        out[0] = 1;
      },
    },
  },
  bind(stage) {
    const taken = stage.part('lock-and-tag');
    return (values) => {
      taken.visible = (values[0] as number) < 0.5;
    };
  },
};

/** Light of the tower's lenses from below: green, amber, red. */
const TOWER_LIGHTS: readonly (readonly [r: number, g: number, b: number])[] = [
  [0.0, 0.42, 0.04],
  [0.9, 0.33, 0.0],
  [0.85, 0.02, 0.01],
];

/** Channels: green, amber and red light in [0, 1]; one lens at a time is lit. */
export const TOWER_MOTION: AoiMotion = {
  aoiId: 'status-tower',
  channels: 3,
  settleS: 0.4,
  rest(out) {
    out[0] = 1;
  },
  states: {
    amber: {
      says: 'The signal tower changes from green to steady amber.',
      pose(out, s) {
        out[0] = 1 - eased(s, 0.4);
        out[1] = eased(s, 0.4);
      },
    },
    red: {
      says: 'The signal tower changes from green to red and pulses once a second.',
      pose(out, s) {
        out[0] = 1 - eased(s, 0.4);
        out[2] = eased(s, 0.4) * (1 - 0.75 * blink(Math.max(0, s - 0.4), 1));
      },
    },
    dark: {
      says: 'The signal tower has lost its power: no lamp is lit.',
      pose(out, s) {
        out[0] = 1 - eased(s, 0.4);
      },
    },
  },
  bind(stage) {
    const lens = stage.part('lit');
    const lamp = stage.lamp('lit');
    const lowestY = lens.position.y;
    return (values) => {
      let lit = 0;
      for (let i = 1; i < TOWER_LIGHTS.length; i++) if ((values[i] as number) > (values[lit] as number)) lit = i;
      const light = values[lit] as number;
      const color = TOWER_LIGHTS[lit];
      if (color === undefined) return;
      lens.position.y = lowestY + lit * LENS_PITCH_M;
      lamp.emissive.setRGB(color[0] * light, color[1] * light, color[2] * light);
    };
  },
};

/** Channels: lid angle in radians. */
export const FIRST_AID_MOTION: AoiMotion = {
  aoiId: 'first-aid',
  channels: 1,
  settleS: 0.8,
  states: {
    'left-open': {
      says: 'The door of the first-aid box swings open; its shelf is half empty.',
      pose(out, s) {
        out[0] = 1.9 * eased(s, 1.4);
      },
    },
  },
  bind(stage) {
    const door = stage.part('door');
    return (values) => {
      door.rotation.y = -(values[0] as number);
    };
  },
};
