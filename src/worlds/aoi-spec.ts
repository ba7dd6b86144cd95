import type { AoiKind, Vec3 } from 'heed';
import type { Prop } from './prop.ts';

/** Where a prop stands: origin in local-floor metres, and how far its front turns from +Z, degrees counter-clockwise. */
export interface Place {
  readonly at: Vec3;
  readonly yawDeg: number;
  /** Height of a stand put under a prop that would otherwise hang on a wall. */
  readonly postM?: number;
}

/** What the world needs to know of one area of interest. */
export interface AoiSpec {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly kind: AoiKind;
  readonly relevance: number | null;
  /** How it is held up: decides which surface shades it. */
  readonly mount: 'floor' | 'wall';
  readonly build: (options: { readonly seed: number; readonly surroundings: boolean }) => Prop;
  readonly room: Place;
  /** Its place in the loose ring without a room; absent when it needs a wall. */
  readonly ring?: Place;
  /** Width and depth of what moves through the room, metres: its shadow goes with it instead of being baked. */
  readonly travels?: readonly [widthM: number, depthM: number];
}

/** A place at `x`, `y`, `z`, turned by `yawDeg`. */
export const place = (x: number, y: number, z: number, yawDeg: number, postM?: number): Place =>
  postM === undefined ? { at: [x, y, z], yawDeg } : { at: [x, y, z], yawDeg, postM };
