import { type ActiveHazard, aoiId, type HazardTimeline } from 'heed';
import type { MeshStandardMaterial, Object3D } from 'three';

const second = 1000;

/** What goes wrong, in order: in front first, then ever further round. */
export const WORKSHOP_TIMELINE: HazardTimeline = {
  hazards: [
    { aoiId: aoiId('bench-grinder'), onsetMs: 4 * second, windowMs: 15 * second },
    { aoiId: aoiId('hot-surface'), onsetMs: 13 * second, windowMs: 15 * second },
    { aoiId: aoiId('trolley'), onsetMs: 22 * second, windowMs: 18 * second },
    { aoiId: aoiId('oil-spill'), onsetMs: 31 * second, windowMs: 18 * second },
    { aoiId: aoiId('hoist-load'), onsetMs: 40 * second, windowMs: 20 * second },
  ],
};

/** The moving parts of the five hazards. */
export interface HazardParts {
  readonly guard: Object3D;
  readonly wheel: Object3D;
  readonly trolley: Object3D;
  /** The trolley's z at rest, metres. */
  readonly trolleyRestM: number;
  readonly trolleyShadow: Object3D;
  readonly trolleyWheels: readonly Object3D[];
  /** Metres the trolley travels along -Z. */
  readonly trolleyTravelM: number;
  readonly can: Object3D;
  readonly puddle: Object3D;
  readonly load: Object3D;
  readonly hot: MeshStandardMaterial;
}

const clamp01 = (t: number): number => Math.min(1, Math.max(0, t));
const smoother = (t: number): number => t * t * t * (t * (6 * t - 15) + 10);

const GUARD_OPEN_RAD = 1.75;
/** Turns per second at full run; under 3 Hz so that the chalk mark never strobes. */
const WHEEL_HZ = 1.6;
const TROLLEY_WHEEL_M = 0.075;
const CAN_LYING_RAD = Math.PI / 2;
/** Free pendulum of a crate whose middle hangs 1 m below the pivot: sqrt(g / L). */
const SWING_RAD_PER_S = Math.sqrt(9.81 / 1.0);

/** The guard springs back, bounces twice and settles; angle in radians after `s` seconds. */
function guardAngle(s: number): number {
  if (s <= 0) return 0;
  return GUARD_OPEN_RAD * (1 - Math.exp(-2.6 * s) * (Math.cos(5.2 * s) + 0.5 * Math.sin(5.2 * s)));
}

/** Angle of a wheel that runs up to speed over three seconds (integral of a linear ramp). */
function wheelAngle(s: number): number {
  const ramp = Math.min(Math.max(s, 0), 3);
  return 2 * Math.PI * WHEEL_HZ * ((ramp * ramp) / 6 + Math.max(0, s - 3));
}

/** The can falls over in 0.6 s, rocks once and lies. */
function canAngle(s: number): number {
  if (s <= 0) return 0;
  if (s < 0.6) return CAN_LYING_RAD * (s / 0.6) ** 2.4;
  const after = s - 0.6;
  return CAN_LYING_RAD - 0.14 * Math.abs(Math.sin(after * 7)) * Math.exp(-4.5 * after);
}

/** Oil spreads fast, then ever slower: share of its final width. */
function puddleSpread(s: number): number {
  const t = clamp01((s - 0.5) / 9);
  return 1 - (1 - t) ** 2.6;
}

function poseHot(parts: HazardParts, s: number): void {
  // Dull red first, then orange, as steel does between 600 and 900 degrees.
  const heat = smoother(clamp01(s / 6));
  const breath = 1 + 0.05 * Math.sin(s * 1.9) * heat;
  parts.hot.emissive.setRGB(1.1 * heat ** 1.3 * breath, 0.13 * heat ** 2.6 * breath, 0.003 * heat ** 4 * breath);
  // Scale darkens the steel, so the glow keeps its colour under the lamps.
  parts.hot.color.setRGB(1 - 0.55 * heat, 1 - 0.8 * heat, 1 - 0.88 * heat);
}

function poseTrolley(parts: HazardParts, s: number): void {
  const way = smoother(clamp01(s / 4.5)) * parts.trolleyTravelM;
  parts.trolley.position.z = parts.trolleyRestM - way;
  parts.trolleyShadow.position.z = parts.trolley.position.z;
  for (let i = 0; i < parts.trolleyWheels.length; i++) {
    const wheel = parts.trolleyWheels[i];
    if (wheel !== undefined) wheel.rotation.x = way / TROLLEY_WHEEL_M;
  }
}

function poseSpill(parts: HazardParts, s: number): void {
  parts.can.rotation.x = canAngle(s);
  const spread = puddleSpread(s);
  parts.puddle.visible = spread > 0;
  const scale = Math.max(0.02, spread);
  parts.puddle.scale.set(scale, Math.min(1, 0.3 + spread), scale);
  // The oil runs from the spout, so the puddle's middle moves away from the can as it grows.
  parts.puddle.position.z = 0.25 + 0.12 * spread;
}

function poseLoad(parts: HazardParts, s: number): void {
  const swing = Math.max(0, s);
  const envelope = 1 - Math.exp(-swing / 3);
  parts.load.rotation.z = 0.2 * envelope * Math.sin(SWING_RAD_PER_S * swing);
  parts.load.rotation.x =
    0.06 * envelope * Math.sin(SWING_RAD_PER_S * swing + 1.1) - 0.06 * envelope * Math.sin(1.1) * Math.exp(-swing);
}

function ageSeconds(active: readonly ActiveHazard[], index: number): number {
  const id = WORKSHOP_TIMELINE.hazards[index]?.aoiId;
  for (let i = 0; i < active.length; i++) {
    const hazard = active[i];
    if (hazard !== undefined && hazard.aoiId === id) return hazard.ageMs / 1000;
  }
  return 0;
}

/** Poses every hazard for its age; a hazard that is not active is at rest. */
export function poseHazards(parts: HazardParts, active: readonly ActiveHazard[]): void {
  const grinder = ageSeconds(active, 0);
  parts.guard.rotation.x = -guardAngle(grinder);
  parts.wheel.rotation.x = wheelAngle(grinder);
  poseHot(parts, ageSeconds(active, 1));
  poseTrolley(parts, ageSeconds(active, 2));
  poseSpill(parts, ageSeconds(active, 3));
  poseLoad(parts, ageSeconds(active, 4));
}
