import type { Report } from '../benchmark/results.ts';

type Target = Report['targets'][number];

const LOPO: readonly Omit<Target, 'split'>[] = [
  { task: 'T0', metric: 'top1', reach: 0.61 },
  { task: 'T0', metric: 'top3', reach: 0.91 },
  { task: 'T0', metric: 'nll', reach: 1.1 },
  { task: 'T0', metric: 'ece', reach: 0.015 },
  { task: 'T0e', metric: 'auc', reach: 0.79 },
  ...([1, 2, 4] as const).flatMap((sigma, i): Omit<Target, 'split'>[] => [
    { task: 'T0-eye', sigma, metric: 'top1', reach: [0.84, 0.83, 0.79][i] ?? 0 },
    { task: 'T0-eye', sigma, metric: 'nll', reach: [0.4, 0.43, 0.55][i] ?? 0 },
  ]),
  ...byTau('T1', 'head', [0.6, 0.66, 0.7, 0.72]),
  ...byTau('T1', 'eye', [0.72, 0.82, 0.89, 0.93]),
  { task: 'T2', inputs: 'eye', metric: 'top1', reach: 0.62 },
  { task: 'T2', inputs: 'eye', metric: 'top3', reach: 0.89 },
  { task: 'T2', inputs: 'eye', metric: 'mrr', reach: 0.76 },
  { task: 'T2', inputs: 'head', metric: 'top1', reach: 0.42 },
  { task: 'T2', inputs: 'head', metric: 'mrr', reach: 0.62 },
  { task: 'T3', inputs: 'head', tau: 1000, metric: 'top1', reach: 0.92 },
  { task: 'T3', inputs: 'head', tau: 500, metric: 'top1', reach: 0.97 },
  { task: 'T3', inputs: 'head', tau: 0, metric: 'top1', reach: 0.98 },
  { task: 'T4', h: 0, inputs: 'head', phase: 'preview', metric: 'errorDeg', reach: 10 },
  ...[150, 300, 500, 1000].map(
    (h, i): Omit<Target, 'split'> => ({
      task: 'T4',
      h,
      inputs: 'eye',
      phase: 'preview',
      metric: 'errorDeg',
      reach: [5.2, 9.6, 14, 20.5][i] ?? 0,
    }),
  ),
];

const TO_OFFICE: readonly Omit<Target, 'split'>[] = [
  { task: 'T0', metric: 'top1', reach: 0.49 },
  { task: 'T0', metric: 'nll', reach: 1.3 },
  { task: 'T0', relevance: true, metric: 'top1', reach: 0.55 },
  { task: 'T0e', metric: 'auc', reach: 0.74 },
  ...([1, 2, 4] as const).map(
    (sigma, i): Omit<Target, 'split'> => ({ task: 'T0-eye', sigma, metric: 'top1', reach: [0.83, 0.82, 0.76][i] ?? 0 }),
  ),
  ...byTau('T1', 'head', [0.57, 0.64, 0.68, 0.7]),
  ...byTau('T1', 'eye', [0.7, 0.8, 0.87, 0.93]),
  { task: 'T2', inputs: 'eye', metric: 'top1', reach: 0.55 },
  { task: 'T2', inputs: 'head', metric: 'top1', reach: 0.35 },
  { task: 'T5', inputs: 'head', metric: 'rho', reach: 0.84 },
];

const TO_KITCHEN: readonly Omit<Target, 'split'>[] = [
  { task: 'T0', metric: 'top1', reach: 0.48 },
  { task: 'T0', metric: 'nll', reach: 1.55 },
  { task: 'T0', relevance: true, metric: 'top1', reach: 0.52 },
  { task: 'T0e', metric: 'auc', reach: 0.78 },
  { task: 'T2', inputs: 'eye', metric: 'top1', reach: 0.55 },
  { task: 'T2', inputs: 'head', metric: 'top1', reach: 0.34 },
  { task: 'T5', inputs: 'head', metric: 'rho', reach: 0.76 },
];

/** What the model should reach on people left out, then in a room it was not fitted on. */
export const REPORT_TARGETS: readonly Target[] = [
  ...LOPO.map((target) => ({ ...target, split: 'lopo' as const })),
  ...TO_OFFICE.map((target) => ({ ...target, split: 'kitchen->office' as const })),
  ...TO_KITCHEN.map((target) => ({ ...target, split: 'office->kitchen' as const })),
];

function byTau(task: 'T1', inputs: 'head' | 'eye', reach: readonly number[]): readonly Omit<Target, 'split'>[] {
  return [1000, 500, 250, 0].map((tau, i) => ({ task, inputs, tau, metric: 'top1', reach: reach[i] ?? 0 }));
}
