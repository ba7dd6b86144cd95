import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { matchPublished } from './baselines/match.ts';
import type { SplitName, TaskName } from './benchmark/results.ts';
import { findDataRoot, REPOSITORY } from './data-root.ts';
import { evaluateSplits } from './evaluation/evaluate-splits.ts';
import { evaluateStored } from './evaluation/evaluate-stored.ts';
import { type EvaluationOptions, PARTS, type PartName } from './evaluation/evaluation-options.ts';
import { figureLines, matchLines, targetLines } from './evaluation/outcome-lines.ts';
import { FIT_DEFAULTS } from './flow/fit-options.ts';
import { openWasmHere } from './flow/open-wasm-here.ts';
import { readTrials } from './read-trials.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: join(REPOSITORY, '.cache/evaluate') },
    fits: { type: 'string', default: join(REPOSITORY, '.cache/fits') },
    split: { type: 'string', multiple: true, default: ['lopo', 'kitchen->office', 'office->kitchen'] },
    part: { type: 'string', multiple: true, default: [...PARTS] },
    task: { type: 'string', multiple: true },
    model: { type: 'string', default: join(REPOSITORY, 'assets/models/attention-flow') },
    folds: { type: 'string', default: 'all' },
  },
});

const root = findDataRoot(process.argv);
if (root === null) {
  console.error('evaluate: expected recordings in --data DIR (or ../shared/data beside the repository), got none');
  process.exitCode = 1;
} else {
  await openWasmHere();
  const options: EvaluationOptions = {
    folder: join(root, 'jov'),
    out: values.out,
    fits: values.fits,
    splits: values.split as SplitName[],
    parts: values.part as PartName[],
    tasks: (values.task as TaskName[] | undefined) ?? null,
    fit: FIT_DEFAULTS,
    say: (line) => console.error(line),
  };
  const trials = await readTrials(options.folder);
  const isStored = values.folds === 'none';
  const report = isStored ? await evaluateStored(trials, values.model, options) : await evaluateSplits(trials, options);
  const matches = options.parts.includes('baselines') && !isStored ? matchLines(matchPublished(report.tables)) : [];
  for (const line of [...(isStored ? figureLines(report) : targetLines(report)), ...matches]) console.log(line);
  console.log(`wrote ${join(values.out, 'report.html')}`);
}
