import type { JovTrial } from '../jov/jov-trial.ts';
import type { NextInstance } from './instance.ts';
import { trackedFrames } from './phase.ts';

/** One row lasts about this long, milliseconds. */
const ROW_MS = 33;

/** A shorter run is no visit, milliseconds. */
const SHORTEST_RUN_MS = 80;

/** A stretch of the preview during which the gaze was on one AOI. */
export interface Run {
  /** Index in the room's AOIs. */
  readonly aoi: number;
  /** Indices in the trial's frames of its first then its last row. */
  readonly from: number;
  readonly to: number;
}

/** Runs of the preview: long enough, lost rows and elsewhere removed, neighbours on the same AOI joined. */
export function runsOf(trial: JovTrial): readonly Run[] {
  const stretches: { aoi: number | 'elsewhere'; from: number; to: number; startMs: number; endMs: number }[] = [];
  for (const { at, attended, sample } of trackedFrames(trial, 'preview')) {
    const last = stretches.at(-1);
    if (last?.aoi === attended) Object.assign(last, { to: at, endMs: sample.timeMs });
    else stretches.push({ aoi: attended, from: at, to: at, startMs: sample.timeMs, endMs: sample.timeMs });
  }
  const joined: Run[] = [];
  for (const { aoi, from, to, startMs, endMs } of stretches) {
    if (aoi === 'elsewhere' || endMs - startMs + ROW_MS < SHORTEST_RUN_MS) continue;
    const last = joined.at(-1);
    if (last?.aoi === aoi) joined[joined.length - 1] = { ...last, to };
    else joined.push({ aoi, from, to });
  }
  return joined;
}

/** T2: at the end of each run but the last one, which AOI comes next. */
export function nextInstances(trial: JovTrial): readonly NextInstance[] {
  const runs = runsOf(trial);
  return runs.slice(1).flatMap(({ aoi: truth }, index) => {
    const run = runs[index];
    if (run === undefined) return [];
    const { aoi, to: at } = run;
    return [
      { task: 'T2', inputs: 'eye', at, current: aoi, truth } as const,
      { task: 'T2', inputs: 'head', at, current: null, truth } as const,
    ];
  });
}
