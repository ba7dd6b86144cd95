import type { Visit } from '../signals/dwell.ts';
import type { AoiId } from '../signals/scene-sample.ts';

/** What one signal's visits to one AOI came to. */
export interface AoiMeasures {
  readonly aoiId: AoiId;
  /** `null` when it was never looked at. */
  readonly timeToFirstLookMs: number | null;
  readonly dwellTimeMs: number;
  readonly visits: number;
  readonly revisits: number;
  readonly longestVisitMs: number;
  /** Part of the dwell time of all AOIs, in [0, 1]; 0 while nothing was looked at. */
  readonly share: number;
}

/**
 * Time from `onsetMs` to the first look at or after it, milliseconds; 0 when the AOI is being looked at then, `null` if never.
 *
 * Source: "time to first fixation / entry time", Holmqvist et al. 2011, Eye Tracking. With head data it is the time to
 * the first head dwell.
 */
export function timeToFirstLookMs(visits: readonly Visit[], aoiId: AoiId, onsetMs: number): number | null {
  let first: number | null = null;
  for (const visit of visits) {
    if (visit.aoiId !== aoiId || visit.endMs < onsetMs) continue;
    const afterMs = Math.max(0, visit.startMs - onsetMs);
    if (first === null || afterMs < first) first = afterMs;
  }
  return first;
}

/** Sum of the lengths of all visits to the AOI, milliseconds. Source: "total dwell time", Holmqvist et al. 2011, Eye Tracking. */
export const dwellTimeMs = (visits: readonly Visit[], aoiId: AoiId): number =>
  visits.reduce((sum, visit) => sum + (visit.aoiId === aoiId ? visit.endMs - visit.startMs : 0), 0);

/** Number of entries into the AOI. Source: "number of dwells", Holmqvist et al. 2011, Eye Tracking. */
export const visitCount = (visits: readonly Visit[], aoiId: AoiId): number =>
  visits.reduce((count, visit) => count + (visit.aoiId === aoiId ? 1 : 0), 0);

/** Number of visits after the first; 0 for an AOI that was never looked at. Source: "revisits", Holmqvist et al. 2011, Eye Tracking. */
export const revisitCount = (visits: readonly Visit[], aoiId: AoiId): number =>
  Math.max(0, visitCount(visits, aoiId) - 1);

/** All of these for each of `aoiIds`, in that order; `visits` are those of one signal. */
export function aoiTable(visits: readonly Visit[], aoiIds: readonly AoiId[], onsetMs: number): readonly AoiMeasures[] {
  const totalMs = visits.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return aoiIds.map((aoiId) => {
    const dwellMs = dwellTimeMs(visits, aoiId);
    return {
      aoiId,
      timeToFirstLookMs: timeToFirstLookMs(visits, aoiId, onsetMs),
      dwellTimeMs: dwellMs,
      visits: visitCount(visits, aoiId),
      revisits: revisitCount(visits, aoiId),
      longestVisitMs: visits.reduce(
        (most, visit) => (visit.aoiId === aoiId ? Math.max(most, visit.endMs - visit.startMs) : most),
        0,
      ),
      share: totalMs > 0 ? dwellMs / totalMs : 0,
    };
  });
}
