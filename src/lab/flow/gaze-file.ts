import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gazeWeightSpecs } from 'heed/tfjs/fit';
import type { Inputs } from '../benchmark/instance.ts';
import { ROW_COLUMNS, SCENE_COLUMNS } from './gaze-inputs.ts';
import type { GazeModel, GazeModels } from './gaze-model.ts';

/** Name of the file in the folder of a model. */
export const GAZE_FILE = 'gaze.json';

/** Newest file that this version reads. */
const VERSION = 1;

interface StoredGaze {
  readonly format: 'heed-gaze';
  readonly version: number;
  /** What it was fitted with; a fit of other options is not reused. */
  readonly key: string;
  readonly models: Readonly<Partial<Record<Inputs, StoredGazeModel>>>;
}

interface StoredGazeModel extends Pick<GazeModel, 'columns' | 'shape'> {
  /** All weights in the order of their specs, little-endian float32 in base64. */
  readonly weights: string;
}

/** Stores the read-outs of gaze directions; the file is whole or absent, never half written. */
export function storeGaze(file: string, key: string, models: GazeModels): void {
  const stored: StoredGaze = {
    format: 'heed-gaze',
    version: VERSION,
    key,
    models: Object.fromEntries(
      [...models].map(([inputs, { columns, shape, weights }]) => {
        const bytes = gazeWeightSpecs(shape).map(({ name }) => {
          const values = weights.get(name) ?? new Float32Array();
          return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
        });
        return [inputs, { columns, shape, weights: Buffer.concat(bytes).toString('base64') }];
      }),
    ),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify(stored)}\n`);
  renameSync(`${file}.part`, file);
}

/** The stored read-outs with the key of their fit, `null` when there is no file; throws for one that does not fit this version. */
export function restoreGaze(file: string): { readonly key: string; readonly models: GazeModels } | null {
  if (!existsSync(file)) return null;
  const refuse = (expected: string, got: string): never => {
    throw new Error(`restoreGaze: expected ${expected} in ${file}, got ${got}`);
  };
  const stored = parsed(readFileSync(file, 'utf8'));
  if (stored?.format !== 'heed-gaze') return refuse('a file of gaze read-outs', 'something else');
  if (stored.version > VERSION) return refuse(`version ${VERSION} at most`, `${stored.version}: update Heed`);
  const models = Object.entries(stored.models).map(([inputs, model]): readonly [Inputs, GazeModel] => {
    const { columns, shape } = model;
    if (inputs !== 'head' && inputs !== 'eye') return refuse('inputs head or eye', inputs);
    const known = { row: ROW_COLUMNS[inputs].length, scene: SCENE_COLUMNS[inputs].length };
    for (const kind of ['row', 'scene'] as const) {
      const last = Math.max(...columns[kind].map(({ place }) => place));
      if (last >= known[kind]) refuse(`columns below ${known[kind]}`, `column ${last} of the ${kind}`);
    }
    const bytes = Uint8Array.from(Buffer.from(model.weights, 'base64'));
    const numbers = new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
    const weights = new Map<string, Float32Array>();
    let from = 0;
    for (const { name, shape: size } of gazeWeightSpecs(shape)) {
      const count = size.reduce((product, each) => product * each, 1);
      weights.set(name, numbers.slice(from, from + count));
      from += count;
    }
    if (from * 4 !== bytes.length) return refuse(`${from * 4} bytes of weights`, `${bytes.length}`);
    if (!numbers.every(Number.isFinite)) return refuse('finite weights', 'others');
    return [inputs, { columns, shape, weights }];
  });
  return { key: stored.key, models: new Map(models) };
}

function parsed(text: string): StoredGaze | null {
  try {
    return JSON.parse(text) as StoredGaze;
  } catch {
    return null;
  }
}
