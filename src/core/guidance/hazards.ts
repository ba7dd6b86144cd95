import { type AoiMemory, isAlways } from './aoi-memory.ts';
import { forgetLooks } from './looks.ts';
import { type Moment, onsetAt } from './moment.ts';
import { onsetOfCue, openOccasion } from './occasion.ts';
import type { GuidancePolicy } from './policy.ts';
import { seededChoice } from './seeded-choice.ts';

/** Follows the AOI's hazard; true when one begins. */
export function followHazard(memory: AoiMemory): boolean {
  const { hazardActive, deadlineMs } = memory.aoi;
  const begins = hazardActive && !memory.hazard;
  if (!hazardActive && memory.hazard) {
    memory.probed = false;
    memory.noticed = false;
  }
  memory.hazard = hazardActive;
  if (hazardActive) memory.deadlineMs = deadlineMs;
  return begins;
}

/** Begins a hazard: something new to notice, with or without cues. */
export function beginHazard(memory: AoiMemory, moment: Moment, policy: GuidancePolicy, seed: number): void {
  const { aoi, cue } = memory;
  forgetLooks(memory);
  memory.practised = false;
  memory.needSinceMs = null;
  memory.probed = isProbed(memory, policy, seed);
  memory.hazardOnsets += 1;
  const onset = onsetAt(moment, aoi);
  const occasion = openOccasion(onset, true, memory.probed ? 'no-cue' : null);
  memory.occasion = occasion;
  if (cue === null || memory.probed) return;
  // What was cued before it became a hazard stays cued.
  cue.wrong = false;
  onsetOfCue(occasion, onset);
  occasion.classes.push({ cue: cue.cue, onsetMs: moment.timeMs });
}

/**
 * G5: decided per hazard from the seed, its AOI and how often it has occurred, so that it depends neither on frame times
 * nor on what the trainee did.
 */
function isProbed({ aoi, hazardOnsets }: AoiMemory, policy: GuidancePolicy, seed: number): boolean {
  if (policy.mode !== 'fading' || isAlways(aoi)) return false;
  return seededChoice(seed, aoi.id, hazardOnsets) < policy.probeShare;
}
