/** What a guidance policy may be tuned by; every rule number refers to GUIDANCE rules G1-G9. */
export interface GuidanceOptions {
  /** G1: a cue starts above this gap. @default 0.4 */
  readonly onThreshold: number;
  /** G1: a cue stops below this gap. @default 0.2 */
  readonly offThreshold: number;
  /** G2: cues that may escalate to ring or line. @default 1 */
  readonly maxGuided: number;
  /** G2: glows beside them. @default 2 */
  readonly maxAmbient: number;
  /** G3: a glow's patience before it becomes a ring, milliseconds. @default 2000 */
  readonly glowPatienceMs: number;
  /** G3: beyond this angle from the view centre a ring cannot be seen: a line takes its place, degrees. @default 45 */
  readonly viewHalfAngleDeg: number;
  /** G3: a ring's patience before it becomes a line, milliseconds. @default 3500 */
  readonly ringPatienceMs: number;
  /**
   * G3: probable looking time that counts as a look, milliseconds: attended probability summed over time. A certain
   * look counts after this long, one of probability 0.4 after about 600 ms, one below 0.18 never.
   * @default 180
   */
  readonly lookTimeMs: number;
  /** G3: how fast probable looking time is forgotten (time constant), milliseconds. @default 1000 */
  readonly lookMemoryMs: number;
  /** G1: how fast a look is forgotten (time constant), milliseconds. @default 12000 */
  readonly recencyMs: number;
  /** G7: an answer older than this begins to lose confidence, milliseconds. @default 400 */
  readonly freshMs: number;
  /** G7: and has none left after this much longer, milliseconds. @default 1200 */
  readonly staleMs: number;
  /** G6: time a cue takes from nothing to full strength, milliseconds (never a flash). @default 400 */
  readonly rampMs: number;
}

export const GUIDANCE_DEFAULTS: GuidanceOptions = {
  onThreshold: 0.4,
  offThreshold: 0.2,
  maxGuided: 1,
  maxAmbient: 2,
  glowPatienceMs: 2000,
  viewHalfAngleDeg: 45,
  ringPatienceMs: 3500,
  lookTimeMs: 180,
  lookMemoryMs: 1000,
  recencyMs: 12_000,
  freshMs: 400,
  staleMs: 1200,
  rampMs: 400,
};
