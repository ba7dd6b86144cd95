import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ALL_BASELINES } from './baselines/all-baselines.ts';
import { type Match, matchPublished } from './baselines/match.ts';
import type { TaskTable } from './benchmark/results.ts';
import { runMethods } from './benchmark/run-methods.ts';
import { finalSplit, lopoSplits, roomSplits, type Split, soundSplits } from './benchmark/split.ts';
import { tableName } from './benchmark/table-key.ts';
import { findDataRoot, REPOSITORY } from './data-root.ts';
import type { JovTrial } from './jov/jov-trial.ts';
import { openJov } from './jov-reader.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    final: { type: 'string' },
    task: { type: 'string', multiple: true },
    split: { type: 'string', multiple: true },
    out: { type: 'string', default: join(REPOSITORY, '.cache/evaluate') },
  },
});

const root = findDataRoot(process.argv);
if (root === null) {
  console.error('evaluate: expected recordings in --data DIR (or ../shared/data beside the repository), got none');
  process.exitCode = 1;
} else {
  await main(root, values.out);
}

async function main(data: string, out: string): Promise<void> {
  const startMs = performance.now();
  const trials = await readTrials(join(data, 'jov'));
  const methods = ALL_BASELINES.filter(({ tasks }) => tasks.some((task) => values.task?.includes(task) ?? true));
  const splits = await chosenSplits(trials);
  const tables = await runMethods(methods, splits, {
    onStep: ({ name, fold }, step) => {
      if (step === 'test') console.error(`${seconds(startMs)} s: ${name} ${fold}`);
    },
  });
  printTables(tables);
  printMatches(matchPublished(tables));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'baselines.json'), JSON.stringify({ tables }));
  console.log(`${seconds(startMs)} s; wrote ${join(out, 'baselines.json')}`);
}

function seconds(startMs: number): string {
  return ((performance.now() - startMs) / 1000).toFixed(0);
}

async function readTrials(folder: string): Promise<readonly JovTrial[]> {
  const jov = await openJov(folder);
  const trials: JovTrial[] = [];
  for await (const trial of jov.trials()) trials.push(trial);
  for (const { code, file, line, message } of jov.issues) console.error(`${file}:${line} ${code}: ${message}`);
  return trials;
}

async function chosenSplits(trials: readonly JovTrial[]): Promise<readonly Split[]> {
  const later = values.final === undefined ? [] : [finalSplit(trials, await readTrials(values.final))];
  const splits = soundSplits([...lopoSplits(trials), ...roomSplits(trials), ...later]);
  return splits.filter(({ name }) => values.split?.includes(name) ?? true);
}

function printTables(tables: readonly TaskTable[]): void {
  for (const table of tables) {
    console.log(`\n${tableName(table)} (${table.instances} instances, ${table.people} people)`);
    for (const { method, metrics } of table.methods) {
      const shown = Object.entries(metrics).map(
        ([name, { value, low, high }]) => `${name} ${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`,
      );
      console.log(`  ${method}: ${shown.join('  ')}`);
    }
  }
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
