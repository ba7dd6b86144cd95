import { createDatabaseStore } from './database-store.ts';
import { createFileStore } from './file-store.ts';
import type { RecordingStore } from './recording-store.ts';

/** The best place for recordings on this device: files, a database where there are none; `null` when neither works. */
export async function openRecordingStore(): Promise<RecordingStore | null> {
  const files = await createFileStore();
  if (files !== null && (await canWrite(files))) return files;
  files?.dispose();
  return createDatabaseStore();
}

const PROBE = 'heed-probe';

/** True when a file can be made, written, deleted: some browsers have the names of it only. */
async function canWrite(store: RecordingStore): Promise<boolean> {
  try {
    if ((await store.open(PROBE)) !== null) await store.delete(PROBE);
    const sink = await store.create(PROBE);
    await sink.write(Uint8Array.of(1), 0);
    await store.delete(PROBE);
    return true;
  } catch {
    return false;
  }
}
