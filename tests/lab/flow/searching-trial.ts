import { type AoiSample, aoiId, fromYawPitch, type Vec3 } from 'heed';
import type { JovTrial } from '../../../src/lab/jov/jov-trial.ts';

const aoi = (name: string, center: Vec3): AoiSample => ({
  id: aoiId(name),
  label: name,
  kind: 'object',
  box: { center, size: [0.4, 0.4, 0.4] },
  relevance: null,
  visibleFraction: null,
  hazardActive: false,
  deadlineMs: null,
  changedMs: null,
});

/** Five objects in an arc two metres ahead, 30 deg apart. */
const AOIS = [-60, -30, 0, 30, 60].map((yawDeg) => {
  const yaw = (yawDeg * Math.PI) / 180;
  return aoi(`at ${yawDeg}`, [-2 * Math.sin(yaw), 1.5, -2 * Math.cos(yaw)]);
});

/**
 * A person who sweeps the head over the arc for 1.5 s with the eyes 10 deg ahead of it; the trial's number seeds the sweep.
 * The eye hits whatever is within 8 deg of it, and is lost in every tenth frame.
 */
export function searchingTrial(person: number, trial: number): JovTrial {
  const target = (person + trial) % AOIS.length;
  const frames = Array.from({ length: 60 }, (_, row) => {
    const timeMs = row * 33 - 330;
    const headYawDeg = 50 * Math.sin((timeMs / 700) * Math.PI + trial) + person;
    const eyeYawDeg = headYawDeg + 10 * Math.cos((timeMs / 700) * Math.PI + trial);
    const viewer = { position: [0, 1.6, 0] as const, orientation: fromYawPitch(headYawDeg, -2) };
    const lost = row % 10 === 9;
    const hit = AOIS.findIndex((_aoi, i) => Math.abs(-60 + 30 * i - eyeYawDeg) < 8);
    return {
      row,
      sample: {
        timeMs,
        viewer,
        eye: lost ? null : { gaze: { position: viewer.position, orientation: fromYawPitch(eyeYawDeg, -2) } },
        inputs: [
          {
            source: 'controller' as const,
            handedness: 'right' as const,
            targetRay: { position: [0.2, 1.2, -0.2] as const, orientation: fromYawPitch(headYawDeg / 2, -20) },
            grip: null,
            selecting: false,
            squeezing: false,
          },
        ],
      },
      attended: lost ? null : hit < 0 ? ('elsewhere' as const) : hit,
    };
  });
  return {
    session: `kitchen_P0${person}_laser`,
    room: {
      name: 'kitchen',
      aois: AOIS,
      aoiOfCollider: new Map(),
      targets: [0, 1, 2, 3, 4],
      kinds: AOIS.map(() => 'local' as const),
    },
    person,
    mode: 'laser',
    trial,
    target,
    previewEndMs: 1200,
    responseStartMs: 1300,
    responseEndMs: 1600,
    frames,
  };
}
