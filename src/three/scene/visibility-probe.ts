import { type Box, rayBoxDistance } from 'heed';
import { type Matrix4, type Object3D, Vector3 } from 'three';
import type { Occluders } from './occluders.ts';

/** Where the points stand, as a share of the AOI's half extents in the view plane: the centre and four corners. */
const POINTS: readonly (readonly [across: number, up: number])[] = [
  [0, 0],
  [0.6, 0.6],
  [-0.6, -0.6],
  [-0.6, 0.6],
  [0.6, -0.6],
];
export const POINTS_PER_AOI = POINTS.length;

/** The segment stops this far short of the AOI, metres: a sign on a wall is not hidden by the wall. */
const CLEARANCE_M = 0.005;

/** How much of one AOI the viewer can see, measured a point at a time. */
export interface VisibilityProbe {
  /** Share of the points that nothing hides, in [0, 1]; `null` until each has been measured once. */
  fraction(): number | null;
  /** Measures the next point; `toWorld` takes the reference space to the world. */
  measure(box: Box, viewer: Vector3, toWorld: Matrix4, occluders: Occluders): void;
  reset(): void;
}

const sight = new Vector3();
const right = new Vector3();
const up = new Vector3();
const target = new Vector3();
const from = new Vector3();

/** Probes an AOI; `own` are the objects whose meshes never hide it. */
export function createVisibilityProbe(own: readonly Object3D[]): VisibilityProbe {
  const seen: (boolean | null)[] = POINTS.map(() => null);
  let next = 0;

  return {
    fraction() {
      let count = 0;
      for (const point of seen) {
        if (point === null) return null;
        if (point) count++;
      }
      return count / seen.length;
    },
    measure(box, viewer, toWorld, occluders) {
      placePoint(box, viewer, next);
      from.copy(viewer).applyMatrix4(toWorld);
      target.applyMatrix4(toWorld);
      seen[next] = !occluders.hides(from, target, own);
      next = (next + 1) % seen.length;
    },
    reset() {
      seen.fill(null);
      next = 0;
    },
  };
}

/** Puts `target` on the line from the viewer to a point of the AOI, just before the line enters its box. */
function placePoint(box: Box, viewer: Vector3, index: number): void {
  const [across, upwards] = POINTS[index] ?? [0, 0];
  sight.set(box.center[0], box.center[1], box.center[2]).sub(viewer).normalize();
  right.set(-sight.z, 0, sight.x);
  // Looking straight up or down, any horizontal direction is across.
  if (right.lengthSq() < 1e-6) right.set(1, 0, 0);
  right.normalize();
  up.crossVectors(right, sight);
  target
    .set(box.center[0], box.center[1], box.center[2])
    .addScaledVector(right, across * halfExtent(box, right))
    .addScaledVector(up, upwards * halfExtent(box, up))
    .sub(viewer);
  const reach = target.length();
  target.normalize();
  const entry = rayBoxDistance(
    { origin: [viewer.x, viewer.y, viewer.z], direction: [target.x, target.y, target.z] },
    box,
  );
  const stop = Math.max(0, Math.min(reach, entry ?? reach) - CLEARANCE_M);
  target.multiplyScalar(stop).add(viewer);
}

const halfExtent = ({ size }: Box, axis: Vector3): number =>
  (Math.abs(axis.x) * size[0] + Math.abs(axis.y) * size[1] + Math.abs(axis.z) * size[2]) / 2;
