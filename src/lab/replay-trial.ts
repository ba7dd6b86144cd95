import { type FrameSample, forwardRay, type SceneSample, type Session } from 'heed';
import { nearness, wholeBox } from './angular/leave-people-out.ts';
import type { JovTrial } from './jov/jov-trial.ts';
import { createPersonMean, type PersonMean, topK } from './metrics.ts';

/** How often the top-ranked AOI was the one that the eye tracker saw, people counted equally. */
export interface ReplayTally {
  /** The live session's attention, from head and controller only. */
  readonly session: PersonMean;
  /** The box nearest to the head ray. */
  readonly nearestBox: PersonMean;
  /** Labelled frames that have an answer. */
  frames: number;
}

export const createReplayTally = (): ReplayTally => ({
  session: createPersonMean(),
  nearestBox: createPersonMean(),
  frames: 0,
});

/**
 * Drives the preview of one trial through a live session, without its eye data, and adds to `tally`.
 *
 * The recordings' clock starts before 0 (the room appears at 0); the session's starts at 0.
 */
export function replayTrial(session: Session, trial: JovTrial, tally: ReplayTally): void {
  const { aois } = trial.room;
  const scene: SceneSample = { aois };
  const boxes = aois.map(wholeBox);
  const startMs = trial.frames[0]?.sample.timeMs ?? 0;
  session.reset();
  for (const { attended, sample } of trial.frames) {
    if (sample.timeMs > trial.previewEndMs) break;
    const frame: FrameSample = { ...sample, timeMs: sample.timeMs - startMs, eye: null };
    const { attention } = session.frame(frame, scene);
    if (sample.timeMs < 0 || typeof attended !== 'number' || attention === null || sample.viewer === null) continue;
    tally.frames += 1;
    tally.session.add(trial.person, topK(attention.attended.subarray(0, aois.length), attended, 1));
    tally.nearestBox.add(trial.person, topK(nearness(forwardRay(sample.viewer), boxes), attended, 1));
  }
}
