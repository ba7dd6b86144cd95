/** A TensorFlow.js backend that is registered in this thread. */
export interface TfjsBackend {
  readonly name: 'webgpu' | 'wasm';
  /** What it runs on, such as `nvidia ampere` or `google swiftshader (software)`; `null` for the CPU. */
  readonly adapter: string | null;
  /** Whether that is a processor playing graphics. */
  readonly isSoftware: boolean;
  /** Resolves with the reason when the device has gone or broken; `null` when there is none to lose. */
  readonly lost: Promise<string> | null;
  /** Compiles in parallel, without running them, all kernels that `run` would launch. */
  compileAhead(run: () => void): Promise<void>;
  /** Destroys the device as a driver reset would, to rehearse the fall-back. */
  loseDevice(): void;
  close(): void;
}
