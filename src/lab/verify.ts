import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ChromiumMissingError, ensureChromium } from './ensure-chromium.ts';
import { runStep } from './run-step.ts';
import { countTests, type TestCounts } from './test-counts.ts';
import { selectSteps, type VerifyStep } from './verify-steps.ts';

const USAGE = 'usage: npm test -- [--only STEP]...';
const root = fileURLToPath(new URL('../..', import.meta.url));

async function verify(steps: readonly VerifyStep[]): Promise<TestCounts> {
  const reports = mkdtempSync(join(tmpdir(), 'heed-verify-'));
  const chromiumProblem = steps.some((step) => step.needsChromium) ? missingChromium() : null;
  if (chromiumProblem !== null) console.error(chromiumProblem);
  let passed = 0;
  let failed = 0;
  try {
    for (const step of steps) {
      const counts = await verifyStep(step, reports, chromiumProblem);
      passed += counts.passed;
      failed += counts.failed;
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  return { passed, failed };
}

async function verifyStep(step: VerifyStep, reports: string, chromiumProblem: string | null): Promise<TestCounts> {
  if (step.needsChromium && chromiumProblem !== null) {
    console.log(`${step.title.padEnd(26)}not run, FAILED`);
    return { passed: 0, failed: 1 };
  }
  const [binary, ...args] = step.command;
  const reportPath = join(reports, `${step.id}.json`);
  if (step.countsTests) args.push('--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`);
  const { ok, output, durationMs } = await runStep(join(root, 'node_modules/.bin', binary), args, root);
  const counts = step.countsTests ? countTests(readReport(reportPath), ok) : { passed: +ok, failed: +!ok };
  const tally = step.countsTests ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(
    `${step.title.padEnd(26)}${(durationMs / 1000).toFixed(1).padStart(6)} s  ${ok ? 'ok' : 'FAILED'}${tally}`,
  );
  if (!ok) console.log(output.trimEnd());
  return counts;
}

function missingChromium(): string | null {
  try {
    ensureChromium();
    return null;
  } catch (error) {
    if (error instanceof ChromiumMissingError) return error.message;
    throw error;
  }
}

function readReport(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

try {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
  const { passed, failed } = await verify(selectSteps(values.only));
  if (failed > 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)} (${USAGE})`);
  process.exitCode = 2;
}
