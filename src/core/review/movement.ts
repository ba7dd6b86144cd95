import { forwardRay, isValidPose, type Pose } from '../geometry/pose.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { angleBetweenDeg } from '../geometry/visual-angle.ts';

/** The head at one time; `null` while tracking is lost. */
export interface HeadAt {
  readonly timeMs: number;
  readonly viewer: Pose | null;
}

/** How the head moved. */
export interface HeadMovement {
  readonly travelDeg: number;
  readonly walkedM: number;
  /** `null` when nobody walked. */
  readonly pathEfficiency: number | null;
}

/** Steps at which movement is summed: shorter ones would add up the noise of tracking, milliseconds. */
const STEP_MS = 100;

/**
 * Head travel: the sum of the angles between the head's directions at steps of 100 ms, degrees.
 *
 * Walked way: the same for its place above the floor, metres. Path efficiency: `shortestM`, or the straight way from the first to
 * the last place, divided by the walked way, in [0, 1]. Lost tracking leaves a gap, not a straight line. Source: head movement as
 * in Sitzmann et al. 2018, Saliency in VR; path efficiency as in Ruddle & Lessels 2006, Psychological Science 17.
 */
export function headMovement(frames: Iterable<HeadAt>, shortestM?: number): HeadMovement {
  let before: { readonly timeMs: number; readonly direction: Vec3; readonly place: Vec3 } | null = null;
  let first: Vec3 | null = null;
  let last: Vec3 | null = null;
  let [travelDeg, walkedM] = [0, 0];
  for (const { timeMs, viewer } of frames) {
    if (viewer === null || !isValidPose(viewer)) {
      before = null;
      continue;
    }
    if (before !== null && timeMs - before.timeMs < STEP_MS) continue;
    const { origin, direction } = forwardRay(viewer);
    if (before !== null) {
      travelDeg += angleBetweenDeg(before.direction, direction);
      walkedM += onFloorM(before.place, origin);
    }
    first ??= origin;
    last = origin;
    before = { timeMs, direction, place: origin };
  }
  const straightM = shortestM ?? (first === null || last === null ? 0 : onFloorM(first, last));
  return { travelDeg, walkedM, pathEfficiency: walkedM > 0 ? Math.min(1, straightM / walkedM) : null };
}

const onFloorM = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[2] - b[2]);
