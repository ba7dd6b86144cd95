import { boxRadius } from '../../geometry/box.ts';
import type { Vec3 } from '../../geometry/vec3.ts';
import type { AoiSample } from '../../signals/scene-sample.ts';
import { type AoiBehaviour, usualMPerS } from './aoi-behaviour.ts';
import type { BehaviourInput, BehaviourState } from './behaviour-stage.ts';
import { importanceColumn as C, IMPORTANCE_DIM } from './importance-features.ts';
import { createNeighbours, type Neighbours, relateAois } from './neighbours.ts';

/** Longest bout of motion that is told apart from lasting motion, seconds. */
const LONG_S = 30;
/** Time over which nearness of a passage counts, seconds. */
const AHEAD_S = 6;
/** Bottom of a box above which it can come down on somebody, metres. */
const OVERHEAD_M = 1.2;

const KIND_COLUMN = {
  object: C.kindObject,
  person: C.kindPerson,
  machine: C.kindMachine,
  sign: C.kindSign,
  region: C.kindRegion,
  hazard: C.kindHazard,
} as const satisfies Record<AoiSample['kind'], number>;

/** [n, IMPORTANCE_DIM], row i for `aois[i]`; the memory is that of `scratch` and valid until its next use. */
export interface ImportanceScratch {
  features: Float32Array;
  neighbours: Neighbours;
  readonly behaviours: (AoiBehaviour | undefined)[];
}

export const createImportanceScratch = (): ImportanceScratch => ({
  features: new Float32Array(),
  neighbours: createNeighbours(0),
  behaviours: [],
});

/** The AOIs as rows of `IMPORTANCE_FEATURES` at the newest frame that `state` has seen. */
export function encodeImportance(
  state: BehaviourState,
  { timeMs, viewer, aois }: BehaviourInput,
  scratch: ImportanceScratch = createImportanceScratch(),
): Float32Array {
  const n = aois.length;
  if (scratch.features.length < n * IMPORTANCE_DIM) {
    scratch.features = new Float32Array(n * IMPORTANCE_DIM);
    scratch.neighbours = createNeighbours(n);
  }
  const { features: out, neighbours, behaviours } = scratch;
  behaviours.length = n;
  for (let i = 0; i < n; i++) behaviours[i] = state.aois.get(aois[i]?.id ?? ('' as AoiSample['id']));
  relateAois(neighbours, aois, behaviours);
  out.fill(0, 0, n * IMPORTANCE_DIM);
  for (let i = 0; i < n; i++) {
    const aoi = aois[i];
    const behaviour = behaviours[i];
    if (aoi === undefined || behaviour === undefined) continue;
    const at = i * IMPORTANCE_DIM;
    encodeMotion(out, at, behaviour, timeMs);
    encodePlace(out, at, aoi);
    if (viewer !== null) encodeToViewer(out, at, aoi, behaviour, viewer);
    out[at + C.threatened] = neighbours.threatened[i] ?? 0;
    out[at + C.threatening] = neighbours.threatening[i] ?? 0;
    out[at + C.personNear] = neighbours.personNear[i] ?? 0;
    out[at + C.machineNear] = neighbours.machineNear[i] ?? 0;
    out[at + KIND_COLUMN[aoi.kind]] = 1;
    out[at + C.relevance] = aoi.relevance ?? 0;
    out[at + C.marked] = aoi.relevance === null ? 0 : 1;
    out[at + C.hazardActive] = aoi.hazardActive ? 1 : 0;
  }
  encodeAmongOthers(out, n);
  return out;
}

const rate = (mPerS: number): number => Math.log1p(10 * mPerS);
const fade = (fromMs: number | null, timeMs: number, overS: number): number =>
  fromMs === null ? 0 : Math.exp(-Math.max(0, timeMs - fromMs) / (overS * 1000));

function encodeMotion(out: Float32Array, at: number, behaviour: AoiBehaviour, timeMs: number): void {
  const { velocity, drift, home, homeSize, center, size } = behaviour;
  out[at + C.justAppeared] = fade(behaviour.appearedMs, timeMs, 8);
  out[at + C.appeared] = behaviour.appearedMs === null ? 0 : 1;
  out[at + C.justChanged] = fade(behaviour.changedMs, timeMs, 6);
  out[at + C.changed] = behaviour.changedMs === null ? 0 : 1;
  out[at + C.changes] = behaviour.changes < 0.01 ? 0 : Math.log1p(behaviour.changes);
  out[at + C.stirs] = behaviour.stirs < 0.01 ? 0 : Math.log1p(behaviour.stirs);
  const usual = usualMPerS(behaviour);
  // What has not moved for a minute has nothing more to tell.
  if (usual < 1e-4 && behaviour.recentMPerS < 1e-4 && !behaviour.moving) return;
  const { recentMPerS: recent, beforeMPerS: before } = behaviour;
  out[at + C.pace] = rate(behaviour.paceMPerS);
  out[at + C.recentPace] = rate(recent);
  out[at + C.usualPace] = rate(usual);
  const change = rate(recent) - rate(usual);
  out[at + C.surge] = Math.max(0, change);
  out[at + C.lull] = Math.max(0, -change);
  out[at + C.habit] = before / (before + recent + 0.01);
  out[at + C.straightness] = Math.sqrt(drift[0] ** 2 + drift[1] ** 2 + drift[2] ** 2) / (recent + 0.01);
  out[at + C.unsteadiness] = rate(
    Math.sqrt((velocity[0] - drift[0]) ** 2 + (velocity[1] - drift[1]) ** 2 + (velocity[2] - drift[2]) ** 2),
  );
  if (behaviour.moving) {
    out[at + C.justStirred] = fade(behaviour.stirredMs, timeMs, 6);
    const boutS = behaviour.stirredMs === null ? LONG_S : (timeMs - behaviour.stirredMs) / 1000;
    out[at + C.longMoving] = Math.min(1, boutS / LONG_S);
  } else out[at + C.justStopped] = fade(behaviour.restedMs, timeMs, 8);
  out[at + C.displaced] = Math.log1p(
    5 * Math.sqrt((center[0] - home[0]) ** 2 + (center[1] - home[1]) ** 2 + (center[2] - home[2]) ** 2),
  );
  const [wider, taller, deeper] = [size[0] - homeSize[0], size[1] - homeSize[1], size[2] - homeSize[2]];
  out[at + C.reshaped] = Math.log1p(5 * Math.sqrt(wider * wider + taller * taller + deeper * deeper));
  out[at + C.spread] = Math.log1p(5 * Math.max(0, wider + deeper));
  out[at + C.dropped] = Math.log1p(5 * Math.max(0, home[1] - center[1]));
  out[at + C.falling] = rate(Math.max(0, -velocity[1]));
}

function encodePlace(out: Float32Array, at: number, { box }: AoiSample): void {
  const bottomM = Math.max(0, box.center[1] - box.size[1] / 2);
  out[at + C.low] = Math.exp(-bottomM / 0.2);
  out[at + C.flat] = Math.exp(-box.size[1] / 0.12);
  out[at + C.overhead] = Math.min(1, Math.max(0, bottomM - OVERHEAD_M));
  out[at + C.tall] = Math.min(2, box.size[1]);
  out[at + C.large] = Math.log1p(5 * boxRadius(box));
}

function encodeToViewer(
  out: Float32Array,
  at: number,
  { box }: AoiSample,
  { velocity, moving }: AoiBehaviour,
  viewer: Vec3,
): void {
  const x = viewer[0] - box.center[0];
  const y = viewer[1] - box.center[1];
  const z = viewer[2] - box.center[2];
  const distanceM = Math.sqrt(x * x + y * y + z * z) + 0.05;
  // The viewer is a column down to the floor: only the way across counts.
  const aside = Math.max(0, Math.abs(x) - box.size[0] / 2);
  const along = Math.max(0, Math.abs(z) - box.size[2] / 2);
  const gap = Math.sqrt(aside * aside + along * along);
  out[at + C.near] = Math.exp(-gap / 2);
  out[at + C.angularSize] = (2 * Math.atan(boxRadius(box) / distanceM)) / Math.PI;
  if (!moving) return;
  const across = Math.sqrt(x * x + z * z) + 1e-6;
  const closing = (velocity[0] * x + velocity[2] * z) / across;
  if (closing <= 0) return;
  out[at + C.closing] = rate(closing);
  out[at + C.contact] = Math.min(2, closing / (gap + 0.2));
  const speed2 = velocity[0] ** 2 + velocity[2] ** 2;
  const passS = Math.min(AHEAD_S, (closing * across) / speed2);
  const missX = x - velocity[0] * passS;
  const missZ = z - velocity[2] * passS;
  out[at + C.willPassNear] = Math.exp(-Math.sqrt(missX * missX + missZ * missZ) / 1.5);
}

/** Sets each AOI against the others: who of them moves, whose state changes. */
function encodeAmongOthers(out: Float32Array, n: number): void {
  let [paces, changes, movers] = [0, 0, 0];
  for (let at = 0; at < n * IMPORTANCE_DIM; at += IMPORTANCE_DIM) {
    const pace = out[at + C.recentPace] ?? 0;
    paces += pace;
    changes += out[at + C.justChanged] ?? 0;
    if (pace > 0.2) movers += 1;
  }
  const sceneMotion = Math.log1p(movers) / 2;
  for (let at = 0; at < n * IMPORTANCE_DIM; at += IMPORTANCE_DIM) {
    out[at + C.sceneMotion] = sceneMotion;
    out[at + C.paceShare] = (out[at + C.recentPace] ?? 0) / (paces + 0.05);
    out[at + C.changeShare] = (out[at + C.justChanged] ?? 0) / (changes + 0.05);
  }
}
