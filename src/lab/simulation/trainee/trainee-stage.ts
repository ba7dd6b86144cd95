import {
  type AoiId,
  type AoiSample,
  DEG_TO_RAD,
  dot,
  normalize,
  type PlannedCue,
  rotate,
  type Stage,
  subtract,
  type Vec3,
} from 'heed';
import { type Chance, chanceOf } from '../chance.ts';
import type { GazeInstant } from '../scanpath/gaze-track.ts';
import { type ScanpathState, scanpathStage } from '../scanpath/scanpath-stage.ts';
import type { ScanpathStatistics } from '../scanpath/scanpath-statistics.ts';
import { followChance } from './cue-response.ts';
import { type Learning, type LearningAssumptions, priorityOf, vigilanceOf } from './learning.ts';

/** How one simulated trainee looks for trouble; log odds unless said otherwise. */
export interface TraineeTraits {
  /** Mean length of a bout of work, then of looking around, milliseconds. */
  readonly workMs: number;
  readonly scanMs: number;
  /** What is worked at draws the gaze by this much during work. */
  readonly workPull: number;
  /** What a skill is about draws the gaze by this much at full priority: learned monitoring. */
  readonly monitorPull: number;
  /** What has not been looked at for `exploreMs` draws the gaze by this much while looking around, what was just seen by nothing. */
  readonly explorePull: number;
  readonly exploreMs: number;
  /** Something wrong within view draws the gaze by this much, of a novice then of an expert. */
  readonly anomalyPull: readonly [novice: number, expert: number];
  /** Chance that a change straight ahead takes the gaze at once; it halves every 20 deg aside. */
  readonly onsetCapture: number;
}

/** Chosen, not fitted, so that a novice without cues notices about half of the hazards of a generated practice. */
export const TRAINEE_TRAITS: TraineeTraits = {
  workMs: 3500,
  scanMs: 5000,
  workPull: 2,
  monitorPull: 4,
  explorePull: 4,
  exploreMs: 15_000,
  anomalyPull: [1.5, 5],
  onsetCapture: 0.35,
};

export interface TraineeInput {
  readonly timeMs: number;
  /** In the same order at every step. */
  readonly aois: readonly AoiSample[];
  readonly cues: readonly PlannedCue[];
}

export interface TraineeOptions {
  readonly seed: number;
  readonly statistics: ScanpathStatistics;
  readonly traits: TraineeTraits;
  readonly learning: Learning;
  readonly assumptions: LearningAssumptions;
  /** World, metres; the trainee stands still. */
  readonly eye: Vec3;
  /** AOIs that the trainee's own work is about. */
  readonly work: ReadonlySet<AoiId>;
}

/** Rewritten in place by its stage. */
export interface TraineeState {
  readonly chance: Chance;
  readonly scanpath: ScanpathState;
  forward: Vec3;
  timeMs: number;
  isWorking: boolean;
  boutEndsMs: number;
  /** Since when each cue has been shown, with its class. */
  readonly shown: Map<AoiId, { readonly cue: PlannedCue['cue']; readonly sinceMs: number }>;
  /** When each AOI was last looked at. */
  readonly seenMs: Map<AoiId, number>;
  /** Hazards that have been looked at. */
  readonly known: Set<AoiId>;
  /** When the newest change of each AOI was that has had its chance to take the gaze. */
  readonly heeded: Map<AoiId, number>;
}

/** Within this angle from the head's forward something wrong can be made out, as a cosine. */
const VIEW_COSINE = Math.cos(45 * DEG_TO_RAD);
/** A change takes the gaze soon or not at all, milliseconds. */
const CHANGE_MS = 400;
const HALVING_DEG = 20;

/** A trainee at work: bouts of work and of looking around, drawn aside by changes, cues, and what practice has taught. */
export function traineeStage(options: TraineeOptions): Stage<TraineeState, TraineeInput, GazeInstant> {
  const { seed, statistics, traits, learning, assumptions, eye, work } = options;
  const vigilance = vigilanceOf(learning, assumptions);
  const priorities = new Map(
    [...learning.skills.keys()].map((skill) => [skill, priorityOf(learning, skill, assumptions)]),
  );
  const forward: Vec3 = [0, 0, -1];
  const scanpath = scanpathStage(statistics.preview, { seed, gaze: forward, head: forward });
  const learned = ({ skill }: AoiSample): number =>
    skill === undefined ? 0 : (priorities.get(skill) ?? 0) * vigilance;

  const scanPullOf = (state: TraineeState, aoi: AoiSample): number => {
    const unseenMs = state.timeMs - (state.seenMs.get(aoi.id) ?? Number.NEGATIVE_INFINITY);
    return traits.monitorPull * learned(aoi) + traits.explorePull * Math.min(1, unseenMs / traits.exploreMs);
  };

  const pullOf = (state: TraineeState, aoi: AoiSample): number => {
    const working = state.isWorking ? (work.has(aoi.id) ? traits.workPull : 0) : scanPullOf(state, aoi);
    if (!isNews(state, aoi) || cosineTo(state, eye, aoi) < VIEW_COSINE) return working;
    const [novice, expert] = traits.anomalyPull;
    return working + novice + (expert - novice) * learned(aoi);
  };

  /** What takes the gaze at this step: a change, else a cue. */
  function captureOf(state: TraineeState, { timeMs, aois, cues }: TraineeInput, stepMs: number): number | null {
    for (const [index, aoi] of aois.entries()) {
      const { changedMs, id } = aoi;
      if (changedMs === null || changedMs === state.heeded.get(id) || timeMs - changedMs > CHANGE_MS) continue;
      state.heeded.set(id, changedMs);
      const asideDeg = Math.acos(Math.max(-1, Math.min(1, cosineTo(state, eye, aoi)))) / DEG_TO_RAD;
      const chance = asideDeg > 50 ? 0 : traits.onsetCapture * vigilance * 2 ** (-asideDeg / HALVING_DEG);
      if (state.chance.uniform() < chance) return index;
    }
    for (const cue of cues) {
      const known = state.shown.get(cue.aoiId);
      if (known?.cue !== cue.cue) state.shown.set(cue.aoiId, { cue: cue.cue, sinceMs: timeMs });
      const index = aois.findIndex(({ id }) => id === cue.aoiId);
      const aoi = aois[index];
      if (aoi === undefined) continue;
      const shownMs = timeMs - (state.shown.get(cue.aoiId)?.sinceMs ?? timeMs);
      const chance = followChance(cue, shownMs, cosineTo(state, eye, aoi), stepMs, assumptions.cueStrength);
      if (state.chance.uniform() < chance) return index;
    }
    for (const id of state.shown.keys()) if (!cues.some(({ aoiId }) => aoiId === id)) state.shown.delete(id);
    return null;
  }

  function followBouts(state: TraineeState, timeMs: number): void {
    if (timeMs < state.boutEndsMs) return;
    state.isWorking = !state.isWorking;
    // Who leans on cues looks around less.
    const meanMs = state.isWorking ? traits.workMs : traits.scanMs * vigilance;
    state.boutEndsMs = timeMs - Math.log(1 - state.chance.uniform()) * meanMs;
  }

  return {
    init: () => ({
      chance: chanceOf(seed ^ 0x5eed),
      scanpath: scanpath.init(),
      forward,
      timeMs: 0,
      isWorking: true,
      boutEndsMs: 0,
      seenMs: new Map(),
      known: new Set(),
      shown: new Map(),
      heeded: new Map(),
    }),
    step(state, input) {
      const { timeMs, aois } = input;
      followBouts(state, timeMs);
      const capture = captureOf(state, input, timeMs - state.timeMs);
      state.timeMs = timeMs;
      const [, instant] = scanpath.step(state.scanpath, {
        timeMs,
        aois,
        eye,
        target: null,
        statistics: state.isWorking ? statistics.response : statistics.preview,
        pull: (index) => {
          const aoi = aois[index];
          return aoi === undefined ? 0 : pullOf(state, aoi);
        },
        isFind: (index) => isNews(state, aois[index]),
        capture,
      });
      const seen = typeof instant.attended === 'number' ? aois[instant.attended] : undefined;
      if (seen !== undefined) state.seenMs.set(seen.id, timeMs);
      if (seen?.hazardActive === true) state.known.add(seen.id);
      state.forward = rotate(instant.head.orientation, [0, 0, -1]);
      return [state, instant];
    },
  };
}

/** True for a hazard that has not been looked at. */
const isNews = ({ known }: TraineeState, aoi: AoiSample | undefined): boolean =>
  aoi?.hazardActive === true && !known.has(aoi.id);

const cosineTo = ({ forward }: TraineeState, eye: Vec3, aoi: AoiSample): number =>
  dot(forward, normalize(subtract(aoi.box.center, eye)));
