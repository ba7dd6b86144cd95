import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { BenchReport } from '../../src/lab/bench/bench-lines.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('benches the implementations that it is asked for, writes a report, leaves no browser behind', () => {
  const out = mkdtempSync(join(tmpdir(), 'heed-bench-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const only = ['heed-wasm', 'heed-webgpu', 'floor-webgpu', 'reference'].flatMap((name) => ['--only', name]);
  const said = execFileSync(
    join(root, 'node_modules/.bin/tsx'),
    ['src/lab/bench.ts', '--quick', '--out', out, ...only],
    { cwd: root, encoding: 'utf8' },
  );
  expect(said).toMatch(/main thread with 10000 AOIs: median/);
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as BenchReport;
  expect(report.absent).toEqual([]);
  for (const { implementation, medianMs, p95Ms, farthest, dispatches } of report.inference) {
    expect(medianMs, implementation).toBeGreaterThan(0);
    expect(p95Ms, implementation).toBeGreaterThanOrEqual(medianMs);
    if (implementation !== 'floor-webgpu') expect(farthest, implementation).toBeLessThan(1e-4);
    if (implementation === 'heed-webgpu') expect(dispatches).toBeLessThanOrEqual(4);
  }
  expect(report.inference).toHaveLength(4 * 3);
  expect(report.frame.map(({ aois }) => aois)).toEqual([40, 256, 10_000]);
  expect(report.growth.heapBytes).not.toBeNull();
  expect(report.bundles.map(({ part }) => part)).toEqual(['first page', 'headset path', 'worker', 'emulator']);
});
