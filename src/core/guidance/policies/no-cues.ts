import type { GuidancePolicy } from '../policy.ts';
import { FADING_POLICY } from './fading.ts';

/** Leaves everything to the trainee but what is marked `always`. */
export const NO_CUES: GuidancePolicy = { ...FADING_POLICY, name: 'no-cues', mode: 'test' };
