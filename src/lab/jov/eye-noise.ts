import { conjugate, multiply, normalize, type Pose, rotate, type Vec3 } from 'heed';
import { turnTo } from './jov-frame.ts';

/** 32-bit FNV-1a of an ASCII string. */
export function fnv1a(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  return hash;
}

/** A seeded generator of numbers in [0, 1). */
export function mulberry32(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Two standard normal numbers for one row of a session: the same for every amount of noise. */
export function rowNormals(session: string, row: number): readonly [number, number] {
  const uniform = mulberry32(fnv1a(`${session}#${row}`));
  const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
  const angle = 2 * Math.PI * uniform();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/**
 * A clean gaze made worse: normal noise of `sigmaDeg` per axis plus a session offset of 1 deg in a fixed direction.
 * Seeded by session and row, so everybody who follows the same recipe sees the same noise.
 */
export function noisyGaze(gaze: Pose, viewer: Pose, session: string, row: number, sigmaDeg: number): Pose {
  const inHead = rotate(multiply(conjugate(viewer.orientation), gaze.orientation), [0, 0, -1]);
  const noisy = noisyDirection(inHead, session, row, sigmaDeg);
  return { position: gaze.position, orientation: multiply(viewer.orientation, turnTo(noisy)) };
}

/** The same for a unit direction in the right-handed head frame. */
export function noisyDirection(direction: Vec3, session: string, row: number, sigmaDeg: number): Vec3 {
  const [n1, n2] = rowNormals(session, row);
  const phi = 2 * Math.PI * mulberry32(fnv1a(`${session}#offset`))();
  const right = ((sigmaDeg * n1 + Math.cos(phi)) * Math.PI) / 180;
  const up = ((sigmaDeg * n2 + Math.sin(phi)) * Math.PI) / 180;
  const e = normalize(direction);
  const r = normalize([-e[2], 0, e[0]]);
  const u: Vec3 = [-r[2] * e[1], r[2] * e[0] - r[0] * e[2], r[0] * e[1]];
  const angle = Math.hypot(right, up);
  const along = angle < 1e-12 ? 1 : Math.sin(angle) / angle;
  const at = (axis: 0 | 1 | 2): number => Math.cos(angle) * e[axis] + along * (right * r[axis] + up * u[axis]);
  return normalize([at(0), at(1), at(2)]);
}
