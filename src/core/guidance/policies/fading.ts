import { GUIDANCE_DEFAULTS } from '../options.ts';
import type { GuidancePolicy } from '../policy.ts';

/** Help that fades with practice, some hazards left to the trainee: what a session does when nothing else is chosen. */
export const FADING_POLICY: GuidancePolicy = {
  ...GUIDANCE_DEFAULTS,
  name: 'fading',
  mode: 'fading',
  startPatienceMs: 1500,
  successGain: 1.25,
  targetSuccess: 0.75,
  leastPatience: 0.5,
  mostPatience: 8,
  probeShare: 0.15,
  wrongCueShare: 0,
  wrongCueEveryMs: 30_000,
  wrongCueMs: 6000,
  wrongCueBelow: 0.15,
  sound: false,
  haptic: false,
  channelEveryMs: 3000,
};
