import {
  type AoiSample,
  type AttentionKernel,
  aoiId,
  createKernelPort,
  createSession,
  type FrameSample,
  fromYawPitch,
  type KernelAnswer,
  type Session,
} from 'heed';
import { type CueRenderer, createCueRenderer, createSceneSampler, type SceneSampler } from 'heed/three';
import { BoxGeometry, Matrix4, Mesh, MeshBasicMaterial, Scene } from 'three';

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
}

const FRAME_MS = 1000 / 72;

/** A person who looks around among `count` boxes on shells about them, from sampling to the update of the cues. */
interface Rehearsal {
  /** Runs one frame; returns its time on the main thread, milliseconds. */
  frame(): number;
  dispose(): void;
}

function rehearse(count: number): Rehearsal {
  const scene = new Scene();
  const geometry = new BoxGeometry(0.3, 0.3, 0.3);
  const material = new MeshBasicMaterial();
  const sampler: SceneSampler = createSceneSampler();
  for (let i = 0; i < count; i++) {
    // Evenly over a sphere: a Fibonacci lattice, on shells from two to twelve metres.
    const height = 1 - (2 * (i + 0.5)) / count;
    const around = i * Math.PI * (3 - Math.sqrt(5));
    const distance = 2 + (10 * (i % 11)) / 10;
    const level = Math.sqrt(1 - height * height) * distance;
    const mesh = new Mesh(geometry, material);
    mesh.position.set(Math.cos(around) * level, 1.6 + height * distance, Math.sin(around) * level);
    scene.add(mesh);
    const id = aoiId(`box-${i}`);
    sampler.register({ id, label: id, kind: 'object', relevance: i % 10 === 0 ? 1 : null, object: mesh });
  }
  scene.updateMatrixWorld();
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
      sampler.dispose();
      geometry.dispose();
      material.dispose();
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

function sampleAt(frame: number): FrameSample {
  const yawDeg = 60 * Math.sin(frame / 90);
  const pitchDeg = 15 * Math.sin(frame / 37);
  const head = { position: [0, 1.6, 0], orientation: fromYawPitch(yawDeg, pitchDeg) } as const;
  const hand = { position: [0.2, 1.2, -0.2], orientation: fromYawPitch(yawDeg / 2, -20) } as const;
  return {
    timeMs: frame * FRAME_MS,
    viewer: head,
    eye: null,
    inputs: [
      { source: 'controller', handedness: 'right', targetRay: hand, grip: hand, selecting: false, squeezing: false },
    ],
  };
}

/** Gives answers their turn, as the gap between two frames does. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export async function frameCost(aois: number, frames: number): Promise<FrameCost> {
  const rehearsal = rehearse(aois);
  for (let i = 0; i < Math.min(60, frames); i++) {
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
  return { aois, frames, heapBytes: before === null || after === null ? null : after - before };
}
