import type { ActiveHazard, AoiId, AoiKind, HazardTimeline, Vec3 } from 'heed';
import type { Group, Object3D } from 'three';

/** One area of interest of a world, with the object whose world bounding box is its target. */
export interface WorldAoi {
  readonly id: AoiId;
  readonly label: { readonly en: string; readonly zh: string };
  readonly kind: AoiKind;
  /** The author's mark of what matters, in [0, 1]; `null` when unmarked. */
  readonly relevance: number | null;
  readonly object: Object3D;
  readonly parts?: readonly Object3D[];
}

/** What an area of interest is doing. */
export interface AoiState {
  /** One of the world's state names for it, or `rest`. */
  readonly state: string;
  /** Milliseconds since the state began. */
  readonly sinceMs: number;
  /** The state before and how old it was when it ended: its pose then fades out instead of vanishing. */
  readonly from?: { readonly state: string; readonly sinceMs: number };
}

/** A training scene: its graph, its areas of interest and what goes wrong when. */
export interface World {
  readonly root: Group;
  readonly aois: readonly WorldAoi[];
  readonly timeline: HazardTimeline;
  /** Where a person starts: metres in local-floor, degrees counter-clockwise seen from above (0 looks along -Z). */
  readonly start: { readonly position: Vec3; readonly yawDeg: number };
  /**
   * Poses everything `runMs` milliseconds after the run starts, each AOI in its state, those not named at rest; a pure
   * function of its arguments that allocates nothing. Throws for a state that the AOI does not have.
   */
  pose(states: ReadonlyMap<AoiId, AoiState>, runMs: number): void;
  /** Poses everything as the world's own timeline has it: active hazards in the state they are named for. */
  update(runMs: number, active: readonly ActiveHazard[]): void;
  dispose(): void;
}
