import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { DataIssue } from './data-issue.ts';

/** One line of a text without its line break. */
export interface TextLine {
  /** 1-based. */
  readonly line: number;
  readonly content: string;
}

/** A text that was never a file, named as the file it stands for. */
export interface TextInMemory {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The path of a file (gunzipped when it ends in `.gz`), or a text in memory. */
export type TextSource = string | TextInMemory;

/** What issues call a source. */
export const nameOf = (source: TextSource): string => (typeof source === 'string' ? source : source.name);

/** Streams the lines of a source; an absent file or a truncated gzip goes to `issues`, after the lines before the break. */
export async function* readLines(source: TextSource, issues: DataIssue[]): AsyncGenerator<TextLine> {
  if (typeof source !== 'string') {
    for (const [index, content] of source.lines.entries()) yield { line: index + 1, content };
    return;
  }
  let line = 0;
  let rest = '';
  try {
    for await (const chunk of openText(source)) {
      const pieces = (rest + chunk).split('\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        line += 1;
        yield { line, content: piece.replace(/\r$/, '') };
      }
    }
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    issues.push({
      code: absent ? 'missing-file' : 'truncated-gzip',
      file: source,
      line: absent ? 0 : line,
      message: error instanceof Error ? error.message : String(error),
    });
    return;
  }
  if (rest !== '') yield { line: line + 1, content: rest.replace(/\r$/, '') };
}

function openText(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  if (!file.endsWith('.gz')) return source.setEncoding('utf8');
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip).setEncoding('utf8');
}
