import type { ByteSource } from 'heed/core/recording';
import { BLOCKS, blocksOf, committed, openDatabase, RECORDINGS, type RecordingRow, result } from './database.ts';
import {
  askToPersist,
  assertName,
  newestFirst,
  type RecordingStore,
  type StoredSink,
  storageSpace,
} from './recording-store.ts';

/** Recordings as blocks in IndexedDB; `null` where this browser has none, or refuses it. */
export async function createDatabaseStore(name = 'heed-recordings'): Promise<RecordingStore | null> {
  const database = await openDatabase(name).catch(() => null);
  if (database === null) return null;
  const writing = new Set<string>();
  const change = (): IDBTransaction =>
    database.transaction([RECORDINGS, BLOCKS], 'readwrite', { durability: 'strict' });

  async function writeBlock(id: string, bytes: Uint8Array, offset: number): Promise<void> {
    if (!writing.has(id)) throw new Error(`expected an open recording, got '${id}'`);
    const transaction = change();
    const done = committed(transaction);
    transaction.objectStore(BLOCKS).put(new Uint8Array(bytes), [id, offset]);
    const row: RecordingRow = { id, bytes: offset + bytes.length, modifiedMs: Date.now() };
    transaction.objectStore(RECORDINGS).put(row);
    await done;
  }

  const sinkOf = (id: string): StoredSink => ({
    write: (bytes, offset) => writeBlock(id, bytes, offset),
    close: async () => {
      writing.delete(id);
    },
  });

  return {
    kind: 'indexed-db',
    async create(id) {
      assertName(id);
      const transaction = change();
      const done = committed(transaction);
      const row: RecordingRow = { id, bytes: 0, modifiedMs: Date.now() };
      transaction.objectStore(RECORDINGS).add(row);
      await done.catch(() => {
        throw new Error(`expected a new recording, got '${id}' which exists`);
      });
      writing.add(id);
      return sinkOf(id);
    },
    async list() {
      const rows = database.transaction(RECORDINGS).objectStore(RECORDINGS).getAll() as IDBRequest<RecordingRow[]>;
      return newestFirst(await result(rows));
    },
    async open(id) {
      assertName(id);
      const store = database.transaction(RECORDINGS).objectStore(RECORDINGS);
      const row = await result(store.get(id) as IDBRequest<RecordingRow | undefined>);
      return row === undefined ? null : blocksSource(database, row);
    },
    async delete(id) {
      assertName(id);
      writing.delete(id);
      const transaction = change();
      const done = committed(transaction);
      transaction.objectStore(BLOCKS).delete(blocksOf(id));
      transaction.objectStore(RECORDINGS).delete(id);
      await done;
    },
    space: storageSpace,
    persist: askToPersist,
    dispose: () => database.close(),
  };
}

/** The blocks of one recording, as far as they are written now, as one run of bytes. */
async function blocksSource(database: IDBDatabase, { id, bytes }: RecordingRow): Promise<ByteSource> {
  const keys = await result(database.transaction(BLOCKS).objectStore(BLOCKS).getAllKeys(blocksOf(id)));
  const offsets = keys.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'number' ? [key[1]] : []));
  return {
    size: bytes,
    async read(offset, length) {
      const first = Math.max(
        0,
        offsets.findLastIndex((start) => start <= offset),
      );
      const range = IDBKeyRange.bound([id, offsets[first] ?? 0], [id, offset + length], false, true);
      const store = database.transaction(BLOCKS).objectStore(BLOCKS);
      const blocks = await result(store.getAll(range) as IDBRequest<Uint8Array[]>);
      const out = new Uint8Array(length);
      for (const [i, block] of blocks.entries()) {
        const at = (offsets[first + i] ?? 0) - offset;
        const from = Math.max(0, -at);
        const part = block.subarray(from, Math.max(from, Math.min(block.length, length - at)));
        out.set(part, at + from);
      }
      return out;
    },
  };
}
