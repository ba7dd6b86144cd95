import { directionInstances } from '../benchmark/direction-instances.ts';
import type { Inputs, Phase } from '../benchmark/instance.ts';
import { personKey } from '../benchmark/split.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { exampleOf, type GazeColumns } from './gaze-batch.ts';
import { gazeColumns } from './gaze-columns.ts';
import { seenIn } from './gaze-frame.ts';
import { ROW_COLUMNS, SCENE_COLUMNS } from './gaze-inputs.ts';
import { GAZE_HORIZONS_MS, type GazeLesson } from './gaze-model.ts';
import { encodeGazeRows, type GazeRow } from './gaze-rows.ts';
import type { PriorBook } from './scene-prior.ts';

/** A row with where the gaze was, per horizon; `null` where it is not known. */
export interface TaughtRow {
  readonly row: GazeRow;
  readonly truth: GazeLesson['truth'];
}

/** The benchmark's own rows teach the preview: more of them teach no more. The response is long, a third is enough. */
const isTaught = (row: number, phase: Phase): boolean => row % (phase === 'preview' ? 5 : 15) === 0;

const encoded = new WeakMap<JovTrial, Map<Inputs, readonly TaughtRow[]>>();

/** The rows of a trial that a fit learns from; encoded once for all the folds that the trial is fitted in. */
export function taughtRows(trial: JovTrial, inputs: Inputs): readonly TaughtRow[] {
  const known = encoded.get(trial) ?? new Map<Inputs, readonly TaughtRow[]>();
  encoded.set(trial, known);
  const rows = known.get(inputs) ?? encodeTaught(trial, inputs);
  known.set(inputs, rows);
  return rows;
}

function encodeTaught(trial: JovTrial, inputs: Inputs): readonly TaughtRow[] {
  const anchors = new Map<number, Map<number, (typeof instances)[number]>>();
  const instances = directionInstances(trial, isTaught).filter((instance) => instance.inputs === inputs);
  for (const instance of instances) {
    const own = anchors.get(instance.at) ?? new Map();
    anchors.set(instance.at, own.set(instance.h, instance));
  }
  return encodeGazeRows(trial, inputs, (at) => anchors.has(at)).map((row) => ({
    row,
    truth: GAZE_HORIZONS_MS[inputs].map((h) => {
      const instance = anchors.get(row.at)?.get(h);
      if (instance === undefined) return null;
      const { yawDeg, pitchDeg } = seenIn(row.frame, instance.truth);
      return [yawDeg, pitchDeg] as const;
    }),
  }));
}

/** Rows that are looked at for the columns' statistics. */
const STATISTICS_EVERY = 7;

export function gazeColumnsOf(rows: readonly TaughtRow[], inputs: Inputs): GazeColumns {
  const some = rows.filter((_, i) => i % STATISTICS_EVERY === 0);
  return {
    inputs,
    row: gazeColumns(
      ROW_COLUMNS[inputs],
      some.map(({ row }) => row.row),
    ),
    scene: gazeColumns(
      SCENE_COLUMNS[inputs],
      some.map(({ row }) => row.scene),
    ),
  };
}

/** Lessons in which people count equally within a phase; the room is known by the other people alone. */
export function gazeLessons(
  columns: GazeColumns,
  rows: readonly TaughtRow[],
  priors: PriorBook,
): readonly GazeLesson[] {
  const groupOf = ({ row }: TaughtRow): string => `${personKey(row.trial)} ${row.phase}`;
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(groupOf(row), (counts.get(groupOf(row)) ?? 0) + 1);
  return rows.map((taught) => ({
    example: exampleOf(columns, taught.row, priors.of(taught.row.trial.room.name, personKey(taught.row.trial))),
    truth: taught.truth,
    weight: rows.length / counts.size / (counts.get(groupOf(taught)) ?? 1),
  }));
}
