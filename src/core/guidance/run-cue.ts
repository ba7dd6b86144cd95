import type { RunningCue } from './aoi-memory.ts';
import type { CueClass } from './plan.ts';
import type { GuidancePolicy } from './policy.ts';

/** A cue at its first frame: a glow of no strength yet. */
export const startCue = (clockMs: number, wrong: boolean): RunningCue => ({
  cue: 'glow',
  startMs: clockMs,
  sinceMs: clockMs,
  level: 0,
  direction: 1,
  turnedMs: clockMs,
  guided: false,
  wrong,
});

export interface CueSituation {
  readonly guided: boolean;
  readonly inView: boolean;
  /** G4: what patience is multiplied by. */
  readonly patience: number;
  readonly clockMs: number;
}

/**
 * G3: glow, then ring, then line, each after its patience; out of view, where a ring could not be seen, the line takes
 * its place. Only a guided AOI climbs, an ambient one falls back to glow.
 */
export function nextClass(cue: RunningCue, situation: CueSituation, policy: GuidancePolicy): CueClass {
  const { guided, inView, patience, clockMs } = situation;
  const waitedMs = clockMs - cue.sinceMs;
  if (waitedMs < policy.steadyMs) return cue.cue;
  if (!guided) return 'glow';
  switch (cue.cue) {
    case 'glow':
      if (waitedMs < policy.glowPatienceMs * patience) return 'glow';
      return inView ? 'ring' : 'line';
    case 'ring':
      return inView && waitedMs < policy.ringPatienceMs * patience ? 'ring' : 'line';
    case 'line':
      return 'line';
    default:
      return cue.cue satisfies never;
  }
}

/**
 * G6, G7: moves the cue's strength towards `target`, never faster than its ramp, and never turning so often that it
 * would flicker.
 */
export function stepLevel(
  cue: RunningCue,
  target: number,
  elapsedMs: number,
  clockMs: number,
  policy: GuidancePolicy,
): void {
  const way = target - cue.level;
  if (way === 0) return;
  const direction = way > 0 ? 1 : -1;
  if (direction !== cue.direction) {
    // Two turns make a flicker, so half of the steady time lies between them.
    if (clockMs - cue.turnedMs < policy.steadyMs / 2) return;
    cue.direction = direction;
    cue.turnedMs = clockMs;
  }
  cue.level += direction * Math.min(Math.abs(way), elapsedMs / policy.rampMs);
}
