import { getBackend, setBackend, type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import {
  type AttentionKernel,
  assertKernelInput,
  FORMULA_SILENCE,
  type FormulaParameters,
  type KernelAnswer,
  KernelError,
  type SignalBatch,
  type TokenBatch,
} from 'heed';
import { formulaGraph } from './formula-graph.ts';
import { type PackedInputs, packImportanceWeights, packInputs, packShape } from './pack-inputs.ts';
import type { TfjsBackend } from './tfjs-backend.ts';

/** The reference formula on one backend of TensorFlow.js, in this thread. */
export interface TfjsKernel extends AttentionKernel {
  readonly name: 'webgpu' | 'wasm';
  /** What it runs on; `null` for the CPU. */
  readonly adapter: string | null;
  /** Resolves with the reason when the device has gone or broken; `null` when there is none to lose. */
  readonly lost: Promise<string> | null;
  /** Compiles what batches like this one need, so that none of them waits for a compiler. */
  prepare(tokens: TokenBatch, signals: SignalBatch): Promise<void>;
  /** Whether a batch like this one finds everything compiled. */
  isPrepared(tokens: TokenBatch, signals: SignalBatch): boolean;
  /** Destroys the device as a driver reset would, to rehearse the fall-back. */
  loseDevice(): void;
}

/** Runs the formula on `backend`, which the kernel closes when disposed of. */
export function createKernelOn(backend: TfjsBackend, parameters: FormulaParameters): TfjsKernel {
  const importanceWeights = new Map<string, Tensor2D>();
  const prepared = new Set<string>();
  let compiling: Promise<void> = Promise.resolve();
  let busy = false;
  let gone: KernelError | null = null;
  let abort: ((reason: KernelError) => void) | null = null;

  const giveUp = (reason: KernelError): void => {
    gone ??= reason;
    abort?.(gone);
  };
  backend.lost?.then((reason) => giveUp(new KernelError('device-lost', `${backend.name} kernel: ${reason}`)));

  const launch = (packed: PackedInputs): Tensor2D => {
    // Once registered a backend is set synchronously, so no other kernel's operations come in between.
    if (getBackend() !== backend.name) void setBackend(backend.name);
    const { dim, slots, rowCount } = packed.shape;
    const key = `${dim}/${slots}`;
    const weights =
      importanceWeights.get(key) ?? tensor2d(packImportanceWeights(parameters, packed.shape), [1, rowCount]);
    importanceWeights.set(key, weights);
    return formulaGraph(packed, weights);
  };

  const compute = async (tokens: TokenBatch, signals: SignalBatch): Promise<KernelAnswer> => {
    if (!prepared.has(shapeKey(tokens, signals))) await compiling;
    const packed = packInputs(parameters, tokens, signals);
    const output = launch(packed);
    try {
      return unpackAnswer(backend.name, tokens, packed, await output.data<'float32'>());
    } finally {
      output.dispose();
    }
  };

  return {
    name: backend.name,
    adapter: backend.adapter,
    lost: backend.lost,
    async infer(tokens, signals) {
      if (gone !== null) throw gone;
      if (busy) throw new Error(`${backend.name} kernel: expected at most one inference in flight, got another`);
      assertKernelInput(tokens, signals);
      busy = true;
      try {
        return await new Promise<KernelAnswer>((resolve, reject) => {
          abort = reject;
          compute(tokens, signals).then(resolve, reject);
        });
      } finally {
        abort = null;
        busy = false;
      }
    },
    prepare(tokens, signals) {
      // One at a time: a pipeline added while others compile would be lost.
      compiling = compiling.then(async () => {
        await backend.compileAhead(() => launch(packInputs(parameters, tokens, signals)).dispose());
        prepared.add(shapeKey(tokens, signals));
      });
      return compiling;
    },
    isPrepared: (tokens, signals) => backend.name === 'wasm' || prepared.has(shapeKey(tokens, signals)),
    loseDevice: () => backend.loseDevice(),
    dispose() {
      if (gone?.code === 'disposed') return;
      gone = null;
      giveUp(new KernelError('disposed', `${backend.name} kernel: infer after dispose`));
      for (const weights of importanceWeights.values()) weights.dispose();
      backend.close();
    },
  };
}

function shapeKey(tokens: TokenBatch, signals: SignalBatch): string {
  const { dim, columns, slots } = packShape(tokens.ids.length, tokens.dim, signals.ids.length);
  return `${dim}/${columns}/${slots}`;
}

function unpackAnswer(
  backend: 'webgpu' | 'wasm',
  { ids }: TokenBatch,
  { alpha, shape: { columns } }: PackedInputs,
  output: Float32Array,
): KernelAnswer {
  const attended = new Float32Array(ids.length + 1);
  let sum = 0;
  for (let i = 0; i < attended.length; i++) {
    attended[i] = alpha * (output[i] ?? 0) + (1 - alpha) * (output[columns + i] ?? 0);
    sum += attended[i] ?? 0;
  }
  // A device that is going away may answer zeros, a broken driver anything.
  if (!(Math.abs(sum - 1) < 0.01))
    throw new Error(`${backend} kernel: expected probabilities summing to 1, got ${sum}`);
  const importance = output.slice(2 * columns, 2 * columns + ids.length);
  return { ...FORMULA_SILENCE, ids, attended, importance, alpha, backend };
}
