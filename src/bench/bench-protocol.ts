import type { ImplementationName } from './contestant.ts';
import type { Supplies } from './contestants.ts';
import type { Held } from './held-memory.ts';

export type BenchRequest =
  | { readonly type: 'open'; readonly name: ImplementationName; readonly supplies: Supplies }
  | ({ readonly type: 'run' | 'soak' } & Turn);

export type BenchReply =
  | { readonly type: 'opened'; readonly adapter: string | null; readonly openMs: number }
  | { readonly type: 'absent' }
  | ({ readonly type: 'ran' } & RunCounts)
  | ({ readonly type: 'soaked' } & SoakCounts)
  | { readonly type: 'failed'; readonly message: string };

/** How many inferences to do in a row. */
export interface Turn {
  readonly tokens: number;
  readonly mostRuns: number;
  readonly budgetMs: number;
}

/** Some inferences in a row. */
export interface RunCounts {
  readonly timesMs: readonly number[];
  /** Of one inference. */
  readonly dispatches: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** Largest difference of any probability from the float64 reference; `null` for one without answers. */
  readonly farthest: number | null;
}

/** What many inferences left behind. */
export interface SoakCounts {
  readonly inferences: number;
  readonly before: Held;
  readonly after: Held;
}
