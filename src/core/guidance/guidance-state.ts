import type { AoiId } from '../signals/scene-sample.ts';
import { type AoiMemory, isAlways, skillOf } from './aoi-memory.ts';
import type { GuidancePolicy } from './policy.ts';
import { type ChannelState, silentChannel } from './second-channel.ts';
import { practiceOf, type TraineeSkills } from './skills.ts';
import { type AnswerRows, type Memories, noRows } from './watch.ts';

/** Everything guidance remembers; rewritten in place by its stage. */
export interface GuidanceState {
  /** Frame clock of the last frame; `null` before the first. */
  timeMs: number | null;
  /** Guidance's own clock, which pauses leave out, milliseconds. */
  clockMs: number;
  frame: number;
  readonly memories: Memories;
  readonly rows: AnswerRows;
  /** AOIs that are cued now, strongest need first. */
  cues: ReadonlyMap<AoiId, AoiMemory>;
  /** AOIs with something to be noticed, in order of onset. */
  open: AoiMemory[];
  skills: TraineeSkills;
  /** When a cue last started, on guidance's own clock. */
  startedMs: number;
  /** Newest stretch whose wrong cue has been shown; -1 before. */
  wrongStretch: number;
  channel: ChannelState;
}

export const initialState = (skills: TraineeSkills): GuidanceState => ({
  timeMs: null,
  clockMs: 0,
  frame: 0,
  memories: new Map(),
  rows: noRows(),
  cues: new Map(),
  open: [],
  skills,
  startedMs: Number.NEGATIVE_INFINITY,
  wrongStretch: -1,
  channel: silentChannel,
});

/** G4: what the AOI's patience is multiplied by; 1 where nothing fades. */
export function patienceOf({ skills }: GuidanceState, { aoi }: AoiMemory, policy: GuidancePolicy): number {
  if (policy.mode !== 'fading' || isAlways(aoi)) return 1;
  const { patience } = practiceOf(skills, skillOf(aoi));
  return Math.min(policy.mostPatience, Math.max(policy.leastPatience, patience));
}
