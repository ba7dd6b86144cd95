import type { FlowModel } from 'heed';
import { anglesOf } from '../baselines/angles.ts';
import type { SalienceQuestion } from '../benchmark/method.ts';
import { phaseMs } from '../benchmark/phase.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { flowAnswers } from './flow-answers.ts';
import { readyRow } from './ready-row.ts';
import { encodeTrial } from './trial-rows.ts';

/** A head ray this near to an AOI passes over it, degrees. */
const NEAR_DEG = 5;

/** What was looked for is read from the end of the search, about ten instants of it. */
const READ_MS = 1000;
const READ_EVERY = 9;

const STREAMS = ['viewer', 'controller-right'] as const;

/**
 * How much each AOI of a strange room is looked at by people who are not looking for it.
 *
 * Share of the instants at which a head ray passes over the AOI; a trial counts for an AOI as far as the model does not
 * believe that it was searched for. `null` without head poses.
 */
export function flowSalience(model: FlowModel, { inputs, trials, room }: SalienceQuestion): Float64Array | null {
  if (inputs !== 'head' || trials.length === 0) return null;
  const n = room.aois.length;
  const [near, counted] = [new Float64Array(n), new Float64Array(n)];
  for (const trial of trials) {
    const searched = searchedFor(model, trial);
    const over = passesOver(trial);
    for (let i = 0; i < n; i++) {
      const weight = 1 - (searched[i] ?? 0);
      near[i] = (near[i] ?? 0) + weight * (over.counts[i] ?? 0);
      counted[i] = (counted[i] ?? 0) + weight * over.instants;
    }
  }
  return near.map((sum, i) => sum / Math.max(1e-9, counted[i] ?? 0));
}

/** [n]: probability that each AOI was what the person looked for. */
function searchedFor(model: FlowModel, trial: JovTrial): Float64Array {
  const [, endMs] = phaseMs(trial, 'preview');
  const isRead = (index: number): boolean => {
    const timeMs = trial.frames[index]?.sample.timeMs ?? Number.NaN;
    return index % READ_EVERY === 0 && timeMs <= endMs && timeMs > endMs - READ_MS;
  };
  const rows = encodeTrial(trial, isRead, STREAMS);
  const scenes = rows.frames.map((_, at) => ({
    row: readyRow(model.columns, rows, at),
    prior: null,
    relevance: false,
  }));
  const mean = new Float64Array(trial.room.aois.length);
  for (const p of flowAnswers(model, scenes, STREAMS, 'intended', trial.room)) {
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (p[i] ?? 0) / scenes.length;
  }
  return mean;
}

/** How often the head ray of the preview passes over each AOI. */
function passesOver(trial: JovTrial): { readonly counts: Float64Array; readonly instants: number } {
  const { n, part } = anglesOf(trial, 'head');
  const [startMs, endMs] = phaseMs(trial, 'preview');
  const counts = new Float64Array(n);
  let instants = 0;
  trial.frames.forEach(({ sample }, at) => {
    if (sample.timeMs < startMs || sample.timeMs > endMs || sample.viewer === null) return;
    instants += 1;
    for (let i = 0; i < n; i++) if ((part[at * n + i] ?? Number.NaN) < NEAR_DEG) counts[i] = (counts[i] ?? 0) + 1;
  });
  return { counts, instants };
}
