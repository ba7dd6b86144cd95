import type { Box } from '../geometry/box.ts';

declare const aoiIdBrand: unique symbol;
/** A name given by the author of the scene, never an `object.uuid`: recordings outlive scene loads. */
export type AoiId = string & { readonly [aoiIdBrand]: true };

/** Brands an author's string; throws on an empty one. */
export function aoiId(name: string): AoiId {
  if (name.trim() === '') throw new Error('aoiId: expected a non-empty string, got an empty one');
  return name as AoiId;
}

/** What an AOI is; a `region` is a part of the place: furniture, a door, a window, a stretch of floor. */
export type AoiKind = 'object' | 'person' | 'machine' | 'sign' | 'region' | 'hazard';

/** One area of interest as the scene shows it at one frame. */
export interface AoiSample {
  readonly id: AoiId;
  readonly label: string;
  readonly kind: AoiKind;
  /** The whole AOI, in the session's reference space. */
  readonly box: Box;
  /** Finer boxes of an AOI that one box describes badly (an L-shaped counter); absent means `box` alone. */
  readonly parts?: readonly Box[];
  /** The author's mark of what matters, in [0, 1]; `null` when unmarked. */
  readonly relevance: number | null;
  /** Share of the AOI that nothing hides from the viewer, in [0, 1]; `null` when unmeasured. */
  readonly visibleFraction: number | null;
  /** True while the scenario says it must be noticed. */
  readonly hazardActive: boolean;
  /** When the hazard's noticing window ends, frame clock; `null` without one. */
  readonly deadlineMs: number | null;
  /** When its state last changed (appeared, became a hazard, moved on), frame clock; `null` if never. */
  readonly changedMs: number | null;
  /** The skill that noticing it takes, by which guidance fades; absent means its kind. */
  readonly skill?: string;
  /** True for a real safety notice: exempt from fading and probes, cued before everything else. @default false */
  readonly always?: boolean;
}

/** The scene's AOIs at one frame. */
export interface SceneSample {
  readonly aois: readonly AoiSample[];
}
