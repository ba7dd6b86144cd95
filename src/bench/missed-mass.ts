import { type AoiSample, type AttentionKernel, createKernelPort, createSession, type FlowModel } from 'heed';
import { createWasmKernel } from 'heed/wasm';
import { Matrix4 } from 'three';
import { breathe, createBenchScene, sampleAt } from './rehearsal.ts';

/** What considering some of the AOIs loses against considering all of them. */
export interface MissedMass {
  readonly aois: number;
  readonly considered: number;
  readonly frames: number;
  /** Probability that the whole model gives to AOIs that were not considered, in [0, 1]. */
  readonly mean: number;
  readonly most: number;
}

/** Frames between two comparisons: the whole model is slow. */
const EVERY = 6;

/** Runs two sessions over the same frames: one considers `considered` AOIs, the other all of them. */
export async function missedMass(
  model: FlowModel,
  aois: number,
  considered: number,
  frames: number,
): Promise<MissedMass | null> {
  const [one, other] = [await createWasmKernel(model), await createWasmKernel(model)];
  if (one === null || other === null) return null;
  const scene = createBenchScene(aois);
  const few = openSession(one, considered);
  const all = openSession(other, aois);
  const referenceSpace = new Matrix4();
  const missed: number[] = [];
  let watched: readonly AoiSample[] = [];
  for (let frame = 1; frame <= frames; frame++) {
    const sample = sampleAt(frame);
    const { timeMs, viewer } = sample;
    const seen = scene.sampler.sample({ timeMs, viewer, activeHazards: [], referenceSpace, watched });
    watched = few.frame(sample, seen).considered;
    all.frame(sample, seen);
    await breathe();
    const answer = all.attention();
    // The first frames know nothing yet.
    if (frame < 30 || frame % EVERY !== 0 || answer === null) continue;
    const ids = new Set(watched.map(({ id }) => id));
    missed.push(answer.ids.reduce((sum, id, i) => (ids.has(id) ? sum : sum + (answer.attended[i] ?? 0)), 0));
  }
  few.dispose();
  all.dispose();
  scene.dispose();
  const mean = missed.reduce((sum, mass) => sum + mass, 0) / missed.length;
  return { aois, considered, frames: missed.length, mean, most: Math.max(...missed) };
}

const openSession = (kernel: AttentionKernel, mostAois: number) =>
  createSession({
    attention: createKernelPort(kernel, () => performance.now()),
    mostAois,
    inferenceIntervalMs: 0,
  });
