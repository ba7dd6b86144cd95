import type { JovTrial } from '../jov/jov-trial.ts';
import type { CutInstance, Phase } from './instance.ts';
import { lastFrameUpTo, phaseMs } from './phase.ts';

/** Times before the end of the search at which T1 asks, milliseconds. */
export const INTENDED_TAUS_MS = [1000, 500, 250, 0] as const;

/** Times before the confirming press at which T3 asks, milliseconds. */
export const INDICATED_TAUS_MS = [2000, 1000, 500, 0] as const;

/** A cut nearer than this to the beginning of its phase leaves nothing to see, milliseconds. */
const SHORTEST_MS = 150;

/** T1: the searched target at each cut of the preview. */
export const intendedInstances = (trial: JovTrial): readonly CutInstance[] =>
  cuts(trial, 'T1', 'preview', INTENDED_TAUS_MS);

/** T3: the indicated place at each cut of the response; only a laser points. */
export const indicatedInstances = (trial: JovTrial): readonly CutInstance[] =>
  trial.mode === 'laser' ? cuts(trial, 'T3', 'response', INDICATED_TAUS_MS) : [];

function cuts(trial: JovTrial, task: 'T1' | 'T3', phase: Phase, tausMs: readonly number[]): readonly CutInstance[] {
  const truth = trial.room.targets.indexOf(trial.target);
  if (truth < 0) return [];
  const [startMs, endMs] = phaseMs(trial, phase);
  return tausMs.flatMap((tau) => {
    const cutMs = endMs - tau;
    const at = cutMs < startMs + SHORTEST_MS ? null : lastFrameUpTo(trial, startMs, cutMs);
    return at === null ? [] : (['head', 'eye'] as const).map((inputs) => ({ task, tau, inputs, at, truth }));
  });
}
