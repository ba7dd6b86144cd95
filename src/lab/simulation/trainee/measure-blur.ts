import { logLoss, topK } from '../../metrics.ts';
import type { GazeTrack } from '../scanpath/gaze-track.ts';
import type { PhaseStatistics } from '../scanpath/scanpath-statistics.ts';
import { simulateTrack } from '../scanpath/simulate-track.ts';
import { BLURS, type Blur, blurredAttention } from './blurred-attention.ts';

/** How well a blur finds the attended AOI: as task T0 of the recordings is scored. */
interface BlurMeasure {
  readonly top1: number;
  readonly nll: number;
}

/** Scores a blur on simulated tracks, instants with an attended AOI alone. */
function measureBlur(tracks: readonly GazeTrack[], blur: Blur): BlurMeasure {
  let [count, hits, nats] = [0, 0, 0];
  for (const { aois, instants } of tracks) {
    const out = new Float32Array(aois.length + 1);
    for (const instant of instants) {
      if (typeof instant.attended !== 'number') continue;
      blurredAttention(instant, aois, blur, out);
      const elsewhere = out[aois.length] ?? 0;
      const among = out.subarray(0, aois.length);
      count += 1;
      hits += topK(among, instant.attended, 1);
      nats += logLoss((among[instant.attended] ?? 0) / Math.max(1e-9, 1 - elsewhere));
    }
  }
  return { top1: hits / count, nll: nats / count };
}

/** How each blur does on the recorded people, then on simulated ones in their places. */
export function blurLines(tracks: readonly GazeTrack[], statistics: PhaseStatistics): readonly string[] {
  const simulated = tracks.map((track, index) => simulateTrack(track, statistics, index + 1));
  const rows = Object.entries(BLURS).flatMap(([name, blur]) =>
    [tracks, simulated].map((people) => {
      const { top1, nll } = measureBlur(people, blur);
      const whom = people === tracks ? 'recorded' : 'simulated';
      return `  ${name.padEnd(10)}${whom.padEnd(12)}top-1 ${top1.toFixed(3)}, NLL ${nll.toFixed(3)}`;
    }),
  );
  return ['', 'estimate of what is attended, from the head alone (shipped model: top-1 .592, NLL 1.118)', ...rows];
}
