import type { DataIssue } from './data-issue.ts';
import { nameOf, readLines, type TextSource } from './text-lines.ts';

/** Which columns of a file to read: text as it stands, numbers that must be there, numbers that may be empty. */
export interface CsvColumns<Text extends string, Numeric extends string, Optional extends string> {
  readonly text: readonly Text[];
  readonly numeric: readonly Numeric[];
  readonly optional: readonly Optional[];
}

/** How a table is written down, where it differs from comma-separated with a header. */
export interface CsvFormat {
  /** @default ',' */
  readonly separator?: string;
  /** Names of the columns of a file that has no header line. */
  readonly headless?: readonly string[];
  /** Optional columns that a whole file may lack: their cells are `null`. */
  readonly mayLack?: readonly string[];
}

/** One sound row; an empty optional cell is `null`. */
export interface CsvRow<Text extends string, Numeric extends string, Optional extends string> {
  /** 1-based, the header is line 1. */
  readonly line: number;
  readonly text: Readonly<Record<Text, string>>;
  readonly numeric: Readonly<Record<Numeric, number>>;
  readonly optional: Readonly<Record<Optional, number | null>>;
}

/** What writers of tables put for "nothing". */
const NOTHING: ReadonlySet<string> = new Set(['', 'nan', 'NaN', 'None']);

/**
 * Streams the rows of a table without quotes.
 *
 * Damage goes to `issues` instead of throwing: an absent file, a missing column (no rows follow), a cell that is no
 * number (its row is left out), a truncated gzip (the rows before the break are kept). Of two columns with one name the
 * first is read.
 */
export async function* readCsv<Text extends string, Numeric extends string, Optional extends string>(
  source: TextSource,
  columns: CsvColumns<Text, Numeric, Optional>,
  issues: DataIssue[],
  { separator = ',', headless, mayLack = [] }: CsvFormat = {},
): AsyncGenerator<CsvRow<Text, Numeric, Optional>> {
  const file = nameOf(source);
  let at = headless === undefined ? null : placesOf(headless);
  for await (const { line, content } of readLines(source, issues)) {
    const cells = content.split(separator);
    if (at === null) {
      at = placesOf(cells);
      const places = at;
      const names: readonly string[] = [...columns.text, ...columns.numeric, ...columns.optional];
      const missing = names.filter((name) => !places.has(name) && !mayLack.includes(name));
      if (missing.length === 0) continue;
      issues.push({ code: 'missing-column', file, line, message: `expected column ${missing.join(', ')}` });
      return;
    }
    const row = parseRow(line, cells, at, columns);
    if ('badCell' in row) issues.push({ code: 'non-numeric', file, line, message: row.badCell });
    else yield row;
  }
}

/** Index of each column by its name. */
function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...names.entries()].reverse().map(([index, name]) => [name, index]));
}

function parseRow<Text extends string, Numeric extends string, Optional extends string>(
  line: number,
  cells: readonly string[],
  at: ReadonlyMap<string, number>,
  columns: CsvColumns<Text, Numeric, Optional>,
): CsvRow<Text, Numeric, Optional> | { readonly badCell: string } {
  const cell = (name: string): string => cells[at.get(name) ?? -1] ?? '';
  const text = {} as Record<Text, string>;
  const numeric = {} as Record<Numeric, number>;
  const optional = {} as Record<Optional, number | null>;
  for (const name of columns.text) text[name] = cell(name);
  for (const name of columns.numeric) {
    numeric[name] = parseNumber(cell(name));
    if (Number.isNaN(numeric[name])) return { badCell: `expected a number in ${name}, got '${cell(name)}'` };
  }
  for (const name of columns.optional) {
    const value = NOTHING.has(cell(name)) ? null : parseNumber(cell(name));
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
