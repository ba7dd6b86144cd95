import { readFileSync } from 'node:fs';
import { scenarioJsonSchema } from 'heed';
import { expect, test } from 'vitest';

const FILE = new URL('../../../assets/schemas/scenario.schema.json', import.meta.url);

test('the JSON Schema beside the code is up to date: npm run scenario -- schema', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(scenarioJsonSchema());
});

test('the JSON Schema names its parts and refuses fields it does not know', () => {
  const schema = scenarioJsonSchema();
  expect(Object.keys(schema.$defs ?? {}).sort()).toEqual(
    ['Condition', 'Effect', 'FloorPoint', 'Id', 'LengthMs', 'LocalText', 'Point', 'Step', 'TimeMs', 'Trigger'].sort(),
  );
  expect(schema).toMatchObject({ title: 'Heed scenario', additionalProperties: false });
});
