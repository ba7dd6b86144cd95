import { type AttentionModel, type ImportanceModel, REFERENCE_MODEL, readFlowModel, readImportanceModel } from 'heed';
import type { ModelFiles } from './shipped-model.ts';

/** The models to run, with the reason when one is not what was meant. */
export interface LoadedModel {
  readonly model: AttentionModel;
  /** Reads importance out of what the AOIs do; `null` leaves it to the formula. */
  readonly importance: ImportanceModel | null;
  /** Issue that had a file refused, such as `damaged-weights weights.bin`; `null` when none was. */
  readonly refusal: string | null;
}

/** Loads the learned models; the formula takes over for each whose files are refused or cannot be reached. */
export async function loadModel(files: ModelFiles | null): Promise<LoadedModel> {
  if (files === null) return { model: REFERENCE_MODEL, importance: null, refusal: null };
  const [flow, readout] = await Promise.all([loadFlow(files), loadImportance(files.importance)]);
  return {
    model: typeof flow === 'string' ? REFERENCE_MODEL : flow,
    importance: typeof readout === 'string' ? null : readout,
    refusal: [flow, readout].find((loaded) => typeof loaded === 'string') ?? null,
  };
}

/** The learned model, or why there is none. */
async function loadFlow(files: ModelFiles): Promise<AttentionModel | string> {
  try {
    const [manifest, weights] = await Promise.all([fetchFile(files.manifest), fetchFile(files.weights)]);
    const read = await readFlowModel(await manifest.text(), await weights.arrayBuffer());
    return read.type === 'ok' ? { type: 'flow', model: read.model } : refusalText(read.issues);
  } catch (error) {
    return errorText(error);
  }
}

/** The read-out of importance, or why there is none; `null` where none was shipped. */
async function loadImportance(address: string | null): Promise<ImportanceModel | null | string> {
  if (address === null) return null;
  try {
    const read = await readImportanceModel(await (await fetchFile(address)).text());
    return read.type === 'ok' ? read.model : refusalText(read.issues);
  } catch (error) {
    return errorText(error);
  }
}

const refusalText = ([first]: readonly { readonly code: string; readonly place: string }[]): string =>
  first === undefined ? 'refused' : `${first.code} ${first.place}`;

const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (response.ok) return response;
  throw new Error(`${response.status} ${address.split('/').at(-1)}`);
}
