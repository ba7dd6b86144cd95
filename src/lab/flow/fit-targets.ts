import type { BatchArrays, LossTarget } from 'heed/tfjs/fit';
import type { FitOptions } from './fit-options.ts';
import type { FitRow } from './fit-rows.ts';

/** Early searching says little about the target: rows farther from the end of the preview count less. */
const NEAR_END_MS = 1500;
const FAR_WEIGHT = 0.2;
/** Pointing begins later. */
const POINTING_END_MS = 2500;

/** One row as a batch holds it. */
export interface TargetRow {
  readonly row: FitRow;
  /** Indices of the AOIs in the order of the batch. */
  readonly aois: readonly number[];
}

/**
 * What the read-outs of searching people should have answered; `eyeKnown` rules out the AOI attended now as the next.
 *
 * An answer that the scene does not hold is not asked for.
 */
export function previewTargets(
  rows: readonly TargetRow[],
  { size, n, mask }: BatchArrays,
  weightOf: (row: FitRow) => number,
  eyeKnown: boolean,
  factors: FitOptions['factors'],
): readonly LossTarget[] {
  const attended = new Float32Array(size * (n + 1));
  const open = new Float32Array(size * (n + 1)).fill(1);
  const intended = new Float32Array(size * n);
  const next = new Float32Array(size * n);
  const others = new Float32Array(size * n).fill(1);
  rows.forEach(({ row, aois }, b) => {
    const weight = weightOf(row);
    for (let i = 0; i < n; i++) open[b * (n + 1) + i] = mask[b * n + i] ?? 0;
    const now = row.attended === 'elsewhere' ? n : row.attended === null ? -1 : aois.indexOf(row.attended);
    if (now >= 0) attended[b * (n + 1) + now] = weight;
    const target = aois.indexOf(row.ready.trial.target);
    if (target >= 0) intended[b * n + target] = weight * (row.toEndMs < NEAR_END_MS ? 1 : FAR_WEIGHT);
    const then = row.next === null ? -1 : aois.indexOf(row.next);
    if (then >= 0) next[b * n + then] = weight * (row.endsVisit ? 1 : (factors.staying ?? 1));
    if (eyeKnown && now >= 0 && now < n) others[b * n + now] = 0;
  });
  return [
    { readout: 'attended', truth: attended, allowed: open, factor: 1 },
    { readout: 'intended', truth: intended, allowed: searchable(rows, size, n), factor: factors.intended },
    { readout: 'next', truth: next, allowed: others, factor: factors.next },
  ];
}

/** What the read-out of pointing people should have answered. */
export function pointingTargets(rows: readonly TargetRow[], { size, n }: BatchArrays): readonly LossTarget[] {
  const truth = new Float32Array(size * n);
  rows.forEach(({ row, aois }, b) => {
    const target = aois.indexOf(row.ready.trial.target);
    if (target >= 0) truth[b * n + target] = row.toEndMs < POINTING_END_MS ? 1 : FAR_WEIGHT;
  });
  return [{ readout: 'indicated', truth, allowed: searchable(rows, size, n), factor: 1 }];
}

/** [size, n]: 1 at the objects that people are told to find. */
function searchable(rows: readonly TargetRow[], size: number, n: number): Float32Array {
  const allowed = new Float32Array(size * n);
  rows.forEach(({ row, aois }, b) => {
    const { targets } = row.ready.trial.room;
    aois.forEach((aoi, i) => {
      if (targets.includes(aoi)) allowed[b * n + i] = 1;
    });
  });
  return allowed;
}
