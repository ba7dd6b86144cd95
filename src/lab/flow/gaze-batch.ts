import { GAZE_POINTS, type GazeArrays } from 'heed/tfjs/fit';
import type { Inputs } from '../benchmark/instance.ts';
import { type GazeColumn, standardRows } from './gaze-columns.ts';
import { ROW_COLUMNS, SCENE_COLUMNS } from './gaze-inputs.ts';
import type { GazeRow } from './gaze-rows.ts';
import { PLACE_COLUMNS } from './gaze-scene.ts';
import type { ScenePrior } from './scene-prior.ts';

/** Inputs of an AOI beside SCENE_COLUMNS: what earlier people did there, whether that is known. */
export const PRIOR_INPUTS = 3;

/** A row as the model's inputs, before it is mirrored or jittered. */
export interface GazeExample {
  /** [row columns]. */
  readonly row: Float32Array;
  /** [n, scene columns]. */
  readonly scene: Float32Array;
  /** [n, 6], degrees: middle (yaw, pitch), outline (left, right, bottom, top). */
  readonly places: Float32Array;
  /** [GAZE_POINTS, 2], degrees. */
  readonly points: Float32Array;
  /** [n, 2]: ln of the share of looks, of the probability of being looked at next; `null` in an unknown room. */
  readonly prior: Float32Array | null;
}

/** Columns of both kinds of rows. */
export interface GazeColumns {
  readonly inputs: Inputs;
  readonly row: readonly GazeColumn[];
  readonly scene: readonly GazeColumn[];
}

const PLACES = 6;

export function exampleOf(columns: GazeColumns, row: GazeRow, prior: ScenePrior | null): GazeExample {
  const width = SCENE_COLUMNS[columns.inputs].length;
  const n = row.scene.length / width;
  const places = new Float32Array(n * PLACES);
  for (let i = 0; i < n; i++) places.set(row.scene.subarray(i * width, i * width + PLACES), i * PLACES);
  return {
    row: standardRows(columns.row, row.row, ROW_COLUMNS[columns.inputs].length),
    scene: standardRows(columns.scene, row.scene, width),
    places,
    points: row.points,
    prior: prior === null ? null : priorInputs(prior, row.current, n),
  };
}

/** How an example enters a batch. */
export interface Shown {
  readonly example: GazeExample;
  readonly mirrored: boolean;
  /** False hides what is known of the room. */
  readonly known: boolean;
}

/** Normal noise on standardised inputs; absent adds none. */
export interface GazeNoise {
  readonly size: number;
  readonly normal: () => number;
}

export function gazeBatch(columns: GazeColumns, shown: readonly Shown[], noise?: GazeNoise): GazeArrays {
  const size = shown.length;
  const [rowWidth, sceneWidth] = [columns.row.length, columns.scene.length];
  const n = Math.max(...shown.map(({ example }) => example.places.length / PLACES));
  const width = sceneWidth + PRIOR_INPUTS;
  const out = {
    rows: new Float32Array(size * rowWidth),
    scene: new Float32Array(size * n * width),
    points: [0, 1].map(() => new Float32Array(size * GAZE_POINTS)),
    mask: new Float32Array(size * n),
    places: Array.from({ length: PLACES }, () => new Float32Array(size * n)),
  };
  shown.forEach(({ example, mirrored, known }, b) => {
    columns.row.forEach(({ mirror, sign }, c) => {
      const value = mirrored ? (example.row[mirror] ?? 0) * sign : (example.row[c] ?? 0);
      out.rows[b * rowWidth + c] = value + (noise === undefined ? 0 : noise.size * noise.normal());
    });
    for (let p = 0; p < GAZE_POINTS; p++) {
      const [yaws, pitches] = out.points;
      if (yaws !== undefined) yaws[b * GAZE_POINTS + p] = (example.points[p * 2] ?? 0) * (mirrored ? -1 : 1);
      if (pitches !== undefined) pitches[b * GAZE_POINTS + p] = example.points[p * 2 + 1] ?? 0;
    }
    const prior = known ? example.prior : null;
    const count = example.places.length / PLACES;
    for (let i = 0; i < count; i++) {
      const at = b * n + i;
      out.mask[at] = 1;
      columns.scene.forEach(({ mirror, sign }, c) => {
        out.scene[at * width + c] = mirrored
          ? (example.scene[i * sceneWidth + mirror] ?? 0) * sign
          : (example.scene[i * sceneWidth + c] ?? 0);
      });
      if (prior !== null) {
        out.scene.set([prior[i * 2] ?? 0, prior[i * 2 + 1] ?? 0, 1], at * width + sceneWidth);
      }
      MIRRORED_PLACE.forEach(([from, sign], place) => {
        const to = out.places[place];
        if (to === undefined) return;
        to[at] = mirrored ? (example.places[i * PLACES + from] ?? 0) * sign : (example.places[i * PLACES + place] ?? 0);
      });
    }
  });
  return { size, n, ...out };
}

/** Where the mirrored value of a place comes from, with which sign. */
const MIRRORED_PLACE = PLACE_COLUMNS.slice(0, PLACES).map((name): readonly [from: number, sign: number] => {
  if (name === 'leftDeg') return [PLACE_COLUMNS.indexOf('rightDeg'), -1];
  if (name === 'rightDeg') return [PLACE_COLUMNS.indexOf('leftDeg'), -1];
  return [PLACE_COLUMNS.indexOf(name), name === 'yawDeg' ? -1 : 1];
});

/** About zero mean, unit deviation. */
function priorInputs({ logShare, next }: ScenePrior, current: number | null, n: number): Float32Array {
  const out = new Float32Array(n * 2);
  for (let i = 0; i < n; i++) {
    out[i * 2] = (logShare[i] ?? -4) + 4;
    out[i * 2 + 1] = current === null ? 0 : Math.log((next[current * n + i] ?? 0) + 1e-4) / 2 + 2;
  }
  return out;
}
