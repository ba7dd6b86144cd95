import { sha256Hex } from '../sha256-hex.ts';
import { checkManifest } from './check-manifest.ts';
import type { FlowModel } from './flow-model.ts';
import { weightSize, weightSpecs } from './flow-shape.ts';
import {
  MODEL_FORMAT,
  MODEL_VERSION,
  type ModelIssue,
  type ModelManifest,
  type ModelProvenance,
} from './model-manifest.ts';

/** A model that was read, or everything that is wrong with its files. */
export type ReadModel =
  | { readonly type: 'ok'; readonly model: FlowModel; readonly manifest: ModelManifest }
  | { readonly type: 'refused'; readonly issues: readonly ModelIssue[] };

/** Reads a model from the text of `manifest.json` with the bytes of `weights.bin`; never throws on bad files. */
export async function readFlowModel(manifestText: string, weights: ArrayBuffer): Promise<ReadModel> {
  const checked = checkManifest(manifestText);
  if (checked.type === 'refused') return checked;
  const { manifest } = checked;
  const refuse = (code: ModelIssue['code'], message: string): ReadModel => ({
    type: 'refused',
    issues: [{ code, place: 'weights.bin', message }],
  });
  const numbers = manifest.weights.reduce((sum, spec) => sum + weightSize(spec), 0);
  if (weights.byteLength !== numbers * 4 || manifest.weightsBytes !== numbers * 4) {
    return refuse('truncated-weights', `expected ${numbers * 4} bytes, got ${weights.byteLength}`);
  }
  if ((await sha256Hex(weights)) !== manifest.weightsSha256) {
    return refuse('damaged-weights', 'expected the bytes that the manifest was made for, got others');
  }
  const view = new DataView(weights);
  const read = new Map<string, Float32Array>();
  let at = 0;
  for (const spec of manifest.weights) {
    const values = new Float32Array(weightSize(spec));
    for (let i = 0; i < values.length; i++) values[i] = view.getFloat32((at + i) * 4, true);
    at += values.length;
    read.set(spec.name, values);
    if (!values.every(Number.isFinite)) return refuse('non-finite-weights', `expected finite numbers in ${spec.name}`);
  }
  const { name, shape, columns, temperature, unknownRoomTemperature, spread } = manifest;
  const model = { name, shape, columns, weights: read, temperature, unknownRoomTemperature, spread };
  return { type: 'ok', manifest, model };
}

/** The two files of a model. */
export async function writeFlowModel(
  model: FlowModel,
  provenance: ModelProvenance,
): Promise<{ readonly manifest: string; readonly weights: Uint8Array<ArrayBuffer> }> {
  const specs = weightSpecs(model.shape);
  const weights = new Uint8Array(specs.reduce((sum, spec) => sum + weightSize(spec), 0) * 4);
  const view = new DataView(weights.buffer);
  let at = 0;
  for (const { name } of specs) {
    for (const value of model.weights.get(name) ?? []) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  if (at !== weights.length) throw new Error(`writeFlowModel: expected ${weights.length / 4} weights, got ${at / 4}`);
  const manifest: ModelManifest = {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    name: model.name,
    shape: model.shape,
    columns: model.columns,
    temperature: model.temperature,
    unknownRoomTemperature: model.unknownRoomTemperature,
    spread: model.spread,
    weights: specs,
    weightsBytes: weights.length,
    weightsSha256: await sha256Hex(weights.buffer),
    provenance,
  };
  return { manifest: `${JSON.stringify(manifest, null, 1)}\n`, weights };
}
