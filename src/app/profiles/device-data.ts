import type { GuidanceChoice, WorkloadRating } from '../flow/flow-types.ts';
import type { TextScale } from '../panels/panel-style.ts';

/** Newest form of what is kept on the device. */
export const DEVICE_DATA_VERSION = 1;

/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** How the application behaves for whoever uses this device. */
export interface Settings {
  readonly textScale: TextScale;
  readonly subtitles: boolean;
  readonly reducedMotion: boolean;
  readonly leftHanded: boolean;
  readonly soundCues: boolean;
  readonly haptics: boolean;
}

export const USUAL_SETTINGS: Settings = {
  textScale: 1,
  subtitles: true,
  reducedMotion: false,
  leftHanded: false,
  soundCues: true,
  haptics: true,
};

/** What stays of one run: figures, nothing of where the person looked. */
export interface RunSummary {
  readonly scenario: string;
  readonly mode: GuidanceChoice;
  readonly level: string | null;
  /** Milliseconds since 1970, by the device's clock. */
  readonly endedMs: number;
  readonly lengthMs: number;
  /** 0 to 100. */
  readonly points: number;
  readonly noticed: number;
  readonly late: number;
  readonly missed: number;
  readonly falseAlarms: number;
  /** Empty where the trainee did not rate. */
  readonly workload: readonly WorkloadRating[];
}

/** One trainee, known on this device alone. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  /** What guidance knows of the trainee's skills: kept as it is, `null` before the first run. */
  readonly skills: Json;
  /** Oldest first. */
  readonly runs: readonly RunSummary[];
}

/** Everything that is kept on the device. */
export interface DeviceData {
  readonly version: typeof DEVICE_DATA_VERSION;
  readonly settings: Settings;
  readonly profiles: readonly Profile[];
  /** Whose turn it is; `null` before there is a profile. */
  readonly current: string | null;
}

export const NO_DATA: DeviceData = {
  version: DEVICE_DATA_VERSION,
  settings: USUAL_SETTINGS,
  profiles: [],
  current: null,
};
