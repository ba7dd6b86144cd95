import { instancesOf } from '../benchmark/instances.ts';
import { phaseOf } from '../benchmark/phase.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { encodeTrial, type TrialRows } from './trial-rows.ts';

/** One encoded frame with what the person was doing, for fitting. */
export interface LabelledRow {
  readonly rows: TrialRows;
  /** Place in `rows`. */
  readonly at: number;
  readonly phase: 'preview' | 'response';
  /** Index of the attended AOI; `null` when tracking was lost. */
  readonly attended: number | 'elsewhere' | null;
  /** Index of the AOI attended after the present one; `null` when that is not known. */
  readonly next: number | null;
  /** Whether it is the last one of a visit: what comes next is asked for there. */
  readonly endsVisit: boolean;
  /** Milliseconds until the phase ends. */
  readonly toEndMs: number;
}

/** Frames 33 ms apart say nearly the same: every third is enough to fit on. */
const EVERY = 3;

/** The frames of a trial that a fit learns from: a third of them, every last one before a change of AOI. */
export function labelledRows(trial: JovTrial): readonly LabelledRow[] {
  const changes = instancesOf(trial, 'T2').flatMap((instance) =>
    instance.task === 'T2' && instance.inputs === 'eye' && instance.current !== null
      ? [{ at: instance.at, current: instance.current, next: instance.truth }]
      : [],
  );
  const ends = new Set(changes.map(({ at }) => at));
  const rows = encodeTrial(trial, (index) => {
    const phase = phaseOf(trial, trial.frames[index]?.sample.timeMs ?? Number.NaN);
    if (phase === null || (phase === 'response' && trial.mode !== 'laser')) return false;
    return ends.has(index) || index % EVERY === trial.trial % EVERY;
  });
  return rows.frames.flatMap((index, at) => {
    const frame = trial.frames[index];
    const phase = frame === undefined ? null : phaseOf(trial, frame.sample.timeMs);
    if (frame === undefined || phase === null) return [];
    const change = changes.find((candidate) => candidate.at >= index);
    const endMs = phase === 'preview' ? trial.previewEndMs : trial.responseEndMs;
    return [
      {
        rows,
        at,
        phase,
        attended: frame.attended,
        endsVisit: ends.has(index),
        next: change !== undefined && change.current === frame.attended ? change.next : null,
        toEndMs: endMs - frame.sample.timeMs,
      },
    ];
  });
}
