import { type ActiveHazard, aoiId, type HazardTimeline } from 'heed';
import type { AoiState } from './world.ts';

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

/** The state that each hazard of the timeline is. */
const HAZARD_STATES: Readonly<Record<string, string>> = {
  'bench-grinder': 'guard-open',
  'hot-surface': 'hot',
  trolley: 'before-exit',
  'oil-spill': 'spilling',
  'hoist-load': 'swinging',
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Turns active hazards into states; the answers are rewritten at every call. */
export function createHazardStates(): (aoiId: string, active: readonly ActiveHazard[]) => AoiState | undefined {
  const states = new Map<string, Mutable<AoiState>>(
    Object.entries(HAZARD_STATES).map(([id, state]) => [id, { state, sinceMs: 0 }]),
  );
  return (id, active) => {
    for (let i = 0; i < active.length; i++) {
      const hazard = active[i];
      if (hazard === undefined || hazard.aoiId !== id) continue;
      const state = states.get(id);
      if (state !== undefined) state.sinceMs = hazard.ageMs;
      return state;
    }
    return undefined;
  };
}
