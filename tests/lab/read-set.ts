import { basename } from 'node:path';
import type { RecordedSet } from '../../src/lab/recorded-set.ts';

/** Every row of a set, with its issues as `file:line code`. */
export async function readSet<Row>(
  set: RecordedSet<Row>,
): Promise<{ readonly rows: readonly Row[]; readonly issues: readonly string[] }> {
  const rows: Row[] = [];
  for await (const row of set.rows()) rows.push(row);
  return { rows, issues: set.issues.map(({ code, file, line }) => `${basename(file)}:${line} ${code}`) };
}
