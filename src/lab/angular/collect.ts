import type { Pose } from 'heed';
import { noisyGaze } from '../jov/eye-noise.ts';
import type { JovFrame, JovTrial } from '../jov/jov-trial.ts';
import type { JovReader } from '../jov-reader.ts';
import type { Instance } from './instance.ts';

/** The instants of the recordings that the angular terms are fitted on. */
export interface Instants {
  /** Tracked rows of the preview: what the eye tracker saw. */
  readonly preview: readonly Instance[];
  /** Last half second of pointing with a laser: the place the person was told to show. */
  readonly pointing: readonly Instance[];
}

const POINTING_MS = 500;
/** Noise of simulated eye trackers, degrees: rows alternate between a good headset and a middling one. */
const EYE_SIGMAS_DEG = [1, 2] as const;

/** Reads every trial once. */
export async function collectInstants(reader: JovReader): Promise<Instants> {
  const preview: Instance[] = [];
  const pointing: Instance[] = [];
  for await (const trial of reader.trials()) {
    for (const frame of trial.frames) {
      const { timeMs } = frame.sample;
      if (timeMs >= 0 && timeMs <= trial.previewEndMs && frame.attended !== null) {
        const attended = frame.attended === 'elsewhere' ? trial.room.aois.length : frame.attended;
        push(preview, trial, frame, attended);
      } else if (
        trial.mode === 'laser' &&
        timeMs >= Math.max(trial.responseStartMs, trial.responseEndMs - POINTING_MS) &&
        timeMs <= trial.responseEndMs
      ) {
        push(pointing, trial, frame, trial.target);
      }
    }
  }
  return { preview, pointing };
}

function push(into: Instance[], trial: JovTrial, { sample, row }: JovFrame, attended: number): void {
  const viewer = sample.viewer;
  const controller = sample.inputs[0]?.targetRay ?? null;
  if (viewer === null || controller === null) return;
  const trueGaze: Pose = sample.eye?.gaze ?? viewer;
  const sigmaDeg = EYE_SIGMAS_DEG[row % 2] ?? EYE_SIGMAS_DEG[0];
  const eye = sample.eye === null ? viewer : noisyGaze(trueGaze, viewer, trial.session, row, sigmaDeg);
  const { person, room } = trial;
  into.push({ person, timeMs: sample.timeMs, aois: room.aois, poses: { viewer, controller, eye, trueGaze }, attended });
}
