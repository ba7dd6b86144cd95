import { type AttentionModel, REFERENCE_MODEL, readFlowModel } from 'heed';
import type { ModelFiles } from './shipped-model.ts';

/** The model to run, with the reason when it is not the one that was meant. */
export interface LoadedModel {
  readonly model: AttentionModel;
  /** Issue that had the files refused, such as `damaged-weights weights.bin`; `null` when nothing was. */
  readonly refusal: string | null;
}

/** Loads the learned model; the reference formula takes over when its files are refused or cannot be reached. */
export async function loadModel(files: ModelFiles | null): Promise<LoadedModel> {
  if (files === null) return { model: REFERENCE_MODEL, refusal: null };
  let read: Awaited<ReturnType<typeof readFlowModel>>;
  try {
    const [manifest, weights] = await Promise.all([fetchFile(files.manifest), fetchFile(files.weights)]);
    read = await readFlowModel(await manifest.text(), await weights.arrayBuffer());
  } catch (error) {
    return { model: REFERENCE_MODEL, refusal: error instanceof Error ? error.message : String(error) };
  }
  if (read.type === 'ok') return { model: { type: 'flow', model: read.model }, refusal: null };
  const [first] = read.issues;
  return { model: REFERENCE_MODEL, refusal: first === undefined ? 'refused' : `${first.code} ${first.place}` };
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (response.ok) return response;
  throw new Error(`${response.status} ${address.split('/').at(-1)}`);
}
