import type { GuidancePolicy } from '../policy.ts';
import { FADING_POLICY } from './fading.ts';

/** Points at everything that is missed, at once, for ever: the aid that training is compared with. */
export const ALWAYS_CUES: GuidancePolicy = {
  ...FADING_POLICY,
  name: 'always-cues',
  mode: 'guided',
  maxGuided: 3,
  maxAmbient: 0,
  glowPatienceMs: 0,
};
