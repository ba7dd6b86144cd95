import { inferModel, inferReference } from 'heed';
import { type BackendStatus, createWorkerKernel, type WorkerKernel, type WorkerKernelOptions } from 'heed/inference';
import { afterEach, describe, expect, it } from 'vitest';
import { FLOW, FORMULA, largestDifference, PARAMETERS, randomBatch } from './conformance-cases.ts';

const { tokens, signals } = randomBatch(3, 30, 3);
const expected = inferReference(PARAMETERS, tokens, signals);
const opened: WorkerKernel[] = [];

/** Limits that no machine exceeds: these tests are about order, not about speed. */
const LIMITS = { latencyBudgetMs: 60_000, patienceMs: 60_000 } as const;
const OPEN = { ...LIMITS, model: FORMULA, preferred: 'webgpu', softwareGpu: true } as const;

const open = (options: Partial<WorkerKernelOptions> = {}) => openWith({ ...OPEN, ...options });

function openWith(options: WorkerKernelOptions) {
  const seen: BackendStatus[] = [];
  const onBackend = (status: BackendStatus) => seen.push(status);
  const kernel = createWorkerKernel({ onBackend, ...options });
  opened.push(kernel);
  return { kernel, reasons: () => seen.map(({ backend, reason }) => `${backend} ${reason}`) };
}

const untilOn = (kernel: WorkerKernel, backend: string) =>
  expect.poll(() => kernel.status().backend, { timeout: 30_000 }).toBe(backend);

afterEach(() => {
  for (const kernel of opened.splice(0)) kernel.dispose();
});

describe('worker kernel', () => {
  it('answers before any backend is warm, then climbs to webgpu and names the adapter', async () => {
    const { kernel, reasons } = open();
    const first = await kernel.infer(tokens, signals);
    expect(['reference', 'wasm']).toContain(first.backend);
    await untilOn(kernel, 'webgpu');
    expect(reasons()).toEqual(['reference started', 'wasm faster-ready', 'webgpu faster-ready']);
    expect(kernel.status().adapter).toMatch(/\w+/);
    expect((await kernel.infer(tokens, signals)).backend).toBe('webgpu');
  });

  it('runs the learned model there, too, and brings back all that it says', async () => {
    const { kernel } = open({ model: FLOW, forbid: ['webgpu'] });
    await untilOn(kernel, 'wasm');
    const answer = await kernel.infer(tokens, signals);
    const judged = inferModel(FLOW, tokens, signals);
    expect(answer).toMatchObject({ backend: 'wasm', model: judged.model, ids: judged.ids });
    for (const name of ['attended', 'next', 'intended', 'spread'] as const) {
      expect(largestDifference(answer[name] ?? [], judged[name] ?? [])).toBeLessThan(1e-4);
    }
    expect(answer.sources.map(({ signal }) => signal)).toEqual(judged.sources.map(({ signal }) => signal));
  });

  it('uses whichever is fastest at the size of the scene, and says what it measured', async () => {
    const { preferred: _, ...fastest } = { ...OPEN, model: FLOW };
    const { kernel, reasons } = openWith(fastest);
    const measured = () => Object.keys(kernel.status().choices[0]?.medianMs ?? {}).sort();
    await expect.poll(measured, { timeout: 30_000 }).toEqual(['wasm', 'webgpu']);
    expect(reasons().at(-1)).toMatch(/ measured$/);
    const [choice] = kernel.status().choices;
    expect(choice?.sizeClass).toBe(64);
    const { wasm = Number.NaN, webgpu = Number.NaN } = choice?.medianMs ?? {};
    expect(kernel.status().backend).toBe(webgpu < wasm ? 'webgpu' : 'wasm');
    expect((await kernel.infer(tokens, signals)).backend).toBe(kernel.status().backend);

    const crowd = randomBatch(4, 200, 2);
    await kernel.infer(crowd.tokens, crowd.signals);
    const sizes = () => kernel.status().choices.map(({ sizeClass }) => sizeClass);
    await expect.poll(sizes, { timeout: 30_000 }).toEqual([64, 256]);
  });

  it('does not measure again what it remembers', async () => {
    const remembered = [{ sizeClass: 64, adapter: null, medianMs: { wasm: 2, webgpu: 1 } }];
    const first = open({ model: FLOW });
    await untilOn(first.kernel, 'webgpu');
    const adapter = first.kernel.status().adapter;
    first.kernel.dispose();
    const { preferred: _, ...fastest } = { ...OPEN, model: FLOW };
    const { kernel, reasons } = openWith({
      ...fastest,
      remembered: remembered.map((choice) => ({ ...choice, adapter })),
    });
    await untilOn(kernel, 'webgpu');
    expect(reasons()).toEqual(['reference started', 'wasm faster-ready', 'wasm measured', 'webgpu measured']);
    expect(kernel.status().choices[0]?.medianMs).toEqual({ wasm: 2, webgpu: 1 });
  });

  it('goes on with wasm when the device is lost, and says so', async () => {
    const { kernel, reasons } = open();
    await untilOn(kernel, 'webgpu');
    kernel.loseDevice();
    const answer = await kernel.infer(tokens, signals);
    expect(largestDifference(answer.attended, expected.attended)).toBeLessThan(1e-3);
    await untilOn(kernel, 'wasm');
    expect((await kernel.infer(tokens, signals)).backend).toBe('wasm');
    expect(reasons().at(-1)).toBe('wasm device-lost');
    expect(kernel.status()).toEqual({
      backend: 'wasm',
      adapter: null,
      reason: 'device-lost',
      tip: 'backend.device-lost',
      choices: [],
    });
  });

  it('answers the request that was in flight when the device was lost', async () => {
    const { kernel } = open();
    await untilOn(kernel, 'webgpu');
    const inFlight = kernel.infer(tokens, signals);
    kernel.loseDevice();
    const answer = await inFlight;
    expect(largestDifference(answer.attended, expected.attended)).toBeLessThan(1e-3);
    expect(largestDifference(answer.importance, expected.importance)).toBeLessThan(1e-3);
  });

  it('steps from webgpu to wasm when over the latency budget', async () => {
    const { kernel, reasons } = open({ latencyBudgetMs: 0 });
    await expect.poll(reasons, { timeout: 30_000 }).toContain('wasm too-slow');
    expect((await kernel.infer(tokens, signals)).backend).toBe('wasm');
  });

  it('uses wasm where webgpu is not to be had', async () => {
    const { kernel, reasons } = open({ forbid: ['webgpu'] });
    await untilOn(kernel, 'wasm');
    expect((await kernel.infer(tokens, signals)).backend).toBe('wasm');
    expect(reasons()).toEqual(['reference started', 'wasm faster-ready']);
  });

  it('stays on wasm where WebGPU is no graphics processor', async () => {
    const { kernel, reasons } = open({ softwareGpu: false });
    await untilOn(kernel, 'wasm');
    // Long enough for webgpu to warm up, if it were opened.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(reasons()).toEqual(['reference started', 'wasm faster-ready']);
  });

  it('stays on the reference kernel when that is preferred', async () => {
    const { kernel, reasons } = open({ preferred: 'reference' });
    expect((await kernel.infer(tokens, signals)).backend).toBe('reference');
    expect(reasons()).toEqual(['reference started']);
  });

  it('restarts a crashed worker once with the request it owed, then answers on the main thread', async () => {
    const { kernel, reasons } = open({ forbid: ['webgpu'] });
    await untilOn(kernel, 'wasm');
    kernel.crashWorker();
    const afterFirst = await kernel.infer(tokens, signals);
    expect(largestDifference(afterFirst.attended, expected.attended)).toBeLessThan(1e-4);
    expect(reasons()).toContain('reference worker-restarted');
    await untilOn(kernel, 'wasm');

    kernel.crashWorker();
    const afterSecond = await kernel.infer(tokens, signals);
    expect(afterSecond.backend).toBe('reference');
    expect(afterSecond.attended).toEqual(expected.attended);
    expect(kernel.status().reason).toBe('worker-lost');
    expect((await kernel.infer(tokens, signals)).attended).toEqual(expected.attended);
  });

  it('answers on the main thread when workers hang', async () => {
    const silent = URL.createObjectURL(new Blob(['onmessage = () => {};'], { type: 'text/javascript' }));
    let started = 0;
    const createWorker = () => {
      started += 1;
      return new Worker(silent);
    };
    const { kernel, reasons } = open({ createWorker, startUpMs: 20 });
    expect((await kernel.infer(tokens, signals)).attended).toEqual(expected.attended);
    expect(started).toBe(2);
    expect(reasons()).toEqual(['reference worker-restarted', 'reference worker-lost']);
    URL.revokeObjectURL(silent);
  });

  it('keeps a worker that replaces one hung on webgpu away from it', async () => {
    const scriptOf = (body: string) => URL.createObjectURL(new Blob([body], { type: 'text/javascript' }));
    const hungOnWebgpu = scriptOf(`onmessage = ({ data }) => {
      if (data.type === 'start') postMessage({ type: 'backend-changed', from: 'wasm', to: 'webgpu', reason: 'faster-ready', adapter: 'stuck', choices: [] });
    };`);
    const tellsWhatIsForbidden = scriptOf(`onmessage = ({ data }) => {
      if (data.type === 'start') postMessage({ type: 'backend-changed', from: 'reference', to: 'wasm', reason: 'faster-ready', adapter: String(data.forbid), choices: [] });
    };`);
    const scripts = [hungOnWebgpu, tellsWhatIsForbidden];
    const { kernel } = open({ createWorker: () => new Worker(scripts.shift() ?? ''), startUpMs: 200 });
    await untilOn(kernel, 'webgpu');
    const answer = kernel.infer(tokens, signals);
    await expect.poll(() => kernel.status().adapter).toBe('webgpu');
    expect((await answer).backend).toBe('reference');
  });

  it('has a new size class answered by wasm while webgpu compiles for it', async () => {
    const { kernel, reasons } = open();
    await untilOn(kernel, 'webgpu');
    const crowd = randomBatch(4, 200, 2);
    expect((await kernel.infer(crowd.tokens, crowd.signals)).backend).toBe('wasm');
    const backendOfNext = async () => (await kernel.infer(crowd.tokens, crowd.signals)).backend;
    await expect.poll(backendOfNext, { timeout: 30_000 }).toBe('webgpu');
    expect(reasons().at(-1)).toBe('webgpu faster-ready');
  });

  it('answers on the main thread when there are no workers at all', async () => {
    const createWorker = () => {
      throw new Error('blocked');
    };
    const { kernel } = open({ createWorker });
    expect((await kernel.infer(tokens, signals)).backend).toBe('reference');
  });

  it('allows one inference in flight', async () => {
    const { kernel } = open({ preferred: 'reference' });
    const first = kernel.infer(tokens, signals);
    await expect(kernel.infer(tokens, signals)).rejects.toThrow('at most one inference in flight');
    expect((await first).attended).toHaveLength(31);
  });

  it('leaves the arrays of the caller alone', async () => {
    const { kernel } = open({ preferred: 'reference' });
    await kernel.infer(tokens, signals);
    expect(tokens.features.byteLength).toBe(30 * tokens.dim * 4);
    expect(signals.pairs.byteLength).toBe(3 * 30 * 5 * 4);
  });

  it('rejects what is in flight when disposed', async () => {
    const { kernel } = open();
    const first = kernel.infer(tokens, signals);
    kernel.dispose();
    await expect(first).rejects.toMatchObject({ name: 'KernelError', code: 'disposed' });
  });
});
