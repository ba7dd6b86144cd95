import {
  type AoiSample,
  aoiId,
  createImmediatePort,
  createSession,
  fromYawPitch,
  inferReference,
  REFERENCE_PARAMETERS,
  type Vec3,
} from 'heed';
import { expect, it } from 'vitest';
import type { JovTrial } from '../../src/lab/jov/jov-trial.ts';
import { createReplayTally, replayTrial } from '../../src/lab/replay-trial.ts';

const aoi = (name: string, center: Vec3): AoiSample => ({
  id: aoiId(name),
  label: name,
  kind: 'object',
  box: { center, size: [0.3, 0.3, 0.3] },
  relevance: null,
  visibleFraction: null,
  hazardActive: false,
  deadlineMs: null,
  changedMs: null,
});

/** Ahead of the person, and 60 deg to the left. */
const AHEAD = aoi('ahead', [0, 1.6, -2]);
const LEFT = aoi('left', [-2 * Math.sin(Math.PI / 3), 1.6, -2 * Math.cos(Math.PI / 3)]);

/** A head that looks ahead for a second, with eyes turned `eyeYawDeg` to the left; the preview ends at 500 ms. */
function trialOf(attended: number, eyeYawDeg: number): JovTrial {
  const viewer = { position: [0, 1.6, 0], orientation: fromYawPitch(0, 0) } as const;
  const gaze = { position: viewer.position, orientation: fromYawPitch(eyeYawDeg, 0) };
  return {
    session: 'kitchen_P09_laser',
    room: { name: 'kitchen', aois: [AHEAD, LEFT], aoiOfCollider: new Map(), targets: [], kinds: ['local', 'local'] },
    person: 9,
    mode: 'laser',
    trial: 1,
    target: attended,
    previewEndMs: 500,
    responseStartMs: 2500,
    responseEndMs: 5000,
    frames: Array.from({ length: 40 }, (_, row) => ({
      row,
      sample: { timeMs: -330 + 33 * row, viewer, eye: { gaze }, inputs: [] },
      attended,
    })),
  };
}

function replayed(trial: JovTrial) {
  const session = createSession({
    attention: createImmediatePort((tokens, signals) => inferReference(REFERENCE_PARAMETERS, tokens, signals)),
    inferenceIntervalMs: 0,
  });
  const tally = createReplayTally();
  replayTrial(session, trial, tally);
  return { session: tally.session.mean(), nearestBox: tally.nearestBox.mean(), frames: tally.frames };
}

it('counts the labelled frames between the room appearing and the end of the preview', () => {
  // Rows at 0, 33, ..., 495 ms: 16 of the 40.
  expect(replayed(trialOf(0, 0))).toEqual({ session: 1, nearestBox: 1, frames: 16 });
});

it('never lets the session see the eye', () => {
  // The eye looks at the AOI on the left; from the head alone both methods must say the one ahead, and be wrong.
  expect(replayed(trialOf(1, 60))).toEqual({ session: 0, nearestBox: 0, frames: 16 });
});
