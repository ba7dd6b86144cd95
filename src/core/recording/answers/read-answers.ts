import type { AttentionResult } from '../../attention/kernel.ts';
import { createByteReader, DamagedBytes } from '../bytes/byte-reader.ts';
import { type RowReader, readRows } from '../columns/row-columns.ts';
import { readStrings } from '../columns/string-table.ts';
import { type AnswerShape, OPTIONAL, optionalLength, readAnswerShape } from './answer-shape.ts';

/** An answer with the row of the frame that first saw it; -1 for one that the chunk before had already. */
export interface ReadAnswer {
  readonly frame: number;
  /** Time of that frame; for -1, of the chunk's first. */
  readonly timeMs: number;
  readonly result: AttentionResult;
}

/** Rules R17, R18: reads the plain payload of an `answers` block; throws `DamagedBytes`. */
export function readAnswers(payload: Uint8Array): readonly ReadAnswer[] {
  const reader = createByteReader(payload);
  const strings = readStrings(reader);
  const answers: ReadAnswer[] = [];
  const count = reader.count(reader.left);
  for (let i = 0; i < count; i++) {
    const shape = readAnswerShape(strings(reader.varint()));
    const table = readRows(reader);
    if (table.rows > 0 && table.width !== widthOf(shape)) {
      throw new DamagedBytes(`expected answers of ${widthOf(shape)} numbers, got ${table.width}`);
    }
    for (let row = 0; row < table.rows; row++) {
      table.goTo(row);
      answers.push({ frame: table.take(), timeMs: table.take(), result: takeResult(shape, table) });
    }
  }
  return answers;
}

function widthOf({ ids, has, signals }: AnswerShape): number {
  const n = ids.length;
  return 5 + n + 1 + n + has.reduce((sum, name) => sum + optionalLength(name, n), 0) + 2 * signals.length;
}

function takeResult(shape: AnswerShape, table: RowReader): AttentionResult {
  const { ids, model, backend, has, signals } = shape;
  const n = ids.length;
  const [sampledMs, readyMs, alpha] = [table.take(), table.take(), table.take()];
  const takeArray = (length: number): Float32Array => Float32Array.from({ length }, () => table.take());
  const attended = takeArray(n + 1);
  const importance = takeArray(n);
  const [next, intended, spread] = OPTIONAL.map((name) =>
    has.includes(name) ? takeArray(optionalLength(name, n)) : null,
  );
  const sources = signals.map((signal) => ({ signal, logit: table.take(), share: table.take() }));
  return {
    ids,
    attended,
    importance,
    next: next ?? null,
    intended: intended ?? null,
    spread: spread ?? null,
    sources,
    model,
    alpha,
    sampledMs,
    readyMs,
    backend,
  };
}
