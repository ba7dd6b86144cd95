import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lopoSplits, roomSplits, type Split } from './benchmark/split.ts';
import { chosenNames } from './chosen-names.ts';
import { findDataRoot, REPOSITORY } from './data-root.ts';
import { ablatedFile, ablatedOptions, MODEL_NAME } from './evaluation/evaluated-methods.ts';
import { modelOf } from './flow/fit-model.ts';
import { ABLATIONS, FIT_DEFAULTS, type FitOptions } from './flow/fit-options.ts';
import { fitSplit } from './flow/fit-split.ts';
import type { FitState } from './flow/fit-state.ts';
import { fitGazeStored } from './flow/gaze-method.ts';
import { GAZE_DEFAULTS } from './flow/gaze-options.ts';
import { type LabelledRow, labelledRows } from './flow/labelled-rows.ts';
import { openWasmHere } from './flow/open-wasm-here.ts';
import { shipModel } from './flow/ship-model.ts';
import { splitFile } from './flow/split-file.ts';
import type { JovTrial } from './jov/jov-trial.ts';
import { createProgressBar, type ProgressBar } from './progress-bar.ts';
import { readTrials } from './read-trials.ts';
import { tellError } from './tell-error.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    steps: { type: 'string', default: String(FIT_DEFAULTS.steps) },
    ablations: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(FIT_DEFAULTS.seed) },
    fits: { type: 'string', default: join(REPOSITORY, '.cache/fits') },
    split: { type: 'string', multiple: true, default: ['everybody'] },
    evaluation: { type: 'string', default: join(REPOSITORY, '.cache/evaluate') },
    out: { type: 'string', default: join(REPOSITORY, 'assets/models/attention-flow') },
  },
});

const root = findDataRoot(process.argv);
if (root === null) {
  console.error('fit: expected recordings in --data DIR (or ../shared/data beside the repository), got none');
  process.exitCode = 1;
} else {
  await tellError(() => fitSplits(join(root, 'jov')));
}

async function fitSplits(folder: string): Promise<void> {
  const trials = await readTrials(folder);
  const everybody: Split = { name: 'final', fold: 0, training: trials, test: [] };
  const all = [everybody, ...lopoSplits(trials), ...roomSplits(trials)];
  const chosen = chosenNames('--split', values.split, all.map(splitFile));
  await openWasmHere();
  const known = new Map<JovTrial, readonly LabelledRow[]>();
  const rowsOf = (trial: JovTrial): readonly LabelledRow[] => {
    const rows = known.get(trial) ?? labelledRows(trial);
    known.set(trial, rows);
    return rows;
  };
  const bar = (label: string, total: number): ProgressBar =>
    createProgressBar({ label, total, stream: process.stderr, nowMs: () => performance.now() });
  const fitOne = (split: Split, name: string, options: FitOptions): FitState => {
    const encode = bar(`${name} features`, split.training.length);
    let encoded = 0;
    // Begun with the first step: encoding must not count as time that steps took.
    const steps: { bar: ProgressBar | null } = { bar: null };
    const state = fitSplit({
      name,
      split: split.name,
      training: split.training,
      rowsOf: (trial) => {
        const rows = rowsOf(trial);
        encoded += 1;
        encode.update(encoded);
        return rows;
      },
      options,
      file: join(values.fits, `${name}.json`),
      onProgress: (step, of) => {
        steps.bar ??= bar(`${name} fit`, of);
        steps.bar.update(step);
      },
    });
    steps.bar?.end();
    return state;
  };
  const options = { ...FIT_DEFAULTS, steps: Number(values.steps), seed: Number(values.seed) };
  for (const split of all.filter((candidate) => chosen.includes(splitFile(candidate)))) {
    if (values.ablations) {
      for (const without of [null, ...ABLATIONS]) {
        fitOne(split, ablatedFile(splitFile(split), without), ablatedOptions(options, without));
      }
      continue;
    }
    const state = fitOne(split, splitFile(split), options);
    if (split !== everybody) continue;
    await shipModel({
      model: modelOf(state, MODEL_NAME),
      gaze: fitGazeStored(trials, GAZE_DEFAULTS, join(values.fits, 'everybody.gaze.json')),
      options,
      training: trials,
      data: folder,
      evaluation: values.evaluation,
      out: values.out,
    });
    console.log(`wrote ${values.out}`);
  }
}
