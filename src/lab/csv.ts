import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { DataIssue } from './data-issue.ts';

/** Which columns of a file to read: text as it stands, numbers that must be there, numbers that may be empty. */
export interface CsvColumns<Text extends string, Numeric extends string, Optional extends string> {
  readonly text: readonly Text[];
  readonly numeric: readonly Numeric[];
  readonly optional: readonly Optional[];
}

/** One sound row; an empty optional cell is `null`. */
export interface CsvRow<Text extends string, Numeric extends string, Optional extends string> {
  /** 1-based, the header is line 1. */
  readonly line: number;
  readonly text: Readonly<Record<Text, string>>;
  readonly numeric: Readonly<Record<Numeric, number>>;
  readonly optional: Readonly<Record<Optional, number | null>>;
}

/**
 * Streams the rows of a comma-separated file without quotes, gunzipped when its name ends in `.gz`.
 *
 * Damage goes to `issues` instead of throwing: an absent file, a missing column (no rows follow), a cell that is no
 * number (its row is left out), a truncated gzip (the rows before the break are kept).
 */
export async function* readCsv<Text extends string, Numeric extends string, Optional extends string>(
  file: string,
  columns: CsvColumns<Text, Numeric, Optional>,
  issues: DataIssue[],
): AsyncGenerator<CsvRow<Text, Numeric, Optional>> {
  let header: readonly string[] | null = null;
  for await (const { line, content } of readLines(file, issues)) {
    const cells = content.split(',');
    if (header === null) {
      header = cells;
      const names: readonly string[] = [...columns.text, ...columns.numeric, ...columns.optional];
      const missing = names.filter((name) => !cells.includes(name));
      if (missing.length === 0) continue;
      issues.push({ code: 'missing-column', file, line, message: `expected column ${missing.join(', ')}` });
      return;
    }
    const at = header;
    const row = parseRow(line, (name) => cells[at.indexOf(name)] ?? '', columns);
    if ('badCell' in row) issues.push({ code: 'non-numeric', file, line, message: row.badCell });
    else yield row;
  }
}

function parseRow<Text extends string, Numeric extends string, Optional extends string>(
  line: number,
  cell: (name: string) => string,
  columns: CsvColumns<Text, Numeric, Optional>,
): CsvRow<Text, Numeric, Optional> | { readonly badCell: string } {
  const text = {} as Record<Text, string>;
  const numeric = {} as Record<Numeric, number>;
  const optional = {} as Record<Optional, number | null>;
  for (const name of columns.text) text[name] = cell(name);
  for (const name of columns.numeric) {
    numeric[name] = parseNumber(cell(name));
    if (Number.isNaN(numeric[name])) return { badCell: `expected a number in ${name}, got '${cell(name)}'` };
  }
  for (const name of columns.optional) {
    const value = cell(name) === '' ? null : parseNumber(cell(name));
    if (Number.isNaN(value)) return { badCell: `expected a number or nothing in ${name}, got '${cell(name)}'` };
    optional[name] = value;
  }
  return { line, text, numeric, optional };
}

/** NaN for anything that is not a finite number; `Number('')` would be 0. */
function parseNumber(cell: string): number {
  const value = cell.trim() === '' ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : Number.NaN;
}

async function* readLines(
  file: string,
  issues: DataIssue[],
): AsyncGenerator<{ readonly line: number; readonly content: string }> {
  let line = 0;
  let rest = '';
  try {
    for await (const chunk of openText(file)) {
      const pieces = (rest + chunk).split('\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        line += 1;
        yield { line, content: piece.replace(/\r$/, '') };
      }
    }
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const code = absent ? 'missing-file' : 'truncated-gzip';
    issues.push({
      code,
      file,
      line: absent ? 0 : line,
      message: error instanceof Error ? error.message : String(error),
    });
    return;
  }
  if (rest !== '') yield { line: line + 1, content: rest };
}

function openText(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  if (!file.endsWith('.gz')) return source.setEncoding('utf8');
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip).setEncoding('utf8');
}
