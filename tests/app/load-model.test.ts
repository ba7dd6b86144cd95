import { REFERENCE_MODEL, writeFlowModel, writeImportanceModel } from 'heed';
import { expect, test } from 'vitest';
import { loadModel } from '../../src/app/model/load-model.ts';
import { randomFlowModel } from '../random-flow-model.ts';
import { randomImportanceModel } from '../random-importance-model.ts';

const model = randomFlowModel(8);
const provenance = { commit: 'abc', createdIso: '', data: [], people: [], seed: 1, steps: 1, metrics: {} };
const files = await writeFlowModel(model, provenance);
const importance = randomImportanceModel(3);
const readout = await writeImportanceModel(importance, {
  seed: 3,
  scenes: 0,
  events: [],
  distractors: [],
  deviations: {},
  metrics: {},
});
const addressOf = (content: BlobPart): string => URL.createObjectURL(new Blob([content]));

test('is the formula in a build without a model, and nothing is wrong', async () => {
  expect(await loadModel(null)).toEqual({ model: REFERENCE_MODEL, importance: null, refusal: null });
});

test('is the learned models from their files', async () => {
  const loaded = await loadModel({
    manifest: addressOf(files.manifest),
    weights: addressOf(files.weights),
    importance: addressOf(readout),
  });
  expect(loaded).toEqual({ model: { type: 'flow', model }, importance, refusal: null });
});

test('falls back to the formula, naming the issue of a damaged file', async () => {
  const damaged = files.weights.slice();
  damaged[40] = (damaged[40] ?? 0) ^ 4;
  const loaded = await loadModel({
    manifest: addressOf(files.manifest),
    weights: addressOf(damaged),
    importance: addressOf(readout),
  });
  expect(loaded).toEqual({ model: REFERENCE_MODEL, importance, refusal: 'damaged-weights weights.bin' });
});

test('falls back to the formula when a file cannot be reached', async () => {
  const gone = URL.createObjectURL(new Blob(['']));
  URL.revokeObjectURL(gone);
  const { model: instead, refusal } = await loadModel({
    manifest: gone,
    weights: addressOf(files.weights),
    importance: null,
  });
  expect(instead).toBe(REFERENCE_MODEL);
  expect(refusal).toMatch(/fetch/i);
});

test('leaves importance to the formula when its file is refused, the other model in place', async () => {
  const { bias } = JSON.parse(readout);
  const damaged = readout.replace(JSON.stringify(bias), JSON.stringify(bias.map((value: number) => value + 1)));
  const loaded = await loadModel({
    manifest: addressOf(files.manifest),
    weights: addressOf(files.weights),
    importance: addressOf(damaged),
  });
  expect(loaded).toEqual({
    model: { type: 'flow', model },
    importance: null,
    refusal: 'damaged-weights $.weightsSha256',
  });
});
