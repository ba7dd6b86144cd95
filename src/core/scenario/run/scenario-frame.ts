import type { Vec3 } from '../../geometry/vec3.ts';
import type { LocalText } from '../format/scenario.ts';
import type { ActiveHazard } from '../hazard-timeline.ts';
import type { RunEvent } from './run-event.ts';

/** What the trainee did in one frame. */
export interface ScenarioInput {
  /** Milliseconds into the run; stands still while it is paused. */
  readonly runMs: number;
  /**
   * Where the attention probably is: `attended` has one probability per id, in the same order; an `AttentionResult`
   * will do. `null` while there is no fresh answer.
   */
  readonly attention: { readonly ids: readonly string[]; readonly attended: ArrayLike<number> } | null;
  /** AOIs that were selected in this frame. */
  readonly selected?: readonly string[];
  /** AOIs that were put down in this frame, with where: metres in the scene's frame. */
  readonly placed?: readonly { readonly aoi: string; readonly position: Vec3 }[];
  readonly answers?: readonly { readonly question: string; readonly option: string }[];
  /** Where the head is above the floor, [x, z] in metres in the scene's frame; `null` while it is not tracked. */
  readonly floor?: readonly [xM: number, zM: number] | null;
}

/** Where an AOI is on its path. */
export interface AoiMotion {
  readonly path: string;
  /** Share of the way, in [0, 1]. */
  readonly progress: number;
  /** Metres in the scene's frame; the caller must copy what it keeps. */
  readonly position: readonly number[];
  /** Direction of travel, degrees counter-clockwise seen from above; 0 goes along -Z. */
  readonly headingDeg: number;
}

/** One AOI as the scenario has it now. */
export interface AoiNow {
  readonly id: string;
  readonly state: string;
  /** When the state was entered, milliseconds into the run. */
  readonly stateSinceMs: number;
  readonly visible: boolean;
  /** When it appeared, disappeared, changed its state or set off; `null` if never. */
  readonly changedMs: number | null;
  /** `null` before it was ever moved. */
  readonly motion: AoiMotion | null;
}

/** A hazard that has begun and was not stopped. */
export interface ScenarioHazard extends ActiveHazard {
  readonly hazard: string;
  readonly skill: string;
  /** A real safety notice: never faded, never a probe (G9). */
  readonly always: boolean;
  readonly response: 'look' | 'select';
  readonly status: HazardStatus;
}

export type HazardStatus = 'waiting' | 'active' | 'noticed' | 'overdue' | 'late' | 'missed';

export interface ObjectiveNow {
  readonly id: string;
  readonly status: 'closed' | 'open' | 'completed' | 'failed';
  /** One entry per step. */
  readonly done: readonly boolean[];
  readonly mistakes: number;
  /** The step that is next, of an ordered one; `null` when any is, or none. */
  readonly next: number | null;
}

export interface Subtitle {
  readonly text: LocalText;
  /** The AOI that speaks; `null` for nobody in the scene. */
  readonly speaker: string | null;
  readonly untilMs: number;
}

/** The run after one frame; valid until the next step, save the entries of `events`. */
export interface ScenarioOutput {
  readonly runMs: number;
  readonly aois: readonly AoiNow[];
  /** In order of onset. */
  readonly activeHazards: readonly ScenarioHazard[];
  /** What happened in this frame, in order. */
  readonly events: readonly RunEvent[];
  readonly objectives: readonly ObjectiveNow[];
  readonly subtitle: Subtitle | null;
  /** The question that waits for an answer. */
  readonly question: string | null;
  readonly ended: boolean;
}
