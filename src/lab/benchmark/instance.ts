import type { Vec3 } from 'heed';
import type { TaskName } from './results.ts';

/** Noise of the simulated eye trackers, degrees per axis. */
export const SIGMAS_DEG = [1, 2, 4] as const;
export type SigmaDeg = (typeof SIGMAS_DEG)[number];

/** Which recorded streams a method may use: `head` is head and controller, `eye` adds the clean eye. */
export type Inputs = 'head' | 'eye';

interface At {
  /** Index in the trial's frames of the last one a method may use; earlier ones of the trial are history. */
  readonly at: number;
}

/** T0: which AOI is attended now, no eye tracker; `truth` is its index in the room's AOIs. */
export interface AttendedInstance extends At {
  readonly task: 'T0';
  readonly truth: number;
}

/** T0e: whether the gaze is on none of the AOIs. */
export interface ElsewhereInstance extends At {
  readonly task: 'T0e';
  readonly truth: boolean;
}

/** T0-eye: T0 with an eye tracker that is made worse by noise of `sigma` degrees. */
export interface NoisyEyeInstance extends At {
  readonly task: 'T0-eye';
  readonly sigma: SigmaDeg;
  readonly truth: number;
}

/** T1: which of the room's targets is searched, T3: which one is indicated; `truth` is an index in the room's targets. */
export interface CutInstance extends At {
  readonly task: 'T1' | 'T3';
  /** How long before the end of the phase the recording is cut, milliseconds. */
  readonly tau: number;
  readonly inputs: Inputs;
  readonly truth: number;
}

/** T2: which AOI is attended next. */
export interface NextInstance extends At {
  readonly task: 'T2';
  readonly inputs: Inputs;
  /** The AOI attended now, which cannot be next; `null` where only head and controller are known. */
  readonly current: number | null;
  readonly truth: number;
}

export type Phase = 'preview' | 'response';

/** T4: where the gaze will point `h` milliseconds ahead; `h` = 0 with inputs `head` is now. */
export interface DirectionInstance extends At {
  readonly task: 'T4';
  readonly h: number;
  readonly inputs: Inputs;
  readonly phase: Phase;
  /** Unit direction in right-handed world axes. */
  readonly truth: Vec3;
}

/** One question about one instant of a trial; `truth` is for the scorer alone. */
export type Instance =
  | AttendedInstance
  | ElsewhereInstance
  | NoisyEyeInstance
  | CutInstance
  | NextInstance
  | DirectionInstance;

/** Tasks whose questions are about instants of trials: all but object salience (T5), which is about rooms. */
export type InstantTask = Exclude<TaskName, 'T5'>;
