import { rotate } from 'heed';
import type { GazeInstant, GazeTrack } from './gaze-track.ts';
import { scanpathStage } from './scanpath-stage.ts';
import type { PhaseStatistics } from './scanpath-statistics.ts';
import { ROW_MS, staysOf } from './stays.ts';

/** Somebody simulated in the place of a recorded person: same room, start, search, length. */
export function simulateTrack(track: GazeTrack, statistics: PhaseStatistics, seed: number): GazeTrack {
  const first = track.instants.find(({ gaze }) => gaze !== null);
  if (first === undefined || first.gaze === null) return { ...track, instants: [] };
  const { aois, target, startMs, endMs } = track;
  const head = rotate(first.head.orientation, [0, 0, -1]);
  const [firstStay] = staysOf(track);
  const stage = scanpathStage(statistics, { seed, gaze: first.gaze, head, on: firstStay?.on ?? 'elsewhere' });
  let state = stage.init();
  const instants: GazeInstant[] = [];
  for (let timeMs = startMs; timeMs <= endMs; timeMs += ROW_MS) {
    const [next, instant] = stage.step(state, { timeMs, aois, eye: first.eye, target });
    state = next;
    instants.push(instant);
  }
  return { ...track, startMs, instants };
}
