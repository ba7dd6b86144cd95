import { createKernelPort, createSession, inferModel } from 'heed';
import { type BackendStatus, createWorkerKernel, type WorkerKernel } from 'heed/inference';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBackendLadder } from '../../src/inference/backend-ladder.ts';
import type { BackendChange } from '../../src/inference/backend-status.ts';
import { box, EYES, frame, pose } from '../core/synthetic.ts';
import { FLOW, largestDifference, randomBatch } from './conformance-cases.ts';

/** Slow machines run these tests, too. */
const WAIT = { timeout: 30_000 };
const { tokens, signals } = randomBatch(3, 30, 3);
const expected = inferModel(FLOW, tokens, signals);
const LEARNED = { model: FLOW, preferred: 'webgpu', softwareGpu: true, latencyBudgetMs: 60_000 } as const;

const opened: WorkerKernel[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const kernel of opened.splice(0)) kernel.dispose();
});

/** A ladder in this thread, with the graphics devices that it asks for. */
function openLadder() {
  const devices: GPUDevice[] = [];
  const { requestDevice } = GPUAdapter.prototype;
  vi.spyOn(GPUAdapter.prototype, 'requestDevice').mockImplementation(async function (this: GPUAdapter, descriptor) {
    const device = await requestDevice.call(this, descriptor);
    devices.push(device);
    return device;
  });
  const changes: BackendChange[] = [];
  const ladder = createBackendLadder({
    ...{ ...LEARNED, forbid: [], remembered: [] },
    report: (change) => changes.push(change),
  });
  return { ladder, devices, told: () => changes.map(({ to, reason }) => `${to} ${reason}`) };
}

describe('the ladder under the learned model', () => {
  it('takes a device that is out of memory for lost, and answers on wasm', async () => {
    const { ladder, devices, told } = openLadder();
    await expect.poll(told, WAIT).toContain('webgpu faster-ready');
    expect((await ladder.infer(tokens, signals)).backend).toBe('webgpu');
    const error = new GPUOutOfMemoryError('no room for a buffer');
    devices[0]?.dispatchEvent(new GPUUncapturedErrorEvent('uncapturederror', { error }));
    const answer = await ladder.infer(tokens, signals);
    expect(largestDifference(answer.attended, expected.attended)).toBeLessThan(1e-4);
    await expect.poll(told, WAIT).toContain('wasm device-lost');
    expect((await ladder.infer(tokens, signals)).backend).toBe('wasm');
  });

  it('stays on wasm after a loss, whatever the size of the scene becomes', async () => {
    const { ladder, devices, told } = openLadder();
    await expect.poll(told, WAIT).toContain('webgpu faster-ready');
    ladder.loseDevice();
    await expect.poll(told, WAIT).toContain('wasm device-lost');
    for (const count of [5, 30, 90, 300]) {
      const crowd = randomBatch(count, count, 2);
      expect((await ladder.infer(crowd.tokens, crowd.signals)).backend).toBe('wasm');
    }
    ladder.loseDevice();
    expect((await ladder.infer(tokens, signals)).backend).toBe('wasm');
    expect(devices).toHaveLength(1);
    expect(told().at(-1)).toBe('wasm device-lost');
  });
});

/** A session before three boxes that asks `kernel` as often as it can. */
function runSession(kernel: WorkerKernel) {
  const session = createSession({
    attention: createKernelPort(kernel, () => performance.now()),
    inferenceIntervalMs: 0,
  });
  const aois = [box('a', [0, 1.6, -2]), box('b', [1, 1.6, -2]), box('c', [-1, 1.6, -2])];
  return {
    /** Runs frames until one knows an answer to a later frame that `isWanted`. */
    async until(isWanted: (backend: string) => boolean): Promise<void> {
      const fromMs = performance.now();
      await expect
        .poll(
          () => {
            const { attention, problems } = session.frame(frame(performance.now(), pose(EYES)), { aois });
            expect(problems.filter(({ code }) => code === 'attention-failed')).toEqual([]);
            return attention !== null && attention.sampledMs >= fromMs && isWanted(attention.backend);
          },
          { ...WAIT, interval: 15 },
        )
        .toBe(true);
    },
  };
}

describe('a session with the learned model', () => {
  it('goes on with wasm when the graphics device is lost, and shows it', async () => {
    const kernel = createWorkerKernel(LEARNED);
    opened.push(kernel);
    const session = runSession(kernel);
    await session.until((backend) => backend === 'webgpu');
    kernel.loseDevice();
    await session.until((backend) => backend === 'wasm');
    expect(kernel.status()).toMatchObject({ backend: 'wasm', reason: 'device-lost', tip: 'backend.device-lost' });
  });

  it('goes on while its worker hangs, then with a new one that is kept from the graphics device', async () => {
    const file = new URL('../../src/inference/attention-worker.ts', import.meta.url).href.replace(/[?].*$/, '');
    // The file as Vite serves it to workers.
    const script = `
      import '${file}?worker_file&type=module';
      addEventListener('message', ({ data }) => { while (data === 'hang'); });`;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const workers: Worker[] = [];
    const seen: BackendStatus[] = [];
    const kernel = createWorkerKernel({
      ...{ ...LEARNED, patienceMs: 100, watchdogMs: 3000, startUpMs: 60_000 },
      onBackend: (status) => seen.push(status),
      createWorker: () => {
        const worker = new Worker(url, { type: 'module' });
        workers.push(worker);
        return worker;
      },
    });
    opened.push(kernel);
    const session = runSession(kernel);
    await session.until((backend) => backend === 'webgpu');
    workers[0]?.postMessage('hang');
    await session.until((backend) => backend === 'reference');
    await session.until((backend) => backend === 'wasm');
    expect(workers).toHaveLength(2);
    const reasons = seen.map(({ backend, reason }) => `${backend} ${reason}`);
    expect(reasons.slice(reasons.indexOf('reference worker-restarted'))).not.toContain('webgpu faster-ready');
    URL.revokeObjectURL(url);
  });
});

describe('a worker that is late', () => {
  it('is not asked again before it has answered; meanwhile this thread answers', async () => {
    const script = `
      let held = null;
      onmessage = ({ data }) => {
        if (data.type === 'start') postMessage({ type: 'backend-changed', from: null, to: 'reference', reason: 'started', adapter: null, choices: [] });
        if (data === 'release') postMessage({ type: 'answer', id: held, answer: { backend: 'wasm' }, spare: null });
        if (data.type !== 'infer') return;
        if (held === null) held = data.id;
        else postMessage({ type: 'answer', id: data.id, answer: { backend: 'wasm', model: String(data.id) }, spare: null });
      };`;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const workers: Worker[] = [];
    const kernel = createWorkerKernel({
      ...{ model: FLOW, patienceMs: 500, watchdogMs: 60_000 },
      createWorker: () => {
        const worker = new Worker(url);
        workers.push(worker);
        return worker;
      },
    });
    opened.push(kernel);
    for (let i = 0; i < 3; i++) {
      const answer = await kernel.infer(tokens, signals);
      expect(answer).toMatchObject({ backend: 'reference', model: expected.model });
      expect(answer.attended).toEqual(expected.attended);
    }
    const fourth = kernel.infer(tokens, signals);
    workers[0]?.postMessage('release');
    // The fourth question is the second that the worker hears.
    expect(await fourth).toMatchObject({ backend: 'wasm', model: '4' });
    URL.revokeObjectURL(url);
  });
});
