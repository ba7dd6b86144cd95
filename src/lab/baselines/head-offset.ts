import { conjugate, forwardRay, rotate } from 'heed';
import type { RayOffset } from '../angular/design.ts';
import { median } from '../angular/spread.ts';
import type { Phase } from '../benchmark/instance.ts';
import { trackedFrames } from '../benchmark/phase.ts';
import { personKey } from '../benchmark/split.ts';
import { yawPitchOf } from '../jov/jov-frame.ts';
import type { JovFrame } from '../jov/jov-trial.ts';
import { perTraining } from './per-training.ts';

/** Where the eye points in the head, degrees: positive to the left, positive up; `null` without eye. */
export function eyeInHead({ sample }: JovFrame): { readonly yawDeg: number; readonly pitchDeg: number } | null {
  if (sample.eye === null || sample.viewer === null) return null;
  const { direction } = forwardRay(sample.eye.gaze);
  return yawPitchOf(rotate(conjugate(sample.viewer.orientation), direction));
}

/** d0 of the data's README: mean over the training people of each one's median eye-in-head yaw then pitch. */
const offsetIn = (phases: readonly Phase[]) =>
  perTraining((training): RayOffset => {
    const people = new Map<string, { yaw: number[]; pitch: number[] }>();
    for (const trial of training) {
      const own = people.get(personKey(trial)) ?? { yaw: [], pitch: [] };
      people.set(personKey(trial), own);
      for (const frame of phases.flatMap((phase) => trackedFrames(trial, phase))) {
        const turn = eyeInHead(frame);
        if (turn === null) continue;
        own.yaw.push(turn.yawDeg);
        own.pitch.push(turn.pitchDeg);
      }
    }
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const all = [...people.values()];
    return {
      offsetYawDeg: mean(all.map(({ yaw }) => median(yaw))),
      offsetPitchDeg: mean(all.map(({ pitch }) => median(pitch))),
    };
  });

/** The offset while a person searches. */
export const previewOffset = offsetIn(['preview']);

/** The offset over both phases. */
export const wholeOffset = offsetIn(['preview', 'response']);
