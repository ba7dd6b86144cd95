import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parameterCount, type SpreadBand } from 'heed';
import { ALL_BASELINES } from './baselines/all-baselines.ts';
import { type Match, matchPublished } from './baselines/match.ts';
import { compareMethods } from './benchmark/compare.ts';
import { createConfusionTally } from './benchmark/confusion-tally.ts';
import type { Method } from './benchmark/method.ts';
import { createPredictionWriter } from './benchmark/prediction-writer.ts';
import type { Comparison, Confusion, Report, RobustnessRow, SplitName, TaskTable } from './benchmark/results.ts';
import { runMethods } from './benchmark/run-methods.ts';
import { lopoSplits, roomSplits, type Split, soundSplits } from './benchmark/split.ts';
import { tableName } from './benchmark/table-key.ts';
import { findDataRoot, REPOSITORY } from './data-root.ts';
import { modelOf } from './flow/fit-model.ts';
import { FIT_DEFAULTS } from './flow/fit-options.ts';
import { fitSplit } from './flow/fit-split.ts';
import { type FlowMethodOptions, flowMethod } from './flow/flow-method.ts';
import { labelledRows } from './flow/labelled-rows.ts';
import { openWasmHere } from './flow/open-wasm-here.ts';
import { REFERENCE_METHOD } from './flow/reference-method.ts';
import { REPORT_TARGETS } from './flow/report-targets.ts';
import { priorsByRoom } from './flow/room-priors.ts';
import { createPriorBook } from './flow/scene-prior.ts';
import { hashesOf } from './flow/ship-model.ts';
import { splitFile } from './flow/split-file.ts';
import { createSpreadTally } from './flow/spread-tally.ts';
import { openStoredModel } from './flow/stored-model.ts';
import type { JovTrial } from './jov/jov-trial.ts';
import { createProgressBar } from './progress-bar.ts';
import { readTrials } from './read-trials.ts';
import { reportHtml } from './report/report-html.ts';
import { DAMAGES } from './robustness/damage.ts';
import { runRobustness } from './robustness/run-robustness.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: join(REPOSITORY, '.cache/evaluate') },
    fits: { type: 'string', default: join(REPOSITORY, '.cache/fits') },
    split: { type: 'string', multiple: true, default: ['lopo', 'kitchen->office', 'office->kitchen'] },
    part: { type: 'string', multiple: true, default: ['model', 'ablations', 'baselines', 'robustness'] },
    task: { type: 'string', multiple: true },
    model: { type: 'string', default: join(REPOSITORY, 'assets/models/attention-flow') },
    folds: { type: 'string', default: 'all' },
  },
});

const MODEL_NAME = 'attention-flow';

/** One part of the report: the tables of some methods on one split, with the spread where the model was asked. */
interface Part {
  /** What was asked with which options: a part of another question is not reused. */
  readonly key: string;
  readonly tables: readonly TaskTable[];
  readonly spread: readonly SpreadBand[];
  /** Where the model was asked about people left out. */
  readonly confusions?: readonly Confusion[];
  readonly robustness?: readonly RobustnessRow[];
}

const root = findDataRoot(process.argv);
if (root === null) {
  console.error('evaluate: expected recordings in --data DIR (or ../shared/data beside the repository), got none');
  process.exitCode = 1;
} else {
  await openWasmHere();
  mkdirSync(join(values.out, 'parts'), { recursive: true });
  await evaluate(join(root, 'jov'));
}

async function evaluate(folder: string): Promise<void> {
  const trials = await readTrials(folder);
  if (values.folds === 'none') return evaluateAsIs(folder, trials);
  const splits = soundSplits([...lopoSplits(trials), ...roomSplits(trials)]);
  const parts: Part[] = [];
  for (const name of values.split as SplitName[]) {
    for (const part of values.part) {
      if (part === 'robustness' && name !== 'lopo') continue;
      parts.push(
        await partOf(
          part,
          name,
          splits.filter((split) => split.name === name),
        ),
      );
    }
  }
  const tables = merged(parts.flatMap((part) => part.tables));
  const model = { name: MODEL_NAME, parameters: modelSize(), commit: commitOf() };
  const report = writeReport(folder, tables, model, parts);
  const spread = parts.find((part) => part.spread.length > 0)?.spread ?? [];
  writeFileSync(join(values.out, 'spread.json'), JSON.stringify(spread));
  printTargets(report);
  if (values.part.includes('baselines')) printMatches(matchPublished(tables));
  console.log(`wrote ${join(values.out, 'report.html')}`);
}

/** A fitted model on people it never saw, nothing fitted. */
async function evaluateAsIs(folder: string, trials: readonly JovTrial[]): Promise<void> {
  const stored = await openStoredModel(values.model);
  const named = { name: MODEL_NAME, role: 'model', fit: () => stored } as const;
  const methods = [
    REFERENCE_METHOD,
    flowMethod({ ...named, tasks: ['T0'], relevance: true }),
    flowMethod({ ...named, tasks: ['T0', 'T0e', 'T0-eye', 'T1', 'T2', 'T3'] }),
  ].flatMap(chosenTasks);
  const tables = await runMethods(methods, [{ name: 'final', fold: 0, training: [], test: trials }], {
    writerOf: (method) =>
      method.role === 'model' && method.relevance === undefined
        ? createPredictionWriter(join(values.out, 'predictions', 'final'))
        : null,
  });
  const { name, shape, provenance } = stored.manifest;
  writeReport(folder, tables, { name, parameters: parameterCount(shape), commit: provenance.commit });
  for (const table of tables) {
    const own = table.methods.find(({ role }) => role === 'model')?.metrics ?? {};
    const figures = Object.entries(own).map(([metric, { value }]) => `${metric} ${value.toFixed(3)}`);
    console.log(`${tableName(table)} (${table.people} people): ${figures.join('  ')}`);
  }
  console.log(`wrote ${join(values.out, 'report.html')}`);
}

function writeReport(
  folder: string,
  tables: readonly TaskTable[],
  model: Report['model'],
  parts: readonly Part[] = [],
): Report {
  const report: Report = {
    version: 1,
    model,
    data: hashesOf(folder),
    tables,
    confusions: parts.flatMap(({ confusions = [] }) => confusions),
    robustness: parts.flatMap(({ robustness = [] }) => robustness),
    comparisons: comparisonsOf(tables),
    targets: REPORT_TARGETS.filter(({ split }) => tables.some((table) => table.split === split)),
  };
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'report.json'), JSON.stringify(report));
  writeFileSync(join(values.out, 'report.html'), reportHtml(report));
  return report;
}

/** Computed once per output folder, tasks and fit options: delete the folder to measure again. */
async function partOf(part: string, name: SplitName, splits: readonly Split[]): Promise<Part> {
  const file = join(values.out, 'parts', `${part}-${name.replace('->', '-')}.json`);
  const damages = part === 'robustness' ? { damages: DAMAGES } : {};
  const key = JSON.stringify({ tasks: values.task ?? 'all', options: FIT_DEFAULTS, ...damages });
  const isWatched = part === 'model' && name === 'lopo';
  if (existsSync(file)) {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Part;
    if (stored.key === key && (!isWatched || stored.confusions !== undefined)) return stored;
  }
  const tally = createSpreadTally();
  const confusions = createConfusionTally();
  const methods = methodsOf(part, name, (method) => confusions.watch(tally.watch(method))).flatMap(chosenTasks);
  const startMs = performance.now();
  const onStep = (split: Split, step: 'fit' | 'test'): void =>
    console.error(`${((performance.now() - startMs) / 1000).toFixed(0)} s: ${part} ${splitFile(split)} ${step}`);
  if (part === 'robustness') {
    const [asked] = methods;
    const robustness = asked === undefined ? [] : await runRobustness(asked, splits, { onStep });
    const result: Part = { key, tables: [], spread: [], robustness };
    writeFileSync(file, JSON.stringify(result));
    return result;
  }
  const tables = await runMethods(methods, splits, {
    writerOf: (method) =>
      method.role === 'model' && method.relevance === undefined
        ? createPredictionWriter(join(values.out, 'predictions', name.replace('->', '-')))
        : null,
    onStep,
  });
  const watched = isWatched ? { spread: tally.bands(), confusions: confusions.confusions() } : { spread: [] };
  const result: Part = { key, tables, ...watched };
  writeFileSync(file, JSON.stringify(result));
  return result;
}

function methodsOf(part: string, split: SplitName, watch: (method: Method) => Method): readonly Method[] {
  if (part === 'baselines') return ALL_BASELINES;
  const fit: FlowMethodOptions['fit'] = (training, context) => {
    const split = { name: context.split, fold: context.fold };
    const bar = createProgressBar({
      label: `${splitFile(split)} fit`,
      total: 1,
      stream: process.stderr,
      nowMs: () => performance.now(),
    });
    const state = fitSplit({
      name: splitFile(split),
      split: context.split,
      training,
      rowsOf: (trial: JovTrial) => labelledRows(trial),
      options: FIT_DEFAULTS,
      file: join(values.fits, `${splitFile(split)}.json`),
      onProgress: (step, steps) => bar.update(step / steps),
    });
    return { model: modelOf(state, MODEL_NAME), priorOf: priorsByRoom(training, createPriorBook(training)) };
  };
  const named = { name: MODEL_NAME, role: 'model', fit } as const;
  if (part === 'robustness') return [flowMethod({ ...named, tasks: ['T0'] })];
  if (part === 'ablations') {
    const without = ['controller-right'] as const;
    return [
      REFERENCE_METHOD,
      flowMethod({ name: 'without controller', role: 'ablation', tasks: ['T0'], without, fit }),
    ];
  }
  return [
    // What matters is asked where it has figures to reach: in the other room.
    ...(split === 'lopo' ? [] : [flowMethod({ ...named, tasks: ['T0'], relevance: true })]),
    watch(flowMethod({ ...named, tasks: ['T0', 'T0e', 'T0-eye', 'T1', 'T2', 'T3', 'T5'] })),
  ];
}

/** The method without the tasks that were not asked for; nothing when none is left. */
function chosenTasks(method: Method): readonly Method[] {
  const tasks = method.tasks.filter((task) => values.task?.includes(task) ?? true);
  return tasks.length === 0 ? [] : [{ ...method, tasks }];
}

/** Tables about the same instances become one, baselines first. */
function merged(tables: readonly TaskTable[]): readonly TaskTable[] {
  const order = ['baseline', 'reference-formula', 'ablation', 'model'];
  const found = new Map<string, TaskTable>();
  for (const table of tables) {
    const before = found.get(tableName(table));
    const methods = [...(before?.methods ?? []), ...table.methods];
    methods.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
    found.set(tableName(table), { ...table, methods });
  }
  return [...found.values()];
}

/** The model beside the conditional logit, over people. */
function comparisonsOf(tables: readonly TaskTable[]): readonly Comparison[] {
  return tables.flatMap((table) =>
    (['top1', 'nll'] as const).flatMap((metric) => {
      const comparison = compareMethods(table, MODEL_NAME, 'conditional logit', metric);
      return comparison === null ? [] : [comparison];
    }),
  );
}

function printTargets({ tables, targets }: Report): void {
  for (const target of targets) {
    const table = tables.find((candidate) => tableName(candidate) === tableName(target));
    const own = table?.methods.find(({ role }) => role === 'model')?.metrics[target.metric];
    const less = ['nll', 'ece', 'errorDeg'].includes(target.metric);
    const reached = own !== undefined && (less ? own.value <= target.reach : own.value >= target.reach);
    const value =
      own === undefined ? 'not measured' : `${own.value.toFixed(3)} [${own.low.toFixed(3)}, ${own.high.toFixed(3)}]`;
    console.log(
      `${reached ? 'reached' : 'missed '}  ${tableName(target)} ${target.metric}: ${value}, to reach ${target.reach}`,
    );
  }
}

function modelSize(): number {
  const file = readdirSync(values.fits).find((name) => name.endsWith('.json'));
  if (file === undefined) return 0;
  return parameterCount(JSON.parse(readFileSync(join(values.fits, file), 'utf8')).shape);
}

function commitOf(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: REPOSITORY, encoding: 'utf8' }).trim();
}

/** Only what differs is listed: ours, the published one, by how many of its last digits. */
function printMatches(matches: readonly Match[]): void {
  const differing = matches.filter(({ lastDigits }) => lastDigits !== 0);
  console.log(`\n${matches.length - differing.length} of ${matches.length} published figures match to the last digit.`);
  for (const { key, method, metric, ours, value, decimals, lastDigits } of differing) {
    const sign = lastDigits > 0 ? '+' : '';
    console.log(
      `  ${tableName(key)} | ${method} | ${metric} ${ours.toFixed(decimals)}, published ${value.toFixed(decimals)} (${sign}${lastDigits})`,
    );
  }
}
