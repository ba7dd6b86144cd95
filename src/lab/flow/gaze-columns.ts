import { type ColumnScaling, scaled, scalingOf, standardised } from 'heed';

/** How one column of rows becomes an input of usual size, what a mirror makes of it. */
export interface GazeColumn {
  /** Place in the raw rows. */
  readonly place: number;
  readonly scaling: ColumnScaling;
  readonly mean: number;
  readonly deviation: number;
  /** Place among the columns of the value that a mirror puts here: left for right. */
  readonly mirror: number;
  /** -1 for what changes sign in a mirror, else 1. */
  readonly sign: 1 | -1;
}

/** Angles are told apart to about this, degrees; farther away less finely. */
const ANGLE: ColumnScaling = { transform: 'log', scale: 8 };
const LINEAR: ColumnScaling = { transform: 'linear', scale: 1 };

/** A column that hardly varies is not blown up beyond this. */
const LEAST_DEVIATION = 0.02;

/** Columns with the statistics of `rows`; a mirrored pair shares them, so that a mirror only swaps and negates. */
export function gazeColumns(names: readonly string[], rows: readonly Float32Array[]): readonly GazeColumn[] {
  const kept = names.flatMap((name, place) => (/(^|\.)is(Head|Eye|Pointer)$/.test(name) ? [] : [{ name, place }]));
  const mirrorOf = (name: string): number => {
    const opposite = { leftDeg: 'rightDeg', rightDeg: 'leftDeg' }[name] ?? name;
    return kept.findIndex((candidate) => candidate.name === opposite);
  };
  return kept.map(({ name, place }, at) => {
    const scaling = scalingFor(name);
    const isSide = name === 'leftDeg' || name === 'rightDeg';
    const turns = isSide || /yaw/i.test(name);
    const width = names.length;
    let [count, sum, squares] = [0, 0, 0];
    for (const row of rows) {
      for (let from = 0; from < row.length; from += width) {
        const value = scaled(scaling, row[from + place] ?? 0);
        count += 1;
        sum += value;
        squares += value * value;
      }
    }
    const mean = turns ? 0 : sum / Math.max(1, count);
    const deviation = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)));
    return {
      place,
      scaling,
      mean,
      deviation: isSide ? SIDE_DEVIATION : deviation,
      mirror: isSide ? mirrorOf(name) : at,
      sign: turns ? -1 : 1,
    };
  });
}

/** Both sides of an outline are measured alike. */
const SIDE_DEVIATION = 1.5;

function scalingFor(name: string): ColumnScaling {
  const feature = name.slice(name.lastIndexOf('.') + 1);
  if (feature.endsWith('Deg')) return ANGLE;
  return /^(log|head|dwellNow)/.test(feature) || feature === 'isResponse' ? LINEAR : scalingOf(feature);
}

/** [rows, columns] of raw rows laid end to end. */
export function standardRows(columns: readonly GazeColumn[], raw: Float32Array, width: number): Float32Array {
  const out = new Float32Array((raw.length / width) * columns.length);
  for (let from = 0, to = 0; from < raw.length; from += width) {
    for (const { place, scaling, mean, deviation } of columns) {
      out[to] = standardised({ ...scaling, mean, deviation }, raw[from + place] ?? 0);
      to += 1;
    }
  }
  return out;
}
