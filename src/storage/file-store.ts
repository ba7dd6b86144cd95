import { blobSource } from 'heed/core/recording';
import { ENDING, type FileReply, type FileRequest, FOLDER } from './file-protocol.ts';
import {
  askToPersist,
  assertName,
  newestFirst,
  type RecordingStore,
  type StoredRecording,
  storageSpace,
} from './recording-store.ts';

type Ask = FileRequest extends infer Request ? (Request extends FileRequest ? Omit<Request, 'id'> : never) : never;

interface Pending {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * Recordings as files of the Origin Private File System, written in a worker with synchronous access handles.
 *
 * `null` where this browser has none of that.
 */
export async function createFileStore(): Promise<RecordingStore | null> {
  const root = await originFolder();
  if (root === null) return null;
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  const pending = new Map<number, Pending>();
  let lost: string | null = null;
  let nextId = 0;

  worker.onmessage = ({ data: { id, error } }: MessageEvent<FileReply>) => {
    const asked = pending.get(id);
    pending.delete(id);
    if (error === null) asked?.resolve();
    else asked?.reject(new Error(error));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    lost = event.message || 'file worker: could not start';
    for (const { reject } of pending.values()) reject(new Error(lost));
    pending.clear();
  };

  const ask = (request: Ask): Promise<void> =>
    new Promise((resolve, reject) => {
      if (lost !== null) {
        reject(new Error(lost));
        return;
      }
      nextId += 1;
      pending.set(nextId, { resolve, reject });
      worker.postMessage({ ...request, id: nextId } as FileRequest);
    });

  const store: RecordingStore = {
    kind: 'opfs',
    async create(id) {
      assertName(id);
      await ask({ type: 'create', name: id });
      return {
        write: (bytes, offset) => ask({ type: 'write', name: id, bytes: new Uint8Array(bytes), offset }),
        close: () => ask({ type: 'close', name: id }),
      };
    },
    async list() {
      const found: StoredRecording[] = [];
      for await (const [name, handle] of (await folderIn(root)).entries()) {
        if (handle.kind !== 'file' || !name.endsWith(ENDING)) continue;
        const { size, lastModified } = await (handle as FileSystemFileHandle).getFile();
        found.push({ id: name.slice(0, -ENDING.length), bytes: size, modifiedMs: lastModified });
      }
      return newestFirst(found);
    },
    async open(id) {
      assertName(id);
      try {
        return blobSource(await (await (await folderIn(root)).getFileHandle(id + ENDING)).getFile());
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async delete(id) {
      assertName(id);
      await ask({ type: 'delete', name: id });
    },
    space: storageSpace,
    persist: askToPersist,
    dispose() {
      worker.terminate();
      for (const { reject } of pending.values()) reject(new Error('recording store: disposed'));
      pending.clear();
      lost = 'recording store: disposed';
    },
  };
  return store;
}

/** `null` where the browser has no private file system, or refuses it (a private window). */
async function originFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await navigator.storage?.getDirectory?.()) ?? null;
  } catch {
    return null;
  }
}

const folderIn = (root: FileSystemDirectoryHandle): Promise<FileSystemDirectoryHandle> =>
  root.getDirectoryHandle(FOLDER, { create: true });
