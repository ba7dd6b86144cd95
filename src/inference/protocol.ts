import type { KernelAnswer, KernelErrorCode } from 'heed';
import type { LadderOptions } from './backend-ladder.ts';
import type { BackendChange } from './backend-status.ts';
import type { FlatBatch } from './flat-batch.ts';

/** What the main thread asks of the inference worker; `start` comes first and once. */
export type WorkerRequest =
  | ({ readonly type: 'start' } & Omit<LadderOptions, 'report'>)
  | { readonly type: 'infer'; readonly id: number; readonly batch: FlatBatch }
  | { readonly type: 'lose-device' }
  | { readonly type: 'crash' };

/** What the inference worker says. */
export type WorkerReply =
  | ({ readonly type: 'backend-changed' } & BackendChange)
  | {
      readonly type: 'answer';
      readonly id: number;
      /** The ids stay behind: the asker has them. */
      readonly answer: Omit<KernelAnswer, 'ids'>;
      /** The question's block of numbers, for the next one. */
      readonly spare: Float32Array<ArrayBuffer>;
    }
  | { readonly type: 'refused'; readonly id: number; readonly code: KernelErrorCode; readonly message: string };
