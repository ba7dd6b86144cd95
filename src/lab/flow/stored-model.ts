import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModelManifest, readFlowModel } from 'heed';
import type { KnowingModel } from './flow-method.ts';
import { GAZE_FILE, restoreGaze } from './gaze-file.ts';
import type { GazeModels } from './gaze-model.ts';
import { knownPrior, type StoredRoom } from './room-priors.ts';

/** A model as it is shipped. */
export interface StoredModel extends KnowingModel {
  readonly manifest: ModelManifest;
  /** `null` for a folder without them. */
  readonly gaze: GazeModels | null;
}

/** The model of a folder with the rooms it knows; throws with every issue when its files are not sound. */
export async function openStoredModel(folder: string): Promise<StoredModel> {
  const bytes = Uint8Array.from(readFileSync(join(folder, 'weights.bin')));
  const read = await readFlowModel(readFileSync(join(folder, 'manifest.json'), 'utf8'), bytes.buffer);
  if (read.type === 'refused') {
    const issues = read.issues.map(({ code, place, message }) => `${code} at ${place}: ${message}`);
    throw new Error(`openStoredModel: expected a sound model in ${folder}, got ${issues.join('; ')}`);
  }
  const rooms = JSON.parse(readFileSync(join(folder, 'rooms.json'), 'utf8')) as Readonly<Record<string, StoredRoom>>;
  const gaze = restoreGaze(join(folder, GAZE_FILE))?.models ?? null;
  return { model: read.model, manifest: read.manifest, gaze, priorOf: (room) => knownPrior(rooms, room) };
}
