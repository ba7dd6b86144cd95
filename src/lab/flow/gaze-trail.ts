import { forwardRay, type Ray } from 'heed';
import type { JovFrame, JovTrial } from '../jov/jov-trial.ts';
import { type GazeFrame, type Seen, seenIn } from './gaze-frame.ts';
import { type Seer, TRAIL_MS } from './gaze-inputs.ts';

/** Trails are measured over this, milliseconds: the third of their entries. */
const TURN_MS = 66;

/** The ray of head or eye; `null` while it is lost. */
export function rayOf({ sample }: JovFrame, seer: Seer): Ray | null {
  if (seer === 'eye') return sample.eye === null ? null : forwardRay(sample.eye.gaze);
  return sample.viewer === null ? null : forwardRay(sample.viewer);
}

/** Now, then TRAIL_MS ago: where head or eye pointed, in the frame; the next later one known stands in for a lost one. */
export function trailOf(trial: JovTrial, at: number, frame: GazeFrame, seer: Seer): readonly Seen[] {
  const nowMs = trial.frames[at]?.sample.timeMs ?? 0;
  const seen: Seen[] = [];
  let index = at;
  let last: Seen = { yawDeg: 0, pitchDeg: 0 };
  for (const lagMs of [0, ...TRAIL_MS]) {
    while (index > 0 && (trial.frames[index]?.sample.timeMs ?? 0) > nowMs - lagMs + 5) index -= 1;
    const there = trial.frames[index];
    const ray = there === undefined ? null : rayOf(there, seer);
    if (ray !== null) last = seenIn(frame, ray.direction);
    seen.push(last);
  }
  return seen;
}

/** Where a trail leads when it goes on as over its last 66 ms, degrees. */
export function carriedOn(trail: readonly Seen[], aheadMs: number): Seen {
  const [now, before] = [trail[0], trail[2]];
  if (now === undefined || before === undefined) return { yawDeg: 0, pitchDeg: 0 };
  const share = aheadMs / TURN_MS;
  return {
    yawDeg: now.yawDeg + (now.yawDeg - before.yawDeg) * share,
    pitchDeg: now.pitchDeg + (now.pitchDeg - before.pitchDeg) * share,
  };
}
