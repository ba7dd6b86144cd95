import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Readout } from 'heed';
import { curvesHtml } from '../training-curves/curves-html.ts';
import type { EpochPoint } from '../training-curves/fit-curves.ts';
import { encodeScalarEvents, eventFileName, scalarEventsOf } from '../training-curves/scalar-events.ts';
import { type FitData, learningRateAt, runFit } from './fit-model.ts';
import type { FitOptions } from './fit-options.ts';
import { type FitState, restoreFit, storeFit } from './fit-state.ts';
import { type HeldBackRows, heldBackLosses } from './held-back.ts';

/** Steps between two points of the curves, two stored states. */
const POINT_STEPS = 250;

export interface StoredFit {
  /** Name of the fit, `lopo-0`. */
  readonly name: string;
  /** Where the fit is kept; a fit that was killed goes on from there. */
  readonly file: string;
  /** Says which options, which people: a fit of others is not reused. */
  readonly key: string;
  readonly options: FitOptions;
  /** Where the fit begins. */
  first(): FitState;
  /** What it learns from. */
  data(columns: FitState['columns']): FitData;
  /** Whose losses the curves show beside those of the fit; absent shows none. */
  readonly heldBack?: HeldBackRows;
  onProgress(step: number): void;
}

/** Runs a fit to its end, at once when it ran before. */
export function fitStored({ name, file, key, options, heldBack, onProgress, ...fit }: StoredFit): FitState {
  const stored = restoreFit(file, key);
  if (stored !== null && stored.step >= options.steps) return stored;
  const state = stored ?? fit.first();
  const points: EpochPoint[] = [];
  const startMs = performance.now();
  let sums: Partial<Record<Readout, { sum: number; count: number }>> = {};
  runFit(state, fit.data(state.columns), options, (step, losses) => {
    for (const [readout, loss] of Object.entries(losses) as [Readout, number][]) {
      const { sum, count } = sums[readout] ?? { sum: 0, count: 0 };
      sums[readout] = { sum: sum + loss, count: count + 1 };
    }
    onProgress(step);
    if (step % POINT_STEPS !== 0 && step !== options.steps) return;
    const others = heldBack === undefined ? {} : heldBackLosses(state, heldBack);
    points.push({
      epoch: Math.ceil(step / POINT_STEPS),
      elapsedMs: performance.now() - startMs,
      learningRate: learningRateAt(step, options),
      losses: Object.fromEntries(
        (Object.entries(sums) as [Readout, { sum: number; count: number }][]).map(([readout, { sum, count }]) => [
          readout,
          { fit: sum / count, heldBack: others[readout] ?? null },
        ]),
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
