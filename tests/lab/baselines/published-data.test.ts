import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchPublished } from '../../../src/lab/baselines/match.ts';
import { NEAREST_INDICATED } from '../../../src/lab/baselines/nearest-target.ts';
import { publishedFigures } from '../../../src/lab/baselines/published-figures.ts';
import { runMethods } from '../../../src/lab/benchmark/run-methods.ts';
import { findDataRoot } from '../../../src/lab/data-root.ts';
import type { JovTrial } from '../../../src/lab/jov/jov-trial.ts';
import { openJov } from '../../../src/lab/jov-reader.ts';

const data = findDataRoot([]);

describe('published figures', () => {
  it('are read with the table they stand in', () => {
    const figures = publishedFigures();
    expect(figures).toContainEqual({
      key: { task: 'T0', split: 'lopo' },
      method: 'nearest box to head ray',
      metric: 'top1',
      value: 0.367,
      decimals: 3,
    });
    expect(figures).toContainEqual({
      key: { task: 'T4', split: 'office->kitchen', h: 1000, inputs: 'eye', phase: 'response' },
      method: 'keep gaze',
      metric: 'errorDeg',
      value: 17.02,
      decimals: 2,
    });
    expect(figures.every(({ value }) => Number.isFinite(value))).toBe(true);
  });

  it.skipIf(data === null)('(needs ../shared/data) the nearest target to each ray in the office', async () => {
    const trials: JovTrial[] = [];
    const reader = await openJov(join(data ?? '', 'jov'));
    for await (const trial of reader.trials({ room: 'office', mode: 'laser' })) trials.push(trial);
    const split = { name: 'kitchen->office', fold: 0, training: [], test: trials } as const;
    const tables = await runMethods(NEAREST_INDICATED, [split]);
    const instances = tables.filter(({ inputs }) => inputs === 'head').map((table) => table.instances);
    expect(instances.toSorted((a, b) => a - b)).toEqual([130, 285, 300, 300]);
    const matches = matchPublished(tables).filter(({ ours }) => !Number.isNaN(ours));
    expect(matches).toHaveLength(5 * 4);
    expect(matches.filter(({ lastDigits }) => lastDigits !== 0)).toEqual([]);
  });
});
