import type { Estimate, MethodScore, MetricName, TableKey, TaskTable } from '../benchmark/results.ts';
import type { Domain } from '../pages/linear-scale.ts';
import { METHOD_KINDS, type MethodKind, methodKind } from './method-kind.ts';
import { METRIC_ORDER } from './metric-words.ts';
import { variantText } from './task-words.ts';

/** Tables that differ in one number only: noise, time before the end, or time ahead. */
export interface TaskSeries {
  readonly variant: string;
  /** `null` where the task has no such number. */
  readonly axis: SeriesAxis | null;
  /** Along the axis, in the order of drawing from left to right. */
  readonly tables: readonly TaskTable[];
}

/** The number that a series runs over. */
export interface SeriesAxis {
  readonly name: string;
  readonly domain: Domain;
  readonly at: (table: TableKey) => number;
}

/** A method wherever it appears in a series. */
export interface MethodLine {
  readonly method: string;
  readonly kind: MethodKind;
}

const AXES = [
  { name: 'noise of the eye tracker, sigma in degrees', value: (key: TableKey) => key.sigma, backwards: false },
  { name: 'time before the end, ms', value: (key: TableKey) => key.tau, backwards: true },
  { name: 'time ahead, ms', value: (key: TableKey) => key.h, backwards: false },
] as const;

/** Groups the tables of one task and split, in the order of their first tables. */
export function seriesOf(tables: readonly TaskTable[]): readonly TaskSeries[] {
  const variants = new Set(tables.map((table) => variantText(table)));
  return [...variants].map((variant) =>
    toSeries(
      variant,
      tables.filter((table) => variantText(table) === variant),
    ),
  );
}

function toSeries(variant: string, members: readonly TaskTable[]): TaskSeries {
  const axis = AXES.find(({ value }) => new Set(members.map(value)).size > 1);
  if (axis === undefined) return { variant, axis: null, tables: members };
  const at = (key: TableKey) => axis.value(key) ?? 0;
  const order = axis.backwards ? -1 : 1;
  const tables = members.toSorted((a, b) => order * (at(a) - at(b)));
  const ends = [tables[0], tables[tables.length - 1]].map((table) => (table === undefined ? 0 : at(table)));
  return { variant, axis: { name: axis.name, domain: [ends[0] ?? 0, ends[1] ?? 1], at }, tables };
}

/** Every method of some tables, each once, in the order of their kinds. */
export function methodLines(tables: readonly TaskTable[]): readonly MethodLine[] {
  const found = new Map<string, MethodLine>();
  for (const score of tables.flatMap((table) => table.methods)) {
    const { method } = score;
    if (!found.has(method)) found.set(method, { method, kind: methodKind(score) });
  }
  return [...found.values()].sort((a, b) => METHOD_KINDS.indexOf(a.kind) - METHOD_KINDS.indexOf(b.kind));
}

/** Metrics that at least one method of some tables has. */
export function metricsOf(tables: readonly TaskTable[]): readonly MetricName[] {
  const scores = tables.flatMap((table) => table.methods);
  return METRIC_ORDER.filter((metric) => scores.some(({ metrics }) => metrics[metric] !== undefined));
}

export function estimateOf(table: TaskTable, method: string, metric: MetricName): Estimate | undefined {
  return table.methods.find((score) => score.method === method)?.metrics[metric];
}

/** The figures that Heed is judged by: the model's, or the reference formula's as long as there is no model. */
export function ownScore(table: TaskTable): MethodScore | undefined {
  const { methods } = table;
  return methods.find(({ role }) => role === 'model') ?? methods.find(({ role }) => role === 'reference-formula');
}
