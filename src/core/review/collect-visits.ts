import { dwellStage, type Visit } from '../signals/dwell.ts';
import type { Focus } from '../signals/focus.ts';

/** Focus at one time: a frame record will do. */
export interface FocusAt {
  readonly timeMs: number;
  readonly focus: readonly Focus[];
}

/**
 * The visits of every signal in a run, in the order in which they ended; one that still lasts at the end ends there.
 *
 * A visit is entry to exit (ISO 15007-1:2020 calls it a glance): it begins at the first frame inside the AOI, ends at the
 * first frame outside, or at the last frame before a gap of more than half a second. Unit: milliseconds, frame clock.
 */
export function collectVisits(frames: Iterable<FocusAt>): readonly Visit[] {
  const stage = dwellStage();
  let state = stage.init();
  const visits: Visit[] = [];
  for (const { timeMs, focus } of frames) {
    const [next, ended] = stage.step(state, { timeMs, focus });
    state = next;
    visits.push(...ended);
  }
  const { lastMs } = state;
  if (lastMs === null) return visits;
  for (const [signal, { aoiId, startMs }] of state.open) visits.push({ signal, aoiId, startMs, endMs: lastMs });
  return visits;
}

/** The visits of one signal, in order of their start. */
export const visitsOf = (visits: readonly Visit[], signal: string): readonly Visit[] =>
  visits.filter((visit) => visit.signal === signal).sort((a, b) => a.startMs - b.startMs);
