import { type AoiSample, aoiId, fromYawPitch, type Pose, type Vec3 } from 'heed';
import type { JovRoom } from '../../../src/lab/jov/jov-room.ts';
import type { JovFrame, JovTrial } from '../../../src/lab/jov/jov-trial.ts';

const aoi = (id: string, center: Vec3): AoiSample => ({
  id: aoiId(id),
  label: id.toLowerCase(),
  kind: 'object',
  box: { center, size: [0.2, 0.2, 0.2] },
  relevance: null,
  visibleFraction: null,
  hazardActive: false,
  deadlineMs: null,
  changedMs: null,
});

/** Three objects two metres from the origin: ahead, to the left, to the right; targets are the right then the left one. */
const ROOM: JovRoom = {
  name: 'kitchen',
  aois: [aoi('AHEAD', [0, 0, -2]), aoi('LEFT', [-2, 0, 0]), aoi('RIGHT', [2, 0, 0])],
  aoiOfCollider: new Map(),
  targets: [2, 1],
  kinds: ['local', 'local', 'local'],
};

/** A pose at the origin, turned to the left by that many degrees. */
const turned = (yawDeg: number): Pose => ({ position: [0, 0, 0], orientation: fromYawPitch(yawDeg, 0) });

/** What one row of a small trial was: time, label (`null` = lost), gaze to the left in degrees. */
export type Row = readonly [timeMs: number, attended: JovFrame['attended'], gazeYawDeg?: number];

export const smallTrial = (rows: readonly Row[], changes: Partial<JovTrial> = {}): JovTrial => ({
  session: 'kitchen_P09_laser',
  room: ROOM,
  person: 9,
  mode: 'laser',
  trial: 1,
  target: 2,
  previewEndMs: 1000,
  responseStartMs: 3000,
  responseEndMs: 5000,
  frames: rows.map(([timeMs, attended, gazeYawDeg = 0], row) => ({
    row,
    attended,
    sample: {
      timeMs,
      viewer: turned(0),
      eye: attended === null ? null : { gaze: turned(gazeYawDeg) },
      inputs: [
        {
          source: 'controller',
          handedness: 'right',
          targetRay: turned(0),
          grip: null,
          selecting: false,
          squeezing: false,
        },
      ],
    },
  })),
  ...changes,
});
