import type { AttentionResult } from '../../attention/kernel.ts';
import { createByteWriter } from '../bytes/byte-writer.ts';
import { createColumnPool } from '../columns/number-column.ts';
import { createRowWriter, type GridName } from '../columns/row-columns.ts';
import { createStringTable } from '../columns/string-table.ts';
import { answerShapeOf, OPTIONAL } from './answer-shape.ts';

/** Collects the answers of one chunk as columns. */
export interface AnswerWriter {
  readonly rows: number;
  /** `frame` is the row of the frame that first saw the answer; -1 for one that the chunk before had already; `timeMs` is its time. */
  append(answer: AttentionResult, frame: number, timeMs: number): void;
  /** Rules R17, R18: the plain payload of an `answers` block, made in parts; the writer is empty after the last. */
  finish(): Generator<void, Uint8Array<ArrayBuffer>>;
}

export function createAnswerWriter(): AnswerWriter {
  const table = createRowWriter(createColumnPool());
  const strings = createStringTable();
  const groups = createByteWriter(16_384);
  let shape: string | null = null;
  let groupCount = 0;
  let rows = 0;

  const putAll = (values: Float32Array | null, grid: GridName): void => {
    if (values !== null) for (let i = 0; i < values.length; i++) table.put(values[i] ?? 0, grid);
  };
  function* endGroup(): Generator<void> {
    if (shape === null) return;
    groups.varint(strings.place(shape));
    yield* table.write(groups);
    table.clear();
    groupCount += 1;
  }
  return {
    get rows() {
      return rows;
    },
    append(answer, frame, timeMs) {
      const ownShape = JSON.stringify(answerShapeOf(answer));
      if (ownShape !== shape) {
        // Rare, therefore at once.
        for (const _ of endGroup());
        shape = ownShape;
      }
      table.put(frame, 'whole');
      table.put(timeMs, 'time');
      table.put(answer.sampledMs, 'time');
      table.put(answer.readyMs, 'time');
      table.put(answer.alpha, 'fine');
      putAll(answer.attended, 'probability');
      putAll(answer.importance, 'probability');
      for (const name of OPTIONAL) putAll(answer[name], 'probability');
      for (const { logit, share } of answer.sources) {
        table.put(logit, 'fine');
        table.put(share, 'fine');
      }
      table.endRow();
      rows += 1;
    },
    *finish() {
      yield* endGroup();
      const payload = createByteWriter(groups.length + 4096);
      strings.write(payload);
      payload.varint(groupCount);
      payload.bytes(groups.view());
      groups.clear();
      strings.clear();
      [shape, groupCount, rows] = [null, 0, 0];
      return payload.view();
    },
  };
}
