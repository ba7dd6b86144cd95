import { logLoss, topK } from '../../metrics.ts';
import type { GazeTrack } from '../scanpath/gaze-track.ts';
import { type Blur, blurredAttention } from './blurred-attention.ts';

/** How well a blur finds the attended AOI: as task T0 of the recordings is scored. */
export interface BlurMeasure {
  readonly top1: number;
  readonly nll: number;
  /** Mean probability of "elsewhere" while an AOI is attended, then while none is. */
  readonly elsewhereWrong: number;
  readonly elsewhereRight: number;
}

/** Scores a blur on simulated tracks, instants with an attended AOI alone. */
export function measureBlur(tracks: readonly GazeTrack[], blur: Blur): BlurMeasure {
  let [count, hits, nats, wrong, right, others] = [0, 0, 0, 0, 0, 0];
  for (const { aois, instants } of tracks) {
    const out = new Float32Array(aois.length + 1);
    for (const instant of instants) {
      if (instant.attended === null) continue;
      blurredAttention(instant, aois, blur, out);
      const elsewhere = out[aois.length] ?? 0;
      if (instant.attended === 'elsewhere') {
        others += 1;
        right += elsewhere;
        continue;
      }
      const among = out.subarray(0, aois.length);
      count += 1;
      hits += topK(among, instant.attended, 1);
      nats += logLoss((among[instant.attended] ?? 0) / (1 - elsewhere));
      wrong += elsewhere;
    }
  }
  return { top1: hits / count, nll: nats / count, elsewhereWrong: wrong / count, elsewhereRight: right / others };
}
