import type { BackendName } from 'heed';
import type { BackendChoice } from './backend-choice.ts';

/** Why inference runs where it does. */
export type BackendReason =
  /** The first to be ready. */
  | 'started'
  /** A faster one has finished its warm-up. */
  | 'faster-ready'
  /** The fastest of those measured at the scene's size. */
  | 'measured'
  /** The graphics device went away. */
  | 'device-lost'
  /** The median latency was over the budget. */
  | 'too-slow'
  /** It threw, or disagreed with the reference kernel. */
  | 'failed'
  /** The worker crashed or hung; a new one has been started. */
  | 'worker-restarted'
  /** The worker crashed or hung again; inference is on the main thread. */
  | 'worker-lost';

/** Where inference runs now, to be shown to the person. */
export interface BackendStatus {
  readonly backend: BackendName;
  /** What it runs on, such as `google swiftshader (software)`; `null` for the CPU. */
  readonly adapter: string | null;
  readonly reason: BackendReason;
  /** Key of the text that says what to do about it. */
  readonly tip: `backend.${BackendReason}`;
  /** What was measured so far, to be remembered for the next start on this device. */
  readonly choices: readonly BackendChoice[];
}

/** The move of inference from one backend to another; `from` is `null` at the start. */
export interface BackendChange {
  readonly from: BackendName | null;
  readonly to: BackendName;
  readonly reason: BackendReason;
  readonly adapter: string | null;
  readonly choices: readonly BackendChoice[];
}

export const statusOf = (
  backend: BackendName,
  adapter: string | null,
  reason: BackendReason,
  choices: readonly BackendChoice[],
): BackendStatus => ({
  backend,
  adapter,
  reason,
  tip: `backend.${reason}`,
  choices,
});
