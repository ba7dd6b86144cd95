/** When cues come, climb, go, how fast they may change; every rule number refers to GUIDANCE rules G1-G9. */
export interface GuidanceOptions {
  /** G1: a cue starts above this gap. @default 0.4 */
  readonly onThreshold: number;
  /** G1: a cue stops below this gap. @default 0.2 */
  readonly offThreshold: number;
  /** G2: cues that may escalate to ring or line. @default 1 */
  readonly maxGuided: number;
  /** G2: glows beside them. @default 2 */
  readonly maxAmbient: number;
  /** G2: a deadline must be nearer by this much to take the place of a running cue, milliseconds. @default 1500 */
  readonly switchMarginMs: number;
  /** G3: a need's patience before it becomes a glow, milliseconds; none for a safety notice. @default 0 */
  readonly needPatienceMs: number;
  /** G2: a hazard with less time left than this waits no longer, whatever the patience, milliseconds. @default 0 */
  readonly lastCallMs: number;
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
  /** G1: the same for a hazard that was noticed, which needs reminding less often, milliseconds. @default 45000 */
  readonly noticedRecencyMs: number;
  /** G6: time a cue takes between nothing and full strength, either way, milliseconds. @default 400 */
  readonly rampMs: number;
  /** G6: least time between two turns of a cue's strength or class, or two starts of cues, milliseconds. @default 350 */
  readonly steadyMs: number;
  /** G6: least time a cue stays that nobody looked at, milliseconds. @default 600 */
  readonly leastOnMs: number;
  /** G6: least time between two cues on one AOI, milliseconds. @default 1000 */
  readonly leastOffMs: number;
  /** G7: an answer older than this begins to lose confidence, milliseconds. @default 400 */
  readonly freshMs: number;
  /** G7: and has none left after this much longer, milliseconds. @default 1200 */
  readonly staleMs: number;
  /** G8: a look this long after a cue has gone still follows it, milliseconds. @default 2000 */
  readonly followMs: number;
  /** G8: a cue without a deadline that was shown this long without a look was ignored, milliseconds. @default 10000 */
  readonly ignoredMs: number;
  /** A longer gap between frames is a pause, of which this much counts, milliseconds. @default 500 */
  readonly longestStepMs: number;
}

export const GUIDANCE_DEFAULTS: GuidanceOptions = {
  onThreshold: 0.4,
  offThreshold: 0.2,
  maxGuided: 1,
  maxAmbient: 2,
  switchMarginMs: 1500,
  needPatienceMs: 0,
  lastCallMs: 0,
  glowPatienceMs: 2000,
  viewHalfAngleDeg: 45,
  ringPatienceMs: 3500,
  lookTimeMs: 180,
  lookMemoryMs: 1000,
  recencyMs: 12_000,
  noticedRecencyMs: 45_000,
  rampMs: 400,
  steadyMs: 350,
  leastOnMs: 600,
  leastOffMs: 1000,
  freshMs: 400,
  staleMs: 1200,
  followMs: 2000,
  ignoredMs: 10_000,
  longestStepMs: 500,
};
