import type { Match } from '../baselines/match.ts';
import type { MetricName, Report } from '../benchmark/results.ts';
import { tableName } from '../benchmark/table-key.ts';

const LESS_IS_BETTER: readonly MetricName[] = ['nll', 'ece', 'errorDeg'];

/** One line per figure that was to be reached. */
export function targetLines({ tables, targets }: Report): readonly string[] {
  return targets.map((target) => {
    const table = tables.find((candidate) => tableName(candidate) === tableName(target));
    const own = table?.methods.find(({ role }) => role === 'model')?.metrics[target.metric];
    const name = `${tableName(target)} ${target.metric}`;
    if (own === undefined) return `missed   ${name}: not measured, to reach ${target.reach}`;
    const less = LESS_IS_BETTER.includes(target.metric);
    const reached = less ? own.value <= target.reach : own.value >= target.reach;
    const value = `${own.value.toFixed(3)} [${own.low.toFixed(3)}, ${own.high.toFixed(3)}]`;
    return `${reached ? 'reached' : 'missed '}  ${name}: ${value}, to reach ${target.reach}`;
  });
}

/** The model's figures, one line per table. */
export function figureLines({ tables }: Report): readonly string[] {
  return tables.map((table) => {
    const own = table.methods.find(({ role }) => role === 'model')?.metrics ?? {};
    const figures = Object.entries(own).map(([metric, { value }]) => `${metric} ${value.toFixed(3)}`);
    return `${tableName(table)} (${table.people} people): ${figures.join('  ')}`;
  });
}

/** How many published figures are matched, then what differs: ours, the published one, by how many of its last digits. */
export function matchLines(matches: readonly Match[]): readonly string[] {
  const differing = matches.filter(({ lastDigits }) => lastDigits !== 0);
  return [
    `${matches.length - differing.length} of ${matches.length} published figures match to the last digit.`,
    ...differing.map(({ key, method, metric, ours, value, decimals, lastDigits }) => {
      const by = `${lastDigits > 0 ? '+' : ''}${lastDigits}`;
      const figures = `${ours.toFixed(decimals)}, published ${value.toFixed(decimals)} (${by})`;
      return `  ${tableName(key)} | ${method} | ${metric} ${figures}`;
    }),
  ];
}
