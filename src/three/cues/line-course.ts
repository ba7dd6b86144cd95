import { DEG_TO_RAD, type Pose } from 'heed';
import { Quaternion, Vector3 } from 'three';
import type { Billboard } from './billboard.ts';
import type { CueLayer } from './cue-layer.ts';
import type { CueSlot } from './cue-slots.ts';
import { ringRadiusDeg } from './ring-layer.ts';

/** Where the line begins: outside the fovea, inside the view. */
const ANCHOR_ECCENTRICITY_DEG = 8;
const ANCHOR_DISTANCE_M = 1;
/** Time constant with which the beginning follows the head, so that the line belongs to the world. */
const ANCHOR_EASE_MS = 180;
/** Target eccentricity between which the line gives way to the ring. */
const ARRIVED_DEG = 16;
const AWAY_DEG = 24;
/** A shorter line than this is no longer drawn. */
const MIN_SPAN_DEG = 2;
/** Sideways bend at the middle, as a share of the angle swept. */
const BEND = 0.1;

/** The viewer's head as vectors, reference space; kept when tracking is lost. */
export interface Head {
  readonly position: Vector3;
  readonly forward: Vector3;
  readonly right: Vector3;
}

/** A head at standing height, until a pose is known. */
export const createHead = (): Head => ({
  position: new Vector3(0, 1.6, 0),
  forward: new Vector3(0, 0, -1),
  right: new Vector3(1, 0, 0),
});

const orientation = new Quaternion();

/** Copies the viewer's pose. */
export function moveHead(head: Head, pose: Pose): void {
  head.position.set(pose.position[0], pose.position[1], pose.position[2]);
  orientation.set(pose.orientation[0], pose.orientation[1], pose.orientation[2], pose.orientation[3]);
  head.forward.set(0, 0, -1).applyQuaternion(orientation);
  head.right.set(1, 0, 0).applyQuaternion(orientation);
}

const toTarget = new Vector3();
const start = new Vector3();
const heading = new Vector3();
const sideways = new Vector3();

const smoothstep = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Unit vector square to `axis` in the plane of `axis` and `target`; any direction of the head will do behind it. */
function squareTowards(out: Vector3, axis: Vector3, target: Vector3, head: Head): void {
  out.copy(target).addScaledVector(axis, -target.dot(axis));
  if (out.lengthSq() < 1e-6) out.copy(head.right).addScaledVector(axis, -head.right.dot(axis));
  out.normalize();
}

/** Moves the line's beginning after the head and decides how much of the cue is line, how much ring. */
export function followHead(slot: CueSlot, billboard: Billboard, head: Head, deltaMs: number): void {
  toTarget.copy(billboard.center).sub(head.position).normalize();
  const cosine = Math.min(1, Math.max(-1, toTarget.dot(head.forward)));
  slot.lineShare = smoothstep(ARRIVED_DEG, AWAY_DEG, Math.acos(cosine) / DEG_TO_RAD);
  squareTowards(heading, head.forward, toTarget, head);
  const away = ANCHOR_ECCENTRICITY_DEG * DEG_TO_RAD;
  start.copy(head.forward).multiplyScalar(Math.cos(away)).addScaledVector(heading, Math.sin(away));
  start.multiplyScalar(ANCHOR_DISTANCE_M).add(head.position);
  if (slot.anchored) slot.anchor.lerp(start, 1 - Math.exp(-deltaMs / ANCHOR_EASE_MS));
  else slot.anchor.copy(start);
  slot.anchored = true;
}

/** Adds the slot's line to the layer, up to the rim of its ring; nothing when there is no room for one. */
export function writeCourse(layer: CueLayer, slot: CueSlot, billboard: Billboard, head: Head): void {
  start.copy(slot.anchor).sub(head.position);
  const anchorM = start.length();
  start.divideScalar(Math.max(anchorM, 1e-6));
  toTarget.copy(billboard.center).sub(head.position).divideScalar(billboard.distanceM);
  const angle = Math.acos(Math.min(1, Math.max(-1, start.dot(toTarget))));
  const span = angle - ringRadiusDeg(billboard) * DEG_TO_RAD;
  if (span < MIN_SPAN_DEG * DEG_TO_RAD || anchorM < 0.1) return;
  squareTowards(heading, start, toTarget, head);
  sideways.crossVectors(start, heading);
  const offset = layer.push();
  if (offset < 0) return;
  const { values } = layer;
  const shown = slot.shown.line.value;
  const room = smoothstep(MIN_SPAN_DEG, 3 * MIN_SPAN_DEG, span / DEG_TO_RAD);
  start.toArray(values, offset);
  values[offset + 3] = shown * (2 - shown) * room;
  heading.toArray(values, offset + 4);
  values[offset + 7] = span;
  values[offset + 8] = anchorM;
  values[offset + 9] = billboard.distanceM;
  // Level lines bow upwards, plumb ones not at all: no sudden change of side in between.
  values[offset + 10] = BEND * Math.min(span, 1.2) * sideways.y;
  values[offset + 11] = 0;
}
