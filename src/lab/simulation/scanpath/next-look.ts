import { type AoiSample, angleToBoxDeg, angleToPointDeg, aoiLogAngularSize, type Ray, type Vec3 } from 'heed';

/** Edges of the classes of distance between the gaze and an AOI's box, degrees. */
const DISTANCE_EDGES_DEG = [0.5, 2, 4, 7, 11, 16, 24, 36, 60] as const;

/** Beyond this angle from the head's forward nothing is in view, degrees: half of a headset's field. */
export const VIEW_HALF_DEG = 45;

/** What the next look is chosen by, in the order of the weights. */
export const LOOK_FEATURES = [
  ...DISTANCE_EDGES_DEG.map((edge) => `from${edge}Deg`),
  'outOfView',
  'logAngularSize',
  'region',
  'target',
  'targetVisited',
  'returned',
  'visited',
  'elsewhere',
  'elsewhereReturned',
] as const;
const DIM = LOOK_FEATURES.length;
const AT = Object.fromEntries(LOOK_FEATURES.map((name, at) => [name, at])) as Readonly<Record<string, number>>;

/** Where somebody looks, and has looked before. */
export interface LookSituation {
  readonly aois: readonly AoiSample[];
  readonly gaze: Ray;
  /** The head's forward, world, unit length. */
  readonly forward: Vec3;
  /** What the gaze leaves. */
  readonly current: number | 'elsewhere';
  /** What it was on before; `null` at first. */
  readonly previous: number | 'elsewhere' | null;
  readonly target: number | null;
  isVisited(aoi: number): boolean;
}

/** Angle from the gaze to the nearest box of an AOI, degrees. */
export function partAngleDeg(gaze: Ray, aoi: AoiSample): number {
  if (aoi.parts === undefined) return angleToBoxDeg(gaze, aoi.box);
  let nearest = Number.POSITIVE_INFINITY;
  for (const part of aoi.parts) nearest = Math.min(nearest, angleToBoxDeg(gaze, part));
  return nearest;
}

/** Features of every AOI then of "elsewhere", [n + 1, LOOK_FEATURES]; what the gaze leaves is no candidate: see `isCandidate`. */
export function lookFeatures(situation: LookSituation): Float32Array {
  const { aois, gaze, forward, current, previous, target } = situation;
  const features = new Float32Array((aois.length + 1) * DIM);
  for (const [j, aoi] of aois.entries()) {
    if (j === current) continue;
    const row = features.subarray(j * DIM, (j + 1) * DIM);
    const distanceDeg = partAngleDeg(gaze, aoi);
    for (let edge = DISTANCE_EDGES_DEG.length - 1; edge >= 0; edge--) {
      if (distanceDeg < (DISTANCE_EDGES_DEG[edge] ?? 0)) continue;
      row[edge] = 1;
      break;
    }
    row[AT.outOfView as 0] =
      angleToPointDeg({ origin: gaze.origin, direction: forward }, aoi.box.center) > VIEW_HALF_DEG ? 1 : 0;
    row[AT.logAngularSize as 0] = aoiLogAngularSize(gaze, aoi);
    row[AT.region as 0] = aoi.kind === 'region' ? 1 : 0;
    row[AT.target as 0] = j === target ? 1 : 0;
    row[AT.targetVisited as 0] = j === target && situation.isVisited(j) ? 1 : 0;
    row[AT.returned as 0] = j === previous ? 1 : 0;
    row[AT.visited as 0] = situation.isVisited(j) ? 1 : 0;
  }
  const row = features.subarray(aois.length * DIM);
  row[AT.elsewhere as 0] = 1;
  row[AT.elsewhereReturned as 0] = previous === 'elsewhere' ? 1 : 0;
  return features;
}

/** Weight times feature, summed, of one candidate; `at` is its place in `features`. */
export function lookLogit(weights: readonly number[], features: Float32Array, at: number): number {
  let logit = 0;
  for (let k = 0; k < DIM; k++) logit += (weights[k] ?? 0) * (features[at * DIM + k] ?? 0);
  return logit;
}
