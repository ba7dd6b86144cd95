import type { GuidanceOptions } from './options.ts';

/**
 * How much help a run gives: `guided` cues everything that is missed, `fading` less as the trainee improves, with
 * probes, `test` cues nothing but what is marked `always`.
 */
export type GuidanceMode = 'guided' | 'fading' | 'test';

/** G4: how practice changes patience. */
export interface FadingRule {
  /** What patience above 1 adds to the wait for a first look: (patience - 1) x this, milliseconds. @default 1500 */
  readonly startPatienceMs: number;
  /** A success multiplies patience by this. @default 1.25 */
  readonly successGain: number;
  /** Share of successes at which patience stays where it is, in (0, 1); a miss shortens accordingly. @default 0.75 */
  readonly targetSuccess: number;
  /** Patience never falls below. @default 0.5 */
  readonly leastPatience: number;
  /** Patience never rises above. @default 8 */
  readonly mostPatience: number;
}

/** G5: what is left uncued, or cued wrongly, to measure what the trainee does without help. */
export interface ProbeRule {
  /** Share of hazards without a cue, in [0, 1]. @default 0.15 */
  readonly probeShare: number;
  /** Share of stretches with a cue on something unimportant, in [0, 1]. @default 0 */
  readonly wrongCueShare: number;
  /** Length of such a stretch, milliseconds. @default 30000 */
  readonly wrongCueEveryMs: number;
  /** Longest time a wrong cue is shown, milliseconds. @default 6000 */
  readonly wrongCueMs: number;
  /** An AOI below this importance may be cued wrongly. @default 0.15 */
  readonly wrongCueBelow: number;
}

/** Which channels beside sight ask for attention; each request has a visible cue as its twin. */
export interface ChannelChoice {
  /** A positional sound at the AOI. @default false */
  readonly sound: boolean;
  /** A pulse on the controllers, stronger on the AOI's side. @default false */
  readonly haptic: boolean;
  /** Least time between two requests, milliseconds. @default 3000 */
  readonly channelEveryMs: number;
}

/** Everything that guidance is decided by, as plain data. */
export interface GuidancePolicy extends GuidanceOptions, FadingRule, ProbeRule, ChannelChoice {
  readonly name: string;
  readonly mode: GuidanceMode;
}

/** Throws on a policy that no run could follow. */
export function checkPolicy(policy: GuidancePolicy): void {
  const share = (name: 'probeShare' | 'wrongCueShare'): void => {
    if (!(policy[name] >= 0 && policy[name] <= 1)) {
      throw new Error(`guidanceStage: expected ${name} in [0, 1], got ${policy[name]}`);
    }
  };
  share('probeShare');
  share('wrongCueShare');
  if (!(policy.offThreshold <= policy.onThreshold)) {
    throw new Error(
      `guidanceStage: expected offThreshold of at most onThreshold ${policy.onThreshold}, got ${policy.offThreshold}`,
    );
  }
  if (!(policy.targetSuccess > 0 && policy.targetSuccess < 1)) {
    throw new Error(`guidanceStage: expected targetSuccess in (0, 1), got ${policy.targetSuccess}`);
  }
  if (!(policy.successGain >= 1)) {
    throw new Error(`guidanceStage: expected successGain of at least 1, got ${policy.successGain}`);
  }
  if (!(policy.leastPatience > 0 && policy.leastPatience <= 1 && policy.mostPatience >= 1)) {
    throw new Error(
      `guidanceStage: expected patience bounds around 1, got ${policy.leastPatience} to ${policy.mostPatience}`,
    );
  }
}
