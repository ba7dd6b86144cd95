import type { Visit } from '../signals/dwell.ts';
import type { AoiId, AoiSample } from '../signals/scene-sample.ts';
import { timeToFirstLookMs } from './aoi-measures.ts';

/** A stretch in which an AOI had to be noticed; times on the frame clock. */
export interface HazardWindow {
  readonly aoiId: AoiId;
  readonly onsetMs: number;
  /** Last frame of the hazard. */
  readonly endMs: number;
  /** As known at its end; `null` without one. */
  readonly deadlineMs: number | null;
}

/** How one hazard went. */
export interface HazardReaction extends HazardWindow {
  /** From onset to the first look while the hazard lasted, milliseconds; `null` without one. */
  readonly reactionMs: number | null;
  readonly result: 'noticed' | 'late' | 'missed';
}

/** AOIs at one time: a frame record's sample and scene, put together. */
export interface HazardsAt {
  readonly timeMs: number;
  readonly aois: readonly AoiSample[];
}

/** The hazards of a run in order of onset: stretches of frames that say so of an AOI. */
export function hazardWindows(frames: Iterable<HazardsAt>): readonly HazardWindow[] {
  const open = new Map<AoiId, HazardWindow>();
  const windows: HazardWindow[] = [];
  for (const { timeMs, aois } of frames) {
    for (const { id, hazardActive, deadlineMs } of aois) {
      const window = open.get(id);
      if (hazardActive) open.set(id, { aoiId: id, onsetMs: window?.onsetMs ?? timeMs, endMs: timeMs, deadlineMs });
      else if (window !== undefined) {
        windows.push(window);
        open.delete(id);
      }
    }
  }
  return [...windows, ...open.values()].sort((a, b) => a.onsetMs - b.onsetMs);
}

/**
 * Hazard reaction time: from a hazard's onset to the first look at it, milliseconds; late after its deadline, missed without a look.
 *
 * `leastVisitMs` leaves out visits too short to be a look. Source: response latency of hazard perception tests, Horswill &
 * McKenna 2004, "Drivers' hazard perception ability", with a look for the press of a button.
 */
export function hazardReactions(
  windows: readonly HazardWindow[],
  visits: readonly Visit[],
  leastVisitMs = 0,
): readonly HazardReaction[] {
  const looks = visits.filter(({ startMs, endMs }) => endMs - startMs >= leastVisitMs);
  return windows.map((window) => {
    const { aoiId, onsetMs, endMs, deadlineMs } = window;
    const latencyMs = timeToFirstLookMs(looks, aoiId, onsetMs);
    const reactionMs = latencyMs !== null && onsetMs + latencyMs <= endMs ? latencyMs : null;
    const isLate = reactionMs !== null && deadlineMs !== null && onsetMs + reactionMs > deadlineMs;
    return { ...window, reactionMs, result: reactionMs === null ? 'missed' : isLate ? 'late' : 'noticed' };
  });
}
