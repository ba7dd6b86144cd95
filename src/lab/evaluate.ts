import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { matchPublished } from './baselines/match.ts';
import { chosenNames } from './chosen-names.ts';
import { findDataRoot, REPOSITORY } from './data-root.ts';
import { evaluateSplits } from './evaluation/evaluate-splits.ts';
import { evaluateStored } from './evaluation/evaluate-stored.ts';
import { type EvaluationOptions, PARTS, SPLITS, TASKS } from './evaluation/evaluation-options.ts';
import { figureLines, matchLines, targetLines } from './evaluation/outcome-lines.ts';
import { FIT_DEFAULTS } from './flow/fit-options.ts';
import { openWasmHere } from './flow/open-wasm-here.ts';
import { readTrials } from './read-trials.ts';
import { tellError } from './tell-error.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: join(REPOSITORY, '.cache/evaluate') },
    fits: { type: 'string', default: join(REPOSITORY, '.cache/fits') },
    split: { type: 'string', multiple: true, default: [...SPLITS] },
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
  await tellError(() => evaluate(join(root, 'jov')));
}

async function evaluate(folder: string): Promise<void> {
  const options: EvaluationOptions = {
    folder,
    out: values.out,
    fits: values.fits,
    splits: chosenNames('--split', values.split, SPLITS),
    parts: chosenNames('--part', values.part, PARTS),
    tasks: values.task === undefined ? null : chosenNames('--task', values.task, TASKS),
    fit: FIT_DEFAULTS,
    say: (line) => console.error(line),
  };
  await openWasmHere();
  const trials = await readTrials(folder);
  const isStored = values.folds === 'none';
  const report = isStored ? await evaluateStored(trials, values.model, options) : await evaluateSplits(trials, options);
  const matches = options.parts.includes('baselines') && !isStored ? matchLines(matchPublished(report.tables)) : [];
  for (const line of [...(isStored ? figureLines(report) : targetLines(report)), ...matches]) console.log(line);
  console.log(`wrote ${join(values.out, 'report.html')}`);
}
