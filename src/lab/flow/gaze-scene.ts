import { type AoiSample, aoiLogAngularSize, DEG_TO_RAD, distance, RAD_TO_DEG, rotate, subtract } from 'heed';
import { type GazeFrame, type Seen, seenIn } from './gaze-frame.ts';

/** Columns of one AOI before those of its probes: its middle, its part nearest to the ray (outline), how large, how far. */
export const PLACE_COLUMNS = [
  'yawDeg',
  'pitchDeg',
  'leftDeg',
  'rightDeg',
  'bottomDeg',
  'topDeg',
  'logSize',
  'logDistanceM',
] as const;

/** Numbers of an outline: left, right, bottom, top. */
const SIDES = 4;
/** Numbers of a part: eight corners. */
const CORNERS = 24;

/** The corners of an AOI's parts, flat. */
const known = new WeakMap<AoiSample, Float64Array>();

/** [n, PLACE_COLUMNS then one angle per probe]: how AOIs lie in a frame, by how much each probe misses them. */
export function encodeScene(frame: GazeFrame, aois: readonly AoiSample[], probes: readonly Seen[]): Float32Array {
  const width = PLACE_COLUMNS.length + probes.length;
  const out = new Float32Array(aois.length * width);
  const ray = { origin: frame.origin, direction: [0, 0, -1] as const };
  const probing = probes.map(({ yawDeg, pitchDeg }) => [yawDeg, pitchDeg, Math.cos(pitchDeg * DEG_TO_RAD)] as const);
  aois.forEach((aoi, i) => {
    const outlines = outlinesOf(frame, aoi);
    const at = i * width;
    const nearest = nearestOutline(outlines);
    const middle = seenIn(frame, subtract(aoi.box.center, frame.origin));
    out[at] = middle.yawDeg;
    out[at + 1] = middle.pitchDeg;
    for (let side = 0; side < SIDES; side++) out[at + 2 + side] = outlines[nearest + side] ?? 0;
    out[at + 6] = aoiLogAngularSize(ray, aoi);
    out[at + 7] = Math.log(0.05 + distance(frame.origin, aoi.box.center));
    probing.forEach(([yawDeg, pitchDeg, cosine], p) => {
      let least = Number.POSITIVE_INFINITY;
      for (let from = 0; from < outlines.length; from += SIDES) {
        least = Math.min(least, squaredMiss(outlines, from, yawDeg, pitchDeg, cosine));
      }
      out[at + PLACE_COLUMNS.length + p] = Math.sqrt(least);
    });
  });
  return out;
}

function nearestOutline(outlines: Float64Array): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let from = 0; from < outlines.length; from += SIDES) {
    const miss = squaredMiss(outlines, from, 0, 0, 1);
    if (miss >= least) continue;
    least = miss;
    nearest = from;
  }
  return nearest;
}

/** Square of the angle by which a direction misses an outline, 0 within; near enough to the sphere's where it is small. */
function squaredMiss(outlines: Float64Array, from: number, yawDeg: number, pitchDeg: number, cosine: number): number {
  const aside = Math.max(0, (outlines[from + 1] ?? 0) - yawDeg, yawDeg - (outlines[from] ?? 0)) * cosine;
  const above = Math.max(0, (outlines[from + 2] ?? 0) - pitchDeg, pitchDeg - (outlines[from + 3] ?? 0));
  return aside * aside + above * above;
}

/** Bounds of the corners of each part; yaws go on from the first corner's, so that an outline behind has no seam. */
function outlinesOf({ origin, back }: GazeFrame, aoi: AoiSample): Float64Array {
  const corners = cornersOf(aoi);
  const out = new Float64Array((corners.length / CORNERS) * SIDES);
  const [right, up, rear] = [rotate(back, [1, 0, 0]), rotate(back, [0, 1, 0]), rotate(back, [0, 0, 1])];
  for (let from = 0, to = 0; from < corners.length; from += CORNERS, to += SIDES) {
    let [left, least, bottom, top, first] = [-720, 720, 90, -90, Number.NaN];
    for (let at = from; at < from + CORNERS; at += 3) {
      const px = (corners[at] ?? 0) - origin[0];
      const py = (corners[at + 1] ?? 0) - origin[1];
      const pz = (corners[at + 2] ?? 0) - origin[2];
      const x = right[0] * px + up[0] * py + rear[0] * pz;
      const y = right[1] * px + up[1] * py + rear[1] * pz;
      const z = right[2] * px + up[2] * py + rear[2] * pz;
      let yaw = Math.atan2(-x, -z) * RAD_TO_DEG;
      const pitch = Math.atan2(y, Math.sqrt(x * x + z * z)) * RAD_TO_DEG;
      if (Number.isNaN(first)) first = yaw;
      else if (yaw - first > 180) yaw -= 360;
      else if (yaw - first < -180) yaw += 360;
      left = Math.max(left, yaw);
      least = Math.min(least, yaw);
      bottom = Math.min(bottom, pitch);
      top = Math.max(top, pitch);
    }
    out[to] = left;
    out[to + 1] = least;
    out[to + 2] = bottom;
    out[to + 3] = top;
  }
  return out;
}

function cornersOf(aoi: AoiSample): Float64Array {
  const found = known.get(aoi);
  if (found !== undefined) return found;
  const parts = aoi.parts === undefined || aoi.parts.length === 0 ? [aoi.box] : aoi.parts;
  const corners = Float64Array.from(
    parts.flatMap(({ center, size }) =>
      Array.from({ length: 8 }, (_, corner) =>
        ([0, 1, 2] as const).map((axis) => center[axis] + (corner & (1 << axis) ? 0.5 : -0.5) * size[axis]),
      ).flat(),
    ),
  );
  known.set(aoi, corners);
  return corners;
}
