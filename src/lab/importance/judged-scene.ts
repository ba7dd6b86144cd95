import {
  importanceColumn as C,
  featureColumn,
  IMPORTANCE_DIM,
  type ImportanceModel,
  inferImportance,
  REFERENCE_PARAMETERS,
} from 'heed';
import { averagePrecision } from './average-precision.ts';
import type { MadeScene } from './made-scene.ts';
import { type SceneRow, sceneRows } from './scene-rows.ts';

/** What the author says in an evaluation: nothing, marks, marks with scripted hazards. */
export const AUTHOR_SHARES = {
  'no marks': { marks: false, hazards: false },
  marks: { marks: true, hazards: false },
  'marks, hazards': { marks: true, hazards: true },
} as const;
export type AuthorShareName = keyof typeof AUTHOR_SHARES;

/** One scene to be judged on, with one share of the author. */
export interface JudgedScene {
  readonly rows: readonly SceneRow[];
  /** [rows, IMPORTANCE_DIM] */
  readonly features: Float32Array;
  readonly truths: readonly boolean[];
}

/** Rows of one AOI in an evaluation lie this far apart, seconds. */
const JUDGED_EVERY_S = 1;

export function judgeScene(scene: MadeScene, share: AuthorShareName): JudgedScene {
  const rows = sceneRows(scene, AUTHOR_SHARES[share], JUDGED_EVERY_S);
  const features = new Float32Array(rows.length * IMPORTANCE_DIM);
  rows.forEach((row, i) => {
    features.set(row.features, i * IMPORTANCE_DIM);
  });
  return { rows, features, truths: rows.map((row) => row.deserves) };
}

/** Scores the rows of a scene: the higher, the more important. */
export type Judge = (scene: JudgedScene) => ArrayLike<number>;

const byColumn =
  (column: number): Judge =>
  ({ rows }) =>
    rows.map((row) => row.features[column] ?? 0);

/** The formula that answers without a read-out. */
const byFormula: Judge = ({ rows }) => {
  const weights = REFERENCE_PARAMETERS.importanceWeights;
  return rows.map(
    ({ features }) =>
      (weights[featureColumn.relevance] ?? 0) * (features[C.relevance] ?? 0) +
      (weights[featureColumn.hazardActive] ?? 0) * (features[C.hazardActive] ?? 0),
  );
};

/** What a read-out has to beat. */
export const BASELINES: Readonly<Record<string, Judge>> = {
  chance: ({ rows }) => rows.map(() => 0),
  distance: ({ rows }) => rows.map((row) => -row.distanceM),
  'motion only': byColumn(C.pace),
  'author relevance': byColumn(C.relevance),
  formula: byFormula,
};

export const byReadout =
  (model: ImportanceModel): Judge =>
  ({ features, rows }) =>
    inferImportance(model, features, rows.length);

/** Average precision of a judge over the rows of one scene; `null` where nothing deserves attention. */
export const scenePrecision = (judge: Judge, scene: JudgedScene): number | null =>
  averagePrecision(judge(scene), scene.truths);
