/** What can be degraded while a session goes on; the texts for people are the application's. */
export type ProblemCode =
  | 'head-lost'
  | 'invalid-pose'
  | 'no-aois'
  | 'empty-aoi'
  | 'attention-failed'
  | 'attention-late'
  | 'model-refused'
  | 'backend-changed'
  | 'worker-restarted'
  | 'worker-lost'
  | 'webgl-lost'
  | 'sampling-stopped';

/** One degradation, shown to the person for as long as it lasts. */
export interface Problem {
  readonly code: ProblemCode;
  /** Names and numbers for the text: an AOI, a backend. */
  readonly detail?: string;
}
