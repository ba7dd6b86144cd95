import type { MeshStandardMaterial, Object3D } from 'three';

/** One state of an area of interest: the numbers that its moving parts are posed by. */
export interface StateMotion {
  /** One sentence for authors: what a trainee sees. */
  readonly says: string;
  /**
   * Writes the channels `s` seconds after the state began, `runS` seconds into the run; a channel that it leaves alone
   * keeps its value at rest. At `s` = 0 it writes what was there before: motions start from where things stand.
   */
  pose(out: Float64Array, s: number, runS: number): void;
}

/** The parts of one placed prop that a motion may move. */
export interface MotionStage {
  readonly object: Object3D;
  readonly surroundings: boolean;
  /** A moving part of the prop, or of another one (`null` where that stands in no room of this kind). */
  part(name: string): Object3D;
  partOf(aoiId: string, name: string): Object3D | null;
  /** The own material of a part that glows. */
  lamp(name: string): MeshStandardMaterial;
  /** The shadow that travels with the prop. */
  readonly shadow: Object3D | null;
  /** How far the prop's front turns from +Z where it stands, radians. */
  readonly yawRad: number;
}

/** Puts channel values into the scene. */
export type PoseParts = (values: Float64Array, runS: number) => void;

/** Everything one area of interest can do, as pure functions of state, age and time. */
export interface AoiMotion {
  readonly aoiId: string;
  readonly channels: number;
  /** Seconds over which the pose of the state before fades out, when it is told. */
  readonly settleS: number;
  /** Writes the channels of an uneventful moment; they are zero before. */
  rest?(out: Float64Array, runS: number): void;
  readonly states: Readonly<Record<string, StateMotion>>;
  /** Finds the parts once, so that posing looks nothing up. */
  bind(stage: MotionStage): PoseParts;
}
