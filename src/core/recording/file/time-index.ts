import type { ByteReader } from '../bytes/byte-reader.ts';
import type { ByteWriter } from '../bytes/byte-writer.ts';
import { createColumnPool } from '../columns/number-column.ts';
import { createRowWriter, readRows } from '../columns/row-columns.ts';
import { BLOCK_KINDS, type BlockHead, type BlockKind } from './block.ts';

/** Where a block lies. */
export interface BlockPlace extends Pick<BlockHead, 'kind' | 'chunk' | 'startMs' | 'endMs' | 'rows'> {
  readonly offset: number;
  /** Head included. */
  readonly bytes: number;
}

/** Rule R10: the places of all blocks, as one table. */
export function writeIndex(writer: ByteWriter, places: readonly BlockPlace[]): void {
  const table = createRowWriter(createColumnPool());
  for (const { kind, chunk, startMs, endMs, rows, offset, bytes } of places) {
    table.put(BLOCK_KINDS.indexOf(kind), 'whole');
    for (const value of [chunk, rows, offset, bytes]) table.put(value, 'whole');
    for (const value of [startMs, endMs]) table.put(value, 'time');
    table.endRow();
  }
  for (const _ of table.write(writer));
}

/** Rule R10: reads what `writeIndex` wrote; throws `DamagedBytes`. */
export function readIndex(reader: ByteReader): readonly BlockPlace[] {
  const table = readRows(reader);
  return Array.from({ length: table.rows }, (_, row): BlockPlace => {
    table.goTo(row);
    const kind: BlockKind = BLOCK_KINDS[table.take()] ?? 'footer';
    const [chunk, rows, offset, bytes] = [table.take(), table.take(), table.take(), table.take()];
    return { kind, chunk, rows, offset, bytes, startMs: table.take(), endMs: table.take() };
  });
}
