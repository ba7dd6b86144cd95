import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { edited } from '../../core/scenario/sample-scenario.ts';
import { writeFolder } from '../temp-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What the command prints, with its exit code. */
function run(...args: readonly string[]): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/lab/scenario.ts'), ...args],
    { encoding: 'utf8', cwd: root },
  );
  return { code: status, output: stdout + stderr };
}

test('npm run scenario -- check FILE tells what is wrong, or what is in it', { timeout: 30_000 }, () => {
  const folder = writeFolder({
    'good.json': JSON.stringify(edited({})),
    'bad.json': JSON.stringify(edited({ 'hazards[0].aoi': 'swa', 'events[0].trigger.atMs': -1 })),
  });
  const good = run('check', join(folder, 'good.json'));
  expect(good.output).toContain('No issues.');
  expect(good.code).toBe(0);
  const bad = run('check', join(folder, 'bad.json'));
  expect(bad.output).toBe(
    [
      "$.events[0].trigger.atMs negative-time: 'atMs' is before the run starts: -1 ms.",
      "$.hazards[0].aoi unknown-aoi: There is no AOI 'swa' in 'aois'.",
      '2 issues.',
      '',
    ].join('\n'),
  );
  expect(bad.code).toBe(1);
  expect(run('check', join(folder, 'none.json'))).toMatchObject({
    code: 1,
    output: expect.stringContaining('there is no'),
  });
  expect(run('chekc')).toMatchObject({ code: 1, output: expect.stringContaining("expected 'check FILE'") });
});
