import { IMPORTANCE_DIM, importanceColumn } from 'heed';
import { mulberry32 } from '../jov/eye-noise.ts';
import type { MadeScene } from './made-scene.ts';
import { type SceneRow, sceneRows } from './scene-rows.ts';

/** Rows to fit on; an array index is a row. */
export interface FitData {
  /** [rows, IMPORTANCE_DIM] */
  readonly features: Float32Array;
  readonly deserves: Uint8Array;
  /** How many rows of the scenes each stands for. */
  readonly weight: Float32Array;
  /** 1 where the mark is the cause, so that it cannot be left out. */
  readonly byMark: Uint8Array;
}

/** Rows of one AOI less than this apart say nearly the same, seconds. */
const FIT_EVERY_S = 1;
/** Of the rows in which nothing goes on, one in so many is kept. */
const KEPT_NTH = 10;

/** The rows of one scene that are worth fitting on, with the scripted hazards of every other scene left out. */
export function fitRows(scene: MadeScene): FitData {
  const random = mulberry32(scene.seed + 77);
  const rows = sceneRows(scene, { marks: true, hazards: random() < 0.6 }, FIT_EVERY_S);
  const kept = rows.filter((row) => isEventful(row) || random() * KEPT_NTH < 1);
  return {
    features: Float32Array.from({ length: kept.length * IMPORTANCE_DIM }, (_, i) => {
      const row = kept[Math.floor(i / IMPORTANCE_DIM)];
      return row?.features[i % IMPORTANCE_DIM] ?? 0;
    }),
    deserves: Uint8Array.from(kept, (row) => (row.deserves ? 1 : 0)),
    weight: Float32Array.from(kept, (row) => (isEventful(row) ? 1 : KEPT_NTH)),
    byMark: Uint8Array.from(kept, (row) => (row.byMark ? 1 : 0)),
  };
}

const isEventful = ({ deserves, byMark, features }: SceneRow): boolean =>
  deserves ||
  byMark ||
  (['usualPace', 'changed', 'appeared', 'hazardActive'] as const).some(
    (name) => features[importanceColumn[name]] !== 0,
  );

/** All rows of several scenes. */
export function joinData(parts: readonly FitData[]): FitData {
  const rows = parts.reduce((sum, part) => sum + part.deserves.length, 0);
  const joined = {
    features: new Float32Array(rows * IMPORTANCE_DIM),
    deserves: new Uint8Array(rows),
    weight: new Float32Array(rows),
    byMark: new Uint8Array(rows),
  };
  let at = 0;
  for (const part of parts) {
    joined.features.set(part.features, at * IMPORTANCE_DIM);
    joined.deserves.set(part.deserves, at);
    joined.weight.set(part.weight, at);
    joined.byMark.set(part.byMark, at);
    at += part.deserves.length;
  }
  return joined;
}
