import type { ByteSource, RecordingSink } from 'heed/core/recording';

/** A recording that lies on this device. */
export interface StoredRecording {
  readonly id: string;
  readonly bytes: number;
  /** Wall clock of the last write, milliseconds since 1970. */
  readonly modifiedMs: number;
}

/** How much room there is; `null` where the browser does not say. */
export interface StorageSpace {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** False while the browser may delete everything when the disk fills up. */
  readonly persisted: boolean;
}

/** A recording that is being written. */
export interface StoredSink extends RecordingSink {
  /** Lets go of the file; a write after that rejects. */
  close(): Promise<void>;
}

/** Where recordings lie on this device, and nowhere else. */
export interface RecordingStore {
  readonly kind: 'opfs' | 'indexed-db';
  /** Begins an empty recording; rejects on an id that exists, or is no name. */
  create(id: string): Promise<StoredSink>;
  /** Newest first. */
  list(): Promise<readonly StoredRecording[]>;
  /** What has been written so far, also of a recording that still goes on; `null` for an unknown id. */
  open(id: string): Promise<ByteSource | null>;
  /** Ends a recording that still goes on, then deletes all of it; resolves once nothing of it is left. */
  delete(id: string): Promise<void>;
  space(): Promise<StorageSpace>;
  /** Asks the browser to keep what is stored; the answer may come from the person. */
  persist(): Promise<boolean>;
  dispose(): void;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;

/** Throws on what is no name of a file on every system. */
export function assertName(id: string): void {
  if (!NAME.test(id)) throw new Error(`recording store: expected an id of letters, digits, - and _, got '${id}'`);
}

/** Newest first, by name among equals. */
export const newestFirst = (recordings: readonly StoredRecording[]): readonly StoredRecording[] =>
  [...recordings].sort((a, b) => b.modifiedMs - a.modifiedMs || a.id.localeCompare(b.id));

/** What the browser says of the room on this device. */
export async function storageSpace(): Promise<StorageSpace> {
  const { usage, quota } = await navigator.storage.estimate();
  const persisted = (await navigator.storage.persisted?.()) ?? false;
  return { usedBytes: usage ?? null, quotaBytes: quota ?? null, persisted };
}

export const askToPersist = async (): Promise<boolean> => (await navigator.storage.persist?.()) ?? false;
