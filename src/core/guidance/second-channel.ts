import { pointYawPitchIn, sightFrame } from '../geometry/sight-frame.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiMemory } from './aoi-memory.ts';
import type { HapticRequest, SoundRequest } from './plan.ts';
import type { GuidancePolicy } from './policy.ts';

/** How long a request stays in the plan, which is how long its sound may last, milliseconds. */
const SOUND_MS = 600;
const PULSE_MS = 90;

/** Heading beyond which the AOI lies wholly on one side, degrees. */
const ASIDE_DEG = 60;
/** What the hand on the other side still feels. */
const FAR_HAND = 0.2;

/** The newest requests; `requestedMs` on guidance's own clock. */
export interface ChannelState {
  readonly sound: SoundRequest | null;
  readonly haptic: HapticRequest | null;
  readonly requestedMs: number;
}

export const silentChannel: ChannelState = { sound: null, haptic: null, requestedMs: Number.NEGATIVE_INFINITY };

interface ChannelMoment {
  readonly timeMs: number;
  readonly clockMs: number;
  readonly viewer: FocusRay;
}

/** Asks for a sound, a pulse, for the cue that just climbed (`risen`), and lets go of requests whose cue has gone. */
export function stepChannel(
  state: ChannelState,
  risen: AoiMemory | null,
  isCued: (request: SoundRequest | HapticRequest) => boolean,
  { timeMs, clockMs, viewer }: ChannelMoment,
  policy: GuidancePolicy,
): ChannelState {
  if (!policy.sound && !policy.haptic) return state;
  if (risen?.cue && clockMs - state.requestedMs >= policy.channelEveryMs) {
    const { id, aoi, cue } = risen;
    const request = { aoiId: id, startMs: timeMs };
    const level = Math.max(0.3, cue.level);
    return {
      sound: policy.sound ? { ...request, level } : null,
      haptic: policy.haptic ? { ...request, ...hands(viewer, aoi.box.center, level), durationMs: PULSE_MS } : null,
      requestedMs: clockMs,
    };
  }
  const { sound, haptic } = state;
  const isOver = (request: SoundRequest | HapticRequest | null, lastsMs: number): boolean =>
    request !== null && (clockMs - state.requestedMs >= lastsMs || !isCued(request));
  const [soundOver, hapticOver] = [isOver(sound, SOUND_MS), isOver(haptic, PULSE_MS)];
  if (!soundOver && !hapticOver) return state;
  return {
    sound: soundOver ? null : sound,
    haptic: hapticOver ? null : haptic,
    requestedMs: state.requestedMs,
  };
}

/** The hand on the AOI's side feels more; straight ahead, or with tracking lost, both feel the same. */
function hands(
  viewer: FocusRay,
  point: readonly [number, number, number],
  level: number,
): { readonly left: number; readonly right: number } {
  if (viewer.ray === null) return { left: level, right: level };
  const { yawDeg } = pointYawPitchIn(sightFrame(viewer.ray), point);
  const toLeft = Math.min(1, Math.max(-1, yawDeg / ASIDE_DEG));
  return {
    left: level * (1 - (1 - FAR_HAND) * Math.max(0, -toLeft)),
    right: level * (1 - (1 - FAR_HAND) * Math.max(0, toLeft)),
  };
}
