import { type AoiMemory, isAlways } from './aoi-memory.ts';
import type { Moment } from './moment.ts';
import type { GuidancePolicy } from './policy.ts';

/** Later than every deadline: what can no longer, or need not, be noticed in time. */
const NO_DEADLINE_MS = 1e15;

/** True for a running cue that goes on, as far as its own AOI is concerned. */
export function holds(memory: AoiMemory, moment: Moment, policy: GuidancePolicy): boolean {
  const { cue } = memory;
  const { clockMs, frame } = moment;
  if (cue === null || memory.frame !== frame || memory.probed || memory.lookedMs === clockMs) return false;
  if (cue.wrong) return clockMs - cue.startMs < policy.wrongCueMs && moment.confidence > policy.offThreshold;
  return memory.gap > policy.offThreshold || clockMs - cue.startMs < policy.leastOnMs;
}

/** G4, G5: true for an AOI whose need has lasted longer than the trainee's patience, and that may be cued at all. */
export function isDue(memory: AoiMemory, moment: Moment, policy: GuidancePolicy, patience: number): boolean {
  const { needSinceMs, gap, probed, cueEndedMs } = memory;
  const { clockMs } = moment;
  if (needSinceMs === null || gap <= policy.onThreshold || probed) return false;
  if (policy.mode === 'test' && !isAlways(memory.aoi)) return false;
  if (clockMs - cueEndedMs < policy.leastOffMs) return false;
  if (isAlways(memory.aoi) || isLastCall(memory, moment, policy)) return true;
  const waitMs = policy.needPatienceMs * patience + policy.startPatienceMs * Math.max(0, patience - 1);
  return clockMs - needSinceMs >= waitMs;
}

/** G2: true for a hazard that will be missed unless something is said now. */
function isLastCall({ aoi, noticed }: AoiMemory, { timeMs }: Moment, { lastCallMs }: GuidancePolicy): boolean {
  if (aoi.deadlineMs === null || noticed) return false;
  const leftMs = aoi.deadlineMs - timeMs;
  return leftMs >= 0 && leftMs < lastCallMs;
}

/** G9 first, then G2: the nearest deadline, the widest gap among equals; running cues have an advantage. */
export function byNeed(moment: Moment, policy: GuidancePolicy): (a: AoiMemory, b: AoiMemory) => number {
  const deadlineOf = ({ aoi, noticed, cue }: AoiMemory): number => {
    const isOpen = aoi.deadlineMs !== null && aoi.deadlineMs >= moment.timeMs && !noticed;
    const margins = cue === null ? 0 : cue.guided ? 2 : 1;
    return (isOpen ? (aoi.deadlineMs ?? NO_DEADLINE_MS) : NO_DEADLINE_MS) - margins * policy.switchMarginMs;
  };
  return (a, b) => classOf(a) - classOf(b) || deadlineOf(a) - deadlineOf(b) || b.gap - a.gap;
}

function classOf({ aoi, cue }: AoiMemory): number {
  if (isAlways(aoi)) return 0;
  return cue?.wrong === true ? 2 : 1;
}

/** G2: the running cues with the newcomer among them, strongest need first, as many as there may be. */
export function chooseCues(
  running: readonly AoiMemory[],
  newcomer: AoiMemory | null,
  moment: Moment,
  policy: GuidancePolicy,
  before: (a: AoiMemory, b: AoiMemory) => number,
): readonly AoiMemory[] {
  const most = policy.maxGuided + policy.maxAmbient;
  if (newcomer === null) return [...running].sort(before).slice(0, most);
  const ranked = [...running, newcomer].sort(before);
  if (ranked.length <= most) return ranked;
  // G6: nothing but a safety notice cuts a cue short that has just begun.
  const cut = ranked[most]?.cue;
  const isYoung = cut !== null && cut !== undefined && moment.clockMs - cut.startMs < policy.leastOnMs;
  if (isYoung && !isAlways(newcomer.aoi)) return [...running].sort(before).slice(0, most);
  return ranked.slice(0, most);
}
