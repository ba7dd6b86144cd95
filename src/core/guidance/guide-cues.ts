import type { AoiId } from '../signals/scene-sample.ts';
import { type AoiMemory, isAlways } from './aoi-memory.ts';
import { isNotice } from './attention-gap.ts';
import { byNeed, chooseCues, holds } from './choose-cues.ts';
import type { CueEndReason, CueEvent } from './cue-event.ts';
import { type GuidanceState, patienceOf } from './guidance-state.ts';
import { eccentricityDeg, type Moment, onsetAt } from './moment.ts';
import { onsetOfCue, openOccasion } from './occasion.ts';
import type { GuidancePolicy } from './policy.ts';
import { nextClass, startCue, stepLevel } from './run-cue.ts';

/** An AOI that wants a cue. */
export interface Newcomer {
  readonly memory: AoiMemory;
  /** G5: it deserves none, and gets one as a probe. */
  readonly wrong: boolean;
}

/** Runs every cue for one frame; returns what started, climbed, ended. */
export function guideCues(
  state: GuidanceState,
  newcomer: Newcomer | null,
  moment: Moment,
  policy: GuidancePolicy,
): readonly CueEvent[] {
  if (state.cues.size === 0 && newcomer === null) return NOTHING;
  const before = state.cues;
  const events: CueEvent[] = [];
  const running: AoiMemory[] = [];
  for (const memory of before.values()) if (holds(memory, moment, policy)) running.push(memory);
  const chosen = chooseCues(running, newcomer?.memory ?? null, moment, policy, byNeed(moment, policy));
  const cues = new Map<AoiId, AoiMemory>();
  for (const [rank, memory] of chosen.entries()) {
    cues.set(memory.id, memory);
    if (memory.cue === null) {
      begin(state, memory, newcomer?.wrong ?? false, moment);
      events.push({ type: 'cue-started', timeMs: moment.timeMs, aoiId: memory.id, cue: 'glow' });
    }
    const { cue } = memory;
    if (cue === null) continue;
    cue.guided = rank < policy.maxGuided;
    if (climb(state, memory, moment, policy)) {
      events.push({ type: 'cue-escalated', timeMs: moment.timeMs, aoiId: memory.id, cue: cue.cue });
    }
    stepLevel(cue, isNotice(memory) ? 1 : moment.confidence, moment.elapsedMs, moment.clockMs, policy);
  }
  for (const memory of before.values()) {
    const { cue } = memory;
    if (cues.has(memory.id) || cue === null) continue;
    const reason = endReason(memory, moment, policy);
    memory.cue = null;
    memory.cueEndedMs = moment.clockMs;
    events.push({ type: 'cue-ended', timeMs: moment.timeMs, aoiId: memory.id, cue: cue.cue, reason });
  }
  state.cues = cues;
  return events;
}

const NOTHING: readonly CueEvent[] = [];

function begin(state: GuidanceState, memory: AoiMemory, wrong: boolean, moment: Moment): void {
  const { aoi } = memory;
  const onset = onsetAt(moment, aoi);
  memory.cue = startCue(moment.clockMs, wrong);
  state.startedMs = moment.clockMs;
  if (memory.occasion === null) {
    memory.occasion = openOccasion(onset, false, wrong ? 'wrong-cue' : null);
    state.open.push(memory);
  }
  onsetOfCue(memory.occasion, onset);
  memory.occasion.classes.push({ cue: 'glow', onsetMs: moment.timeMs });
}

/** True when the cue took another class. */
function climb(state: GuidanceState, memory: AoiMemory, moment: Moment, policy: GuidancePolicy): boolean {
  const { cue, aoi, occasion } = memory;
  if (cue === null) return false;
  const aside = eccentricityDeg(moment, aoi);
  const situation = {
    guided: cue.guided,
    inView: aside === null || aside <= policy.viewHalfAngleDeg,
    patience: patienceOf(state, memory, policy),
    clockMs: moment.clockMs,
  };
  const next = nextClass(cue, situation, policy);
  if (next === cue.cue) return false;
  cue.cue = next;
  cue.sinceMs = moment.clockMs;
  occasion?.classes.push({ cue: next, onsetMs: moment.timeMs });
  return true;
}

function endReason(memory: AoiMemory, moment: Moment, policy: GuidancePolicy): CueEndReason {
  if (memory.lookedMs === moment.clockMs) return 'looked';
  if (memory.frame !== moment.frame || memory.probed) return 'gap-closed';
  if (moment.confidence < policy.offThreshold && !isAlways(memory.aoi)) return 'stale';
  return memory.gap > policy.offThreshold ? 'replaced' : 'gap-closed';
}
