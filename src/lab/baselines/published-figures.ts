import { INDICATED_TAUS_MS, INTENDED_TAUS_MS } from '../benchmark/cut-instances.ts';
import { HORIZONS_MS } from '../benchmark/direction-instances.ts';
import type { MetricName, SplitName, TableKey } from '../benchmark/results.ts';
import { PUBLISHED_ROWS } from './published.ts';

/** One number of the data's README. */
export interface PublishedFigure {
  readonly key: TableKey;
  readonly method: string;
  readonly metric: MetricName;
  readonly value: number;
  /** How many decimals it is printed with. */
  readonly decimals: number;
}

const RANKED = ['top1', 'top3', 'mrr', 'nll', 'ece'] as const satisfies readonly MetricName[];

/** Predictors of T5 that use nothing but the room. */
const GEOMETRY_ONLY: ReadonlySet<string> = new Set([
  'size (largest side)',
  'nearness to room centre',
  'linear model, geometry only',
]);

/** Every published number with the table it stands in. */
export function publishedFigures(): readonly PublishedFigure[] {
  return PUBLISHED_ROWS.trim()
    .split('\n')
    .flatMap((line) => {
      const [table = '', method = '', numbers = ''] = line.split(' | ');
      return columnsOf(table, method).flatMap(({ key, metric }, column): readonly PublishedFigure[] => {
        const text = numbers.split(' ')[column] ?? '-';
        if (text === '-') return [];
        return [{ key, method, metric, value: Number(text), decimals: text.split('.')[1]?.length ?? 0 }];
      });
    });
}

interface Column {
  readonly key: TableKey;
  readonly metric: MetricName;
}

/** What the columns of a table are: metrics of one key, or keys of one metric. */
function columnsOf(table: string, method: string): readonly Column[] {
  const [splitText = '', task = '', first = '', second = ''] = table.split(' ');
  const split = splitText as SplitName;
  switch (task) {
    case 'T0':
      return RANKED.map((metric) => ({ key: { task, split }, metric }));
    case 'T0e':
      return [{ key: { task, split }, metric: 'auc' }];
    case 'T0-eye': {
      const sigma = Number(first) as 1 | 2 | 4;
      return RANKED.map((metric) => ({ key: { task, split, sigma }, metric }));
    }
    case 'T2':
      return RANKED.map((metric) => ({ key: { task, split, inputs: inputsOf(first) }, metric }));
    case 'T1':
    case 'T3':
      return (task === 'T1' ? INTENDED_TAUS_MS : INDICATED_TAUS_MS).map((tau) => ({
        key: { task, split, tau, inputs: inputsOf(first) },
        metric: second as MetricName,
      }));
    case 'T4':
      if (first === 'now') {
        return (['preview', 'response'] as const).map((phase) => ({
          key: { task, split, h: 0, inputs: 'head', phase },
          metric: 'errorDeg',
        }));
      }
      return HORIZONS_MS.map((h) => ({
        key: { task, split, h, inputs: 'eye', phase: first === 'preview' ? 'preview' : 'response' },
        metric: 'errorDeg',
      }));
    case 'T5':
      return (['rho', 'rhoPeople'] as const).map((metric) => ({
        key: { task, split, inputs: GEOMETRY_ONLY.has(method) ? 'geometry' : 'head' },
        metric,
      }));
    default:
      throw new Error(`columnsOf: expected a task of the benchmark, got '${task}'`);
  }
}

const inputsOf = (text: string): 'head' | 'eye' => (text === 'eye' ? 'eye' : 'head');
