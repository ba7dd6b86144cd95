import { type AttentionKernel, type AttentionResult, createKernelPort, createSession, type FlowModel } from 'heed';
import { createWorkerKernel } from 'heed/inference';
import { Matrix4 } from 'three';
import { createBenchScene, sampleAt } from './rehearsal.ts';

/** From the first frame of a session to the first one that has an answer, milliseconds. */
export interface FirstAttention {
  readonly aois: number;
  /** With a worker whose files have never been loaded; with a new one after that; with one that is running. */
  readonly coldMs: number;
  readonly warmMs: number;
  readonly runningMs: number;
  /** What gave the first answer of the new worker. */
  readonly backend: AttentionResult['backend'];
}

/** A session that has no answer by then has failed, milliseconds. */
const PATIENCE_MS = 60_000;

/** Starts a session before 40 boxes three times: with a cold worker, with a new one, with one that runs. */
export async function firstAttention(model: FlowModel): Promise<FirstAttention> {
  const aois = 40;
  const open = () => createWorkerKernel({ model: { type: 'flow', model } });
  const cold = open();
  const coldly = await startSession(cold, aois);
  cold.dispose();
  const warm = open();
  const warmly = await startSession(warm, aois);
  const running = await startSession(warm, aois);
  warm.dispose();
  return { aois, coldMs: coldly.afterMs, warmMs: warmly.afterMs, runningMs: running.afterMs, backend: warmly.backend };
}

async function startSession(kernel: AttentionKernel, aois: number) {
  const { sampler, dispose } = createBenchScene(aois);
  const session = createSession({ attention: createKernelPort(kernel, () => performance.now()) });
  const referenceSpace = new Matrix4();
  const startMs = performance.now();
  try {
    for (let frame = 1; performance.now() - startMs < PATIENCE_MS; frame++) {
      const sample = { ...sampleAt(frame), timeMs: performance.now() };
      const { timeMs, viewer } = sample;
      session.frame(sample, sampler.sample({ timeMs, viewer, activeHazards: [], referenceSpace }));
      await new Promise((resolve) => setTimeout(resolve, 1000 / 72));
      const answer = session.attention();
      if (answer !== null) return { afterMs: answer.readyMs - startMs, backend: answer.backend };
    }
    throw new Error(`first attention: expected an answer within ${PATIENCE_MS} ms, got none`);
  } finally {
    dispose();
  }
}
