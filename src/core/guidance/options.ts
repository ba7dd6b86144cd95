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
  /** G3: a ring's patience before it becomes a line, milliseconds. @default 3500 */
  readonly ringPatienceMs: number;
  /** G3: an AOI is being looked at when it is the likeliest and its probability reaches this. @default 0.3 */
  readonly lookProbability: number;
  /** G3: for how long that must hold to count as a look, milliseconds. @default 150 */
  readonly lookMs: number;
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
  ringPatienceMs: 3500,
  lookProbability: 0.3,
  lookMs: 150,
  recencyMs: 12_000,
  freshMs: 400,
  staleMs: 1200,
  rampMs: 400,
};
