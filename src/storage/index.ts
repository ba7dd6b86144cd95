export { createDatabaseStore } from './database-store.ts';
export { createFileStore } from './file-store.ts';
export { openRecordingStore } from './open-store.ts';
export type { RecordingStore, StorageSpace, StoredRecording, StoredSink } from './recording-store.ts';
