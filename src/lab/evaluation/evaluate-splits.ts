import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parameterCount } from 'heed';
import type { Report } from '../benchmark/results.ts';
import { lopoSplits, roomSplits, soundSplits } from '../benchmark/split.ts';
import { REPOSITORY } from '../data-root.ts';
import { restoreShape } from '../flow/fit-state.ts';
import { splitFile } from '../flow/split-file.ts';
import { spreadBands } from '../flow/spread-tally.ts';
import type { JovTrial } from '../jov/jov-trial.ts';
import { MODEL_NAME } from './evaluated-methods.ts';
import type { EvaluationOptions } from './evaluation-options.ts';
import { type EvaluationPart, evaluationPart } from './evaluation-part.ts';
import { writeReport } from './evaluation-report.ts';

/** Fits what is not fitted yet, asks it about the people left out; writes the report with the spread of a strange room. */
export async function evaluateSplits(trials: readonly JovTrial[], options: EvaluationOptions): Promise<Report> {
  const splits = soundSplits([...lopoSplits(trials), ...roomSplits(trials)]);
  const parts: EvaluationPart[] = [];
  for (const name of options.splits) {
    const own = splits.filter((split) => split.name === name);
    for (const part of options.parts) parts.push(await evaluationPart(part, name, own, options));
  }
  const files = splits.map((split) => join(options.fits, `${splitFile(split)}.json`));
  const shape = files.map(restoreShape).find((candidate) => candidate !== null);
  const model = { name: MODEL_NAME, parameters: shape ? parameterCount(shape) : 0, commit: commitOf() };
  const report = writeReport(options, model, parts);
  mkdirSync(options.out, { recursive: true });
  const counts = Object.assign({}, ...parts.map(({ spread }) => spread));
  const spread = spreadBands(counts);
  // Parts that say nothing of it leave what is known.
  if (spread.length > 0) writeFileSync(join(options.out, 'spread.json'), JSON.stringify(spread));
  return report;
}

function commitOf(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: REPOSITORY, encoding: 'utf8' }).trim();
}
