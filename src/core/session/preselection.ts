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

/** What is known of each place of the scene's list, valid while its length stays the same. */
export interface PreselectionState {
  /** By place: bin of its score; whether it is considered. */
  bins: Uint16Array;
  considered: Uint8Array;
  /** AOIs in each bin. */
  readonly counts: Uint32Array;
  /** Places that are considered, in ascending order. */
  readonly places: number[];
  readonly chosen: AoiSample[];
  turn: number;
}

/**
 * Which AOIs are considered when there are more than `most`: those near a ray, those that matter, those that changed.
 *
 * Everything is considered while it fits. An AOI that comes near a ray is noticed within eight frames. The answer is
 * rewritten by the next step.
 */
export function preselectionStage(most: number): Stage<PreselectionState, PreselectionInput, readonly AoiSample[]> {
  return {
    init: () => ({
      bins: new Uint16Array(),
      considered: new Uint8Array(),
      counts: new Uint32Array(BINS + 1),
      places: [],
      chosen: [],
      turn: 0,
    }),
    step(state, input) {
      const { aois } = input;
      if (aois.length <= most) return [state, aois];
      if (state.bins.length !== aois.length) beginAnew(state, input);
      else scoreShare(state, input);
      choose(state, most);
      state.chosen.length = state.places.length;
      for (let i = 0; i < state.places.length; i++) state.chosen[i] = aois[state.places[i] as number] as AoiSample;
      return [state, state.chosen];
    },
  };
}

function beginAnew(state: PreselectionState, input: PreselectionInput): void {
  const { length } = input.aois;
  state.bins = new Uint16Array(length);
  state.considered = new Uint8Array(length);
  state.counts.fill(0);
  state.counts[0] = length;
  for (let place = 0; place < length; place++) {
    const aoi = input.aois[place] as AoiSample;
    scorePlace(state, place, input.isKept(aoi.id) ? URGENT : scoreOf(aoi, input));
  }
}

/** Looks anew at what is considered, then at the next part of the rest. */
function scoreShare(state: PreselectionState, input: PreselectionInput): void {
  const { aois } = input;
  for (const place of state.places) {
    const aoi = aois[place] as AoiSample;
    // Only what was considered can have been given a cue.
    scorePlace(state, place, input.isKept(aoi.id) ? URGENT : scoreOf(aoi, input) - CONSIDERED_DEG);
  }
  const size = Math.ceil(aois.length / SLICES);
  const end = Math.min(aois.length, (state.turn + 1) * size);
  for (let place = state.turn * size; place < end; place++) {
    if (state.considered[place] === 0) scorePlace(state, place, scoreOf(aois[place] as AoiSample, input));
  }
  state.turn = (state.turn + 1) % SLICES;
}

function scorePlace({ bins, counts }: PreselectionState, place: number, score: number): void {
  const before = bins[place] as number;
  const bin = binOf(score);
  if (bin === before) return;
  bins[place] = bin;
  counts[before] = (counts[before] as number) - 1;
  counts[bin] = (counts[bin] as number) + 1;
}

/** Degrees to the nearest ray, less for what deserves to be considered sooner. */
function scoreOf(aoi: AoiSample, { rays, timeMs }: PreselectionInput): number {
  if (aoi.hazardActive) return URGENT;
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
  return nearestDeg - RELEVANT_DEG * (aoi.relevance ?? 0) - (changed ? CHANGED_DEG : 0);
}

/** Bin of a score; what is urgent falls into the first. */
const binOf = (score: number): number =>
  score <= LOWEST_DEG ? 0 : Math.min(BINS, ((score - LOWEST_DEG) / BIN_DEG) | 0);

/** Considers the places of the `most` lowest scores; equal within a bin, the first ones. */
function choose({ bins, considered, counts, places }: PreselectionState, most: number): void {
  let last = 0;
  let below = 0;
  while (last < BINS && below + (counts[last] as number) <= most) {
    below += counts[last] as number;
    last += 1;
  }
  let left = most - below;
  for (const place of places) considered[place] = 0;
  places.length = 0;
  for (let place = 0; place < bins.length; place++) {
    const bin = bins[place] as number;
    if (bin > last) continue;
    if (bin === last) {
      if (left === 0) continue;
      left -= 1;
    }
    considered[place] = 1;
    places.push(place);
  }
}
