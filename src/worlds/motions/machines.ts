import type { AoiMotion } from './aoi-motion.ts';
import { blink, eased, fallen, spunUp } from './easing.ts';

const TURN = Math.PI * 2;
const GUARD_OPEN_RAD = 1.75;
/** Turns per second at full run; under 3 Hz so that the chalk mark never strobes. */
const WHEEL_HZ = 1.6;

/** The guard springs back, bounces twice and settles; angle in radians after `s` seconds. */
function guardAngle(s: number): number {
  if (s <= 0) return 0;
  return GUARD_OPEN_RAD * (1 - Math.exp(-2.6 * s) * (Math.cos(5.2 * s) + 0.5 * Math.sin(5.2 * s)));
}

/** Channels: guard angle, wheel angle, radians. */
export const GRINDER_MOTION: AoiMotion = {
  aoiId: 'bench-grinder',
  channels: 2,
  settleS: 1.2,
  states: {
    'guard-open': {
      says: 'The right wheel guard springs open and the bare wheel runs up.',
      pose(out, s) {
        out[0] = guardAngle(s);
        out[1] = TURN * spunUp(s, WHEEL_HZ, 3);
      },
    },
    running: {
      says: 'The wheel runs with its guard in place.',
      pose(out, s) {
        out[1] = TURN * spunUp(s, WHEEL_HZ, 3);
      },
    },
  },
  bind(stage) {
    const guard = stage.part('guard');
    const wheel = stage.part('wheel');
    return (values) => {
      guard.rotation.x = -(values[0] as number);
      wheel.rotation.x = values[1] as number;
    };
  },
};

/** Channels: heat in [0, 1], breath of the glow around 1. */
export const HEATER_MOTION: AoiMotion = {
  aoiId: 'hot-surface',
  channels: 2,
  settleS: 5,
  rest(out) {
    out[1] = 1;
  },
  states: {
    hot: {
      says: 'Plate and bearing ring heat up to a dull red, then orange.',
      pose(out, s) {
        out[0] = eased(s, 6);
        out[1] = 1 + 0.05 * Math.sin(s * 1.9) * eased(s, 6);
      },
    },
  },
  bind(stage) {
    const hot = stage.lamp('hot');
    return (values) => {
      const heat = values[0] as number;
      const breath = values[1] as number;
      // Dull red first, then orange, as steel does between 600 and 900 degrees.
      hot.emissive.setRGB(1.1 * heat ** 1.3 * breath, 0.13 * heat ** 2.6 * breath, 0.003 * heat ** 4 * breath);
      // Scale darkens the steel, so the glow keeps its colour under the lamps.
      hot.color.setRGB(1 - 0.55 * heat, 1 - 0.8 * heat, 1 - 0.88 * heat);
    };
  },
};

/** How far the ram travels down to the workpiece, metres, and the time of one stroke, seconds. */
const RAM_STROKE_M = 0.2;
const STROKE_S = 5;

/** Down slowly, a moment under load, up again. */
function ramDrop(s: number): number {
  const t = Math.max(0, s) % STROKE_S;
  return RAM_STROKE_M * (eased(t, 2) - eased(t - 2.6, 1.8));
}

/** Channels: ram drop in metres, guard swing in radians, guard gone (above 0.5). */
export const PRESS_MOTION: AoiMotion = {
  aoiId: 'hydraulic-press',
  channels: 3,
  settleS: 1,
  states: {
    pressing: {
      says: 'The ram strokes down and up behind the fitted guard.',
      pose(out, s) {
        out[0] = ramDrop(s);
      },
    },
    'guard-dropped': {
      says: 'The mesh guard slips off its upper hooks and falls open while the ram goes on.',
      pose(out, s) {
        out[0] = ramDrop(s - 1);
        out[1] = 1.9 * fallen(s, 0.7);
      },
    },
    'guard-missing': {
      says: 'The press works without its guard: only the hooks are left.',
      pose(out, s) {
        out[0] = ramDrop(s);
        out[2] = 1;
      },
    },
  },
  bind(stage) {
    const ram = stage.part('ram');
    const guard = stage.part('guard');
    const restY = ram.position.y;
    return (values) => {
      ram.position.y = restY - (values[0] as number);
      guard.rotation.x = values[1] as number;
      guard.visible = (values[2] as number) < 0.5;
    };
  },
};

const CHUCK_HZ = 1.8;

/** Channels: chuck angle in radians, key present (above 0.5). */
export const DRILL_MOTION: AoiMotion = {
  aoiId: 'drill-press',
  channels: 2,
  settleS: 0,
  states: {
    running: {
      says: 'The chuck turns and nobody stands at the drill.',
      pose(out, s) {
        out[0] = TURN * spunUp(s, CHUCK_HZ, 2);
      },
    },
    'key-in-chuck': {
      says: 'The key was left in the standing chuck.',
      pose(out) {
        out[1] = 1;
      },
    },
  },
  bind(stage) {
    const chuck = stage.part('chuck');
    const keyed = stage.part('chuck-with-key');
    return (values) => {
      chuck.rotation.y = values[0] as number;
      keyed.visible = (values[1] as number) > 0.5;
      chuck.visible = !keyed.visible;
    };
  },
};

/** Needle angles of the tank gauge, radians from upright, counter-clockwise positive. */
const NEEDLE_REST_RAD = 0.5;
const NEEDLE_RED_RAD = -1.75;

/** Channels: needle angle in radians. */
export const COMPRESSOR_MOTION: AoiMotion = {
  aoiId: 'compressor',
  channels: 1,
  settleS: 2,
  rest(out, runS) {
    out[0] = NEEDLE_REST_RAD + 0.02 * Math.sin(runS * 2.1);
  },
  states: {
    overpressure: {
      says: 'The needle of the tank gauge climbs into the red and trembles there.',
      pose(out, s) {
        const risen = eased(s, 6);
        out[0] = (out[0] as number) * (1 - risen) + risen * (NEEDLE_RED_RAD + 0.05 * Math.sin(s * 9));
      },
    },
  },
  bind(stage) {
    const needle = stage.part('needle');
    return (values) => {
      needle.rotation.z = values[0] as number;
    };
  },
};

/** Channels: green and red light of the stack lamp, in [0, 1]. */
export const LATHE_MOTION: AoiMotion = {
  aoiId: 'turning-centre',
  channels: 2,
  settleS: 0.6,
  rest(out, runS) {
    // Ready: the green lamp breathes once every four seconds.
    out[0] = 0.5 - 0.5 * Math.cos((runS / 4) * TURN);
  },
  states: {
    alarm: {
      says: 'The stack lamp turns from green to a slow red blink.',
      pose(out, s) {
        out[0] = (out[0] as number) * (1 - eased(s, 0.5));
        out[1] = blink(s, 1);
      },
    },
  },
  bind(stage) {
    const lamp = stage.lamp('status');
    return (values) => {
      const ready = values[0] as number;
      const alarm = values[1] as number;
      lamp.emissive.setRGB(0.02 * ready + 0.9 * alarm, 0.35 * ready + 0.04 * alarm, 0.08 * ready + 0.02 * alarm);
    };
  },
};
