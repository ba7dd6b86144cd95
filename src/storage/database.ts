/** Tables of the database: one row per recording, one per block under [recording, offset]. */
export const RECORDINGS = 'recordings';
export const BLOCKS = 'blocks';

/** One row of the table of recordings. */
export interface RecordingRow {
  readonly id: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** Opens the database, made at its first use. */
export function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(RECORDINGS, { keyPath: 'id' });
    request.result.createObjectStore(BLOCKS);
  };
  return result(request);
}

/** The result of a request, once it is there. */
export const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Resolves once a transaction is on the disk. */
export const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('database: the transaction was aborted'));
  });

/** All keys of one recording's blocks. */
export const blocksOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
