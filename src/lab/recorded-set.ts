import type { DataIssue } from './data-issue.ts';
import { type Layout, requireLayout, type SetName } from './layout.ts';

/** A data set opened for reading. */
export interface RecordedSet<Row> {
  /** `null` when the folder has no known layout of the set; then there are no rows. */
  readonly layout: Layout | null;
  /** What was wrong with the files read so far. */
  readonly issues: readonly DataIssue[];
  /** Sound rows in file order, streamed. */
  rows(): AsyncGenerator<Row>;
}

/** Reads the rows of one layout; `data` is the folder of the files themselves. */
export type ReadRows<Row> = (data: string, issues: DataIssue[]) => AsyncGenerator<Row>;

/** Opens a folder as one set, whichever of its two layouts it has. */
export function openSet<Row>(
  folder: string,
  set: SetName,
  readers: Readonly<Record<Layout, ReadRows<Row>>>,
): RecordedSet<Row> {
  const issues: DataIssue[] = [];
  const found = requireLayout(folder, set, issues);
  if (found === null) return { layout: null, issues, async *rows() {} };
  return { layout: found.layout, issues, rows: () => readers[found.layout](found.data, issues) };
}
