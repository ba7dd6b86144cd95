import { SIGNAL_FEATURES } from 'heed';
import type { Inputs } from '../benchmark/instance.ts';
import { PLACE_COLUMNS } from './gaze-scene.ts';
import { MEMORY_COLUMNS } from './look-memory.ts';

/** Signals that a gaze direction is read from, as the session names them. */
export const GAZE_STREAMS = ['viewer', 'controller-right', 'eye'] as const;

/** How far back the trails of head and eye look, milliseconds. */
export const TRAIL_MS = [33, 66, 133, 267, 533, 1067, 1600] as const;

/** Trails and probes per kind of input; the eye's come first, which the head alone must do without. */
export const SEERS = { head: ['viewer'], eye: ['eye', 'viewer'] } as const;

/** Who a trail is of. */
export type Seer = (typeof SEERS)[Inputs][number];

/** What a moment tells beside its signals. */
const MOMENT = ['isResponse', 'sincePhaseS', 'headRollYawDeg', 'headHeightM'] as const;

/** Signals that are given per kind of input. */
export const GIVEN_STREAMS: Readonly<Record<Inputs, readonly (typeof GAZE_STREAMS)[number][]>> = {
  head: ['viewer', 'controller-right'],
  eye: ['viewer', 'controller-right', 'eye'],
};

/** Names of the probes: now, along the trail, where the trail leads. */
const PROBES: Readonly<Record<Inputs, readonly string[]>> = {
  head: SEERS.head.flatMap(probeNames),
  eye: SEERS.eye.flatMap(probeNames),
};

/** Names of the columns of a row, the part after the last dot says what it is. */
export const ROW_COLUMNS: Readonly<Record<Inputs, readonly string[]>> = {
  head: rowColumns('head'),
  eye: rowColumns('eye'),
};

/** Names of the columns of an AOI. */
export const SCENE_COLUMNS: Readonly<Record<Inputs, readonly string[]>> = {
  head: [...PLACE_COLUMNS, ...PROBES.head],
  eye: [...PLACE_COLUMNS, ...PROBES.eye, ...MEMORY_COLUMNS],
};

function probeNames(name: string): readonly string[] {
  return [
    `${name}.boxDeg`,
    ...TRAIL_MS.map((lagMs) => `${name}.box${lagMs}Deg`),
    `${name}.ahead150Deg`,
    `${name}.ahead300Deg`,
  ];
}

function rowColumns(inputs: Inputs): readonly string[] {
  return [
    ...GIVEN_STREAMS[inputs].flatMap((stream) => SIGNAL_FEATURES.map((name) => `${stream}.${name}`)),
    ...SEERS[inputs].flatMap((seer) =>
      TRAIL_MS.flatMap((ms) => [`${seer}.trailYaw${ms}Deg`, `${seer}.trailPitch${ms}Deg`]),
    ),
    ...MOMENT,
  ];
}
