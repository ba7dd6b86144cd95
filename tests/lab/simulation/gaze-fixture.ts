import { readFileSync } from 'node:fs';
import { type AoiSample, aoiId, identityQuat, type Vec3 } from 'heed';
import type { GazeInstant, GazeTrack } from '../../../src/lab/simulation/scanpath/gaze-track.ts';
import type { ScanpathStatistics } from '../../../src/lab/simulation/scanpath/scanpath-statistics.ts';

/** What `npm run simulate -- --fit` wrote. */
export const STATISTICS = JSON.parse(
  readFileSync(new URL('../../../src/lab/simulation/scanpath-statistics.json', import.meta.url), 'utf8'),
) as ScanpathStatistics;

/** An object two metres away, that many degrees to the left. */
export function aoiAt(id: string, yawDeg: number, changes: Partial<AoiSample> = {}): AoiSample {
  const yaw = (yawDeg * Math.PI) / 180;
  return {
    id: aoiId(id),
    label: id,
    kind: 'object',
    box: { center: [-2 * Math.sin(yaw), 0, -2 * Math.cos(yaw)], size: [0.2, 0.2, 0.2] },
    relevance: null,
    visibleFraction: null,
    hazardActive: false,
    deadlineMs: null,
    changedMs: null,
    ...changes,
  };
}

const AHEAD: Vec3 = [0, 0, -1];

/** A track of rows 33 ms apart, head still; `null` is a lost row. */
export function trackOfLabels(labels: readonly GazeInstant['attended'][]): GazeTrack {
  return {
    person: 1,
    aois: [aoiAt('ahead', 0), aoiAt('left', 30)],
    target: null,
    startMs: 0,
    endMs: labels.length * 33,
    instants: labels.map((attended, row) => ({
      timeMs: row * 33,
      head: { position: [0, 0, 0], orientation: identityQuat },
      eye: [0, 0, 0],
      gaze: attended === null ? null : AHEAD,
      attended,
    })),
  };
}
