export { createDeflatePort } from './deflate-port.ts';
export type { ChunkPlace } from './file/chunk-places.ts';
export { createGridKernel, createSceneGrid, gridAnswer, gridFrame, gridTime } from './grid.ts';
export { type OpenedRecording, openRecording, type Recording } from './open-recording.ts';
export {
  type ByteSource,
  blobSource,
  bytesSource,
  type CompressionPort,
  type RecordingSink,
} from './ports.ts';
export type { RecordRange } from './read-records.ts';
export { createRecorder, type Recorder, type RecorderOptions, type RecorderState } from './recorder.ts';
export {
  type ConsentLevel,
  type DeviceClass,
  RECORDING_VERSION,
  type RecordingEnd,
  type RecordingHeader,
} from './recording-header.ts';
export type { RecordingIssue, RecordingIssueCode } from './recording-issue.ts';
export type {
  AttentionRecord,
  EventRecord,
  FrameOutcome,
  FrameRecord,
  RecordedMoment,
  RecordingRecord,
  TypedFact,
} from './records.ts';
