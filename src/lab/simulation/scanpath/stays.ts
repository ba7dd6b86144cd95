import type { Vec3 } from 'heed';
import type { GazeTrack } from './gaze-track.ts';

/** A recorded row lasts about this long, milliseconds. */
export const ROW_MS = 33;

/** A shorter stretch is a passage of the eye, no stay: as in task T2 of the recordings, milliseconds. */
const SHORTEST_STAY_MS = 80;

/** The gaze on one AOI, or on none of them, from entry to exit. */
export interface Stay {
  readonly on: number | 'elsewhere';
  readonly startMs: number;
  readonly endMs: number;
  /** Indices in the track's instants of its first then its last row. */
  readonly from: number;
  readonly to: number;
  /** World, unit length. */
  readonly startGaze: Vec3;
  readonly endGaze: Vec3;
  /** The track ended during it, so that its true length is unknown. */
  readonly cut: boolean;
}

/** Stays of a track, blinks bridged, passages left out, neighbours on the same AOI joined. */
export function staysOf({ instants }: GazeTrack): readonly Stay[] {
  const stretches: Stay[] = [];
  for (const [at, { timeMs, gaze, attended }] of instants.entries()) {
    if (gaze === null || attended === null) continue;
    const last = stretches.at(-1);
    const end = { endMs: timeMs + ROW_MS, to: at, endGaze: gaze };
    if (last?.on === attended) stretches[stretches.length - 1] = { ...last, ...end };
    else stretches.push({ on: attended, startMs: timeMs, from: at, startGaze: gaze, cut: false, ...end });
  }
  const stays: Stay[] = [];
  for (const stretch of stretches) {
    if (stretch.endMs - stretch.startMs < SHORTEST_STAY_MS) continue;
    const last = stays.at(-1);
    if (last?.on !== stretch.on) stays.push(stretch);
    else {
      const { endMs, to, endGaze } = stretch;
      stays[stays.length - 1] = { ...last, endMs, to, endGaze };
    }
  }
  return stays.map((stay, index) => (index === stays.length - 1 ? { ...stay, cut: true } : stay));
}
