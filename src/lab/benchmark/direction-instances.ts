import { forwardRay, type Vec3 } from 'heed';
import type { JovTrial } from '../jov/jov-trial.ts';
import type { DirectionInstance, Phase } from './instance.ts';
import { type TrackedFrame, trackedFrames } from './phase.ts';

/** How far ahead T4 asks, milliseconds. */
export const HORIZONS_MS = [150, 300, 500, 1000] as const;

/** Anchors are the rows of a file whose number this divides. */
const ANCHOR_STEP = 5;

/** The row nearest to the asked time may miss it by this, milliseconds. */
const TOLERANCE_MS = 17;

/** The rows that the benchmark asks about. */
const isAnchorRow = (row: number): boolean => row % ANCHOR_STEP === 0;

/** T4: at each anchor, the gaze now from the head alone, then ahead from everything; a fit may learn from other rows. */
export const directionInstances = (
  trial: JovTrial,
  isAnchor: (row: number, phase: Phase) => boolean = isAnchorRow,
): readonly DirectionInstance[] =>
  (['preview', 'response'] as const).flatMap((phase) => ofPhase(trackedFrames(trial, phase), phase, isAnchor));

function ofPhase(
  frames: readonly TrackedFrame[],
  phase: Phase,
  isAnchor: (row: number, phase: Phase) => boolean,
): readonly DirectionInstance[] {
  return frames.flatMap((anchor) => {
    const { at, row } = anchor;
    if (!isAnchor(row, phase)) return [];
    const now: DirectionInstance = { task: 'T4', h: 0, inputs: 'head', phase, at, truth: gazeOf(anchor) };
    const ahead = HORIZONS_MS.flatMap((h): readonly DirectionInstance[] => {
      const then = nearestInTime(frames, anchor.sample.timeMs + h);
      return then === null ? [] : [{ task: 'T4', h, inputs: 'eye', phase, at, truth: gazeOf(then) }];
    });
    return [now, ...ahead];
  });
}

/** Frames are in order of time, so a binary search finds the first one at or after it. */
function nearestInTime(frames: readonly TrackedFrame[], timeMs: number): TrackedFrame | null {
  let [low, high] = [0, frames.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.sample.timeMs ?? 0) < timeMs) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [frames[low - 1], frames[low]];
  const missMs = (frame: TrackedFrame | undefined): number =>
    frame === undefined ? Number.POSITIVE_INFINITY : Math.abs(frame.sample.timeMs - timeMs);
  const nearest = missMs(before) <= missMs(after) ? before : after;
  return nearest !== undefined && missMs(nearest) <= TOLERANCE_MS ? nearest : null;
}

function gazeOf({ sample }: TrackedFrame): Vec3 {
  if (sample.eye === null) throw new Error('gazeOf: expected a tracked eye, got none');
  return forwardRay(sample.eye.gaze).direction;
}
