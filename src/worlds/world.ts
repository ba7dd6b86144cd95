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

/** A training scene: its graph, its areas of interest and what goes wrong when. */
export interface World {
  readonly root: Group;
  readonly aois: readonly WorldAoi[];
  readonly timeline: HazardTimeline;
  /** Where a person starts: metres in local-floor, degrees counter-clockwise seen from above (0 looks along -Z). */
  readonly start: { readonly position: Vec3; readonly yawDeg: number };
  /** Poses everything for `runMs` milliseconds after the run starts; a pure function of its arguments that allocates nothing. */
  update(runMs: number, active: readonly ActiveHazard[]): void;
  dispose(): void;
}
