import { readFileSync } from 'node:fs';
import { parseScenario } from 'heed';
import { expect, test } from 'vitest';
import { seededRandom } from '../../seeded-random.ts';
import { runHeadless } from './run-headless.ts';
import { sampleData } from './sample-scenario.ts';

const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e9,
  0.5,
  Number.NaN,
  '',
  'saw',
  'nothing',
  '__proto__',
  [],
  {},
  [[]],
  { type: 'time' },
  { type: 'all', of: [] },
  { en: 'x' },
  undefined,
];

/** Puts junk at a random place of the data. */
function damage(data: unknown, random: () => number): void {
  let place = data as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(place);
    const key = keys[Math.floor(random() * keys.length)];
    if (key === undefined) return;
    const value = place[key];
    if (typeof value === 'object' && value !== null && random() < 0.8) place = value as Record<string, unknown>;
    else {
      place[key] = JUNK[Math.floor(random() * JUNK.length)];
      return;
    }
  }
}

test('S2 whatever is damaged, a file is read whole or refused with issues; what was read can be run', () => {
  const random = seededRandom(7);
  let refused = 0;
  for (let round = 0; round < 300; round++) {
    const data = structuredClone(sampleData());
    const times = 1 + Math.floor(random() * 4);
    for (let i = 0; i < times; i++) damage(data, random);
    const { scenario, issues } = parseScenario(data);
    if (scenario === null) {
      refused += 1;
      expect(issues.length).toBeGreaterThan(0);
      for (const { path, message } of issues) {
        expect(path).toMatch(/^\$/);
        expect(message).toMatch(/[.!?]$|\}$/);
      }
    } else expect(runHeadless(scenario, undefined, { frameMs: 1000 }).last.ended).toBe(true);
  }
  expect(refused).toBeGreaterThan(200);
});

test('the example of FORMAT.md is a scenario', () => {
  const text = readFileSync(new URL('../../../src/core/scenario/FORMAT.md', import.meta.url), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const { scenario, issues } = parseScenario(example);
  expect(issues).toEqual([]);
  expect(scenario?.id).toBe('spill');
});
