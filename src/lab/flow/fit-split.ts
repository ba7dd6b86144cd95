import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Readout } from 'heed';
import type { JovTrial } from '../jov/jov-trial.ts';
import { curvesHtml } from '../training-curves/curves-html.ts';
import type { EpochPoint } from '../training-curves/fit-curves.ts';
import { encodeScalarEvents, eventFileName, scalarEventsOf } from '../training-curves/scalar-events.ts';
import { firstState } from './first-state.ts';
import { learningRateAt, runFit } from './fit-model.ts';
import type { FitOptions } from './fit-options.ts';
import { fitRows } from './fit-rows.ts';
import { type FitState, restoreFit, storeFit } from './fit-state.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { createPriorBook } from './scene-prior.ts';

/** Steps between two points of the curves, two stored states. */
const POINT_STEPS = 100;

export interface SplitFit {
  /** Name of the fit, `lopo-0`. */
  readonly name: string;
  readonly training: readonly JovTrial[];
  rowsOf(trial: JovTrial): readonly LabelledRow[];
  readonly options: FitOptions;
  /** Where the fit is kept; a fit that was killed goes on from there. */
  readonly file: string;
  onProgress(step: number): void;
}

/** The weights that the training people give; at once when they were fitted before with the same options. */
export function fitSplit({ name, training, rowsOf, options, file, onProgress }: SplitFit): FitState {
  const people = [...new Set(training.map(({ room, person }) => `${room.name} ${person}`))].sort();
  const key = JSON.stringify({ options, people });
  const stored = restoreFit(file, key);
  if (stored !== null && stored.step >= options.steps) return stored;
  const rows = training.flatMap((trial) => rowsOf(trial));
  const state = stored ?? firstState(rows, options);
  const points: EpochPoint[] = [];
  const startMs = performance.now();
  let sums: Partial<Record<Readout, { sum: number; count: number }>> = {};
  runFit(state, fitRows(rows, state.columns), createPriorBook(training), options, (step, losses) => {
    for (const [readout, loss] of Object.entries(losses) as [Readout, number][]) {
      const { sum, count } = sums[readout] ?? { sum: 0, count: 0 };
      sums[readout] = { sum: sum + loss, count: count + 1 };
    }
    onProgress(step);
    if (step % POINT_STEPS !== 0 && step !== options.steps) return;
    points.push({
      epoch: Math.ceil(step / POINT_STEPS),
      elapsedMs: performance.now() - startMs,
      learningRate: learningRateAt(step, options),
      losses: Object.fromEntries(
        Object.entries(sums).map(([readout, { sum, count }]) => [readout, { fit: sum / count, heldBack: null }]),
      ),
    });
    sums = {};
    storeFit(file, key, state);
  });
  writeCurves(file, name, points);
  return state;
}

function writeCurves(file: string, name: string, epochs: readonly EpochPoint[]): void {
  const curves = { name, command: 'npm run fit', bestEpoch: epochs.at(-1)?.epoch ?? null, epochs };
  writeFileSync(file.replace(/\.json$/, '.html'), curvesHtml(curves));
  const startedSeconds = Math.floor(Date.now() / 1000);
  const events = `${file.replace(/\.json$/, '')}-events/${eventFileName(startedSeconds, 'heed')}`;
  if (!existsSync(dirname(events))) mkdirSync(dirname(events), { recursive: true });
  writeFileSync(events, encodeScalarEvents(startedSeconds, scalarEventsOf(curves, startedSeconds)));
}
