import { FADING_POLICY, type GuidancePolicy, NO_CUES } from 'heed';
import type { GuidanceChoice } from '../flow/flow-types.ts';
import type { Settings } from '../profiles/device-data.ts';

/** The policy of a run, with the channels that the person has chosen. */
export function guidanceFor(mode: GuidanceChoice, { soundCues, haptics }: Settings): GuidancePolicy {
  const channels = { sound: soundCues, haptic: haptics };
  switch (mode) {
    case 'guided':
      return { ...FADING_POLICY, ...channels, name: 'guided', mode };
    case 'fading':
      return { ...FADING_POLICY, ...channels };
    case 'test':
      return { ...NO_CUES, ...channels };
    default:
      return mode satisfies never;
  }
}
