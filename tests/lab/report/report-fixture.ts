import type {
  Estimate,
  MethodRole,
  MethodScore,
  MetricName,
  Report,
  TableKey,
  TaskTable,
} from '../../../src/lab/benchmark/results.ts';

const PEOPLE = ['kitchen 9', 'kitchen 10', 'office 6'] as const;

/** An estimate whose people lie evenly around it, `spread` apart. */
function estimate(value: number, spread = 0.02): Estimate {
  const perPerson = Object.fromEntries(PEOPLE.map((person, i) => [person, value + (i - 1) * spread]));
  return { value, low: value - spread, high: value + spread, perPerson };
}

export function method(
  name: string,
  role: MethodRole,
  values: Readonly<Partial<Record<MetricName, number>>>,
): MethodScore {
  const metrics = Object.fromEntries(Object.entries(values).map(([metric, value]) => [metric, estimate(value)]));
  if (values.nll === undefined) return { method: name, role, metrics };
  const reliability = [
    { from: 0, to: 0.5, weight: 0.25, confidence: 0.3, accuracy: 0.4 },
    { from: 0.5, to: 1, weight: 0.75, confidence: 0.8, accuracy: 0.7 },
  ];
  return { method: name, role, metrics, reliability };
}

export const table = (key: TableKey, ...methods: readonly MethodScore[]): TaskTable => ({
  ...key,
  instances: 1000,
  people: PEOPLE.length,
  methods,
});

/** Methods of every role; `lift` moves all of them. */
const ladder = (lift: number): readonly MethodScore[] => [
  method('full model', 'model', { top1: 0.6 + lift, nll: 1.1 - lift, ece: 0.02 }),
  method('nearest box', 'baseline', { top1: 0.4 + lift }),
  method('conditional logit', 'baseline', { top1: 0.56 + lift, nll: 1.2 - lift, ece: 0.015 }),
  method('no history', 'ablation', { top1: 0.5 + lift, nll: 1.3 - lift, ece: 0.03 }),
  method('reference formula', 'reference-formula', { top1: 0.45 + lift, nll: 1.4 - lift, ece: 0.05 }),
];

const T0: TableKey = { task: 'T0', split: 'lopo' };

/** A small report with every kind of part. */
export const REPORT: Report = {
  version: 1,
  model: { name: 'attention-flow', parameters: 63204, commit: '0123abc' },
  data: [{ file: 'jov/trials.csv', sha256: 'ab'.repeat(32) }],
  tables: [
    table(T0, ...ladder(0)),
    table({ task: 'T0', split: 'kitchen->office' }, ...ladder(-0.1)),
    ...[0, 500, 1000].map((tau) => table({ task: 'T1', split: 'lopo', tau, inputs: 'head' }, ...ladder(-tau / 10_000))),
    table({ task: 'T5', split: 'kitchen->office', inputs: 'geometry' }, method('size', 'baseline', { rho: -0.203 })),
  ],
  confusions: [{ room: 'kitchen', truth: 'kettle', answered: 'worktop <left>', share: 0.21 }],
  robustness: [{ damage: 'lost rows', level: '20 %', top1: estimate(0.58), nll: estimate(1.2), lost: 0.02 }],
  comparisons: [
    { ...T0, better: 'full model', than: 'conditional logit', metric: 'nll', difference: estimate(0.1) },
    { ...T0, better: 'full model', than: 'conditional logit', metric: 'top1', difference: estimate(0.01) },
  ],
  targets: [
    { ...T0, metric: 'top1', reach: 0.55 },
    { ...T0, metric: 'nll', reach: 1.09 },
    { task: 'T2', split: 'lopo', inputs: 'eye', metric: 'top1', reach: 0.6 },
  ],
};
