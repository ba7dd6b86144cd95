import { type AoiSample, forwardRay, type Pose, type Vec3 } from 'heed';
import { phaseMs } from '../../benchmark/phase.ts';
import type { JovTrial } from '../../jov/jov-trial.ts';

/** The two parts of a recorded trial: looking for an object, then showing where it was. */
export const PHASES = ['preview', 'response'] as const;
export type PhaseName = (typeof PHASES)[number];

/** Where somebody looked at one instant. */
export interface GazeInstant {
  readonly timeMs: number;
  readonly head: Pose;
  /** World, metres. */
  readonly eye: Vec3;
  /** World, unit length; `null` while the eye was lost, or in flight. */
  readonly gaze: Vec3 | null;
  /** Index in the AOIs; `null` where `gaze` is. */
  readonly attended: number | 'elsewhere' | null;
}

/** One stretch of looking, real or simulated: what every statistic is computed from. */
export interface GazeTrack {
  readonly person: number;
  readonly aois: readonly AoiSample[];
  /** Index in the AOIs of what was searched; `null` without a search. */
  readonly target: number | null;
  readonly startMs: number;
  readonly endMs: number;
  readonly instants: readonly GazeInstant[];
}

/** One phase of a recorded trial; the object that was searched is gone in the response, so nothing is a target there. */
export function trackOf(trial: JovTrial, phase: PhaseName): GazeTrack {
  const [startMs, endMs] = phaseMs(trial, phase);
  const instants = trial.frames.flatMap(({ sample, attended }): readonly GazeInstant[] => {
    const { timeMs, viewer, eye } = sample;
    if (timeMs < startMs || timeMs > endMs || viewer === null) return [];
    const ray = eye === null ? null : forwardRay(eye.gaze);
    return [{ timeMs, head: viewer, eye: ray?.origin ?? viewer.position, gaze: ray?.direction ?? null, attended }];
  });
  const target = phase === 'preview' ? trial.target : null;
  return { person: trial.person, aois: trial.room.aois, target, startMs, endMs, instants };
}
