import type { AoiSample } from '../signals/scene-sample.ts';
import { type AoiMemory, isAlways } from './aoi-memory.ts';
import type { Moment } from './moment.ts';
import type { GuidancePolicy } from './policy.ts';
import { seededChoice } from './seeded-choice.ts';
import type { Memories } from './watch.ts';

/** Part of a stretch in which its wrong cue may begin. */
const EARLIEST = 0.1;
const LATEST = 0.7;

/** Attended at least this probably, an AOI needs no cue to be looked at. */
const ATTENDED = 0.1;

/** True when the stretch of this moment has a wrong cue that should begin; decided by the seed alone. */
export function isWrongCueDue({ clockMs, confidence }: Moment, policy: GuidancePolicy, seed: number): boolean {
  if (policy.mode !== 'fading' || policy.wrongCueShare === 0 || confidence <= policy.onThreshold) return false;
  const stretch = stretchOf(clockMs, policy);
  if (seededChoice(seed, 'wrong-cue', stretch) >= policy.wrongCueShare) return false;
  const part = EARLIEST + (LATEST - EARLIEST) * seededChoice(seed, 'wrong-cue-onset', stretch);
  return clockMs >= (stretch + part) * policy.wrongCueEveryMs;
}

/** Number of the stretch, from 0. */
export const stretchOf = (clockMs: number, policy: GuidancePolicy): number =>
  Math.floor(clockMs / policy.wrongCueEveryMs);

/** G5: the unimportant AOI to be cued wrongly in this stretch; `null` when none will do. */
export function wrongTarget(
  aois: readonly AoiSample[],
  memories: Memories,
  { clockMs }: Moment,
  policy: GuidancePolicy,
  seed: number,
): AoiMemory | null {
  let chosen: AoiMemory | null = null;
  let least = 1;
  for (const aoi of aois) {
    const memory = memories.get(aoi.id);
    if (memory === undefined || memory.importance >= policy.wrongCueBelow || memory.averaged > ATTENDED) continue;
    if (isAlways(aoi) || aoi.hazardActive || clockMs - memory.lookedMs < policy.recencyMs) continue;
    if (clockMs - memory.cueEndedMs < policy.leastOffMs) continue;
    const choice = seededChoice(seed, aoi.id, stretchOf(clockMs, policy));
    if (choice >= least) continue;
    least = choice;
    chosen = memory;
  }
  return chosen;
}
