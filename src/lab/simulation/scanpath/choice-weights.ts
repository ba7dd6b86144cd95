import { identityQuat, rotate } from 'heed';
import { type Choice, fitChoices } from '../../baselines/choice-fit.ts';
import type { GazeTrack } from './gaze-track.ts';
import { LOOK_FEATURES, lookFeatures } from './next-look.ts';
import { type Stay, staysOf } from './stays.ts';

const DIM = LOOK_FEATURES.length;
const L2 = 1e-4;

/** How the next look is chosen: a conditional logit (McFadden 1974) over AOIs, "elsewhere" among them; people count equally. */
export function fitLookWeights(tracks: readonly GazeTrack[]): readonly number[] {
  const choices = tracks.flatMap((track) => {
    const stays = staysOf(track);
    return stays.slice(1).map((next, index) => choiceAfter(track, stays, index, next));
  });
  return [...fitChoices(choices, { dim: DIM, l2: L2 })];
}

function choiceAfter(track: GazeTrack, stays: readonly Stay[], index: number, next: Stay): Choice {
  const { aois, target, instants, person } = track;
  const stay = stays[index] ?? next;
  const before = new Set(stays.slice(0, index).map(({ on }) => on));
  const features = lookFeatures({
    aois,
    gaze: { origin: instants[stay.to]?.eye ?? [0, 0, 0], direction: stay.endGaze },
    forward: rotate(instants[stay.to]?.head.orientation ?? identityQuat, [0, 0, -1]),
    current: stay.on,
    previous: stays[index - 1]?.on ?? null,
    target,
    isVisited: (aoi) => before.has(aoi),
  });
  // What the gaze leaves cannot come next, so its row goes.
  const left = stay.on === 'elsewhere' ? aois.length : stay.on;
  const kept = new Float32Array(features.length - DIM);
  kept.set(features.subarray(0, left * DIM));
  kept.set(features.subarray((left + 1) * DIM), left * DIM);
  const chosen = next.on === 'elsewhere' ? aois.length : next.on;
  return { features: kept, truth: chosen > left ? chosen - 1 : chosen, person: String(person) };
}
