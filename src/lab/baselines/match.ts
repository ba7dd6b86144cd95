import type { TaskTable } from '../benchmark/results.ts';
import { tableName } from '../benchmark/table-key.ts';
import { type PublishedFigure, publishedFigures } from './published-figures.ts';

/** One published number beside ours. */
export interface Match extends PublishedFigure {
  /** NaN where we have none. */
  readonly ours: number;
  /** Ours minus the published one, in units of its last printed digit after rounding; 0 is a match. */
  readonly lastDigits: number;
}

/** Every published number of the given tables beside ours. */
export function matchPublished(tables: readonly TaskTable[]): readonly Match[] {
  const byName = new Map(tables.map((table) => [tableName(table), table]));
  return publishedFigures().flatMap((figure): readonly Match[] => {
    const table = byName.get(tableName(figure.key));
    if (table === undefined) return [];
    const score = table.methods.find(({ method }) => isSameMethod(method, figure.method));
    const ours = score?.metrics[figure.metric]?.value ?? Number.NaN;
    const scale = 10 ** figure.decimals;
    const lastDigits = Math.round(ours * scale) - Math.round(figure.value * scale);
    return [{ ...figure, ours, lastDigits }];
  });
}

/** In room transfer the README leaves out that a Gaussian has no popularity there. */
const isSameMethod = (ours: string, published: string): boolean =>
  ours === published || ours === `${published} x popularity`;
