import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chosenNames } from './chosen-names.ts';
import { findDataRoot, REPOSITORY } from './data-root.ts';
import type { JovTrial } from './jov/jov-trial.ts';
import { createProgressBar } from './progress-bar.ts';
import { readTrials } from './read-trials.ts';
import { ASSUMPTION_RANGE } from './simulation/experiment/assumption-range.ts';
import { chosenPolicy } from './simulation/experiment/chosen-policy.ts';
import { comparePolicies, type PolicyComparison } from './simulation/experiment/compare-policies.ts';
import { comparisonLines, rangeLines } from './simulation/experiment/comparison-lines.ts';
import type { SimulatedPlace } from './simulation/practice/simulated-place.ts';
import { fitStatistics } from './simulation/scanpath/fit-statistics.ts';
import { trackOf } from './simulation/scanpath/gaze-track.ts';
import type { ScanpathStatistics } from './simulation/scanpath/scanpath-statistics.ts';
import { validateScanpaths } from './simulation/scanpath/validate-scanpaths.ts';
import { BLURS } from './simulation/trainee/blurred-attention.ts';
import { LEARNING_DEFAULTS } from './simulation/trainee/learning.ts';
import { blurLines } from './simulation/trainee/measure-blur.ts';
import { tellError } from './tell-error.ts';

const STATISTICS = join(REPOSITORY, 'src/lab/simulation/scanpath-statistics.json');

/** Every so many trials are enough: people did 50 in each of four sessions. */
const EVERY_NTH = 2;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    /** Fits the scanpath statistics anew. */
    fit: { type: 'boolean', default: false },
    /** Compares simulated scanpaths with the recorded ones. */
    validate: { type: 'boolean', default: false },
    /** A JSON report. */
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    trainees: { type: 'string', default: '40' },
    /** Trainees per set of assumptions of the range; 0 leaves the range out. */
    range: { type: 'string', default: '12' },
    /** Where: generated practices, or the shipped workshop. */
    place: { type: 'string', default: 'practice' },
    /** How good an estimate guidance is given: the shipped model's, or the formula's. */
    estimate: { type: 'string', default: 'model' },
    /** A number of our policy, as name=value; may be repeated. */
    set: { type: 'string', multiple: true, default: [] },
  },
});

await tellError(async () => {
  const seed = wholeNumber('--seed', values.seed);
  if (values.fit) {
    writeFileSync(STATISTICS, `${JSON.stringify(fitStatistics(await recordedTrials()))}\n`);
    console.log(`wrote ${STATISTICS}`);
  }
  if (values.validate) {
    const trials = await recordedTrials();
    report(validateScanpaths(trials, seed, (line) => console.log(line)));
    const tracks = trials.map((trial) => trackOf(trial, 'preview'));
    for (const line of blurLines(tracks, readStatistics().preview)) console.log(line);
  }
  if (!values.fit && !values.validate) report(await simulate(seed));
});

async function simulate(seed: number): Promise<readonly PolicyComparison[]> {
  const place = await chosenPlace();
  const policy = chosenPolicy(values.set);
  const trainees = wholeNumber('--trainees', values.trainees);
  const estimates = ['model', 'formula'] as const;
  const estimate = chosenNames('--estimate', [values.estimate], estimates)[0] ?? 'model';
  const options = {
    statistics: readStatistics(),
    seed,
    blur: BLURS[estimate],
    ...(place === null ? {} : { placeOf: () => place }),
  };
  const stated = comparePolicies(policy, 'as stated', { ...options, assumptions: LEARNING_DEFAULTS, trainees });
  for (const line of comparisonLines(stated)) console.log(line);
  const few = wholeNumber('--range', values.range);
  if (few === 0) return [stated];
  const bar = createProgressBar({
    label: 'range of assumptions',
    total: ASSUMPTION_RANGE.length,
    stream: process.stderr,
    nowMs: () => performance.now(),
  });
  const range = ASSUMPTION_RANGE.map(({ name, assumptions }, index) => {
    const comparison = comparePolicies(policy, name, { ...options, assumptions, trainees: few });
    bar.update(index + 1);
    return comparison;
  });
  bar.end();
  console.log('');
  for (const line of rangeLines(range)) console.log(line);
  return [stated, ...range];
}

function readStatistics(): ScanpathStatistics {
  return JSON.parse(readFileSync(STATISTICS, 'utf8')) as ScanpathStatistics;
}

/** `null` for generated practices, which differ from run to run. */
async function chosenPlace(): Promise<SimulatedPlace | null> {
  const [name] = chosenNames('--place', [values.place], ['practice', 'workshop']);
  if (name !== 'workshop') return null;
  const { workshopPlace } = await import('./simulation/practice/workshop-place.ts');
  return workshopPlace();
}

function report(content: unknown): void {
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(content, null, 2)}\n`);
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${option}: expected a whole number, got '${text}'`);
  return value;
}

async function recordedTrials(): Promise<readonly JovTrial[]> {
  const root = findDataRoot(process.argv);
  if (root === null) throw new Error('simulate: expected recordings in --data DIR (or ../shared/data), got none');
  const trials = await readTrials(join(root, 'jov'));
  return trials.filter((_, index) => index % EVERY_NTH === 0);
}
