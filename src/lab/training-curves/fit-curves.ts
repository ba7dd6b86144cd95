/** Losses of one read-out after one epoch, nats. */
export interface ReadOutLoss {
  readonly fit: number;
  /** On people who are not fitted on; `null` in an epoch without that measurement. */
  readonly heldBack: number | null;
}

/** State of a fit after one pass over its people. */
export interface EpochPoint {
  /** Counted from 1. */
  readonly epoch: number;
  /** Since the fit began. */
  readonly elapsedMs: number;
  readonly learningRate: number;
  /** Keyed by read-out: `attended`, `next` ... */
  readonly losses: Readonly<Record<string, ReadOutLoss>>;
}

/** How one fit went. */
export interface FitCurves {
  /** Which fit this is, for instance a fold. */
  readonly name: string;
  /** The command that made it. */
  readonly command: string;
  /** The epoch whose parameters were kept; `null` before any was. */
  readonly bestEpoch: number | null;
  readonly epochs: readonly EpochPoint[];
}

/** Read-outs of a fit in the order of their first appearance. */
export function readOutsOf(epochs: readonly EpochPoint[]): readonly string[] {
  return [...new Set(epochs.flatMap(({ losses }) => Object.keys(losses)))];
}
