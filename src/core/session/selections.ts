import type { Focus } from '../signals/focus.ts';
import type { FocusRay } from '../signals/focus-ray.ts';
import type { AoiId } from '../signals/scene-sample.ts';
import type { Stage } from '../signals/stage.ts';

/** What one frame pointed at, with which buttons held. */
export interface SelectionInput {
  readonly rays: readonly FocusRay[];
  readonly focus: readonly Focus[];
}

/** Signals whose button is held. */
type SelectionState = ReadonlySet<string>;

const NOTHING: readonly AoiId[] = [];

/** AOIs that a select has just begun on: the button counts as it goes down, once. */
export function selectionStage(): Stage<SelectionState, SelectionInput, readonly AoiId[]> {
  return {
    init: () => new Set(),
    step(held, { rays, focus }) {
      let selected: AoiId[] | null = null;
      const holding = held as Set<string>;
      for (const [at, { id, selecting }] of rays.entries()) {
        if (!selecting) {
          holding.delete(id);
          continue;
        }
        if (holding.has(id)) continue;
        holding.add(id);
        const aoi = focus[at]?.aoiId ?? null;
        if (aoi === null) continue;
        selected ??= [];
        selected.push(aoi);
      }
      return [holding, selected ?? NOTHING];
    },
  };
}
