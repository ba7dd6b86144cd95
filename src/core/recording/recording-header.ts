/** Newest version of the format that this code reads, the one it writes (rule R1). */
export const RECORDING_VERSION = 1;

/** What the person agreed to have kept: what came of the run, what was attended to, or raw poses. */
export type ConsentLevel = 'outcomes' | 'objects' | 'poses';

/** What kind of device it was: enough to compare like with like, too little to know a person again. */
export type DeviceClass = 'headset' | 'handheld' | 'desktop' | 'emulated';

/** What is known of a run before its first frame (rule R9). */
export interface RecordingHeader {
  /** Wall clock at the start, ISO 8601 with zone. */
  readonly startedIso: string;
  /** The frame clock at the start. */
  readonly startMs: number;
  /** `null` for a scene without a scenario file. */
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string } | null;
  readonly model: { readonly name: string; readonly hash: string };
  /** What the session was created with, as plain data: policy, skills, seed, intervals, name of the angular table. */
  readonly options: Readonly<Record<string, unknown>>;
  /** WebXR's reference space of every position: right-handed, +Y up, -Z forward, metres. */
  readonly referenceSpace: 'local-floor' | 'local' | 'bounded-floor' | 'unbounded' | 'viewer';
  readonly consent: { readonly level: ConsentLevel; readonly agreedIso: string };
  readonly device: DeviceClass;
  /** Version of the software that recorded. */
  readonly software: string;
}

/** What is known of a run after its last frame. */
export interface RecordingEnd {
  readonly frames: number;
  /** From the first to the last frame, milliseconds. */
  readonly durationMs: number;
  /** Chunks that could not be written while storage failed. */
  readonly lostChunks: number;
  /** Whatever the recording application wants to find again: result, skills, score. */
  readonly result: Readonly<Record<string, unknown>> | null;
}
