import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiId, AoiSample } from '../signals/scene-sample.ts';
import type { Stage } from '../signals/stage.ts';

/** Part of the AOIs that are looked at anew in a frame, beside those that are considered already. */
const SLICES = 8;

/** How far an AOI may lie from every ray and still come before one that a ray hits, degrees. */
const RELEVANT_DEG = 20;
const CHANGED_DEG = 40;
const CONSIDERED_DEG = 4;
const CHANGED_MS = 2000;

/** Comes first, whatever else there is. */
const URGENT = -1000;

/** Steps in which AOIs are told apart when only some of them can be considered, degrees. */
const BIN_DEG = 1;
const BINS = 360;
const LOWEST_DEG = -100;

const DEG = 180 / Math.PI;

export interface PreselectionInput {
  readonly timeMs: number;
  readonly rays: readonly FocusRay[];
  readonly aois: readonly AoiSample[];
  /** AOIs that must stay, because a cue is on them. */
  isKept(id: AoiId): boolean;
}

/** Places of AOIs in the scene's list, valid while its length stays the same. */
export interface PreselectionState {
  scores: Float32Array;
  considered: Uint8Array;
  places: readonly number[];
  turn: number;
}

/**
 * Which AOIs are considered when there are more than `most`: those near a ray, those that matter, those that changed.
 *
 * Everything is considered while it fits. An AOI that comes near a ray is noticed within eight frames.
 */
export function preselectionStage(most: number): Stage<PreselectionState, PreselectionInput, readonly AoiSample[]> {
  return {
    init: () => ({ scores: new Float32Array(), considered: new Uint8Array(), places: [], turn: 0 }),
    step(state, input) {
      const { aois } = input;
      if (aois.length <= most) return [state, aois];
      if (state.scores.length !== aois.length) {
        state.scores = new Float32Array(aois.length);
        state.considered = new Uint8Array(aois.length);
        state.places = [];
        scoreRange(state, input, 0, aois.length);
      } else {
        const size = Math.ceil(aois.length / SLICES);
        scoreRange(state, input, state.turn * size, Math.min(aois.length, (state.turn + 1) * size));
        state.turn = (state.turn + 1) % SLICES;
        for (const place of state.places) scorePlace(state, input, place);
      }
      state.places = lowest(state.scores, most);
      state.considered.fill(0);
      for (const place of state.places) state.considered[place] = 1;
      return [state, state.places.flatMap((place) => aois[place] ?? [])];
    },
  };
}

function scoreRange(state: PreselectionState, input: PreselectionInput, from: number, to: number): void {
  for (let place = from; place < to; place++) scorePlace(state, input, place);
}

function scorePlace(state: PreselectionState, input: PreselectionInput, place: number): void {
  const aoi = input.aois[place];
  if (aoi !== undefined) state.scores[place] = scoreOf(aoi, input, state.considered[place] === 1);
}

/** Degrees to the nearest ray, less for what deserves to be considered sooner. */
function scoreOf(aoi: AoiSample, { rays, timeMs, isKept }: PreselectionInput, isConsidered: boolean): number {
  if (aoi.hazardActive || isKept(aoi.id)) return URGENT;
  let nearestDeg = 180;
  const { center, size } = aoi.box;
  const radiusM = Math.sqrt(size[0] * size[0] + size[1] * size[1] + size[2] * size[2]) / 2;
  for (const { ray } of rays) {
    if (ray === null) continue;
    // By hand: this is done thousands of times a frame.
    const x = center[0] - ray.origin[0];
    const y = center[1] - ray.origin[1];
    const z = center[2] - ray.origin[2];
    const distanceM = Math.sqrt(x * x + y * y + z * z) + 1e-6;
    const cosine = (x * ray.direction[0] + y * ray.direction[1] + z * ray.direction[2]) / distanceM;
    const centreDeg = Math.acos(Math.max(-1, Math.min(1, cosine))) * DEG;
    nearestDeg = Math.min(nearestDeg, Math.max(0, centreDeg - (radiusM / distanceM) * DEG));
  }
  const changed = aoi.changedMs !== null && timeMs - aoi.changedMs < CHANGED_MS;
  return (
    nearestDeg - RELEVANT_DEG * (aoi.relevance ?? 0) - (changed ? CHANGED_DEG : 0) - (isConsidered ? CONSIDERED_DEG : 0)
  );
}

/** Bin of a score; what is urgent falls into the first. */
const binOf = (score: number): number =>
  score <= LOWEST_DEG ? 0 : Math.min(BINS, ((score - LOWEST_DEG) / BIN_DEG) | 0);

/** Places of the `count` lowest scores in ascending order of place; equal within a bin, the first ones. */
function lowest(scores: Float32Array, count: number): readonly number[] {
  const bins = new Uint32Array(BINS + 1);
  for (let place = 0; place < scores.length; place++) {
    const bin = binOf(scores[place] ?? 180);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let last = 0;
  let below = 0;
  while (last < BINS && below + (bins[last] ?? 0) <= count) {
    below += bins[last] ?? 0;
    last += 1;
  }
  let left = count - below;
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const bin = binOf(scores[place] ?? 180);
    if (bin < last) places.push(place);
    else if (bin === last && left > 0) {
      left -= 1;
      places.push(place);
    }
  }
  return places;
}
