import type { Estimate, MetricName } from '../benchmark/results.ts';

/** How a metric is written and which of its values is better. */
export interface MetricWords {
  readonly label: string;
  /** Empty for shares and ranks. */
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly decimals: 2 | 3;
}

const METRICS: Readonly<Record<MetricName, MetricWords>> = {
  top1: { label: 'top-1', unit: '', better: 'higher', decimals: 3 },
  top3: { label: 'top-3', unit: '', better: 'higher', decimals: 3 },
  mrr: { label: 'MRR', unit: '', better: 'higher', decimals: 3 },
  nll: { label: 'NLL', unit: 'nats', better: 'lower', decimals: 3 },
  ece: { label: 'ECE', unit: '', better: 'lower', decimals: 3 },
  auc: { label: 'AUC', unit: '', better: 'higher', decimals: 3 },
  errorDeg: { label: 'mean error', unit: 'degrees', better: 'lower', decimals: 2 },
  rho: { label: 'rho with the mean shares', unit: '', better: 'higher', decimals: 3 },
  rhoPeople: { label: 'mean rho with each person', unit: '', better: 'higher', decimals: 3 },
};

/** Metrics in the order of their columns. */
export const METRIC_ORDER = Object.keys(METRICS) as readonly MetricName[];

export const metricWords = (metric: MetricName): MetricWords => METRICS[metric];

/** `NLL, nats`. */
export function headingText(metric: MetricName): string {
  const { label, unit } = METRICS[metric];
  return unit === '' ? label : `${label}, ${unit}`;
}

/** `nats, lower is better`. */
export function senseText(metric: MetricName): string {
  const { unit, better } = METRICS[metric];
  return unit === '' ? `${better} is better` : `${unit}, ${better} is better`;
}

/** A value in the benchmark's own notation: `.561`, `1.207`, `13.94`, `−.203`; a dash where it is undefined. */
export function valueText(metric: MetricName, value: number): string {
  if (!Number.isFinite(value)) return '–';
  const text = Math.abs(value).toFixed(METRICS[metric].decimals).replace(/^0\./, '.');
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** `[.538, .584]`. */
export function intervalText(metric: MetricName, { low, high }: Estimate): string {
  return `[${valueText(metric, low)}, ${valueText(metric, high)}]`;
}

/** Whether `value` is at least as good as `other`. */
export function isAsGood(metric: MetricName, value: number, other: number): boolean {
  return METRICS[metric].better === 'higher' ? value >= other : value <= other;
}

/** Place of the best finite value; -1 when there is none. */
export function bestIndex(metric: MetricName, values: readonly (number | undefined)[]): number {
  let best = -1;
  values.forEach((value, i) => {
    if (value === undefined || !Number.isFinite(value)) return;
    const leader = values[best];
    if (leader === undefined || !isAsGood(metric, leader, value)) best = i;
  });
  return best;
}
