import {
  type AoiSample,
  type AttentionKernel,
  createKernelPort,
  createSession,
  type KernelAnswer,
  type Session,
} from 'heed';
import { type CueRenderer, createCueRenderer } from 'heed/three';
import { Matrix4 } from 'three';
import { breathe, createBenchScene, sampleAt } from './rehearsal.ts';

/** What the main thread does in a frame, milliseconds. */
export interface FrameCost {
  readonly aois: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** What stays on the heap after frames that should leave nothing. */
export interface HeapGrowth {
  readonly aois: number;
  readonly frames: number;
  /** `null` where the browser does not say. */
  readonly heapBytes: number | null;
  readonly heapBytesPer1000Frames: number | null;
}

/** A person who looks around among `count` boxes on shells about them, from sampling to the update of the cues. */
interface Rehearsal {
  /** Runs one frame; returns its time on the main thread, milliseconds. */
  frame(): number;
  dispose(): void;
}

function rehearse(count: number): Rehearsal {
  const { sampler, dispose } = createBenchScene(count);
  const session: Session = createSession({ attention: createKernelPort(standIn(), () => performance.now()) });
  const cues: CueRenderer = createCueRenderer({ reducedMotion: false });
  const referenceSpace = new Matrix4();
  let at = 0;
  let watched: readonly AoiSample[] = [];
  return {
    frame() {
      at += 1;
      const sample = sampleAt(at);
      const startMs = performance.now();
      const { timeMs, viewer } = sample;
      const seen = sampler.sample({ timeMs, viewer, activeHazards: [], referenceSpace, watched });
      const { plan, considered } = session.frame(sample, seen);
      watched = considered;
      cues.update({ plan, aois: considered, viewer: sample.viewer, timeMs: sample.timeMs });
      return performance.now() - startMs;
    },
    dispose() {
      session.dispose();
      cues.dispose();
      dispose();
    },
  };
}

/** Answers at once that all is equally likely: the inference itself is elsewhere. */
function standIn(): AttentionKernel {
  let answer: KernelAnswer | null = null;
  return {
    name: 'stand-in',
    async infer({ ids }) {
      const n = ids.length;
      if (answer?.attended.length !== n + 1) {
        const even = new Float32Array(n).fill(1 / n);
        answer = {
          ids,
          attended: new Float32Array(n + 1).fill(1 / (n + 1)),
          importance: new Float32Array(n).map((_, i) => (i % 10 === 0 ? 0.8 : 0.1)),
          next: even,
          intended: even,
          spread: null,
          sources: [],
          model: 'stand-in',
          alpha: 0.5,
          backend: 'reference',
        };
      }
      return { ...answer, ids };
    },
    dispose: () => {},
  };
}

/** Frames until the engine has compiled what it will. */
const WARM_FRAMES = 120;

export async function frameCost(aois: number, frames: number): Promise<FrameCost> {
  const rehearsal = rehearse(aois);
  for (let i = 0; i < WARM_FRAMES; i++) {
    rehearsal.frame();
    await breathe();
  }
  const times: number[] = [];
  for (let i = 0; i < frames; i++) {
    times.push(rehearsal.frame());
    await breathe();
  }
  rehearsal.dispose();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { aois, medianMs: at(0.5), p95Ms: at(0.95) };
}

/** Set by Chromium's `--expose-gc`, `--enable-precise-memory-info`. */
interface Measured {
  readonly gc?: () => void;
}
interface MeasuredPerformance {
  readonly memory?: { readonly usedJSHeapSize: number };
}

export async function heapGrowth(aois: number, frames: number): Promise<HeapGrowth> {
  const rehearsal = rehearse(aois);
  const run = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      rehearsal.frame();
      if (i % 4 === 0) await breathe();
    }
  };
  const heap = (): number | null => {
    (globalThis as Measured).gc?.();
    return (performance as MeasuredPerformance).memory?.usedJSHeapSize ?? null;
  };
  await run(200);
  const before = heap();
  await run(frames);
  const after = heap();
  rehearsal.dispose();
  const heapBytes = before === null || after === null ? null : after - before;
  const heapBytesPer1000Frames = heapBytes === null ? null : Math.round((heapBytes / frames) * 1000);
  return { aois, frames, heapBytes, heapBytesPer1000Frames };
}
