import { multiply, normalize, type Pose, scale, type Vec3 } from 'heed';
import { turnTo } from '../jov/jov-frame.ts';
import type { EyenavgsCells, EyenavgsRow } from './eyenavgs-row.ts';

/** An eye turned further than this in the head is a tracker's error (README of the set: `bad`). */
const FARTHEST_COSINE = Math.cos((60 * Math.PI) / 180);

/** A row in metres with the eye masked where it points beyond 60 degrees, or where nothing moved since the row before. */
export function rowOf(cells: EyenavgsCells, before: EyenavgsCells | null, unitsPerMetre: number): EyenavgsRow {
  const viewer: Pose = { position: scale(cells.position, 1 / unitsPerMetre), orientation: cells.orientation };
  const direction = normalize(cells.eyeInHead);
  const trusted = -direction[2] >= FARTHEST_COSINE && !isFrozen(cells, before);
  const gaze: Pose = { position: viewer.position, orientation: multiply(viewer.orientation, turnTo(direction)) };
  return {
    person: cells.person,
    scene: cells.scene,
    sample: { timeMs: cells.timeMs, viewer, eye: trusted ? { gaze } : null, inputs: [] },
    eyeInHead: trusted ? cells.eyeInHead : null,
    vergenceDeg: cells.vergenceDeg,
  };
}

function isFrozen(cells: EyenavgsCells, before: EyenavgsCells | null): boolean {
  if (before === null || before.person !== cells.person || before.scene !== cells.scene) return false;
  const same = (a: Vec3, b: Vec3): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
  return (
    same(before.position, cells.position) &&
    same(before.eyeInHead, cells.eyeInHead) &&
    before.orientation.every((value, axis) => value === cells.orientation[axis])
  );
}
