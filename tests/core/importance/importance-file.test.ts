import { readImportanceModel, rescaled, writeImportanceModel } from 'heed';
import { expect, it } from 'vitest';
import { randomImportanceModel } from '../../random-importance-model.ts';

const model = randomImportanceModel(5);
const provenance = { seed: 5, scenes: 1, events: ['leak'], distractors: ['fan'], deviations: { pace: 1 }, metrics: {} };
const text = await writeImportanceModel(model, provenance);

const changed = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...JSON.parse(text), ...change });

it('reads what it wrote', async () => {
  expect(await readImportanceModel(text)).toEqual({ type: 'ok', model, provenance });
});

it.each([
  ['no JSON', '{', 'not-json', '$'],
  ['a foreign file', '{"format":"gltf"}', 'not-a-model', '$.format'],
  ['a newer version', changed({ version: 9 }), 'too-new', '$.version'],
  ['other features', changed({ features: ['speed'] }), 'unknown-feature', '$.features'],
  ['a damaged size', changed({ hidden: 1e9 }), 'wrong-type', '$.hidden'],
  ['missing weights', changed({ bias: [1] }), 'wrong-shape', '$.bias'],
  ['weights that are no numbers', changed({ outward: ['a', 'b', 'c'] }), 'non-finite-weights', '$.outward'],
  ['other weights', changed({ outward: [1, 2, 3] }), 'damaged-weights', '$.weightsSha256'],
])('refuses %s by name', async (_, damaged, code, place) => {
  expect(await readImportanceModel(damaged)).toMatchObject({ type: 'refused', issues: [{ code, place }] });
});

it('names everything that is wrong at once', async () => {
  const read = await readImportanceModel(changed({ bias: [], name: 3, weightsSha256: null }));
  expect(read.type === 'refused' && read.issues.map(({ place }) => place)).toEqual([
    '$.name',
    '$.weightsSha256',
    '$.bias',
  ]);
});

it('leaves a model as it is when rescaled by one and nothing', () => {
  expect(rescaled(model, 1, 0)).toEqual(model);
});
