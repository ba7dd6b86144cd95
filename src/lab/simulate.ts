import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findDataRoot, REPOSITORY } from './data-root.ts';
import type { JovTrial } from './jov/jov-trial.ts';
import { readTrials } from './read-trials.ts';
import { fitStatistics } from './simulation/scanpath/fit-statistics.ts';
import { validateScanpaths } from './simulation/scanpath/validate-scanpaths.ts';
import { tellError } from './tell-error.ts';

const STATISTICS = join(REPOSITORY, 'src/lab/simulation/scanpath-statistics.json');

/** Every so many trials are enough: people did 50 in each of four sessions. */
const EVERY_NTH = 2;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    fit: { type: 'boolean', default: false },
    validate: { type: 'boolean', default: false },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    trainees: { type: 'string', default: '60' },
  },
});

await tellError(async () => {
  const seed = Number(values.seed);
  if (values.fit) {
    writeFileSync(STATISTICS, `${JSON.stringify(fitStatistics(await recordedTrials()))}\n`);
    console.log(`Wrote ${STATISTICS}`);
  }
  if (values.validate) {
    const comparisons = validateScanpaths(await recordedTrials(), seed, (line) => console.log(line));
    if (values.out !== undefined) writeFileSync(values.out, JSON.stringify(comparisons, null, 2));
  }
});

async function recordedTrials(): Promise<readonly JovTrial[]> {
  const root = findDataRoot(process.argv);
  if (root === null) throw new Error('simulate: expected recordings in --data DIR (or ../shared/data), got none');
  const trials = await readTrials(join(root, 'jov'));
  return trials.filter((_, index) => index % EVERY_NTH === 0);
}
