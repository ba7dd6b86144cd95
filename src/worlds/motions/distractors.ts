import type { AoiMotion } from './aoi-motion.ts';
import { blink, eased, spunDown, spunUp } from './easing.ts';

const TURN = Math.PI * 2;
const CLOCK_START_MIN = 10 * 60 + 8;

/** Channels: minutes since midnight; the hour hand hardly moves within a run, so it is drawn where it stands. */
export const CLOCK_MOTION: AoiMotion = {
  aoiId: 'clock',
  channels: 1,
  settleS: 0,
  rest(out, runS) {
    out[0] = CLOCK_START_MIN + runS / 60;
  },
  states: {},
  bind(stage) {
    const minute = stage.part('minute');
    return (values) => {
      minute.rotation.z = (-(values[0] as number) / 60) * TURN;
    };
  },
};

/** Turns per second: three blades pass at under 3 Hz, so that nothing strobes. */
const FAN_HZ = 0.7;

/** Channels: angle of the blades, radians. */
export const FAN_MOTION: AoiMotion = {
  aoiId: 'fan',
  channels: 1,
  settleS: 0,
  rest(out, runS) {
    out[0] = TURN * FAN_HZ * runS;
  },
  states: {
    off: {
      says: 'The fan coasts to a stop.',
      pose(out, s, runS) {
        out[0] = TURN * (FAN_HZ * (runS - s) + spunDown(s, FAN_HZ, 4));
      },
    },
    fast: {
      says: 'The fan runs up to its upper speed.',
      pose(out, s, runS) {
        out[0] = TURN * (FAN_HZ * runS + spunUp(s, 0.25, 3));
      },
    },
  },
  bind(stage) {
    const blades = stage.part('blades');
    return (values) => {
      blades.rotation.z = values[0] as number;
    };
  },
};

/** Channels: light of the call lamp in [0, 1]. */
export const PHONE_MOTION: AoiMotion = {
  aoiId: 'phone',
  channels: 1,
  settleS: 0.4,
  states: {
    ringing: {
      says: 'The wall phone rings: its call lamp blinks slowly, with pauses.',
      pose(out, s) {
        // One second of ringing, two of silence.
        const ringing = eased(s % 3, 0.15) * (1 - eased((s % 3) - 1.2, 0.3));
        out[0] = ringing * (0.35 + 0.65 * blink(s, 2));
      },
    },
  },
  bind(stage) {
    const lamp = stage.lamp('lamp');
    return (values) => {
      const light = values[0] as number;
      lamp.emissive.setRGB(0.9 * light, 0.5 * light, 0.05 * light);
    };
  },
};

/** Each picture of the screen stays this long, seconds. */
const PICTURE_S = 7;
const PICTURES = 3;

/** Channels: the picture shown, from 0; the alarm page (above 0.5). */
export const SCREEN_MOTION: AoiMotion = {
  aoiId: 'screen',
  channels: 2,
  settleS: 0,
  rest(out, runS) {
    out[0] = Math.floor(Math.max(0, runS) / PICTURE_S) % PICTURES;
  },
  states: {
    alarm: {
      says: 'The production screen shows a machine alarm instead of its changing pictures.',
      pose(out) {
        out[1] = 1;
      },
    },
  },
  bind(stage) {
    const pictures = ['picture-0', 'picture-1', 'picture-2'].map((name) => stage.part(name));
    const alarm = stage.part('alarm');
    return (values) => {
      alarm.visible = (values[1] as number) > 0.5;
      for (let i = 0; i < pictures.length; i++) {
        const picture = pictures[i];
        if (picture !== undefined) picture.visible = !alarm.visible && i === values[0];
      }
    };
  },
};

/** Channels: metres the drawer is out. */
export const TOOL_CART_MOTION: AoiMotion = {
  aoiId: 'tool-cart',
  channels: 1,
  settleS: 0.8,
  states: {
    'drawer-open': {
      says: 'A full-length drawer slides out at shin height and stays open.',
      pose(out, s) {
        out[0] = 0.27 * eased(s, 1.1);
      },
    },
  },
  bind(stage) {
    const drawer = stage.part('drawer');
    const restZ = drawer.position.z;
    return (values) => {
      drawer.position.z = restZ + (values[0] as number);
    };
  },
};

/** Channels: share by which the curtain is up. */
export const ROLLER_DOOR_MOTION: AoiMotion = {
  aoiId: 'roller-door',
  channels: 1,
  settleS: 1.5,
  states: {
    opening: {
      says: 'The roller door winds up and shows the yard.',
      pose(out, s) {
        out[0] = 0.9 * eased(s, 6);
      },
    },
    closing: {
      says: 'The roller door comes down from open to shut.',
      pose(out, s) {
        out[0] = 0.9 * (1 - eased(s, 6));
      },
    },
  },
  bind(stage) {
    const curtain = stage.part('curtain');
    return (values) => {
      curtain.scale.y = 1 - (values[0] as number);
    };
  },
};
