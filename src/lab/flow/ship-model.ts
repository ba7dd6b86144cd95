import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type FlowModel, type ModelProvenance, type SpreadBand, writeFlowModel } from 'heed';
import type { Report } from '../benchmark/results.ts';
import { personKey } from '../benchmark/split.ts';
import { REPOSITORY } from '../data-root.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import type { FitOptions } from './fit-options.ts';
import { GAZE_FILE, storeGaze } from './gaze-file.ts';
import type { GazeModels } from './gaze-model.ts';
import { storedRooms } from './room-priors.ts';
import { createPriorBook } from './scene-prior.ts';

export interface Shipment {
  readonly model: FlowModel;
  readonly gaze: GazeModels;
  readonly options: FitOptions;
  readonly training: readonly JovTrial[];
  /** Folder of the recordings. */
  readonly data: string;
  /** Folder of an evaluation, whose figures travel with the model; without one the spread stays unknown. */
  readonly evaluation: string;
  /** Folder of the model. */
  readonly out: string;
}

/** Writes the files of a model that was fitted on everybody. */
export async function shipModel({ model, gaze, options, training, data, evaluation, out }: Shipment): Promise<void> {
  const measured = { ...model, spread: spreadOf(evaluation) };
  const provenance: ModelProvenance = {
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: REPOSITORY, encoding: 'utf8' }).trim(),
    createdIso: new Date().toISOString(),
    data: hashesOf(data),
    people: [...new Set(training.map(personKey))].sort(),
    seed: options.seed,
    steps: options.steps,
    metrics: metricsOf(evaluation),
  };
  const { manifest, weights } = await writeFlowModel(measured, provenance);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'manifest.json'), manifest);
  writeFileSync(join(out, 'weights.bin'), weights);
  storeGaze(join(out, GAZE_FILE), `seed ${options.seed}`, gaze);
  writeFileSync(join(out, 'rooms.json'), `${JSON.stringify(storedRooms(training, createPriorBook(training)))}\n`);
}

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const spreadOf = (evaluation: string): readonly SpreadBand[] =>
  (readJson(join(evaluation, 'spread.json')) as readonly SpreadBand[] | null) ?? [];

/** Figures of the model on people left out, by table and metric. */
function metricsOf(evaluation: string): Readonly<Record<string, number>> {
  const report = readJson(join(evaluation, 'report.json')) as Report | null;
  return Object.fromEntries(
    (report?.tables ?? []).flatMap((table) => {
      const own = table.methods.find(({ role }) => role === 'model');
      if (own === undefined || (table.task !== 'T0' && table.task !== 'T0e')) return [];
      const name = `${table.task} ${table.split}${table.relevance ? ' relevance' : ''}`;
      return Object.entries(own.metrics).map(([metric, { value }]) => [`${name} ${metric}`, Number(value.toFixed(4))]);
    }),
  );
}

/** SHA-256 of every file a fit reads. */
export function hashesOf(folder: string): ModelProvenance['data'] {
  const tables = ['objects.csv', 'colliders.csv', 'trials.csv'].map((name) => join(folder, name));
  const samples = readdirSync(join(folder, 'samples'))
    .sort()
    .map((name) => join(folder, 'samples', name));
  return [...tables, ...samples].map((file) => ({
    file: relative(folder, file),
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
  }));
}
