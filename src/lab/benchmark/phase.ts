import type { JovFrame, JovTrial } from '../jov/jov-trial.ts';
import type { Phase } from './instance.ts';

/** A row whose gaze was tracked. */
export interface TrackedFrame extends JovFrame {
  /** Index in the trial's frames. */
  readonly at: number;
  readonly attended: number | 'elsewhere';
}

/** Beginning then end of a phase, both included, milliseconds on the trial's clock. */
export const phaseMs = (trial: JovTrial, phase: Phase): readonly [startMs: number, endMs: number] =>
  phase === 'preview' ? [0, trial.previewEndMs] : [trial.responseStartMs, trial.responseEndMs];

/** Rows of a phase in which the eye tracker had not lost the eye. */
export function trackedFrames(trial: JovTrial, phase: Phase): readonly TrackedFrame[] {
  const [startMs, endMs] = phaseMs(trial, phase);
  return trial.frames.flatMap(({ row, sample, attended }, at) =>
    attended !== null && sample.timeMs >= startMs && sample.timeMs <= endMs ? [{ row, sample, attended, at }] : [],
  );
}

/** Index of the last frame from `startMs` up to `cutMs`, both included; `null` without one. */
export function lastFrameUpTo(trial: JovTrial, startMs: number, cutMs: number): number | null {
  const at = trial.frames.findLastIndex(({ sample }) => sample.timeMs <= cutMs);
  const timeMs = trial.frames[at]?.sample.timeMs;
  return timeMs === undefined || timeMs < startMs ? null : at;
}

/** The phase that a time of a trial lies in; `null` while the room is not shown. */
export function phaseOf(trial: JovTrial, timeMs: number): Phase | null {
  for (const phase of ['preview', 'response'] as const) {
    const [startMs, endMs] = phaseMs(trial, phase);
    if (timeMs >= startMs && timeMs <= endMs) return phase;
  }
  return null;
}
